//! The extensions of this project in third-party documents. A valid extension has the same effect as in a spec of this project. An
//! invalid one is ignored with a warning, because another project may use the same name with another meaning.

use std::collections::HashSet;

use super::{UNSOUND, dialect, lint, unresolved, visit::all_operations};
use crate::{
    load::Document,
    openapi::{Diagnostic, Severity, pointer, rules::Dialect},
};

/// The extensions of operations, and the rules that they must follow.
const OF_OPERATIONS: [(&str, &str); 5] = [
    ("x-pagination", "pagination"),
    ("x-job", "job"),
    ("x-retry", "retry"),
    ("x-effects", "effect"),
    ("x-error-map", "error-map"),
];

/// The extensions of the document, and the rules that they must follow.
const OF_DOCUMENT: [(&str, &str); 3] =
    [("x-webhooks", "webhook"), ("x-error-map", "error-map"), ("x-rate-limit", "rate-limit")];

/// The extensions of a document that have an effect.
#[derive(Debug, Default)]
pub struct Honored {
    /// The locations of the extensions.
    pub places: HashSet<String>,
    /// A warning for each extension that is ignored.
    pub warnings: Vec<Diagnostic>,
}

/// Returns the extensions of a document that are valid, and a warning for each of the others.
pub fn check(document: &Document) -> Honored {
    let mut found = Honored::default();
    let mut present: Vec<(String, String, &str)> = Vec::new();
    let mut add = |owner: &str, key: &str, rule: &'static str| {
        let place = pointer::join(owner, key);
        if document.get(&place).is_some() {
            present.push((place, owner.to_owned(), rule));
        }
    };
    for (key, rule) in OF_DOCUMENT {
        add("", key, rule);
    }
    for operation in all_operations(document) {
        for (key, rule) in OF_OPERATIONS {
            add(&operation.pointer, key, rule);
        }
    }
    // The checks follow references, which must not be circular.
    if present.is_empty() || !is_sound(document) {
        return found;
    }
    let problems = dialect::check_extensions(document);
    for (place, owner, rule) in present {
        let is_here =
            |problem: &&Diagnostic| problem.rule == rule && problem.pointer().is_some_and(|at| concerns(at, &owner));
        match problems.iter().find(is_here) {
            None => drop(found.places.insert(place)),
            Some(problem) => {
                let mut warning = problem.clone();
                let key = pointer::last_token(&place);
                warning.message = format!("`{key}` is ignored: {}", problem.message);
                warning.severity = Severity::Warning;
                found.warnings.push(warning);
            }
        }
    }
    found
}

/// Returns whether a problem at `at` is about an extension of `owner`: the document or an operation.
fn concerns(at: &str, owner: &str) -> bool {
    match owner {
        "" => !at.starts_with("/paths/"),
        _ => at.strip_prefix(owner).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')),
    }
}

/// Returns whether the document without extensions has no error, and no schema that contains itself without end.
fn is_sound(document: &Document) -> bool {
    let mut plain = document.with_root(document.root.clone());
    plain.drop_extensions(HashSet::new());
    unresolved::repair(&mut plain);
    let problems = lint(&plain, Dialect::OpenApi);
    !problems.iter().any(|problem| problem.is_error() || UNSOUND.contains(&problem.rule))
}
