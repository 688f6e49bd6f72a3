//! Connections that are not established in time, and whether the error says that the request was sent.

use std::{
    net::SocketAddr,
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use super::{builder, failure, get};

const GET: &str = "demo get_thing (GET /things/{id}): ";

/// A resolver that never finds an address.
struct Lost;

impl Resolve for Lost {
    fn resolve(&self, _: Name) -> Resolving {
        Box::pin(std::future::pending())
    }
}

#[tokio::test(start_paused = true)]
async fn times_out_connecting_after_10_seconds_by_default() {
    let builder = builder("http://localhost").http(|client| client.dns_resolver(Lost));
    let start = tokio::time::Instant::now();
    let error = failure(&builder.build().unwrap()).await;
    assert!(error.is_connect() && error.is_timeout(), "{error}");
    assert_eq!(start.elapsed().as_secs(), 10);
}

#[tokio::test(start_paused = true)]
async fn was_sent_is_false_after_a_timeout_without_a_connection() {
    let second = Duration::from_secs(1);
    let lost = || builder("http://localhost").http(|client| client.dns_resolver(Lost)).connect_timeout(second * 60);
    for (name, builder) in [
        ("read_timeout", lost().read_timeout(second)),
        ("attempt_timeout", lost().attempt_timeout(second)),
        ("timeout", lost().timeout(second)),
    ] {
        let error = failure(&builder.build().unwrap()).await;
        assert!(error.is_timeout() && !error.was_sent(), "{name}: {error}");
        assert!(error.to_string().contains(&format!("`{name}`")), "{error}");
    }
}

#[tokio::test]
async fn was_sent_is_true_after_a_timeout_on_a_reused_connection() {
    /// A resolver that finds an address once and then never again.
    struct Once(AtomicBool, SocketAddr);

    impl Resolve for Once {
        fn resolve(&self, _: Name) -> Resolving {
            let address = self.1;
            if self.0.swap(true, Ordering::SeqCst) {
                return Box::pin(std::future::pending());
            }
            Box::pin(async move { Ok(Box::new(std::iter::once(address)) as Addrs) })
        }
    }

    // A server with one connection: it responds to the first request after a delay, and reads the second one without responding.
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let taken = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut buffer = [0; 4096];
        let _ = stream.read(&mut buffer).await.unwrap();
        tokio::time::sleep(Duration::from_millis(300)).await;
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}").await.unwrap();
        let length = stream.read(&mut buffer).await.unwrap();
        tokio::time::sleep(Duration::from_secs(60)).await;
        length
    });
    let core = builder(&format!("http://localhost:{}", address.port()))
        .http(move |client| client.dns_resolver(Once(AtomicBool::new(false), address)))
        .read_timeout(Duration::from_secs(2))
        .build()
        .unwrap();
    let first = tokio::spawn({
        let core = core.clone();
        async move { get(&core).await.is_ok() }
    });
    tokio::time::sleep(Duration::from_millis(100)).await;
    // The second request starts to connect, and then uses the connection of the first request once that connection is idle.
    let error = failure(&core).await;
    assert!(error.is_timeout() && error.was_sent(), "{error}");
    assert!(first.await.unwrap() && !taken.is_finished());
}

#[tokio::test]
async fn connect_timeout_is_both_a_timeout_and_a_connect_error() {
    let builder =
        builder("http://localhost").connect_timeout(Duration::from_millis(50)).http(|client| client.dns_resolver(Lost));
    let error = failure(&builder.build().unwrap()).await;
    assert_eq!(
        error.to_string(),
        format!("{GET}could not connect in time: is the server reachable, and is `connect_timeout` long enough?")
    );
    assert!(error.is_timeout() && error.is_connect() && !error.was_sent());
}
