//! String enums that keep unknown values.
//!
//! Vendors add values to enums without notice. With a closed enum, a whole page of results could not be decoded because of one
//! new value. An open enum keeps the new value in its `Unknown` variant, and prints and sends it as received.

use std::fmt;

/// An unknown value of an open enum.
///
/// Only an enum creates unknown values, and only from text that is not a known value. Equal values of an enum are
/// therefore always the same variant.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownValue(String);

impl UnknownValue {
    /// Returns the value.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Creates an unknown value. Only [`open_enum!`](crate::open_enum) calls it, after checking that the value is not a known one.
    #[doc(hidden)]
    pub const fn __new(text: String) -> Self {
        Self(text)
    }

    /// Returns the value as a `String`. Only [`open_enum!`](crate::open_enum) calls it.
    #[doc(hidden)]
    pub fn __into_string(self) -> String {
        self.0
    }
}

impl fmt::Debug for UnknownValue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, formatter)
    }
}

impl fmt::Display for UnknownValue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.0)
    }
}

/// Implements a string enum that keeps unknown values.
///
/// The enum has a unit variant for each known value and `Unknown(UnknownValue)`, and derives `Clone`. The macro
/// implements `as_str`, `is_unknown`, `VALUES`, `Display`, `FromStr` (which cannot fail), `From` for strings and for a
/// reference to itself, conversion to `String`, `AsRef<str>`, comparison with `str`, and both serde traits, which support
/// the enum as a value and as a map key.
///
/// ```
/// use subkit_runtime::{UnknownValue, open_enum};
///
/// #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
/// pub enum Currency {
///     Eur,
///     Usd,
///     Unknown(UnknownValue),
/// }
/// open_enum!(Currency { Eur = "EUR", Usd = "USD" });
///
/// assert_eq!(Currency::from("EUR"), Currency::Eur);
/// assert_eq!(Currency::from("CHF").to_string(), "CHF");
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! open_enum {
    ($name:ident { $($variant:ident = $value:literal),* $(,)? }) => {
        impl $name {
            /// The known values.
            pub const VALUES: &'static [&'static str] = &[$($value),*];

            /// Returns the value in the form that is sent.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Unknown(value) => value.as_str(),
                }
            }

            /// Returns whether the value is unknown to this version of the crate.
            #[must_use]
            pub const fn is_unknown(&self) -> bool {
                matches!(self, Self::Unknown(_))
            }
        }

        impl ::std::convert::From<&str> for $name {
            fn from(text: &str) -> Self {
                match text {
                    $($value => Self::$variant,)*
                    _ => Self::Unknown($crate::UnknownValue::__new(::std::borrow::ToOwned::to_owned(text))),
                }
            }
        }

        impl ::std::convert::From<::std::string::String> for $name {
            fn from(text: ::std::string::String) -> Self {
                match text.as_str() {
                    $($value => Self::$variant,)*
                    _ => Self::Unknown($crate::UnknownValue::__new(text)),
                }
            }
        }

        impl ::std::convert::From<$name> for ::std::string::String {
            fn from(value: $name) -> Self {
                match value {
                    $($name::$variant => ::std::borrow::ToOwned::to_owned($value),)*
                    $name::Unknown(value) => value.__into_string(),
                }
            }
        }

        $crate::__text_traits!($name);

        impl<'de> $crate::generated::serde::Deserialize<'de> for $name {
            fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
            where
                __D: $crate::generated::serde::Deserializer<'de>,
            {
                let value: Self = $crate::generated::deserialize_text(deserializer, "a string")?;
                if value.is_unknown() {
                    $crate::generated::record_unknown(::std::stringify!($name));
                }
                ::std::result::Result::Ok(value)
            }
        }

        $crate::__open_enum_schema!($name);
    };
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, io::Cursor};

    use crate::{DecodeError, UnknownValue, decode};

    #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
    enum Currency {
        Eur,
        Usd,
        Unknown(UnknownValue),
    }
    open_enum!(Currency { Eur = "EUR", Usd = "USD" });

    #[test]
    fn decodes_known_values_and_keeps_unknown_ones() {
        assert_eq!(serde_json::from_str::<Currency>(r#""EUR""#).unwrap(), Currency::Eur);
        let other: Currency = serde_json::from_str(r#""CHF""#).unwrap();
        assert!(other.is_unknown() && !Currency::Usd.is_unknown());
        assert_eq!(serde_json::to_string(&other).unwrap(), r#""CHF""#);
        assert_eq!(format!("{other} {other:?} {:>4}", Currency::Eur), r#"CHF Unknown("CHF")  EUR"#);
        assert_eq!(Currency::VALUES, ["EUR", "USD"]);
    }

    #[test]
    fn all_conversions_of_a_known_value_return_its_variant() {
        assert_eq!(Currency::from("USD"), Currency::Usd);
        assert_eq!(Currency::from("USD".to_owned()), Currency::Usd);
        assert_eq!(Currency::from(&"USD".to_owned()), Currency::Usd);
        assert_eq!(Currency::from(&Currency::Usd), Currency::Usd);
        assert_eq!("USD".parse(), Ok(Currency::Usd));
        assert!(Currency::Usd == "USD" && Currency::Usd == *"USD" && Currency::Usd.as_ref() == "USD");
    }

    #[test]
    fn converts_into_a_string() {
        assert_eq!(String::from(Currency::Eur), "EUR");
        let text: String = Currency::from("CHF").into();
        assert_eq!(text, "CHF");
    }

    #[test]
    fn decodes_from_reader_and_as_map_key() {
        assert_eq!(serde_json::from_reader::<_, Currency>(Cursor::new(r#""E\u0055R""#)).unwrap(), Currency::Eur);
        let prices: BTreeMap<Currency, u8> = serde_json::from_str(r#"{"EUR":1,"XXX":2}"#).unwrap();
        assert_eq!(prices.get(&Currency::Eur), Some(&1));
        assert_eq!(serde_json::to_string(&prices).unwrap(), r#"{"EUR":1,"XXX":2}"#);
        assert_eq!(serde_json::from_value::<Currency>("EUR".into()).unwrap(), Currency::Eur);
    }

    #[test]
    fn rejects_other_types_than_strings() {
        let error: DecodeError = decode::from_slice::<Currency>(b"7").unwrap_err();
        assert_eq!(error.to_string(), "expected a string, found an integer at `$`");
    }
}
