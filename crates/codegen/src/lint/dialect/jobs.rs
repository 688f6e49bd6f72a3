//! `x-job`: which operation starts a job, which tells its state, and which states are terminal.

use serde_json::Value;

use super::{
    policies::{place, problem, unknown},
    responses::{Declared, declared, points_at},
};
use crate::{
    lint::visit::{Found, all_operations, all_parameters, items, text},
    load::Document,
    openapi::{Diagnostic, pointer},
};

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let operations = all_operations(document);
    let mut found = Vec::new();
    for operation in &operations {
        let Some(job) = operation.value.get("x-job") else { continue };
        if job.get("outcomes").is_some() {
            found.extend(state(document, operation, job));
        } else {
            found.extend(start(document, &operations, operation, job));
        }
    }
    found
}

/// At the operation that starts a job.
fn start(document: &Document, all: &[Found<'_>], operation: &Found<'_>, job: &Value) -> Vec<Diagnostic> {
    let at = pointer::join(&operation.pointer, "x-job");
    let mut found = unknown("job", &at, job, &["id", "operation", "parameter"]);
    let id = text(job, "id");
    if id.starts_with('/') {
        let place = pointer::join(&at, "id");
        found.extend(points_at(document, operation, "job", &place, id, &[]));
    } else {
        let diagnostic = Diagnostic::new("job", place(&at, job, "id"), "nothing says where the job's id is");
        found.push(diagnostic.on_value().help("write `id:` with a JSON pointer into the answer"));
    }
    let target = text(job, "operation");
    let Some(status) = all.iter().find(|other| text(other.value, "operationId") == target) else {
        let place = place(&at, job, "operation");
        let diagnostic = Diagnostic::new("job", place, format!("there is no operation `{target}`"));
        found.push(diagnostic.on_value().help("name the operation that tells the job's state"));
        return found;
    };
    let parameter = text(job, "parameter");
    let parameters = all_parameters(document, status);
    if !parameters.iter().any(|(_, other)| text(other, "name") == parameter && is_required(other)) {
        let message = format!("`{target}` has no required parameter `{parameter}`");
        found.push(
            Diagnostic::new("job", place(&at, job, "parameter"), message)
                .on_value()
                .help("name the parameter that takes the job's id"),
        );
        return found;
    }
    // What else the state is asked with is what the job was started with.
    let own = all_parameters(document, operation);
    let is_given = |name: &str| own.iter().any(|(_, other)| text(other, "name") == name && is_required(other));
    for (_, other) in parameters.iter().filter(|(_, other)| is_required(other)) {
        let name = text(other, "name");
        if name != parameter && !is_given(name) {
            let message = format!("`{target}` requires `{name}` too, which this operation does not have");
            found.push(
                Diagnostic::new("job", place(&at, job, "operation"), message)
                    .on_value()
                    .help("the state must be asked by the id and what the job was started with"),
            );
        }
    }
    if status.value.get("requestBody").is_some() {
        let message = format!("`{target}` takes a body, which a waiting caller does not have");
        found.push(
            Diagnostic::new("job", place(&at, job, "operation"), message).on_value().help("name another operation"),
        );
    }
    found
}

/// Whether a call needs a parameter: that one of the path says so is another rule's matter.
fn is_required(parameter: &Value) -> bool {
    text(parameter, "in") == "path" || parameter.get("required").and_then(Value::as_bool).unwrap_or_default()
}

/// At the operation that tells the state of one.
fn state(document: &Document, operation: &Found<'_>, job: &Value) -> Vec<Diagnostic> {
    let at = pointer::join(&operation.pointer, "x-job");
    let mut found = unknown("job", &at, job, &["outcomes"]);
    let at_outcomes = pointer::join(&at, "outcomes");
    if job.get("outcomes").is_some_and(|outcomes| outcomes.as_array().is_none_or(Vec::is_empty)) {
        let help = "list properties of the state, each with `pointer`, `succeeded` and `failed`";
        found.push(problem("job", &at, "outcomes", "no outcome is listed").help(help));
    }
    for (index, entry) in items(job, "outcomes") {
        found.extend(outcome(document, operation, &pointer::item(&at_outcomes, index), entry));
    }
    found
}

/// One property that tells the outcome. Without values for failure a failed job would be polled until the timeout, and without
/// values for success so would one that has succeeded.
fn outcome(document: &Document, operation: &Found<'_>, at: &str, entry: &Value) -> Vec<Diagnostic> {
    let mut found = unknown("job", at, entry, &["pointer", "succeeded", "failed"]);
    let target = text(entry, "pointer");
    if !target.starts_with('/') || matches!(declared(document, operation, target), Declared::Nothing) {
        let message = format!("the answer declares nothing at `{target}`");
        found.push(
            Diagnostic::new("job", place(at, entry, "pointer"), message)
                .on_value()
                .help("point at a declared property of the answer, or into a map"),
        );
    }
    for (key, meaning) in [("succeeded", "success"), ("failed", "failure")] {
        let values = entry.get(key).and_then(Value::as_array);
        if values.is_none_or(|values| values.is_empty() || !values.iter().all(Value::is_string)) {
            found.push(
                Diagnostic::new("job", place(at, entry, key), format!("no values mean {meaning}"))
                    .on_value()
                    .help(format!("write a list of texts under `{key}`")),
            );
        }
    }
    for (index, value) in items(entry, "failed") {
        let value = value.as_str().unwrap_or_default();
        let mut succeeded = items(entry, "succeeded").filter_map(|(_, other)| other.as_str());
        if succeeded.any(|other| other.eq_ignore_ascii_case(value)) {
            let place = pointer::item(&pointer::join(at, "failed"), index);
            found.push(
                Diagnostic::new("job", place, format!("`{value}` means success and failure"))
                    .on_value()
                    .help("list it once; case is ignored"),
            );
        }
    }
    found
}
