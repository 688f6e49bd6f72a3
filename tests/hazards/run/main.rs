//! Calls the clients of the specs, a module for each.

mod bodies;
mod bounds;
mod discriminator;
mod errors;
mod inline_answers;
mod json_suffix;
mod names;
mod negation;
mod nulls;
mod numbers;
mod open_enums;
mod parameters;
mod read_only;
mod recursion;
mod same_title;
mod security;
mod server;
mod several_files;
mod statuses;
mod uploads;
mod version_31;
