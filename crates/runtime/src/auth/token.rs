//! Tokens: fetched when the first call needs one, shared by all calls after it, renewed ahead of their end, and dropped when
//! a server refuses them. Where they come from, an OAuth token endpoint or the refresh of a vendor, is a [`Fetch`].
//!
//! A renewal is one future that all calls share which need it. Whoever waits for it drives it, so that it does not matter
//! whether the call that began it is still being polled, and it ends with the last one that waits: no task is started, and no
//! lock is held while anything is awaited. A refresh that ends the token before it does run in a task of its own as well: if
//! it stopped with the last call, the response could be lost, and with it the only token that is still accepted.

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
    store_access::stored,
    token_endpoint::Issued,
    token_store::{AccessToken, TokenKey, TokenStore},
};
use crate::{
    Secret,
    transport::{Error, ErrorKind, deadline::Deadline, failures, telemetry},
};

/// Where the tokens of a scheme come from, and the one that is there.
pub(crate) struct TokenSource {
    fetch: Fetch,
    store: Arc<dyn TokenStore>,
    key: TokenKey,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    current: Option<Arc<Token>>,
    /// The last token that a server refused: it is not taken from a store again.
    rejected: Option<Secret>,
    /// The token whose refresh was sent and not answered.
    unanswered: Option<Secret>,
    /// When tokens were refused of late.
    rejections: VecDeque<Instant>,
    pending: Option<WeakShared<PendingRefresh>>,
    /// Since when another client has had the claim. It outlives a renewal: calls may be cancelled before they waited enough.
    waiting_since: Option<Instant>,
    /// Why there is no token, and until when nobody asks again.
    failure: Option<(Arc<Error>, Instant)>,
}

type PendingRefresh = BoxFuture<'static, Result<Arc<Token>, Arc<Error>>>;

/// A token in use.
pub(crate) struct Lease {
    source: Arc<TokenSource>,
    token: Arc<Token>,
}

/// The next step of a request that needs a token.
enum Next {
    Use(Arc<Token>),
    Fail(Error),
    /// Waits for a renewal, and takes the token that is there if that fails or takes too long.
    Wait(Shared<PendingRefresh>, Option<Arc<Token>>),
}

/// How long a claim to fetch a token lasts; the fetch times out earlier.
const CLAIM: Duration = Duration::from_secs(30);
const MAX_FETCH_TIME: Duration = Duration::from_secs(25);

/// Maximum time to wait for the client that has the claim. After it the claim has ended, and the next holder had time to fetch
/// a token as well; a claim that is still there is not one of a client like this.
const MAX_WAIT_FOR_HOLDER: Duration = Duration::from_secs(32);

/// Maximum time of a renewal, with waiting for another client, the fetch and the store.
const MAX_REFRESH_TIME: Duration = Duration::from_secs(75);

/// How often those who may not fetch look for the token of who may.
const POLL_INTERVAL: Duration = Duration::from_millis(100);

/// A call that has a token which is still good waits no longer for the next.
const MAX_WAIT_WITH_TOKEN: Duration = Duration::from_secs(5);

/// After a failure nobody asks the endpoint for so long, or as long as it asks for, up to a bound.
const HOLD_OFF: Duration = Duration::from_secs(1);
const MAX_HOLD_OFF: Duration = Duration::from_secs(60);

/// So many tokens may be refused in a minute; those after them are not replaced. A server that refuses every token for one
/// operation costs the others no more.
const MAX_REJECTIONS: usize = 5;

impl Lease {
    /// The `Authorization` header.
    pub(crate) fn value(&self) -> &HeaderValue {
        &self.token.value
    }

    /// Says that a server did not accept the token. Gives whether there is, or will be, another one.
    pub(crate) async fn rejected(self) -> bool {
        if !self.source.drop_rejected(&self.token) {
            return false;
        }
        // The next token is fetched with the one before, also by others.
        if !self.source.fetch.invalidates_previous() {
            let deletion = self.source.store.delete(&self.source.key, &self.token.stored);
            stored(deletion).await;
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

    /// The token in use, or the one that was refused last.
    pub(super) fn newest(&self) -> Option<Secret> {
        let state = self.state();
        state.current.as_ref().map(|token| token.stored.secret.clone()).or_else(|| state.rejected.clone())
    }

    /// Remembers a token whose refresh is sent. Returns the one before.
    pub(super) fn set_unanswered(&self, token: Option<Secret>) -> Option<Secret> {
        std::mem::replace(&mut self.state().unanswered, token)
    }

    /// Gives a token for a call.
    pub(crate) async fn token(self: &Arc<Self>, deadline: Deadline) -> Result<Lease, Error> {
        let mut token = self.token_of_now(deadline).await?;
        // A renewal hands its token out before it has saved it: who waits for the rest of it may get one that was refused by then.
        if self.is_replaced(&token) {
            token = self.token_of_now(deadline).await?;
        }
        Ok(Lease { source: Arc::clone(self), token })
    }

    async fn token_of_now(self: &Arc<Self>, deadline: Deadline) -> Result<Arc<Token>, Error> {
        match self.next() {
            Next::Use(token) => Ok(token),
            Next::Fail(error) => Err(error),
            Next::Wait(pending, Some(usable)) => Ok(self.refreshed_or(usable, pending, deadline).await),
            Next::Wait(pending, None) => match deadline.run(pending).await {
                Ok(result) => result.map_err(|error| error.for_another_call()),
                Err(elapsed) => Err(failures::too_late(self.fetch.endpoint().api, elapsed)),
            },
        }
    }

    /// Whether a server has refused the token, and it is not in use again.
    fn is_replaced(&self, token: &Token) -> bool {
        let state = self.state();
        let is_current = state.current.as_ref().is_some_and(|current| current.value == token.value);
        !is_current && state.rejected.as_ref() == Some(&token.stored.secret)
    }

    /// Waits for a renewal, but not as long as the call may take: the token that is there will do.
    async fn refreshed_or(
        &self,
        usable: Arc<Token>,
        pending: Shared<PendingRefresh>,
        deadline: Deadline,
    ) -> Arc<Token> {
        let patience =
            deadline.remaining().map_or(MAX_WAIT_WITH_TOKEN, |remaining| MAX_WAIT_WITH_TOKEN.min(remaining / 2));
        match timeout(patience, pending).await {
            Ok(Ok(token)) => return token,
            Ok(Err(error)) => telemetry::token_not_refreshed(Some(&error)),
            Err(_) => telemetry::token_not_refreshed(None),
        }
        let mut state = self.state();
        // Whoever has another one by now has no use for this.
        if let Some(current) = state.current.as_mut().filter(|current| Arc::ptr_eq(current, &usable)) {
            *current = Arc::new(usable.for_longer());
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
        let under_way = state.pending.as_ref().and_then(WeakShared::upgrade).filter(|pending| pending.peek().is_none());
        let wait = state.failure.as_ref().and_then(|(_, until)| until.checked_duration_since(Instant::now()));
        match (under_way, usable, &state.failure, wait) {
            // Somebody else is about to have a new one, or cannot have one yet.
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

    /// Forgets a token that a server refused. Gives whether there is, or will be, another one.
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

    /// A renewal, from the store or from the endpoint; what comes of it is kept.
    async fn acquire(self: Arc<Self>) -> Result<Arc<Token>, Arc<Error>> {
        let error = match timeout(MAX_REFRESH_TIME, self.find()).await {
            Ok(Ok(token)) => return Ok(token),
            Ok(Err(error)) => error,
            Err(_) => self.problem("another client had no token in time either").broken().timed_out(),
        };
        // The error says how long the endpoint asks to wait, so that a call does not wait for a part of it in vain.
        let wait = error.token_retry_after().unwrap_or(HOLD_OFF);
        let error = Arc::new(error.with_token_wait(wait));
        let until = Instant::now().checked_add(wait.min(MAX_HOLD_OFF));
        self.state().failure = until.map(|until| (Arc::clone(&error), until));
        Err(error)
    }

    async fn find(self: &Arc<Self>) -> Result<Arc<Token>, Error> {
        loop {
            if let Some(token) = self.stored_elsewhere().await {
                return Ok(self.keep(token));
            }
            let claim = match stored(self.store.claim(&self.key, CLAIM)).await {
                Some(Some(claim)) => Some(claim),
                Some(None) if self.waits_for_holder() => {
                    sleep(POLL_INTERVAL).await;
                    continue;
                }
                // Neither a store that fails nor a claim that never ends keeps a client from fetching a token that it needs.
                Some(None) | None => match self.usable_without_claim() {
                    Some(token) => return Ok(token),
                    None => None,
                },
            };
            // Somebody may have fetched one since the store was asked.
            let token = match self.stored_elsewhere().await {
                Some(token) => Ok(self.keep(token)),
                None => self.fetch(claim.as_ref()).await,
            };
            if let Some(claim) = claim {
                stored(self.store.release(&self.key, claim)).await;
            }
            return token;
        }
    }

    /// Whether the client that has the claim may still be fetching a token.
    fn waits_for_holder(&self) -> bool {
        let mut state = self.state();
        let is_waiting = state.waiting_since.get_or_insert_with(Instant::now).elapsed() < MAX_WAIT_FOR_HOLDER;
        if !is_waiting {
            state.waiting_since = None;
        }
        is_waiting
    }

    /// The token in use, if a refresh without the claim can wait because the token is still good. Others may be using it.
    fn usable_without_claim(&self) -> Option<Arc<Token>> {
        let mut state = self.state();
        let current = state.current.as_mut().filter(|token| self.fetch.invalidates_previous() && token.is_usable())?;
        *current = Arc::new(current.for_longer());
        let token = Arc::clone(current);
        drop(state);
        telemetry::token_not_refreshed(Some(
            &self.problem("there is no claim, and a refresh would end the token of others"),
        ));
        Some(token)
    }

    async fn fetch(self: &Arc<Self>, claim: Option<&super::token_store::Claim>) -> Result<Arc<Token>, Error> {
        match &self.fetch {
            #[cfg(feature = "oauth2")]
            Fetch::Client(request) => {
                let token = self.token_of(self.in_time(request.send()).await?)?;
                // First what cannot fail: a token that was issued is not lost.
                let token = self.keep(token);
                stored(self.store.save(&self.key, &token.stored, claim)).await;
                Ok(token)
            }
            Fetch::Refresh(request) => match self.in_time(self.refresh(request)).await? {
                Refreshed::Stored(token) => Ok(self.keep(token)),
                Refreshed::Issued(issued, dead) => {
                    let mut token = self.token_of(issued)?;
                    token.stored.is_needed_after_expiry = true;
                    self.save_refreshed(&token.stored, dead, claim).await;
                    Ok(self.keep(token))
                }
            },
        }
    }

    async fn in_time<T>(&self, fetch: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
        match timeout(MAX_FETCH_TIME, fetch).await {
            Ok(result) => result,
            Err(_) => Err(self.problem("the token endpoint took too long").broken().timed_out()),
        }
    }

    fn token_of(&self, Issued { secret, life }: Issued) -> Result<Token, Error> {
        let expires_at = life.and_then(|life| SystemTime::now().checked_add(life));
        Token::new(AccessToken::new(secret, expires_at), life, life.map(|life| self.fetch.good_for(life)))
            .ok_or_else(|| self.problem("the token endpoint answered with a token that a header cannot hold"))
    }

    fn keep(&self, token: Token) -> Arc<Token> {
        let token = Arc::new(token);
        let mut state = self.state();
        (state.current, state.failure, state.waiting_since) = (Some(Arc::clone(&token)), None, None);
        token
    }

    /// A token from the store, if there is one that can be used and is neither the one in use nor the one that was refused.
    pub(super) async fn stored_elsewhere(&self) -> Option<Token> {
        let found = stored(self.store.load(&self.key)).await??;
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
        let good_for = life.map(|life| self.fetch.good_for(life));
        Token::new(found, life, good_for).filter(|token| !is_known && token.is_fresh())
    }

    pub(super) fn problem(&self, text: &str) -> Error {
        Error::new(ErrorKind::Authentication, self.fetch.endpoint().api, format!("no token: {text}"))
    }
}
