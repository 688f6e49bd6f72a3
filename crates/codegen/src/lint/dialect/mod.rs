//! Rules for the specs of this project: extensions, documentation, examples and sources.

mod deliveries;
mod descriptions;
mod error_map;
mod examples;
mod extensions;
mod jobs;
mod json_schema;
mod operations;
mod pagination;
mod policies;
mod responses;
mod rust_names;
mod sources;
mod token_refresh;
mod webhook_bodies;
mod webhooks;

pub use self::rust_names::named;

use crate::{load::Document, openapi::Diagnostic};

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let mut found = check_extensions(document);
    found.extend(sources::check(document));
    found.extend(operations::check(document));
    found.extend(descriptions::check(document));
    found.extend(examples::check(document));
    found
}

/// Checks the extensions that are also allowed in third-party documents.
pub fn check_extensions(document: &Document) -> Vec<Diagnostic> {
    let mut found = extensions::check(document);
    found.extend(pagination::check(document));
    found.extend(jobs::check(document));
    found.extend(webhooks::check(document));
    found.extend(policies::check(document));
    found.extend(error_map::check(document));
    found.extend(token_refresh::check(document));
    found.extend(rust_names::check(document));
    found
}
