//! Every event type in the vendor's table decodes as its own variant, in every documented form, and encodes to equal JSON.

use serde_json::{Value, json};
use subkit::syniverse::types::{Event, EventNotification};

use super::vendor::{all_fields, event_types, notification, received};

fn read(notification: &Value) -> EventNotification {
    received(notification.to_string()).into_content().unwrap()
}

#[test]
fn every_event_type_round_trips() {
    let types = event_types();
    assert_eq!(types.len(), 37);
    for event_type in types {
        let all = all_fields(&event_type);
        let mandatory = event_type.fields.iter().filter(|field| field.mandatory);
        let least = mandatory.map(|field| (field.name.clone(), field.value())).collect();
        for fields in [&all, &least] {
            let sent = notification(&event_type.id, fields);
            let read = read(&sent);
            assert_eq!(read.event.tag(), Some(event_type.id.as_str()));
            assert!(!matches!(read.event, Event::Unknown(_) | Event::Malformed(_)), "{:?}", read.event);
            let back = serde_json::to_value(&read).unwrap();
            assert_eq!(
                back["event"]["fld-val-list"]["deactivation_date"],
                sent["event"]["fld-val-list"]["deactivation_date"]
            );
            assert_eq!(without_fractions(back), without_fractions(sent), "{}", event_type.id);
        }
    }
}

/// Converts decimals to strings, because a decimal encodes either as a number or as a string with the same digits.
fn without_fractions(mut value: Value) -> Value {
    if let Some(fields) = value["event"]["fld-val-list"].as_object_mut() {
        for field in fields.values_mut().filter(|field| field.is_f64()) {
            *field = field.to_string().into();
        }
    }
    value
}

/// If the spec lacked a field, the field would decode as an additional property.
#[test]
fn every_field_of_the_table_is_typed() {
    for event_type in event_types() {
        let mut fields = all_fields(&event_type);
        fields.insert("brand_new".to_owned(), json!({"a": [1]}));
        let event = serde_json::to_value(read(&notification(&event_type.id, &fields)).event).unwrap();
        assert_eq!(event["fld-val-list"]["brand_new"], json!({"a": [1]}), "{}", event_type.id);
        for field in &event_type.fields {
            let read_with = |value: Value| {
                let mut fields = all_fields(&event_type);
                fields.insert(field.name.clone(), value);
                read(&notification(&event_type.id, &fields)).event
            };
            let malformed_value = json!(["an unexpected value"]);
            let event = read_with(malformed_value.clone());
            let back = serde_json::to_value(&event).unwrap();
            assert_eq!(back["fld-val-list"][&field.name], malformed_value, "`{}` of `{}`", field.name, event_type.id);
            match event {
                Event::Malformed(malformed) => {
                    assert!(field.mandatory, "`{}` of `{}` is optional", field.name, event_type.id);
                    assert_eq!(malformed.path(), format!("$.fld-val-list.{}", field.name));
                }
                _ if field.mandatory => unreachable_field(&event_type.id, &field.name),
                _ => {
                    // If the spec lacked the field, it would be kept as null. A typed field is omitted.
                    let back = serde_json::to_value(read_with(Value::Null)).unwrap();
                    assert_eq!(back["fld-val-list"].get(&field.name), None, "`{}` of `{}`", field.name, event_type.id);
                }
            }
        }
    }
}

#[expect(clippy::panic, reason = "a panic fails the test")]
fn unreachable_field(event_type: &str, field: &str) -> ! {
    panic!("`{field}` of `{event_type}` is not decoded")
}

#[test]
fn missing_mandatory_field_is_reported_and_the_event_is_kept() {
    for event_type in event_types() {
        for missing in event_type.fields.iter().filter(|field| field.mandatory) {
            let mut fields = all_fields(&event_type);
            fields.remove(&missing.name);
            let sent = notification(&event_type.id, &fields);
            let read = read(&sent);
            let Event::Malformed(malformed) = &read.event else { unreachable_field(&event_type.id, &missing.name) };
            assert_eq!((malformed.tag(), malformed.path()), (Some(event_type.id.as_str()), "$.fld-val-list"));
            assert!(malformed.error().reason().contains(&missing.name), "{:?}", malformed.error());
            assert_eq!(serde_json::from_str::<Value>(malformed.text()).unwrap(), sent["event"]);
            // The rest of the notification is decoded, and the notification encodes to equal JSON.
            assert_eq!(read.event_id.as_ref().map(|id| id.0.as_str()), Some("d0qgWF8ERLGn_7JJOGhqNQ"));
            assert_eq!(serde_json::to_value(&read).unwrap(), sent);
        }
    }
}

#[test]
fn numbers_decode_from_strings_and_strings_from_numbers() {
    for event_type in event_types() {
        let fields = event_type.fields.iter().map(|field| (field.name.clone(), field.as_another_scalar())).collect();
        let event = read(&notification(&event_type.id, &fields)).event;
        assert!(!matches!(event, Event::Unknown(_) | Event::Malformed(_)), "{event:?}");
    }
    let fields = json!({"number": 17_805_199_493_u64, "company-id": "42", "deactivation_date": "2017-06-03T04:00:00Z"});
    let event = read(&notification("deactivation_event", fields.as_object().unwrap())).event;
    let Event::DeactivationEvent(event) = event else { unreachable_field("deactivation_event", "number") };
    assert_eq!((event.fields.number.as_str(), event.fields.company_id), ("17805199493", Some(42)));
}

#[test]
fn event_id_accepts_both_names_and_text_or_numbers() {
    for (name, id) in [("event-id", json!("a")), ("event_id", json!("a")), ("event_id", json!(7))] {
        let sent = json!({name: id, "attempt": "2", "event": {"evt-tp": "health-check", "fld-val-list": {}}});
        let read = read(&sent);
        assert_eq!(read.event_id.map(|id| id.0), Some(id.as_str().map_or_else(|| id.to_string(), str::to_owned)));
        assert_eq!(read.attempt, Some(2), "{name}");
    }
}

#[test]
fn unknown_event_types_are_kept() {
    for event in
        [json!({"evt-tp": "brand_new", "fld-val-list": {"a": 1}}), json!({"fld-val-list": {}}), json!("text"), json!(7)]
    {
        let sent = json!({"topic": "TenDlc-Provisioning-V2", "event": event});
        let read = read(&sent);
        assert!(matches!(read.event, Event::Unknown(_)), "{:?}", read.event);
        assert_eq!(serde_json::to_value(&read).unwrap(), sent);
    }
}

/// The sample is copied verbatim from the vendor's repository.
#[test]
fn vendor_sample_is_a_deactivation_event() {
    let text = r#"{"topic":"NIS-Events","attempt":1,"event":{"fld-val-list":{"number":"+17805199493","previous_carrier_id":"1025","previous_carrier_name":"AT@$# T WIRELESS","tracking_id":"1655272074","deactivation_date":"2017-06-03T04:00:00Z"},"evt-tp":"deactivation_event","timestamp":"2017-07-12T20:21:00.129Z"},"event-id":"d0qgWF8ERLGn_7JJOGhqNQ"}"#;
    let delivery = received(text);
    assert_eq!((delivery.body(), delivery.text().as_ref()), (text.as_bytes(), text));
    let Event::DeactivationEvent(event) = &delivery.content().unwrap().event else {
        unreachable_field("deactivation_event", "number")
    };
    assert_eq!(event.fields.number, "+17805199493");
    assert_eq!(event.timestamp.as_ref().unwrap().to_string(), "2017-07-12T20:21:00.129Z");
}

#[test]
fn xml_is_rejected_with_advice() {
    use subkit::{
        runtime::{
            ReceiveError,
            http::{HeaderMap, HeaderValue, header::CONTENT_TYPE},
        },
        syniverse::webhooks,
    };

    let receiver = webhooks::event_notification();
    let mut headers = HeaderMap::new();
    assert!(receiver.receive("/", &headers, "<event-notification/>").is_err());
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/xml; charset=UTF-8"));
    let error = receiver.receive("/", &headers, "<event-notification/>").unwrap_err();
    assert_eq!((error, error.status().as_u16()), (ReceiveError::MediaType, 415));
    assert!(error.to_string().contains("set the format of deliveries to JSON"), "{error}");
}
