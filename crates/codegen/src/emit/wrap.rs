//! Wraps long lines of doc comments without changing what Markdown renders.

/// The maximum width of a line.
const MAX_WIDTH: usize = 120;

/// The state of reading doc comments. Code blocks and tables are not wrapped.
#[derive(Default)]
pub struct Docs {
    is_code: bool,
}

impl Docs {
    /// Returns the wrapped lines of a doc comment line, or `None` if the line is not a doc comment.
    pub fn read(&mut self, line: &str) -> Option<Vec<String>> {
        let text = line.trim_start();
        let Some(mark) = ["///", "//!"].into_iter().find(|mark| text.starts_with(mark)) else {
            self.is_code = false;
            return None;
        };
        let indent = line.len() - text.len();
        let text = text.get(mark.len()..).unwrap_or_default();
        let is_fence = text.trim_start().starts_with("```");
        let is_kept =
            self.is_code || is_fence || text.trim_start().starts_with(['|', '#']) || text.starts_with("     ");
        self.is_code ^= is_fence;
        if is_kept || line.chars().count() <= MAX_WIDTH {
            return Some(vec![line.to_owned()]);
        }
        let start = format!("{}{mark}", " ".repeat(indent));
        Some(wrapped(&start, text))
    }
}

/// Wraps a paragraph or list item. All lines begin with `start`.
fn wrapped(start: &str, text: &str) -> Vec<String> {
    let content = text.trim_start();
    let space = text.strip_suffix(content).unwrap_or_default();
    // Continuation lines of a list item are indented to its text.
    let hanging = if content.starts_with("- ") || content.starts_with("* ") { "  " } else { "" };
    let mut lines = Vec::new();
    let mut line = format!("{start}{space}");
    let mut is_empty = true;
    for word in words(content) {
        let is_full = line.chars().count() + 1 + word.chars().count() > MAX_WIDTH;
        if is_full && !is_empty && !begins_block(&word) {
            lines.push(std::mem::replace(&mut line, format!("{start}{space}{hanging}")));
            is_empty = true;
        }
        if !is_empty {
            line.push(' ');
        }
        line.push_str(&word);
        // No line break after a list marker.
        is_empty = is_empty && matches!(word.as_str(), "-" | "*");
        if is_empty {
            line.push(' ');
        }
    }
    lines.push(line);
    lines
}

/// Splits a text into words. A code span in backticks is one word.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut is_open = false;
    for part in text.split(' ') {
        match words.last_mut() {
            Some(last) if is_open => {
                last.push(' ');
                last.push_str(part);
            }
            _ => words.push(part.to_owned()),
        }
        is_open ^= part.matches('`').count() % 2 == 1;
    }
    words
}

/// Returns whether Markdown would interpret a line that begins with the word as a new block instead of a continuation of the
/// paragraph.
fn begins_block(word: &str) -> bool {
    let number = word.trim_end_matches(['.', ')']);
    let is_number = number.len() < word.len() && number.chars().all(|char| char.is_ascii_digit());
    // List items, headings and rules begin with a marker that is a word by itself.
    let is_mark = word.chars().all(|char| "-*+#=_".contains(char));
    is_number || is_mark || word.starts_with(['>', '|', '<']) || word.starts_with("```") || word.starts_with("~~~")
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, reason = "a panic fails the test")]
mod tests {
    use super::{Docs, MAX_WIDTH};

    fn read(text: &str) -> Vec<String> {
        let mut docs = Docs::default();
        text.lines().flat_map(|line| docs.read(line).unwrap_or_else(|| vec![line.to_owned()])).collect()
    }

    #[test]
    fn wraps_long_paragraphs_and_list_items() {
        let words = "word ".repeat(50);
        let lines = read(&format!("    /// - {}", words.trim_end()));
        assert!(lines.len() == 3 && lines.iter().all(|line| line.chars().count() <= MAX_WIDTH), "{lines:#?}");
        assert!(lines[0].starts_with("    /// - word") && lines[1].starts_with("    ///   word"), "{lines:#?}");
    }

    #[test]
    fn does_not_break_before_block_markers() {
        let lines = read(&format!("/// {} - 1. # > `a b` end", "x".repeat(114)));
        assert_eq!(lines, [format!("/// {} - 1. # >", "x".repeat(114)), "/// `a b` end".to_owned()]);
    }

    #[test]
    fn does_not_wrap_code_or_tables() {
        let long = "word ".repeat(50);
        for text in [format!("/// ```\n/// {long}\n/// ```"), format!("/// | {long} |"), format!("let a = {long};")] {
            assert_eq!(read(&text).join("\n"), text);
        }
    }
}
