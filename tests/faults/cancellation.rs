//! A call that is dropped, at whatever point, leaves the client usable and nothing behind.

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
use subkit_tests::{Script, ScriptedServer};
use tokio::runtime::Handle;

struct Flag(AtomicUsize);

impl Wake for Flag {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

/// Runs a future until it has been polled so often, and drops it; gives whether it was done before.
async fn polled_at_most<F: Future>(future: F, times: usize) -> bool {
    let mut future = pin!(future);
    let flag = Arc::new(Flag(AtomicUsize::new(1)));
    let waker = Waker::from(Arc::clone(&flag));
    for _ in 0..times {
        // Only what was woken is polled, as by a runtime.
        let woken = async {
            while flag.0.swap(0, Ordering::SeqCst) == 0 {
                tokio::time::sleep(Duration::from_micros(200)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(30), woken).await.expect("it is woken when there is something to do");
        if future.as_mut().poll(&mut Context::from_waker(&waker)).is_ready() {
            return true;
        }
    }
    false
}

#[tokio::test]
async fn a_call_may_be_dropped_at_any_point() {
    let refusals = AtomicUsize::new(0);
    // Calls are refused in two ways, so that they fetch tokens, wait, and are sent again.
    let server = ScriptedServer::deciding(move |arrival| {
        if arrival.target == "/oauth2/token" {
            Script::json(r#"{"access_token":"token","expires_in":1}"#)
        } else {
            match refusals.fetch_add(1, Ordering::SeqCst) % 3 {
                0 => Script::status(503),
                1 => Script::status(401),
                _ => Script::json(r#"{"embedded":{},"links":{}}"#),
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
        let was_done = polled_at_most(client.list_addresses().send(), points).await;
        // The next call works at once: no lock is held, no claim is left.
        let next = tokio::time::timeout(Duration::from_secs(10), client.list_addresses().send()).await;
        assert!(next.expect("the next call waits for nothing").is_ok(), "after {points} polls");
        if was_done {
            break;
        }
    }
    assert!(points > 5, "{points}: the call has more points than that");
}

/// What a call starts ends with it, while the client lives on: nothing runs in the background for a call that is gone.
#[tokio::test]
async fn nothing_is_left_behind() {
    let server = ScriptedServer::with([Script::Silence]).await.unwrap();
    let before = Handle::current().metrics().num_alive_tasks();
    let client = super::bird(&server);
    for _ in 0..20 {
        let call = tokio::time::timeout(Duration::from_millis(20), super::read(&client)).await;
        assert!(call.is_err());
    }
    let mut alive = usize::MAX;
    // One task of the server for each connection stays until it sees the end of it; those of the client have to end.
    for _ in 0..100 {
        tokio::time::sleep(Duration::from_millis(20)).await;
        alive = Handle::current().metrics().num_alive_tasks();
        if alive <= before + server.count() {
            break;
        }
    }
    assert!(alive <= before + server.count(), "{alive} tasks, {before} before, {} connections", server.count());
}
