//! Stage 3, lower: a document of any shape becomes one of few shapes, which mean the same.
//!
//! | pass | takes | gives |
//! |---|---|---|
//! | `siblings` | a schema of 3.1 with a `$ref` beside other structure | an `allOf` of both |
//! | `versions` | a schema object of 3.0 or 3.1 | the words of 3.0 |
//! | `compose` | `allOf` in every shape | one schema with all properties |
//! | `unions` | `oneOf`, `anyOf`, `discriminator` | a tagged union, an enum, an id, or a choice |
//! | `bases` | a component with a discriminator | the union of those composed of it |
//! | `shapes` | a schema with all that its parts say | a scalar, an array, a map, or a type of its own |
//! | `schemas` | schemas wherever they stand | named components, and uses that are references, scalars, arrays or maps |
//! | `parts` | components that are only parts of compositions | no components, as no value is of them |
//! | `operations` | operations, what they share, webhooks | an id for each, and bodies of lowered schemas |
//!
//! `x-origin` records the location that a component or an operation was lowered from, for later diagnostics.

mod bases;
mod compose;
mod kinds;
mod multipart;
mod names;
mod operations;
mod parts;
mod schemas;
mod shapes;
mod siblings;
mod subtypes;
mod tags;
mod unions;
mod versions;

use serde_json::{Value, json};

use self::{names::Contested, schemas::Schemas};
use crate::{
    load::Document,
    openapi::rules::Dialect,
    openapi::{Diagnostic, NAME, holds_names, pointer},
};

/// How often names are given anew: other names of types may be ambiguous with those of their parts.
const ROUNDS: usize = 6;

/// A lowered document, and what its client leaves out.
pub struct Lowered {
    /// The document; its values have no positions but those of their origins.
    pub document: Document,
    /// Warnings about parts that are read otherwise than they are written.
    pub warnings: Vec<Diagnostic>,
    /// The schemas that only a digest tells from others that would be called the same: place and name.
    pub by_digest: Vec<(String, String)>,
}

/// Lowers a document.
///
/// In a spec of this project a union of text and integer is an id, which is written as text; in the document of anybody else
/// a value stays what it was.
pub fn lower(source: &Document, dialect: Dialect) -> Lowered {
    let composed = siblings::composed(source);
    let source = composed.as_ref().unwrap_or(source);
    let mut contested = Contested::default();
    let mut rounds = 1;
    // Which names are ambiguous is known when all are given.
    let (mut schemas, shared, mut paths) = loop {
        let mut schemas = Schemas::new(source, dialect == Dialect::Subkit, contested.clone());
        schemas.components();
        let shared = operations::shared(&mut schemas);
        let paths = operations::paths(&mut schemas);
        operations::webhooks(&mut schemas);
        if !contested.add(schemas.ambiguous()) || rounds == ROUNDS {
            break (schemas, shared, paths);
        }
        rounds += 1;
    };
    if dialect == Dialect::OpenApi {
        paths.values_mut().for_each(operations::drop_unchecked);
    }
    let mut root = source.root.as_object().cloned().unwrap_or_default();
    let mut components = root.get("components").and_then(Value::as_object).cloned().unwrap_or_default();
    components.extend(shared);
    if let Some(Value::Object(schemes)) = components.get_mut("securitySchemes") {
        for (name, scheme) in schemes {
            let at = pointer::join("/components/securitySchemes", name);
            if let Some((_, meant)) = source.resolve(&at, scheme) {
                *scheme = meant.clone();
            }
        }
    }
    if dialect == Dialect::Subkit {
        let shared = components.iter().filter(|(kind, _)| *kind != "schemas").map(|(_, shared)| shared);
        let elsewhere: Vec<&Value> = paths.values().chain(shared).chain(root.get("x-webhooks")).collect();
        parts::drop_unused(source, &mut schemas.components, &elsewhere);
    }
    let (warnings, by_digest) = (std::mem::take(&mut schemas.warnings), schemas.by_digest());
    components.insert("schemas".to_owned(), Value::Object(schemas.components.into_iter().collect()));
    root.insert("paths".to_owned(), Value::Object(paths));
    root.insert("components".to_owned(), Value::Object(components));
    if dialect == Dialect::OpenApi {
        root.remove("x-webhooks");
        root.iter_mut().for_each(|(key, value)| drop_names(&format!("/{key}"), value));
    }
    root.insert("openapi".to_owned(), json!("3.0.3"));
    Lowered { document: source.lowered(Value::Object(root)), warnings, by_digest }
}

/// Removes the Rust names from the document of anybody else: nothing has checked them.
fn drop_names(at: &str, value: &mut Value) {
    match value {
        Value::Object(members) => {
            if !holds_names(at) {
                members.shift_remove(NAME);
            }
            members.iter_mut().for_each(|(key, member)| drop_names(&pointer::join(at, key), member));
        }
        Value::Array(items) => {
            items.iter_mut().enumerate().for_each(|(index, item)| drop_names(&pointer::item(at, index), item));
        }
        _ => {}
    }
}

#[cfg(test)]
#[expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets them fails, as it should"
)]
mod tests;
