//! `claim` and `release`: one has the right to fetch, and it comes back.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use subkit::runtime::RedisTokenStore;
use subkit::runtime::{Claim, TokenKey, TokenStore};

use super::{MINUTE, RedisServer, key, store};

/// Waits until somebody gets the right, and fails if that takes as long as the right would have lasted.
async fn gets(store: &RedisTokenStore, key: &TokenKey) -> Claim {
    let deadline = Instant::now() + MINUTE / 2;
    loop {
        if let Some(claim) = store.claim(key, MINUTE).await.unwrap() {
            return claim;
        }
        assert!(Instant::now() < deadline, "the right is not given back");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// From many threads and connections at once, again and again.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_of_many_gets_it() {
    let redis = RedisServer::start().await;
    let stores: Vec<_> = (0..8).map(|_| Arc::new(store(&redis))).collect();
    for round in 0..20 {
        let claiming: Vec<_> = (0..64)
            .map(|number| {
                let store = Arc::clone(&stores[number % stores.len()]);
                tokio::spawn(async move { store.claim(&key(), MINUTE).await.unwrap() })
            })
            .collect();
        let mut claims = Vec::new();
        for claim in claiming {
            claims.extend(claim.await.unwrap());
        }
        assert_eq!(claims.len(), 1, "round {round}");
        stores[round % stores.len()].release(&key(), claims.remove(0)).await.unwrap();
    }
}

#[tokio::test]
async fn it_passes_on_when_its_time_is_up() {
    let (redis, key) = (RedisServer::start().await, key());
    let (one, other) = (store(&redis), store(&redis));
    let lost = one.claim(&key, Duration::from_millis(300)).await.unwrap();
    assert!(lost.is_some() && other.claim(&key, MINUTE).await.unwrap().is_none());
    tokio::time::sleep(Duration::from_millis(500)).await;
    let claim = other.claim(&key, MINUTE).await.unwrap();
    assert!(claim.is_some());
    // The first comes back: it has nothing to give back.
    one.release(&key, lost.unwrap()).await.unwrap();
    assert!(one.claim(&key, MINUTE).await.unwrap().is_none());
    other.release(&key, claim.unwrap()).await.unwrap();
    assert!(one.claim(&key, MINUTE).await.unwrap().is_some());
}

#[tokio::test]
async fn a_claim_that_is_dropped_gives_itself_back() {
    let (redis, key) = (RedisServer::start().await, key());
    let (one, other) = (store(&redis), store(&redis));
    drop(one.claim(&key, MINUTE).await.unwrap().unwrap());
    let claim = gets(&other, &key).await;
    // One that has passed on gives nothing back.
    let lost = Claim::new("another");
    one.release(&key, lost).await.unwrap();
    assert!(one.claim(&key, MINUTE).await.unwrap().is_none());
    // Outside of a runtime nothing can be sent: it ends when its time is up.
    std::thread::spawn(move || drop(claim)).join().unwrap();
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert!(one.claim(&key, MINUTE).await.unwrap().is_none());
}

/// Who asks and does not wait for the answer may have got the right; it does not keep it.
#[tokio::test]
async fn who_does_not_wait_for_the_answer_has_no_right() {
    let (redis, key) = (RedisServer::start().await, key());
    let (one, other) = (store(&redis), store(&redis));
    assert_eq!(one.load(&key).await.unwrap(), None, "the connection is there");
    redis.signal("STOP");
    assert!(tokio::time::timeout(Duration::from_millis(100), one.claim(&key, MINUTE)).await.is_err());
    redis.signal("CONT");
    drop(gets(&other, &key).await);
}

/// A right of no time at all is over at once, and one of all time is not longer than Redis can count.
#[tokio::test]
async fn times_that_redis_cannot_count() {
    let (redis, key) = (RedisServer::start().await, key());
    let store = store(&redis);
    let claim = store.claim(&key, Duration::ZERO).await.unwrap();
    assert!(claim.is_some());
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(store.claim(&key, Duration::MAX).await.unwrap().is_some());
}
