//! The vendor's table of event types and their fields, and events that are generated from the table.

use serde_json::{Map, Value, json};
use subkit::runtime::Delivery;
use subkit::syniverse::{types::EventNotification, webhooks};

/// The vendor's sample response of the operation that lists event types. It contains all event types with all their fields.
const TABLE: &str = include_str!("../../specs/examples/syniverse/event-types.json");

/// An event type of the table.
pub struct EventType {
    pub id: String,
    pub fields: Vec<Field>,
}

/// A field of an event type.
pub struct Field {
    pub name: String,
    pub kind: String,
    pub mandatory: bool,
}

/// Returns all event types of the vendor's table.
pub fn event_types() -> Vec<EventType> {
    let table: Value = serde_json::from_str(TABLE).unwrap();
    let types = table["event-types"].as_array().unwrap();
    let field = |(name, field): (&String, &Value)| Field {
        name: name.clone(),
        kind: field["type"].as_str().unwrap().to_owned(),
        mandatory: field["mandatory"].as_bool().unwrap(),
    };
    let read = |entry: &Value| EventType {
        id: entry["id"].as_str().unwrap().to_owned(),
        fields: entry["fields"].as_object().into_iter().flatten().map(field).collect(),
    };
    types.iter().map(read).collect()
}

impl Field {
    /// Returns a value like those in the vendor's samples.
    pub fn value(&self) -> Value {
        match self.kind.as_str() {
            "Text" => json!(format!("a {}", self.name)),
            "Integer" => json!(4711),
            "Decimal" => json!(0.0075),
            "Boolean" => json!(true),
            "Date" => json!("2017-06-03T04:00:00Z"),
            other => json!({"unknown": other}),
        }
    }

    /// Returns a value of another JSON type: a string for a number or a boolean, and a number for a text. Dates stay strings.
    pub fn as_another_scalar(&self) -> Value {
        match self.value() {
            Value::String(text) if self.kind == "Date" => text.into(),
            Value::String(_) => json!(17_805_199_493_u64),
            other => other.to_string().into(),
        }
    }
}

/// Returns a notification of an event.
pub fn notification(event_type: &str, fields: &Map<String, Value>) -> Value {
    json!({
        "topic": "NIS-Events",
        "attempt": 1,
        "event": {"evt-tp": event_type, "timestamp": "2017-07-12T20:21:00.129Z", "fld-val-list": fields},
        "event-id": "d0qgWF8ERLGn_7JJOGhqNQ",
    })
}

/// Returns values for all fields of an event type.
pub fn all_fields(event_type: &EventType) -> Map<String, Value> {
    event_type.fields.iter().map(|field| (field.name.clone(), field.value())).collect()
}

/// Receives a delivery with the given body.
pub fn received(body: impl Into<Vec<u8>>) -> Delivery<EventNotification> {
    webhooks::event_notification().receive("/", &subkit::runtime::http::HeaderMap::new(), body).unwrap()
}
