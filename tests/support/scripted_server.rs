//! A local server that sends scripted responses, byte for byte.

use std::{
    collections::VecDeque,
    io::{self, Write as _},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use flate2::{Compression, write::GzEncoder};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    time::Instant,
};

/// The server's behavior after it receives one request.
#[derive(Clone, Debug)]
pub enum ScriptedResponse {
    /// Sends a text response.
    Text(String),
    /// Sends a response of arbitrary bytes.
    Bytes(Vec<u8>),
    /// Sends the beginning of a response and closes the connection.
    Truncated(String),
    /// Closes the connection without a response.
    Closed,
    /// Keeps the connection open and sends nothing.
    NoResponse,
    /// Sends the beginning of a response, keeps the connection open and sends nothing more.
    Stalled(String),
    /// Sends the beginning of a response, then parts of its body at intervals of the runtime's clock.
    Slow {
        /// The status line, the headers and the beginning of the body.
        head: String,
        /// The part that is sent repeatedly.
        part: String,
        /// The interval between the parts of the body.
        every: Duration,
        /// The number of parts; the response is complete after the last one.
        parts: usize,
    },
}

impl ScriptedResponse {
    /// Returns a response with a status, headers and a body.
    pub fn new(status: u16, headers: &[(&str, &str)], body: &str) -> Self {
        Self::Text(text(status, headers, body))
    }

    /// Returns a 200 response with a gzip-compressed JSON body.
    ///
    /// # Errors
    ///
    /// Returns an error if the body cannot be compressed.
    pub fn gzip(body: &str) -> io::Result<Self> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(body.as_bytes())?;
        let body = encoder.finish()?;
        let head = format!(
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-encoding: gzip\r\ncontent-length: {}\r\n\r\n",
            body.len()
        );
        Ok(Self::Bytes([head.into_bytes(), body].concat()))
    }

    /// Returns a 200 response with a JSON body.
    pub fn json(body: &str) -> Self {
        Self::new(200, &[("content-type", "application/json")], body)
    }

    /// Returns a response with a status, no headers and no body.
    pub fn status(status: u16) -> Self {
        Self::new(status, &[], "")
    }

    /// Returns a 200 response whose connection closes before the announced body is complete.
    pub fn truncated() -> Self {
        Self::Truncated(
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{\"".to_owned(),
        )
    }
}

fn text(status: u16, headers: &[(&str, &str)], body: &str) -> String {
    let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    format!("HTTP/1.1 {status} Status\r\ncontent-length: {}\r\n{headers}\r\n{body}", body.len())
}

/// A request that the server received.
#[derive(Clone, Debug)]
pub struct ReceivedRequest {
    /// The method, such as `GET`.
    pub method: String,
    /// The path and query.
    pub target: String,
    /// The header names in lower case, with their values.
    pub headers: Vec<(String, String)>,
    /// The request body.
    pub body: String,
    /// The time of arrival, by the runtime's clock.
    pub at: Instant,
}

impl ReceivedRequest {
    /// Returns the value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }
}

/// A function that chooses the response to a request.
type Respond = Box<dyn FnMut(&ReceivedRequest) -> ScriptedResponse + Send>;

/// A server that stops when its runtime is dropped.
pub struct ScriptedServer {
    /// The server's URL, without a trailing slash.
    pub base_url: String,
    requests: Arc<Mutex<Vec<ReceivedRequest>>>,
}

impl ScriptedServer {
    /// Starts a server that sends the responses in order and repeats the last one.
    ///
    /// # Errors
    ///
    /// Returns an error if no port can be bound.
    pub async fn replying(responses: impl IntoIterator<Item = ScriptedResponse>) -> io::Result<Self> {
        let mut responses: VecDeque<ScriptedResponse> = responses.into_iter().collect();
        Self::with_handler(move |_| match responses.len() {
            0 => ScriptedResponse::Closed,
            1 => responses.front().cloned().unwrap_or(ScriptedResponse::Closed),
            _ => responses.pop_front().unwrap_or(ScriptedResponse::Closed),
        })
        .await
    }

    /// Starts a server that calls a function to choose the response to each request.
    ///
    /// # Errors
    ///
    /// Returns an error if no port can be bound.
    pub async fn with_handler(
        handler: impl FnMut(&ReceivedRequest) -> ScriptedResponse + Send + 'static,
    ) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let base_url = format!("http://{}", listener.local_addr()?);
        let requests = Arc::new(Mutex::new(Vec::new()));
        let (seen, handler) = (Arc::clone(&requests), Arc::new(Mutex::new(Box::new(handler) as Respond)));
        tokio::spawn(async move {
            loop {
                // Accepting can fail temporarily, for example with too many open files.
                let Ok((stream, _)) = listener.accept().await else {
                    tokio::task::yield_now().await;
                    continue;
                };
                tokio::spawn(serve(stream, Arc::clone(&seen), Arc::clone(&handler)));
            }
        });
        Ok(Self { base_url, requests })
    }

    /// Returns the received requests in order.
    pub fn requests(&self) -> Vec<ReceivedRequest> {
        lock(&self.requests).clone()
    }

    /// Returns the number of received requests.
    pub fn count(&self) -> usize {
        lock(&self.requests).len()
    }

    /// Returns the times between consecutive requests.
    pub fn gaps(&self) -> Vec<Duration> {
        let requests = self.requests();
        requests.iter().zip(requests.iter().skip(1)).map(|(one, next)| next.at - one.at).collect()
    }
}

fn lock<T: ?Sized>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Serves all requests of one connection.
async fn serve(mut stream: TcpStream, seen: Arc<Mutex<Vec<ReceivedRequest>>>, handler: Arc<Mutex<Respond>>) {
    let mut buffer = Vec::new();
    while let Some(request) = receive(&mut stream, &mut buffer).await {
        let response = (lock(&handler))(&request);
        lock(&seen).push(request);
        let (bytes, keeps_connection) = match &response {
            ScriptedResponse::Text(text) => (text.as_bytes(), true),
            ScriptedResponse::Bytes(bytes) => (bytes.as_slice(), true),
            ScriptedResponse::Truncated(text) | ScriptedResponse::Stalled(text) => (text.as_bytes(), false),
            ScriptedResponse::Slow { head, .. } => (head.as_bytes(), true),
            ScriptedResponse::Closed | ScriptedResponse::NoResponse => (&[][..], false),
        };
        if stream.write_all(bytes).await.is_err() {
            return;
        }
        if let ScriptedResponse::Slow { part, every, parts, .. } = &response {
            for _ in 0..*parts {
                tokio::time::sleep(*every).await;
                if stream.write_all(part.as_bytes()).await.is_err() {
                    return;
                }
            }
        }
        if matches!(response, ScriptedResponse::NoResponse | ScriptedResponse::Stalled(_)) {
            std::future::pending::<()>().await;
        }
        if !keeps_connection {
            return;
        }
    }
}

/// Reads one request. Returns `None` at the end of the connection.
async fn receive(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Option<ReceivedRequest> {
    loop {
        if let Some((request, length)) = parse(buffer) {
            buffer.drain(..length);
            return Some(request);
        }
        if stream.read_buf(buffer).await.ok()? == 0 {
            return None;
        }
    }
}

/// Parses the request at the start of the buffer, if it is complete, and returns it with its length.
fn parse(bytes: &[u8]) -> Option<(ReceivedRequest, usize)> {
    let text = String::from_utf8_lossy(bytes);
    let (head, rest) = text.split_once("\r\n\r\n")?;
    let (line, headers) = head.split_once("\r\n").unwrap_or((head, ""));
    let headers: Vec<(String, String)> = headers
        .split("\r\n")
        .filter_map(|header| header.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let length = headers.iter().find(|(name, _)| name == "content-length").and_then(|(_, value)| value.parse().ok());
    let body = rest.get(..length.unwrap_or(0))?.to_owned();
    let mut words = line.split(' ').map(str::to_owned);
    let (method, target) = (words.next()?, words.next()?);
    let taken = head.len() + 4 + body.len();
    Some((ReceivedRequest { method, target, headers, body, at: Instant::now() }, taken))
}
