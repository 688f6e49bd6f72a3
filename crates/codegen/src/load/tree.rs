//! Builds the tree of values from parser events and records the byte range of each value.

use std::{borrow::Cow, collections::HashMap, ops::Range};

use granit_parser::{Event, Options, Parser, ScalarStyle, Span, Tag};
use serde_json::{Map, Value};

use super::{
    anchors::{AliasError, Anchors},
    controls::Substitutes,
    json, scalar,
};
use crate::openapi::{Diagnostic, pointer};

/// The maximum nesting depth of values. Real documents stay under 50; deeply nested documents could overflow the stack.
const MAX_DEPTH: usize = 200;

/// The source location of a value, and of its key if it has one.
#[derive(Clone, Debug)]
pub struct Position {
    pub file: usize,
    pub key: Option<Range<usize>>,
    pub value: Range<usize>,
}

/// The positions of all values of a document, by pointer.
pub type Positions = HashMap<String, Position>;

/// Parses `text`, the content of file number `file`. Positions are recorded under the pointer `base`.
pub fn read(text: &str, file: usize, base: &str) -> Result<(Value, Positions), Diagnostic> {
    let mut options = Options::default();
    options.emit_comments = false;
    options.emit_unresolved_aliases = true;
    if let Some(events) = json::events(text) {
        return Reader::new(text, events, file, Substitutes::default()).read(base);
    }
    let (text, substitutes) = Substitutes::replace_in(text);
    Reader::new(&text, Parser::new_from_str_with_options(&text, options), file, substitutes).read(base)
}

struct Reader<'text, I: Iterator<Item = Result<(Event<'text>, Span), granit_parser::ScanError>>> {
    text: &'text str,
    events: I,
    file: usize,
    positions: Positions,
    anchors: Anchors,
    substitutes: Substitutes,
}

/// The value of a merge key, and the index of the merge key among the keys of its object.
type Merge = (usize, Value);

impl<'text, I: Iterator<Item = Result<(Event<'text>, Span), granit_parser::ScanError>>> Reader<'text, I> {
    fn new(text: &'text str, events: I, file: usize, substitutes: Substitutes) -> Self {
        Self { text, events, file, positions: Positions::new(), anchors: Anchors::default(), substitutes }
    }

    fn read(mut self, base: &str) -> Result<(Value, Positions), Diagnostic> {
        let value = self.document(base)?;
        Ok((value, self.positions))
    }

    fn document(&mut self, base: &str) -> Result<Value, Diagnostic> {
        loop {
            match self.next()? {
                (Event::StreamStart | Event::DocumentStart(..), _) => {}
                (Event::StreamEnd, span) => {
                    return Err(self.error(
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
                    return Err(self.error(
                        "multiple-documents",
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
            Some(Ok((Event::Scalar(text, style, anchor, tag), span))) => {
                Ok((Event::Scalar(self.substitutes.restore(text), style, anchor, tag), span))
            }
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
                .help("correct the syntax here"))
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
            return Err(self.error(
                "too-deep",
                span,
                "values are nested more than 200 levels deep",
                "move the inner part into a named component",
            ));
        }
        let start = range(span);
        let (value, end, anchor) = match event {
            Event::Scalar(text, style, anchor, tag) => {
                (self.scalar(text, style, tag.as_deref(), span)?, start.end, anchor)
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.collection_tag(tag.as_deref(), "seq", span)?;
                let (value, end) = self.sequence(at, depth)?;
                (value, end, anchor)
            }
            Event::MappingStart(_, anchor, tag) => {
                self.collection_tag(tag.as_deref(), "map", span)?;
                let (value, end) = self.mapping(at, depth)?;
                (value, end, anchor)
            }
            Event::Alias(anchor) => (self.copy(anchor, span, depth)?, start.end, 0),
            Event::UnresolvedAlias(name) => {
                return Err(self.error(
                    "alias",
                    span,
                    format!("the anchor `&{name}` is not defined before this alias"),
                    "correct the name, or replace the alias with the value",
                ));
            }
            _ => return Err(self.error("syntax", span, "expected a value", "correct the syntax here")),
        };
        if anchor != 0 && !self.anchors.store(anchor, &value) {
            return Err(self.error(
                "alias",
                span,
                "the anchors of this file contain more than 1,000,000 values; a long string counts as several values",
                "move shared parts into components and use `$ref`",
            ));
        }
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
        let mut merge: Option<Merge> = None;
        loop {
            let (event, span) = self.next()?;
            let (key, is_merge) = match event {
                Event::MappingEnd => {
                    let mut members = match merge {
                        Some(merge) => self.merged(at, members, merge),
                        None => members,
                    };
                    self.restore_strings(at, &mut members);
                    return Ok((Value::Object(members), range(&span).start));
                }
                Event::Scalar(text, style, anchor, tag) => {
                    let is_merge = style == ScalarStyle::Plain && tag.is_none() && text == "<<";
                    (self.key(text, style, anchor, tag.as_deref(), &span)?, is_merge)
                }
                _ => return Err(self.error("key", &span, "a key must be a string", "write the key as a string")),
            };
            let member = pointer::join(at, &key);
            if let Some(first) = self.positions.get(&member).and_then(|position| position.key.clone()) {
                return Err(self
                    .error("duplicate-key", &span, format!("duplicate key `{key}`"), "remove or rename one of the two")
                    .context(self.file, first, "first defined here"));
            }
            let key_range = range(&span);
            let (event, value_span) = self.next()?;
            let value = self.value(event, &value_span, &member, Some(key_range), depth + 1)?;
            if is_merge {
                if !can_be_merged(&value) {
                    return Err(self.error(
                        "merge-key",
                        &span,
                        "the value of a merge key must be an object or a list of objects",
                        "replace the merge key with the keys and values that it inserts",
                    ));
                }
                merge = Some((members.len(), value));
            } else {
                members.insert(key, value);
            }
        }
    }

    /// Turns unquoted numbers and booleans in `enum` and `const` of a string schema into strings, with their original spelling:
    /// `1.10` is not `1.1`.
    fn restore_strings(&self, at: &str, members: &mut Map<String, Value>) {
        let is_text = match members.get("type") {
            Some(Value::Array(names)) => names.iter().all(|name| name == "string" || name == "null"),
            name => name.is_some_and(|name| name == "string"),
        };
        if !is_text {
            return;
        }
        let restore = |at: &str, value: &mut Value| {
            let position = self.positions.get(at).filter(|_| value.is_number() || value.is_boolean());
            let text = position.and_then(|position| self.text.get(position.value.clone()));
            if let Some(text) = text.filter(|text| scalar::plain(text) == *value) {
                *value = Value::String(text.to_owned());
            }
        };
        if let Some(value) = members.get_mut("const") {
            restore(&pointer::join(at, "const"), value);
        }
        if let Some(Value::Array(values)) = members.get_mut("enum") {
            let all = pointer::join(at, "enum");
            values.iter_mut().enumerate().for_each(|(index, value)| restore(&pointer::item(&all, index), value));
        }
    }

    /// Returns the text of a key. Keys that YAML reads as numbers or booleans keep their original spelling.
    fn key(
        &mut self,
        text: Cow<'text, str>,
        style: ScalarStyle,
        anchor: usize,
        tag: Option<&Tag>,
        span: &Span,
    ) -> Result<String, Diagnostic> {
        let value = self.scalar(text.clone(), style, tag, span)?;
        if value.is_null() {
            return Err(self.error("key", span, "a key must be a string, not null", "write the key in quotes"));
        }
        if anchor != 0 && !self.anchors.store(anchor, &value) {
            return Err(self.error(
                "alias",
                span,
                "the anchors of this file contain more than 1,000,000 values; a long string counts as several values",
                "move shared parts into components and use `$ref`",
            ));
        }
        Ok(text.into_owned())
    }

    fn scalar(
        &self,
        text: Cow<'text, str>,
        style: ScalarStyle,
        tag: Option<&Tag>,
        span: &Span,
    ) -> Result<Value, Diagnostic> {
        match tag {
            Some(tag) => scalar::tagged(&text, &full_name(tag)).ok_or_else(|| self.invalid_tag(tag, span)),
            None if style == ScalarStyle::Plain => Ok(scalar::plain(&text)),
            None => Ok(Value::String(text.into_owned())),
        }
    }

    fn collection_tag(&self, tag: Option<&Tag>, kind: &str, span: &Span) -> Result<(), Diagnostic> {
        match tag {
            Some(tag) if scalar::core(&full_name(tag)) != Some(kind) && full_name(tag) != "!" => {
                Err(self.invalid_tag(tag, span))
            }
            _ => Ok(()),
        }
    }

    fn invalid_tag(&self, tag: &Tag, span: &Span) -> Diagnostic {
        let message = match scalar::core(&full_name(tag)) {
            Some(name) => format!("the value does not match the YAML tag `!!{name}`"),
            None => "YAML tags outside of the core schema are not allowed in OpenAPI".to_owned(),
        };
        self.error("tag", span, message, "remove the tag")
    }

    /// Returns a copy of the value that an alias refers to.
    fn copy(&mut self, anchor: usize, span: &Span, depth: usize) -> Result<Value, Diagnostic> {
        self.anchors.copy(anchor, MAX_DEPTH.saturating_sub(depth)).map_err(|error| match error {
            AliasError::Recursive => self.error(
                "alias",
                span,
                "this alias is inside the value of its own anchor",
                "move the value into a component and use `$ref`, which may be recursive",
            ),
            AliasError::TooLarge => self.error(
                "alias",
                span,
                "the aliases of this file copy more than 100,000 values; a long string counts as several values",
                "move shared parts into components and use `$ref`",
            ),
            AliasError::TooDeep => self.error(
                "too-deep",
                span,
                "this alias nests values more than 200 levels deep",
                "move the inner part into a named component",
            ),
        })
    }

    /// Inserts the keys from the value of a merge key at the position of the merge key in its object. The object's own keys take
    /// precedence, then those of earlier merged objects.
    fn merged(&mut self, at: &str, own: Map<String, Value>, (index, value): Merge) -> Map<String, Value> {
        let source = pointer::join(at, "<<");
        let parts = match value {
            Value::Array(items) => {
                items.into_iter().enumerate().map(|(index, item)| (pointer::item(&source, index), item)).collect()
            }
            other => vec![(source.clone(), other)],
        };
        let mut inherited = Map::new();
        for (place, part) in parts {
            let Value::Object(members) = part else { continue };
            for (key, value) in members {
                if own.contains_key(&key) || inherited.contains_key(&key) {
                    continue;
                }
                let places = [&pointer::join(&place, &key), &place, &source];
                if let Some(position) = places.into_iter().find_map(|place| self.positions.get(place)).cloned() {
                    self.positions.insert(pointer::join(at, &key), position);
                }
                inherited.insert(key, value);
            }
        }
        let mut own = own.into_iter();
        let mut members: Map<String, Value> = own.by_ref().take(index).collect();
        members.extend(inherited);
        members.extend(own);
        members
    }

    fn error(&self, rule: &'static str, span: &Span, message: impl Into<String>, help: &str) -> Diagnostic {
        Diagnostic::at_range(rule, self.file, range(span), message).help(help)
    }
}

fn range(span: &Span) -> Range<usize> {
    span.byte_range().unwrap_or(0..0)
}

/// Returns the name of a tag with its prefix.
fn full_name(tag: &Tag) -> String {
    format!("{}{}", tag.handle(), tag.suffix())
}

fn can_be_merged(value: &Value) -> bool {
    match value {
        Value::Object(_) => true,
        Value::Array(items) => items.iter().all(Value::is_object),
        _ => false,
    }
}
