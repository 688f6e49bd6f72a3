//! Walks a value together with its schema and lists the possible changes.

use serde_json::{Value, json};
use subkit_tests::normalized_schema::NormalizedSchema;

use crate::injection::{Injection, Kind, join};

/// A name and value that no vendor uses.
pub const UNKNOWN: &str = "subkit-unknown";

/// Returns every injection into a value of the given schema.
pub fn injections(schema: &Value, components: &Value, value: &Value) -> Vec<Injection> {
    let mut walk = Walk { components, found: Vec::new() };
    walk.value(schema, value, &Location::default());
    walk.found
}

/// The location of a value: its parent and its key.
#[derive(Clone, Default)]
struct Location {
    parent: String,
    key: Option<String>,
}

impl Location {
    fn pointer(&self) -> String {
        self.key.as_ref().map_or_else(String::new, |key| join(&self.parent, key))
    }

    fn child(&self, key: &str) -> Self {
        Self { parent: self.pointer(), key: Some(key.to_owned()) }
    }
}

struct Walk<'a> {
    components: &'a Value,
    found: Vec<Injection>,
}

impl Walk<'_> {
    fn value(&mut self, schema: &Value, value: &Value, location: &Location) {
        let form = NormalizedSchema::new(schema, self.components);
        match value {
            Value::Object(_) => self.object(&form, value, location),
            Value::Array(items) => {
                for (schema, (index, item)) in form.items.into_iter().cycle().zip(items.iter().enumerate()) {
                    self.value(schema, item, &location.child(&index.to_string()));
                }
            }
            Value::String(_) if !form.values.is_empty() => {
                self.add(Kind::UnknownValue, location.clone(), Some(json!(UNKNOWN)), true);
            }
            _ => {}
        }
    }

    fn object(&mut self, form: &NormalizedSchema<'_>, value: &Value, location: &Location) {
        let properties = value.as_object().into_iter().flatten();
        let tag = form.tag.filter(|tag| value.get(*tag).is_some());
        if let Some(tag) = tag {
            self.add(Kind::UnknownTag, location.child(tag), Some(json!(UNKNOWN)), true);
        }
        let variant = tag
            .and_then(|tag| value.get(tag)?.as_str())
            .and_then(|tag| form.variants.get(tag))
            .map(|schema| NormalizedSchema::new(schema, self.components));
        let form = variant.as_ref().unwrap_or(form);
        self.unknown_property(form, value, location);
        for (name, value) in properties.filter(|(name, _)| Some(name.as_str()) != tag) {
            let location = location.child(name);
            let Some(schema) = form.properties.get(name.as_str()) else {
                if let Some(schema) = form.additional {
                    self.value(schema, value, &location);
                }
                continue;
            };
            let inner = NormalizedSchema::new(schema, self.components);
            let is_optional = !form.required.contains(name.as_str());
            let is_container = inner.types.contains("array") || inner.is_map();
            if (is_optional || inner.nullable || is_container) && !value.is_null() {
                self.add(Kind::Null, location.clone(), Some(Value::Null), false);
            }
            if is_optional {
                self.add(Kind::Absent, location.clone(), None, false);
            }
            self.value(schema, value, &location);
        }
    }

    /// Adds the injection of an unknown property. In a typed map, the new property has a value of the map's value type.
    fn unknown_property(&mut self, form: &NormalizedSchema<'_>, value: &Value, location: &Location) {
        let is_typed = form.additional.is_some_and(|schema| schema.as_object().is_some_and(|keys| !keys.is_empty()));
        let new = if is_typed {
            let mut others = value.as_object().into_iter().flatten();
            others.find(|(name, _)| !form.properties.contains_key(name.as_str())).map(|(_, value)| value.clone())
        } else {
            Some(json!({ "new": [1, null, "text"] }))
        };
        if new.is_some() {
            self.add(Kind::UnknownProperty, location.child(UNKNOWN), new, form.additional.is_some());
        }
    }

    fn add(&mut self, kind: Kind, location: Location, value: Option<Value>, is_kept: bool) {
        self.found.push(Injection { kind, parent: location.parent, key: location.key, value, is_kept });
    }
}
