//! Tokens that are fetched when the first call needs one, shared by all calls, renewed before they expire, and dropped
//! when a server rejects them. A [`Fetch`] fetches them from an OAuth token endpoint or with a vendor-specific refresh.
//!
//! A renewal is one future that is shared by all calls that need it. Each waiting call polls the renewal, so the renewal
//! continues even if the call that started it is no longer polled. The renewal is dropped with the last waiting call. No
//! task is spawned, and no lock is held across an await. There is one exception: a refresh that invalidates the previous
//! token also runs in a task. If the refresh stopped with the last call, the response could be lost, and with it the only
//! valid token.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

use futures_util::{
    FutureExt as _,
    future::{BoxFuture, Shared, WeakShared},
};
use reqwest::header::HeaderValue;
use tokio::{
    runtime::Handle,
    time::{Instant, sleep, timeout},
};

use super::{
    bearer::Token,
    fetch::Fetch,
    refresh::Refreshed,
    store_access::ok_or_log,
    token_endpoint::Issued,
    token_store::{AccessToken, TokenKey, TokenStore},
};
use crate::{
    Secret,
    transport::{Error, ErrorKind, deadline::Deadline, failures, telemetry},
};

/// The source of the tokens of a scheme, and the current token.
pub(crate) struct TokenSource {
    fetch: Fetch,
    store: Arc<dyn TokenStore>,
    key: TokenKey,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    current: Option<Arc<Token>>,
    /// The last token that a server rejected. The client does not load this token from a store again.
    rejected: Option<Secret>,
    /// The token whose refresh was sent but has received no response.
    unconfirmed_refresh: Option<Secret>,
    /// The times of recent rejections of tokens.
    rejections: VecDeque<Instant>,
    pending: Option<WeakShared<PendingRefresh>>,
    /// The time at which this client first found the claim held by another client. The time is kept between renewals, because calls
    /// can be canceled before they have waited long enough.
    waiting_since: Option<Instant>,
    /// The last failure, and the time until which no new attempt is made.
    failure: Option<(Arc<Error>, Instant)>,
}

type PendingRefresh = BoxFuture<'static, Result<Arc<Token>, Arc<Error>>>;

/// A token that a call uses.
pub(crate) struct Lease {
    source: Arc<TokenSource>,
    token: Arc<Token>,
}

/// The next step of a request that needs a token.
enum Next {
    Use(Arc<Token>),
    Fail(Error),
    /// Wait for a renewal, and use the given token if the renewal fails or takes too long.
    Wait(Shared<PendingRefresh>, Option<Arc<Token>>),
}

/// How long a claim to fetch a token lasts. The fetch times out earlier.
const CLAIM_LEASE: Duration = Duration::from_secs(30);
const MAX_FETCH_TIME: Duration = Duration::from_secs(25);

/// Maximum time to wait for the client that holds the claim. The maximum is longer than [`CLAIM_LEASE`]: when it has elapsed, the
/// claim of that client has expired, and the next holder has had time to fetch a token. If there is still a claim, it was not set
/// by a client of this crate.
const MAX_WAIT_FOR_HOLDER: Duration = Duration::from_secs(32);

/// Maximum time of a renewal, including waiting for another client, the fetch and the store.
const MAX_REFRESH_TIME: Duration = Duration::from_secs(75);

/// The interval at which clients that do not hold the claim check the store for a new token.
const POLL_INTERVAL: Duration = Duration::from_millis(100);

/// Maximum time that a call waits for a renewal if its current token has not expired.
const MAX_WAIT_WITH_TOKEN: Duration = Duration::from_secs(5);

/// The wait after a failed fetch, unless the endpoint requests a different one.
const FAILURE_BACKOFF: Duration = Duration::from_secs(1);
const MAX_FAILURE_BACKOFF: Duration = Duration::from_secs(60);

/// Maximum number of rejected tokens that are replaced per minute. The limit bounds the number of token requests if a server
/// rejects every token for one operation.
const MAX_REJECTIONS: usize = 5;

impl Lease {
    /// Returns the value of the `Authorization` header.
    pub(crate) fn value(&self) -> &HeaderValue {
        &self.token.value
    }

    /// Reports that a server rejected the token. Returns whether another token is available or can be fetched.
    pub(crate) async fn report_rejected(self) -> bool {
        if !self.source.drop_rejected(&self.token) {
            return false;
        }
        // This and other processes need the old token for a refresh, so the store must keep it.
        if !self.source.fetch.invalidates_previous() {
            let deletion = self.source.store.delete(&self.source.key, &self.token.stored);
            ok_or_log(deletion).await;
        }
        true
    }
}

impl TokenSource {
    pub(crate) fn new(fetch: Fetch, store: Arc<dyn TokenStore>) -> Self {
        let state = State { current: fetch.initial().map(Arc::new), ..State::default() };
        Self { key: fetch.key(), fetch, store, state: Mutex::new(state) }
    }

    pub(super) fn store(&self) -> &dyn TokenStore {
        &*self.store
    }

    pub(super) fn key(&self) -> &TokenKey {
        &self.key
    }

    /// Returns the current token, or the token that was rejected last.
    pub(super) fn newest(&self) -> Option<Secret> {
        let state = self.state();
        state.current.as_ref().map(|token| token.stored.secret.clone()).or_else(|| state.rejected.clone())
    }

    /// Remembers a token whose refresh is being sent. Returns the previously remembered token.
    pub(super) fn set_unconfirmed_refresh(&self, token: Option<Secret>) -> Option<Secret> {
        std::mem::replace(&mut self.state().unconfirmed_refresh, token)
    }

    /// Returns a token for a call.
    pub(crate) async fn token(self: &Arc<Self>, deadline: Deadline) -> Result<Lease, Error> {
        let mut token = self.current_token(deadline).await?;
        // A renewal publishes its token before the token is saved. A call that waits for the end of the renewal may
        // therefore get a token that was rejected in the meantime.
        if self.is_replaced(&token) {
            token = self.current_token(deadline).await?;
        }
        Ok(Lease { source: Arc::clone(self), token })
    }

    async fn current_token(self: &Arc<Self>, deadline: Deadline) -> Result<Arc<Token>, Error> {
        match self.next() {
            Next::Use(token) => Ok(token),
            Next::Fail(error) => Err(error),
            Next::Wait(pending, Some(usable)) => Ok(self.refreshed_or(usable, pending, deadline).await),
            Next::Wait(pending, None) => match deadline.run(pending).await {
                Ok(result) => result.map_err(|error| error.for_another_call()),
                Err(elapsed) => Err(failures::timed_out(self.fetch.endpoint().api, elapsed)),
            },
        }
    }

    /// Whether a server has rejected the token and it is no longer the current token.
    fn is_replaced(&self, token: &Token) -> bool {
        let state = self.state();
        let is_current = state.current.as_ref().is_some_and(|current| current.value == token.value);
        !is_current && state.rejected.as_ref() == Some(&token.stored.secret)
    }

    /// Waits for a renewal, but only for part of the call's time limit, because the current token is still usable.
    async fn refreshed_or(
        &self,
        usable: Arc<Token>,
        pending: Shared<PendingRefresh>,
        deadline: Deadline,
    ) -> Arc<Token> {
        let max_wait =
            deadline.remaining().map_or(MAX_WAIT_WITH_TOKEN, |remaining| MAX_WAIT_WITH_TOKEN.min(remaining / 2));
        match timeout(max_wait, pending).await {
            Ok(Ok(token)) => return token,
            Ok(Err(error)) => telemetry::token_not_refreshed(Some(&error)),
            Err(_) => telemetry::token_not_refreshed(None),
        }
        let mut state = self.state();
        // Another call may have replaced the token in the meantime.
        if let Some(current) = state.current.as_mut().filter(|current| Arc::ptr_eq(current, &usable)) {
            *current = Arc::new(usable.postponed());
        }
        usable
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn next(self: &Arc<Self>) -> Next {
        let mut state = self.state();
        if let Some(token) = state.current.as_ref().filter(|token| token.is_fresh()) {
            return Next::Use(Arc::clone(token));
        }
        let usable = state.current.clone().filter(|token| token.is_usable());
        let pending = state.pending.as_ref().and_then(WeakShared::upgrade).filter(|pending| pending.peek().is_none());
        let wait = state.failure.as_ref().and_then(|(_, until)| until.checked_duration_since(Instant::now()));
        match (pending, usable, &state.failure, wait) {
            // A renewal is in progress, or must not start yet because the last one failed. The current token is still
            // usable.
            (Some(_), Some(token), ..) | (None, Some(token), _, Some(_)) => Next::Use(token),
            (Some(pending), None, ..) => Next::Wait(pending, None),
            (None, None, Some((error, _)), Some(wait)) => Next::Fail(error.for_another_call().with_token_wait(wait)),
            (None, usable, ..) => {
                let pending = Arc::clone(self).acquire().boxed().shared();
                state.pending = pending.downgrade();
                if self.fetch.invalidates_previous()
                    && let Ok(runtime) = Handle::try_current()
                {
                    drop(runtime.spawn(pending.clone().map(drop)));
                }
                Next::Wait(pending, usable)
            }
        }
    }

    /// Drops a token that a server rejected. Returns whether another token is available or can be fetched.
    fn drop_rejected(&self, token: &Arc<Token>) -> bool {
        let mut state = self.state();
        let is_current = state.current.as_ref().is_some_and(|current| current.value == token.value);
        if !is_current {
            return true;
        }
        let now = Instant::now();
        state.rejections.retain(|then| now.duration_since(*then) < Duration::from_secs(60));
        if state.rejections.len() >= MAX_REJECTIONS {
            return false;
        }
        state.rejections.push_back(now);
        state.current = None;
        state.rejected = Some(token.stored.secret.clone());
        true
    }

    /// Renews the token from the store or the endpoint, and stores the result.
    async fn acquire(self: Arc<Self>) -> Result<Arc<Token>, Arc<Error>> {
        let error = match timeout(MAX_REFRESH_TIME, self.find()).await {
            Ok(Ok(token)) => return Ok(token),
            Ok(Err(error)) => error,
            Err(_) => self
                .problem("timed out while waiting for a token that another client was fetching")
                .broken()
                .timed_out(),
        };
        // The error contains the wait that the endpoint requests, so that a call with a shorter time limit fails immediately.
        let wait = error.token_retry_after().unwrap_or(FAILURE_BACKOFF);
        let error = Arc::new(error.with_token_wait(wait));
        let until = Instant::now().checked_add(wait.min(MAX_FAILURE_BACKOFF));
        self.state().failure = until.map(|until| (Arc::clone(&error), until));
        Err(error)
    }

    async fn find(self: &Arc<Self>) -> Result<Arc<Token>, Error> {
        loop {
            if let Some(token) = self.token_from_store().await {
                return Ok(self.set_current(token));
            }
            let claim = match ok_or_log(self.store.claim(&self.key, CLAIM_LEASE)).await {
                Some(Some(claim)) => Some(claim),
                Some(None) if self.waits_for_holder() => {
                    sleep(POLL_INTERVAL).await;
                    continue;
                }
                // A store that fails, or a claim that never expires, must not prevent a client from fetching a token that it
                // needs.
                Some(None) | None => match self.usable_without_claim() {
                    Some(token) => return Ok(token),
                    None => None,
                },
            };
            // Another client may have saved a token since the store was checked.
            let token = match self.token_from_store().await {
                Some(token) => Ok(self.set_current(token)),
                None => self.fetch(claim.as_ref()).await,
            };
            if let Some(claim) = claim {
                ok_or_log(self.store.release(&self.key, claim)).await;
            }
            return token;
        }
    }

    /// Whether the client that holds the claim may still be fetching a token.
    fn waits_for_holder(&self) -> bool {
        let mut state = self.state();
        let is_waiting = state.waiting_since.get_or_insert_with(Instant::now).elapsed() < MAX_WAIT_FOR_HOLDER;
        if !is_waiting {
            state.waiting_since = None;
        }
        is_waiting
    }

    /// Returns the current token if it has not expired and a refresh without the claim would invalidate it for other
    /// processes.
    fn usable_without_claim(&self) -> Option<Arc<Token>> {
        let mut state = self.state();
        let current = state.current.as_mut().filter(|token| self.fetch.invalidates_previous() && token.is_usable())?;
        *current = Arc::new(current.postponed());
        let token = Arc::clone(current);
        drop(state);
        telemetry::token_not_refreshed(Some(&self.problem(
            "the token store did not grant the exclusive right to refresh the token, and a refresh without it would invalidate the token of \
             other processes",
        )));
        Some(token)
    }

    async fn fetch(self: &Arc<Self>, claim: Option<&super::token_store::Claim>) -> Result<Arc<Token>, Error> {
        match &self.fetch {
            #[cfg(feature = "oauth2")]
            Fetch::Client(request) => {
                let token = self.build_token(self.with_fetch_timeout(request.send()).await?)?;
                // Keep the token in memory before saving it, so that it is not lost if saving fails.
                let token = self.set_current(token);
                ok_or_log(self.store.save(&self.key, &token.stored, claim)).await;
                Ok(token)
            }
            Fetch::Refresh(request) => match self.with_fetch_timeout(self.refresh(request)).await? {
                Refreshed::Stored(token) => Ok(self.set_current(token)),
                Refreshed::Issued(issued, invalidated) => {
                    let mut token = self.build_token(issued)?;
                    token.stored.is_needed_after_expiry = true;
                    self.save_refreshed(&token.stored, invalidated, claim).await;
                    Ok(self.set_current(token))
                }
            },
        }
    }

    async fn with_fetch_timeout<T>(&self, fetch: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
        match timeout(MAX_FETCH_TIME, fetch).await {
            Ok(result) => result,
            Err(_) => {
                Err(self.problem(&format!("no token was received within {MAX_FETCH_TIME:?}")).broken().timed_out())
            }
        }
    }

    fn build_token(&self, Issued { secret, life }: Issued) -> Result<Token, Error> {
        let expires_at = life.and_then(|life| SystemTime::now().checked_add(life));
        Token::new(AccessToken::new(secret, expires_at), life, life.map(|life| self.fetch.refresh_after(life)))
            .ok_or_else(|| {
                self.problem("the token endpoint returned a token with characters that are not allowed in a header")
            })
    }

    fn set_current(&self, token: Token) -> Arc<Token> {
        let token = Arc::new(token);
        let mut state = self.state();
        (state.current, state.failure, state.waiting_since) = (Some(Arc::clone(&token)), None, None);
        token
    }

    /// Returns the token of the store if it does not need to be renewed yet, and is neither the current token nor the token that
    /// was rejected last.
    pub(super) async fn token_from_store(&self) -> Option<Token> {
        let found = ok_or_log(self.store.load(&self.key)).await??;
        let is_known = {
            let state = self.state();
            let current = state.current.as_ref().map(|token| &token.stored.secret);
            current == Some(&found.secret) || state.rejected.as_ref() == Some(&found.secret)
        };
        let life = match found.expires_at.map(|end| end.duration_since(SystemTime::now())) {
            Some(Err(_)) => return None,
            Some(Ok(life)) => Some(life),
            None => None,
        };
        let refresh_after = life.map(|life| self.fetch.refresh_after(life));
        Token::new(found, life, refresh_after).filter(|token| !is_known && token.is_fresh())
    }

    pub(super) fn problem(&self, text: &str) -> Error {
        Error::new(ErrorKind::Authentication, self.fetch.endpoint().api, format!("no token: {text}"))
    }
}
