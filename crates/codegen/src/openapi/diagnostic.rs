//! Diagnostics of documents: a message with a rule, a location and a remedy.

use std::ops::Range;

use serde::Serialize;

/// Which part of a member a message points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The key, where there is one: for what is said about the member as a whole.
    Key,
    /// The value: for what is said about what is written there.
    Value,
}

/// The severity of a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// There is no client of it.
    Error,
    /// There is one, and it does less than the document says.
    Warning,
}

/// One problem of a document.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// The id of the rule that was broken.
    pub rule: &'static str,
    /// The severity.
    pub severity: Severity,
    /// The problem, in one sentence without a period.
    pub message: String,
    /// The remedy.
    pub help: Option<String>,
    /// Where it is.
    pub place: Place,
    /// A second place that explains the first: the file, the bytes, and what to say.
    pub context: Option<(usize, Range<usize>, String)>,
    /// The edit that fixes it, where that is certain.
    pub fix: Option<Box<Fix>>,
}

/// A change of the text that certainly mends a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The JSON pointer of the member that changes.
    pub at: String,
    /// The part of it that changes.
    pub part: Part,
    /// How it changes.
    pub change: Change,
}

/// How a part of a member changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Another word stands there, in the quotes that were there.
    Word(String),
    /// A value without quotes stands there.
    Literal(&'static str),
    /// Another member follows, such as `required: true`. The value of this one is a scalar.
    Following(&'static str),
}

impl Fix {
    /// Writes another key.
    pub fn key(at: impl Into<String>, word: impl Into<String>) -> Self {
        Self { at: at.into(), part: Part::Key, change: Change::Word(word.into()) }
    }

    /// Writes another text as the value.
    pub fn word(at: impl Into<String>, word: impl Into<String>) -> Self {
        Self { at: at.into(), part: Part::Value, change: Change::Word(word.into()) }
    }

    /// Writes a value that is no text.
    pub fn literal(at: impl Into<String>, value: &'static str) -> Self {
        Self { at: at.into(), part: Part::Value, change: Change::Literal(value) }
    }

    /// Adds a member behind another one.
    pub fn following(at: impl Into<String>, member: &'static str) -> Self {
        Self { at: at.into(), part: Part::Value, change: Change::Following(member) }
    }
}

/// Where a problem is.
#[derive(Clone, Debug)]
pub enum Place {
    /// The member at a JSON pointer.
    Pointer(String, Part),
    /// Bytes of a file, for what has no pointer yet.
    Range(usize, Range<usize>),
}

impl Diagnostic {
    /// A problem of the member at `pointer`; the message points at its key.
    pub fn new(rule: &'static str, pointer: impl Into<String>, message: impl Into<String>) -> Self {
        let place = Place::Pointer(pointer.into(), Part::Key);
        Self { rule, severity: Severity::Error, message: message.into(), help: None, place, context: None, fix: None }
    }

    /// A problem at a byte range of a file, for what has no pointer yet.
    pub fn at_range(rule: &'static str, file: usize, range: Range<usize>, message: impl Into<String>) -> Self {
        let place = Place::Range(file, range);
        Self { rule, severity: Severity::Error, message: message.into(), help: None, place, context: None, fix: None }
    }

    /// Points at the value and not at its key.
    #[must_use]
    pub fn on_value(mut self) -> Self {
        if let Place::Pointer(_, part) = &mut self.place {
            *part = Part::Value;
        }
        self
    }

    /// Makes it a warning, of what a client leaves out.
    #[must_use]
    pub fn warning(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Says how the text is changed to mend it.
    #[must_use]
    pub fn fix(mut self, fix: Fix) -> Self {
        self.fix = Some(Box::new(fix));
        self
    }

    /// Marks a second place that explains the first.
    #[must_use]
    pub fn context(mut self, file: usize, range: Range<usize>, label: impl Into<String>) -> Self {
        self.context = Some((file, range, label.into()));
        self
    }

    /// Whether there is no client because of it.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// The JSON pointer of the place, where it has one.
    pub fn pointer(&self) -> Option<&str> {
        match &self.place {
            Place::Pointer(pointer, _) => Some(pointer),
            Place::Range(..) => None,
        }
    }
}
