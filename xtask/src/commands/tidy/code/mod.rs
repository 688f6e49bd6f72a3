//! The code in a text file: what a reader runs in a shell, and what a machine does. Prose is not code, even if it names a command.

mod markdown;
mod rust;
mod workflow;

pub use workflow::{Entry, entries};

use super::repository::ending;

/// A piece of code.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// The line of the file on which the code begins.
    pub line: usize,
    pub text: String,
    pub kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Code in a sentence, such as a code span of Markdown.
    Span,
    /// A script, or a part of one.
    Script,
}

impl Code {
    fn span(line: usize, text: impl Into<String>) -> Self {
        Self { line, text: text.into(), kind: Kind::Span }
    }

    fn script(line: usize, text: impl Into<String>) -> Self {
        Self { line, text: text.into(), kind: Kind::Script }
    }
}

/// Returns the code in a file. Files that are neither documents, sources, workflows nor scripts contain comments at most, whose code
/// is between backticks.
pub fn of(path: &str, text: &str) -> Vec<Code> {
    match ending(path) {
        "md" => markdown::code(text, 1),
        "rs" => rust::code(text, 1),
        "yml" | "yaml" if path.starts_with(".github/") => workflow::code(text, 1),
        _ if text.starts_with("#!/") || path.starts_with(".ci/") => vec![Code::script(1, text)],
        _ => spans(text, 1),
    }
}

/// Returns the text between backticks. A span can continue on the next lines of its paragraph.
pub fn spans(text: &str, first_line: usize) -> Vec<Code> {
    let mut found = Vec::new();
    let mut paragraph = (first_line, String::new());
    for (number, line) in (first_line..).zip(text.lines()) {
        let line = line.trim().trim_start_matches(['#', '>', '/']).trim();
        if line.is_empty() {
            markdown::spans(&paragraph.1, paragraph.0, &mut found);
            paragraph = (number + 1, String::new());
        } else {
            paragraph.1.push_str(line);
            paragraph.1.push('\n');
        }
    }
    markdown::spans(&paragraph.1, paragraph.0, &mut found);
    found
}
