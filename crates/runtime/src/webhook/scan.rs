//! Extraction of single values from a JSON body without decoding the rest.

use std::fmt;

use serde::{
    Deserializer,
    de::{DeserializeSeed, IgnoredAny, MapAccess, Visitor},
};
use serde_json::value::RawValue;

/// Returns the text of the scalar at a path of property names, or `None` if it is missing or null. Invalid UTF-8 is
/// replaced, so that the id of an event can be read even if another part of the body is damaged.
pub(super) fn scalar(json: &[u8], path: &[&str]) -> Option<String> {
    let json = String::from_utf8_lossy(json);
    let mut value: &RawValue = serde_json::from_str(&json).ok()?;
    for name in path {
        value = property(value, name)?;
    }
    match value.get().as_bytes().first()? {
        b'"' => serde_json::from_str(value.get()).ok(),
        b'{' | b'[' | b'n' => None,
        _ => Some(value.get().to_owned()),
    }
}

/// Returns whether an object has at least one of these properties, or `None` if the JSON is not an object.
pub(super) fn has_any(json: &[u8], names: &[&str]) -> Option<bool> {
    let object: &RawValue = serde_json::from_slice(json).ok()?;
    object.get().starts_with('{').then(|| names.iter().any(|name| property(object, name).is_some()))
}

/// Returns the value of a property.
fn property<'a>(object: &'a RawValue, name: &str) -> Option<&'a RawValue> {
    serde_json::Deserializer::from_str(object.get()).deserialize_map(PropertyVisitor(name)).ok().flatten()
}

/// A visitor that returns the first property with this name.
struct PropertyVisitor<'n>(&'n str);

impl<'de> Visitor<'de> for PropertyVisitor<'_> {
    type Value = Option<&'de RawValue>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut properties: A) -> Result<Self::Value, A::Error> {
        let mut found = None;
        while let Some(is_match) = properties.next_key_seed(KeySeed(self.0))? {
            if is_match && found.is_none() {
                found = Some(properties.next_value()?);
            } else {
                properties.next_value::<IgnoredAny>()?;
            }
        }
        Ok(found)
    }
}

/// A seed that compares a key without allocating it.
struct KeySeed<'n>(&'n str);

impl<'de> DeserializeSeed<'de> for KeySeed<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeySeed<'_> {
    type Value = bool;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key")
    }

    fn visit_str<E>(self, key: &str) -> Result<bool, E> {
        Ok(key == self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{has_any, scalar};

    #[test]
    fn reads_all_scalar_types() {
        let body =
            br#" {"a": {"b\u0062": "x\n", "n": 12.50, "t": true, "null": null, "o": {}, "l": [1]}, "id": 7, "id": 8} "#;
        let read = |path: &[&str]| scalar(body, path);
        assert_eq!(read(&["a", "bb"]).as_deref(), Some("x\n"));
        assert_eq!(read(&["a", "n"]).as_deref(), Some("12.50"));
        assert_eq!(read(&["a", "t"]).as_deref(), Some("true"));
        assert_eq!(read(&["id"]).as_deref(), Some("7"));
        for path in [&["a"][..], &["a", "null"], &["a", "o"], &["a", "l"], &["a", "l", "0"], &["x"], &["id", "x"], &[]]
        {
            assert_eq!(read(path), None, "{path:?}");
        }
        for body in ["", "canary", "[]", "{\"id\":1", "{\"id\":1} canary", "\"text\""] {
            assert_eq!(scalar(body.as_bytes(), &["id"]), None, "{body}");
        }
    }

    #[test]
    fn reads_scalars_from_invalid_utf8() {
        let body = b"{\"text\":\"caf\xe9\",\"id\":\"e2\"}";
        assert_eq!(
            (scalar(body, &["id"]).as_deref(), scalar(body, &["text"]).as_deref()),
            (Some("e2"), Some("caf\u{fffd}"))
        );
    }

    #[test]
    fn detects_presence_of_properties() {
        assert_eq!((has_any(br#"{"a": 1}"#, &["b", "c"]), has_any(b"{}", &["b"])), (Some(false), Some(false)));
        assert_eq!(has_any(br#"{"b": null}"#, &["b", "c"]), Some(true));
        for body in ["[]", "1", "", "{"] {
            assert_eq!(has_any(body.as_bytes(), &["b", "c"]), None, "{body}");
        }
    }
}
