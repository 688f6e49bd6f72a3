//! Schemas. Each component becomes a type, each property a field, and each enum value and union member a variant.

mod components;
mod compositions;
mod keywords;
mod unions;

pub use components::check;
