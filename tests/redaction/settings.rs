//! The `Debug` output of clients, builders, options and token stores, and errors about invalid settings, contain no secrets.

use std::sync::Arc;

use subkit::{
    agentsync, bird,
    runtime::{MemoryTokenStore, RequestOptions, testing::debug_output},
};
use subkit_tests::ScriptedResponse;

use crate::{
    assert_no_problems,
    canary::{self, CANARY},
    listener::listen,
    one_call_each, server,
};

/// Invalid base URLs, some with secrets.
const BASE_URLS: [&str; 5] = [
    "https://canary-4711:canary-4711@example.com",
    "https://example.com/?key=canary-4711",
    "https://example.com/#canary-4711",
    "canary-4711",
    "canary-4711://[canary-4711",
];

#[tokio::test]
async fn builders_and_base_url_errors_do_not_leak_secrets() {
    listen();
    let mut problems = Vec::new();
    for suite in subkit::SUITES {
        assert!(!suite.secrets.is_empty(), "{}: its clients have no credentials", suite.api);
        for base_url in BASE_URLS {
            let text = debug_output(&(suite.builder)(base_url));
            assert!(text.contains(suite.api), "{text}");
            problems.extend(canary::leak(&text).map(|leak| format!("{}: the builder contains {leak}", suite.api)));
            let (call, arguments) = one_call_each(suite).next().expect("every API has operations");
            let error = suite.call(base_url, call.operation, arguments).await;
            let error = error.expect_err("the base URL is invalid");
            problems.extend(canary::in_error(&error).map(|problem| format!("{} {base_url}: {problem}", suite.api)));
        }
    }
    assert_no_problems(problems);
}

#[tokio::test]
async fn stores_options_and_credentials_do_not_leak_secrets() {
    let server = server(|_| ScriptedResponse::json(r#"{"embedded":{},"links":{}}"#)).await;
    let store = Arc::new(MemoryTokenStore::new());
    let builder = agentsync::Client::builder()
        .base_url(&server.base_url)
        .token_url(format!("{}/oauth2/token", server.base_url))
        .client_credentials("id", CANARY)
        .client_credentials_in_header()
        .token_store(store.clone());
    let mut texts = vec![debug_output(&builder)];
    let client = builder.build().unwrap();
    client.credentials().client_credentials("id", CANARY).unwrap();
    let options = RequestOptions::new().with_header("x-ordinary", CANARY).with_query("plain", CANARY);
    let request = client.list_addresses().with_options(options.clone());
    texts.extend([
        debug_output(&client),
        debug_output(&client.credentials()),
        debug_output(&options),
        debug_output(&request),
    ]);
    request.send().await.unwrap();
    texts.push(debug_output(&store));
    let problems = texts.iter().filter_map(|text| canary::leak(text)).collect();
    assert!(server.requests().iter().any(|call| call.target.contains(CANARY)), "the option was not sent");
    assert!(texts[3].contains("x-ordinary") && texts[3].contains("plain"), "{}", texts[3]);
    assert_no_problems(problems);
}

#[tokio::test]
async fn errors_do_not_contain_invalid_credentials() {
    let server = server(|_| ScriptedResponse::status(400)).await;
    let broken = format!("{CANARY}\n");
    let builder = bird::Client::builder().base_url(&server.base_url).access_key(broken.as_str());
    let client = bird::Client::builder().base_url(&server.base_url).access_key("key").build().unwrap();
    let errors = [builder.build().unwrap_err(), client.credentials().access_key(broken.as_str()).unwrap_err()];
    assert_no_problems(errors.iter().flat_map(|error| canary::in_error(error)).collect());
}
