//! An object in both revisions, and what its properties become in Rust.

use crate::{
    diff::{
        finding::Finding,
        kind::Kind,
        revisions::{Revisions, code},
        rust_types,
        usage::Direction,
    },
    model::{Component, Presence, Property},
    openapi::pointer,
};

/// An object in both revisions.
pub struct Objects<'a> {
    /// The revisions.
    pub revisions: &'a Revisions<'a>,
    /// The earlier form of the object.
    pub before: &'a Component,
    /// The later form of the object.
    pub after: &'a Component,
    /// The properties of the later form.
    pub new: &'a [Property],
}

impl Objects<'_> {
    /// Returns the field of a property, as the subject of a finding.
    pub fn subject(&self, property: &Property) -> String {
        format!("{}.{}", self.after.rust_name, property.ident)
    }

    /// Returns the property in words: property `total` of `Invoice`.
    pub fn named(&self, property: &Property) -> String {
        format!("property {} of {}", code(&property.name), code(&self.after.rust_name))
    }

    /// Creates a finding about a property of the later revision.
    pub fn finding(&self, kind: Kind, property: &Property, message: String) -> Finding {
        let at = pointer::join(&pointer::join(&self.after.pointer, "properties"), &property.name);
        Finding::new(kind, self.subject(property), at, message)
    }

    /// Returns the items that change with the arguments of the constructor.
    pub fn constructor(&self) -> [String; 3] {
        ["new", "struct", "impl"].map(|member| format!("{}.{member}", self.after.rust_name))
    }

    /// Returns the previous type of a field.
    pub fn old_type(&self, property: &Property) -> String {
        rust_types::of_field(self.revisions.base, self.before, property)
    }

    /// Returns the new type of a field.
    pub fn new_type(&self, property: &Property) -> String {
        rust_types::of_field(self.revisions.head, self.after, property)
    }

    /// Returns whether the constructor took a value for a property of the earlier revision.
    pub fn was_argument(&self, property: &Property) -> bool {
        self.before.in_requests && Presence::of(self.before, property).is_required()
    }

    /// Returns whether the constructor takes a value for a property.
    pub fn is_argument(&self, property: &Property) -> bool {
        self.after.in_requests && Presence::of(self.after, property).is_required()
    }

    /// Returns whether requests contain a property.
    pub fn is_sent(&self, property: &Property) -> bool {
        self.revisions.is_sent(self.after) && !property.read_only
    }

    /// Returns the direction in which the bounds of a property matter.
    pub fn direction(&self, property: &Property) -> Direction {
        if property.read_only { Direction::Received } else { self.revisions.direction(self.after) }
    }

    /// Returns whether responses or webhooks contain a property.
    pub fn is_received(&self, property: &Property) -> bool {
        self.revisions.is_received(self.after) && !property.write_only
    }

    /// Returns whether a response without the property, or with null, cannot be decoded.
    pub fn is_needed_in_responses(&self, property: &Property) -> bool {
        self.revisions.is_received(self.after) && Presence::of(self.after, property) == Presence::Required
    }

    /// Returns the property that now has the field of an earlier property, if code that uses the field still compiles.
    pub fn successor(&self, known: &Property) -> Option<&Property> {
        let is_same = |other: &&Property| other.ident == known.ident && self.new_type(other) == self.old_type(known);
        self.new.iter().find(is_same)
    }
}
