//! Effects of the Syniverse operations.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{ExecutedCall, unlisted, values};

/// Prepares a failed delivery to mark as handled, a configuration without authentication, and lists with two pages.
pub fn prepare(operation: &str, arguments: &Value, state: &mut Value) {
    match operation {
        "mark_event_deliveries_handled" => {
            let mut delivery = arguments["body"].clone();
            delivery["delivery-status"] = json!("FAILED");
            state["deliveries"].as_array_mut().unwrap().push(delivery);
        }
        "update_delivery_authentication" => state["authentications"] = json!({}),
        // Add an attempt of another configuration for the same event.
        "get_event_delivery_tracking" => {
            let attempts = state["attempts"].as_array_mut().unwrap();
            let mut other = attempts.last().unwrap().clone();
            other["del-cfg-id"] = json!(1);
            other["attempt-timestamp"] = json!("2000-01-01T00:00:00Z");
            attempts.push(other);
        }
        "list_mdn_subscriptions" | "count_unique_mdns" => add_number_subscriptions(state),
        // Add a configuration and a subscription for the event that reports the completed file.
        "dump_subscriptions" => {
            state["configurations"]["9"] = json!({
                "id": "9", "del-cfg-nm": "dumps", "del-fmt-cd": "JSON", "is-active": true, "cron-expression": "0 15 * * * *",
            });
            state["subscriptions"]["30000001"] = json!({
                "id": "30000001", "topic-nm": "MSS-Messages", "evt-tp": "event_file_complete", "del-cfg-id": 9, "match-crt": "",
            });
        }
        // The examples of list operations request the second page.
        _ => ["configurations", "subscriptions", "topics", "event_types", "deliveries", "attempts", "files"]
            .iter()
            .for_each(|list| lengthen(&mut state[list])),
    }
}

/// The ids of the first and the last delivery configuration that subscribe to a number. Together with the configuration in the
/// vendor's sample, they are more than one page.
const FIRST: u64 = 9_001;
const LAST: u64 = 9_060;

/// Adds the configurations from `FIRST` to `LAST`, each with a subscription to the number. The last configuration also gets a
/// subscription to a second event type, and a subscription to another number whose end date has passed.
fn add_number_subscriptions(state: &mut Value) {
    let mut add = |id: u64, configuration: u64, event_type: &str, number: &str| {
        state["configurations"][configuration.to_string()] =
            json!({ "id": configuration.to_string(), "del-cfg-nm": format!("number {configuration}") });
        let criteria = format!("number = '{number}'");
        let subscription = json!({
            "id": id.to_string(), "topic-nm": "NIS-Events", "evt-tp": event_type, "del-cfg-id": configuration, "match-crt": criteria,
        });
        state["subscriptions"][id.to_string()] = subscription;
    };
    for configuration in FIRST..=LAST {
        add(30_000_000 + configuration, configuration, "porting_event", "+12345678901");
    }
    add(40_000_000, LAST, "deactivation_event", "+12345678901");
    add(40_000_001, LAST, "porting_event", "+10000000000");
    state["subscriptions"]["40000001"]["end-date"] = json!("2020-01-01T00:00:00Z");
}

/// Adds 70 copies of items to a list, so that the list has more than one page.
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

pub fn check(call: &ExecutedCall) {
    let configuration = || format!("/configurations/{}", call.text("delivery_configuration_id"));
    let at = |pointer: &str| call.before.pointer(pointer).unwrap_or(&Value::Null).clone();
    match call.operation {
        "list_topic_subscriptions" => lists(call, "topic-subscriptions", "subscriptions", "id"),
        "list_delivery_configurations" => lists(call, "delivery-configurations", "configurations", "id"),
        "list_topics" => lists(call, "topics", "topics", "topic-nm"),
        "list_event_types" => lists(call, "event-types", "event_types", "id"),
        "list_event_deliveries" => lists(call, "event-deliveries", "deliveries", "event-id"),
        "list_event_delivery_attempts" => lists(call, "attempts", "attempts", "event-id"),
        "list_event_buffer_files" => lists(call, "files", "files", "file-id"),
        "list_mdn_subscriptions" => {
            // In the order of ids, the second page starts with the 51st subscription.
            let listed = |id: u64| {
                let both: &[&str] =
                    if id == LAST { &["deactivation_event", "porting_event"] } else { &["porting_event"] };
                json!({ "delivery-cfg-id": id.to_string(), "delivery-cfg-nm": format!("number {id}"), "events": both })
            };
            let (offset, limit) = (call.arguments["offset"].clone(), call.arguments["limit"].clone());
            assert_eq!((&offset, &limit), (&json!(50), &json!(50)));
            call.assert_reads(&json!({
                "mdn": call.arguments["matchingCriteria"],
                "topic-name": call.arguments["topicId"],
                "paged-result": { "offset": offset, "limit": limit },
                "subscriptions": (FIRST + 49..=LAST).map(listed).collect::<Vec<_>>(),
            }));
        }
        "count_unique_mdns" => {
            let subscriptions = values(&call.before["subscriptions"]);
            let numbers: BTreeSet<&str> = subscriptions
                .iter()
                .filter(|subscription| subscription["topic-nm"] == "NIS-Events" && subscription["end-date"].is_null())
                .filter_map(|subscription| subscription["match-crt"].as_str()?.split("number = '").nth(1))
                .collect();
            call.assert_unchanged();
            assert!(!numbers.is_empty());
            assert_eq!(call.response["activeCount"], numbers.len());
        }
        "mark_event_deliveries_handled" => {
            call.assert_changes("/deliveries", |deliveries| {
                deliveries.as_array_mut().unwrap().retain(|one| one["event-id"] != call.arguments["body"]["event-id"]);
            });
            assert_eq!(call.response["number-of-updated-event-deliveries"], 1);
        }
        "create_delivery_configuration" => {
            let id = call.new_key("/configurations");
            let mut expected = call.arguments["body"].clone();
            expected["id"] = json!(id);
            assert_eq!(call.after["configurations"][&id], expected);
        }
        "get_delivery_configuration" => call.assert_reads(&at(&configuration())),
        "update_delivery_configuration" => call.assert_changes(&configuration(), |stored| {
            *stored = call.arguments["body"].clone();
            stored["id"] = call.arguments["delivery_configuration_id"].clone();
        }),
        "get_delivery_authentication" => {
            call.assert_reads(&at(&format!("/authentications/{}", call.text("delivery_configuration_id"))));
        }
        "update_delivery_authentication" => call.assert_changes("/authentications", |all| {
            all[call.text("delivery_configuration_id")] = call.arguments["body"].clone();
        }),
        "create_subscription" => {
            let stored = &call.after["subscriptions"][call.new_key("/subscriptions")];
            let body = &call.arguments["body"];
            assert_eq!(stored["topic-nm"], call.arguments["topic"]);
            assert_eq!(stored["del-cfg-id"].to_string(), body["del-cfg-id"].as_str().unwrap());
            for name in ["evt-tp", "match-crt", "start-date", "end-date"] {
                assert_eq!(stored[name], body[name], "{name}");
            }
        }
        "get_subscription" => {
            let mut expected = at(&format!("/subscriptions/{}", call.text("subscription_id")));
            expected.as_object_mut().unwrap().remove("end-date");
            call.assert_reads(&expected);
        }
        "update_subscription" => {
            let stored = &call.after["subscriptions"][call.text("subscription_id")];
            let body = &call.arguments["body"];
            assert_eq!((&stored["match-crt"], &stored["start-date"]), (&body["match-crt"], &body["start-date"]));
            assert_eq!(stored["end-date"], body["end-date"]);
            call.assert_changes("/subscriptions", |all| all[call.text("subscription_id")] = stored.clone());
        }
        "list_topic_event_types" => {
            let topics = values(&call.before["topics"]);
            let topic = topics.iter().find(|topic| topic["topic-nm"] == call.arguments["topic"]).unwrap();
            let listed: Vec<Value> =
                values(&call.response["event-types"]).iter().map(|one| one["id"].clone()).collect();
            call.assert_unchanged();
            assert!(!listed.is_empty() && listed.iter().all(|id| values(&topic["evt-tp-list"]).contains(id)));
        }
        "dump_subscriptions" => {
            let [before, after] = [&call.before, &call.after].map(|state| values(&state["files"]));
            assert_eq!((after.len(), &after[before.len()]["del-cfg-nm"]), (before.len() + 1, &json!("dumps")));
            let last_id = call.after["last_id"].as_u64().unwrap();
            assert_eq!((last_id - 2, last_id - 1), (call.before["last_id"].as_u64().unwrap(), reference(call)));
        }
        "get_dictionary" => {
            let code = call.text("dictionary");
            call.assert_reads(&json!({ code: at(&format!("/dictionaries/{code}")) }));
        }
        "get_event_delivery_summary" => {
            let of = |status: &str| {
                let deliveries = values(&call.before["deliveries"]);
                deliveries.iter().filter(|delivery| delivery["delivery-status"] == status).count() as u64
            };
            let sum = |key: &str| -> u64 {
                let counted = values(&call.response["delivery-configurations"]);
                counted.iter().filter_map(|configuration| configuration[key].as_u64()).sum()
            };
            call.assert_unchanged();
            assert_eq!([sum("pending"), sum("retry"), sum("failed")], ["PENDING", "RETRY", "FAILED"].map(of));
        }
        "get_event_delivery_tracking" => {
            call.assert_unchanged();
            assert_eq!(call.response["event-id"], call.arguments["event_id"]);
            let attempts = values(&call.before["attempts"]);
            let configuration: u64 = call.text("delivery_configuration_id").parse().unwrap();
            let matches =
                |one: &&Value| one["event-id"] == call.arguments["event_id"] && one["del-cfg-id"] == configuration;
            let times: Vec<&Value> = attempts.iter().filter(matches).map(|one| &one["attempt-timestamp"]).collect();
            let tracked = values(&call.response["delivery-attempts"]);
            assert!(!tracked.is_empty() && tracked.len() < attempts.len());
            assert_eq!(tracked.iter().map(|one| &one["attempt-timestamp"]).collect::<Vec<_>>(), times);
        }
        "get_event_type" => {
            let types = values(&call.before["event_types"]);
            call.assert_reads(
                types.iter().find(|event_type| event_type["id"] == call.arguments["event_type"]).unwrap(),
            );
        }
        other => unlisted(other),
    }
}

/// Returns the file number in the response.
fn reference(call: &ExecutedCall) -> u64 {
    call.response["referenceId"].as_str().unwrap().parse().unwrap()
}

/// Asserts that the response is one page of a stored list, in the same order. Compares the items by one property.
fn lists(call: &ExecutedCall, key: &str, stored: &str, id: &str) {
    call.assert_unchanged();
    let argument = |name: &str| usize::try_from(call.arguments[name].as_u64().unwrap()).unwrap();
    let (offset, limit) = (argument("offset"), argument("limit"));
    let ids = |items: Vec<Value>| items.into_iter().map(|item| item[id].clone()).collect::<Vec<_>>();
    let expected: Vec<Value> = ids(values(&call.before[stored])).into_iter().skip(offset).take(limit).collect();
    assert!(!expected.is_empty(), "`{}` lists nothing", call.operation);
    assert_eq!(ids(values(&call.response[key])), expected, "`{}`", call.operation);
    assert_eq!(call.response["paged-result"], json!({ "offset": offset, "limit": limit }));
}
