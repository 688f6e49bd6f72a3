//! Keywords, names, JSON pointers, rules and diagnostics for OpenAPI documents. No function in this module needs a loaded document.

mod diagnostic;
mod keywords;
pub mod names;
pub mod pointer;
pub mod reserved;
pub mod rules;
pub mod template;
pub mod values;

pub use self::{
    diagnostic::{Change, Diagnostic, Fix, Location, Part, Severity},
    keywords::{BUNDLED, METHODS, ORIGIN, RESPONSE_TYPE, TEMPLATE, is_data, is_example, is_extension, is_name_map},
    names::{RUST_NAME_EXTENSION, pascal, rust_name, screaming, snake, value_rust_name},
    values::{Use, field_name, short_hash, type_name, unique_names, variant_name},
};
