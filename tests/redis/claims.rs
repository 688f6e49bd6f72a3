//! `claim` and `release`: at most one client at a time holds the claim.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use subkit::runtime::RedisTokenStore;
use subkit::runtime::{Claim, TokenKey, TokenStore};

use super::{MINUTE, RedisServer, key, store};

/// Waits until the claim is free and acquires it. Fails after half of a lease, so a claim that only expires is not enough.
async fn acquire(store: &RedisTokenStore, key: &TokenKey) -> Claim {
    let deadline = Instant::now() + MINUTE / 2;
    loop {
        if let Some(claim) = store.claim(key, MINUTE).await.unwrap() {
            return claim;
        }
        assert!(Instant::now() < deadline, "the claim was not released");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// In each round, 64 tasks with 8 connections request the claim.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn only_one_of_many_tasks_gets_the_claim() {
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
async fn expired_claim_passes_to_the_next_client() {
    let (redis, key) = (RedisServer::start().await, key());
    let (one, other) = (store(&redis), store(&redis));
    let lost = one.claim(&key, Duration::from_millis(300)).await.unwrap();
    assert!(lost.is_some() && other.claim(&key, MINUTE).await.unwrap().is_none());
    tokio::time::sleep(Duration::from_millis(500)).await;
    let claim = other.claim(&key, MINUTE).await.unwrap();
    assert!(claim.is_some());
    // If the first holder releases the claim that it no longer holds, this has no effect.
    one.release(&key, lost.unwrap()).await.unwrap();
    assert!(one.claim(&key, MINUTE).await.unwrap().is_none());
    other.release(&key, claim.unwrap()).await.unwrap();
    assert!(one.claim(&key, MINUTE).await.unwrap().is_some());
}

#[tokio::test]
async fn dropped_claim_is_released() {
    let (redis, key) = (RedisServer::start().await, key());
    let (one, other) = (store(&redis), store(&redis));
    drop(one.claim(&key, MINUTE).await.unwrap().unwrap());
    let claim = acquire(&other, &key).await;
    // Releasing a claim of another holder has no effect.
    let lost = Claim::new("another");
    one.release(&key, lost).await.unwrap();
    assert!(one.claim(&key, MINUTE).await.unwrap().is_none());
    // A claim that is dropped outside of a runtime is not released, but expires.
    std::thread::spawn(move || drop(claim)).join().unwrap();
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert!(one.claim(&key, MINUTE).await.unwrap().is_none());
}

/// If Redis grants the claim to a request that was cancelled, the claim is released.
#[tokio::test]
async fn cancelled_claim_request_releases_the_claim() {
    let (redis, key) = (RedisServer::start().await, key());
    let (one, other) = (store(&redis), store(&redis));
    assert_eq!(one.load(&key).await.unwrap(), None, "the store is not empty");
    redis.signal("STOP");
    assert!(tokio::time::timeout(Duration::from_millis(100), one.claim(&key, MINUTE)).await.is_err());
    redis.signal("CONT");
    drop(acquire(&other, &key).await);
}

/// A zero lease expires at once, and a lease beyond the range of Redis is capped.
#[tokio::test]
async fn zero_and_maximum_leases_are_accepted() {
    let (redis, key) = (RedisServer::start().await, key());
    let store = store(&redis);
    let claim = store.claim(&key, Duration::ZERO).await.unwrap();
    assert!(claim.is_some());
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(store.claim(&key, Duration::MAX).await.unwrap().is_some());
}
