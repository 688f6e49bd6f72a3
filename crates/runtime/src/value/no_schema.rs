//! The schema macros of a build without JSON Schemas: they add nothing.

/// The schema of an open enum, when the crate is built with schemas.
#[doc(hidden)]
#[macro_export]
macro_rules! __open_enum_schema {
    ($name:ident) => {};
}

/// The schema of an open enum of integers, when the crate is built with schemas.
#[doc(hidden)]
#[macro_export]
macro_rules! __open_integer_enum_schema {
    ($name:ident) => {};
}

/// The schema of an id, when the crate is built with schemas.
#[doc(hidden)]
#[macro_export]
macro_rules! __id_schema {
    ($name:ident) => {};
}
