//! NP6.

use serde_json::Value;

use super::{Made, unlisted, values};

/// The examples are of what is there from the beginning.
pub fn prepare(_: &str, _: &Value, _: &mut Value) {}

pub fn check(made: &Made) {
    let of_contact = |kind: &str, argument: &str| -> Vec<Value> {
        let is_of = |subscription: &Value| subscription["contact"][kind] == made.arguments[argument];
        let found: Vec<Value> = values(&made.before["subscriptions"]).into_iter().filter(is_of).collect();
        assert!(!found.is_empty(), "the example of `{}` finds nothing", made.operation);
        found
    };
    let is_gone = |gone: &[Value]| {
        made.changes("/subscriptions", |all| {
            all.as_object_mut().unwrap().retain(|_, subscription| !gone.contains(subscription));
        });
    };
    match made.operation {
        "upsert_subscription" => {
            let body = &made.arguments["body"];
            let id = body["id"].as_str().unwrap();
            let kept = &made.after["subscriptions"][id];
            for (name, value) in body.as_object().unwrap().iter().filter(|(name, _)| *name != "lifecycle") {
                assert_eq!(&kept[name], value, "{name}");
            }
            let [before, after] =
                [&made.before, &made.after].map(|state| state["subscriptions"][id]["lifecycle"].clone());
            assert_eq!(before["creation"], after["creation"]);
            assert!(after["modification"]["date"].is_string());
            made.changes("/subscriptions", |all| all[id] = kept.clone());
            made.answers(kept);
        }
        "get_subscription" => made.reads(&made.before["subscriptions"][made.text("subscription_id")]),
        "delete_subscription" => is_gone(&[made.before["subscriptions"][made.text("subscription_id")].clone()]),
        "list_contact_subscriptions" => made.reads(&of_contact("id", "contact_id").into()),
        "list_subscriptions_by_unicity" => made.reads(&of_contact("unicity", "unicity").into()),
        "list_subscriptions_by_hash" => made.reads(&of_contact("hash", "hash").into()),
        "delete_contact_subscriptions" => is_gone(&of_contact("id", "contact_id")),
        "delete_subscriptions_by_unicity" => is_gone(&of_contact("unicity", "unicity")),
        "delete_subscriptions_by_hash" => is_gone(&of_contact("hash", "hash")),
        other => unlisted(other),
    }
}
