//! Component schemas: what kind of Rust type each becomes.

pub mod read;
pub mod tags;

use super::{Bounds, Notes, Schema, Source, Type};

/// One component schema.
#[derive(Clone, Debug)]
pub struct Component {
    /// The name in the document.
    pub name: String,
    /// The name of the Rust type.
    pub rust_name: String,
    /// Where the facts come from, if they deviate.
    pub source: Option<Source>,
    /// Whether a request body can hold one, so that callers must be able to make it.
    pub in_requests: bool,
    /// Whether it comes in notifications and is never sent, so that it is read leniently and an event is never lost.
    pub in_webhooks: bool,
    /// The Rust names of the types that its fields have in a `Boxed`, because the row of types would be too long.
    pub boxed: Vec<String>,
    /// The kind of Rust type that it becomes.
    pub kind: Kind,
    /// The bounds of its values.
    pub bounds: Bounds,
    /// The annotations of the schema.
    pub notes: Notes,
    /// Where it was written.
    pub pointer: String,
}

/// The kind of Rust type that a component schema becomes.
#[derive(Clone, Debug)]
pub enum Kind {
    /// A struct.
    Object {
        /// Its properties, in the order of the document.
        properties: Vec<Property>,
        /// The property that is written and read by the union of which the object is a member.
        tag: Option<Box<Property>>,
        /// The names of those that must be there, as the document lists them.
        required: Vec<String>,
        /// How properties are handled that the schema does not name.
        others: AdditionalProperties,
    },
    /// An enum of strings that keeps what it doesn't know.
    OpenEnum(Vec<Variant>),
    /// An enum of integers that keeps what it doesn't know.
    IntegerEnum(Vec<IntegerVariant>),
    /// A tagged union that keeps what it doesn't know.
    Union {
        /// The property that tells the members apart.
        tag: String,
        /// The value of the tag and the component, for each member.
        members: Vec<Member>,
        /// Whether the members have the tag themselves, because they stand elsewhere too.
        keeps_tag: bool,
    },
    /// A union without a tag, whose members are told apart by trying.
    Choice(Vec<Choice>),
    /// An id that comes as a string here and as an integer there.
    Id,
    /// A schema without a structure of its own: a newtype of a scalar, an alias of any other type.
    Plain(Type),
}

/// The members of an object that its schema doesn't name.
#[derive(Clone, Debug)]
pub enum AdditionalProperties {
    /// Nothing is said of them: they may come, and are ignored.
    Ignored,
    /// There are none.
    Rejected,
    /// They are kept.
    Kept(Box<Schema>),
}

impl AdditionalProperties {
    /// The schema of those that are kept.
    pub fn kept(&self) -> Option<&Schema> {
        match self {
            Self::Kept(values) => Some(values),
            Self::Ignored | Self::Rejected => None,
        }
    }
}

/// One value of an open enum.
#[derive(Clone, Debug)]
pub struct Variant {
    /// The name in Rust.
    pub rust_name: String,
    /// The text on the wire.
    pub value: String,
}

/// One value of an open enum of integers.
#[derive(Clone, Debug)]
pub struct IntegerVariant {
    /// The name in Rust.
    pub rust_name: String,
    /// The value on the wire.
    pub value: i64,
}

/// One member of a union without a tag.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The name of the variant in Rust.
    pub rust_name: String,
    /// The schema at its place of use.
    pub schema: Schema,
}

/// One member of a union.
#[derive(Clone, Debug)]
pub struct Member {
    /// The name of the variant in Rust.
    pub rust_name: String,
    /// The value of the tag.
    pub tag: String,
    /// The name of the component.
    pub component: String,
}

/// One property of an object.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own that the schema states")]
pub struct Property {
    /// The name on the wire.
    pub name: String,
    /// The name of the field in Rust.
    pub ident: String,
    /// Whether the spec gives that name in place of the one on the wire (`x-name`).
    pub is_renamed: bool,
    /// Whether it must be there.
    pub required: bool,
    /// Whether it may be null.
    pub nullable: bool,
    /// Whether only the server sets it.
    pub read_only: bool,
    /// Whether it is sent and never returned.
    pub write_only: bool,
    /// Whether the vendor has deprecated it.
    pub deprecated: bool,
    /// Whether it holds an id that is written as an integer at this place.
    pub integer_id: bool,
    /// Whether it is an array or a map: null then means empty.
    pub container: bool,
    /// Other names under which it comes.
    pub aliases: Vec<String>,
    /// Its prose.
    pub description: String,
    /// Where the fact comes from, if it deviates.
    pub source: Option<Source>,
    /// The schema at its place of use.
    pub schema: Schema,
}

impl Component {
    /// Its prose.
    pub fn description(&self) -> &str {
        self.notes.description.as_deref().unwrap_or_default().trim()
    }

    /// Whether its `Debug` must show nothing (`format: password`).
    pub fn is_secret(&self) -> bool {
        self.notes.format.as_deref() == Some("password")
    }

    /// The schemas that stand in it.
    pub fn parts(&self) -> Vec<&Schema> {
        match &self.kind {
            Kind::Object { properties, others, .. } => {
                properties.iter().map(|property| &property.schema).chain(others.kept()).collect()
            }
            Kind::Choice(members) => members.iter().map(|member| &member.schema).collect(),
            Kind::Plain(ty) => ty.parts().iter().collect(),
            _ => Vec::new(),
        }
    }

    /// The types that stand in it: its own, if it has no structure.
    pub fn types(&self) -> Vec<&Type> {
        match &self.kind {
            Kind::Plain(ty) => vec![ty],
            _ => self.parts().into_iter().map(|part| &part.ty).collect(),
        }
    }

    /// The components that it names, at any depth.
    pub fn components(&self) -> Vec<&str> {
        match &self.kind {
            Kind::Union { members, .. } => members.iter().map(|member| member.component.as_str()).collect(),
            _ => self.types().into_iter().flat_map(Type::components).collect(),
        }
    }
}
