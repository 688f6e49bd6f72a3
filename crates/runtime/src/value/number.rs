//! Numbers that are decoded without losing digits.
//!
//! serde_json passes a number to a visitor as an `f64`, which is rounded. This module therefore requests the raw text of the
//! number, which is exact. A deserializer other than that of serde_json, such as serde's buffer for `flatten`, provides the number
//! in the form in which it was stored, which may be rounded.

use std::{borrow::Cow, fmt};

use serde::{
    Deserializer,
    de::{Error, MapAccess, Unexpected, Visitor},
};

use super::text::BorrowedText;
use crate::serde_context::RAW_TEXT;

/// The number of significant decimal digits that an `f64` always preserves.
const FLOAT_DIGITS: usize = f64::DIGITS as usize;

/// A scalar. A number is kept as text, with all its digits.
pub(crate) enum Scalar<'a> {
    Number(Cow<'a, str>),
    Text(Cow<'a, str>),
    Flag(bool),
    Null,
}

impl Scalar<'_> {
    /// Returns the error for an unexpected scalar.
    pub(crate) fn unexpected<E: Error>(&self, expected: &'static str) -> E {
        match self {
            Self::Number(digits) if is_integer(digits) => E::invalid_type(Unexpected::Other("integer"), &expected),
            Self::Number(_) => E::invalid_type(Unexpected::Other("floating point"), &expected),
            Self::Text(text) => E::invalid_value(Unexpected::Str(text), &expected),
            Self::Flag(flag) => E::invalid_type(Unexpected::Bool(*flag), &expected),
            Self::Null => E::invalid_type(Unexpected::Unit, &expected),
        }
    }
}

/// Decodes a scalar. If the value is an array or an object, the error contains `expected`, a description of the expected
/// value.
pub(crate) fn scalar<'de, D: Deserializer<'de>>(
    deserializer: D,
    expected: &'static str,
) -> Result<Scalar<'de>, D::Error> {
    deserializer.deserialize_newtype_struct(RAW_TEXT, Digits(expected))
}

struct Digits(&'static str);

impl<'de> Visitor<'de> for Digits {
    type Value = Scalar<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Number(value.to_string().into()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Number(value.to_string().into()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Number(from_float(value).into()))
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Flag(flag))
    }

    fn visit_unit<E: Error>(self) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Scalar<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Text(text.to_owned().into()))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Text(text.into()))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Scalar<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Scalar<'de>, A::Error> {
        // This is the raw text of a value, or a number if another crate enables the feature `arbitrary_precision` of
        // serde_json. Only serde_json can produce these private keys, so this is not an object.
        let is_private =
            map.next_key::<BorrowedText<'de>>()?.is_some_and(|key| key.0.starts_with("$serde_json::private::"));
        if !is_private {
            return Err(A::Error::invalid_type(Unexpected::Map, &self));
        }
        let BorrowedText(text) = map.next_value()?;
        let unexpected = match text.bytes().next() {
            Some(b'-' | b'0'..=b'9') => return Ok(Scalar::Number(text)),
            Some(b'"') => return content(text).map(Scalar::Text).map_err(A::Error::custom),
            Some(b't' | b'f') => return Ok(Scalar::Flag(text == "true")),
            Some(b'n') => return Ok(Scalar::Null),
            Some(b'[') => Unexpected::Seq,
            _ => Unexpected::Map,
        };
        Err(A::Error::invalid_type(unexpected, &self))
    }
}

/// Returns the content of a JSON string.
fn content(json: Cow<'_, str>) -> serde_json::Result<Cow<'_, str>> {
    match json {
        Cow::Borrowed(json) => serde_json::from_str::<BorrowedText<'_>>(json).map(|text| text.0),
        Cow::Owned(json) => serde_json::from_str(&json).map(Cow::Owned),
    }
}

/// Returns the decimal number that an `f64` was parsed from. An `f64` preserves [`FLOAT_DIGITS`] digits of every number. If the
/// shortest text that denotes the `f64` has at most that many digits, it is the original number. Otherwise, its last digits result
/// from rounding, so it is shortened to that number of digits.
fn from_float(float: f64) -> String {
    let shortest = format!("{float:e}");
    let digits = shortest.split(['e', 'E']).next().unwrap_or_default().bytes().filter(u8::is_ascii_digit).count();
    if digits > FLOAT_DIGITS { format!("{float:.*e}", FLOAT_DIGITS - 1) } else { shortest }
}

/// Whether a text is a JSON integer of any length.
pub(crate) fn is_integer(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) && (text == "0" || !digits.starts_with('0'))
}
