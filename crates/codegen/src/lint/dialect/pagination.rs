//! `x-pagination`. If the extension is wrong, the client stops before the end of a list, or never stops.

use serde_json::Value;

use super::{
    policies::{location_of, problem, unknown_keys},
    responses::{Declared, declared, points_at, without_body},
};
use crate::{
    lint::visit::{OperationAt, all_operations, all_parameters, members, text},
    load::Document,
    model::{RESPONSE_POINTERS, STYLES},
    openapi::{Diagnostic, pointer},
};

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let operations = all_operations(document);
    let paged = operations.iter().filter_map(|operation| Some((operation, operation.value.get("x-pagination")?)));
    paged.flat_map(|(operation, value)| pagination(document, operation, value)).collect()
}

/// Checks that pagination is marked as inferred if one of its parameters is marked as inferred. The `limit` parameter does not
/// count.
fn check_inferred(document: &Document, operation: &OperationAt<'_>, at: &str, value: &Value) -> Option<Diagnostic> {
    let mark = |owner: &Value| owner.pointer("/x-source/mark").and_then(Value::as_str).map(str::to_owned);
    let inferred = |owner: &Value| mark(owner).as_deref() == Some("inferred");
    if inferred(value) || mark(value).is_none() {
        return None;
    }
    let names: Vec<&str> = members(value, "parameters")
        .filter(|(role, _)| *role != "limit")
        .filter_map(|(_, name)| name.as_str())
        .collect();
    let parameters = all_parameters(document, operation);
    let (_, inferred_parameter) =
        parameters.iter().find(|(_, parameter)| names.contains(&text(parameter, "name")) && inferred(parameter))?;
    let message = format!(
        "the parameter `{}` is marked as inferred, so the pagination must be marked as inferred too",
        text(inferred_parameter, "name")
    );
    Some(
        Diagnostic::new("pagination", pointer::join(at, "x-source"), message)
            .help("write `mark: inferred` with a note under `x-source`"),
    )
}

fn pagination(document: &Document, operation: &OperationAt<'_>, value: &Value) -> Vec<Diagnostic> {
    let at = pointer::join(&operation.pointer, "x-pagination");
    let name = text(value, "style");
    let Some((style, roles, read)) = STYLES.into_iter().find(|(style, ..)| *style == name) else {
        let styles: Vec<&str> = STYLES.iter().map(|(style, ..)| *style).collect();
        let diagnostic = Diagnostic::new(
            "pagination",
            location_of(&at, value, "style"),
            format!("`{name}` is not a pagination style"),
        );
        return vec![diagnostic.on_value().help(format!("use one of {}", styles.join(", ")))];
    };
    let known: Vec<&str> = ["style", "parameters", "items"].iter().chain(read).copied().collect();
    let mut found = unknown_keys("pagination", &at, value, &known);
    found.extend(parameters(document, operation, &at, value, roles, style));
    found.extend(items(document, operation, &at, value));
    found.extend(check_inferred(document, operation, &at, value));
    found.extend(without_body(document, operation, "pagination"));
    if let Some(echo) = value.get("echo") {
        let echoed: &[&str] = if style == "offset" { &["offset", "limit"] } else { &["offset"] };
        found.extend(unknown_keys("pagination", &pointer::join(&at, "echo"), echo, echoed));
    }
    for (fact, written) in RESPONSE_POINTERS {
        let Some(target) = value.pointer(written).filter(|_| known.iter().any(|key| is_inside(written, key))) else {
            continue;
        };
        let types: &[&str] = if fact == "next" { &["string"] } else { &["integer"] };
        let target = target.as_str().unwrap_or_default();
        let place = format!("{at}{written}");
        if fact != "next"
            && let Declared::Property(schema) = declared(document, operation, target)
            && text(schema, "type") == "integer"
            && !is_int64(schema)
        {
            let message = format!("`{target}` counts items or pages, so it must have `format: int64`");
            found.push(
                Diagnostic::new("pagination", place, message).on_value().help("add `format: int64` to the property"),
            );
            continue;
        }
        found.extend(points_at(document, operation, "pagination", &place, target, types));
    }
    let needs = |key: &str, help: &str| {
        value
            .get(key)
            .is_none()
            .then(|| Diagnostic::new("pagination", at.clone(), format!("`{key}` is missing")).help(help.to_owned()))
    };
    match style {
        "page" => {
            found.extend(needs("first", "write the number of the first page, `0` or `1`"));
            if value.get("first").is_some_and(|first| first.as_i64().is_none_or(|first| first < 0)) {
                found.push(
                    problem("pagination", &at, "first", "`first` must be a page number").help("write `0` or `1`"),
                );
            }
        }
        "token" | "next-link" => {
            found.extend(needs("next", "write a JSON pointer to the token or link of the next page"));
            for key in ["token-in-link", "end"] {
                if value.get(key).is_some_and(|text| text.as_str().is_none_or(str::is_empty)) {
                    found.push(
                        problem("pagination", &at, key, format!("`{key}` must be a non-empty string"))
                            .help("write a string; put numbers in quotes"),
                    );
                }
            }
            found.extend(pointer_as_end(&at, value));
        }
        _ => {}
    }
    found
}

/// Returns a problem if `end` is a JSON pointer. Other keys have pointers, but `end` is compared with the token.
fn pointer_as_end(at: &str, value: &Value) -> Option<Diagnostic> {
    let help = "write the token itself, such as `'0'`, or remove `end` if the last page has no token; a property such as `has_more` cannot \
                end a list: if the last page still has a link, write `style: next-link`";
    text(value, "end").starts_with('/').then(|| {
        problem("pagination", at, "end", "`end` must be the token of the last page, not a JSON pointer").help(help)
    })
}

/// Returns whether a schema has the Rust type `i64`, which the client uses to count pages.
fn is_int64(schema: &Value) -> bool {
    text(schema, "type") == "integer" && text(schema, "format") == "int64"
}

/// Returns whether a JSON pointer points at the value of a key or into it.
fn is_inside(written: &str, key: &str) -> bool {
    pointer::tokens(written).first().is_some_and(|first| first == key)
}

/// Checks that each entry of `parameters` names a query parameter of the operation, and that the parameter that selects the page
/// has the right type. All styles except `next-link` need a parameter that selects the page.
fn parameters(
    document: &Document,
    operation: &OperationAt<'_>,
    at: &str,
    value: &Value,
    roles: &[&str],
    style: &str,
) -> Vec<Diagnostic> {
    let at_parameters = pointer::join(at, "parameters");
    let written_parameters = value.get("parameters").unwrap_or(&Value::Null);
    let mut found = unknown_keys("pagination", &at_parameters, written_parameters, roles);
    let declared = all_parameters(document, operation);
    for (role, name) in members(value, "parameters").filter(|(role, _)| roles.contains(&role.as_str())) {
        let name = name.as_str().unwrap_or_default();
        let at_role = pointer::join(&at_parameters, role);
        let parameter = declared.iter().find(|(_, other)| text(other, "name") == name && text(other, "in") == "query");
        let Some((_, parameter)) = parameter else {
            let message = format!("the operation has no query parameter `{name}`");
            found.push(
                Diagnostic::new("pagination", at_role, message)
                    .on_value()
                    .help("name a query parameter of this operation"),
            );
            continue;
        };
        // The client sets the parameter that selects the page. Callers set the others.
        let schema = parameter.get("schema").unwrap_or(&Value::Null);
        // A different format would change the Rust type.
        let (wanted, is_wanted) = match role.as_str() {
            "offset" | "page" if style != "next-link" => ("type: integer, format: int64", is_int64(schema)),
            "token" => {
                let others = ["uuid", "date", "date-time", "password", "byte", "binary"];
                ("type: string", text(schema, "type") == "string" && !others.contains(&text(schema, "format")))
            }
            _ => continue,
        };
        if !is_wanted {
            let message = format!("`{name}` selects the page, so it must be declared as `{wanted}`");
            found.push(
                Diagnostic::new("pagination", at_role, message)
                    .on_value()
                    .help("write this type in the `schema` of the parameter, without a `$ref`"),
            );
        }
    }
    let names_page = roles.first().copied().unwrap_or_default();
    if style != "next-link" && written_parameters.get(names_page).is_none() {
        let place = location_of(at, value, "parameters");
        found.push(
            Diagnostic::new("pagination", place, format!("`parameters` does not name the `{names_page}` parameter"))
                .help(format!("write `parameters: {{{names_page}: …}}`")),
        );
    }
    found
}

/// Checks that `items` points at a declared array, or at the arrays in a map.
fn items(document: &Document, operation: &OperationAt<'_>, at: &str, value: &Value) -> Option<Diagnostic> {
    let target = text(value, "items");
    let place = location_of(at, value, "items");
    if !target.starts_with('/') {
        let diagnostic = Diagnostic::new("pagination", place, "`items` must be a JSON pointer to the items of a page");
        return Some(diagnostic.on_value().help("write `items:` with a JSON pointer into the response"));
    }
    let Some(map) = target.strip_suffix("/*") else {
        return points_at(document, operation, "pagination", &place, target, &["array"]);
    };
    let is_map = |schema: &Value| {
        let values = schema.get("additionalProperties");
        let is_list = |values: &Value| values == &Value::Bool(true) || text(values, "type") == "array";
        schema.get("properties").is_none() && values.is_some_and(is_list)
    };
    match declared(document, operation, map) {
        Declared::Unknown => None,
        Declared::Property(schema) if is_map(schema) => None,
        _ => Some(
            Diagnostic::new("pagination", place, format!("the response declares no map of arrays at `{map}`")).on_value().help(
                "write `/*` only after a map of arrays: a property with `additionalProperties: true` or an array schema, and no `properties`",
            ),
        ),
    }
}
