//! Misspelled formats. Vendors may use formats of their own, so only formats that resemble a known one are reported.

use serde_json::Value;

use super::spelling::{has_same_letters, is_misspelled};
use crate::openapi::{Diagnostic, pointer};

/// The formats of OpenAPI and JSON Schema, and those of this project.
const KNOWN: [&str; 31] = [
    "int8",
    "int16",
    "int32",
    "int64",
    "uint8",
    "uint16",
    "uint32",
    "uint64",
    "float",
    "double",
    "decimal",
    "date",
    "date-time",
    "time",
    "duration",
    "byte",
    "binary",
    "password",
    "uuid",
    "email",
    "idn-email",
    "hostname",
    "idn-hostname",
    "ipv4",
    "ipv6",
    "uri",
    "uri-reference",
    "iri",
    "iri-reference",
    "json-pointer",
    "regex",
];

/// Returns a problem if the format of a schema is a misspelled known format.
pub(super) fn check(at: &str, schema: &Value) -> Option<Diagnostic> {
    let format = schema.get("format")?.as_str()?;
    if KNOWN.contains(&format) {
        return None;
    }
    let known = KNOWN.iter().find(|known| has_same_letters(format, known) || is_misspelled(format, known, MIN_LEN))?;
    let message = format!("`{format}` is not a known format, so it has no effect");
    let help = format!("did you mean `{known}`?");
    Some(Diagnostic::new("unknown-format", pointer::join(at, "format"), message).on_value().help(help))
}

/// The minimum length of a format with one wrong letter. A shorter format can be a format of its own.
const MIN_LEN: usize = 5;

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::check;

    #[test]
    fn reports_only_formats_that_resemble_a_known_format() {
        for (format, known) in [
            ("datetime", "date-time"),
            ("date_time", "date-time"),
            ("DateTime", "date-time"),
            ("dat-time", "date-time"),
            ("UUID", "uuid"),
            ("Int64", "int64"),
            ("pasword", "password"),
        ] {
            let help = check("/x", &json!({ "format": format })).and_then(|problem| problem.help);
            assert_eq!(help, Some(format!("did you mean `{known}`?")), "{format}");
        }
        for format in ["date-time", "guid", "ulid", "phone", "unix-time", "emails", "url", "int128", "int", "money"] {
            assert!(check("/x", &json!({ "format": format })).is_none(), "{format}");
        }
    }
}
