//! Parameters: their location, their encoding, and the names of their arguments.

use serde_json::{Value, json};

use super::{
    ListStyle, Location, Operation, Parameter, Source, Style, flags::flag, is_id, media_types, schema, set_by_client,
};
use crate::{
    load::Document,
    openapi::{Use, field_name, names, pointer, reserved, unique_names},
};

/// Reads a parameter of an operation. Returns `None` for headers that the client sets itself, and for unknown locations.
pub(super) fn read(document: &Document, operation: &Value, at: &str, entry: &Value) -> Option<Parameter> {
    let text = |key: &str| entry.get(key).and_then(Value::as_str);
    let location = match text("in")? {
        "path" => Location::Path,
        "query" => Location::Query,
        "header" if set_by_client(document, operation, text("name")?).is_some() => return None,
        "header" => Location::Header,
        "cookie" => Location::Cookie,
        _ => return None,
    };
    let is_credential = location == Location::Header && text("name")?.eq_ignore_ascii_case("authorization");
    let content = entry.get("content").and_then(Value::as_object).and_then(|content| content.iter().next());
    let is_json = content.is_some_and(|(media_type, _)| media_types::is_json(media_type));
    let described = entry.get("schema").or_else(|| content?.1.get("schema")).cloned().unwrap_or(Value::Bool(true));
    let schema_pointer = pointer::join(at, "schema");
    let is_text =
        content.is_some() && !is_json && !is_scalar(document.referenced_schema(&schema_pointer, &described)?.1);
    // Callers encode content that is neither JSON nor a scalar.
    let schema = if is_text { json!({ "type": "string" }) } else { described };
    let schema = if is_credential { secret(document, &schema_pointer, schema) } else { schema };
    let (resolved_at, resolved) = document.referenced_schema(&schema_pointer, &schema)?;
    let items = resolved
        .get("items")
        .and_then(|items| document.referenced_schema(&pointer::join(&resolved_at, "items"), items));
    let is_list = location == Location::Query
        && content.is_none()
        && resolved.get("type").and_then(Value::as_str) == Some("array")
        && items.is_some_and(|(_, items)| is_scalar(items) && !flag(items, "nullable"))
        && !resolved.get("items").is_some_and(|items| flag(items, "nullable"));
    // The styles `label` and `matrix` apply to scalars too.
    let is_framed = location == Location::Path && matches!(text("style"), Some("label" | "matrix"));
    let style =
        (is_json || is_framed || !(is_list || is_scalar(resolved))).then(|| part_style(entry, location, is_json));
    let example = entry
        .get("example")
        .or_else(|| entry.get("examples").and_then(Value::as_object).and_then(|all| all.values().next()?.get("value")))
        .or_else(|| resolved.get("example"))
        .cloned();
    Some(Parameter {
        name: text("name")?.to_owned(),
        ident: names::rust_name(entry).unwrap_or_default().to_owned(),
        is_renamed: names::rust_name(entry).is_some() && location != Location::Path,
        key: String::new(),
        location,
        required: flag(entry, "required") || location == Location::Path,
        non_empty: false,
        list: is_list.then(|| list_style(entry, location)),
        style,
        description: text("description").unwrap_or_default().trim().to_owned(),
        source: Source::of(entry),
        deprecated: flag(entry, "deprecated") || flag(resolved, "deprecated"),
        default: resolved.get("default").cloned(),
        schema: schema::read::schema(&schema),
        example,
        pointer: at.to_owned(),
    })
}

/// Turns a string schema into a secret, which is not printed. Returns other schemas unchanged.
fn secret(document: &Document, at: &str, schema: Value) -> Value {
    let is_text = document.referenced_schema(at, &schema).is_some_and(|(_, meant)| {
        meant.get("type").and_then(Value::as_str) == Some("string") && meant.get("enum").is_none()
    });
    if is_text { json!({ "type": "string", "format": "password" }) } else { schema }
}

/// Returns whether a value is encoded as a single string.
fn is_scalar(schema: &Value) -> bool {
    let is_file = schema.get("format").and_then(Value::as_str) == Some("binary");
    let has_scalar_type =
        matches!(schema.get("type").and_then(Value::as_str), Some("string" | "integer" | "number" | "boolean"));
    (has_scalar_type && !is_file) || is_id(schema)
}

/// Returns the style of an array or object.
fn part_style(entry: &Value, location: Location, is_json: bool) -> Style {
    let style = entry.get("style").and_then(Value::as_str);
    let is_form = matches!(location, Location::Query | Location::Cookie) && matches!(style, None | Some("form"));
    let explode = entry.get("explode").and_then(Value::as_bool).unwrap_or(is_form);
    let name = match (location, style, explode) {
        _ if is_json => "Json",
        (Location::Query, Some("deepObject"), _) => "Deep",
        (Location::Query, Some("spaceDelimited"), false) => "Space",
        (Location::Query, Some("pipeDelimited"), false) => "Pipe",
        (Location::Query | Location::Cookie, _, true) => "FormExploded",
        (Location::Query | Location::Cookie, _, false) => "Form",
        (Location::Path, Some("label"), true) => "LabelExploded",
        (Location::Path, Some("label"), false) => "Label",
        (Location::Path, Some("matrix"), true) => "MatrixExploded",
        (Location::Path, Some("matrix"), false) => "Matrix",
        (Location::Path | Location::Header, _, true) => "SimpleExploded",
        (Location::Path | Location::Header, _, false) => "Simple",
    };
    match location {
        Location::Query => Style::Query(name),
        Location::Cookie => Style::Cookie(name),
        Location::Path => Style::Path(name),
        Location::Header => Style::Header(name),
    }
}

/// Assigns unique names to the arguments. If parameters in different locations have the same name, the location is added.
pub(super) fn name_arguments(operation: &mut Operation, is_job_status: bool) {
    let mut taken = reserved::request_methods(operation.paging.is_some(), operation.job.is_some(), is_job_status);
    let body = operation.body.as_ref().map(|body| body.ident.clone());
    taken.extend(body.as_deref());
    let twice: Vec<bool> = operation
        .parameters
        .iter()
        .map(|parameter| operation.parameters.iter().filter(|other| other.name == parameter.name).count() > 1)
        .collect();
    let place = |parameter: &Parameter| match parameter.location {
        Location::Header => "header",
        Location::Cookie => "cookie",
        Location::Query => "query",
        Location::Path => "path",
    };
    let values: Vec<String> = operation
        .parameters
        .iter()
        .zip(&twice)
        .map(|(parameter, twice)| {
            let name = if parameter.ident.is_empty() { &parameter.name } else { &parameter.ident };
            match (*twice, place(parameter)) {
                (true, place) if place != "path" => format!("{name} {place}"),
                _ => name.clone(),
            }
        })
        .collect();
    let wanted: Vec<String> = values
        .iter()
        .map(|value| {
            let name = field_name(value, "parameter");
            if taken.contains(&name.as_str()) { format!("{name}_parameter") } else { name }
        })
        .collect();
    let unique = unique_names(&values, &wanted, &taken, Use::Field);
    for ((parameter, ident), twice) in operation.parameters.iter_mut().zip(unique).zip(twice) {
        let is_taken = twice || parameter.name == "body";
        parameter.key = if is_taken { ident.clone() } else { parameter.name.clone() };
        parameter.ident = ident;
    }
}

fn list_style(entry: &Value, location: Location) -> ListStyle {
    let style = entry.get("style").and_then(Value::as_str);
    let explode = entry.get("explode").and_then(Value::as_bool).unwrap_or(matches!(style, None | Some("form")));
    match (location, style) {
        (Location::Query, None | Some("form")) if explode => ListStyle::Repeat,
        (Location::Query, Some("spaceDelimited")) if !explode => ListStyle::Space,
        (Location::Query, Some("pipeDelimited")) if !explode => ListStyle::Pipe,
        // `deepObject` is not defined for arrays. Form bodies repeat the key too.
        (Location::Query, Some("deepObject" | "spaceDelimited" | "pipeDelimited")) => ListStyle::Repeat,
        _ => ListStyle::Comma,
    }
}

/// Sorts the parameters: path parameters in the order of the template, then other required parameters, then optional parameters.
pub(super) fn order(operation: &mut Operation) {
    let path = operation.path.clone();
    operation.parameters.sort_by_key(|parameter| {
        let place = path.find(&format!("{{{}}}", parameter.name)).unwrap_or(usize::MAX);
        (if parameter.location == Location::Path { place } else { usize::MAX }, !parameter.required)
    });
}
