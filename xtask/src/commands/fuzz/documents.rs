//! Generates documents: from the keywords of OpenAPI, or by damaging real documents.

use serde_json::{Map, Value, json};

use super::{
    Random,
    schemas::schema,
    vocabulary::{INVALID_STATUSES, NAMES, STATUSES, TEXTS},
};
use crate::workspace::Workspace;
use subkit_codegen::slashed;

const SCHEMAS: &str = "#/components/schemas/";

/// Returns the real documents to damage: the specs of the workspace.
pub fn seeds(workspace: &Workspace) -> Result<Vec<String>, String> {
    let read = |spec: &crate::workspace::Spec| {
        fs_err::read_to_string(workspace.root.join(&spec.path))
            .map_err(|error| format!("{}: {error}", slashed(&spec.path)))
    };
    workspace.specs()?.iter().map(read).collect()
}

/// Generates a document.
pub fn generate(seeds: &[String], random: &mut Random) -> String {
    match random.below(10) {
        0 => damaged(seeds, random),
        1..=3 => {
            let mut document = document(random);
            for _ in 0..=random.below(4) {
                mutate(&mut document, random, 0);
            }
            document.to_string()
        }
        _ => document(random).to_string(),
    }
}

/// Returns a real document with errors in its text.
fn damaged(seeds: &[String], random: &mut Random) -> String {
    let Some(seed) = random.pick(seeds) else { return String::new() };
    let mut lines: Vec<String> = seed.lines().map(str::to_owned).collect();
    // Truncate large documents, which would take most of the time.
    lines.truncate(20 + random.below(300));
    for _ in 0..=random.below(3) {
        let at = random.below(lines.len());
        let Some(line) = lines.get_mut(at) else { continue };
        match random.below(6) {
            0 => line.clear(),
            1 => line.insert_str(0, "  "),
            2 => *line = line.replacen(':', "", 1),
            3 => line.push_str(random.text(&[" {", " [", " '", " \"", " &x", " *x", " !tag", "\t", " |"])),
            4 => *line = line.replace("string", random.text(&["integer", "object", "array", "strange"])),
            _ => {
                let copy = line.clone();
                lines.insert(at, copy);
            }
        }
    }
    lines.join("\n")
}

/// Changes one nested value of a document.
fn mutate(value: &mut Value, random: &mut Random, depth: usize) {
    let descends = depth < 12 && !random.once_in(6);
    match value {
        Value::Object(members) if descends && !members.is_empty() => {
            let at = random.below(members.len());
            if random.once_in(12) {
                let key = members.keys().nth(at).cloned().unwrap_or_default();
                if let Some(value) = members.shift_remove(&key) {
                    members.insert(random.text(&NAMES).to_owned(), value);
                }
            } else if let Some(member) = members.values_mut().nth(at) {
                mutate(member, random, depth + 1);
            }
        }
        Value::Array(items) if descends && !items.is_empty() => {
            let at = random.below(items.len());
            if let Some(item) = items.get_mut(at) {
                mutate(item, random, depth + 1);
            }
        }
        other => {
            *other = match random.below(7) {
                0 => Value::Null,
                1 => json!(random.text(&TEXTS)),
                2 => json!(-1),
                3 => json!([]),
                4 => json!({}),
                5 => json!(true),
                _ => schema(random, 0),
            };
        }
    }
}

fn document(random: &mut Random) -> Value {
    let mut schemas = Map::new();
    for _ in 0..=random.below(8) {
        schemas.insert(random.text(&NAMES).to_owned(), schema(random, 0));
    }
    let mut paths = Map::new();
    for index in 0..random.below(4) {
        let (path, parameters) = path(random, index);
        paths.insert(path, item(random, &parameters));
    }
    let names: Vec<String> = schemas.keys().cloned().collect();
    let mut root = json!({
        "openapi": random.text(&["3.0.3", "3.0.0", "3.1.0", "3.1.1"]),
        "info": { "title": random.text(&NAMES), "version": "1" },
        "paths": paths,
        "components": {
            "schemas": schemas,
            "responses": shared(random, "responses", body),
            "requestBodies": shared(random, "requestBodies", body),
            "parameters": shared(random, "parameters", parameter),
            "securitySchemes": { "key": { "type": "apiKey", "in": random.text(&["header", "query", "cookie"]), "name": "X-Key" } },
        },
    });
    if random.once_in(8)
        && let Value::Object(members) = &mut root
    {
        members.insert("webhooks".to_owned(), json!({ random.text(&NAMES): item(random, &[]) }));
    }
    if random.once_in(3)
        && let Value::Object(members) = &mut root
    {
        members.insert("servers".to_owned(), json!([{ "url": random.text(&["https://a.example/{v}", "/v1", "http://a.example"]), "variables": { "v": { "default": "1" } } }]));
        members.insert("security".to_owned(), json!([{ "key": [] }]));
    }
    resolve_references(&mut root, &names, random);
    root
}

/// Generates shared components. Some refer to each other, possibly in a cycle.
fn shared(random: &mut Random, section: &str, make: fn(&mut Random) -> Value) -> Value {
    let part = |random: &mut Random| if random.once_in(80) { reference(random, section) } else { make(random) };
    json!({ "a": part(random), "b": part(random), "c": part(random) })
}

fn reference(random: &mut Random, section: &str) -> Value {
    json!({ "$ref": format!("#/components/{section}/{}", random.text(&["a", "b", "c"])) })
}

/// Changes most references so that they resolve. Otherwise, most documents would be rejected because of unresolved references.
fn resolve_references(value: &mut Value, names: &[String], random: &mut Random) {
    match value {
        Value::Object(members) => members.values_mut().for_each(|member| resolve_references(member, names, random)),
        Value::Array(items) => items.iter_mut().for_each(|item| resolve_references(item, names, random)),
        Value::String(text) => {
            let Some(wanted) = text.strip_prefix(SCHEMAS) else { return };
            // Do not change references to a part of a component.
            let exists = wanted.contains('/') || names.iter().any(|name| subkit_codegen::escape(name) == wanted);
            if !exists && !random.once_in(200) {
                *value = match random.pick(names) {
                    Some(name) => json!(format!("{SCHEMAS}{}", subkit_codegen::escape(name))),
                    None => Value::Null,
                };
            }
        }
        _ => {}
    }
}

fn path(random: &mut Random, index: usize) -> (String, Vec<String>) {
    let mut path = format!("/p{index}");
    let mut parameters = Vec::new();
    for _ in 0..random.below(3) {
        let name = random.text(&["id", "type", "a-b", "body", "x"]).to_owned();
        if !parameters.contains(&name) {
            path.push_str(&format!("/{{{name}}}"));
            parameters.push(name);
        }
    }
    (path, parameters)
}

fn item(random: &mut Random, names: &[String]) -> Value {
    let mut item = Map::new();
    for _ in 0..=random.below(2) {
        let method = random.text(&["get", "post", "put", "delete", "patch", "get", "post", "head"]);
        // TRACE operations are rare in real documents.
        let method = if random.once_in(60) { "trace" } else { method };
        item.insert(method.to_owned(), operation(random, names));
    }
    Value::Object(item)
}

fn operation(random: &mut Random, names: &[String]) -> Value {
    let mut parameters: Vec<Value> = names
        .iter()
        .map(|name| json!({ "name": name, "in": "path", "required": true, "schema": schema(random, 2), "style": random.text(&["simple", "label", "matrix"]) }))
        .collect();
    for _ in 0..random.below(4) {
        parameters.push(if random.once_in(8) { reference(random, "parameters") } else { parameter(random) });
    }
    let mut responses = Map::new();
    for _ in 0..random.below(4) {
        let status = if random.once_in(60) { random.text(&INVALID_STATUSES) } else { random.text(&STATUSES) };
        responses.insert(status.to_owned(), body_or_reference(random, "responses"));
    }
    let mut operation = json!({ "parameters": parameters, "responses": responses });
    if let Value::Object(members) = &mut operation {
        if random.once_in(2) {
            members.insert("operationId".to_owned(), json!(random.text(&NAMES)));
        }
        if random.once_in(2) {
            members.insert("requestBody".to_owned(), body_or_reference(random, "requestBodies"));
        }
        if random.once_in(30) {
            let variant = json!({ "operationId": random.text(&NAMES), "parameters": [random.text(&NAMES)] });
            members.insert("x-variants".to_owned(), json!([variant]));
        }
        if random.once_in(30) {
            members.insert(
                "callbacks".to_owned(),
                json!({ "done": { "{$request.body#/url}": { "post": { "responses": { "200": body(random) } } } } }),
            );
        }
    }
    operation
}

fn parameter(random: &mut Random) -> Value {
    let mut parameter = json!({
        "name": random.text(&NAMES),
        "in": random.text(&["query", "header", "cookie", "query"]),
        "required": random.once_in(2),
    });
    if let Value::Object(members) = &mut parameter {
        if random.once_in(8) {
            members.insert("content".to_owned(), json!({ "application/json": { "schema": schema(random, 1) } }));
        } else {
            let style = random.text(&["form", "spaceDelimited", "pipeDelimited", "deepObject"]);
            members.insert("style".to_owned(), json!(style));
            members.insert("explode".to_owned(), json!(random.once_in(2)));
            members.insert("schema".to_owned(), schema(random, 1));
        }
    }
    parameter
}

fn body_or_reference(random: &mut Random, section: &str) -> Value {
    if random.once_in(8) { reference(random, section) } else { body(random) }
}

fn body(random: &mut Random) -> Value {
    const MEDIA: [&str; 8] = [
        "application/json",
        "application/hal+json",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "text/plain",
        "application/octet-stream",
        "*/*",
        "application/json; charset=utf-8",
    ];
    let mut content = Map::new();
    for _ in 0..random.below(3) {
        let media = if random.once_in(6) { json!({}) } else { json!({ "schema": schema(random, 0) }) };
        content.insert(random.text(&MEDIA).to_owned(), media);
    }
    json!({ "description": random.text(&TEXTS), "required": random.once_in(2), "content": content })
}
