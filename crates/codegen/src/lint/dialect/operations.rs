//! Keys that each operation in this project's specs must have.

use serde_json::Value;

use crate::{
    lint::visit::{OperationAt, all_media_types, all_operations, all_parameters, items, text},
    load::Document,
    openapi::{Diagnostic, pointer},
};

pub fn check(document: &Document) -> Vec<Diagnostic> {
    all_operations(document).iter().flat_map(|operation| check_operation(document, operation)).collect()
}

fn check_operation(document: &Document, operation: &OperationAt<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut need = |is_present: bool, what: &str, help: &str| {
        if !is_present {
            found.push(
                Diagnostic::new("operation-parts", operation.pointer.clone(), format!("the operation has no {what}"))
                    .help(help.to_owned()),
            );
        }
    };
    let value = operation.value;
    need(!text(value, "summary").is_empty(), "`summary`", "describe the operation in one sentence");
    need(
        value.get("tags").and_then(Value::as_array).is_some_and(|tags| !tags.is_empty()),
        "`tags`",
        "name the resource that the operation belongs to",
    );
    need(value.pointer("/externalDocs/url").is_some(), "`externalDocs`", "link to the vendor's documentation");
    need(
        value.pointer("/responses/default").is_some(),
        "`default` response",
        "describe the responses with all other statuses, even if their content is unknown",
    );
    found.extend(check_effects(operation));
    for (at, parameter) in all_parameters(document, operation) {
        let schema_example = parameter
            .get("schema")
            .and_then(|schema| document.resolve(&pointer::join(&at, "schema"), schema))
            .and_then(|(_, schema)| schema.get("example"));
        let is_used = parameter.get("required").and_then(Value::as_bool).unwrap_or_default()
            || is_variant(operation, text(parameter, "name"));
        if is_used
            && parameter.get("example").is_none()
            && parameter.get("examples").is_none()
            && schema_example.is_none()
        {
            let message = format!("the parameter `{}` has no example", text(parameter, "name"));
            found.push(
                Diagnostic::new("missing-example", at, message)
                    .help("add `example:`, which the documentation and the tests use"),
            );
        }
    }
    found.extend(check_body_examples(document, operation));
    found
}

/// Checks that an operation that can change data states its effects. If an effect bills the customer or starts a job, the operation
/// must also state whether it is idempotent. There is no default for either, because neither follows from the HTTP method.
fn check_effects(operation: &OperationAt<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let is_stated = operation.value.get("x-effects").is_some_and(Value::is_array);
    if !matches!(operation.method, "get" | "head") && !is_stated {
        found.push(
            Diagnostic::new("missing-effects", operation.pointer.clone(), "the operation does not state its effects")
                .help("add `x-effects:`; an empty list means that the operation has none"),
        );
    }
    let is_costly = |effect: &Value| matches!(text(effect, "kind"), "starts-job" | "bills");
    // The rule `retry` reports an empty `x-retry`.
    let is_silent = |retry: &Value| retry.get("idempotent").is_none() && retry.get("not-processed").is_some();
    if operation.value.get("x-retry").is_none_or(is_silent)
        && items(operation.value, "x-effects").any(|(_, effect)| is_costly(effect))
    {
        let message = "the operation bills or starts a job but does not state whether it is idempotent";
        found.push(
            Diagnostic::new("missing-retry", operation.pointer.clone(), message)
                .help("add `x-retry: {idempotent: false}`, or `true` if a second request has no additional effect"),
        );
    }
    found
}

fn is_variant(operation: &OperationAt<'_>, name: &str) -> bool {
    let variants = operation.value.get("x-variants").and_then(Value::as_array).into_iter().flatten();
    variants
        .filter_map(|variant| variant.get("parameters")?.as_array())
        .flatten()
        .any(|wanted| wanted.as_str() == Some(name))
}

/// Checks that request bodies and successful response bodies have an example.
fn check_body_examples(document: &Document, operation: &OperationAt<'_>) -> Vec<Diagnostic> {
    let has_example = |media: &Value| {
        let has_named = media.get("examples").and_then(Value::as_object).is_some_and(|all| !all.is_empty());
        media.get("example").is_some() || has_named
    };
    let media_types = all_media_types(document, operation, |status| status.starts_with('2')).into_iter();
    media_types
        .filter(|(_, media)| !has_example(media))
        .map(|(place, _)| {
            Diagnostic::new("missing-example", place, "the body has no example")
                .help("add `examples:`, which the documentation and the tests use")
        })
        .collect()
}
