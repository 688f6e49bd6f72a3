//! Compares two revisions of an API: what changed, and what each change means for callers.
//!
//! [`findings`] takes the models of both revisions and returns a list of [`Finding`]s. It reads no files. [`Kind`] lists the
//! changes that it knows, and for whom each breaks. Renamed items are recognized first, so that the other modules compare each
//! item with its earlier form. [`facts`] lists the facts of one revision that its public Rust API does not show.

mod bodies;
mod bounds;
mod compare;
mod components;
mod documentation;
mod enums;
mod facts;
mod finding;
mod jobs;
mod kind;
mod matching;
mod merge;
mod operations;
mod paging;
mod parameters;
mod policies;
mod properties;
mod renames;
mod responses;
mod revisions;
mod rust_types;
mod security;
mod servers;
mod unclassified;
mod unions;
mod usage;
mod webhooks;

pub use compare::findings;
pub use facts::facts;
pub use finding::{Finding, Revision};
pub use kind::{Breaks, Kind};
