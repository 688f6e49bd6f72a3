//! Names that generated code already uses. Lint rejects these names in specs of this project. In third-party documents, the
//! lowering stage renames the items that have them.

use super::{pascal, snake};

/// Types, traits and variants that generated code uses without a module path. Schemas and request types must not shadow these names.
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

/// Types that the module of request types uses in addition to [`TYPES`]. `Operations` is the list of all operations.
pub const REQUEST_TYPES: [&str; 4] = ["Client", "Error", "Operations", "Response"];

/// The names of the methods of a client that belong to no operation.
pub const CLIENT_METHODS: [&str; 6] = ["builder", "clone", "core", "credentials", "from_env", "request"];

/// Methods and fields of a request.
pub const REQUEST_METHODS: [&str; 16] = [
    "body",
    "client",
    "clone",
    "request_options",
    "response",
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

/// Additional methods of a request with pagination.
pub const PAGED_METHODS: [&str; 3] = ["drain", "pages", "stream"];
/// Additional methods of a request that starts a job.
pub const JOB_METHODS: [&str; 1] = ["start"];
/// Additional methods of a request that returns the state of a job.
pub const JOB_STATUS_METHODS: [&str; 1] = ["wait"];

/// Methods of a client's builder, and of the type with which callers replace credentials.
pub const BUILDER_METHODS: [&str; 25] = [
    "allow_plaintext_http",
    "attempt_timeout",
    "base_url",
    "build",
    "build_with_http_client",
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

/// Returns whether a schema with this name would shadow a name that generated code uses.
pub fn is_type(name: &str) -> bool {
    TYPES.contains(&pascal(name).as_str())
}

/// Returns whether the method or request type of an operation with this id would conflict with another item.
pub fn is_operation(id: &str) -> bool {
    let request = pascal(id);
    let is_request = |names: &[&str]| names.contains(&request.as_str());
    CLIENT_METHODS.contains(&snake(id).trim_end_matches('_')) || is_request(&TYPES) || is_request(&REQUEST_TYPES)
}

/// Returns the names that request types must not have, in pascal case, like the names of request types.
pub fn operation_types() -> Vec<String> {
    CLIENT_METHODS.iter().chain(&TYPES).chain(&REQUEST_TYPES).map(|name| pascal(name)).collect()
}

/// Returns the names of the methods and fields of a request, which arguments must not have. The flags say whether the request has
/// pagination, starts a job, or returns the state of a job.
pub fn request_methods(has_pages: bool, starts_job: bool, is_job_status: bool) -> Vec<&'static str> {
    let mut names = REQUEST_METHODS.to_vec();
    for (has, more) in
        [(has_pages, &PAGED_METHODS[..]), (starts_job, &JOB_METHODS), (is_job_status, &JOB_STATUS_METHODS)]
    {
        names.extend(more.iter().filter(|_| has));
    }
    names
}

/// Returns the name of the response type for an operation whose responses have several types. Like an operation id, the name must
/// be converted to pascal case. The type is in the same module as the request types. A schema with the same name does not conflict,
/// because it is in the module `types`.
pub fn response_type(operation: &str) -> String {
    format!("{operation} response")
}

/// Returns whether any kind of request has a method or a field with this name.
pub fn is_request_method(name: &str) -> bool {
    let others = PAGED_METHODS.iter().chain(&JOB_METHODS).chain(&JOB_STATUS_METHODS);
    REQUEST_METHODS.iter().chain(others).any(|method| *method == name)
}

/// Returns whether a security scheme with this name would conflict with a method of the builder.
pub fn is_builder_method(name: &str) -> bool {
    BUILDER_METHODS.contains(&snake(name).as_str())
}
