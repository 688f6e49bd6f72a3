//! The log of a simulator: requests, responses and deliveries.

use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
};

use crate::Fault;

/// One request and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entry {
    /// The method.
    pub method: String,
    /// Path and query.
    pub target: String,
    /// The operation that path and method name, whether or not the contract allows the rest of the request.
    pub operation: Option<String>,
    /// The status that was answered; none if the connection was cut before.
    pub status: Option<u16>,
    /// Whether the request came to the vendor: its state may have changed, whatever arrived of the answer. That something is not
    /// there, or not allowed as things are, is the vendor's answer too; what the contract forbids or has no good credentials does
    /// not come so far.
    pub was_carried_out: bool,
    /// The fault that was played, if one was.
    pub fault: Option<Fault>,
    /// The violation of the spec by the response: a bug of the simulator, or a chosen behavior outside of the spec.
    pub violation: Option<String>,
}

/// One attempt to send what the vendor sends by itself, such as a webhook, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sent {
    /// Where it was to go.
    pub url: String,
    /// Which attempt it was; the first one is 1.
    pub attempt: u32,
    /// The status that came back, if one did.
    pub status: Option<u16>,
    /// Why none came back.
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
    /// Keeps so many entries, the last ones.
    pub(crate) fn set_max_entries(&mut self, max_entries: usize) {
        self.max_entries = Some(max_entries);
    }

    /// Tells of each entry.
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
