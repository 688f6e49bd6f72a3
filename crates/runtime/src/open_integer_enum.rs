//! Enums of integers that keep the values that they don't know.

use std::fmt;

use serde::{
    Deserializer,
    de::{Error, MapAccess, Unexpected, Visitor},
};

use crate::number;

/// A value of an open enum of integers that this version doesn't know. Only the enum makes one.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownInteger(i64);

impl UnknownInteger {
    /// The value.
    pub const fn as_i64(&self) -> i64 {
        self.0
    }

    /// For [`open_integer_enum!`](crate::open_integer_enum) only, which has looked for a known value first.
    #[doc(hidden)]
    pub const fn __new(value: i64) -> Self {
        Self(value)
    }
}

impl fmt::Debug for UnknownInteger {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, formatter)
    }
}

struct Integer;

impl<'de> Visitor<'de> for Integer {
    type Value = i64;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an integer")
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<i64, E> {
        Ok(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<i64, E> {
        i64::try_from(value).map_err(|_| E::invalid_value(Unexpected::Unsigned(value), &self))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<i64, A::Error> {
        let digits = number::digits(map, &self)?;
        digits.parse().map_err(|_| A::Error::invalid_value(Unexpected::Other("number"), &self))
    }
}

/// Reads an integer. For [`open_integer_enum!`](crate::open_integer_enum) only.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
    deserializer.deserialize_i64(Integer)
}

/// Makes an enum of integers that keeps the values that it doesn't know.
///
/// The enum has a unit variant for each known value and `Unknown(UnknownInteger)`, and derives `Clone`. The macro adds
/// `as_i64`, `is_unknown`, `VALUES`, `Display`, `FromStr`, `From` of integers and of a reference to itself, and both
/// directions of serde.
///
/// ```
/// use subkit_runtime::{UnknownInteger, open_integer_enum};
///
/// #[derive(Clone, Debug, PartialEq)]
/// pub enum Level {
///     Low,
///     High,
///     Unknown(UnknownInteger),
/// }
/// open_integer_enum!(Level { Low = 1, High = 9 });
///
/// assert_eq!(Level::from(9), Level::High);
/// assert_eq!(Level::from(5).as_i64(), 5);
/// ```
#[macro_export]
macro_rules! open_integer_enum {
    ($name:ident { $($variant:ident = $value:literal),* $(,)? }) => {
        impl $name {
            /// The values that this version knows.
            pub const VALUES: &'static [i64] = &[$($value),*];

            /// The value as it stands on the wire.
            #[must_use]
            pub const fn as_i64(&self) -> i64 {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Unknown(value) => value.as_i64(),
                }
            }

            /// Whether this version doesn't know the value.
            #[must_use]
            pub const fn is_unknown(&self) -> bool {
                matches!(self, Self::Unknown(_))
            }
        }

        impl ::std::convert::From<i64> for $name {
            fn from(value: i64) -> Self {
                match value {
                    $($value => Self::$variant,)*
                    _ => Self::Unknown($crate::UnknownInteger::__new(value)),
                }
            }
        }

        impl ::std::convert::From<i32> for $name {
            fn from(value: i32) -> Self {
                ::std::convert::From::from(i64::from(value))
            }
        }

        $crate::__from_reference!($name);

        impl ::std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.as_i64(), formatter)
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::std::num::ParseIntError;

            fn from_str(text: &str) -> ::std::result::Result<Self, Self::Err> {
                text.parse::<i64>().map(::std::convert::From::from)
            }
        }

        impl $crate::__private::serde::Serialize for $name {
            fn serialize<S>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error>
            where
                S: $crate::__private::serde::Serializer,
            {
                serializer.serialize_i64(self.as_i64())
            }
        }

        impl<'de> $crate::__private::serde::Deserialize<'de> for $name {
            fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
            where
                D: $crate::__private::serde::Deserializer<'de>,
            {
                let value: Self = ::std::convert::From::from($crate::__private::integer::deserialize(deserializer)?);
                if value.is_unknown() {
                    $crate::__private::surprise::note(::std::stringify!($name));
                }
                ::std::result::Result::Ok(value)
            }
        }

        $crate::__open_integer_enum_schema!($name);
    };
}

#[cfg(test)]
mod tests {
    use crate::{UnknownInteger, decode};

    #[derive(Clone, Debug, PartialEq)]
    enum Level {
        Low,
        Below,
        Unknown(UnknownInteger),
    }
    open_integer_enum!(Level { Low = 1, Below = -1 });

    #[test]
    fn known_values_are_variants_and_others_are_kept() {
        for (text, level) in [("1", Level::Low), ("-1", Level::Below), ("7", Level::from(7))] {
            let read: Level = decode::from_slice(text.as_bytes()).unwrap();
            assert_eq!((&read, read.to_string().as_str()), (&level, text));
            assert_eq!(serde_json::to_string(&read).unwrap(), text);
            assert_eq!(text.parse(), Ok(level));
        }
        assert!(Level::from(7_i64).is_unknown() && Level::VALUES == [1, -1]);
        assert!(decode::from_slice::<Level>(b"\"1\"").is_err() && decode::from_slice::<Level>(b"1.5").is_err());
    }

    #[test]
    fn something_else_than_an_integer_is_refused() {
        for (text, found) in [
            ("\"1\"", "a string"),
            ("1.5", "a number with a fraction"),
            ("9223372036854775808", "an integer that is not"),
        ] {
            let error = decode::from_slice::<Level>(text.as_bytes()).unwrap_err();
            assert_eq!(error.to_string(), format!("expected an integer, found {found} at `$`"));
        }
    }
}
