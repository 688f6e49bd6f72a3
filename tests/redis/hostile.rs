//! Foreign values in Redis count as no token, and the next token replaces them. With servers that are not Redis, calls
//! succeed without a shared token.

use std::{sync::Arc, time::Duration};

use subkit::runtime::{TokenKey, TokenStore};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
};

use super::{MINUTE, RedisServer, api, call, fetches, key, store, token};

/// Returns the Redis keys of the token and of the claim.
async fn names(redis: &RedisServer, key: &TokenKey) -> (String, String) {
    let store = store(redis);
    store.save(key, &token("t", MINUTE), None).await.unwrap();
    let claim = store.claim(key, MINUTE).await.unwrap().unwrap();
    let mut keys = redis.keys().await;
    assert_eq!(keys.len(), 2, "{keys:?}");
    let names = (keys.remove(1), keys.remove(0));
    assert!(names.0.starts_with("subkit:token:") && names.1.starts_with("subkit:claim:"), "{names:?}");
    store.release(key, claim).await.unwrap();
    store.delete(key, &token("t", MINUTE)).await.unwrap();
    assert_eq!(redis.keys().await.len(), 0);
    names
}

#[tokio::test]
async fn invalid_token_values_are_ignored_and_replaced() {
    let (redis, key) = (RedisServer::start().await, key());
    let (name, _) = names(&redis, &key).await;
    let store = store(&redis);
    let long = format!(r#"{{"access_token":"{}"}}"#, "t".repeat(1 << 20));
    let values: &[&[&str]] = &[
        &["SET", &name, ""],
        &["SET", &name, "token"],
        &["SET", &name, "{}"],
        &["SET", &name, r#"{"access_token":7}"#],
        &["SET", &name, r#"{"access_token":"t","expires_at":"tomorrow"}"#],
        &["SET", &name, r#"{"access_token":"t","expires_at":-5}"#],
        &["SET", &name, r#"{"access_token":"t","expires_at":18446744073709551616}"#],
        &["SET", &name, &long],
        &["SETBIT", &name, "0", "1"],
        &["RPUSH", &name, "token"],
        &["HSET", &name, "access_token", "t"],
        &["XADD", &name, "*", "access_token", "t"],
    ];
    for value in values {
        let _: subkit::runtime::redis::Value = redis.command(value).await;
        let command = value.join(" ").chars().take(80).collect::<String>();
        assert_eq!(store.load(&key).await.unwrap(), None, "{command}");
        store.delete(&key, &token("t", MINUTE)).await.unwrap();
        let claim = store.claim(&key, MINUTE).await.unwrap().unwrap();
        store.save(&key, &token("good", MINUTE), Some(&claim)).await.unwrap();
        store.release(&key, claim).await.unwrap();
        let found = store.load(&key).await.unwrap().unwrap();
        assert_eq!(found.secret.expose(), "good", "{command}");
        store.delete(&key, &found).await.unwrap();
        assert_eq!(redis.keys().await.len(), 0, "{command}");
    }
}

/// A claim without expiry would prevent all clients from fetching a token.
#[tokio::test]
async fn claims_that_outlast_the_new_claim_are_replaced() {
    let (redis, key) = (RedisServer::start().await, key());
    let (_, name) = names(&redis, &key).await;
    let store = store(&redis);
    for value in [&["SET", &name, "somebody"][..], &["RPUSH", &name, "somebody"]] {
        let _: subkit::runtime::redis::Value = redis.command(value).await;
        let claim = store.claim(&key, MINUTE).await.unwrap().unwrap();
        store.save(&key, &token("t", MINUTE), Some(&claim)).await.unwrap();
        assert!(store.load(&key).await.unwrap().is_some(), "{value:?}");
        store.release(&key, claim).await.unwrap();
    }
    // A claim that expires later than the new claim is also replaced.
    let _: subkit::runtime::redis::Value = redis.command(&["SET", &name, "somebody", "PX", "3600000"]).await;
    let claim = store.claim(&key, MINUTE).await.unwrap().unwrap();
    store.release(&key, claim).await.unwrap();
    // A Redis list that expires counts as a claim, so callers wait for it.
    let _: i64 = redis.command(&["RPUSH", &name, "somebody"]).await;
    let _: i64 = redis.command(&["PEXPIRE", &name, "60000"]).await;
    assert!(store.claim(&key, MINUTE).await.unwrap().is_none());
}

#[tokio::test]
async fn foreign_claim_of_an_hour_does_not_block_calls() {
    let (redis, api) = (RedisServer::start().await, api().await);
    let key = TokenKey::new("agentsync", format!("{}/oauth2/token", api.base_url), "id", "secret", None);
    let (_, name) = names(&redis, &key).await;
    let _: subkit::runtime::redis::Value = redis.command(&["SET", &name, "somebody", "PX", "3600000"]).await;
    let elapsed = call(&api, &Arc::new(store(&redis))).await;
    assert_eq!(fetches(&api), 1);
    assert!(elapsed < Duration::from_secs(20), "{elapsed:?}");
}

/// Starts a server that sends the same response to each command, or closes the connection if the response is empty. Returns
/// the URL of the server.
async fn other_server(response: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("redis://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let mut buffer = [0; 4096];
                while let Ok(count @ 1..) = stream.read(&mut buffer).await {
                    // Count the commands that need a response: those of the handshake and the scripts of the store.
                    let text = String::from_utf8_lossy(&buffer[..count]);
                    let commands = text.matches("\r\nSETINFO\r\n").count() + text.matches("\r\nEVAL\r\n").count();
                    if response.is_empty() || stream.write_all(response.repeat(commands).as_bytes()).await.is_err() {
                        return;
                    }
                }
            });
        }
    });
    url
}

async fn assert_call_succeeds_and_errors_are_redacted(response: &'static str, expected: &str) {
    let store = Arc::new(subkit::runtime::RedisTokenStore::new(&other_server(response).await).unwrap());
    let (api, key) = (api().await, key());
    let elapsed = call(&api, &store).await;
    assert_eq!(fetches(&api), 1, "{response}");
    assert!(elapsed < Duration::from_secs(30), "{response}: {elapsed:?}");
    let canary = token("canary-4711", MINUTE);
    let load = store.load(&key).await.unwrap_err();
    let mut errors = vec![load, store.claim(&key, MINUTE).await.unwrap_err()];
    errors.extend(store.save(&key, &canary, None).await.err());
    errors.extend(store.delete(&key, &canary).await.err());
    for error in errors {
        let text = format!("{error} {error:?} {error:#?}");
        assert!(error.source().is_none() && !text.contains("canary") && !text.contains("4711"), "{text}");
        assert_eq!(error.to_string(), expected, "{response:?}");
    }
}

/// Calls succeed, and errors contain no text that the server sent, except known error codes.
#[tokio::test]
async fn servers_that_are_not_redis_do_not_fail_calls() {
    let (error, other) = ("Redis returned an error, or the server is not Redis", "the server is not Redis");
    let (late, broken) = ("Redis timed out", "the connection to Redis broke");
    let responses = [
        ("-canary-4711 canary-4711\r\n", error),
        ("-ERR unknown command 'EVAL', with args beginning with: 'canary-4711'\r\n", "Redis returned the error `ERR`"),
        ("-WRONGTYPE canary-4711\r\n", error),
        ("-LOADING canary-4711\r\n", "Redis returned the error `LOADING`"),
        ("-MOVED 1 canary-4711:1\r\n", "Redis returned the error `MOVED`"),
        ("-NOAUTH canary-4711\r\n", "Redis returned the error `NOAUTH`"),
        ("+canary-4711\r\n", other),
        (":4711\r\n", other),
        ("$11\r\ncanary-4711\r\n", other),
        ("*2\r\n$11\r\ncanary-4711\r\n$11\r\ncanary-4711\r\n", other),
        ("*2147483647\r\n$11\r\ncanary-4711\r\n", late),
        ("$2147483647\r\ncanary-4711", late),
        ("HTTP/1.1 400 canary-4711\r\n\r\n", error),
        ("\r\n", error),
        ("", broken),
    ];
    let cases: Vec<_> = responses
        .map(|(response, expected)| tokio::spawn(assert_call_succeeds_and_errors_are_redacted(response, expected)))
        .into();
    for case in cases {
        case.await.unwrap();
    }
}
