//! Reserved names: lint rejects every name that the lowering stage replaces, and the lists of reserved names are complete.

use std::path::Path;

use serde_json::{Value, json};

use crate::{
    load::Document,
    lower,
    openapi::rules::Dialect,
    openapi::{pascal, reserved::*, snake},
    pipeline,
};

/// Returns a document with a schema, operation, parameter or security scheme for each reserved name.
fn document() -> Value {
    let schemas: serde_json::Map<String, Value> = TYPES
        .iter()
        .map(|name| ((*name).to_owned(), json!({"type": "object", "properties": {"a": {"type": "string"}}})))
        .collect();
    let operation = |id: &str| {
        let parameters: Vec<Value> = REQUEST_METHODS
            .iter()
            .filter(|_| id == "clone")
            .map(|name| json!({"name": name, "in": "query", "schema": {"type": "string"}}))
            .collect();
        json!({"get": {"operationId": id, "parameters": parameters, "responses": {"204": {"description": "d"}}}})
    };
    let ids = CLIENT_METHODS.iter().map(|name| (*name).to_owned());
    let ids = ids.chain(TYPES.iter().chain(&REQUEST_TYPES).map(|name| snake(name)));
    let paths: serde_json::Map<String, Value> = ids.map(|id| (format!("/{id}"), operation(&id))).collect();
    let securities: serde_json::Map<String, Value> =
        BUILDER_METHODS.iter().map(|name| ((*name).to_owned(), json!({"type": "http", "scheme": "bearer"}))).collect();
    json!({
        "openapi": "3.0.3",
        "info": {"title": "Reserved names", "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": paths,
        "components": {"schemas": schemas, "securitySchemes": securities},
    })
}

fn read(value: &Value) -> Document {
    Document::parse(value.to_string(), "specs/names.yaml", Path::new("")).unwrap()
}

#[test]
fn lint_rejects_every_name_that_lowering_replaces() {
    let document = read(&document());
    let found = crate::lint::lint(&document, Dialect::Subkit);
    let rejects =
        |rule: &str, at: &str| found.iter().any(|problem| problem.rule == rule && problem.pointer() == Some(at));
    let lowered = lower::lower(&document, Dialect::OpenApi).document;
    let api = crate::model::build(&lowered, "names");
    for name in TYPES {
        assert!(rejects("schema-name", &format!("/components/schemas/{name}")), "{name} is not rejected");
    }
    assert!(api.components.values().all(|schema| !TYPES.contains(&schema.rust_name.as_str())));
    for operation in &api.operations {
        assert!(!is_operation(&operation.id), "{}", operation.id);
        assert!(rejects("operation-id", &format!("{}/operationId", operation.pointer)), "{}", operation.pointer);
        for parameter in &operation.parameters {
            assert!(!REQUEST_METHODS.contains(&parameter.ident.as_str()), "{}", parameter.ident);
        }
    }
    let parameters = (0..REQUEST_METHODS.len())
        .filter(|index| rejects("parameter-name", &format!("/paths/~1clone/get/parameters/{index}/name")));
    assert_eq!(parameters.count(), REQUEST_METHODS.len());
    for (name, scheme) in BUILDER_METHODS.iter().zip(&api.schemes) {
        assert!(rejects("security-scheme", &format!("/components/securitySchemes/{name}")), "{name}");
        assert!(!BUILDER_METHODS.contains(&scheme.ident.as_str()), "{}", scheme.ident);
    }
}

/// Returns the methods and fields of the request types in a crate's sources, each with the name of its type.
fn members(files: &crate::emit::Files) -> Vec<(String, String)> {
    let is_source = |path: &Path| path.starts_with("src/requests") || path.starts_with("src/requests.rs");
    let mut found = Vec::new();
    for (path, text) in files.iter().filter(|(path, _)| is_source(path)) {
        let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for item in file.items {
            match item {
                syn::Item::Struct(item) => {
                    let fields = item.fields.iter().filter_map(|field| field.ident.as_ref());
                    found.extend(fields.map(|field| (item.ident.to_string(), field.to_string())));
                }
                syn::Item::Impl(item) if item.trait_.is_none() => {
                    let syn::Type::Path(ty) = &*item.self_ty else { continue };
                    let owner = ty.path.segments.last().unwrap().ident.to_string();
                    found.extend(item.items.iter().filter_map(|inner| match inner {
                        syn::ImplItem::Fn(method) => Some((owner.clone(), method.sig.ident.to_string())),
                        _ => None,
                    }));
                }
                _ => {}
            }
        }
    }
    found
}

#[test]
fn reserved_names_include_all_methods_and_fields_of_requests() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut seen = Vec::new();
    for name in ["agentsync", "bird", "np6", "syniverse"] {
        let path = root.join("specs").join(name).with_extension("yaml");
        let checked = pipeline::check(&path, name, name, Dialect::Subkit)
            .unwrap_or_else(|rejection| panic!("{}", rejection.render()));
        let operations = checked.api.operations.clone();
        let options = pipeline::CrateOptions { command: "", in_workspace: true, runtime: None };
        let files = pipeline::files(checked, options).unwrap_or_else(|rejection| panic!("{}", rejection.render()));
        for (owner, member) in members(&files) {
            let operation = operations.iter().find(|operation| pascal(&operation.id) == owner).unwrap();
            let arguments =
                operation.parameters.iter().map(|one| &one.ident).chain(operation.body.iter().map(|body| &body.ident));
            let taken =
                request_methods(operation.paging.is_some(), operation.job.is_some(), operation.job_status.is_some());
            let is_argument = arguments.into_iter().any(|ident| *ident == member);
            // The argument for the request body is named `body`, which is a reserved name.
            let is_body = is_argument && member == "body";
            assert!(is_body || is_argument != taken.contains(&member.as_str()), "{name}: `{member}` of {owner}");
            seen.push(member);
        }
    }
    let expected = PAGED_METHODS.iter().chain(&JOB_METHODS).chain(&JOB_STATUS_METHODS);
    for name in expected.chain(&["send", "client", "request_options"]) {
        assert!(seen.iter().any(|member| member == name), "no request has `{name}`");
    }
}

#[test]
fn renames_parameters_that_conflict_with_methods_of_jobs_and_lists() {
    for (extension, names) in [
        (json!({"x-pagination": {"style": "offset", "items": "/items"}}), &PAGED_METHODS[..]),
        (json!({"x-job": {"outcomes": []}}), &JOB_STATUS_METHODS),
        (json!({"x-job": {"id": "/job", "operation": "other", "parameter": "id"}}), &JOB_METHODS),
        // In this case, the other operation starts a job whose state this operation returns.
        (json!({"operationId": "status"}), &JOB_STATUS_METHODS),
        (json!({}), &[]),
    ] {
        let all = PAGED_METHODS.iter().chain(&JOB_METHODS).chain(&JOB_STATUS_METHODS);
        let parameters: Vec<Value> =
            all.clone().map(|name| json!({"name": name, "in": "query", "schema": {"type": "string"}})).collect();
        let mut operation =
            json!({"operationId": "ask", "parameters": parameters, "responses": {"204": {"description": "d"}}});
        operation.as_object_mut().unwrap().extend(extension.as_object().unwrap().clone());
        let start = json!({"operationId": "other", "responses": {"204": {"description": "d"}},
            "x-job": {"id": "/job", "operation": "status", "parameter": "wait"}});
        let document = json!({"openapi": "3.0.3", "info": {"title": "T", "version": "1"},
            "paths": {"/a": {"get": operation, "post": start}}});
        let lowered = lower::lower(&read(&document), Dialect::Subkit).document;
        let api = crate::model::build(&lowered, "names");
        let found = crate::lint::lint(&read(&document), Dialect::Subkit);
        let rejected: Vec<&str> =
            found.iter().filter(|one| one.rule == "parameter-name").filter_map(|one| one.pointer()).collect();
        for (index, parameter) in api.operations[0].parameters.iter().enumerate() {
            let expected = if names.contains(&parameter.name.as_str()) {
                format!("{}_parameter", parameter.name)
            } else {
                parameter.name.clone()
            };
            assert_eq!(parameter.ident, expected, "{extension}");
            let is_rejected = rejected.contains(&format!("/paths/~1a/get/parameters/{index}/name").as_str());
            assert!(is_rejected || expected == parameter.name, "{extension}: lint accepts `{}`", parameter.name);
        }
    }
}

#[test]
fn response_types_and_request_types_have_distinct_names() {
    let ok = |name: &str| {
        json!({"description": "d", "content": {"application/json": {"schema": {
        "type": "object", "properties": {name: {"type": "string"}}}}}})
    };
    let several = json!({"200": ok("a"), "202": ok("b")});
    let one = json!({"200": ok("a")});
    for (responses, expected) in
        [(&several, ["get_a -", "get_user GetBResponse"]), (&one, ["get_user_response -", "get_user -"])]
    {
        let document = json!({
            "openapi": "3.0.3", "info": {"title": "T", "version": "1"},
            "paths": {
                "/a": {"get": {"operationId": "get_user_response", "responses": one}},
                "/b": {"get": {"operationId": "get_user", "responses": responses}},
                "/c": {"get": {"operationId": "get_other", "responses": several}},
            },
            "components": {"schemas": {"GetOtherResponse": {"type": "object", "properties": {"a": {"type": "string"}}}}},
        });
        let lowered = lower::lower(&read(&document), Dialect::OpenApi).document;
        let api = crate::model::build(&lowered, "names");
        let names: Vec<String> = api
            .operations
            .iter()
            .map(|operation| format!("{} {}", operation.id, operation.response_type.as_deref().unwrap_or("-")))
            .collect();
        assert_eq!(names[..2], expected);
        // A schema with the same name is in another module.
        assert_eq!(names[2], "get_other GetOtherResponse");
        assert!(api.components.contains_key("GetOtherResponse"));
    }
}

/// The tests in `tests/hazards` compile the client of this document.
#[test]
fn hazard_document_contains_every_reserved_name() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/hazards/specs/reserved_names.yaml");
    let hazard = Document::load(&path, "reserved_names.yaml").unwrap();
    assert_eq!(
        hazard.root,
        document(),
        "update `tests/hazards/specs/reserved_names.yaml`; the expected document, as JSON: {}",
        document()
    );
}
