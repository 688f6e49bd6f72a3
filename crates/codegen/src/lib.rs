//! The pipeline from an OpenAPI document to the files of a client crate. It works without this workspace.
//!
//! The stages are the modules `load`, `model` (the data types), `lint`, `lower`, `types` and `emit`. A stage imports only `openapi`
//! and the stages that precede it in this list. [`check`] and [`files`] run the stages. `README.md` describes each stage.
//! [`diff`] compares the models of two revisions.

#[cfg(feature = "cli")]
pub mod command;
pub mod diff;
mod emit;
mod lint;
mod load;
mod lower;
mod model;
mod openapi;
mod pipeline;
mod types;

pub use emit::Files;
pub use load::{Document, Excerpt, Record, SourceFile, Sources, record, render, slashed};
pub use model::{Api, Operation, title};
pub use openapi::{
    Diagnostic, Severity, pascal,
    pointer::escape,
    rules::{self, Dialect},
    snake,
};
pub use pipeline::{Checked, CrateOptions, Rejection, check, check_text, files};
pub use types::{docs::prose, generate};

#[cfg(test)]
mod tests;
