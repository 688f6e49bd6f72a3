//! The words that made-up documents are made of.

/// Names that generators stumble over.
pub const NAMES: [&str; 53] = [
    "a",
    "b",
    "id",
    "type",
    "self",
    "Self",
    "crate",
    "fn",
    "body",
    "client",
    "send",
    "error_code",
    "errorCode",
    "Error",
    "Option",
    "String",
    "Vec",
    "",
    "-",
    "+1",
    "1st",
    "日本",
    "a/b",
    "a~b",
    "x y",
    "extra",
    "Client",
    "T0",
    "f0",
    "émoji 🎉",
    "🎉",
    "²",
    "ß",
    "İ",
    "a.b",
    "async",
    "_",
    "__",
    "r#type",
    "$ref",
    "allOf",
    "properties",
    "default",
    "null",
    "{a}",
    "%20",
    "\"",
    "\\",
    "*/",
    "a\nb",
    "\u{202e}x",
    "unknown",
    "Unknown",
];

/// Texts as values.
pub const TEXTS: [&str; 18] = [
    "", "a", "A", "-1", "1", "<", ">=", "*", "unknown", "Unknown", "self", "a b", "ä", "null", "\"", "\\", "*/ //!",
    "{}\n```",
];

/// Statuses; most are such as are in use, or most documents would be refused for them.
pub const STATUSES: [&str; 27] = [
    "200", "201", "202", "204", "2XX", "400", "404", "4XX", "5XX", "default", "200", "201", "204", "2XX", "400", "4XX",
    "default", "200", "500", "418", "101", "304", "3XX", "1XX", "199", "599", "2xx",
];

/// Keys that are not a status.
pub const NO_STATUSES: [&str; 6] = ["", "20", "099", "600", "-1", "x-note"];

/// Words that a schema may have, with values that need care.
pub const BOUNDS: [&str; 8] = [
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxItems",
    "minProperties",
];
