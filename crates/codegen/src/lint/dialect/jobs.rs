//! `x-job`: the operation that starts a job, the operation that returns its state, and the terminal states.

use serde_json::Value;

use super::{
    policies::{location_of, problem, unknown_keys},
    responses::{Declared, declared, points_at, without_any_body},
};
use crate::{
    lint::visit::{OperationAt, all_operations, all_parameters, items, text},
    load::Document,
    openapi::{Diagnostic, pointer},
};

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let operations = all_operations(document);
    let mut found = Vec::new();
    for operation in &operations {
        let Some(job) = operation.value.get("x-job") else { continue };
        found.extend(without_any_body(document, operation, "job"));
        if job.get("outcomes").is_some() {
            found.extend(state(document, operation, job));
        } else {
            found.extend(start(document, &operations, operation, job));
        }
    }
    found
}

/// Checks `x-job` of an operation that starts a job.
fn start(document: &Document, all: &[OperationAt<'_>], operation: &OperationAt<'_>, job: &Value) -> Vec<Diagnostic> {
    let at = pointer::join(&operation.pointer, "x-job");
    let mut found = unknown_keys("job", &at, job, &["id", "operation", "parameter"]);
    let id = text(job, "id");
    if id.starts_with('/') {
        let place = pointer::join(&at, "id");
        found.extend(points_at(document, operation, "job", &place, id, &[]));
    } else {
        let diagnostic = Diagnostic::new(
            "job",
            location_of(&at, job, "id"),
            "`id` must be a JSON pointer to the job's id in the response",
        );
        found.push(diagnostic.on_value().help("write `id:` with a JSON pointer into the response"));
    }
    let target = text(job, "operation");
    let Some(status) = all.iter().find(|other| text(other.value, "operationId") == target) else {
        let place = location_of(&at, job, "operation");
        let diagnostic = Diagnostic::new("job", place, format!("the operation `{target}` does not exist"));
        found.push(diagnostic.on_value().help("name the operation that returns the state of the job"));
        return found;
    };
    let parameter = text(job, "parameter");
    let parameters = all_parameters(document, status);
    if !parameters.iter().any(|(_, other)| text(other, "name") == parameter && is_required(other)) {
        let message = format!("`{target}` has no required parameter `{parameter}`");
        found.push(
            Diagnostic::new("job", location_of(&at, job, "parameter"), message)
                .on_value()
                .help("name the parameter that takes the job's id"),
        );
        return found;
    }
    // The client takes the other arguments of the status operation from the request that started the job.
    let own = all_parameters(document, operation);
    let is_given = |name: &str| own.iter().any(|(_, other)| text(other, "name") == name && is_required(other));
    for (_, other) in parameters.iter().filter(|(_, other)| is_required(other)) {
        let name = text(other, "name");
        if name != parameter && !is_given(name) {
            let message = format!("`{target}` also requires `{name}`, which this operation does not require");
            found.push(Diagnostic::new("job", location_of(&at, job, "operation"), message).on_value().help(
                "name an operation that requires only the job's id and arguments that this operation requires too",
            ));
        }
    }
    if status.value.get("requestBody").is_some() {
        let message = format!("`{target}` declares a request body, but the client sends none while polling");
        found.push(
            Diagnostic::new("job", location_of(&at, job, "operation"), message)
                .on_value()
                .help("name an operation without a request body"),
        );
    }
    found
}

/// Returns whether a parameter is required. Path parameters always count as required; the rule `path-parameter-required` checks
/// their `required: true`.
fn is_required(parameter: &Value) -> bool {
    text(parameter, "in") == "path" || parameter.get("required").and_then(Value::as_bool).unwrap_or_default()
}

/// Checks `x-job` of an operation that returns the state of a job.
fn state(document: &Document, operation: &OperationAt<'_>, job: &Value) -> Vec<Diagnostic> {
    let at = pointer::join(&operation.pointer, "x-job");
    let mut found = unknown_keys("job", &at, job, &["outcomes"]);
    let at_outcomes = pointer::join(&at, "outcomes");
    if job.get("outcomes").is_some_and(|outcomes| outcomes.as_array().is_none_or(Vec::is_empty)) {
        let help = "list properties of the response, each with `pointer`, `succeeded` and `failed`";
        found.push(problem("job", &at, "outcomes", "`outcomes` must be a non-empty list").help(help));
    }
    for (index, entry) in items(job, "outcomes") {
        found.extend(outcome(document, operation, &pointer::item(&at_outcomes, index), entry));
    }
    found
}

/// Checks an entry of `outcomes`. Without values for failure, the client would poll a failed job until the timeout. Without values
/// for success, it would poll a succeeded job until the timeout.
fn outcome(document: &Document, operation: &OperationAt<'_>, at: &str, entry: &Value) -> Vec<Diagnostic> {
    let mut found = unknown_keys("job", at, entry, &["pointer", "succeeded", "failed"]);
    let target = text(entry, "pointer");
    if !target.starts_with('/') || matches!(declared(document, operation, target), Declared::Nothing) {
        let message = format!("the response declares no property at `{target}`");
        found.push(
            Diagnostic::new("job", location_of(at, entry, "pointer"), message)
                .on_value()
                .help("point at a declared property of the response, or into a map"),
        );
    }
    for (key, meaning) in [("succeeded", "success"), ("failed", "failure")] {
        let values = entry.get(key).and_then(Value::as_array);
        if values.is_none_or(|values| values.is_empty() || !values.iter().all(Value::is_string)) {
            found.push(
                Diagnostic::new(
                    "job",
                    location_of(at, entry, key),
                    format!("`{key}` must be a non-empty list of strings that mean {meaning}"),
                )
                .on_value()
                .help(format!("write a list of strings under `{key}`")),
            );
        }
    }
    for (index, value) in items(entry, "failed") {
        let value = value.as_str().unwrap_or_default();
        let mut succeeded = items(entry, "succeeded").filter_map(|(_, other)| other.as_str());
        if succeeded.any(|other| other.eq_ignore_ascii_case(value)) {
            let place = pointer::item(&pointer::join(at, "failed"), index);
            found.push(
                Diagnostic::new("job", place, format!("`{value}` is listed for both success and failure"))
                    .on_value()
                    .help("remove the value from one of the two lists; letter case is ignored"),
            );
        }
    }
    found
}
