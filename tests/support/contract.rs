//! The parsed spec of a client: its operations, and its components as JSON Schemas.

use std::path::Path;

use serde_json::Value;

use crate::repository;

/// The contents of the `contract.json` of a client crate, which the generator writes from the spec.
#[derive(Clone, Debug)]
pub struct Contract(Value);

impl Contract {
    /// Loads the `contract.json` of a client crate.
    ///
    /// # Errors
    ///
    /// Returns a message if the file cannot be read or is not JSON.
    pub fn load(api: &str) -> Result<Self, String> {
        let file = repository::root().join(Path::new("crates/clients")).join(api).join("contract.json");
        let text = std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        serde_json::from_str(&text).map(Self).map_err(|error| format!("{}: {error}", file.display()))
    }

    /// Returns the components, which are the targets of `$ref`.
    pub fn components(&self) -> &Value {
        self.0.get("$defs").unwrap_or(&Value::Null)
    }

    /// Returns the schema of a parameter.
    pub fn parameter(&self, operation: &str, name: &str) -> Option<&Value> {
        let parameters = self.0.get("operations")?.get(operation)?.get("parameters")?.as_array()?;
        parameters.iter().find(|parameter| parameter.get("name").and_then(Value::as_str) == Some(name))?.get("schema")
    }

    /// Returns the schema of a request or response body. `place` has the same form as in an example: `request` or `response 200`.
    pub fn body(&self, operation: &str, place: &str) -> Option<&Value> {
        let operation = self.0.get("operations")?.get(operation)?;
        match place.strip_prefix("response ") {
            Some(status) => operation.get("responses")?.get(status)?.get("schema"),
            None => operation.get("requestBody")?.get("schema"),
        }
    }
}
