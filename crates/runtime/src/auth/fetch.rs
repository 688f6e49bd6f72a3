//! The ways to fetch a token: an OAuth token endpoint, or a vendor-specific refresh.

use std::time::Duration;

use tokio::time::Instant;

#[cfg(feature = "oauth2")]
use super::token_request::TokenRequest;
use super::{
    bearer::{Token, refresh_after},
    refresh_request::RefreshRequest,
    token_endpoint::Endpoint,
    token_store::{AccessToken, TokenKey},
};

/// The method by which tokens are fetched.
pub(crate) enum Fetch {
    /// OAuth 2.0 client credentials. Earlier tokens stay valid.
    #[cfg(feature = "oauth2")]
    Client(TokenRequest),
    /// The vendor's own request, which exchanges the previous token for a new one. The previous token becomes invalid.
    Refresh(RefreshRequest),
}

impl Fetch {
    pub(super) fn endpoint(&self) -> &Endpoint {
        match self {
            #[cfg(feature = "oauth2")]
            Self::Client(request) => &request.endpoint,
            Self::Refresh(request) => &request.endpoint,
        }
    }

    pub(super) fn key(&self) -> TokenKey {
        let Endpoint { api, url, .. } = self.endpoint();
        match self {
            #[cfg(feature = "oauth2")]
            Self::Client(TokenRequest { id, secret, scope, parameters, .. }) => {
                TokenKey::new(*api, url.as_str(), id.as_str(), secret, scope.clone())
                    .with_parameters(parameters.clone())
            }
            Self::Refresh(RefreshRequest { key, secret, .. }) => {
                TokenKey::new(*api, url.as_str(), key.as_str(), secret, None)
            }
        }
    }

    /// Returns the token that the application was configured with. The age of this token is unknown. With a shared store, the
    /// first call refreshes the token, and other processes load the new token from the store. Without a shared store, the token
    /// is used for half of the lifetime that a refresh requests: a refresh invalidates the configured token, so after a restart,
    /// the process would have no valid token.
    pub(super) fn initial(&self) -> Option<Token> {
        let request = match self {
            #[cfg(feature = "oauth2")]
            Self::Client(_) => return None,
            Self::Refresh(request) => request,
        };
        let mut token = Token::new(AccessToken::new(&request.initial, None), None, None)?;
        let refresh_after = if request.is_shared { Duration::ZERO } else { self.refresh_after(request.requested()) };
        token.refresh_at = Instant::now().checked_add(refresh_after);
        Some(token)
    }

    /// Returns how long after issuance a token of this lifetime is renewed. A token that is refreshed by the vendor's own request
    /// is renewed after half of its lifetime: some vendors might refresh only tokens that have not expired, and the application
    /// might not make a call during the last minute before the expiry.
    pub(super) fn refresh_after(&self, life: Duration) -> Duration {
        if self.invalidates_previous() { life / 2 } else { refresh_after(life) }
    }

    pub(super) const fn invalidates_previous(&self) -> bool {
        matches!(self, Self::Refresh(_))
    }
}
