//! Writing the members of unions that have their tag themselves.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{IgnoredAny, MapAccess, Visitor},
    ser::{Error as _, SerializeMap as _},
};
use serde_json::Value;

/// The keys of an object, in the order in which they were written.
struct Keys(Vec<String>);

impl<'de> Deserialize<'de> for Keys {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;

        impl<'de> Visitor<'de> for Object {
            type Value = Keys;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Keys, A::Error> {
                let mut keys = Vec::new();
                while let Some((key, IgnoredAny)) = map.next_entry()? {
                    keys.push(key);
                }
                Ok(Keys(keys))
            }
        }

        deserializer.deserialize_map(Object)
    }
}

/// Writes a member that has its tag itself, with the tag of the union over it: where the member has it, or first. For
/// [`open_union!`](crate::open_union) only.
pub fn serialize_keeping<T, S>(
    serializer: S,
    property: &'static str,
    tag: &'static str,
    member: &T,
) -> Result<S::Ok, S::Error>
where
    T: Serialize,
    S: Serializer,
{
    let Value::Object(mut members) = serde_json::to_value(member).map_err(S::Error::custom)? else {
        return Err(S::Error::custom("the member of a union must be an object"));
    };
    // A `Value` has its keys in the order of their names.
    let text = serde_json::to_string(member).map_err(S::Error::custom)?;
    let Keys(keys) = serde_json::from_str(&text).map_err(S::Error::custom)?;
    let has_tag = members.insert(property.to_owned(), Value::from(tag)).is_some();
    let mut map = serializer.serialize_map(Some(members.len()))?;
    if !has_tag {
        map.serialize_entry(property, tag)?;
    }
    for key in keys {
        // A key that was written twice is one member.
        if let Some(value) = members.remove(&key) {
            map.serialize_entry(&key, &value)?;
        }
    }
    map.end()
}
