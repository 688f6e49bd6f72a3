//! The exact bytes of requests.

use serde::Serialize;
use serde_json::json;

use super::{API, CREATE, GET, core};
use crate::{
    Error, ErrorKind, Method, Operation, RawResponse, RequestOptions,
    client::tests::server::{TestServer, response},
    client::{builder::CoreBuilder, core::Core},
    encode::query::ListStyle,
};

#[tokio::test]
async fn encodes_the_operation_and_its_arguments() {
    let server = TestServer::always(response("200 OK", &[], "{}")).await;
    let response = core(&server.url())
        .request(&GET)
        .path("id", "a/b c")
        .query("z", "1 2+3")
        .query_optional("none", None::<&u8>)
        .query_optional("some", Some(&7))
        .query_list("list", ["x,y", "z"], ListStyle::Comma)
        .query_list_optional("no-list", None::<[u8; 1]>, ListStyle::Comma)
        .query_non_empty("full", "f")
        .header("X-Thing", &5)
        .header_optional("X-None", None::<&u8>)
        .header_optional("X-Some", Some("s"))
        .send()
        .await
        .unwrap();
    assert_eq!(response.status(), 200);
    let port = server.url().rsplit(':').next().unwrap().to_owned();
    // The accepted encodings depend on the features.
    let sent: String =
        server.only().split_inclusive("\r\n").filter(|line| !line.starts_with("accept-encoding:")).collect();
    assert_eq!(
        sent,
        format!(
            "GET /things/a%2Fb%20c?z=1%202%2B3&some=7&list=x%2Cy,z&full=f HTTP/1.1\r\nuser-agent: subkit-demo/1.0\r\naccept: \
             application/json\r\nx-thing: 5\r\nx-some: s\r\nhost: 127.0.0.1:{port}\r\n\r\n"
        )
    );
}

/// A request type like those of generated clients.
struct ListThings {
    core: Core,
    id: String,
    npns: Vec<String>,
    kinds: Option<Vec<u8>>,
    limit: Option<u32>,
}

impl ListThings {
    async fn send(self) -> Result<RawResponse, Error> {
        self.core
            .request(&GET)
            .path("id", &self.id)
            .query_list("npns", &self.npns, ListStyle::Repeat)
            .query_list_optional("kinds", self.kinds.as_ref(), ListStyle::Pipe)
            .query_optional("limit", self.limit.as_ref())
            .send()
            .await
    }
}

#[tokio::test]
async fn sends_borrowed_arguments_of_a_request() {
    let server = TestServer::always(response("200 OK", &[], "{}")).await;
    let npns = vec!["+33".to_owned(), "b".to_owned()];
    let request =
        ListThings { core: core(&server.url()), id: "i".into(), npns, kinds: Some(vec![1, 2]), limit: Some(3) };
    request.send().await.unwrap();
    assert!(server.only().starts_with("GET /things/i?npns=%2B33&npns=b&kinds=1%7C2&limit=3 HTTP/1.1\r\n"));
}

#[tokio::test]
async fn accepts_a_base_url_with_a_path_and_a_trailing_slash() {
    let server = TestServer::always(response("200 OK", &[], "{}")).await;
    for (stem, path) in [
        ("", "/things"),
        ("/", "/things"),
        ("/v1", "/v1/things"),
        ("/v1/", "/v1/things"),
        ("/a%20b//", "/a%20b/things"),
    ] {
        core(&format!("{}{stem}", server.url())).request(&CREATE).send().await.unwrap();
        let request = server.requests().pop().unwrap();
        assert!(request.starts_with(&format!("POST {path} HTTP/1.1\r\n")), "{request}");
    }
}

#[tokio::test]
async fn sends_a_content_type_only_with_a_body() {
    #[derive(Serialize)]
    struct Thing {
        z: u8,
        a: u8,
    }
    let server = TestServer::always(response("200 OK", &[], "{}")).await;
    let core = core(&server.url());
    let last = || server.requests().pop().unwrap();

    core.request(&CREATE).send().await.unwrap();
    assert!(!last().contains("content-type") && last().contains("content-length: 0\r\n"), "{}", last());
    core.request(&CREATE).json(&Thing { z: 1, a: 2 }).send().await.unwrap();
    assert!(
        last().contains("content-type: application/json\r\n") && last().ends_with("\r\n\r\n{\"z\":1,\"a\":2}"),
        "{}",
        last()
    );
    core.request(&CREATE).json_as("application/merge-patch+json", &Thing { z: 1, a: 2 }).send().await.unwrap();
    assert!(last().contains("content-type: application/merge-patch+json\r\n"), "{}", last());
    core.request(&CREATE)
        .optional(Some(&7), |request, body| request.json_as("application/json", body))
        .send()
        .await
        .unwrap();
    assert!(last().ends_with("\r\n\r\n7"), "{}", last());
    core.request(&CREATE)
        .optional(None::<&u8>, |request, body| request.json_as("application/json", body))
        .send()
        .await
        .unwrap();
    assert!(!last().contains("content-type"), "{}", last());
    core.request(&CREATE).text("text/plain", "a\nb").send().await.unwrap();
    assert!(last().contains("content-type: text/plain\r\n") && last().ends_with("\r\n\r\na\nb"), "{}", last());
    core.request(&CREATE).bytes("image/png", vec![1, 2].into()).send().await.unwrap();
    assert!(last().ends_with("\r\n\r\n\u{1}\u{2}"), "{}", last());
}

#[tokio::test]
async fn prepends_a_name_to_the_user_agent() {
    let server = TestServer::always(response("200 OK", &[], "{}")).await;
    let core = CoreBuilder::new(&API).base_url(server.url()).user_agent("shop/2").build().unwrap();
    core.request(&CREATE).send().await.unwrap();
    assert!(server.only().contains("user-agent: shop/2 subkit-demo/1.0\r\n"));
}

#[tokio::test]
async fn rejects_invalid_arguments_before_sending() {
    #[derive(Serialize)]
    struct Broken(#[serde(serialize_with = "crate::value::id::as_integer")] &'static str);

    static TYPO: Operation = Operation::new("typo", Method::Get, "/a/{id}").with_accept("no\nheader");

    let server = TestServer::always(response("200 OK", &[], "{}")).await;
    let core = core(&server.url());
    let line = "X\r\nX-Canary: 1";
    let cases = [
        (core.request(&GET), "id", "demo get_thing (GET /things/{id}): the argument `id` is missing; nothing was sent"),
        (
            core.request(&GET).path("id", ""),
            "id",
            "demo get_thing (GET /things/{id}): the argument `id` is empty; nothing was sent",
        ),
        (
            core.request(&GET).path("id", "%2e%2E"),
            "id",
            "demo get_thing (GET /things/{id}): the argument `id` has a `.` or `..` segment; nothing was sent",
        ),
        (
            core.request(&CREATE).path("id", "x"),
            "id",
            "demo create_thing (POST /things): the argument `id` is not a parameter of the path; nothing was sent",
        ),
        (
            core.request(&CREATE).query_non_empty("by", "").header("later", line),
            "by",
            "demo create_thing (POST /things): the argument `by` is empty; nothing was sent",
        ),
        (
            core.request(&CREATE).query_non_empty("by", " \t"),
            "by",
            "demo create_thing (POST /things): the argument `by` is blank; nothing was sent",
        ),
        (
            core.request(&CREATE).query_list("ids", [""; 0], ListStyle::Repeat),
            "ids",
            "demo create_thing (POST /things): the argument `ids` is an empty list, which would be omitted from the request; \
             nothing was sent",
        ),
        (
            core.request(&CREATE).query_list_optional("kinds", Some(&[0; 0]), ListStyle::Comma),
            "kinds",
            "demo create_thing (POST /things): the argument `kinds` is an empty list, which would be omitted from the request; \
             nothing was sent",
        ),
        (
            core.request(&CREATE).header("X-Thing", line),
            "X-Thing",
            "demo create_thing (POST /things): the argument `X-Thing` has characters that are not allowed in a header, such as a \
             line break; nothing was sent",
        ),
        (
            core.request(&CREATE).header("X Thing", &1),
            "X Thing",
            "demo create_thing (POST /things): the argument `X Thing` is not a valid header name; nothing was sent",
        ),
        (
            core.request(&CREATE).json(&Broken("abc")),
            "body",
            "demo create_thing (POST /things): the argument `body` cannot be encoded as JSON; nothing was sent",
        ),
        (
            core.request(&CREATE).json_as("a\nb", &1),
            "body",
            "demo create_thing (POST /things): the argument `body` has a media type that is not a valid header value; nothing was sent",
        ),
    ];
    for (request, argument, message) in cases {
        let error = request.send().await.err().unwrap();
        assert_eq!(error.to_string(), message);
        assert_eq!((error.kind(), error.argument()), (ErrorKind::InvalidArgument, Some(argument)));
        assert_eq!((error.was_sent(), error.attempts(), error.status()), (false, 0, None));
        super::assert_redacted(&error);
    }
    let error = core.request(&CREATE).json(&Broken("abc")).send().await.err().unwrap();
    assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "the id must be an integer");
    let error = core.request(&TYPO).send().await.err().unwrap();
    assert_eq!(error.to_string(), "demo typo (GET /a/{id}): the `Accept` header of the operation is invalid");
    assert_eq!(server.requests(), [""; 0]);
}

#[tokio::test]
async fn prints_errors_on_one_line_if_names_contain_line_breaks() {
    static FORGED: Operation = Operation::new("a\nb", Method::Get, "/x\ry");

    let core = core("http://127.0.0.1:9");
    let name = "x\r\n2026 ERROR forged\u{2028}y";
    let options = |options: RequestOptions| core.request(&CREATE).options(&options);
    for request in [
        core.request(&CREATE).header(name, &1),
        #[cfg(feature = "extended")]
        core.request(&CREATE).cookie(name, &1),
        core.request(&CREATE).query_list(name, [""; 0], ListStyle::Comma),
        core.request(&GET).path("id", "x").path(name, "y"),
        core.request(&FORGED).query_non_empty(name, ""),
        options(RequestOptions::new().with_header(name, "v")),
    ] {
        let error = request.send().await.err().unwrap();
        for text in [error.to_string(), format!("{error:?}")] {
            assert!(!text.contains(['\r', '\n', '\u{2028}']), "{text}");
        }
        assert!(error.to_string().contains(r"x\r\n2026 ERROR forged\u{2028}y"), "{error}");
        assert_eq!(error.argument(), Some(name));
    }
    let error = core.replace_secret(name, "s").unwrap_err();
    assert!(!error.to_string().contains(['\r', '\n', '\u{2028}']), "{error}");
}

/// If the spec does not describe the body, any body is accepted, because the operation has already taken effect.
#[tokio::test]
async fn json_or_text_returns_every_success_body() {
    for (body, expected) in [
        ("", None),
        (" \r\n", None),
        (r#"{"id":"7"}"#, Some(json!({ "id": "7" }))),
        ("null", Some(json!(null))),
        ("<ok/>", Some(json!("<ok/>"))),
        (r#"{"id":"#, Some(json!(r#"{"id":"#))),
    ] {
        let server = TestServer::always(response("201 Created", &["location: /things/7"], body)).await;
        let response = core(&server.url()).request(&CREATE).send().await.unwrap().json_or_text().unwrap();
        assert_eq!((response.location_id().as_deref(), response.into_inner()), (Some("7"), expected), "{body}");
    }
}

/// Sends requests with invalid arguments, and compares the errors.
pub(super) async fn assert_rejected(
    cases: impl IntoIterator<Item = (crate::RequestBuilder, &'static str, &'static str)>,
) {
    for (request, argument, reason) in cases {
        let error = request.send().await.err().unwrap();
        let message = format!("demo create_thing (POST /things): the argument `{argument}` {reason}; nothing was sent");
        assert_eq!(error.to_string(), message);
        assert_eq!((error.kind(), error.argument()), (ErrorKind::InvalidArgument, Some(argument)));
        assert!(!error.was_sent());
        super::assert_redacted(&error);
    }
}

#[tokio::test]
async fn rejects_non_finite_numbers() {
    #[derive(Serialize)]
    struct Item {
        price: f64,
    }

    let server = TestServer::always(response("200 OK", &[], "{}")).await;
    let request = || core(&server.url()).request(&CREATE);
    let item = |price| Item { price };
    assert_rejected([
        (
            request().json(&[item(1.0), item(f64::NAN)]),
            "body",
            "has NaN or an infinity at `$[1].price`, which JSON cannot represent",
        ),
        (
            request().require_finite("range", &f32::INFINITY).query("range", &f32::INFINITY),
            "range",
            "is NaN or infinite, which JSON cannot represent",
        ),
    ])
    .await;
    assert_eq!(server.requests(), [""; 0]);
    request().require_finite("range", &1.5).query("range", &1.5).json(&item(0.1)).send().await.unwrap();
    assert!(server.only().starts_with("POST /things?range=1.5 ") && server.only().ends_with(r#"{"price":0.1}"#));
}

#[tokio::test]
async fn rejects_headers_that_the_connection_sets() {
    let server = TestServer::always(response("200 OK", &[], "{}")).await;
    let request = || core(&server.url()).request(&CREATE);
    let reason = "is a header that only the HTTP client can set";
    let names = [
        "Content-Length",
        "content-length",
        "Host",
        "Transfer-Encoding",
        "Connection",
        "TE",
        "Trailer",
        "Upgrade",
        "Expect",
        "Keep-Alive",
        "HTTP2-Settings",
        "Proxy-Authorization",
        "Proxy-Connection",
    ];
    for name in names {
        assert_rejected([
            (request().header(name, &1), name, reason),
            (request().header_optional(name, Some("x")), name, reason),
            (request().options(&RequestOptions::new().with_header(name, "x")), name, reason),
        ])
        .await;
    }
    assert_eq!(server.requests(), [""; 0]);
}

#[tokio::test]
async fn rejects_values_that_a_server_would_decode_differently() {
    let server = TestServer::always(response("200 OK", &[], "{}")).await;
    let request = || core(&server.url()).request(&CREATE);
    assert_rejected([
        (
            request().query_list("ids", ["a|b"], ListStyle::Pipe),
            "ids",
            "has an item with a `|`, which separates the items of this list",
        ),
        (request().header("X-Name", " a"), "X-Name", "begins or ends with a space, which HTTP would remove"),
    ])
    .await;
    assert_eq!(server.requests(), [""; 0]);
}
