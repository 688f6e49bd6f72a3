//! Value types: numbers, times, text, files, ids and secrets, and their encoding and decoding.

pub(crate) mod date;
pub mod decimal;
pub(crate) mod field;
#[cfg(feature = "extended")]
pub(crate) mod file;
pub mod id;
pub(crate) mod integer;
pub(crate) mod lenient;
mod newtype;
#[cfg(not(feature = "schemars"))]
mod no_schema;
pub(crate) mod number;
pub(crate) mod parse_error;
#[cfg(feature = "client")]
pub(crate) mod position;
#[cfg(feature = "schemars")]
pub(crate) mod schema;
pub(crate) mod secret;
pub(crate) mod text;
pub(crate) mod timestamp;
pub(crate) mod uuid;
