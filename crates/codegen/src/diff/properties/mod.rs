//! The properties of an object.

mod access;
mod compare;
mod objects;
mod pairs;
mod types;

pub use compare::compare;
pub use pairs::pairs;
