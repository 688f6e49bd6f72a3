//! A call can be dropped at any point. The client stays usable, and no background work continues.

use std::{
    future::Future,
    pin::pin,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    task::{Context, Wake, Waker},
    time::Duration,
};

use subkit::agentsync;
use subkit_tests::{ScriptedResponse, ScriptedServer};
use tokio::runtime::Handle;

struct Flag(AtomicUsize);

impl Wake for Flag {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

/// Polls a future at most `times` times and drops it. Returns whether it completed.
async fn complete_within_polls<F: Future>(future: F, times: usize) -> bool {
    let mut future = pin!(future);
    let flag = Arc::new(Flag(AtomicUsize::new(1)));
    let waker = Waker::from(Arc::clone(&flag));
    for _ in 0..times {
        // Polls only after a wake, as a runtime does.
        let woken = async {
            while flag.0.swap(0, Ordering::SeqCst) == 0 {
                tokio::time::sleep(Duration::from_micros(200)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(30), woken).await.expect("the future was never woken");
        if future.as_mut().poll(&mut Context::from_waker(&waker)).is_ready() {
            return true;
        }
    }
    false
}

#[tokio::test]
async fn next_call_succeeds_after_a_call_is_dropped_at_any_await_point() {
    let rejections = AtomicUsize::new(0);
    // The server rejects calls with two statuses, so that the client fetches tokens, backs off and retries.
    let server = ScriptedServer::with_handler(move |request| {
        if request.target == "/oauth2/token" {
            ScriptedResponse::json(r#"{"access_token":"token","expires_in":1}"#)
        } else {
            match rejections.fetch_add(1, Ordering::SeqCst) % 3 {
                0 => ScriptedResponse::status(503),
                1 => ScriptedResponse::status(401),
                _ => ScriptedResponse::json(r#"{"embedded":{},"links":{}}"#),
            }
        }
    })
    .await
    .unwrap();
    let mut points = 0;
    loop {
        let client = agentsync::Client::builder()
            .base_url(&server.base_url)
            .token_url(format!("{}/oauth2/token", server.base_url))
            .client_credentials("id", "secret")
            .build()
            .unwrap();
        points += 1;
        let was_done = complete_within_polls(client.list_addresses().send(), points).await;
        // The next call proceeds at once: no lock is held and no claim is left.
        let next = tokio::time::timeout(Duration::from_secs(10), client.list_addresses().send()).await;
        assert!(next.expect("the next call is blocked").is_ok(), "after {points} polls");
        if was_done {
            break;
        }
    }
    assert!(points > 5, "only {points} await points");
}

/// Dropping a call ends all background work of the call, even while the client continues to exist.
#[tokio::test]
async fn dropped_calls_leave_no_tasks() {
    let server = ScriptedServer::replying([ScriptedResponse::NoResponse]).await.unwrap();
    let before = Handle::current().metrics().num_alive_tasks();
    let client = super::bird(&server);
    for _ in 0..20 {
        let call = tokio::time::timeout(Duration::from_millis(20), super::read(&client)).await;
        assert!(call.is_err());
    }
    let mut alive = usize::MAX;
    // The client's tasks must end. The server's task for a connection may live until it notices that the connection closed.
    for _ in 0..100 {
        tokio::time::sleep(Duration::from_millis(20)).await;
        alive = Handle::current().metrics().num_alive_tasks();
        if alive <= before + server.count() {
            break;
        }
    }
    assert!(alive <= before + server.count(), "{alive} tasks, {before} before, {} connections", server.count());
}
