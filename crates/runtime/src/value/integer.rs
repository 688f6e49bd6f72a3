//! Integers of any length.

use std::{cmp::Ordering, fmt, str::FromStr};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error as _, Unexpected},
};

use super::number::{self, Scalar};
use crate::{Decimal, ParseError};

/// An integer of any length.
///
/// Schemas with the type `integer` and no `format` use this type, because they do not limit the number.
/// [`as_i64`](Self::as_i64) and `TryFrom` convert to native integers, and comparisons with native integers are supported.
/// An integer decodes from a JSON number without a fraction, such as `7` or `1.0`, and encodes exactly.
///
/// ```
/// use subkit_runtime::Integer;
///
/// # fn main() -> Result<(), serde_json::Error> {
/// let count: Integer = serde_json::from_str("7")?;
/// assert!(count == 7 && count < 8);
/// assert_eq!(count.as_i64(), Some(7));
/// let large: Integer = serde_json::from_str("18446744073709551616")?;
/// assert_eq!((large.as_i64(), large.to_string().as_str()), (None, "18446744073709551616"));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Integer(Decimal);

const EXPECTED: &str = "an integer";

impl Integer {
    /// Returns the integer if it fits into an `i64`.
    pub fn as_i64(&self) -> Option<i64> {
        i64::try_from(self.0.get()?).ok()
    }

    /// Returns the integer if it fits into a `u64`.
    pub fn as_u64(&self) -> Option<u64> {
        u64::try_from(self.0.get()?).ok()
    }

    /// Parses a number without a fraction.
    pub(crate) fn from_digits(text: &str) -> Option<Self> {
        // Nearly all integers fit into 64 bits. `parse` also accepts `+7` and `-0`, which are not in the canonical form.
        if number::is_integer(text)
            && let Ok(integer) = text.parse::<i64>()
        {
            return Some(integer.into());
        }
        text.parse::<Decimal>().ok()?.into_integer().map(Self)
    }
}

impl fmt::Debug for Integer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, formatter)
    }
}

impl fmt::Display for Integer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

impl FromStr for Integer {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let is_digits = text.strip_prefix(['-', '+']).unwrap_or(text).bytes().all(|byte| byte.is_ascii_digit());
        let integer = if is_digits { Self::from_digits(text) } else { None };
        integer.ok_or(ParseError::new(EXPECTED))
    }
}

macro_rules! integers {
    ($($integer:ty),*) => {
        $(
            impl From<$integer> for Integer {
                fn from(value: $integer) -> Self {
                    Self(value.into())
                }
            }

            impl PartialEq<$integer> for Integer {
                fn eq(&self, other: &$integer) -> bool {
                    self.cmp(&Self::from(*other)).is_eq()
                }
            }

            impl PartialOrd<$integer> for Integer {
                fn partial_cmp(&self, other: &$integer) -> Option<Ordering> {
                    self.partial_cmp(&Self::from(*other))
                }
            }

            try_from_integer!($integer);
        )*
    };
}

macro_rules! try_from_integer {
    ($($integer:ty),*) => {
        $(
            /// Returns an error if the type cannot hold the integer.
            impl TryFrom<Integer> for $integer {
                type Error = ParseError;

                fn try_from(value: Integer) -> Result<Self, ParseError> {
                    Self::try_from(&value)
                }
            }

            /// Returns an error if the type cannot hold the integer.
            impl TryFrom<&Integer> for $integer {
                type Error = ParseError;

                fn try_from(value: &Integer) -> Result<Self, ParseError> {
                    let number = value.0.get().and_then(|number| Self::try_from(number).ok());
                    number.ok_or(ParseError::new(concat!("an integer that fits into `", stringify!($integer), "`")))
                }
            }
        )*
    };
}

integers!(i32, i64, u32, u64);
try_from_integer!(u8, u16, usize);

impl From<&Self> for Integer {
    fn from(value: &Self) -> Self {
        value.clone()
    }
}

impl Serialize for Integer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Integer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let scalar = number::scalar(deserializer, EXPECTED)?;
        match &scalar {
            Scalar::Number(digits) => Self::from_digits(digits).ok_or_else(|| scalar.unexpected(EXPECTED)),
            Scalar::Text(text) => Err(D::Error::invalid_type(Unexpected::Str(text), &EXPECTED)),
            Scalar::Flag(_) | Scalar::Null => Err(scalar.unexpected(EXPECTED)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Integer;
    use crate::decode;

    fn read(text: &str) -> Integer {
        decode::from_slice(text.as_bytes()).unwrap()
    }

    #[test]
    fn holds_integers_of_any_length() {
        for text in [
            "0",
            "-7",
            "9223372036854775808",
            "-18446744073709551616",
            "123456789012345678901234567890123456789012345678901234567890",
        ] {
            assert_eq!(
                (read(text).to_string().as_str(), serde_json::to_string(&read(text)).unwrap().as_str()),
                (text, text)
            );
            assert_eq!(text.parse(), Ok(read(text)));
        }
        for (text, integer) in [
            ("1.0", 1),
            ("-2.50e1", -25),
            ("1e3", 1000),
            ("-0", 0),
            ("-0.0", 0),
            ("0e-9", 0),
            ("1.0000000000000000000000000000000000000", 1),
        ] {
            assert_eq!((read(text), read(text).to_string()), (Integer::from(integer), integer.to_string()), "{text}");
        }
        assert_eq!((read("1e400").as_i64(), serde_json::to_string(&read("1e400")).unwrap().as_str()), (None, "1e400"));
    }

    #[test]
    fn rejects_values_that_are_not_integers() {
        for text in ["1.5", "1e-1", "15e-1", "\"1\"", "true", "null", "[]", "{}", "123456789012345678901234567890.5"] {
            let error = decode::from_slice::<Integer>(text.as_bytes()).unwrap_err();
            assert!(error.to_string().starts_with("expected an integer, found "), "{text}: {error}");
        }
        for text in ["", "-", "1.0", "1e3", " 1", "x"] {
            assert_eq!(text.parse::<Integer>().unwrap_err().to_string(), "expected an integer", "{text:?}");
        }
    }

    #[test]
    fn converts_to_and_compares_with_native_integers() {
        let large = read("18446744073709551615");
        assert_eq!((large.as_i64(), large.as_u64()), (None, Some(u64::MAX)));
        assert_eq!((u64::try_from(&large), i64::try_from(&read("-1"))), (Ok(u64::MAX), Ok(-1)));
        assert_eq!(u8::try_from(&read("256")).unwrap_err().to_string(), "expected an integer that fits into `u8`");
        assert!(large == u64::MAX && large > 7_i32 && large > i64::MAX && read("3") == 3_u32);
        assert_eq!((read("-1").as_u64(), usize::try_from(read("3"))), (None, Ok(3)));
        assert!(read("99999999999999999999999999999999999999999") > u64::MAX);
        assert_eq!(Integer::from(&large), large);
    }
}
