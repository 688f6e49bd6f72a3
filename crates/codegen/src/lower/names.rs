//! Names of types: one for each component, and one for each schema that has none of its own.
//!
//! No name depends on the order of the document. Components whose names would be one type each spell their own. A schema
//! without a name of its own is called after what it stands in; if another one would be called so too, or a component is, it
//! is called after its place.

use std::collections::HashSet;

use serde_json::Value;

use crate::{
    load::Document,
    openapi::{BUNDLED, Use, digest, pascal, pointer, reserved::TYPES, told_apart, type_name},
};

/// How many letters a name may have: those of parts are named after what they stand in.
const MAX_NAME_LENGTH: usize = 120;

/// The types that more than one schema would have, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contested {
    /// Names of schemas without one of their own.
    parts: HashSet<String>,
    /// Names of components.
    components: HashSet<String>,
}

impl Contested {
    /// Adds what was found. Returns whether that is more than was known.
    pub fn add(&mut self, found: &Self) -> bool {
        let before = self.clone();
        self.parts.extend(found.parts.iter().cloned());
        self.components.extend(found.components.iter().cloned());
        *self != before
    }
}

/// The names that are given.
pub struct Names {
    given: HashSet<String>,
    components: HashSet<String>,
    contested: Contested,
    /// The names that turned out to be ambiguous. Names that were given before do not consider them.
    pub found: Contested,
    /// The places of schemas that only a digest tells from others.
    pub by_digest: HashSet<String>,
}

impl Names {
    /// Names for a document in which these are known to be contested.
    pub fn new(contested: Contested) -> Self {
        Self {
            given: TYPES.iter().map(|name| (*name).to_owned()).collect(),
            components: HashSet::new(),
            contested,
            found: Contested::default(),
            by_digest: HashSet::new(),
        }
    }

    /// The names of the components: their own where these can be types, and are one type each.
    pub fn components(&mut self, names: &[&str]) -> Vec<String> {
        let short: Vec<String> = names.iter().map(|name| short(name)).collect();
        let plain: Vec<String> = short.iter().map(|name| plain(name)).collect();
        let taken: Vec<&str> = self.contested.components.iter().map(String::as_str).chain(TYPES).collect();
        let apart = told_apart(names, &plain, &taken, Use::Type);
        let mut given = Vec::new();
        for ((name, plain), own) in apart.into_iter().zip(plain).zip(short) {
            self.given.insert(name.clone());
            self.components.insert(name.clone());
            // How a name was written is kept where it says no less.
            let is_own = name == plain && type_name(&own) == name && is_identifier(&pascal(&own));
            given.push(if is_own { own } else { name });
        }
        given
    }

    /// The name of a schema without one of its own, at `at`, that would be called `wanted`.
    pub fn part(&mut self, document: &Document, at: &str, wanted: &str) -> String {
        let name = plain(&short(wanted));
        if !self.contested.parts.contains(&name) {
            if self.given.insert(name.clone()) {
                return name;
            }
            if !self.components.contains(&name) {
                self.found.parts.insert(name.clone());
            } else if pointer::tokens(at).first().is_some_and(|first| first == BUNDLED) {
                // A schema of another file may have that name by the same right.
                self.found.components.insert(name.clone());
                self.found.parts.insert(name.clone());
            }
        }
        let (place, has_digest) = place(document, at);
        let by_place = plain(&short(&place));
        if !self.contested.parts.contains(&by_place) {
            if self.given.insert(by_place.clone()) {
                if has_digest {
                    self.by_digest.insert(at.to_owned());
                }
                return by_place;
            }
            self.found.parts.insert(by_place);
        }
        self.by_digest.insert(at.to_owned());
        let by_digest = plain(&short(&format!("{name} {}", digest(&Value::from(format!("{wanted} {place}"))))));
        if self.given.insert(by_digest.clone()) {
            return by_digest;
        }
        // The same schema with what stands beside the same union, once more.
        let numbered = (2..).map(|number| format!("{name}{number}"));
        numbered.into_iter().find(|name| self.given.insert(name.clone())).unwrap_or(name)
    }
}

/// A name in Rust that is as near to a text as can be; what has no letter is `Schema`.
fn plain(text: &str) -> String {
    let name = type_name(text);
    let name = if text.contains(char::is_alphanumeric) && is_identifier(&name) {
        name
    } else {
        let ascii: String = text.chars().map(|char| if char.is_ascii_alphanumeric() { char } else { ' ' }).collect();
        if ascii.trim().is_empty() { "Schema".to_owned() } else { type_name(&ascii) }
    };
    if TYPES.contains(&name.as_str()) { format!("{}Schema", name.trim_end_matches('_')) } else { name }
}

/// A text that is no longer than names may be. What is cut off is told by a digest.
fn short(text: &str) -> String {
    if text.chars().count() <= MAX_NAME_LENGTH {
        return text.to_owned();
    }
    let start: String = text.chars().take(MAX_NAME_LENGTH - 10).collect();
    format!("{start} {}", digest(&Value::from(text)))
}

/// A place in words, whatever the order of the document, and whether a digest is among them: an item of an array is told by
/// what it says.
fn place(document: &Document, at: &str) -> (String, bool) {
    let mut has_digest = false;
    let mut words: Vec<String> = Vec::new();
    let mut value = Some(&document.root);
    let mut around = String::new();
    for token in pointer::tokens(at) {
        let inside = pointer::join(&around, &token);
        let next = value.and_then(|value| value.pointer(&pointer::join("", &token)));
        let text = |key: &str| next.and_then(|item| item.get(key)?.as_str());
        match value {
            Some(Value::Array(_)) => words.push(match (document.file_at(&inside), next, text("in"), text("name")) {
                (Some(file), ..) => file.to_owned(),
                (None, _, Some(location), Some(name)) => format!("{location} {name}"),
                (None, Some(Value::String(name)), ..) => name.clone(),
                (None, item, ..) => {
                    has_digest = true;
                    item.map(digest).unwrap_or_default()
                }
            }),
            _ if inside == format!("/{BUNDLED}") || around.is_empty() && token == "components" => {}
            _ if around == "/components" && token == "schemas" => {}
            _ => words.push(token),
        }
        value = next;
        around = inside;
    }
    (words.join(" "), has_digest)
}

fn is_identifier(name: &str) -> bool {
    syn::parse_str::<syn::Ident>(name).is_ok()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that meets it fails, as it should")]
mod tests {
    use std::path::Path;

    use super::{Contested, Names};
    use crate::load::Document;

    fn components(names: &[&str]) -> Vec<String> {
        Names::new(Contested::default()).components(names)
    }

    #[test]
    fn each_component_has_a_name_of_its_own_that_can_stand_in_rust() {
        assert_eq!(
            components(&["pet", "Pet", "user", "Option", "Self", "", "日本", "+1", "a.b"]),
            ["LowerPet", "TitlePet", "user", "OptionSchema", "SelfSchema", "Schema", "日本", "+1", "a.b"]
        );
        assert_eq!(components(&["Option", "OptionSchema"]), ["PlainOption", "PlainOptionSchema"]);
        assert_eq!(components(&["Pet2", "pet", "Pet"]), ["Pet2", "LowerPet", "TitlePet"]);
        assert_eq!(components(&["Ax", "AX", "aéx"]), ["TitleAx", "UpperAx", "aéx"]);
    }

    #[test]
    fn names_of_components_that_share_their_beginning_are_told_apart() {
        let (one, other) = (format!("{}one", "a".repeat(200)), format!("{}other", "a".repeat(200)));
        let names = components(&[&one, &other]);
        assert_eq!(names, components(&[&other, &one]).into_iter().rev().collect::<Vec<_>>());
        assert!(names.first() != names.last() && names.iter().all(|name| name.len() <= 130), "{names:?}");
    }

    #[test]
    fn parts_that_would_have_one_name_are_called_after_their_places() {
        let text = "components: {schemas: {Pet: {properties: {a: {}}, oneOf: [{title: a}, {title: b}]}}}";
        let document = Document::parse(text.to_owned(), "a.yaml", Path::new("")).unwrap();
        let first = "/components/schemas/Pet/oneOf/0";
        let second = "/components/schemas/Pet/oneOf/1";
        let mut names = Names::new(Contested::default());
        names.components(&["Cat"]);
        assert_eq!(names.part(&document, first, "Dog"), "Dog");
        // A component keeps its name whatever parts are called.
        assert_eq!(names.part(&document, "/components/schemas/Pet/properties/a", "Cat"), "PetPropertiesA");
        assert_eq!(names.found, Contested::default());
        names.part(&document, second, "Dog");
        let mut contested = Contested::default();
        assert!(contested.add(&names.found) && !contested.add(&names.found));
        let given = |places: [&str; 2]| {
            let mut names = Names::new(contested.clone());
            places.map(|place| names.part(&document, place, "Dog"))
        };
        let [a, b] = given([first, second]);
        assert_eq!(given([second, first]), [b.clone(), a.clone()]);
        assert!(a.starts_with("PetOneOfX") && b.starts_with("PetOneOfX") && a != b, "{a} {b}");
    }
}
