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
        "list_webhook_subscriptions" => {
            let all: Vec<Value> = values(&made.before["webhook_subscriptions"]).into_iter().map(live).collect();
            made.reads(&json!({ "results": all }));
        }
        "get_webhook_subscription" => made.reads(&live(made.before["webhook_subscriptions"][0].clone())),
        "create_webhook_subscription" => {
            let created = made.after["webhook_subscriptions"][1].clone();
            let mut expected = made.arguments["body"].clone();
            for key in ["id", "createdAt", "updatedAt"] {
                assert!(created[key].is_string(), "{key}");
                expected[key] = created[key].clone();
            }
            for key in ["organizationId", "workspaceId"] {
                expected[key] = made.arguments[key].clone();
            }
            expected["status"] = json!("active");
            made.changes("/webhook_subscriptions", |all| all.as_array_mut().unwrap().push(expected));
            made.answers(&live(created));
        }
        "update_webhook_subscription" => {
            let updated = made.after["webhook_subscriptions"][0].clone();
            made.changes("/webhook_subscriptions/0", |one| {
                let changes = made.arguments["body"].as_object().unwrap().clone();
                one.as_object_mut().unwrap().extend(changes);
                one.as_object_mut().unwrap().retain(|_, value| !value.is_null());
                one["updatedAt"] = updated["updatedAt"].clone();
            });
            made.answers(&live(updated.clone()));
        }
        "delete_webhook_subscription" => {
            made.changes("/webhook_subscriptions", |all| all.as_array_mut().unwrap().clear());
        }
        other => unlisted(other),
    }
}

/// A webhook subscription as a live response has it.
fn live(mut subscription: Value) -> Value {
    let hidden = ["organizationId", "workspaceId", "template", "signingKey"];
    subscription.as_object_mut().unwrap().retain(|name, _| !hidden.contains(&name.as_str()));
    subscription
}
