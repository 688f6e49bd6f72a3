//! The JSON types of values in third-party documents. Without this check, later stages would silently ignore values of the
//! wrong type.

use serde_json::Value;

use crate::{
    load::Document,
    openapi::{Diagnostic, METHODS, pointer},
};

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let mut checker = Checker { document, found: Vec::new() };
    let root = &document.root;
    checker.member("", root, "info", &[OBJECT]);
    checker.member("", root, "servers", &[ARRAY]);
    checker.member("", root, "security", &[ARRAY]);
    for key in ["paths", "webhooks"] {
        let at = pointer::join("", key);
        for (path, item) in checker.objects("", root, key) {
            if !path.starts_with("x-") {
                checker.path_item(&pointer::join(&at, &path), item);
            }
        }
    }
    checker.member("", root, "components", &[OBJECT]);
    if let Some(components) = root.get("components") {
        let at = "/components";
        for (name, schema) in checker.any(at, components, "schemas") {
            checker.schema(&pointer::join("/components/schemas", &name), schema);
        }
        for kind in ["parameters", "headers", "requestBodies", "responses"] {
            let at = pointer::join(at, kind);
            for (name, value) in checker.objects("/components", components, kind) {
                let place = pointer::join(&at, &name);
                match kind {
                    "parameters" | "headers" => checker.parameter(&place, value),
                    _ => checker.body(&place, value),
                }
            }
        }
        checker.objects(at, components, "securitySchemes");
    }
    checker.found
}

const OBJECT: &str = "an object";
const ARRAY: &str = "an array";
const STRING: &str = "a string";
const BOOLEAN: &str = "a boolean";

struct Checker<'d> {
    document: &'d Document,
    found: Vec<Diagnostic>,
}

impl Checker<'_> {
    /// Checks that the value of a key, if present, has one of the types.
    fn member(&mut self, at: &str, owner: &Value, key: &str, types: &[&str]) -> bool {
        let Some(value) = owner.get(key) else { return true };
        let is = types.iter().any(|name| match *name {
            OBJECT => value.is_object(),
            ARRAY => value.is_array(),
            STRING => value.is_string(),
            _ => value.is_boolean(),
        });
        if !is {
            let place = pointer::join(at, key);
            let message = format!("`{key}` must be {}", types.join(" or "));
            self.found.push(
                Diagnostic::new("structure", place, message).on_value().help("compare with the OpenAPI specification"),
            );
        }
        is
    }

    /// Returns the entries of a map, and checks that each value is an object.
    fn objects<'a>(&mut self, at: &str, owner: &'a Value, key: &str) -> Vec<(String, &'a Value)> {
        let all = self.any(at, owner, key);
        let place = pointer::join(at, key);
        for (name, value) in &all {
            if !value.is_object() && !name.starts_with("x-") {
                let diagnostic =
                    Diagnostic::new("structure", pointer::join(&place, name), format!("`{name}` must be an object"));
                self.found.push(diagnostic.on_value().help("compare with the OpenAPI specification"));
            }
        }
        all
    }

    /// Returns the entries of a map, and checks that it is an object.
    fn any<'a>(&mut self, at: &str, owner: &'a Value, key: &str) -> Vec<(String, &'a Value)> {
        self.member(at, owner, key, &[OBJECT]);
        let members = owner.get(key).and_then(Value::as_object).into_iter().flatten();
        members.map(|(name, value)| (name.clone(), value)).collect()
    }

    fn path_item(&mut self, at: &str, item: &Value) {
        self.parameters(at, item);
        for method in METHODS {
            self.member(at, item, method, &[OBJECT]);
            let Some(operation) = item.get(method) else { continue };
            let at = pointer::join(at, method);
            self.member(&at, operation, "$ref", &[STRING]);
            let Some((at, operation)) = self.document.resolve(&at, operation) else { continue };
            self.member(&at, operation, "operationId", &[STRING]);
            self.parameters(&at, operation);
            if self.member(&at, operation, "requestBody", &[OBJECT])
                && let Some(body) = operation.get("requestBody")
            {
                self.body(&pointer::join(&at, "requestBody"), body);
            }
            let responses = pointer::join(&at, "responses");
            for (status, response) in self.objects(&at, operation, "responses") {
                if !status.starts_with("x-") {
                    self.body(&pointer::join(&responses, &status), response);
                }
            }
        }
    }

    fn parameters(&mut self, at: &str, owner: &Value) {
        self.member(at, owner, "parameters", &[ARRAY]);
        let all = pointer::join(at, "parameters");
        for (index, parameter) in owner.get("parameters").and_then(Value::as_array).into_iter().flatten().enumerate() {
            self.parameter(&pointer::item(&all, index), parameter);
        }
    }

    fn parameter(&mut self, at: &str, parameter: &Value) {
        self.member(at, parameter, "$ref", &[STRING]);
        if parameter.get("$ref").is_some() || !parameter.is_object() {
            return;
        }
        let is_header = at.starts_with("/components/headers");
        for key in ["name", "in"] {
            if parameter.get(key).and_then(Value::as_str).is_none() && !is_header {
                let diagnostic = Diagnostic::new("structure", at, format!("the parameter has no `{key}`"));
                self.found.push(diagnostic.on_value().help("compare with the OpenAPI specification"));
            }
        }
        if let Some(schema) = parameter.get("schema") {
            self.schema(&pointer::join(at, "schema"), schema);
        }
        self.content(at, parameter);
    }

    fn body(&mut self, at: &str, body: &Value) {
        self.member(at, body, "$ref", &[STRING]);
        if body.get("$ref").is_none() {
            self.content(at, body);
        }
    }

    fn content(&mut self, at: &str, owner: &Value) {
        let content = pointer::join(at, "content");
        for (name, media) in self.objects(at, owner, "content") {
            if let Some(schema) = media.get("schema") {
                self.schema(&pointer::join(&pointer::join(&content, &name), "schema"), schema);
            }
        }
    }

    fn schema(&mut self, at: &str, schema: &Value) {
        if schema.is_boolean() {
            return;
        }
        if !schema.is_object() {
            let diagnostic = Diagnostic::new("structure", at, "a schema must be an object or a boolean");
            self.found.push(diagnostic.on_value().help("compare with the OpenAPI specification"));
            return;
        }
        if schema.get("$ref").is_some_and(Value::is_string) {
            return;
        }
        self.member(at, schema, "$ref", &[STRING]);
        self.member(at, schema, "type", &[STRING, ARRAY]);
        self.member(at, schema, "enum", &[ARRAY]);
        let properties = pointer::join(at, "properties");
        for (name, property) in self.any(at, schema, "properties") {
            self.schema(&pointer::join(&properties, &name), property);
        }
        for key in ["allOf", "oneOf", "anyOf"] {
            self.member(at, schema, key, &[ARRAY]);
            let all = pointer::join(at, key);
            for (index, part) in schema.get(key).and_then(Value::as_array).into_iter().flatten().enumerate() {
                self.schema(&pointer::item(&all, index), part);
            }
        }
        for key in ["items", "additionalProperties"] {
            if self.member(at, schema, key, &[OBJECT, BOOLEAN])
                && let Some(inner) = schema.get(key)
            {
                self.schema(&pointer::join(at, key), inner);
            }
        }
    }
}
