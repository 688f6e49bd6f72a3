//! Refreshing: exchanging the newest known token for the next one, which invalidates it.
//!
//! A refresh invalidates the token of all other processes. The new token is therefore saved before it is used, and saving is
//! retried until it succeeds. If the response to a refresh is lost, it may have contained the only valid token. In this case, the
//! client remembers the old token, so that the error of a later refresh can explain why the vendor rejects this token.

use std::{sync::Arc, time::Duration};

use tokio::{runtime::Handle, time::sleep};

use super::{
    bearer::Token,
    refresh_request::{RefreshError, RefreshRequest},
    store_access::{ok_or_log, with_timeout},
    token::TokenSource,
    token_endpoint::Issued,
    token_store::{AccessToken, Claim, StoreError},
};
use crate::{
    Secret,
    transport::{Error, telemetry},
};

/// The wait before saving a token again after a failure. The wait doubles after each failure, up to [`MAX_SAVE_WAIT`].
const SAVE_WAIT: Duration = Duration::from_millis(100);
const MAX_SAVE_WAIT: Duration = Duration::from_secs(30);

/// The result of a refresh.
pub(super) enum Refreshed {
    /// A new token, and the tokens that are no longer valid.
    Issued(Issued, Vec<Secret>),
    /// A token that another process has saved.
    Stored(Token),
}

impl TokenSource {
    /// Exchanges the newest token that the vendor accepts.
    pub(super) async fn refresh(&self, request: &RefreshRequest) -> Result<Refreshed, Error> {
        let (mut tried, mut rejected) = (Vec::new(), None);
        for old in self.known_tokens(request).await {
            let result = self.exchange(request, &old).await;
            tried.push(old);
            match result {
                Ok(issued) => return Ok(Refreshed::Issued(issued, tried)),
                // The first token is the newest, so its rejection is the most informative error.
                Err(RefreshError::Token(error)) => rejected = rejected.or(Some(error)),
                Err(RefreshError::Lost(error) | RefreshError::Other(error)) => return Err(error),
            }
        }
        // Another process may have refreshed without the claim.
        match (self.token_from_store().await, rejected) {
            (Some(token), _) => Ok(Refreshed::Stored(token)),
            (None, Some(error)) => Err(error),
            (None, None) => Err(self.problem("no token is available to refresh")),
        }
    }

    /// Exchanges a token. If the response is lost, the exchange is sent a second time.
    async fn exchange(&self, request: &RefreshRequest, old: &Secret) -> Result<Issued, RefreshError> {
        // Remember the token before sending, because the call may be dropped or time out.
        let before = self.set_unconfirmed_refresh(Some(old.clone()));
        let mut was_lost = before.as_ref() == Some(old);
        let mut result = request.send(old, was_lost).await;
        if let Err(RefreshError::Lost(error)) = &result {
            was_lost = true;
            // If the server failed, do not retry immediately.
            if error.token_status().is_some_and(|status| status.is_server_error()) {
                return result;
            }
            result = request.send(old, was_lost).await;
        }
        match &result {
            Ok(_) => drop(self.set_unconfirmed_refresh(None)),
            Err(RefreshError::Lost(_)) => {}
            Err(RefreshError::Token(_) | RefreshError::Other(_)) if was_lost => {}
            Err(RefreshError::Token(_) | RefreshError::Other(_)) => drop(self.set_unconfirmed_refresh(before)),
        }
        result
    }

    /// Returns the tokens that may be the newest: the token in the store, the token of this client, and the configured token. An
    /// operator may have replaced the configured token. If a token is not the newest, trying it costs one request, which the vendor
    /// rejects.
    async fn known_tokens(&self, request: &RefreshRequest) -> Vec<Secret> {
        let found = ok_or_log(self.store().load(self.key())).await.flatten().map(|token| token.secret);
        let mut known: Vec<Secret> = Vec::new();
        for token in found.into_iter().chain(self.newest()).chain([request.initial.clone()]) {
            if !known.contains(&token) {
                known.push(token);
            }
        }
        known
    }

    /// Saves the only token that the vendor accepts and removes the invalid tokens. If the store fails, saving is retried
    /// in the background for as long as the token is in use. Until the token is saved, only this process has it.
    pub(super) async fn save_refreshed(
        self: &Arc<Self>,
        token: &AccessToken,
        invalidated: Vec<Secret>,
        claim: Option<&Claim>,
    ) {
        let Err(error) = self.save(token, &invalidated, claim).await else { return };
        telemetry::token_not_saved(error.as_deref().map(|error| error as _));
        let (source, token) = (Arc::downgrade(self), token.clone());
        let save_again = async move {
            let mut wait = SAVE_WAIT;
            loop {
                sleep(wait).await;
                wait = (wait * 2).min(MAX_SAVE_WAIT);
                let Some(source) = source.upgrade() else { return };
                // The claim may have expired by now.
                if source.newest().as_ref() != Some(&token.secret)
                    || source.save(&token, &invalidated, None).await.is_ok()
                {
                    return;
                }
            }
        };
        if let Ok(runtime) = Handle::try_current() {
            drop(runtime.spawn(save_again));
        }
    }

    async fn save(
        &self,
        token: &AccessToken,
        invalidated: &[Secret],
        claim: Option<&Claim>,
    ) -> Result<(), Option<StoreError>> {
        if claim.is_none() {
            // If the token is saved without the claim, the store keeps the token that expires later.
            for secret in invalidated {
                drop(with_timeout(self.store().delete(self.key(), &AccessToken::new(secret, None))).await);
            }
        }
        with_timeout(self.store().save(self.key(), token, claim)).await
    }
}
