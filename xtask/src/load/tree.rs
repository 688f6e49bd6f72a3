//! Parser events become a tree of values, and every pointer gets its byte range.

use std::{collections::HashMap, ops::Range};

use granit_parser::{Event, Options, Parser, ScalarStyle, Span};
use serde_json::{Map, Value};

use super::{pointer, scalar};
use crate::diagnostics::Diagnostic;

/// How deeply values may be nested. Real documents stay under 50; beyond this a document is a trap for the stack.
const MAX_DEPTH: usize = 200;

/// Where a value was written: its key, if it is a member of an object, and itself.
#[derive(Clone, Debug)]
pub struct Position {
    pub file: usize,
    pub key: Option<Range<usize>>,
    pub value: Range<usize>,
}

/// The positions of all values of a document, by pointer.
pub type Positions = HashMap<String, Position>;

/// Reads `text`, which is file number `file`, and hangs its values under the pointer `base`.
pub fn read(text: &str, file: usize, base: &str) -> Result<(Value, Positions), Diagnostic> {
    let mut options = Options::default();
    options.emit_comments = false;
    let mut reader =
        Reader { events: Parser::new_from_str_with_options(text, options), file, positions: Positions::new() };
    let value = reader.document(base)?;
    Ok((value, reader.positions))
}

struct Reader<'text, I: Iterator<Item = Result<(Event<'text>, Span), granit_parser::ScanError>>> {
    events: I,
    file: usize,
    positions: Positions,
}

impl<'text, I: Iterator<Item = Result<(Event<'text>, Span), granit_parser::ScanError>>> Reader<'text, I> {
    fn document(&mut self, base: &str) -> Result<Value, Diagnostic> {
        loop {
            match self.next()? {
                (Event::StreamStart | Event::DocumentStart(..), _) => {}
                (Event::StreamEnd, span) => {
                    return Err(self.refuse(
                        "empty-document",
                        &span,
                        "the document is empty",
                        "write an OpenAPI document",
                    ));
                }
                (event, span) => {
                    let value = self.value(event, &span, base, None, 0)?;
                    self.end()?;
                    return Ok(value);
                }
            }
        }
    }

    fn end(&mut self) -> Result<(), Diagnostic> {
        loop {
            match self.next()? {
                (Event::StreamEnd, _) => return Ok(()),
                (Event::DocumentStart(..), span) => {
                    return Err(self.refuse(
                        "several-documents",
                        &span,
                        "a second YAML document starts here",
                        "keep one document per file",
                    ));
                }
                _ => {}
            }
        }
    }

    fn next(&mut self) -> Result<(Event<'text>, Span), Diagnostic> {
        match self.events.next() {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => {
                let mark = error.marker();
                let start = mark.byte_offset().unwrap_or_default();
                Err(Diagnostic::at_range(
                    "syntax",
                    self.file,
                    start..start,
                    format!("not valid YAML or JSON: {}", error.info()),
                )
                .help("mend the syntax at this place"))
            }
            None => Ok((Event::StreamEnd, Span::empty(granit_parser::Marker::new(0, 1, 0)))),
        }
    }

    fn value(
        &mut self,
        event: Event<'text>,
        span: &Span,
        at: &str,
        key: Option<Range<usize>>,
        depth: usize,
    ) -> Result<Value, Diagnostic> {
        if depth > MAX_DEPTH {
            return Err(self.refuse(
                "too-deep",
                span,
                "values are nested more than 200 levels deep",
                "move the inner part into a named component",
            ));
        }
        let start = range(span);
        let (value, end) = match event {
            Event::Scalar(text, style, _, tag) => {
                if tag.is_some() {
                    return Err(self.refuse("tag", span, "YAML tags are not part of OpenAPI", "remove the tag"));
                }
                let value =
                    if style == ScalarStyle::Plain { scalar::plain(&text) } else { Value::String(text.into_owned()) };
                (value, start.end)
            }
            Event::SequenceStart(_, _, Some(_)) | Event::MappingStart(_, _, Some(_)) => {
                return Err(self.refuse("tag", span, "YAML tags are not part of OpenAPI", "remove the tag"));
            }
            Event::SequenceStart(..) => self.sequence(at, depth)?,
            Event::MappingStart(..) => self.mapping(at, depth)?,
            Event::Alias(_) => {
                return Err(self.refuse(
                    "alias",
                    span,
                    "YAML aliases are not read",
                    "repeat the value, or name it as a component and use `$ref`",
                ));
            }
            _ => return Err(self.refuse("syntax", span, "expected a value", "mend the syntax at this place")),
        };
        let position = Position { file: self.file, key, value: start.start..end.max(start.end) };
        self.positions.insert(at.to_owned(), position);
        Ok(value)
    }

    fn sequence(&mut self, at: &str, depth: usize) -> Result<(Value, usize), Diagnostic> {
        let mut items = Vec::new();
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::SequenceEnd) {
                return Ok((Value::Array(items), range(&span).start));
            }
            let item = pointer::item(at, items.len());
            items.push(self.value(event, &span, &item, None, depth + 1)?);
        }
    }

    fn mapping(&mut self, at: &str, depth: usize) -> Result<(Value, usize), Diagnostic> {
        let mut members = Map::new();
        loop {
            let (event, span) = self.next()?;
            let key = match event {
                Event::MappingEnd => return Ok((Value::Object(members), range(&span).start)),
                Event::Scalar(text, style, ..) => {
                    if style == ScalarStyle::Plain && text == "<<" {
                        return Err(self.refuse(
                            "merge-key",
                            &span,
                            "YAML merge keys are not read",
                            "write the members out",
                        ));
                    }
                    text.into_owned()
                }
                _ => return Err(self.refuse("key", &span, "a key must be text", "write the key as text")),
            };
            let member = pointer::join(at, &key);
            if let Some(first) = self.positions.get(&member).and_then(|position| position.key.clone()) {
                return Err(self
                    .refuse(
                        "duplicate-key",
                        &span,
                        format!("the key `{key}` stands here a second time"),
                        "keep one of the two",
                    )
                    .context(self.file, first, "it stands here first"));
            }
            let key_range = range(&span);
            let (event, span) = self.next()?;
            let value = self.value(event, &span, &member, Some(key_range), depth + 1)?;
            members.insert(key, value);
        }
    }

    fn refuse(&self, rule: &'static str, span: &Span, message: impl Into<String>, help: &str) -> Diagnostic {
        Diagnostic::at_range(rule, self.file, range(span), message).help(help)
    }
}

fn range(span: &Span) -> Range<usize> {
    span.byte_range().unwrap_or(0..0)
}
