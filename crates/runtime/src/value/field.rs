//! A field that is absent, null or set, for bodies that distinguish these three states.
//!
//! For example, the body `{}` of an update leaves the end date of a subscription unchanged, `{"end-date": null}` removes it, and
//! `{"end-date": "2025-01-01"}` sets it. An `Option` cannot express three states.

use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::Error as _};

/// A field that is absent, null or set.
///
/// In a struct, use a `Field` with `#[serde(default, skip_serializing_if = "Field::is_absent")]`. Without these attributes, an
/// absent field is an error when decoding and when encoding, because sending null instead could delete a value that should not
/// change.
///
/// ```
/// use serde::{Deserialize, Serialize};
/// use subkit_runtime::Field;
///
/// #[derive(Default, Deserialize, Serialize)]
/// struct Change {
///     #[serde(default, skip_serializing_if = "Field::is_absent")]
///     end: Field<String>,
/// }
/// # fn main() -> Result<(), serde_json::Error> {
/// assert_eq!(serde_json::to_string(&Change { end: Field::Absent })?, "{}");
/// assert_eq!(serde_json::to_string(&Change { end: Field::Null })?, r#"{"end":null}"#);
/// assert_eq!(serde_json::to_string(&Change { end: Field::Set("May".into()) })?, r#"{"end":"May"}"#);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field<T> {
    /// The field is absent.
    #[default]
    Absent,
    /// The field is null.
    Null,
    /// The field has a value.
    Set(T),
}

impl<T> Field<T> {
    /// Returns whether the field is absent.
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Returns whether the field is null.
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// Converts to a field with a reference to the value.
    pub const fn as_ref(&self) -> Field<&T> {
        match self {
            Self::Absent => Field::Absent,
            Self::Null => Field::Null,
            Self::Set(value) => Field::Set(value),
        }
    }

    /// Returns the value, if one is set.
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Set(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// Returns the value, if one is set. Absent and null both become `None`.
    pub fn into_option(self) -> Option<T> {
        match self {
            Self::Set(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// Converts the value with a function, if one is set.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Field<U> {
        match self {
            Self::Absent => Field::Absent,
            Self::Null => Field::Null,
            Self::Set(value) => Field::Set(change(value)),
        }
    }
}

impl<T> From<T> for Field<T> {
    fn from(value: T) -> Self {
        Self::Set(value)
    }
}

/// `None` becomes [`Null`](Field::Null) and not [`Absent`](Field::Absent).
impl<T> From<Option<T>> for Field<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::Set)
    }
}

impl<T: Serialize> Serialize for Field<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent => Err(S::Error::custom(ABSENT_FIELD_ERROR)),
            Self::Null => serializer.serialize_none(),
            Self::Set(value) => serializer.serialize_some(value),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::deserialize(deserializer).map(Self::from)
    }
}

pub(crate) const ABSENT_FIELD_ERROR: &str =
    "an absent field must be skipped: add `skip_serializing_if = \"Field::is_absent\"`";

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    use super::Field;

    #[derive(Debug, Deserialize, PartialEq, Serialize)]
    struct Body {
        #[serde(default, skip_serializing_if = "Field::is_absent")]
        end: Field<u8>,
    }

    #[test]
    fn round_trips_absent_null_and_set() {
        for (text, end) in [("{}", Field::Absent), (r#"{"end":null}"#, Field::Null), (r#"{"end":7}"#, Field::Set(7))] {
            let body: Body = serde_json::from_str(text).unwrap();
            assert_eq!(body, Body { end });
            assert_eq!(serde_json::to_string(&body).unwrap(), text);
        }
    }

    #[test]
    fn rejects_encoding_absent_field() {
        let error = serde_json::to_string(&[Field::<u8>::Absent]).unwrap_err();
        assert_eq!(
            error.to_string(),
            "an absent field must be skipped: add `skip_serializing_if = \"Field::is_absent\"`"
        );
    }

    #[test]
    fn converts_from_values_and_options() {
        assert_eq!(Field::from(3), Field::Set(3));
        assert_eq!(Field::from(Some(3)), Field::Set(3));
        assert_eq!(Field::<u8>::from(None), Field::Null);
        assert_eq!(Field::Set(3).map(|value| value + 1).into_option(), Some(4));
        assert_eq!(Field::<u8>::Null.map(|value| value + 1), Field::Null);
        assert_eq!(Field::<u8>::Absent.map(|value| value + 1), Field::Absent);
        assert_eq!(Field::Set("x".to_owned()).as_ref().value().map(|text| text.as_str()), Some("x"));
        assert_eq!((Field::<u8>::Null.value(), Field::<u8>::Absent.into_option()), (None, None));
        assert!(Field::<u8>::default().is_absent() && Field::<u8>::Null.is_null() && !Field::Set(1).is_null());
    }
}
