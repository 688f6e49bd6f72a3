//! Checks the statements about progenitor in the project's README against the output of progenitor.

use progenitor::InterfaceStyle;
use serde_json::{Value, json};
use subkit_codegen::{Document, generate};
use subkit_tests::repository;

/// Returns a document with a required query parameter, an open-ended enum, an optional list and a secret.
fn document() -> Value {
    json!({
        "openapi": "3.0.3",
        "info": { "title": "Devices", "version": "1" },
        "paths": { "/devices": { "get": {
            "operationId": "list_devices",
            "parameters": [{ "name": "owner", "in": "query", "required": true, "schema": { "type": "string" } }],
            "responses": { "200": { "description": "Devices.", "content": { "application/json": { "schema": {
                "type": "array", "items": { "$ref": "#/components/schemas/Device" },
            } } } } },
        } } },
        "components": { "schemas": {
            "Device": { "type": "object", "required": ["platform"], "properties": {
                "platform": { "$ref": "#/components/schemas/Platform" },
                "labels": { "type": "array", "items": { "type": "string" } },
                "token": { "type": "string", "format": "password" },
            } },
            "Platform": { "type": "string", "enum": ["android", "ios"] },
        } },
    })
}

/// Returns the code that progenitor generates from the document with its default settings.
fn progenitor(style: InterfaceStyle) -> String {
    generate::raw(&document(), style).unwrap()
}

#[test]
fn progenitor_reports_missing_arguments_at_run_time() {
    assert!(progenitor(InterfaceStyle::Builder).contains("owner was not initialized"));
}

#[test]
fn progenitor_rejects_unknown_enum_values() {
    let text = progenitor(InterfaceStyle::Positional);
    assert!(text.contains("_ => Err(\"invalid value\".into())") && !text.contains("Unknown"), "{text}");
}

#[test]
fn progenitor_rejects_null_for_optional_lists() {
    let text = progenitor(InterfaceStyle::Positional);
    let field =
        "#[serde(default, skip_serializing_if = \"::std::vec::Vec::is_empty\")]\n        pub labels: ::std::vec::Vec<";
    assert!(text.contains(field), "{text}");
}

#[test]
fn progenitor_prints_secrets() {
    let text = progenitor(InterfaceStyle::Positional);
    let (before, after) = text.split_once("pub struct Device {").unwrap();
    let derives = before.rsplit("#[derive(").next().unwrap();
    assert!(derives.contains("Debug") && !derives.contains("enum "), "{derives}");
    assert!(
        after.split('}').next().unwrap().contains("pub token: ::std::option::Option<::std::string::String>"),
        "{text}"
    );
}

#[test]
fn progenitor_generates_no_retries_pagination_or_token_requests() {
    let text = progenitor(InterfaceStyle::Positional);
    for word in ["retry", "Stream<", "token_url", "list_devices_stream"] {
        assert!(!text.contains(word), "{word}");
    }
}

#[test]
fn progenitor_panics_on_every_unchanged_spec() {
    for api in ["agentsync", "bird", "np6", "syniverse"] {
        let document = Document::load(&repository::root().join(format!("specs/{api}.yaml")), api).unwrap();
        for style in [InterfaceStyle::Positional, InterfaceStyle::Builder] {
            let error = generate::raw(&document.root, style).unwrap_err();
            assert!(error.starts_with("the generator panicked"), "{api}: {error}");
        }
    }
}
