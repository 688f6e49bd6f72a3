//! Where tokens are kept, so that those who share a quota can share a token.

use std::{
    collections::HashMap,
    fmt,
    hash::{Hash, Hasher},
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

use reqwest::{Url, header::HeaderValue};
use tokio::time::Instant;

use crate::{Secret, transport::proxies::Proxies};

/// The key of a token in a store. Clients with equal keys can share a token.
///
/// A store outside of the process must not keep the secret: a hash of it tells keys apart as well.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TokenKey {
    /// The API.
    pub api: String,
    /// The token endpoint.
    pub token_url: String,
    /// The client id.
    pub client_id: String,
    /// The client secret: who has another one has no right to the token, and with a new one there is a new token.
    pub client_secret: Secret,
    /// The scopes that were asked for, as they were given; none if the endpoint's defaults were asked for.
    pub scope: Option<String>,
    /// The additional parameters of the token request, such as `audience`, in their order.
    pub parameters: Vec<(String, Secret)>,
}

impl TokenKey {
    /// A key without additional [`parameters`](Self::parameters).
    pub fn new(
        api: impl Into<String>,
        token_url: impl Into<String>,
        client_id: impl Into<String>,
        client_secret: impl Into<Secret>,
        scope: Option<String>,
    ) -> Self {
        Self {
            api: api.into(),
            token_url: token_url.into(),
            client_id: client_id.into(),
            client_secret: client_secret.into(),
            scope,
            parameters: Vec::new(),
        }
    }

    /// Sets [`parameters`](Self::parameters).
    #[must_use]
    pub fn with_parameters(mut self, parameters: Vec<(String, Secret)>) -> Self {
        self.parameters = parameters;
        self
    }
}

/// Equal keys have equal hashes; secrets and the values of parameters need not be looked at for that.
impl Hash for TokenKey {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (&self.api, &self.token_url, &self.client_id, &self.scope).hash(state);
    }
}

/// A token and when it ends.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AccessToken {
    /// The token, without `Bearer`.
    pub secret: Secret,
    /// When it ends, by the clock of the machine that fetched it; none if the endpoint does not say.
    pub expires_at: Option<SystemTime>,
    /// Whether the next token is fetched with this one, so that a store must keep it when it has expired. Nobody uses an expired
    /// token for calls.
    pub is_needed_after_expiry: bool,
}

impl AccessToken {
    /// A token and when it ends.
    pub fn new(secret: impl Into<Secret>, expires_at: Option<SystemTime>) -> Self {
        Self { secret: secret.into(), expires_at, is_needed_after_expiry: false }
    }

    /// Says that a store must keep the token when it has expired.
    #[must_use]
    pub fn needed_after_expiry(mut self) -> Self {
        self.is_needed_after_expiry = true;
        self
    }
}

/// Why a store could not do what it was asked to.
pub type StoreError = Box<dyn std::error::Error + Send + Sync>;

/// The future that a store returns.
pub type StoreFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + Send + 'a>>;

/// A place where tokens are kept. Clients with one store, in one process or in many, share the tokens in it and fetch a new
/// one once.
///
/// A client keeps the token that it uses in memory, and asks the store only when it needs another one. A store that fails, or
/// takes longer than two seconds, does not fail the call: the client goes on as if it were alone. Futures may be dropped at any
/// time.
///
/// A token that is [needed after its expiry](AccessToken::is_needed_after_expiry) stays until another one takes its place: without
/// it, an application that was stopped for longer than the token lived has nothing to fetch the next one with.
///
/// A store that several processes share needs two things that are done at once or not at all: setting what is not there, with a
/// time after which it is gone (`claim`), and deleting what is still as expected (`delete`, `release`).
pub trait TokenStore: fmt::Debug + Send + Sync {
    /// Gives the token, if there is one.
    fn load<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Option<AccessToken>>;

    /// Keeps a token in place of the one before. The claim is the one that it was fetched with; who saves without one, or with
    /// one that has passed to somebody else, may have the older token, which must not take the place of a newer one.
    fn save<'a>(&'a self, key: &'a TokenKey, token: &'a AccessToken, claim: Option<&'a Claim>) -> StoreFuture<'a, ()>;

    /// Forgets a token that a server refused, unless another one is kept by now.
    fn delete<'a>(&'a self, key: &'a TokenKey, token: &'a AccessToken) -> StoreFuture<'a, ()>;

    /// Tries to acquire the exclusive right to fetch a token, for at most `at_most`. Clients that do not get it wait for the
    /// token of the one that did, and fetch one without the right if none arrives within half a minute: a store that never
    /// gives the right delays calls and does not block them.
    fn claim<'a>(&'a self, key: &'a TokenKey, at_most: Duration) -> StoreFuture<'a, Option<Claim>>;

    /// Gives the right to fetch back, whether there is a token now or not; nothing happens if it has passed to somebody else.
    /// A claim that is dropped without this, with a call that is cancelled, gives itself back if it can
    /// ([`Claim::with_release`]), and ends when its time is up.
    fn release<'a>(&'a self, key: &'a TokenKey, claim: Claim) -> StoreFuture<'a, ()> {
        let _ = key;
        drop(claim);
        Box::pin(async { Ok(()) })
    }
}

/// The right to fetch a token.
#[must_use = "the right ends when this is dropped"]
pub struct Claim {
    id: String,
    on_drop: Option<Box<dyn FnOnce() + Send + Sync>>,
}

impl Claim {
    /// A right with an id of its own, by which the store tells it from others.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), on_drop: None }
    }

    /// Runs a function when the right is dropped.
    pub fn with_release(mut self, on_drop: impl FnOnce() + Send + Sync + 'static) -> Self {
        self.on_drop = Some(Box::new(on_drop));
        self
    }

    /// Drops a right that has ended: there is nothing to give back.
    #[cfg(feature = "redis")]
    pub(super) fn ended(mut self) {
        self.on_drop = None;
    }

    /// The value by which the store recognizes the claim.
    pub fn id(&self) -> &str {
        &self.id
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        if let Some(on_drop) = self.on_drop.take() {
            on_drop();
        }
    }
}

impl fmt::Debug for Claim {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Claim").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Tokens in memory. Give one to several clients of a process, and they share their tokens; each client has one of its own
/// otherwise.
///
/// ```
/// use std::sync::Arc;
///
/// use subkit_runtime::MemoryTokenStore;
///
/// let store = Arc::new(MemoryTokenStore::new());
/// ```
#[derive(Default)]
pub struct MemoryTokenStore(Arc<Mutex<StoredToken>>);

#[derive(Default)]
struct StoredToken {
    entries: HashMap<TokenKey, Entry>,
    /// How many claims there were: what tells one from another.
    claims: u64,
}

#[derive(Default)]
struct Entry {
    token: Option<AccessToken>,
    claim: Option<(u64, Instant)>,
}

impl MemoryTokenStore {
    /// An empty store.
    pub fn new() -> Self {
        Self::default()
    }

    fn stored(&self) -> MutexGuard<'_, StoredToken> {
        lock(&self.0)
    }
}

/// Nothing that is done under the lock can leave it half done.
fn lock(stored: &Mutex<StoredToken>) -> MutexGuard<'_, StoredToken> {
    stored.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether a token is good at least as long as another one; of one without an end that is taken to be so.
fn outlives(stored: &AccessToken, other: &AccessToken) -> bool {
    match (stored.expires_at, other.expires_at) {
        (Some(stored), Some(other)) => stored >= other,
        _ => true,
    }
}

impl TokenStore for MemoryTokenStore {
    fn load<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Option<AccessToken>> {
        Box::pin(async move { Ok(self.stored().entries.get(key).and_then(|entry| entry.token.clone())) })
    }

    fn save<'a>(&'a self, key: &'a TokenKey, token: &'a AccessToken, claim: Option<&'a Claim>) -> StoreFuture<'a, ()> {
        Box::pin(async move {
            let mut stored = self.stored();
            let entry = stored.entries.entry(key.clone()).or_default();
            let claimed = entry.claim.filter(|(_, end)| *end > Instant::now());
            let is_overtaken = match (claimed, claim) {
                (Some((id, _)), Some(claim)) => claim.id != id.to_string(),
                (Some(_), None) => true,
                // Whose claim has ended may come after somebody who has fetched a newer one since.
                (None, _) => entry.token.as_ref().is_some_and(|stored| outlives(stored, token)),
            };
            if !is_overtaken {
                entry.token = Some(token.clone());
            }
            Ok(())
        })
    }

    fn delete<'a>(&'a self, key: &'a TokenKey, token: &'a AccessToken) -> StoreFuture<'a, ()> {
        Box::pin(async move {
            if let Some(entry) = self.stored().entries.get_mut(key) {
                entry.token.take_if(|stored| stored.secret == token.secret);
            }
            Ok(())
        })
    }

    fn claim<'a>(&'a self, key: &'a TokenKey, at_most: Duration) -> StoreFuture<'a, Option<Claim>> {
        Box::pin(async move {
            let mut stored = self.stored();
            let (now, id) = (Instant::now(), stored.claims);
            stored.claims += 1;
            let entry = stored.entries.entry(key.clone()).or_default();
            if entry.claim.is_some_and(|(_, end)| end > now) {
                return Ok(None);
            }
            entry.claim = now.checked_add(at_most).map(|end| (id, end));
            let (all, key) = (Arc::clone(&self.0), key.clone());
            Ok(Some(Claim::new(id.to_string()).with_release(move || {
                if let Some(entry) = lock(&all).entries.get_mut(&key) {
                    entry.claim.take_if(|(other, _)| *other == id);
                }
            })))
        })
    }
}

impl fmt::Debug for MemoryTokenStore {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("MemoryTokenStore").finish_non_exhaustive()
    }
}

/// The part of the key that all tokens of a client share.
#[derive(Clone, Debug)]
#[cfg_attr(not(feature = "oauth2"), expect(dead_code, reason = "nothing fetches tokens"))]
pub(crate) struct TokenSettings {
    /// The credentials with which tokens are fetched.
    pub(crate) http: reqwest::Client,
    pub(crate) proxies: Proxies,
    pub(crate) user_agent: HeaderValue,
    /// The token endpoint; none if the server has none and none was given.
    pub(crate) url: Option<Url>,
    /// Where the client calls: refreshes of the vendor's own making go to the same origin.
    pub(crate) base_url: Url,
    /// Scopes by the name of their scheme.
    pub(crate) scopes: Vec<(String, String)>,
    /// Additional parameters of the token request, after the name of their scheme.
    pub(crate) parameters: Vec<(String, String, Secret)>,
    /// Whether the client id and secret go into an `Authorization` header and not into the body.
    pub(crate) by_header: bool,
    pub(crate) store: Arc<dyn TokenStore>,
    /// Whether the application gave the store.
    pub(crate) is_store_given: bool,
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{AccessToken, MemoryTokenStore, TokenKey, TokenStore};

    #[tokio::test(start_paused = true)]
    async fn one_may_fetch_and_the_others_find_what_it_saved() {
        let (store, key) =
            (MemoryTokenStore::new(), TokenKey::new("demo", "https://example.com", "id", "canary", None));
        let other = TokenKey::new("demo", "https://example.com", "id", "canary-new", None);
        let (first, second) = (AccessToken::new("canary-1", None), AccessToken::new("canary-2", None));
        let minute = Duration::from_secs(60);
        assert_eq!(store.load(&key).await.unwrap(), None);
        let claim = store.claim(&key, minute).await.unwrap();
        assert!(claim.is_some() && store.claim(&key, minute).await.unwrap().is_none());
        assert!(store.claim(&other, minute).await.unwrap().is_some());
        store.save(&key, &first, claim.as_ref()).await.unwrap();
        assert_eq!(store.load(&key).await.unwrap().as_ref(), Some(&first));
        // A token that is kept no more cannot be forgotten in place of the one that is.
        store.delete(&key, &second).await.unwrap();
        assert_eq!(store.load(&key).await.unwrap().as_ref(), Some(&first));
        store.delete(&key, &first).await.unwrap();
        assert_eq!(store.load(&key).await.unwrap(), None);
        // The right to fetch comes back when it is dropped, and by itself if its holder is gone.
        drop(claim);
        let lost = store.claim(&key, minute).await.unwrap();
        assert!(lost.is_some() && store.claim(&key, minute).await.unwrap().is_none());
        tokio::time::sleep(minute).await;
        let claim = store.claim(&key, minute).await.unwrap();
        assert!(claim.is_some());
        // Who comes back too late changes nothing that is another's.
        store.save(&key, &second, claim.as_ref()).await.unwrap();
        store.save(&key, &first, lost.as_ref()).await.unwrap();
        assert_eq!(store.load(&key).await.unwrap().as_ref(), Some(&second));
        drop(lost);
        assert!(store.claim(&key, minute).await.unwrap().is_none());
        assert!(!format!("{store:?} {first:?} {key:?} {claim:?}").contains("canary"));
    }

    #[tokio::test(start_paused = true)]
    async fn a_lost_claim_overwrites_no_newer_token() {
        let (store, key) =
            (MemoryTokenStore::new(), TokenKey::new("demo", "https://example.com", "id", "secret", None));
        let now = std::time::SystemTime::now();
        let ending_in = |seconds| AccessToken::new("token", Some(now + Duration::from_secs(seconds)));
        let (older, newer, newest) = (ending_in(10), ending_in(20), ending_in(30));
        let lost = store.claim(&key, Duration::from_secs(1)).await.unwrap();
        tokio::time::sleep(Duration::from_secs(2)).await;
        let claim = store.claim(&key, Duration::from_secs(1)).await.unwrap();
        store.save(&key, &newer, claim.as_ref()).await.unwrap();
        drop(claim);
        for late in [&older, &newer] {
            store.save(&key, late, lost.as_ref()).await.unwrap();
            store.save(&key, late, None).await.unwrap();
            assert_eq!(store.load(&key).await.unwrap().as_ref(), Some(&newer));
        }
        store.save(&key, &newest, lost.as_ref()).await.unwrap();
        assert_eq!(store.load(&key).await.unwrap().as_ref(), Some(&newest));
    }
}
