//! Decimal numbers: money, rates, quantities.
//!
//! They are read exactly from what JSON offers and written only when nothing is lost. A JSON number with a fraction passes
//! through a binary floating point number on its way, which holds 15 significant digits: that many are exact, and further
//! ones are rounded away, since the parser is not exact in them. A vendor that needs more writes strings, which are read
//! exactly up to 28 digits.

use std::{fmt, str::FromStr};

use rust_decimal::Decimal as Inner;
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, Unexpected, Visitor},
    ser::Error as _,
};

use crate::{ParseError, number};

/// A decimal number of up to 28 digits.
///
/// It reads a JSON number or a string with one, and writes a JSON number; [`as_string`] writes a string. A number with a
/// fraction is read exact for 15 significant digits and rounded to as many, an integer of 64 bits and a string exactly. It
/// compares by value: `1.50` equals `1.5`.
///
/// ```
/// use subkit_runtime::Decimal;
///
/// # fn main() -> Result<(), serde_json::Error> {
/// let price: Decimal = serde_json::from_str("0.1")?;
/// let tax: Decimal = serde_json::from_str(r#""0.20""#)?;
/// let sum = Decimal::from(price.get() + tax.get());
/// assert_eq!(serde_json::to_string(&sum)?, "0.3");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Decimal(Inner);

const EXPECTED: &str = "a decimal number of at most 28 digits";

/// The most digits after the point that a decimal can have.
const LONGEST_SCALE: u32 = 28;

/// The significant digits that a binary floating point number of 64 bits holds, whichever they are.
const FLOAT_DIGITS: usize = f64::DIGITS as usize;

impl Decimal {
    /// The number as a type that calculates.
    pub const fn get(self) -> Inner {
        self.0
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

/// Takes digits, with a point and an exponent or without. Refuses a number that would be rounded.
impl FromStr for Decimal {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        exact(text).map(Self).ok_or(ParseError::new(EXPECTED))
    }
}

fn exact(text: &str) -> Option<Inner> {
    let (digits, exponent) = match text.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, exponent.parse::<i32>().ok()?),
        None => (text, 0),
    };
    // The parser would let underscores and spaces pass.
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
    let scale = u32::try_from(scale).ok().filter(|scale| *scale <= LONGEST_SCALE)?;
    Inner::try_from_i128_with_scale(mantissa, scale).ok()
}

/// The number that a binary floating point number stands for. Its shortest text is that number as long as the text has no more
/// digits than every such number holds; a longer text is what parsing made of a shorter one, or of one that cannot be kept.
fn of_float(float: f64) -> Option<Inner> {
    let shortest = format!("{float:e}");
    let digits = shortest.split(['e', 'E']).next().unwrap_or_default().bytes().filter(u8::is_ascii_digit).count();
    if digits > FLOAT_DIGITS { exact(&format!("{float:.*e}", FLOAT_DIGITS - 1)) } else { exact(&shortest) }
}

impl From<Inner> for Decimal {
    fn from(value: Inner) -> Self {
        Self(value)
    }
}

impl From<Decimal> for Inner {
    fn from(value: Decimal) -> Self {
        value.0
    }
}

macro_rules! from_integers {
    ($($integer:ty),*) => {
        $(
            impl From<$integer> for Decimal {
                fn from(value: $integer) -> Self {
                    Self(value.into())
                }
            }
        )*
    };
}

from_integers!(i32, i64, u32, u64);

impl Serialize for Decimal {
    /// Writes an integer when there is no fraction, and a number with a fraction when a reader gets the same value from it.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.fract().is_zero() {
            if let Ok(integer) = i64::try_from(self.0) {
                return serializer.serialize_i64(integer);
            }
            if let Ok(integer) = u64::try_from(self.0) {
                return serializer.serialize_u64(integer);
            }
        }
        match self.to_string().parse::<f64>() {
            Ok(float) if exact(&format!("{float:e}")) == Some(self.0) => serializer.serialize_f64(float),
            _ => Err(S::Error::custom("a decimal has too many digits for a JSON number")),
        }
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Number;

        impl<'de> Visitor<'de> for Number {
            type Value = Decimal;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(EXPECTED)
            }

            fn visit_i64<E>(self, value: i64) -> Result<Decimal, E> {
                Ok(value.into())
            }

            fn visit_u64<E>(self, value: u64) -> Result<Decimal, E> {
                Ok(value.into())
            }

            fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Decimal, E> {
                of_float(value).map(Decimal).ok_or_else(|| E::invalid_value(Unexpected::Float(value), &self))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Decimal, A::Error> {
                let digits = number::digits(map, &self)?;
                match digits.parse() {
                    Ok(decimal) => Ok(decimal),
                    // More digits than a decimal has are rounded, as they are where they come as a float.
                    Err(_) => self.visit_f64(digits.parse().unwrap_or(f64::NAN)),
                }
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Decimal, E> {
                text.parse().map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
            }
        }

        deserializer.deserialize_any(Number)
    }
}

/// Writes a decimal as a string, for `#[serde(serialize_with = "subkit_runtime::decimal::as_string")]`. The digits after the
/// point stay as they are: `1.50` is written as `"1.50"`.
///
/// # Errors
///
/// What the serializer fails with.
pub fn as_string<S: Serializer>(value: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

/// Writes an optional decimal as a string or null.
///
/// # Errors
///
/// What the serializer fails with.
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
    fn numbers_and_strings_are_read_exactly() {
        for (json, text) in [
            ("0", "0"),
            ("-0.0", "0"),
            ("1", "1"),
            ("0.1", "0.1"),
            ("123456789012.345", "123456789012.345"),
            ("0.000000000000001", "0.000000000000001"),
            // What the parser of serde_json is not exact in.
            ("9.87654321098765e-12", "0.00000000000987654321098765"),
            ("9.5e24", "9500000000000000000000000"),
            ("1.8014398509481984", "1.8014398509482"),
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
    fn numbers_of_15_digits_come_out_as_they_went_in() {
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
    fn a_number_that_would_be_rounded_is_not_written() {
        let error = serde_json::to_string(&read("0.12345678901234567891")).unwrap_err();
        assert_eq!(error.to_string(), "a decimal has too many digits for a JSON number");
    }

    #[test]
    fn what_is_no_decimal_is_refused() {
        for text in [
            "",
            "x",
            "1_000",
            " 1",
            "1e",
            "1e99",
            "1e-29",
            "NaN",
            "0x1",
            "0.00000000000000000000000000001",
            "1-2",
            "--1",
            "99999999999999999999999999999",
        ] {
            assert_eq!(
                text.parse::<Decimal>().unwrap_err().to_string(),
                "expected a decimal number of at most 28 digits",
                "{text}"
            );
        }
        for json in ["1e300", "1e-300", "\"canary\""] {
            let error = decode::from_slice::<Decimal>(json.as_bytes()).unwrap_err();
            assert!(error.reason().starts_with("expected a decimal number of at most 28 digits, found "), "{error}");
            assert!(error.reason().ends_with(" that is not"), "{error}");
        }
        for (json, found) in [("null", "null"), ("{}", "an object"), (r#"{"a":1}"#, "an object"), ("[]", "an array")] {
            let error = decode::from_slice::<Decimal>(json.as_bytes()).unwrap_err();
            assert_eq!(
                error.to_string(),
                format!("expected a decimal number of at most 28 digits, found {found} at `$`")
            );
        }
    }

    #[test]
    fn it_is_written_as_a_string_where_the_place_wants_one() {
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
    fn conversions() {
        assert_eq!(Decimal::from(3_i64), read("3.0"));
        assert_eq!([Decimal::from(3_u64), 3_i32.into(), 3_u32.into()], [read("3"); 3]);
        assert_eq!(rust_decimal::Decimal::from(read("1.5")), read("1.5").get());
        assert_eq!(Decimal::from(read("1.5").get()).to_string(), "1.5");
        assert_eq!((format!("{:?}", read("1.50")), Decimal::default()), ("1.50".to_owned(), read("0")));
        assert!(read("1.5") < read("1.51"));
    }
}
