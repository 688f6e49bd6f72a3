//! If Redis is down, hangs, or rejects the credentials, clients fetch their own tokens. They use Redis again when it recovers.

use std::{sync::Arc, time::Duration};

use subkit::runtime::RedisTokenStore;
use subkit::runtime::TokenStore;
use tokio::{
    io::copy_bidirectional,
    net::{TcpListener, TcpStream},
    sync::oneshot,
};

use super::{MINUTE, RedisServer, api, call, fetches, key, store, token};

#[tokio::test]
async fn calls_succeed_if_redis_is_down_at_the_start() {
    let (mut redis, api) = (RedisServer::stopped(), api().await);
    let store = Arc::new(store(&redis));
    let error = store.load(&key()).await.unwrap_err();
    assert_eq!(error.to_string(), "could not connect to Redis: connection refused");
    let took = call(&api, &store).await + call(&api, &store).await;
    assert!(took < Duration::from_secs(5), "{took:?}");
    assert_eq!(fetches(&api), 2);
    assert!(redis.run().await);
    call(&api, &store).await;
    call(&api, &store).await;
    assert_eq!(fetches(&api), 3, "the clients must share the third token");
}

#[tokio::test]
async fn calls_succeed_while_redis_is_down_and_after_it_recovers() {
    let (mut redis, api) = (RedisServer::start().await, api().await);
    let store = Arc::new(store(&redis));
    call(&api, &store).await;
    call(&api, &store).await;
    assert_eq!(fetches(&api), 1);
    redis.stop();
    call(&api, &store).await;
    assert_eq!(fetches(&api), 2, "the call must fetch its own token");
    assert!(redis.run().await);
    // The restarted Redis is empty. The first call fetches at once, because the claim is free.
    call(&api, &store).await;
    call(&api, &store).await;
    assert_eq!(fetches(&api), 3);
}

/// Servers close idle connections, which is not a failure.
#[tokio::test]
async fn closed_connections_are_reopened() {
    let (mut redis, key) = (RedisServer::start().await, key());
    let store = store(&redis);
    for round in 0..5 {
        store.save(&key, &token("t", MINUTE * (round + 1)), None).await.unwrap();
        let _: u64 = redis.command(&["CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes"]).await;
        assert!(store.load(&key).await.unwrap().is_some(), "{round}");
        let _: u64 = redis.command(&["CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes"]).await;
        let claim = store.claim(&key, MINUTE).await.unwrap().unwrap();
        store.release(&key, claim).await.unwrap();
    }
    redis.stop();
    assert!(redis.run().await);
    assert_eq!(store.load(&key).await.unwrap(), None, "the restarted Redis must be empty");
}

#[tokio::test]
async fn calls_succeed_if_redis_hangs() {
    let (redis, api) = (RedisServer::start().await, api().await);
    let store = Arc::new(store(&redis));
    call(&api, &store).await;
    redis.signal("STOP");
    let took = call(&api, &store).await;
    assert_eq!(fetches(&api), 2, "the call must fetch its own token");
    // Four requests time out: loading, claiming, loading again, and saving the new token.
    assert!(took < Duration::from_secs(20), "{took:?}");
    assert_eq!(store.load(&key()).await.unwrap_err().to_string(), "Redis timed out");
    redis.signal("CONT");
    call(&api, &store).await;
    assert_eq!(fetches(&api), 2, "the first token must still be stored");
}

/// A firewall may drop a connection without closing it. The client then opens another connection.
#[tokio::test]
async fn silent_connections_are_replaced() {
    let (redis, key) = (RedisServer::start().await, key());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("redis://{}", listener.local_addr().unwrap());
    let address = redis.url.trim_start_matches("redis://").to_owned();
    let (silence, silent) = oneshot::channel::<()>();
    let first = tokio::spawn(async move {
        let (mut near, _) = listener.accept().await.unwrap();
        let mut far = TcpStream::connect(&address).await.unwrap();
        // Forwards until stopped, then keeps the connection open.
        tokio::select! {
            _ = copy_bidirectional(&mut near, &mut far) => {}
            _ = silent => {}
        }
        tokio::spawn(async move {
            let (mut near, _) = listener.accept().await.unwrap();
            copy_bidirectional(&mut near, &mut TcpStream::connect(&address).await.unwrap()).await
        });
        (near, far)
    });
    let store = RedisTokenStore::new(&url).unwrap();
    store.save(&key, &token("t", MINUTE), None).await.unwrap();
    silence.send(()).unwrap();
    let _kept_open = first.await.unwrap();
    assert_eq!(store.load(&key).await.unwrap_err().to_string(), "Redis timed out");
    assert!(store.load(&key).await.unwrap().is_some());
}

/// The password is wrong at first and is corrected later.
#[tokio::test]
async fn rejected_credentials_are_tried_again() {
    let (redis, api) = (RedisServer::start().await, api().await);
    let _: String = redis.command(&["ACL", "SETUSER", "worker", "on", ">another", "~subkit:*", "+@all"]).await;
    let url = redis.url.replace("//", "//worker:canary-4711@");
    let store = Arc::new(RedisTokenStore::new(&url).unwrap());
    let error = store.load(&key()).await.unwrap_err();
    assert_eq!(error.to_string(), "Redis rejected the user name or password");
    call(&api, &store).await;
    assert_eq!(fetches(&api), 1);
    // The user has exactly the permissions that the documentation of the store lists.
    let rights = ["+eval", "+get", "+set", "+del", "+strlen", "+pttl"];
    let command = ["ACL", "SETUSER", "worker", "reset", "on", ">canary-4711", "~subkit:*"];
    let _: String = redis.command(&[&command[..], &rights].concat()).await;
    call(&api, &store).await;
    call(&api, &store).await;
    assert_eq!(fetches(&api), 2, "the clients must share the second token");
    let claim = store.claim(&key(), MINUTE).await.unwrap().unwrap();
    store.save(&key(), &token("t", MINUTE), Some(&claim)).await.unwrap();
    store.delete(&key(), &token("t", MINUTE)).await.unwrap();
    store.release(&key(), claim).await.unwrap();
}

/// A connection ends with the runtime that opened it. The store then opens a new connection in the next runtime.
#[test]
fn store_reconnects_in_each_new_runtime() {
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let redis = runtime().block_on(RedisServer::start());
    let store = store(&redis);
    runtime().block_on(store.save(&key(), &token("t", MINUTE), None)).unwrap();
    for _ in 0..3 {
        assert!(runtime().block_on(store.load(&key())).unwrap().is_some());
    }
}
