//! Ten thousand mutated notifications: receiving them loses no data and never panics.

use serde_json::{Value, json};
use subkit::syniverse::types::Event;

use super::vendor::{all_fields, event_types, notification, received};

const MUTATIONS: u64 = 10_000;

/// A deterministic random number generator (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(bound.max(1)).unwrap()).unwrap()
    }
}

/// Collects the JSON pointers of all values inside a value.
fn locations(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(properties) => {
            properties.iter().for_each(|(key, property)| locations(property, &format!("{at}/{key}"), found));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| locations(item, &format!("{at}/{index}"), found));
        }
        _ => {}
    }
}

/// Returns a copy of a notification in which one value, one property, or the text is mutated.
fn mutated(notification: &Value, random: &mut Random) -> Vec<u8> {
    let mut value = notification.clone();
    let mut all = Vec::new();
    locations(&value, "", &mut all);
    let location = all[random.below(all.len())].clone();
    let others = [
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(1.5e300),
        json!(""),
        json!("x"),
        json!("canary\u{0}"),
        json!([]),
        json!({}),
        json!([[[]]]),
        json!(u64::MAX),
    ];
    let (parent, key) = location.rsplit_once('/').unwrap_or(("", ""));
    let target = value.pointer_mut(parent);
    match (random.below(6), target) {
        (0, Some(Value::Object(properties))) => drop(properties.remove(key)),
        (1, Some(Value::Object(properties))) => {
            if let Some(property) = properties.remove(key) {
                properties.insert(format!("{key}_"), property);
            }
        }
        (2, Some(Value::Object(properties))) => {
            drop(properties.insert("brand_new".to_owned(), others[random.below(12)].clone()));
        }
        (3 | 4, _) => *value.pointer_mut(&location).unwrap() = others[random.below(12)].clone(),
        _ => {
            let mut text = value.to_string().into_bytes();
            let at = random.below(text.len());
            match random.below(4) {
                0 => text.truncate(at),
                1 => drop(text.remove(at)),
                2 => text.insert(at, b"{}[],:\"\\\xff0"[random.below(10)]),
                _ => text[at] ^= 1 << random.below(8),
            }
            return text;
        }
    }
    value.to_string().into_bytes()
}

#[test]
fn mutated_notifications_lose_no_data() {
    let types = event_types();
    let mut random = Random(0x5eed_cafe_f00d_0001);
    let (mut undecodable, mut known, mut unknown, mut malformed) = (0, 0, 0, 0);
    for number in 0..MUTATIONS {
        let event_type = &types[usize::try_from(number).unwrap() % types.len()];
        let sent = mutated(&notification(&event_type.id, &all_fields(event_type)), &mut random);
        let delivery = received(sent.clone());
        assert_eq!(delivery.body(), sent, "the delivery must keep the received bytes");
        let Ok(content) = delivery.content() else {
            undecodable += 1;
            continue;
        };
        match &content.event {
            Event::Unknown(_) => unknown += 1,
            Event::Malformed(_) => malformed += 1,
            _ => known += 1,
        }
        // The encoded content contains all received data.
        let value: Value = serde_json::from_slice(&sent).unwrap();
        let encoded = serde_json::to_value(content).unwrap();
        assert!(contains(&encoded, &value), "{encoded}\n{value}");
    }
    println!("{known} known, {unknown} unknown, {malformed} malformed, {undecodable} not decodable as a notification");
    assert_eq!(known + unknown + malformed + undecodable, MUTATIONS);
    assert!(
        known > 1_000 && unknown > 100 && malformed > 1_000 && undecodable > 500,
        "{known} {unknown} {malformed} {undecodable}"
    );
}

/// Returns whether `encoded` contains all data in `sent`. Scalars are compared as text. `encoded` may omit null and empty strings.
fn contains(encoded: &Value, sent: &Value) -> bool {
    match (encoded, sent) {
        (Value::Object(encoded), Value::Object(sent)) => sent.iter().all(|(key, sent)| {
            let is_empty = sent.is_null() || sent == "";
            encoded.get(key).map_or(is_empty, |encoded| contains(encoded, sent))
        }),
        (Value::Array(encoded), Value::Array(sent)) => encoded == sent,
        (encoded, sent) if encoded == sent => true,
        (encoded, sent) => scalar(encoded).is_some() && scalar(encoded) == scalar(sent),
    }
}

/// Returns the normalized text of a scalar: numbers by value, times by instant.
fn scalar(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(_) | Value::Bool(_) => value.to_string(),
        _ => return None,
    };
    if let Ok(time) = text.parse::<subkit::Timestamp>() {
        return Some(time.to_string());
    }
    let number = text.trim().parse::<f64>().ok().filter(|number| number.is_finite());
    Some(number.map_or_else(|| text.to_ascii_lowercase(), |number| number.to_string()))
}
