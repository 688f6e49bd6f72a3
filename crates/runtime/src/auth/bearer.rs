//! A bearer token with its `Authorization` header value and its renewal time.

use std::time::Duration;

use reqwest::header::HeaderValue;
use tokio::time::Instant;

use super::{credentials::sensitive, token_store::AccessToken};

/// A token in the form of an `Authorization` header.
pub(crate) struct Token {
    pub(super) value: HeaderValue,
    pub(super) stored: AccessToken,
    /// The time at which to renew the token. If the endpoint does not state a lifetime, the token is renewed only when a
    /// server rejects it.
    pub(super) refresh_at: Option<Instant>,
    expires_at: Option<Instant>,
}

/// A token is renewed this long before its expiry, or a tenth of its lifetime before its expiry if that is shorter.
const REFRESH_BEFORE_EXPIRY: Duration = Duration::from_secs(60);

/// The wait after a failed renewal, during which a token that has not expired stays in use.
const REFRESH_RETRY_DELAY: Duration = Duration::from_secs(5);

impl Token {
    /// Creates a token with a lifetime and a time until its renewal, both counted from now. Returns `None` if a header
    /// cannot hold the token.
    pub(super) fn new(stored: AccessToken, life: Option<Duration>, refresh_after: Option<Duration>) -> Option<Self> {
        let value = sensitive("token", &format!("Bearer {}", stored.secret.expose())).ok()?;
        let after = |time: Duration| Instant::now().checked_add(time);
        Some(Self { value, stored, refresh_at: refresh_after.and_then(after), expires_at: life.and_then(after) })
    }

    /// Whether the token does not need to be renewed yet.
    pub(super) fn is_fresh(&self) -> bool {
        self.refresh_at.is_none_or(|time| Instant::now() < time)
    }

    /// Whether the token has not expired.
    pub(super) fn is_usable(&self) -> bool {
        self.expires_at.is_none_or(|time| Instant::now() < time)
    }

    /// Returns the same token with its renewal postponed.
    pub(super) fn postponed(&self) -> Self {
        Self {
            value: self.value.clone(),
            stored: self.stored.clone(),
            refresh_at: Instant::now().checked_add(REFRESH_RETRY_DELAY),
            expires_at: self.expires_at,
        }
    }
}

/// Returns how long after issuance a token of this lifetime is renewed.
pub(super) fn refresh_after(life: Duration) -> Duration {
    life.saturating_sub(REFRESH_BEFORE_EXPIRY.min(life / 10))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    #[test]
    fn refreshes_tokens_before_expiry() {
        let refresh_after = |seconds| super::refresh_after(Duration::from_secs(seconds)).as_secs();
        assert_eq!([refresh_after(3600), refresh_after(600), refresh_after(100), refresh_after(0)], [3540, 540, 90, 0]);
    }
}
