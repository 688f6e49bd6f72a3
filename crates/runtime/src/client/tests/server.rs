//! A test server that records each request and returns scripted responses.

use std::sync::{Arc, Mutex};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    time::{Duration, sleep},
};

/// A server that uses a function to create the response to each request.
pub(crate) struct TestServer {
    url: String,
    requests: Arc<Mutex<Vec<String>>>,
}

/// Keeps the connection open without sending anything more.
pub(crate) const SILENCE: &str = "SILENCE";

impl TestServer {
    /// Starts a server. `response` receives the complete request and returns the complete response.
    pub(crate) async fn start(response: impl Fn(&str) -> String + Send + Sync + 'static) -> Self {
        Self::start_with(move |request| response(request).into_bytes()).await
    }

    async fn start_with(response: impl Fn(&str) -> Vec<u8> + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (requests, response) = (Arc::new(Mutex::new(Vec::new())), Arc::new(response));
        let all = Arc::clone(&requests);
        tokio::spawn(async move {
            loop {
                let (mut stream, _) = listener.accept().await.unwrap();
                let (all, response) = (Arc::clone(&all), Arc::clone(&response));
                tokio::spawn(async move {
                    let request = read(&mut stream).await;
                    all.lock().unwrap().push(request.clone());
                    let response = response(&request);
                    let mut windows = response.windows(SILENCE.len());
                    let silence = windows.position(|window| window == SILENCE.as_bytes());
                    let (now, silent) = (&response[..silence.unwrap_or(response.len())], silence.is_some());
                    let _ = stream.write_all(now).await;
                    if silent {
                        sleep(Duration::from_secs(60)).await;
                    }
                });
            }
        });
        Self { url, requests }
    }

    /// Starts a server that always returns the same response.
    pub(crate) async fn always(response: impl Into<String>) -> Self {
        let response = response.into();
        Self::start(move |_| response.clone()).await
    }

    /// Starts a server that always returns the same bytes.
    pub(crate) async fn bytes(response: Vec<u8>) -> Self {
        Self::start_with(move |_| response.clone()).await
    }

    pub(crate) fn url(&self) -> String {
        self.url.clone()
    }

    /// Returns the requests so far.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }

    /// Returns the only request so far.
    pub(crate) fn only(&self) -> String {
        let mut requests = self.requests();
        assert_eq!(requests.len(), 1, "{requests:?}");
        requests.remove(0)
    }
}

/// Returns a response with a body.
pub(crate) fn response(status: &str, headers: &[&str], body: &str) -> String {
    let headers: String = headers.iter().flat_map(|header| [*header, "\r\n"]).collect();
    format!("HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {}\r\n{headers}\r\n{body}", body.len())
}

async fn read(stream: &mut TcpStream) -> String {
    let (mut bytes, mut buffer) = (Vec::new(), [0; 4096]);
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head
                .lines()
                .find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length:")?.trim().parse().ok());
            if body.len() >= length.unwrap_or(0) {
                return text;
            }
        }
        match stream.read(&mut buffer).await {
            Ok(0) | Err(_) => return text,
            Ok(count) => bytes.extend_from_slice(&buffer[..count]),
        }
    }
}
