//! Malformed optional properties of events. Such properties are kept in `extra`, and the event is still decoded as its type.
//!
//! An event is first decoded unchanged. If decoding fails at a property, the property is marked: it gets a temporary name, and the
//! event is decoded again. A struct that keeps unknown properties then also keeps the marked property, under its original name
//! ([`extra::deserialize_extra`](super::extra::deserialize_extra)). If the property is required, or its struct keeps no unknown
//! properties, the property that contains the struct is marked instead. A valid event is decoded only once.

use std::{borrow::Cow, cell::Cell};

use serde::de::DeserializeOwned;
use serde_json::{Map, Value, value::RawValue};

use super::{
    DecodeError, huge_numbers, json,
    tracked::{Segment, Tracked, Trail},
};
use crate::serde_context::memory::{self, Scope};

/// The prefix of the temporary name of a malformed property.
const MARK: &str = "\u{0}malformed ";

/// The maximum number of times that an event is decoded again.
const MAX_ATTEMPTS: usize = 32;

/// The maximum number of bytes that are decoded again, in all attempts together. Longer events therefore have fewer attempts.
const MAX_BYTES: usize = 4 << 20;

thread_local! {
    /// The number of marked properties that were kept. `None` unless an event with marked properties is being decoded.
    static ENABLED: Cell<Option<usize>> = const { Cell::new(None) };
}

/// An error, and the path to the value that caused it.
type Failure = (DecodeError, Vec<Segment>);

/// Decodes an event. Malformed optional properties are kept in the `extra` of their struct.
///
/// # Errors
///
/// Returns an error if the text is not JSON, or a required property is missing or malformed.
pub(crate) fn from_text<T: DeserializeOwned>(text: &str) -> Result<T, DecodeError> {
    match attempt(text) {
        Ok(value) => Ok(value),
        Err(failure) => repair(text, failure),
    }
}

/// Decodes an event again, after decoding failed at a value.
fn repair<T: DeserializeOwned>(text: &str, failure: Failure) -> Result<T, DecodeError> {
    let (mut text, (mut error, mut path)) = (Cow::Borrowed(text), failure);
    if let Some(quoted) = huge_numbers::quoted(&text) {
        (error, path) = match attempt(&quoted) {
            Ok(value) => return Ok(value),
            Err(failure) => failure,
        };
        text = Cow::Owned(quoted);
    }
    let mut attempts = MAX_ATTEMPTS.min(MAX_BYTES / text.len().max(1));
    let mut marked: Vec<Failure> = Vec::new();
    // Each iteration marks one more property.
    while let Some((renamed, outcome)) = mark_one::<T>(&text, &error, &path, marked.len() + 1, &mut attempts) {
        match outcome {
            Ok(value) => return Ok(value),
            Err((next, next_path)) => {
                marked.push((error, path));
                (text, error, path) = (Cow::Owned(renamed), next, next_path);
            }
        }
    }
    // If a marked property is required, the last error reports it as missing. Return the error of its value instead.
    let is_cause = |(_, at): &Failure| is_missing(&error, &path, at);
    let cause = marked.iter().position(is_cause).map(|index| marked.swap_remove(index).0);
    Err(cause.unwrap_or(error))
}

/// Whether an error at `at` reports that the property to which `path` leads is missing.
fn is_missing(error: &DecodeError, at: &[Segment], path: &[Segment]) -> bool {
    let Some((Segment::Key(key), parent)) = path.split_last() else { return false };
    at == parent && error.reason() == format!("missing field `{key}`")
}

/// Returns the paths of the properties that can be marked, in the order in which they are tried: the innermost property first.
fn candidates(text: &str, error: &DecodeError, path: &[Segment]) -> Vec<Vec<Segment>> {
    let mut found = Vec::new();
    // For a duplicate field, try the other names that serde accepts for the same property.
    if let Some(name) = error.reason().strip_prefix("duplicate field `").and_then(|rest| rest.strip_suffix('`')) {
        let others = names(text, path).into_iter().filter(|other| other != name);
        found.extend(others.map(|other| [path, &[Segment::Key(other)]].concat()));
    }
    found.extend((1..=path.len()).rev().filter_map(|end| path.get(..end)).map(<[_]>::to_vec));
    found
}

/// Marks one property, and decodes the event. The function uses the first property that is optional and whose mark has an effect:
/// decoding succeeds, or fails with a different error. Returns `None` if there is no such property.
fn mark_one<T: DeserializeOwned>(
    text: &str,
    cause: &DecodeError,
    path: &[Segment],
    marked: usize,
    attempts: &mut usize,
) -> Option<(String, Result<T, Failure>)> {
    for candidate in candidates(text, cause, path) {
        let Some((Segment::Key(key), parent)) = candidate.split_last() else { continue };
        *attempts = attempts.checked_sub(1)?;
        let Some(renamed) = rename(text, parent, key) else { continue };
        let _marks = Marks::set();
        let used = memory::used();
        let outcome = attempt::<T>(&renamed);
        let count = Marks::count();
        match outcome {
            Ok(value) if count == marked => return Some((renamed, Ok(value))),
            // A struct without `extra` ignored the property.
            Ok(_) => {}
            Err((error, at)) if is_missing(&error, &at, &candidate) || (error == *cause && at == path) => {}
            Err(failure) => {
                memory::reset(used);
                return Some((renamed, Err(failure)));
            }
        }
        // The decoded value is dropped, so its memory no longer counts.
        memory::reset(used);
    }
    None
}

fn attempt<T: DeserializeOwned>(text: &str) -> Result<T, Failure> {
    let _scope = Scope::enter(text.len());
    let trail = Trail::default();
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = T::deserialize(Tracked::new(&mut deserializer, &trail));
    let value = value.map_err(|error| {
        let is_over_budget = trail.is_over_budget();
        let (error, path) = DecodeError::located(trail, &error);
        // Without a path, an event that takes too much memory is not decoded again.
        (error, if is_over_budget { Vec::new() } else { path })
    })?;
    let end = deserializer.end();
    end.map_err(|error| (DecodeError::new("$", format!("not valid JSON: {error}")), Vec::new()))?;
    Ok(value)
}

/// The scope in which `extra` restores the names of marked properties, and counts these properties.
struct Marks(Option<usize>);

impl Marks {
    fn set() -> Self {
        Self(ENABLED.replace(Some(0)))
    }

    /// Returns the number of marked properties that were kept in this scope.
    fn count() -> usize {
        ENABLED.get().unwrap_or_default()
    }
}

impl Drop for Marks {
    fn drop(&mut self) {
        ENABLED.set(self.0);
    }
}

/// Restores the names of marked properties.
pub(super) fn unmark(properties: Map<String, Value>) -> Map<String, Value> {
    if ENABLED.get().is_none() {
        return properties;
    }
    let unmarked = properties.into_iter().map(|(name, value)| match name.strip_prefix(MARK) {
        Some(original) => {
            ENABLED.set(ENABLED.get().map(|count| count + 1));
            (original.to_owned(), unmark_within(value))
        }
        None => (name, unmark_within(value)),
    });
    unmarked.collect()
}

/// Restores the names of marked properties inside the value of a marked property. Such properties were marked first, and the
/// property that contains them was marked later.
fn unmark_within(value: Value) -> Value {
    match value {
        Value::Object(properties) => Value::Object(unmark(properties)),
        Value::Array(items) => Value::Array(items.into_iter().map(unmark_within).collect()),
        scalar => scalar,
    }
}

/// Returns the names of the properties of the object at a path.
fn names(text: &str, path: &[Segment]) -> Vec<String> {
    let Some((step, rest)) = path.split_first() else {
        return json::properties(text).into_iter().flatten().map(|(name, _)| name).collect();
    };
    let inner = match step {
        Segment::Key(step) => json::properties(text)
            .and_then(|properties| properties.into_iter().rev().find(|(name, _)| name == step))
            .map(|(_, value)| value),
        Segment::Index(index) => {
            serde_json::from_str::<Vec<&RawValue>>(text).ok().and_then(|items| items.get(*index).copied())
        }
    };
    inner.map(|inner| names(inner.get(), rest)).unwrap_or_default()
}

/// Returns the text, with a mark on the property `key` of the object at `parent`. Returns `None` if there is no such object, or the
/// object already has a property with the marked name.
fn rename(text: &str, parent: &[Segment], key: &str) -> Option<String> {
    let Some((step, rest)) = parent.split_first() else {
        let marked = format!("{MARK}{key}");
        let properties = json::properties(text)?;
        if properties.iter().any(|(name, _)| *name == marked) {
            return None;
        }
        let renamed = properties.iter().map(|(name, value)| (if name == key { &*marked } else { name }, value.get()));
        return object(renamed);
    };
    match step {
        Segment::Key(step) => {
            let properties = json::properties(text)?;
            let (_, value) = properties.iter().rev().find(|(name, _)| name == step)?;
            let inner = rename(value.get(), rest, key)?;
            object(properties.iter().map(|(name, value)| (&**name, if name == step { &*inner } else { value.get() })))
        }
        Segment::Index(index) => {
            let items: Vec<&RawValue> = serde_json::from_str(text).ok()?;
            let inner = rename(items.get(*index)?.get(), rest, key)?;
            let texts = items.iter().enumerate().map(|(at, item)| if at == *index { &*inner } else { item.get() });
            Some(format!("[{}]", texts.collect::<Vec<_>>().join(",")))
        }
    }
}

/// Returns the text of an object with these properties.
pub(super) fn object<'a>(properties: impl Iterator<Item = (&'a str, &'a str)>) -> Option<String> {
    let properties = properties.map(|(name, value)| Some(format!("{}:{value}", serde_json::to_string(name).ok()?)));
    Some(format!("{{{}}}", properties.collect::<Option<Vec<_>>>()?.join(",")))
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};
    use serde_json::{Map, Value, json};

    use super::{MARK, from_text};

    #[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
    struct Notification {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        attempt: Option<u8>,
        event: Event,
        #[serde(flatten, deserialize_with = "crate::decode::extra::deserialize_extra")]
        extra: Map<String, Value>,
    }

    #[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
    struct Event {
        number: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        count: Option<u32>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        parts: Vec<Part>,
        #[serde(flatten, deserialize_with = "crate::decode::extra::deserialize_extra")]
        extra: Map<String, Value>,
    }

    #[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
    struct Part {
        name: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        closed: Option<Closed>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        size: Option<u32>,
        #[serde(flatten, deserialize_with = "crate::decode::extra::deserialize_extra")]
        extra: Map<String, Value>,
    }

    /// A struct that ignores unknown properties.
    #[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
    struct Closed {
        #[serde(default)]
        flag: Option<bool>,
    }

    fn read(value: &Value) -> Notification {
        let read: Notification = from_text(&value.to_string()).unwrap();
        assert_eq!(serde_json::to_value(&read).unwrap(), *value, "it must serialize as received");
        read
    }

    #[test]
    fn keeps_malformed_optional_properties_in_extra() {
        let read = read(&json!({
            "attempt": "many", "other": 1,
            "event": {"number": "1", "count": [], "parts": [{"name": "a"}, {"name": "b", "size": {}}], "more": null},
        }));
        assert_eq!((read.attempt, &read.extra["attempt"], &read.extra["other"]), (None, &json!("many"), &json!(1)));
        assert_eq!((read.event.count, &read.event.extra["count"]), (None, &json!([])));
        assert_eq!((read.event.parts[1].size, &read.event.parts[1].extra["size"]), (None, &json!({})));
    }

    #[test]
    fn keeps_the_innermost_optional_property_that_contains_a_malformed_value() {
        let with = |parts: Value| json!({"event": {"number": "1", "parts": parts}});
        // In each case, `parts` is the innermost property that is not required and encloses the malformed value.
        for parts in [json!([{"name": []}]), json!([{"size": [], "name": 7}]), json!([{}]), json!(["x"]), json!("x")] {
            assert_eq!(read(&with(parts.clone())).event.extra["parts"], parts);
        }
        // `Closed` keeps no unknown properties, so `closed` is kept as received, and not only `flag`.
        let part = &read(&with(json!([{"name": "a", "closed": {"flag": "x"}}]))).event.parts[0];
        assert_eq!((&part.closed, &part.extra["closed"]), (&None, &json!({"flag": "x"})));
    }

    #[test]
    fn reports_malformed_required_properties() {
        for (value, path) in [
            (json!({"event": {"number": []}}), "$.event.number"),
            (json!({"event": {"number": [], "count": "x"}}), "$.event.number"),
            (json!({"event": {"count": "x"}}), "$.event"),
            (json!({"attempt": "x"}), "$"),
            (json!([1]), "$"),
        ] {
            let error = from_text::<Notification>(&value.to_string()).unwrap_err();
            assert_eq!(error.path(), path, "{value}: {error}");
            assert!(!error.to_string().contains("malformed"), "{error}");
        }
    }

    #[test]
    fn keeps_received_properties_whose_names_start_with_the_internal_mark() {
        let name = format!("{MARK}attempt");
        let read = read(&json!({"event": {"number": "1"}, &*name: 1}));
        assert_eq!(read.extra[&name], 1);
        let both = json!({"attempt": "x", "event": {"number": "1"}, &*name: 1});
        assert_eq!(from_text::<Notification>(&both.to_string()).unwrap_err().path(), "$.attempt");
    }

    #[test]
    fn keeps_numbers_beyond_f64_as_text() {
        let text = r#"{"attempt":1e999,"more":[-1e400],"event":{"number":"1","other":{"n":1e999}}}"#;
        let read: Notification = from_text(text).unwrap();
        assert_eq!((&read.extra["attempt"], &read.extra["more"]), (&json!("1e999"), &json!(["-1e400"])));
        assert_eq!(read.event.extra["other"], json!({"n": "1e999"}));
    }

    #[test]
    fn keeps_an_alias_in_extra_if_its_property_is_present() {
        #[derive(Debug, Deserialize)]
        struct Envelope {
            #[serde(alias = "data")]
            payload: Event,
            #[serde(flatten, deserialize_with = "crate::decode::extra::deserialize_extra")]
            extra: Map<String, Value>,
        }
        for text in [
            r#"{"payload":{"number":"1"},"data":7,"other":1}"#,
            r#"{"data":7,"other":1,"payload":{"number":"1"}}"#,
            r#"{"data":{"number":"2"},"other":1,"payload":{"number":"1"}}"#,
        ] {
            let read: Envelope = from_text(text).unwrap();
            assert_eq!((read.payload.number.as_str(), &read.extra["other"]), ("1", &json!(1)), "{text}");
            assert!(read.extra.contains_key("data"), "{text}");
        }
        // If a property occurs twice under the same name, it is ambiguous which value is meant.
        assert!(from_text::<Envelope>(r#"{"payload":{"number":"1"},"payload":{"number":"2"}}"#).is_err());
    }

    #[test]
    fn rejects_bodies_with_too_many_malformed_properties() {
        let part = json!({"name": "a", "size": "x"});
        let with = |count: usize| json!({"event": {"number": "1", "parts": vec![part.clone(); count]}});
        assert_eq!(read(&with(20)).event.parts.len(), 20);
        assert!(from_text::<Notification>(&with(2_000).to_string()).is_err());
    }

    #[test]
    fn malformed_property_does_not_reduce_the_precision_of_others() {
        #[derive(Deserialize)]
        struct Sale {
            price: crate::Decimal,
            #[serde(default)]
            count: Option<u8>,
            #[serde(flatten, deserialize_with = "crate::decode::extra::deserialize_extra")]
            extra: Map<String, Value>,
        }
        let text = r#"{"count":"x","price":0.12345678901234567890123}"#;
        let read: Sale = from_text(text).unwrap();
        assert_eq!((read.price.to_string().as_str(), read.count), ("0.12345678901234567890123", None));
        assert_eq!(read.extra["count"], "x");
    }
}
