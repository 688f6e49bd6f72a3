//! Two revisions of an API, with their items in pairs.

use super::usage::{Direction, Usage};
use crate::model::{Api, Component, Operation};

/// Two revisions of an API. The items of the earlier revision have the names of the later revision.
pub struct Revisions<'a> {
    /// The earlier revision.
    pub base: &'a Api,
    /// The later revision.
    pub head: &'a Api,
    /// The components by use, in the earlier revision.
    pub base_usage: Usage,
    /// The components by use, in the later revision.
    pub head_usage: Usage,
}

impl<'a> Revisions<'a> {
    /// Compares the use of components in both revisions.
    pub fn new(base: &'a Api, head: &'a Api) -> Self {
        Self { base, head, base_usage: Usage::of(base), head_usage: Usage::of(head) }
    }

    /// Returns the operations that both revisions have, in the order of the later revision.
    pub fn operations(&self) -> impl Iterator<Item = (&'a Operation, &'a Operation)> {
        let (base, head) = (self.base, self.head);
        head.operations.iter().filter_map(|after| {
            base.operations.iter().find(|before| before.id == after.id).map(|before| (before, after))
        })
    }

    /// Returns the components that both revisions have, in the order of the later revision.
    pub fn components(&self) -> impl Iterator<Item = (&'a Component, &'a Component)> {
        let base = self.base;
        self.head.components.values().filter_map(|after| Some((base.components.get(&after.name)?, after)))
    }

    /// Returns whether requests contain a component, in either revision.
    pub fn is_sent(&self, component: &Component) -> bool {
        [&self.base_usage, &self.head_usage].iter().any(|usage| usage.is_sent(&component.name))
    }

    /// Returns the direction in which the bounds of a component matter, in either revision.
    pub fn direction(&self, component: &Component) -> Direction {
        self.base_usage.direction(&component.name).max(self.head_usage.direction(&component.name))
    }

    /// Returns whether responses or webhooks contain a component, in either revision.
    pub fn is_received(&self, component: &Component) -> bool {
        [&self.base_usage, &self.head_usage].iter().any(|usage| usage.is_received(&component.name))
    }
}

/// Returns a name as code.
pub fn code(name: impl AsRef<str>) -> String {
    format!("`{}`", name.as_ref())
}

/// Returns a list of names as code: `a`, `b` and `c`.
pub fn codes(names: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    list(names.into_iter().map(code).collect::<Vec<_>>().as_slice(), "and")
}

/// Joins phrases with commas, and the last one with a conjunction.
pub fn list(phrases: &[String], conjunction: &str) -> String {
    match phrases {
        [] => "none".to_owned(),
        [only] => only.clone(),
        [others @ .., last] => format!("{} {conjunction} {last}", others.join(", ")),
    }
}
