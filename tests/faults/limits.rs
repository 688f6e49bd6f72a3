//! Rate limits, time limits and size limits.

use std::num::NonZeroUsize;

use subkit::{ErrorKind, RetryPolicy, bird::limits, bulk, runtime::RateLimit};
use subkit_tests::{Clock, ScriptedResponse, ScriptedServer};

use super::{SUBSCRIPTION, activate, bird, bird_builder, milliseconds, read, seconds};

/// Bird documents 50 reads per second. The client sends 5 at once, then one every 22 ms. Writes have a separate limit.
#[tokio::test]
async fn respects_a_documented_rate_limit() {
    let clock = Clock::stopped();
    let server = ScriptedServer::replying([ScriptedResponse::json(SUBSCRIPTION)]).await.unwrap();
    let client = bird_builder(&server).rate_limit(limits::READS).rate_limit(limits::WRITES).build().unwrap();
    let calls: Vec<_> = (0..60)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { read(&client).await.map(drop) })
        })
        .collect();
    clock.wait_until(|| server.count() >= 5).await;
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
    clock.wait_until(|| server.count() == 61).await;
    for call in calls {
        call.await.unwrap().unwrap();
    }
}

#[tokio::test]
async fn rate_limit_wait_beyond_the_deadline_is_an_error() {
    let server = ScriptedServer::replying([ScriptedResponse::json(SUBSCRIPTION)]).await.unwrap();
    let limit = RateLimit::new(1, seconds(3600));
    let client = bird_builder(&server).rate_limit(limit).timeout(seconds(60)).build().unwrap();
    read(&client).await.unwrap();
    let start = std::time::Instant::now();
    let error = read(&client).await.unwrap_err();
    assert_eq!((error.kind(), error.was_sent(), error.attempts()), (ErrorKind::ClientRateLimit, false, 1));
    assert!(error.is_timeout() && server.count() == 1 && start.elapsed() < seconds(30), "{error}");
    for part in ["the rate limit of this client delays the call by", "make fewer calls at a time", "`timeout`"] {
        assert!(error.to_string().contains(part), "{error}");
    }
}

/// Runs a call. Returns its result, and the seconds on the test's clock from the arrival of the request to the result.
async fn timed<T: Send + 'static>(
    clock: &Clock,
    server: &ScriptedServer,
    call: impl Future<Output = T> + Send + 'static,
) -> (u64, T) {
    let before = server.count();
    let call = tokio::spawn(call);
    clock.wait_until(|| server.count() > before).await;
    let start = tokio::time::Instant::now();
    while !call.is_finished() && start.elapsed() < seconds(3600) {
        clock.advance(seconds(5)).await;
    }
    (start.elapsed().as_secs(), call.await.unwrap())
}

/// Returns a JSON response whose parts arrive at intervals. Its `content-length` header announces `announced` parts.
fn drip(status: u16, part: &str, every: u64, parts: usize, announced: usize) -> ScriptedResponse {
    let length = SUBSCRIPTION.len() + part.len() * announced;
    let head = format!(
        "HTTP/1.1 {status} Status\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n{SUBSCRIPTION}"
    );
    ScriptedResponse::Slow { head, part: part.to_owned(), every: seconds(every), parts }
}

#[tokio::test]
async fn silent_server_times_out_and_is_retried() {
    let clock = Clock::stopped();
    let server = ScriptedServer::replying([ScriptedResponse::NoResponse]).await.unwrap();
    let client = bird(&server);
    let call = tokio::spawn(async move { read(&client).await });
    for attempt in 1..=3 {
        clock.wait_until(|| server.count() == attempt).await;
        assert!(!call.is_finished());
        clock.advance(seconds(31)).await;
        // Advance by the backoff before the next attempt.
        clock.advance(seconds(1)).await;
    }
    let error = call.await.unwrap().unwrap_err();
    assert!(error.is_timeout() && error.attempts() == 3, "{error}");
    assert!(error.to_string().contains("the server sent nothing for 30s; `read_timeout`"), "{error}");
}

#[tokio::test]
async fn response_below_the_minimum_throughput_times_out() {
    let clock = Clock::stopped();
    for (status, kind) in [(200, ErrorKind::Timeout), (503, ErrorKind::Status)] {
        let server = ScriptedServer::replying([drip(status, " ", 2, 3000, 3000)]).await.unwrap();
        let client = bird(&server);
        let (waited, result) = timed(&clock, &server, async move { activate(&client).await }).await;
        let error = result.unwrap_err();
        assert_eq!((error.kind(), error.status().unwrap().as_u16()), (kind, status), "{status}: {error}");
        assert!((30..=65).contains(&waited), "{waited}: {error}");
        assert_eq!(error.to_string().contains("less than 1024 bytes per second for 30s"), status == 200, "{error}");
    }
}

#[tokio::test]
async fn long_downloads_succeed_by_default_and_stop_at_a_set_timeout() {
    let clock = Clock::stopped();
    let part = " ".repeat(32 << 10);
    let server = ScriptedServer::replying([drip(200, &part, 20, 15, 15)]).await.unwrap();
    let client = bird(&server);
    let (waited, result) = timed(&clock, &server, async move { read(&client).await }).await;
    assert!(result.unwrap().name == "main" && waited >= 300, "{waited}");
    let client = bird_builder(&server).timeout(seconds(100)).retry(RetryPolicy::never()).build().unwrap();
    let (waited, result) = timed(&clock, &server, async move { read(&client).await }).await;
    assert!(result.unwrap_err().to_string().contains("after 100s") && waited <= 110, "{waited}");
}

#[tokio::test]
async fn request_overrides_the_limits_for_the_body() {
    let clock = Clock::stopped();
    let server = ScriptedServer::replying([drip(200, " ", 20, 10, 10)]).await.unwrap();
    let client = bird(&server);
    let request = move |client: &subkit::bird::Client| {
        client.get_endpoint_subscription(super::WORKSPACE.parse::<subkit::Uuid>().unwrap(), "e", "main")
    };
    let call = request(&client).with_min_throughput(0);
    let (waited, result) = timed(&clock, &server, async move { call.send().await }).await;
    assert!(result.is_ok() && waited >= 200, "{waited}");
    let call = request(&client).with_min_throughput(0).with_read_timeout(seconds(10)).with_retry(RetryPolicy::never());
    let (waited, result) = timed(&clock, &server, async move { call.send().await }).await;
    let error = result.unwrap_err();
    assert!(waited <= 20 && error.to_string().contains("sent nothing for 10s"), "{waited}: {error}");
}

#[tokio::test]
async fn bulk_sends_one_request_per_input() {
    let server = ScriptedServer::replying([ScriptedResponse::json(SUBSCRIPTION)]).await.unwrap();
    let client = bird(&server);
    let results = bulk(NonZeroUsize::new(4).unwrap(), 0..20, |_| read(&client)).await;
    assert!(results.len() == 20 && results.iter().all(Result::is_ok) && server.count() == 20);
}

/// A compressed response is decompressed. The size limit applies to the decompressed body.
#[tokio::test]
async fn decompressed_body_over_the_size_limit_is_an_error() {
    let large = format!(r#"{{"name":"{}","status":"active"}}"#, "a".repeat(3_000_000));
    let server = ScriptedServer::replying([
        ScriptedResponse::gzip(SUBSCRIPTION).unwrap(),
        ScriptedResponse::gzip(&large).unwrap(),
    ])
    .await
    .unwrap();
    let client = bird_builder(&server).max_response_size(1_000_000).build().unwrap();
    assert_eq!(read(&client).await.unwrap().name, "main");
    assert!(server.requests()[0].header("accept-encoding").unwrap().contains("gzip"));
    let error = read(&client).await.unwrap_err();
    assert!(error.to_string().contains("larger than 1000000 bytes") && server.count() == 2, "{error}");
    assert_eq!(error.kind(), ErrorKind::TooLarge);
}
