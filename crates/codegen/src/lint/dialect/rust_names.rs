//! `x-name`: the Rust name of a parameter, property, request body or enum value whose name on the wire misleads.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use crate::{
    lint::visit::{all_operations, all_parameters, each_member, is_identifier, items, text},
    load::Document,
    openapi::{Diagnostic, NAME, holds_names, pascal, pointer, reserved, snake},
};

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut uses: BTreeMap<String, BTreeMap<String, Option<&str>>> = BTreeMap::new();
    each_member("", &document.root, &mut |at, key, member| {
        let place = pointer::join(at, key);
        if holds_names(at) && pointer::last(at) == "properties" {
            found.extend(member.get(NAME).and_then(|name| of_argument(&place, key, name)));
            uses.entry(key.to_owned()).or_default().insert(place, member.get(NAME).and_then(Value::as_str));
        }
        true
    });
    for operation in all_operations(document) {
        let mut taken: HashMap<String, String> = HashMap::new();
        for (at, parameter) in all_parameters(document, &operation) {
            let given = parameter.get(NAME);
            found.extend(given.and_then(|name| of_argument(&at, text(parameter, "name"), name)));
            // The names of path parameters are not on the wire.
            if text(parameter, "in") != "path" {
                let uses = uses.entry(text(parameter, "name").to_owned()).or_default();
                uses.insert(at.clone(), given.and_then(Value::as_str));
            }
            let argument = snake(given.and_then(Value::as_str).unwrap_or_else(|| text(parameter, "name")));
            taken.insert(argument, at);
        }
        let at = pointer::join(&operation.pointer, "requestBody");
        let body = operation.value.get("requestBody").and_then(|body| document.resolve(&at, body));
        if let Some((place, name)) = body.and_then(|(place, body)| Some((place, body.get(NAME)?))) {
            found.extend(of_argument(&place, "body", name));
            let is_taken =
                |name: &str| name != "body" && (taken.contains_key(name) || reserved::is_request_method(name));
            if name.as_str().is_some_and(is_taken) {
                let message = format!("the request has a parameter or a method {name} too");
                found.push(
                    Diagnostic::new("rust-name", pointer::join(&place, NAME), message)
                        .on_value()
                        .help("give the body another name"),
                );
            }
        }
    }
    for (name, uses) in uses {
        found.extend(spelled_alike(&name, &uses));
    }
    let schemas = document.root.pointer("/components/schemas").and_then(Value::as_object).into_iter().flatten();
    for (name, schema) in schemas {
        let at = pointer::join("/components/schemas", name);
        found.extend(schema.get(NAME).into_iter().flat_map(|names| of_values(&at, schema, names)));
    }
    found
}

/// The name of a field or an argument.
fn of_argument(at: &str, on_wire: &str, name: &Value) -> Option<Diagnostic> {
    let problem = |message: String, help: &str| {
        Some(Diagnostic::new("rust-name", pointer::join(at, NAME), message).on_value().help(help))
    };
    let Some(name) = name.as_str().filter(|name| snake(name) == *name && is_identifier(name)) else {
        return problem(format!("{name} cannot name a field or an argument"), "write an identifier in snake case");
    };
    if snake(on_wire) == name {
        return problem(format!("`{on_wire}` is called `{name}` anyway"), "remove it");
    }
    None
}

/// A property or a parameter has one Rust name in the whole document, or readers take it for two things. The places are those
/// of properties and parameters of the name, with their Rust names.
fn spelled_alike(name: &str, uses: &BTreeMap<String, Option<&str>>) -> Vec<Diagnostic> {
    let Some(given) = uses.values().find_map(|given| *given) else { return Vec::new() };
    let others = uses.iter().filter(|(_, other)| **other != Some(given));
    others
        .map(|(place, _)| {
            Diagnostic::new("rust-name", place.clone(), format!("`{name}` is called `{given}` elsewhere"))
                .help(format!("write `x-name: {given}` here too"))
        })
        .collect()
}

/// The names of the values of an enum.
fn of_values(at: &str, schema: &Value, names: &Value) -> Vec<Diagnostic> {
    let at = pointer::join(at, NAME);
    let problem = |at: String, message: String, help: &str| {
        Diagnostic::new("rust-name", at, message).on_value().help(help.to_owned())
    };
    let Some(names) = names.as_object().filter(|_| schema.get("enum").is_some()) else {
        let help = "write an object from values to names at an enum, and a name at a property";
        return vec![problem(at, "this gives no names to the values of an enum".to_owned(), help)];
    };
    let values: Vec<&str> = items(schema, "enum").filter_map(|(_, value)| value.as_str()).collect();
    let mut found = Vec::new();
    for (value, name) in names {
        let place = pointer::join(&at, value);
        let text = name.as_str().unwrap_or_default();
        if !values.contains(&value.as_str()) {
            found.push(problem(place, format!("the enum has no value `{value}`"), "name a listed value"));
        } else if pascal(text) != text || !is_identifier(text) || text == "Unknown" {
            found.push(problem(place, format!("{name} cannot name a variant"), "write an identifier in Pascal case"));
        }
    }
    found
}
