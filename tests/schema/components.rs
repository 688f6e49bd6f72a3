//! The derived schemas of an API's components, put together so that they can refer to each other.

use serde_json::{Map, Value, json};
use subkit::runtime::testing::{Suite, TypeSchema};

/// The schemas of an API, and which type each component became.
#[derive(Clone, Debug, Default)]
pub struct Components {
    /// By the name of the type, as the derived schemas refer to them.
    pub types: Value,
    /// Component and type.
    names: Vec<(String, String)>,
}

impl Components {
    /// All of an API; `schema` chooses between what is read and what is written.
    pub fn of(suite: &Suite, schema: fn(&TypeSchema) -> Value) -> Self {
        Self::from(suite.schemas().map(|entry| (entry.component, schema(entry))))
    }

    /// Component and schema, as they come from `schemars`: with a title, and with all that they refer to.
    pub fn from<'a>(schemas: impl IntoIterator<Item = (&'a str, Value)>) -> Self {
        let mut types = Map::new();
        let mut names = Vec::new();
        for (component, mut schema) in schemas {
            let name = schema.get("title").and_then(Value::as_str).unwrap_or(component).to_owned();
            if let Value::Object(members) = &mut schema {
                for key in ["$schema", "$defs", "title"] {
                    members.remove(key);
                }
            }
            names.push((component.to_owned(), name.clone()));
            types.insert(name, schema);
        }
        Self { types: Value::Object(types), names }
    }

    /// The names of the components.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(|(component, _)| component.as_str())
    }

    /// The type that a component became.
    pub fn type_of(&self, component: &str) -> Option<&str> {
        self.names.iter().find(|(name, _)| name == component).map(|(_, name)| name.as_str())
    }

    /// The schema of a component.
    pub fn get(&self, component: &str) -> Option<&Value> {
        self.types.get(self.type_of(component)?)
    }

    /// A schema that stands alone: `schema` refers to components, and so does the result, but to their derived schemas.
    pub fn complete(&self, schema: &Value) -> Value {
        let mut schema = schema.clone();
        self.redirect(&mut schema);
        self.with_types(&schema)
    }

    /// The same for a schema that refers to types.
    pub fn with_types(&self, schema: &Value) -> Value {
        json!({ "allOf": [schema], "$defs": self.types })
    }

    fn redirect(&self, schema: &mut Value) {
        match schema {
            Value::Object(members) => {
                for (key, value) in members {
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
