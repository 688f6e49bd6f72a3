//! Options of a single request that override those of the client.

use subkit::{RequestOptions, RetryPolicy, runtime::Method, runtime::Operation};
use subkit_tests::{ScriptedResponse, ScriptedServer};

use super::{SUBSCRIPTION, WORKSPACE, bird, bird_builder, milliseconds, seconds};

fn get(client: &subkit::bird::Client) -> subkit::bird::requests::GetEndpointSubscription {
    client.get_endpoint_subscription(WORKSPACE.parse::<subkit::Uuid>().unwrap(), "e", "main")
}

#[tokio::test]
async fn request_overrides_the_retry_policy() {
    let server = ScriptedServer::replying([ScriptedResponse::status(503)]).await.unwrap();
    let client = bird(&server);
    assert_eq!(get(&client).with_retry(RetryPolicy::never()).send().await.unwrap_err().attempts(), 1);
    let more = RetryPolicy::new().with_max_attempts(5).with_initial_backoff(milliseconds(1));
    assert_eq!(get(&client).with_retry(more).send().await.unwrap_err().attempts(), 5);
    assert_eq!(server.count(), 6);
}

#[tokio::test]
async fn request_overrides_timeout_deadline_and_attempt_timeout() {
    let server = ScriptedServer::replying([ScriptedResponse::NoResponse]).await.unwrap();
    let client = bird_builder(&server).timeout(seconds(60)).build().unwrap();
    let error = get(&client).with_timeout(milliseconds(100)).send().await.unwrap_err();
    assert!(error.is_timeout() && error.to_string().contains("after 100ms"), "{error}");
    let soon = std::time::Instant::now() + milliseconds(100);
    let error = get(&client).with_deadline(soon).send().await.unwrap_err();
    assert!(error.is_timeout() && error.to_string().contains("by its deadline"), "{error}");
    let error = get(&client).with_attempt_timeout(milliseconds(50)).send().await.unwrap_err();
    assert!(error.is_timeout() && error.attempts() == 3 && error.to_string().contains("after 50ms"), "{error}");
}

#[tokio::test]
async fn request_sends_additional_headers_and_query_parameters() {
    let server = ScriptedServer::replying([ScriptedResponse::json(SUBSCRIPTION)]).await.unwrap();
    let client = bird(&server);
    let options = RequestOptions::new().with_header("X-Trace", "t-1").with_query("debug", "a b");
    get(&client).with_options(options).with_query("more", "1").send().await.unwrap();
    let request = &server.requests()[0];
    assert_eq!(request.header("x-trace"), Some("t-1"));
    assert!(request.target.ends_with("/subscriptions/main?debug=a%20b&more=1"), "{}", request.target);
    for (name, value, expected) in [
        (
            "Authorization",
            "canary",
            "the argument `Authorization` is a header for credentials, which only the client sets",
        ),
        ("content-length", "0", "the argument `content-length` is a header that only the HTTP client can set"),
        ("host", "canary", "the argument `host` is a header that only the HTTP client can set"),
        ("x-a", "canary\r\nx-b: 1", "the argument `x-a` has characters that are not allowed in a header"),
        ("not a header", "canary", "the argument `not a header` is not a valid header name"),
    ] {
        let error = get(&client).with_header(name, value).send().await.unwrap_err();
        assert!(error.to_string().contains(expected) && !format!("{error:?}").contains("canary"), "{error}");
        assert!(!error.was_sent(), "{name}");
    }
    assert_eq!(server.count(), 1);
}

static RENAME: Operation = Operation::new("rename", Method::Patch, "/endpoints/{id}").with_auth(&[&["accessKey"]]);

/// A caller can define a catalogue entry for an operation that the spec lacks, and call that operation.
#[tokio::test]
async fn calls_an_operation_defined_by_the_caller() {
    let server = ScriptedServer::replying([ScriptedResponse::json(r#"{"a":[1]}"#)]).await.unwrap();
    let client = bird(&server);
    let response = client.request(&RENAME).path("id", "e/1").query("dry", &true).json(&[1, 2]).send().await.unwrap();
    let value = response.json::<serde_json::Value>().unwrap().into_inner();
    assert_eq!(value["a"][0], 1);
    let request = &server.requests()[0];
    assert_eq!((request.method.as_str(), request.target.as_str()), ("PATCH", "/endpoints/e%2F1?dry=true"));
    assert_eq!((request.header("authorization"), request.body.as_str()), (Some("AccessKey key"), "[1,2]"));
    let listed = &subkit::bird::catalogue::GET_ENDPOINT_SUBSCRIPTION;
    let call = client.request(listed).path("workspaceId", WORKSPACE).path("endpointId", "e");
    assert!(call.path("subscriptionName", "..").send().await.err().unwrap().to_string().contains("subscriptionName"));
}
