//! Tests of loading documents.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets them fails, as it should"
)]

mod files;
mod yaml;

use std::path::Path;

use super::{Document, SourceFile};
use crate::{
    load::{Sources, record},
    openapi::Diagnostic,
};

type Outcome = Result<Document, (Vec<SourceFile>, Diagnostic)>;

/// Reads a text that names no files.
fn parse(text: &str) -> Outcome {
    Document::parse(text.to_owned(), "specs/shop.yaml", Path::new("no/such/folder"))
}

/// The files of a test.
fn good(outcome: Outcome) -> Document {
    outcome.unwrap_or_else(|(_, diagnostic)| panic!("{}: {}", diagnostic.rule, diagnostic.message))
}

/// Rule, file and line of what cannot.
fn bad(outcome: Outcome) -> (String, String, u64) {
    let Err((files, diagnostic)) = outcome else { panic!("this was read") };
    assert!(diagnostic.help.is_some(), "{} says what to do", diagnostic.rule);
    let record = serde_json::to_value(record(&diagnostic, Sources::Files(&files))).unwrap();
    let text = |key: &str| record[key].as_str().unwrap_or_default().to_owned();
    (text("rule"), text("file"), record["line"].as_u64().unwrap())
}
