//! Operation ids and variants. Each of them becomes a method of the client.

use std::collections::HashMap;

use serde_json::Value;

use super::visit::{OperationAt, all_operations, all_parameters, is_identifier, items, text};
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
                Diagnostic::new("trace-method", operation.pointer.clone(), "TRACE operations are not allowed")
                    .help("remove the operation"),
            );
            continue;
        }
        let has_variants = operation.value.get("x-variants").is_some();
        let own = (!has_variants).then(|| (operation.pointer.clone(), operation.value));
        let variants = items(operation.value, "x-variants")
            .map(|(index, entry)| (pointer::item(&pointer::join(&operation.pointer, "x-variants"), index), entry));
        for (at, owner) in own.into_iter().chain(variants) {
            found.extend(id(document, &at, owner, &mut ids));
        }
    }
    found.extend(check_variants(document));
    found
}

/// Checks `x-variants`.
pub fn check_variants(document: &Document) -> Vec<Diagnostic> {
    all_operations(document).iter().flat_map(|operation| variants(document, operation)).collect()
}

/// Returns how often a string occurs as a value in a document.
fn count_mentions(value: &Value, wanted: &str) -> usize {
    match value {
        Value::String(text) => usize::from(text == wanted),
        Value::Array(items) => items.iter().map(|item| count_mentions(item, wanted)).sum(),
        Value::Object(members) => members.values().map(|member| count_mentions(member, wanted)).sum(),
        _ => 0,
    }
}

fn id(document: &Document, at: &str, owner: &Value, ids: &mut HashMap<String, String>) -> Option<Diagnostic> {
    let id = text(owner, "operationId");
    let place = pointer::join(at, "operationId");
    if id.is_empty() {
        let diagnostic = Diagnostic::new("operation-id", at, "the operation has no `operationId`");
        return Some(diagnostic.help("add an `operationId` that names the action in snake case: `list_subscriptions`"));
    }
    let method = snake(id);
    // The id also becomes the name of a request type.
    let request = pascal(id);
    let is_taken = reserved::is_operation(id);
    if id != method || is_taken || !is_identifier(&request) {
        let help = if is_taken {
            "choose another name: the client already has an item with this name".to_owned()
        } else {
            format!("write `{method}`")
        };
        let diagnostic =
            Diagnostic::new("operation-id", place.clone(), format!("`{id}` cannot be used as a method name"));
        let diagnostic = diagnostic.on_value().help(help);
        // Links and extensions refer to operations by their ids, so an id that occurs again cannot be changed in one location only.
        let is_alone = count_mentions(&document.root, id) == 1;
        let is_fixable = is_alone && !is_taken && !reserved::is_operation(&method) && is_identifier(&pascal(&method));
        return Some(if is_fixable { diagnostic.fix(Fix::text(place, method)) } else { diagnostic });
    }
    ids.insert(request, place.clone()).map(|first| {
        let diagnostic = Diagnostic::new(
            "duplicate-operation-id",
            place,
            format!("`{method}` conflicts with the `operationId` of another operation"),
        );
        diagnostic.on_value().help(format!("the other `operationId` is at {first}; rename one of them"))
    })
}

/// Checks that each variant lists only optional query parameters of the operation, and at least one.
fn variants(document: &Document, operation: &OperationAt<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let parameters = all_parameters(document, operation);
    let base = pointer::join(&operation.pointer, "x-variants");
    if operation.value.get("x-variants").is_some_and(|variants| variants.as_array().is_none_or(Vec::is_empty)) {
        let diagnostic = Diagnostic::new(
            "variant-parameters",
            base.clone(),
            "`x-variants` must be a non-empty list: without variants, the operation has no method",
        );
        found.push(diagnostic.on_value().help("list the variants, each with `operationId` and `parameters`"));
    }
    for (index, variant) in items(operation.value, "x-variants") {
        let wanted: Vec<(usize, &str)> =
            items(variant, "parameters").filter_map(|(at, name)| Some((at, name.as_str()?))).collect();
        let at = pointer::item(&base, index);
        if wanted.is_empty() {
            found.push(
                Diagnostic::new("variant-parameters", at.clone(), "the variant has no parameters")
                    .on_value()
                    .help("list under `parameters` the parameters that this variant requires"),
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
                let message =
                    format!("`{name}` must be an optional query parameter, because only some variants send it");
                found.push(
                    Diagnostic::new("variant-parameters", place, message).on_value().help("write `required: false`"),
                );
            }
        }
    }
    found
}
