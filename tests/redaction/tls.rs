//! Redaction over TLS and HTTP/2: the log records of the TLS and HTTP/2 crates about headers, bodies and handshakes contain no
//! secrets.
//!
//! Only these tests use the certificate and its key. They were created with `openssl req -x509 -newkey ec -pkeyopt
//! ec_paramgen_curve:prime256v1 -nodes -days 36500 -subj /CN=localhost`.

use std::{io, net::SocketAddr, sync::Arc};

use axum::{
    Router,
    extract::Request,
    response::{IntoResponse as _, Response},
    serve::Listener,
};
use subkit::{agentsync, np6, runtime::reqwest::ClientBuilder};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{
        ServerConfig,
        pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject as _},
    },
    server::TlsStream,
};

use crate::{
    assert_no_problems,
    canary::{CANARY, TOKEN},
    listener::{self, listen},
};

struct TlsListener {
    listener: TcpListener,
    acceptor: TlsAcceptor,
}

impl Listener for TlsListener {
    type Io = TlsStream<TcpStream>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        loop {
            let Ok((stream, address)) = self.listener.accept().await else { continue };
            if let Ok(stream) = self.acceptor.accept(stream).await {
                return (stream, address);
            }
        }
    }

    fn local_addr(&self) -> io::Result<Self::Addr> {
        self.listener.local_addr()
    }
}

/// Starts the server and returns its base URL.
async fn start() -> String {
    let certificate = CertificateDer::from_pem_slice(include_bytes!("tls/certificate.pem")).unwrap();
    let key = PrivateKeyDer::from_pem_slice(include_bytes!("tls/key.pem")).unwrap();
    let mut config = ServerConfig::builder().with_no_client_auth().with_single_cert(vec![certificate], key).unwrap();
    config.alpn_protocols = vec![b"h2".to_vec()];
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base_url = format!("https://{}", listener.local_addr().unwrap());
    let tls_listener = TlsListener { listener, acceptor: TlsAcceptor::from(Arc::new(config)) };
    tokio::spawn(async move { axum::serve(tls_listener, Router::new().fallback(response)).await });
    base_url
}

/// Returns a push subscription whose provider has a token.
fn subscription() -> String {
    format!(
        r#"{{"id":"0581e259-9039-487c-a94e-ff8c3944f956","application":"56c874e9-2f8e-4b60-ab4b-6410c3238352",
        "provider":{{"type":"firebase","token":"{CANARY}"}},"contact":{{"type":"footprint","id":"1"}}}}"#
    )
}

/// Responds with a token, a page or a subscription, and with canaries in headers.
async fn response(request: Request) -> Response {
    let body = match request.uri().path() {
        "/oauth2/token" => format!(r#"{{"access_token":"{TOKEN}","token_type":"Bearer","expires_in":3600}}"#),
        path if path.ends_with("/addresses") => r#"{"embedded":{},"links":{}}"#.to_owned(),
        _ => subscription(),
    };
    ([("content-type", "application/json"), ("set-cookie", CANARY), ("x-version", CANARY)], body).into_response()
}

/// Accepts the self-signed certificate.
fn trusting(http: ClientBuilder) -> ClientBuilder {
    http.tls_danger_accept_invalid_certs(true)
}

#[tokio::test]
async fn tls_and_http2_do_not_leak_secrets() {
    listen();
    let base_url = start().await;
    let client = np6::Client::builder().base_url(&base_url).api_key(CANARY).http(trusting).build().unwrap();
    let mut problems = Vec::new();
    let subscription = serde_json::from_str::<np6::types::UpsertSubscription>(&subscription()).unwrap();
    for _ in 0..2 {
        let result = client.upsert_subscription(subscription.clone()).send().await;
        problems.extend(result.err().map(|error| format!("the call failed: {error:?}")));
    }
    for by_header in [false, true] {
        let builder = agentsync::Client::builder().base_url(&base_url).http(trusting);
        let builder = builder.token_url(format!("{base_url}/oauth2/token")).client_credentials("id", CANARY);
        let builder = if by_header { builder.client_credentials_in_header() } else { builder };
        let result = builder.build().unwrap().list_addresses().send().await;
        problems.extend(result.err().map(|error| format!("the call failed: {error:?}")));
    }
    assert_no_problems(problems);
    for name in ["h2", "hyper_util", "rustls"] {
        assert!(listener::count(name) > 0, "no log record of {name}");
    }
}
