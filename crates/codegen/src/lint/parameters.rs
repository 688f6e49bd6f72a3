//! Parameters: each becomes an argument, and must reach the wire as the document says.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::visit::{Found, all_operations, all_parameters, is_identifier, text};
use crate::{
    load::Document,
    model::{SetBy, is_id, is_job_status, job_targets, set_by_client},
    openapi::{Diagnostic, Fix, given, pointer, reserved, snake, template},
};

pub fn check(document: &Document) -> Vec<Diagnostic> {
    all_operations(document).iter().flat_map(|operation| operation_parameters(document, operation)).collect()
}

fn operation_parameters(document: &Document, operation: &Found<'_>) -> Vec<Diagnostic> {
    let parameters = all_parameters(document, operation);
    let mut found = template(operation, &parameters);
    found.extend(lists(document, operation));
    let says = |key: &str| operation.value.get(key).is_some();
    let is_status = is_job_status(operation.value, &job_targets(&document.root));
    let taken = reserved::request_methods(says("x-pagination"), says("x-job"), says("x-job") || is_status);
    let mut names: HashMap<String, String> = HashMap::new();
    for (at, parameter) in &parameters {
        found.extend(kind(document, at, parameter));
        found.extend(header(document, operation, at, parameter));
        let name = text(parameter, "name");
        let argument = snake(given(parameter).unwrap_or(name));
        if !is_identifier(&argument) {
            let diagnostic = Diagnostic::new(
                "parameter-name",
                pointer::join(at, "name"),
                format!("`{name}` cannot name an argument"),
            );
            found.push(diagnostic.on_value().help("a name has a letter or a digit"));
        } else if taken.contains(&argument.trim_end_matches('_')) {
            let diagnostic = Diagnostic::new(
                "parameter-name",
                pointer::join(at, "name"),
                format!("a request has a `{argument}` of its own"),
            );
            found.push(diagnostic.on_value().help("the parameter cannot be offered under this name"));
        } else if let Some(other) = names.insert(argument.clone(), name.to_owned()) {
            let message =
                format!("`{name}` and `{other}` of one operation would both become the argument `{argument}`");
            found.push(
                Diagnostic::new("parameter-conflict", pointer::join(at, "name"), message)
                    .on_value()
                    .help("rename or remove one of them"),
            );
        }
    }
    found
}

/// Parameters that are sent in another way than they are written, or not at all, whatever their values are.
fn lists(document: &Document, operation: &Found<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for owner in operation.item_pointers.iter().chain([&operation.pointer]) {
        let base = pointer::join(owner, "parameters");
        let mut seen: HashSet<(&str, &str)> = HashSet::new();
        for (index, entry) in document.get(&base).and_then(Value::as_array).into_iter().flatten().enumerate() {
            let at = pointer::item(&base, index);
            let Some((place, parameter)) = document.resolve(&at, entry) else { continue };
            let (location, name) = (text(parameter, "in"), text(parameter, "name"));
            let mut report = |place: String, message: String, help: &str, fix: Option<Fix>| {
                let diagnostic = Diagnostic::new("invalid-parameter", place, message).on_value().help(help);
                found.push(Diagnostic { fix: fix.map(Box::new), ..diagnostic });
            };
            if !parameter.is_object() {
                report(
                    at,
                    "this is no parameter, and is left out".to_owned(),
                    "write an object with `name` and `in`",
                    None,
                );
            } else if !LOCATIONS.contains(&location) {
                let known = LOCATIONS.iter().find(|known| known.eq_ignore_ascii_case(location));
                let place = pointer::join(&place, "in");
                let fix = known.map(|known| Fix::word(&place, *known));
                let help = match known {
                    Some(known) => format!("write `{known}`"),
                    None if location == "body" => "describe the body by `requestBody`".to_owned(),
                    None => format!("use {}", LOCATIONS.join(", ")),
                };
                let message = format!("the parameter `{name}` is left out: OpenAPI has no parameters in `{location}`");
                report(place, message, &help, fix);
            } else if !seen.insert((location, name)) {
                let message = format!("the {location} parameter `{name}` is listed twice: only the last one counts");
                report(at, message, "remove one of them", None);
            }
            if let Some(required) = parameter.get("required").filter(|required| !required.is_boolean())
                && location != "path"
            {
                let message =
                    format!("the parameter `{name}` is optional: `required` is {required}, which is no boolean");
                let place = pointer::join(&place, "required");
                let fix = match required.as_str() {
                    Some("true") => Some(Fix::literal(&place, "true")),
                    Some("false") => Some(Fix::literal(&place, "false")),
                    _ => None,
                };
                report(place, message, "write `true` or `false`, without quotes", fix);
            }
        }
    }
    found
}

/// The values of `in`.
const LOCATIONS: [&str; 4] = ["path", "query", "header", "cookie"];

/// The path template and the path parameters name the same.
fn template(operation: &Found<'_>, parameters: &[(String, &Value)]) -> Vec<Diagnostic> {
    let in_template = template::placeholders(operation.path);
    let mut found = Vec::new();
    for name in &in_template {
        let is_declared = parameters.iter().any(|(_, parameter)| {
            text(parameter, "name") == name
                && (text(parameter, "in") == "path"
                    || text(parameter, "in") == "query" && template::query_names(operation.path, name))
        });
        if !is_declared {
            let message = format!("`{{{name}}}` of the path is not declared as a parameter of this operation");
            found.push(
                Diagnostic::new("path-parameter", operation.pointer.clone(), message).help(format!(
                    "declare it: `name: {name}`, `in: path`, `required: true`; else it is taken as text"
                )),
            );
        }
    }
    for (at, parameter) in parameters.iter().filter(|(_, parameter)| text(parameter, "in") == "path") {
        let name = text(parameter, "name");
        if !in_template.iter().any(|placeholder| placeholder == name) {
            let message =
                format!("the path `{}` has no `{{{name}}}`, so the parameter would never be sent", operation.path);
            found.push(
                Diagnostic::new("path-parameter", at.clone(), message).on_value().help("remove it, or mend the path"),
            );
        }
        if parameter.get("required").and_then(Value::as_bool) != Some(true) {
            let message = format!("the path parameter `{name}` must be required");
            found.push(
                Diagnostic::new("path-parameter-required", at.clone(), message)
                    .on_value()
                    .help("write `required: true`")
                    .fix(if parameter.get("required").is_some() {
                        Fix::literal(pointer::join(at, "required"), "true")
                    } else {
                        Fix::following(pointer::join(at, "in"), "required: true")
                    }),
            );
        }
    }
    let is_balanced = operation.path.matches('{').count() == in_template.len()
        && operation.path.matches('}').count() == in_template.len();
    if !operation.path.starts_with('/') || !is_balanced {
        let message = format!("`{}` is not a path", operation.path);
        let help = "begin with `/`, and close each brace";
        found.push(Diagnostic::new("path-template", operation.item_pointer.clone(), message).help(help));
    }
    if operation.path.contains(['?', '#']) {
        let message = format!("`{}` is more than a path", operation.path);
        let help = "declare queries as parameters; several calls on one path are `x-variants`";
        found.push(Diagnostic::new("path-query", operation.item_pointer.clone(), message).help(help));
    }
    found
}

/// A header that the client sets by itself. Nothing is lost of one that credentials set: callers give these to the client.
fn header(document: &Document, operation: &Found<'_>, at: &str, parameter: &Value) -> Option<Diagnostic> {
    let name = text(parameter, "name");
    if text(parameter, "in") != "header" {
        return None;
    }
    let why = match set_by_client(document, operation.value, name)? {
        SetBy::MediaTypes => "the client sets it from the media types of the operation",
        SetBy::Connection => "it is about the message on the wire, and another value would break the request",
        SetBy::Credentials => return None,
    };
    let message = format!("the header parameter `{name}` is left out: {why}");
    Some(Diagnostic::new("header-parameter", pointer::join(at, "name"), message).on_value().help("remove it"))
}

/// Kinds of parameters that can be sent.
fn kind(document: &Document, at: &str, parameter: &Value) -> Option<Diagnostic> {
    let name = text(parameter, "name");
    let reject = |place: String, message: String, help: &str| {
        Some(Diagnostic::new("parameter-kind", place, message).on_value().help(help))
    };
    match text(parameter, "in") {
        "path" | "query" | "header" => {}
        // A rule of its own speaks of it.
        other if !LOCATIONS.contains(&other) => return None,
        other => {
            return reject(
                pointer::join(at, "in"),
                format!("`{name}` goes into a {other}, which is not supported"),
                "use path, query or header",
            );
        }
    }
    let Some(schema) = parameter.get("schema") else {
        return reject(
            at.to_owned(),
            format!("`{name}` has no `schema`"),
            "describe the value by `schema`; `content` is not supported",
        );
    };
    let is_default_style =
        matches!(text(parameter, "style"), "" | "form" | "simple" | "spaceDelimited" | "pipeDelimited");
    // A rule of its own speaks of styles that are not defined.
    let is_undefined = text(parameter, "style") == "deepObject"
        && document
            .meant(&pointer::join(at, "schema"), schema)
            .is_some_and(|(_, schema)| text(schema, "type") == "array");
    if !is_default_style && !is_undefined {
        let message = format!("the style `{}` of `{name}` is not supported", text(parameter, "style"));
        return reject(pointer::join(at, "style"), message, "use form, simple, spaceDelimited or pipeDelimited");
    }
    let at_schema = pointer::join(at, "schema");
    let (place, resolved) = document.meant(&at_schema, schema)?;
    let scalar = |value: &Value| {
        matches!(text(value, "type"), "string" | "integer" | "number" | "boolean")
            || value.get("enum").is_some()
            || is_id(value)
    };
    let is_sendable = match text(resolved, "type") {
        "array" => resolved
            .get("items")
            .and_then(|items| document.meant(&pointer::join(&place, "items"), items))
            .is_some_and(|(_, items)| scalar(items)),
        _ => scalar(resolved),
    };
    if is_sendable && text(resolved, "type") == "array" && text(parameter, "in") != "query" {
        return reject(
            at_schema,
            format!("`{name}` is an array and not in the query"),
            "describe it as a string, and say in prose how its items are written",
        );
    }
    if is_sendable {
        return None;
    }
    reject(
        at_schema,
        format!("`{name}` is neither a scalar nor an array of scalars"),
        "only scalars and arrays of scalars have one way to be sent",
    )
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that meets it fails, as it should")]
mod tests {
    use std::path::Path;

    use crate::{lint::lint, load::Document, openapi::rules::Dialect};

    #[test]
    fn warns_about_parameters_that_are_not_sent_as_written() {
        for (parameters, place, message) in [
            (
                "{name: a, in: Query, schema: {type: string}}",
                "0/in",
                "the parameter `a` is left out: OpenAPI has no parameters in `Query`",
            ),
            (
                "{name: a, in: body, required: true, schema: {type: object}}",
                "0/in",
                "the parameter `a` is left out: OpenAPI has no parameters in `body`",
            ),
            (
                "{name: a, in: query, required: 'true', schema: {type: string}}",
                "0/required",
                "the parameter `a` is optional: `required` is \"true\", which is no boolean",
            ),
            (
                "{name: a, in: query, schema: {type: string}}, {name: a, in: query, schema: {type: integer}}",
                "1",
                "the query parameter `a` is listed twice: only the last one counts",
            ),
        ] {
            let path = format!("{{/p: {{get: {{parameters: [{parameters}], responses: {{}}}}}}}}");
            let text = format!("{{openapi: 3.0.3, info: {{title: a, version: '1'}}, paths: {path}}}");
            let document = Document::parse(text, "a.yaml", Path::new("")).unwrap();
            let found = lint(&document, Dialect::OpenApi);
            let said: Vec<_> =
                found.iter().map(|one| (one.is_error(), one.pointer().unwrap(), one.message.as_str())).collect();
            assert_eq!(said, [(false, format!("/paths/~1p/get/parameters/{place}").as_str(), message)]);
        }
    }
}
