//! Request bodies: the media type, and the encoding of form properties and multipart parts.

use serde_json::Value;

use super::{
    Body, Encoding, ReadOnly, examples,
    flags::flag,
    media_types::{self, Media},
    schema,
};
use crate::{
    load::Document,
    openapi::{field_name, names, pointer},
};

/// Reads the body of an operation, if it has one.
pub(super) fn read(document: &Document, read_only: &ReadOnly<'_>, at: &str, operation: &Value) -> Option<Body> {
    let (place, body) = document.resolve(&pointer::join(at, "requestBody"), operation.get("requestBody")?)?;
    let content = body.get("content")?.as_object()?;
    let sent = Media::preferred(document, content)?;
    let (encoding, media) = (sent.encoding, sent.value);
    let media_pointer = pointer::join(&pointer::join(&place, "content"), sent.name);
    let schema = media.get("schema").cloned().unwrap_or(Value::Bool(true));
    Some(Body {
        ident: names::rust_name(body).map_or_else(|| "body".to_owned(), |name| field_name(name, "body")),
        media_type: sent.concrete().to_owned(),
        encoding,
        styles: if encoding == Encoding::Form { styles(media) } else { Vec::new() },
        parts: if encoding == Encoding::Multipart { parts(media) } else { Vec::new() },
        required: flag(body, "required"),
        description: body.get("description").and_then(Value::as_str).unwrap_or_default().trim().to_owned(),
        read_only: read_only.pointers(&pointer::join(&media_pointer, "schema"), &schema).unwrap_or_default(),
        examples: examples::of_media_type(document, &media_pointer, media),
        schema: schema::read::schema(&schema),
    })
}

/// Returns the non-default styles of form properties, from `encoding`.
fn styles(media: &Value) -> Vec<(String, &'static str)> {
    let entries = media.get("encoding").and_then(Value::as_object).into_iter().flatten();
    let style = |entry: &Value| {
        let style = entry.get("style").and_then(Value::as_str);
        let explode = entry.get("explode").and_then(Value::as_bool);
        let kind = entry.get("contentType").and_then(Value::as_str).unwrap_or_default();
        match (style, explode) {
            (None, None) if media_types::is_json(kind) => Some("Json"),
            (None, None) => None,
            (Some("deepObject"), _) => Some("Deep"),
            (Some("spaceDelimited"), _) => Some("Space"),
            (Some("pipeDelimited"), _) => Some("Pipe"),
            (_, Some(false)) => Some("Form"),
            _ => Some("FormExploded"),
        }
    };
    entries.filter_map(|(name, entry)| Some((name.clone(), style(entry)?))).collect()
}

/// Returns the media types of multipart parts, from `encoding`. Several media types are separated by commas.
fn parts(media: &Value) -> Vec<(String, String)> {
    let entries = media.get("encoding").and_then(Value::as_object).into_iter().flatten();
    let kind = |entry: &Value| {
        let kind = entry.get("contentType")?.as_str()?.trim();
        media_types::is_media_type(kind).then(|| kind.to_owned())
    };
    entries.filter_map(|(name, entry)| Some((name.clone(), kind(entry)?))).collect()
}
