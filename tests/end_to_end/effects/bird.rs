//! Bird.

use serde_json::{Value, json};

use super::{Made, unlisted, values};

/// What is to be activated is not active.
pub fn prepare(operation: &str, _: &Value, state: &mut Value) {
    if operation == "activate_endpoint_subscription" {
        for subscription in state["subscriptions"].as_object_mut().unwrap().values_mut() {
            subscription["status"] = json!("inactive");
            subscription["subscription"]["status"] = json!("none");
        }
    }
}

pub fn check(made: &Made) {
    let key = || format!("{}/{}/{}", made.text("workspaceId"), made.text("endpointId"), made.text("subscriptionName"));
    let subscription = |state: &Value| state["subscriptions"][key()].clone();
    let becomes = |status: &str, inner: &str, stamp: &str| {
        let changed = subscription(&made.after);
        assert_eq!((&changed["status"], &changed["subscription"]["status"]), (&json!(status), &json!(inner)));
        assert!(changed["subscription"][stamp].is_string());
        made.changes("/subscriptions", |all| all[key()] = changed.clone());
        made.answers(&changed);
    };
    match made.operation {
        "list_endpoint_subscriptions" => made.reads(&json!({ "results": values(&made.before["subscriptions"]) })),
        "get_endpoint_subscription" => made.reads(&subscription(&made.before)),
        "activate_endpoint_subscription" => becomes("active", "active", "subscribedAt"),
        "cancel_endpoint_subscription" => becomes("inactive", "none", "canceledAt"),
        other => unlisted(other),
    }
}
