//! The version and the structure of an OpenAPI document.

use openapiv3::OpenAPI;
use serde_json::Value;

use super::{
    keywords::{Object, objects},
    visit::{all_operations, text},
};
use crate::{
    load::Document,
    openapi::{Diagnostic, METHODS, pointer, rules::Dialect},
};

/// Checks the OpenAPI version of the document.
pub fn version(document: &Document, dialect: Dialect) -> Vec<Diagnostic> {
    let root = &document.root;
    if !root.is_object() {
        return vec![
            Diagnostic::new("not-openapi", "", "an OpenAPI document must be an object")
                .on_value()
                .help("start the document with `openapi: 3.0.3`"),
        ];
    }
    // YAML parses an unquoted version as a number.
    let number =
        root.get("openapi").filter(|version| version.is_number() && dialect == Dialect::OpenApi).map(Value::to_string);
    let version = number.as_deref().unwrap_or_else(|| text(root, "openapi"));
    let is_supported =
        |wanted: &str| version == wanted || version.strip_prefix(wanted).is_some_and(|rest| rest.starts_with('.'));
    if is_supported("3.0") || (dialect == Dialect::OpenApi && is_supported("3.1")) {
        return Vec::new();
    }
    let (at, message) = if root.get("swagger").is_some() {
        ("/swagger", "Swagger 2.0 is not supported".to_owned())
    } else if let Some(version) = root.get("openapi") {
        ("/openapi", format!("OpenAPI {version} is not supported"))
    } else {
        ("", "the document does not declare an OpenAPI version".to_owned())
    };
    let help = match dialect {
        Dialect::OpenApi => "convert the document to OpenAPI 3.0 or 3.1, and declare the version: `openapi: 3.0.3`",
        Dialect::Subkit => "convert the document to OpenAPI 3.0, and declare the version: `openapi: 3.0.3`",
    };
    vec![Diagnostic::new("openapi-version", at, message).on_value().help(help)]
}

/// Checks the structure of a spec with the parser that the generator uses.
pub fn check(document: &Document) -> Vec<Diagnostic> {
    for key in ["info", "paths"] {
        if !document.root.get(key).is_some_and(Value::is_object) {
            return vec![
                Diagnostic::new("structure", "", format!("the document must have an object `{key}`"))
                    .help(format!("add `{key}:`")),
            ];
        }
    }
    let mut found = by_reference(document);
    found.extend(type_lists(document));
    if !found.is_empty() {
        return found;
    }
    let operations = all_operations(document);
    for operation in &operations {
        if let Err(error) = parse::<openapiv3::Operation>(operation.value) {
            found.push(invalid_structure(&operation.pointer, &error));
        }
    }
    for (name, schema) in document.root.pointer("/components/schemas").and_then(Value::as_object).into_iter().flatten()
    {
        found.extend(invalid_schema(&pointer::join("/components/schemas", name), schema));
    }
    if found.is_empty()
        && let Err(error) = parse::<OpenAPI>(&document.root)
    {
        found.push(invalid_structure("", &error));
    }
    found
}

/// Rejects path items and operations that are references, so that readers find each operation under its path.
fn by_reference(document: &Document) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for path in document.paths() {
        let at = pointer::join("/paths", path);
        let Some(item) = document.get(&at) else { continue };
        let operations = METHODS.into_iter().filter_map(|method| Some((pointer::join(&at, method), item.get(method)?)));
        for (at, value) in std::iter::once((at.clone(), item)).chain(operations) {
            if value.get("$ref").is_some() {
                let place = pointer::join(&at, "$ref");
                let message = "`$ref` is not allowed for path items and operations in specs of this project";
                found.push(
                    Diagnostic::new("path-reference", place, message)
                        .on_value()
                        .help("write the path item or operation here"),
                );
            }
        }
    }
    found
}

/// Rejects schemas with a list of types, which OpenAPI 3.1 allows.
fn type_lists(document: &Document) -> Vec<Diagnostic> {
    let schemas = objects(document).into_iter().filter(|(object, _)| *object == Object::Schema);
    let types = schemas.map(|(_, at)| pointer::join(&at, "type"));
    let problem = |at: String| {
        let listed = document.get(&at)?.as_array()?;
        let other = listed.iter().filter(|name| *name != "null").filter_map(Value::as_str).collect::<Vec<_>>();
        let help = match other.as_slice() {
            [one] if listed.len() > 1 => format!("write `type: {one}` and `nullable: true`"),
            [one] => format!("write `type: {one}`"),
            _ => "write one type, or a component with `oneOf`".to_owned(),
        };
        Some(Diagnostic::new("structure", at, "`type` cannot be a list in OpenAPI 3.0").on_value().help(help))
    };
    types.filter_map(problem).collect()
}

/// Returns a diagnostic for the innermost schema whose structure is invalid.
fn invalid_schema(at: &str, schema: &Value) -> Option<Diagnostic> {
    let error = parse::<openapiv3::ReferenceOr<openapiv3::Schema>>(schema).err()?;
    let below = |key: &str| {
        let place = pointer::join(at, key);
        match schema.get(key) {
            Some(Value::Object(_)) if key != "properties" => vec![(place, key.to_owned())],
            Some(Value::Object(members)) => members
                .keys()
                .map(|name| (pointer::join(&place, name), format!("{key}/{}", pointer::escape(name))))
                .collect(),
            Some(Value::Array(items)) => {
                (0..items.len()).map(|index| (pointer::item(&place, index), format!("{key}/{index}"))).collect()
            }
            _ => Vec::new(),
        }
    };
    let parts =
        ["properties", "items", "additionalProperties", "allOf", "oneOf", "anyOf", "not"].into_iter().flat_map(below);
    let inner =
        parts.into_iter().find_map(|(place, path)| invalid_schema(&place, schema.pointer(&format!("/{path}"))?));
    inner.or_else(|| Some(invalid_structure(at, &error)))
}

fn parse<T: serde::de::DeserializeOwned>(value: &Value) -> Result<T, (String, String)> {
    serde_path_to_error::deserialize(value).map_err(|error| {
        let path: String =
            error.path().iter().filter_map(segment).map(|segment| format!("/{}", pointer::escape(&segment))).collect();
        (path, error.inner().to_string())
    })
}

fn segment(segment: &serde_path_to_error::Segment) -> Option<String> {
    match segment {
        serde_path_to_error::Segment::Seq { index } => Some(index.to_string()),
        serde_path_to_error::Segment::Map { key } => Some(key.clone()),
        serde_path_to_error::Segment::Enum { .. } | serde_path_to_error::Segment::Unknown => None,
    }
}

fn invalid_structure(base: &str, (path, message): &(String, String)) -> Diagnostic {
    Diagnostic::new(
        "structure",
        format!("{base}{path}"),
        format!("the structure is not valid in OpenAPI 3.0: {message}"),
    )
    .help("compare with the OpenAPI 3.0.3 specification")
}
