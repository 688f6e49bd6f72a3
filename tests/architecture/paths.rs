//! Finds the paths in a module's source that refer to modules of the same crate.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The paths used in a module, all relative to the crate root.
#[derive(Default)]
pub struct Paths {
    /// The paths that `use` imports, keyed by their local name.
    pub imported: BTreeMap<String, Vec<String>>,
    /// The names in `imported` that are re-exports.
    exported: BTreeSet<String>,
    /// The paths outside of `use` items.
    named: BTreeSet<Vec<String>>,
    /// All other identifiers.
    mentioned: BTreeSet<String>,
}

impl Paths {
    /// Returns the paths that the module itself uses: all except re-exports that occur nowhere else in the module.
    pub fn used(&self) -> impl Iterator<Item = &Vec<String>> {
        let is_used = |name: &String| !self.exported.contains(name) || self.mentioned.contains(name);
        let imported = self.imported.iter().filter(move |(name, _)| is_used(name)).map(|(_, path)| path);
        self.named.iter().chain(imported)
    }
}

/// Collects the paths in the tokens of a module. `is_child` returns whether a name is a child module of this one.
///
/// Skips `#[cfg(test)]` items, and code in `quote!`, which does not belong to this crate.
pub fn read(tokens: TokenStream, module: &[String], is_child: &dyn Fn(&str) -> bool) -> Paths {
    let mut reader = Reader { module, is_child, paths: Paths::default() };
    reader.read(tokens);
    reader.paths
}

struct Reader<'a> {
    module: &'a [String],
    is_child: &'a dyn Fn(&str) -> bool,
    paths: Paths,
}

impl Reader<'_> {
    fn read(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let next = tokens.get(at + 1);
            at += 1;
            match token {
                TokenTree::Punct(punct) if punct.as_char() == '#' && is_for_tests(next) => {
                    at = end_of_item(&tokens, at);
                }
                TokenTree::Ident(ident) if is_quote(&ident.to_string()) && next.is_some_and(|next| is(next, '!')) => {
                    at += 2;
                }
                TokenTree::Ident(ident) if ident == "use" => {
                    let is_export = at.checked_sub(2).is_some_and(|before| !ends_item(&tokens[before]));
                    let mut found = Vec::new();
                    at = tree(&tokens, at, &[], &mut found);
                    self.import(found, is_export);
                }
                TokenTree::Ident(ident) => {
                    self.paths.mentioned.insert(ident.to_string());
                    if is_colons(&tokens, at) && !at.checked_sub(2).is_some_and(|before| is(&tokens[before], ':')) {
                        let mut found = Vec::new();
                        at = tree(&tokens, at - 1, &[], &mut found);
                        let found: Vec<_> = found.into_iter().filter_map(|(_, path)| self.absolute(&path)).collect();
                        self.paths.named.extend(found);
                    }
                }
                TokenTree::Group(group) => self.read(group.stream()),
                _ => {}
            }
        }
    }

    fn import(&mut self, found: Vec<(String, Vec<String>)>, is_export: bool) {
        for (name, path) in found {
            let Some(path) = self.absolute(&path) else { continue };
            if name == "*" || name == "_" {
                self.paths.named.insert(path);
                continue;
            }
            if is_export {
                self.paths.exported.insert(name.clone());
            }
            self.paths.imported.insert(name, path);
        }
    }

    /// Returns a path relative to the crate root, or `None` if the path refers to another crate.
    fn absolute(&self, path: &[String]) -> Option<Vec<String>> {
        let first = path.first()?;
        let ups = path.iter().take_while(|part| *part == "super").count();
        let (base, rest) = match first.as_str() {
            "crate" => (&[][..], &path[1..]),
            "self" => (self.module, &path[1..]),
            "super" => (self.module.get(..self.module.len().saturating_sub(ups))?, &path[ups..]),
            name if (self.is_child)(name) => (self.module, path),
            _ => return None,
        };
        Some([base, rest].concat())
    }
}

/// Collects the paths that start at a token index, such as `a::b` or `a::{b, c::d as e}`, each with its local name. Returns
/// the index of the token after the paths.
fn tree(tokens: &[TokenTree], mut at: usize, before: &[String], found: &mut Vec<(String, Vec<String>)>) -> usize {
    let mut path = before.to_vec();
    loop {
        match tokens.get(at) {
            Some(TokenTree::Ident(ident)) => {
                // In a group, `self` is the path before the braces.
                if ident != "self" || path.is_empty() {
                    path.push(ident.to_string());
                }
                at += 1;
            }
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                for part in inner.split(|token| is(token, ',')).filter(|part| !part.is_empty()) {
                    tree(part, 0, &path, found);
                }
                return at + 1;
            }
            Some(token) if is(token, '*') => {
                found.push(("*".to_owned(), path));
                return at + 1;
            }
            _ => break,
        }
        if !is_colons(tokens, at) {
            break;
        }
        at += 2;
    }
    let mut name = path.last().cloned().unwrap_or_default();
    if let [TokenTree::Ident(word), TokenTree::Ident(alias), ..] = &tokens[at.min(tokens.len())..]
        && word == "as"
    {
        name = alias.to_string();
    }
    found.push((name, path));
    at
}

fn is(token: &TokenTree, char: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == char)
}

fn is_colons(tokens: &[TokenTree], at: usize) -> bool {
    [at, at + 1].iter().all(|index| tokens.get(*index).is_some_and(|token| is(token, ':')))
}

/// Returns whether the token before a `use` ends the previous item or attribute. If so, the `use` has no visibility modifier.
fn ends_item(token: &TokenTree) -> bool {
    match token {
        TokenTree::Group(group) => group.delimiter() != Delimiter::Parenthesis,
        token => is(token, ';'),
    }
}

fn is_quote(name: &str) -> bool {
    ["quote", "quote_spanned", "parse_quote"].contains(&name)
}

fn is_for_tests(attribute: Option<&TokenTree>) -> bool {
    let Some(TokenTree::Group(group)) = attribute else { return false };
    let text = group.stream().to_string().replace(' ', "");
    ["cfg(test)", "cfg(all(test,"].iter().any(|start| text.starts_with(start))
}

/// Returns the index of the token after an item, which ends with a block or a semicolon.
fn end_of_item(tokens: &[TokenTree], at: usize) -> usize {
    let ends = |token: &TokenTree| {
        is(token, ';') || matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
    };
    tokens.iter().skip(at).position(ends).map_or(tokens.len(), |length| at + length + 1)
}

#[test]
fn collects_every_form_of_path() {
    let found = |text: &str| {
        let paths = read(text.parse().unwrap(), &["b".to_owned(), "c".to_owned()], &|name| name == "child");
        paths.used().map(|path| path.join("::")).collect::<Vec<_>>()
    };
    assert_eq!(found("use crate::a;"), ["a"]);
    assert_eq!(found("use crate::{a::{self, x, y}, d, e as f};"), ["a", "d", "e", "a::x", "a::y"]);
    assert_eq!(found("fn f() -> crate::a::T { crate::d::f(super::super::e::g()) }"), ["a::T", "d::f", "e::g"]);
    assert_eq!(found("use super::x; use super::super::{a, d::z};"), ["a", "b::x", "d::z"]);
    assert_eq!(found("fn f() { child::f(); other::f(); self::g() }"), ["b::c::child::f", "b::c::g"]);
    assert_eq!(found("#[cfg(test)] mod tests { use crate::a; } #[cfg(test)] use crate::d; use crate::e;"), ["e"]);
    assert_eq!(found("#[cfg(all(test, unix))] mod tests { use super::a; } use crate::e;"), ["e"]);
    assert_eq!(found("pub(crate) fn f() {} pub(in crate::a) fn g() {} pub(super) fn h() {}"), ["a"]);
    assert_eq!(found("fn f() { quote!(crate::a::b) }"), <[&str; 0]>::default());
}

#[test]
fn re_export_counts_as_used_only_if_mentioned() {
    let found = |text: &str| read(text.parse().unwrap(), &[], &|name| name == "child").used().count();
    assert_eq!(found("pub use child::T;"), 0);
    assert_eq!(found("pub(crate) use child::T;"), 0);
    assert_eq!(found("pub use child::T; fn f(t: T) {}"), 1);
    assert_eq!(found("use child::T;"), 1);
}
