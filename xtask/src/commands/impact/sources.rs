//! The Rust files of a crate.

use std::collections::BTreeSet;

use super::{
    imports::imports,
    names::{Name, names},
    scope::{Scope, scopes},
    tokens::{Token, tokens},
};

/// The files of a crate.
pub struct Sources<'a> {
    /// The files, in the order of their paths.
    pub files: Vec<Source<'a>>,
    /// The macros that the crate defines.
    pub macros: BTreeSet<&'a str>,
}

/// A Rust file.
pub struct Source<'a> {
    /// The path, relative to the folder of the crate.
    pub file: &'a str,
    /// All names outside of comments and literals.
    pub names: Vec<Name<'a>>,
    /// The names that the file imports from an API.
    pub scope: Scope<'a>,
    text: &'a str,
}

impl<'a> Sources<'a> {
    /// Finds the names in files, which have a path and a text.
    pub fn new(files: &'a [(String, String)]) -> Self {
        let tokens = files.iter().map(|(_, text)| tokens(text));
        let parsed: Vec<_> =
            tokens.map(|tokens| (imports(&tokens), tokens)).map(|(imports, tokens)| (tokens, imports)).collect();
        let (scopes, exports) = scopes(&parsed);
        let sources = files.iter().zip(&parsed).zip(scopes).map(|(((file, text), (tokens, _)), scope)| Source {
            file,
            names: names(tokens, &scope, &exports),
            scope,
            text,
        });
        Self { files: sources.collect(), macros: parsed.iter().flat_map(|(tokens, _)| macros(tokens)).collect() }
    }

    /// Returns all names, with their files.
    pub fn names(&self) -> impl Iterator<Item = (&Source<'a>, Name<'a>)> {
        self.files.iter().flat_map(|source| source.names.iter().map(move |name| (source, *name)))
    }
}

impl<'a> Source<'a> {
    /// Returns a line without the white space around it.
    pub fn line(&self, number: usize) -> &'a str {
        self.text.lines().nth(number.saturating_sub(1)).unwrap_or_default().trim()
    }
}

/// Returns the names of the macros that a file defines.
fn macros<'a>(tokens: &[Token<'a>]) -> impl Iterator<Item = &'a str> {
    tokens.windows(3).filter_map(|tokens| match tokens {
        [keyword, _, name] if keyword.text == "macro_rules" => Some(name.text),
        _ => None,
    })
}
