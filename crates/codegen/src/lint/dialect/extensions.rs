//! The extensions of this project and their allowed locations.

use serde_json::Value;

use super::rust_names::has_rust_name;
use crate::{
    lint::visit::{all_operations, each_member, items, text},
    load::Document,
    openapi::{BUNDLED, Diagnostic, METHODS, is_name_map, pointer},
};

const KNOWN: [&str; 14] = [
    "x-allow",
    "x-name",
    "x-source",
    "x-variants",
    "x-pagination",
    "x-job",
    "x-retry",
    "x-error-map",
    "x-rate-limit",
    "x-token-url",
    "x-token-refresh",
    "x-webhooks",
    "x-effects",
    "x-vendor-example",
];

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    each_member("", &document.root, &mut |at, key, _| {
        if key.starts_with("x-") && key != BUNDLED && !is_name_map(at) {
            found.extend(check_location(at, key, &pointer::join(at, key)));
            if matches!(key, "x-name" | "x-source") {
                found.extend(next_to_reference(document, at, key));
            }
        }
        true
    });
    for operation in all_operations(document) {
        let at = |key: &str| pointer::join(&operation.pointer, key);
        for (index, effect) in items(operation.value, "x-effects") {
            found.extend(check_effect(&pointer::item(&at("x-effects"), index), effect));
        }
    }
    found
}

/// Checks that an extension is known and has an effect at its location.
fn check_location(at: &str, key: &str, place: &str) -> Option<Diagnostic> {
    if !KNOWN.contains(&key) {
        let diagnostic =
            Diagnostic::new("unknown-extension", place, format!("`{key}` is not an extension of this project"));
        return Some(diagnostic.help(format!("use one of {}", KNOWN.join(", "))));
    }
    let tokens: Vec<&str> = at.split('/').skip(1).collect();
    let is_document = tokens.is_empty();
    let is_operation = matches!(tokens.as_slice(), ["paths", _, method] if METHODS.contains(method));
    let (is_placed, owner) = match key {
        "x-variants" | "x-pagination" | "x-job" | "x-retry" | "x-effects" => (is_operation, "an operation"),
        "x-error-map" => (is_document || is_operation, "the document or an operation"),
        "x-rate-limit" | "x-webhooks" => (is_document, "the document"),
        "x-token-url" => (matches!(tokens.as_slice(), ["servers", _]), "an entry of the document's `servers`"),
        "x-token-refresh" => (
            matches!(tokens.as_slice(), ["components", "securitySchemes", _]),
            "a scheme in `components/securitySchemes`",
        ),
        "x-name" => (has_rust_name(at), "a parameter, a property, a request body, or a component that is an enum"),
        "x-vendor-example" => (matches!(tokens.as_slice(), [.., "content", _]), "a media type"),
        _ => (true, ""),
    };
    (!is_placed).then(|| {
        Diagnostic::new("misplaced-extension", place, format!("`{key}` has no effect here"))
            .help(format!("move the extension to {owner}"))
    })
}

/// Rejects extensions next to a `$ref`, because OpenAPI 3.0 ignores them.
fn next_to_reference(document: &Document, at: &str, key: &str) -> Option<Diagnostic> {
    let is_reference = document.get(at).is_some_and(|owner| owner.get("$ref").is_some());
    is_reference.then(|| {
        Diagnostic::new(
            "misplaced-extension",
            pointer::join(at, key),
            format!("`{key}` next to a `$ref` has no effect"),
        )
        .help("wrap the reference: `allOf: [{$ref: …}]`")
    })
}

fn check_effect(at: &str, effect: &Value) -> Option<Diagnostic> {
    const KINDS: [&str; 5] = ["destroys", "replaces", "bills", "subscribes", "starts-job"];
    let kind = text(effect, "kind");
    if !KINDS.contains(&kind) {
        let message = format!("`{kind}` is not a kind of effect");
        return Some(
            Diagnostic::new("effect", pointer::join(at, "kind"), message)
                .on_value()
                .help(format!("use one of {}", KINDS.join(", "))),
        );
    }
    text(effect, "description").is_empty().then(|| {
        Diagnostic::new("effect", at, "the effect has no description")
            .on_value()
            .help("describe the effect in one sentence")
    })
}
