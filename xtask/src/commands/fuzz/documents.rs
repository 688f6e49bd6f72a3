//! The documents: made of the words of OpenAPI, or damaged copies of real ones.

use std::collections::HashSet;

use serde_json::{Map, Value, json};
use syn::{File, ImplItem, Item};

use super::Random;
use crate::{load::slashed, workspace::Workspace};

/// Names that generators stumble over.
const NAMES: [&str; 30] = [
    "a",
    "b",
    "id",
    "type",
    "self",
    "Self",
    "crate",
    "fn",
    "body",
    "client",
    "send",
    "error_code",
    "errorCode",
    "Error",
    "Option",
    "String",
    "Vec",
    "",
    "-",
    "+1",
    "1st",
    "日本",
    "a/b",
    "a~b",
    "x y",
    "extra",
    "Client",
    "T0",
    "f0",
    "émoji 🎉",
];

const TEXTS: [&str; 14] = ["", "a", "A", "-1", "1", "<", ">=", "*", "unknown", "Unknown", "self", "a b", "ä", "null"];

/// The real documents that are damaged: the specs of the workspace.
pub fn seeds(workspace: &Workspace) -> Result<Vec<String>, String> {
    let read = |spec: &crate::workspace::Spec| {
        fs_err::read_to_string(workspace.root.join(&spec.path))
            .map_err(|error| format!("{}: {error}", slashed(&spec.path)))
    };
    workspace.specs()?.iter().map(read).collect()
}

/// One document.
pub fn make(seeds: &[String], random: &mut Random) -> String {
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

/// A real document with something wrong in its text.
fn damaged(seeds: &[String], random: &mut Random) -> String {
    let Some(seed) = random.pick(seeds) else { return String::new() };
    let mut lines: Vec<String> = seed.lines().map(str::to_owned).collect();
    // The large ones would take most of the time.
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

/// Changes one value somewhere below.
fn mutate(value: &mut Value, random: &mut Random, depth: usize) {
    let goes_on = depth < 12 && !random.once_in(6);
    match value {
        Value::Object(members) if goes_on && !members.is_empty() => {
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
        Value::Array(items) if goes_on && !items.is_empty() => {
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
    for _ in 0..random.below(8) {
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
        "components": { "schemas": schemas, "securitySchemes": { "key": { "type": "apiKey", "in": random.text(&["header", "query", "cookie"]), "name": "X-Key" } } },
    });
    if random.once_in(3)
        && let Value::Object(members) = &mut root
    {
        members.insert("servers".to_owned(), json!([{ "url": random.text(&["https://a.example/{v}", "/v1", "http://a.example"]), "variables": { "v": { "default": "1" } } }]));
        members.insert("security".to_owned(), json!([{ "key": [] }]));
    }
    settle(&mut root, &names, random);
    root
}

/// Lets most references lead somewhere, or most documents would be refused for them.
fn settle(value: &mut Value, names: &[String], random: &mut Random) {
    match value {
        Value::Object(members) => {
            if let Some(Value::String(reference)) = members.get_mut("$ref") {
                let is_there = names.iter().any(|name| {
                    reference.strip_prefix("#/components/schemas/") == Some(&crate::load::pointer::escape(name))
                });
                if !is_there && !random.once_in(200) {
                    match random.pick(names) {
                        Some(name) => {
                            *reference = format!("#/components/schemas/{}", crate::load::pointer::escape(name));
                        }
                        None => drop(members.shift_remove("$ref")),
                    }
                }
                return;
            }
            members.values_mut().for_each(|member| settle(member, names, random));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| settle(item, names, random)),
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
        let method = random.text(&["get", "post", "put", "delete", "patch", "get", "post", "trace"]);
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
        parameters.push(json!({
            "name": random.text(&NAMES),
            "in": random.text(&["query", "header", "cookie", "query"]),
            "required": random.once_in(2),
            "style": random.text(&["form", "spaceDelimited", "pipeDelimited", "deepObject"]),
            "explode": random.once_in(2),
            "schema": schema(random, 1),
        }));
    }
    let mut responses = Map::new();
    for _ in 0..random.below(4) {
        responses.insert(random.text(&["200", "201", "204", "2XX", "400", "4XX", "default"]).to_owned(), body(random));
    }
    let mut operation = json!({ "parameters": parameters, "responses": responses });
    if let Value::Object(members) = &mut operation {
        if random.once_in(2) {
            members.insert("operationId".to_owned(), json!(random.text(&NAMES)));
        }
        if random.once_in(2) {
            members.insert("requestBody".to_owned(), body(random));
        }
    }
    operation
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

fn schema(random: &mut Random, depth: usize) -> Value {
    if depth > 4 || random.once_in(5) {
        return leaf(random);
    }
    let list = |random: &mut Random| (0..random.below(4)).map(|_| schema(random, depth + 1)).collect::<Vec<_>>();
    match random.below(9) {
        0..=2 => {
            let mut properties = Map::new();
            for _ in 0..random.below(5) {
                properties.insert(random.text(&NAMES).to_owned(), schema(random, depth + 1));
            }
            let mut object = json!({ "type": "object", "properties": properties, "required": [random.text(&NAMES)] });
            if let Value::Object(members) = &mut object {
                if random.once_in(4) {
                    members.insert("additionalProperties".to_owned(), schema(random, depth + 1));
                }
                if random.once_in(6) {
                    members.insert("discriminator".to_owned(), json!({ "propertyName": random.text(&["type", "a"]) }));
                }
            }
            object
        }
        3 => json!({ "type": "array", "items": schema(random, depth + 1) }),
        4 => json!({ "type": "object", "additionalProperties": schema(random, depth + 1) }),
        5 => json!({ "allOf": list(random), "nullable": random.once_in(2) }),
        6 => json!({ "oneOf": list(random), "discriminator": { "propertyName": random.text(&["type", "a"]) } }),
        7 => json!({ random.text(&["oneOf", "anyOf"]): list(random), "description": random.text(&TEXTS) }),
        _ => leaf(random),
    }
}

fn leaf(random: &mut Random) -> Value {
    match random.below(9) {
        0 | 1 => {
            json!({ "$ref": format!("#/components/schemas/{}", random.text(&NAMES).replace('~', "~0").replace('/', "~1")) })
        }
        2 => json!({ "type": "string", "enum": [random.text(&TEXTS), random.text(&TEXTS), random.text(&TEXTS)] }),
        3 => json!({ "type": "integer", "enum": [1, -1, random.below(5)] }),
        4 => {
            json!({ "type": "string", "format": random.text(&["date-time", "uuid", "password", "binary", "byte", "odd"]), "nullable": random.once_in(2) })
        }
        5 => {
            json!({ "type": random.text(&["integer", "number"]), "format": random.text(&["int32", "int64", "decimal", "odd"]), "minimum": 0, "maximum": 1e300 })
        }
        6 => {
            json!({ "type": ["string", random.text(&["null", "integer", "object", "array"])], "readOnly": random.once_in(3) })
        }
        7 => json!({ "const": random.text(&TEXTS), "default": random.below(3) }),
        _ => json!({ "type": "boolean", "example": random.text(&TEXTS) }),
    }
}

/// What has a name twice in a generated file, if anything has.
pub fn duplicates(file: &File) -> Option<String> {
    let mut items = HashSet::new();
    for item in &file.items {
        let name = match item {
            Item::Struct(item) => item.ident.to_string(),
            Item::Enum(item) => item.ident.to_string(),
            Item::Type(item) => item.ident.to_string(),
            Item::Static(item) => item.ident.to_string(),
            Item::Impl(item) => {
                let mut methods = HashSet::new();
                let functions = item.items.iter().filter_map(|item| match item {
                    ImplItem::Fn(function) => Some(&function.sig),
                    _ => None,
                });
                for signature in functions {
                    let arguments: Vec<String> =
                        signature.inputs.iter().map(|input| quote::quote!(#input).to_string()).collect();
                    let distinct: HashSet<&String> = arguments.iter().collect();
                    if !methods.insert(signature.ident.to_string()) || distinct.len() < arguments.len() {
                        return Some(format!("`{}` stands there twice", signature.ident));
                    }
                }
                continue;
            }
            _ => continue,
        };
        let parts: Vec<String> = match item {
            Item::Struct(item) => {
                item.fields.iter().filter_map(|field| Some(field.ident.as_ref()?.to_string())).collect()
            }
            Item::Enum(item) => item.variants.iter().map(|variant| variant.ident.to_string()).collect(),
            _ => Vec::new(),
        };
        let distinct: HashSet<&String> = parts.iter().collect();
        if distinct.len() < parts.len() || !items.insert(name.clone()) {
            return Some(format!("`{name}`, or a part of it, stands there twice"));
        }
    }
    None
}
