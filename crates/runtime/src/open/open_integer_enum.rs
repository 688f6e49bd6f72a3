//! Integer enums that keep unknown values.

use std::fmt;

use crate::Integer;

/// An unknown value of an open integer enum. Only an enum creates unknown values.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownInteger(Integer);

impl UnknownInteger {
    /// Returns the value.
    pub const fn get(&self) -> &Integer {
        &self.0
    }

    /// Creates an unknown value. Only [`open_integer_enum!`](crate::open_integer_enum) calls it, after checking that the value is
    /// not a known one.
    #[doc(hidden)]
    pub const fn __new(value: Integer) -> Self {
        Self(value)
    }
}

impl fmt::Debug for UnknownInteger {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, formatter)
    }
}

/// Implements an integer enum that keeps unknown values.
///
/// The enum has a unit variant for each known value and `Unknown(UnknownInteger)`, and derives `Clone`. The macro
/// implements `as_i64`, `is_unknown`, `VALUES`, `Display`, `FromStr`, `From` for integers and for a reference to itself,
/// conversion to [`Integer`](crate::Integer), and both serde traits.
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
/// assert_eq!(Level::from(5).as_i64(), Some(5));
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! open_integer_enum {
    ($name:ident { $($variant:ident = $value:literal),* $(,)? }) => {
        impl $name {
            /// The known values.
            pub const VALUES: &'static [i64] = &[$($value),*];

            /// Returns the value in the form that is sent, or `None` if it is an unknown value that exceeds 64 bits.
            #[must_use]
            pub fn as_i64(&self) -> ::std::option::Option<i64> {
                match self {
                    $(Self::$variant => ::std::option::Option::Some($value),)*
                    Self::Unknown(value) => value.get().as_i64(),
                }
            }

            /// Returns whether the value is unknown to this version of the crate.
            #[must_use]
            pub const fn is_unknown(&self) -> bool {
                matches!(self, Self::Unknown(_))
            }
        }

        impl ::std::convert::From<$crate::Integer> for $name {
            fn from(value: $crate::Integer) -> Self {
                match value.as_i64() {
                    $(::std::option::Option::Some($value) => Self::$variant,)*
                    _ => Self::Unknown($crate::UnknownInteger::__new(value)),
                }
            }
        }

        impl ::std::convert::From<&$name> for $crate::Integer {
            fn from(value: &$name) -> Self {
                match value {
                    $($name::$variant => ::std::convert::From::from($value as i64),)*
                    $name::Unknown(value) => ::std::clone::Clone::clone(value.get()),
                }
            }
        }

        impl ::std::convert::From<i64> for $name {
            fn from(value: i64) -> Self {
                ::std::convert::From::from(<$crate::Integer as ::std::convert::From<i64>>::from(value))
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
                ::std::fmt::Display::fmt(&$crate::Integer::from(self), formatter)
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::ParseError;

            fn from_str(text: &str) -> ::std::result::Result<Self, $crate::ParseError> {
                text.parse::<$crate::Integer>().map(::std::convert::From::from)
            }
        }

        impl $crate::generated::serde::Serialize for $name {
            fn serialize<__S>(&self, serializer: __S) -> ::std::result::Result<__S::Ok, __S::Error>
            where
                __S: $crate::generated::serde::Serializer,
            {
                $crate::generated::serde::Serialize::serialize(&$crate::Integer::from(self), serializer)
            }
        }

        impl<'de> $crate::generated::serde::Deserialize<'de> for $name {
            fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
            where
                __D: $crate::generated::serde::Deserializer<'de>,
            {
                let value =
                    <$crate::Integer as $crate::generated::serde::Deserialize<'de>>::deserialize(deserializer)?;
                let value: Self = ::std::convert::From::from(value);
                if value.is_unknown() {
                    $crate::generated::record_unknown(::std::stringify!($name));
                }
                ::std::result::Result::Ok(value)
            }
        }

        $crate::__open_integer_enum_schema!($name);
    };
}

/// Returns the schema of an integer enum: its known values, and any other integer.
#[cfg(feature = "schemars")]
pub fn schema(values: &[i64]) -> schemars::Schema {
    schemars::json_schema!({ "anyOf": [{ "type": "integer", "enum": values }, { "type": "integer" }] })
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
    fn decodes_known_values_and_keeps_unknown_ones() {
        let large = "18446744073709551616";
        for (text, level) in [
            ("1", Level::Low),
            ("-1", Level::Below),
            ("7", Level::from(7)),
            (large, Level::from(large.parse::<crate::Integer>().unwrap())),
        ] {
            let read: Level = decode::from_slice(text.as_bytes()).unwrap();
            assert_eq!((&read, read.to_string().as_str()), (&level, text));
            assert_eq!(serde_json::to_string(&read).unwrap(), text);
            assert_eq!(text.parse(), Ok(level));
        }
        assert_eq!((Level::Below.as_i64(), Level::from(7).as_i64()), (Some(-1), Some(7)));
        assert_eq!(decode::from_slice::<Level>(large.as_bytes()).unwrap().as_i64(), None);
        assert_eq!(decode::from_slice::<Level>(b"1.0").unwrap(), Level::Low);
        assert!(Level::from(7_i64).is_unknown() && Level::VALUES == [1, -1]);
        assert!(decode::from_slice::<Level>(b"\"1\"").is_err() && decode::from_slice::<Level>(b"1.5").is_err());
    }

    #[test]
    fn rejects_other_types_than_integers() {
        for (text, found) in [("\"1\"", "a string"), ("1.5", "a number with a fraction")] {
            let error = decode::from_slice::<Level>(text.as_bytes()).unwrap_err();
            assert_eq!(error.to_string(), format!("expected an integer, found {found} at `$`"));
        }
    }
}
