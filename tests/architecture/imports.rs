//! Which modules of a crate import which.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A module at the root of a crate uses another one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Import {
    /// The module at the root that holds the file.
    pub from: String,
    /// The module at the root that is named.
    pub to: String,
    /// The file.
    pub file: PathBuf,
}

/// All imports of the modules of a crate: paths that begin with `crate::`, or with `super::` and lead out of the module. A name that
/// the root exports counts as its module. Tests may import anything.
pub fn imports(source: &Path) -> Vec<Import> {
    let exports = root_exports(&fs::read_to_string(source.join("lib.rs")).unwrap());
    let mut found = Vec::new();
    for file in rust_files(source) {
        let relative = file.strip_prefix(source).unwrap().to_owned();
        let mut modules: Vec<String> =
            relative.with_extension("").iter().map(|part| part.to_str().unwrap().to_owned()).collect();
        if modules.last().is_some_and(|last| last == "mod") {
            modules.pop();
        }
        let is_test = modules.iter().any(|name| name == "tests");
        let is_export_only = [["lib"], ["main"], ["generated"]].iter().any(|name| modules == *name);
        if is_test || is_export_only {
            continue;
        }
        let text = fs::read_to_string(&file).unwrap();
        let tokens: TokenStream = text.parse().unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let mut named = Vec::new();
        collect(tokens, &modules, &mut named);
        let from = modules.first().unwrap();
        for name in named {
            // Macros and other crates have no module.
            let Some(to) = exports.get(&name) else { continue };
            if to != from {
                found.push(Import { from: from.clone(), to: to.clone(), file: relative.clone() });
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

/// What stands at the root of a crate, by name: modules, and the modules of what `pub use crate::{…}` exports.
fn root_exports(lib: &str) -> BTreeMap<String, String> {
    let mut exports = BTreeMap::new();
    for item in syn::parse_file(lib).unwrap().items {
        match item {
            syn::Item::Mod(module) => {
                exports.insert(module.ident.to_string(), module.ident.to_string());
            }
            syn::Item::Use(item) => collect_exports(&item.tree, None, &mut exports),
            _ => {}
        }
    }
    exports
}

/// Adds the names of a `use` tree. `module` is the module at the root that the tree lies in, once it is known.
fn collect_exports(tree: &syn::UseTree, module: Option<&str>, exports: &mut BTreeMap<String, String>) {
    let mut add = |name: &syn::Ident| {
        if let Some(module) = module {
            exports.insert(name.to_string(), module.to_owned());
        }
    };
    match tree {
        syn::UseTree::Path(path) => {
            let name = path.ident.to_string();
            let inner = if name == "crate" { None } else { Some(module.unwrap_or(&name)) };
            collect_exports(&path.tree, inner, exports);
        }
        syn::UseTree::Group(group) => group.items.iter().for_each(|tree| collect_exports(tree, module, exports)),
        syn::UseTree::Name(name) => add(&name.ident),
        syn::UseTree::Rename(rename) => add(&rename.rename),
        syn::UseTree::Glob(_) => {}
    }
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = paths.flat_map(|path| if path.is_dir() { rust_files(&path) } else { vec![path] });
    files.filter(|path| path.extension().is_some_and(|extension| extension == "rs")).collect()
}

/// Adds the modules at the root that the paths in these tokens name. `modules` is where the tokens stand.
fn collect(tokens: TokenStream, modules: &[String], found: &mut Vec<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match token {
            // An item that is only compiled for tests: its attribute, and the rest of the item.
            TokenTree::Punct(punct) if punct.as_char() == '#' && is_for_tests(tokens.get(at + 1)) => {
                at += 2;
                while let Some(token) = tokens.get(at) {
                    at += 1;
                    let ends = match token {
                        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                        TokenTree::Punct(punct) => punct.as_char() == ';',
                        _ => false,
                    };
                    if ends {
                        break;
                    }
                }
                continue;
            }
            // Not `$crate`: that is where a macro is used.
            TokenTree::Ident(ident) if ident == "crate" && !is_behind(&tokens, at, '$') => {
                names_behind(&tokens, at + 1, &[], found)
            }
            TokenTree::Ident(ident) if ident == "super" && !is_behind(&tokens, at, ':') => {
                let mut ups = 1;
                let mut next = at + 1;
                while is_path_to(&tokens, next, "super") {
                    ups += 1;
                    next += 3;
                }
                let left = modules.len().saturating_sub(ups);
                names_behind(&tokens, next, modules.get(..left).unwrap_or_default(), found);
                at = next;
                continue;
            }
            TokenTree::Group(group) => collect(group.stream(), modules, found),
            _ => {}
        }
        at += 1;
    }
}

fn is_for_tests(token: Option<&TokenTree>) -> bool {
    matches!(token, Some(TokenTree::Group(group)) if group.stream().to_string().replace(' ', "") == "cfg(test)")
}

fn is_behind(tokens: &[TokenTree], at: usize, sign: char) -> bool {
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    matches!(before, Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}

fn is_colon(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == ':')
}

fn is_path_to(tokens: &[TokenTree], at: usize, name: &str) -> bool {
    let colons = [at, at + 1].iter().all(|index| tokens.get(*index).is_some_and(is_colon));
    colons && matches!(tokens.get(at + 2), Some(TokenTree::Ident(ident)) if ident == name)
}

/// Adds what `::name` or `::{a::b, c}` at an index names, seen from a module. At the root these are modules; in others all of them
/// lie in the first.
fn names_behind(tokens: &[TokenTree], at: usize, module: &[String], found: &mut Vec<String>) {
    if !(tokens.get(at).is_some_and(is_colon) && tokens.get(at + 1).is_some_and(is_colon)) {
        return;
    }
    if let Some(first) = module.first() {
        found.push(first.clone());
        return;
    }
    match tokens.get(at + 2) {
        Some(TokenTree::Ident(ident)) => found.push(ident.to_string()),
        Some(TokenTree::Group(group)) => {
            let mut is_first = true;
            for token in group.stream() {
                match token {
                    TokenTree::Ident(ident) if is_first => {
                        found.push(ident.to_string());
                        is_first = false;
                    }
                    TokenTree::Punct(punct) => is_first = punct.as_char() == ',',
                    _ => {}
                }
            }
        }
        _ => {}
    }
}

#[test]
fn imports_are_found_in_every_form() {
    let found = |text: &str| {
        let mut found = Vec::new();
        collect(text.parse().unwrap(), &["b".to_owned(), "c".to_owned()], &mut found);
        found
    };
    assert_eq!(found("use crate::a;"), ["a"]);
    assert_eq!(found("use crate::{a::{x, y}, d, e as f};"), ["a", "d", "e"]);
    assert_eq!(found("fn f() -> crate::a::T { crate::d::f(super::super::e::g()) }"), ["a", "d", "e"]);
    assert_eq!(found("use super::x; use super::super::{a, d::z};"), ["b", "a", "d"]);
    assert_eq!(found("#[cfg(test)] mod tests { use crate::a; } #[cfg(test)] use crate::d; use crate::e;"), ["e"]);
    assert_eq!(found("pub(crate) fn f() {} pub(in crate::a) fn g() {}"), ["a"]);
}
