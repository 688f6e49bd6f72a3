//! Lenient decoding: null as an empty array or map, strings as numbers, and numbers as strings.

use serde::{Deserialize, Deserializer};

use super::number::{self, Scalar};
use crate::{Decimal, Integer};

/// Decodes null as the default value, for `#[serde(deserialize_with = "subkit_runtime::generated::null_as_default")]`.
///
/// # Errors
///
/// Returns an error if a value other than null cannot be decoded as a `T`.
pub fn null_as_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Default + Deserialize<'de>,
{
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}

/// A type that can be decoded from the text of a string, a number or a boolean.
pub trait Lenient: Sized {
    /// A description of the expected value, for errors.
    const EXPECTED: &'static str;

    /// Parses the text of a scalar.
    fn parse(text: &str) -> Option<Self>;

    /// Returns the value for null, if there is one.
    fn null() -> Option<Self> {
        None
    }
}

/// Decodes a scalar of any JSON type, for `#[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]`.
///
/// # Errors
///
/// Returns an error if the value is not a scalar, or its text cannot be parsed as a `T`.
pub fn deserialize_leniently<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Lenient,
{
    let scalar = number::scalar(deserializer, T::EXPECTED)?;
    let read = match &scalar {
        Scalar::Number(text) | Scalar::Text(text) => T::parse(text),
        Scalar::Flag(flag) => T::parse(&flag.to_string()),
        Scalar::Null => T::null(),
    };
    read.ok_or_else(|| scalar.unexpected(T::EXPECTED))
}

impl Lenient for String {
    const EXPECTED: &'static str = "a string, a number or a boolean";

    fn parse(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
}

impl Lenient for bool {
    const EXPECTED: &'static str = "a boolean or a string that contains a boolean";

    fn parse(text: &str) -> Option<Self> {
        let is = |word: &str| text.trim().eq_ignore_ascii_case(word);
        if is("true") { Some(true) } else { is("false").then_some(false) }
    }
}

macro_rules! lenient_numbers {
    ($($ty:ty => $expected:literal),* $(,)?) => {$(
        impl Lenient for $ty {
            const EXPECTED: &'static str = $expected;

            fn parse(text: &str) -> Option<Self> {
                text.trim().parse().ok()
            }
        }
    )*};
}

lenient_numbers! {
    f64 => "a number or a string that contains a number",
    Decimal => "a decimal number or a string that contains a decimal number",
}

macro_rules! lenient_integers {
    ($($ty:ty => $expected:literal),* $(,)?) => {$(
        impl Lenient for $ty {
            const EXPECTED: &'static str = $expected;

            // `3.0` is accepted as an integer.
            fn parse(text: &str) -> Option<Self> {
                Self::try_from(Integer::from_digits(text.trim())?).ok()
            }
        }
    )*};
}

lenient_integers! {
    i32 => "an integer or a string that contains an integer",
    i64 => "an integer or a string that contains an integer",
    u32 => "a non-negative integer or a string that contains a non-negative integer",
    u64 => "a non-negative integer or a string that contains a non-negative integer",
    Integer => "an integer or a string that contains an integer",
}

/// Null becomes `None`. An empty string also becomes `None`, unless `T` accepts an empty string.
impl<T: Lenient> Lenient for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn parse(text: &str) -> Option<Self> {
        match T::parse(text) {
            None if text.is_empty() => Some(None),
            read => read.map(Some),
        }
    }

    fn null() -> Option<Self> {
        Some(None)
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use crate::Decimal;

    #[derive(Debug, Default, Deserialize, PartialEq)]
    #[serde(default)]
    struct Scalars {
        #[serde(deserialize_with = "super::deserialize_leniently")]
        text: String,
        #[serde(deserialize_with = "super::deserialize_leniently")]
        perhaps: Option<String>,
        #[serde(deserialize_with = "super::deserialize_leniently")]
        number: Option<i64>,
        #[serde(deserialize_with = "super::deserialize_leniently")]
        price: Option<Decimal>,
        #[serde(deserialize_with = "super::deserialize_leniently")]
        flag: Option<bool>,
    }

    #[test]
    fn decodes_scalars_from_strings_and_text_from_any_scalar() {
        let read = |text: &str| serde_json::from_str::<Scalars>(text);
        for (json, text) in
            [(r#""a""#, "a"), ("17805199493", "17805199493"), ("-1", "-1"), ("1.5", "1.5"), ("true", "true")]
        {
            assert_eq!(read(&format!(r#"{{"text":{json},"perhaps":{json}}}"#)).unwrap().text, text);
        }
        for (json, number) in [
            ("7", Some(7)),
            ("7.0", Some(7)),
            (r#""7""#, Some(7)),
            (r#"" -7 ""#, Some(-7)),
            (r#""""#, None),
            ("null", None),
        ] {
            assert_eq!(read(&format!(r#"{{"number":{json}}}"#)).unwrap().number, number, "{json}");
        }
        for (json, flag) in [("true", Some(true)), (r#""False""#, Some(false)), (r#""""#, None)] {
            assert_eq!(read(&format!(r#"{{"flag":{json}}}"#)).unwrap().flag, flag, "{json}");
        }
        for json in ["0.0075", r#""0.0075""#] {
            assert_eq!(read(&format!(r#"{{"price":{json}}}"#)).unwrap().price.unwrap().to_string(), "0.0075");
        }
        // All digits are preserved.
        let long = "12345678901234567890123.4567890";
        let scalars = read(&format!(r#"{{"text":{long},"price":{long}}}"#)).unwrap();
        assert_eq!((scalars.text.as_str(), scalars.price.unwrap().to_string().as_str()), (long, long));
        // An empty string is a valid string.
        assert_eq!(read(r#"{"perhaps":""}"#).unwrap().perhaps.as_deref(), Some(""));
        for text in [
            r#"{"text":null}"#,
            r#"{"text":[]}"#,
            r#"{"text":{}}"#,
            r#"{"number":"x"}"#,
            r#"{"number":1.5}"#,
            r#"{"number":true}"#,
            r#"{"flag":1}"#,
            r#"{"flag":"yes"}"#,
            r#"{"price":"x"}"#,
            r#"{"number":[7]}"#,
        ] {
            assert!(read(text).is_err(), "{text}");
        }
    }

    #[derive(Debug, Deserialize, PartialEq)]
    struct Page {
        #[serde(default, deserialize_with = "super::null_as_default")]
        items: Vec<u8>,
    }

    #[test]
    fn decodes_null_and_absent_lists_as_empty() {
        for (text, items) in [("{}", vec![]), (r#"{"items":null}"#, vec![]), (r#"{"items":[1]}"#, vec![1])] {
            assert_eq!(serde_json::from_str::<Page>(text).unwrap(), Page { items });
        }
        assert!(serde_json::from_str::<Page>(r#"{"items":"x"}"#).is_err());
    }
}
