//! Schemas: each component becomes a type, each property a field, each value of an enum and each member of a union a
//! variant.

mod components;
mod compositions;
mod keywords;
mod unions;

pub use components::check;
