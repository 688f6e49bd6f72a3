//! Which rules a document is held to.

/// Which rules a document is held to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Those that every document must keep.
    OpenApi,
    /// Those, and the dialect of this project's specs.
    Subkit,
}

/// The rules that a document of anybody must keep: beyond them there is no client that is right. What the others ask for is
/// lowered to where it can be generated, and only our own specs must have it.
pub const HARD: [&str; 10] = [
    "all-of-circle",
    "circular-reference",
    "external-reference",
    "not-openapi",
    "openapi-version",
    "path-template",
    "structure",
    "unresolved-reference",
    "alias",
    "syntax",
];

/// The rules that warn of what the client of anybody's document leaves out. Our own specs must keep them.
pub const LOSSY: [&str; 14] = [
    "default-value",
    "external-example",
    "header-parameter",
    "ignored-keyword",
    "invalid-parameter",
    "parameter-style",
    "path-parameter",
    "request-content",
    "response-status",
    "secret-type",
    "security-support",
    "server-url",
    "unknown-keyword",
    "unsupported-keyword",
];

/// The rules without which a schema may be no JSON Schema, or hold itself without end.
pub const UNSOUND: [&str; 5] = ["all-of-circle", "schema-type", "union-mapping", "union-member", "untagged-union"];
