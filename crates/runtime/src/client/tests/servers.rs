//! The server that a request is sent to: the client's server or the operation's server.

use super::{API, core};
use crate::{
    ErrorKind, Method, Operation,
    api::definition::Server,
    client::builder::CoreBuilder,
    client::tests::server::{TestServer, response},
};

static LIST: Operation = Operation::new("list", Method::Get, "/things");

/// Returns an operation with its own server.
fn elsewhere(url: String) -> &'static Operation {
    let url: &'static str = url.leak();
    Box::leak(Box::new(Operation::new("upload", Method::Get, "/files").with_server(url)))
}

/// Returns a server of an API.
fn named(url: String) -> Server {
    Server::new("test", url.leak())
}

#[tokio::test]
async fn uses_the_server_of_the_operation() {
    let usual = TestServer::always(response("200 OK", &[], "{}")).await;
    let other = TestServer::always(response("200 OK", &[], "{}")).await;
    let client = CoreBuilder::new(&API).server(&named(usual.url())).build().unwrap();
    client.request(elsewhere(format!("{}/v2/", other.url()))).send().await.unwrap();
    assert!(other.only().starts_with("GET /v2/files HTTP/1.1"));
    client.request(&LIST).send().await.unwrap();
    assert!(usual.only().starts_with("GET /things HTTP/1.1"));
}

#[tokio::test]
async fn base_url_overrides_the_server_of_the_operation() {
    let overridden = TestServer::always(response("200 OK", &[], "{}")).await;
    core(&overridden.url()).request(elsewhere("https://files.example.com".to_owned())).send().await.unwrap();
    assert!(overridden.only().starts_with("GET /files HTTP/1.1"));
}

#[tokio::test]
async fn rejects_an_invalid_server_of_the_operation() {
    let client = CoreBuilder::new(&API).build().unwrap();
    for (url, problem) in [
        ("http://files.example.com", "is an `http` URL of another machine"),
        ("https://user@files.example.com", "contains a user name or a password"),
        ("files", "is not an absolute URL"),
    ] {
        let error = client.request(elsewhere(url.to_owned())).send().await.err().unwrap();
        assert_eq!(error.kind(), ErrorKind::Configuration);
        assert!(error.to_string().contains(&format!("the server of the operation {problem}")), "{error}");
    }
}
