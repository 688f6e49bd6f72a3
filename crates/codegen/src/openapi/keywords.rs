//! Words of the format: methods, which members are data, names or extensions, and the extensions that lowering adds.

use super::pointer;

/// The methods that a path item can have operations for.
pub const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// The member of the root in which the documents are kept that references name.
pub const BUNDLED: &str = "x-bundled";

/// The extension of a lowered object that says where it stood.
pub const ORIGIN: &str = "x-origin";

/// The extension of a lowered operation that has its path as the document writes it.
pub const TEMPLATE: &str = "x-template";

/// The extension of a lowered operation that names the type of its responses.
pub const RESPONSE_TYPE: &str = "x-response-type";

/// Whether a member of the object at `at` is data and not description: examples, defaults, listed values.
pub fn is_data(at: &str, key: &str) -> bool {
    match key {
        "example" | "default" | "enum" => !holds_names(at),
        "value" => {
            pointer::last(at) == "x-vendor-example"
                || pointer::parent(at).is_some_and(|examples| pointer::last(examples) == "examples")
        }
        _ => false,
    }
}

/// Whether a member of the object at `at` is an extension, of which no client is made.
pub fn is_extension(at: &str, key: &str) -> bool {
    key.starts_with("x-") && !holds_names(at) && !(at.is_empty() && key == BUNDLED)
}

/// Whether the object at `at` is an example with a name.
pub fn is_example(at: &str) -> bool {
    pointer::parent(at).is_some_and(|examples| pointer::last(examples) == "examples" && holds_names(examples))
}

/// Whether the keys of the object at `at` are names that the author chose, and not words of the format.
pub fn holds_names(at: &str) -> bool {
    const HOLDERS: [&str; 20] = [
        "properties",
        "schemas",
        "parameters",
        "responses",
        "headers",
        "examples",
        "requestBodies",
        "securitySchemes",
        "mapping",
        "scopes",
        "content",
        "encoding",
        "variables",
        "links",
        "callbacks",
        "webhooks",
        "pathItems",
        "patternProperties",
        "dependentSchemas",
        "$defs",
    ];
    // A security requirement has the names of schemes.
    let is_requirement = pointer::parent(at)
        .is_some_and(|list| pointer::last(list) == "security" && !pointer::parent(list).is_some_and(holds_names));
    is_requirement || HOLDERS.contains(&pointer::last(at).as_str()) && !pointer::parent(at).is_some_and(holds_names)
}
