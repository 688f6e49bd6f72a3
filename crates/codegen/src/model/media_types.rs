//! Classifies media types, and selects one if a body has several.

use serde_json::{Map, Value};

use crate::load::Document;

/// One of the media types of a body.
pub struct Media<'a> {
    /// The name in the document.
    pub name: &'a String,
    /// The media type object.
    pub value: &'a Value,
    /// How the body is encoded.
    pub encoding: Encoding,
}

impl<'a> Media<'a> {
    /// Returns all media types of a body.
    pub fn all(document: &'a Document, content: &'a Map<String, Value>) -> impl Iterator<Item = Self> + use<'a> {
        content.iter().map(move |(name, value)| Self { name, value, encoding: encoding(document, name, value) })
    }

    /// Returns the preferred media type of a body: JSON, then forms, multipart, text, and other media types.
    pub fn preferred(document: &'a Document, content: &'a Map<String, Value>) -> Option<Self> {
        Self::all(document, content).min_by_key(|media| match media.encoding {
            Encoding::Json => 0,
            Encoding::Form => 1,
            Encoding::Multipart => 2,
            Encoding::Text => 3,
            Encoding::Bytes => 4,
        })
    }

    /// Returns the media type for a header. A media range such as `*/*` is replaced with a concrete media type.
    pub fn concrete(&self) -> &'a str {
        match self.encoding {
            _ if !self.name.contains('*') => self.name,
            Encoding::Json => "application/json",
            Encoding::Text => "text/plain",
            Encoding::Form | Encoding::Multipart | Encoding::Bytes => "application/octet-stream",
        }
    }
}

/// Returns the encoding of a media type. A media range such as `*/*` is treated as JSON unless its schema is a plain string.
fn encoding(document: &Document, name: &str, media: &Value) -> Encoding {
    let is_any = matches!(name.trim(), "*/*" | "application/*");
    let schema = media.get("schema").filter(|_| is_any).and_then(|schema| document.referenced_schema("", schema));
    let is_json = schema.is_some_and(|(_, schema)| {
        let has = |key: &str| schema.get(key).is_some();
        match schema.get("type").and_then(Value::as_str) {
            Some(name) => name != "string" || has("enum"),
            None => has("anyOf") || has("oneOf") || has("properties") || has("items"),
        }
    });
    if is_json { Encoding::Json } else { Encoding::of(name) }
}

/// Returns whether a media type is valid in a header.
pub(super) fn is_media_type(name: &str) -> bool {
    name.is_ascii() && name.contains('/') && !name.chars().any(|char| char.is_ascii_control())
}

/// Returns whether a media type is JSON: `application/json`, `text/json`, or a type with the suffix `+json`. Ignores parameters.
pub fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    matches!(essence.as_str(), "application/json" | "text/json") || essence.ends_with("+json")
}

/// The encoding of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// JSON, with any JSON media type.
    Json,
    /// `application/x-www-form-urlencoded`.
    Form,
    /// `multipart/form-data`.
    Multipart,
    /// Text, with a media type that begins with `text/`, except `text/event-stream`.
    Text,
    /// Bytes, with any other media type.
    Bytes,
}

impl Encoding {
    /// Returns the encoding of a media type.
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

    /// Returns whether the type of the body is determined by its schema.
    pub fn is_typed(self) -> bool {
        matches!(self, Self::Json | Self::Form | Self::Multipart)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn recognizes_json_media_types() {
        for name in ["application/json", "Application/JSON; charset=utf-8", "text/json", "application/problem+json"] {
            assert!(super::is_json(name), "{name}");
        }
        assert!(!super::is_json("text/plain") && !super::is_json("application/json-seq"));
    }
}
