//! `load`, `save` and `delete` behave as in `MemoryTokenStore`, except that tokens expire by the clock of Redis.

use std::{
    sync::{Arc, Mutex},
    time::{Duration, SystemTime},
};

use subkit::runtime::RedisTokenStore;
use subkit::runtime::{AccessToken, MemoryTokenStore, Secret, TokenKey, TokenStore};
use subkit_tests::{ScriptedResponse, ScriptedServer};

use super::{MINUTE, RedisServer, key, store, token};

async fn stored(store: &dyn TokenStore) -> Option<String> {
    store.load(&key()).await.unwrap().map(|token| token.secret.expose().to_owned())
}

/// Tests the behavior that every store must have.
async fn assert_store_contract(store: &dyn TokenStore) {
    let key = key();
    let (first, second) = (token("first", MINUTE), token("second", MINUTE * 2));
    assert_eq!(stored(store).await, None);
    store.delete(&key, &first).await.unwrap();
    store.save(&key, &first, None).await.unwrap();
    assert_eq!(stored(store).await.as_deref(), Some("first"));
    // `delete` removes only the given token.
    store.delete(&key, &second).await.unwrap();
    assert_eq!(stored(store).await.as_deref(), Some("first"));
    store.delete(&key, &first).await.unwrap();
    assert_eq!(stored(store).await, None);
    // While another client holds the claim, `save` without a claim has no effect.
    let claim = store.claim(&key, MINUTE).await.unwrap().unwrap();
    store.save(&key, &first, None).await.unwrap();
    assert_eq!(stored(store).await, None);
    // The holder of the claim may replace any token, even by one that expires earlier.
    store.save(&key, &second, Some(&claim)).await.unwrap();
    store.save(&key, &first, Some(&claim)).await.unwrap();
    assert_eq!(stored(store).await.as_deref(), Some("first"));
    store.release(&key, claim).await.unwrap();
    store.save(&key, &second, None).await.unwrap();
    assert_eq!(stored(store).await.as_deref(), Some("second"));
    // Another key has its own token.
    let other = TokenKey::new("api", "https://localhost/token", "id", "other", Some("read".to_owned()));
    assert_eq!(store.load(&other).await.unwrap(), None);
    // A holder whose claim has expired does not overwrite the token of the current holder.
    let lost = store.claim(&key, Duration::from_millis(50)).await.unwrap().unwrap();
    tokio::time::sleep(Duration::from_millis(100)).await;
    let claim = store.claim(&key, MINUTE).await.unwrap().unwrap();
    store.save(&key, &second, Some(&claim)).await.unwrap();
    store.save(&key, &first, Some(&lost)).await.unwrap();
    assert_eq!(stored(store).await.as_deref(), Some("second"));
    // The former holder does not release the claim of the current holder either.
    store.release(&key, lost).await.unwrap();
    assert!(store.claim(&key, MINUTE).await.unwrap().is_none());
    store.release(&key, claim).await.unwrap();
}

/// A refresh needs the old token, so a client that starts later must find the expired token.
#[tokio::test]
async fn token_needed_after_its_expiry_is_kept() {
    let redis = RedisServer::start().await;
    let store = store(&redis);
    for (is_found, token) in [(false, token("t", MINUTE / 200)), (true, token("t", MINUTE / 200).needed_after_expiry())]
    {
        store.save(&key(), &token, None).await.unwrap();
        tokio::time::sleep(MINUTE / 100).await;
        let found = store.load(&key()).await.unwrap();
        assert_eq!(found.is_some(), is_found, "needed after expiry: {is_found}");
        if let Some(found) = found {
            assert!(found.is_needed_after_expiry && found.expires_at.unwrap() < SystemTime::now());
        }
    }
}

/// A refresh revokes the old token. Clients with separate stores in one Redis refresh once, and use the new token after a 401.
#[tokio::test]
async fn clients_refresh_a_token_once() {
    let (redis, good) = (RedisServer::start().await, Arc::new(Mutex::new(0)));
    let current = Arc::clone(&good);
    let server = ScriptedServer::with_handler(move |request| {
        let mut good = current.lock().unwrap();
        if let Some((_, query)) = request.target.split_once("apptoken-refresh?") {
            if !query.contains(&format!("oldtoken=t-{good}&")) {
                return ScriptedResponse::status(400);
            }
            *good += 1;
            return ScriptedResponse::json(&format!(r#"{{"accessToken":"t-{good}","validityTime":"3600"}}"#));
        }
        let is_good = request.header("authorization") == Some(format!("Bearer t-{good}").as_str());
        if is_good { ScriptedResponse::json(r#"{"topics":[]}"#) } else { ScriptedResponse::status(401) }
    })
    .await
    .unwrap();
    let client = || {
        let builder = subkit::syniverse::Client::builder().base_url(&server.base_url);
        let builder = builder.access_token_with_refresh("key", "canary-secret", "t-0");
        builder.token_store(Arc::new(store(&redis))).build().unwrap()
    };
    let calls: Vec<_> = (0..20).map(|_| client()).collect();
    let calls = calls.into_iter().map(|client| {
        tokio::spawn(async move { client.list_topics().send().await.is_err_and(|error| error.is_authentication()) })
    });
    for call in calls.collect::<Vec<_>>() {
        assert!(!call.await.unwrap());
    }
    assert_eq!(*good.lock().unwrap(), 1);
}

#[tokio::test]
async fn redis_and_memory_stores_behave_alike() {
    let redis = RedisServer::start().await;
    assert_store_contract(&MemoryTokenStore::new()).await;
    assert_store_contract(&store(&redis)).await;
    let url = format!("unix://{}?db=1", redis.socket());
    assert_store_contract(&RedisTokenStore::new(&url).unwrap()).await;
    assert_store_contract(&store(&redis).with_prefix("other:")).await;
}

/// The claim expired, and another client acquired and released it. So the token of the former holder is older than the stored
/// token.
#[tokio::test]
async fn lost_claim_does_not_overwrite_a_newer_token() {
    let (redis, key) = (RedisServer::start().await, key());
    let (slow, quick) = (store(&redis), store(&redis));
    for (older, newer) in [
        (token("older", MINUTE), token("newer", MINUTE * 2)),
        (AccessToken::new("older", None), AccessToken::new("newer", None)),
    ] {
        let lost = slow.claim(&key, Duration::from_millis(50)).await.unwrap().unwrap();
        tokio::time::sleep(Duration::from_millis(100)).await;
        let claim = quick.claim(&key, MINUTE).await.unwrap().unwrap();
        quick.save(&key, &newer, Some(&claim)).await.unwrap();
        quick.release(&key, claim).await.unwrap();
        tokio::time::sleep(Duration::from_millis(10)).await;
        slow.save(&key, &older, Some(&lost)).await.unwrap();
        slow.save(&key, &older, None).await.unwrap();
        assert_eq!(stored(&slow).await.as_deref(), Some("newer"));
        quick.delete(&key, &newer).await.unwrap();
        // If no token is stored, even the older one is saved.
        slow.save(&key, &older, Some(&lost)).await.unwrap();
        assert_eq!(stored(&slow).await.as_deref(), Some("older"));
        slow.delete(&key, &older).await.unwrap();
    }
}

#[tokio::test]
async fn tokens_and_claims_expire_in_redis() {
    let (redis, key) = (RedisServer::start().await, key());
    let store = store(&redis);
    store.save(&key, &token("long", MINUTE), None).await.unwrap();
    let _claim = store.claim(&key, MINUTE).await.unwrap().unwrap();
    let keys = redis.keys().await;
    assert_eq!(keys.len(), 2, "{keys:?}");
    for name in &keys {
        let left: u64 = redis.command(&["PTTL", name]).await;
        assert!((30_000..=60_000).contains(&left), "{name}: {left}");
    }
    let found = store.load(&key).await.unwrap().unwrap();
    let left = found.expires_at.unwrap().duration_since(SystemTime::now()).unwrap();
    assert!((Duration::from_secs(30)..=MINUTE).contains(&left), "{left:?}");

    let redis = RedisServer::start().await;
    let store = super::store(&redis);
    store.save(&key, &token("short", Duration::from_millis(200)), None).await.unwrap();
    tokio::time::sleep(Duration::from_millis(400)).await;
    assert_eq!((store.load(&key).await.unwrap(), redis.keys().await.len()), (None, 0));
    // Saving an expired token removes the previous one.
    store.save(&key, &token("long", MINUTE), None).await.unwrap();
    let claim = store.claim(&key, MINUTE).await.unwrap();
    store.save(&key, &AccessToken::new("ended", Some(SystemTime::UNIX_EPOCH)), claim.as_ref()).await.unwrap();
    assert_eq!(store.load(&key).await.unwrap(), None);
}

/// If a token endpoint does not return a lifetime, the Redis key still expires eventually.
#[tokio::test]
async fn token_without_expiry_is_stored_for_at_least_300_days() {
    let (redis, key) = (RedisServer::start().await, key());
    let store = store(&redis);
    let token = AccessToken::new("endless", None);
    store.save(&key, &token, None).await.unwrap();
    assert_eq!(store.load(&key).await.unwrap(), Some(token));
    let left: u64 = redis.command(&["TTL", &redis.keys().await[0]]).await;
    assert!(left > 86_400 * 300, "{left}");
}

/// Even if the clock of the client that saved the token is an hour ahead, other clients use the correct lifetime.
#[tokio::test]
async fn clock_differences_do_not_extend_the_lifetime() {
    let (redis, key) = (RedisServer::start().await, key());
    let store = store(&redis);
    store.save(&key, &token("t", MINUTE), None).await.unwrap();
    let name = &redis.keys().await[0];
    let json: String = redis.command(&["GET", name]).await;
    let mut value: serde_json::Value = serde_json::from_str(&json).unwrap();
    let ahead = value["expires_at"].as_u64().unwrap() + 3_600_000;
    value["expires_at"] = ahead.into();
    let _: String = redis.command(&["SET", name, &value.to_string(), "KEEPTTL"]).await;
    let found = store.load(&key).await.unwrap().unwrap();
    assert!(found.expires_at.unwrap() <= SystemTime::now() + MINUTE);
    assert_eq!(found.secret, Secret::from("t"));
}
