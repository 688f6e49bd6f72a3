//! Serialization of union variants that have the tag as a field.

use std::collections::BTreeMap;

use serde::{
    Serialize, Serializer,
    ser::{Error as _, SerializeMap as _},
};
use serde_json::value::RawValue;

use crate::{
    decode::json::{self, Json},
    serde_context::sending,
};

/// Serializes a variant that has the tag as a field, but with the tag that the union specifies. The tag is written at the
/// position of the field, or first if the variant omits the field. Only [`open_union!`](crate::open_union) calls it.
pub fn serialize_with_own_tag<T, S>(
    serializer: S,
    property: &'static str,
    tag: &'static str,
    member: &T,
) -> Result<S::Ok, S::Error>
where
    T: Serialize,
    S: Serializer,
{
    // JSON text cannot represent NaN, so the variant must not be serialized to text here.
    if sending::is_inspected() {
        return member.serialize(serializer);
    }
    let text = serde_json::to_string(member).map_err(S::Error::custom)?;
    let Some(properties) = json::properties(&text) else {
        return Err(S::Error::custom("a union variant must be an object"));
    };
    let mut map = serializer.serialize_map(None)?;
    if !properties.iter().any(|(key, _)| key == property) {
        map.serialize_entry(property, tag)?;
    }
    // If a key was written more than once, the last value counts.
    let mut last: BTreeMap<&str, &RawValue> = properties.iter().map(|(key, value)| (key.as_str(), *value)).collect();
    for (key, _) in &properties {
        match last.remove(key.as_str()) {
            Some(_) if key == property => map.serialize_entry(property, tag)?,
            Some(value) => map.serialize_entry(key, &Json::new(value.get().into()))?,
            None => {}
        }
    }
    map.end()
}
