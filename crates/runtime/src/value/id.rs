//! Ids that a vendor sends as a string in some bodies and as an integer in others.
//!
//! Ids are compared by their canonical text: `7` and `"7"` are the same id, `"07"` is a different one. An id is encoded
//! as a string. If the schema requires an integer, [`as_integer`] and its variants encode the id as an integer. An id
//! from one response can therefore be used in any request.

use serde::{Deserializer, Serializer, ser::Error as _};

use super::{
    field,
    number::{self, Scalar},
};
use crate::{Field, serde_context::sending};

const EXPECTED: &str = "an id: a string or an integer";

/// Implements an id for a newtype of `String`.
///
/// The newtype derives `Clone` and the comparison traits that it needs. The macro implements `as_str`, `Display`, `FromStr` (which
/// cannot fail), `From` for strings, integers and references to the newtype, `AsRef<str>`, comparison with `str`, and both serde
/// traits. An id decodes from a string or an integer of any length, and encodes as a string.
///
/// ```
/// #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
/// pub struct ConfigurationId(String);
/// subkit_runtime::id!(ConfigurationId);
///
/// # fn main() -> Result<(), serde_json::Error> {
/// let read: ConfigurationId = serde_json::from_str("1234")?;
/// assert_eq!(read, ConfigurationId::from("1234"));
/// # Ok(())
/// # }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! id {
    ($name:ident) => {
        impl $name {
            /// Returns the id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl ::std::convert::From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(::std::borrow::ToOwned::to_owned(text))
            }
        }

        impl ::std::convert::From<::std::string::String> for $name {
            fn from(text: ::std::string::String) -> Self {
                Self(text)
            }
        }

        $crate::__id_from_integers!($name: i32, i64, u32, u64);

        $crate::__text_traits!($name);

        impl<'de> $crate::generated::serde::Deserialize<'de> for $name {
            fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
            where
                __D: $crate::generated::serde::Deserializer<'de>,
            {
                $crate::generated::id::__deserialize(deserializer)
            }
        }

        $crate::__id_schema!($name);
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __id_from_integers {
    ($name:ident: $($integer:ty),*) => {
        $(
            impl ::std::convert::From<$integer> for $name {
                fn from(integer: $integer) -> Self {
                    Self(::std::string::ToString::to_string(&integer))
                }
            }
        )*
    };
}

/// Decodes an id from a string or an integer. Only [`id!`](crate::id!) calls it.
#[doc(hidden)]
pub fn __deserialize<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: From<String>,
{
    match number::scalar(deserializer, EXPECTED)? {
        Scalar::Text(text) => Ok(text.into_owned().into()),
        Scalar::Number(digits) if number::is_integer(&digits) => Ok(digits.into_owned().into()),
        other => Err(other.unexpected(EXPECTED)),
    }
}

/// Encodes an id as an integer, for `#[serde(serialize_with = "subkit_runtime::generated::id::as_integer")]`.
///
/// # Errors
///
/// Returns an error if the id is not the canonical text of an integer.
pub fn as_integer<T, S>(id: &T, serializer: S) -> Result<S::Ok, S::Error>
where
    T: AsRef<str>,
    S: Serializer,
{
    let text = id.as_ref();
    if !number::is_integer(text) {
        // The message must not contain the id, because the message ends up in errors and logs.
        return Err(S::Error::custom("the id must be an integer"));
    }
    if let Ok(integer) = text.parse::<u64>() {
        serializer.serialize_u64(integer)
    } else if let Ok(integer) = text.parse::<i64>() {
        serializer.serialize_i64(integer)
    } else {
        sending::exact_number(text, serializer)
    }
}

/// Encodes an optional id as an integer or null.
///
/// # Errors
///
/// Returns the same errors as [`as_integer`].
pub fn option_as_integer<T, S>(id: &Option<T>, serializer: S) -> Result<S::Ok, S::Error>
where
    T: AsRef<str>,
    S: Serializer,
{
    match id {
        Some(id) => as_integer(id, serializer),
        None => serializer.serialize_none(),
    }
}

/// Encodes a [`Field`] with an id as an integer or null.
///
/// # Errors
///
/// Returns the same errors as [`as_integer`], and an error if the field is absent.
pub fn field_as_integer<T, S>(id: &Field<T>, serializer: S) -> Result<S::Ok, S::Error>
where
    T: AsRef<str>,
    S: Serializer,
{
    match id {
        Field::Set(id) => as_integer(id, serializer),
        Field::Null => serializer.serialize_none(),
        Field::Absent => Err(S::Error::custom(field::ABSENT_FIELD_ERROR)),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use serde::{Deserialize, Serialize};

    use crate::{Field, decode};

    #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
    struct ThingId(String);
    id!(ThingId);

    #[derive(Debug, Deserialize, PartialEq, Serialize)]
    struct Body {
        text: ThingId,
        #[serde(serialize_with = "super::as_integer")]
        number: ThingId,
        #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "super::option_as_integer")]
        option: Option<ThingId>,
        #[serde(default, skip_serializing_if = "Field::is_absent", serialize_with = "super::field_as_integer")]
        field: Field<ThingId>,
    }

    #[test]
    fn decodes_strings_and_integers_of_any_length() {
        for (text, id) in [
            (r#""a-7""#, "a-7"),
            (r#""7""#, "7"),
            ("7", "7"),
            ("18446744073709551615", "18446744073709551615"),
            ("-9223372036854775808", "-9223372036854775808"),
        ] {
            assert_eq!(serde_json::from_str::<ThingId>(text).unwrap(), ThingId::from(id), "{text}");
            assert_eq!(serde_json::from_value::<ThingId>(serde_json::from_str(text).unwrap()).unwrap(), id);
        }
        for text in ["18446744073709551616", "-1234567890123456789012345678901234567890"] {
            assert_eq!(serde_json::from_str::<ThingId>(text).unwrap(), text);
            let body = format!(r#"{{"text":"1","number":{text}}}"#);
            assert_eq!(serde_json::to_string(&serde_json::from_str::<Body>(&body).unwrap()).unwrap(), body);
        }
        for text in ["1.5", "null", "true", "[]", "{}", r#"{"a":1}"#] {
            let error = decode::from_slice::<ThingId>(text.as_bytes()).unwrap_err();
            assert!(error.to_string().starts_with("expected an id: a string or an integer, found "), "{error}");
        }
    }

    #[test]
    fn converts_from_strings_and_integers() {
        let ids = [
            ThingId::from(7_i32),
            7_i64.into(),
            7_u32.into(),
            7_u64.into(),
            "7".into(),
            "7".to_owned().into(),
            (&"7".to_owned()).into(),
            (&ThingId::from("7")).into(),
        ];
        assert!(ids.iter().all(|id| id == "7" && id.as_ref() == "7" && format!("{id}") == "7"));
        assert_eq!("7".parse(), Ok(ThingId::from(7)));
        assert_ne!(ThingId::from("07"), ThingId::from(7));
        assert_eq!(
            serde_json::from_str::<HashMap<ThingId, u8>>(r#"{"7":1}"#).unwrap().get(&ThingId::from(7)),
            Some(&1)
        );
    }

    #[test]
    fn encodes_ids_in_the_declared_json_type() {
        let body =
            Body { text: 7.into(), number: "7".into(), option: Some(u64::MAX.into()), field: Field::Set((-7).into()) };
        let text = r#"{"text":"7","number":7,"option":18446744073709551615,"field":-7}"#;
        assert_eq!(serde_json::to_string(&body).unwrap(), text);
        assert_eq!(serde_json::from_str::<Body>(text).unwrap(), body);
        let body = Body { text: 7.into(), number: 8.into(), option: None, field: Field::Null };
        assert_eq!(serde_json::to_string(&body).unwrap(), r#"{"text":"7","number":8,"field":null}"#);
        let body = Body { field: Field::Absent, ..body };
        assert_eq!(serde_json::to_string(&body).unwrap(), r#"{"text":"7","number":8}"#);
    }

    #[test]
    fn rejects_encoding_text_as_integer() {
        for id in ["abc", "07", "+7", "7.0", "", "-", "-0"] {
            let body = Body { text: 1.into(), number: id.into(), option: None, field: Field::Absent };
            let error = serde_json::to_string(&body).unwrap_err();
            assert_eq!(error.to_string(), "the id must be an integer");
        }
    }
}
