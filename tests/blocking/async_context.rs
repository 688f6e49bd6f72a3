//! Blocking calls in async code return an error. They neither panic nor hang, and send nothing.

use std::{
    sync::{Arc, mpsc},
    time::Duration,
};

use futures_util::{StreamExt as _, stream};
use subkit::Error;
use subkit::runtime::Blocking;
use subkit_tests::ScriptedResponse;
use tokio::{
    runtime::Builder,
    sync::oneshot,
    task::{block_in_place, spawn_blocking},
};

use super::{SUBSCRIPTION, client, request, server};

const ASYNC_CONTEXT_ERROR: &str = "blocking call: called from async code: await the call, or use `spawn_blocking`";

fn assert_async_context_error(error: &Error) {
    assert!(error.is_configuration() && !error.was_sent(), "{error}");
    assert_eq!(error.to_string(), ASYNC_CONTEXT_ERROR);
}

/// Runs a function in async code, on a single-threaded and on a multi-threaded runtime, each on the main thread and in a task.
fn in_async_code(what: impl Fn() + Clone + Send + 'static) {
    for mut builder in [Builder::new_current_thread(), Builder::new_multi_thread()] {
        let (here, there) = (what.clone(), what.clone());
        builder.enable_all().build().unwrap().block_on(async {
            here();
            tokio::spawn(async move { there() }).await.unwrap();
        });
    }
}

#[test]
fn rejects_blocking_calls_in_async_code() {
    let blocking = Arc::new(Blocking::new().unwrap());
    let server = server(&blocking, |_| ScriptedResponse::json(SUBSCRIPTION));
    let (client, shared) = (client(&server), Arc::clone(&blocking));
    in_async_code(move || {
        assert_async_context_error(&Blocking::new().unwrap_err());
        assert_async_context_error(&shared.run(request(&client).send()).unwrap_err());
    });
    assert_eq!(server.count(), 0);
}

/// A call of `next` that returns this error does not consume an item of the stream.
#[test]
fn iterator_in_async_code_returns_errors_and_consumes_no_item() {
    let blocking = Blocking::new().unwrap();
    let mut items = blocking.iter(stream::iter([1, 2]).map(Ok::<_, Error>));
    assert_eq!(items.next().unwrap().unwrap(), 1);
    let runtime = Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        for _ in 0..3 {
            assert_async_context_error(&items.next().unwrap().unwrap_err());
        }
    });
    assert_eq!(items.next().unwrap().unwrap(), 2);
    runtime.block_on(async { assert!(items.next().is_some()) });
    assert!(items.next().is_none());
    runtime.block_on(async { assert!(items.next().is_none()) });
}

/// On threads that may block, blocking calls work even inside another runtime.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn blocking_calls_succeed_inside_spawn_blocking_and_block_in_place() {
    let makes_a_call = || {
        let blocking = Blocking::new().unwrap();
        let server = server(&blocking, |_| ScriptedResponse::json(SUBSCRIPTION));
        let client = client(&server);
        blocking.run(request(&client).send()).unwrap().name.clone()
    };
    assert_eq!(spawn_blocking(makes_a_call).await.unwrap(), "main");
    assert_eq!(tokio::spawn(async move { block_in_place(makes_a_call) }).await.unwrap(), "main");
}

/// A task on the thread of the `Blocking` runtime is async code. The thread that calls `run` is not, even inside `run`.
#[test]
fn rejects_nested_calls_only_on_the_runtime_thread() {
    let blocking = Arc::new(Blocking::new().unwrap());
    let shared = Arc::clone(&blocking);
    let nested = async {
        let inner = Arc::clone(&shared);
        let task = tokio::spawn(async move {
            inner.run(async { Ok::<_, Error>(1) }).map_err(|error| assert_async_context_error(&error))
        });
        assert_eq!(task.await.unwrap(), Err(()));
        shared.run(async { Ok::<_, Error>(2) })
    };
    assert_eq!(blocking.run(nested).unwrap(), 2);
}

/// A task may drop the last reference to a `Blocking`, even if spawned work is still running.
#[test]
fn blocking_runtime_can_be_dropped_in_async_code() {
    let make = || {
        let blocking = Blocking::new().unwrap();
        let starts = async {
            tokio::spawn(std::future::pending::<()>());
            drop(spawn_blocking(|| std::thread::sleep(super::milliseconds(500))));
            Ok::<_, Error>(())
        };
        blocking.run(starts).unwrap();
        blocking
    };
    for runtime in [Builder::new_current_thread().build().unwrap(), Builder::new_multi_thread().build().unwrap()] {
        let (one, other) = (make(), Arc::new(make()));
        runtime.block_on(async {
            drop(one);
            tokio::spawn(async move { drop(other) }).await.unwrap();
        });
    }
    // Drop the `Blocking` on the thread of its own runtime.
    let blocking = Arc::new(make());
    let last = Arc::clone(&blocking);
    let ((drop_sender, drop_receiver), (done_sender, done_receiver)) = (oneshot::channel::<()>(), mpsc::channel());
    let starts = async {
        tokio::spawn(async move {
            drop_receiver.await.unwrap();
            drop(last);
            done_sender.send(()).unwrap();
        });
        Ok::<_, Error>(())
    };
    blocking.run(starts).unwrap();
    drop(blocking);
    drop_sender.send(()).unwrap();
    done_receiver.recv_timeout(Duration::from_secs(10)).unwrap();
}

#[test]
fn debug_output_omits_contents() {
    let blocking = Blocking::new().unwrap();
    let items = blocking.iter(stream::iter(["canary"]).map(Ok::<_, Error>));
    assert_eq!(format!("{blocking:?} {items:?}"), "Blocking { .. } BlockingIter { .. }");
}
