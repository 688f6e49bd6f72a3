//! Events of AgentSync in the published envelope.

use serde_json::{Value, json};
use subkit::{
    agentsync::{types::ProducersyncEvent, webhooks},
    runtime::http::HeaderMap,
};

fn read(sent: &Value) -> ProducersyncEvent {
    let delivery = webhooks::producersync_event().receive("/", &HeaderMap::new(), sent.to_string()).unwrap();
    let event = delivery.into_content().unwrap();
    assert_eq!(serde_json::to_value(&event).unwrap(), *sent, "the event does not serialize as received");
    event
}

#[test]
fn published_sample_is_decoded() {
    let event = read(&json!({
        "id": "evt_12345", "type": "producersync.updates_available", "timestamp": "2025-07-24T06:00:00Z",
        "data": {"runDate": "2025-07-24"},
    }));
    let ProducersyncEvent::ProducersyncUpdatesAvailable(event) = event else { other(&event) };
    let run = event.data.unwrap().run_date.unwrap();
    assert_eq!((event.id.as_str(), run.to_string().as_str()), ("evt_12345", "2025-07-24"));
}

#[test]
fn npn_event_data_keeps_all_properties() {
    for event_type in ["producersync.npn.activated", "producersync.npn.deactivated"] {
        let event =
            read(&json!({"id": "whe_000012345", "type": event_type, "data": {"npn": "1", "more": [1]}, "new": 1}));
        let data = match &event {
            ProducersyncEvent::ProducersyncNpnActivated(event) => &event.data,
            ProducersyncEvent::ProducersyncNpnDeactivated(event) => &event.data,
            event => other(event),
        };
        assert_eq!((event.tag(), &data["npn"]), (Some(event_type), &json!("1")));
    }
}

#[test]
fn unknown_types_and_malformed_data_are_kept() {
    let unknown = read(&json!({"id": "evt_1", "type": "producersync.brand_new", "data": {"a": 1}}));
    assert!(matches!(unknown, ProducersyncEvent::Unknown(_)), "{unknown:?}");
    let event =
        read(&json!({"id": "evt_1", "type": "producersync.updates_available", "data": "soon", "timestamp": []}));
    let ProducersyncEvent::ProducersyncUpdatesAvailable(event) = event else { other(&event) };
    assert_eq!((event.extra["data"].as_str(), &event.extra["timestamp"]), (Some("soon"), &json!([])));
    let malformed = read(&json!({"type": "producersync.updates_available", "data": {"runDate": "2025-07-24"}}));
    let ProducersyncEvent::Malformed(malformed) = malformed else { other(&malformed) };
    assert_eq!(malformed.get("/data/runDate"), Some(json!("2025-07-24")));
}

#[expect(clippy::panic, reason = "a panic fails the test")]
fn other(event: &ProducersyncEvent) -> ! {
    panic!("{event:?}")
}
