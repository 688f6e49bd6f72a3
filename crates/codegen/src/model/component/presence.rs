//! The representation of missing and null values of a property.

use super::{Component, Property};

/// The representation of a missing value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Required: `T`.
    Required,
    /// Required and nullable: `Option<T>`.
    Nullable,
    /// Optional, and null means missing: `Option<T>`.
    Optional,
    /// Optional and nullable, where missing and null have different meanings: `subkit_runtime::Field<T>`.
    ThreeState,
    /// An array or map that is empty if it is missing or null: `T`.
    DefaultEmpty,
    /// Required in requests and missing in responses: `Option<T>`, and an argument of `new`.
    WriteOnly,
}

impl Presence {
    /// Returns the representation of a property of a component.
    pub fn of(component: &Component, property: &Property) -> Self {
        match (property.required, property.nullable) {
            // Callers do not set read-only properties.
            (true, _) if component.in_requests && property.read_only => Self::Optional,
            // Responses do not contain write-only properties.
            (true, false) if property.write_only && !component.in_requests => Self::Optional,
            (true, false) if property.write_only => Self::WriteOnly,
            (true, false) => Self::Required,
            (true, true) => Self::Nullable,
            (false, true) if component.in_requests && !property.read_only => Self::ThreeState,
            // In a request, an empty array differs from a missing array: the empty array may clear the stored value.
            (false, _) if property.container && !component.in_requests => Self::DefaultEmpty,
            (false, _) => Self::Optional,
        }
    }

    /// Returns whether the constructor takes a value for the property.
    pub fn is_required(self) -> bool {
        matches!(self, Self::Required | Self::Nullable | Self::WriteOnly)
    }
}
