//! The pipeline from an OpenAPI document to the files of a client crate. It knows no workspace.
//!
//! A document goes through the stages in this order: `load`, `model` (the data), `lint`, `lower`, `types`, `emit`. Each imports only
//! what stands before it, and `openapi` is the ground floor of all. [`check`] and [`files`] call them. `README.md` says what each
//! one does and why.

#[cfg(feature = "cli")]
pub mod command;
mod emit;
mod lint;
mod load;
mod lower;
mod model;
mod openapi;
mod pipeline;
mod types;

pub use emit::Files;
pub use load::{Document, Record, SourceFile, Sources, record, render, slashed};
pub use model::{Api, Operation, title};
pub use openapi::{
    Diagnostic, Severity,
    pointer::escape,
    rules::{self, Dialect},
    snake,
};
pub use pipeline::{Checked, Rejection, Target, check, check_text, files};
pub use types::{docs::prose, generate};

#[cfg(test)]
mod tests;
