//! The results of classifying a schema.

use serde_json::{Map, Value, json};

use super::compose::{Located, MergedSchema};
use crate::openapi::pointer;

/// The shape of a schema: the form to which it is lowered.
pub enum Shape {
    /// A reference with additional keywords, from `allOf` parts without structure.
    Wrapped(Located, Map<String, Value>),
    /// A reference to a scalar or an id, narrowed by a second scalar schema.
    Narrowed,
    /// A scalar, or a schema that accepts any value.
    Scalar(Map<String, Value>),
    /// A list.
    Array(MergedSchema),
    /// An object with arbitrary keys.
    Map(MergedSchema),
    /// A schema that becomes a named Rust type.
    Named(Type),
}

/// A schema that becomes a named Rust type.
pub enum Type {
    Object(Box<MergedSchema>),
    Enum(Map<String, Value>),
    Id(Map<String, Value>),
    Union(Union),
}

/// Returns whether a keyword determines the structure of a value, rather than annotating or bounding it.
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

/// Returns the schema for a value that is an integer or a number. It is a decimal, because a double would round integers beyond 2^53.
pub fn any_number() -> Value {
    json!({ "type": "number", "format": "decimal" })
}

/// The kind of a union.
pub enum Union {
    /// A tagged union: objects that are distinguished by the value of a property.
    Tagged { property: String, members: Vec<(String, Member)> },
    /// An untagged union: a value is decoded by trying all variants and using the best match.
    Untagged(Vec<Member>),
}

/// A variant of a union.
pub struct Member {
    pub(super) place: Located,
    /// The name of the type if the variant is not a component.
    pub(super) hint: String,
    /// Whether the name contains a hash.
    pub(super) by_hash: bool,
    /// The merged schema, if the variant has more than the schema at its pointer: for example, properties shared by all variants.
    pub(super) merged: Option<MergedSchema>,
}

/// Returns a reference to a component.
pub fn reference_to(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{}", pointer::escape(name)) })
}
