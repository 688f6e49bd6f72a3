//! Events of a type that is known, which are not as their type promises.

use std::{borrow::Cow, fmt};

use serde::{Serialize, Serializer, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    DecodeError,
    decode::json::{self, Json},
};

/// An event of a known type that lacks what its vendor calls mandatory, or has it in another form. It is kept as received, so its
/// identity and state can be read by [`get`](Self::get).
///
/// `Debug` prints the tag, and where and why it does not fit, and never the content.
#[derive(Clone, PartialEq, Eq)]
pub struct Malformed {
    tag: Option<String>,
    json: Json,
    error: DecodeError,
}

impl Malformed {
    pub(crate) fn new(property: &str, text: Cow<'_, str>, error: DecodeError) -> Self {
        Self { tag: json::tag(&text, property), json: Json::new(text), error }
    }

    /// The tag: the type that it says it is of.
    pub fn tag(&self) -> Option<&str> {
        self.tag.as_deref()
    }

    /// Where it does not fit: a JSON path such as `$.fld-val-list.number`.
    pub fn path(&self) -> &str {
        self.error.path()
    }

    /// Why it does not fit.
    pub const fn error(&self) -> &DecodeError {
        &self.error
    }

    /// The whole event as JSON text, tag included.
    pub fn text(&self) -> &str {
        self.json.text()
    }

    /// Returns the value at a JSON pointer (RFC 6901), such as `/fld-val-list/message_id`. `None` if there is none.
    ///
    /// Numbers with more digits than 64 bits hold are rounded; [`text`](Self::text) has them all.
    pub fn get(&self, pointer: &str) -> Option<Value> {
        let mut event: Value = self.decode().ok()?;
        event.pointer_mut(pointer).map(Value::take)
    }

    /// Decodes the whole event as another type, such as `serde_json::Value`.
    ///
    /// # Errors
    ///
    /// Returns an error if the event does not fit `T`.
    pub fn decode<T: DeserializeOwned>(&self) -> Result<T, DecodeError> {
        self.json.decode()
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
        self.json.serialize(serializer)
    }
}

/// A union of events that decodes every JSON value: see [`event_union!`](crate::event_union).
pub trait EventUnion: Sized {
    /// The property that says which event it is.
    const TAG: &'static str;

    /// Decodes the text of any JSON value.
    fn from_json(text: Cow<'_, str>) -> Self;

    /// Wraps an event that cannot be decoded.
    fn from_malformed(malformed: Malformed) -> Self;
}
