//! A JSON reader that yields YAML events. A YAML parser reads most JSON, but rejects keys of more than 1,024 characters.

use std::{borrow::Cow, ops::Range};

use granit_parser::{Event, Marker, ScalarStyle, ScanError, Span, StructureStyle};
use serde_json::Value;

/// Returns the events that a YAML parser would yield for a JSON object, or `None` if the text is not a valid JSON object.
pub fn events(text: &str) -> Option<Events<'_>> {
    let is_json = text.trim_start().starts_with('{') && serde_json::from_str::<Value>(text).is_ok();
    is_json.then_some(Events { text, at: 0 })
}

/// An iterator over the events of a text that is known to be valid JSON.
pub struct Events<'text> {
    text: &'text str,
    at: usize,
}

impl<'text> Iterator for Events<'text> {
    type Item = Result<(Event<'text>, Span), ScanError>;

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.text.get(self.at..)?;
        let start = self.at + rest.find(|char: char| !(char.is_ascii_whitespace() || matches!(char, ',' | ':')))?;
        let rest = self.text.get(start..)?;
        let (event, length) = match rest.chars().next()? {
            '{' => (Event::MappingStart(StructureStyle::Flow, 0, None), 1),
            '}' => (Event::MappingEnd, 1),
            '[' => (Event::SequenceStart(StructureStyle::Flow, 0, None), 1),
            ']' => (Event::SequenceEnd, 1),
            '"' => {
                let written = rest.get(..length_of_text(rest))?;
                let text = serde_json::from_str::<String>(written).ok()?;
                (Event::Scalar(Cow::Owned(text), ScalarStyle::DoubleQuoted, 0, None), written.len())
            }
            _ => {
                let ends = |char: char| char.is_ascii_whitespace() || matches!(char, ',' | ']' | '}');
                let plain = rest.get(..rest.find(ends).unwrap_or(rest.len()))?;
                (Event::Scalar(Cow::Borrowed(plain), ScalarStyle::Plain, 0, None), plain.len())
            }
        };
        self.at = start + length;
        Some(Ok((event, span(start..self.at))))
    }
}

/// Returns the length in bytes of the quoted string at the start of `rest`, including its quotes.
fn length_of_text(rest: &str) -> usize {
    let mut is_escaped = false;
    for (index, byte) in rest.bytes().enumerate().skip(1) {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => return index + 1,
            _ => {}
        }
    }
    rest.len()
}

/// Creates a span with byte offsets only. Lines and columns are not used.
fn span(range: Range<usize>) -> Span {
    let marker = |at: usize| Marker::new(at, 0, 0).with_byte_offset(Some(at));
    Span::new(marker(range.start), marker(range.end))
}
