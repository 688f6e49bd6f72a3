//! How a token is fetched: an OAuth token endpoint, or the refresh of a vendor.

use std::time::Duration;

use tokio::time::Instant;

#[cfg(feature = "oauth2")]
use super::token_request::TokenRequest;
use super::{
    bearer::{Token, lead},
    refresh_request::RefreshRequest,
    token_endpoint::Endpoint,
    token_store::{AccessToken, TokenKey},
};

/// How a token is fetched.
pub(crate) enum Fetch {
    /// By OAuth 2.0 client credentials: each token is good beside the others.
    #[cfg(feature = "oauth2")]
    Client(TokenRequest),
    /// By exchanging the one before, which ends it.
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

    /// The token to begin with. Nobody knows how old it is. Where others find the next one it is refreshed at the first call;
    /// else it serves for half of the lifetime that a refresh requests, since it is lost to the next process as soon as it is
    /// refreshed.
    pub(super) fn initial(&self) -> Option<Token> {
        let request = match self {
            #[cfg(feature = "oauth2")]
            Self::Client(_) => return None,
            Self::Refresh(request) => request,
        };
        let mut token = Token::new(AccessToken::new(&request.initial, None), None, None)?;
        let good_for = if request.is_shared { Duration::ZERO } else { self.good_for(request.requested()) };
        token.refresh_at = Instant::now().checked_add(good_for);
        Some(token)
    }

    /// How long to use a token that lives this long. A refresh may need a token that has not expired, so it must not wait for
    /// a call in the last minute.
    pub(super) fn good_for(&self, life: Duration) -> Duration {
        if self.invalidates_previous() { life / 2 } else { lead(life) }
    }

    pub(super) const fn invalidates_previous(&self) -> bool {
        matches!(self, Self::Refresh(_))
    }
}
