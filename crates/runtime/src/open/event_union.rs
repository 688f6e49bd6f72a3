//! Tagged unions of events. Decoding an event never fails, because a client cannot request an event again.

/// Implements a union of events: an [`open_union!`](crate::open_union) that decodes any JSON value.
///
/// The enum has a variant with one struct for each event type, `Unknown(UnknownVariant)` for other types, and
/// `Malformed(Malformed)` for events of a known type that do not match their struct. A malformed optional property does
/// not make an event malformed if the struct of the event has a field with `#[serde(flatten, deserialize_with =
/// "subkit_runtime::generated::extra::deserialize_extra")]`, which generated structs have.
///
/// ```
/// use serde::{Deserialize, Serialize};
/// use subkit_runtime::{Malformed, UnknownVariant, event_union};
///
/// #[derive(Clone, Debug, Deserialize, Serialize)]
/// pub struct Ported {
///     pub number: String,
/// }
///
/// #[derive(Clone, Debug)]
/// pub enum Event {
///     Ported(Ported),
///     Unknown(UnknownVariant),
///     Malformed(Malformed),
/// }
/// event_union!(Event by "type" { Ported(Ported) = "ported" });
///
/// # fn main() -> Result<(), serde_json::Error> {
/// let Event::Malformed(malformed) = serde_json::from_str(r#"{"type":"ported"}"#)? else { return Ok(()) };
/// assert_eq!((malformed.path(), malformed.text()), ("$", r#"{"type":"ported"}"#));
/// # Ok(())
/// # }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! event_union {
    ($name:ident by $property:literal { $($variant:ident($member:ty) = $tag:literal),* $(,)? }) => {
        $(
            impl ::std::convert::From<$member> for $name {
                fn from(member: $member) -> Self {
                    Self::$variant(::std::convert::From::from(member))
                }
            }
        )*

        impl $name {
            /// Returns the tag, which is the event type. An unknown event may have no tag.
            #[must_use]
            pub fn tag(&self) -> ::std::option::Option<&str> {
                match self {
                    $(Self::$variant(_) => ::std::option::Option::Some($tag),)*
                    Self::Unknown(unknown) => unknown.tag(),
                    Self::Malformed(malformed) => malformed.tag(),
                }
            }
        }

        impl $crate::generated::EventUnion for $name {
            const TAG: &'static str = $property;

            fn from_json(text: ::std::borrow::Cow<'_, str>) -> Self {
                let tagged = $crate::generated::Tagged::new(text, $property);
                match tagged.tag() {
                    $(::std::option::Option::Some($tag) => match tagged.decode_event() {
                        ::std::result::Result::Ok(member) => Self::$variant(member),
                        ::std::result::Result::Err(error) => Self::Malformed(tagged.into_malformed(error)),
                    },)*
                    _ => Self::Unknown(tagged.into_unknown(::std::stringify!($name))),
                }
            }

            fn from_malformed(malformed: $crate::Malformed) -> Self {
                Self::Malformed(malformed)
            }
        }

        impl $crate::generated::serde::Serialize for $name {
            fn serialize<__S>(&self, serializer: __S) -> ::std::result::Result<__S::Ok, __S::Error>
            where
                __S: $crate::generated::serde::Serializer,
            {
                match self {
                    $(Self::$variant(member) => $crate::generated::serialize_tagged(serializer, $property, $tag, member),)*
                    Self::Unknown(unknown) => $crate::generated::serde::Serialize::serialize(unknown, serializer),
                    Self::Malformed(malformed) => $crate::generated::serde::Serialize::serialize(malformed, serializer),
                }
            }
        }

        impl<'de> $crate::generated::serde::Deserialize<'de> for $name {
            fn deserialize<__D>(deserializer: __D) -> ::std::result::Result<Self, __D::Error>
            where
                __D: $crate::generated::serde::Deserializer<'de>,
            {
                $crate::generated::json_text(deserializer).map(<Self as $crate::generated::EventUnion>::from_json)
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};
    use serde_json::{Value, json};

    use crate::{Malformed, UnknownVariant, open::event_parts::EventParts};

    #[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
    struct Ported {
        at: Option<String>,
        fields: Fields,
    }

    #[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
    struct Fields {
        number: String,
    }

    #[derive(Clone, Debug, PartialEq)]
    enum Event {
        Ported(Ported),
        Unknown(UnknownVariant),
        Malformed(Malformed),
    }
    event_union!(Event by "type" { Ported(Ported) = "ported" });

    fn read(value: &Value) -> Event {
        let event: Event = serde_json::from_value(value.clone()).unwrap();
        assert_eq!(serde_json::to_value(&event).unwrap(), *value, "must serialize as received");
        event
    }

    fn malformed(event: Event) -> Option<Malformed> {
        if let Event::Malformed(malformed) = event { Some(malformed) } else { None }
    }

    #[test]
    fn decodes_any_json_and_serializes_as_received() {
        let ported = read(&json!({"type": "ported", "at": "x", "fields": {"number": "1"}}));
        assert_eq!((ported.tag(), matches!(ported, Event::Ported(_))), (Some("ported"), true));
        for unknown in
            [json!({"type": "new", "a": 1}), json!({"type": 7}), json!({}), json!([]), json!("x"), json!(null)]
        {
            assert!(matches!(read(&unknown), Event::Unknown(_)), "{unknown}");
        }
        for (value, path) in [
            (json!({"type": "ported"}), "$"),
            (json!({"type": "ported", "fields": {}}), "$.fields"),
            (json!({"type": "ported", "fields": {"number": ["canary"]}}), "$.fields.number"),
        ] {
            let malformed = malformed(read(&value)).unwrap();
            assert_eq!((malformed.tag(), malformed.path()), (Some("ported"), path));
            assert_eq!(malformed.decode::<Value>(), Ok(value.clone()));
            assert!(!format!("{malformed:?}").contains("canary"), "{malformed:?}");
        }
    }

    #[test]
    fn event_built_from_parts_equals_decoded_event() {
        let of = |tag: Option<&str>, text: &str| -> Event {
            EventParts::new("fields", &text)
                .with_tag(tag.as_ref())
                .with("at", &"x")
                .with("no", &None::<u8>)
                .into_event()
        };
        let whole = read(&json!({"type": "ported", "at": "x", "fields": {"number": "1"}}));
        assert_eq!(of(Some("ported"), " {\n \"number\": \"1\"}"), whole);
        assert!(matches!(of(Some("ported"), "{}"), Event::Malformed(malformed) if malformed.path() == "$.fields"));
        assert!(matches!(of(Some("other"), "{}"), Event::Unknown(_)));
        assert!(matches!(of(None, "{}"), Event::Unknown(_)));
        for text in ["", "canary", "{\"number\":", "<x/>"] {
            let malformed = malformed(of(Some("ported"), text)).unwrap();
            let value: Value = malformed.decode().unwrap();
            assert_eq!((malformed.path(), value["fields"].as_str()), ("$.fields", Some(text)));
            assert!(!format!("{malformed:?}").contains("canary"));
        }
    }
}
