//! Secret locations in a value, determined by its schema.

use serde_json::{Value, json};
use subkit_tests::form::Form;

use crate::canary::CANARY;

/// A value with canaries in its secret locations.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filled {
    pub value: Value,
    /// The number of canaries.
    pub canaries: usize,
    /// The strings in ordinary locations, which `Debug` prints.
    pub ordinary: Vec<String>,
}

/// Puts a canary into every secret location of a value, including absent secret properties.
pub fn fill(schema: &Value, components: &Value, value: Value) -> Filled {
    let mut walk = Walk { components, filled: Filled { value, ..Filled::default() } };
    let mut value = walk.filled.value.take();
    walk.value(schema, &mut value);
    Filled { value, ..walk.filled }
}

struct Walk<'a> {
    components: &'a Value,
    filled: Filled,
}

impl Walk<'_> {
    fn value(&mut self, schema: &Value, value: &mut Value) {
        if self.is_secret(schema) {
            return self.secret(schema, value);
        }
        let form = Form::of(schema, self.components);
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

    fn object(&mut self, form: &Form<'_>, value: &mut Value) {
        let tag = form.tag.filter(|tag| value.get(*tag).is_some());
        let member = tag
            .and_then(|tag| form.members.get(value.get(tag)?.as_str()?))
            .map(|schema| Form::of(schema, self.components));
        let form = member.as_ref().unwrap_or(form);
        let Some(members) = value.as_object_mut() else { return };
        for (name, schema) in &form.properties {
            let takes_text = Form::of(schema, self.components).types.contains("string");
            if self.is_secret(schema) && takes_text && !members.contains_key(*name) {
                members.insert((*name).to_owned(), json!(""));
            }
        }
        for (name, value) in members.iter_mut().filter(|(name, _)| Some(name.as_str()) != tag) {
            if let Some(schema) = form.properties.get(name.as_str()).copied().or(form.additional) {
                self.value(schema, value);
            }
        }
    }

    /// Everything inside a secret value is secret, including unnamed properties.
    fn secret(&mut self, schema: &Value, value: &mut Value) {
        let form = Form::of(schema, self.components);
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
            Value::Object(members) => {
                if form.additional.is_some() {
                    members.insert("unnamed".to_owned(), json!(""));
                }
                for (name, value) in members {
                    let schema = form.properties.get(name.as_str()).copied().or(form.additional);
                    self.secret(schema.unwrap_or(&Value::Null), value);
                }
            }
            _ => {}
        }
    }

    fn is_secret(&self, schema: &Value) -> bool {
        self.says(schema, &|schema| schema.get("format").and_then(Value::as_str) == Some("password"))
    }

    /// Returns whether the schema accepts any string, so that the value is kept unchanged.
    fn is_text(&self, schema: &Value, form: &Form<'_>) -> bool {
        let is_other =
            |schema: &Value| ["format", "enum", "const", "pattern"].iter().any(|word| schema.get(word).is_some());
        form.types.len() == 1 && form.types.contains("string") && !self.says(schema, &is_other)
    }

    /// Returns whether a schema or one of its parts satisfies a test.
    fn says(&self, schema: &Value, test: &dyn Fn(&Value) -> bool) -> bool {
        let target = schema.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix("#/$defs/"));
        let target = target.and_then(|name| self.components.get(name));
        let parts = ["allOf", "anyOf", "oneOf"].iter().filter_map(|word| schema.get(word)?.as_array()).flatten();
        test(schema) || target.into_iter().chain(parts).any(|part| self.says(part, test))
    }
}
