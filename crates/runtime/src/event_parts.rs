//! Events that an answer has in parts: the type in one member, the content as JSON text in another.

use std::fmt::Display;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::{DecodeError, EventUnion, Malformed};

/// The parts of an event. For generated code.
#[derive(Debug)]
pub struct EventParts<'a> {
    tag: Option<String>,
    member: &'a str,
    content: String,
    others: Map<String, Value>,
}

impl<'a> EventParts<'a> {
    /// The content, for this member of the event.
    pub fn new(member: &'a str, content: &impl Display) -> Self {
        Self { tag: None, member, content: content.to_string(), others: Map::new() }
    }

    /// The type.
    #[must_use]
    pub fn with_tag(mut self, tag: Option<&impl Display>) -> Self {
        self.tag = tag.map(ToString::to_string);
        self
    }

    /// Another member, unless it is null.
    #[must_use]
    pub fn with(mut self, member: &str, value: &impl Serialize) -> Self {
        if let Ok(value @ (Value::String(_) | Value::Number(_) | Value::Bool(_))) = serde_json::to_value(value) {
            self.others.insert(member.to_owned(), value);
        }
        self
    }

    /// The event, as a notification would have it.
    pub fn event<E: EventUnion>(self) -> E {
        let Self { tag, member, content, others: mut event } = self;
        if let Some(tag) = tag {
            event.insert(E::TAG.to_owned(), tag.into());
        }
        match serde_json::from_str(&content) {
            Ok(content) => {
                event.insert(member.to_owned(), content);
                E::from_value(Value::Object(event))
            }
            Err(error) => {
                let error = DecodeError::new(&format!("$.{member}"), format!("this is not JSON: {error}"));
                event.insert(member.to_owned(), content.into());
                E::from_malformed(Malformed::new(E::TAG, Value::Object(event), error))
            }
        }
    }
}
