//! States as JSON: what the vendors keep of resources are objects, whatever else is in them.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

type Object = Map<String, Value>;

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
