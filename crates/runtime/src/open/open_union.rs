//! Tagged unions that keep unknown variants.
//!
//! A union is an object with a tag (in OpenAPI: a discriminator), which is a property whose value identifies the variant.
//! The structs of the variants do not have the tag as a field; the union writes it before their fields. An object with an
//! unknown tag, or without a tag, is kept whole and serialized as received.

use std::{borrow::Cow, fmt};

use serde::{Deserializer, Serialize, Serializer, de::DeserializeOwned, ser::SerializeMap as _};

use crate::{
    DecodeError, Malformed,
    decode::{
        self,
        json::{self, Json},
    },
    serde_context::unknown_values,
};

/// An unknown variant of an open union.
///
/// `Debug` prints the tag but not the content, which may contain secrets.
#[derive(Clone, PartialEq, Eq)]
pub struct UnknownVariant {
    tag: Option<String>,
    json: Json,
}

impl UnknownVariant {
    /// Returns the tag if the value is an object whose tag is a string.
    pub fn tag(&self) -> Option<&str> {
        self.tag.as_deref()
    }

    /// Returns the whole value as JSON text, including the tag.
    pub fn text(&self) -> &str {
        self.json.text()
    }

    /// Decodes the whole value as another type, such as `serde_json::Value`.
    ///
    /// # Errors
    ///
    /// Returns an error if the value cannot be decoded as a `T`.
    pub fn decode<T: DeserializeOwned>(&self) -> Result<T, DecodeError> {
        self.json.decode()
    }
}

impl fmt::Debug for UnknownVariant {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("UnknownVariant").field("tag", &self.tag()).finish_non_exhaustive()
    }
}

impl Serialize for UnknownVariant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.json.serialize(serializer)
    }
}

/// Implements a tagged union that keeps unknown variants.
///
/// The enum has variants with one struct each, and `Unknown(UnknownVariant)`. The macro implements `tag`, `From` for each
/// struct, and both serde traits. If two tags lead to the same struct, a conversion from the struct would be ambiguous:
/// `open_union!(Provider by "type" without From { … })` omits the conversions.
///
/// Structs that are also used outside of the union have the tag as a field. For these structs, use `open_union!(Pet by "kind"
/// keeping { Cat(Cat) = "cat" } from { Cat(Cat) })`. The form with `keeping` passes the tag to the struct when deserializing,
/// overwrites the struct's tag when serializing, and implements `From` for the types listed after `from`.
///
/// Deserializing fails if the tag is known and the variant cannot be decoded. The error contains the path inside the
/// variant. Serializing fails for a variant that is not an object.
///
/// ```
/// use serde::{Deserialize, Serialize};
/// use subkit_runtime::{UnknownVariant, open_union};
///
/// #[derive(Clone, Debug, Deserialize, Serialize)]
/// pub struct FirebaseProvider {
///     pub project: String,
/// }
///
/// #[derive(Clone, Debug)]
/// pub enum Provider {
///     Firebase(FirebaseProvider),
///     Unknown(UnknownVariant),
/// }
/// open_union!(Provider by "type" { Firebase(FirebaseProvider) = "firebase" });
///
/// # fn main() -> Result<(), serde_json::Error> {
/// let provider = Provider::from(FirebaseProvider { project: "p".into() });
/// assert_eq!(serde_json::to_string(&provider)?, r#"{"type":"firebase","project":"p"}"#);
/// # Ok(())
/// # }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! open_union {
    ($name:ident by $property:literal keeping { $($variant:ident($member:ty) = $tag:literal),* $(,)? } from { $($made:ident($from:ty)),* $(,)? }) => {
        $(
            impl ::std::convert::From<$from> for $name {
                fn from(member: $from) -> Self {
                    Self::$made(::std::convert::From::from(member))
                }
            }
        )*

        $crate::__open_union_tag!($name { $($variant = $tag),* });

        impl $crate::generated::serde::Serialize for $name {
            fn serialize<__S>(&self, serializer: __S) -> ::std::result::Result<__S::Ok, __S::Error>
            where
                __S: $crate::generated::serde::Serializer,
            {
                match self {
                    $(Self::$variant(member) => $crate::generated::serialize_with_own_tag(serializer, $property, $tag, member),)*
                    Self::Unknown(unknown) => $crate::generated::serde::Serialize::serialize(unknown, serializer),
                }
            }
        }

        impl<'de> $crate::generated::serde::Deserialize<'de> for $name {
            fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
            where
                __D: $crate::generated::serde::Deserializer<'de>,
            {
                let tagged = $crate::generated::Tagged::deserialize(deserializer, $property)?;
                match tagged.tag() {
                    $(::std::option::Option::Some($tag) => tagged.member_with_tag($tag).map(Self::$variant),)*
                    _ => ::std::result::Result::Ok(Self::Unknown(tagged.into_unknown(::std::stringify!($name)))),
                }
            }
        }
    };
    ($name:ident by $property:literal { $($variant:ident($member:ty) = $tag:literal),* $(,)? }) => {
        $crate::open_union!($name by $property without From { $($variant($member) = $tag),* });

        $(
            impl ::std::convert::From<$member> for $name {
                fn from(member: $member) -> Self {
                    Self::$variant(::std::convert::From::from(member))
                }
            }
        )*
    };
    ($name:ident by $property:literal without From { $($variant:ident($member:ty) = $tag:literal),* $(,)? }) => {
        $crate::__open_union_tag!($name { $($variant = $tag),* });

        impl $crate::generated::serde::Serialize for $name {
            fn serialize<__S>(&self, serializer: __S) -> ::std::result::Result<__S::Ok, __S::Error>
            where
                __S: $crate::generated::serde::Serializer,
            {
                match self {
                    $(Self::$variant(member) => $crate::generated::serialize_tagged(serializer, $property, $tag, member),)*
                    Self::Unknown(unknown) => $crate::generated::serde::Serialize::serialize(unknown, serializer),
                }
            }
        }

        impl<'de> $crate::generated::serde::Deserialize<'de> for $name {
            fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
            where
                __D: $crate::generated::serde::Deserializer<'de>,
            {
                let tagged = $crate::generated::Tagged::deserialize(deserializer, $property)?;
                match tagged.tag() {
                    $(::std::option::Option::Some($tag) => tagged.member($tag).map(Self::$variant),)*
                    _ => ::std::result::Result::Ok(Self::Unknown(tagged.into_unknown(::std::stringify!($name)))),
                }
            }
        }
    };
}

/// Implements `tag`; shared by all forms of [`open_union!`](crate::open_union).
#[doc(hidden)]
#[macro_export]
macro_rules! __open_union_tag {
    ($name:ident { $($variant:ident = $tag:literal),* }) => {
        impl $name {
            /// Returns the tag, which identifies the variant. An unknown variant may have no tag.
            #[must_use]
            pub fn tag(&self) -> ::std::option::Option<&str> {
                match self {
                    $(Self::$variant(_) => ::std::option::Option::Some($tag),)*
                    Self::Unknown(unknown) => unknown.tag(),
                }
            }
        }
    };
}

/// Implements the JSON Schema of an [`open_union!`], whose variants must have schemas.
///
/// The macro takes the same arguments as `open_union!`, except that the types after `from` are optional. The macro is separate
/// because only the crate that declares the variants knows whether they have schemas: `#[cfg(feature = "schemars")]
/// open_union_schema!(…);`.
#[cfg(feature = "schemars")]
#[doc(hidden)]
#[macro_export]
macro_rules! open_union_schema {
    ($name:ident by $property:literal $(without From)? $(keeping)? { $($variant:ident($member:ty) = $tag:literal),* $(,)? } $(from { $($made:ident($from:ty)),* $(,)? })?) => {
        impl $crate::generated::schemars::JsonSchema for $name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                ::std::borrow::Cow::Borrowed(::std::stringify!($name))
            }

            fn schema_id() -> ::std::borrow::Cow<'static, str> {
                ::std::borrow::Cow::Borrowed(::std::concat!(::std::module_path!(), "::", ::std::stringify!($name)))
            }

            fn json_schema(
                generator: &mut $crate::generated::schemars::SchemaGenerator,
            ) -> $crate::generated::schemars::Schema {
                let members = ::std::vec![$(($tag, generator.subschema_for::<$member>())),*];
                $crate::generated::schema::open_union($property, members)
            }
        }
    };
}

/// The JSON text of a value that is decoded as a union. Only [`open_union!`] uses it.
#[derive(Debug)]
pub struct Tagged<'a> {
    property: &'static str,
    text: Cow<'a, str>,
    tag: Option<String>,
}

impl<'a> Tagged<'a> {
    /// Deserializes any value.
    pub fn deserialize<'de: 'a, D: Deserializer<'de>>(
        deserializer: D,
        property: &'static str,
    ) -> Result<Self, D::Error> {
        json::text(deserializer).map(|text| Self::new(text, property))
    }

    /// Creates a `Tagged` from the text of any value.
    pub fn new(text: Cow<'a, str>, property: &'static str) -> Self {
        Self { property, tag: json::tag(&text, property), text }
    }

    /// Returns the tag, if the value is an object with a tag that is a string.
    pub fn tag(&self) -> Option<&str> {
        self.tag.as_deref()
    }

    /// Decodes the value as a variant. The tag is omitted, because it would be an additional property of the struct.
    pub fn decode<T: DeserializeOwned>(&self) -> Result<T, DecodeError> {
        decode::from_text_without(&self.text, self.property)
    }

    /// Decodes the value as [`decode`](Self::decode) does. Malformed optional properties are kept in the `extra` field of their
    /// struct.
    pub fn decode_event<T: DeserializeOwned>(&self) -> Result<T, DecodeError> {
        let first = self.decode();
        if first.is_ok() {
            return first;
        }
        let mut properties = json::properties(&self.text).unwrap_or_default();
        properties.retain(|(key, _)| key != self.property);
        decode::event_from_properties(&properties, first)
    }

    /// Decodes the value as the variant with this tag.
    pub fn member<T: DeserializeOwned, E: serde::de::Error>(&self, tag: &str) -> Result<T, E> {
        self.decode().map_err(|error| E::custom(error.in_variant(tag)))
    }

    /// Decodes the value as the variant with this tag, if the variant has the tag as a field.
    pub fn member_with_tag<T: DeserializeOwned, E: serde::de::Error>(&self, tag: &str) -> Result<T, E> {
        decode::from_text(&self.text).map_err(|error| E::custom(error.in_variant(tag)))
    }

    /// Returns the value as a malformed event.
    pub fn into_malformed(self, error: DecodeError) -> Malformed {
        Malformed::new(self.property, self.text, error)
    }

    /// Returns the value as an unknown variant.
    pub fn into_unknown(self, type_name: &'static str) -> UnknownVariant {
        unknown_values::record(type_name);
        UnknownVariant { tag: self.tag, json: Json::new(self.text) }
    }
}

/// Serializes the tag and then the fields of the variant into the same object. Only [`open_union!`] calls it.
pub fn serialize<T, S>(serializer: S, property: &'static str, tag: &'static str, member: &T) -> Result<S::Ok, S::Error>
where
    T: Serialize,
    S: Serializer,
{
    /// An object with one entry. The key is known only at run time, so serde cannot derive the implementation.
    struct Entry(&'static str, &'static str);

    impl Serialize for Entry {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut map = serializer.serialize_map(Some(1))?;
            map.serialize_entry(self.0, self.1)?;
            map.end()
        }
    }

    #[derive(Serialize)]
    struct Object<'a, T> {
        #[serde(flatten)]
        tag: Entry,
        #[serde(flatten)]
        member: &'a T,
    }

    Object { tag: Entry(property, tag), member }.serialize(serializer)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::{Deserialize, Serialize};
    use serde_json::{Value, json};

    use crate::{UnknownVariant, decode};

    #[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
    struct Firebase {
        zone: String,
        keys: Vec<Key>,
    }

    #[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
    struct Key {
        id: u8,
    }

    #[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
    struct Apns {
        #[serde(flatten)]
        rest: BTreeMap<String, Value>,
    }

    #[derive(Clone, Debug, PartialEq)]
    enum Provider {
        Firebase(Firebase),
        Apns(Apns),
        Unknown(UnknownVariant),
    }
    open_union!(Provider by "type" { Firebase(Firebase) = "firebase", Apns(Apns) = "apns" });

    #[derive(Clone, Debug)]
    enum Twice {
        Old(Key),
        New(Key),
        Text(String),
        Unknown(UnknownVariant),
    }
    open_union!(Twice by "v" without From { Old(Key) = "1", New(Key) = "2", Text(String) = "3" });

    #[derive(Debug, Deserialize)]
    struct Page {
        #[expect(dead_code, reason = "the test only decodes this type")]
        items: Vec<Provider>,
    }

    fn firebase() -> Provider {
        Firebase { zone: "z".into(), keys: vec![Key { id: 1 }] }.into()
    }

    #[test]
    fn writes_tag_first_and_fields_in_order() {
        let text = r#"{"type":"firebase","zone":"z","keys":[{"id":1}]}"#;
        assert_eq!(serde_json::to_string(&firebase()).unwrap(), text);
        assert_eq!(serde_json::from_str::<Provider>(text).unwrap(), firebase());
        assert_eq!(firebase().tag(), Some("firebase"));
    }

    #[test]
    fn accepts_tag_in_any_position_and_removes_it_from_extra() {
        let provider: Provider = serde_json::from_str(r#"{"a":1,"type":"apns"}"#).unwrap();
        assert_eq!(provider, Apns { rest: [("a".to_owned(), json!(1))].into() }.into());
        assert_eq!(serde_json::to_value(&provider).unwrap(), json!({"type": "apns", "a": 1}));
    }

    #[test]
    fn keeps_unknown_variants() {
        for value in [
            json!({"type": "sms", "token": "canary"}),
            json!({"x": 1}),
            json!({"type": 7}),
            json!([1]),
            json!("firebase"),
            json!(null),
        ] {
            let provider: Provider = serde_json::from_value(value.clone()).unwrap();
            let Provider::Unknown(unknown) = &provider else { unreachable!("{value} must be unknown") };
            assert_eq!(unknown.decode::<Value>(), Ok(value.clone()));
            assert_eq!(provider.tag(), value.get("type").and_then(Value::as_str));
            assert!(!format!("{provider:?} {provider:#?}").contains("canary"));
            assert_eq!(serde_json::to_value(&provider).unwrap(), value);
        }
        let provider: Provider = serde_json::from_value(json!({"type": "sms"})).unwrap();
        assert_eq!(format!("{provider:?}"), r#"Unknown(UnknownVariant { tag: Some("sms"), .. })"#);
    }

    #[test]
    fn error_of_malformed_variant_has_its_path() {
        let text = r#"{"type":"firebase","zone":"z","keys":[{"id":"canary"}]}"#;
        let error = serde_json::from_str::<Provider>(text).unwrap_err();
        assert!(
            error.to_string().starts_with("variant `firebase` at `$.keys[0].id`: expected u8, found a string"),
            "{error}"
        );
        let error =
            decode::from_slice::<Page>(format!(r#"{{"items":[{{"type":"x"}},{text}]}}"#).as_bytes()).unwrap_err();
        assert_eq!(error.path(), "$.items[1].keys[0].id");
        assert_eq!(
            error.to_string(),
            "expected u8, found a string (in the variant `firebase`) at `$.items[1].keys[0].id`"
        );
    }

    #[test]
    fn one_struct_can_be_the_variant_of_two_tags() {
        let twice: Twice = serde_json::from_value(json!({"v": "2", "id": 1})).unwrap();
        assert!(matches!(twice, Twice::New(_)));
        assert_eq!(Twice::Old(Key { id: 1 }).tag(), Some("1"));
        assert!(matches!(serde_json::from_value(json!({"v": "4"})), Ok(Twice::Unknown(_))));
    }

    #[test]
    fn encoding_rejects_variants_that_are_not_objects() {
        let error = serde_json::to_string(&Twice::Text("x".into())).unwrap_err();
        assert_eq!(error.to_string(), "can only flatten structs and maps (got a string)");
    }

    #[derive(Clone, Debug, PartialEq)]
    enum Kept {
        Cat(Tagged),
        Lion(Tagged),
        Unknown(UnknownVariant),
    }
    open_union!(Kept by "kind" keeping { Cat(Tagged) = "cat", Lion(Tagged) = "lion" } from {});

    #[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
    struct Tagged {
        kind: String,
        name: String,
    }

    #[test]
    fn encoding_overwrites_a_wrong_tag_of_the_struct() {
        let value = json!({"kind": "lion", "name": "l"});
        let lion: Kept = serde_json::from_value(value.clone()).unwrap();
        assert_eq!(lion, Kept::Lion(Tagged { kind: "lion".into(), name: "l".into() }));
        assert_eq!((serde_json::to_value(&lion).unwrap(), lion.tag()), (value, Some("lion")));
        let cat = Kept::Cat(Tagged { kind: "wrong".into(), name: "c".into() });
        assert_eq!(serde_json::to_value(&cat).unwrap(), json!({"kind": "cat", "name": "c"}));
        assert!(matches!(serde_json::from_value(json!({"kind": "bat"})), Ok(Kept::Unknown(_))));
    }

    #[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
    struct Zebra {
        zone: u8,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kind: Option<String>,
        age: u8,
    }

    #[derive(Clone, Debug, PartialEq)]
    enum Stable {
        Zebra(Box<Zebra>),
        Unknown(UnknownVariant),
    }
    open_union!(Stable by "kind" keeping { Zebra(Box<Zebra>) = "zebra" } from { Zebra(Zebra) });

    #[test]
    fn writes_tag_in_place_of_its_field_or_first_if_there_is_no_field() {
        for (kind, text) in [
            (None, r#"{"kind":"zebra","zone":1,"age":2}"#),
            (Some("x".to_owned()), r#"{"zone":1,"kind":"zebra","age":2}"#),
        ] {
            let zebra = Stable::from(Zebra { zone: 1, kind, age: 2 });
            assert_eq!((zebra.tag(), serde_json::to_string(&zebra).unwrap().as_str()), (Some("zebra"), text));
        }
    }
}
