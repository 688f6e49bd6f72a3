//! Results of blocking calls, and concurrent calls.

use std::{
    error::Error as StdError,
    panic::{AssertUnwindSafe, catch_unwind},
    rc::Rc,
    sync::{Arc, Mutex},
    thread,
    time::Instant,
};

use subkit::runtime::Blocking;
use subkit::{Error, RetryPolicy, agentsync};
use subkit_tests::ScriptedResponse;

use super::{SUBSCRIPTION, client, milliseconds, request, server};

#[test]
fn run_returns_the_response_or_the_error() -> Result<(), Error> {
    let blocking = Blocking::new()?;
    let mut responses =
        [ScriptedResponse::json(SUBSCRIPTION), ScriptedResponse::status(404), ScriptedResponse::json("{}")].into_iter();
    let server = server(&blocking, move |_| responses.next().unwrap_or(ScriptedResponse::Closed));
    let client = client(&server);
    let response = blocking.run(request(&client).send())?;
    assert_eq!((response.name.as_str(), response.status().as_u16()), ("main", 200));
    assert!(blocking.run(request(&client).send()).unwrap_err().is_not_found());
    assert!(blocking.run(request(&client).send()).unwrap_err().is_decode());
    Ok(())
}

/// The future is not `Send`, and its error is a type of the application.
#[test]
fn run_accepts_non_send_futures_and_other_error_types() -> Result<(), Box<dyn StdError>> {
    let blocking = Blocking::new()?;
    let server = server(&blocking, |_| ScriptedResponse::json(SUBSCRIPTION));
    let (client, seen) = (client(&server), Rc::new(Mutex::new(0)));
    let length = blocking.run(async {
        let seen = Rc::clone(&seen);
        let first = request(&client).send().await?;
        *seen.lock().map_err(|_| "poisoned")? += 1;
        let second = request(&client).send().await?;
        Ok::<_, Box<dyn StdError>>(first.name.len() + second.name.len())
    })?;
    assert_eq!((length, *seen.lock().unwrap(), server.count()), (8, 1, 2));
    Ok(())
}

#[test]
fn timeouts_elapse_during_a_blocking_call() {
    let blocking = Blocking::new().unwrap();
    let server = server(&blocking, |_| ScriptedResponse::NoResponse);
    let start = Instant::now();
    let call = request(&client(&server)).with_timeout(milliseconds(200)).with_retry(RetryPolicy::never());
    assert!(blocking.run(call.send()).unwrap_err().is_timeout());
    assert!(start.elapsed() >= milliseconds(200));
}

/// The barrier releases the calls only when all of them wait for it, so the calls must run concurrently.
#[test]
fn calls_of_several_threads_run_concurrently() {
    const THREADS: usize = 8;
    let blocking = Blocking::new().unwrap();
    let together = Arc::new(tokio::sync::Barrier::new(THREADS));
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                let waiting = async { Ok::<_, Error>(together.wait().await.is_leader()) };
                blocking.run(waiting).unwrap();
            });
        }
    });
}

/// The threads make 200 calls and fetch one token.
#[test]
fn threads_share_a_client_and_its_token() {
    let blocking = Blocking::new().unwrap();
    let server = server(&blocking, |request| match request.target.as_str() {
        "/oauth2/token" => ScriptedResponse::json(r#"{"access_token":"t","token_type":"Bearer","expires_in":3600}"#),
        _ => ScriptedResponse::json(r#"{"embedded":{},"links":{}}"#),
    });
    let client = agentsync::Client::builder()
        .base_url(&server.base_url)
        .token_url(format!("{}/oauth2/token", server.base_url))
        .client_credentials("id", "secret")
        .build()
        .unwrap();
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                for _ in 0..25 {
                    blocking.run(client.list_addresses().send()).unwrap();
                }
            });
        }
    });
    assert_eq!(server.count(), 201);
}

#[test]
fn panic_in_a_call_does_not_affect_later_calls() {
    let blocking = Blocking::new().unwrap();
    let server = server(&blocking, |_| ScriptedResponse::json(SUBSCRIPTION));
    let client = client(&server);
    let fails = async {
        assert_eq!(request(&client).send().await?.name, "another");
        Ok::<_, Error>(())
    };
    assert!(catch_unwind(AssertUnwindSafe(|| blocking.run(fails))).is_err());
    blocking.run(request(&client).send()).unwrap();
}
