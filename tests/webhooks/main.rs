//! Promise: a receiver accepts a signed webhook only if the vendor sent it. It loses no data of an accepted webhook, even if
//! the event type is unknown or the content is malformed.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic fails the test")]

mod agentsync;
mod embedded_events;
mod events;
mod extractor;
mod mutations;
mod payloads;
mod signatures;
mod vendor;
