//! Every `$ref` leads somewhere inside the document and the files that it was read from.

use serde_json::Value;

use super::is_data;
use crate::{
    diagnostics::Diagnostic,
    load::{Document, HOPS, pointer},
};

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    walk(document, "", &document.root, &mut found);
    found
}

fn walk(document: &Document, at: &str, value: &Value, found: &mut Vec<Diagnostic>) {
    match value {
        Value::Object(members) => {
            if let Some(reference) = members.get("$ref").and_then(Value::as_str) {
                found.extend(follow(document, at, value, reference));
                return;
            }
            for (key, member) in members {
                // A `$ref` in data is none of ours.
                if !is_data(at, key) {
                    walk(document, &pointer::join(at, key), member, found);
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(document, &pointer::item(at, index), item, found);
            }
        }
        _ => {}
    }
}

fn follow(document: &Document, at: &str, value: &Value, reference: &str) -> Option<Diagnostic> {
    let place = pointer::join(at, "$ref");
    let Some(target) = document.target(reference) else {
        let diagnostic =
            Diagnostic::new("external-reference", place, format!("`{reference}` is outside this document"));
        return Some(diagnostic.on_value().help(
            "put the file into the folder of this document and name it by a relative path, or copy what it names \
             into `components`",
        ));
    };
    let target = target.as_str();
    let reference = document.shown(reference);
    if document.get(target).is_none() {
        let diagnostic = Diagnostic::new("unresolved-reference", place, format!("`{reference}` leads nowhere"));
        return Some(diagnostic.on_value().help(nearest(document, target)));
    }
    let is_whole = match target.split('/').skip(1).collect::<Vec<_>>().as_slice() {
        ["components", _, rest @ ..] => rest.len() == 1,
        _ => false,
    };
    if !is_whole {
        let diagnostic = Diagnostic::new(
            "deep-reference",
            place,
            format!("`{reference}` names no component but a part of the document"),
        );
        return Some(diagnostic.on_value().help("make what it names a component, and refer to that"));
    }
    if document.resolve(at, value).is_none() {
        let (message, help) = match way(document, at, target) {
            Way::Back => ("leads back to itself", "let one of the references name a schema of its own"),
            Way::On => ("leads through too many others", "refer to what the last of them names"),
            Way::Elsewhere => return None,
        };
        return Some(
            Diagnostic::new("circular-reference", place, format!("`{reference}` {message}")).on_value().help(help),
        );
    }
    None
}

/// Where references that don't resolve lead.
enum Way {
    /// To where they begin.
    Back,
    /// On and on: to more references than are followed.
    On,
    /// Into a circle of others or nowhere, which is said there.
    Elsewhere,
}

fn way(document: &Document, at: &str, target: &str) -> Way {
    let mut seen: Vec<String> = Vec::new();
    let mut place = target.to_owned();
    while place != at {
        if seen.contains(&place) {
            return Way::Elsewhere;
        }
        if seen.len() > HOPS {
            return Way::On;
        }
        let next = document.get(&place).and_then(|value| document.target(value.get("$ref")?.as_str()?));
        let Some(next) = next else { return Way::Elsewhere };
        seen.push(std::mem::replace(&mut place, next));
    }
    Way::Back
}

/// What was probably meant: the member of the same parent whose name is most alike.
fn nearest(document: &Document, target: &str) -> String {
    let wanted = pointer::last(target);
    let siblings = pointer::parent(target).and_then(|parent| document.get(parent)).and_then(Value::as_object);
    let best = siblings.into_iter().flatten().map(|(name, _)| name).max_by(|a, b| {
        let score = |name: &str| strsim::jaro_winkler(name, &wanted);
        score(a).total_cmp(&score(b))
    });
    match best.filter(|name| strsim::jaro_winkler(name, &wanted) > 0.8) {
        Some(name) => format!("there is one called `{name}`"),
        None => format!("add `{wanted}` there, or mend the reference"),
    }
}
