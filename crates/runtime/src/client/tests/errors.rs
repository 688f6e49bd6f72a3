//! The errors that each kind of response causes.

use std::{error::Error as _, time::Duration};

use serde_json::{Value, json};

use super::{CREATE, Problem, builder, core, failure, get};
use crate::{
    ErrorKind,
    client::tests::server::{SILENCE, TestServer, response},
};

const GET: &str = "demo get_thing (GET /things/{id}): ";

#[tokio::test]
async fn returns_value_status_and_headers_of_a_success() {
    let server = TestServer::always(response("201 Created", &["x-request-id: r-1"], r#"{"a":1}"#)).await;
    let response = get(&core(&server.url())).await.unwrap();
    assert_eq!((response.status().as_u16(), response.request_id()), (201, Some("r-1")));
    assert_eq!(response["a"], 1);
}

#[tokio::test]
async fn decodes_a_response_as_json_text_bytes_or_nothing() {
    let server = TestServer::start(|request| match request.split(' ').nth(1).unwrap() {
        "/empty/things" => response("204 No Content", &[], ""),
        "/space/things" => response("200 OK", &[], " \r\n"),
        _ => response("200 OK", &[], "\"text\""),
    })
    .await;
    let send = |stem: &str| core(&format!("{}{stem}", server.url())).request(&CREATE).send();
    assert_eq!(send("").await.unwrap().json_or_empty::<String>().unwrap().as_deref(), Some("text"));
    assert_eq!(send("/empty").await.unwrap().json_or_empty::<String>().unwrap().as_deref(), None);
    assert_eq!(send("/space").await.unwrap().json_or_empty::<String>().unwrap().as_deref(), None);
    assert_eq!(send("").await.unwrap().text().unwrap().as_str(), "\"text\"");
    assert_eq!(&**send("").await.unwrap().bytes().unwrap(), b"\"text\"");
    send("").await.unwrap().empty().unwrap();
    send("/empty").await.unwrap().empty().unwrap();
    assert_eq!(send("").await.unwrap().headers()["content-length"], "6");
}

#[tokio::test]
async fn keeps_the_body_of_an_error_status() {
    let server = TestServer::always(response(
        "503 Service Unavailable",
        &["content-type: text/html", "retry-after: 30", "vendor-request-id: canary-id"],
        "<html>canary</html>",
    ))
    .await;
    let error = failure(&core(&server.url())).await;
    assert_eq!(error.to_string(), format!("{GET}returned 503 Service Unavailable; retry in 30 s"));
    assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Status, 503));
    assert_eq!(error.body_text().unwrap(), "<html>canary</html>");
    assert_eq!((error.retry_after(), error.request_id()), (Some(Duration::from_secs(30)), Some("canary-id")));
    assert!(error.is_server_error() && !error.is_client_error() && !error.is_decode() && error.was_sent());
    assert_eq!(error.attempts(), 1);
    assert_eq!(
        format!("{error:?}"),
        "Error { kind: Status, api: \"demo\", operation: Some(\"get_thing\"), status: Some(503), problem: \"returned 503 Service \
         Unavailable; retry in 30 s\", attempts: 1, source: None, .. }"
    );
}

#[tokio::test]
async fn error_message_names_the_status_and_a_remedy() {
    for (status, message) in [
        ("401 Unauthorized", "returned 401 Unauthorized; check the credentials of the client"),
        ("403 Forbidden", "returned 403 Forbidden; the credentials do not permit this operation"),
        ("404 Not Found", "returned 404 Not Found"),
        ("429 Too Many Requests", "returned 429 Too Many Requests; retry later and less often"),
        ("418 canary", "returned 418 I'm a teapot"),
        ("499 canary", "returned 499"),
        ("500 canary", "returned 500 Internal Server Error"),
        ("503 canary", "returned 503 Service Unavailable"),
    ] {
        let server = TestServer::always(response(status, &[], "{}")).await;
        let error = failure(&core(&server.url())).await;
        assert_eq!(error.to_string(), format!("{GET}{message}"));
        let code: u16 = status.get(..3).unwrap().parse().unwrap();
        let flags = [error.is_unauthorized(), error.is_forbidden(), error.is_not_found(), error.is_rate_limited()];
        assert_eq!(flags, [401, 403, 404, 429].map(|other| other == code));
        assert_eq!([error.is_client_error(), error.is_server_error()], [code < 500, code >= 500]);
    }
    let server = TestServer::always(response("429 x", &["retry-after: 7"], "")).await;
    assert_eq!(
        failure(&core(&server.url())).await.to_string(),
        format!("{GET}returned 429 Too Many Requests; retry in 7 s")
    );
    let server = TestServer::always(response("202 x", &[], "")).await;
    let error = core(&server.url()).request(&CREATE).send().await.unwrap().error();
    assert_eq!(
        error.to_string(),
        "demo create_thing (POST /things): returned 202 Accepted, a success status that the spec does not declare"
    );
}

#[tokio::test]
async fn decodes_a_documented_error_body() {
    let server = TestServer::always(response("404 Not Found", &[], r#"{"code":7,"canary":1}"#)).await;
    let error = failure(&core(&server.url())).await;
    assert_eq!(error.body::<Problem>(), Some(&Problem { code: 7 }));
    assert_eq!(error.body::<String>(), None);
    assert_eq!(error.body_text().unwrap(), r#"{"code":7,"canary":1}"#);
    for body in ["<canary>", "", r#"{"code":"canary"}"#] {
        let server = TestServer::always(response("404 Not Found", &[], body)).await;
        let error = failure(&core(&server.url())).await;
        assert!(error.is_not_found() && error.body::<Problem>().is_none());
        assert_eq!((error.body_text().unwrap(), error.decode_path()), (body.into(), None));
    }
}

#[tokio::test]
async fn reports_an_unexpected_body_as_a_decode_error() {
    for (body, path, reason) in [
        ("<html>canary</html>", "$", "not valid JSON: expected value at line 1 column 1"),
        ("", "$", "the response body is empty"),
        ("{} canary", "$", "not valid JSON: trailing characters at line 1 column 4"),
    ] {
        let server = TestServer::always(response("200 OK", &["x-request-id: r-1"], body)).await;
        let error = failure(&core(&server.url())).await;
        assert_eq!(error.to_string(), format!("{GET}returned 200 OK with an unexpected body: {reason} at `{path}`"));
        assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Decode, 200));
        assert_eq!((error.decode_path(), error.body_text().unwrap().into_owned()), (Some(path), body.to_owned()));
        assert_eq!(error.request_id(), Some("r-1"));
        assert!(error.is_decode() && error.was_sent() && !error.is_client_error());
        assert_eq!(error.source().unwrap().to_string(), format!("{reason} at `{path}`"));
    }
    let server = TestServer::always(response("200 OK", &[], r#"[{"code":1},{"code":"canary"}]"#)).await;
    let error = core(&server.url()).request(&CREATE).send().await.unwrap().json::<Vec<Problem>>().unwrap_err();
    super::assert_redacted(&error);
    assert_eq!(error.decode_path(), Some("$[1].code"));
    let expected = "demo create_thing (POST /things): returned 200 OK with an unexpected body: expected u32, found a string at `$[1].code`";
    assert_eq!(error.to_string(), expected);
}

#[tokio::test]
async fn reports_invalid_utf_8_as_a_decode_error() {
    let server = TestServer::always("HTTP/1.1 200 OK\r\ncontent-length: 3\r\ncontent-encoding: x\r\n\r\n\u{e9}x").await;
    assert_eq!(core(&server.url()).request(&CREATE).send().await.unwrap().text().unwrap().as_str(), "éx");
    // The first byte of a two-byte character.
    let server = TestServer::always("HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\n\u{e9}").await;
    let error = core(&server.url()).request(&CREATE).send().await.unwrap().text().unwrap_err();
    let expected =
        "demo create_thing (POST /things): returned 200 OK with an unexpected body: not valid UTF-8 text at `$`";
    assert_eq!(error.to_string(), expected);
}

#[tokio::test]
async fn rejects_a_response_that_is_too_large() {
    let chunked =
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n8\r\n\"canary\"\r\n8\r\n\"canary\"\r\n0\r\n\r\n";
    // A body whose `Content-Length` exceeds the maximum is not read.
    let announced = format!("HTTP/1.1 200 OK\r\ncontent-length: 16\r\n\r\n\"canary{SILENCE}");
    for (text, kept) in [(announced, 0), (chunked.to_owned(), 15)] {
        let server = TestServer::always(text).await;
        let core = builder(&server.url()).max_response_size(15).build().unwrap();
        let error = failure(&core).await;
        assert_eq!(
            error.to_string(),
            format!("{GET}the response body is larger than 15 bytes: raise `max_response_size` to allow it")
        );
        assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::TooLarge, 200));
        assert_eq!(error.body_bytes().unwrap().len(), kept);
    }
    let server = TestServer::always(response("200 OK", &[], "\"canary\"")).await;
    assert_eq!(
        get(&builder(&server.url()).max_response_size(8).build().unwrap()).await.unwrap().into_inner(),
        "canary"
    );
}

#[tokio::test]
async fn keeps_the_beginning_of_a_large_error_body() {
    let server = TestServer::always(response("404 Not Found", &[], &"x".repeat(200_000))).await;
    let error = failure(&core(&server.url())).await;
    assert_eq!((error.status().unwrap().as_u16(), error.body_bytes().unwrap().len()), (404, 64 << 10));
    let server = TestServer::always(response("200 OK", &[], &"x".repeat(200_000))).await;
    let error = failure(&core(&server.url())).await;
    assert_eq!((error.kind(), error.body_bytes().unwrap().len()), (ErrorKind::Decode, 64 << 10));
}

#[tokio::test]
async fn keeps_the_status_of_a_response_that_is_cut_off() {
    let server = TestServer::always("HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{\"canary").await;
    let error = failure(&core(&server.url())).await;
    assert_eq!(
        error.to_string(),
        format!("{GET}returned 200 OK, but the connection broke before the body was complete")
    );
    assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Transport, 200));
    assert!(error.was_sent() && error.source().is_some());
    let server = TestServer::always("HTTP/1.1 500 x\r\ncontent-length: 99\r\n\r\n{\"canary").await;
    let error = failure(&core(&server.url())).await;
    assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Status, 500));
    assert_eq!(error.body_text().unwrap(), "{\"canary");
    // If a response needs no body, its body is ignored.
    let server = TestServer::always("HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{").await;
    core(&server.url()).request(&CREATE).send().await.unwrap().empty().unwrap();
}

#[tokio::test]
async fn reports_a_broken_connection_as_a_transport_error() {
    let server = TestServer::always("").await;
    let error = failure(&core(&server.url())).await;
    assert_eq!(error.to_string(), format!("{GET}the connection broke before the response was complete"));
    assert_eq!((error.kind(), error.status(), error.body_text()), (ErrorKind::Transport, None, None));
    assert!(error.was_sent() && !error.is_timeout() && !error.is_connect());
}

#[tokio::test]
async fn reports_a_refused_connection_as_not_sent() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let error = failure(&core(&url)).await;
    assert_eq!(error.to_string(), format!("{GET}could not connect: is the base URL right and the server reachable?"));
    assert!(error.is_connect() && !error.was_sent() && !error.is_timeout());
    assert_eq!((error.attempts(), error.kind()), (1, ErrorKind::Connect));
    assert!(error.source().is_some());
}

#[tokio::test]
async fn silent_or_stalled_response_fails_after_the_timeout() {
    let message = "the call timed out after 200ms; `timeout` sets how long it may take";
    for (text, status) in
        [(SILENCE.to_owned(), None), (format!("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{{{SILENCE}"), Some(200))]
    {
        let server = TestServer::always(text).await;
        let error = failure(&builder(&server.url()).timeout(Duration::from_millis(200)).build().unwrap()).await;
        assert_eq!(error.to_string(), format!("{GET}{message}"));
        assert_eq!((error.kind(), error.status().map(|status| status.as_u16())), (ErrorKind::Timeout, status));
        assert!(error.is_timeout() && error.was_sent());
    }
    let server = TestServer::always(format!("HTTP/1.1 500 x\r\ncontent-length: 9\r\n\r\n{{{SILENCE}")).await;
    let error = failure(&builder(&server.url()).timeout(Duration::from_millis(200)).build().unwrap()).await;
    assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Status, 500));
}

#[tokio::test]
async fn reports_a_silent_server_as_a_timeout() {
    let server = TestServer::always(SILENCE).await;
    let core = builder(&server.url()).http(|client| client.read_timeout(Duration::from_millis(200))).build().unwrap();
    let error = failure(&core).await;
    assert_eq!(error.to_string(), format!("{GET}the server stopped responding"));
    assert!(error.is_timeout() && error.was_sent());
}

#[tokio::test]
async fn boxed_error_can_be_downcast_to_the_error_type() {
    async fn both(url: &str) -> Result<Value, Box<dyn std::error::Error + Send + Sync>> {
        get(&core(url)).await?;
        Ok(json!(1))
    }
    let server = TestServer::always(response("404 x", &[], "")).await;
    let error = both(&server.url()).await.unwrap_err();
    assert!(error.downcast_ref::<crate::Error>().unwrap().is_not_found());
}

#[tokio::test]
async fn explains_why_a_body_cannot_be_decoded() {
    let server = TestServer::always(response("200 OK", &["content-encoding: deflate"], "\u{1}\u{2}")).await;
    let error = failure(&core(&server.url())).await;
    assert!(!error.to_string().contains("compressed"), "{error}");
    let bytes = |head: &str, body: &[u8]| {
        let head = format!("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: {}\r\n{head}\r\n", body.len());
        [head.as_bytes(), body].concat()
    };
    let utf_16: Vec<u8> = "\u{feff}{\"canary\":1}".encode_utf16().flat_map(u16::to_be_bytes).collect();
    for (response, expected) in [
        (
            bytes("content-type: application/json\r\n", &utf_16),
            "the body starts with a UTF-16 byte order mark, but JSON must be UTF-8",
        ),
        (
            bytes("content-encoding: compress\r\n", b"\xff"),
            "the body is compressed with compress, which this client cannot decode",
        ),
        (bytes("", b"\x1f\x8b\x08\xff"), "the body is compressed with gzip"),
    ] {
        let server = TestServer::bytes(response).await;
        let error = failure(&core(&server.url())).await;
        assert!(error.is_decode() && error.to_string().contains(expected), "{error}");
    }
    let response = bytes("content-type: application/json; charset=iso-8859-1\r\n", b"{\"name\":\"caf\xe9\"}");
    let server = TestServer::bytes(response).await;
    assert_eq!(get(&core(&server.url())).await.unwrap()["name"], "café");
}
