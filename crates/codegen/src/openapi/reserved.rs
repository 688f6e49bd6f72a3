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

/// The methods and fields of a request that may ask for pages, start a job, or ask for the state of one: no argument can be
/// called so.
pub fn request_methods(has_pages: bool, starts_job: bool, is_job_status: bool) -> Vec<&'static str> {
    let mut names = REQUEST_METHODS.to_vec();
    for (has, more) in
        [(has_pages, &PAGED_METHODS[..]), (starts_job, &JOB_METHODS), (is_job_status, &JOB_STATUS_METHODS)]
    {
        names.extend(more.iter().filter(|_| has));
    }
    names
}

/// The type of responses of several types, as an operation of the request type would be named. It stands beside the request
/// types; a schema of the name is told from both by its module, `types`.
pub fn response(operation: &str) -> String {
    format!("{operation} answer")
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
