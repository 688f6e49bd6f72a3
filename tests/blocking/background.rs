//! Background work between blocking calls.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread,
    time::{Duration, Instant},
};

use futures_util::stream;
use subkit::runtime::Blocking;
use subkit::{Error, bird};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
    time::sleep,
};

use super::{SUBSCRIPTION, milliseconds, request};

/// Waits for a flag while no call is in flight. Returns whether the flag was set within ten seconds.
fn becomes_true(flag: &AtomicBool) -> bool {
    let deadline = Instant::now() + Duration::from_secs(10);
    while !flag.load(Ordering::SeqCst) && Instant::now() < deadline {
        thread::sleep(milliseconds(10));
    }
    flag.load(Ordering::SeqCst)
}

#[test]
fn spawned_tasks_run_between_calls() {
    let blocking = Blocking::new().unwrap();
    let flag = Arc::new(AtomicBool::new(false));
    let done = Arc::clone(&flag);
    let start = async {
        tokio::spawn(async move {
            sleep(milliseconds(100)).await;
            done.store(true, Ordering::SeqCst);
        });
        Ok::<_, Error>(())
    };
    blocking.run(start).unwrap();
    assert!(!flag.load(Ordering::SeqCst));
    assert!(becomes_true(&flag));
}

/// An idle connection closes when its timeout elapses, not at the next call.
#[test]
fn closes_idle_connections_between_calls() {
    let (blocking, server) = (Blocking::new().unwrap(), Blocking::new().unwrap());
    let listener = server.run(async { Ok::<_, Error>(TcpListener::bind("127.0.0.1:0").await.unwrap()) }).unwrap();
    let base_url = format!("http://{}", listener.local_addr().unwrap());
    let (sender, receiver) = mpsc::channel();
    let serve = async move {
        tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut buffer = [0; 4096];
            assert!(stream.read(&mut buffer).await.unwrap() > 0);
            let length = SUBSCRIPTION.len();
            let head = format!("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n");
            stream.write_all(format!("{head}{SUBSCRIPTION}").as_bytes()).await.unwrap();
            // Wait until the client closes the connection.
            while stream.read(&mut buffer).await.is_ok_and(|count| count > 0) {}
            sender.send(()).unwrap();
        });
        Ok::<_, Error>(())
    };
    server.run(serve).unwrap();
    let builder = bird::Client::builder().base_url(base_url).access_key("key");
    let client = builder.http(|http| http.pool_idle_timeout(milliseconds(500))).build().unwrap();
    blocking.run(request(&client).send()).unwrap();
    assert!(receiver.try_recv().is_err(), "the connection was closed too early");
    receiver.recv_timeout(Duration::from_secs(20)).expect("the idle connection was not closed");
}

/// A value whose `Drop` spawns a task, as claims of token stores do.
struct SpawnsOnDrop(Arc<AtomicBool>);

impl Drop for SpawnsOnDrop {
    fn drop(&mut self) {
        let flag = Arc::clone(&self.0);
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            drop(runtime.spawn(async move { flag.store(true, Ordering::SeqCst) }));
        }
    }
}

#[test]
fn drops_futures_and_streams_inside_the_runtime() {
    let blocking = Blocking::new().unwrap();
    let (future, item) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
    let tells = SpawnsOnDrop(Arc::clone(&future));
    let fails = async move {
        let _tells = tells;
        Ok::<_, Error>(())
    };
    blocking.run(fails).unwrap();
    assert!(becomes_true(&future));
    let tells = SpawnsOnDrop(Arc::clone(&item));
    let never = stream::once(async move {
        let _tells = tells;
        Ok::<_, Error>(())
    });
    drop(blocking.iter(never));
    assert!(becomes_true(&item));
}
