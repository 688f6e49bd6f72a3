//! Syniverse.

use serde_json::{Value, json};

use super::{Made, unlisted, values};

/// What is to be handled has not been delivered, and what is to be set is not set.
pub fn prepare(operation: &str, arguments: &Value, state: &mut Value) {
    match operation {
        "mark_event_deliveries_handled" => {
            let mut delivery = arguments["body"].clone();
            delivery["delivery-status"] = json!("FAILED");
            state["deliveries"].as_array_mut().unwrap().push(delivery);
        }
        "update_delivery_authentication" => state["authentications"] = json!({}),
        // The examples are of the second page.
        _ => ["configurations", "subscriptions", "topics", "event_types", "deliveries", "attempts", "files"]
            .iter()
            .for_each(|list| lengthen(&mut state[list])),
    }
}

/// Repeats what is in a list until it has two pages.
fn lengthen(list: &mut Value) {
    let items = values(list);
    let more = items.iter().cycle().take(70).cloned();
    match list {
        Value::Array(list) => list.extend(more),
        Value::Object(list) => list.extend((1_000_000..).map(|id| id.to_string()).zip(more).map(|(id, mut item)| {
            item["id"] = json!(id);
            (id, item)
        })),
        _ => {}
    }
}

pub fn check(made: &Made) {
    let configuration = || format!("/configurations/{}", made.text("del-config-id"));
    let at = |pointer: &str| made.before.pointer(pointer).unwrap_or(&Value::Null).clone();
    match made.operation {
        "list_topic_subscriptions" => lists(made, "topic-subscriptions", "subscriptions", "id"),
        "list_delivery_configurations" => lists(made, "delivery-configurations", "configurations", "id"),
        "list_topics" => lists(made, "topics", "topics", "topic-nm"),
        "list_event_types" => lists(made, "event-types", "event_types", "id"),
        "list_event_deliveries" => lists(made, "event-deliveries", "deliveries", "event-id"),
        "list_event_delivery_attempts" => lists(made, "attempts", "attempts", "event-id"),
        "list_event_buffer_files" => lists(made, "files", "files", "file-id"),
        "list_mdn_subscriptions" => {
            made.changes_nothing();
            assert_eq!(made.answer["mdn"], made.arguments["matchingCriteria"]);
            assert_eq!(made.answer["topic-name"], made.arguments["topicId"]);
        }
        "count_unique_mdns" => {
            let of_numbers = values(&made.before["subscriptions"]);
            let mut numbers: Vec<&str> = of_numbers
                .iter()
                .filter(|subscription| subscription["topic-nm"] == "NIS-Events")
                .filter_map(|subscription| subscription["match-crt"].as_str()?.split("number = '").nth(1))
                .collect();
            numbers.sort_unstable();
            numbers.dedup();
            made.changes_nothing();
            assert_eq!(made.answer["activeCount"], numbers.len());
        }
        "mark_event_deliveries_handled" => {
            made.changes("/deliveries", |deliveries| {
                deliveries.as_array_mut().unwrap().retain(|one| one["event-id"] != made.arguments["body"]["event-id"]);
            });
            assert_eq!(made.answer["number-of-updated-event-deliveries"], 1);
        }
        "create_delivery_configuration" => {
            let id = made.new_key("/configurations");
            let mut expected = made.arguments["body"].clone();
            expected["id"] = json!(id);
            assert_eq!(made.after["configurations"][&id], expected);
        }
        "get_delivery_configuration" => made.reads(&at(&configuration())),
        "update_delivery_configuration" => made.changes(&configuration(), |kept| {
            *kept = made.arguments["body"].clone();
            kept["id"] = made.arguments["del-config-id"].clone();
        }),
        "get_delivery_authentication" => {
            made.reads(&at(&format!("/authentications/{}", made.text("del-config-id"))));
        }
        "update_delivery_authentication" => made.changes("/authentications", |all| {
            all[made.text("del-config-id")] = made.arguments["body"].clone();
        }),
        "create_subscription" => {
            let kept = &made.after["subscriptions"][made.new_key("/subscriptions")];
            let body = &made.arguments["body"];
            assert_eq!(kept["topic-nm"], made.arguments["ID"]);
            assert_eq!(kept["del-cfg-id"].to_string(), body["del-cfg-id"].as_str().unwrap());
            for name in ["evt-tp", "match-crt", "start-date", "end-date"] {
                assert_eq!(kept[name], body[name], "{name}");
            }
        }
        "get_subscription" => {
            let mut expected = at(&format!("/subscriptions/{}", made.text("SUBSCRIPTION_NUMBER")));
            expected.as_object_mut().unwrap().remove("end-date");
            made.reads(&expected);
        }
        "update_subscription" => {
            let kept = &made.after["subscriptions"][made.text("SUBSCRIPTION_NUMBER")];
            let body = &made.arguments["body"];
            assert_eq!((&kept["match-crt"], &kept["start-date"]), (&body["match-crt"], &body["start-date"]));
            assert_eq!(kept["end-date"], body["end-date"]);
            made.changes("/subscriptions", |all| all[made.text("SUBSCRIPTION_NUMBER")] = kept.clone());
        }
        "list_topic_event_types" => {
            let of_topic = values(&made.before["topics"]);
            let topic = of_topic.iter().find(|topic| topic["topic-nm"] == made.arguments["ID"]).unwrap();
            let listed: Vec<Value> = values(&made.answer["event-types"]).iter().map(|one| one["id"].clone()).collect();
            made.changes_nothing();
            assert!(!listed.is_empty() && listed.iter().all(|id| values(&topic["evt-tp-list"]).contains(id)));
        }
        "dump_subscriptions" => assert!(made.answer["referenceId"].is_string()),
        "get_dictionary" => {
            let code = made.text("DICT_CODE");
            made.reads(&json!({ code: at(&format!("/dictionaries/{code}")) }));
        }
        "get_event_delivery_summary" => {
            let of = |status: &str| {
                let deliveries = values(&made.before["deliveries"]);
                deliveries.iter().filter(|delivery| delivery["delivery-status"] == status).count() as u64
            };
            let sum = |key: &str| -> u64 {
                let counted = values(&made.answer["delivery-configurations"]);
                counted.iter().filter_map(|configuration| configuration[key].as_u64()).sum()
            };
            made.changes_nothing();
            assert_eq!([sum("pending"), sum("retry"), sum("failed")], ["PENDING", "RETRY", "FAILED"].map(of));
        }
        "get_event_delivery_tracking" => {
            made.changes_nothing();
            assert_eq!(made.answer["event-id"], made.arguments["EVT_ID"]);
            let name = at(&format!("/configurations/{}/del-cfg-nm", made.text("DEL_CFG_ID")));
            let attempts = values(&made.before["attempts"]);
            let is_of_it = |one: &&Value| one["event-id"] == made.arguments["EVT_ID"] && one["del-cfg-nm"] == name;
            let times: Vec<&Value> = attempts.iter().filter(is_of_it).map(|one| &one["attempt-timestamp"]).collect();
            let tracked = values(&made.answer["delivery-attempts"]);
            assert_eq!(tracked.iter().map(|one| &one["attempt-timestamp"]).collect::<Vec<_>>(), times);
        }
        "get_event_type" => {
            let types = values(&made.before["event_types"]);
            made.reads(types.iter().find(|event_type| event_type["id"] == made.arguments["CODE"]).unwrap());
        }
        other => unlisted(other),
    }
}

/// One page of a list: the same items in the same order, known by one member.
fn lists(made: &Made, key: &str, kept: &str, id: &str) {
    made.changes_nothing();
    let argument = |name: &str| usize::try_from(made.arguments[name].as_u64().unwrap()).unwrap();
    let (offset, limit) = (argument("offset"), argument("limit"));
    let ids = |items: Vec<Value>| items.into_iter().map(|item| item[id].clone()).collect::<Vec<_>>();
    let expected: Vec<Value> = ids(values(&made.before[kept])).into_iter().skip(offset).take(limit).collect();
    assert!(!expected.is_empty(), "`{}` lists nothing", made.operation);
    assert_eq!(ids(values(&made.answer[key])), expected, "`{}`", made.operation);
    assert_eq!(made.answer["paged-result"], json!({ "offset": offset, "limit": limit }));
}
