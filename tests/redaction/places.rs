//! Where secrets stand in a value, by its schema.

use serde_json::{Value, json};
use subkit_tests::form::Form;

use crate::canary::CANARY;

/// A value with canaries in its secret places.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filled {
    pub value: Value,
    /// How many canaries there are.
    pub canaries: usize,
    /// Texts in ordinary places: `Debug` prints them.
    pub ordinary: Vec<String>,
}

/// Puts a canary into every secret place of a value, those that it leaves out included.
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

    /// Everything below is secret, and so is what the schema does not name.
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

    /// Whether any text will do, so that it is kept as it is.
    fn is_text(&self, schema: &Value, form: &Form<'_>) -> bool {
        let is_other =
            |schema: &Value| ["format", "enum", "const", "pattern"].iter().any(|word| schema.get(word).is_some());
        form.types.len() == 1 && form.types.contains("string") && !self.says(schema, &is_other)
    }

    /// Whether a schema, or what it is made of, says something.
    fn says(&self, schema: &Value, test: &dyn Fn(&Value) -> bool) -> bool {
        let target = schema.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix("#/$defs/"));
        let target = target.and_then(|name| self.components.get(name));
        let parts = ["allOf", "anyOf", "oneOf"].iter().filter_map(|word| schema.get(word)?.as_array()).flatten();
        test(schema) || target.into_iter().chain(parts).any(|part| self.says(part, test))
    }
}
