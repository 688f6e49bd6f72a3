//! Media types: which of several is sent or read, and which are JSON.

use serde_json::{Map, Value};

use super::Encoding;

/// The media type that is sent or read: JSON where there is a choice, then what has a type.
pub(super) fn preferred(content: &Map<String, Value>) -> Option<(&String, &Value)> {
    content.iter().min_by_key(|(name, _)| match Encoding::of(name) {
        Encoding::Json => 0,
        Encoding::Form => 1,
        Encoding::Multipart => 2,
        Encoding::Text => 3,
        Encoding::Bytes => 4,
    })
}

/// Whether a media type can stand in a header.
pub(super) fn is_media_type(name: &str) -> bool {
    name.is_ascii() && name.contains('/') && !name.chars().any(|char| char.is_ascii_control())
}

/// Whether a media type is JSON: `application/json`, with or without parameters, or any `+json`.
pub fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || essence.ends_with("+json")
}
