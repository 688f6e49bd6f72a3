//! The derived schemas of an API's components, combined so that they can refer to each other.

use serde_json::{Map, Value, json};
use subkit::runtime::testing::{Suite, TypeSchema};

/// The derived schemas of an API, and the type of each component.
#[derive(Clone, Debug, Default)]
pub struct Components {
    /// The schemas by type name, as the derived schemas refer to them.
    pub types: Value,
    /// Pairs of a component and its type.
    names: Vec<(String, String)>,
}

impl Components {
    /// Collects the components of an API. `schema` selects the schema for decoding or for encoding.
    pub fn of(suite: &Suite, schema: fn(&TypeSchema) -> Value) -> Self {
        Self::from(suite.schemas().map(|entry| (entry.component, schema(entry))))
    }

    /// Collects pairs of a component and its schema from `schemars`, which has a title and definitions of all referenced types.
    pub fn from<'a>(schemas: impl IntoIterator<Item = (&'a str, Value)>) -> Self {
        let mut types = Map::new();
        let mut names = Vec::new();
        for (component, mut schema) in schemas {
            let name = schema.get("title").and_then(Value::as_str).unwrap_or(component).to_owned();
            if let Value::Object(properties) = &mut schema {
                for key in ["$schema", "$defs", "title"] {
                    properties.remove(key);
                }
            }
            names.push((component.to_owned(), name.clone()));
            types.insert(name, schema);
        }
        Self { types: Value::Object(types), names }
    }

    /// Returns the names of the components.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(|(component, _)| component.as_str())
    }

    /// Returns the type of a component.
    pub fn type_of(&self, component: &str) -> Option<&str> {
        self.names.iter().find(|(name, _)| name == component).map(|(_, name)| name.as_str())
    }

    /// Returns the derived schema of a component.
    pub fn get(&self, component: &str) -> Option<&Value> {
        self.types.get(self.type_of(component)?)
    }

    /// Returns a self-contained schema, with references to components replaced by references to their derived schemas.
    pub fn complete(&self, schema: &Value) -> Value {
        let mut schema = schema.clone();
        self.redirect(&mut schema);
        self.with_types(&schema)
    }

    /// Adds the derived schemas to a schema that refers to types.
    pub fn with_types(&self, schema: &Value) -> Value {
        json!({ "allOf": [schema], "$defs": self.types })
    }

    fn redirect(&self, schema: &mut Value) {
        match schema {
            Value::Object(properties) => {
                for (key, value) in properties {
                    let component = value.as_str().filter(|_| key == "$ref").and_then(|to| to.strip_prefix("#/$defs/"));
                    match component.and_then(|component| self.type_of(component)) {
                        Some(name) => *value = Value::String(format!("#/$defs/{name}")),
                        None => self.redirect(value),
                    }
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| self.redirect(item)),
            _ => {}
        }
    }
}
