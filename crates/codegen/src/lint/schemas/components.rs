//! Component schemas and their uses. Each component becomes a type, and each property becomes a field.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::keywords;
use crate::{
    lint::visit::{all_media_types, all_operations, is_identifier, items, members, schema_parts},
    load::Document,
    model::component,
    openapi::{Diagnostic, is_data, pascal, pointer, reserved, snake},
};

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut types: HashMap<String, String> = HashMap::new();
    let mut uses = UseLocations::new();
    collect_uses("", &document.root, &mut uses);
    let empty = Value::Null;
    let components = document.root.get("components").unwrap_or(&empty);
    for (name, schema) in members(components, "schemas") {
        let at = pointer::join("/components/schemas", name);
        let rust_name = pascal(name);
        if reserved::is_type(name) {
            let message = format!("the type `{rust_name}` would shadow a name that generated code uses");
            found.push(Diagnostic::new("schema-name", at.clone(), message).help("choose a more specific name"));
        }
        if !is_identifier(&rust_name) {
            found.push(
                Diagnostic::new("schema-name", at.clone(), format!("`{name}` cannot be used as a type name"))
                    .help("use letters, digits and `_`"),
            );
        }
        if let Some(other) = types.insert(rust_name.clone(), name.clone()) {
            let message = format!("`{name}` and `{other}` would both become the type `{rust_name}`");
            found.push(Diagnostic::new("schema-conflict", at.clone(), message).help("rename one of them"));
        }
        Check { document, uses: &uses, found: &mut found }.component(&at, schema);
    }
    found.extend(keywords::check(document));
    for place in bodies(document) {
        if let Some(schema) = document.get(&place) {
            Check { document, uses: &uses, found: &mut found }.inline_schema(&place, schema);
        }
    }
    found
}

/// Returns the locations of the schemas of all request and response bodies.
fn bodies(document: &Document) -> Vec<String> {
    let operations = all_operations(document);
    let media_types = operations.iter().flat_map(|operation| all_media_types(document, operation, |_| true));
    let with_schema = media_types.filter(|(_, media)| media.get("schema").is_some());
    let mut places: Vec<String> = with_schema.map(|(at, _)| pointer::join(&at, "schema")).collect();
    places.sort();
    places.dedup();
    places
}

/// Maps the name of a component to one location where it is the type of a value. A reference in `allOf`, `oneOf` or `anyOf` of
/// a component does not count.
pub(super) type UseLocations = HashMap<String, String>;

fn collect_uses(at: &str, value: &Value, uses: &mut UseLocations) {
    match value {
        Value::Object(members) => {
            if let Some(name) = members.get("$ref").and_then(Value::as_str).and_then(component) {
                let tokens: Vec<&str> = at.split('/').skip(1).collect();
                let is_part = matches!(tokens.as_slice(), ["components", "schemas", _, "allOf" | "oneOf" | "anyOf", _]);
                if !is_part {
                    uses.entry(name).or_insert_with(|| at.to_owned());
                }
            }
            let described = members.iter().filter(|(key, _)| !is_data(at, key));
            described.for_each(|(key, member)| collect_uses(&pointer::join(at, key), member, uses));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| collect_uses(&pointer::item(at, index), item, uses));
        }
        _ => {}
    }
}

/// Checks one component or inline schema, and collects the diagnostics.
pub(super) struct Check<'a> {
    pub(super) document: &'a Document,
    pub(super) uses: &'a UseLocations,
    pub(super) found: &'a mut Vec<Diagnostic>,
}

impl Check<'_> {
    /// Checks a component. Unlike in an inline schema, an object, enum or union is allowed, because its type has a name.
    fn component(&mut self, at: &str, schema: &Value) {
        let is_alias =
            schema.get("$ref").is_some() || items(schema, "allOf").any(|(_, part)| part.get("$ref").is_some());
        if is_alias
            && self.find_cycle(at, schema, &mut HashSet::from([at.to_owned()]), &mut HashSet::new()).is_none()
            && !self.is_object(at, schema)
        {
            let message =
                "this component only refers to another schema, which is neither an object nor a union".to_owned();
            self.report(
                "component-alias",
                at,
                message,
                "refer to the other schema directly, or write out its definition",
            );
            return;
        }
        if schema.get("$ref").is_some() {
            return;
        }
        if schema.get("enum").is_some() {
            self.check_enum(at, schema);
            return;
        }
        if schema.get("oneOf").is_some() || schema.get("anyOf").is_some() {
            self.check_union(at, schema);
            return;
        }
        if schema.get("properties").is_none() && self.is_recursive_alias(at, schema) {
            let message = "this array or map contains itself without an object in between".to_owned();
            self.report(
                "alias-cycle",
                at,
                message,
                "add an object in between, and make the array or map a property of that object",
            );
            return;
        }
        self.unsupported(at, schema);
        self.all_of(at, schema);
        for (name, property) in members(schema, "properties") {
            self.inline_schema(&pointer::join(&pointer::join(at, "properties"), name), property);
        }
        if schema.get("additionalProperties").is_some_and(|values| values != false) {
            for name in members(schema, "properties").map(|(name, _)| name).filter(|name| snake(name) == "extra") {
                let message = format!("`{name}` conflicts with the field `extra`, which stores undeclared properties");
                self.report(
                    "property-conflict",
                    &pointer::join(&pointer::join(at, "properties"), name),
                    message,
                    "remove `additionalProperties` or the property",
                );
            }
        }
        for (index, name) in items(schema, "required") {
            let is_declared =
                name.as_str().is_some_and(|name| schema.get("properties").and_then(|all| all.get(name)).is_some());
            if !is_declared && schema.get("allOf").is_none() {
                let place = pointer::item(&pointer::join(at, "required"), index);
                self.report_value(
                    "required-property",
                    &place,
                    format!("{name} is in `required` but is not a declared property"),
                    "declare the property, or remove it from `required`",
                );
            }
        }
        self.inner(at, schema);
    }

    /// Returns whether a schema or one of its `allOf` parts is an object with properties or a union.
    pub(super) fn is_object(&self, at: &str, schema: &Value) -> bool {
        // The rule `all-of-union` rejects unions in `allOf`.
        let has_fields = |part: &Value| ["properties", "oneOf", "anyOf"].iter().any(|key| part.get(*key).is_some());
        schema_parts(self.document, at, schema).into_iter().any(|(_, part)| has_fields(part))
    }

    /// Returns whether an array or map contains itself without an object in between. The schema becomes a Rust type alias, which
    /// cannot be recursive.
    fn is_recursive_alias(&self, at: &str, schema: &Value) -> bool {
        let mut pending = vec![(at.to_owned(), schema)];
        let mut seen: HashSet<String> = HashSet::new();
        while let Some((place, schema)) = pending.pop() {
            for key in ["items", "additionalProperties"] {
                let Some(inner) = schema.get(key).filter(|inner| inner.is_object()) else { continue };
                let Some((target, inner)) = self.document.referenced_schema(&pointer::join(&place, key), inner) else {
                    continue;
                };
                if target == at {
                    return true;
                }
                if inner.get("properties").is_none() && seen.insert(target.clone()) {
                    pending.push((target, inner));
                }
            }
        }
        false
    }

    /// Checks a schema outside `components/schemas`, or inside a component. If its type needs a name, it must refer to a component.
    pub(super) fn inline_schema(&mut self, at: &str, schema: &Value) {
        if schema.get("$ref").is_some() {
            return;
        }
        if schema.get("properties").is_some() {
            self.report(
                "inline-object",
                at,
                "an inline object has no type name".to_owned(),
                "move the schema to `components/schemas` and refer to it",
            );
            return;
        }
        if schema.get("enum").is_some() {
            self.report(
                "inline-enum",
                at,
                "an inline enum has no type name".to_owned(),
                "move the schema to `components/schemas` and refer to it",
            );
            return;
        }
        if schema.get("oneOf").is_some() || schema.get("anyOf").is_some() {
            self.report(
                "inline-union",
                at,
                "an inline union has no type name".to_owned(),
                "move the schema to `components/schemas` and refer to it",
            );
            return;
        }
        self.unsupported(at, schema);
        self.wrapper(at, schema);
        self.inner(at, schema);
    }

    fn inner(&mut self, at: &str, schema: &Value) {
        for key in ["items", "additionalProperties"] {
            if let Some(inner) = schema.get(key).filter(|inner| inner.is_object()) {
                self.inline_schema(&pointer::join(at, key), inner);
            }
        }
    }

    pub(super) fn unsupported(&mut self, at: &str, schema: &Value) {
        const TYPES: [&str; 6] = ["string", "integer", "number", "boolean", "array", "object"];
        if let Some(name) = schema.get("type").filter(|name| !name.as_str().is_some_and(|name| TYPES.contains(&name))) {
            let message = format!("{name} is not an OpenAPI type");
            self.report_value(
                "schema-type",
                &pointer::join(at, "type"),
                message,
                "use string, integer, number, boolean, array or object, and `nullable: true` for null",
            );
        }
    }

    pub(super) fn report(&mut self, rule: &'static str, at: &str, message: String, help: &str) {
        self.found.push(Diagnostic::new(rule, at, message).help(help));
    }

    pub(super) fn report_value(&mut self, rule: &'static str, at: &str, message: String, help: &str) {
        self.found.push(Diagnostic::new(rule, at, message).on_value().help(help));
    }
}
