//! Keywords: lint warns about each keyword without effect. The `table` module defines how each keyword is handled.

mod formats;
mod spelling;
mod table;

use indexmap::IndexSet;
use serde_json::{Map, Value};

use self::{
    spelling::{has_same_letters, is_misspelled},
    table::{Keyword, Support, ValueKind},
};
use crate::{
    load::Document,
    openapi::{Diagnostic, Fix, pointer},
};

pub use self::table::Object;

pub fn check(document: &Document) -> Vec<Diagnostic> {
    walk(document).found
}

/// Returns the kind and the location of each object in a document, including the targets of references. The search skips the
/// values of keywords without effect.
pub fn objects(document: &Document) -> IndexSet<(Object, String)> {
    walk(document).seen
}

fn walk(document: &Document) -> Walk<'_> {
    let mut walk = Walk {
        document,
        is_31: document.is_31(),
        found: Vec::new(),
        seen: IndexSet::new(),
        pending: vec![(Object::OpenApi, String::new())],
    };
    while let Some((object, at)) = walk.pending.pop() {
        if let Some(value) = document.get(&at) {
            walk.object(object, &at, value);
        }
    }
    walk
}

struct Walk<'a> {
    document: &'a Document,
    is_31: bool,
    found: Vec<Diagnostic>,
    seen: IndexSet<(Object, String)>,
    /// The targets of references that have not been checked yet.
    pending: Vec<(Object, String)>,
}

impl Walk<'_> {
    fn object(&mut self, object: Object, at: &str, value: &Value) {
        let Some(members) = value.as_object() else { return };
        if !self.seen.insert((object, at.to_owned())) {
            return;
        }
        if let Some(reference) = members.get("$ref")
            && !self.reference(object, at, members, reference)
        {
            return;
        }
        if object == Object::Schema {
            self.found.extend(formats::check(at, value));
        }
        for (key, member) in members.iter().filter(|(key, _)| !key.starts_with("x-") && *key != "$ref") {
            let place = pointer::join(at, key);
            match object.keywords().iter().find(|keyword| keyword.name == key) {
                Some(keyword) => self.keyword(keyword, &place, member),
                None => self.unknown(object, key, members, place),
            }
        }
    }

    /// Follows a reference. Returns whether keywords next to the `$ref` have an effect.
    fn reference(&mut self, object: Object, at: &str, members: &Map<String, Value>, reference: &Value) -> bool {
        if !object.can_be_reference() {
            let message = format!("`$ref` is not allowed for this object ({object:?})");
            self.found.push(
                Diagnostic::new("structure", pointer::join(at, "$ref"), message)
                    .help("replace the reference with the object itself"),
            );
            return true;
        }
        let Some(target) = reference.as_str().and_then(|reference| self.document.target(reference)) else {
            return true;
        };
        self.pending.push((object, target));
        if object == Object::PathItem || object == Object::Schema && self.is_31 {
            return true;
        }
        for key in members.keys().filter(|key| !key.starts_with("x-") && *key != "$ref") {
            // Documentation next to a reference is common and harmless, so it causes no warning.
            let is_prose = ["description", "summary", "title", "example", "examples"].contains(&key.as_str());
            if !is_prose {
                let message = format!("`{key}` has no effect, because OpenAPI ignores keywords next to `$ref`");
                self.found.push(
                    Diagnostic::new("ignored-keyword", pointer::join(at, key), message)
                        .help("wrap the reference: `allOf: [{$ref: …}]`, or remove the keyword"),
                );
            }
        }
        false
    }

    fn keyword(&mut self, keyword: &Keyword, at: &str, value: &Value) {
        let why = match keyword.support {
            Support::Ignored(why) => Some(why),
            Support::IgnoredIfTrue(why) => (*value == Value::Bool(true)).then_some(why),
            Support::Used | Support::PartlyUsed(_) | Support::Documentation | Support::Rule(_) => None,
        };
        if let Some(why) = why {
            let message = format!("`{}` has no effect: {why}", keyword.name);
            self.found.push(
                Diagnostic::new("ignored-keyword", at, message)
                    .help("remove the keyword, or describe its meaning in prose"),
            );
        }
        match keyword.value {
            ValueKind::Data => {}
            ValueKind::One(object) => self.object(object, at, value),
            ValueKind::List(object) => {
                for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                    self.object(object, &pointer::item(at, index), item);
                }
            }
            ValueKind::Map(object) => {
                for (name, member) in value.as_object().into_iter().flatten() {
                    // Paths and statuses never start with `x-`, so such a key is an extension.
                    let is_extension = matches!(keyword.name, "paths" | "responses") && name.starts_with("x-");
                    if !is_extension {
                        self.object(object, &pointer::join(at, name), member);
                    }
                }
            }
        }
    }

    fn unknown(&mut self, object: Object, key: &str, others: &Map<String, Value>, at: String) {
        let message = format!("`{key}` is not an OpenAPI keyword of this object ({object:?})");
        let names = object.keywords().iter().map(|keyword| keyword.name);
        let nearest = names
            .map(|name| (strsim::jaro_winkler(name, key), name))
            .filter(|(similarity, _)| *similarity > 0.8)
            .max_by(|(a, _), (b, _)| a.total_cmp(b));
        let help = match nearest {
            Some((_, name)) => format!("did you mean `{name}`? The name of an extension begins with `x-`"),
            None => "move the key to the right object; the name of an extension begins with `x-`".to_owned(),
        };
        let is_certain = |name: &str| has_same_letters(key, name) || is_misspelled(key, name, MIN_CERTAIN_LEN);
        let fix = nearest.filter(|(_, name)| is_certain(name) && !others.contains_key(*name));
        let fix = fix.map(|(_, name)| Fix::key(&at, name));
        let diagnostic = Diagnostic::new("unknown-keyword", at, message).help(help);
        self.found.push(Diagnostic { fix: fix.map(Box::new), ..diagnostic });
    }
}

/// The minimum length of a keyword for an automatic fix. A short key can be a word of its own: `note` is not a misspelled `not`.
const MIN_CERTAIN_LEN: usize = 8;

#[cfg(test)]
mod tests;
