//! Media types: which of several is sent or read, and which are JSON.

use serde_json::{Map, Value};

use crate::load::Document;

/// One of the media types of a body.
pub struct Media<'a> {
    /// As the document names it.
    pub name: &'a String,
    /// The media type object.
    pub value: &'a Value,
    /// How the body is written or read.
    pub encoding: Encoding,
}

impl<'a> Media<'a> {
    /// All media types of a body.
    pub fn all(document: &'a Document, content: &'a Map<String, Value>) -> impl Iterator<Item = Self> + use<'a> {
        content.iter().map(move |(name, value)| Self { name, value, encoding: encoding(document, name, value) })
    }

    /// The media type that is sent or read: JSON where there is a choice, then what has a type.
    pub fn preferred(document: &'a Document, content: &'a Map<String, Value>) -> Option<Self> {
        Self::all(document, content).min_by_key(|media| match media.encoding {
            Encoding::Json => 0,
            Encoding::Form => 1,
            Encoding::Multipart => 2,
            Encoding::Text => 3,
            Encoding::Bytes => 4,
        })
    }

    /// The media type that is written into a header. A range is none that a body can have.
    pub fn one(&self) -> &'a str {
        match self.encoding {
            _ if !self.name.contains('*') => self.name,
            Encoding::Json => "application/json",
            Encoding::Text => "text/plain",
            Encoding::Form | Encoding::Multipart | Encoding::Bytes => "application/octet-stream",
        }
    }
}

/// How a body is written or read. A range says nothing of it, but a schema of anything but texts says that it is JSON.
fn encoding(document: &Document, name: &str, media: &Value) -> Encoding {
    let is_any = matches!(name.trim(), "*/*" | "application/*");
    let schema = media.get("schema").filter(|_| is_any).and_then(|schema| document.meant("", schema));
    let is_json = schema.is_some_and(|(_, schema)| {
        let says = |key: &str| schema.get(key).is_some();
        match schema.get("type").and_then(Value::as_str) {
            Some(name) => name != "string" || says("enum"),
            None => says("anyOf") || says("oneOf") || says("properties") || says("items"),
        }
    });
    if is_json { Encoding::Json } else { Encoding::of(name) }
}

/// Whether a media type can stand in a header.
pub(super) fn is_media_type(name: &str) -> bool {
    name.is_ascii() && name.contains('/') && !name.chars().any(|char| char.is_ascii_control())
}

/// Whether a media type is JSON: `application/json`, the old `text/json`, or any `+json`, whatever its parameters.
pub fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    matches!(essence.as_str(), "application/json" | "text/json") || essence.ends_with("+json")
}

/// How a body is written or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// JSON, of whatever media type.
    Json,
    /// `application/x-www-form-urlencoded`.
    Form,
    /// `multipart/form-data`.
    Multipart,
    /// Text.
    Text,
    /// Bytes.
    Bytes,
}

impl Encoding {
    /// How a media type is written or read.
    pub fn of(media_type: &str) -> Self {
        let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        match essence.as_str() {
            _ if is_json(media_type) => Self::Json,
            "application/x-www-form-urlencoded" => Self::Form,
            "multipart/form-data" => Self::Multipart,
            "text/event-stream" => Self::Bytes,
            _ if essence.starts_with("text/") => Self::Text,
            _ => Self::Bytes,
        }
    }

    /// Whether the body is a value of its schema's type.
    pub fn is_typed(self) -> bool {
        matches!(self, Self::Json | Self::Form | Self::Multipart)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn json_has_several_names() {
        for name in ["application/json", "Application/JSON; charset=utf-8", "text/json", "application/problem+json"] {
            assert!(super::is_json(name), "{name}");
        }
        assert!(!super::is_json("text/plain") && !super::is_json("application/json-seq"));
    }
}
