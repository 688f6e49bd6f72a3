//! Delivery logs of vendors.

use std::{collections::BTreeMap, error::Error};

use http::HeaderMap;
use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};

use super::{Delivery, Webhook};

/// A list in which a vendor keeps the events that it delivered, or tried to. Generated for vendors that have one.
///
/// Nothing is assumed of its order, which most vendors do not document, and it may grow and shrink while it is read.
pub trait EventLog<T>: Send + Sync {
    /// Why a page could not be read.
    type Error: Error + Send + Sync + 'static;

    /// Reads the entries from `offset` on, at most about `limit`. An offset past the end returns no entries.
    ///
    /// # Errors
    ///
    /// Returns an error if the page could not be read.
    fn page(&self, offset: u64, limit: u64) -> impl Future<Output = Result<Vec<Delivery<T>>, Self::Error>> + Send;
}

/// The body that a webhook would have had for an entry of a log. For generated code.
#[derive(Debug, Default)]
pub struct LoggedEvent(BTreeMap<&'static str, Box<RawValue>>);

impl LoggedEvent {
    /// A body without properties.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a property, if the entry has it.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: Option<&impl Serialize>) -> Self {
        self.0.extend(value.and_then(|value| Some((name, to_raw_value(value).ok()?))));
        self
    }

    /// Adds the event; an empty object if the entry has none, so that it is handled as one of an unknown type.
    #[must_use]
    pub fn with_event(self, name: &'static str, event: Option<&impl Serialize>) -> Self {
        match event {
            Some(event) => self.with(name, Some(event)),
            None => self.with(name, Some(&BTreeMap::<u8, u8>::new())),
        }
    }

    /// The delivery of this body.
    pub fn delivery<T: Webhook>(self) -> Delivery<T> {
        Delivery::new(HeaderMap::new(), serde_json::to_vec(&self.0).unwrap_or_default())
    }
}
