//! HTTP/2: frames that prove that the server did not process a request, and frames that do not.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};

use super::{CREATE, builder};
use crate::{Error, ErrorKind, RawResponse, RetryPolicy, client::core::Core};

/// Frame types and error codes of RFC 9113.
const DATA: u8 = 0;
const HEADERS: u8 = 1;
const RST_STREAM: u8 = 3;
const SETTINGS: u8 = 4;
const GOAWAY: u8 = 7;
const NO_ERROR: u32 = 0;
const INTERNAL_ERROR: u32 = 2;
const REFUSED_STREAM: u32 = 7;
const CANCEL: u32 = 8;
const ENHANCE_YOUR_CALM: u32 = 11;

/// The server's reaction to a request.
#[derive(Clone, Copy)]
enum Reaction {
    /// Responds with 204.
    Respond,
    /// Resets the stream with this error code.
    Reset(u32),
    /// Announces a body of 40 bytes, sends 13 of them, and resets the stream with this error code.
    Cut(u32),
    /// Sends `GOAWAY` with this error code and closes the connection. The last processed stream is the one before the request's
    /// stream.
    GoAwayBefore(u32),
    /// Does the same, but the last processed stream is the request's stream.
    GoAwayAfter(u32),
}

struct Http2Server {
    url: String,
    requests: Arc<AtomicUsize>,
}

impl Http2Server {
    /// Starts a server whose reaction depends on the index of the request, starting at 0.
    async fn start(react: impl Fn(usize) -> Reaction + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (requests, react) = (Arc::new(AtomicUsize::new(0)), Arc::new(react));
        let counter = Arc::clone(&requests);
        tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let (counter, react) = (Arc::clone(&counter), Arc::clone(&react));
                tokio::spawn(async move {
                    // The client may close the connection at any time.
                    let _ = serve(stream, &counter, &*react).await;
                });
            }
        });
        Self { url, requests }
    }

    fn requests(&self) -> usize {
        self.requests.load(Ordering::SeqCst)
    }

    fn client(&self, retry: RetryPolicy) -> Core {
        builder(&self.url).retry(retry).http(reqwest::ClientBuilder::http2_prior_knowledge).build().unwrap()
    }
}

fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
    [&length[1..], &[kind, flags], &stream.to_be_bytes(), payload].concat()
}

fn go_away(last_stream: u32, code: u32) -> Vec<u8> {
    frame(GOAWAY, 0, 0, &[last_stream.to_be_bytes(), code.to_be_bytes()].concat())
}

async fn serve(
    mut stream: TcpStream,
    counter: &AtomicUsize,
    react: &(impl Fn(usize) -> Reaction + Sync),
) -> std::io::Result<()> {
    stream.read_exact(&mut [0; 24]).await?;
    stream.write_all(&frame(SETTINGS, 0, 0, &[])).await?;
    loop {
        let mut head = [0; 9];
        stream.read_exact(&mut head).await?;
        let [a, b, c, kind, flags, rest @ ..] = head;
        let mut payload = vec![0; u32::from_be_bytes([0, a, b, c]) as usize];
        stream.read_exact(&mut payload).await?;
        let id = u32::from_be_bytes(rest);
        if kind == SETTINGS && flags == 0 {
            stream.write_all(&frame(SETTINGS, 1, 0, &[])).await?;
        }
        if kind != HEADERS {
            continue;
        }
        let reaction = react(counter.fetch_add(1, Ordering::SeqCst));
        let bytes = match reaction {
            // Flags 5: the frame ends the headers and the stream. 0x89: `:status: 204` in the static table.
            Reaction::Respond => frame(HEADERS, 5, id, &[0x89]),
            Reaction::Reset(code) => frame(RST_STREAM, 0, id, &code.to_be_bytes()),
            Reaction::Cut(code) => [
                // Flags 4: the frame ends the headers. The bytes are `:status: 200` in the static table, and `content-length: 40`.
                frame(HEADERS, 4, id, &[0x88, 0x0f, 0x0d, 2, b'4', b'0']),
                frame(DATA, 0, id, br#"{"id":"77","n"#),
                frame(RST_STREAM, 0, id, &code.to_be_bytes()),
            ]
            .concat(),
            Reaction::GoAwayBefore(code) => go_away(id.saturating_sub(2), code),
            Reaction::GoAwayAfter(code) => go_away(id, code),
        };
        stream.write_all(&bytes).await?;
        if matches!(reaction, Reaction::GoAwayBefore(_) | Reaction::GoAwayAfter(_)) {
            stream.shutdown().await?;
            return stream.read_to_end(&mut Vec::new()).await.map(drop);
        }
    }
}

/// Sends a POST that is not idempotent.
async fn post(core: &Core) -> Result<RawResponse, Error> {
    core.request(&CREATE).send().await
}

#[tokio::test]
async fn retries_a_request_that_was_not_processed_according_to_http2() {
    for reaction in
        [Reaction::Reset(REFUSED_STREAM), Reaction::GoAwayBefore(NO_ERROR), Reaction::GoAwayBefore(ENHANCE_YOUR_CALM)]
    {
        let server = Http2Server::start(move |request| if request == 0 { reaction } else { Reaction::Respond }).await;
        let response = post(&server.client(RetryPolicy::new())).await.unwrap();
        assert_eq!((response.status().as_u16(), server.requests()), (204, 2));
    }
}

#[tokio::test]
async fn was_sent_is_false_if_no_attempt_was_processed_according_to_http2() {
    for reaction in [Reaction::Reset(REFUSED_STREAM), Reaction::GoAwayBefore(NO_ERROR)] {
        let server = Http2Server::start(move |_| reaction).await;
        let error = post(&server.client(RetryPolicy::new())).await.err().unwrap();
        assert!(!error.was_sent() && error.is_transient(), "{error}");
        assert_eq!((error.kind(), error.attempts(), server.requests()), (ErrorKind::Transport, 3, 3));
        let expected = "demo create_thing (POST /things): the server refused the request over HTTP/2 before processing it: \
                        send it again (after 3 attempts)";
        assert_eq!(error.to_string(), expected);
    }
}

#[tokio::test]
async fn does_not_retry_a_post_that_an_http2_server_may_have_processed() {
    for reaction in [
        Reaction::GoAwayAfter(NO_ERROR),
        Reaction::GoAwayAfter(INTERNAL_ERROR),
        Reaction::Reset(CANCEL),
        Reaction::Reset(INTERNAL_ERROR),
    ] {
        let server = Http2Server::start(move |_| reaction).await;
        let error = post(&server.client(RetryPolicy::new())).await.err().unwrap();
        assert!(error.was_sent(), "{error}");
        assert_eq!((error.kind(), error.attempts(), server.requests()), (ErrorKind::Transport, 1, 1));
    }
}

/// A response that ends before its `Content-Length` causes an error, whatever the reset code is. `NO_ERROR` is a special case:
/// with this code, an HTTP/2 stream ends early without an error. The server has processed the request in all cases.
#[tokio::test]
async fn reports_a_response_that_is_cut_off() {
    for code in [NO_ERROR, REFUSED_STREAM, CANCEL] {
        let server = Http2Server::start(move |_| Reaction::Cut(code)).await;
        let response = post(&server.client(RetryPolicy::new())).await.unwrap();
        let error = response.json_or_text().unwrap_err();
        assert_eq!((error.kind(), error.was_sent(), server.requests()), (ErrorKind::Transport, true, 1));
        assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
        let text = error.to_string();
        assert!(
            text.contains("cut off: received 13 of the 40 bytes") || text.contains("the connection broke"),
            "{text}"
        );
    }
}

/// A server that shuts down rejects all requests in flight. Their number can exceed the retries that the retry budget of a client
/// allows.
#[tokio::test]
async fn retries_of_refused_streams_do_not_use_the_retry_budget() {
    const REQUESTS: usize = 400;
    let react = |request| if request < REQUESTS { Reaction::Reset(REFUSED_STREAM) } else { Reaction::Respond };
    let server = Http2Server::start(react).await;
    let core = server.client(RetryPolicy::new().with_max_attempts(10));
    let responses = futures_util::future::join_all((0..REQUESTS).map(|_| post(&core))).await;
    assert_eq!(responses.iter().filter(|response| response.is_err()).count(), 0);
}
