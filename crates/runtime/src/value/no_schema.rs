//! The schema macros of builds without the feature `schemars`. They expand to nothing.

/// Implements the schema of an open enum if the feature `schemars` is enabled.
#[doc(hidden)]
#[macro_export]
macro_rules! __open_enum_schema {
    ($name:ident) => {};
}

/// Implements the schema of an open integer enum if the feature `schemars` is enabled.
#[doc(hidden)]
#[macro_export]
macro_rules! __open_integer_enum_schema {
    ($name:ident) => {};
}

/// Implements the schema of an id if the feature `schemars` is enabled.
#[doc(hidden)]
#[macro_export]
macro_rules! __id_schema {
    ($name:ident) => {};
}
