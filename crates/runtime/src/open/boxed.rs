//! A box that stops the compiler's recursion through nested types.
//!
//! The box is a trait object, so the compiler does not check the inner types when a box is dropped, sent to a thread or compared.
//! The crate that defines the type implements the serialization of the type in non-generic functions ([`boxed!`](crate::boxed)).
//! Crates of callers therefore do not instantiate the code of all nested types.

use std::{
    fmt,
    ops::{Deref, DerefMut},
};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// A box that stops the compiler's recursion through nested types.
///
/// For code that drops a deeply nested value or sends it to another thread, the compiler checks every level of the type, even in
/// the crates of callers. The compiler fails after 128 levels. Clients with deeply nested types wrap some fields in a `Boxed`,
/// which stops the recursion. A `Boxed` dereferences to its value and is created with `into()`.
///
/// ```
/// use subkit_runtime::Boxed;
///
/// #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
/// pub struct Pet {
///     pub name: String,
/// }
/// subkit_runtime::boxed!(Pet);
///
/// let pet: Boxed<Pet> = Pet { name: "Rex".to_owned() }.into();
/// assert_eq!(pet.name, "Rex");
/// assert_eq!(pet.into_inner().name, "Rex");
/// ```
pub struct Boxed<T>(Box<dyn Hold<T>>);

/// A trait object that owns the value.
trait Hold<T>: Send + Sync {
    fn get(&self) -> &T;
    fn get_mut(&mut self) -> &mut T;
    fn take(self: Box<Self>) -> T;
}

/// The implementation of [`Hold`].
struct Held<T>(T);

impl<T: Send + Sync> Hold<T> for Held<T> {
    fn get(&self) -> &T {
        &self.0
    }

    fn get_mut(&mut self) -> &mut T {
        &mut self.0
    }

    fn take(self: Box<Self>) -> T {
        self.0
    }
}

impl<T> Boxed<T> {
    /// Returns the value.
    pub fn into_inner(self) -> T {
        self.0.take()
    }
}

impl<T: Send + Sync + 'static> From<T> for Boxed<T> {
    fn from(value: T) -> Self {
        Self(Box::new(Held(value)))
    }
}

impl<T> Deref for Boxed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0.get()
    }
}

impl<T> DerefMut for Boxed<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.0.get_mut()
    }
}

impl<T: Clone + Send + Sync + 'static> Clone for Boxed<T> {
    fn clone(&self) -> Self {
        Self::from(T::clone(self))
    }
}

impl<T: Default + Send + Sync + 'static> Default for Boxed<T> {
    fn default() -> Self {
        Self::from(T::default())
    }
}

impl<T: PartialEq> PartialEq for Boxed<T> {
    fn eq(&self, other: &Self) -> bool {
        T::eq(self, other)
    }
}

impl<T: fmt::Debug> fmt::Debug for Boxed<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        T::fmt(self, formatter)
    }
}

impl<T: Erased> Serialize for Boxed<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        erased_serde::serialize(self.0.get().as_serialize(), serializer)
    }
}

impl<'de, T: Erased> Deserialize<'de> for Boxed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut deserializer = <dyn erased_serde::Deserializer<'_>>::erase(deserializer);
        T::deserialize(&mut deserializer).map(Self::from).map_err(D::Error::custom)
    }
}

/// The object-safe serialization that [`boxed!`](crate::boxed) implements for a type.
pub trait Erased: Send + Sync + Sized + 'static {
    /// Deserializes a value.
    fn deserialize(deserializer: &mut dyn erased_serde::Deserializer<'_>) -> Result<Self, erased_serde::Error>;
    /// Returns the value as an object-safe `Serialize`.
    fn as_serialize(&self) -> &dyn erased_serde::Serialize;
}

/// Allows a type that implements both serde traits to be used in a [`Boxed`].
#[doc(hidden)]
#[macro_export]
macro_rules! boxed {
    ($name:ident) => {
        impl $crate::generated::boxed::Erased for $name {
            // If this function were inlined into a caller's crate, all nested types would be instantiated there again.
            #[inline(never)]
            fn deserialize(
                deserializer: &mut dyn $crate::generated::boxed::Deserializer<'_>,
            ) -> ::std::result::Result<Self, $crate::generated::boxed::Error> {
                $crate::generated::boxed::deserialize(deserializer)
            }

            #[inline(never)]
            fn as_serialize(&self) -> &dyn $crate::generated::boxed::Serialize {
                self
            }
        }
    };
}

#[cfg(feature = "schemars")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Boxed<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        T::schema_id()
    }

    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        T::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::Boxed;

    #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    struct Node {
        name: String,
        next: Option<Boxed<Node>>,
    }

    crate::boxed!(Node);

    #[test]
    fn boxed_value_behaves_like_its_inner_value() {
        let json = r#"{"name":"a","next":{"name":"b","next":null}}"#;
        let mut node: Node = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&node).unwrap(), json);
        assert_eq!(format!("{node:?}"), r#"Node { name: "a", next: Some(Node { name: "b", next: None }) }"#);
        let copy = node.clone();
        assert_eq!(node, copy);
        if let Some(next) = &mut node.next {
            next.name.push('c');
        }
        assert_ne!(node, copy);
        assert_eq!(node.next.map(Boxed::into_inner).unwrap().name, "bc");
        assert_eq!(Boxed::<u8>::default(), 0.into());
    }

    #[test]
    fn errors_have_the_path_of_the_inner_value() {
        let json = r#"{"name":"a","next":{"name":"b","next":{"name":7}}}"#;
        let error = crate::decode::from_slice::<Node>(json.as_bytes()).unwrap_err();
        assert!(error.to_string().contains("next.next.name"), "{error}");
    }

    #[test]
    fn boxed_value_is_send_and_sync() {
        fn crosses<T: Send + Sync + 'static>() {}
        crosses::<Boxed<Node>>();
    }
}
