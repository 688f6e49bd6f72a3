//! Syniverse payloads from public code and samples. After decoding, each payload has its id, its type and its state.

use serde_json::{Value, json};
use subkit::{
    runtime::http::{HeaderMap, HeaderName, HeaderValue},
    syniverse::{
        types::{Event, EventNotification},
        webhooks,
    },
};

use super::vendor::{all_fields, event_types, notification, received};

/// Returns a notification of an event type with all fields, some of them changed.
fn with(event_type: &str, changes: &Value) -> Value {
    let known = event_types().into_iter().find(|known| known.id == event_type).unwrap();
    let mut fields = all_fields(&known);
    fields.extend(changes.as_object().unwrap().clone());
    notification(event_type, &fields)
}

fn read(sent: &Value) -> EventNotification {
    let read = received(sent.to_string()).into_content().unwrap();
    assert!(!matches!(read.event, Event::Unknown(_) | Event::Malformed(_)), "{:?}", read.event);
    read
}

#[test]
fn non_numeric_price_is_kept_with_the_other_fields() {
    let sent = with("message_state_change", &json!({"mt_price": "0.XXX", "fragments_count": "many"}));
    let read = read(&sent);
    let Event::MessageStateChange(event) = &read.event else { other(&read) };
    assert_eq!(event.fields.extra["mt_price"], "0.XXX");
    assert_eq!(event.fields.message_id, sent["event"]["fld-val-list"]["message_id"].as_str().unwrap());
    let back = serde_json::to_value(&read).unwrap();
    for field in ["mt_price", "fragments_count"] {
        assert_eq!(back["event"]["fld-val-list"][field], sent["event"]["fld-val-list"][field], "{field}");
    }
}

#[test]
fn attempt_may_be_a_string_and_message_bodies_may_be_json() {
    let mut sent =
        with("mo_message_received", &json!({"message_body": "{\"postbackData\":\"YES\"}", "new_field": {"a": 1}}));
    sent["attempt"] = json!("1");
    let first = read(&sent);
    let Event::MoMessageReceived(event) = &first.event else { other(&first) };
    assert_eq!((first.attempt, &event.fields.extra["new_field"]), (Some(1), &json!({"a": 1})));
    let back = serde_json::to_value(&first).unwrap();
    assert_eq!(back["event"]["fld-val-list"]["message_body"], "{\"postbackData\":\"YES\"}");
    // A malformed attempt loses only the attempt, not the event.
    sent["attempt"] = json!(["1"]);
    let second = read(&sent);
    assert_eq!((second.attempt, &second.extra["attempt"], &second.event), (None, &json!(["1"]), &first.event));
}

#[test]
fn event_key_header_with_a_trailing_comma_is_accepted() {
    let mut headers = HeaderMap::new();
    for (name, value) in [
        ("x-ess-event-key", "d0qgWF8ERLGn_7JJOGhqNQ,"),
        ("x-ess-event-timestamp", "2017-07-12T20:21:00.129Z"),
        ("content-type", "application/json; charset=UTF-8"),
    ] {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    let sent = with("deactivation_event", &json!({}));
    let delivery = webhooks::event_notification().receive("/", &headers, sent.to_string()).unwrap();
    assert_eq!(delivery.content().unwrap().event.tag(), Some("deactivation_event"));
}

#[test]
fn malformed_event_keeps_its_id_and_state() {
    let mut sent = with("message_state_change", &json!({}));
    let fields = sent["event"]["fld-val-list"].as_object_mut().unwrap();
    fields.insert("new_state".to_owned(), json!("DELIVERED"));
    let known = event_types().into_iter().find(|known| known.id == "message_state_change").unwrap();
    let mandatory: Vec<String> = known
        .fields
        .iter()
        .filter(|field| field.mandatory && field.name != "new_state")
        .map(|field| field.name.clone())
        .collect();
    fields.remove(&mandatory[0]);
    let read = received(sent.to_string()).into_content().unwrap();
    let Event::Malformed(malformed) = &read.event else { other(&read) };
    assert_eq!((malformed.tag(), malformed.path()), (Some("message_state_change"), "$.fld-val-list"));
    assert_eq!(malformed.get("/fld-val-list/new_state"), Some(json!("DELIVERED")));
    assert_eq!((malformed.get("/fld-val-list/none"), malformed.get("fld-val-list")), (None, None));
}

#[expect(clippy::panic, reason = "a panic fails the test")]
fn other(read: &EventNotification) -> ! {
    panic!("{:?}", read.event)
}
