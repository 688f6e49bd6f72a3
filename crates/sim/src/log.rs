//! What a simulator was asked, and what it did.

use std::sync::{Arc, Mutex, PoisonError};

/// One request and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entry {
    /// The method.
    pub method: String,
    /// Path and query.
    pub target: String,
    /// The operation, if the contract allows the request.
    pub operation: Option<String>,
    /// The status that was answered; none if the connection was cut before.
    pub status: Option<u16>,
    /// Whether the vendor did what was asked: its state may have changed, whatever was answered.
    pub was_carried_out: bool,
    /// The fault that was played, if one was.
    pub fault: Option<String>,
    /// What of the answer breaks the spec: a mistake of the simulator.
    pub violation: Option<String>,
}

/// All requests, the first one first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Log(Arc<Mutex<Vec<Entry>>>);

impl Log {
    pub(crate) fn add(&self, entry: Entry) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(entry);
    }

    pub(crate) fn entries(&self) -> Vec<Entry> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
