//! Redirects: only on the same origin, only for GET and HEAD, and at most five.

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use super::{builder, core, failure, get};
use crate::{
    ErrorKind, Method, Operation,
    client::tests::server::{TestServer, response},
};

const MESSAGE: &str = "; redirects are followed only for GET and HEAD on the same origin: check the base URL";

static KEYED: Operation = Operation::new("keyed", Method::Get, "/").with_auth(&[&["apiKey"]]);

#[tokio::test]
async fn follows_redirects_on_the_same_origin() {
    let server = TestServer::start(|request| match request.split(' ').nth(1).unwrap() {
        "/end" => response("200 OK", &[], "7"),
        "/relative" => response("307 Temporary Redirect", &["location: end"], ""),
        _ => {
            let host = request.split_once("host: ").unwrap().1.lines().next().unwrap();
            response("301 Moved Permanently", &[&format!("location: http://{host}/relative")], "")
        }
    })
    .await;
    assert_eq!(get(&core(&server.url())).await.unwrap().into_inner(), 7);
    let core = builder(&server.url()).secret("apiKey", "k-1").build().unwrap();
    assert_eq!(core.request(&KEYED).send().await.unwrap().status(), 200);
    assert!(server.requests().iter().skip(3).all(|request| request.contains("x-key: k-1")));
    assert_eq!(server.requests().len(), 6);
}

#[tokio::test]
async fn does_not_follow_redirects_to_another_origin() {
    let other = TestServer::always(response("200 OK", &[], "{}")).await;
    let authority = other.url().replace("http://", "");
    for location in [
        other.url(),
        format!("//{authority}/canary"),
        format!("http://canary@{authority}"),
        other.url().replace("http", "https"),
    ] {
        let server = TestServer::always(response("302 Found", &[&format!("location: {location}")], "canary")).await;
        let error = failure(&core(&server.url())).await;
        assert_eq!(error.to_string(), format!("demo get_thing (GET /things/{{id}}): returned 302 Found{MESSAGE}"));
        assert_eq!((error.status().unwrap().as_u16(), error.attempts()), (302, 1));
        assert_eq!(server.requests().len(), 1);
    }
    assert_eq!(other.requests(), [""; 0]);
}

#[tokio::test]
async fn ignores_the_redirect_policy_of_the_http_client() {
    let other = TestServer::always(response("200 OK", &[], "{}")).await;
    let server = TestServer::always(response("302 Found", &[&format!("location: {}", other.url())], "")).await;
    let core =
        builder(&server.url()).http(|client| client.redirect(reqwest::redirect::Policy::limited(9))).build().unwrap();
    assert_eq!(failure(&core).await.status().unwrap(), 302);
    assert_eq!(other.requests(), [""; 0]);
    // The caller is responsible for a client that is already built.
    let core = builder(&server.url()).build_with_http_client(reqwest::Client::new()).unwrap();
    get(&core).await.unwrap();
    assert_eq!(other.requests().len(), 1);
}

#[tokio::test]
async fn does_not_follow_a_redirect_to_a_url_with_a_user_name() {
    let server = TestServer::start(|request| {
        let host = request.split_once("host: ").unwrap().1.lines().next().unwrap();
        response("302 Found", &[&format!("location: http://canary@{host}/")], "")
    })
    .await;
    assert_eq!(failure(&core(&server.url())).await.status().unwrap(), 302);
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn follows_redirects_only_for_get_and_head() {
    for method in [Method::Post, Method::Put, Method::Delete, Method::Patch, Method::Options] {
        let server = TestServer::always(response("303 See Other", &["location: /x"], "")).await;
        let operation: &'static Operation = Box::leak(Box::new(Operation::new("act", method, "/")));
        let response = core(&server.url()).request(operation).send().await.unwrap();
        assert_eq!(response.status(), 303);
        let error = response.error();
        assert_eq!(error.to_string(), format!("demo act ({method} /): returned 303 See Other{MESSAGE}"));
        assert_eq!(server.requests().len(), 1, "{method}");
    }
}

#[tokio::test]
async fn stops_after_five_redirects() {
    let server = TestServer::always(response("302 Found", &["location: /again"], "")).await;
    assert_eq!(failure(&core(&server.url())).await.status().unwrap(), 302);
    assert_eq!(server.requests().len(), 6);
}

#[tokio::test]
async fn redirect_with_an_invalid_location_is_an_error() {
    for headers in [&[][..], &["location: http://"], &["location: \u{7f}"]] {
        let server = TestServer::always(response("302 Found", headers, "")).await;
        assert!(failure(&core(&server.url())).await.status().is_none_or(|status| status == 302));
    }
    let server = TestServer::always(response("304 Not Modified", &["location: /x"], "")).await;
    assert_eq!(failure(&core(&server.url())).await.status().unwrap(), 304);
}

#[tokio::test]
async fn reports_304_as_not_modified() {
    let server = TestServer::always(response("304 Not Modified", &["etag: \"v1\""], "")).await;
    let error = failure(&core(&server.url())).await;
    let message = "returned 304 Not Modified; the resource has not changed: use the copy that you already have";
    assert_eq!(error.to_string(), format!("demo get_thing (GET /things/{{id}}): {message}"));
    assert!(error.is_not_modified() && !error.is_client_error() && !error.is_transient());
    assert_eq!((error.kind(), error.headers().unwrap()["etag"].to_str().unwrap()), (ErrorKind::Status, "\"v1\""));
}

#[tokio::test]
async fn returns_a_redirect_documented_as_a_success() {
    static ARCHIVE: Operation = Operation::new("get_archive", Method::Get, "/archive").with_success_statuses(&[302]);

    let server = TestServer::always(response("302 Found", &["location: /canary"], "")).await;
    let response = core(&server.url()).request(&ARCHIVE).send().await.unwrap();
    assert_eq!((response.status().as_u16(), &response.headers()["location"]), (302, &"/canary".parse().unwrap()));
    assert_eq!(response.empty().unwrap().status(), 302);
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn error_names_the_location_header_of_a_documented_redirect() {
    static MOVED: Operation = Operation::new("moved", Method::Post, "/moved").with_error_statuses(&[(301, 301)]);

    let server = TestServer::always(response("301 Moved Permanently", &["location: /canary"], "")).await;
    let error = core(&server.url()).request(&MOVED).send().await.unwrap().error();
    let message = "returned 301 Moved Permanently; see its `Location` header, if it has one";
    assert_eq!(error.to_string(), format!("demo moved (POST /moved): {message}"));
}

#[tokio::test]
async fn was_sent_is_true_if_a_redirect_cannot_be_followed() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        drop(listener);
        let _ = stream.read(&mut [0; 4096]).await;
        let _ = stream.write_all(response("302 Found", &["location: /canary"], "").as_bytes()).await;
    });
    let error = failure(&core(&url)).await;
    assert_eq!((error.kind(), error.was_sent(), error.attempts()), (ErrorKind::Connect, true, 1));
}
