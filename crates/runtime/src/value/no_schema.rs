//! The schema macros of builds without the feature `schemars`. These macros expand to nothing, so that other macros can call them
//! in every build.

/// Expands to nothing. With the feature `schemars`, implements the schema of an open enum.
#[doc(hidden)]
#[macro_export]
macro_rules! __open_enum_schema {
    ($name:ident) => {};
}

/// Expands to nothing. With the feature `schemars`, implements the schema of an open integer enum.
#[doc(hidden)]
#[macro_export]
macro_rules! __open_integer_enum_schema {
    ($name:ident) => {};
}

/// Expands to nothing. With the feature `schemars`, implements the schema of an id.
#[doc(hidden)]
#[macro_export]
macro_rules! __id_schema {
    ($name:ident) => {};
}
