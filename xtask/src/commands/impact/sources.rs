//! The Rust files of a crate.

use std::collections::BTreeSet;

use super::{
    files::Files,
    imports::imports,
    names::{Name, names},
    scope::{Scope, scopes},
    tokens::{Token, tokens, unterminated},
};

/// The files of a crate.
pub struct Sources<'a> {
    /// The files, in the order of their paths.
    pub files: Vec<Source<'a>>,
    /// The macros that the crate defines.
    pub macros: BTreeSet<&'a str>,
    /// The reasons why names are missing.
    pub problems: Vec<String>,
}

/// A Rust file.
pub struct Source<'a> {
    /// The path, relative to the folder of the crate.
    pub file: &'a str,
    /// All names outside of comments and literals.
    pub names: Vec<Name<'a>>,
    /// The names that the file imports from an API.
    pub scope: Scope<'a>,
    lines: Vec<&'a str>,
}

impl<'a> Sources<'a> {
    /// Finds the names in files.
    pub fn new(files: &'a Files) -> Self {
        let parse = |(_, text): &'a (String, String)| {
            let tokens = tokens(text);
            let imports = imports(&tokens);
            (tokens, imports)
        };
        let parsed: Vec<_> = files.sources.iter().map(parse).collect();
        let crates = Scope::of_crates(&files.renamed);
        let (scopes, exports) = scopes(&parsed, &crates);
        let sources = files.sources.iter().zip(&parsed).zip(scopes).map(|(((file, text), (tokens, _)), scope)| {
            Source { file, names: names(tokens, &scope, &exports), scope, lines: text.lines().collect() }
        });
        let problem = |(file, text): &(String, String)| {
            let line = unterminated(text)?;
            Some(format!("{file}:{line}: a string or a comment does not end, so the names after it are not found"))
        };
        Self {
            files: sources.collect(),
            macros: parsed.iter().flat_map(|(tokens, _)| macros(tokens)).collect(),
            problems: files.sources.iter().filter_map(problem).collect(),
        }
    }

    /// Returns all names, with their files.
    pub fn names(&self) -> impl Iterator<Item = (&Source<'a>, Name<'a>)> {
        self.files.iter().flat_map(|source| source.names.iter().map(move |name| (source, *name)))
    }
}

impl<'a> Source<'a> {
    /// Returns a line without the white space around it.
    pub fn line(&self, number: usize) -> &'a str {
        self.lines.get(number.saturating_sub(1)).copied().unwrap_or_default().trim()
    }
}

/// Returns the names of the macros that a file defines.
fn macros<'a>(tokens: &[Token<'a>]) -> impl Iterator<Item = &'a str> {
    tokens.windows(3).filter_map(|tokens| match tokens {
        [keyword, _, name] if keyword.text == "macro_rules" => Some(name.text),
        _ => None,
    })
}
