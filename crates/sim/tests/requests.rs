//! Decoding of the typed requests that the simulators handle.

#![expect(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a panic fails the test")]

use serde_json::{Value, json};
use subkit_runtime::testing::{FromArguments, Suite};

fn decodes_every_example<R: FromArguments>(suite: &Suite) {
    let mut count = 0;
    for call in suite.calls() {
        let arguments: Value = serde_json::from_str(call.arguments).unwrap();
        if let Err(error) = R::from_arguments(call.operation, arguments.clone()) {
            panic!("{} ({}): {error}", call.operation, call.name);
        }
        // No operation has this argument.
        let mut more = arguments;
        more["unheard-of"] = json!(1);
        let error = R::from_arguments(call.operation, more).err().unwrap().to_string();
        assert_eq!(error, format!("`{}`: there is no argument `unheard-of`", call.operation));
        count += 1;
    }
    assert!(count >= suite.operations.len());
}

#[test]
fn decodes_every_example_request() {
    decodes_every_example::<subkit_agentsync::testing::Request>(&subkit_agentsync::testing::SUITE);
    decodes_every_example::<subkit_bird::testing::Request>(&subkit_bird::testing::SUITE);
    decodes_every_example::<subkit_np6::testing::Request>(&subkit_np6::testing::SUITE);
    decodes_every_example::<subkit_syniverse::testing::Request>(&subkit_syniverse::testing::SUITE);
}

#[test]
fn error_names_the_invalid_argument() {
    use subkit_syniverse::testing::Request;
    let error = |operation: &str, arguments| Request::from_arguments(operation, arguments).unwrap_err().to_string();
    assert_eq!(
        error("list_topics", json!({ "limit": "many" })),
        "`list_topics`: the argument `limit` cannot be decoded: expected i64, found a string at `$`"
    );
    assert_eq!(
        error("get_subscription", json!({ "topic": "t" })),
        "`get_subscription`: the argument `subscription_id` is missing"
    );
    assert!(error("list_topcis", json!({})).starts_with("there is no operation `list_topcis`"));
}

#[test]
fn arguments_have_the_types_of_the_request_builders() {
    use subkit_bird::testing::Request;
    let arguments = json!({
        "workspaceId": "d386a801-ee8d-4aba-a7e4-78671bd3b11e", "endpointId": "e", "subscriptionName": "main",
        "body": { "quantity": 2 },
    });
    let request = Request::from_arguments("activate_endpoint_subscription", arguments).unwrap();
    let Request::ActivateEndpointSubscription { endpoint_id, subscription_name, body, .. } = request else {
        panic!("{request:?}")
    };
    assert_eq!((endpoint_id, subscription_name, body.quantity), ("e".into(), "main".into(), 2));
}
