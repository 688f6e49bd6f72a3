//! Writing the members of unions that have their tag themselves.

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

/// Writes a member that has its tag itself, with the tag of the union over it: where the member has it, or first. For
/// [`open_union!`](crate::open_union) only.
pub fn serialize_with_tag<T, S>(
    serializer: S,
    property: &'static str,
    tag: &'static str,
    member: &T,
) -> Result<S::Ok, S::Error>
where
    T: Serialize,
    S: Serializer,
{
    // Its JSON text would have null for NaN.
    if sending::is_inspected() {
        return member.serialize(serializer);
    }
    let text = serde_json::to_string(member).map_err(S::Error::custom)?;
    let Some(members) = json::members(&text) else {
        return Err(S::Error::custom("the member of a union must be an object"));
    };
    let mut map = serializer.serialize_map(None)?;
    if !members.iter().any(|(key, _)| key == property) {
        map.serialize_entry(property, tag)?;
    }
    // A key that was written twice is one member.
    let mut last: BTreeMap<&str, &RawValue> = members.iter().map(|(key, value)| (key.as_str(), *value)).collect();
    for (key, _) in &members {
        match last.remove(key.as_str()) {
            Some(_) if key == property => map.serialize_entry(property, tag)?,
            Some(value) => map.serialize_entry(key, &Json::new(value.get().into()))?,
            None => {}
        }
    }
    map.end()
}
