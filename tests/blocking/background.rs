//! What goes on between calls, while the caller does something else or nothing.

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

/// Waits without any call under way.
fn happens(flag: &AtomicBool) -> bool {
    let deadline = Instant::now() + Duration::from_secs(10);
    while !flag.load(Ordering::SeqCst) && Instant::now() < deadline {
        thread::sleep(milliseconds(10));
    }
    flag.load(Ordering::SeqCst)
}

#[test]
fn tasks_go_on_between_calls() {
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
    assert!(happens(&flag));
}

/// A connection that nobody needs is closed when its time is up, and not at the next call.
#[test]
fn an_idle_connection_is_closed_between_calls() {
    let (blocking, server) = (Blocking::new().unwrap(), Blocking::new().unwrap());
    let listener = server.run(async { Ok::<_, Error>(TcpListener::bind("127.0.0.1:0").await.unwrap()) }).unwrap();
    let base_url = format!("http://{}", listener.local_addr().unwrap());
    let (tell, told) = mpsc::channel();
    let serve = async move {
        tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut buffer = [0; 4096];
            assert!(stream.read(&mut buffer).await.unwrap() > 0);
            let length = SUBSCRIPTION.len();
            let head = format!("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n");
            stream.write_all(format!("{head}{SUBSCRIPTION}").as_bytes()).await.unwrap();
            // The end of the connection.
            while stream.read(&mut buffer).await.is_ok_and(|count| count > 0) {}
            tell.send(()).unwrap();
        });
        Ok::<_, Error>(())
    };
    server.run(serve).unwrap();
    let builder = bird::Client::builder().base_url(base_url).access_key("key");
    let client = builder.http(|http| http.pool_idle_timeout(milliseconds(500))).build().unwrap();
    blocking.run(request(&client).send()).unwrap();
    assert!(told.try_recv().is_err(), "it is kept for the next call");
    told.recv_timeout(Duration::from_secs(20)).expect("it is closed while the caller does nothing");
}

/// What is dropped may have to tell somebody, as claims of token stores do.
struct TellsWhenDropped(Arc<AtomicBool>);

impl Drop for TellsWhenDropped {
    fn drop(&mut self) {
        let flag = Arc::clone(&self.0);
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            drop(runtime.spawn(async move { flag.store(true, Ordering::SeqCst) }));
        }
    }
}

#[test]
fn what_is_dropped_is_dropped_inside_of_the_runtime() {
    let blocking = Blocking::new().unwrap();
    let (future, item) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
    let tells = TellsWhenDropped(Arc::clone(&future));
    let fails = async move {
        let _tells = tells;
        Ok::<_, Error>(())
    };
    blocking.run(fails).unwrap();
    assert!(happens(&future));
    let tells = TellsWhenDropped(Arc::clone(&item));
    let never = stream::once(async move {
        let _tells = tells;
        Ok::<_, Error>(())
    });
    drop(blocking.iter(never));
    assert!(happens(&item));
}
