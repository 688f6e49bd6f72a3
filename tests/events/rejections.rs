//! Requests that are rejected before a handler runs: the response status and the one line in the log.

use std::{
    sync::{Arc, atomic::Ordering::Relaxed},
    time::Duration,
};

use subkit::runtime::MemoryInbox;
use tokio::{
    io::AsyncWriteExt as _,
    sync::Notify,
    time::{sleep, timeout},
};

use super::service::{Log, ReceivedResponse, Service, Setup, SharedInbox, VENDORS, Vendor, combinations, sign, status};

const NOW: Duration = Duration::ZERO;

fn assert_retry(response: &ReceivedResponse) {
    assert_eq!((response.status.as_u16(), response.retry_after.as_deref()), (503, Some("5")), "{response:?}");
    assert_eq!(response.text, "not handled: send it again");
}

/// Asserts that no event was handled, and checks the counters.
fn assert_rejected(service: &Service, rejected: u64, failed: u64) {
    let stats = service.stats();
    assert_eq!((service.calls(), stats.handled, stats.rejected, stats.failed), (0, 0, rejected, failed));
}

fn canary_body(bytes: usize) -> Vec<u8> {
    let mut body = br#"{"canary":""#.to_vec();
    body.resize(bytes - 2, b'a');
    body.extend_from_slice(b"\"}");
    body
}

#[tokio::test]
async fn returns_413_for_a_body_over_the_limit() {
    for (vendor, inbox) in combinations() {
        let (log, _listening) = Log::listen();
        let service = Setup { max_body_bytes: 1_000, ..Setup::succeeding(&inbox) }.start(vendor).await;
        let body = canary_body(1_001);
        let response = service.deliver(&body).await;
        assert!(response.status == 413 && response.text.contains("1000 bytes"), "{response:?}");
        log.assert_one_warning(vendor, 413, "larger than 1000 bytes");
        // The `Content-Length` header suffices: the service does not read the body.
        let mut stream = service.open(&service.headers(&body, NOW), "content-length: 1001", b"").await;
        assert_eq!(status(&mut stream).await, 413);
        log.assert_one_warning(vendor, 413, "larger than 1000 bytes");
        // A chunked body has no `Content-Length` header.
        let chunked = format!("3e9\r\n{}\r\n0\r\n\r\n", String::from_utf8(body.clone()).unwrap());
        let chunks = "transfer-encoding: chunked";
        let mut stream = service.open(&service.headers(&body, NOW), chunks, chunked.as_bytes()).await;
        assert_eq!(status(&mut stream).await, 413);
        log.assert_one_warning(vendor, 413, "larger than 1000 bytes");
        assert_rejected(&service, 3, 0);
        // A body of exactly the limit is accepted.
        assert_eq!(service.deliver(&canary_body(1_000)).await.status, 200);
        log.assert_no_warning();
    }
}

#[tokio::test]
async fn absurd_content_lengths_are_rejected() {
    for vendor in VENDORS {
        let service = Setup::succeeding(&SharedInbox::memory()).start(vendor).await;
        for length in ["18446744073709551615", "18446744073709551614", "99999999999999999999", "-1", "canary"] {
            let framing = format!("content-length: {length}");
            let mut stream = service.open(&service.headers(b"{}", NOW), &framing, b"{}").await;
            let status = status(&mut stream).await;
            assert!(matches!(status, 400 | 413 | 431), "{length}: {status}");
        }
        assert_eq!(service.calls(), 0, "{vendor:?}");
    }
}

#[tokio::test]
async fn returns_415_for_a_body_that_is_not_json() {
    for (vendor, inbox) in combinations() {
        let (log, _listening) = Log::listen();
        let service = Setup::succeeding(&inbox).start(vendor).await;
        let body = b"<event>canary</event>";
        let mut headers = service.headers(body, NOW);
        headers[0].1 = "text/xml; note=canary".to_owned();
        let response = service.send(&headers, body).await;
        assert_eq!(response.status, 415, "{response:?}");
        log.assert_one_warning(vendor, 415, "not JSON");
        assert_rejected(&service, 1, 0);
    }
}

#[tokio::test]
async fn returns_401_for_a_missing_or_invalid_signature() {
    for inbox in [SharedInbox::memory(), SharedInbox::sqlite()] {
        let (log, _listening) = Log::listen();
        let service = Setup::succeeding(&inbox).start(Vendor::Bird).await;
        let body = service.event("canary-1");
        let without = |name: &str| {
            let mut headers = service.headers(&body, NOW);
            headers.retain(|(header, _)| *header != name);
            headers
        };
        let with = |name: &'static str, value: &str| {
            let mut headers = without(name);
            headers.push((name, value.to_owned()));
            headers
        };
        let twice = |name: &'static str| {
            let mut headers = service.headers(&body, NOW);
            headers.push((name, "canary".to_owned()));
            headers
        };
        let other = sign("1", b"{}");
        for (headers, part) in [
            (without("messagebird-signature"), "the header `messagebird-signature` is missing"),
            (without("messagebird-request-timestamp"), "the header `messagebird-request-timestamp` is missing"),
            (with("messagebird-signature", "canary"), "is malformed"),
            (with("messagebird-signature", &other), "the signature does not match"),
            (with("messagebird-request-timestamp", "1"), "the signature does not match"),
            (with("messagebird-request-timestamp", "canary"), "the signature does not match"),
            (twice("messagebird-signature"), "occurs more than once"),
        ] {
            let response = service.send(&headers, body.clone()).await;
            assert!(response.status == 401 && response.text.contains(part), "{part}: {response:?}");
            assert!(!response.text.contains("canary"), "{response:?}");
            log.assert_one_warning(Vendor::Bird, 401, part);
        }
        assert_rejected(&service, 7, 0);
    }
}

#[tokio::test]
async fn returns_401_for_a_replay_with_an_altered_body() {
    let (log, _listening) = Log::listen();
    let service = Setup::succeeding(&SharedInbox::memory()).start(Vendor::Bird).await;
    let body = service.event("1");
    let headers = service.headers(&body, NOW);
    assert_eq!(service.send(&headers, body).await.status, 200);
    let response = service.send(&headers, service.event("canary-2")).await;
    assert!(response.status == 401 && response.text.contains("does not match"), "{response:?}");
    log.assert_one_warning(Vendor::Bird, 401, "does not match");
    assert_eq!((service.calls(), service.stats().rejected), (1, 1));
}

#[tokio::test]
async fn returns_401_with_the_age_for_an_expired_timestamp() {
    let (log, _listening) = Log::listen();
    let service = Setup::succeeding(&SharedInbox::memory()).start(Vendor::Bird).await;
    let body = service.event("1");
    // Customers have observed retries after 13,729 seconds.
    let retry = service.headers(&body, Duration::from_secs(13_729));
    assert_eq!(service.send(&retry, body.clone()).await.status, 200);
    let old = service.headers(&body, Duration::from_secs(25 * 60 * 60));
    let response = service.send(&old, body.clone()).await;
    assert!(response.status == 401 && response.text.contains("1d 1h"), "{response:?}");
    log.assert_one_warning(Vendor::Bird, 401, "the timestamp is 1d 1h");
}

#[tokio::test]
async fn returns_503_if_the_inbox_is_full() {
    for vendor in VENDORS {
        let (log, _listening) = Log::listen();
        let inbox = SharedInbox::new(MemoryInbox::new().with_capacity(0));
        let service = Setup::succeeding(&inbox).start(vendor).await;
        assert_retry(&service.deliver(&service.event("canary-1")).await);
        log.assert_one_warning(vendor, 503, "full");
        assert_rejected(&service, 0, 1);
    }
}

#[tokio::test]
async fn returns_503_until_a_failing_inbox_recovers() {
    for (vendor, inbox) in combinations() {
        let (log, _listening) = Log::listen();
        let service = Setup::succeeding(&inbox).start(vendor).await;
        let body = service.event("canary-1");
        inbox.begin_fails.store(1, Relaxed);
        assert_retry(&service.deliver(&body).await);
        log.assert_one_warning(vendor, 503, "the disk is gone");
        assert_rejected(&service, 0, 1);
        assert_eq!(service.deliver(&body).await.status, 200);
        assert_eq!(service.calls(), 1);
    }
}

#[tokio::test]
async fn returns_503_for_too_many_deliveries_in_flight() {
    for (vendor, inbox) in combinations() {
        let (log, _listening) = Log::listen();
        let release = Arc::new(Notify::new());
        let waiting = Arc::clone(&release);
        let handler = move |_, _| {
            let release = Arc::clone(&waiting);
            async move {
                release.notified().await;
                Ok(())
            }
        };
        let service = Setup { max_in_flight: 1, ..Setup::new(&inbox, handler) }.start(vendor).await;
        let (first, second) = (service.event("canary-1"), service.event("canary-2"));
        let rejected = async {
            while service.calls() == 0 {
                sleep(Duration::from_millis(1)).await;
            }
            let response = service.deliver(&second).await;
            release.notify_one();
            response
        };
        let (accepted, rejected) = tokio::join!(service.deliver(&first), rejected);
        assert_eq!(accepted.status, 200);
        assert_retry(&rejected);
        log.assert_one_warning(vendor, 503, "too many deliveries");
        release.notify_one();
        assert_eq!(service.deliver(&second).await.status, 200);
    }
}

#[tokio::test]
async fn returns_503_for_bodies_over_the_buffer_limit() {
    for vendor in VENDORS {
        let (log, _listening) = Log::listen();
        let inbox = SharedInbox::memory();
        let service = Setup { max_buffered_bytes: 4_000, ..Setup::succeeding(&inbox) }.start(vendor).await;
        // The first body is still being received.
        let body = canary_body(3_000);
        let headers = service.headers(&body, NOW);
        let mut slow = service.open(&headers, "content-length: 3000", &body[..2_900]).await;
        sleep(Duration::from_millis(100)).await;
        assert_retry(&service.deliver(&canary_body(2_000)).await);
        log.assert_one_warning(vendor, 503, "too many deliveries");
        // A small body still fits, and the first body can be completed.
        assert_eq!(service.deliver(&service.event("small")).await.status, 200, "{vendor:?}");
        slow.write_all(&body[2_900..]).await.unwrap();
        assert_eq!(status(&mut slow).await, 200, "{vendor:?}");
        // All buffered bytes have been released.
        assert_eq!(service.deliver(&canary_body(3_500)).await.status, 200, "{vendor:?}");
    }
}

#[tokio::test]
async fn running_handler_counts_toward_the_buffer_limit_after_disconnect() {
    for vendor in VENDORS {
        let release = Arc::new(Notify::new());
        let waiting = Arc::clone(&release);
        let handler = move |_, _| {
            let release = Arc::clone(&waiting);
            async move {
                release.notified().await;
                Ok(())
            }
        };
        let setup = Setup { max_buffered_bytes: 4_000, ..Setup::new(&SharedInbox::memory(), handler) };
        let service = setup.start(vendor).await;
        let body = canary_body(3_000);
        let stream = service.open(&service.headers(&body, NOW), "content-length: 3000", &body).await;
        while service.calls() == 0 {
            sleep(Duration::from_millis(1)).await;
        }
        drop(stream);
        sleep(Duration::from_millis(100)).await;
        // The consumer must not call the handler, which would wait for `release` until the timeout.
        let response = timeout(Duration::from_secs(5), service.deliver(&canary_body(2_000))).await;
        assert_retry(&response.unwrap());
        release.notify_one();
        service.wait_until_idle().await;
        release.notify_one();
        assert_eq!(service.deliver(&canary_body(2_000)).await.status, 200, "{vendor:?}");
    }
}

#[tokio::test]
async fn returns_408_after_the_body_timeout() {
    for vendor in VENDORS {
        let (log, _listening) = Log::listen();
        let setup = Setup { body_timeout: Duration::from_millis(200), ..Setup::succeeding(&SharedInbox::memory()) };
        let service = setup.start(vendor).await;
        let body = canary_body(3_000);
        let mut stream = service.open(&service.headers(&body, NOW), "content-length: 3000", &body[..100]).await;
        // Occasional bytes do not extend the timeout.
        for byte in &body[100..120] {
            let _ = stream.write_all(&[*byte]).await;
            sleep(Duration::from_millis(20)).await;
        }
        assert_eq!(status(&mut stream).await, 408, "{vendor:?}");
        log.assert_one_warning(vendor, 408, "200ms");
        assert_rejected(&service, 1, 0);
    }
}

#[tokio::test]
async fn incomplete_body_calls_no_handler() {
    for vendor in VENDORS {
        let service = Setup::succeeding(&SharedInbox::memory()).start(vendor).await;
        let body = service.event("canary-1");
        let stream = service.open(&service.headers(&body, NOW), "content-length: 5000", &body).await;
        sleep(Duration::from_millis(50)).await;
        drop(stream);
        sleep(Duration::from_millis(50)).await;
        assert_eq!(service.calls(), 0, "{vendor:?}");
        assert_eq!(service.deliver(&body).await.status, 200, "{vendor:?}");
    }
}

#[tokio::test]
async fn returns_413_for_a_body_that_expands_over_the_buffer_limit() {
    for (vendor, inbox) in combinations() {
        let (log, _listening) = Log::listen();
        let service = Setup { max_buffered_bytes: 50_000, ..Setup::succeeding(&inbox) }.start(vendor).await;
        for body in [format!("[{}0]", "0,".repeat(1_000)), format!("[{}{{}}]", "{},".repeat(100))] {
            let response = service.deliver(body.as_bytes()).await;
            assert!(
                response.status == 413 && response.text.contains("more than 50000 bytes of memory"),
                "{response:?}"
            );
            log.assert_one_warning(vendor, 413, "more than 50000 bytes of memory");
        }
        assert_rejected(&service, 2, 0);
        // Brackets and commas inside a string are not counted as values.
        assert_eq!(service.deliver(&service.event(&"{[,".repeat(4_000))).await.status, 200);
    }
}
