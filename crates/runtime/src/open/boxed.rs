//! A value in a box that the compiler does not look into.
//!
//! The box is a trait object, so that what drops it, sends it to another thread or compares it asks no more of the value's
//! type. Reading and writing go through functions of the value's own crate that are generic in nothing ([`boxed!`](crate::boxed)),
//! so that the crate of a caller does not have to be made of the code of all types at once.

use std::{
    fmt,
    ops::{Deref, DerefMut},
};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// A value in a box that the compiler does not look into.
///
/// Where types hold each other in a long row, the compiler follows the row whenever a value of the first one is dropped or
/// sent to another thread, in the crates of callers too, and gives up after 128 steps. Clients of such APIs have some of
/// their members in a `Boxed`, where the row ends. It is used like the value: it dereferences to it, and is made by `into()`.
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

/// The pointer to the value.
trait Hold<T>: Send + Sync {
    fn get(&self) -> &T;
    fn get_mut(&mut self) -> &mut T;
    fn take(self: Box<Self>) -> T;
}

/// The one that does.
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
    /// The value without its box.
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
        erased_serde::serialize(self.0.get().erased(), serializer)
    }
}

impl<'de, T: Erased> Deserialize<'de> for Boxed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut deserializer = <dyn erased_serde::Deserializer<'_>>::erase(deserializer);
        T::read(&mut deserializer).map(Self::from).map_err(D::Error::custom)
    }
}

/// The object-safe encoding and decoding that [`boxed!`](crate::boxed) implements for a type.
pub trait Erased: Send + Sync + Sized + 'static {
    /// Reads a value.
    fn read(deserializer: &mut dyn erased_serde::Deserializer<'_>) -> Result<Self, erased_serde::Error>;
    /// The value as something that can be written.
    fn erased(&self) -> &dyn erased_serde::Serialize;
}

/// Lets a type with both directions of serde stand in a [`Boxed`].
#[doc(hidden)]
#[macro_export]
macro_rules! boxed {
    ($name:ident) => {
        impl $crate::generated::boxed::Erased for $name {
            // Where they were put into the code of a caller, that would be made of all types again.
            #[inline(never)]
            fn read(
                deserializer: &mut dyn $crate::generated::boxed::Deserializer<'_>,
            ) -> ::std::result::Result<Self, $crate::generated::boxed::Error> {
                $crate::generated::boxed::deserialize(deserializer)
            }

            #[inline(never)]
            fn erased(&self) -> &dyn $crate::generated::boxed::Serialize {
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
    fn it_is_used_like_the_value() {
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
    fn an_error_inside_has_its_place() {
        let json = r#"{"name":"a","next":{"name":"b","next":{"name":7}}}"#;
        let error = crate::decode::from_slice::<Node>(json.as_bytes()).unwrap_err();
        assert!(error.to_string().contains("next.next.name"), "{error}");
    }

    #[test]
    fn it_crosses_threads() {
        fn crosses<T: Send + Sync + 'static>() {}
        crosses::<Boxed<Node>>();
    }
}
