//! States as JSON: what the vendors keep of resources are objects, whatever else is in them.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};

type Object = Map<String, Value>;

/// A value of the client as it is kept.
pub(super) fn json(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

/// Sets the properties that a request has on what is kept. Those that are null are removed.
pub(super) fn set(kept: &mut Value, properties: &impl Serialize) {
    let Value::Object(properties) = json(properties) else { return };
    for (key, value) in properties {
        kept[key] = value;
    }
    if let Some(kept) = kept.as_object_mut() {
        kept.retain(|_, value| !value.is_null());
    }
}

/// Reads a list of objects.
pub(super) fn list<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Value>, D::Error> {
    Ok(Vec::<Object>::deserialize(from)?.into_iter().map(Value::Object).collect())
}

/// Reads objects by their ids.
pub(super) fn map<'de, D: Deserializer<'de>, K: Deserialize<'de> + Ord>(
    from: D,
) -> Result<BTreeMap<K, Value>, D::Error> {
    let objects = BTreeMap::<K, Object>::deserialize(from)?;
    Ok(objects.into_iter().map(|(id, object)| (id, Value::Object(object))).collect())
}
