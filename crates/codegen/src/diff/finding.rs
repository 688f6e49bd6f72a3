//! Findings.

use serde_json::json;

use super::kind::{Breaks, Kind};
use crate::openapi::short_hash;

/// The revision that contains the location of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Revision {
    /// The earlier revision: the item was removed.
    Base,
    /// The later revision.
    Head,
}

/// A difference between two revisions of an API, and its effect on callers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The kind.
    pub kind: Kind,
    /// The item that changed, by its Rust name: `list_invoices`, `Invoice.total`.
    pub subject: String,
    /// The change and its consequence, in one sentence or two.
    pub message: String,
    /// The previous form of the item, if it existed.
    pub before: Option<String>,
    /// The new form of the item, if it exists.
    pub after: Option<String>,
    /// The revision that contains the location.
    pub revision: Revision,
    /// The location, as a JSON pointer into the spec.
    pub pointer: String,
    /// The Rust items whose definitions the change affects: `Invoice`, `Invoice.total`.
    pub items: Vec<String>,
}

impl Finding {
    /// Creates a finding at a location in the later revision.
    pub fn new(kind: Kind, subject: impl Into<String>, pointer: impl Into<String>, message: impl Into<String>) -> Self {
        let subject = subject.into();
        Self {
            kind,
            items: vec![subject.clone()],
            subject,
            message: message.into(),
            before: None,
            after: None,
            revision: Revision::Head,
            pointer: pointer.into(),
        }
    }

    /// Sets that the location is in the earlier revision.
    #[must_use]
    pub fn in_base(self) -> Self {
        Self { revision: Revision::Base, ..self }
    }

    /// Sets the previous and the new form of the item.
    #[must_use]
    pub fn change(self, before: impl Into<String>, after: impl Into<String>) -> Self {
        Self { before: Some(before.into()), after: Some(after.into()), ..self }
    }

    /// Sets the previous form of an item that was removed.
    #[must_use]
    pub fn before(self, before: impl Into<String>) -> Self {
        Self { before: Some(before.into()), ..self }
    }

    /// Sets the form of an item that is new.
    #[must_use]
    pub fn after(self, after: impl Into<String>) -> Self {
        Self { after: Some(after.into()), ..self }
    }

    /// Adds Rust items whose definitions the change affects.
    #[must_use]
    pub fn items(mut self, items: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.items.extend(items.into_iter().map(Into::into));
        self
    }

    /// Returns what the change breaks.
    pub fn breaks(&self) -> Breaks {
        self.kind.breaks()
    }

    /// Returns whether the change breaks callers.
    pub fn is_breaking(&self) -> bool {
        self.breaks() != Breaks::Nobody
    }

    /// Returns an identifier of the finding that stays the same as long as the change does, wherever it is in the spec.
    pub fn fingerprint(&self, api: &str) -> String {
        let hash = short_hash(&json!([self.kind.id(), api, self.subject, self.before, self.after]));
        hash.trim_start_matches('x').to_owned()
    }
}
