//! Effects of the Bird operations.

use serde_json::{Value, json};

use super::{ExecutedCall, unlisted, values};

/// Deactivates the subscription that the example activates.
pub fn prepare(operation: &str, _: &Value, state: &mut Value) {
    if operation == "activate_endpoint_subscription" {
        for subscription in state["subscriptions"].as_object_mut().unwrap().values_mut() {
            subscription["status"] = json!("inactive");
            subscription["subscription"]["status"] = json!("none");
        }
    }
}

pub fn check(call: &ExecutedCall) {
    let key = || format!("{}/{}/{}", call.text("workspaceId"), call.text("endpointId"), call.text("subscriptionName"));
    let subscription = |state: &Value| state["subscriptions"][key()].clone();
    let becomes = |status: &str, inner: &str, stamp: &str| {
        let changed = subscription(&call.after);
        assert_eq!((&changed["status"], &changed["subscription"]["status"]), (&json!(status), &json!(inner)));
        assert!(changed["subscription"][stamp].is_string());
        call.assert_changes("/subscriptions", |all| all[key()] = changed.clone());
        call.assert_response(&changed);
    };
    match call.operation {
        "list_endpoint_subscriptions" => {
            call.assert_reads(&json!({ "results": values(&call.before["subscriptions"]) }));
        }
        "get_endpoint_subscription" => call.assert_reads(&subscription(&call.before)),
        "activate_endpoint_subscription" => becomes("active", "active", "subscribedAt"),
        "cancel_endpoint_subscription" => becomes("inactive", "none", "canceledAt"),
        "list_webhook_subscriptions" => {
            let all: Vec<Value> = values(&call.before["webhook_subscriptions"]).into_iter().map(live).collect();
            call.assert_reads(&json!({ "results": all }));
        }
        "get_webhook_subscription" => call.assert_reads(&live(call.before["webhook_subscriptions"][0].clone())),
        "create_webhook_subscription" => {
            let created = call.after["webhook_subscriptions"][1].clone();
            let mut expected = call.arguments["body"].clone();
            for key in ["id", "createdAt", "updatedAt"] {
                assert!(created[key].is_string(), "{key}");
                expected[key] = created[key].clone();
            }
            for key in ["organizationId", "workspaceId"] {
                expected[key] = call.arguments[key].clone();
            }
            expected["status"] = json!("active");
            call.assert_changes("/webhook_subscriptions", |all| all.as_array_mut().unwrap().push(expected));
            call.assert_response(&live(created));
        }
        "update_webhook_subscription" => {
            let updated = call.after["webhook_subscriptions"][0].clone();
            call.assert_changes("/webhook_subscriptions/0", |one| {
                let changes = call.arguments["body"].as_object().unwrap().clone();
                one.as_object_mut().unwrap().extend(changes);
                one.as_object_mut().unwrap().retain(|_, value| !value.is_null());
                one["updatedAt"] = updated["updatedAt"].clone();
            });
            call.assert_response(&live(updated.clone()));
        }
        "delete_webhook_subscription" => {
            call.assert_changes("/webhook_subscriptions", |all| all.as_array_mut().unwrap().clear());
        }
        other => unlisted(other),
    }
}

/// Returns a webhook subscription as the live API returns it.
fn live(mut subscription: Value) -> Value {
    let hidden = ["organizationId", "workspaceId", "template", "signingKey"];
    subscription.as_object_mut().unwrap().retain(|name, _| !hidden.contains(&name.as_str()));
    subscription
}
