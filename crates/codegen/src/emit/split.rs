//! A module that would be too long for a reader becomes several files.
//!
//! Items belong to families by what they are found by: a type by the words of its name, an operation by its tag. Where a
//! file would be too long, the largest families move into files of their own until the rest is not, and a family that is
//! too long itself is divided by the next word. What a caller writes is the same: the parts are exported by the whole.

use std::{collections::HashSet, path::PathBuf};

use indexmap::IndexMap;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Ident;

use super::source::{Input, source};
use crate::{
    model::Operation,
    openapi::{pascal, snake},
};

/// How many lines a file may have.
const MAX_LINES: usize = 4_000;

/// How many lines it takes to name a module and to export what it has.
const MENTION: usize = 2;

/// How many words tell families apart, and how many letters of each: they name files.
const WORDS: usize = 4;
const LETTERS: usize = 40;

/// Names that code in any of these modules uses, or that no file may have, and that a module must not take.
const TAKEN: [&str; 15] = [
    "aux",
    "catalogue",
    "client",
    "con",
    "core",
    "nul",
    "prn",
    "requests",
    "schemars",
    "serde",
    "serde_json",
    "std",
    "subkit_runtime",
    "testing",
    "types",
];

/// An item of a module.
pub struct Item<T> {
    /// The words that it is found by, the first ones first.
    pub family: Vec<String>,
    /// The content of the item.
    pub content: T,
}

/// One file: what it holds itself, and the modules below it.
pub struct Part<'a, T> {
    /// The words that its items have in common; none for the whole module.
    pub family: Vec<String>,
    /// The module's name.
    pub name: Ident,
    /// The items of the module itself.
    pub items: Vec<&'a T>,
    /// The modules below it.
    pub parts: Vec<Part<'a, T>>,
}

impl<'a, T> Part<'a, T> {
    /// Whether this is the whole module and not a part of it.
    pub fn is_whole(&self) -> bool {
        self.family.is_empty()
    }

    /// Returns the items of the module and of the modules below it.
    pub fn all(&self) -> Vec<&'a T> {
        let below = self.parts.iter().flat_map(Part::all);
        self.items.iter().copied().chain(below).collect()
    }

    /// Declares the modules below it.
    pub fn modules(&self, visibility: &TokenStream) -> TokenStream {
        let names = self.parts.iter().map(|part| &part.name);
        quote!(#(#visibility mod #names;)*)
    }

    /// Exports what the modules below it have.
    pub fn exports(&self, visibility: &TokenStream) -> TokenStream {
        let names = self.parts.iter().map(|part| &part.name);
        quote!(#(#visibility use #names::*;)*)
    }

    /// The words that its items have in common as a type is named.
    pub fn title(&self) -> String {
        pascal(&self.family.join("_"))
    }
}

/// Returns the text of the file of a part.
pub type Frame<'f, T> = &'f dyn Fn(&Part<'_, T>) -> TokenStream;

/// The files of a module: one, or as many as it takes.
pub fn files<T>(
    input: Input<'_>,
    name: &str,
    items: &[Item<T>],
    frame: Frame<'_, T>,
) -> Result<Vec<(PathBuf, String)>, String> {
    let part = |items| Part { family: Vec::new(), name: format_ident!("{name}"), items, parts: Vec::new() };
    let text = |part: &Part<'_, T>| source(input, name, frame(part));
    let path = PathBuf::from(format!("src/{name}.rs"));
    let whole = text(&part(items.iter().map(|item| &item.content).collect()))?;
    if whole.lines().count() <= MAX_LINES {
        return Ok(vec![(path, whole)]);
    }
    let lines = |items| {
        // As a part: what only the whole has is no item's.
        let part = Part { family: vec![name.to_owned()], ..part(items) };
        text(&part).map(|text| text.lines().count())
    };
    let empty = lines(Vec::new())?;
    let mut measured = Vec::new();
    for item in items {
        let lines = lines(vec![&item.content])?.saturating_sub(empty);
        measured.push((item, lines));
    }
    // What only the whole has takes lines too.
    let head = whole.lines().count().saturating_sub(measured.iter().map(|(_, lines)| lines).sum());
    let mut files = Vec::new();
    write(&divided(Vec::new(), format_ident!("{name}"), measured, head), path, &text, &mut files)?;
    Ok(files)
}

fn write<T>(
    part: &Part<'_, T>,
    path: PathBuf,
    text: &dyn Fn(&Part<'_, T>) -> Result<String, String>,
    files: &mut Vec<(PathBuf, String)>,
) -> Result<(), String> {
    for inner in &part.parts {
        write(inner, path.with_extension("").join(format!("{}.rs", inner.name)), text, files)?;
    }
    files.push((path, text(part)?));
    Ok(())
}

/// Divides what is too long; `head` is how many lines it has besides its items.
fn divided<T>(family: Vec<String>, name: Ident, items: Vec<(&Item<T>, usize)>, head: usize) -> Part<'_, T> {
    let mut rest = head + items.iter().map(|(_, lines)| lines).sum::<usize>();
    let depth = family.len();
    let mut families: IndexMap<&str, usize> = IndexMap::new();
    for (item, lines) in &items {
        if let Some(word) = item.family.get(depth) {
            *families.entry(word.as_str()).or_default() += lines;
        }
    }
    families.sort_by(|word, lines, other, others| others.cmp(lines).then(word.cmp(other)));
    let mut moved: HashSet<&str> = HashSet::new();
    for (word, lines) in &families {
        if rest <= MAX_LINES || *lines <= MENTION {
            break;
        }
        moved.insert(word);
        rest = rest - lines + MENTION;
    }
    let mut groups: IndexMap<String, Vec<(&Item<T>, usize)>> = IndexMap::new();
    let mut kept = Vec::new();
    for (item, lines) in items {
        match item.family.get(depth).filter(|word| moved.contains(word.as_str())) {
            Some(word) => groups.entry(word.clone()).or_default().push((item, lines)),
            None => kept.push(&item.content),
        }
    }
    groups.sort_keys();
    let parts = groups.into_iter().map(|(word, group)| {
        let mut family = family.clone();
        family.push(word);
        // All words, so that no module is called as one of another part: types are seen across all parts.
        divided(family.clone(), module(&family.join("_")), group, 0)
    });
    Part { parts: parts.collect(), family, name, items: kept }
}

/// The name of the module of a family.
fn module(word: &str) -> Ident {
    let name = if TAKEN.contains(&word) { format!("{word}_") } else { word.to_owned() };
    format_ident!("{name}")
}

/// The family of a type: the words of its name.
pub fn of_type(rust_name: &str) -> Vec<String> {
    words(rust_name)
}

/// The family of an operation: its tag, or what its path begins with, then the words of its id.
pub fn of_operation(operation: &Operation) -> Vec<String> {
    let resource = || operation.path.split('/').find(|segment| !segment.is_empty() && !segment.contains('{'));
    let first = operation.tag.as_deref().or_else(resource).map(word);
    first.into_iter().chain(words(&operation.id)).take(WORDS).collect()
}

fn words(name: &str) -> Vec<String> {
    snake(name).split('_').filter(|word| !word.is_empty()).map(word).take(WORDS).collect()
}

/// A word that can name a module.
fn word(text: &str) -> String {
    let name = snake(&snake(text).chars().take(LETTERS).collect::<String>());
    if syn::parse_str::<Ident>(&name).is_ok() { name } else { "others".to_owned() }
}

#[cfg(test)]
mod tests {
    use quote::format_ident;

    use super::{Item, MAX_LINES, Part, divided, words};

    /// The items of each file, by its name.
    fn shape(items: &[(&str, usize)]) -> Vec<(String, Vec<String>)> {
        let all: Vec<(Item<String>, usize)> = items
            .iter()
            .map(|(name, lines)| (Item { family: words(name), content: (*name).to_owned() }, *lines))
            .collect();
        let measured = all.iter().map(|(item, lines)| (item, *lines)).collect();
        let mut found = Vec::new();
        collect(&divided(Vec::new(), format_ident!("types"), measured, 0), &mut found);
        found
    }

    fn collect(part: &Part<'_, String>, found: &mut Vec<(String, Vec<String>)>) {
        found.push((part.name.to_string(), part.items.iter().map(|item| (*item).clone()).collect()));
        part.parts.iter().for_each(|inner| collect(inner, found));
    }

    fn files(expected: &[(&str, &[&str])]) -> Vec<(String, Vec<String>)> {
        let file = |(name, items): &(&str, &[&str])| {
            ((*name).to_owned(), items.iter().map(|item| (*item).to_owned()).collect())
        };
        expected.iter().map(file).collect()
    }

    #[test]
    fn the_largest_families_move_until_the_rest_is_short() {
        let found =
            shape(&[("Pet", 100), ("PetStatus", MAX_LINES - 200), ("Owner", MAX_LINES / 2), ("Shop", MAX_LINES / 3)]);
        assert_eq!(found, files(&[("types", &["Owner", "Shop"]), ("pet", &["Pet", "PetStatus"])]));
    }

    #[test]
    fn a_family_that_is_too_long_is_divided_by_the_next_word() {
        let found = shape(&[("PetFood", MAX_LINES - 1), ("Pet", 10), ("PetFoodList", 9), ("PetToy", 5)]);
        let food: &[&str] = &["PetFood"];
        let expected: &[(&str, &[&str])] =
            &[("types", &[]), ("pet", &["Pet", "PetToy"]), ("pet_food", food), ("pet_food_list", &["PetFoodList"])];
        assert_eq!(found, files(expected));
    }

    #[test]
    fn what_cannot_be_divided_stays_whole() {
        assert_eq!(shape(&[("Pet", MAX_LINES * 2)]).len(), 2);
        assert_eq!(shape(&[("Pet", MAX_LINES * 2)]), files(&[("types", &[]), ("pet", &["Pet"])]));
    }

    #[test]
    fn a_module_is_called_as_nothing_else_is() {
        for (word, name) in [("types", "types_"), ("self_", "self_"), ("pet", "pet"), ("aux", "aux_")] {
            assert_eq!(super::module(word).to_string(), name);
        }
        for (tag, name) in [("²", "others"), ("Pet Food", "pet_food"), ("self", "self_"), ("", "_")] {
            assert_eq!(super::word(tag), if name == "_" { "others" } else { name });
        }
        assert_eq!(super::word(&"a".repeat(300)).len(), super::LETTERS);
    }
}
