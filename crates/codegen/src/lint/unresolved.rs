//! Repair of third-party documents with unresolved references: only the parts that depend on a missing target are removed.

use std::collections::HashMap;

use indexmap::IndexSet;
use serde_json::{Map, Value};

use super::{
    keywords::{self, Object},
    references,
};
use crate::{
    load::{Document, names_file},
    openapi::{BUNDLED, Diagnostic, Severity, pointer},
};

/// The maximum number of repair rounds. Several rounds are needed because a removal can leave other references without a target.
const MAX_ROUNDS: usize = 32;

/// The rules that an unresolved reference can violate.
const RULES: [&str; 3] = ["circular-reference", "external-reference", "unresolved-reference"];

/// Removes the parts of the document that depend on unresolved references, and returns a warning for each reference. A schema
/// then accepts any value, and an operation that needs the target is dropped.
pub fn repair(document: &mut Document) -> Vec<Diagnostic> {
    let mut warnings = Vec::new();
    for _ in 0..MAX_ROUNDS {
        let mut broken = references::check(document);
        broken.retain(|problem| RULES.contains(&problem.rule));
        if broken.is_empty() {
            break;
        }
        let objects = Objects::of(document);
        for mut warning in broken {
            let at = warning.pointer().and_then(pointer::parent).unwrap_or_default().to_owned();
            // An earlier repair in this round may have removed the object that contains the reference.
            if document.get(&at).is_none_or(|value| value.get("$ref").is_none()) {
                continue;
            }
            let loss = objects.loss(&at);
            warning.message = format!("{}: {}", warning.message, loss.consequence());
            warning.severity = Severity::Warning;
            warnings.push(warning);
            loss.remove(&mut document.root);
        }
    }
    warnings.extend(mappings(document));
    warnings
}

/// The kinds of the objects in a document, by location.
struct Objects {
    all: IndexSet<(Object, String)>,
    by_place: HashMap<String, Object>,
    is_31: bool,
}

impl Objects {
    fn of(document: &Document) -> Self {
        let all = keywords::objects(document);
        let by_place = all.iter().rev().map(|(object, at)| (at.clone(), *object)).collect();
        Self { all, by_place, is_31: document.is_31() }
    }

    /// Returns the part of the document that must be removed because of the unresolved reference in the object at `at`.
    fn loss(&self, at: &str) -> Loss {
        match self.by_place.get(at) {
            Some(Object::Schema) if self.is_31 => {
                Loss::Reference(at.to_owned(), "the referenced schema accepts any JSON value")
            }
            Some(Object::Schema) => Loss::Content(at.to_owned(), "the schema accepts any JSON value"),
            Some(Object::PathItem) => Loss::Reference(at.to_owned(), "the referenced operations are dropped"),
            Some(Object::Operation) => Loss::operation(at),
            Some(Object::Parameter | Object::Response | Object::RequestBody | Object::MediaType) => self.owner(at),
            // This case includes references inside keywords that have no effect.
            _ => Loss::Entry(at.to_owned(), "the object with this reference is ignored"),
        }
    }

    /// Returns the smallest removable part that contains the object at `at`: an operation, all operations of a path, or a component.
    /// If a component is removed, the next round handles the references to it.
    fn owner(&self, at: &str) -> Loss {
        let is = |object: Object, at: &str| self.all.contains(&(object, at.to_owned()));
        let (mut part, mut outer) = (at, at);
        while let Some(owner) = pointer::parent(part) {
            if is(Object::Operation, owner) {
                return Loss::operation(owner);
            }
            if is(Object::PathItem, owner) {
                return Loss::Content(owner.to_owned(), "the operations of this path are dropped");
            }
            if pointer::parent(owner) == Some("/components") {
                return Loss::Entry(part.to_owned(), "the component is ignored");
            }
            if [Object::Parameter, Object::Response, Object::RequestBody].iter().any(|object| is(*object, owner)) {
                outer = owner;
            }
            part = owner;
        }
        // The object is in another file. The next round handles the references to the removed part.
        Loss::Entry(outer.to_owned(), "the object with this reference is ignored")
    }
}

/// The part of the document that is removed because of an unresolved reference: its location, and the consequence that the warning
/// names.
enum Loss {
    /// Only the `$ref`. Keywords next to it are kept.
    Reference(String, &'static str),
    /// The whole content of an object, which becomes empty.
    Content(String, &'static str),
    /// A key of an object, or an item of an array.
    Entry(String, &'static str),
}

impl Loss {
    fn operation(at: &str) -> Self {
        Self::Entry(at.to_owned(), "the operation is dropped")
    }

    fn consequence(&self) -> &'static str {
        match self {
            Self::Reference(_, consequence) | Self::Content(_, consequence) | Self::Entry(_, consequence) => {
                consequence
            }
        }
    }

    fn remove(&self, root: &mut Value) {
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
                    members.shift_remove(&pointer::last_token(at));
                }
                // The item is replaced, because its removal would change the locations of later items. A file becomes null,
                // as if it did not exist.
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

/// Returns warnings for entries of a discriminator `mapping` whose target does not exist. The entries are kept, because their value
/// can be the only discriminator value of a schema in the union.
fn mappings(document: &Document) -> Vec<Diagnostic> {
    let objects = keywords::objects(document);
    let discriminators = objects.iter().filter(|(object, _)| *object == Object::Discriminator);
    let mut found = Vec::new();
    for (_, at) in discriminators {
        let at = pointer::join(at, "mapping");
        for (tag, target) in document.get(&at).and_then(Value::as_object).into_iter().flatten() {
            let Some(name) = target.as_str() else { continue };
            let exists = match document.target(name) {
                Some(target) => document.get(&target).is_some(),
                None => !names_file(name) && document.get(&pointer::join("/components/schemas", name)).is_some(),
            };
            if !exists {
                let displayed = document.display_reference(name);
                let message = format!("`{displayed}` does not exist, so the discriminator value `{tag}` has no schema");
                let place = pointer::join(&at, tag);
                let mut warning = Diagnostic::new("unresolved-reference", place, message).on_value();
                warning.severity = Severity::Warning;
                let help = "write `#/components/schemas/Name`, or only the name of a component schema";
                found.push(warning.help(help));
            }
        }
    }
    found
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic fails the test")]
mod tests;
