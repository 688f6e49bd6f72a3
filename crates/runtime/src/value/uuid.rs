//! UUIDs, which also keep text from the server that is not a valid UUID.

use std::{
    cmp::Ordering,
    fmt,
    hash::{Hash, Hasher},
    str::FromStr,
};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{ParseError, serde_context::unknown_values};

/// A UUID, such as `67e55044-10b1-426f-9247-bb680e5fe0c8`.
///
/// UUIDs are compared by value: `67E55044-10B1-426F-9247-BB680E5FE0C8` is the same UUID. Printing and sending preserve
/// the spelling.
///
/// Parsing accepts only UUIDs; missing hyphens are added. A response can contain any text. Decoding keeps such text and encodes it
/// as received, so that a page of results can be decoded even if one UUID in it is invalid. [`get`](Self::get) returns the UUID if
/// it is valid. Invalid UUIDs sort last.
///
/// ```
/// use subkit_runtime::Uuid;
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let id: Uuid = "67e55044-10b1-426f-9247-bb680e5fe0c8".parse()?;
/// assert_eq!(id.get().map(|uuid| uuid.get_version_num()), Some(4));
/// let kept: Uuid = serde_json::from_str(r#""none""#)?;
/// assert_eq!((kept.get(), kept.to_string().as_str()), (None, "none"));
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Uuid {
    value: Option<::uuid::Uuid>,
    /// The text as received, if it differs from the standard spelling.
    text: Option<Box<str>>,
}

const EXPECTED: &str = "a UUID such as 67e55044-10b1-426f-9247-bb680e5fe0c8";

impl Uuid {
    /// Returns the UUID, or `None` if the server sent text that is not a UUID.
    pub const fn get(&self) -> Option<::uuid::Uuid> {
        self.value
    }

    /// Creates a UUID from the text that the server sent, whether valid or not.
    fn received(text: &str) -> Self {
        let value = ::uuid::Uuid::parse_str(text).ok();
        if value.is_none() {
            unknown_values::record("Uuid");
        }
        Self::spelled(value, text)
    }

    fn spelled(value: Option<::uuid::Uuid>, text: &str) -> Self {
        let mut usual = ::uuid::Uuid::encode_buffer();
        let is_usual = value.is_some_and(|uuid| uuid.hyphenated().encode_lower(&mut usual) == text);
        Self { value, text: (!is_usual).then(|| text.into()) }
    }

    /// Returns the key for comparisons: whether the text is invalid, the UUID if it is valid, and the text if it is
    /// invalid.
    fn key(&self) -> (bool, Option<::uuid::Uuid>, Option<&str>) {
        (self.value.is_none(), self.value, self.text.as_deref().filter(|_| self.value.is_none()))
    }
}

impl PartialEq for Uuid {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Uuid {}

impl Hash for Uuid {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

impl PartialOrd for Uuid {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Uuid {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

impl PartialEq<::uuid::Uuid> for Uuid {
    fn eq(&self, other: &::uuid::Uuid) -> bool {
        self.value == Some(*other)
    }
}

impl fmt::Debug for Uuid {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.value, &self.text) {
            (None, Some(text)) => fmt::Debug::fmt(text, formatter),
            _ => fmt::Display::fmt(self, formatter),
        }
    }
}

impl fmt::Display for Uuid {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.text, &self.value) {
            (Some(text), _) => formatter.write_str(text),
            (None, Some(uuid)) => fmt::Display::fmt(uuid, formatter),
            (None, None) => Ok(()),
        }
    }
}

impl FromStr for Uuid {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let uuid = ::uuid::Uuid::parse_str(text).map_err(|_| ParseError::new(EXPECTED))?;
        // The format `uuid` of JSON Schema requires hyphens and allows any case.
        let has_hyphens = text.len() == ::uuid::fmt::Hyphenated::LENGTH;
        Ok(if has_hyphens { Self::spelled(Some(uuid), text) } else { uuid.into() })
    }
}

impl From<::uuid::Uuid> for Uuid {
    fn from(uuid: ::uuid::Uuid) -> Self {
        Self { value: Some(uuid), text: None }
    }
}

impl From<&Self> for Uuid {
    fn from(uuid: &Self) -> Self {
        uuid.clone()
    }
}

/// Returns an error if the text is [not a UUID](Uuid::get).
impl TryFrom<&Uuid> for ::uuid::Uuid {
    type Error = ParseError;

    fn try_from(uuid: &Uuid) -> Result<Self, ParseError> {
        uuid.get().ok_or(ParseError::new(EXPECTED))
    }
}

impl Serialize for Uuid {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Uuid {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::text::deserialize_with(deserializer, EXPECTED, Self::received)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::Uuid;
    use crate::decode;

    const TEXT: &str = "67e55044-10b1-426f-9247-bb680e5fe0c8";

    #[test]
    fn preserves_received_spelling() {
        let upper = TEXT.to_uppercase();
        let simple = TEXT.replace('-', "");
        for text in [TEXT, upper.as_str(), simple.as_str()] {
            let json = format!("\"{text}\"");
            let uuid: Uuid = decode::from_slice(json.as_bytes()).unwrap();
            assert_eq!((uuid.to_string().as_str(), serde_json::to_string(&uuid).unwrap()), (text, json));
            assert_eq!((format!("{uuid:?}").as_str(), text.parse()), (text, Ok(uuid)));
        }
        let parsed = |text: &str| text.parse::<Uuid>().unwrap().to_string();
        assert_eq!((parsed(&upper), parsed(&simple)), (upper, TEXT.to_owned()));
    }

    #[test]
    fn uuids_compare_by_value() {
        let (lower, upper): (Uuid, Uuid) = (TEXT.parse().unwrap(), TEXT.to_uppercase().parse().unwrap());
        assert_eq!((&lower, lower.get()), (&upper, upper.get()));
        assert_eq!(HashSet::from([lower.clone(), upper]).len(), 1);
        assert_eq!(Uuid::from(lower.get().unwrap()), lower);
        assert!(lower == lower.get().unwrap() && uuid::Uuid::try_from(&lower).is_ok());
        assert_eq!(Uuid::from(&lower), lower);
    }

    #[test]
    fn parsing_rejects_and_decoding_keeps_invalid_uuids() {
        for text in ["", "none", "67e55044-10b1-426f-9247", "00000000-0000-0000-0000-00000000000g"] {
            assert!(text.parse::<Uuid>().is_err());
            let json = format!("\"{text}\"");
            let kept: Uuid = decode::from_slice(json.as_bytes()).unwrap();
            assert_eq!((kept.get(), kept.to_string().as_str()), (None, text));
            assert_eq!((serde_json::to_string(&kept).unwrap(), format!("{kept:?}")), (json.clone(), json));
            assert!(kept > TEXT.parse().unwrap() && uuid::Uuid::try_from(&kept).is_err());
        }
        let error = decode::from_slice::<Uuid>(b"7").unwrap_err();
        assert!(error.to_string().starts_with("expected a UUID such as "), "{error}");
    }
}
