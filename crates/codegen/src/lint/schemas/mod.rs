//! Schemas. Each component becomes a type. Each property becomes a field. Each value of an enum and each schema of a union becomes
//! a variant.

mod components;
mod compositions;
mod keywords;
mod unions;

pub use components::check;
