//! Schemas where values stand: what a value is, what it must keep besides, and what is said about it.

pub mod read;
mod scalar;

use serde_json::{Number, Value};

pub use scalar::Scalar;

/// The schema of a parameter, a body, a response, a property, an item of a list, a value of a map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Schema {
    /// The type of a value.
    pub ty: Type,
    /// The bounds of the value.
    pub bounds: Bounds,
    /// The annotations of the schema.
    pub notes: Notes,
}

/// The type of a value.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Type {
    /// Any JSON value.
    #[default]
    Any,
    /// A text, a number, a boolean.
    Scalar(Scalar),
    /// A list.
    List(Box<Schema>),
    /// An object whose members have any names; without a schema its values are any JSON.
    Map(Option<Box<Schema>>),
    /// A component schema, by its name in the document.
    Component(String),
    /// A component or a scalar, which others narrow: all of them describe the value.
    Narrowed(Vec<Schema>),
}

/// The bounds of a value besides its type. Patterns are not among them: they are in the language of ECMA-262, which no engine of
/// Rust reads as it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bounds {
    /// `minimum`, as it is written.
    pub minimum: Option<Number>,
    /// Whether the minimum itself is too small.
    pub exclusive_minimum: bool,
    /// `maximum`, as it is written.
    pub maximum: Option<Number>,
    /// Whether the maximum itself is too large.
    pub exclusive_maximum: bool,
    /// `multipleOf`, as it is written.
    pub multiple_of: Option<Number>,
    /// How many characters a text has.
    pub length: Count,
    /// How many items a list has.
    pub items: Count,
    /// Whether no item may come twice.
    pub unique_items: bool,
    /// How many members an object has.
    pub members: Count,
}

impl Bounds {
    /// Whether nothing is asked of a value.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Bounds of a count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// The minimum; `None` also for zero.
    pub least: Option<u64>,
    /// The maximum.
    pub most: Option<u64>,
}

/// Annotations of a schema.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own that the schema states")]
pub struct Notes {
    /// `title`.
    pub title: Option<String>,
    /// `description`, as it is written.
    pub description: Option<String>,
    /// `format`, as it is written.
    pub format: Option<String>,
    /// `pattern`.
    pub pattern: Option<String>,
    /// The default of the server.
    pub default: Option<Value>,
    /// A value to show and to test with.
    pub example: Option<Value>,
    /// Whether null may stand here.
    pub nullable: bool,
    /// Whether only the server sets it.
    pub read_only: bool,
    /// Whether it is sent and never returned.
    pub write_only: bool,
    /// Whether the vendor has deprecated it.
    pub deprecated: bool,
}

impl Type {
    /// The type that decides the Rust type: that of the component among those that narrow each other, or the first one.
    pub fn base(&self) -> &Self {
        match self {
            Self::Narrowed(parts) => {
                let component = parts.iter().find(|part| part.component().is_some());
                component.or_else(|| parts.first()).map_or(self, |part| part.ty.base())
            }
            _ => self,
        }
    }

    /// The schemas that stand in this type without a name.
    pub fn parts(&self) -> &[Schema] {
        match self {
            Self::List(inner) | Self::Map(Some(inner)) => std::slice::from_ref(inner),
            Self::Narrowed(parts) => parts,
            Self::Any | Self::Scalar(_) | Self::Map(None) | Self::Component(_) => &[],
        }
    }

    /// The components that the type names, at any depth.
    pub fn components(&self) -> Vec<&str> {
        match self {
            Self::Component(name) => vec![name],
            _ => self.parts().iter().flat_map(Schema::components).collect(),
        }
    }

    /// Whether a value is a file, or holds one without a name between.
    pub fn has_files(&self) -> bool {
        matches!(self, Self::Scalar(Scalar::File)) || self.parts().iter().any(|part| part.ty.has_files())
    }

    /// How deep lists and maps are nested in the value.
    pub fn nesting(&self) -> usize {
        let below = self.parts().iter().map(|part| part.ty.nesting()).max().unwrap_or_default();
        below + usize::from(matches!(self, Self::List(_) | Self::Map(Some(_))))
    }
}

impl Schema {
    /// The component that describes the value.
    pub fn component(&self) -> Option<&str> {
        match self.ty.base() {
            Type::Component(name) => Some(name),
            _ => None,
        }
    }

    /// The component whose type the value has, wherever it stands: what may be null here has another one.
    pub fn as_component(&self) -> Option<&str> {
        self.component().filter(|_| !self.notes.nullable)
    }

    /// The schema of the items, if the value is a list.
    pub fn items(&self) -> Option<&Self> {
        match &self.ty {
            Type::List(items) => Some(items),
            _ => None,
        }
    }

    /// The schema of the values, if the value is a map.
    pub fn values(&self) -> Option<&Self> {
        match &self.ty {
            Type::Map(values) => values.as_deref(),
            _ => None,
        }
    }

    /// The scalar that the value is where it stands.
    pub fn scalar(&self) -> Option<Scalar> {
        match self.ty.base() {
            Type::Scalar(scalar) => Some(*scalar),
            _ => None,
        }
    }

    /// This schema and those that stand in it without a name.
    pub fn walk(&self) -> Vec<&Self> {
        std::iter::once(self).chain(self.ty.parts().iter().flat_map(Self::walk)).collect()
    }

    /// The components that the schema names, at any depth.
    pub fn components(&self) -> Vec<&str> {
        self.ty.components()
    }
}
