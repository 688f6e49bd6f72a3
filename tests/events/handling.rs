//! Handlers that fail, panic or time out: the vendor receives the documented response, and no event is handled twice.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU32, Ordering::Relaxed},
    },
    time::Duration,
};

use subkit::{
    bird,
    runtime::{Begin, Consumed, Consumer, Delivery, Inbox, InboxClaim, InboxFuture, SqliteInbox, rusqlite},
    syniverse::{self, types::EventNotification},
};
use tempfile::TempDir;
use tokio::{
    sync::Notify,
    time::{sleep, timeout},
};

use super::service::{Log, Setup, SharedInbox, VENDORS, combinations};

const NOW: Duration = Duration::ZERO;

/// Returns a setup whose handler runs `first` in its first call and succeeds in later calls.
fn once<F>(inbox: &SharedInbox, first: impl Fn() -> F + Send + Sync + 'static) -> Setup
where
    F: Future<Output = Result<(), String>> + Send + 'static,
{
    let (is_first, first) = (Arc::new(AtomicBool::new(true)), Arc::new(first));
    Setup::new(inbox, move |_, _| {
        let failure = is_first.swap(false, Relaxed).then(|| first());
        async move {
            match failure {
                Some(failure) => failure.await,
                None => Ok(()),
            }
        }
    })
}

#[tokio::test]
async fn returns_500_after_a_handler_error_and_handles_the_retry() {
    for (vendor, inbox) in combinations() {
        let (log, _listening) = Log::listen();
        let service = once(&inbox, || async { Err("no such account".to_owned()) }).start(vendor).await;
        let body = service.event("canary-1");
        let headers = service.headers(&body, NOW);
        let response = service.send(&headers, body.clone()).await;
        assert!(response.status == 500 && response.text == "not handled: send it again", "{response:?}");
        log.assert_one_warning(vendor, 500, "the handler failed: no such account");
        assert_eq!(service.send(&headers, body.clone()).await.text, "handled");
        assert_eq!(service.send(&headers, body).await.text, "handled before");
        log.assert_no_warning();
        let stats = service.stats();
        assert_eq!((service.calls(), stats.handled, stats.duplicates, stats.failed), (2, 1, 1, 1));
    }
}

#[tokio::test]
async fn returns_500_after_a_handler_panic_and_handles_the_retry() {
    for (vendor, inbox) in combinations() {
        for is_at_once in [true, false] {
            let (log, _listening) = Log::listen();
            let first = move || {
                assert!(!is_at_once, "expected by the test");
                async { panic!("expected by the test") }
            };
            let service = once(&inbox, first).start(vendor).await;
            let body = service.event(&format!("canary-{is_at_once}"));
            let headers = service.headers(&body, NOW);
            assert_eq!(
                service.send(&headers, body.clone()).await.status,
                500,
                "{vendor:?}, panics at once: {is_at_once}"
            );
            log.assert_one_warning(vendor, 500, "the handler or the inbox panicked");
            assert_eq!(
                service.send(&headers, body.clone()).await.text,
                "handled",
                "{vendor:?}, panics at once: {is_at_once}"
            );
            assert_eq!(
                service.send(&headers, body).await.text,
                "handled before",
                "{vendor:?}, panics at once: {is_at_once}"
            );
        }
    }
}

#[tokio::test]
async fn returns_503_after_a_handler_timeout_and_handles_the_retry() {
    for (vendor, inbox) in combinations() {
        let (log, _listening) = Log::listen();
        let setup = once(&inbox, || async {
            sleep(Duration::from_secs(60)).await;
            Ok(())
        });
        let service = Setup { handler_timeout: Duration::from_millis(100), ..setup }.start(vendor).await;
        let body = service.event("canary-1");
        let headers = service.headers(&body, NOW);
        let response = service.send(&headers, body.clone()).await;
        assert_eq!((response.status.as_u16(), response.retry_after.as_deref()), (503, Some("5")));
        log.assert_one_warning(vendor, 503, "100ms");
        assert_eq!(service.send(&headers, body.clone()).await.text, "handled");
        assert_eq!(service.send(&headers, body).await.text, "handled before");
    }
}

#[tokio::test]
async fn maximum_limits_and_timeouts_do_not_overflow() {
    for (vendor, inbox) in combinations() {
        let setup = Setup {
            handler_timeout: Duration::MAX,
            body_timeout: Duration::MAX,
            max_in_flight: usize::MAX,
            max_body_bytes: usize::MAX,
            max_buffered_bytes: usize::MAX,
            ..Setup::succeeding(&inbox)
        };
        let service = setup.start(vendor).await;
        let body = service.event("1");
        let headers = service.headers(&body, NOW);
        assert_eq!(service.send(&headers, body.clone()).await.text, "handled");
        assert_eq!(service.send(&headers, body).await.text, "handled before");
        service.wait_until_idle().await;
    }
}

#[tokio::test]
async fn returns_503_for_a_concurrent_duplicate_and_200_for_a_later_one() {
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
        let service = Setup::new(&inbox, handler).start(vendor).await;
        let body = service.event("canary-1");
        let headers = service.headers(&body, NOW);
        let second = async {
            while service.calls() == 0 {
                sleep(Duration::from_millis(1)).await;
            }
            let response = service.send(&headers, body.clone()).await;
            release.notify_one();
            response
        };
        let (first, second) = tokio::join!(service.send(&headers, body.clone()), second);
        assert_eq!(first.status, 200);
        assert_eq!((second.status.as_u16(), second.retry_after.as_deref()), (503, Some("5")));
        log.assert_one_warning(vendor, 503, "another handler has claimed the event");
        assert_eq!(service.send(&headers, body).await.text, "handled before");
        assert_eq!(service.calls(), 1);
    }
}

#[tokio::test]
async fn undecodable_event_reaches_the_handler() {
    for (vendor, inbox) in combinations() {
        let received = Arc::new(std::sync::Mutex::new(Vec::new()));
        let seen = Arc::clone(&received);
        let handler = move |body: Vec<u8>, is_decoded| {
            seen.lock().unwrap().push((body, is_decoded));
            async { Ok(()) }
        };
        let service = Setup::new(&inbox, handler).start(vendor).await;
        for body in [&b"canary"[..], b"{]", b"", b"\xff\xfe", b"{\"event\":", b"{}{}"] {
            assert_eq!(service.deliver(body).await.text, "handled", "{}", String::from_utf8_lossy(body));
            assert_eq!(received.lock().unwrap().pop(), Some((body.to_vec(), false)));
        }
        assert_eq!(service.stats().handled, 6);
    }
}

#[tokio::test]
async fn handler_finishes_after_the_vendor_closes_the_connection() {
    for (vendor, inbox) in combinations() {
        let finished = Arc::new(AtomicU32::new(0));
        let counted = Arc::clone(&finished);
        let handler = move |_, _| {
            let finished = Arc::clone(&counted);
            async move {
                sleep(Duration::from_millis(300)).await;
                finished.fetch_add(1, Relaxed);
                Ok(())
            }
        };
        for max_in_flight in [1_024, usize::MAX] {
            finished.store(0, Relaxed);
            let service = Setup { max_in_flight, ..Setup::new(&inbox, handler.clone()) }.start(vendor).await;
            let body = service.event(&format!("canary-{max_in_flight}"));
            let headers = service.headers(&body, NOW);
            let length = format!("content-length: {}", body.len());
            let stream = service.open(&headers, &length, &body).await;
            while service.calls() == 0 {
                sleep(Duration::from_millis(1)).await;
            }
            drop(stream);
            sleep(Duration::from_millis(50)).await;
            assert_eq!(finished.load(Relaxed), 0, "{vendor:?} {max_in_flight}");
            service.wait_until_idle().await;
            assert_eq!((finished.load(Relaxed), service.stats().handled), (1, 1), "{vendor:?} {max_in_flight}");
            assert_eq!(service.send(&headers, body).await.text, "handled before", "{vendor:?} {max_in_flight}");
        }
    }
}

#[tokio::test]
async fn recording_a_handled_event_is_tried_three_times() {
    for (vendor, inbox) in combinations() {
        let (log, _listening) = Log::listen();
        let service = Setup::succeeding(&inbox).start(vendor).await;
        let body = service.event("canary-1");
        let headers = service.headers(&body, NOW);
        inbox.done_fails.store(2, Relaxed);
        assert_eq!(service.send(&headers, body.clone()).await.text, "handled");
        assert_eq!(service.send(&headers, body).await.text, "handled before");
        log.assert_no_warning();
        // After the third failure there is no attempt left, so the vendor must deliver the event again.
        let body = service.event("canary-2");
        inbox.done_fails.store(3, Relaxed);
        let response = service.deliver(&body).await;
        assert_eq!((response.status.as_u16(), response.retry_after.as_deref()), (503, Some("5")));
        log.assert_one_warning(vendor, 503, "the disk is gone");
        assert_eq!(service.stats().failed, 1);
    }
}

#[tokio::test]
async fn handler_error_logs_one_warning_if_its_claim_cannot_be_released() {
    for (vendor, inbox) in combinations() {
        let (log, _listening) = Log::listen();
        let service = once(&inbox, || async { Err("no such account".to_owned()) }).start(vendor).await;
        let body = service.event("canary-1");
        let headers = service.headers(&body, NOW);
        inbox.failed_fails.store(1, Relaxed);
        assert_eq!(service.send(&headers, body.clone()).await.status, 500);
        log.assert_one_warning(vendor, 500, "no such account");
        // The claim is held until its lease expires.
        assert_eq!(service.send(&headers, body).await.status, 503);
        log.assert_one_warning(vendor, 503, "another handler has claimed the event");
    }
}

/// Returns a consumer whose handler counts events in the database of the inbox, in the same transaction.
fn counting(
    folder: &TempDir,
    outcome: impl Fn(u32) -> Result<(), String> + Send + Sync + 'static,
) -> Consumer<EventNotification> {
    let inbox = SqliteInbox::open(folder.path().join("inbox")).unwrap();
    let calls = AtomicU32::new(0);
    let handler = move |transaction: &rusqlite::Connection, _: &Delivery<EventNotification>| {
        let number = calls.fetch_add(1, Relaxed);
        transaction
            .execute_batch("create table if not exists handled (number); insert into handled values (1)")
            .map_err(|error| error.to_string())?;
        outcome(number)
    };
    Consumer::in_transaction(syniverse::webhooks::event_notification(), inbox, handler)
}

fn count(folder: &TempDir) -> u32 {
    let connection = rusqlite::Connection::open(folder.path().join("inbox")).unwrap();
    connection.query_row("select count(*) from handled", (), |row| row.get(0)).unwrap()
}

#[tokio::test]
async fn failed_handler_rolls_back_its_transaction() {
    let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let consumer = counting(&folder, |number| match number {
        1 => Err("no such account".to_owned()),
        2 => panic!("expected by the test"),
        _ => Ok(()),
    });
    let receive = |id: &str| {
        let (consumer, body) = (consumer.clone(), format!(r#"{{"event-id":"{id}","event":{{}}}}"#));
        async move {
            let result = consumer.receive("/events", &subkit::runtime::http::HeaderMap::new(), body).await;
            result.map_err(|error| error.status().as_u16())
        }
    };
    assert_eq!(receive("1").await, Ok(Consumed::Handled));
    assert_eq!(receive("1").await, Ok(Consumed::Duplicate));
    assert_eq!((receive("2").await, receive("2").await), (Err(500), Err(500)));
    assert_eq!(count(&folder), 1);
    assert_eq!((receive("2").await, receive("2").await), (Ok(Consumed::Handled), Ok(Consumed::Duplicate)));
    assert_eq!(count(&folder), 2);
}

#[tokio::test]
async fn concurrent_deliveries_of_one_event_are_handled_once() {
    for (vendor, inbox) in combinations() {
        let service = Setup::succeeding(&inbox).start(vendor).await;
        let body = service.event("1");
        let headers = service.headers(&body, NOW);
        let responses = futures_util::future::join_all((0..50).map(|_| service.send(&headers, body.clone()))).await;
        assert!(responses.iter().all(|response| matches!(response.status.as_u16(), 200 | 503)), "{responses:?}");
        assert_eq!((service.calls(), service.stats().handled), (1, 1));
    }
}

#[tokio::test]
async fn wait_until_idle_returns_immediately_without_deliveries_in_flight() {
    for vendor in VENDORS {
        let service = Setup { max_in_flight: 0, ..Setup::succeeding(&SharedInbox::memory()) }.start(vendor).await;
        timeout(Duration::from_secs(1), service.wait_until_idle()).await.unwrap();
        assert_eq!(service.deliver(&service.event("1")).await.status, 503, "{vendor:?}");
    }
}

#[tokio::test]
async fn debug_output_of_a_consumer_omits_the_key() {
    let receiver = bird::webhooks::event("https://hooks.example.com").with_key("canary").build().unwrap();
    let consumer = Consumer::new(receiver, SharedInbox::memory(), |_| async { Ok::<(), String>(()) });
    assert!(!format!("{consumer:?}").contains("canary"), "{consumer:?}");
}

/// An inbox that panics.
#[derive(Debug)]
struct Broken;

impl Inbox for Broken {
    fn begin<'a>(&'a self, _: &'a str, _: Duration) -> InboxFuture<'a, Begin> {
        Box::pin(async { panic!("expected by the test") })
    }

    fn done(&self, _: InboxClaim) -> InboxFuture<'_, ()> {
        Box::pin(async { Ok(()) })
    }

    fn failed(&self, _: InboxClaim) -> InboxFuture<'_, ()> {
        Box::pin(async { Ok(()) })
    }

    fn cursor<'a>(&'a self, _: &'a str) -> InboxFuture<'a, Option<String>> {
        Box::pin(async { Ok(None) })
    }

    fn save_cursor<'a>(&'a self, _: &'a str, _: &'a str) -> InboxFuture<'a, ()> {
        Box::pin(async { Ok(()) })
    }
}

#[tokio::test]
async fn returns_500_after_an_inbox_panic() {
    for vendor in VENDORS {
        let (log, _listening) = Log::listen();
        let service = Setup::succeeding(&SharedInbox::new(Broken)).start(vendor).await;
        let response = service.deliver(&service.event("canary-1")).await;
        assert!(response.status == 500 && response.text == "not handled: send it again", "{response:?}");
        log.assert_one_warning(vendor, 500, "panicked");
        assert_eq!(service.stats().failed, 1, "{vendor:?}");
    }
}

/// A value that panics when it is dropped.
struct Bomb;

impl Drop for Bomb {
    fn drop(&mut self) {
        assert!(std::thread::panicking(), "expected by the test");
    }
}

#[tokio::test]
async fn returns_500_if_dropping_a_timed_out_handler_panics() {
    for (vendor, inbox) in combinations() {
        let (log, _listening) = Log::listen();
        let handler = |_, _| async {
            let _bomb = Bomb;
            std::future::pending().await
        };
        let setup = Setup { handler_timeout: Duration::from_millis(50), ..Setup::new(&inbox, handler) };
        let service = setup.start(vendor).await;
        let (body, calls) = (service.event("canary-1"), service.calls());
        assert_eq!(service.deliver(&body).await.status, 500);
        log.assert_one_warning(vendor, 500, "panicked");
        // The claim was released; otherwise the response would be a 503.
        assert_eq!(service.deliver(&body).await.status, 500);
        assert_eq!(service.calls(), calls + 2);
        log.assert_one_warning(vendor, 500, "panicked");
        timeout(Duration::from_secs(1), service.wait_until_idle()).await.unwrap();
    }
}

#[tokio::test]
async fn handler_error_is_logged_as_one_line() {
    for vendor in VENDORS {
        let (log, _listening) = Log::listen();
        let error = "first\nsecond\r\u{1b}[2J\u{85}third WARN ";
        let service = Setup::new(&SharedInbox::memory(), move |_, _| async move { Err(error.to_owned()) });
        let service = service.start(vendor).await;
        assert_eq!(service.deliver(&service.event("1")).await.status, 500, "{vendor:?}");
        log.assert_one_warning(vendor, 500, "third WARN");
    }
}
