//! Syniverse.

use std::collections::BTreeSet;

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
        // Another configuration of the same name has tried the same event.
        "get_event_delivery_tracking" => {
            let attempts = state["attempts"].as_array_mut().unwrap();
            let mut other = attempts.last().unwrap().clone();
            other["del-cfg-id"] = json!(1);
            other["attempt-timestamp"] = json!("2000-01-01T00:00:00Z");
            attempts.push(other);
        }
        "list_mdn_subscriptions" | "count_unique_mdns" => watch(state),
        // Somebody wants to hear that the file is there.
        "dump_subscriptions" => {
            state["configurations"]["9"] = json!({
                "id": "9", "del-cfg-nm": "dumps", "del-fmt-cd": "JSON", "is-active": true, "cron-expression": "0 15 * * * *",
            });
            state["subscriptions"]["30000001"] = json!({
                "id": "30000001", "topic-nm": "MSS-Messages", "evt-tp": "event_file_complete", "del-cfg-id": 9, "match-crt": "",
            });
        }
        // The examples are of the second page.
        _ => ["configurations", "subscriptions", "topics", "event_types", "deliveries", "attempts", "files"]
            .iter()
            .for_each(|list| lengthen(&mut state[list])),
    }
}

/// The configurations that watch a number, beside that of the vendor's sample: enough for a second page.
const FIRST: u64 = 9_001;
const LAST: u64 = 9_060;

/// Each of them watches, the last one for two types of events; and a subscription to another number has ended.
fn watch(state: &mut Value) {
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
    let configuration = || format!("/configurations/{}", made.text("delivery_configuration_id"));
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
            // By their ids, the first of the page is the 51st.
            let listed = |id: u64| {
                let both: &[&str] =
                    if id == LAST { &["deactivation_event", "porting_event"] } else { &["porting_event"] };
                json!({ "delivery-cfg-id": id.to_string(), "delivery-cfg-nm": format!("number {id}"), "events": both })
            };
            let (offset, limit) = (made.arguments["offset"].clone(), made.arguments["limit"].clone());
            assert_eq!((&offset, &limit), (&json!(50), &json!(50)));
            made.reads(&json!({
                "mdn": made.arguments["matchingCriteria"],
                "topic-name": made.arguments["topicId"],
                "paged-result": { "offset": offset, "limit": limit },
                "subscriptions": (FIRST + 49..=LAST).map(listed).collect::<Vec<_>>(),
            }));
        }
        "count_unique_mdns" => {
            let of_numbers = values(&made.before["subscriptions"]);
            let numbers: BTreeSet<&str> = of_numbers
                .iter()
                .filter(|subscription| subscription["topic-nm"] == "NIS-Events" && subscription["end-date"].is_null())
                .filter_map(|subscription| subscription["match-crt"].as_str()?.split("number = '").nth(1))
                .collect();
            made.changes_nothing();
            assert!(!numbers.is_empty());
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
            kept["id"] = made.arguments["delivery_configuration_id"].clone();
        }),
        "get_delivery_authentication" => {
            made.reads(&at(&format!("/authentications/{}", made.text("delivery_configuration_id"))));
        }
        "update_delivery_authentication" => made.changes("/authentications", |all| {
            all[made.text("delivery_configuration_id")] = made.arguments["body"].clone();
        }),
        "create_subscription" => {
            let kept = &made.after["subscriptions"][made.new_key("/subscriptions")];
            let body = &made.arguments["body"];
            assert_eq!(kept["topic-nm"], made.arguments["topic"]);
            assert_eq!(kept["del-cfg-id"].to_string(), body["del-cfg-id"].as_str().unwrap());
            for name in ["evt-tp", "match-crt", "start-date", "end-date"] {
                assert_eq!(kept[name], body[name], "{name}");
            }
        }
        "get_subscription" => {
            let mut expected = at(&format!("/subscriptions/{}", made.text("subscription_id")));
            expected.as_object_mut().unwrap().remove("end-date");
            made.reads(&expected);
        }
        "update_subscription" => {
            let kept = &made.after["subscriptions"][made.text("subscription_id")];
            let body = &made.arguments["body"];
            assert_eq!((&kept["match-crt"], &kept["start-date"]), (&body["match-crt"], &body["start-date"]));
            assert_eq!(kept["end-date"], body["end-date"]);
            made.changes("/subscriptions", |all| all[made.text("subscription_id")] = kept.clone());
        }
        "list_topic_event_types" => {
            let of_topic = values(&made.before["topics"]);
            let topic = of_topic.iter().find(|topic| topic["topic-nm"] == made.arguments["topic"]).unwrap();
            let listed: Vec<Value> = values(&made.answer["event-types"]).iter().map(|one| one["id"].clone()).collect();
            made.changes_nothing();
            assert!(!listed.is_empty() && listed.iter().all(|id| values(&topic["evt-tp-list"]).contains(id)));
        }
        "dump_subscriptions" => {
            let [before, after] = [&made.before, &made.after].map(|state| values(&state["files"]));
            assert_eq!((after.len(), &after[before.len()]["del-cfg-nm"]), (before.len() + 1, &json!("dumps")));
            let next_id = made.after["next_id"].as_u64().unwrap();
            assert_eq!((next_id - 2, next_id - 1), (made.before["next_id"].as_u64().unwrap(), reference(made)));
        }
        "get_dictionary" => {
            let code = made.text("dictionary");
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
            assert_eq!(made.answer["event-id"], made.arguments["event_id"]);
            let attempts = values(&made.before["attempts"]);
            let configuration: u64 = made.text("delivery_configuration_id").parse().unwrap();
            let is_of_it =
                |one: &&Value| one["event-id"] == made.arguments["event_id"] && one["del-cfg-id"] == configuration;
            let times: Vec<&Value> = attempts.iter().filter(is_of_it).map(|one| &one["attempt-timestamp"]).collect();
            let tracked = values(&made.answer["delivery-attempts"]);
            assert!(!tracked.is_empty() && tracked.len() < attempts.len());
            assert_eq!(tracked.iter().map(|one| &one["attempt-timestamp"]).collect::<Vec<_>>(), times);
        }
        "get_event_type" => {
            let types = values(&made.before["event_types"]);
            made.reads(types.iter().find(|event_type| event_type["id"] == made.arguments["event_type"]).unwrap());
        }
        other => unlisted(other),
    }
}

/// The number of the file that was announced.
fn reference(made: &Made) -> u64 {
    made.answer["referenceId"].as_str().unwrap().parse().unwrap()
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
