//! Secret locations in a value, determined by its schema.

use serde_json::{Value, json};
use subkit_tests::normalized_schema::NormalizedSchema;

use crate::canary::CANARY;

/// A value with canaries in its secret locations.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FilledValue {
    pub value: Value,
    /// The number of canaries.
    pub canaries: usize,
    /// The strings in ordinary locations, which `Debug` prints.
    pub ordinary: Vec<String>,
}

/// Puts a canary into every secret location of a value, including absent secret properties.
pub fn fill(schema: &Value, components: &Value, value: Value) -> FilledValue {
    let mut walk = Walk { components, filled: FilledValue { value, ..FilledValue::default() } };
    let mut value = walk.filled.value.take();
    walk.value(schema, &mut value);
    FilledValue { value, ..walk.filled }
}

struct Walk<'a> {
    components: &'a Value,
    filled: FilledValue,
}

impl Walk<'_> {
    fn value(&mut self, schema: &Value, value: &mut Value) {
        if self.is_secret(schema) {
            return self.secret(schema, value);
        }
        let form = NormalizedSchema::new(schema, self.components);
        match value {
            Value::Object(_) => self.object(&form, value),
            Value::Array(items) => {
                for (schema, item) in form.items.into_iter().cycle().zip(items) {
                    self.value(schema, item);
                }
            }
            Value::String(text) if self.is_text(schema, &form) => self.filled.ordinary.push(text.clone()),
            _ => {}
        }
    }

    fn object(&mut self, form: &NormalizedSchema<'_>, value: &mut Value) {
        let tag = form.tag.filter(|tag| value.get(*tag).is_some());
        let variant = tag
            .and_then(|tag| form.variants.get(value.get(tag)?.as_str()?))
            .map(|schema| NormalizedSchema::new(schema, self.components));
        let form = variant.as_ref().unwrap_or(form);
        let Some(properties) = value.as_object_mut() else { return };
        for (name, schema) in &form.properties {
            let takes_text = NormalizedSchema::new(schema, self.components).types.contains("string");
            if self.is_secret(schema) && takes_text && !properties.contains_key(*name) {
                properties.insert((*name).to_owned(), json!(""));
            }
        }
        for (name, value) in properties.iter_mut().filter(|(name, _)| Some(name.as_str()) != tag) {
            if let Some(schema) = form.properties.get(name.as_str()).copied().or(form.additional) {
                self.value(schema, value);
            }
        }
    }

    /// Puts canaries into a secret value. Everything inside it is secret, including properties that the schema does not name.
    fn secret(&mut self, schema: &Value, value: &mut Value) {
        let form = NormalizedSchema::new(schema, self.components);
        match value {
            Value::String(text) => {
                CANARY.clone_into(text);
                self.filled.canaries += 1;
            }
            Value::Array(items) => {
                for item in items {
                    self.secret(form.items.unwrap_or(&Value::Null), item);
                }
            }
            Value::Object(properties) => {
                if form.additional.is_some() {
                    properties.insert("unnamed".to_owned(), json!(""));
                }
                for (name, value) in properties {
                    let schema = form.properties.get(name.as_str()).copied().or(form.additional);
                    self.secret(schema.unwrap_or(&Value::Null), value);
                }
            }
            _ => {}
        }
    }

    fn is_secret(&self, schema: &Value) -> bool {
        self.any_part(schema, &|schema| schema.get("format").and_then(Value::as_str) == Some("password"))
    }

    /// Returns whether the schema accepts any string, so that the value is kept unchanged.
    fn is_text(&self, schema: &Value, form: &NormalizedSchema<'_>) -> bool {
        let is_other =
            |schema: &Value| ["format", "enum", "const", "pattern"].iter().any(|word| schema.get(word).is_some());
        form.types.len() == 1 && form.types.contains("string") && !self.any_part(schema, &is_other)
    }

    /// Returns whether a schema, its target or one of its subschemas satisfies a test.
    fn any_part(&self, schema: &Value, test: &dyn Fn(&Value) -> bool) -> bool {
        let target = schema.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix("#/$defs/"));
        let target = target.and_then(|name| self.components.get(name));
        let parts = ["allOf", "anyOf", "oneOf"].iter().filter_map(|word| schema.get(word)?.as_array()).flatten();
        test(schema) || target.into_iter().chain(parts).any(|part| self.any_part(part, test))
    }
}
