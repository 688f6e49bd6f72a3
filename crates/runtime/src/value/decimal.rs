//! Decimal numbers, for money, rates and quantities.
//!
//! Numbers are decoded and encoded exactly, at any length. Numbers of up to 28 digits support arithmetic. Longer numbers
//! are kept as the received text.

use std::{
    cmp::Ordering,
    fmt,
    hash::{Hash, Hasher},
    str::FromStr,
};

use rust_decimal::Decimal as Inner;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use super::number::{self, Scalar};
use crate::{ParseError, serde_context::sending};

/// A decimal number of any length.
///
/// A decimal decodes from a JSON number or from a string that contains a number. A decimal encodes as a JSON number; [`as_string`]
/// encodes it as a string. Decoding and encoding are exact, even beyond the precision of an `f64`. Comparisons are by value: `1.50`
/// equals `1.5`. [`get`](Self::get) returns a type that supports arithmetic if the number has at most 28 digits.
///
/// ```
/// use subkit_runtime::Decimal;
///
/// # fn main() -> Result<(), serde_json::Error> {
/// let price: Decimal = serde_json::from_str("0.1")?;
/// let tax: Decimal = serde_json::from_str(r#""0.20""#)?;
/// let sum = price.get().zip(tax.get()).map(|(price, tax)| Decimal::from(price + tax));
/// assert_eq!(serde_json::to_string(&sum)?, "0.3");
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Decimal(Repr);

#[derive(Clone)]
enum Repr {
    Number(Inner),
    /// A JSON number that `Inner` cannot represent.
    Text(Box<str>),
}

const EXPECTED: &str = "a decimal number";

/// Maximum number of digits after the decimal point of an `Inner`.
const MAX_SCALE: u32 = 28;

impl Decimal {
    /// Returns the number as a type that supports arithmetic, or `None` if it has more than 28 digits.
    pub const fn get(&self) -> Option<Inner> {
        match &self.0 {
            Repr::Number(number) => Some(*number),
            Repr::Text(_) => None,
        }
    }

    /// Returns the nearest `f64`, or infinity if the number is out of range.
    pub fn to_f64(&self) -> f64 {
        self.to_string().parse().unwrap_or(f64::NAN)
    }

    /// Returns the number without a decimal point, if all digits after the decimal point are zeros.
    pub(crate) fn into_integer(self) -> Option<Self> {
        if let Repr::Number(number) = &self.0 {
            return number
                .fract()
                .is_zero()
                .then(|| if number.is_zero() { Inner::ZERO } else { number.trunc() }.into());
        }
        let (_, exponent, digits) = self.key();
        // Without the zeros after the decimal point, `Inner` may be able to represent the number.
        let text = self.to_string();
        if let Some((whole, fraction)) = text.split_once('.')
            && fraction.bytes().all(|digit| digit == b'0')
        {
            return whole.parse().ok();
        }
        i64::try_from(digits.len()).is_ok_and(|digits| digits <= exponent).then_some(self)
    }

    /// Returns the key for comparisons: the sign, the power of ten of the first digit, and the digits without zeros at
    /// either end. Zero has no digits.
    fn key(&self) -> (bool, i64, String) {
        let text = self.to_string();
        let (number, exponent) = text.split_once(['e', 'E']).unwrap_or((&text, "0"));
        // An exponent that exceeds 64 bits is treated as the largest 64-bit exponent.
        let limit = if exponent.starts_with('-') { i64::MIN } else { i64::MAX };
        let exponent = exponent.trim_start_matches('+').parse().unwrap_or(limit);
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        let all = [whole.trim_start_matches(['-', '+']), fraction].concat();
        let digits = all.trim_start_matches('0');
        let zeros = all.len() - digits.len();
        let length = |length: usize| i64::try_from(length).unwrap_or(i64::MAX);
        let first = length(whole.trim_start_matches(['-', '+']).len()) - length(zeros);
        let digits = digits.trim_end_matches('0').to_owned();
        if digits.is_empty() {
            return (false, 0, digits);
        }
        (number.starts_with('-'), exponent.saturating_add(first), digits)
    }
}

impl Default for Decimal {
    fn default() -> Self {
        Inner::ZERO.into()
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        if let (Repr::Number(this), Repr::Number(other)) = (&self.0, &other.0) {
            return this.cmp(other);
        }
        let ((negative, exponent, digits), (other_negative, other_exponent, other_digits)) = (self.key(), other.key());
        let sign = |negative: bool, digits: &str| if digits.is_empty() { 0 } else { 1 - 2 * i32::from(negative) };
        let (sign, other_sign) = (sign(negative, &digits), sign(other_negative, &other_digits));
        let size = exponent.cmp(&other_exponent).then_with(|| digits.cmp(&other_digits));
        sign.cmp(&other_sign).then(if sign < 0 { size.reverse() } else { size })
    }
}

impl Hash for Decimal {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Repr::Number(number) => fmt::Display::fmt(number, formatter),
            Repr::Text(text) => formatter.pad(text),
        }
    }
}

/// Accepts digits with an optional decimal point and exponent.
impl FromStr for Decimal {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        if let Some(number) = exact(text) {
            return Ok(number.into());
        }
        // The syntax of a JSON number.
        let is_number = |text: &str| {
            text.bytes().next().is_some_and(|byte| byte == b'-' || byte.is_ascii_digit())
                && text.bytes().next_back().is_some_and(|byte| byte.is_ascii_digit())
                && serde_json::from_str::<&RawValue>(text).is_ok()
        };
        let text = text.strip_prefix('+').unwrap_or(text);
        is_number(text).then(|| Self(Repr::Text(text.into()))).ok_or(ParseError::new(EXPECTED))
    }
}

fn exact(text: &str) -> Option<Inner> {
    let (digits, exponent) = match text.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, exponent.parse::<i32>().ok()?),
        None => (text, 0),
    };
    // The parser of `rust_decimal` also accepts underscores and spaces.
    if !digits.bytes().all(|byte| byte.is_ascii_digit() || b"+-.".contains(&byte)) {
        return None;
    }
    let digits = Inner::from_str_exact(digits).ok()?;
    if exponent == 0 {
        return Some(digits);
    }
    let (mut mantissa, mut scale) = (digits.mantissa(), i32::try_from(digits.scale()).ok()?.checked_sub(exponent)?);
    if mantissa == 0 {
        return Some(Inner::ZERO);
    }
    while scale < 0 {
        mantissa = mantissa.checked_mul(10)?;
        scale += 1;
    }
    while scale > 0 && mantissa % 10 == 0 {
        mantissa /= 10;
        scale -= 1;
    }
    let scale = u32::try_from(scale).ok().filter(|scale| *scale <= MAX_SCALE)?;
    Inner::try_from_i128_with_scale(mantissa, scale).ok()
}

impl From<Inner> for Decimal {
    fn from(value: Inner) -> Self {
        Self(Repr::Number(value))
    }
}

/// Returns an error if the number has more than 28 digits.
impl TryFrom<&Decimal> for Inner {
    type Error = ParseError;

    fn try_from(value: &Decimal) -> Result<Self, ParseError> {
        value.get().ok_or(ParseError::new("a decimal number of at most 28 digits"))
    }
}

/// Converts to the shortest decimal number whose nearest `f64` is the given number. Returns an error for NaN and
/// infinities.
impl TryFrom<f64> for Decimal {
    type Error = ParseError;

    fn try_from(number: f64) -> Result<Self, ParseError> {
        format!("{number:e}").parse().map_err(|_| ParseError::new("a finite number"))
    }
}

macro_rules! from_integers {
    ($($integer:ty),*) => {
        $(
            impl From<$integer> for Decimal {
                fn from(value: $integer) -> Self {
                    Inner::from(value).into()
                }
            }
        )*
    };
}

from_integers!(i32, i64, u32, u64);

impl Serialize for Decimal {
    /// Encodes a number without a fraction as an integer, and any other number as an `f64` if that decodes to the same
    /// value. Otherwise encodes the text of the number, which only `serde_json` supports.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Repr::Number(number) = &self.0 {
            if number.fract().is_zero() {
                if let Ok(integer) = i64::try_from(*number) {
                    return serializer.serialize_i64(integer);
                }
                if let Ok(integer) = u64::try_from(*number) {
                    return serializer.serialize_u64(integer);
                }
            }
            if let Ok(float) = number.to_string().parse::<f64>()
                && exact(&format!("{float:e}")) == Some(*number)
            {
                return serializer.serialize_f64(float);
            }
        }
        sending::exact_number(&self.to_string(), serializer)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let scalar = number::scalar(deserializer, EXPECTED)?;
        let parsed = match &scalar {
            Scalar::Number(text) | Scalar::Text(text) => text.parse().ok(),
            Scalar::Flag(_) | Scalar::Null => None,
        };
        parsed.ok_or_else(|| scalar.unexpected(EXPECTED))
    }
}

/// Encodes a decimal as a string, for `#[serde(serialize_with = "subkit_runtime::decimal::as_string")]`. The digits after
/// the decimal point are preserved: `1.50` is encoded as `"1.50"`.
///
/// # Errors
///
/// Returns an error if the serializer fails.
pub fn as_string<S: Serializer>(value: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

/// Encodes an optional decimal as a string or null.
///
/// # Errors
///
/// Returns an error if the serializer fails.
pub fn option_as_string<S: Serializer>(value: &Option<Decimal>, serializer: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => as_string(value, serializer),
        None => serializer.serialize_none(),
    }
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    use super::Decimal;
    use crate::decode;

    fn read(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn decodes_numbers_and_strings_exactly() {
        for (json, text) in [
            ("0", "0"),
            ("-0.0", "0"),
            ("1", "1"),
            ("0.1", "0.1"),
            ("123456789012.345", "123456789012.345"),
            ("0.000000000000001", "0.000000000000001"),
            // Numbers that the parser of serde_json rounds.
            ("9.87654321098765e-12", "0.00000000000987654321098765"),
            ("9.5e24", "9500000000000000000000000"),
            ("1.8014398509481984", "1.8014398509481984"),
            ("9007199254740993.0", "9007199254740993"),
            ("1.0000000000000000000000000000000000000000", "1"),
            ("123456789012345678901234567890.5", "1234567890123456789012345678905e-1"),
            ("1e300", "10e299"),
            ("-1E-400", "-0.1e-399"),
            ("19.99", "19.99"),
            ("1234.5", "1234.5"),
            ("0.07", "0.07"),
            ("1e-28", "0.0000000000000000000000000001"),
            ("99999999999999.9", "99999999999999.9"),
            ("-0.30", "-0.3"),
            ("1e3", "1000"),
            ("1.5E-7", "0.00000015"),
            ("18446744073709551615", "18446744073709551615"),
            ("-9223372036854775808", "-9223372036854775808"),
            ("1e20", "100000000000000000000"),
            (r#""0.10""#, "0.1"),
            (r#""-1234567890123456789.123456789""#, "-1234567890123456789.123456789"),
            (r#""+1e-2""#, "0.01"),
            (r#""0e99""#, "0"),
        ] {
            assert_eq!(serde_json::from_str::<Decimal>(json).unwrap(), read(text), "{json}");
        }
    }

    #[test]
    fn round_trips_numbers_of_15_digits() {
        for json in [
            "0.1",
            "0.30000000000001",
            "123456789012.345",
            "-99999999999999.9",
            "7",
            "-7",
            "18446744073709551615",
            "1e-15",
        ] {
            let value: Decimal = serde_json::from_str(json).unwrap();
            assert_eq!(serde_json::to_string(&value).unwrap(), json);
        }
        assert_eq!(serde_json::to_string(&read("10.00")).unwrap(), "10");
        assert_eq!(serde_json::to_string(&read("1.50")).unwrap(), "1.5");
        assert_eq!(serde_json::to_string(&read("100000000000000000000")).unwrap(), "1e+20");
    }

    #[test]
    fn encodes_numbers_of_any_length_as_received() {
        for json in [
            "1234567890.12345678",
            "0.12345678901234567891",
            "123456789012345678901234567890.123456789",
            "18446744073709551616",
            "1e300",
            "1E-400",
            "0.1234567890123456789012345678901234567890",
        ] {
            let value: Decimal = decode::from_slice(json.as_bytes()).unwrap();
            assert_eq!((value.to_string().as_str(), serde_json::to_string(&value).unwrap().as_str()), (json, json));
        }
    }

    #[test]
    fn compares_numbers_of_any_length_by_value() {
        let texts = [
            "-1e300",
            "-123456789012345678901234567890.5",
            "-1",
            "-1e-400",
            "0",
            "1e-400",
            "2e-400",
            "1",
            "1.0000000000000000000000000000000001",
            "2",
            "123456789012345678901234567890.5",
            "123456789012345678901234567891",
            "1e300",
            "1e99999999999999999999",
        ];
        assert!(texts.map(read).is_sorted_by(|less, more| less < more));
        assert!(read("1e300") == read("10.0e299") && read("-0e300") == Decimal::default());
        let set: std::collections::HashSet<_> =
            ["1", "1.0", "1.00000000000000000000000000000000000", "1e0"].map(read).into();
        assert_eq!(set.len(), 1);
    }

    #[test]
    fn rejects_values_that_are_not_decimals() {
        for text in ["", "x", "1_000", " 1", "1e", "NaN", "0x1", "1-2", "--1", "1e99 ", "1e", "[1]", "01e99", "1.e99"] {
            assert_eq!(text.parse::<Decimal>().unwrap_err().to_string(), "expected a decimal number", "{text}");
        }
        for json in ["\"canary\"", "\"\""] {
            let error = decode::from_slice::<Decimal>(json.as_bytes()).unwrap_err();
            assert!(error.reason().starts_with("expected a decimal number, found "), "{error}");
            assert!(error.reason().ends_with(" with an invalid value"), "{error}");
        }
        for (json, found) in [("null", "null"), ("{}", "an object"), (r#"{"a":1}"#, "an object"), ("[]", "an array")] {
            let error = decode::from_slice::<Decimal>(json.as_bytes()).unwrap_err();
            assert_eq!(error.to_string(), format!("expected a decimal number, found {found} at `$`"));
        }
    }

    #[test]
    fn serialize_with_functions_encode_decimals_as_strings() {
        #[derive(Debug, Deserialize, PartialEq, Serialize)]
        struct Price {
            #[serde(serialize_with = "super::as_string")]
            amount: Decimal,
            #[serde(serialize_with = "super::option_as_string")]
            tax: Option<Decimal>,
        }
        let text = r#"{"amount":"1.50","tax":null}"#;
        let price: Price = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&price).unwrap(), text);
        let text = r#"{"amount":"0.12345678901234567891","tax":"2"}"#;
        let price: Price = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&price).unwrap(), text);
    }

    #[test]
    fn converts_from_and_to_native_numbers() {
        assert_eq!(Decimal::from(3_i64), read("3.0"));
        assert_eq!([Decimal::from(3_u64), 3_i32.into(), 3_u32.into()], ["3"; 3].map(read));
        assert_eq!(rust_decimal::Decimal::try_from(&read("1.5")).ok(), read("1.5").get());
        assert!(read("1e300").get().is_none() && rust_decimal::Decimal::try_from(&read("1e300")).is_err());
        assert_eq!(read("1.5").get().map(Decimal::from), Some(read("1.5")));
        assert_eq!((format!("{:?}", read("1.50")), Decimal::default()), ("1.50".to_owned(), read("0")));
        assert!(read("1.5") < read("1.51"));
        for (float, text) in [(0.1, "0.1"), (-1.5e300, "-1.5e300"), (5e-324, "5e-324"), (3.0, "3")] {
            assert_eq!((Decimal::try_from(float).unwrap(), read(text).to_f64()), (read(text), float));
        }
        for float in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(Decimal::try_from(float).unwrap_err().to_string(), "expected a finite number");
        }
        assert!(read("1e400").to_f64().is_infinite());
    }
}
