//! Events that are embedded as text in responses decode like events in notifications.

use serde_json::json;
use subkit::syniverse::types::{Event, EventDelivery, EventDeliveryAttempt};

use super::vendor::{all_fields, event_types, notification, received};

fn delivery(event_type: &str, body: &str) -> EventDelivery {
    let value = json!({"event-type": event_type, "event-body": body, "timestamp": "2017-07-12T20:21:00.129Z"});
    serde_json::from_value(value).unwrap()
}

#[test]
fn embedded_events_equal_events_in_notifications() {
    for event_type in event_types() {
        let fields = all_fields(&event_type);
        let notified = received(notification(&event_type.id, &fields).to_string()).into_content().unwrap().event;
        // The vendor pretty-prints the embedded JSON.
        let body = serde_json::to_string_pretty(&fields).unwrap();
        assert_eq!(delivery(&event_type.id, &body).event(), Some(notified.clone()), "{}", event_type.id);
        let attempt = json!({
            "event-type": event_type.id, "event-body": body, "event-timestamp": "2017-07-12T20:21:00.129Z"
        });
        let attempt: EventDeliveryAttempt = serde_json::from_value(attempt).unwrap();
        assert_eq!(attempt.event(), Some(notified));
    }
}

#[test]
fn vendor_samples_embed_known_events() {
    for (suite, expected) in [("list_event_deliveries", 2), ("list_event_delivery_attempts", 2)] {
        let mut examples = subkit::syniverse::testing::SUITE.examples();
        let is_of = |place: &str| place.starts_with("response 200");
        let example = examples.find(|example| example.operation == suite && is_of(example.location)).unwrap();
        let value: serde_json::Value = serde_json::from_str(example.json).unwrap();
        let list = value.get("event-deliveries").or_else(|| value.get("attempts")).unwrap().as_array().unwrap();
        let events: Vec<Event> = list
            .iter()
            .filter_map(|entry| match suite {
                "list_event_deliveries" => serde_json::from_value::<EventDelivery>(entry.clone()).unwrap().event(),
                _ => serde_json::from_value::<EventDeliveryAttempt>(entry.clone()).unwrap().event(),
            })
            .collect();
        assert_eq!(events.len(), expected, "{suite}");
        assert!(!events.iter().any(|event| matches!(event, Event::Unknown(_) | Event::Malformed(_))), "{events:?}");
    }
}

#[test]
fn embedded_text_that_cannot_be_decoded_is_kept() {
    assert_eq!(serde_json::from_value::<EventDelivery>(json!({"event-type": "dtmf"})).unwrap().event(), None);
    for (event_type, body, is_malformed) in
        [("dtmf", "{}", true), ("dtmf", "<xml/>", true), ("dtmf", "", true), ("brand_new", "{}", false)]
    {
        let event = delivery(event_type, body).event().unwrap();
        assert_eq!(matches!(event, Event::Malformed(_)), is_malformed, "{event:?}");
        assert_eq!(matches!(event, Event::Unknown(_)), !is_malformed, "{event:?}");
        assert!(serde_json::to_string(&event).unwrap().contains(&serde_json::to_string(body).unwrap()) || body == "{}");
    }
}
