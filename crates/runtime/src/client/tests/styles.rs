//! The exact bytes of requests with structured values: forms, files, cookies and parameter styles.

use serde::Serialize;
use serde_json::json;

use super::{CREATE, GET, core, wire::assert_rejected};
use crate::{
    File,
    client::tests::server::{TestServer, response},
    encode::styles::{CookieStyle, HeaderStyle, PathStyle, QueryStyle},
};

#[tokio::test]
async fn encodes_a_form_in_the_styles_of_its_properties() {
    let server = TestServer::always(response("200 OK", &[], "{}")).await;
    let core = core(&server.url());
    let last = || server.requests().pop().unwrap();
    let form = json!({ "a b": "c&d", "list": [1, 2], "object": { "k": 1 }, "none": null });
    core.request(&CREATE).form(&form, &[]).send().await.unwrap();
    assert!(last().ends_with("\r\n\r\na%20b=c%26d&list=1&list=2&object=%7B%22k%22%3A1%7D"), "{}", last());
    core.request(&CREATE)
        .form(&form, &[("object", QueryStyle::Deep), ("list", QueryStyle::Form)])
        .send()
        .await
        .unwrap();
    assert!(last().ends_with("&list=1,2&object%5Bk%5D=1"), "{}", last());
}

#[tokio::test]
async fn sends_all_cookies_in_one_header() {
    let server = TestServer::always(response("200 OK", &[], "{}")).await;
    core(&server.url()).request(&CREATE).cookie("a", "x;y").cookie("b", &2).send().await.unwrap();
    assert!(server.only().contains("cookie: a=x%3By; b=2\r\n"), "{}", server.only());
}

#[tokio::test]
async fn encodes_characters_that_are_not_allowed_in_a_cookie() {
    let server = TestServer::always(response("200 OK", &[], "{}")).await;
    core(&server.url()).request(&CREATE).cookie("a", "b64+/==").cookie("c", "1%,\" \\é").send().await.unwrap();
    assert!(server.only().contains("cookie: a=b64+/==; c=1%25%2C%22%20%5C%C3%A9\r\n"), "{}", server.only());
    let error = core(&server.url()).request(&CREATE).cookie("a=1; b", &1).send().await.err().unwrap();
    assert!(error.to_string().contains("the argument `a=1; b` is not a valid cookie name"), "{error}");
}

#[tokio::test]
async fn encodes_structured_values_in_their_styles() {
    let server = TestServer::always(response("200 OK", &[], "{}")).await;
    core(&server.url())
        .request(&GET)
        .path_styled("id", &["a/b", "c,d"], PathStyle::Matrix)
        .query_styled("ids", &["a,b", "c"], QueryStyle::Form)
        .query_styled("deep", &json!({ "k&": { "l": 1 } }), QueryStyle::Deep)
        .query_styled("nothing", &None::<u8>, QueryStyle::Form)
        .header_styled("X-Parts", &json!({ "k": "v", "l": [1] }), HeaderStyle::SimpleExploded)
        .header_styled("X-Json", &json!({ "k": "v" }), HeaderStyle::Json)
        .cookie_styled("ids", &["a,b", "c;d"], CookieStyle::Form)
        .cookie_styled("ids", &["a", "b"], CookieStyle::FormExploded)
        .cookie_styled("object", &json!({ "k": "v", "n": null }), CookieStyle::FormExploded)
        .send()
        .await
        .unwrap();
    let received = server.only();
    assert!(
        received.starts_with("GET /things/;id=a%2Fb,c%2Cd?ids=a%2Cb,c&deep%5Bk%26%5D%5Bl%5D=1 HTTP/1.1\r\n"),
        "{received}"
    );
    assert!(received.contains("\r\nx-parts: k=v,l=[1]\r\nx-json: {\"k\":\"v\"}\r\n"), "{received}");
    assert!(received.contains("\r\ncookie: ids=a%2Cb,c%3Bd; ids=a; ids=b; k=v\r\n"), "{received}");
}

#[tokio::test]
async fn rejects_cookies_without_items_or_a_valid_name() {
    let server = TestServer::always(response("200 OK", &[], "{}")).await;
    for (value, reason) in [
        (json!([]), "the argument `ids` is an empty list"),
        (json!({ "a b": 1 }), "the argument `ids` has a property whose name is not a valid cookie name"),
    ] {
        let call = core(&server.url()).request(&CREATE).cookie_styled("ids", &value, CookieStyle::FormExploded);
        let error = call.send().await.err().unwrap();
        assert!(error.to_string().contains(reason), "{error}");
    }
}

#[tokio::test]
async fn sends_files_as_parts_and_rejects_bodies_that_are_not_objects() {
    #[derive(Serialize)]
    struct Upload {
        file: File,
        #[serde(skip_serializing_if = "crate::serde_context::sending::skip_read_only")]
        id: Option<u8>,
    }
    let server = TestServer::always(response("200 OK", &[], "{}")).await;
    let core = core(&server.url());
    let upload = Upload { file: File::new("a.txt", "content"), id: Some(1) };
    core.request(&CREATE).multipart(&upload, &[]).send().await.unwrap();
    let received = server.only();
    let (_, rest) = received.split_once("content-type: multipart/form-data; boundary=").unwrap();
    let (boundary, _) = rest.split_once("\r\n").unwrap();
    assert!(
        received.ends_with(&format!("\r\n\r\ncontent\r\n--{boundary}--\r\n")) && !received.contains("\"id\""),
        "{received}"
    );
    for request in [core.request(&CREATE).multipart(&[1], &[]), core.request(&CREATE).form(&[1], &[])] {
        let error = request.send().await.err().unwrap();
        assert_eq!((error.argument(), error.was_sent()), (Some("body"), false));
    }
}

#[tokio::test]
async fn rejects_non_finite_numbers_in_structured_values() {
    #[derive(Serialize)]
    struct Item {
        price: f64,
    }

    let server = TestServer::always(response("200 OK", &[], "{}")).await;
    let request = || core(&server.url()).request(&CREATE);
    let item = |price| Item { price };
    assert_rejected([
        (
            request().form(&item(f64::INFINITY), &[]),
            "body",
            "has NaN or an infinity at `$.price`, which JSON cannot represent",
        ),
        (
            request().multipart(&item(f64::NEG_INFINITY), &[]),
            "body",
            "has NaN or an infinity at `$.price`, which JSON cannot represent",
        ),
        (
            request().query_styled("by", &item(f64::NAN), QueryStyle::Deep),
            "by",
            "has NaN or an infinity at `$.price`, which JSON cannot represent",
        ),
        (
            request().header_styled("X-By", &[1.0, f64::NAN], HeaderStyle::Simple),
            "X-By",
            "has NaN or an infinity at `$[1]`, which JSON cannot represent",
        ),
        (
            request().cookie_styled("by", &f64::NAN, CookieStyle::Form),
            "by",
            "is NaN or infinite, which JSON cannot represent",
        ),
    ])
    .await;
    assert_eq!(server.requests(), [""; 0]);
}

#[tokio::test]
async fn rejects_a_structured_header_that_the_connection_sets() {
    let server = TestServer::always(response("200 OK", &[], "{}")).await;
    let request = core(&server.url()).request(&CREATE).header_styled("Host", &["x"], HeaderStyle::Simple);
    assert_rejected([(request, "Host", "is a header that only the HTTP client can set")]).await;
    assert_eq!(server.requests(), [""; 0]);
}

#[tokio::test]
async fn rejects_parts_that_a_server_would_decode_differently() {
    #[derive(Serialize)]
    struct Upload {
        meta: Meta,
        photo: Option<File>,
    }

    #[derive(Serialize)]
    struct Meta {
        blob: Option<File>,
    }

    let server = TestServer::always(response("200 OK", &[], "{}")).await;
    let request = || core(&server.url()).request(&CREATE);
    let bytes = File::new("canary.jpg", b"\xff\xfe\x00".to_vec());
    let nested = Upload { meta: Meta { blob: Some(bytes.clone()) }, photo: None };
    let untyped = Upload { meta: Meta { blob: None }, photo: Some(bytes.clone()) };
    assert_rejected([
        (
            request().header_styled("X-Ids", &["a,b", "c"], HeaderStyle::Simple),
            "X-Ids",
            "has an item with a comma, which separates the items of a header",
        ),
        (
            request().query_styled("ids", &["a b"], QueryStyle::Space),
            "ids",
            "has an item with a space, which separates the items of this list",
        ),
        (
            request().form(&json!({ "ids": ["a b"] }), &[("ids", QueryStyle::Space)]),
            "body",
            "has a property that has an item with a space, which separates the items of this list",
        ),
        (
            request().multipart(&nested, &[]),
            "body",
            "has a file at `$.meta.blob`, inside the part `meta`: each file must be a separate part",
        ),
        (
            request().multipart(&untyped, &[("photo", "image/png, image/jpeg")]),
            "body",
            "has a file without a media type in the part `photo`, which allows image/png or image/jpeg: set it with \
             `File::with_media_type`",
        ),
        (request().json(&nested), "body", "cannot be encoded as JSON"),
        (request().form(&json!([1]), &[]), "body", "is not an object, which a form requires"),
    ])
    .await;
    assert_eq!(server.requests(), [""; 0]);
}
