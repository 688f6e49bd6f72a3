//! Names of types, for components and for inline schemas.
//!
//! Names do not depend on the order of the document. If the names of several components map to the same type name, their type
//! names spell out the difference. An inline schema is named after its parent, or after its pointer if another schema has the name.

use std::collections::HashSet;

use serde_json::Value;

use crate::{
    load::Document,
    openapi::{BUNDLED, Use, pascal, pointer, reserved::TYPES, short_hash, type_name, unique_names},
};

/// The maximum number of characters in a name. Names of inline schemas grow with nesting, because they contain the name of their
/// parent.
const MAX_NAME_CHARS: usize = 120;

/// The type names that several schemas would get.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AmbiguousNames {
    /// Names of inline schemas.
    parts: HashSet<String>,
    /// Names of components.
    components: HashSet<String>,
}

impl AmbiguousNames {
    /// Adds newly found names. Returns whether any of them was not in the set before.
    pub fn add(&mut self, found: &Self) -> bool {
        let before = self.clone();
        self.parts.extend(found.parts.iter().cloned());
        self.components.extend(found.components.iter().cloned());
        *self != before
    }
}

/// The names that a round of naming has assigned.
pub struct Names {
    assigned: HashSet<String>,
    components: HashSet<String>,
    ambiguous: AmbiguousNames,
    /// The names that this round found to be ambiguous. The next round avoids them.
    pub found: AmbiguousNames,
    /// The pointers of schemas with a hash in their name.
    pub by_hash: HashSet<String>,
}

impl Names {
    /// Starts a round of naming in which `ambiguous` names are avoided.
    pub fn new(ambiguous: AmbiguousNames) -> Self {
        Self {
            assigned: TYPES.iter().map(|name| (*name).to_owned()).collect(),
            components: HashSet::new(),
            ambiguous,
            found: AmbiguousNames::default(),
            by_hash: HashSet::new(),
        }
    }

    /// Returns the type names of the components. A component keeps its own name if that name is a valid and unique type name.
    pub fn name_components(&mut self, names: &[&str]) -> Vec<String> {
        let short: Vec<String> = names.iter().map(|name| short(name)).collect();
        let plain: Vec<String> = short.iter().map(|name| plain(name)).collect();
        let taken: Vec<&str> = self.ambiguous.components.iter().map(String::as_str).chain(TYPES).collect();
        let apart = unique_names(names, &plain, &taken, Use::Type);
        let mut assigned = Vec::new();
        for ((name, plain), own) in apart.into_iter().zip(plain).zip(short) {
            self.assigned.insert(name.clone());
            self.components.insert(name.clone());
            // Keep the spelling of the document if it maps to the same type name.
            let is_own = name == plain && type_name(&own) == name && is_identifier(&pascal(&own));
            assigned.push(if is_own { own } else { name });
        }
        assigned
    }

    /// Returns the name of the inline schema at `at`: `wanted`, or a name derived from its pointer if `wanted` is taken.
    pub fn name_inline(&mut self, document: &Document, at: &str, wanted: &str) -> String {
        let name = plain(&short(wanted));
        if !self.ambiguous.parts.contains(&name) {
            if self.assigned.insert(name.clone()) {
                return name;
            }
            if !self.components.contains(&name) {
                self.found.parts.insert(name.clone());
            } else if pointer::tokens(at).first().is_some_and(|first| first == BUNDLED) {
                // The component and the schema in the other file would have the same name, so neither of them gets it.
                self.found.components.insert(name.clone());
                self.found.parts.insert(name.clone());
            }
        }
        let (place, has_hash) = words_of_pointer(document, at);
        let by_pointer = plain(&short(&place));
        if !self.ambiguous.parts.contains(&by_pointer) {
            if self.assigned.insert(by_pointer.clone()) {
                if has_hash {
                    self.by_hash.insert(at.to_owned());
                }
                return by_pointer;
            }
            self.found.parts.insert(by_pointer);
        }
        self.by_hash.insert(at.to_owned());
        let by_hash = plain(&short(&format!("{name} {}", short_hash(&Value::from(format!("{wanted} {place}"))))));
        if self.assigned.insert(by_hash.clone()) {
            return by_hash;
        }
        // This is the same variant of the same union, merged with the schema around the union a second time.
        let numbered = (2..).map(|number| format!("{name}{number}"));
        numbered.into_iter().find(|name| self.assigned.insert(name.clone())).unwrap_or(name)
    }
}

/// Returns a valid Rust type name that is close to `text`, or `Schema` if `text` has no usable characters.
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

/// Truncates a text to the maximum length of names, and replaces its end with a hash.
fn short(text: &str) -> String {
    if text.chars().count() <= MAX_NAME_CHARS {
        return text.to_owned();
    }
    let start: String = text.chars().take(MAX_NAME_CHARS - 10).collect();
    format!("{start} {}", short_hash(&Value::from(text)))
}

/// Returns the words of a pointer, and whether the words include a hash. The words for an array item come from its name or content
/// and not from its index, so that they do not depend on the order of the document.
fn words_of_pointer(document: &Document, at: &str) -> (String, bool) {
    let mut has_hash = false;
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
                    has_hash = true;
                    item.map(short_hash).unwrap_or_default()
                }
            }),
            _ if inside == format!("/{BUNDLED}") || around.is_empty() && token == "components" => {}
            _ if around == "/components" && token == "schemas" => {}
            _ => words.push(token),
        }
        value = next;
        around = inside;
    }
    (words.join(" "), has_hash)
}

fn is_identifier(name: &str) -> bool {
    syn::parse_str::<syn::Ident>(name).is_ok()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic fails the test")]
mod tests {
    use std::path::Path;

    use super::{AmbiguousNames, Names};
    use crate::load::Document;

    fn components(names: &[&str]) -> Vec<String> {
        Names::new(AmbiguousNames::default()).name_components(names)
    }

    #[test]
    fn component_names_are_unique_and_valid_in_rust() {
        assert_eq!(
            components(&["pet", "Pet", "user", "Option", "Self", "", "日本", "+1", "a.b"]),
            ["LowerPet", "TitlePet", "user", "OptionSchema", "SelfSchema", "Schema", "日本", "+1", "a.b"]
        );
        assert_eq!(components(&["Option", "OptionSchema"]), ["PlainOption", "PlainOptionSchema"]);
        assert_eq!(components(&["Pet2", "pet", "Pet"]), ["Pet2", "LowerPet", "TitlePet"]);
        assert_eq!(components(&["Ax", "AX", "aéx"]), ["TitleAx", "UpperAx", "aéx"]);
    }

    #[test]
    fn truncated_component_names_stay_unique() {
        let (one, other) = (format!("{}one", "a".repeat(200)), format!("{}other", "a".repeat(200)));
        let names = components(&[&one, &other]);
        assert_eq!(names, components(&[&other, &one]).into_iter().rev().collect::<Vec<_>>());
        assert!(names.first() != names.last() && names.iter().all(|name| name.len() <= 130), "{names:?}");
    }

    #[test]
    fn inline_schemas_with_the_same_name_are_named_after_their_pointers() {
        let text = "components: {schemas: {Pet: {properties: {a: {}}, oneOf: [{title: a}, {title: b}]}}}";
        let document = Document::parse(text.to_owned(), "a.yaml", Path::new("")).unwrap();
        let first = "/components/schemas/Pet/oneOf/0";
        let second = "/components/schemas/Pet/oneOf/1";
        let mut names = Names::new(AmbiguousNames::default());
        names.name_components(&["Cat"]);
        assert_eq!(names.name_inline(&document, first, "Dog"), "Dog");
        // A component keeps its name even if an inline schema would get the same name.
        assert_eq!(names.name_inline(&document, "/components/schemas/Pet/properties/a", "Cat"), "PetPropertiesA");
        assert_eq!(names.found, AmbiguousNames::default());
        names.name_inline(&document, second, "Dog");
        let mut ambiguous = AmbiguousNames::default();
        assert!(ambiguous.add(&names.found) && !ambiguous.add(&names.found));
        let assigned = |places: [&str; 2]| {
            let mut names = Names::new(ambiguous.clone());
            places.map(|place| names.name_inline(&document, place, "Dog"))
        };
        let [a, b] = assigned([first, second]);
        assert_eq!(assigned([second, first]), [b.clone(), a.clone()]);
        assert!(a.starts_with("PetOneOfX") && b.starts_with("PetOneOfX") && a != b, "{a} {b}");
    }
}
