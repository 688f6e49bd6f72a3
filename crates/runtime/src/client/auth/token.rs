//! Tokens: fetched when the first call needs one, shared by all calls after it, renewed ahead of their end, and dropped when
//! a server refuses them.
//!
//! A renewal is one future that all calls share which need it. Whoever waits for it drives it, so that it does not matter
//! whether the call that began it is still being polled, and it ends with the last one that waits: no task is started, and no
//! lock is held while anything is awaited.

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
use tokio::time::{Instant, sleep, timeout};

use super::{
    AccessToken, StoreFuture, TokenKey, TokenStore,
    credentials::sensitive,
    token_request::{Issued, TokenRequest},
};
use crate::{
    Secret,
    client::{Error, ErrorKind, deadline::Deadline, telemetry, transport},
};

/// Where the tokens of a scheme come from, and the one that is there.
pub(crate) struct TokenSource {
    request: TokenRequest,
    store: Arc<dyn TokenStore>,
    key: TokenKey,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    current: Option<Arc<Token>>,
    /// The last token that a server refused: it is not taken from a store again.
    refused: Option<Secret>,
    /// When tokens were refused of late.
    refusals: VecDeque<Instant>,
    renewal: Option<WeakShared<Renewal>>,
    /// Since when another client has had the claim. It outlives a renewal: calls may be cancelled before they waited enough.
    waiting_since: Option<Instant>,
    /// Why there is no token, and until when nobody asks again.
    failure: Option<(Arc<Error>, Instant)>,
}

type Renewal = BoxFuture<'static, Result<Arc<Token>, Arc<Error>>>;

/// A token, as it stands in the `Authorization` header.
pub(crate) struct Token {
    value: HeaderValue,
    kept: AccessToken,
    /// When to look for another one; never before a server refuses it, if the endpoint does not say how long it lives.
    renew_at: Option<Instant>,
    ends_at: Option<Instant>,
}

/// A token in use.
pub(crate) struct Lease {
    source: Arc<TokenSource>,
    token: Arc<Token>,
}

/// What a call that needs a token does.
enum Next {
    Use(Arc<Token>),
    Fail(Error),
    /// Waits for a renewal, and takes the token that is there if that fails or takes too long.
    Wait(Shared<Renewal>, Option<Arc<Token>>),
}

/// Ahead of its end a token is renewed by this, or by a tenth of its life if that is less.
const AHEAD: Duration = Duration::from_secs(60);

/// Who may fetch has so long for it before somebody else may, and gives up before.
const CLAIM: Duration = Duration::from_secs(30);
const LONGEST_FETCH: Duration = Duration::from_secs(25);

/// Maximum time to wait for the client that has the claim. After it the claim has ended, and the next holder had time to fetch
/// a token as well; a claim that is still there is not one of a client like this.
const MAX_WAIT_FOR_HOLDER: Duration = Duration::from_secs(32);

/// Maximum time of a renewal, with waiting for another client, the fetch and the store.
const LONGEST_RENEWAL: Duration = Duration::from_secs(70);

/// How often those who may not fetch look for the token of who may.
const LOOK: Duration = Duration::from_millis(100);

/// A store that takes longer has failed.
const LONGEST_STORE: Duration = Duration::from_secs(2);

/// A call that has a token which is still good waits no longer for the next.
const PATIENCE: Duration = Duration::from_secs(5);

/// After a renewal that failed the token that is still good is used for so long before the next try.
const AFTER_FAILURE: Duration = Duration::from_secs(5);

/// After a failure nobody asks the endpoint for so long, or as long as it asks for, up to a bound.
const HOLD_OFF: Duration = Duration::from_secs(1);
const LONGEST_HOLD_OFF: Duration = Duration::from_secs(60);

/// So many tokens may be refused in a minute; those after them are not replaced. A server that refuses every token for one
/// operation costs the others no more.
const MOST_REFUSALS: usize = 5;

impl Lease {
    /// The `Authorization` header.
    pub(crate) fn value(&self) -> &HeaderValue {
        &self.token.value
    }

    /// Says that a server did not accept the token. Gives whether there is, or will be, another one.
    pub(crate) async fn refused(self) -> bool {
        if !self.source.drop_refused(&self.token) {
            return false;
        }
        let forgetting = self.source.store.forget(&self.source.key, &self.token.kept);
        stored(forgetting).await;
        true
    }
}

impl TokenSource {
    pub(crate) fn new(api: &str, request: TokenRequest, store: Arc<dyn TokenStore>) -> Self {
        let TokenRequest { url, id, secret, scope, parameters, .. } = &request;
        let key =
            TokenKey::new(api, url.as_str(), id.as_str(), secret, scope.clone()).with_parameters(parameters.clone());
        Self { request, store, key, state: Mutex::default() }
    }

    /// Gives a token for a call.
    pub(crate) async fn token(self: &Arc<Self>, deadline: Deadline) -> Result<Lease, Error> {
        let token = match self.next() {
            Next::Use(token) => token,
            Next::Fail(error) => return Err(error),
            Next::Wait(renewal, Some(usable)) => self.renewed_or(usable, renewal, deadline).await,
            Next::Wait(renewal, None) => match deadline.run(renewal).await {
                Ok(result) => result.map_err(|error| error.for_another_call())?,
                Err(elapsed) => return Err(transport::too_late(self.request.api, elapsed)),
            },
        };
        Ok(Lease { source: Arc::clone(self), token })
    }

    /// Waits for a renewal, but not as long as the call may take: the token that is there will do.
    async fn renewed_or(&self, usable: Arc<Token>, renewal: Shared<Renewal>, deadline: Deadline) -> Arc<Token> {
        let patience = deadline.remaining().map_or(PATIENCE, |remaining| PATIENCE.min(remaining / 2));
        match timeout(patience, renewal).await {
            Ok(Ok(token)) => return token,
            Ok(Err(error)) => telemetry::token_not_renewed(Some(&error)),
            Err(_) => telemetry::token_not_renewed(None),
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
        let under_way = state.renewal.as_ref().and_then(WeakShared::upgrade).filter(|renewal| renewal.peek().is_none());
        let wait = state.failure.as_ref().and_then(|(_, until)| until.checked_duration_since(Instant::now()));
        match (under_way, usable, &state.failure, wait) {
            // Somebody else is about to have a new one, or cannot have one yet.
            (Some(_), Some(token), ..) | (None, Some(token), _, Some(_)) => Next::Use(token),
            (Some(renewal), None, ..) => Next::Wait(renewal, None),
            (None, None, Some((error, _)), Some(wait)) => Next::Fail(error.for_another_call().with_token_wait(wait)),
            (None, usable, ..) => {
                let renewal = Arc::clone(self).renew().boxed().shared();
                state.renewal = renewal.downgrade();
                Next::Wait(renewal, usable)
            }
        }
    }

    /// Forgets a token that a server refused. Gives whether there is, or will be, another one.
    fn drop_refused(&self, token: &Arc<Token>) -> bool {
        let mut state = self.state();
        let is_current = state.current.as_ref().is_some_and(|current| current.value == token.value);
        if !is_current {
            return true;
        }
        let now = Instant::now();
        state.refusals.retain(|then| now.duration_since(*then) < Duration::from_secs(60));
        if state.refusals.len() >= MOST_REFUSALS {
            return false;
        }
        state.refusals.push_back(now);
        state.current = None;
        state.refused = Some(token.kept.secret.clone());
        true
    }

    /// A renewal, from the store or from the endpoint; what comes of it is kept.
    async fn renew(self: Arc<Self>) -> Result<Arc<Token>, Arc<Error>> {
        let error = match timeout(LONGEST_RENEWAL, self.find()).await {
            Ok(Ok(token)) => return Ok(token),
            Ok(Err(error)) => error,
            Err(_) => self.problem("another client had no token in time either").broken().timed_out(),
        };
        // The error says how long the endpoint asks to wait, so that a call does not wait for a part of it in vain.
        let wait = error.token_retry_after().unwrap_or(HOLD_OFF);
        let error = Arc::new(error.with_token_wait(wait));
        let until = Instant::now().checked_add(wait.min(LONGEST_HOLD_OFF));
        self.state().failure = until.map(|until| (Arc::clone(&error), until));
        Err(error)
    }

    async fn find(&self) -> Result<Arc<Token>, Error> {
        loop {
            if let Some(token) = self.stored_elsewhere().await {
                return Ok(self.keep(token));
            }
            let claim = match stored(self.store.claim(&self.key, CLAIM)).await {
                Some(Some(claim)) => Some(claim),
                Some(None) if self.waits_for_holder() => {
                    sleep(LOOK).await;
                    continue;
                }
                // Neither a store that fails nor a claim that never ends keeps a client from fetching a token.
                Some(None) | None => None,
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

    async fn fetch(&self, claim: Option<&super::Claim>) -> Result<Arc<Token>, Error> {
        let Issued { secret, life } = match timeout(LONGEST_FETCH, self.request.send()).await {
            Ok(issued) => issued?,
            Err(_) => return Err(self.problem("the token endpoint took too long").broken().timed_out()),
        };
        let expires_at = life.and_then(|life| SystemTime::now().checked_add(life));
        let Some(token) = Token::new(AccessToken { secret, expires_at }, life) else {
            return Err(self.problem("the token endpoint answered with a token that a header cannot hold"));
        };
        // First what cannot fail: a token that was issued is not lost.
        let token = self.keep(token);
        stored(self.store.save(&self.key, &token.kept, claim)).await;
        Ok(token)
    }

    fn keep(&self, token: Token) -> Arc<Token> {
        let token = Arc::new(token);
        let mut state = self.state();
        (state.current, state.failure, state.waiting_since) = (Some(Arc::clone(&token)), None, None);
        token
    }

    /// A token from the store, if there is one that can be used and is neither the one in use nor the one that was refused.
    async fn stored_elsewhere(&self) -> Option<Token> {
        let found = stored(self.store.load(&self.key)).await??;
        let is_known = {
            let state = self.state();
            let current = state.current.as_ref().map(|token| &token.kept.secret);
            current == Some(&found.secret) || state.refused.as_ref() == Some(&found.secret)
        };
        let life = match found.expires_at.map(|end| end.duration_since(SystemTime::now())) {
            Some(Err(_)) => return None,
            Some(Ok(life)) => Some(life),
            None => None,
        };
        Token::new(found, life).filter(|token| !is_known && token.is_fresh())
    }

    fn problem(&self, text: &str) -> Error {
        Error::new(ErrorKind::Authentication, self.request.api, format!("no token: {text}"))
    }
}

/// What a store gives; nothing if it fails or takes too long, and then the client goes on without it.
async fn stored<T>(work: StoreFuture<'_, T>) -> Option<T> {
    match timeout(LONGEST_STORE, work).await {
        Ok(Ok(value)) => Some(value),
        Ok(Err(error)) => {
            telemetry::store_failed(Some(&*error));
            None
        }
        Err(_) => {
            telemetry::store_failed(None);
            None
        }
    }
}

impl Token {
    /// A token that lives so long from now; nothing if a header cannot hold it.
    fn new(kept: AccessToken, life: Option<Duration>) -> Option<Self> {
        let value = sensitive("token", &format!("Bearer {}", kept.secret.expose())).ok()?;
        let after = |time: Duration| Instant::now().checked_add(time);
        Some(Self { value, kept, renew_at: life.and_then(|life| after(lead(life))), ends_at: life.and_then(after) })
    }

    /// Whether there is no need for another one yet.
    fn is_fresh(&self) -> bool {
        self.renew_at.is_none_or(|time| Instant::now() < time)
    }

    /// Whether a server will take it still.
    fn is_usable(&self) -> bool {
        self.ends_at.is_none_or(|time| Instant::now() < time)
    }

    /// The same token, to be used for some more time before there is another try to renew it.
    fn for_longer(&self) -> Self {
        Self {
            value: self.value.clone(),
            kept: self.kept.clone(),
            renew_at: Instant::now().checked_add(AFTER_FAILURE),
            ends_at: self.ends_at,
        }
    }
}

/// How long to use a token that lives this long.
fn lead(life: Duration) -> Duration {
    life.saturating_sub(AHEAD.min(life / 10))
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
