//! A server on this machine that records what it is sent, to the letter, and answers what it is told to.

use std::{
    io,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Request, State},
    response::Response,
};
use tokio::net::TcpListener;

/// Where the recorder gives out tokens.
const TOKEN_PATH: &str = "/oauth2/token";
/// No test sends more.
const MOST: usize = 16 * 1024 * 1024;

/// One request as it came.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// `POST`.
    pub method: String,
    /// The target as it stood in the request line: path and query, escapes as sent.
    pub target: String,
    /// Names and values, sorted.
    pub headers: Vec<(String, String)>,
    /// The body, as text.
    pub body: String,
}

impl Recorded {
    /// Whether this is a request for a token and not for what is tested.
    pub fn is_for_token(&self) -> bool {
        self.target == TOKEN_PATH
    }
}

/// What the recorder answers.
#[derive(Clone, Debug)]
struct Answer {
    status: u16,
    media_type: String,
    body: String,
}

/// The server. It stops when it is dropped with the runtime that it runs on.
pub struct Recorder {
    /// Its address, without a trailing slash.
    pub base_url: String,
    shared: Arc<Mutex<Shared>>,
}

struct Shared {
    answer: Answer,
    recorded: Vec<Recorded>,
}

impl Recorder {
    /// Starts a server that answers every request with this.
    ///
    /// # Errors
    ///
    /// No port could be had.
    pub async fn start(status: u16, media_type: &str, body: &str) -> io::Result<Self> {
        let answer = Answer { status, media_type: media_type.to_owned(), body: body.to_owned() };
        let shared = Arc::new(Mutex::new(Shared { answer, recorded: Vec::new() }));
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let base_url = format!("http://{}", listener.local_addr()?);
        let router = Router::new().fallback(record).with_state(shared.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Self { base_url, shared })
    }

    /// What has come, in its order.
    pub fn recorded(&self) -> Vec<Recorded> {
        self.shared.lock().unwrap_or_else(PoisonError::into_inner).recorded.clone()
    }
}

async fn record(State(shared): State<Arc<Mutex<Shared>>>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let body = to_bytes(body, MOST).await.unwrap_or_default();
    let mut headers: Vec<(String, String)> = head
        .headers
        .iter()
        .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
        .collect();
    headers.sort();
    let recorded = Recorded {
        method: head.method.to_string(),
        target: head.uri.path_and_query().map(ToString::to_string).unwrap_or_default(),
        headers,
        body: String::from_utf8_lossy(&body).into_owned(),
    };
    let mut shared = shared.lock().unwrap_or_else(PoisonError::into_inner);
    let answer = if recorded.is_for_token() {
        let body = r#"{"access_token":"test-access-token","token_type":"Bearer","expires_in":3600}"#;
        Answer { status: 200, media_type: "application/json".to_owned(), body: body.to_owned() }
    } else {
        shared.answer.clone()
    };
    shared.recorded.push(recorded);
    let mut response = Response::builder().status(answer.status);
    if !answer.body.is_empty() {
        response = response.header("content-type", answer.media_type);
    }
    response.body(Body::from(answer.body)).unwrap_or_default()
}
