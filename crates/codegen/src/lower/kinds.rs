//! Shapes: the results of classifying a schema.

use serde_json::{Map, Value, json};

use super::compose::{Flat, Place};
use crate::openapi::pointer;

/// Shapes: the results of classifying a schema.
pub enum Shape {
    /// A reference, with the keywords of other parts.
    Wrapped(Place, Map<String, Value>),
    /// A reference to a scalar or an id, and what it is here.
    Narrowed,
    /// A scalar, or any value.
    Scalar(Map<String, Value>),
    /// A list.
    Array(Flat),
    /// An object whose members have any names.
    Map(Flat),
    /// A schema with a Rust type of its own.
    Named(Type),
}

/// A schema with a Rust type of its own.
pub enum Type {
    Object(Box<Flat>),
    Enum(Map<String, Value>),
    Id(Map<String, Value>),
    Union(Union),
}

/// Whether a word says what a value is made of.
pub fn is_structure(key: &str) -> bool {
    matches!(
        key,
        "allOf"
            | "oneOf"
            | "anyOf"
            | "properties"
            | "required"
            | "additionalProperties"
            | "items"
            | "type"
            | "enum"
            | "$ref"
    )
}

/// A number that may be an integer too: a binary number would round one beyond 2^53.
pub fn any_number() -> Value {
    json!({ "type": "number", "format": "decimal" })
}

/// The kind of a union.
pub enum Union {
    /// Objects that the value of a property tells apart.
    Tagged { property: String, members: Vec<(String, Member)> },
    /// A union without a tag: a value is decoded as the member that keeps most of it.
    Choice(Vec<Member>),
}

/// A member of a union.
pub struct Member {
    pub(super) place: Place,
    /// The name to use if it has none of its own.
    pub(super) hint: String,
    /// Whether a digest is part of that name.
    pub(super) by_digest: bool,
    /// All that it says, where that is more than what stands at its place.
    pub(super) whole: Option<Flat>,
}

/// A reference to a component.
pub fn reference_to(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{}", pointer::escape(name)) })
}
