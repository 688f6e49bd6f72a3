//! The identity of deliveries: by which facts two of them are the same.

/// Where a delivery says which one it is, and what makes two deliveries the same. Generated from the spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DeliveryIdentity {
    /// The vendor's id of the event; the first of these places that has one.
    pub id: &'static [DeliveryLocation],
    /// How often the vendor has tried to deliver the event, this time included.
    pub attempt: &'static [DeliveryLocation],
    /// When the vendor first sent the event.
    pub sent_at: &'static [DeliveryLocation],
    /// The facts that make two deliveries the same.
    pub duplicates: DuplicatesBy,
}

impl DeliveryIdentity {
    /// Deliveries that say nothing of themselves: two are the same if their bodies are.
    pub const fn none() -> Self {
        Self { id: &[], attempt: &[], sent_at: &[], duplicates: DuplicatesBy::Id }
    }

    /// Sets where the id of the event is.
    #[must_use]
    pub const fn with_id(mut self, places: &'static [DeliveryLocation]) -> Self {
        self.id = places;
        self
    }

    /// Sets where the number of the attempt is.
    #[must_use]
    pub const fn with_attempt(mut self, places: &'static [DeliveryLocation]) -> Self {
        self.attempt = places;
        self
    }

    /// Sets where the time is at which the event was first sent.
    #[must_use]
    pub const fn with_sent_at(mut self, places: &'static [DeliveryLocation]) -> Self {
        self.sent_at = places;
        self
    }

    /// Sets what makes two deliveries the same.
    #[must_use]
    pub const fn with_duplicates(mut self, duplicates: DuplicatesBy) -> Self {
        self.duplicates = duplicates;
        self
    }
}

/// A place in a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DeliveryLocation {
    /// The value of a header.
    Header(&'static str),
    /// A scalar in the JSON body: the names of the properties that lead to it.
    Body(&'static [&'static str]),
}

/// The facts that make two deliveries the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DuplicatesBy {
    /// The id of the event.
    Id,
    /// The signature, for a vendor that retries with the timestamp and the signature of the first attempt. Unlike an id in a header
    /// it cannot be changed by somebody who repeats a request. If no signature was verified, the id.
    Signature,
}
