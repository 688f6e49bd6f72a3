//! Stage 2, lint: rejects documents from which no correct client can be generated, and reports the location and the reason.
//!
//! There are two sets of rules: rules for all documents, and additional rules for the specs of this project. The specs are
//! written in a dialect of OpenAPI, which `specs/README.md` describes. A check is skipped if a check that it depends on has
//! failed, so that one mistake produces one diagnostic.

mod allowances;
mod bodies;
mod dialect;
mod honored;
mod json_types;
mod keywords;
mod operations;
mod parameters;
mod references;
mod schemas;
mod security;
mod structure;
mod styles;
mod unresolved;
mod visit;

pub use self::{
    honored::{Honored, check as honored_extensions},
    keywords::{Object, objects},
    unresolved::repair,
};

use std::collections::HashSet;

use self::allowances::Allowances;
use crate::{
    load::Document,
    openapi::{
        Diagnostic, Severity,
        rules::{self, Class, Dialect},
    },
};

/// Rules whose violation can make the converted JSON Schema invalid or infinitely recursive.
const UNSOUND: [&str; 5] = ["all-of-cycle", "schema-type", "union-mapping", "union-member", "untagged-union"];

/// Returns all problems of a document, except those that its `x-allow` extensions allow.
pub fn lint(document: &Document, dialect: Dialect) -> Vec<Diagnostic> {
    let mut allowances = Allowances::of(document);
    let mut found = Vec::new();
    let structure = match dialect {
        Dialect::OpenApi => json_types::check as fn(&Document) -> Vec<Diagnostic>,
        Dialect::Subkit => structure::check,
    };
    for check in [&|document: &Document| structure::version(document, dialect), &references::check, &structure]
        as [&dyn Fn(&Document) -> Vec<Diagnostic>; 3]
    {
        found.extend(check(document));
        filter(&mut found, dialect, &mut allowances);
        if found.iter().any(Diagnostic::is_error) {
            return found;
        }
    }
    found.extend(operations::check(document));
    found.extend(parameters::check(document));
    found.extend(styles::check(document));
    found.extend(keywords::check(document));
    found.extend(bodies::check(document));
    found.extend(schemas::check(document));
    found.extend(security::check(document));
    filter(&mut found, dialect, &mut allowances);
    // The rules for specs validate examples against the schemas, so the schemas must be valid JSON Schemas.
    if dialect == Dialect::Subkit && !found.iter().any(|diagnostic| UNSOUND.contains(&diagnostic.rule)) {
        let mut own = dialect::check(document);
        filter(&mut own, dialect, &mut allowances);
        // A body that is not JSON is already reported, at the `content` of the response.
        own.retain(|diagnostic| !found.iter().any(|other| other.rule == "media-type" && is_below(other, diagnostic)));
        found.append(&mut own);
        found.extend(allowances.problems());
    }
    // A shared component is checked again for each operation that refers to it, so diagnostics can be duplicates.
    let mut seen = HashSet::new();
    found.retain(|diagnostic| {
        seen.insert((diagnostic.rule, diagnostic.pointer().map(str::to_owned), diagnostic.message.clone()))
    });
    found
}

/// Returns a warning for each of the given schemas: its type name contains a hash, because nothing else makes the name unique. Each
/// pair is the location and the type name of a schema.
pub fn hashed_names(schemas: &[(String, String)]) -> Vec<Diagnostic> {
    let warning = |(at, name): &(String, String)| {
        let message =
            format!("several schemas would have the same type name, so the name of this one contains a hash: `{name}`");
        let mut warning = Diagnostic::new("schema-name", at.as_str(), message)
            .help("move the schema to `components/schemas`, or give it a unique `title`");
        warning.severity = Severity::Warning;
        warning
    };
    schemas.iter().map(warning).collect()
}

/// Returns whether a diagnostic is about the `content` of what another is about.
fn is_below(diagnostic: &Diagnostic, other: &Diagnostic) -> bool {
    let rest = diagnostic.pointer().zip(other.pointer()).and_then(|(at, owner)| at.strip_prefix(owner));
    rest.is_some_and(|rest| rest.starts_with("/content"))
}

/// Removes the diagnostics that do not apply to the dialect or that `x-allow` allows, and sets the severity of the others.
fn filter(found: &mut Vec<Diagnostic>, dialect: Dialect, allowances: &mut Allowances<'_>) {
    if dialect == Dialect::OpenApi {
        found.retain_mut(|diagnostic| {
            if rules::is(diagnostic.rule, Class::Warning) {
                diagnostic.severity = Severity::Warning;
            }
            diagnostic.severity == Severity::Warning || rules::is(diagnostic.rule, Class::Hard)
        });
    }
    allowances.apply(found);
}

#[cfg(test)]
mod tests;
