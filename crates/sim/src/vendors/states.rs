//! Resources as JSON. Each stored resource is a JSON object with any properties.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};

type Object = Map<String, Value>;

/// Converts a type of the client to JSON for storing.
pub(super) fn json(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

/// Sets the properties of a request on a stored object. Properties that are null are removed.
pub(super) fn set(stored: &mut Value, properties: &impl Serialize) {
    let Value::Object(properties) = json(properties) else { return };
    for (key, value) in properties {
        stored[key] = value;
    }
    if let Some(stored) = stored.as_object_mut() {
        stored.retain(|_, value| !value.is_null());
    }
}

/// Deserializes a list of objects.
pub(super) fn list<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Value>, D::Error> {
    Ok(Vec::<Object>::deserialize(from)?.into_iter().map(Value::Object).collect())
}

/// Deserializes a map from ids to objects.
pub(super) fn map<'de, D: Deserializer<'de>, K: Deserialize<'de> + Ord>(
    from: D,
) -> Result<BTreeMap<K, Value>, D::Error> {
    let objects = BTreeMap::<K, Object>::deserialize(from)?;
    Ok(objects.into_iter().map(|(id, object)| (id, Value::Object(object))).collect())
}
