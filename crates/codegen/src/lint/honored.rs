//! The extensions of this project in third-party documents. A valid extension has the same effect as in a spec of this project. An
//! invalid one is ignored with a warning, because another project may use the same name with another meaning.

use std::collections::HashSet;

use super::{
    UNSOUND, dialect, lint, operations, unresolved,
    visit::{all_operations, items, members},
};
use crate::{
    load::Document,
    openapi::{Diagnostic, RUST_NAME_EXTENSION, Severity, pointer, rules::Dialect},
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

/// An extension in a document.
struct Extension {
    place: String,
    /// The location of what the problems of the extension are about: its owner, which must have what the extension names, or the
    /// extension itself.
    scope: String,
    rule: &'static str,
}

/// Returns the extensions of a document that are valid, and a warning for each of the others.
pub fn check(document: &Document) -> Honored {
    let mut found = Honored::default();
    let present = extensions(document);
    // The checks follow references, which must not be circular.
    if present.is_empty() || !is_sound(document) {
        return found;
    }
    // The checks need the document that is generated: without other extensions, and with repaired references.
    let mut repaired = document.with_root(document.root.clone());
    repaired.drop_extensions(present.iter().map(|extension| extension.place.clone()).collect());
    unresolved::repair(&mut repaired);
    let mut problems = dialect::check_extensions(&repaired);
    problems.extend(operations::check_variants(&repaired));
    for Extension { place, scope, rule } in present {
        let is_here = |problem: &&Diagnostic| {
            // An extension without an effect is another problem.
            [rule, "misplaced-extension"].contains(&problem.rule)
                && problem
                    .pointer()
                    .is_some_and(|at| if problem.rule == rule { concerns(at, &scope) } else { at == place })
        };
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

/// Returns the extensions of this project in a document, in the places where they can have an effect.
fn extensions(document: &Document) -> Vec<Extension> {
    let find = |owner: &str, key: &str, rule: &'static str| {
        let place = pointer::join(owner, key);
        document.get(&place).is_some().then(|| Extension { place, scope: owner.to_owned(), rule })
    };
    let alone = |owner: &str, key: &str, rule: &'static str| {
        find(owner, key, rule).map(|found| Extension { scope: found.place.clone(), ..found })
    };
    let mut found = Vec::new();
    found.extend(OF_DOCUMENT.iter().filter_map(|(key, rule)| find("", key, rule)));
    for operation in all_operations(document) {
        found.extend(OF_OPERATIONS.iter().filter_map(|(key, rule)| find(&operation.pointer, key, rule)));
        found.extend(alone(&operation.pointer, "x-variants", "variant-parameters"));
    }
    let servers = items(&document.root, "servers").map(|(index, _)| pointer::item("/servers", index));
    found.extend(servers.filter_map(|server| alone(&server, "x-token-url", "token-url")));
    let schemes =
        document.root.get("components").into_iter().flat_map(|components| members(components, "securitySchemes"));
    let schemes = schemes.map(|(name, _)| pointer::join("/components/securitySchemes", name));
    found.extend(schemes.filter_map(|scheme| alone(&scheme, "x-token-refresh", "token-refresh")));
    let named = dialect::named(document);
    found.extend(named.iter().filter_map(|owner| alone(owner, RUST_NAME_EXTENSION, "rust-name")));
    found
}

/// Returns whether a problem at `at` is about the extensions of a scope.
fn concerns(at: &str, scope: &str) -> bool {
    match scope {
        "" => !at.starts_with("/paths/"),
        _ => at.strip_prefix(scope).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')),
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
