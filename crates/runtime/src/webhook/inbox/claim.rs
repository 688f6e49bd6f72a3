//! The right to handle a delivery.

use std::{fmt, sync::Arc};

/// The state of a delivery when a handler tries to claim it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "a claim that is dropped blocks its delivery until the lease expires"]
pub enum Begin {
    /// The delivery is new, or an earlier handler failed or stopped. Handle the delivery, then call
    /// [`done`](super::Inbox::done) or [`failed`](super::Inbox::failed).
    New(InboxClaim),
    /// Another handler has claimed the delivery, and the lease of the claim has not expired. Respond with an error
    /// status, so that the vendor sends the delivery again if that handler fails.
    InProgress,
    /// The delivery was handled. Acknowledge the delivery.
    Done,
}

/// The right to handle one delivery. If the claim is dropped, the delivery stays claimed until the lease expires.
///
/// `Debug` shows the key but not the token.
#[derive(Clone, PartialEq, Eq)]
pub struct InboxClaim {
    key: Arc<str>,
    token: u64,
    /// The hash of the key, if the claim is from an in-memory inbox.
    hash: Option<u128>,
}

impl InboxClaim {
    /// Creates a claim. Implementations of [`Inbox`](super::Inbox) call this function with a token that differs from the
    /// tokens of all earlier claims of the key.
    pub fn new(key: impl Into<Arc<str>>, token: u64) -> Self {
        Self { key: key.into(), token, hash: None }
    }

    /// Adds the hash of the key, so that it is not computed again.
    pub(super) const fn with_hash(mut self, hash: u128) -> Self {
        self.hash = Some(hash);
        self
    }

    pub(super) const fn hash(&self) -> Option<u128> {
        self.hash
    }

    /// Returns the key of the delivery.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Returns the fencing token, which distinguishes this claim from others of the same key.
    pub const fn token(&self) -> u64 {
        self.token
    }
}

impl fmt::Debug for InboxClaim {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("InboxClaim").field("key", &self.key).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::InboxClaim;

    #[test]
    fn debug_shows_key_without_token() {
        assert_eq!(format!("{:?}", InboxClaim::new("a", 4711)), r#"InboxClaim { key: "a", .. }"#);
    }
}
