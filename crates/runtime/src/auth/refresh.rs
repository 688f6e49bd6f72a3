//! Refreshing: the newest known token is exchanged for the next one, which ends it.
//!
//! A refresh ends the token of all other processes, so the new one is saved before it is used, and again until the store has it. A
//! response that is lost may have held the only valid token. The token of a refresh without a response is remembered, so that the
//! error can say so if the vendor rejects it later.

use std::{sync::Arc, time::Duration};

use tokio::{runtime::Handle, time::sleep};

use super::{
    bearer::Token,
    refresh_request::{RefreshRequest, Rejection},
    store_access::{in_time, stored},
    token::TokenSource,
    token_endpoint::Issued,
    token_store::{AccessToken, Claim, StoreError},
};
use crate::{
    Secret,
    transport::{Error, telemetry},
};

/// How long to wait before a token is saved again that could not be saved; the wait doubles up to a maximum.
const SAVE_WAIT: Duration = Duration::from_millis(100);
const MAX_SAVE_WAIT: Duration = Duration::from_secs(30);

/// The result of a refresh.
pub(super) enum Refreshed {
    /// A new token, and the tokens that are dead by now.
    Issued(Issued, Vec<Secret>),
    /// A token that somebody else has saved.
    Stored(Token),
}

impl TokenSource {
    /// Exchanges the newest token that the vendor takes.
    pub(super) async fn refresh(&self, request: &RefreshRequest) -> Result<Refreshed, Error> {
        let (mut tried, mut rejected) = (Vec::new(), None);
        for old in self.known_tokens(request).await {
            let result = self.exchange(request, &old).await;
            tried.push(old);
            match result {
                Ok(issued) => return Ok(Refreshed::Issued(issued, tried)),
                // The first one is the newest: why it is rejected is what the error is about.
                Err(Rejection::Token(error)) => rejected = rejected.or(Some(error)),
                Err(Rejection::Lost(error) | Rejection::Other(error)) => return Err(error),
            }
        }
        // Somebody may have refreshed without the claim.
        match (self.stored_elsewhere().await, rejected) {
            (Some(token), _) => Ok(Refreshed::Stored(token)),
            (None, Some(error)) => Err(error),
            (None, None) => Err(self.problem("there is no token to refresh")),
        }
    }

    /// Exchanges a token; once more if the response is lost.
    async fn exchange(&self, request: &RefreshRequest, old: &Secret) -> Result<Issued, Rejection> {
        // It is remembered before it is sent: a call may be dropped, and its time may be up.
        let before = self.set_unanswered(Some(old.clone()));
        let mut was_lost = before.as_ref() == Some(old);
        let mut result = request.send(old, was_lost).await;
        if let Err(Rejection::Lost(error)) = &result {
            was_lost = true;
            // A server that fails is left alone for a while.
            if error.token_status().is_some_and(|status| status.is_server_error()) {
                return result;
            }
            result = request.send(old, was_lost).await;
        }
        match &result {
            Ok(_) => drop(self.set_unanswered(None)),
            Err(Rejection::Lost(_)) => {}
            Err(Rejection::Token(_) | Rejection::Other(_)) if was_lost => {}
            Err(Rejection::Token(_) | Rejection::Other(_)) => drop(self.set_unanswered(before)),
        }
        result
    }

    /// The tokens that may be the newest one: of the store, of this client, and the one that it was configured with, which an
    /// operator may have replaced. An old one costs a request and is rejected.
    async fn known_tokens(&self, request: &RefreshRequest) -> Vec<Secret> {
        let found = stored(self.store().load(self.key())).await.flatten().map(|token| token.secret);
        let mut known: Vec<Secret> = Vec::new();
        for token in found.into_iter().chain(self.newest()).chain([request.initial.clone()]) {
            if !known.contains(&token) {
                known.push(token);
            }
        }
        known
    }

    /// Saves the only token that the vendor still accepts, in place of those that are dead. If the store fails, it is tried again in
    /// the background for as long as the token is in use: until then only this process has it.
    pub(super) async fn save_refreshed(
        self: &Arc<Self>,
        token: &AccessToken,
        dead: Vec<Secret>,
        claim: Option<&Claim>,
    ) {
        let Err(error) = self.save(token, &dead, claim).await else { return };
        telemetry::token_not_saved(error.as_deref().map(|error| error as _));
        let (source, token) = (Arc::downgrade(self), token.clone());
        let save_again = async move {
            let mut wait = SAVE_WAIT;
            loop {
                sleep(wait).await;
                wait = (wait * 2).min(MAX_SAVE_WAIT);
                let Some(source) = source.upgrade() else { return };
                // The claim may have ended by now.
                if source.newest().as_ref() != Some(&token.secret) || source.save(&token, &dead, None).await.is_ok() {
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
        dead: &[Secret],
        claim: Option<&Claim>,
    ) -> Result<(), Option<StoreError>> {
        if claim.is_none() {
            // Without the claim a store keeps the token that lives longer, whichever it is.
            for secret in dead {
                drop(in_time(self.store().delete(self.key(), &AccessToken::new(secret, None))).await);
            }
        }
        in_time(self.store().save(self.key(), token, claim)).await
    }
}
