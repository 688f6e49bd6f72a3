//! The log of a simulator: requests, responses and deliveries.

use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
};

use crate::Fault;

/// A request and its result.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RequestRecord {
    /// The method.
    pub method: String,
    /// The path and query.
    pub target: String,
    /// The operation for the path and method, even if the rest of the request is invalid.
    pub operation: Option<String>,
    /// The status of the response; `None` if the connection was closed without one.
    pub status: Option<u16>,
    /// Whether the vendor processed the request. If so, the vendor's state may have changed. The value is also `true` if the vendor
    /// returned an error such as 404 or 409, or if a fault affected the response. The value is `false` for requests that the spec
    /// does not allow, and for requests without valid credentials.
    pub was_processed: bool,
    /// The injected fault, if any.
    pub fault: Option<Fault>,
    /// How the response violates the spec, if it does: a bug of the simulator, an invalid loaded state, or the effect of a switch.
    pub violation: Option<String>,
}

/// An attempt at a delivery, such as a webhook, and its result.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DeliveryAttempt {
    /// The URL of the receiver.
    pub url: String,
    /// The number of the attempt, counted from 1.
    pub attempt: u32,
    /// The status of the response, if there was one.
    pub status: Option<u16>,
    /// The reason why there was no response, if there was none.
    pub problem: Option<String>,
}

/// The callback for each entry.
type Listener<T> = Box<dyn Fn(&T) + Send + Sync>;

/// The entries, oldest first.
pub(crate) struct Log<T> {
    entries: Mutex<VecDeque<T>>,
    max_entries: Option<usize>,
    listener: Option<Listener<T>>,
}

impl<T> Default for Log<T> {
    fn default() -> Self {
        Self { entries: Mutex::default(), max_entries: None, listener: None }
    }
}

impl<T: Clone> Log<T> {
    /// Limits the log to the latest `max_entries` entries.
    pub(crate) fn set_max_entries(&mut self, max_entries: usize) {
        self.max_entries = Some(max_entries);
    }

    /// Registers the callback for each entry.
    pub(crate) fn set_listener(&mut self, listener: impl Fn(&T) + Send + Sync + 'static) {
        self.listener = Some(Box::new(listener));
    }

    pub(crate) fn add(&self, entry: T) {
        if let Some(listener) = &self.listener {
            listener(&entry);
        }
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        entries.push_back(entry);
        while self.max_entries.is_some_and(|max_entries| entries.len() > max_entries) {
            entries.pop_front();
        }
    }

    pub(crate) fn entries(&self) -> Vec<T> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }
}
