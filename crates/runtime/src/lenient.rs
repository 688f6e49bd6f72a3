//! Leniency in reading: null where an array or a map was promised.

use serde::{Deserialize, Deserializer};

/// Reads null as the default, for `#[serde(deserialize_with = "subkit_runtime::null_as_default")]`.
///
/// # Errors
///
/// What reading a `T` fails with.
pub fn null_as_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Default + Deserialize<'de>,
{
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    #[derive(Debug, Deserialize, PartialEq)]
    struct Page {
        #[serde(default, deserialize_with = "crate::null_as_default")]
        items: Vec<u8>,
    }

    #[test]
    fn null_and_absence_are_empty() {
        for (text, items) in [("{}", vec![]), (r#"{"items":null}"#, vec![]), (r#"{"items":[1]}"#, vec![1])] {
            assert_eq!(serde_json::from_str::<Page>(text).unwrap(), Page { items });
        }
        assert!(serde_json::from_str::<Page>(r#"{"items":"x"}"#).is_err());
    }
}
