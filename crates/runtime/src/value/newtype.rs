//! Newtypes of scalars, which prevent passing the id of one resource where the id of another is expected.

/// Implements the traits of the inner type for a newtype: `Deref`, `Display`, `FromStr` and conversions in both directions.
///
/// The newtype is a tuple struct with one public field. The newtype derives `Clone`, the comparison traits that it needs, and the
/// serde traits, with `#[serde(transparent)]`. The macro also implements conversion from a reference to the newtype. A newtype of
/// `String` also converts from `&str`, implements `AsRef<str>` and compares with `str`. A newtype of an integer also converts from
/// smaller integers.
///
/// ```
/// #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
/// #[serde(transparent)]
/// pub struct JobId(pub String);
/// subkit_runtime::newtype!(JobId(String));
///
/// assert_eq!(JobId::from("a").to_string(), "a");
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! newtype {
    ($name:ident(String)) => {
        $crate::__newtype!($name(::std::string::String));

        $crate::__text_conversions!($name);

        impl ::std::convert::From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(::std::borrow::ToOwned::to_owned(text))
            }
        }
    };
    ($name:ident(i64)) => {
        $crate::__newtype!($name(i64));
        $crate::__newtype_from!($name(i64): i32, u32);
    };
    ($name:ident(subkit_runtime::Integer)) => {
        $crate::__newtype!($name($crate::Integer));
        $crate::__newtype_from!($name($crate::Integer): i32, i64, u32, u64);
    };
    ($name:ident(subkit_runtime::Uuid)) => {
        $crate::__newtype!($name($crate::Uuid));
        $crate::__newtype_from!($name($crate::Uuid): &$crate::Uuid);
    };
    ($name:ident($inner:ty)) => {
        $crate::__newtype!($name($inner));
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __newtype_from {
    ($name:ident($inner:ty): $($from:ty),*) => {
        $(
            impl ::std::convert::From<$from> for $name {
                fn from(value: $from) -> Self {
                    Self(<$inner as ::std::convert::From<$from>>::from(value))
                }
            }
        )*
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __newtype {
    ($name:ident($inner:ty)) => {
        $crate::__from_reference!($name);

        impl ::std::ops::Deref for $name {
            type Target = $inner;

            fn deref(&self) -> &$inner {
                &self.0
            }
        }

        impl ::std::convert::From<$inner> for $name {
            fn from(inner: $inner) -> Self {
                Self(inner)
            }
        }

        impl ::std::convert::From<$name> for $inner {
            fn from(name: $name) -> Self {
                name.0
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.0, formatter)
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = <$inner as ::std::str::FromStr>::Err;

            fn from_str(text: &str) -> ::std::result::Result<Self, <$inner as ::std::str::FromStr>::Err> {
                text.parse().map(Self)
            }
        }
    };
}

#[cfg(test)]
mod tests {
    #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
    #[serde(transparent)]
    struct JobId(pub String);
    newtype!(JobId(String));

    #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
    #[serde(transparent)]
    struct Number(pub i64);
    newtype!(Number(i64));

    #[test]
    fn newtype_has_the_traits_of_its_inner_type() {
        let id = JobId::from("a");
        assert_eq!((id.len(), id.to_string(), id.as_ref(), "a".parse().as_ref()), (1, "a".to_owned(), "a", Ok(&id)));
        assert_eq!(String::from(JobId::from("a".to_owned())), "a");
        assert_eq!([JobId::from(&"a".to_owned()), JobId::from(&id)], [id.clone(), id.clone()]);
        assert!(id == "a" && id == *"a" && id != "b");
        assert_eq!((*Number::from(7_i64), "7".parse()), (7, Ok(Number(7))));
        assert_eq!(
            [Number::from(-7_i32), Number::from(u32::MAX), Number::from(&Number(1))],
            [-7, 4_294_967_295, 1].map(Number)
        );
        assert!("x".parse::<Number>().is_err());
    }

    #[test]
    fn newtype_encodes_as_its_inner_type() {
        assert_eq!(serde_json::to_string(&Number(7)).unwrap(), "7");
        assert_eq!(serde_json::from_str::<JobId>(r#""a""#).unwrap(), JobId::from("a"));
    }
}
