//! `x-job`: which operation starts a job, which tells its state, and what is known of when it is settled.

use serde_json::Value;

use super::{
    answers::{Declared, declared, points_at},
    policies::{place, problem, unknown},
};
use crate::{
    diagnostics::Diagnostic,
    lint::{Found, all_operations, all_parameters, items, text},
    load::{Document, pointer},
};

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let operations = all_operations(document);
    let mut found = Vec::new();
    for operation in &operations {
        let Some(job) = operation.value.get("x-job") else { continue };
        if job.get("settled").is_some() {
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
    let mut found = unknown("job", &at, job, &["settled"]);
    let at_settled = pointer::join(&at, "settled");
    if job.get("settled").is_some_and(|settled| settled.as_array().is_none_or(Vec::is_empty)) {
        let help = "list places in the answer, each with `pointer` and `values`";
        found.push(problem("job", &at, "settled", "this says nothing of when a job is settled").help(help));
    }
    for (index, entry) in items(job, "settled") {
        let at = pointer::item(&at_settled, index);
        found.extend(unknown("job", &at, entry, &["pointer", "values"]));
        let target = text(entry, "pointer");
        if !target.starts_with('/') || matches!(declared(document, operation, target), Declared::Nothing) {
            let message = format!("the answer declares nothing at `{target}`");
            found.push(
                Diagnostic::new("job", place(&at, entry, "pointer"), message)
                    .on_value()
                    .help("point at a declared property of the answer, or into a map"),
            );
        }
        let values = entry.get("values").and_then(Value::as_array);
        if values.is_none_or(|values| values.is_empty() || !values.iter().all(Value::is_string)) {
            found.push(
                Diagnostic::new("job", place(&at, entry, "values"), "no values say that the job is settled")
                    .on_value()
                    .help("write a list of texts"),
            );
        }
    }
    found
}
