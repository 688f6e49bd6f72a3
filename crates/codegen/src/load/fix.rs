//! Changes the text of a document where a problem says how, and nothing else of it.

use std::ops::Range;

use super::Document;
use crate::openapi::{Change, Diagnostic, Fix, Part, pointer};

/// The text of a document after the fixes of its problems, and how many were made; nothing if there are none.
///
/// Fixes of other files that the document refers to are left to a run on those. Of two that overlap, the first is made; the
/// next run finds the other one.
pub fn fixed(document: &Document, problems: &[Diagnostic]) -> Option<(String, usize)> {
    let source = &document.files.first()?.text;
    let fixes = problems.iter().filter_map(|problem| problem.fix.as_deref());
    let mut edits: Vec<(Range<usize>, String)> = fixes.filter_map(|fix| edit(document, source, fix)).collect();
    edits.retain(|(range, text)| source.get(range.clone()) != Some(text));
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    edits.dedup();
    let (mut text, mut end, mut made) = (String::new(), 0, 0);
    for (range, replacement) in edits {
        // One that begins before the end of the last one overlaps it.
        let Some(between) = source.get(end..range.start) else { continue };
        text.push_str(between);
        text.push_str(&replacement);
        (end, made) = (range.end, made + 1);
    }
    text.push_str(source.get(end..)?);
    (made > 0).then_some((text, made))
}

/// The bytes that a fix replaces, and by what. Nothing if the text that stands there is not the word that is wrong: behind an alias, a
/// merge key or a tag, or in a text of several lines.
fn edit(document: &Document, source: &str, fix: &Fix) -> Option<(Range<usize>, String)> {
    let value = document.get(&fix.at)?;
    let (file, range) = document.locate(&fix.at, fix.part);
    let old = source.get(range.clone()).filter(|_| file == 0)?;
    let quote = old.chars().next().filter(|first| matches!(first, '"' | '\'')).map(String::from).unwrap_or_default();
    let word = old.strip_prefix(&quote).and_then(|rest| rest.strip_suffix(&quote))?;
    let expected = match fix.part {
        Part::Key => pointer::last(&fix.at),
        Part::Value => value.as_str().map_or_else(|| value.to_string(), str::to_owned),
    };
    // What has an anchor is the value of other members too.
    let (_, key) = document.locate(&fix.at, Part::Key);
    let is_anchored =
        fix.part == Part::Value && source.get(key.end..range.start).is_some_and(|between| between.contains('&'));
    if word != expected || is_anchored {
        return None;
    }
    match &fix.change {
        Change::Word(word) => Some((range, format!("{quote}{word}{quote}"))),
        Change::Literal(value) => Some((range, (*value).to_owned())),
        Change::Following(member) => {
            let line = source.get(..key.start)?.rsplit('\n').next()?;
            // A member of a block stands on a line of its own, perhaps as the first one of an item of a list.
            let is_block = line.chars().all(|before| matches!(before, ' ' | '-'));
            let is_json = source.get(key)?.starts_with('"');
            let text = match (is_block, is_json) {
                (true, false) => {
                    let end = if source.contains("\r\n") { "\r\n" } else { "\n" };
                    format!("{end}{}{member}", " ".repeat(line.chars().count()))
                }
                (_, false) => format!(", {member}"),
                (_, true) => {
                    let (name, value) = member.split_once(": ")?;
                    format!(", \"{name}\": {value}")
                }
            };
            Some((range.end..range.end, text))
        }
    }
}

#[cfg(test)]
#[expect(clippy::panic, reason = "a test that meets them fails, as it should")]
mod tests {
    use std::path::Path;

    use super::fixed;
    use crate::{
        Document,
        openapi::{Diagnostic, Fix},
    };

    /// A text after fixes.
    fn after(text: &str, fixes: &[Fix]) -> Option<(String, usize)> {
        let document = Document::parse(text.to_owned(), "a.yaml", Path::new("")).unwrap_or_else(|_| panic!("{text}"));
        let problems: Vec<Diagnostic> =
            fixes.iter().map(|fix| Diagnostic::new("syntax", fix.at.as_str(), "wrong").fix(fix.clone())).collect();
        fixed(&document, &problems)
    }

    #[test]
    fn a_change_leaves_comments_order_and_quotes_as_they_are() {
        for (before, fix, expected) in [
            ("a: old # why\nb: 1\n", Fix::word("/a", "new"), "a: new # why\nb: 1\n"),
            ("a: 'old'\n", Fix::word("/a", "new"), "a: 'new'\n"),
            ("{\"a\": \"old\"}\n", Fix::word("/a", "new"), "{\"a\": \"new\"}\n"),
            ("\"old\": 1\n", Fix::key("/old", "new"), "\"new\": 1\n"),
            ("old: {b: 1} # why\n", Fix::key("/old", "new"), "new: {b: 1} # why\n"),
            ("a: \"true\"\n", Fix::literal("/a", "true"), "a: true\n"),
            ("- a: x # why\n  b: 1\n", Fix::following("/0/a", "c: true"), "- a: x\n  c: true # why\n  b: 1\n"),
            ("- b: 1\n  a: x\n", Fix::following("/0/a", "c: true"), "- b: 1\n  a: x\n  c: true\n"),
            ("- a: x\r\n  b: 1\r\n", Fix::following("/0/a", "c: true"), "- a: x\r\n  c: true\r\n  b: 1\r\n"),
            ("- {a: x, b: 1}\n", Fix::following("/0/a", "c: true"), "- {a: x, c: true, b: 1}\n"),
            ("[{\"a\": \"x\"}]\n", Fix::following("/0/a", "c: true"), "[{\"a\": \"x\", \"c\": true}]\n"),
            (
                "{\n  \"a\": \"x\",\n  \"b\": 1\n}\n",
                Fix::following("/a", "c: true"),
                "{\n  \"a\": \"x\", \"c\": true,\n  \"b\": 1\n}\n",
            ),
        ] {
            assert_eq!(after(before, &[fix]), Some((expected.to_owned(), 1)), "{before}");
        }
    }

    #[test]
    fn what_is_not_the_word_itself_stays() {
        for (text, fix) in [
            ("a: &x {descripton: y}\nb: *x\n", Fix::key("/b/descripton", "description")),
            ("a: &x {old: y}\nb: {<<: *x}\n", Fix::key("/b/old", "new")),
            ("a: \"tr\\\n  ue\"\n", Fix::literal("/a", "true")),
            ("? |-\n  old\n: 1\n", Fix::key("/old", "new")),
            ("a: >-\n  true\n", Fix::literal("/a", "true")),
            ("a: &x old\nb: *x\n", Fix::word("/a", "new")),
        ] {
            assert_eq!(after(text, &[fix]), None, "{text}");
        }
    }

    #[test]
    fn several_changes_are_made_at_once_and_one_of_two_that_overlap() {
        let fixes = [Fix::word("/b", "y"), Fix::key("/a", "c"), Fix::word("/b", "y"), Fix::word("/b", "z")];
        assert_eq!(after("a: 1\nb: x\n", &fixes), Some(("c: 1\nb: y\n".to_owned(), 2)));
        assert_eq!(after("a: 1\n", &[Fix::word("/nowhere", "x")]), None);
    }
}
