//! Empty lists in a body or a parameter, which would be omitted from the request.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::json;

use super::{CREATE, core, wire::assert_rejected};
use crate::{
    File,
    client::tests::server::{TestServer, response},
    encode::styles::{CookieStyle, QueryStyle},
};

#[derive(Default, Serialize)]
struct Upload {
    required: Vec<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    optional: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    files: Option<Vec<File>>,
    note: Option<String>,
}

#[tokio::test]
async fn rejects_an_empty_list_in_a_form_or_multipart_body() {
    let server = TestServer::always(response("200 OK", &[], "{}")).await;
    let request = || core(&server.url()).request(&CREATE);
    let optional = || Upload { required: vec![1], optional: Some(Vec::new()), ..Upload::default() };
    let files = Upload { required: vec![1], files: Some(Vec::new()), ..Upload::default() };
    let required = "has an empty list at `$.required`, which would be omitted from the request";
    let expected = "has an empty list at `$.optional`, which would be omitted from the request";
    assert_rejected([
        (request().form(&Upload::default(), &[]), "body", required),
        (request().form(&Upload::default(), &[("required", QueryStyle::Space)]), "body", required),
        (request().form(&optional(), &[]), "body", expected),
        (request().multipart(&Upload::default(), &[]), "body", required),
        (request().multipart(&optional(), &[("optional", "application/json")]), "body", expected),
        (
            request().multipart(&files, &[]),
            "body",
            "has an empty list at `$.files`, which would be omitted from the request",
        ),
        // A list that contains only null has no item to send.
        (
            request().form(&json!({ "ids": [null] }), &[]),
            "body",
            "has an empty list at `$.ids`, which would be omitted from the request",
        ),
        (
            request().multipart(&json!({ "ids": [null] }), &[]),
            "body",
            "has an empty list at `$.ids`, which would be omitted from the request",
        ),
        // Names that the caller chooses are not printed.
        (
            request().form(&json!({ "canary@example.com": [] }), &[]),
            "body",
            "has an empty list at `$.*`, which would be omitted from the request",
        ),
    ])
    .await;
    assert_eq!(server.requests(), [""; 0]);
    request().form(&Upload { required: vec![1], ..Upload::default() }, &[]).send().await.unwrap();
    assert!(server.only().ends_with("\r\n\r\nrequired=1"), "{}", server.only());
}

#[tokio::test]
async fn rejects_an_empty_list_inside_an_object_not_sent_as_json() {
    let server = TestServer::always(response("200 OK", &[], "{}")).await;
    let request = || core(&server.url()).request(&CREATE);
    let filter = json!({ "kind": "a", "ids": [] });
    let nested = json!({ "by": { "ids": [[1], []] } });
    let ids = "has an empty list at `$.ids`, which would be omitted from the request";
    assert_rejected([
        (request().query_styled("filter", &filter, QueryStyle::Deep), "filter", ids),
        (request().query_styled("filter", &filter, QueryStyle::FormExploded), "filter", ids),
        (request().cookie_styled("filter", &filter, CookieStyle::FormExploded), "filter", ids),
        (
            request().query_styled("filter", &nested, QueryStyle::Deep),
            "filter",
            "has an empty list at `$.by.ids[1]`, which would be omitted from the request",
        ),
        (
            request().form(&json!({ "filter": filter }), &[("filter", QueryStyle::Deep)]),
            "body",
            "has an empty list at `$.filter.ids`, which would be omitted from the request",
        ),
    ])
    .await;
    assert_eq!(server.requests(), [""; 0]);
}

#[tokio::test]
async fn sends_an_empty_list_as_json() {
    let server = TestServer::always(response("200 OK", &[], "{}")).await;
    let request = || core(&server.url()).request(&CREATE);
    let filter = BTreeMap::from([("ids", Vec::<u8>::new())]);
    request().form(&json!({ "filter": filter }), &[]).send().await.unwrap();
    request().form(&json!({ "ids": [] }), &[("ids", QueryStyle::Json)]).send().await.unwrap();
    request().query_styled("filter", &filter, QueryStyle::Form).send().await.unwrap();
    request().multipart(&json!({ "filter": filter }), &[]).send().await.unwrap();
    let received = server.requests();
    assert!(received[0].ends_with("filter=%7B%22ids%22%3A%5B%5D%7D"), "{}", received[0]);
    assert!(received[1].ends_with("ids=%5B%5D"), "{}", received[1]);
    assert!(received[2].starts_with("POST /things?filter=ids,%5B%5D "), "{}", received[2]);
    assert!(received[3].contains(r#"{"ids":[]}"#), "{}", received[3]);
}
