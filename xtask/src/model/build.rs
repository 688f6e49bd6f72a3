//! From a linted document to the model.

use indexmap::IndexMap;
use serde_json::{Map, Value};

use super::{
    Api, Body, Effect, Encoding, ListStyle, Location, Operation, Parameter, ReadOnly, ResponseKind, Scheme, SchemeKind,
    Server, Source, StatusPattern, Style, bounds, depth, examples, is_id, names, reach, schema,
};
use crate::{
    load::{Document, pointer},
    lower::ORIGIN,
};

const METHODS: [&str; 7] = ["get", "put", "post", "delete", "options", "head", "patch"];

/// Builds the model of a linted document.
pub fn build(document: &Document, name: &str, digest: &str) -> Api {
    let root = &document.root;
    let info =
        |key: &str| root.pointer(&format!("/info/{key}")).and_then(Value::as_str).unwrap_or_default().trim().to_owned();
    let source = root.get("info").and_then(Source::of).or_else(|| Source::of(root)).unwrap_or_else(Source::unmarked);
    let mut schemas: IndexMap<String, _> =
        components(root, "schemas").map(|(name, value)| (name.clone(), schema::read(document, name, value))).collect();
    let read_only = ReadOnly::of(document);
    let mut operations: Vec<Operation> =
        paths(root).flat_map(|(path, item)| read_path(document, &read_only, &source, path, item)).collect();
    let used = schema::used(root, &schemas);
    schema::strip_tags(&mut schemas, &used);
    let mut servers = Server::read_all(root);
    // Where only operations have servers, the first of those is the client's.
    if servers.is_empty()
        && let Some(url) = operations.iter().find_map(|operation| operation.server.clone())
    {
        for operation in &mut operations {
            operation.server = operation.server.take().filter(|other| *other != url);
        }
        servers.push(Server { name: "Server 1".to_owned(), url, token_url: None });
    }
    reach::mark_requests(&operations, &mut schemas);
    depth::mark_boxed(&mut schemas);
    Api {
        name: name.to_owned(),
        spec: document.files.first().map(|file| file.name.clone()).unwrap_or_default(),
        digest: digest.to_owned(),
        title: title(root),
        version: info("version"),
        description: info("description"),
        source,
        servers,
        schemes: Scheme::read_all(root),
        operations,
        bounded: bounds::bounded(&schemas),
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

fn read_path(
    document: &Document,
    read_only: &ReadOnly<'_>,
    api: &Source,
    path: &str,
    item: &Map<String, Value>,
) -> Vec<Operation> {
    let at = pointer::join("/paths", path);
    METHODS
        .iter()
        .filter_map(|method| item.get(*method).map(|operation| (*method, operation)))
        .flat_map(|(method, operation)| read_operation(document, read_only, api, path, method, &at, operation))
        .collect()
}

fn read_operation(
    document: &Document,
    read_only: &ReadOnly<'_>,
    api: &Source,
    path: &str,
    method: &str,
    item_pointer: &str,
    value: &Value,
) -> Vec<Operation> {
    let at = pointer::join(item_pointer, method);
    let text = |key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().trim().to_owned();
    let mut operation = Operation {
        pointer: value.get(ORIGIN).and_then(Value::as_str).unwrap_or(&at).to_owned(),
        id: text("operationId"),
        method: method.to_uppercase(),
        path: path.to_owned(),
        server: read_server(&document.root, value),
        tag: value.pointer("/tags/0").and_then(Value::as_str).map(str::to_owned),
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
        body: read_body(document, read_only, &at, value),
        responses: read_responses(document, &at, value),
    };
    order_parameters(&mut operation);
    name_arguments(&mut operation);
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

/// The server of an operation, if it is on another one than the others.
fn read_server(root: &Value, operation: &Value) -> Option<String> {
    let first = |owner: &Value| owner.get("servers")?.as_array()?.iter().find_map(Server::url_of);
    first(operation).filter(|url| Some(url) != first(root).as_ref())
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
    // What no scheme describes cannot be asked of a caller.
    let is_known = |name: &&String| {
        let scheme = root.pointer("/components/securitySchemes").and_then(|all| all.get(name.as_str()));
        scheme.and_then(SchemeKind::read).is_some()
    };
    alternatives.map(|schemes| schemes.keys().filter(is_known).cloned().collect()).collect()
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
        "cookie" => Location::Cookie,
        _ => return None,
    };
    let content = entry.get("content").and_then(Value::as_object).and_then(|content| content.values().next());
    let schema = entry.get("schema").or_else(|| content?.get("schema")).cloned().unwrap_or(Value::Bool(true));
    let schema_pointer = pointer::join(at, "schema");
    let (resolved_at, resolved) = document.meant(&schema_pointer, &schema)?;
    let items = resolved.get("items").and_then(|items| document.meant(&pointer::join(&resolved_at, "items"), items));
    let is_list = location == Location::Query
        && content.is_none()
        && resolved.get("type").and_then(Value::as_str) == Some("array")
        && items.is_some_and(|(_, items)| is_scalar(items) && !flag(items, "nullable"))
        && !resolved.get("items").is_some_and(|items| flag(items, "nullable"));
    // A label or a matrix is written around any value.
    let is_framed = location == Location::Path && matches!(text("style"), Some("label" | "matrix"));
    let style = (content.is_some() || is_framed || !(is_list || is_scalar(resolved)))
        .then(|| part_style(entry, location, content.is_some()));
    let example = entry
        .get("example")
        .or_else(|| entry.get("examples").and_then(Value::as_object).and_then(|all| all.values().next()?.get("value")))
        .or_else(|| resolved.get("example"))
        .cloned();
    Some(Parameter {
        name: text("name")?.to_owned(),
        ident: String::new(),
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
        schema,
        example,
    })
}

/// Whether a value is written as one text.
fn is_scalar(schema: &Value) -> bool {
    let is_file = schema.get("format").and_then(Value::as_str) == Some("binary");
    let has_scalar_type =
        matches!(schema.get("type").and_then(Value::as_str), Some("string" | "integer" | "number" | "boolean"));
    (has_scalar_type && !is_file) || is_id(schema)
}

/// How a value with parts is written.
fn part_style(entry: &Value, location: Location, is_content: bool) -> Style {
    let style = entry.get("style").and_then(Value::as_str);
    let explode = entry.get("explode").and_then(Value::as_bool).unwrap_or(style == Some("form"));
    match (location, style) {
        (Location::Query | Location::Cookie, _) if is_content => Style::Query("Json"),
        (Location::Query | Location::Cookie, None) if entry.get("explode").is_none() => Style::Query("FormExploded"),
        (Location::Query | Location::Cookie, Some("deepObject")) => Style::Query("Deep"),
        (Location::Query | Location::Cookie, Some("spaceDelimited")) => Style::Query("Space"),
        (Location::Query | Location::Cookie, Some("pipeDelimited")) => Style::Query("Pipe"),
        (Location::Query | Location::Cookie, _) => Style::Query(if explode { "FormExploded" } else { "Form" }),
        (Location::Path, Some("label")) => Style::Path(if explode { "LabelExploded" } else { "Label" }),
        (Location::Path, Some("matrix")) => Style::Path(if explode { "MatrixExploded" } else { "Matrix" }),
        (Location::Path, _) => Style::Path(if explode { "SimpleExploded" } else { "Simple" }),
        (Location::Header, _) => Style::Header(explode),
    }
}

/// Names that a request's own methods and fields have.
const TAKEN: [&str; 6] = ["send", "client", "body", "answer", "self", "clone"];

/// Each argument gets a name of its own; one that is there twice is called by its place too.
fn name_arguments(operation: &mut Operation) {
    let twice: Vec<bool> = operation
        .parameters
        .iter()
        .map(|parameter| operation.parameters.iter().filter(|other| other.name == parameter.name).count() > 1)
        .collect();
    let wanted: Vec<String> = operation
        .parameters
        .iter()
        .zip(&twice)
        .map(|(parameter, twice)| {
            let name = names::field(&parameter.name, "parameter");
            match (*twice, parameter.location) {
                (true, Location::Header) => format!("{}_header", name.trim_end_matches('_')),
                (true, Location::Cookie) => format!("{}_cookie", name.trim_end_matches('_')),
                (true, Location::Query) => format!("{}_query", name.trim_end_matches('_')),
                _ if TAKEN.contains(&name.as_str()) => format!("{name}_parameter"),
                _ => name,
            }
        })
        .collect();
    let given = names::distinct(wanted, &TAKEN);
    for ((parameter, ident), twice) in operation.parameters.iter_mut().zip(given).zip(twice) {
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

fn read_body(document: &Document, read_only: &ReadOnly<'_>, at: &str, operation: &Value) -> Option<Body> {
    let (place, body) = document.resolve(&pointer::join(at, "requestBody"), operation.get("requestBody")?)?;
    let content = body.get("content")?.as_object()?;
    let (media_type, media) = preferred(content)?;
    let encoding = Encoding::of(media_type);
    let media_pointer = pointer::join(&pointer::join(&place, "content"), media_type);
    let schema = media.get("schema").cloned().unwrap_or(Value::Bool(true));
    Some(Body {
        media_type: media_type.clone(),
        encoding,
        styles: if encoding == Encoding::Form { styles(media) } else { Vec::new() },
        parts: if encoding == Encoding::Multipart { parts(media) } else { Vec::new() },
        required: flag(body, "required"),
        description: body.get("description").and_then(Value::as_str).unwrap_or_default().trim().to_owned(),
        read_only: read_only.members(&pointer::join(&media_pointer, "schema"), &schema).unwrap_or_default(),
        examples: examples::of_media_type(document, &media_pointer, media),
        schema,
    })
}

/// The media type that is sent or read: JSON where there is a choice, then what has a type.
fn preferred(content: &Map<String, Value>) -> Option<(&String, &Value)> {
    content.iter().min_by_key(|(name, _)| match Encoding::of(name) {
        Encoding::Json => 0,
        Encoding::Form => 1,
        Encoding::Multipart => 2,
        Encoding::Text => 3,
        Encoding::Bytes => 4,
    })
}

/// The styles that `encoding` gives the members of a form.
fn styles(media: &Value) -> Vec<(String, &'static str)> {
    let entries = media.get("encoding").and_then(Value::as_object).into_iter().flatten();
    let style = |entry: &Value| {
        let style = entry.get("style").and_then(Value::as_str);
        let explode = entry.get("explode").and_then(Value::as_bool);
        match (style, explode) {
            (None, None) => None,
            (Some("deepObject"), _) => Some("Deep"),
            (Some("spaceDelimited"), _) => Some("Space"),
            (Some("pipeDelimited"), _) => Some("Pipe"),
            (_, Some(false)) => Some("Form"),
            _ => Some("FormExploded"),
        }
    };
    entries.filter_map(|(name, entry)| Some((name.clone(), style(entry)?))).collect()
}

/// The media types that `encoding` gives the parts of a multipart body.
fn parts(media: &Value) -> Vec<(String, String)> {
    let entries = media.get("encoding").and_then(Value::as_object).into_iter().flatten();
    let kind = |entry: &Value| {
        let kind = entry.get("contentType")?.as_str()?;
        // Of several the first is meant.
        let kind = kind.split(',').next().unwrap_or(kind).trim();
        (!kind.contains('*') && kind.is_ascii()).then(|| kind.to_owned())
    };
    entries.filter_map(|(name, entry)| Some((name.clone(), kind(entry)?))).collect()
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
    // What is described twice is described by the first.
    let mut seen = Vec::new();
    responses.retain(|response| {
        let is_new = !seen.contains(&response.status);
        seen.push(response.status);
        is_new
    });
    // Where no success is described, `default` describes it; where nothing does, the body is kept as it came.
    if !responses.iter().any(|response| response.status.is_success()) {
        let success = responses.iter().find(|response| response.status == StatusPattern::Default).cloned();
        responses.push(match success {
            Some(default) => ResponseKind { status: StatusPattern::Range(2), ..default },
            None => ResponseKind::unknown(StatusPattern::Range(2)),
        });
    }
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
    let typed = content.and_then(preferred);
    let encoding = typed.map(|(name, _)| match Encoding::of(name) {
        Encoding::Form | Encoding::Multipart => Encoding::Bytes,
        encoding => encoding,
    });
    let is_json = encoding == Some(Encoding::Json);
    let content_pointer = pointer::join(at, "content");
    ResponseKind {
        status,
        headers: read_headers(document, at, response),
        description: response.get("description").and_then(Value::as_str).unwrap_or_default().trim().to_owned(),
        media_types: content
            .map(|content| content.keys().filter(|name| is_media_type(name)).cloned().collect())
            .unwrap_or_default(),
        encoding,
        schema: typed
            .filter(|_| is_json)
            .map(|(_, media)| media.get("schema").cloned().unwrap_or_else(|| Value::Object(Map::new()))),
        source: Source::of(response),
        examples: typed
            .filter(|_| is_json)
            .map(|(name, media)| examples::of_media_type(document, &pointer::join(&content_pointer, name), media))
            .unwrap_or_default(),
    }
}

fn read_headers(document: &Document, at: &str, response: &Value) -> Vec<(String, String)> {
    let base = pointer::join(at, "headers");
    let entries = response.get("headers").and_then(Value::as_object).into_iter().flatten();
    let read = |(name, header): (&String, &Value)| {
        let (_, header) = document.resolve(&pointer::join(&base, name), header)?;
        Some((name.clone(), header.get("description").and_then(Value::as_str).unwrap_or_default().trim().to_owned()))
    };
    entries.filter_map(read).collect()
}

/// Whether a media type can stand in a header.
fn is_media_type(name: &str) -> bool {
    name.is_ascii() && name.contains('/') && !name.chars().any(|char| char.is_ascii_control())
}

/// Whether a media type is JSON: `application/json`, with or without parameters, or any `+json`.
pub fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || essence.ends_with("+json")
}
