#![expect(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic fails the test")]

mod excerpts;
mod files;
mod yaml;

use std::path::Path;

use super::{Document, SourceFile};
use crate::{
    load::{Sources, record},
    openapi::Diagnostic,
};

type Outcome = Result<Document, (Vec<SourceFile>, Diagnostic)>;

/// Parses a document that references no files.
fn parse(text: &str) -> Outcome {
    Document::parse(text.to_owned(), "specs/shop.yaml", Path::new("no/such/folder"))
}

/// Returns the document, and panics if it was rejected.
fn loaded(outcome: Outcome) -> Document {
    outcome.unwrap_or_else(|(_, diagnostic)| panic!("{}: {}", diagnostic.rule, diagnostic.message))
}

/// Returns the rule, the file and the line of the diagnostic.
fn rejected(outcome: Outcome) -> (String, String, u64) {
    let Err((files, diagnostic)) = outcome else { panic!("the document was loaded without an error") };
    assert!(diagnostic.help.is_some(), "the diagnostic of `{}` has no help", diagnostic.rule);
    let record = serde_json::to_value(record(&diagnostic, Sources::Files(&files))).unwrap();
    let text = |key: &str| record[key].as_str().unwrap_or_default().to_owned();
    (text("rule"), text("file"), record["line"].as_u64().unwrap())
}
