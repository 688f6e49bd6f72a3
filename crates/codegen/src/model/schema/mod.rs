//! Schemas where they are used: the type, the bounds and the annotations of a value.

pub mod read;
mod scalar;

use serde_json::{Number, Value};

pub use scalar::Scalar;

/// The schema of a parameter, a request or response body, a property, an item of a list, or a value of a map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Schema {
    /// The type of a value.
    pub ty: Type,
    /// The bounds of the value.
    pub bounds: Bounds,
    /// The annotations of the schema.
    pub annotations: Annotations,
}

/// The type of a value.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Type {
    /// Any JSON value.
    #[default]
    Any,
    /// A string, a number or a boolean.
    Scalar(Scalar),
    /// A list.
    List(Box<Schema>),
    /// An object with arbitrary keys, and the schema of its values. If there is no schema, the values can be any JSON.
    Map(Option<Box<Schema>>),
    /// A component schema, by its name in the document.
    Component(String),
    /// An `allOf` of components and scalars: the value must be valid for all of them.
    AllOf(Vec<Schema>),
}

/// The bounds of a value. Patterns are not included: they use the syntax of ECMA-262, which the regex engines for Rust do not
/// support in full.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bounds {
    /// `minimum`, as written in the document.
    pub minimum: Option<Number>,
    /// Whether the minimum is exclusive.
    pub exclusive_minimum: bool,
    /// `maximum`, as written in the document.
    pub maximum: Option<Number>,
    /// Whether the maximum is exclusive.
    pub exclusive_maximum: bool,
    /// `multipleOf`, as written in the document.
    pub multiple_of: Option<Number>,
    /// The number of characters in a string.
    pub length: Count,
    /// The number of items in a list.
    pub items: Count,
    /// Whether the items of a list must be unique.
    pub unique_items: bool,
    /// The number of keys in an object.
    pub keys: Count,
}

impl Bounds {
    /// Returns whether there are no bounds.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Bounds of a count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// The minimum. `None` if there is no minimum or the minimum is zero.
    pub min: Option<u64>,
    /// The maximum, if there is one.
    pub max: Option<u64>,
}

/// Annotations of a schema.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "the flags are independent keywords of the schema")]
pub struct Annotations {
    /// The `title` of the schema.
    pub title: Option<String>,
    /// `description`, as written in the document.
    pub description: Option<String>,
    /// `format`, as written in the document.
    pub format: Option<String>,
    /// The `pattern`, as written in the document.
    pub pattern: Option<String>,
    /// The default value on the server.
    pub default: Option<Value>,
    /// An example, for documentation and tests.
    pub example: Option<Value>,
    /// Whether null is a valid value (`nullable`).
    pub nullable: bool,
    /// Whether only the server sets the value (`readOnly`).
    pub read_only: bool,
    /// Whether the value is sent and never returned (`writeOnly`).
    pub write_only: bool,
    /// Whether the vendor has deprecated it.
    pub deprecated: bool,
}

impl Type {
    /// Returns the type that determines the Rust type. For an `allOf`, this is the first component, or else the first part.
    pub fn base(&self) -> &Self {
        match self {
            Self::AllOf(parts) => {
                let component = parts.iter().find(|part| part.component().is_some());
                component.or_else(|| parts.first()).map_or(self, |part| part.ty.base())
            }
            _ => self,
        }
    }

    /// Returns the schema of the items or values, or the parts of an `allOf`.
    pub fn parts(&self) -> &[Schema] {
        match self {
            Self::List(inner) | Self::Map(Some(inner)) => std::slice::from_ref(inner),
            Self::AllOf(parts) => parts,
            Self::Any | Self::Scalar(_) | Self::Map(None) | Self::Component(_) => &[],
        }
    }

    /// Returns the components that the type refers to, at any depth.
    pub fn components(&self) -> Vec<&str> {
        match self {
            Self::Component(name) => vec![name],
            _ => self.parts().iter().flat_map(Schema::components).collect(),
        }
    }

    /// Returns whether a value is or contains a file. Does not look into components.
    pub fn has_files(&self) -> bool {
        matches!(self, Self::Scalar(Scalar::File)) || self.parts().iter().any(|part| part.ty.has_files())
    }

    /// Returns how deep lists and maps are nested in the type.
    pub fn nesting(&self) -> usize {
        let below = self.parts().iter().map(|part| part.ty.nesting()).max().unwrap_or_default();
        below + usize::from(matches!(self, Self::List(_) | Self::Map(Some(_))))
    }
}

impl Schema {
    /// Returns the component that describes the value.
    pub fn component(&self) -> Option<&str> {
        match self.ty.base() {
            Type::Component(name) => Some(name),
            _ => None,
        }
    }

    /// Returns the component whose Rust type is also the type of the value. Returns `None` if the value is nullable, because its
    /// type is then different.
    pub fn as_component(&self) -> Option<&str> {
        self.component().filter(|_| !self.annotations.nullable)
    }

    /// Returns the schema of the items, if the value is a list.
    pub fn items(&self) -> Option<&Self> {
        match &self.ty {
            Type::List(items) => Some(items),
            _ => None,
        }
    }

    /// Returns the schema of the values, if the value is a map.
    pub fn values(&self) -> Option<&Self> {
        match &self.ty {
            Type::Map(values) => values.as_deref(),
            _ => None,
        }
    }

    /// Returns the kind of scalar, if the value is a scalar and not a component.
    pub fn scalar(&self) -> Option<Scalar> {
        match self.ty.base() {
            Type::Scalar(scalar) => Some(*scalar),
            _ => None,
        }
    }

    /// Returns this schema and all schemas nested in it, without resolving references.
    pub fn walk(&self) -> Vec<&Self> {
        std::iter::once(self).chain(self.ty.parts().iter().flat_map(Self::walk)).collect()
    }

    /// Returns the components that the schema refers to, at any depth.
    pub fn components(&self) -> Vec<&str> {
        self.ty.components()
    }
}
