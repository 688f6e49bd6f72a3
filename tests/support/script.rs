//! A server on this machine that does what a script says, byte for byte, answer by answer.

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

/// What the server does with one request.
#[derive(Clone, Debug)]
pub enum Script {
    /// Answers.
    Response(String),
    /// Answers with what is no text.
    Bytes(Vec<u8>),
    /// Answers with the beginning of an answer, and closes the connection.
    Cut(String),
    /// Closes the connection without an answer.
    Close,
    /// Keeps the connection open and says nothing.
    Silence,
    /// Sends the beginning of an answer, keeps the connection open and says nothing more.
    Stall(String),
    /// Sends the beginning of a response, and then parts of its body at intervals of the runtime's clock.
    Drip {
        /// The status line, the headers and the beginning of the body.
        head: String,
        /// The part that is sent again and again.
        part: String,
        /// The interval.
        every: Duration,
        /// The number of parts; after the last one the response is complete.
        parts: usize,
    },
}

impl Script {
    /// An answer with a status, headers and a body.
    pub fn new(status: u16, headers: &[(&str, &str)], body: &str) -> Self {
        Self::Response(text(status, headers, body))
    }

    /// An answer of success with a JSON body that is compressed by gzip.
    ///
    /// # Errors
    ///
    /// The body cannot be compressed.
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

    /// An answer of success with a JSON body.
    pub fn json(body: &str) -> Self {
        Self::new(200, &[("content-type", "application/json")], body)
    }

    /// An answer with a status and nothing else.
    pub fn status(status: u16) -> Self {
        Self::new(status, &[], "")
    }

    /// An answer of success that announces more body than comes before the connection is closed.
    pub fn half() -> Self {
        Self::Cut("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{\"".to_owned())
    }
}

fn text(status: u16, headers: &[(&str, &str)], body: &str) -> String {
    let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    format!("HTTP/1.1 {status} Status\r\ncontent-length: {}\r\n{headers}\r\n{body}", body.len())
}

/// One request as it came.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// `GET`.
    pub method: String,
    /// Path and query.
    pub target: String,
    /// Names in lower case, and values.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: String,
    /// When it came, by the clock of the runtime.
    pub at: Instant,
}

impl Arrival {
    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }
}

/// What decides on an answer.
type Decide = Box<dyn FnMut(&Arrival) -> Script + Send>;

/// The server. It stops with the runtime that it runs on.
pub struct ScriptedServer {
    /// Its address, without a trailing slash.
    pub base_url: String,
    arrivals: Arc<Mutex<Vec<Arrival>>>,
}

impl ScriptedServer {
    /// Starts a server that does one thing after the other, and the last one again and again.
    ///
    /// # Errors
    ///
    /// No port could be had.
    pub async fn with(replies: impl IntoIterator<Item = Script>) -> io::Result<Self> {
        let mut replies: VecDeque<Script> = replies.into_iter().collect();
        Self::deciding(move |_| match replies.len() {
            0 => Script::Close,
            1 => replies.front().cloned().unwrap_or(Script::Close),
            _ => replies.pop_front().unwrap_or(Script::Close),
        })
        .await
    }

    /// Starts a server that does what a function says of each request.
    ///
    /// # Errors
    ///
    /// No port could be had.
    pub async fn deciding(decide: impl FnMut(&Arrival) -> Script + Send + 'static) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let base_url = format!("http://{}", listener.local_addr()?);
        let arrivals = Arc::new(Mutex::new(Vec::new()));
        let (seen, decide) = (Arc::clone(&arrivals), Arc::new(Mutex::new(Box::new(decide) as Decide)));
        tokio::spawn(async move {
            loop {
                // Too many open files, say: some will be closed.
                let Ok((stream, _)) = listener.accept().await else {
                    tokio::task::yield_now().await;
                    continue;
                };
                tokio::spawn(serve(stream, Arc::clone(&seen), Arc::clone(&decide)));
            }
        });
        Ok(Self { base_url, arrivals })
    }

    /// What has come, in its order.
    pub fn arrivals(&self) -> Vec<Arrival> {
        lock(&self.arrivals).clone()
    }

    /// How many requests have come.
    pub fn count(&self) -> usize {
        lock(&self.arrivals).len()
    }

    /// The times between the requests.
    pub fn gaps(&self) -> Vec<Duration> {
        let arrivals = self.arrivals();
        arrivals.iter().zip(arrivals.iter().skip(1)).map(|(one, next)| next.at - one.at).collect()
    }
}

fn lock<T: ?Sized>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One connection, with as many requests as come.
async fn serve(mut stream: TcpStream, seen: Arc<Mutex<Vec<Arrival>>>, decide: Arc<Mutex<Decide>>) {
    let mut buffer = Vec::new();
    while let Some(arrival) = receive(&mut stream, &mut buffer).await {
        let reply = (lock(&decide))(&arrival);
        lock(&seen).push(arrival);
        let (bytes, goes_on) = match &reply {
            Script::Response(text) => (text.as_bytes(), true),
            Script::Bytes(bytes) => (bytes.as_slice(), true),
            Script::Cut(text) | Script::Stall(text) => (text.as_bytes(), false),
            Script::Drip { head, .. } => (head.as_bytes(), true),
            Script::Close | Script::Silence => (&[][..], false),
        };
        if stream.write_all(bytes).await.is_err() {
            return;
        }
        if let Script::Drip { part, every, parts, .. } = &reply {
            for _ in 0..*parts {
                tokio::time::sleep(*every).await;
                if stream.write_all(part.as_bytes()).await.is_err() {
                    return;
                }
            }
        }
        if matches!(reply, Script::Silence | Script::Stall(_)) {
            std::future::pending::<()>().await;
        }
        if !goes_on {
            return;
        }
    }
}

/// Reads one request; none at the end of the connection.
async fn receive(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Option<Arrival> {
    loop {
        if let Some((arrival, length)) = parse(buffer) {
            buffer.drain(..length);
            return Some(arrival);
        }
        if stream.read_buf(buffer).await.ok()? == 0 {
            return None;
        }
    }
}

/// The request at the beginning of what has come, if all of it has, and how long it is.
fn parse(bytes: &[u8]) -> Option<(Arrival, usize)> {
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
    Some((Arrival { method, target, headers, body, at: Instant::now() }, taken))
}
