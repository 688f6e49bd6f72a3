//! Operation ids and variants: each becomes a method.

use std::collections::HashMap;

use serde_json::Value;

use super::visit::{Found, all_operations, all_parameters, is_identifier, items, text};
use crate::{
    load::Document,
    openapi::{Diagnostic, Fix, pascal, pointer, reserved, snake},
};

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut ids: HashMap<String, String> = HashMap::new();
    for operation in all_operations(document) {
        if operation.method == "trace" {
            found.push(
                Diagnostic::new("trace-method", operation.pointer.clone(), "no API of this project needs TRACE")
                    .help("remove the operation"),
            );
            continue;
        }
        found.extend(variants(document, &operation));
        let has_variants = operation.value.get("x-variants").is_some();
        let own = (!has_variants).then(|| (operation.pointer.clone(), operation.value));
        let variants = items(operation.value, "x-variants")
            .map(|(index, entry)| (pointer::item(&pointer::join(&operation.pointer, "x-variants"), index), entry));
        for (at, owner) in own.into_iter().chain(variants) {
            found.extend(id(document, &at, owner, &mut ids));
        }
    }
    found
}

/// How often a text is a value in a document.
fn mentions(value: &Value, wanted: &str) -> usize {
    match value {
        Value::String(text) => usize::from(text == wanted),
        Value::Array(items) => items.iter().map(|item| mentions(item, wanted)).sum(),
        Value::Object(members) => members.values().map(|member| mentions(member, wanted)).sum(),
        _ => 0,
    }
}

fn id(document: &Document, at: &str, owner: &Value, ids: &mut HashMap<String, String>) -> Option<Diagnostic> {
    let id = text(owner, "operationId");
    let place = pointer::join(at, "operationId");
    if id.is_empty() {
        let diagnostic = Diagnostic::new("operation-id", at, "the operation has no `operationId`");
        return Some(diagnostic.help("name what it does, as a method is named: `list_subscriptions`"));
    }
    let method = snake(id);
    // The id names a request type too.
    let request = pascal(id);
    let is_taken = reserved::is_operation(id);
    if id != method || is_taken || !is_identifier(&request) {
        let help = if is_taken {
            "the client has an item of this name; choose another".to_owned()
        } else {
            format!("write `{method}`")
        };
        let diagnostic = Diagnostic::new("operation-id", place.clone(), format!("`{id}` cannot name a method"));
        let diagnostic = diagnostic.on_value().help(help);
        // Links and extensions name operations too.
        let is_alone = mentions(&document.root, id) == 1;
        let is_mended = is_alone && !is_taken && !reserved::is_operation(&method) && is_identifier(&pascal(&method));
        return Some(if is_mended { diagnostic.fix(Fix::word(place, method)) } else { diagnostic });
    }
    ids.insert(request, place.clone()).map(|first| {
        let diagnostic =
            Diagnostic::new("duplicate-operation-id", place, format!("`{method}` names another operation already"));
        diagnostic.on_value().help(format!("the other one is at {first}; name one of them differently"))
    })
}

/// Each variant asks for parameters that the operation has and does not require by itself.
fn variants(document: &Document, operation: &Found<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let parameters = all_parameters(document, operation);
    let base = pointer::join(&operation.pointer, "x-variants");
    if operation.value.get("x-variants").is_some_and(|variants| variants.as_array().is_none_or(Vec::is_empty)) {
        let diagnostic =
            Diagnostic::new("variant-parameters", base.clone(), "there is no variant, so there would be no method");
        found.push(diagnostic.on_value().help("list the variants, each with `operationId` and `parameters`"));
    }
    for (index, variant) in items(operation.value, "x-variants") {
        let wanted: Vec<(usize, &str)> =
            items(variant, "parameters").filter_map(|(at, name)| Some((at, name.as_str()?))).collect();
        let at = pointer::item(&base, index);
        if wanted.is_empty() {
            found.push(
                Diagnostic::new("variant-parameters", at.clone(), "the variant asks for no parameter")
                    .on_value()
                    .help("list in `parameters` the ones that this variant requires"),
            );
        }
        for (position, name) in wanted {
            let place = pointer::item(&pointer::join(&at, "parameters"), position);
            let Some((_, parameter)) = parameters.iter().find(|(_, parameter)| text(parameter, "name") == name) else {
                let diagnostic =
                    Diagnostic::new("variant-parameters", place, format!("the operation has no parameter `{name}`"));
                found.push(diagnostic.on_value().help("name one of the operation's parameters"));
                continue;
            };
            if text(parameter, "in") != "query"
                || parameter.get("required").and_then(Value::as_bool).unwrap_or_default()
            {
                let message = format!("`{name}` must be an optional query parameter: only some variants send it");
                found.push(
                    Diagnostic::new("variant-parameters", place, message).on_value().help("write `required: false`"),
                );
            }
        }
    }
    found
}
