//! Every rule is seen to fire where it must, and only there.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets them fails, as it should"
)]

mod logs;
mod places;
mod quiet;
mod rules;
mod sources;

use std::path::Path;

use crate::{
    lint::lint,
    load::{Document, SourceFile, Sources, record},
    openapi::Diagnostic,
    openapi::rules::Dialect,
};

/// A spec that keeps every rule.
const BASE: &str = include_str!("base.yaml");

/// The base with one place changed. The place must be one.
fn changed(from: &str, to: &str) -> String {
    assert_eq!(BASE.matches(from).count(), 1, "this must stand in the base once: {from}");
    BASE.replace(from, to)
}

fn read(text: &str) -> Result<Document, (Vec<SourceFile>, Diagnostic)> {
    Document::parse(
        text.to_owned(),
        "specs/shop.yaml",
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/lint/tests")),
    )
}

/// Reads a spec that can be read.
fn document(text: &str) -> Document {
    read(text).unwrap_or_else(|(_, diagnostic)| panic!("{}: {}", diagnostic.rule, diagnostic.message))
}

/// Rule and pointer of each problem of a spec.
fn problems(text: &str, dialect: Dialect) -> Vec<(String, String)> {
    let problem =
        |diagnostic: &Diagnostic| (diagnostic.rule.to_owned(), diagnostic.pointer().unwrap_or_default().to_owned());
    lint(&document(text), dialect).iter().map(problem).collect()
}

/// A diagnostic as `--json` prints it.
fn json(diagnostic: &Diagnostic, sources: Sources<'_>) -> serde_json::Value {
    serde_json::to_value(record(diagnostic, sources)).unwrap_or_default()
}
