//! Promise: what a vendor sends is taken only if the vendor sent it, and then nothing of it is lost: not what is of a type that
//! nobody knew, nor what is not as its type says.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that meets them fails, as it should")]

mod agentsync;
mod answers;
mod events;
mod extractor;
mod mutations;
mod payloads;
mod signatures;
mod vendor;
