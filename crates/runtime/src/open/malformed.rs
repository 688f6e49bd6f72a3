//! Events of a known type that do not match the vendor's documentation.

use std::{borrow::Cow, fmt};

use serde::{Serialize, Serializer, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    DecodeError,
    decode::json::{self, Json},
};

/// An event of a known type with a required property that is missing or malformed. The event is kept as received, so
/// [`get`](Self::get) can read its identity and state.
///
/// `Debug` prints the tag, the location and the reason, but not the content.
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

    /// Returns the tag: the event type that the event states.
    pub fn tag(&self) -> Option<&str> {
        self.tag.as_deref()
    }

    /// Returns the location of the error as a JSON path, such as `$.fld-val-list.number`.
    pub fn path(&self) -> &str {
        self.error.path()
    }

    /// Returns the reason the event could not be decoded.
    pub const fn error(&self) -> &DecodeError {
        &self.error
    }

    /// Returns the whole event as JSON text, including the tag.
    pub fn text(&self) -> &str {
        self.json.text()
    }

    /// Returns the value at a JSON pointer (RFC 6901), such as `/fld-val-list/message_id`, or `None` if there is no
    /// value.
    ///
    /// Numbers that exceed 64 bits of precision are rounded; [`text`](Self::text) has all digits.
    pub fn get(&self, pointer: &str) -> Option<Value> {
        let mut event: Value = self.decode().ok()?;
        event.pointer_mut(pointer).map(Value::take)
    }

    /// Decodes the whole event as another type, such as `serde_json::Value`.
    ///
    /// # Errors
    ///
    /// Returns an error if the event cannot be decoded as a `T`.
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
    /// The name of the property that contains the event type.
    const TAG: &'static str;

    /// Decodes the text of any JSON value.
    fn from_json(text: Cow<'_, str>) -> Self;

    /// Wraps an event that cannot be decoded.
    fn from_malformed(malformed: Malformed) -> Self;
}
