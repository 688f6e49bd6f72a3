//! Clients, their builders, options and token stores: what they hold is not printed, and what they refuse not repeated.

use std::sync::Arc;

use subkit::{
    agentsync, bird,
    runtime::{MemoryTokenStore, RequestOptions, testing::printed},
};
use subkit_tests::Script;

use crate::{
    canary::{self, CANARY},
    conclude,
    listener::listen,
    one_call_each, server,
};

/// Base URLs with what belongs into no base URL.
const BASE_URLS: [&str; 5] = [
    "https://canary-4711:canary-4711@example.com",
    "https://example.com/?key=canary-4711",
    "https://example.com/#canary-4711",
    "canary-4711",
    "canary-4711://[canary-4711",
];

#[tokio::test]
async fn builders_and_what_they_refuse_tell_no_secret() {
    listen();
    let mut problems = Vec::new();
    for suite in subkit::SUITES {
        assert!(!suite.secrets.is_empty(), "{}: its clients have no credentials", suite.api);
        for base_url in BASE_URLS {
            let text = printed(&(suite.builder)(base_url));
            assert!(text.contains(suite.api), "{text}");
            problems.extend(canary::leak(&text).map(|leak| format!("{}: the builder tells {leak}", suite.api)));
            let (call, arguments) = one_call_each(suite).next().expect("every API has operations");
            let error = suite.call(base_url, call.operation, arguments).await;
            let error = error.expect_err("it is no base URL");
            problems.extend(canary::in_error(&error).map(|problem| format!("{} {base_url}: {problem}", suite.api)));
        }
    }
    conclude(problems);
}

#[tokio::test]
async fn stores_options_and_replaced_credentials_tell_no_secret() {
    let server = server(|_| Script::json(r#"{"embedded":{},"links":{}}"#)).await;
    let store = Arc::new(MemoryTokenStore::new());
    let builder = agentsync::Client::builder()
        .base_url(&server.base_url)
        .token_url(format!("{}/oauth2/token", server.base_url))
        .client_credentials("id", CANARY)
        .client_credentials_in_header()
        .token_store(store.clone());
    let mut texts = vec![printed(&builder)];
    let client = builder.build().unwrap();
    client.credentials().client_credentials("id", CANARY).unwrap();
    let options = RequestOptions::new().with_header("x-ordinary", CANARY).with_query("plain", CANARY);
    let request = client.list_addresses().with_options(options.clone());
    texts.extend([printed(&client), printed(&client.credentials()), printed(&options), printed(&request)]);
    request.send().await.unwrap();
    texts.push(printed(&store));
    let problems = texts.iter().filter_map(|text| canary::leak(text)).collect();
    assert!(server.arrivals().iter().any(|call| call.target.contains(CANARY)), "the option is sent");
    assert!(texts[3].contains("x-ordinary") && texts[3].contains("plain"), "{}", texts[3]);
    conclude(problems);
}

#[tokio::test]
async fn credentials_that_cannot_be_sent_are_not_repeated() {
    let server = server(|_| Script::status(400)).await;
    let broken = format!("{CANARY}\n");
    let builder = bird::Client::builder().base_url(&server.base_url).access_key(broken.as_str());
    let client = bird::Client::builder().base_url(&server.base_url).access_key("key").build().unwrap();
    let errors = [builder.build().unwrap_err(), client.credentials().access_key(broken.as_str()).unwrap_err()];
    conclude(errors.iter().flat_map(|error| canary::in_error(error)).collect());
}
