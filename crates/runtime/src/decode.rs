//! Reading JSON, with errors that say where and never what.
//!
//! The messages of serde quote the value that does not fit: a token in the wrong place would end up in a log. What is kept
//! here is the JSON path, what was expected, and the kind of what was found. Keys of a map are content too: what is printed of
//! the path has `*` for those that are no plain names, such as the addresses and numbers of people.

use std::fmt;

use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::{Path, Segment};

/// JSON that does not fit the type it was read as.
///
/// ```
/// let error = subkit_runtime::decode::from_slice::<Vec<u8>>(br#"[1, "canary"]"#).unwrap_err();
/// assert_eq!(error.path(), "$[1]");
/// assert_eq!(error.to_string(), "expected u8, found a string at `$[1]`");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct DecodeError {
    /// The whole path.
    path: String,
    /// The path as it may be printed.
    shown: String,
    reason: String,
}

/// Paths are cut here: the keys of a map come from the body.
const LONGEST_PATH: usize = 256;

/// Longer keys are no names.
const LONGEST_NAME: usize = 64;

/// Between the message of a variant and its whole path, where that is not the one that is shown.
const IN_FULL: &str = " (in full: ";

impl DecodeError {
    /// An error at a path without keys of the body.
    pub(crate) fn new(path: &str, reason: impl Into<String>) -> Self {
        Self { path: path.to_owned(), shown: path.to_owned(), reason: reason.into() }
    }

    /// Where: a JSON path such as `$.items[0].id`; `$` is the whole value. It has all keys, and those of a map come from the
    /// body; `Display` and `Debug` have `*` for keys that are not `[A-Za-z_][A-Za-z0-9_-]*` of at most 64 characters.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What was expected, and what kind of value was found; no content.
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// The message that a union hands through its deserializer; [`from_json`](Self::from_json) takes it apart again.
    pub(crate) fn in_variant(&self, tag: &str) -> String {
        let message = format!("variant `{tag}` at `{}`: {}", self.shown, self.reason);
        if self.path == self.shown { message } else { format!("{message}{IN_FULL}{})", self.path) }
    }

    fn from_json(path: &Path, error: &serde_json::Error) -> Self {
        let (mut path, mut shown, message) = (json_path(path, whole), json_path(path, printable), error.to_string());
        let reason = if !error.is_data() {
            if message.starts_with("EOF") {
                format!("the JSON ends too early: {message}")
            } else {
                format!("this is not JSON: {message}")
            }
        } else if let Some((tag, inner)) = variant(without_position(&message)) {
            path.push_str(inner.path.strip_prefix('$').unwrap_or(&inner.path));
            shown.push_str(inner.shown.strip_prefix('$').unwrap_or(&inner.shown));
            format!("{} (in the variant `{tag}`)", inner.reason)
        } else {
            reason(without_position(&message))
        };
        Self { path, shown, reason }
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} at `{}`", self.reason, self.shown)
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("DecodeError")
            .field("path", &self.shown)
            .field("reason", &self.reason)
            .finish_non_exhaustive()
    }
}

impl std::error::Error for DecodeError {}

/// Reads one JSON value; nothing may follow it.
///
/// # Errors
///
/// The bytes are no JSON, or it does not fit `T`.
pub fn from_slice<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, DecodeError> {
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut deserializer)
        .map_err(|error| DecodeError::from_json(error.path(), error.inner()))?;
    match deserializer.end() {
        Ok(()) => Ok(value),
        Err(error) => Err(DecodeError::new("$", format!("this is not JSON: {error}"))),
    }
}

/// Reads a value that is JSON already.
///
/// # Errors
///
/// It does not fit `T`.
pub fn from_value<T: DeserializeOwned>(value: Value) -> Result<T, DecodeError> {
    serde_path_to_error::deserialize(value).map_err(|error| DecodeError::from_json(error.path(), error.inner()))
}

/// A key as it is, on one line.
fn whole(key: &str) -> String {
    key.escape_debug().collect()
}

/// A key if it is a plain name, as those of objects are.
fn printable(key: &str) -> String {
    let mut bytes = key.bytes();
    let is_name = key.len() <= LONGEST_NAME
        && bytes.next().is_some_and(|byte| byte.is_ascii_alphabetic() || byte == b'_')
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    if is_name { key.to_owned() } else { "*".to_owned() }
}

/// `$.items[0].id`, of bounded length.
fn json_path(path: &Path, write_key: fn(&str) -> String) -> String {
    let mut text = String::from("$");
    for segment in path {
        match segment {
            Segment::Seq { index } => text.push_str(&["[", &index.to_string(), "]"].concat()),
            Segment::Map { key } | Segment::Enum { variant: key } => {
                text.push('.');
                text.push_str(&write_key(key));
            }
            Segment::Unknown => text.push_str(".?"),
        }
    }
    match text.char_indices().nth(LONGEST_PATH) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}

/// serde_json ends its messages with ` at line 1 column 2` when it reads text.
fn without_position(message: &str) -> &str {
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    match message.rsplit_once(" at line ").and_then(|(before, rest)| Some((before, rest.split_once(" column ")?))) {
        Some((before, (line, column))) if is_number(line) && is_number(column) => before,
        _ => message,
    }
}

/// Takes apart what [`DecodeError::in_variant`] wrote.
fn variant(message: &str) -> Option<(&str, DecodeError)> {
    let (tag, rest) = message.strip_prefix("variant `")?.split_once("` at `")?;
    let (shown, rest) = rest.split_once("`: ")?;
    let (reason, path) = match rest.split_once(IN_FULL) {
        Some((reason, path)) => (reason, path.strip_suffix(')').unwrap_or(path)),
        None => (rest, shown),
    };
    Some((tag, DecodeError { path: path.to_owned(), shown: shown.to_owned(), reason: reason.to_owned() }))
}

/// What a message of serde says, without the value that it quotes. Messages that are not serde's own may quote anything, so
/// nothing of them is kept.
fn reason(message: &str) -> String {
    const UNTOLD: &str = "the value does not fit its type";
    // The value stands before the last `, expected `: what follows was written by a programmer.
    let expected = message.rfind(", expected ").and_then(|comma| message.get(comma + ", expected ".len()..));
    if message.starts_with("missing field `") || message.starts_with("duplicate field `") {
        return message.to_owned();
    }
    if message.ends_with("there are no variants") || message.ends_with("there are no fields") {
        return UNTOLD.to_owned();
    }
    match (message.split_once(": ").map_or(message, |(kind, _)| kind), expected) {
        ("invalid type", Some(expected)) => format!("expected {expected}, found {}", kind(message)),
        ("invalid value", Some(expected)) => format!("expected {expected}, found {} that is not", kind(message)),
        (_, Some(expected)) if message.starts_with("invalid length ") => {
            format!("expected {expected}, found another length")
        }
        (_, Some(expected)) if message.starts_with("unknown variant `") => {
            format!("expected {expected}, found another value")
        }
        (_, Some(expected)) if message.starts_with("unknown field `") => {
            format!("expected the fields {expected}, found another one")
        }
        _ if message.starts_with("data did not match any variant of untagged enum") => {
            "no variant of the type fits".to_owned()
        }
        _ => UNTOLD.to_owned(),
    }
}

/// The kind of the value that a message quotes.
fn kind(message: &str) -> &'static str {
    let found = message.split_once(": ").map_or("", |(_, found)| found);
    let kinds = [
        ("boolean", "a boolean"),
        ("integer", "an integer"),
        ("floating point", "a number with a fraction"),
        ("character", "a string"),
        ("string", "a string"),
        ("null", "null"),
        ("unit", "null"),
        ("sequence", "an array"),
        ("map", "an object"),
    ];
    kinds.into_iter().find(|(name, _)| found.starts_with(name)).map_or("something", |(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;
    use serde_json::json;

    use super::{DecodeError, from_slice, from_value};
    use crate::Timestamp;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only reading it matters")]
    struct Strict {
        id: u8,
        kind: Option<Kind>,
        at: Option<Timestamp>,
        uuid: Option<uuid::Uuid>,
        pair: Option<(u8, u8)>,
    }

    #[derive(Debug, Deserialize)]
    enum Kind {
        A,
        B,
    }

    #[derive(Debug, Deserialize)]
    enum Never {}

    fn message(text: &str) -> String {
        from_slice::<Strict>(text.as_bytes()).unwrap_err().to_string()
    }

    #[test]
    fn messages_say_where_and_never_what() {
        for (text, expected) in [
            (r#"{"id":"canary"}"#, "expected u8, found a string at `$.id`"),
            (r#"{"id":"canary, expected canary"}"#, "expected u8, found a string at `$.id`"),
            (r#"{"id":4711}"#, "expected u8, found an integer that is not at `$.id`"),
            (r#"{"id":47.11}"#, "expected u8, found a number with a fraction at `$.id`"),
            (r#"{"id":true}"#, "expected u8, found a boolean at `$.id`"),
            (r#"{"id":null}"#, "expected u8, found null at `$.id`"),
            (r#"{"id":[]}"#, "expected u8, found an array at `$.id`"),
            (r#"{"id":{}}"#, "expected u8, found an object at `$.id`"),
            ("{}", "missing field `id` at `$`"),
            (r#"{"id":1,"id":2}"#, "duplicate field `id` at `$`"),
            (r#"{"id":1,"kind":"canary"}"#, "expected `A` or `B`, found another value at `$.kind`"),
            (
                r#"{"id":1,"canary":1}"#,
                "expected the fields one of `id`, `kind`, `at`, `uuid`, `pair`, found another one at `$.canary`",
            ),
            (
                r#"{"id":1,"at":"canary"}"#,
                "expected an RFC 3339 timestamp such as 2025-07-12T02:08:36Z, found a string that is not at `$.at`",
            ),
            (r#"{"id":1,"uuid":"canary"}"#, "the value does not fit its type at `$.uuid`"),
            (r#"{"id":1,"pair":[1]}"#, "expected a tuple of size 2, found another length at `$.pair`"),
            (r#"{"id":1} x"#, "this is not JSON: trailing characters at line 1 column 10 at `$`"),
            ("<html>", "this is not JSON: expected value at line 1 column 1 at `$`"),
            ("", "the JSON ends too early: EOF while parsing a value at line 1 column 0 at `$`"),
            (r#"{"id":"#, "the JSON ends too early: EOF while parsing a value at line 1 column 6 at `$.id`"),
        ] {
            assert_eq!(message(text), expected, "{text}");
        }
        let error = from_slice::<Never>(br#""a, expected canary""#).unwrap_err();
        assert_eq!(error.reason(), "the value does not fit its type");
    }

    #[test]
    fn paths_stay_on_one_line_and_are_cut() {
        let error = from_slice::<BTreeMap<String, u8>>(br#"{"a\nb":"x"}"#).unwrap_err();
        assert_eq!(error.path(), r"$.a\nb");
        let key = "k".repeat(1000);
        let error = from_value::<BTreeMap<String, u8>>(json!({ key: "x" })).unwrap_err();
        assert_eq!(error.path().chars().count(), 257);
        assert!(error.path().ends_with('…'));
    }

    #[test]
    fn keys_that_are_no_plain_names_are_kept_and_not_printed() {
        let long = "k".repeat(65);
        for key in
            ["canary@example.com", "+33 canary", "1canary", "canary.x", "", "-canary", "canaré", "a`: canary", &long]
        {
            let error = from_value::<BTreeMap<String, [u8; 1]>>(json!({ key: ["x"] })).unwrap_err();
            assert_eq!(error.path(), format!("$.{key}[0]"));
            assert_eq!(error.to_string(), "expected u8, found a string at `$.*[0]`");
            assert_eq!(
                format!("{error:?}"),
                r#"DecodeError { path: "$.*[0]", reason: "expected u8, found a string", .. }"#
            );
        }
        for key in ["name", "_a-1", "A", &long[1..]] {
            let error = from_value::<BTreeMap<String, u8>>(json!({ key: "x" })).unwrap_err();
            assert_eq!(error.to_string(), format!("expected u8, found a string at `$.{key}`"));
            assert_eq!(error.path(), format!("$.{key}"));
        }
    }

    #[test]
    fn paths_inside_of_unions_are_kept_and_printed_alike() {
        #[derive(Clone, Debug, Deserialize, serde::Serialize)]
        struct Map {
            counts: Option<BTreeMap<String, u8>>,
            inner: Option<Box<Node>>,
        }
        #[derive(Clone, Debug)]
        enum Node {
            Map(Map),
            Unknown(crate::UnknownVariant),
        }
        crate::open_union!(Node by "type" { Map(Map) = "map" });

        assert_eq!(from_value::<Node>(json!({ "type": "x" })).unwrap().tag(), Some("x"));
        for key in ["canary@x (in full: y)", "plain", "a`: b at line 1 column 2"] {
            let text = json!([{ "type": "map", "inner": { "type": "map", "counts": { key: "x" } } }]).to_string();
            let error = from_slice::<Vec<Node>>(text.as_bytes()).unwrap_err();
            let shown = if key == "plain" { key } else { "*" };
            assert_eq!(
                error.to_string(),
                format!(
                    "expected u8, found a string (in the variant `map`) (in the variant `map`) at `$[0].inner.counts.{shown}`"
                )
            );
            assert_eq!(error.path(), format!("$[0].inner.counts.{key}"));
            assert!(!format!("{error:?}").contains("canary"));
        }
    }

    #[test]
    fn untagged_enums_say_that_nothing_fits() {
        #[derive(Debug, Deserialize)]
        #[serde(untagged)]
        #[expect(dead_code, reason = "only reading it matters")]
        enum Either {
            Number(u8),
        }
        let error = from_value::<Either>(json!("canary")).unwrap_err();
        assert_eq!(error, DecodeError::new("$", "no variant of the type fits"));
    }
}
