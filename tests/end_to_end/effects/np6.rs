//! Effects of the NP6 operations.

use serde_json::Value;

use super::{ExecutedCall, unlisted, values};

/// Changes nothing, because the examples match the simulator's initial state.
pub fn prepare(_: &str, _: &Value, _: &mut Value) {}

pub fn check(call: &ExecutedCall) {
    let find_by_contact = |kind: &str, argument: &str| -> Vec<Value> {
        let matches = |subscription: &Value| subscription["contact"][kind] == call.arguments[argument];
        let found: Vec<Value> = values(&call.before["subscriptions"]).into_iter().filter(matches).collect();
        assert!(!found.is_empty(), "the example of `{}` matches nothing", call.operation);
        found
    };
    let assert_removed = |removed: &[Value]| {
        call.assert_changes("/subscriptions", |all| {
            all.as_object_mut().unwrap().retain(|_, subscription| !removed.contains(subscription));
        });
    };
    match call.operation {
        "upsert_subscription" => {
            let body = &call.arguments["body"];
            let id = body["id"].as_str().unwrap();
            let stored = &call.after["subscriptions"][id];
            for (name, value) in body.as_object().unwrap().iter().filter(|(name, _)| *name != "lifecycle") {
                assert_eq!(&stored[name], value, "{name}");
            }
            let [before, after] =
                [&call.before, &call.after].map(|state| state["subscriptions"][id]["lifecycle"].clone());
            assert_eq!(before["creation"], after["creation"]);
            assert!(after["modification"]["date"].is_string());
            call.assert_changes("/subscriptions", |all| all[id] = stored.clone());
            call.assert_response(stored);
        }
        "get_subscription" => call.assert_reads(&call.before["subscriptions"][call.text("subscription_id")]),
        "delete_subscription" => assert_removed(&[call.before["subscriptions"][call.text("subscription_id")].clone()]),
        "list_contact_subscriptions" => call.assert_reads(&find_by_contact("id", "contact_id").into()),
        "list_subscriptions_by_unicity" => call.assert_reads(&find_by_contact("unicity", "unicity").into()),
        "list_subscriptions_by_hash" => call.assert_reads(&find_by_contact("hash", "hash").into()),
        "delete_contact_subscriptions" => assert_removed(&find_by_contact("id", "contact_id")),
        "delete_subscriptions_by_unicity" => assert_removed(&find_by_contact("unicity", "unicity")),
        "delete_subscriptions_by_hash" => assert_removed(&find_by_contact("hash", "hash")),
        other => unlisted(other),
    }
}
