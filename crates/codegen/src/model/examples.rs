//! Examples of bodies, from `example`, `examples` and `x-vendor-example`.

use serde_json::Value;

use super::Example;
use crate::{load::Document, openapi::pointer};

/// Returns the examples of a media type object.
pub fn of_media_type(document: &Document, at: &str, media: &Value) -> Vec<Example> {
    let mut found = Vec::new();
    if let Some(value) = media.get("example") {
        found.push(example("example", value, None, pointer::join(at, "example")));
    }
    let all = pointer::join(at, "examples");
    for (name, entry) in media.get("examples").and_then(Value::as_object).into_iter().flatten() {
        if let Some((place, entry)) = document.resolve(&pointer::join(&all, name), entry)
            && let Some(value) = entry.get("value")
        {
            found.push(example(name, value, None, pointer::join(&place, "value")));
        }
    }
    found.extend(vendor_example(at, media));
    found
}

/// Returns the `x-vendor-example` of a media type or schema.
pub fn vendor_example(at: &str, owner: &Value) -> Option<Example> {
    let entry = owner.get("x-vendor-example")?;
    let reason = entry.get("reason").and_then(Value::as_str).unwrap_or_default().trim().to_owned();
    let place = pointer::join(&pointer::join(at, "x-vendor-example"), "value");
    entry.get("value").map(|value| example("vendor", value, Some(reason), place))
}

fn example(name: &str, value: &Value, reason: Option<String>, pointer: String) -> Example {
    Example { name: name.to_owned(), value: value.clone(), reason, pointer }
}
