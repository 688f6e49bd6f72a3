//! Rate limits that the client keeps to, and sizes that it does not go beyond.

use std::num::NonZeroUsize;

use subkit::{ErrorKind, bird::limits, bulk, runtime::RateLimit};
use subkit_tests::{Clock, Reply, ScriptedServer};

use super::{SUBSCRIPTION, activate, bird, bird_builder, milliseconds, read, seconds};

/// 50 reads a second, as Bird documents: 5 at once, and then one every 22 ms; writes are counted apart.
#[tokio::test]
async fn a_documented_limit_is_kept() {
    let clock = Clock::stopped();
    let server = ScriptedServer::with([Reply::json(SUBSCRIPTION)]).await.unwrap();
    let client = bird_builder(&server).rate_limit(limits::READS).rate_limit(limits::WRITES).build().unwrap();
    let calls: Vec<_> = (0..60)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { read(&client).await.map(drop) })
        })
        .collect();
    clock.until(|| server.count() >= 5).await;
    clock.settle().await;
    assert_eq!(server.count(), 5);
    activate(&client).await.unwrap();
    assert_eq!(server.count(), 6);
    for _ in 0..10 {
        clock.advance(milliseconds(100)).await;
    }
    assert!((45..=51).contains(&server.count()), "{}", server.count());
    for _ in 0..10 {
        clock.advance(milliseconds(100)).await;
    }
    clock.until(|| server.count() == 61).await;
    for call in calls {
        call.await.unwrap().unwrap();
    }
}

#[tokio::test]
async fn rejects_a_wait_for_the_rate_limit_beyond_the_deadline() {
    let server = ScriptedServer::with([Reply::json(SUBSCRIPTION)]).await.unwrap();
    let limit = RateLimit::new(1, seconds(3600));
    let client = bird_builder(&server).rate_limit(limit).timeout(seconds(60)).build().unwrap();
    read(&client).await.unwrap();
    let start = std::time::Instant::now();
    let error = read(&client).await.unwrap_err();
    assert_eq!((error.kind(), error.was_sent(), error.attempts()), (ErrorKind::ClientRateLimit, false, 1));
    assert!(error.is_timeout() && server.count() == 1 && start.elapsed() < seconds(30), "{error}");
    for part in ["the rate limit of this client allows the call only in", "make fewer calls at a time", "`timeout`"] {
        assert!(error.to_string().contains(part), "{error}");
    }
}

#[tokio::test]
async fn many_calls_some_at_a_time() {
    let server = ScriptedServer::with([Reply::json(SUBSCRIPTION)]).await.unwrap();
    let client = bird(&server);
    let results = bulk(NonZeroUsize::new(4).unwrap(), 0..20, |_| read(&client)).await;
    assert!(results.len() == 20 && results.iter().all(Result::is_ok) && server.count() == 20);
}

/// A compressed answer is read, and what it becomes counts, not how much of it travels.
#[tokio::test]
async fn an_answer_that_unpacks_to_too_much_is_refused() {
    let large = format!(r#"{{"name":"{}","status":"active"}}"#, "a".repeat(3_000_000));
    let server =
        ScriptedServer::with([Reply::gzip(SUBSCRIPTION).unwrap(), Reply::gzip(&large).unwrap()]).await.unwrap();
    let client = bird_builder(&server).max_response_size(1_000_000).build().unwrap();
    assert_eq!(read(&client).await.unwrap().name, "main");
    assert!(server.arrivals()[0].header("accept-encoding").unwrap().contains("gzip"));
    let error = read(&client).await.unwrap_err();
    assert!(error.to_string().contains("larger than 1000000 bytes") && server.count() == 2, "{error}");
    assert_eq!(error.kind(), ErrorKind::TooLarge);
}
