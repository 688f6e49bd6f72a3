//! Diagnostics: messages about problems in a document, each with a rule, a location and a fix.

use std::ops::Range;

use serde::Serialize;

/// The part of a key-value pair that a diagnostic points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The key, or the value if there is no key. Used if the problem concerns both the key and the value.
    Key,
    /// The value. Used if the problem concerns only the value.
    Value,
}

/// The severity of a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// No client can be generated.
    Error,
    /// A client can be generated, but it ignores a part of the document.
    Warning,
}

/// A problem in a document.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// The id of the violated rule.
    pub rule: &'static str,
    /// Whether the problem prevents generation.
    pub severity: Severity,
    /// The problem, in one sentence without a final period.
    pub message: String,
    /// The help text, which says how to fix the problem.
    pub help: Option<String>,
    /// The location of the problem.
    pub location: Location,
    /// A second location that explains the first: the file, its byte range, and a label.
    pub context: Option<(usize, Range<usize>, String)>,
    /// The edit that `lint --fix` makes, if there is only one correct edit.
    pub fix: Option<Box<Fix>>,
}

/// An edit that fixes a problem without changing the meaning of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The JSON pointer of the value to edit. To edit a key, this is the pointer of its value.
    pub at: String,
    /// The part to edit: the key or the value.
    pub part: Part,
    /// The change to the text.
    pub change: Change,
}

/// An edit of a key or a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Replaces the text, and keeps the quotes around it.
    Text(String),
    /// Replaces the value with an unquoted literal.
    Literal(&'static str),
    /// Adds a key with a value, such as `required: true`, after the edited pair. The value of the edited pair must be a scalar.
    Insert(&'static str),
}

impl Fix {
    /// Replaces a key.
    pub fn key(at: impl Into<String>, text: impl Into<String>) -> Self {
        Self { at: at.into(), part: Part::Key, change: Change::Text(text.into()) }
    }

    /// Replaces a string value.
    pub fn text(at: impl Into<String>, text: impl Into<String>) -> Self {
        Self { at: at.into(), part: Part::Value, change: Change::Text(text.into()) }
    }

    /// Replaces a value with a literal that is not a string.
    pub fn literal(at: impl Into<String>, value: &'static str) -> Self {
        Self { at: at.into(), part: Part::Value, change: Change::Literal(value) }
    }

    /// Adds a key with a value after the value at `at`.
    pub fn insert(at: impl Into<String>, member: &'static str) -> Self {
        Self { at: at.into(), part: Part::Value, change: Change::Insert(member) }
    }
}

/// The location of a problem.
#[derive(Clone, Debug)]
pub enum Location {
    /// The key or value at a JSON pointer.
    Pointer(String, Part),
    /// A byte range of a file, for a location without a JSON pointer.
    Range(usize, Range<usize>),
}

impl Diagnostic {
    /// Creates an error at `pointer` that points at the key.
    pub fn new(rule: &'static str, pointer: impl Into<String>, message: impl Into<String>) -> Self {
        Self::at(rule, Location::Pointer(pointer.into(), Part::Key), message.into())
    }

    /// Creates an error for a byte range of a file, for a location without a JSON pointer.
    pub fn at_range(rule: &'static str, file: usize, range: Range<usize>, message: impl Into<String>) -> Self {
        Self::at(rule, Location::Range(file, range), message.into())
    }

    fn at(rule: &'static str, location: Location, message: String) -> Self {
        Self { rule, severity: Severity::Error, message, help: None, location, context: None, fix: None }
    }

    /// Points at the value instead of the key.
    #[must_use]
    pub fn on_value(mut self) -> Self {
        if let Location::Pointer(_, part) = &mut self.location {
            *part = Part::Value;
        }
        self
    }

    /// Makes the diagnostic a warning.
    #[must_use]
    pub fn warning(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }

    /// Sets the help text.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Sets the edit that fixes the problem.
    #[must_use]
    pub fn fix(mut self, fix: Fix) -> Self {
        self.fix = Some(Box::new(fix));
        self
    }

    /// Sets a second location that explains the first.
    #[must_use]
    pub fn context(mut self, file: usize, range: Range<usize>, label: impl Into<String>) -> Self {
        self.context = Some((file, range, label.into()));
        self
    }

    /// Returns whether the diagnostic prevents generation.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Returns the JSON pointer of the location, if it has one.
    pub fn pointer(&self) -> Option<&str> {
        match &self.location {
            Location::Pointer(pointer, _) => Some(pointer),
            Location::Range(..) => None,
        }
    }
}
