//! `x-name`: the Rust name of a parameter, property, request body or enum value whose name on the wire is misleading.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use crate::{
    lint::visit::{all_operations, all_parameters, each_member, is_identifier, items, text},
    load::Document,
    openapi::{BUNDLED, Diagnostic, RUST_NAME_EXTENSION, is_name_map, pascal, pointer, reserved, snake},
};

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut uses: BTreeMap<String, BTreeMap<String, Option<&str>>> = BTreeMap::new();
    each_member("", &document.root, &mut |at, key, member| {
        let place = pointer::join(at, key);
        if is_name_map(at) && pointer::last_token(at) == "properties" {
            found.extend(member.get(RUST_NAME_EXTENSION).and_then(|name| of_argument(&place, key, name)));
            uses.entry(key.to_owned())
                .or_default()
                .insert(place, member.get(RUST_NAME_EXTENSION).and_then(Value::as_str));
        }
        true
    });
    for operation in all_operations(document) {
        let mut taken: HashMap<String, String> = HashMap::new();
        for (at, parameter) in all_parameters(document, &operation) {
            let rust_name = parameter.get(RUST_NAME_EXTENSION);
            found.extend(rust_name.and_then(|name| of_argument(&at, text(parameter, "name"), name)));
            // Path parameters are left out, because a request does not contain their names.
            if text(parameter, "in") != "path" {
                let uses = uses.entry(text(parameter, "name").to_owned()).or_default();
                uses.insert(at.clone(), rust_name.and_then(Value::as_str));
            }
            let argument = snake(rust_name.and_then(Value::as_str).unwrap_or_else(|| text(parameter, "name")));
            taken.insert(argument, at);
        }
        let at = pointer::join(&operation.pointer, "requestBody");
        let body = operation.value.get("requestBody").and_then(|body| document.resolve(&at, body));
        if let Some((place, name)) = body.and_then(|(place, body)| Some((place, body.get(RUST_NAME_EXTENSION)?))) {
            found.extend(of_argument(&place, "body", name));
            let is_taken =
                |name: &str| name != "body" && (taken.contains_key(name) || reserved::is_request_method(name));
            if name.as_str().is_some_and(is_taken) {
                let message = format!("{name} conflicts with a parameter or a method of the request");
                found.push(
                    Diagnostic::new("rust-name", pointer::join(&place, RUST_NAME_EXTENSION), message)
                        .on_value()
                        .help("give the body another name"),
                );
            }
        }
    }
    for (name, uses) in uses {
        found.extend(consistent_names(&name, &uses));
    }
    let schemas = document.root.pointer("/components/schemas").and_then(Value::as_object).into_iter().flatten();
    for (name, schema) in schemas {
        let at = pointer::join("/components/schemas", name);
        found.extend(schema.get(RUST_NAME_EXTENSION).into_iter().flat_map(|names| of_values(&at, schema, names)));
    }
    found
}

/// Returns the locations of the parameters, properties, request bodies and enums of a document that have an `x-name`.
pub fn named(document: &Document) -> Vec<String> {
    let mut found = Vec::new();
    each_member("", &document.root, &mut |at, key, _| {
        if key == RUST_NAME_EXTENSION && !is_name_map(at) && has_rust_name(at) {
            found.push(at.to_owned());
        }
        true
    });
    found
}

/// Returns whether the object at this location can have an `x-name`.
pub fn has_rust_name(at: &str) -> bool {
    let tokens: Vec<&str> = at.split('/').skip(1).collect();
    let is_named = pointer::parent(at).is_some_and(is_name_map);
    match tokens.as_slice() {
        ["components", "schemas" | "parameters" | "requestBodies", _]
        | ["paths", _, _, "requestBody"]
        | ["paths", _, .., "parameters", _] => true,
        ["components" | "paths" | BUNDLED, .., "properties", _] => is_named,
        _ => false,
    }
}

/// Checks the `x-name` of a field or an argument.
fn of_argument(at: &str, on_wire: &str, name: &Value) -> Option<Diagnostic> {
    let problem = |message: String, help: &str| {
        Some(Diagnostic::new("rust-name", pointer::join(at, RUST_NAME_EXTENSION), message).on_value().help(help))
    };
    let Some(name) = name.as_str().filter(|name| snake(name) == *name && is_identifier(name)) else {
        return problem(
            format!("{name} cannot be used as the name of a field or an argument"),
            "write an identifier in snake case",
        );
    };
    if snake(on_wire) == name {
        return problem(
            format!("`x-name` has no effect, because the Rust name of `{on_wire}` would be `{name}` without it"),
            "remove it",
        );
    }
    None
}

/// Checks that all properties and parameters named `name` have the same Rust name. `uses` maps the location of each to its `x-name`,
/// if it has one.
fn consistent_names(name: &str, uses: &BTreeMap<String, Option<&str>>) -> Vec<Diagnostic> {
    let Some(rust_name) = uses.values().find_map(|rust_name| *rust_name) else { return Vec::new() };
    let others = uses.iter().filter(|(_, other)| **other != Some(rust_name));
    others
        .map(|(place, _)| {
            Diagnostic::new("rust-name", place.clone(), format!("`{name}` has the Rust name `{rust_name}` elsewhere"))
                .help(format!("write `x-name: {rust_name}` at this location too"))
        })
        .collect()
}

/// Checks the `x-name` of an enum, which maps values to variant names.
fn of_values(at: &str, schema: &Value, names: &Value) -> Vec<Diagnostic> {
    let at = pointer::join(at, RUST_NAME_EXTENSION);
    let problem = |at: String, message: String, help: &str| {
        Diagnostic::new("rust-name", at, message).on_value().help(help.to_owned())
    };
    let Some(names) = names.as_object().filter(|_| schema.get("enum").is_some()) else {
        let help = "write an object that maps enum values to names, or move `x-name` to a property";
        return vec![problem(at, "`x-name` of a component must map the values of an enum to names".to_owned(), help)];
    };
    let values: Vec<&str> = items(schema, "enum").filter_map(|(_, value)| value.as_str()).collect();
    let mut found = Vec::new();
    for (value, name) in names {
        let place = pointer::join(&at, value);
        let text = name.as_str().unwrap_or_default();
        if !values.contains(&value.as_str()) {
            found.push(problem(place, format!("the enum has no value `{value}`"), "use a value that the enum lists"));
        } else if pascal(text) != text || !is_identifier(text) || text == "Unknown" {
            found.push(problem(
                place,
                format!("{name} cannot be used as a variant name"),
                "write an identifier in Pascal case",
            ));
        }
    }
    found
}
