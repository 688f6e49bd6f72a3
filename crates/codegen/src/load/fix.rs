//! Applies the fixes of diagnostics to the text of a document, and leaves the rest of the text unchanged.

use std::ops::Range;

use super::Document;
use crate::openapi::{Change, Diagnostic, Fix, Part, pointer};

/// Returns the text of a document with the fixes applied and the number of applied fixes, or `None` if there are none.
///
/// Only the main document is changed. To fix a referenced file, run the command on that file. If two fixes overlap, only the first
/// is applied; another run applies the second.
pub fn apply_fixes(document: &Document, problems: &[Diagnostic]) -> Option<(String, usize)> {
    let source = &document.files.first()?.text;
    let fixes = problems.iter().filter_map(|problem| problem.fix.as_deref());
    let mut edits: Vec<(Range<usize>, String)> = fixes.filter_map(|fix| edit(document, source, fix)).collect();
    edits.retain(|(range, text)| source.get(range.clone()) != Some(text));
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    edits.dedup();
    let (mut text, mut end, mut count) = (String::new(), 0, 0);
    for (range, replacement) in edits {
        // A fix that begins before the end of the previous fix overlaps it.
        let Some(between) = source.get(end..range.start) else { continue };
        text.push_str(between);
        text.push_str(&replacement);
        (end, count) = (range.end, count + 1);
    }
    text.push_str(source.get(end..)?);
    (count > 0).then_some((text, count))
}

/// Returns the byte range that a fix replaces and its replacement. Returns `None` if the source text differs from the value to fix:
/// behind an alias, a merge key or a tag, or in a string of several lines.
fn edit(document: &Document, source: &str, fix: &Fix) -> Option<(Range<usize>, String)> {
    let value = document.get(&fix.at)?;
    let (file, range) = document.locate(&fix.at, fix.part);
    let old = source.get(range.clone()).filter(|_| file == 0)?;
    let quote = old.chars().next().filter(|first| matches!(first, '"' | '\'')).map(String::from).unwrap_or_default();
    let written = old.strip_prefix(&quote).and_then(|rest| rest.strip_suffix(&quote))?;
    let expected = match fix.part {
        Part::Key => pointer::last_token(&fix.at),
        Part::Value => value.as_str().map_or_else(|| value.to_string(), str::to_owned),
    };
    // Changing a value with an anchor would also change the values of its aliases.
    let (_, key) = document.locate(&fix.at, Part::Key);
    let is_anchored =
        fix.part == Part::Value && source.get(key.end..range.start).is_some_and(|between| between.contains('&'));
    if written != expected || is_anchored {
        return None;
    }
    match &fix.change {
        Change::Text(written) => Some((range, format!("{quote}{written}{quote}"))),
        Change::Literal(value) => Some((range, (*value).to_owned())),
        Change::Insert(member) => {
            let line = source.get(..key.start)?.rsplit('\n').next()?;
            // In block style, only whitespace and the `-` of list items precede a key on its line.
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
#[expect(clippy::panic, reason = "a panic fails the test")]
mod tests {
    use std::path::Path;

    use super::apply_fixes;
    use crate::{
        Document,
        openapi::{Diagnostic, Fix},
    };

    /// Returns the text after the fixes, or `None` if no fix was applied.
    fn after(text: &str, fixes: &[Fix]) -> Option<(String, usize)> {
        let document = Document::parse(text.to_owned(), "a.yaml", Path::new("")).unwrap_or_else(|_| panic!("{text}"));
        let problems: Vec<Diagnostic> =
            fixes.iter().map(|fix| Diagnostic::new("syntax", fix.at.as_str(), "wrong").fix(fix.clone())).collect();
        apply_fixes(&document, &problems)
    }

    #[test]
    fn fixes_preserve_comments_order_and_quotes() {
        for (before, fix, expected) in [
            ("a: old # why\nb: 1\n", Fix::text("/a", "new"), "a: new # why\nb: 1\n"),
            ("a: 'old'\n", Fix::text("/a", "new"), "a: 'new'\n"),
            ("{\"a\": \"old\"}\n", Fix::text("/a", "new"), "{\"a\": \"new\"}\n"),
            ("\"old\": 1\n", Fix::key("/old", "new"), "\"new\": 1\n"),
            ("old: {b: 1} # why\n", Fix::key("/old", "new"), "new: {b: 1} # why\n"),
            ("a: \"true\"\n", Fix::literal("/a", "true"), "a: true\n"),
            ("- a: x # why\n  b: 1\n", Fix::insert("/0/a", "c: true"), "- a: x\n  c: true # why\n  b: 1\n"),
            ("- b: 1\n  a: x\n", Fix::insert("/0/a", "c: true"), "- b: 1\n  a: x\n  c: true\n"),
            ("- a: x\r\n  b: 1\r\n", Fix::insert("/0/a", "c: true"), "- a: x\r\n  c: true\r\n  b: 1\r\n"),
            ("- {a: x, b: 1}\n", Fix::insert("/0/a", "c: true"), "- {a: x, c: true, b: 1}\n"),
            ("[{\"a\": \"x\"}]\n", Fix::insert("/0/a", "c: true"), "[{\"a\": \"x\", \"c\": true}]\n"),
            (
                "{\n  \"a\": \"x\",\n  \"b\": 1\n}\n",
                Fix::insert("/a", "c: true"),
                "{\n  \"a\": \"x\", \"c\": true,\n  \"b\": 1\n}\n",
            ),
        ] {
            assert_eq!(after(before, &[fix]), Some((expected.to_owned(), 1)), "{before}");
        }
    }

    #[test]
    fn does_not_fix_values_that_differ_from_their_source_text() {
        for (text, fix) in [
            ("a: &x {descripton: y}\nb: *x\n", Fix::key("/b/descripton", "description")),
            ("a: &x {old: y}\nb: {<<: *x}\n", Fix::key("/b/old", "new")),
            ("a: \"tr\\\n  ue\"\n", Fix::literal("/a", "true")),
            ("? |-\n  old\n: 1\n", Fix::key("/old", "new")),
            ("a: >-\n  true\n", Fix::literal("/a", "true")),
            ("a: &x old\nb: *x\n", Fix::text("/a", "new")),
        ] {
            assert_eq!(after(text, &[fix]), None, "{text}");
        }
    }

    #[test]
    fn applies_several_fixes_but_only_the_first_of_overlapping_ones() {
        let fixes = [Fix::text("/b", "y"), Fix::key("/a", "c"), Fix::text("/b", "y"), Fix::text("/b", "z")];
        assert_eq!(after("a: 1\nb: x\n", &fixes), Some(("c: 1\nb: y\n".to_owned(), 2)));
        assert_eq!(after("a: 1\n", &[Fix::text("/nowhere", "x")]), None);
    }
}
