//! `x-source`: how a fact is known, and where to look.

use serde_json::Value;

use crate::{
    diagnostics::Diagnostic,
    lint::{is_data, text},
    load::{Document, pointer},
    model::Mark,
};

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let has_source = document.root.pointer("/info/x-source").is_some();
    if !has_source {
        found.push(
            Diagnostic::new("source", "/info", "the document doesn't say where its facts come from")
                .help("add `x-source` with the mark and URL that hold unless something says otherwise"),
        );
    }
    walk("", &document.root, &mut found);
    found
}

fn walk(at: &str, value: &Value, found: &mut Vec<Diagnostic>) {
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                let place = pointer::join(at, key);
                if key == "x-source" {
                    found.extend(source(&place, member));
                } else if !is_data(at, key) {
                    walk(&place, member, found);
                }
            }
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| walk(&pointer::item(at, index), item, found));
        }
        _ => {}
    }
}

fn source(at: &str, source: &Value) -> Option<Diagnostic> {
    let Some(members) = source.as_object() else {
        return Some(
            Diagnostic::new("source", at, "`x-source` is an object")
                .on_value()
                .help("write `mark:`, `url:` and `note:`"),
        );
    };
    if let Some(key) = members.keys().find(|key| !matches!(key.as_str(), "mark" | "url" | "note")) {
        let message = format!("`x-source` has no `{key}`");
        return Some(
            Diagnostic::new("source", pointer::join(at, key), message).help("it has `mark`, `url` and `note`"),
        );
    }
    let Some(mark) = Mark::parse(text(source, "mark")) else {
        let marks: Vec<&str> = Mark::ALL.iter().map(|mark| mark.as_str()).collect();
        let message = format!("`{}` is no mark", text(source, "mark"));
        return Some(
            Diagnostic::new("source", pointer::join(at, "mark"), message)
                .on_value()
                .help(format!("one of {}", marks.join(", "))),
        );
    };
    let has = |key: &str| !text(source, key).trim().is_empty();
    if mark == Mark::Inferred && !has("note") {
        return Some(Diagnostic::new("source", at, "a guess must say why it is made").help("add `note:`"));
    }
    if mark != Mark::Inferred && !has("url") && !has("note") {
        return Some(Diagnostic::new("source", at, "a known fact must say where it stands").help("add `url:`"));
    }
    None
}
