//! Tests that run several stages of the generator together.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a panic fails the test")]

use crate::{
    openapi::rules::Dialect,
    pipeline::{self, CrateOptions},
};

mod extended;
mod honored;
mod layout;
mod narrowed;
mod read_bodies;
mod reserved;

/// Returns all generated files of a third-party document's client as one text.
fn client(text: String) -> String {
    let checked = pipeline::check_text(text, "a.yaml", "a", Dialect::OpenApi);
    let checked = checked.unwrap_or_else(|rejection| panic!("{}", rejection.render()));
    let options = CrateOptions { command: "", in_workspace: false, runtime: None };
    let files = pipeline::files(checked, options).unwrap_or_else(|rejection| panic!("{}", rejection.render()));
    files.into_values().collect()
}
