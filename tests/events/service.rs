//! A service that receives events: an axum server with the route of a consumer, and functions that send requests to it.

use std::{
    io::Write,
    net::SocketAddr,
    ops::Deref,
    pin::Pin,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU32, Ordering::Relaxed},
    },
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use axum::Router;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};
use subkit::{
    bird::{self, types::Event},
    runtime::{
        Begin, Consumer, ConsumerStats, Delivery, Inbox, InboxClaim, InboxError, InboxFuture, MemoryInbox, Receiver,
        SqliteInbox, Webhook, http::StatusCode, reqwest,
    },
    syniverse::{self, types::EventNotification},
};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};
use tracing::subscriber::DefaultGuard;
use tracing_subscriber::fmt::MakeWriter;

/// The public URL without the path.
pub const BASE_URL: &str = "https://hooks.example.com";

pub const KEY: &str = "canary-key";

/// The path of the webhook, below two nested routers.
pub const PATH: &str = "/hooks/vendor/events?source=canary-query";

type HandlerFuture = Pin<Box<dyn Future<Output = Result<(), String>> + Send>>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vendor {
    /// Bird signs its requests.
    Bird,
    /// Syniverse does not sign its requests.
    Syniverse,
}

pub const VENDORS: [Vendor; 2] = [Vendor::Bird, Vendor::Syniverse];

/// The settings of a consumer.
#[derive(Clone)]
pub struct Setup {
    pub inbox: SharedInbox,
    pub handler: Arc<dyn Fn(Vec<u8>, bool) -> HandlerFuture + Send + Sync>,
    pub calls: Arc<AtomicU32>,
    pub handler_timeout: Duration,
    pub body_timeout: Duration,
    pub max_in_flight: usize,
    pub max_body_bytes: usize,
    pub max_buffered_bytes: usize,
}

impl Setup {
    /// Creates a setup whose handler receives the body, and whether the body could be decoded.
    pub fn new<F>(inbox: &SharedInbox, handler: impl Fn(Vec<u8>, bool) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Result<(), String>> + Send + 'static,
    {
        Self {
            inbox: inbox.clone(),
            handler: Arc::new(move |body, is_decoded| Box::pin(handler(body, is_decoded))),
            calls: Arc::default(),
            handler_timeout: Duration::from_secs(30),
            body_timeout: Duration::from_secs(10),
            max_in_flight: 1024,
            max_body_bytes: 1 << 20,
            max_buffered_bytes: 8 << 20,
        }
    }

    /// Creates a setup whose handler always succeeds.
    pub fn succeeding(inbox: &SharedInbox) -> Self {
        Self::new(inbox, |_, _| async { Ok(()) })
    }

    /// Starts a service for a vendor.
    pub async fn start(&self, vendor: Vendor) -> Service {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (route, consumer) = match vendor {
            Vendor::Bird => {
                let receiver = bird::webhooks::event(BASE_URL).with_key(KEY).build().unwrap();
                let consumer = self.consumer::<Event>(receiver);
                (consumer.route(), AnyConsumer::Bird(consumer))
            }
            Vendor::Syniverse => {
                let consumer = self.consumer::<EventNotification>(syniverse::webhooks::event_notification());
                (consumer.route(), AnyConsumer::Syniverse(consumer))
            }
        };
        let router = Router::new().nest("/hooks", Router::new().nest("/vendor", Router::new().route("/events", route)));
        let server = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Service { remote: Remote::new(vendor, address), calls: Arc::clone(&self.calls), consumer, server }
    }

    fn consumer<T: Webhook>(&self, receiver: Receiver<T>) -> Consumer<T> {
        let (handler, calls) = (Arc::clone(&self.handler), Arc::clone(&self.calls));
        Consumer::new(receiver, self.inbox.clone(), move |delivery: Delivery<T>| {
            calls.fetch_add(1, Relaxed);
            handler(delivery.body().to_vec(), delivery.content().is_ok())
        })
        .with_handler_timeout(self.handler_timeout)
        .with_body_timeout(self.body_timeout)
        .with_max_in_flight(self.max_in_flight)
        .with_max_body_bytes(self.max_body_bytes)
        .with_max_buffered_bytes(self.max_buffered_bytes)
    }
}

enum AnyConsumer {
    Bird(Consumer<Event>),
    Syniverse(Consumer<EventNotification>),
}

/// A running service. It stops when it is dropped.
pub struct Service {
    remote: Remote,
    calls: Arc<AtomicU32>,
    consumer: AnyConsumer,
    server: JoinHandle<()>,
}

impl Drop for Service {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl Deref for Service {
    type Target = Remote;

    fn deref(&self) -> &Remote {
        &self.remote
    }
}

impl Service {
    /// Returns how often the handler was called.
    pub fn calls(&self) -> u32 {
        self.calls.load(Relaxed)
    }

    pub fn stats(&self) -> ConsumerStats {
        match &self.consumer {
            AnyConsumer::Bird(consumer) => consumer.stats(),
            AnyConsumer::Syniverse(consumer) => consumer.stats(),
        }
    }

    pub async fn wait_until_idle(&self) {
        match &self.consumer {
            AnyConsumer::Bird(consumer) => consumer.wait_until_idle().await,
            AnyConsumer::Syniverse(consumer) => consumer.wait_until_idle().await,
        }
    }
}

/// The address of a service and a client that sends requests to it.
#[derive(Clone)]
pub struct Remote {
    pub vendor: Vendor,
    pub address: SocketAddr,
    client: reqwest::Client,
}

impl Remote {
    pub fn new(vendor: Vendor, address: SocketAddr) -> Self {
        Self { vendor, address, client: reqwest::Client::builder().no_proxy().build().unwrap() }
    }

    /// Returns the body of an event with the given id, in the vendor's format.
    pub fn event(&self, id: &str) -> Vec<u8> {
        match self.vendor {
            Vendor::Bird => format!(
                r#"{{"service":"numbers","event":"endpoint","payload":{{"type":"long-code-number","issues":["{id}"],"capabilities":[]}}}}"#
            ),
            Vendor::Syniverse => format!(
                r#"{{"topic":"t","attempt":1,"event-id":"{id}","event":{{"evt-tp":"health-check","fld-val-list":{{}}}}}}"#
            ),
        }
        .into_bytes()
    }

    /// Returns the headers of a request whose signature has the given age.
    pub fn headers(&self, body: &[u8], age: Duration) -> Vec<(&'static str, String)> {
        let mut headers = vec![
            ("content-type", "application/json".to_owned()),
            ("authorization", "canary-authorization".to_owned()),
            ("host", "localhost".to_owned()),
        ];
        if self.vendor == Vendor::Bird {
            let time = (SystemTime::now() - age).duration_since(UNIX_EPOCH).unwrap();
            let time = time.as_secs().to_string();
            headers.push(("messagebird-signature", sign(&time, body)));
            headers.push(("messagebird-request-timestamp", time));
            headers.push(("messagebird-request-id", "canary-request-id".to_owned()));
        }
        headers
    }

    /// Sends a request as the vendor does.
    pub async fn deliver(&self, body: &[u8]) -> ReceivedResponse {
        self.send(&self.headers(body, Duration::ZERO), body).await
    }

    pub async fn send(&self, headers: &[(&str, String)], body: impl Into<Vec<u8>>) -> ReceivedResponse {
        let mut request = self.client.post(format!("http://{}{PATH}", self.address)).body(body.into());
        for (name, value) in headers {
            request = request.header(*name, value);
        }
        ReceivedResponse::read(request.send().await.unwrap()).await
    }

    /// Opens a connection and sends the head of a request and a part of its body.
    pub async fn open(&self, headers: &[(&str, String)], framing: &str, part: &[u8]) -> TcpStream {
        let mut head = format!("POST {PATH} HTTP/1.1\r\n{framing}\r\n");
        for (name, value) in headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str("\r\n");
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        stream.write_all(head.as_bytes()).await.unwrap();
        stream.write_all(part).await.unwrap();
        stream
    }
}

/// Reads the status of a response.
pub async fn status(stream: &mut TcpStream) -> u16 {
    let mut head = [0; 12];
    stream.read_exact(&mut head).await.unwrap();
    String::from_utf8_lossy(&head).strip_prefix("HTTP/1.1 ").unwrap().parse().unwrap()
}

/// A response.
#[derive(Debug)]
pub struct ReceivedResponse {
    pub status: StatusCode,
    pub retry_after: Option<String>,
    pub text: String,
}

impl ReceivedResponse {
    async fn read(response: reqwest::Response) -> Self {
        let retry_after = response.headers().get("retry-after").map(|value| value.to_str().unwrap().to_owned());
        Self { status: response.status(), retry_after, text: response.text().await.unwrap() }
    }
}

/// Returns a signature as Bird documents it.
#[expect(clippy::disallowed_methods, reason = "the vendor creates signatures and verifies none")]
pub fn sign(time: &str, body: &[u8]) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(KEY.as_bytes()).unwrap();
    mac.update(format!("{time}\n{BASE_URL}{PATH}\n").as_bytes());
    mac.update(&Sha256::digest(body));
    STANDARD.encode(mac.finalize().into_bytes())
}

/// An inbox of any kind with injected failures.
#[derive(Clone, Debug)]
pub struct SharedInbox {
    inbox: Arc<dyn Inbox>,
    /// How many of the next calls of each method fail.
    pub begin_fails: Arc<AtomicU32>,
    pub done_fails: Arc<AtomicU32>,
    pub failed_fails: Arc<AtomicU32>,
    _folder: Option<Arc<TempDir>>,
}

impl SharedInbox {
    pub fn new(inbox: impl Inbox + 'static) -> Self {
        let counters = <[Arc<AtomicU32>; 3]>::default();
        let [begin_fails, done_fails, failed_fails] = counters;
        Self { inbox: Arc::new(inbox), begin_fails, done_fails, failed_fails, _folder: None }
    }

    /// Keeps a temporary folder until the inbox is dropped.
    fn within(self, folder: TempDir) -> Self {
        Self { _folder: Some(Arc::new(folder)), ..self }
    }

    pub fn memory() -> Self {
        Self::new(MemoryInbox::new())
    }

    pub fn sqlite() -> Self {
        let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        Self::new(SqliteInbox::open(folder.path().join("inbox")).unwrap()).within(folder)
    }
}

/// Returns an error and decreases the number of failures, or returns `Ok` if the number is zero.
fn fail(failures: &AtomicU32) -> Result<(), InboxError> {
    let take = |left: u32| left.checked_sub(1);
    failures.fetch_update(Relaxed, Relaxed, take).map_or(Ok(()), |_| Err(InboxError::unavailable("the disk is gone")))
}

impl Inbox for SharedInbox {
    fn begin<'a>(&'a self, key: &'a str, lease: Duration) -> InboxFuture<'a, Begin> {
        Box::pin(async move {
            fail(&self.begin_fails)?;
            self.inbox.begin(key, lease).await
        })
    }

    fn done(&self, claim: InboxClaim) -> InboxFuture<'_, ()> {
        Box::pin(async move {
            fail(&self.done_fails)?;
            self.inbox.done(claim).await
        })
    }

    fn failed(&self, claim: InboxClaim) -> InboxFuture<'_, ()> {
        Box::pin(async move {
            fail(&self.failed_fails)?;
            self.inbox.failed(claim).await
        })
    }

    fn cursor<'a>(&'a self, name: &'a str) -> InboxFuture<'a, Option<String>> {
        self.inbox.cursor(name)
    }

    fn save_cursor<'a>(&'a self, name: &'a str, cursor: &'a str) -> InboxFuture<'a, ()> {
        self.inbox.save_cursor(name, cursor)
    }
}

/// Returns every combination of a vendor and an inbox.
pub fn combinations() -> impl Iterator<Item = (Vendor, SharedInbox)> {
    VENDORS.into_iter().flat_map(|vendor| [(vendor, SharedInbox::memory()), (vendor, SharedInbox::sqlite())])
}

/// The log of this thread.
#[derive(Clone, Default)]
pub struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    pub fn listen() -> (Self, DefaultGuard) {
        let log = Self::default();
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::DEBUG)
            .with_ansi(false)
            .with_writer(log.clone())
            .finish();
        (log, tracing::subscriber::set_default(subscriber))
    }

    /// Asserts that there is exactly one line at WARN or above with the given parts, and that no line contains data of a
    /// request or a secret.
    pub fn assert_one_warning(&self, vendor: Vendor, status: u16, part: &str) {
        let text = String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned();
        let warnings: Vec<_> =
            text.lines().filter(|line| line.contains(" WARN ") || line.contains(" ERROR ")).collect();
        assert_eq!(warnings.len(), 1, "{text}");
        let name = match vendor {
            Vendor::Bird => ["api=\"bird\"", "webhook=\"event\""],
            Vendor::Syniverse => ["api=\"syniverse\"", "webhook=\"event_notification\""],
        };
        for part in [name[0], name[1], &format!("status={status}"), part] {
            assert!(warnings[0].contains(part), "{part}: {}", warnings[0]);
        }
        assert!(!text.contains("canary"), "{text}");
        self.0.lock().unwrap().clear();
    }

    pub fn assert_no_warning(&self) {
        let text = String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned();
        assert!(!text.contains(" WARN ") && !text.contains("canary"), "{text}");
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}
