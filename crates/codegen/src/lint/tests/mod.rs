//! Tests that each rule reports violations at the right location, and reports nothing else.

#![expect(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic fails the test")]

mod accepted;
mod coverage;
mod event_logs;
mod locations;
mod rules;
mod webhook_bodies;

use std::path::Path;

use crate::{
    lint::lint,
    load::{Document, SourceFile, Sources, record},
    openapi::Diagnostic,
    openapi::rules::Dialect,
};

/// A spec that follows all rules.
const BASE: &str = include_str!("base.yaml");

/// Returns the base spec with `from` replaced by `to`. The base spec must contain `from` exactly once.
fn changed(from: &str, to: &str) -> String {
    assert_eq!(BASE.matches(from).count(), 1, "this text must occur exactly once in the base spec: {from}");
    BASE.replace(from, to)
}

fn read(text: &str) -> Result<Document, (Vec<SourceFile>, Diagnostic)> {
    Document::parse(
        text.to_owned(),
        "specs/shop.yaml",
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/lint/tests")),
    )
}

/// Parses a valid spec.
fn document(text: &str) -> Document {
    read(text).unwrap_or_else(|(_, diagnostic)| panic!("{}: {}", diagnostic.rule, diagnostic.message))
}

/// Returns the rule and the pointer of each problem of a spec.
fn problems(text: &str, dialect: Dialect) -> Vec<(String, String)> {
    let problem =
        |diagnostic: &Diagnostic| (diagnostic.rule.to_owned(), diagnostic.pointer().unwrap_or_default().to_owned());
    lint(&document(text), dialect).iter().map(problem).collect()
}

/// Returns a diagnostic as printed with `--json`.
fn json(diagnostic: &Diagnostic, sources: Sources<'_>) -> serde_json::Value {
    serde_json::to_value(record(diagnostic, sources)).unwrap_or_default()
}
