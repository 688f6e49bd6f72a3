//! Delivery logs of vendors.

use std::{collections::BTreeMap, error::Error};

use http::HeaderMap;
use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};

use super::{Delivery, Webhook};

/// A vendor's list of the events that it delivered or tried to deliver. Generated for vendors that have a delivery log.
///
/// The log can be in any order, because most vendors do not document the order. The log can grow and shrink while it is read.
pub trait EventLog<T>: Send + Sync {
    /// The error type of [`page`](Self::page).
    type Error: Error + Send + Sync + 'static;

    /// Returns about `limit` entries, beginning at `offset`; a few more are allowed. Returns no entries if the offset is past the end.
    ///
    /// # Errors
    ///
    /// Returns an error if the page could not be read.
    fn page(&self, offset: u64, limit: u64) -> impl Future<Output = Result<Vec<Delivery<T>>, Self::Error>> + Send;
}

/// The body of the webhook request that corresponds to an entry of a log. Only generated code uses it.
#[derive(Debug, Default)]
pub struct LoggedEvent(BTreeMap<&'static str, Box<RawValue>>);

impl LoggedEvent {
    /// Creates a body without properties.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a property if `value` is `Some`.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: Option<&impl Serialize>) -> Self {
        self.0.extend(value.and_then(|value| Some((name, to_raw_value(value).ok()?))));
        self
    }

    /// Adds the event. If the entry has no event, adds an empty object, which is handled as an event of unknown type.
    #[must_use]
    pub fn with_event(self, name: &'static str, event: Option<&impl Serialize>) -> Self {
        match event {
            Some(event) => self.with(name, Some(event)),
            None => self.with(name, Some(&BTreeMap::<u8, u8>::new())),
        }
    }

    /// Returns a delivery with this body.
    pub fn into_delivery<T: Webhook>(self) -> Delivery<T> {
        Delivery::new(HeaderMap::new(), serde_json::to_vec(&self.0).unwrap_or_default())
    }
}
