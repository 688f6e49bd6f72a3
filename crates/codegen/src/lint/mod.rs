//! Stage 2, lint: what would come out wrong, ugly or not at all is refused here, with its place and what to do.
//!
//! Two sets of rules: what any document must keep so that its client is right, and what this project's own specs keep
//! besides (the dialect, `specs/README.md`). A rule that depends on another one's outcome is not asked when that failed,
//! so that one mistake gives one message.

mod allowances;
mod bodies;
mod dangling;
mod dialect;
mod operations;
mod parameters;
mod references;
mod schemas;
mod security;
mod shape;
mod structure;
mod styles;
mod visit;
mod vocabulary;

pub use self::{
    dangling::repair,
    vocabulary::{Object, objects},
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

/// The rules without which a schema may be no JSON Schema, or hold itself without end.
const UNSOUND: [&str; 5] = ["all-of-cycle", "schema-type", "union-mapping", "union-member", "untagged-union"];

/// All problems of a document, but for those that it allows itself.
pub fn lint(document: &Document, dialect: Dialect) -> Vec<Diagnostic> {
    let mut allowances = Allowances::of(document);
    let mut found = Vec::new();
    let shape = match dialect {
        Dialect::OpenApi => shape::check as fn(&Document) -> Vec<Diagnostic>,
        Dialect::Subkit => structure::shape,
    };
    for check in [&|document: &Document| structure::version(document, dialect), &references::check, &shape]
        as [&dyn Fn(&Document) -> Vec<Diagnostic>; 3]
    {
        found.extend(check(document));
        lint_api(&mut found, dialect, &mut allowances);
        if found.iter().any(Diagnostic::is_error) {
            return found;
        }
    }
    found.extend(operations::check(document));
    found.extend(parameters::check(document));
    found.extend(styles::check(document));
    found.extend(vocabulary::check(document));
    found.extend(bodies::check(document));
    found.extend(schemas::check(document));
    found.extend(security::check(document));
    lint_api(&mut found, dialect, &mut allowances);
    // The dialect tries examples on the schemas, so these must be such that they can be used.
    if dialect == Dialect::Subkit && !found.iter().any(|diagnostic| UNSOUND.contains(&diagnostic.rule)) {
        let mut own = dialect::check(document);
        lint_api(&mut own, dialect, &mut allowances);
        found.append(&mut own);
        found.extend(allowances.problems());
    }
    // What is shared is met once for every operation that names it.
    let mut seen = HashSet::new();
    found.retain(|diagnostic| {
        seen.insert((diagnostic.rule, diagnostic.pointer().map(str::to_owned), diagnostic.message.clone()))
    });
    found
}

/// Warns of schemas that only a digest tells from others: place and name.
pub fn unnamed(schemas: &[(String, String)]) -> Vec<Diagnostic> {
    let warning = |(at, name): &(String, String)| {
        let message = format!("no word tells this schema from another one: its type is called `{name}`");
        let mut warning = Diagnostic::new("schema-name", at.as_str(), message)
            .help("move it to `components/schemas`, or give it a `title` that no other member has");
        warning.severity = Severity::Warning;
        warning
    };
    schemas.iter().map(warning).collect()
}

/// Keeps what counts for such a document, each with the severity that it has there, and is not allowed.
fn lint_api(found: &mut Vec<Diagnostic>, dialect: Dialect, allowances: &mut Allowances<'_>) {
    if dialect == Dialect::OpenApi {
        found.retain_mut(|diagnostic| {
            if rules::is(diagnostic.rule, Class::Lossy) {
                diagnostic.severity = Severity::Warning;
            }
            diagnostic.severity == Severity::Warning || rules::is(diagnostic.rule, Class::Hard)
        });
    }
    allowances.apply(found);
}

#[cfg(test)]
mod tests;
