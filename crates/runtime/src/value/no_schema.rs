//! What the macros add when the crate is built without JSON Schemas: nothing.

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
