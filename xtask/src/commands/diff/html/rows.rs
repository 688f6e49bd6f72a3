//! Compares two texts line by line.

use std::ops::Range;

use similar::{ChangeTag, DiffTag, TextDiff, group_diff_ops};

use super::slide::slide;

/// The number of unchanged lines that are shown around a change.
const CONTEXT: usize = 3;

/// The share of the text that two lines must have in common, so that the words that differ are marked.
const MIN_SIMILARITY: f32 = 0.4;

/// A row of a comparison.
#[derive(Debug, PartialEq)]
pub enum Row<'a> {
    /// A line that both texts have, with its index in each.
    Same([usize; 2], &'a str),
    /// A line that was replaced, or that only one text has.
    Changed([Option<Line<'a>>; 2]),
    /// Lines that both texts have and that are left out.
    Gap(usize),
}

/// A line that only one text has.
#[derive(Debug, PartialEq)]
pub struct Line<'a> {
    /// The index of the line in its text.
    pub index: usize,
    /// The parts of the line.
    pub parts: Vec<Part<'a>>,
}

/// A part of a line, and whether the other line has it too.
pub type Part<'a> = (&'a str, bool);

/// Returns the changed lines of two texts, with some of the lines around them.
pub fn changes<'a>(before: &'a str, after: &'a str) -> Vec<Row<'a>> {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let diff = TextDiff::from_slices(&old, &new);
    let mut rows = Vec::new();
    let mut end = 0;
    for operation in group_diff_ops(slide(diff.ops(), &old, &new), CONTEXT).iter().flatten() {
        let (tag, before, after) = operation.as_tag_tuple();
        rows.extend(gap(end..before.start));
        end = before.end;
        match tag {
            DiffTag::Equal => {
                rows.extend(before.zip(after).map(|(old_at, at)| Row::Same([old_at, at], new.get(at).unwrap_or(&""))));
            }
            _ => rows.extend(pairs(&old, before, &new, after)),
        }
    }
    rows.extend(gap(end..old.len()));
    rows
}

/// Returns the lines of a text that only one revision has.
pub fn lines(text: &str, is_before: bool) -> Vec<Row<'_>> {
    let line = |(index, text)| Some(Line { index, parts: vec![(text, true)] });
    let row = |line| if is_before { Row::Changed([line, None]) } else { Row::Changed([None, line]) };
    text.lines().enumerate().map(line).map(row).collect()
}

fn gap<'a>(range: Range<usize>) -> Option<Row<'a>> {
    (!range.is_empty()).then(|| Row::Gap(range.len()))
}

/// Puts the lines that were replaced beside those that replace them.
fn pairs<'a>(old: &[&'a str], before: Range<usize>, new: &[&'a str], after: Range<usize>) -> Vec<Row<'a>> {
    let count = before.len().max(after.len());
    let at = |range: &Range<usize>, offset| Some(range.start + offset).filter(|index| range.contains(index));
    let line = |lines: &[&'a str], index: Option<usize>| index.and_then(|index| Some((index, *lines.get(index)?)));
    let row = |offset| match (line(old, at(&before, offset)), line(new, at(&after, offset))) {
        (Some((old_at, old)), Some((new_at, new))) => {
            let [old, new] = words(old, new);
            Row::Changed([Some(Line { index: old_at, parts: old }), Some(Line { index: new_at, parts: new })])
        }
        (old, new) => {
            Row::Changed([old, new].map(|line| line.map(|(index, text)| Line { index, parts: vec![(text, true)] })))
        }
    };
    (0..count).map(row).collect()
}

/// Splits two lines into the parts that they have in common and those that differ. Lines that have little in common are not split.
fn words<'a>(before: &'a str, after: &'a str) -> [Vec<Part<'a>>; 2] {
    let (old, new) = (tokens(before), tokens(after));
    let diff = TextDiff::from_slices(&old, &new);
    if diff.ratio() < MIN_SIMILARITY {
        return [vec![(before, true)], vec![(after, true)]];
    }
    let parts = |text: &'a str, other: ChangeTag| {
        let changes = diff.iter_all_changes().filter(|change| change.tag() != other);
        let mut parts: Vec<Part<'a>> = Vec::new();
        let mut end = 0;
        let mut start = 0;
        for change in changes {
            let is_common = change.tag() == ChangeTag::Equal;
            if parts.last().is_some_and(|(_, last)| *last == is_common) {
                parts.pop();
            } else {
                start = end;
            }
            end += change.value().len();
            parts.push((text.get(start..end).unwrap_or_default(), is_common));
        }
        parts
    };
    [parts(before, ChangeTag::Insert), parts(after, ChangeTag::Delete)]
}

/// Splits a line into words and single other characters.
fn tokens(line: &str) -> Vec<&str> {
    let is_word = |char: char| char.is_alphanumeric() || char == '_';
    let mut tokens = Vec::new();
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let end =
            if is_word(first) { rest.find(|char| !is_word(char)).unwrap_or(rest.len()) } else { first.len_utf8() };
        let (token, after) = rest.split_at(end);
        tokens.push(token);
        rest = after;
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::{Line, Row, changes, lines, words};

    #[test]
    fn pairs_replaced_lines_and_leaves_out_distant_ones() {
        let before = "a\nb\nc\nd\ne\nold: text\nf\ng";
        let after = "a\nb\nc\nd\ne\nnew: text\nextra\nf\ng";
        let line = |index, parts: &[(&'static str, bool)]| Some(Line { index, parts: parts.to_vec() });
        assert_eq!(
            changes(before, after),
            [
                Row::Gap(2),
                Row::Same([2, 2], "c"),
                Row::Same([3, 3], "d"),
                Row::Same([4, 4], "e"),
                Row::Changed([
                    line(5, &[("old", false), (": text", true)]),
                    line(5, &[("new", false), (": text", true)]),
                ]),
                Row::Changed([None, line(6, &[("extra", true)])]),
                Row::Same([6, 7], "f"),
                Row::Same([7, 8], "g"),
            ]
        );
        assert_eq!(lines("a", true), [Row::Changed([line(0, &[("a", true)]), None])]);
    }

    #[test]
    fn marks_the_words_that_differ_if_lines_are_similar() {
        let [before, after] = words("fn a(b: Vec<C>)", "fn a(b: Vec<D>)");
        assert_eq!(before, [("fn a(b: Vec<", true), ("C", false), (">)", true)]);
        assert_eq!(after, [("fn a(b: Vec<", true), ("D", false), (">)", true)]);
        assert_eq!(words("type: integer", "x-y"), [vec![("type: integer", true)], vec![("x-y", true)]]);
    }
}
