//! The inbox in Redis: the behavior that every inbox must have, and the behavior when Redis fails.

use std::{sync::Arc, time::Duration};

use subkit::runtime::{Begin, Inbox as _, InboxError, RedisInbox};

use super::{
    RedisServer,
    behaviors::{LEASE, RETENTION, Subject},
};

async fn subject() -> Subject {
    let redis = RedisServer::start().await;
    let inbox = RedisInbox::new(&redis.url).unwrap().with_retention(RETENTION);
    // The closure keeps Redis alive as long as the inbox under test.
    let pass = move |time: Duration| {
        let _ = &redis;
        let sleep = tokio::time::sleep(time + Duration::from_millis(10));
        Box::pin(sleep) as std::pin::Pin<Box<dyn Future<Output = ()>>>
    };
    Subject { inbox: Arc::new(inbox), pass: Box::new(pass) }
}

behaviors!(subject().await);

fn inbox(redis: &RedisServer) -> RedisInbox {
    RedisInbox::new(&redis.url).unwrap()
}

async fn claim(inbox: &RedisInbox, key: &str) -> subkit::runtime::InboxClaim {
    match inbox.begin(key, LEASE * 60).await.unwrap() {
        Begin::New(claim) => claim,
        other => panic!("expected a claim, got {other:?}"),
    }
}

#[tokio::test]
async fn inbox_keys_are_hashes_and_expire_except_cursors() {
    let redis = RedisServer::start().await;
    let inbox = inbox(&redis).with_prefix("app:");
    inbox.done(claim(&inbox, "canary").await).await.unwrap();
    drop(claim(&inbox, "canary 2").await);
    inbox.save_cursor("canary", "7").await.unwrap();
    let keys = redis.keys().await;
    assert_eq!(keys.len(), 3);
    for key in keys {
        assert!(key.starts_with("app:") && !key.contains("canary"), "{key}");
        let (left, is_cursor) = (redis.command::<i64>(&["PTTL", &key]).await, key.starts_with("app:cursor:"));
        assert_eq!(left > 0, !is_cursor, "{key}: {left}");
    }
    let other = self::inbox(&redis).with_prefix("other:");
    assert_eq!(other.cursor("canary").await.unwrap(), None);
    drop(claim(&other, "canary").await);
}

#[tokio::test]
async fn inbox_is_unavailable_while_redis_is_down_or_hangs() {
    let mut redis = RedisServer::stopped();
    let inbox = inbox(&redis);
    let error = inbox.begin("a", LEASE).await.unwrap_err();
    let message = "the inbox is unavailable: could not connect to Redis: connection refused";
    assert_eq!(error.to_string(), message);
    assert!(redis.run().await);
    let held = claim(&inbox, "a").await;
    redis.signal("STOP");
    let error = inbox.done(held.clone()).await.unwrap_err();
    assert_eq!(error.to_string(), "the inbox is unavailable: Redis timed out");
    redis.signal("CONT");
    // This succeeds whether or not the request that timed out took effect.
    inbox.done(held).await.unwrap();
    assert_eq!(inbox.begin("a", LEASE).await.unwrap(), Begin::Done);
    let _: u64 = redis.command(&["CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes"]).await;
    assert_eq!(inbox.begin("a", LEASE).await.unwrap(), Begin::Done);
}

#[tokio::test]
async fn inbox_does_not_overwrite_foreign_values() {
    let redis = RedisServer::start().await;
    let inbox = inbox(&redis);
    inbox.done(claim(&inbox, "a").await).await.unwrap();
    let name = redis.keys().await.remove(0);
    let _: String = redis.command(&["SET", &name, "canary"]).await;
    let error = inbox.begin("a", LEASE).await.unwrap_err();
    assert!(matches!(error, InboxError::Unavailable(_)) && !error.to_string().contains("canary"), "{error}");
    let _: u64 = redis.command(&["DEL", &name]).await;
    let _: u64 = redis.command(&["LPUSH", &name, "canary"]).await;
    let error = inbox.begin("a", LEASE).await.unwrap_err();
    assert!(matches!(error, InboxError::Unavailable(_)) && !error.to_string().contains("canary"), "{error}");
    assert_eq!(redis.command::<u64>(&["LLEN", &name]).await, 1);
}

#[tokio::test]
async fn inbox_replaces_a_claim_that_never_expires() {
    let redis = RedisServer::start().await;
    let inbox = inbox(&redis);
    drop(claim(&inbox, "a").await);
    let name = redis.keys().await.remove(0);
    let _: u64 = redis.command(&["PERSIST", &name]).await;
    inbox.done(claim(&inbox, "a").await).await.unwrap();
    assert!(redis.command::<i64>(&["PTTL", &name]).await > 0);
}

#[tokio::test]
async fn inbox_needs_only_the_documented_permissions() {
    let redis = RedisServer::start().await;
    let rights =
        ["ACL", "SETUSER", "worker", "on", ">canary-4711", "~subkit:*", "+eval", "+get", "+set", "+del", "+pttl"];
    let _: String = redis.command(&rights).await;
    let inbox = RedisInbox::new(&redis.url.replace("//", "//worker:canary-4711@")).unwrap();
    inbox.failed(claim(&inbox, "a").await).await.unwrap();
    inbox.done(claim(&inbox, "a").await).await.unwrap();
    assert_eq!(inbox.begin("a", LEASE).await.unwrap(), Begin::Done);
    inbox.save_cursor("log", "7").await.unwrap();
    assert_eq!(inbox.cursor("log").await.unwrap().as_deref(), Some("7"));
}

/// Run it with `cargo test --release -p subkit-tests --features redis-server --test redis -- --ignored speed --nocapture`.
#[ignore = "prints measurements"]
#[tokio::test]
async fn measures_speed_of_the_inbox() {
    let redis = RedisServer::start().await;
    for (concurrent, total) in [(1_u32, 5_000_u32), (64, 64_000), (1000, 100_000)] {
        let (inbox, start) = (inbox(&redis).with_prefix(format!("{concurrent}:")), std::time::Instant::now());
        let tasks: Vec<_> = (0..concurrent)
            .map(|task| {
                let inbox = inbox.clone();
                tokio::spawn(async move {
                    for number in 0..total / concurrent {
                        inbox.done(claim(&inbox, &format!("{task} {number}")).await).await.unwrap();
                    }
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap();
        }
        let elapsed = start.elapsed();
        println!("redis, {concurrent} concurrent: {:.0}/s", f64::from(total) / elapsed.as_secs_f64());
    }
}
