//! Styles of parameters and form fields: warns about values for which OpenAPI defines no encoding.

use serde_json::Value;

use super::visit::{OperationAt, all_operations, all_parameters, members, text};
use crate::{
    load::Document,
    model::{Encoding, Media},
    openapi::{Diagnostic, pointer},
};

pub fn check(document: &Document) -> Vec<Diagnostic> {
    all_operations(document)
        .iter()
        .flat_map(|operation| {
            let parameters = all_parameters(document, operation);
            let mut found: Vec<Diagnostic> =
                parameters.iter().filter_map(|(at, value)| parameter(document, at, value)).collect();
            found.extend(form(document, operation));
            found
        })
        .collect()
}

/// Returns the styles that OpenAPI defines for a parameter location. The first one is the default.
fn styles(location: &str) -> &'static [&'static str] {
    match location {
        "path" => &["simple", "label", "matrix"],
        "header" => &["simple"],
        "cookie" => &["form"],
        _ => &["form", "spaceDelimited", "pipeDelimited", "deepObject"],
    }
}

fn parameter(document: &Document, at: &str, value: &Value) -> Option<Diagnostic> {
    let (location, style) = (text(value, "in"), text(value, "style"));
    let known = styles(location);
    if !style.is_empty() && !known.contains(&style) {
        let message = format!(
            "style `{style}` is not defined for {location} parameters, so the value is encoded as `{}`",
            known.first().copied().unwrap_or_default()
        );
        let help = format!("use one of {}", known.join(", "));
        return Some(Diagnostic::new("parameter-style", pointer::join(at, "style"), message).on_value().help(help));
    }
    let schema = value.get("schema")?;
    undefined(document, &pointer::join(at, "style"), style, &pointer::join(at, "schema"), schema)
}

/// Checks the styles of form fields.
fn form(document: &Document, operation: &OperationAt<'_>) -> Vec<Diagnostic> {
    let at = pointer::join(&operation.pointer, "requestBody");
    let Some((at, body)) = operation.value.get("requestBody").and_then(|body| document.resolve(&at, body)) else {
        return Vec::new();
    };
    let Some(content) = body.get("content").and_then(Value::as_object) else { return Vec::new() };
    let Some(sent) = Media::preferred(document, content).filter(|media| media.encoding == Encoding::Form) else {
        return Vec::new();
    };
    let at = pointer::join(&pointer::join(&at, "content"), sent.name);
    let schema =
        sent.value.get("schema").and_then(|schema| document.referenced_schema(&pointer::join(&at, "schema"), schema));
    let Some((schema_at, schema)) = schema else { return Vec::new() };
    let encoding = pointer::join(&at, "encoding");
    let properties = members(schema, "properties").filter_map(|(name, property)| {
        let entry = sent.value.get("encoding").and_then(|entries| entries.get(name));
        let property_at = pointer::join(&pointer::join(&schema_at, "properties"), name);
        let place = pointer::join(&pointer::join(&encoding, name), "style");
        match entry.map(|entry| text(entry, "style")) {
            Some(style) if !style.is_empty() => undefined(document, &place, style, &property_at, property),
            _ => nested(document, name, &property_at, property),
        }
    });
    properties.collect()
}

/// Warns about an array in a form whose items are arrays or objects. OpenAPI defines no encoding for such items.
fn nested(document: &Document, name: &str, at: &str, schema: &Value) -> Option<Diagnostic> {
    let (place, meant) = document.referenced_schema(at, schema)?;
    let (_, items) = document.referenced_schema(&pointer::join(&place, "items"), meant.get("items")?)?;
    let message = format!(
        "each item of `{name}` is encoded as JSON, because OpenAPI defines no encoding for nested values in forms"
    );
    has_parts(items).then(|| {
        Diagnostic::new("parameter-style", at, message).help("ask the vendor which encoding the server expects")
    })
}

/// Returns whether a schema describes an array or an object.
fn has_parts(schema: &Value) -> bool {
    matches!(text(schema, "type"), "array" | "object")
        || ["properties", "items"].iter().any(|key| schema.get(*key).is_some())
}

/// Warns about style `deepObject` for an array or an object with nested values. OpenAPI does not define the style for these.
fn undefined(document: &Document, place: &str, style: &str, at: &str, schema: &Value) -> Option<Diagnostic> {
    if style != "deepObject" {
        return None;
    }
    let (at, schema) = document.referenced_schema(at, schema)?;
    let message = if text(schema, "type") == "array" || schema.get("items").is_some() {
        "style `deepObject` is not defined for arrays, so each item is sent under the plain name, as in style `form`"
            .to_owned()
    } else {
        let all = pointer::join(&at, "properties");
        let nested = members(schema, "properties").find(|(name, property)| {
            document
                .referenced_schema(&pointer::join(&all, name), property)
                .is_some_and(|(_, property)| has_parts(property))
        });
        let (name, _) = nested?;
        format!("style `deepObject` is not defined for nested values, such as `{name}`")
    };
    Some(
        Diagnostic::new("parameter-style", place, message)
            .on_value()
            .help("ask the vendor which encoding the server expects; use style `form` for an array"),
    )
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic fails the test")]
mod tests {
    use std::path::Path;

    use super::check;
    use crate::load::Document;

    fn places(operation: &str) -> Vec<String> {
        let document =
            Document::parse(format!("paths: {{/a: {{post: {operation}}}}}"), "a.yaml", Path::new("")).unwrap();
        let place = |at: &str| at.trim_start_matches("/paths/~1a/post").to_owned();
        check(&document).iter().filter_map(|problem| problem.pointer().map(place)).collect()
    }

    #[test]
    fn reports_styles_that_openapi_does_not_define() {
        for (parameter, is_defined) in [
            ("in: query, style: deepObject, schema: {type: array, items: {type: string}}", false),
            ("in: query, style: deepObject, schema: {properties: {a: {type: string}}}", true),
            ("in: query, style: deepObject, schema: {properties: {a: {type: array}}}", false),
            ("in: query, style: deepObject, schema: {properties: {a: {properties: {b: {}}}}}", false),
            ("in: query, style: simple, schema: {type: string}", false),
            ("in: header, style: form, schema: {type: string}", false),
            ("in: path, style: matrix, schema: {type: string}", true),
            ("in: query, style: pipeDelimited, schema: {type: array, items: {type: string}}", true),
        ] {
            let found = places(&format!("{{parameters: [{{name: p, {parameter}}}]}}"));
            assert_eq!(found.is_empty(), is_defined, "{parameter}: {found:?}");
            assert!(is_defined || found == ["/parameters/0/style"], "{found:?}");
        }
    }

    #[test]
    fn reports_form_arrays_whose_items_are_not_scalars() {
        let items = |items: &str| {
            let schema = format!("{{properties: {{a: {{type: array, items: {items}}}}}}}");
            places(&format!(
                "{{requestBody: {{content: {{application/x-www-form-urlencoded: {{schema: {schema}}}}}}}}}"
            ))
        };
        let place = "/requestBody/content/application~1x-www-form-urlencoded/schema/properties/a";
        assert_eq!(items("{type: array, items: {type: string}}"), [place]);
        assert_eq!(items("{properties: {b: {type: string}}}"), [place]);
        assert_eq!(items("{type: string}"), [""; 0]);
    }

    #[test]
    fn reports_form_arrays_with_deep_object_style() {
        let media_type = "schema: {properties: {a: {type: array}, b: {type: object}}}, \
             encoding: {a: {style: deepObject}, b: {style: deepObject}}";
        let content = format!("{{application/x-www-form-urlencoded: {{{media_type}}}}}");
        assert_eq!(
            places(&format!("{{requestBody: {{content: {content}}}}}")),
            ["/requestBody/content/application~1x-www-form-urlencoded/encoding/a/style"]
        );
    }
}
