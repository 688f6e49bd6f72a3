//! A Redis that is down, hangs, or is to be greeted otherwise: calls go on with a token of their own, and Redis is used again
//! when it is back.

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
async fn it_may_be_down_at_the_start() {
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
    assert_eq!(fetches(&api), 3, "the third is shared");
}

#[tokio::test]
async fn it_may_go_down_and_come_back() {
    let (mut redis, api) = (RedisServer::start().await, api().await);
    let store = Arc::new(store(&redis));
    call(&api, &store).await;
    call(&api, &store).await;
    assert_eq!(fetches(&api), 1);
    redis.stop();
    call(&api, &store).await;
    assert_eq!(fetches(&api), 2, "it has one of its own");
    assert!(redis.run().await);
    // It is empty now: who comes first fetches, and at once, for nobody has the right.
    call(&api, &store).await;
    call(&api, &store).await;
    assert_eq!(fetches(&api), 3);
}

/// Connections are closed when nobody uses them for long; that is no failure.
#[tokio::test]
async fn a_closed_connection_is_made_anew() {
    let (mut redis, key) = (RedisServer::start().await, key());
    let store = store(&redis);
    for round in 0..5 {
        store.save(&key, &token("t", MINUTE * (round + 1)), None).await.unwrap();
        let _: u64 = redis.ask(&["CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes"]).await;
        assert!(store.load(&key).await.unwrap().is_some(), "{round}");
        let _: u64 = redis.ask(&["CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes"]).await;
        let claim = store.claim(&key, MINUTE).await.unwrap().unwrap();
        store.release(&key, claim).await.unwrap();
    }
    redis.stop();
    assert!(redis.run().await);
    assert_eq!(store.load(&key).await.unwrap(), None, "another Redis, and no failure");
}

#[tokio::test]
async fn it_may_hang() {
    let (redis, api) = (RedisServer::start().await, api().await);
    let store = Arc::new(store(&redis));
    call(&api, &store).await;
    redis.signal("STOP");
    let took = call(&api, &store).await;
    assert_eq!(fetches(&api), 2, "it has one of its own");
    // It is asked four times: for a token, for the right to fetch, for a token again, and to keep the new one.
    assert!(took < Duration::from_secs(20), "{took:?}");
    assert_eq!(store.load(&key()).await.unwrap_err().to_string(), "Redis timed out");
    redis.signal("CONT");
    call(&api, &store).await;
    assert_eq!(fetches(&api), 2, "the first is there still");
}

/// A firewall forgets a connection and tells nobody: the next one is another.
#[tokio::test]
async fn a_connection_that_falls_silent_is_made_anew() {
    let (redis, key) = (RedisServer::start().await, key());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("redis://{}", listener.local_addr().unwrap());
    let address = redis.url.trim_start_matches("redis://").to_owned();
    let (silence, silent) = oneshot::channel::<()>();
    let first = tokio::spawn(async move {
        let (mut near, _) = listener.accept().await.unwrap();
        let mut far = TcpStream::connect(&address).await.unwrap();
        // It passes on what comes until it is told otherwise, and then keeps the connection open.
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

/// A password that is wrong, until somebody corrects it.
#[tokio::test]
async fn a_greeting_that_is_refused_is_tried_again() {
    let (redis, api) = (RedisServer::start().await, api().await);
    let _: String = redis.ask(&["ACL", "SETUSER", "worker", "on", ">another", "~subkit:*", "+@all"]).await;
    let url = redis.url.replace("//", "//worker:canary-4711@");
    let store = Arc::new(RedisTokenStore::new(&url).unwrap());
    let error = store.load(&key()).await.unwrap_err();
    assert_eq!(error.to_string(), "Redis rejected the user name or password");
    call(&api, &store).await;
    assert_eq!(fetches(&api), 1);
    // The user may do what the documentation of the store says that it must be able to do, and no more.
    let rights = ["+eval", "+get", "+set", "+del", "+strlen", "+pttl"];
    let command = ["ACL", "SETUSER", "worker", "reset", "on", ">canary-4711", "~subkit:*"];
    let _: String = redis.ask(&[&command[..], &rights].concat()).await;
    call(&api, &store).await;
    call(&api, &store).await;
    assert_eq!(fetches(&api), 2, "the second is shared");
    let claim = store.claim(&key(), MINUTE).await.unwrap().unwrap();
    store.save(&key(), &token("t", MINUTE), Some(&claim)).await.unwrap();
    store.delete(&key(), &token("t", MINUTE)).await.unwrap();
    store.release(&key(), claim).await.unwrap();
}

/// A connection belongs to the runtime that it was made in; the store does not.
#[test]
fn runtimes_may_come_and_go() {
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let redis = runtime().block_on(RedisServer::start());
    let store = store(&redis);
    runtime().block_on(store.save(&key(), &token("t", MINUTE), None)).unwrap();
    for _ in 0..3 {
        assert!(runtime().block_on(store.load(&key())).unwrap().is_some());
    }
}
