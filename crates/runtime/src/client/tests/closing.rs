//! A measurement with a server that closes each connection one millisecond after its response. The measurement counts how many
//! POSTs on a pooled connection are lost, by this client and by plain `reqwest`. The server may have processed a POST that was
//! written while the connection was being closed, so neither client sends it again. If a POST was not written yet, both clients
//! send it on another connection.
//!
//! The table shows the number of lost requests in each of four runs of 500 requests, with a pause after each request:
//!
//! | pause | `reqwest` | this client |
//! |---|---|---|
//! | none | 88, 97, 141, 167 | 68, 79, 146, 145 |
//! | 0.5 ms | 106, 122, 99, 122 | 82, 104, 82, 110 |
//! | 1 ms | 39, 42, 23, 51 | 32, 19, 18, 20 |
//! | 1.5 ms | 39, 31, 8, 33 | 6, 14, 11, 19 |
//!
//! There is no relevant difference: the result depends on how soon the next request follows the response. To measure again, run
//! `cargo test -p subkit-runtime --lib client::tests::closing -- --ignored --nocapture`.

use std::time::Duration;

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};

use super::{CREATE, builder};

const REQUESTS: usize = 500;

async fn serve(mut stream: TcpStream) {
    let mut bytes = [0; 4096];
    if matches!(stream.read(&mut bytes).await, Ok(1..)) {
        let response = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}";
        let _ = stream.write_all(response).await;
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

/// Starts the server on its own threads, so that it does not wait for the client.
fn server() -> String {
    let (sender, receiver) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        runtime.block_on(async {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            sender.send(format!("http://{}", listener.local_addr().unwrap())).unwrap();
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                tokio::spawn(serve(stream));
            }
        });
    });
    receiver.recv().unwrap()
}

/// Sends the requests in sequence, with a pause after each. Returns how many of them failed.
async fn failures_of_reqwest(url: &str, http: reqwest::Client, pause: Duration) -> usize {
    let mut failures = 0;
    for _ in 0..REQUESTS {
        let is_lost = match http.post(format!("{url}/things")).send().await {
            Ok(response) => response.bytes().await.is_err(),
            Err(_) => true,
        };
        failures += usize::from(is_lost);
        tokio::time::sleep(pause).await;
    }
    failures
}

async fn failures_of_this_client(url: &str, pause: Duration) -> usize {
    let core = builder(url).retry(crate::RetryPolicy::new()).build().unwrap();
    let mut failures = 0;
    for _ in 0..REQUESTS {
        if let Err(error) = core.request(&CREATE).send().await {
            assert!(error.was_sent(), "a request that was not sent must be retried: {error}");
            failures += 1;
        }
        tokio::time::sleep(pause).await;
    }
    failures
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a measurement that depends on the machine"]
async fn measures_posts_lost_on_closed_connections() {
    let url = server();
    for pause in [0, 500, 1000, 1500].map(Duration::from_micros) {
        let (mut plain, mut alike, mut ours) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..4 {
            let http = || reqwest::Client::builder().no_proxy();
            plain.push(failures_of_reqwest(&url, http().build().unwrap(), pause).await);
            let settings = http()
                .connect_timeout(Duration::from_secs(10))
                .read_timeout(Duration::from_secs(60))
                .redirect(reqwest::redirect::Policy::none())
                .retry(reqwest::retry::never());
            alike.push(failures_of_reqwest(&url, settings.build().unwrap(), pause).await);
            ours.push(failures_of_this_client(&url, pause).await);
        }
        println!(
            "lost requests in each run of {REQUESTS} requests with pauses of {pause:?}: reqwest {plain:?}, reqwest with the \
             settings of this client {alike:?}, this client {ours:?}"
        );
    }
}
