//! Events of a type that is known, which are not as their type promises.

use std::{borrow::Cow, fmt};

use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::DecodeError;

/// An event of a type that is known, which lacks what its vendor calls mandatory, or has it in another form. It is kept whole.
///
/// `Debug` prints the tag, and where and why it does not fit, and never the content.
#[derive(Clone, PartialEq, Eq)]
pub struct Malformed {
    property: &'static str,
    value: Value,
    error: DecodeError,
}

impl Malformed {
    pub(crate) fn new(property: &'static str, value: Value, error: DecodeError) -> Self {
        Self { property, value, error }
    }

    /// The tag: the type that it says it is of.
    pub fn tag(&self) -> Option<&str> {
        self.value.get(self.property)?.as_str()
    }

    /// Where it does not fit: a JSON path such as `$.fld-val-list.number`.
    pub fn path(&self) -> &str {
        self.error.path()
    }

    /// Why it does not fit.
    pub const fn error(&self) -> &DecodeError {
        &self.error
    }

    /// The whole event, tag included.
    pub const fn value(&self) -> &Value {
        &self.value
    }

    /// The event as JSON text; text that is no JSON as it came.
    pub fn text(&self) -> Cow<'_, str> {
        match &self.value {
            Value::String(text) => Cow::Borrowed(text),
            other => Cow::Owned(other.to_string()),
        }
    }
}

impl fmt::Debug for Malformed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Malformed")
            .field("tag", &self.tag())
            .field("error", &self.error)
            .finish_non_exhaustive()
    }
}

impl Serialize for Malformed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

/// A union of events, read without ever failing: see [`event_union!`](crate::event_union).
pub trait EventUnion: Sized {
    /// The property that says which event it is.
    const TAG: &'static str;

    /// Reads any value.
    fn from_value(value: Value) -> Self;

    /// An event that cannot be read.
    fn from_malformed(malformed: Malformed) -> Self;
}
