//! The text of one JSON value, as received.
//!
//! A `serde_json::Value` rounds numbers, and takes up to thirty times as much memory as its text. Values that must be kept as
//! received, or are decoded more than once, are therefore stored as text.

use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{DeserializeOwned, IgnoredAny, MapAccess, Visitor},
    ser::Error as _,
};
use serde_json::{Value, value::RawValue};

use crate::{
    DecodeError, decode,
    serde_context::{RAW_TEXT, sending},
    value::text::BorrowedText,
};

/// The maximum nesting depth that serde_json decodes.
const MAX_DEPTH: usize = 128;

/// The text of one JSON value.
#[derive(Clone)]
pub(crate) struct Json(Box<str>);

impl Json {
    pub(crate) fn new(text: Cow<'_, str>) -> Self {
        Self(text.into())
    }

    pub(crate) fn text(&self) -> &str {
        &self.0
    }

    pub(crate) fn decode<T: DeserializeOwned>(&self) -> Result<T, DecodeError> {
        decode::from_slice(self.0.as_bytes())
    }

    /// Returns the parsed value, if a [`Value`] can represent all its numbers exactly.
    fn exact_value(&self) -> Option<Value> {
        if has_exact_numbers(&self.0) { serde_json::from_str(&self.0).ok() } else { None }
    }
}

/// Whether 64 bits can represent each number of the text exactly, so that the numbers are encoded as received.
fn has_exact_numbers(text: &str) -> bool {
    let (mut is_text, mut is_escaped) = (false, false);
    let parts = text.split(|character| {
        match character {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => is_text = !is_text,
            '0'..='9' | '.' | 'e' | 'E' | '+' | '-' => return is_text,
            _ => {}
        }
        true
    });
    parts.filter(|part| part.bytes().any(|byte| byte.is_ascii_digit())).all(|number| {
        number.parse::<i64>().is_ok()
            || number.parse::<u64>().is_ok()
            || (number.len() <= f64::DIGITS as usize
                && !number.contains(['e', 'E'])
                && (number.ends_with(".0") || !number.ends_with('0')))
    })
}

/// Texts are equal if their values are, regardless of white space and the order of properties.
impl PartialEq for Json {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
            || self.exact_value().is_some_and(|value| other.exact_value().is_some_and(|other| value == other))
    }
}

impl Eq for Json {}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Serializers other than that of serde_json cannot serialize JSON text, only the parsed value.
        match (self.exact_value(), serde_json::from_str::<&RawValue>(&self.0)) {
            (None, Ok(_)) if sending::needs_value() => {
                Err(S::Error::custom("an unknown value has a number with too many digits to be sent without rounding"))
            }
            (None, Ok(text)) => text.serialize(serializer),
            (value, _) => value.serialize(serializer),
        }
    }
}

/// Returns the text of any value. Only [`event_union!`](crate::event_union) and this crate call it.
pub fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Cow<'de, str>, D::Error> {
    struct Text;

    impl<'de> Visitor<'de> for Text {
        type Value = Cow<'de, str>;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("any JSON value")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Cow<'de, str>, A::Error> {
            match map.next_key::<BorrowedText<'de>>()?.map(|key| key.0) {
                Some(key) if key == RAW_TEXT => Ok(map.next_value::<BorrowedText<'de>>()?.0),
                first => {
                    let mut properties = serde_json::Map::new();
                    let mut next = first.map(Cow::into_owned);
                    while let Some(key) = next {
                        properties.insert(key, map.next_value()?);
                        next = map.next_key()?;
                    }
                    Ok(Value::Object(properties).to_string().into())
                }
            }
        }

        fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Cow<'de, str>, D::Error> {
            Value::deserialize(deserializer).map(|value| value.to_string().into())
        }
    }

    deserializer.deserialize_newtype_struct(RAW_TEXT, Text)
}

/// Returns the properties of an object in order. Returns `None` if the text is not an object.
pub(crate) fn properties(text: &str) -> Option<Vec<(String, &RawValue)>> {
    struct Properties<'a>(Vec<(String, &'a RawValue)>);

    impl<'de> Deserialize<'de> for Properties<'de> {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct Object;

            impl<'de> Visitor<'de> for Object {
                type Value = Properties<'de>;

                fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                    formatter.write_str("an object")
                }

                fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Properties<'de>, A::Error> {
                    let mut properties = Vec::new();
                    while let Some(member) = map.next_entry()? {
                        properties.push(member);
                    }
                    Ok(Properties(properties))
                }
            }

            deserializer.deserialize_map(Object)
        }
    }

    let is_object = text.trim_start().starts_with('{') && !is_too_deep(text);
    is_object.then(|| serde_json::from_str::<Properties<'_>>(text).ok()).flatten().map(|properties| properties.0)
}

/// Returns the bytes of JSON that are outside of strings, with their indices, and without the quotes.
pub(crate) fn outside_strings(json: &[u8]) -> impl Iterator<Item = (usize, u8)> {
    let (mut is_text, mut is_escaped) = (false, false);
    json.iter().copied().enumerate().filter(move |(_, byte)| {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => is_text = !is_text,
            _ => return !is_text,
        }
        false
    })
}

/// Whether a value is nested more deeply than can be decoded.
pub(crate) fn is_too_deep(text: &str) -> bool {
    if text.len() < MAX_DEPTH {
        return false;
    }
    let mut depth = 0_usize;
    outside_strings(text.as_bytes()).any(|(_, byte)| {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth >= MAX_DEPTH
    })
}

/// Returns the discriminator value of an object: the value of the property, if it is a string.
pub(crate) fn tag(text: &str, property: &str) -> Option<String> {
    /// A visitor that returns the last value of a property, and skips the other properties.
    struct Object<'p>(&'p str);

    impl<'de> Visitor<'de> for Object<'_> {
        type Value = Option<&'de RawValue>;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Option<&'de RawValue>, A::Error> {
            let mut value = None;
            while let Some(BorrowedText(key)) = map.next_key()? {
                if key == self.0 {
                    value = Some(map.next_value()?);
                } else {
                    map.next_value::<IgnoredAny>()?;
                }
            }
            Ok(value)
        }
    }

    if is_too_deep(text) {
        return None;
    }
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = deserializer.deserialize_map(Object(property)).ok()??;
    deserializer.end().ok()?;
    serde_json::from_str(value.get()).ok()
}

#[cfg(test)]
mod tests {
    use serde::Serialize;
    use serde_json::{Value, json};

    use super::{Json, is_too_deep, tag, text};

    fn json(text: &str) -> Json {
        Json::new(text.into())
    }

    #[test]
    fn returns_the_json_text_from_every_deserializer() {
        for value in [r#"{"a":[1,{}],"b":null}"#, "[1]", r#""x""#, "1.5", "null", "true", "1e400"] {
            let spaced = format!(" {value} ");
            assert_eq!(text(&mut serde_json::Deserializer::from_str(&spaced)).unwrap(), value);
            let reader = text(&mut serde_json::Deserializer::from_reader(spaced.as_bytes())).unwrap();
            assert_eq!(reader, value);
            if let Ok(parsed) = serde_json::from_str::<Value>(value) {
                assert_eq!(text(parsed).unwrap(), value);
            }
        }
    }

    #[test]
    fn returns_the_json_text_of_buffered_values() {
        #[derive(serde::Deserialize)]
        #[serde(untagged)]
        enum Buffered {
            Value(#[serde(deserialize_with = "owned")] String),
        }
        fn owned<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
            text(deserializer).map(Into::into)
        }
        let Buffered::Value(text) = serde_json::from_str(r#"{"a": "x", "b": [1]}"#).unwrap();
        assert_eq!(text, r#"{"a":"x","b":[1]}"#, "the order must not depend on features of serde_json");
    }

    #[derive(Serialize)]
    struct Outer {
        #[serde(flatten)]
        inner: Json,
    }

    #[test]
    fn serializes_json_as_received() {
        for text in ["1e400", "12345678901234567890123", r#"{"a":0.12345678901234567890}"#, "[1.10]", "\"\\\"1e9\""] {
            assert_eq!(serde_json::to_string(&[json(text)]).unwrap().len(), text.len() + 2, "{text}");
        }
        let outer = Outer { inner: json(r#"{"a":1.5,"b":18446744073709551615}"#) };
        assert_eq!(serde_json::to_value(&outer).unwrap(), json!({"a": 1.5, "b": u64::MAX}));
    }

    #[test]
    fn compares_values_without_rounding_numbers() {
        assert!(json(r#"{"a":1,"b":2}"#) == json(r#"{ "b": 2, "a": 1 }"#));
        assert!(json("9007199254740993.0") != json("9007199254740992.0"));
    }

    #[test]
    fn returns_the_last_value_of_a_repeated_tag_if_it_is_a_string() {
        assert_eq!(tag(r#"{"a":{"t":"x"},"t":"y","t":"z"}"#, "t").as_deref(), Some("z"));
        for other in [r#"{"t":1}"#, "{}", "[]", r#""t""#] {
            assert_eq!(tag(other, "t"), None, "{other}");
        }
    }

    #[test]
    fn nesting_depth_ignores_brackets_in_strings() {
        assert!(is_too_deep(&"[".repeat(128)) && !is_too_deep(&"[".repeat(127)));
        assert!(!is_too_deep(&format!(r#"["\"{}"]"#, "[".repeat(200))) && !is_too_deep(&"[]".repeat(200)));
    }
}
