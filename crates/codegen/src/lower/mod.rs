//! Stage 3, lower: rewrites a document to an equivalent document that uses few kinds of schemas.
//!
//! | pass | input | output |
//! |---|---|---|
//! | `siblings` | a 3.1 schema with `$ref` and structural keywords | an `allOf` of the `$ref` and the keywords |
//! | `versions` | a 3.0 or 3.1 schema object | a schema object with 3.0 keywords |
//! | `compose` | `allOf`, nested or not | one schema with all properties |
//! | `unions` | `oneOf`, `anyOf`, `discriminator` | a tagged union, an enum, an id, or an untagged union |
//! | `base_unions` | a component with a discriminator | the union of its subtypes |
//! | `classify` | a schema with its parts merged | a scalar, an array, a map, or a named type |
//! | `schemas` | components and inline schemas | named components; other schemas are references, scalars, arrays or maps |
//! | `unused_parts` | components that are used only in `allOf` | nothing: these components are removed |
//! | `operations` | operations, shared objects, webhooks | operations with unique ids and lowered schemas |
//!
//! `x-origin` records the location that a component or an operation was lowered from, for later diagnostics.

mod base_unions;
mod classify;
mod compose;
mod multipart;
mod names;
mod operations;
mod schemas;
mod shape;
mod siblings;
mod subtypes;
mod tags;
mod unions;
mod unused_parts;
mod versions;

use serde_json::{Value, json};

use self::{names::AmbiguousNames, schemas::Schemas};
use crate::{
    load::Document,
    openapi::rules::Dialect,
    openapi::{Diagnostic, pointer},
};

/// The maximum number of naming rounds. Resolving ambiguous type names can make other names ambiguous.
const MAX_NAMING_ROUNDS: usize = 6;

/// A lowered document, with warnings about it.
pub struct Lowered {
    /// The document. Its values have no positions; `x-origin` holds the pointers of their origins.
    pub document: Document,
    /// Warnings about parts of the document that are ignored.
    pub warnings: Vec<Diagnostic>,
    /// The pointer and the name of each schema whose name contains a hash, because no words make the name unique.
    pub by_hash: Vec<(String, String)>,
}

/// Lowers a document.
///
/// In a spec of this project, a union of string and integer is an id, which is sent as a string. In a third-party document, such
/// a union stays a union.
pub fn lower(source: &Document, dialect: Dialect) -> Lowered {
    let composed = siblings::composed(source);
    let source = composed.as_ref().unwrap_or(source);
    let mut ambiguous = AmbiguousNames::default();
    let mut rounds = 1;
    // Ambiguous names are known only after all names are assigned.
    let (mut schemas, shared, mut paths) = loop {
        let mut schemas = Schemas::new(source, dialect == Dialect::Subkit, ambiguous.clone());
        schemas.components();
        let shared = operations::shared(&mut schemas);
        let paths = operations::paths(&mut schemas);
        operations::webhooks(&mut schemas);
        if !ambiguous.add(schemas.ambiguous_names()) || rounds == MAX_NAMING_ROUNDS {
            break (schemas, shared, paths);
        }
        rounds += 1;
    };
    if dialect == Dialect::OpenApi {
        paths.iter_mut().for_each(|(path, item)| operations::drop_unchecked(source, path, item));
        operations::rename_jobs(source, &mut paths);
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
        unused_parts::drop_unused(source, &mut schemas.components, &elsewhere);
    }
    let (warnings, by_hash) = (std::mem::take(&mut schemas.warnings), schemas.by_hash());
    components.insert("schemas".to_owned(), Value::Object(schemas.components.into_iter().collect()));
    root.insert("paths".to_owned(), Value::Object(paths));
    root.insert("components".to_owned(), Value::Object(components));
    if dialect == Dialect::OpenApi && !source.honors("/x-webhooks") {
        root.remove("x-webhooks");
    }
    root.insert("openapi".to_owned(), json!("3.0.3"));
    Lowered { document: source.with_root(Value::Object(root)), warnings, by_hash }
}

#[cfg(test)]
#[expect(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic fails the test")]
mod tests;
