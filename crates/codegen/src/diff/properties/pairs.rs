//! The properties of an object in both revisions, in pairs.

use crate::{
    diff::{
        matching::{Matched, matched},
        revisions::Revisions,
        rust_types,
    },
    model::{Component, Kind, Property},
};

/// Matches the properties of two objects: by name, then by field, and then by content if a property was renamed.
pub fn pairs<'a>(revisions: &Revisions<'_>, before: &'a Component, after: &'a Component) -> Matched<'a, Property> {
    let objects = Matcher { revisions, before, after };
    matched(
        properties(before),
        properties(after),
        &[&|one, other| one.name == other.name, &|one, other| one.ident == other.ident, &|one, other| {
            objects.is_renamed(one, other)
        }],
    )
}

/// Returns the properties of an object.
fn properties(component: &Component) -> &[Property] {
    match &component.kind {
        Kind::Object { properties, .. } => properties,
        _ => &[],
    }
}

fn index(all: &[Property], property: &Property) -> usize {
    all.iter().position(|other| other.name == property.name).unwrap_or(all.len())
}

struct Matcher<'a> {
    revisions: &'a Revisions<'a>,
    before: &'a Component,
    after: &'a Component,
}

impl Matcher<'_> {
    fn old_type(&self, property: &Property) -> String {
        rust_types::of_field(self.revisions.base, self.before, property)
    }

    fn new_type(&self, property: &Property) -> String {
        rust_types::of_field(self.revisions.head, self.after, property)
    }

    /// Returns whether a property has the same type and presence as another, and so is the same with another name.
    fn is_renamed(&self, one: &Property, other: &Property) -> bool {
        one.required == other.required
            && one.schema.bounds == other.schema.bounds
            && (one.read_only, one.write_only) == (other.read_only, other.write_only)
            && self.old_type(one) == self.new_type(other)
            && (one.description == other.description || self.is_only_candidate(one, other))
    }

    /// Returns whether the types have no other added or removed property of the same type.
    fn is_only_candidate(&self, one: &Property, other: &Property) -> bool {
        let (old, new) = (properties(self.before), properties(self.after));
        let has = |all: &[Property], name: &str| all.iter().any(|property| property.name == name);
        let removed =
            old.iter().filter(|property| !has(new, &property.name) && self.old_type(property) == self.old_type(one));
        let added =
            new.iter().filter(|property| !has(old, &property.name) && self.new_type(property) == self.new_type(other));
        removed.count() == 1 && added.count() == 1 && index(old, one) == index(new, other)
    }
}
