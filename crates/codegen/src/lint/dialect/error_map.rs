//! `x-error-map`: the responses whose meaning differs from their status.

use serde_json::Value;

use super::{
    policies::{is_failure, location_of, unknown_keys},
    responses::{Declared, at_pointer},
};
use crate::{
    lint::visit::{OperationAt, all_operations, items, members, text},
    load::Document,
    model::{MEANINGS, json_schema},
    openapi::{Diagnostic, pointer},
};

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let operations = all_operations(document);
    let mut found = entries("", &document.root);
    found.extend(pointers(document, "", &document.root, &operations));
    for operation in &operations {
        found.extend(entries(&operation.pointer, operation.value));
        found.extend(pointers(document, &operation.pointer, operation.value, std::slice::from_ref(operation)));
    }
    found
}

fn entries(at: &str, owner: &Value) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let at = pointer::join(at, "x-error-map");
    if owner.get("x-error-map").is_some_and(|map| !map.is_array()) {
        let diagnostic = Diagnostic::new("error-map", at.clone(), "`x-error-map` must be a list");
        found.push(diagnostic.on_value().help("write a list of entries with `status`, `when` and `means`"));
    }
    for (index, entry) in items(owner, "x-error-map") {
        found.extend(error_rule(&pointer::item(&at, index), entry));
    }
    found
}

/// Checks the keys of an entry.
pub(super) fn error_rule(at: &str, entry: &Value) -> Vec<Diagnostic> {
    let mut found = unknown_keys("error-map", at, entry, &["status", "when", "means"]);
    let mut report = |key: &str, message: &str, help: String| {
        found.push(Diagnostic::new("error-map", location_of(at, entry, key), message.to_owned()).on_value().help(help));
    };
    if !entry.get("status").is_some_and(is_failure) {
        report("status", "`status` must be an error status", "write a number from 400 to 599".to_owned());
    }
    let means = text(entry, "means");
    if !MEANINGS.iter().any(|(word, _)| *word == means) {
        let words: Vec<&str> = MEANINGS.iter().map(|(word, _)| *word).collect();
        report("means", "`means` must be a known meaning", format!("use one of {}", words.join(", ")));
    }
    let when = entry.get("when").unwrap_or(&Value::Null);
    if !text(when, "pointer").starts_with('/') {
        report(
            "when",
            "`when` must have a JSON pointer",
            "write `pointer`, a JSON pointer into the response body".to_owned(),
        );
    }
    if !when.get("equals").is_some_and(|value| value.is_string() || value.is_number() || value.is_boolean()) {
        report(
            "when",
            "`when` must have a value to compare with",
            "write `equals`, a string, a number or a boolean".to_owned(),
        );
    }
    found.extend(unknown_keys("error-map", &location_of(at, entry, "when"), when, &["pointer", "equals"]));
    found
}

/// Checks that the pointer of each entry points at a declared property of a response with the status. Responses without a JSON
/// schema are not considered. An entry of the document applies to all operations, so one response is enough.
fn pointers(document: &Document, at: &str, owner: &Value, operations: &[OperationAt<'_>]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let at = pointer::join(at, "x-error-map");
    for (index, entry) in items(owner, "x-error-map") {
        let when = entry.get("when").unwrap_or(&Value::Null);
        let (target, status) = (text(when, "pointer"), entry.get("status").unwrap_or(&Value::Null));
        let Some(status) = status.as_u64().filter(|_| target.starts_with('/') && is_failure(status)) else { continue };
        let schemas: Vec<(String, &Value)> =
            operations.iter().filter_map(|operation| schema_of(document, operation, status)).collect();
        let declares =
            |(at, schema): &(String, &Value)| !matches!(at_pointer(document, at, schema, target), Declared::Nothing);
        if schemas.is_empty() || schemas.iter().any(declares) {
            continue;
        }
        let message = format!("no response with status {status} declares a property at `{target}`");
        let mut known: Vec<String> = Vec::new();
        for (at, schema) in &schemas {
            collect(document, at, schema, "", MAX_DEPTH, &mut known);
        }
        let similar = known.iter().map(|known| (strsim::jaro_winkler(known, target), known));
        let nearest = similar.filter(|(similarity, _)| *similarity > 0.7).max_by(|(a, _), (b, _)| a.total_cmp(b));
        let help = match nearest {
            Some((_, nearest)) => format!("did you mean `{nearest}`?"),
            None => "point at a declared property of the response".to_owned(),
        };
        let place = pointer::join(&pointer::join(&pointer::item(&at, index), "when"), "pointer");
        found.push(Diagnostic::new("error-map", place, message).on_value().help(help));
    }
    found
}

/// Returns the schema of the response with a status, and its location. `default` stands for all other statuses.
fn schema_of<'a>(document: &'a Document, operation: &OperationAt<'a>, status: u64) -> Option<(String, &'a Value)> {
    let responses = pointer::join(&operation.pointer, "responses");
    let keys = [status.to_string(), format!("{}XX", status / 100), "default".to_owned()];
    let response = |key: &String| members(operation.value, "responses").find(|(name, _)| *name == key);
    let (key, response) = keys.iter().find_map(response)?;
    let (at, response) = document.resolve(&pointer::join(&responses, key), response)?;
    json_schema(document, &at, response)
}

/// The maximum number of tokens in a suggested pointer. Schemas may be recursive.
const MAX_DEPTH: usize = 3;

/// Collects the pointers of the declared properties of a schema.
fn collect(document: &Document, at: &str, schema: &Value, prefix: &str, depth: usize, found: &mut Vec<String>) {
    let Some((at, schema)) = document.resolve(at, schema) else { return };
    for (name, property) in members(schema, "properties") {
        let place = pointer::join(prefix, name);
        if depth > 1 {
            let at = pointer::join(&pointer::join(&at, "properties"), name);
            collect(document, &at, property, &place, depth - 1, found);
        }
        found.push(place);
    }
    for (index, part) in items(schema, "allOf") {
        collect(document, &pointer::item(&pointer::join(&at, "allOf"), index), part, prefix, depth, found);
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic fails the test")]
mod tests {
    use std::path::Path;

    use super::check;
    use crate::load::Document;

    fn problems(of_document: &str, of_operation: &str) -> Vec<(String, Option<String>)> {
        let text = format!(
            "{{openapi: 3.0.3, x-error-map: [{of_document}], paths: {{/a: {{get: {{x-error-map: [{of_operation}], responses: {{\
             '404': {{content: {{application/json: {{schema: {{$ref: '#/components/schemas/Error'}}}}}}}}, '409': {{}}}}}}}}}}, \
             components: {{schemas: {{Error: {{properties: {{error: {{properties: {{code: {{}}}}}}, \
             extra: {{additionalProperties: true}}}}}}}}}}}}"
        );
        let document = Document::parse(text, "a.yaml", Path::new("")).unwrap();
        let found = check(&document).into_iter();
        found.map(|problem| (problem.pointer().unwrap_or_default().to_owned(), problem.help)).collect()
    }

    fn entry(status: u16, pointer: &str) -> String {
        format!("{{status: {status}, means: conflict, when: {{pointer: {pointer}, equals: 1}}}}")
    }

    #[test]
    fn pointers_must_be_declared_in_a_response_with_the_status() {
        for pointer in ["/error", "/error/code", "/extra/any"] {
            assert_eq!(problems(&entry(404, pointer), &entry(404, pointer)), Vec::new(), "{pointer}");
        }
        // No response with these statuses has a schema.
        assert_eq!(problems(&entry(409, "/x"), &entry(500, "/x")), Vec::new());
        let help = Some("did you mean `/error/code`?".to_owned());
        assert_eq!(problems(&entry(404, "/error/cod"), ""), [("/x-error-map/0/when/pointer".to_owned(), help.clone())]);
        let found = problems("", &entry(404, "/eror/code"));
        assert_eq!(found, [("/paths/~1a/get/x-error-map/0/when/pointer".to_owned(), help)]);
        assert_eq!(problems(&entry(404, "/zzz"), "").len(), 1);
    }
}
