//! Async code: it is told so, and nothing panics, hangs or is sent.

use std::{
    sync::{Arc, mpsc},
    time::Duration,
};

use futures_util::{StreamExt as _, stream};
use subkit::Error;
use subkit::runtime::Blocking;
use subkit_tests::Script;
use tokio::{
    runtime::Builder,
    sync::oneshot,
    task::{block_in_place, spawn_blocking},
};

use super::{SUBSCRIPTION, client, request, server};

const REFUSAL: &str = "blocking call: called from async code: await the call, or use `spawn_blocking`";

fn assert_refused(error: &Error) {
    assert!(error.is_configuration() && !error.was_sent(), "{error}");
    assert_eq!(error.to_string(), REFUSAL);
}

/// Does something in async code of either kind of runtime, on its main thread and in a task.
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
fn in_async_code_it_is_refused() {
    let blocking = Arc::new(Blocking::new().unwrap());
    let server = server(&blocking, |_| Script::json(SUBSCRIPTION));
    let (client, shared) = (client(&server), Arc::clone(&blocking));
    in_async_code(move || {
        assert_refused(&Blocking::new().unwrap_err());
        assert_refused(&shared.run(request(&client).send()).unwrap_err());
    });
    assert_eq!(server.count(), 0);
}

/// The stream is not touched: it goes on where that is possible.
#[test]
fn an_iterator_is_refused_item_by_item() {
    let blocking = Blocking::new().unwrap();
    let mut items = blocking.iter(stream::iter([1, 2]).map(Ok::<_, Error>));
    assert_eq!(items.next().unwrap().unwrap(), 1);
    let runtime = Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        for _ in 0..3 {
            assert_refused(&items.next().unwrap().unwrap_err());
        }
    });
    assert_eq!(items.next().unwrap().unwrap(), 2);
    runtime.block_on(async { assert!(items.next().is_some()) });
    assert!(items.next().is_none());
    runtime.block_on(async { assert!(items.next().is_none()) });
}

/// Where threads may be blocked it works, though there is a runtime around it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn where_threads_may_be_blocked_it_works() {
    let makes_a_call = || {
        let blocking = Blocking::new().unwrap();
        let server = server(&blocking, |_| Script::json(SUBSCRIPTION));
        let client = client(&server);
        blocking.run(request(&client).send()).unwrap().name.clone()
    };
    assert_eq!(spawn_blocking(makes_a_call).await.unwrap(), "main");
    assert_eq!(tokio::spawn(async move { block_in_place(makes_a_call) }).await.unwrap(), "main");
}

/// Its own thread is async code too; the thread that waits is not.
#[test]
fn inside_of_itself() {
    let blocking = Arc::new(Blocking::new().unwrap());
    let shared = Arc::clone(&blocking);
    let nested = async {
        let inner = Arc::clone(&shared);
        let task =
            tokio::spawn(async move { inner.run(async { Ok::<_, Error>(1) }).map_err(|error| assert_refused(&error)) });
        assert_eq!(task.await.unwrap(), Err(()));
        shared.run(async { Ok::<_, Error>(2) })
    };
    assert_eq!(blocking.run(nested).unwrap(), 2);
}

/// It may be dropped anywhere: also with the last task that holds it, and while something goes on in it.
#[test]
fn it_can_be_dropped_in_async_code() {
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
    // On its own thread.
    let blocking = Arc::new(make());
    let last = Arc::clone(&blocking);
    let ((go, gone), (tell, told)) = (oneshot::channel::<()>(), mpsc::channel());
    let starts = async {
        tokio::spawn(async move {
            gone.await.unwrap();
            drop(last);
            tell.send(()).unwrap();
        });
        Ok::<_, Error>(())
    };
    blocking.run(starts).unwrap();
    drop(blocking);
    go.send(()).unwrap();
    told.recv_timeout(Duration::from_secs(10)).unwrap();
}

#[test]
fn it_prints_nothing_of_itself() {
    let blocking = Blocking::new().unwrap();
    let items = blocking.iter(stream::iter(["canary"]).map(Ok::<_, Error>));
    assert_eq!(format!("{blocking:?} {items:?}"), "Blocking { .. } BlockingIter { .. }");
}
