//! References: the target of every `$ref` must exist in the document or in one of its other files.

use std::collections::HashSet;

use serde_json::Value;

use crate::{
    load::{Document, MAX_REFERENCE_HOPS},
    openapi::{Diagnostic, is_data, is_example, is_extension, pointer},
};

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let mut walk = Walk { document, found: Vec::new(), extensions: HashSet::new() };
    walk.value("", &document.root);
    walk.found
}

struct Walk<'a> {
    document: &'a Document,
    found: Vec<Diagnostic>,
    /// The locations inside extensions that a reference points to. Nothing else inside an extension is checked.
    extensions: HashSet<String>,
}

impl Walk<'_> {
    fn value(&mut self, at: &str, value: &Value) {
        match value {
            Value::Object(members) => {
                if let Some(reference) = members.get("$ref").and_then(Value::as_str) {
                    self.reference(at, value, reference);
                }
                if is_example(at) && !members.contains_key("value") {
                    self.found.extend(members.get("externalValue").map(|file| missing_example_file(at, file)));
                }
                for (key, member) in members {
                    // In data, such as an example, `$ref` is an ordinary key.
                    if !is_data(at, key) && !is_extension(at, key) {
                        self.value(&pointer::join(at, key), member);
                    }
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.value(&pointer::item(at, index), item);
                }
            }
            _ => {}
        }
    }

    fn reference(&mut self, at: &str, value: &Value, reference: &str) {
        let mut problem = follow(self.document, at, value, reference);
        if is_example(at) {
            problem = problem.filter(|problem| problem.rule != "deep-reference").map(|problem| {
                Diagnostic::new("external-example", pointer::join(at, "$ref"), problem.message)
                    .on_value()
                    .help("create the file, or remove the example")
            });
        }
        self.found.extend(problem);
        let Some(target) = self.document.target(reference).filter(|target| is_inside_extension(target)) else { return };
        if let Some(value) = self.document.get(&target)
            && self.extensions.insert(target.clone())
        {
            self.value(&target, value);
        }
    }
}

/// Returns the diagnostic for an example whose `externalValue` could not be loaded.
fn missing_example_file(at: &str, file: &Value) -> Diagnostic {
    let message = format!("{file} is not a readable file in the folder of this document");
    Diagnostic::new("external-example", pointer::join(at, "externalValue"), message)
        .on_value()
        .help("store the file in a folder next to the spec and refer to it by a relative path, or remove the example")
}

/// Returns whether a location is inside an extension. References there are only checked if another reference leads to them.
fn is_inside_extension(target: &str) -> bool {
    let mut at = target;
    while let Some(parent) = pointer::parent(at) {
        if is_extension(parent, &pointer::last_token(at)) {
            return true;
        }
        at = parent;
    }
    false
}

fn follow(document: &Document, at: &str, value: &Value, reference: &str) -> Option<Diagnostic> {
    let place = pointer::join(at, "$ref");
    let Some(target) = document.target(reference) else {
        let unreadable = document.unreadable(&place).map(str::to_owned);
        let message = unreadable.unwrap_or_else(|| format!("`{reference}` points outside this document"));
        let diagnostic = Diagnostic::new("external-reference", place, message);
        return Some(diagnostic.on_value().help(
            "move the file into the folder of this document and refer to it by a relative path, or copy the target \
             into `components`",
        ));
    };
    let target = target.as_str();
    let reference = document.display_reference(reference);
    if document.get(target).is_none_or(Value::is_null) {
        let diagnostic = Diagnostic::new("unresolved-reference", place, format!("`{reference}` does not exist"));
        let help = match document.file_at(target) {
            Some(_) => "add the target to the file, or fix the reference".to_owned(),
            None => nearest(document, at, target),
        };
        return Some(diagnostic.on_value().help(help));
    }
    let chain_problem = match document.resolve(at, value) {
        Some(_) => None,
        None => match chain_end(document, at, target) {
            ChainEnd::Cycle => Some((
                "refers back to itself",
                "replace one of the references in the cycle with the value that it should refer to",
            )),
            ChainEnd::TooLong => Some((
                "passes through more than 32 other references",
                "refer directly to the target of the last reference",
            )),
            ChainEnd::Elsewhere => None,
        },
    };
    if let Some((message, help)) = chain_problem {
        let diagnostic = Diagnostic::new("circular-reference", place, format!("`{reference}` {message}"));
        return Some(diagnostic.on_value().help(help));
    }
    let is_component = match target.split('/').skip(1).collect::<Vec<_>>().as_slice() {
        ["components", _, rest @ ..] => rest.len() == 1,
        _ => false,
    };
    if !is_component {
        let diagnostic =
            Diagnostic::new("deep-reference", place, format!("`{reference}` does not refer to a whole component"));
        return Some(diagnostic.on_value().help("move the target into a component, and refer to the component"));
    }
    None
}

/// The reason why a chain of references does not resolve.
enum ChainEnd {
    /// The chain returns to its start.
    Cycle,
    /// The chain has more references than the limit.
    TooLong,
    /// The chain leads into another cycle or to a missing target. Lint reports the problem at that location.
    Elsewhere,
}

fn chain_end(document: &Document, at: &str, target: &str) -> ChainEnd {
    let mut seen: Vec<String> = Vec::new();
    let mut place = target.to_owned();
    while place != at {
        if seen.contains(&place) {
            return ChainEnd::Elsewhere;
        }
        if seen.len() > MAX_REFERENCE_HOPS {
            return ChainEnd::TooLong;
        }
        let Some(value) = document.get(&place) else { return ChainEnd::Elsewhere };
        // The chain has an end, but after more references than `resolve` follows.
        let Some(reference) = value.get("$ref").and_then(Value::as_str) else { return ChainEnd::TooLong };
        let Some(next) = document.target(reference) else { return ChainEnd::Elsewhere };
        seen.push(std::mem::replace(&mut place, next));
    }
    ChainEnd::Cycle
}

/// Returns a help text that suggests the most similar name next to the missing target. It never suggests the object at `at`.
fn nearest(document: &Document, at: &str, target: &str) -> String {
    let wanted = pointer::last_token(target);
    let parent = pointer::parent(target).unwrap_or_default();
    let siblings = document.get(parent).and_then(Value::as_object).into_iter().flatten().map(|(name, _)| name);
    let best = siblings.filter(|name| pointer::join(parent, name) != at).max_by(|a, b| {
        let score = |name: &str| strsim::jaro_winkler(name, &wanted);
        score(a).total_cmp(&score(b))
    });
    match best.filter(|name| strsim::jaro_winkler(name, &wanted) > 0.8) {
        Some(name) => format!("a similar name exists: `{name}`"),
        None => format!("add `{wanted}`, or fix the reference"),
    }
}
