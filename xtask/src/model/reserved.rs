//! Names that generated code has already: lint rejects them in specs of this project, and lowering gives another name to
//! what has one in the document of anybody else.

use super::{pascal, snake};

/// Types, traits and variants that generated code uses without a path: no schema and no request type can hide them.
pub const TYPES: [&str; 22] = [
    "Box",
    "Clone",
    "Debug",
    "Default",
    "Eq",
    "Err",
    "From",
    "Hash",
    "Into",
    "IntoIterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Self",
    "Self_",
    "Some",
    "String",
    "Vec",
];

/// Types that the module of request types uses, and the list of operations, besides [`TYPES`].
pub const REQUEST_TYPES: [&str; 4] = ["Client", "Error", "Operations", "Response"];

/// Methods of a client.
pub const CLIENT_METHODS: [&str; 6] = ["builder", "clone", "core", "credentials", "from_env", "request"];

/// Methods and fields of a request.
pub const REQUEST_METHODS: [&str; 16] = [
    "answer",
    "body",
    "client",
    "clone",
    "request_options",
    "self",
    "send",
    "with_attempt_timeout",
    "with_deadline",
    "with_header",
    "with_min_throughput",
    "with_options",
    "with_query",
    "with_read_timeout",
    "with_retry",
    "with_timeout",
];

/// Methods that a request has besides if it asks for pages.
pub const PAGED_METHODS: [&str; 3] = ["drain", "pages", "stream"];
/// Methods that a request has besides if it starts a job.
pub const JOB_METHODS: [&str; 1] = ["start"];
/// Methods that a request has besides if it asks for the state of a job.
pub const JOB_STATUS_METHODS: [&str; 1] = ["wait"];

/// Methods of a client's builder, and of the handle that replaces credentials.
pub const BUILDER_METHODS: [&str; 25] = [
    "allow_plaintext_http",
    "attempt_timeout",
    "base_url",
    "build",
    "build_with_caller_owned_redirects_and_timeouts",
    "client_credentials",
    "client_credentials_in_header",
    "clone",
    "connect_timeout",
    "core",
    "from_env",
    "http",
    "max_response_size",
    "min_throughput",
    "on_notice",
    "rate_limit",
    "read_timeout",
    "retry",
    "scope",
    "server",
    "timeout",
    "token_parameter",
    "token_store",
    "token_url",
    "user_agent",
];

/// Whether a schema of this name would hide a name that generated code uses.
pub fn is_type(name: &str) -> bool {
    TYPES.contains(&pascal(name).as_str())
}

/// Whether an operation of this id would have the method or the request type of something else.
pub fn is_operation(id: &str) -> bool {
    let request = pascal(id);
    let is_request = |names: &[&str]| names.contains(&request.as_str());
    CLIENT_METHODS.contains(&snake(id).trim_end_matches('_')) || is_request(&TYPES) || is_request(&REQUEST_TYPES)
}

/// The types that the request type of no operation may be, as names of operations are compared.
pub fn operation_types() -> Vec<String> {
    CLIENT_METHODS.iter().chain(&TYPES).chain(&REQUEST_TYPES).map(|name| pascal(name)).collect()
}

/// Whether a request may have a method or a field of this name.
pub fn is_request_method(name: &str) -> bool {
    let others = PAGED_METHODS.iter().chain(&JOB_METHODS).chain(&JOB_STATUS_METHODS);
    REQUEST_METHODS.iter().chain(others).any(|method| *method == name)
}

/// Whether a security scheme of this name would have a method of the builder.
pub fn is_builder_method(name: &str) -> bool {
    BUILDER_METHODS.contains(&snake(name).as_str())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that meets it fails, as it should")]
mod tests {
    use std::path::Path;

    use serde_json::{Value, json};

    use super::*;
    use crate::{lint::Dialect, load::Document, lower};

    /// A document whose schemas, operations, parameters and security schemes have all reserved names.
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
        let securities: serde_json::Map<String, Value> = BUILDER_METHODS
            .iter()
            .map(|name| ((*name).to_owned(), json!({"type": "http", "scheme": "bearer"})))
            .collect();
        json!({
            "openapi": "3.0.3",
            "info": {"title": "Names that are taken", "version": "1"},
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
        let api = crate::model::build(&lowered, "names", "");
        for name in TYPES {
            assert!(rejects("schema-name", &format!("/components/schemas/{name}")), "{name} is not rejected");
        }
        assert!(api.schemas.values().all(|schema| !TYPES.contains(&schema.rust_name.as_str())));
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

    /// The client of this document is compiled with those of the other hazards.
    #[test]
    fn the_hazard_has_every_name() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/hazards/specs/reserved_names.yaml");
        let hazard = Document::load(&path, "reserved_names.yaml").unwrap();
        assert_eq!(hazard.root, document(), "write the document as JSON: {}", document());
    }
}
