//! From a linted document to the model.

use indexmap::IndexMap;
use serde_json::{Map, Value};

use super::{
    Api, Body, Effect, ListStyle, Location, Operation, Parameter, ResponseKind, Scheme, Server, Source, StatusPattern,
    examples, reach, schema,
};
use crate::load::{Document, pointer};

const METHODS: [&str; 7] = ["get", "put", "post", "delete", "options", "head", "patch"];

/// Builds the model of a linted document.
pub fn build(document: &Document, name: &str, digest: &str) -> Api {
    let root = &document.root;
    let info =
        |key: &str| root.pointer(&format!("/info/{key}")).and_then(Value::as_str).unwrap_or_default().trim().to_owned();
    let source = root.get("info").and_then(Source::of).or_else(|| Source::of(root)).unwrap_or_else(Source::unmarked);
    let mut schemas: IndexMap<String, _> =
        components(root, "schemas").map(|(name, value)| (name.clone(), schema::read(document, name, value))).collect();
    let operations: Vec<Operation> =
        paths(root).flat_map(|(path, item)| read_path(document, &source, path, item)).collect();
    schema::strip_tags(&mut schemas);
    reach::mark_requests(&operations, &mut schemas);
    Api {
        name: name.to_owned(),
        spec: document.files.first().map(|file| file.name.clone()).unwrap_or_default(),
        digest: digest.to_owned(),
        title: title(root),
        version: info("version"),
        description: info("description"),
        source,
        servers: Server::read_all(root),
        schemes: Scheme::read_all(root),
        operations,
        schemas,
    }
}

/// The title of a document: one line, wherever it stands.
pub fn title(root: &Value) -> String {
    let title = root.pointer("/info/title").and_then(Value::as_str).unwrap_or_default();
    title.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn components<'a>(root: &'a Value, kind: &str) -> impl Iterator<Item = (&'a String, &'a Value)> {
    root.pointer(&format!("/components/{kind}")).and_then(Value::as_object).into_iter().flatten()
}

fn paths(root: &Value) -> impl Iterator<Item = (&String, &Map<String, Value>)> {
    let paths = root.get("paths").and_then(Value::as_object).into_iter().flatten();
    paths.filter_map(|(path, item)| item.as_object().map(|item| (path, item)))
}

fn read_path(document: &Document, api: &Source, path: &str, item: &Map<String, Value>) -> Vec<Operation> {
    let at = pointer::join("/paths", path);
    METHODS
        .iter()
        .filter_map(|method| item.get(*method).map(|operation| (*method, operation)))
        .flat_map(|(method, operation)| read_operation(document, api, path, method, &at, operation))
        .collect()
}

fn read_operation(
    document: &Document,
    api: &Source,
    path: &str,
    method: &str,
    item_pointer: &str,
    value: &Value,
) -> Vec<Operation> {
    let at = pointer::join(item_pointer, method);
    let text = |key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().trim().to_owned();
    let mut operation = Operation {
        id: text("operationId"),
        method: method.to_uppercase(),
        path: path.to_owned(),
        summary: text("summary"),
        description: text("description"),
        docs_url: docs_url(value),
        source: Source::of(value).unwrap_or_else(|| api.clone()),
        deprecated: flag(value, "deprecated"),
        idempotent: is_idempotent(method, value),
        paged: value.get("x-pagination").is_some(),
        auth: read_auth(&document.root, value),
        effects: read_effects(value),
        parameters: document
            .parameters(item_pointer, &at)
            .into_iter()
            .filter_map(|(place, parameter)| read_parameter(document, &place, parameter))
            .collect(),
        body: read_body(document, &at, value),
        responses: read_responses(document, &at, value),
    };
    order_parameters(&mut operation);
    variants(&operation, value).unwrap_or_else(|| vec![operation])
}

/// The operations that `x-variants` makes of one; `None` where there are no variants.
fn variants(base: &Operation, value: &Value) -> Option<Vec<Operation>> {
    let entries = value.get("x-variants")?.as_array()?;
    let wants = |entry: &Value| -> Vec<String> {
        let names = entry.get("parameters").and_then(Value::as_array).into_iter().flatten();
        names.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let taken: Vec<String> = entries.iter().flat_map(wants).collect();
    let variant = |entry: &Value| {
        let wanted = wants(entry);
        let text = |key: &str| entry.get(key).and_then(Value::as_str).map(|text| text.trim().to_owned());
        let mut operation = base.clone();
        operation.id = text("operationId").unwrap_or_default();
        operation.summary = text("summary").unwrap_or_else(|| base.summary.clone());
        operation.docs_url = docs_url(entry).or_else(|| base.docs_url.clone());
        operation.source = Source::of(entry).unwrap_or_else(|| base.source.clone());
        operation.parameters.retain(|parameter| wanted.contains(&parameter.name) || !taken.contains(&parameter.name));
        for parameter in &mut operation.parameters {
            if wanted.contains(&parameter.name) {
                parameter.required = true;
                parameter.non_empty = true;
            }
        }
        operation
    };
    Some(entries.iter().map(variant).collect())
}

fn docs_url(value: &Value) -> Option<String> {
    value.pointer("/externalDocs/url").and_then(Value::as_str).map(str::to_owned)
}

fn flag(value: &Value, key: &str) -> bool {
    value.get(key).and_then(Value::as_bool).unwrap_or_default()
}

fn is_idempotent(method: &str, value: &Value) -> bool {
    let by_method = !matches!(method, "post" | "patch");
    value.pointer("/x-retry/idempotent").and_then(Value::as_bool).unwrap_or(by_method)
}

fn read_auth(root: &Value, operation: &Value) -> Vec<Vec<String>> {
    let security = operation.get("security").or_else(|| root.get("security"));
    let alternatives = security.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object);
    alternatives.map(|schemes| schemes.keys().cloned().collect()).collect()
}

fn read_effects(operation: &Value) -> Vec<Effect> {
    let entries = operation.get("x-effects").and_then(Value::as_array).into_iter().flatten();
    let text = |entry: &Value, key: &str| entry.get(key).and_then(Value::as_str).unwrap_or_default().trim().to_owned();
    entries
        .map(|entry| Effect {
            kind: text(entry, "kind"),
            description: text(entry, "description"),
            source: Source::of(entry),
        })
        .collect()
}

fn read_parameter(document: &Document, at: &str, entry: &Value) -> Option<Parameter> {
    let text = |key: &str| entry.get(key).and_then(Value::as_str);
    let location = match text("in")? {
        "path" => Location::Path,
        "query" => Location::Query,
        // These are said by other means; OpenAPI has such parameters ignored.
        "header"
            if ["accept", "content-type", "authorization"].contains(&text("name")?.to_ascii_lowercase().as_str()) =>
        {
            return None;
        }
        "header" => Location::Header,
        _ => return None,
    };
    let schema = entry.get("schema").cloned().unwrap_or(Value::Bool(true));
    let schema_pointer = pointer::join(at, "schema");
    let (_, resolved) = document.meant(&schema_pointer, &schema)?;
    let is_list = resolved.get("type").and_then(Value::as_str) == Some("array");
    let example = entry
        .get("example")
        .or_else(|| entry.get("examples").and_then(Value::as_object).and_then(|all| all.values().next()?.get("value")))
        .or_else(|| resolved.get("example"))
        .cloned();
    Some(Parameter {
        name: text("name")?.to_owned(),
        location,
        required: flag(entry, "required") || location == Location::Path,
        non_empty: location == Location::Query
            && resolved.get("minLength").and_then(Value::as_u64).unwrap_or_default() > 0,
        list: is_list.then(|| list_style(entry, location)),
        description: text("description").unwrap_or_default().trim().to_owned(),
        source: Source::of(entry),
        default: resolved.get("default").cloned(),
        schema,
        example,
    })
}

fn list_style(entry: &Value, location: Location) -> ListStyle {
    let style = entry.get("style").and_then(Value::as_str);
    let explode = entry.get("explode").and_then(Value::as_bool).unwrap_or(matches!(style, None | Some("form")));
    match (location, style) {
        (Location::Query, None | Some("form")) if explode => ListStyle::Repeat,
        (Location::Query, Some("spaceDelimited")) if !explode => ListStyle::Space,
        (Location::Query, Some("pipeDelimited")) if !explode => ListStyle::Pipe,
        (Location::Query, Some("spaceDelimited" | "pipeDelimited")) => ListStyle::Repeat,
        _ => ListStyle::Comma,
    }
}

/// Path parameters stand in the order of the template, then required ones, then optional ones.
fn order_parameters(operation: &mut Operation) {
    let path = operation.path.clone();
    operation.parameters.sort_by_key(|parameter| {
        let place = path.find(&format!("{{{}}}", parameter.name)).unwrap_or(usize::MAX);
        (if parameter.location == Location::Path { place } else { usize::MAX }, !parameter.required)
    });
}

fn read_body(document: &Document, at: &str, operation: &Value) -> Option<Body> {
    let (place, body) = document.resolve(&pointer::join(at, "requestBody"), operation.get("requestBody")?)?;
    let content = body.get("content")?.as_object()?;
    let (media_type, media) = content.iter().find(|(name, _)| is_json(name)).or_else(|| content.iter().next())?;
    let media_pointer = pointer::join(&pointer::join(&place, "content"), media_type);
    let schema = media.get("schema").cloned().unwrap_or(Value::Bool(true));
    Some(Body {
        media_type: media_type.clone(),
        required: flag(body, "required"),
        description: body.get("description").and_then(Value::as_str).unwrap_or_default().trim().to_owned(),
        read_only: reach::read_only_members(document, &pointer::join(&media_pointer, "schema"), &schema)
            .unwrap_or_default(),
        examples: examples::of_media_type(document, &media_pointer, media),
        schema,
    })
}

fn read_responses(document: &Document, at: &str, operation: &Value) -> Vec<ResponseKind> {
    let base = pointer::join(at, "responses");
    let entries = operation.get("responses").and_then(Value::as_object).into_iter().flatten();
    let mut responses: Vec<ResponseKind> = entries
        .filter_map(|(key, response)| {
            let (place, response) = document.resolve(&pointer::join(&base, key), response)?;
            Some(read_response(document, StatusPattern::parse(key)?, &place, response))
        })
        .collect();
    // The most specific pattern is matched first, whatever the order of the document.
    responses.sort_by_key(|response| match response.status {
        StatusPattern::Exact(status) => (0, status),
        StatusPattern::Range(hundred) => (1, hundred),
        StatusPattern::Default => (2, 0),
    });
    responses
}

fn read_response(document: &Document, status: StatusPattern, at: &str, response: &Value) -> ResponseKind {
    let content = response.get("content").and_then(Value::as_object);
    let typed =
        content.and_then(|content| content.iter().find(|(name, _)| is_json(name)).or_else(|| content.iter().next()));
    let content_pointer = pointer::join(at, "content");
    ResponseKind {
        status,
        description: response.get("description").and_then(Value::as_str).unwrap_or_default().trim().to_owned(),
        media_types: content.map(|content| content.keys().cloned().collect()).unwrap_or_default(),
        schema: typed.and_then(|(_, media)| media.get("schema").cloned()),
        source: Source::of(response),
        examples: typed
            .map(|(name, media)| examples::of_media_type(document, &pointer::join(&content_pointer, name), media))
            .unwrap_or_default(),
    }
}

/// Whether a media type is JSON: `application/json`, with or without parameters, or any `+json`.
pub fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || essence.ends_with("+json")
}
