//! A bearer token: its header, and until when it is used.

use std::time::Duration;

use reqwest::header::HeaderValue;
use tokio::time::Instant;

use super::{credentials::sensitive, token_store::AccessToken};

/// A token, as it stands in the `Authorization` header.
pub(crate) struct Token {
    pub(super) value: HeaderValue,
    pub(super) stored: AccessToken,
    /// When to look for another one; never before a server refuses it, if the endpoint does not say how long it lives.
    pub(super) refresh_at: Option<Instant>,
    expires_at: Option<Instant>,
}

/// Ahead of its end a token is renewed by this, or by a tenth of its life if that is less.
const REFRESH_AHEAD: Duration = Duration::from_secs(60);

/// After a renewal that failed the token that is still good is used for so long before the next try.
const AFTER_FAILURE: Duration = Duration::from_secs(5);

impl Token {
    /// A token that lives and is used so long from now; nothing if a header cannot hold it.
    pub(super) fn new(stored: AccessToken, life: Option<Duration>, good_for: Option<Duration>) -> Option<Self> {
        let value = sensitive("token", &format!("Bearer {}", stored.secret.expose())).ok()?;
        let after = |time: Duration| Instant::now().checked_add(time);
        Some(Self { value, stored, refresh_at: good_for.and_then(after), expires_at: life.and_then(after) })
    }

    /// Whether there is no need for another one yet.
    pub(super) fn is_fresh(&self) -> bool {
        self.refresh_at.is_none_or(|time| Instant::now() < time)
    }

    /// Whether a server will take it still.
    pub(super) fn is_usable(&self) -> bool {
        self.expires_at.is_none_or(|time| Instant::now() < time)
    }

    /// The same token, to be used for some more time before there is another try to renew it.
    pub(super) fn for_longer(&self) -> Self {
        Self {
            value: self.value.clone(),
            stored: self.stored.clone(),
            refresh_at: Instant::now().checked_add(AFTER_FAILURE),
            expires_at: self.expires_at,
        }
    }
}

/// How long to use a token that lives this long.
pub(super) fn lead(life: Duration) -> Duration {
    life.saturating_sub(REFRESH_AHEAD.min(life / 10))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    #[test]
    fn tokens_are_renewed_ahead_of_their_end() {
        let lead = |seconds| super::lead(Duration::from_secs(seconds)).as_secs();
        assert_eq!([lead(3600), lead(600), lead(100), lead(0)], [3540, 540, 90, 0]);
    }
}
