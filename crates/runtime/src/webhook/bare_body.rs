//! Webhook bodies that are sent without their envelope.

use std::borrow::Cow;

use super::scan;

/// The properties that identify a body without its envelope, and the envelope to add. Generated from the spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BareBody {
    /// The properties of the envelope. A body that has none of these properties was sent without the envelope.
    pub envelope_properties: &'static [&'static str],
    /// The properties of the event. A body without an envelope is treated as an event only if it has at least one of
    /// these properties. If the list is empty, every body without an envelope is treated as an event.
    pub event_properties: &'static [&'static str],
    /// The JSON to insert before the body.
    pub before: &'static str,
    /// The JSON to insert after the body.
    pub after: &'static str,
}

impl BareBody {
    /// Creates a rule that inserts `before` and `after` around bodies that have none of the properties in `envelope_properties`.
    pub const fn new(envelope_properties: &'static [&'static str], before: &'static str, after: &'static str) -> Self {
        Self { envelope_properties, event_properties: &[], before, after }
    }

    /// Limits the rule to bodies that have at least one of these properties.
    #[must_use]
    pub const fn with_event_properties(mut self, event_properties: &'static [&'static str]) -> Self {
        self.event_properties = event_properties;
        self
    }

    /// Adds the envelope to a body that was sent without it.
    pub(super) fn wrap<'a>(&self, json: Cow<'a, [u8]>) -> Cow<'a, [u8]> {
        let is_bare = scan::has_any(&json, self.envelope_properties) == Some(false);
        if is_bare && (self.event_properties.is_empty() || scan::has_any(&json, self.event_properties) == Some(true)) {
            return [self.before.as_bytes(), &json, self.after.as_bytes()].concat().into();
        }
        json
    }
}
