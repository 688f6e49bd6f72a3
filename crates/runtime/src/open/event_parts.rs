//! Events whose parts are in separate properties of a response: the type in one property, and the content as JSON text in another.

use std::{collections::BTreeMap, fmt::Display};

use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};

use super::malformed::EventUnion;
use crate::{DecodeError, Malformed, decode};

/// The parts of an event: its type, its content, and other properties. Only generated code uses it.
#[derive(Debug)]
pub struct EventParts<'a> {
    tag: Option<String>,
    member: &'a str,
    content: String,
    others: BTreeMap<String, Box<RawValue>>,
}

impl<'a> EventParts<'a> {
    /// Creates an event whose content belongs in the property `member`.
    pub fn new(member: &'a str, content: &impl Display) -> Self {
        Self { tag: None, member, content: content.to_string(), others: BTreeMap::new() }
    }

    /// Sets the type.
    #[must_use]
    pub fn with_tag(mut self, tag: Option<&impl Display>) -> Self {
        self.tag = tag.map(ToString::to_string);
        self
    }

    /// Adds another property if its value is a scalar other than null.
    #[must_use]
    pub fn with(mut self, member: &str, value: &impl Serialize) -> Self {
        if let Ok(value) = to_raw_value(value)
            && !value.get().starts_with(['{', '[', 'n'])
        {
            self.others.insert(member.to_owned(), value);
        }
        self
    }

    /// Returns the event in the form in which a webhook delivers it.
    pub fn into_event<E: EventUnion>(self) -> E {
        let Self { tag, member, content, others: mut event } = self;
        let mut insert = |key: &str, value| event.extend(Some(key.to_owned()).zip(value));
        if let Some(tag) = tag {
            insert(E::TAG, to_raw_value(&tag).ok());
        }
        let json = decode::any(content.as_bytes());
        let (content, error) = match json {
            Ok(json) => (Some(json), None),
            Err(error) => (to_raw_value(&content).ok(), Some(DecodeError::new(&format!("$.{member}"), error.reason()))),
        };
        insert(member, content);
        let text = serde_json::to_string(&event).unwrap_or_default().into();
        match error {
            None => E::from_json(text),
            Some(error) => E::from_malformed(Malformed::new(E::TAG, text, error)),
        }
    }
}
