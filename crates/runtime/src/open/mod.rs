//! Open types: enums, unions, choices and events that keep unknown values.

#[cfg(feature = "extended")]
pub(crate) mod boxed;
pub(crate) mod event_parts;
mod event_union;
pub(crate) mod malformed;
pub(crate) mod open_choice;
pub(crate) mod open_enum;
#[cfg(feature = "extended")]
pub(crate) mod open_integer_enum;
pub(crate) mod open_union;
pub(crate) mod tagged_serialize;
