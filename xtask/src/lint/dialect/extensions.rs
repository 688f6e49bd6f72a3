//! The closed list of extensions: each where it belongs, and each pointing at what is there.

use serde_json::Value;

use crate::{
    diagnostics::Diagnostic,
    lint::{METHODS, all_operations, all_parameters, each_member, holds_names, items, members, text},
    load::{BUNDLED, Document, pointer},
    model::is_json,
};

const KNOWN: [&str; 12] = [
    "x-allow",
    "x-source",
    "x-variants",
    "x-pagination",
    "x-job",
    "x-retry",
    "x-error-map",
    "x-rate-limit",
    "x-token-url",
    "x-webhooks",
    "x-effects",
    "x-vendor-example",
];

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    each_member("", &document.root, &mut |at, key, _| {
        if key.starts_with("x-") && key != BUNDLED && !holds_names(at) {
            found.extend(known_and_placed(at, key, &pointer::join(at, key)));
        }
        true
    });
    for operation in all_operations(document) {
        let at = |key: &str| pointer::join(&operation.pointer, key);
        if let Some(pagination) = operation.value.get("x-pagination") {
            found.extend(pagination_points(document, &operation, &at("x-pagination"), pagination));
        }
        if let Some(job) = operation.value.get("x-job") {
            found.extend(job_points(document, &operation, &at("x-job"), job));
        }
        for (index, effect) in items(operation.value, "x-effects") {
            found.extend(effect_is_whole(&pointer::item(&at("x-effects"), index), effect));
        }
    }
    found
}

/// An extension that stands where nothing reads it says nothing.
fn known_and_placed(at: &str, key: &str, place: &str) -> Option<Diagnostic> {
    if !KNOWN.contains(&key) {
        let diagnostic =
            Diagnostic::new("unknown-extension", place, format!("`{key}` is not an extension of the dialect"));
        return Some(diagnostic.help(format!("the extensions are {}", KNOWN.join(", "))));
    }
    let tokens: Vec<&str> = at.split('/').skip(1).collect();
    let is_document = tokens.is_empty();
    let is_operation = matches!(tokens.as_slice(), ["paths", _, method] if METHODS.contains(method));
    let (is_placed, owner) = match key {
        "x-variants" | "x-pagination" | "x-job" | "x-retry" | "x-effects" => (is_operation, "an operation"),
        "x-error-map" => (is_document || is_operation, "the document or an operation"),
        "x-rate-limit" | "x-webhooks" => (is_document, "the document"),
        "x-token-url" => (matches!(tokens.as_slice(), ["servers", _]), "an entry of the document's `servers`"),
        "x-vendor-example" => (matches!(tokens.as_slice(), [.., "content", _]), "a media type"),
        _ => (true, ""),
    };
    (!is_placed).then(|| {
        Diagnostic::new("misplaced-extension", place, format!("`{key}` says nothing here"))
            .help(format!("it belongs to {owner}"))
    })
}

fn effect_is_whole(at: &str, effect: &Value) -> Option<Diagnostic> {
    const KINDS: [&str; 5] = ["destroys", "replaces", "bills", "subscribes", "starts-job"];
    let kind = text(effect, "kind");
    if !KINDS.contains(&kind) {
        let message = format!("`{kind}` is no kind of effect");
        return Some(
            Diagnostic::new("effect", pointer::join(at, "kind"), message)
                .on_value()
                .help(format!("one of {}", KINDS.join(", "))),
        );
    }
    text(effect, "description").is_empty().then(|| {
        Diagnostic::new("effect", at, "the effect has no description")
            .on_value()
            .help("say in one sentence what happens")
    })
}

/// The members of `x-pagination` that are pointers into the answer, at any depth.
fn pagination_points(
    document: &Document,
    operation: &crate::lint::Found<'_>,
    at: &str,
    pagination: &Value,
) -> Vec<Diagnostic> {
    const STYLES: [&str; 4] = ["offset", "next-link", "page", "token"];
    let mut found = Vec::new();
    let style = text(pagination, "style");
    if !STYLES.contains(&style) {
        let message = format!("`{style}` is no style of paging");
        found.push(
            Diagnostic::new("pagination", pointer::join(at, "style"), message)
                .on_value()
                .help(format!("one of {}", STYLES.join(", "))),
        );
    }
    let parameters = all_parameters(document, operation);
    for (role, name) in members(pagination, "parameters") {
        let name = name.as_str().unwrap_or_default();
        if !parameters.iter().any(|(_, parameter)| text(parameter, "name") == name && text(parameter, "in") == "query")
        {
            let place = pointer::join(&pointer::join(at, "parameters"), role);
            let message = format!("the operation has no query parameter `{name}`");
            found.push(
                Diagnostic::new("pagination", place, message).on_value().help("name a parameter of this operation"),
            );
        }
    }
    if !text(pagination, "items").starts_with('/') {
        let diagnostic =
            Diagnostic::new("pagination", pointer::join(at, "items"), "nothing says where the items of a page are");
        found.push(diagnostic.on_value().help("write `items:` with a JSON pointer into the answer"));
    }
    let mut pointers = Vec::new();
    collect_pointers(at, pagination, &mut pointers);
    for (place, target) in pointers {
        found.extend(points_into_answer(document, operation, "pagination", &place, &target));
    }
    found
}

/// Values that begin with a slash are pointers.
fn collect_pointers(at: &str, value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) if text.starts_with('/') => found.push((at.to_owned(), text.clone())),
        Value::Object(members) => members
            .iter()
            .filter(|(key, _)| !key.starts_with("x-"))
            .for_each(|(key, member)| collect_pointers(&pointer::join(at, key), member, found)),
        _ => {}
    }
}

fn job_points(document: &Document, operation: &crate::lint::Found<'_>, at: &str, job: &Value) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let id = text(job, "id").to_owned();
    if id.starts_with('/') {
        found.extend(points_into_answer(document, operation, "job", &pointer::join(at, "id"), &id));
    } else {
        let diagnostic = Diagnostic::new("job", pointer::join(at, "id"), "nothing says where the job's id is");
        found.push(diagnostic.on_value().help("write `id:` with a JSON pointer into the answer"));
    }
    let all = all_operations(document);
    let target = text(job, "operation");
    let Some(status) = all.iter().find(|other| text(other.value, "operationId") == target) else {
        let diagnostic =
            Diagnostic::new("job", pointer::join(at, "operation"), format!("there is no operation `{target}`"));
        found.push(diagnostic.on_value().help("name the operation that tells the job's state"));
        return found;
    };
    let parameter = text(job, "parameter");
    if !all_parameters(document, status).iter().any(|(_, other)| text(other, "name") == parameter) {
        let diagnostic = Diagnostic::new(
            "job",
            pointer::join(at, "parameter"),
            format!("`{target}` has no parameter `{parameter}`"),
        );
        found.push(diagnostic.on_value().help("name the parameter that takes the job's id"));
    }
    found
}

/// Whether a JSON pointer names a declared property of the operation's successful answer.
fn points_into_answer(
    document: &Document,
    operation: &crate::lint::Found<'_>,
    rule: &'static str,
    place: &str,
    target: &str,
) -> Option<Diagnostic> {
    let responses = pointer::join(&operation.pointer, "responses");
    let (status, response) = members(operation.value, "responses").find(|(status, _)| status.starts_with('2'))?;
    let (at, response) = document.resolve(&pointer::join(&responses, status), response)?;
    let (name, media) = members(response, "content").find(|(name, _)| is_json(name))?;
    let schema_place = pointer::join(&pointer::join(&pointer::join(&at, "content"), name), "schema");
    let declared = declares(document, &schema_place, media.get("schema")?, target);
    (!declared).then(|| {
        Diagnostic::new(rule, place, format!("the answer declares nothing at `{target}`"))
            .on_value()
            .help("point at a declared property of the answer")
    })
}

fn declares(document: &Document, at: &str, schema: &Value, target: &str) -> bool {
    let Some((place, schema)) = document.resolve(at, schema) else { return false };
    let Some(rest) = target.strip_prefix('/') else { return target.is_empty() };
    let (token, rest) = rest.split_once('/').map_or((rest, String::new()), |(token, rest)| (token, format!("/{rest}")));
    let name = pointer::unescape(token);
    if let Some(property) = schema.get("properties").and_then(|all| all.get(&name)) {
        return declares(document, &pointer::join(&pointer::join(&place, "properties"), &name), property, &rest);
    }
    if let Some(values) = schema.get("additionalProperties") {
        return values
            .as_bool()
            .unwrap_or_else(|| declares(document, &pointer::join(&place, "additionalProperties"), values, &rest));
    }
    items(schema, "allOf")
        .any(|(index, part)| declares(document, &pointer::item(&pointer::join(&place, "allOf"), index), part, target))
}
