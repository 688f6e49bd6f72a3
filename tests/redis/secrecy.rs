//! Secrets of the store: Redis contains tokens only in its values. Keys and `Debug` output contain no secrets.

use subkit::runtime::RedisTokenStore;
use subkit::runtime::TokenStore;

use super::{MINUTE, RedisServer, key, token};

#[tokio::test]
async fn debug_output_and_redis_keys_contain_no_secret() {
    let redis = RedisServer::start().await;
    let _: String = redis.command(&["ACL", "SETUSER", "canary-user", "on", ">canary-password", "~*", "+@all"]).await;
    let url = redis.url.replace("//", "//canary-user:canary-password@");
    let (store, key) = (RedisTokenStore::new(&url).unwrap(), key());
    let before = format!("{store:?} {store:#?}");
    let claim = store.claim(&key, MINUTE).await.unwrap().unwrap();
    store.save(&key, &token("canary-token", MINUTE), Some(&claim)).await.unwrap();
    let found = store.load(&key).await.unwrap().unwrap();
    let after = format!("{store:?} {store:#?} {found:?} {found:#?} {claim:?} {claim:#?} {key:?}");
    let keys = redis.keys().await.join(" ");
    for text in [&before, &after, &keys] {
        assert!(!text.contains("canary"), "{text}");
    }
    // The keys must not contain a plain hash of the secret, because an attacker could look it up in a table.
    assert!(!keys.contains("333b9e16f4acdc1c7bcd8b9f25aff7e9"), "{keys}");
    let names = redis.keys().await;
    assert_eq!(names.len(), 2);
    let json: String = redis.command(&["GET", &names[1]]).await;
    assert!(json.contains("canary-token"), "the token is not stored in plain text as documented");
    store.release(&key, claim).await.unwrap();
}
