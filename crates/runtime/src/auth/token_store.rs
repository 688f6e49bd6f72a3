//! Token stores, which let clients that share a quota also share a token.

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
/// A store outside of the process must not contain the client secret. Use a hash of the key as the name of the stored token.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TokenKey {
    /// The name of the API.
    pub api: String,
    /// The token endpoint.
    pub token_url: String,
    /// The client id.
    pub client_id: String,
    /// The client secret. A client with a different secret must not use the token, and a client whose secret changes
    /// needs a new token.
    pub client_secret: Secret,
    /// The configured scopes, unchanged, or `None` if the client requests the default scopes of the endpoint.
    pub scope: Option<String>,
    /// The additional parameters of the token request, such as `audience`, in order.
    pub parameters: Vec<(String, Secret)>,
}

impl TokenKey {
    /// Creates a key without additional [`parameters`](Self::parameters).
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

    /// Sets the additional [`parameters`](Self::parameters).
    #[must_use]
    pub fn with_parameters(mut self, parameters: Vec<(String, Secret)>) -> Self {
        self.parameters = parameters;
        self
    }
}

/// Equal keys have equal hashes. Secrets and the values of parameters are not hashed.
impl Hash for TokenKey {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (&self.api, &self.token_url, &self.client_id, &self.scope).hash(state);
    }
}

/// An access token and its expiry.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AccessToken {
    /// The token, without `Bearer`.
    pub secret: Secret,
    /// The time of expiry by the clock of the machine that fetched it, or `None` if the endpoint does not state a lifetime.
    pub expires_at: Option<SystemTime>,
    /// Whether this token is needed to fetch the next one. A store must keep such a token after it has expired. An expired token is
    /// never used for calls.
    pub is_needed_after_expiry: bool,
}

impl AccessToken {
    /// Creates a token.
    pub fn new(secret: impl Into<Secret>, expires_at: Option<SystemTime>) -> Self {
        Self { secret: secret.into(), expires_at, is_needed_after_expiry: false }
    }

    /// Marks the token as one that a store must keep after it has expired.
    #[must_use]
    pub fn needed_after_expiry(mut self) -> Self {
        self.is_needed_after_expiry = true;
        self
    }
}

/// The error of a store.
pub type StoreError = Box<dyn std::error::Error + Send + Sync>;

/// The future returned by the methods of a [`TokenStore`].
pub type StoreFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + Send + 'a>>;

/// A store of access tokens. Clients that use the same store share its tokens, even in different processes, and only one
/// client fetches each new token.
///
/// A client keeps its current token in memory and accesses the store only when it needs another one. If a store fails or
/// takes longer than two seconds, the client continues without it, and the call does not fail. The client may drop the
/// returned futures at any time.
///
/// A token that is [needed after its expiry](AccessToken::is_needed_after_expiry) must be kept until another token replaces it. If
/// the store dropped it, an application that was stopped for longer than the token's lifetime could not fetch the next token.
///
/// A store that several processes share needs two atomic operations: setting a key with an expiry if the key does not
/// exist (`claim`), and deleting a key if its value is the expected value (`delete`, `release`).
///
/// See [Share tokens between processes](https://github.com/subkit/subkit/blob/main/docs/authentication.md#share-tokens-between-processes) in the guide.
pub trait TokenStore: fmt::Debug + Send + Sync {
    /// Returns the token, if there is one.
    fn load<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Option<AccessToken>>;

    /// Saves a token, replacing the previous one. `claim` is the claim under which the token was fetched. Without a claim, or if
    /// another client has acquired the claim since, the token may be older than the stored token. An older token must not replace
    /// the stored one.
    fn save<'a>(&'a self, key: &'a TokenKey, token: &'a AccessToken, claim: Option<&'a Claim>) -> StoreFuture<'a, ()>;

    /// Deletes a token that a server rejected, unless a different one has been saved since.
    fn delete<'a>(&'a self, key: &'a TokenKey, token: &'a AccessToken) -> StoreFuture<'a, ()>;

    /// Tries to acquire the exclusive right to fetch a token, for at most `at_most`. Clients that do not get the right
    /// wait for the token of the client that did. If no token arrives within 32 seconds, these clients fetch a token
    /// without the right. A store that never grants the right therefore delays calls but does not block them.
    fn claim<'a>(&'a self, key: &'a TokenKey, at_most: Duration) -> StoreFuture<'a, Option<Claim>>;

    /// Releases the right to fetch a token, whether or not a token was fetched. Has no effect if another client has acquired the
    /// right since. A claim that is dropped without being released, for example because a call was canceled, runs its release
    /// function ([`Claim::with_release`]). A claim without a release function expires.
    fn release<'a>(&'a self, key: &'a TokenKey, claim: Claim) -> StoreFuture<'a, ()> {
        let _ = key;
        drop(claim);
        Box::pin(async { Ok(()) })
    }
}

/// The exclusive right to fetch a token.
#[must_use = "the right to fetch a token is released when the claim is dropped"]
pub struct Claim {
    id: String,
    on_drop: Option<Box<dyn FnOnce() + Send + Sync>>,
}

impl Claim {
    /// Creates a claim with a unique id, by which the store recognizes it.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), on_drop: None }
    }

    /// Sets a function that runs when the claim is dropped.
    pub fn with_release(mut self, on_drop: impl FnOnce() + Send + Sync + 'static) -> Self {
        self.on_drop = Some(Box::new(on_drop));
        self
    }

    /// Drops a claim that has expired, without releasing it.
    #[cfg(feature = "redis")]
    pub(super) fn drop_without_release(mut self) {
        self.on_drop = None;
    }

    /// Returns the id by which the store recognizes the claim.
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

/// An in-memory token store. Clients of a process that use the same store share their tokens. By default, each client has
/// its own store.
///
/// ```
/// use std::sync::Arc;
///
/// use subkit_runtime::MemoryTokenStore;
///
/// let store = Arc::new(MemoryTokenStore::new());
/// ```
#[derive(Default)]
pub struct MemoryTokenStore(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    entries: HashMap<TokenKey, Entry>,
    /// The number of claims so far, which is the id of the next claim.
    claims: u64,
}

#[derive(Default)]
struct Entry {
    token: Option<AccessToken>,
    claim: Option<(u64, Instant)>,
}

impl MemoryTokenStore {
    /// Creates an empty store.
    pub fn new() -> Self {
        Self::default()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.0)
    }
}

/// Locks the store. No operation under the lock can leave the store in an inconsistent state.
fn lock(stored: &Mutex<State>) -> MutexGuard<'_, State> {
    stored.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether a stored token expires at the same time as another token or later. Returns `true` if the expiry of either
/// token is unknown, so that the stored token is kept.
fn outlives(stored: &AccessToken, other: &AccessToken) -> bool {
    match (stored.expires_at, other.expires_at) {
        (Some(stored), Some(other)) => stored >= other,
        _ => true,
    }
}

impl TokenStore for MemoryTokenStore {
    fn load<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Option<AccessToken>> {
        Box::pin(async move { Ok(self.state().entries.get(key).and_then(|entry| entry.token.clone())) })
    }

    fn save<'a>(&'a self, key: &'a TokenKey, token: &'a AccessToken, claim: Option<&'a Claim>) -> StoreFuture<'a, ()> {
        Box::pin(async move {
            let mut stored = self.state();
            let entry = stored.entries.entry(key.clone()).or_default();
            let claimed = entry.claim.filter(|(_, end)| *end > Instant::now());
            let is_outdated = match (claimed, claim) {
                (Some((id, _)), Some(claim)) => claim.id != id.to_string(),
                (Some(_), None) => true,
                // If the claim has expired, another client may have saved a newer token since.
                (None, _) => entry.token.as_ref().is_some_and(|stored| outlives(stored, token)),
            };
            if !is_outdated {
                entry.token = Some(token.clone());
            }
            Ok(())
        })
    }

    fn delete<'a>(&'a self, key: &'a TokenKey, token: &'a AccessToken) -> StoreFuture<'a, ()> {
        Box::pin(async move {
            if let Some(entry) = self.state().entries.get_mut(key) {
                entry.token.take_if(|stored| stored.secret == token.secret);
            }
            Ok(())
        })
    }

    fn claim<'a>(&'a self, key: &'a TokenKey, at_most: Duration) -> StoreFuture<'a, Option<Claim>> {
        Box::pin(async move {
            let mut stored = self.state();
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

/// The settings that all token sources of a client share.
#[derive(Clone, Debug)]
#[cfg_attr(not(feature = "oauth2"), expect(dead_code, reason = "only the feature `oauth2` reads the fields"))]
pub(crate) struct TokenSettings {
    /// The HTTP client that fetches tokens.
    pub(crate) http: reqwest::Client,
    pub(crate) proxies: Proxies,
    pub(crate) user_agent: HeaderValue,
    /// The token endpoint, or `None` if the server has no default endpoint and no endpoint was set.
    pub(crate) url: Option<Url>,
    /// The base URL of the client. Vendor-specific refreshes use the same origin.
    pub(crate) base_url: Url,
    /// The scopes, by the name of their security scheme.
    pub(crate) scopes: Vec<(String, String)>,
    /// Additional parameters of the token request: scheme, name and value.
    pub(crate) parameters: Vec<(String, String, Secret)>,
    /// Whether the client id and secret are sent in an `Authorization` header instead of the body.
    pub(crate) by_header: bool,
    pub(crate) store: Arc<dyn TokenStore>,
    /// Whether the application provided the store.
    pub(crate) is_store_set: bool,
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{AccessToken, MemoryTokenStore, TokenKey, TokenStore};

    #[tokio::test(start_paused = true)]
    async fn one_client_fetches_and_others_find_its_token() {
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
        // Deleting a token that is no longer stored must not remove the current token.
        store.delete(&key, &second).await.unwrap();
        assert_eq!(store.load(&key).await.unwrap().as_ref(), Some(&first));
        store.delete(&key, &first).await.unwrap();
        assert_eq!(store.load(&key).await.unwrap(), None);
        // A dropped claim is released, and the claim of a stopped client expires.
        drop(claim);
        let lost = store.claim(&key, minute).await.unwrap();
        assert!(lost.is_some() && store.claim(&key, minute).await.unwrap().is_none());
        tokio::time::sleep(minute).await;
        let claim = store.claim(&key, minute).await.unwrap();
        assert!(claim.is_some());
        // A client whose claim was lost must not change the state of another client.
        store.save(&key, &second, claim.as_ref()).await.unwrap();
        store.save(&key, &first, lost.as_ref()).await.unwrap();
        assert_eq!(store.load(&key).await.unwrap().as_ref(), Some(&second));
        drop(lost);
        assert!(store.claim(&key, minute).await.unwrap().is_none());
        assert!(!format!("{store:?} {first:?} {key:?} {claim:?}").contains("canary"));
    }

    #[tokio::test(start_paused = true)]
    async fn lost_claim_does_not_overwrite_newer_token() {
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
