//! The identity of a delivery: how to recognize deliveries of the same event.

/// The locations of the id, the attempt number and the time in a delivery, and the rule for duplicates. Generated from
/// the spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DeliveryIdentity {
    /// Locations of the vendor's id of the event. The first location with a value is used.
    pub id: &'static [DeliveryLocation],
    /// Locations of the number of the delivery attempt.
    pub attempt: &'static [DeliveryLocation],
    /// Locations of the time at which the vendor first sent the event.
    pub sent_at: &'static [DeliveryLocation],
    /// The rule by which two deliveries are duplicates.
    pub duplicates: DeduplicateBy,
}

impl DeliveryIdentity {
    /// Creates an identity without any locations: two deliveries are duplicates if their bodies are equal.
    pub const fn none() -> Self {
        Self { id: &[], attempt: &[], sent_at: &[], duplicates: DeduplicateBy::Id }
    }

    /// Sets the locations of the event's id.
    #[must_use]
    pub const fn with_id(mut self, locations: &'static [DeliveryLocation]) -> Self {
        self.id = locations;
        self
    }

    /// Sets the locations of the attempt number.
    #[must_use]
    pub const fn with_attempt(mut self, locations: &'static [DeliveryLocation]) -> Self {
        self.attempt = locations;
        self
    }

    /// Sets the locations of the time at which the event was first sent.
    #[must_use]
    pub const fn with_sent_at(mut self, locations: &'static [DeliveryLocation]) -> Self {
        self.sent_at = locations;
        self
    }

    /// Sets the rule by which two deliveries are duplicates.
    #[must_use]
    pub const fn with_duplicates(mut self, duplicates: DeduplicateBy) -> Self {
        self.duplicates = duplicates;
        self
    }
}

/// A location in a webhook request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DeliveryLocation {
    /// The value of a header.
    Header(&'static str),
    /// A scalar in the JSON body, given by the property names that lead to it.
    Body(&'static [&'static str]),
}

/// The rule by which two deliveries are duplicates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DeduplicateBy {
    /// Two deliveries with the same event id are duplicates.
    Id,
    /// Two deliveries with the same signature are duplicates. Use this rule for a vendor that retries with the timestamp and the
    /// signature of the first attempt. An attacker who replays a request can change an id in a header, but not the signature. If no
    /// signature was verified, the id is used.
    Signature,
}
