//! JSON decoding, with errors that contain the location of a malformed value, but never the value.
//!
//! serde's messages quote a malformed value, so a token in the wrong property would end up in a log. The errors of this module
//! contain only the JSON path, the expected type, and the kind of the value that was found. The keys of a map may be confidential
//! too. In printed paths, `*` therefore replaces keys that are not plain names, such as addresses and phone numbers.

use std::fmt;

use serde::{Deserialize, Deserializer, de::DeserializeOwned};
use serde_json::{Value, value::RawValue};

#[cfg(any(feature = "client", feature = "webhooks"))]
pub(crate) mod body_text;
pub(crate) mod extra;
mod huge_numbers;
pub(crate) mod json;
pub(crate) mod malformed_values;
#[cfg(any(feature = "client", feature = "webhooks"))]
pub(crate) mod media_type;
mod prepare;
mod tracked;
mod without_tag;

use crate::serde_context::memory::{self, Scope};
use tracked::{Segment, Tracked, Trail};
use without_tag::WithoutTag;

/// The error of JSON that cannot be decoded as its type.
///
/// ```
/// let error = subkit_runtime::decode::from_slice::<Vec<u8>>(br#"[1, "canary"]"#).unwrap_err();
/// assert_eq!(error.path(), "$[1]");
/// assert_eq!(error.to_string(), "expected u8, found a string at `$[1]`");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct DecodeError {
    /// The complete path.
    path: String,
    /// The path that may be printed.
    printable_path: String,
    reason: String,
}

/// The maximum length of a path, in characters. Paths contain keys of the body, which may have any length.
const MAX_PATH_BYTES: usize = 256;

/// The maximum length of a plain name, in bytes.
const MAX_NAME_BYTES: usize = 64;

/// The text before the complete path in the message that [`DecodeError::in_variant`] returns. The message contains the complete
/// path only if it differs from the path that may be printed.
const FULL_VALUE: &str = " (in full: ";

impl DecodeError {
    /// Creates an error at a path that contains no keys from the body.
    pub(crate) fn new(path: &str, reason: impl Into<String>) -> Self {
        Self { path: path.to_owned(), printable_path: path.to_owned(), reason: reason.into() }
    }

    /// Returns the JSON path of the malformed value, such as `$.items[0].id`; `$` is the whole value. The path includes all keys,
    /// even those of maps, which come from the body. `Display` and `Debug` print only keys that match `[A-Za-z_][A-Za-z0-9_-]*` and
    /// have at most 64 characters, and `*` instead of the others.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the expected type and the kind of the value that was found, without the value itself.
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// Returns a message that contains the whole error, so that a union can return it as an error of serde.
    /// [`from_json`](Self::from_json) parses the message.
    pub(crate) fn in_variant(&self, tag: &str) -> String {
        let message = format!("variant `{tag}` at `{}`: {}", self.printable_path, self.reason);
        if self.path == self.printable_path { message } else { format!("{message}{FULL_VALUE}{})", self.path) }
    }

    fn from_json(trail: Trail, error: &serde_json::Error) -> Self {
        Self::located(trail, error).0
    }

    /// Converts an error of serde, and returns the converted error with the segments of its path.
    fn located(trail: Trail, error: &serde_json::Error) -> (Self, Vec<Segment>) {
        let (is_over_budget, segments) = (trail.is_over_budget(), trail.into_segments());
        let (mut path, mut printable_path) = (json_path(&segments, complete_key), json_path(&segments, printable_key));
        let message = error.to_string();
        let reason = if is_over_budget {
            let limit = memory::limit() >> 20;
            format!(
                "the decoded value would take more than {limit} MiB of memory, far more than the size of its JSON text: request smaller pages"
            )
        } else if !error.is_data() {
            if message.starts_with("EOF") {
                format!("the JSON is incomplete: {message}")
            } else {
                format!("not valid JSON: {message}")
            }
        } else if let Some((tag, inner)) = variant(without_position(&message)) {
            path.push_str(inner.path.strip_prefix('$').unwrap_or(&inner.path));
            printable_path.push_str(inner.printable_path.strip_prefix('$').unwrap_or(&inner.printable_path));
            format!("{} (in the variant `{tag}`)", inner.reason)
        } else {
            reason(without_position(&message))
        };
        (Self { path, printable_path, reason }, segments)
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} at `{}`", self.reason, self.printable_path)
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("DecodeError")
            .field("path", &self.printable_path)
            .field("reason", &self.reason)
            .finish_non_exhaustive()
    }
}

impl std::error::Error for DecodeError {}

/// Decodes one JSON value. Only white space may follow the value.
///
/// A byte order mark is skipped, and a lone surrogate in a string becomes U+FFFD. An array is not accepted for a struct, although
/// `serde_json::from_slice` accepts it.
///
/// # Errors
///
/// Returns an error if the bytes are not JSON in UTF-8, or the value cannot be decoded as `T`. Also returns an error if the decoded
/// value would take far more memory than its text: more than 256 MiB, or more than four times the length of the text if that is
/// larger.
pub fn from_slice<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, DecodeError> {
    read(bytes).map(|(value, _)| value)
}

/// Decodes one JSON value like [`from_slice`], and rejects an object without any property of its struct, unless the object is
/// empty. Some servers return such an object, which describes an error, with a success status.
///
/// # Errors
///
/// Returns the same errors as [`from_slice`], and an error for an object whose keys are all unknown to the struct.
#[cfg(feature = "client")]
pub(crate) fn from_known<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, DecodeError> {
    let (value, has_no_known_field) = read(bytes)?;
    if has_no_known_field {
        return Err(DecodeError::new("$", "the object has none of the properties that the API documents"));
    }
    Ok(value)
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<(T, bool), DecodeError> {
    let bytes = prepare::json(bytes)?;
    // Checking the whole text at once is faster than checking each string.
    let text = std::str::from_utf8(&bytes).map_err(|error| {
        DecodeError::new("$", format!("not valid JSON: the text is not UTF-8 at byte {}", error.valid_up_to()))
    })?;
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let decoded = decode(&mut deserializer, text.len())?;
    at_end(&mut deserializer).map(|()| decoded)
}

/// Returns an error if text follows the value.
fn at_end<'de, R: serde_json::de::Read<'de>>(
    deserializer: &mut serde_json::Deserializer<R>,
) -> Result<(), DecodeError> {
    deserializer.end().map_err(|error| DecodeError::new("$", format!("not valid JSON: {error}")))
}

/// Decodes an event like [`from_slice`]. Malformed optional properties are kept in the `extra` of their struct.
///
/// # Errors
///
/// Returns the same errors as [`from_slice`], except for malformed optional properties.
#[cfg(feature = "webhooks")]
pub(crate) fn event_from_slice<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, DecodeError> {
    let first = from_slice(bytes);
    match (&first, prepare::json(bytes)) {
        (Err(_), Ok(bytes)) => std::str::from_utf8(&bytes).map_or(first, malformed_values::from_text),
        _ => first,
    }
}

/// Decodes a JSON value that is already parsed.
///
/// # Errors
///
/// Returns an error if the value cannot be decoded as `T`.
pub fn from_value<T: DeserializeOwned>(value: Value) -> Result<T, DecodeError> {
    decode(value, 0).map(|(value, _)| value)
}

/// Checks that the bytes are one JSON value, and returns its text.
pub(crate) fn any(bytes: &[u8]) -> Result<Box<RawValue>, DecodeError> {
    serde_json::from_slice(&prepare::json(bytes)?).map_err(|error| DecodeError::from_json(Trail::default(), &error))
}

/// Decodes the text of one JSON value that has already been checked.
pub(crate) fn from_text<T: DeserializeOwned>(text: &str) -> Result<T, DecodeError> {
    decode(&mut serde_json::Deserializer::from_str(text), text.len()).map(|(value, _)| value)
}

/// Decodes the text of an object that has already been checked, without one property: the tag of a union.
pub(crate) fn from_text_without<T: DeserializeOwned>(text: &str, tag: &str) -> Result<T, DecodeError> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let (value, _) = decode(WithoutTag::new(&mut deserializer, tag), text.len())?;
    at_end(&mut deserializer).map(|()| value)
}

/// Decodes an event from its properties, after an attempt to decode its text. Malformed optional properties are kept in the `extra`
/// of their struct. If a required property is malformed, returns the result of the first attempt.
pub(crate) fn event_from_properties<T: DeserializeOwned>(
    properties: &[(String, &RawValue)],
    first: Result<T, DecodeError>,
) -> Result<T, DecodeError> {
    match malformed_values::object(properties.iter().map(|(key, value)| (key.as_str(), value.get()))) {
        Some(text) => malformed_values::from_text(&text),
        None => first,
    }
}

/// Returns the value. Also returns whether it was decoded as a struct from an object that has none of the struct's fields.
fn decode<'de, T, D>(deserializer: D, length: usize) -> Result<(T, bool), DecodeError>
where
    T: Deserialize<'de>,
    D: Deserializer<'de, Error = serde_json::Error>,
{
    let _scope = Scope::enter(length);
    let trail = Trail::default();
    match T::deserialize(Tracked::new(deserializer, &trail)) {
        Ok(value) => Ok((value, trail.has_no_known_field())),
        Err(error) => Err(DecodeError::from_json(trail, &error)),
    }
}

/// Returns a key, in which line breaks and other characters that are not printable are escaped.
fn complete_key(key: &str) -> String {
    key.escape_debug().collect()
}

/// Returns a key if it is a plain name, and `*` otherwise.
pub(crate) fn printable_key(key: &str) -> String {
    let mut bytes = key.bytes();
    let is_name = key.len() <= MAX_NAME_BYTES
        && bytes.next().is_some_and(|byte| byte.is_ascii_alphabetic() || byte == b'_')
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    if is_name { key.to_owned() } else { "*".to_owned() }
}

/// Returns a path that is safe to print: `*` replaces keys that are not plain names.
#[cfg(feature = "client")]
pub(crate) fn printable_path(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment as Step;
    let segment = |step: &Step| match step {
        Step::Seq { index } => Segment::Index(*index),
        Step::Map { key } | Step::Enum { variant: key } => Segment::Key(key.clone()),
        Step::Unknown => Segment::Key("?".to_owned()),
    };
    json_path(&path.iter().map(segment).collect::<Vec<_>>(), printable_key)
}

/// Returns a path such as `$.items[0].id`, with a bounded length.
fn json_path(path: &[Segment], write_key: fn(&str) -> String) -> String {
    let mut text = String::from("$");
    for segment in path {
        match segment {
            Segment::Index(index) => text.push_str(&["[", &index.to_string(), "]"].concat()),
            Segment::Key(key) => {
                text.push('.');
                text.push_str(&write_key(key));
            }
        }
    }
    match text.char_indices().nth(MAX_PATH_BYTES) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}

/// Removes the ` at line 1 column 2` at the end of messages of serde_json.
fn without_position(message: &str) -> &str {
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    match message.rsplit_once(" at line ").and_then(|(before, rest)| Some((before, rest.split_once(" column ")?))) {
        Some((before, (line, column))) if is_number(line) && is_number(column) => before,
        _ => message,
    }
}

/// Parses the message that [`DecodeError::in_variant`] returned.
fn variant(message: &str) -> Option<(&str, DecodeError)> {
    let (tag, rest) = message.strip_prefix("variant `")?.split_once("` at `")?;
    let (printable_path, rest) = rest.split_once("`: ")?;
    let (reason, path) = match rest.split_once(FULL_VALUE) {
        Some((reason, path)) => (reason, path.strip_suffix(')').unwrap_or(path)),
        None => (rest, printable_path),
    };
    Some((
        tag,
        DecodeError { path: path.to_owned(), printable_path: printable_path.to_owned(), reason: reason.to_owned() },
    ))
}

/// Returns a message of serde without the value that it quotes. Messages of an unknown form are replaced, because they may quote
/// any data.
fn reason(message: &str) -> String {
    const UNKNOWN_REASON: &str = "the value is invalid for its type";
    // The quoted value precedes the last `, expected `. The text that follows it comes from the program, not from the body.
    let expected = message.rfind(", expected ").and_then(|comma| message.get(comma + ", expected ".len()..));
    if message.starts_with("missing field `") || message.starts_with("duplicate field `") {
        return message.to_owned();
    }
    if message.ends_with("there are no variants") || message.ends_with("there are no fields") {
        return UNKNOWN_REASON.to_owned();
    }
    match (message.split_once(": ").map_or(message, |(kind, _)| kind), expected) {
        ("invalid type", Some(expected)) => format!("expected {expected}, found {}", kind(message)),
        ("invalid value", Some(expected)) => {
            format!("expected {expected}, found {} with an invalid value", kind(message))
        }
        (_, Some(expected)) if message.starts_with("invalid length ") => {
            format!("expected {expected}, found another length")
        }
        (_, Some(expected)) if message.starts_with("unknown variant `") => {
            format!("expected {expected}, found another value")
        }
        (_, Some(expected)) if message.starts_with("unknown field `") => {
            format!("unknown field, expected {expected}")
        }
        _ if message.starts_with("data did not match any variant of untagged enum") => {
            "the value matches no variant of its type".to_owned()
        }
        _ => UNKNOWN_REASON.to_owned(),
    }
}

/// Returns the kind of the value that a message quotes.
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
mod tests;
