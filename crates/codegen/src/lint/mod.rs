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
mod vocabulary;

use std::collections::HashSet;

use serde_json::{Map, Value};

use self::allowances::Allowances;
pub use self::{
    dangling::repair,
    vocabulary::{Object, objects},
};
use crate::{
    load::Document,
    openapi::{Diagnostic, METHODS, Severity, is_data, pointer},
};

/// Which rules a document is held to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Those that every document must keep.
    OpenApi,
    /// Those, and the dialect of this project's specs.
    Subkit,
}

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
        judge(&mut found, dialect, &mut allowances);
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
    judge(&mut found, dialect, &mut allowances);
    // The dialect tries examples on the schemas, so these must be such that they can be used.
    if dialect == Dialect::Subkit && !found.iter().any(|diagnostic| UNSOUND.contains(&diagnostic.rule)) {
        let mut own = dialect::check(document);
        judge(&mut own, dialect, &mut allowances);
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
fn judge(found: &mut Vec<Diagnostic>, dialect: Dialect, allowances: &mut Allowances<'_>) {
    if dialect == Dialect::OpenApi {
        found.retain_mut(|diagnostic| {
            if LOSSY.contains(&diagnostic.rule) {
                diagnostic.severity = Severity::Warning;
            }
            diagnostic.severity == Severity::Warning || HARD.contains(&diagnostic.rule)
        });
    }
    allowances.apply(found);
}

/// The rules that a document of anybody must keep: beyond them there is no client that is right. What the others ask for is
/// lowered to where it can be generated, and only our own specs must have it.
pub const HARD: [&str; 10] = [
    "all-of-circle",
    "circular-reference",
    "external-reference",
    "not-openapi",
    "openapi-version",
    "path-template",
    "structure",
    "unresolved-reference",
    "alias",
    "syntax",
];

/// The rules that warn of what the client of anybody's document leaves out. Our own specs must keep them.
pub const LOSSY: [&str; 14] = [
    "default-value",
    "external-example",
    "header-parameter",
    "ignored-keyword",
    "invalid-parameter",
    "parameter-style",
    "path-parameter",
    "request-content",
    "response-status",
    "secret-type",
    "security-support",
    "server-url",
    "unknown-keyword",
    "unsupported-keyword",
];

/// The rules without which a schema may be no JSON Schema, or hold itself without end.
const UNSOUND: [&str; 5] = ["all-of-circle", "schema-type", "union-mapping", "union-member", "untagged-union"];

/// An operation with its place.
struct Found<'a> {
    path: &'a str,
    method: &'a str,
    pointer: String,
    value: &'a Value,
    item_pointer: String,
    item_pointers: Vec<String>,
    item: &'a Map<String, Value>,
}

/// All operations of a document, in its order.
fn all_operations(document: &Document) -> Vec<Found<'_>> {
    let mut found = Vec::new();
    for path in document.paths() {
        let items = document.path_items(path);
        let item_pointers: Vec<String> = items.iter().map(|(at, _)| at.clone()).collect();
        for method in METHODS {
            let Some((item_pointer, pointer, value)) = document.operation(&items, method) else { continue };
            let item = items.iter().find(|(at, _)| *at == item_pointer).and_then(|(_, item)| item.as_object());
            let Some(item) = item else { continue };
            let item_pointers = item_pointers.clone();
            found.push(Found { path, method, pointer, value, item_pointer, item_pointers, item });
        }
    }
    found
}

/// The parameters of an operation, those of its path included, resolved.
fn all_parameters<'a>(document: &'a Document, operation: &Found<'a>) -> Vec<(String, &'a Value)> {
    document.parameters(&operation.item_pointers, &operation.pointer)
}

/// The media types of the bodies of an operation, the request's first, then those of the answers whose status is wanted:
/// each with its place.
fn all_media_types<'a>(
    document: &'a Document,
    operation: &Found<'a>,
    wanted: fn(&str) -> bool,
) -> Vec<(String, &'a Value)> {
    let mut owners = vec![pointer::join(&operation.pointer, "requestBody")];
    let responses = pointer::join(&operation.pointer, "responses");
    let statuses = members(operation.value, "responses").map(|(status, _)| status);
    owners.extend(statuses.filter(|status| wanted(status)).map(|status| pointer::join(&responses, status)));
    let mut found = Vec::new();
    for owner in owners {
        let Some((at, body)) = document.get(&owner).and_then(|body| document.resolve(&owner, body)) else { continue };
        let content = pointer::join(&at, "content");
        found.extend(members(body, "content").map(|(name, media)| (pointer::join(&content, name), media)));
    }
    found
}

/// Visits the members of every object that is no data, with the place of the object, and goes into those for which `visit`
/// says so.
fn each_member<'a>(at: &str, value: &'a Value, visit: &mut dyn FnMut(&str, &str, &'a Value) -> bool) {
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                if visit(at, key, member) && !is_data(at, key) {
                    each_member(&pointer::join(at, key), member, visit);
                }
            }
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| each_member(&pointer::item(at, index), item, visit));
        }
        _ => {}
    }
}

/// Whether a name that was made for Rust can be one: not every letter or digit of Unicode can stand in it.
fn is_identifier(name: &str) -> bool {
    syn::parse_str::<syn::Ident>(name).is_ok()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn members<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = (&'a String, &'a Value)> {
    value.get(key).and_then(Value::as_object).into_iter().flatten()
}

fn items<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = (usize, &'a Value)> {
    value.get(key).and_then(Value::as_array).into_iter().flatten().enumerate()
}

#[cfg(test)]
mod tests;
