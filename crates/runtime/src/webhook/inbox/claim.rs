//! The right to handle a delivery.

use std::{fmt, sync::Arc};

/// The state of a delivery in an inbox before it is handled.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "a claim that is dropped blocks its delivery until the lease expires"]
pub enum Begin {
    /// The delivery is new, or an earlier handler failed or stopped: handle it, then call
    /// [`done`](super::Inbox::done) or [`failed`](super::Inbox::failed).
    New(InboxClaim),
    /// Another handler has claimed the delivery and its lease is running: respond with an error status, so that the vendor
    /// delivers it again if that handler fails.
    InProgress,
    /// The delivery was handled: acknowledge it.
    Done,
}

/// The right to handle one delivery. If it is dropped, the delivery is blocked until the lease expires.
///
/// `Debug` shows the key and not the token.
#[derive(Clone, PartialEq, Eq)]
pub struct InboxClaim {
    key: Arc<str>,
    token: u64,
    /// The hash by which an inbox in memory keeps the key, if the claim is of one.
    hash: Option<u128>,
}

impl InboxClaim {
    /// Creates a claim. Inboxes call this; the token differs from those of all earlier claims of the key.
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

    /// Returns the fencing token, which tells this claim from others of the same key.
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
    fn debug_of_a_claim_shows_its_key_only() {
        assert_eq!(format!("{:?}", InboxClaim::new("a", 4711)), r#"InboxClaim { key: "a", .. }"#);
    }
}
