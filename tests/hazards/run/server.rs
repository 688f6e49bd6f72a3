//! A local server that sends one given response and records the request.

use std::{
    io::{Read as _, Write as _},
    net::TcpListener,
    thread::{self, JoinHandle},
    time::Duration,
};

/// Creates a client that calls the server without retries, because the server handles one request.
macro_rules! client {
    ($api:ident, $server:expr) => {
        $api::Client::builder().base_url($server.url()).retry($api::RetryPolicy::never()).build().unwrap()
    };
}
pub(crate) use client;

/// A server for one request.
pub struct Server {
    url: String,
    request: JoinHandle<Request>,
}

impl Server {
    /// Responds with JSON and the status 200.
    pub fn json(body: &str) -> Self {
        Self::response("200 OK", "application/json", body)
    }

    /// Responds with the status 204 and no body.
    pub fn no_content() -> Self {
        Self::raw("HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n")
    }

    /// Responds with the given status and body.
    pub fn response(status: &str, media_type: &str, body: &str) -> Self {
        let length = body.len();
        let head = format!("content-type: {media_type}\r\ncontent-length: {length}\r\nconnection: close");
        Self::raw(&format!("HTTP/1.1 {status}\r\n{head}\r\n\r\n{body}"))
    }

    /// Responds with exactly this text.
    pub fn raw(response: &str) -> Self {
        Self::slowly(&[response], Duration::ZERO)
    }

    /// Responds with the pieces of text, pausing before each except the first.
    pub fn slowly(pieces: &[&str], pause: Duration) -> Self {
        let pieces: Vec<String> = pieces.iter().map(|&piece| piece.to_owned()).collect();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let request = thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let (mut bytes, mut buffer) = (Vec::new(), [0; 4096]);
            loop {
                let request = Request { text: String::from_utf8_lossy(&bytes).into_owned() };
                if request.is_complete() {
                    for (index, piece) in pieces.iter().enumerate() {
                        thread::sleep(if index == 0 { Duration::ZERO } else { pause });
                        // The client may disconnect before the response is complete.
                        let _ = stream.write_all(piece.as_bytes());
                    }
                    return request;
                }
                let read = stream.read(&mut buffer).unwrap();
                assert!(read > 0, "the request ends early");
                bytes.extend_from_slice(&buffer[..read]);
            }
        });
        Self { url, request }
    }

    /// Returns the URL of the server.
    pub fn url(&self) -> String {
        self.url.clone()
    }

    /// Waits for the request and returns it.
    pub fn request(self) -> Request {
        self.request.join().unwrap()
    }
}

/// A received request.
#[derive(Debug)]
pub struct Request {
    text: String,
}

impl Request {
    /// Returns the method and target.
    pub fn line(&self) -> &str {
        self.text.split(" HTTP/1.1\r\n").next().unwrap_or_default()
    }

    /// Returns the value of a header, given its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let head = self.text.split("\r\n\r\n").next().unwrap_or_default();
        let fields = head.lines().skip(1).filter_map(|line| line.split_once(": "));
        fields.filter(|(field, _)| field.eq_ignore_ascii_case(name)).map(|(_, value)| value).next()
    }

    /// Returns the body.
    pub fn body(&self) -> &str {
        self.text.split_once("\r\n\r\n").map_or("", |(_, body)| body)
    }

    /// Returns the body, parsed as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(self.body()).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }

    fn is_complete(&self) -> bool {
        let length = self.header("content-length").map_or(0, |length| length.parse().unwrap());
        let is_chunked = self.header("transfer-encoding").is_some();
        match self.text.split_once("\r\n\r\n") {
            Some((_, body)) if is_chunked => body.ends_with("0\r\n\r\n"),
            Some((_, body)) => body.len() >= length,
            None => false,
        }
    }
}
