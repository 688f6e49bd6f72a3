//! Checks that do not depend on the type of a schema: unsupported keywords, defaults and secrets.

use serde_json::Value;

use crate::{
    lint::visit::{items, text},
    load::Document,
    model::is_id,
    openapi::{BUNDLED, Diagnostic, is_data, is_name_map, pointer},
};

/// Keywords for constraints that Rust types cannot express.
const UNSUPPORTED: [&str; 6] = ["not", "patternProperties", "if", "prefixItems", "dependentSchemas", "$dynamicRef"];

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    walk("", &document.root, &mut found);
    found
}

fn walk(at: &str, value: &Value, found: &mut Vec<Diagnostic>) {
    match value {
        Value::Object(members) => {
            let is_schema = !is_name_map(at);
            if is_schema {
                found.extend(default(at, value));
                found.extend(secret(at, value));
            }
            for (key, member) in members {
                let place = pointer::join(at, key);
                // Extensions contain no schemas, except `x-bundled`, which stores the other files of the document.
                if is_data(at, key) || (is_schema && key.starts_with("x-") && key != BUNDLED) {
                    continue;
                }
                if is_schema && UNSUPPORTED.contains(&key.as_str()) {
                    let diagnostic =
                        Diagnostic::new("unsupported-keyword", place, format!("a Rust type cannot express `{key}`"));
                    found.push(diagnostic.help("describe the constraint in prose"));
                    continue;
                }
                walk(&place, member, found);
            }
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| walk(&pointer::item(at, index), item, found));
        }
        _ => {}
    }
}

/// Checks that the schema allows its default, because the documentation shows the default to callers.
fn default(at: &str, schema: &Value) -> Option<Diagnostic> {
    let default = schema.get("default")?;
    let is_null = default.is_null()
        && (schema.get("nullable") == Some(&Value::Bool(true)) || types(schema).any(|name| name == "null"));
    let is_listed = schema.get("enum").is_none() || items(schema, "enum").any(|(_, value)| value == default);
    let is_typed = types(schema).next().is_none() || types(schema).any(|name| has_type(default, name));
    if is_null || (is_listed && is_typed) {
        return None;
    }
    let what = if is_typed { "is not in the enum" } else { "has the wrong type" };
    let diagnostic =
        Diagnostic::new("default-value", pointer::join(at, "default"), format!("the default `{default}` {what}"));
    Some(diagnostic.on_value().help("write a value that the schema allows, or remove the default"))
}

/// Checks that a secret becomes a type whose `Debug` output is redacted, so that the secret is never printed.
fn secret(at: &str, schema: &Value) -> Option<Diagnostic> {
    if text(schema, "format") != "password" {
        return None;
    }
    let has_properties = schema.get("properties").is_some();
    let hides = types(schema).next().is_some_and(|name| name == "string") || has_properties || is_id(schema);
    (!hides).then(|| {
        Diagnostic::new(
            "secret-type",
            pointer::join(at, "format"),
            "`format: password` has no effect here, so `Debug` would print the value",
        )
        .on_value()
        .help("set the format only on a string, on an object with properties, or on an id")
    })
}

/// Returns the type names in the `type` of a schema, which is a string or a list.
fn types(schema: &Value) -> impl Iterator<Item = &str> {
    let one = Some(text(schema, "type")).filter(|name| !name.is_empty());
    one.into_iter().chain(items(schema, "type").filter_map(|(_, name)| name.as_str()))
}

fn has_type(value: &Value, name: &str) -> bool {
    match name {
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64() || value.as_f64().is_some_and(|number| number.fract() == 0.0),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "null" => value.is_null(),
        // The rule `schema-type` reports unknown types.
        _ => true,
    }
}
