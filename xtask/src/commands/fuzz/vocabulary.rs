//! The words of generated documents.

/// Names that often cause problems in generators.
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

/// String values for generated documents.
pub const TEXTS: [&str; 18] = [
    "", "a", "A", "-1", "1", "<", ">=", "*", "unknown", "Unknown", "self", "a b", "ä", "null", "\"", "\\", "*/ //!",
    "{}\n```",
];

/// Keys of `responses`. Common keys are repeated so that they are selected often. Otherwise, most documents would be rejected
/// because of their statuses.
pub const STATUSES: [&str; 27] = [
    "200", "201", "202", "204", "2XX", "400", "404", "4XX", "5XX", "default", "200", "201", "204", "2XX", "400", "4XX",
    "default", "200", "500", "418", "101", "304", "3XX", "1XX", "199", "599", "2xx",
];

/// Keys of `responses` that are not valid statuses.
pub const INVALID_STATUSES: [&str; 6] = ["", "20", "099", "600", "-1", "x-note"];

/// Schema keywords with numeric values.
pub const NUMERIC_KEYWORDS: [&str; 8] = [
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxItems",
    "minProperties",
];
