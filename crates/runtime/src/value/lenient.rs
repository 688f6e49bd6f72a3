//! Leniency in reading: null where an array or a map was promised; text where a number was, and the other way round.

use serde::{Deserialize, Deserializer};

use super::number::{self, Scalar};
use crate::{Decimal, Integer};

/// Reads null as the default, for `#[serde(deserialize_with = "subkit_runtime::generated::null_as_default")]`.
///
/// # Errors
///
/// The error of reading a `T`.
pub fn null_as_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Default + Deserialize<'de>,
{
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}

/// A type that can be read from a string, a number or a boolean, by the text of each.
pub trait Lenient: Sized {
    /// The expected value, for errors.
    const EXPECTED: &'static str;

    /// Reads the text of a scalar.
    fn read(text: &str) -> Option<Self>;

    /// Returns the value of null, if it has one.
    fn null() -> Option<Self> {
        None
    }
}

/// Reads a scalar, whatever kind of scalar it comes as: for `#[serde(deserialize_with = "subkit_runtime::generated::leniently")]`.
///
/// # Errors
///
/// It is no scalar, or its text is not that of a `T`.
pub fn leniently<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Lenient,
{
    let scalar = number::scalar(deserializer, T::EXPECTED)?;
    let read = match &scalar {
        Scalar::Number(text) | Scalar::Text(text) => T::read(text),
        Scalar::Flag(flag) => T::read(&flag.to_string()),
        Scalar::Null => T::null(),
    };
    read.ok_or_else(|| scalar.unexpected(T::EXPECTED))
}

impl Lenient for String {
    const EXPECTED: &'static str = "text, or what has one";

    fn read(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
}

impl Lenient for bool {
    const EXPECTED: &'static str = "true or false, as text too";

    fn read(text: &str) -> Option<Self> {
        let is = |word: &str| text.trim().eq_ignore_ascii_case(word);
        if is("true") { Some(true) } else { is("false").then_some(false) }
    }
}

macro_rules! lenient_numbers {
    ($($ty:ty => $expected:literal),* $(,)?) => {$(
        impl Lenient for $ty {
            const EXPECTED: &'static str = $expected;

            fn read(text: &str) -> Option<Self> {
                text.trim().parse().ok()
            }
        }
    )*};
}

lenient_numbers! {
    f64 => "a number, as text too",
    Decimal => "a decimal number, as text too",
}

macro_rules! lenient_integers {
    ($($ty:ty => $expected:literal),* $(,)?) => {$(
        impl Lenient for $ty {
            const EXPECTED: &'static str = $expected;

            // `3.0` is an integer.
            fn read(text: &str) -> Option<Self> {
                Self::try_from(Integer::of_digits(text.trim())?).ok()
            }
        }
    )*};
}

lenient_integers! {
    i32 => "an integer, as text too",
    i64 => "an integer, as text too",
    u32 => "an integer of no less than 0, as text too",
    u64 => "an integer of no less than 0, as text too",
    Integer => "an integer, as text too",
}

/// Null is nothing, and so is an empty text where text alone is no value.
impl<T: Lenient> Lenient for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn read(text: &str) -> Option<Self> {
        match T::read(text) {
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
        #[serde(deserialize_with = "super::leniently")]
        text: String,
        #[serde(deserialize_with = "super::leniently")]
        perhaps: Option<String>,
        #[serde(deserialize_with = "super::leniently")]
        number: Option<i64>,
        #[serde(deserialize_with = "super::leniently")]
        price: Option<Decimal>,
        #[serde(deserialize_with = "super::leniently")]
        flag: Option<bool>,
    }

    #[test]
    fn scalars_come_as_any_scalar() {
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
        // No digit is lost.
        let long = "12345678901234567890123.4567890";
        let scalars = read(&format!(r#"{{"text":{long},"price":{long}}}"#)).unwrap();
        assert_eq!((scalars.text.as_str(), scalars.price.unwrap().to_string().as_str()), (long, long));
        // An empty text is text.
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
    fn null_and_absence_are_empty() {
        for (text, items) in [("{}", vec![]), (r#"{"items":null}"#, vec![]), (r#"{"items":[1]}"#, vec![1])] {
            assert_eq!(serde_json::from_str::<Page>(text).unwrap(), Page { items });
        }
        assert!(serde_json::from_str::<Page>(r#"{"items":"x"}"#).is_err());
    }
}
