//! OpenAPI keywords: methods, keys whose values are data, names or extensions, and the extensions that the lowering stage adds.

use super::pointer;

/// The HTTP methods under which a path item can have operations.
pub const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// The key in the root of a loaded document that stores the other files to which references point.
pub const BUNDLED: &str = "x-bundled";

/// The extension of a lowered object that stores its original location.
pub const ORIGIN: &str = "x-origin";

/// The extension of a lowered operation that stores its path as written in the document.
pub const TEMPLATE: &str = "x-template";

/// The extension of a lowered operation that stores the name of its response type.
pub const RESPONSE_TYPE: &str = "x-response-type";

/// Returns whether the value of `key` in the object at `at` is data and not an OpenAPI object: an example, a default, or enum values.
pub fn is_data(at: &str, key: &str) -> bool {
    match key {
        "example" | "default" | "enum" => !is_name_map(at),
        "value" => {
            pointer::last_token(at) == "x-vendor-example"
                || pointer::parent(at).is_some_and(|examples| pointer::last_token(examples) == "examples")
        }
        _ => false,
    }
}

/// Returns whether `key` in the object at `at` is an extension. [`BUNDLED`] in the root does not count.
pub fn is_extension(at: &str, key: &str) -> bool {
    key.starts_with("x-") && !is_name_map(at) && !(at.is_empty() && key == BUNDLED)
}

/// Returns whether the object at `at` is a named example.
pub fn is_example(at: &str) -> bool {
    pointer::parent(at).is_some_and(|examples| pointer::last_token(examples) == "examples" && is_name_map(examples))
}

/// Returns whether the keys of the object at `at` are names that the author chose instead of keywords.
pub fn is_name_map(at: &str) -> bool {
    const NAME_MAPS: [&str; 20] = [
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
    // The keys of a security requirement are names of security schemes.
    let is_requirement = pointer::parent(at)
        .is_some_and(|list| pointer::last_token(list) == "security" && !pointer::parent(list).is_some_and(is_name_map));
    is_requirement
        || NAME_MAPS.contains(&pointer::last_token(at).as_str()) && !pointer::parent(at).is_some_and(is_name_map)
}
