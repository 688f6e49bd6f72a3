//! Decoding and common traits of types that are created from text. All such types of this crate and its macros use this
//! module, so that generated crates compile the visitor only once.

use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{Error, Visitor},
};

/// A visitor that creates a value from text. Known values need no allocation.
struct Text<T> {
    expected: &'static str,
    create: fn(&str) -> T,
}

impl<T> Visitor<'_> for Text<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.expected)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        Ok((self.create)(text))
    }
}

/// Decodes a string. For a value of another JSON type, returns an error that contains `expected`.
pub fn deserialize<'de, D, T>(deserializer: D, expected: &'static str) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: for<'a> From<&'a str>,
{
    deserialize_with(deserializer, expected, |text| text.into())
}

/// Decodes a string, and creates the value with a function.
pub(crate) fn deserialize_with<'de, D, T>(
    deserializer: D,
    expected: &'static str,
    create: fn(&str) -> T,
) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
{
    deserializer.deserialize_str(Text { expected, create })
}

/// A string that is borrowed from the input if possible.
pub(crate) struct BorrowedText<'a>(pub(crate) Cow<'a, str>);

impl<'de> Deserialize<'de> for BorrowedText<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;

        impl<'de> Visitor<'de> for Either {
            type Value = BorrowedText<'de>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a string")
            }

            fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<BorrowedText<'de>, E> {
                Ok(BorrowedText(text.into()))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<BorrowedText<'de>, E> {
                Ok(BorrowedText(text.to_owned().into()))
            }

            fn visit_string<E: Error>(self, text: String) -> Result<BorrowedText<'de>, E> {
                Ok(BorrowedText(text.into()))
            }
        }

        deserializer.deserialize_str(Either)
    }
}

/// Implements `From` for a reference by cloning the value. All macros for value types use this macro.
#[doc(hidden)]
#[macro_export]
macro_rules! __from_reference {
    ($name:ident) => {
        impl ::std::convert::From<&$name> for $name {
            fn from(value: &$name) -> Self {
                ::std::clone::Clone::clone(value)
            }
        }
    };
}

/// Implements the conversions and comparisons of string types. [`open_enum!`](crate::open_enum), [`id!`](crate::id!) and
/// [`newtype!`](crate::newtype) use this macro.
#[doc(hidden)]
#[macro_export]
macro_rules! __text_conversions {
    ($name:ident) => {
        impl ::std::convert::From<&::std::string::String> for $name {
            fn from(text: &::std::string::String) -> Self {
                ::std::convert::From::from(text.as_str())
            }
        }

        impl ::std::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl ::std::cmp::PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.as_str() == other
            }
        }

        impl ::std::cmp::PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }
    };
}

/// Implements the conversions of types that accept any string. [`open_enum!`](crate::open_enum) and [`id!`](crate::id!)
/// use this macro.
#[doc(hidden)]
#[macro_export]
macro_rules! __text_traits {
    ($name:ident) => {
        $crate::__from_reference!($name);
        $crate::__text_conversions!($name);

        impl ::std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                formatter.pad(self.as_str())
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::std::convert::Infallible;

            fn from_str(text: &str) -> ::std::result::Result<Self, ::std::convert::Infallible> {
                ::std::result::Result::Ok(::std::convert::From::from(text))
            }
        }

        impl $crate::generated::serde::Serialize for $name {
            fn serialize<__S>(&self, serializer: __S) -> ::std::result::Result<__S::Ok, __S::Error>
            where
                __S: $crate::generated::serde::Serializer,
            {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}
