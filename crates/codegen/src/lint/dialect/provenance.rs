//! `x-source`: how a fact is known, and where to look.

use serde_json::Value;

use crate::{
    lint::visit::{all_operations, each_member, items, text},
    load::Document,
    model::Mark,
    openapi::{Diagnostic, pointer},
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
    found.extend(missing_source(document));
    each_member("", &document.root, &mut |at, key, member| {
        let is_source = key == "x-source";
        if is_source {
            found.extend(source(&pointer::join(at, key), member));
        }
        !is_source
    });
    found
}

/// Statements of behaviour that inherit no mark. The document's mark is about the page of its operations and schemas; how pages
/// follow each other, what a request destroys, and whether it is safe to retry is hardly ever on that page.
fn missing_source(document: &Document) -> Vec<Diagnostic> {
    let root = &document.root;
    let mut places: Vec<(String, &Value)> = Vec::new();
    places.extend(root.get("x-rate-limit").map(|limits| ("/x-rate-limit".to_owned(), limits)));
    for key in ["x-webhooks", "x-error-map"] {
        places.extend(items(root, key).map(|(index, entry)| (pointer::item(&format!("/{key}"), index), entry)));
    }
    for (index, entry) in items(root, "x-webhooks") {
        for part in ["/identity", "/signature/tolerance", "/log"] {
            let place = format!("{}{part}", pointer::item("/x-webhooks", index));
            places.extend(entry.pointer(part).map(|value| (place, value)));
        }
    }
    let schemes = root.pointer("/components/securitySchemes").and_then(Value::as_object).into_iter().flatten();
    places.extend(schemes.filter_map(|(name, scheme)| {
        let at = pointer::join("/components/securitySchemes", name);
        Some((pointer::join(&at, "x-token-refresh"), scheme.get("x-token-refresh")?))
    }));
    for operation in all_operations(document) {
        let at = |key: &str| pointer::join(&operation.pointer, key);
        for key in ["x-pagination", "x-retry"] {
            places.extend(operation.value.get(key).map(|value| (at(key), value)));
        }
        for key in ["x-effects", "x-error-map"] {
            places.extend(items(operation.value, key).map(|(index, entry)| (pointer::item(&at(key), index), entry)));
        }
        let job = operation.value.get("x-job").filter(|job| job.get("outcomes").is_some());
        places.extend(job.map(|job| (at("x-job"), job)));
    }
    let missing_source = places.into_iter().filter(|(_, value)| value.get("x-source").is_none());
    missing_source
        .map(|(at, _)| {
            Diagnostic::new("missing-source", at, "this does not say how it is known")
                .help("add `x-source:`; behaviour does not inherit the mark of the document")
        })
        .collect()
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
