//! Parameters. Each becomes an argument, and the client must be able to send it as the document describes it.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::visit::{OperationAt, all_operations, all_parameters, is_identifier, text};
use crate::{
    load::Document,
    model::{SetBy, is_id, is_job_status, job_targets, set_by_client},
    openapi::{Diagnostic, Fix, pointer, reserved, rust_name, snake, template},
};

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let targets = job_targets(&document.root);
    all_operations(document).iter().flat_map(|operation| operation_parameters(document, operation, &targets)).collect()
}

fn operation_parameters(
    document: &Document,
    operation: &OperationAt<'_>,
    job_targets: &HashSet<&str>,
) -> Vec<Diagnostic> {
    let parameters = all_parameters(document, operation);
    let mut found = template(operation, &parameters);
    found.extend(lists(document, operation));
    let has = |key: &str| operation.value.get(key).is_some();
    let is_status = is_job_status(operation.value, job_targets);
    let taken = reserved::request_methods(has("x-pagination"), has("x-job"), has("x-job") || is_status);
    let mut names: HashMap<String, String> = HashMap::new();
    for (at, parameter) in &parameters {
        found.extend(kind(document, at, parameter));
        found.extend(header(document, operation, at, parameter));
        let name = text(parameter, "name");
        let argument = snake(rust_name(parameter).unwrap_or(name));
        if !is_identifier(&argument) {
            let diagnostic = Diagnostic::new(
                "parameter-name",
                pointer::join(at, "name"),
                format!("`{name}` cannot be used as an argument name"),
            );
            found.push(diagnostic.on_value().help("set another name with `x-name`"));
        } else if taken.contains(&argument.trim_end_matches('_')) {
            let diagnostic = Diagnostic::new(
                "parameter-name",
                pointer::join(at, "name"),
                format!("`{argument}` conflicts with a method or field of the request"),
            );
            found.push(diagnostic.on_value().help("set another name with `x-name`"));
        } else if let Some(other) = names.insert(argument.clone(), name.to_owned()) {
            let message = format!("the parameters `{name}` and `{other}` would both become the argument `{argument}`");
            found.push(
                Diagnostic::new("parameter-conflict", pointer::join(at, "name"), message)
                    .on_value()
                    .help("rename or remove one of them"),
            );
        }
    }
    found
}

/// Warns about parameters that the client ignores or treats differently than the document describes.
fn lists(document: &Document, operation: &OperationAt<'_>) -> Vec<Diagnostic> {
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
                    "this parameter is ignored: it is not an object".to_owned(),
                    "write an object with `name` and `in`",
                    None,
                );
            } else if !LOCATIONS.contains(&location) {
                let known = LOCATIONS.iter().find(|known| known.eq_ignore_ascii_case(location));
                let place = pointer::join(&place, "in");
                let fix = known.map(|known| Fix::text(&place, *known));
                let help = match known {
                    Some(known) => format!("write `{known}`"),
                    None if location == "body" => "describe the body under `requestBody`".to_owned(),
                    None => format!("use one of {}", LOCATIONS.join(", ")),
                };
                let message = format!("the parameter `{name}` is ignored: OpenAPI does not define `in: {location}`");
                report(place, message, &help, fix);
            } else if !seen.insert((location, name)) {
                let message = format!("duplicate {location} parameter `{name}`: only the last one is used");
                report(at, message, "remove one of them", None);
            }
            if let Some(required) = parameter.get("required").filter(|required| !required.is_boolean())
                && location != "path"
            {
                let message =
                    format!("the parameter `{name}` is optional: `required` is {required}, which is not a boolean");
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

/// The valid values of `in`.
const LOCATIONS: [&str; 4] = ["path", "query", "header", "cookie"];

/// Checks that the path template and the declared path parameters match.
fn template(operation: &OperationAt<'_>, parameters: &[(String, &Value)]) -> Vec<Diagnostic> {
    let in_template = template::placeholders(operation.path);
    let mut found = Vec::new();
    for name in &in_template {
        let is_declared = parameters.iter().any(|(_, parameter)| {
            text(parameter, "name") == name
                && (text(parameter, "in") == "path"
                    || text(parameter, "in") == "query" && template::query_names(operation.path, name))
        });
        if !is_declared {
            let message = format!("the path placeholder `{{{name}}}` is not declared as a parameter of this operation");
            found.push(Diagnostic::new("path-parameter", operation.pointer.clone(), message).help(format!(
                "declare a parameter with `name: {name}`, `in: path` and `required: true`; otherwise the placeholder becomes \
                 a string argument"
            )));
        }
    }
    for (at, parameter) in parameters.iter().filter(|(_, parameter)| text(parameter, "in") == "path") {
        let name = text(parameter, "name");
        if !in_template.iter().any(|placeholder| placeholder == name) {
            let message =
                format!("the path `{}` has no placeholder `{{{name}}}`, so the parameter is not sent", operation.path);
            found.push(
                Diagnostic::new("path-parameter", at.clone(), message)
                    .on_value()
                    .help("remove the parameter, or add the placeholder"),
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
                        Fix::insert(pointer::join(at, "in"), "required: true")
                    }),
            );
        }
    }
    let is_balanced = operation.path.matches('{').count() == in_template.len()
        && operation.path.matches('}').count() == in_template.len();
    if !operation.path.starts_with('/') || !is_balanced {
        let message = format!("`{}` is not a valid path", operation.path);
        let help = "start the path with `/`, and close each brace";
        found.push(Diagnostic::new("path-template", operation.item_pointer.clone(), message).help(help));
    }
    if operation.path.contains(['?', '#']) {
        let message = format!("the path `{}` must not have a query or fragment", operation.path);
        let help = "declare query parameters; to describe several methods for one path, use `x-variants`";
        found.push(Diagnostic::new("path-query", operation.item_pointer.clone(), message).help(help));
    }
    found
}

/// Warns about a parameter for a header that the client sets itself. Headers with credentials cause no warning, because callers
/// pass the credentials to the client.
fn header(document: &Document, operation: &OperationAt<'_>, at: &str, parameter: &Value) -> Option<Diagnostic> {
    let name = text(parameter, "name");
    if text(parameter, "in") != "header" {
        return None;
    }
    let why = match set_by_client(document, operation.value, name)? {
        SetBy::MediaTypes => "the client sets this header from the media types of the operation",
        SetBy::Connection => "this header controls the connection, and another value would break the request",
        SetBy::Credentials => return None,
    };
    let message = format!("the header parameter `{name}` is ignored: {why}");
    Some(
        Diagnostic::new("header-parameter", pointer::join(at, "name"), message).on_value().help("remove the parameter"),
    )
}

/// Rejects parameters whose location, style or type is not supported.
fn kind(document: &Document, at: &str, parameter: &Value) -> Option<Diagnostic> {
    let name = text(parameter, "name");
    let reject = |place: String, message: String, help: &str| {
        Some(Diagnostic::new("parameter-kind", place, message).on_value().help(help))
    };
    match text(parameter, "in") {
        "path" | "query" | "header" => {}
        // The rule `invalid-parameter` reports other locations.
        other if !LOCATIONS.contains(&other) => return None,
        other => {
            return reject(
                pointer::join(at, "in"),
                format!("`{name}` is a {other} parameter, which is not supported"),
                "use `path`, `query` or `header`",
            );
        }
    }
    let Some(schema) = parameter.get("schema") else {
        return reject(
            at.to_owned(),
            format!("`{name}` has no `schema`"),
            "describe the value with `schema`; `content` is not supported",
        );
    };
    let is_default_style =
        matches!(text(parameter, "style"), "" | "form" | "simple" | "spaceDelimited" | "pipeDelimited");
    // The rule `parameter-style` reports styles that OpenAPI does not define.
    let is_undefined = text(parameter, "style") == "deepObject"
        && document
            .referenced_schema(&pointer::join(at, "schema"), schema)
            .is_some_and(|(_, schema)| text(schema, "type") == "array");
    if !is_default_style && !is_undefined {
        let message = format!("the style `{}` of `{name}` is not supported", text(parameter, "style"));
        return reject(
            pointer::join(at, "style"),
            message,
            "use `form`, `simple`, `spaceDelimited` or `pipeDelimited`",
        );
    }
    let at_schema = pointer::join(at, "schema");
    let (place, resolved) = document.referenced_schema(&at_schema, schema)?;
    let scalar = |value: &Value| {
        matches!(text(value, "type"), "string" | "integer" | "number" | "boolean")
            || value.get("enum").is_some()
            || is_id(value)
    };
    let is_sendable = match text(resolved, "type") {
        "array" => resolved
            .get("items")
            .and_then(|items| document.referenced_schema(&pointer::join(&place, "items"), items))
            .is_some_and(|(_, items)| scalar(items)),
        _ => scalar(resolved),
    };
    if is_sendable && text(resolved, "type") == "array" && text(parameter, "in") != "query" {
        return reject(
            at_schema,
            format!("`{name}` is an array, which is supported only in the query"),
            "describe the value as a string, and document the format of the items in prose",
        );
    }
    if is_sendable {
        return None;
    }
    reject(
        at_schema,
        format!("`{name}` is neither a scalar nor an array of scalars"),
        "use a scalar or an array of scalars, because servers decode other values in different ways",
    )
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic fails the test")]
mod tests {
    use std::path::Path;

    use crate::{lint::lint, load::Document, openapi::rules::Dialect};

    #[test]
    fn warns_about_parameters_that_are_not_sent_as_written() {
        for (parameters, place, message) in [
            (
                "{name: a, in: Query, schema: {type: string}}",
                "0/in",
                "the parameter `a` is ignored: OpenAPI does not define `in: Query`",
            ),
            (
                "{name: a, in: body, required: true, schema: {type: object}}",
                "0/in",
                "the parameter `a` is ignored: OpenAPI does not define `in: body`",
            ),
            (
                "{name: a, in: query, required: 'true', schema: {type: string}}",
                "0/required",
                "the parameter `a` is optional: `required` is \"true\", which is not a boolean",
            ),
            (
                "{name: a, in: query, schema: {type: string}}, {name: a, in: query, schema: {type: integer}}",
                "1",
                "duplicate query parameter `a`: only the last one is used",
            ),
        ] {
            let path = format!("{{/p: {{get: {{parameters: [{parameters}], responses: {{}}}}}}}}");
            let text = format!("{{openapi: 3.0.3, info: {{title: a, version: '1'}}, paths: {path}}}");
            let document = Document::parse(text, "a.yaml", Path::new("")).unwrap();
            let found = lint(&document, Dialect::OpenApi);
            let reported: Vec<_> =
                found.iter().map(|one| (one.is_error(), one.pointer().unwrap(), one.message.as_str())).collect();
            assert_eq!(reported, [(false, format!("/paths/~1p/get/parameters/{place}").as_str(), message)]);
        }
    }
}
