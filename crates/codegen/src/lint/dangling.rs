//! References to nothing in the document of anybody else: they cost what needs them, and not the document.

use std::collections::HashMap;

use indexmap::IndexSet;
use serde_json::{Map, Value};

use super::{
    references,
    vocabulary::{self, Object},
};
use crate::{
    load::{Document, names_file},
    openapi::{BUNDLED, Diagnostic, Severity, pointer},
};

/// How often what was taken out may leave other references without a target.
const ROUNDS: usize = 32;

/// The rules that a reference to nothing breaks.
const RULES: [&str; 3] = ["circular-reference", "external-reference", "unresolved-reference"];

/// Takes out what needs a reference that leads nowhere, and warns of each. A schema becomes one of any value, an operation
/// without one of its parts is left out.
pub fn repair(document: &mut Document) -> Vec<Diagnostic> {
    let mut warnings = Vec::new();
    for _ in 0..ROUNDS {
        let mut broken = references::check(document);
        broken.retain(|problem| RULES.contains(&problem.rule));
        if broken.is_empty() {
            break;
        }
        let objects = Objects::of(document);
        for mut warning in broken {
            let at = warning.pointer().and_then(pointer::parent).unwrap_or_default().to_owned();
            // What stood inside of something that is gone already is gone too.
            if document.get(&at).is_none_or(|value| value.get("$ref").is_none()) {
                continue;
            }
            let cost = objects.cost(&at);
            warning.message = format!("{}: {}", warning.message, cost.what());
            warning.severity = Severity::Warning;
            warnings.push(warning);
            cost.take_out(&mut document.root);
        }
    }
    warnings.extend(mappings(document));
    warnings
}

/// The index of a document.
struct Objects {
    all: IndexSet<(Object, String)>,
    by_place: HashMap<String, Object>,
    is_31: bool,
}

impl Objects {
    fn of(document: &Document) -> Self {
        let all = vocabulary::objects(document);
        let by_place = all.iter().rev().map(|(object, at)| (at.clone(), *object)).collect();
        Self { all, by_place, is_31: document.is_31() }
    }

    /// Returns the part of the client that the reference at `at` costs.
    fn cost(&self, at: &str) -> Cost {
        match self.by_place.get(at) {
            Some(Object::Schema) if self.is_31 => Cost::Reference(at.to_owned(), "what it names may be any JSON"),
            Some(Object::Schema) => Cost::Content(at.to_owned(), "the value may be any JSON"),
            Some(Object::PathItem) => Cost::Reference(at.to_owned(), "the operations that it names are left out"),
            Some(Object::Operation) => Cost::operation(at),
            Some(Object::Parameter | Object::Response | Object::RequestBody | Object::MediaType) => self.owner(at),
            // What a keyword without effect holds, too.
            _ => Cost::Entry(at.to_owned(), "it is left out"),
        }
    }

    /// Returns the smallest part that depends on the part at `at`: an operation, all operations of a path, or a component, of which the same is
    /// asked where it is used.
    fn owner(&self, at: &str) -> Cost {
        let is = |object: Object, at: &str| self.all.contains(&(object, at.to_owned()));
        let (mut part, mut outer) = (at, at);
        while let Some(owner) = pointer::parent(part) {
            if is(Object::Operation, owner) {
                return Cost::operation(owner);
            }
            if is(Object::PathItem, owner) {
                return Cost::Content(owner.to_owned(), "the operations of this path are left out");
            }
            if pointer::parent(owner) == Some("/components") {
                return Cost::Entry(part.to_owned(), "it is left out");
            }
            if [Object::Parameter, Object::Response, Object::RequestBody].iter().any(|object| is(*object, owner)) {
                outer = owner;
            }
            part = owner;
        }
        // In another file: what is left out there is asked again of what names it.
        Cost::Entry(outer.to_owned(), "it is left out")
    }
}

/// The part of the client that a dangling reference costs: its location, and its name in a warning.
enum Cost {
    /// The reference alone: what stands beside it counts.
    Reference(String, &'static str),
    /// All members of an object.
    Content(String, &'static str),
    /// A member of an object, or an item.
    Entry(String, &'static str),
}

impl Cost {
    fn operation(at: &str) -> Self {
        Self::Entry(at.to_owned(), "the operation is left out")
    }

    fn what(&self) -> &'static str {
        match self {
            Self::Reference(_, what) | Self::Content(_, what) | Self::Entry(_, what) => what,
        }
    }

    fn take_out(&self, root: &mut Value) {
        let empty = Value::Object(Map::new());
        match self {
            Self::Reference(at, _) => {
                if let Some(Value::Object(members)) = root.pointer_mut(at) {
                    members.shift_remove("$ref");
                }
            }
            Self::Content(at, _) => {
                if let Some(value) = root.pointer_mut(at) {
                    *value = empty;
                }
            }
            Self::Entry(at, _) => match pointer::parent(at).and_then(|owner| root.pointer_mut(owner)) {
                Some(Value::Object(members)) => {
                    members.shift_remove(&pointer::last(at));
                }
                // The items behind it stay where they are: their places have been noted. A file is as if it were not there.
                Some(Value::Array(_)) => {
                    let is_file = pointer::parent(at).is_some_and(|owner| owner == pointer::join("", BUNDLED));
                    if let Some(item) = root.pointer_mut(at) {
                        *item = if is_file { Value::Null } else { empty };
                    }
                }
                _ => {}
            },
        }
    }
}

/// The entries of discriminators that name nothing. They stay, as a tag that names no member may be that of one which no tag
/// names.
fn mappings(document: &Document) -> Vec<Diagnostic> {
    let objects = vocabulary::objects(document);
    let discriminators = objects.iter().filter(|(object, _)| *object == Object::Discriminator);
    let mut found = Vec::new();
    for (_, at) in discriminators {
        let at = pointer::join(at, "mapping");
        for (tag, target) in document.get(&at).and_then(Value::as_object).into_iter().flatten() {
            let Some(name) = target.as_str() else { continue };
            let is_there = match document.target(name) {
                Some(target) => document.get(&target).is_some(),
                None => !names_file(name) && document.get(&pointer::join("/components/schemas", name)).is_some(),
            };
            if !is_there {
                let shown = document.shown(name);
                let message = format!("`{shown}` leads nowhere: the tag `{tag}` names no member of the union");
                let place = pointer::join(&at, tag);
                let mut warning = Diagnostic::new("unresolved-reference", place, message).on_value();
                warning.severity = Severity::Warning;
                let help = "name a component, as `#/components/schemas/Name` or by its name";
                found.push(warning.help(help));
            }
        }
    }
    found
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that meets it fails, as it should")]
mod tests;
