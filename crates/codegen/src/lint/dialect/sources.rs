//! `x-source`: how the author of a spec knows a fact, and where the fact is documented.

use serde_json::Value;

use crate::{
    lint::visit::{all_operations, each_member, items, text},
    load::Document,
    model::SourceKind,
    openapi::{Diagnostic, pointer},
};

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let has_source = document.root.pointer("/info/x-source").is_some();
    if !has_source {
        found.push(
            Diagnostic::new("source", "/info", "the document does not state the source of its facts")
                .help("add `x-source` to `info`, with the default mark and URL"),
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

/// Reports behavior without an `x-source` of its own, because behavior does not inherit the `x-source` of the document. The
/// document's URL is the vendor's page about operations and schemas, which rarely documents pagination, effects or retries.
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
            Diagnostic::new("missing-source", at, "this behavior has no `x-source`")
                .help("add `x-source:`; behavior does not inherit the `x-source` of the document")
        })
        .collect()
}

fn source(at: &str, source: &Value) -> Option<Diagnostic> {
    let Some(members) = source.as_object() else {
        return Some(
            Diagnostic::new("source", at, "`x-source` must be an object")
                .on_value()
                .help("write `mark:`, `url:` and `note:`"),
        );
    };
    if let Some(key) = members.keys().find(|key| !matches!(key.as_str(), "mark" | "url" | "note")) {
        let message = format!("unknown key `{key}` in `x-source`");
        return Some(
            Diagnostic::new("source", pointer::join(at, key), message)
                .help("the known keys are `mark`, `url` and `note`"),
        );
    }
    let Some(mark) = SourceKind::parse(text(source, "mark")) else {
        let marks: Vec<&str> = SourceKind::ALL.iter().map(|mark| mark.as_str()).collect();
        let message = format!("`{}` is not a known value of `mark`", text(source, "mark"));
        return Some(
            Diagnostic::new("source", pointer::join(at, "mark"), message)
                .on_value()
                .help(format!("use one of {}", marks.join(", "))),
        );
    };
    let has = |key: &str| !text(source, key).trim().is_empty();
    if mark == SourceKind::Inferred && !has("note") {
        return Some(
            Diagnostic::new("source", at, "an inferred fact must have a note")
                .help("explain in `note:` how the fact was inferred"),
        );
    }
    if mark != SourceKind::Inferred && !has("url") && !has("note") {
        return Some(
            Diagnostic::new("source", at, "a fact that is not inferred must have a URL or a note")
                .help("add `url:` or `note:`"),
        );
    }
    None
}
