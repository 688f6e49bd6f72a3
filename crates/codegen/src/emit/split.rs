//! Splits a module that is too long into several files.
//!
//! Items are grouped into families: types by the words of their names, operations by the words of their tag or path, and then by
//! the words of their ids. If a file is too long, the largest families move into files of their own until the rest is short
//! enough. A family that is still too long is split by its next word. Paths do not change for callers, because the module
//! re-exports the items of its submodules.

use std::{collections::HashSet, path::PathBuf};

use indexmap::IndexMap;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Ident;

use super::{
    estimate,
    source::{Input, source},
};
use crate::{
    model::Operation,
    openapi::{pascal, snake},
};

/// The number of lines above which a file is split. A file that results from a split can be longer: its lines are estimated, because
/// printing is slow.
const MAX_LINES: usize = 4_000;

/// An estimate above this number of lines is certainly more than [`MAX_LINES`].
const SURELY_TOO_LONG: usize = 2 * MAX_LINES;

/// The number of lines that declare a submodule and re-export its items.
const LINES_PER_SUBMODULE: usize = 2;

/// The maximum number of words of a family name, and of letters of each word. Families name files.
const MAX_FAMILY_WORDS: usize = 4;
const MAX_WORD_LEN: usize = 40;

/// Names that a submodule must not have, because code in these modules uses the names or Windows reserves them.
const RESERVED: [&str; 15] = [
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

/// An item of a module, such as the code of an operation or of a type.
pub struct Item<T> {
    /// The words by which it is grouped, most significant first.
    pub family: Vec<String>,
    /// The content of the item.
    pub content: T,
}

/// One file: its own items and its submodules.
pub struct Module<'a, T> {
    /// The words that its items have in common; empty for the whole module.
    pub family: Vec<String>,
    /// The name of the module.
    pub name: Ident,
    /// The items in this file.
    pub items: Vec<&'a T>,
    /// The submodules.
    pub submodules: Vec<Module<'a, T>>,
}

impl<'a, T> Module<'a, T> {
    /// Returns whether this is the top-level module and not a submodule.
    pub fn is_root(&self) -> bool {
        self.family.is_empty()
    }

    /// Returns the items of the module and its submodules.
    pub fn all_items(&self) -> Vec<&'a T> {
        let below = self.submodules.iter().flat_map(Module::all_items);
        self.items.iter().copied().chain(below).collect()
    }

    /// Returns the declarations of the submodules.
    pub fn modules(&self, visibility: &TokenStream) -> TokenStream {
        let names = self.submodules.iter().map(|module| &module.name);
        quote!(#(#visibility mod #names;)*)
    }

    /// Returns the re-exports of the submodules.
    pub fn exports(&self, visibility: &TokenStream) -> TokenStream {
        let names = self.submodules.iter().map(|module| &module.name);
        quote!(#(#visibility use #names::*;)*)
    }

    /// Returns the common words of the items in pascal case.
    pub fn title(&self) -> String {
        pascal(&self.family.join("_"))
    }
}

/// A function that returns the code of a module.
pub type Render<'f, T> = &'f dyn Fn(&Module<'_, T>) -> TokenStream;

/// Returns the files of a module. Splits the module if it would be too long for one file.
pub fn files<T>(
    input: Input<'_>,
    name: &str,
    items: &[Item<T>],
    render: Render<'_, T>,
) -> Result<Vec<(PathBuf, String)>, String> {
    let module = |items| Module { family: Vec::new(), name: format_ident!("{name}"), items, submodules: Vec::new() };
    let text = |module: &Module<'_, T>| source(input, name, render(module));
    let path = PathBuf::from(format!("src/{name}.rs"));
    let all = || module(items.iter().map(|item| &item.content).collect());
    let tokens = render(&all());
    // Printing is the slowest part, so a module that is much too long is not printed as a whole.
    let estimate = estimate::lines(tokens.clone());
    if estimate <= SURELY_TOO_LONG {
        let single_file = source(input, name, tokens)?;
        if single_file.lines().count() <= MAX_LINES {
            return Ok(vec![(path, single_file)]);
        }
    }
    // Estimated like a submodule, without the lines that only the top-level module has.
    let estimated = |module: Module<'_, T>| estimate::lines(render(&module));
    let as_submodule = |items| Module { family: vec![name.to_owned()], ..module(items) };
    let empty = estimated(as_submodule(Vec::new()));
    let measured: Vec<(&Item<T>, usize)> =
        items.iter().map(|item| (item, estimated(as_submodule(vec![&item.content])).saturating_sub(empty))).collect();
    // The lines of the top-level module that belong to no item.
    let head = estimate.saturating_sub(measured.iter().map(|(_, lines)| lines).sum());
    let mut files = Vec::new();
    write(&split(Vec::new(), format_ident!("{name}"), measured, head), path, &text, &mut files)?;
    Ok(files)
}

fn write<T>(
    module: &Module<'_, T>,
    path: PathBuf,
    text: &dyn Fn(&Module<'_, T>) -> Result<String, String>,
    files: &mut Vec<(PathBuf, String)>,
) -> Result<(), String> {
    for inner in &module.submodules {
        write(inner, path.with_extension("").join(format!("{}.rs", inner.name)), text, files)?;
    }
    files.push((path, text(module)?));
    Ok(())
}

/// Splits a module that is too long. `head` is the number of its lines that belong to no item.
fn split<T>(family: Vec<String>, name: Ident, items: Vec<(&Item<T>, usize)>, head: usize) -> Module<'_, T> {
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
        if rest <= MAX_LINES || *lines <= LINES_PER_SUBMODULE {
            break;
        }
        moved.insert(word);
        rest = rest - lines + LINES_PER_SUBMODULE;
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
        // The name contains all words, so that it differs from the names of all other submodules, which glob imports make
        // visible.
        // A word that is a number begins with an underscore.
        let name = module_name(&family.join("_").replace("__", "_"));
        split(family, name, group, 0)
    });
    Module { submodules: parts.collect(), family, name, items: kept }
}

/// Returns the module name of a family.
fn module_name(word: &str) -> Ident {
    let name = if RESERVED.contains(&word) { format!("{word}_") } else { word.to_owned() };
    format_ident!("{name}")
}

/// Returns the family of a type: the words of its name.
pub fn of_type(rust_name: &str) -> Vec<String> {
    words(rust_name)
}

/// Returns the family of an operation: the words of its tag, or else of the first literal segment of its path, then the words of its
/// id.
pub fn of_operation(operation: &Operation) -> Vec<String> {
    let resource = || operation.path.split('/').find(|segment| !segment.is_empty() && !segment.contains('{'));
    let first = operation.tag.as_deref().or_else(resource).unwrap_or_default();
    words(first).into_iter().chain(words(&operation.id)).take(MAX_FAMILY_WORDS).collect()
}

fn words(name: &str) -> Vec<String> {
    snake(name).split('_').filter(|word| !word.is_empty()).map(word).take(MAX_FAMILY_WORDS).collect()
}

/// Converts a word to a valid module name.
fn word(text: &str) -> String {
    let name = snake(&snake(text).chars().take(MAX_WORD_LEN).collect::<String>());
    if syn::parse_str::<Ident>(&name).is_ok() { name } else { "others".to_owned() }
}

#[cfg(test)]
mod tests {
    use quote::format_ident;

    use super::{Item, MAX_LINES, Module, split, words};

    /// Returns the names of the files and their items.
    fn shape(items: &[(&str, usize)]) -> Vec<(String, Vec<String>)> {
        let all: Vec<(Item<String>, usize)> = items
            .iter()
            .map(|(name, lines)| (Item { family: words(name), content: (*name).to_owned() }, *lines))
            .collect();
        let measured = all.iter().map(|(item, lines)| (item, *lines)).collect();
        let mut found = Vec::new();
        collect(&split(Vec::new(), format_ident!("types"), measured, 0), &mut found);
        found
    }

    fn collect(module: &Module<'_, String>, found: &mut Vec<(String, Vec<String>)>) {
        found.push((module.name.to_string(), module.items.iter().map(|item| (*item).clone()).collect()));
        module.submodules.iter().for_each(|inner| collect(inner, found));
    }

    fn files(expected: &[(&str, &[&str])]) -> Vec<(String, Vec<String>)> {
        let file = |(name, items): &(&str, &[&str])| {
            ((*name).to_owned(), items.iter().map(|item| (*item).to_owned()).collect())
        };
        expected.iter().map(file).collect()
    }

    #[test]
    fn moves_types_with_the_same_first_word_until_the_rest_is_short() {
        let found =
            shape(&[("Pet", 100), ("PetStatus", MAX_LINES - 200), ("Owner", MAX_LINES / 2), ("Shop", MAX_LINES / 3)]);
        assert_eq!(found, files(&[("types", &["Owner", "Shop"]), ("pet", &["Pet", "PetStatus"])]));
    }

    #[test]
    fn splits_types_with_the_same_first_word_by_the_next_word() {
        let found = shape(&[("PetFood", MAX_LINES - 1), ("Pet", 10), ("PetFoodList", 9), ("PetToy", 5)]);
        let food: &[&str] = &["PetFood"];
        let expected: &[(&str, &[&str])] =
            &[("types", &[]), ("pet", &["Pet", "PetToy"]), ("pet_food", food), ("pet_food_list", &["PetFoodList"])];
        assert_eq!(found, files(expected));
    }

    #[test]
    fn names_of_modules_are_in_snake_case() {
        let found = shape(&[("pet_0", MAX_LINES - 1), ("pet_1", MAX_LINES - 1)]);
        assert_eq!(found, files(&[("types", &[]), ("pet", &[]), ("pet_0", &["pet_0"]), ("pet_1", &["pet_1"])]));
    }

    #[test]
    fn does_not_split_a_single_item() {
        assert_eq!(shape(&[("Pet", MAX_LINES * 2)]).len(), 2);
        assert_eq!(shape(&[("Pet", MAX_LINES * 2)]), files(&[("types", &[]), ("pet", &["Pet"])]));
    }

    #[test]
    fn avoids_reserved_module_names() {
        for (word, name) in [("types", "types_"), ("self_", "self_"), ("pet", "pet"), ("aux", "aux_")] {
            assert_eq!(super::module_name(word).to_string(), name);
        }
        for (tag, name) in [("²", "others"), ("Pet Food", "pet_food"), ("self", "self_"), ("", "_")] {
            assert_eq!(super::word(tag), if name == "_" { "others" } else { name });
        }
        assert_eq!(super::word(&"a".repeat(300)).len(), super::MAX_WORD_LEN);
    }
}
