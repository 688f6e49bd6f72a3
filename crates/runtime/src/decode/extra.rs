//! The properties that a schema does not name.

use std::collections::BTreeMap;

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, Error},
};
use serde_json::{Map, Value};

use super::{from_value, malformed_values};

/// Decodes the properties of an object that its schema does not name. Generated code uses this function because the buffer that
/// serde uses for `flatten` would accept an array for a struct.
///
/// # Errors
///
/// Returns an error if a value cannot be decoded as `T`.
pub fn deserialize<'de, D, T>(deserializer: D) -> Result<BTreeMap<String, T>, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
{
    let values = BTreeMap::<String, Value>::deserialize(deserializer)?;
    let typed = values.into_iter().map(|(name, value)| Ok((name, from_value(value).map_err(D::Error::custom)?)));
    typed.collect()
}

/// Decodes the properties of an object that its schema does not name, and its malformed optional properties. Generated code uses
/// this function for objects that occur only in events.
///
/// # Errors
///
/// Returns an error if the properties cannot be decoded.
pub fn deserialize_extra<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Map<String, Value>, D::Error> {
    Map::deserialize(deserializer).map(malformed_values::unmark)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;

    #[derive(Debug, Deserialize, PartialEq)]
    struct Person {
        name: String,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    struct Team {
        id: u8,
        #[serde(flatten, deserialize_with = "super::deserialize")]
        extra: BTreeMap<String, Person>,
    }

    #[test]
    fn rejects_an_array_for_an_object() {
        let team: Team = crate::decode::from_slice(br#"{"a":{"name":"x"},"id":1}"#).unwrap();
        assert_eq!(team.extra.get("a"), Some(&Person { name: "x".to_owned() }));
        for text in [r#"{"a":["x"],"id":1}"#, r#"{"id":1,"a":["x"]}"#] {
            assert!(crate::decode::from_slice::<Team>(text.as_bytes()).is_err(), "{text}");
            assert!(serde_json::from_str::<Team>(text).is_err(), "{text}");
        }
    }
}
