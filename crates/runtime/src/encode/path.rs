//! The path of a request, from a path template and its arguments.
//!
//! An argument cannot leave its segment: characters that would end the segment are encoded. An argument that a server could
//! interpret as `.` or `..`, in any encoding, causes an error, and nothing is sent.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

#[cfg(feature = "extended")]
use super::styles::{self, PathStyle};

/// The characters that are encoded in a segment: those that RFC 3986 does not allow, and also `;`, at which some servers cut off
/// parameters, and `+`, which some servers decode as a space.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b',')
    .remove(b'=')
    .remove(b':')
    .remove(b'@');

/// The characters that are encoded in each of several values in one segment, including the delimiters between the values.
const LISTED: &AsciiSet = &SEGMENT.add(b',').add(b'=').add(b'.');

/// The characters that are encoded in segments that use `:` as a delimiter.
const PART: &AsciiSet = &SEGMENT.add(b':');

/// The characters that are encoded in the query of a template, including delimiters.
const QUERY: &AsciiSet = &LISTED.add(b'&').add(b'$').add(b'\'');

/// An argument that cannot be sent.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct InvalidArgument {
    pub(crate) argument: String,
    pub(crate) reason: &'static str,
}

/// An argument of a path.
#[derive(Clone, Debug)]
pub(crate) struct Argument {
    pub(crate) name: &'static str,
    pub(crate) value: Value,
}

/// The value of an argument.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    /// Plain text.
    Text(String),
    /// A structured value, and its style.
    #[cfg(feature = "extended")]
    Parts(serde_json::Value, PathStyle),
}

impl Value {
    /// Returns the strings that the path will contain, before they are encoded.
    fn texts(&self) -> Vec<Cow<'_, str>> {
        match self {
            Self::Text(text) => vec![text.into()],
            #[cfg(feature = "extended")]
            Self::Parts(value, _) => styles::texts(value).into_iter().map(Cow::from).collect(),
        }
    }
}

/// Returns the path of a template with its arguments.
pub(crate) fn render(template: &str, arguments: &[Argument]) -> Result<String, InvalidArgument> {
    check(arguments)?;
    let mut path = String::with_capacity(template.len() + 64);
    for (index, segment) in template.split('/').enumerate() {
        if index > 0 {
            path.push('/');
        }
        match segment.matches('{').count() {
            0 => path.push_str(segment),
            1 if !has_literal_colon(segment) => fill(segment, arguments, SEGMENT, &mut path)?,
            _ => fill(segment, arguments, PART, &mut path)?,
        }
    }
    Ok(path)
}

/// Returns the query of a template with the arguments of the path.
pub(crate) fn render_query(template: &str, arguments: &[Argument]) -> Result<String, InvalidArgument> {
    let mut query = String::new();
    fill(template, arguments, QUERY, &mut query)?;
    Ok(query)
}

/// Returns an error if an argument cannot be sent.
fn check(arguments: &[Argument]) -> Result<(), InvalidArgument> {
    for Argument { name, value, .. } in arguments {
        let rejected = |reason| InvalidArgument { argument: (*name).to_owned(), reason };
        let texts = value.texts();
        // Check each text by itself: several texts are joined in one segment, but a server may split the segment.
        match texts.iter().find_map(|text| problem(text)) {
            Some(reason) => return Err(rejected(reason)),
            None if texts.is_empty() => return Err(rejected("is empty")),
            None => {}
        }
    }
    Ok(())
}

/// Appends a text with its arguments, in which the characters of `set` are encoded.
fn fill(text: &str, arguments: &[Argument], set: &'static AsciiSet, out: &mut String) -> Result<(), InvalidArgument> {
    let mut rest = text;
    while let Some((literal, parameter, after)) = next_parameter(rest) {
        out.push_str(literal);
        let Some(argument) = arguments.iter().find(|argument| argument.name == parameter) else {
            return Err(InvalidArgument { argument: parameter.to_owned(), reason: "is missing" });
        };
        match &argument.value {
            Value::Text(text) => out.extend(utf8_percent_encode(text, set)),
            #[cfg(feature = "extended")]
            Value::Parts(value, style) => {
                let has_parts = value.is_array() || value.is_object();
                let set = if has_parts && set != QUERY { LISTED } else { set };
                let encode = |text: &str| utf8_percent_encode(text, set).to_string();
                out.push_str(&styles::path(argument.name, value, *style, encode));
            }
        }
        rest = after;
    }
    out.push_str(rest);
    Ok(())
}

/// Splits `a{b}c` into `a`, `b` and `c`.
fn next_parameter(text: &str) -> Option<(&str, &str, &str)> {
    let (literal, rest) = text.split_once('{')?;
    let (parameter, after) = rest.split_once('}')?;
    Some((literal, parameter, after))
}

/// Whether the template itself has a `:` next to its parameters, as in `{id}:{verb}` and `{id}:activate`.
fn has_literal_colon(segment: &str) -> bool {
    let mut rest = segment;
    while let Some((literal, _, after)) = next_parameter(rest) {
        if literal.contains(':') {
            return true;
        }
        rest = after;
    }
    rest.contains(':')
}

/// Returns the reason why a value is not allowed in a path, if any.
fn problem(value: &str) -> Option<&'static str> {
    if value.is_empty() {
        return Some("is empty");
    }
    // A proxy may decode the value, and the server may decode the result again. Decoding makes the text shorter, so the loop ends.
    let mut text = value.to_owned();
    loop {
        if text.split(['/', '\\']).any(is_dot_segment) {
            return Some("has a `.` or `..` segment");
        }
        let decoded = percent_decode_str(&text).decode_utf8_lossy().into_owned();
        if decoded.len() >= text.len() {
            return None;
        }
        text = decoded;
    }
}

/// Whether a server could interpret a segment as `.` or `..`.
///
/// Servers ignore the parameters of a segment (`..;x`), and some ignore the rest after NUL (`..%00`). After a proxy has decoded a
/// path, `?` and `#` end it. URL parsers remove tabs and line breaks, and some file systems remove trailing spaces.
fn is_dot_segment(segment: &str) -> bool {
    let name = segment.split([';', '?', '#', '\0']).next().unwrap_or_default();
    let name: String = name.chars().filter(|char| !char.is_control()).collect();
    matches!(name.trim(), "." | "..")
}

#[cfg(test)]
mod tests {
    #[cfg(feature = "extended")]
    use super::PathStyle;
    use super::{Argument, InvalidArgument, Value, render};

    fn argument(name: &'static str, value: &str) -> Argument {
        Argument { name, value: Value::Text(value.to_owned()) }
    }

    fn one(value: &str) -> Result<String, InvalidArgument> {
        render("/a/{x}/b", &[argument("x", value)])
    }

    #[cfg(feature = "extended")]
    #[test]
    fn keeps_lists_within_their_segment() {
        let list = |items: &[&str]| {
            let value = Value::Parts(items.to_vec().into(), PathStyle::Simple);
            render("/a/{x}", &[Argument { name: "x", value }])
        };
        assert_eq!(list(&["a/b", "c,d"]).as_deref(), Ok("/a/a%2Fb,c%2Cd"));
        assert!(list(&[]).is_err() && list(&["a", ".."]).is_err());
    }

    #[test]
    fn encodes_arguments_within_their_segment() {
        for (value, encoded) in [
            ("plain-1._~", "plain-1._~"),
            ("a b", "a%20b"),
            ("a/b", "a%2Fb"),
            (r"a\b", "a%5Cb"),
            ("a?b#c", "a%3Fb%23c"),
            ("100%", "100%25"),
            ("%2F", "%252F"),
            ("a;b", "a%3Bb"),
            ("a+b@example.com", "a%2Bb@example.com"),
            ("urn:x:1", "urn:x:1"),
            ("!$&'()*,=", "!$&'()*,="),
            ("\0\r\n\t", "%00%0D%0A%09"),
            ("é€", "%C3%A9%E2%82%AC"),
            ("\"<>^`{|}[]", "%22%3C%3E%5E%60%7B%7C%7D%5B%5D"),
            ("...", "..."),
            ("a..b", "a..b"),
            ("..a", "..a"),
            ("{y}", "%7By%7D"),
            ("a;..", "a%3B.."),
            ("...;x", "...%3Bx"),
            (". .", ".%20."),
        ] {
            assert_eq!(one(value), Ok(format!("/a/{encoded}/b")), "{value:?}");
        }
    }

    #[test]
    fn rejects_arguments_that_could_leave_their_segment() {
        let rejected = |reason| Err(InvalidArgument { argument: "x".to_owned(), reason });
        assert_eq!(one(""), rejected("is empty"));
        for value in [
            ".",
            "..",
            "%2e",
            "%2E%2e",
            ".%2e",
            "%252e%252e",
            "%25252e.",
            "../x",
            "x/..",
            "x/../y",
            r"..\x",
            "%2e%2e%2fx",
            "x%2F..",
            "./x",
            "..%5cx",
            "%%32e.",
            "..;x",
            "..;",
            ".;x=1/y",
            "%2e%2e;x",
            "..%3Bx",
            "..%253bx",
            "..\0",
            "..%00",
            "%2e%2e%00x",
            ".. ",
            " ..",
            "..%20",
            "..\t",
            ".\n.",
            ".%0d%0a.",
            "..\u{a0}",
            "..?x",
            "..%23x",
            "x/..;y/z",
        ] {
            assert_eq!(one(value), rejected("has a `.` or `..` segment"), "{value}");
        }
    }

    #[test]
    fn encodes_colons_if_the_template_has_one() {
        let arguments = [argument("x", "a:b"), argument("y", "c:d")];
        assert_eq!(render("/{x}:{y}/z", &arguments).as_deref(), Ok("/a%3Ab:c%3Ad/z"));
        assert_eq!(render("/{x}:run/{y}", &arguments).as_deref(), Ok("/a%3Ab:run/c:d"));
        assert_eq!(render("/{x}-{y}", &arguments).as_deref(), Ok("/a%3Ab-c%3Ad"));
        assert_eq!(render("/{x}/{y}", &arguments).as_deref(), Ok("/a:b/c:d"));
    }

    #[test]
    fn rejects_missing_arguments() {
        assert_eq!(render("/a/{x}", &[]), Err(InvalidArgument { argument: "x".to_owned(), reason: "is missing" }));
        assert_eq!(render("/a", &[]).as_deref(), Ok("/a"));
        assert_eq!(render("/a/{x", &[]).as_deref(), Ok("/a/{x"));
    }

    #[cfg(feature = "extended")]
    #[test]
    fn omits_null_properties_and_encodes_keys() {
        let object =
            |value| render("/a/{x}", &[Argument { name: "x", value: Value::Parts(value, PathStyle::LabelExploded) }]);
        assert_eq!(object(serde_json::json!({ "k": "v", "none": null })).as_deref(), Ok("/a/.k=v"));
        assert_eq!(object(serde_json::json!({ "k/": "v.w" })).as_deref(), Ok("/a/.k%2F=v%2Ew"));
        assert!(object(serde_json::json!({ "..": "v" })).is_err() && object(serde_json::json!({ "k": null })).is_err());
    }
}
