//! Keywords, names, JSON pointers, rules and diagnostics of OpenAPI documents. This module does not depend on a loaded document.

mod diagnostic;
mod keywords;
pub mod names;
pub mod pointer;
pub mod reserved;
pub mod rules;
pub mod template;
pub mod values;

pub use self::{
    diagnostic::{Change, Diagnostic, Fix, Part, Place, Severity},
    keywords::{BUNDLED, METHODS, ORIGIN, RESPONSE_TYPE, TEMPLATE, holds_names, is_data, is_example, is_extension},
    names::{NAME, given, given_to_value, pascal, screaming, snake},
    values::{Use, digest, field_name, told_apart, type_name, variant_name},
};
