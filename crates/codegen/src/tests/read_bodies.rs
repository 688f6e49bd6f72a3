//! Extensions that read the body of a response, if the client cannot decode this body as JSON.

use serde_json::{Value, json};

use crate::{
    load::Document,
    openapi::rules::Dialect,
    pipeline::{CrateOptions, check_text, files},
};

/// Returns the private spec with another value at a pointer.
fn with(at: &str, value: Value) -> Document {
    let text = include_str!("private.yaml").to_owned();
    let mut document =
        Document::parse(text, "a.json", std::path::Path::new("")).map_err(|(_, problem)| problem).unwrap();
    *document.root.pointer_mut(at).unwrap() = value;
    document
}

/// Checks that an extension that reads a body is ignored with a warning, and that a client is generated without it.
fn assert_ignored(rule: &str, document: &Document) {
    let checked = check_text(document.root.to_string(), "a.json", "a", Dialect::OpenApi);
    let checked = checked.unwrap_or_else(|rejection| panic!("{}", rejection.render()));
    let warned = checked.warnings.iter().any(|problem| problem.rule == rule && problem.message.contains("is ignored"));
    assert!(warned, "{rule}: {}", document.root);
    let options = CrateOptions { command: "", in_workspace: false, runtime: None };
    if let Err(rejection) = files(checked, options) {
        panic!("{}", rejection.render());
    }
}

#[test]
fn ignores_extensions_that_read_a_missing_body() {
    let page = json!({"type": "object", "properties": {"data": {"type": "array", "items": {"type": "string"}}, "next": {"type": "string"}, "job": {"type": "string"}, "status": {"type": "string"}}});
    let page = json!({"application/json": {"schema": page}});
    for (path, rule) in [("~1things/get", "pagination"), ("~1exports/post", "job"), ("~1exports~1{job}/get", "job")] {
        let responses = format!("/paths/{path}/responses");
        for content in [
            json!({}),
            json!({"application/json": {}}),
            json!({"application/json": {"schema": {}}}),
            json!({"text/plain": {"schema": {"type": "string"}}}),
            json!({"application/octet-stream": page["application/json"]}),
            json!({"application/json": {"schema": {"oneOf": [page["application/json"]["schema"], {"type": "string"}]}}}),
        ] {
            assert_ignored(rule, &with(&format!("{responses}/200/content"), content));
        }
        for found in [
            json!({"204": {"description": "No content.", "content": page}}),
            json!({"302": {"description": "Elsewhere.", "content": page}}),
            json!({"201": {"description": "Another.", "content": page}, "200": {"description": "Text.", "content": {"application/json": {"schema": {"type": "string"}}}}}),
        ] {
            assert_ignored(rule, &with(&responses, found));
        }
    }
}
