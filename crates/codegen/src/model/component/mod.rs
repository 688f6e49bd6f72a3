//! Component schemas and the kinds of Rust types that they become.

mod presence;
pub mod read;
pub mod tags;

pub use presence::Presence;

use super::{Annotations, Bounds, Schema, Source, Type};

/// A component schema.
#[derive(Clone, Debug)]
pub struct Component {
    /// The name in the document.
    pub name: String,
    /// The name of the Rust type.
    pub rust_name: String,
    /// The source of the schema, if it differs from that of the API.
    pub source: Option<Source>,
    /// Whether requests can contain it, so that callers must be able to construct it.
    pub in_requests: bool,
    /// Whether webhooks contain it and requests do not. It is then decoded leniently, so that no event is dropped.
    pub in_webhooks: bool,
    /// The Rust names of the types that its fields wrap in a `Boxed`, because the types would be nested too deeply.
    pub boxed: Vec<String>,
    /// The kind of Rust type that it becomes.
    pub kind: Kind,
    /// The bounds of its values.
    pub bounds: Bounds,
    /// The annotations of the schema.
    pub annotations: Annotations,
    /// The pointer in the source document.
    pub pointer: String,
}

/// The kind of Rust type that a component schema becomes.
#[derive(Clone, Debug)]
pub enum Kind {
    /// A struct.
    Object {
        /// The properties, in document order.
        properties: Vec<Property>,
        /// The tag property, if the union that contains the object encodes and decodes the property.
        tag: Option<Box<Property>>,
        /// The names of the required properties, in document order.
        required: Vec<String>,
        /// The handling of properties that the schema does not declare.
        additional: AdditionalProperties,
    },
    /// An open enum of strings, which keeps unknown values.
    OpenEnum(Vec<Variant>),
    /// An open enum of integers, which keeps unknown values.
    IntegerEnum(Vec<IntegerVariant>),
    /// A tagged union, which keeps unknown variants.
    Union {
        /// The property that distinguishes the variants.
        tag: String,
        /// The value of the tag and the component of each variant.
        members: Vec<Member>,
        /// Whether the variants keep the tag as a field, because at least one of them is also used outside of the union.
        keeps_tag: bool,
    },
    /// An untagged union. Values are decoded by trying each variant.
    UntaggedUnion(Vec<UntaggedMember>),
    /// An id that is sent as a string or as an integer.
    Id,
    /// Any other schema: a newtype of a scalar, or an alias of another type.
    Alias(Type),
}

/// The handling of properties that the schema of an object does not declare.
#[derive(Clone, Debug)]
pub enum AdditionalProperties {
    /// They are allowed and ignored: the schema has no `additionalProperties`.
    Ignored,
    /// They are not allowed: `additionalProperties` is `false`.
    Forbidden,
    /// They are kept, with this schema.
    Kept(Box<Schema>),
}

impl AdditionalProperties {
    /// Returns the schema of undeclared properties, if they are kept.
    pub fn kept(&self) -> Option<&Schema> {
        match self {
            Self::Kept(values) => Some(values),
            Self::Ignored | Self::Forbidden => None,
        }
    }
}

/// A value of an open enum of strings.
#[derive(Clone, Debug)]
pub struct Variant {
    /// The name in Rust.
    pub rust_name: String,
    /// The value on the wire.
    pub value: String,
}

/// A value of an open enum of integers.
#[derive(Clone, Debug)]
pub struct IntegerVariant {
    /// The name in Rust.
    pub rust_name: String,
    /// The value on the wire.
    pub value: i64,
}

/// A variant of an untagged union.
#[derive(Clone, Debug)]
pub struct UntaggedMember {
    /// The name of the variant in Rust.
    pub rust_name: String,
    /// The schema of the variant.
    pub schema: Schema,
}

/// A variant of a tagged union.
#[derive(Clone, Debug)]
pub struct Member {
    /// The name of the variant in Rust.
    pub rust_name: String,
    /// The value of the tag.
    pub tag: String,
    /// The name of the component that is the type of the variant.
    pub component: String,
}

/// A property of an object.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "the flags are independent keywords of the schema")]
pub struct Property {
    /// The name on the wire.
    pub name: String,
    /// The name of the field in Rust.
    pub ident: String,
    /// Whether the spec sets the name of the field (`x-name`).
    pub is_renamed: bool,
    /// Whether the object must have the property.
    pub required: bool,
    /// Whether null is a valid value of the property.
    pub nullable: bool,
    /// Whether only the server sets the property (`readOnly`).
    pub read_only: bool,
    /// Whether the property is sent and never returned (`writeOnly`).
    pub write_only: bool,
    /// Whether the vendor has deprecated it.
    pub deprecated: bool,
    /// Whether the property is an id that is sent as an integer.
    pub integer_id: bool,
    /// Whether the property is an array or a map for which null means empty.
    pub container: bool,
    /// Alternative names on the wire.
    pub aliases: Vec<String>,
    /// The description of the property, for its documentation.
    pub description: String,
    /// The source of the property, if it differs from that of the component.
    pub source: Option<Source>,
    /// The schema of the value.
    pub schema: Schema,
}

impl Component {
    /// Returns the description of the component, for the documentation of its type.
    pub fn description(&self) -> &str {
        self.annotations.description.as_deref().unwrap_or_default().trim()
    }

    /// Returns whether `Debug` must redact it (`format: password`).
    pub fn is_secret(&self) -> bool {
        self.annotations.format.as_deref() == Some("password")
    }

    /// Returns the schemas of its properties, variants, items or values.
    pub fn parts(&self) -> Vec<&Schema> {
        match &self.kind {
            Kind::Object { properties, additional, .. } => {
                properties.iter().map(|property| &property.schema).chain(additional.kept()).collect()
            }
            Kind::UntaggedUnion(members) => members.iter().map(|member| &member.schema).collect(),
            Kind::Alias(ty) => ty.parts().iter().collect(),
            _ => Vec::new(),
        }
    }

    /// Returns the types that it contains, or the type that it stands for if it is [`Kind::Alias`].
    pub fn types(&self) -> Vec<&Type> {
        match &self.kind {
            Kind::Alias(ty) => vec![ty],
            _ => self.parts().into_iter().map(|part| &part.ty).collect(),
        }
    }

    /// Returns the components that it refers to, at any depth.
    pub fn components(&self) -> Vec<&str> {
        match &self.kind {
            Kind::Union { members, .. } => members.iter().map(|member| member.component.as_str()).collect(),
            _ => self.types().into_iter().flat_map(Type::components).collect(),
        }
    }
}
