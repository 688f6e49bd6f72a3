//! The text of a value in its source file, for reports that show it to a person.

use std::ops::Range;

use serde_json::Value;

/// The maximum length of a line of an excerpt. Longer lines are in documents that a program wrote.
const MAX_LINE_BYTES: usize = 400;

/// The text of a value, with its key, as its source file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The path of the file.
    pub file: String,
    /// The number of the first line, which starts at 1.
    pub line: usize,
    /// The lines, without the indentation that all of them have.
    pub text: String,
    /// Whether the lines are those of the file. Otherwise the file has the value on a line with others, and the text is formatted JSON.
    pub is_literal: bool,
}

impl Excerpt {
    /// Creates the excerpt of a value that begins, with its key, at the offset `start` and ends at the offset `end`.
    pub fn new(file: &str, source: &str, Range { start, end }: Range<usize>, value: &Value) -> Self {
        let before = source.get(..start).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let (text, is_literal) = match lines(source, start, end) {
            Some(text) => (text, true),
            None => (serde_json::to_string_pretty(value).unwrap_or_default(), false),
        };
        Self { file: file.to_owned(), line, text, is_literal }
    }
}

/// Returns the lines of a value, or `None` if it shares them with other values.
fn lines(source: &str, start: usize, end: usize) -> Option<String> {
    let first = source.get(..start)?.rfind('\n').map_or(0, |newline| newline + 1);
    let is_alone = source.get(first..start)?.chars().all(|char| char.is_whitespace() || matches!(char, '-' | '?'));
    // The range of a block ends where the next one begins. The blank lines and comments before the next one are not part of it.
    let mut end = start + source.get(start..end)?.trim_end().len();
    end += source.get(end..)?.find('\n').unwrap_or(source.len() - end);
    let mut lines: Vec<&str> = source.get(first..end)?.lines().collect();
    let own = lines.first().map(|line| indentation(line)).unwrap_or_default();
    let is_of_next =
        |line: &&str| line.trim().is_empty() || line.trim_start().starts_with('#') && indentation(line) <= own;
    while lines.len() > 1 && lines.last().is_some_and(is_of_next) {
        lines.pop();
    }
    if !is_alone || lines.iter().any(|line| line.len() > MAX_LINE_BYTES) {
        return None;
    }
    let common = lines.iter().filter(|line| !line.trim().is_empty()).map(|line| indentation(line)).min();
    let common = common.unwrap_or_default();
    let lines = lines.iter().map(|line| line.get(common..).unwrap_or_default().trim_end());
    Some(lines.collect::<Vec<_>>().join("\n"))
}

fn indentation(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}
