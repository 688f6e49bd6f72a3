//! Text of the repository, line by line.

use std::{fs, path::Path};

use subkit_tests::repository;

/// The kinds of text in which a term is excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Comments, documentation and descriptions.
    Prose,
    /// Prose, messages and identifiers.
    Everywhere,
}

/// A line of a file.
pub struct Line {
    /// The path, relative to the root of the repository.
    pub file: String,
    /// The line number, counted from 1.
    pub number: usize,
    pub text: String,
    /// The text without comment markers, with identifiers split into words.
    pub words: String,
    pub scope: Scope,
}

impl Line {
    pub fn new(file: &str, number: usize, text: &str) -> Self {
        let trimmed = text.trim_start();
        let prose = match file.rsplit('.').next() {
            Some("rs") => ["//!", "///", "//"].iter().find_map(|mark| trimmed.strip_prefix(mark)),
            Some("md") => (!trimmed.starts_with('#')).then_some(trimmed),
            _ => trimmed.strip_prefix('#'),
        };
        let scope = if prose.is_some() { Scope::Prose } else { Scope::Everywhere };
        let words = split(prose.unwrap_or(text).trim());
        Self { file: file.to_owned(), number, text: text.to_owned(), words, scope }
    }
}

/// Splits identifiers into words: `listed_answer` becomes `listed answer`, and `ListedAnswer` becomes `Listed Answer`. Constants
/// keep their underscores.
fn split(text: &str) -> String {
    let mut words = String::with_capacity(text.len() + 16);
    let mut before = ' ';
    for character in text.chars() {
        if before.is_ascii_lowercase() && character.is_ascii_uppercase() {
            words.push(' ');
        }
        words.push(if character == '_' && !before.is_ascii_uppercase() { ' ' } else { character });
        before = character;
    }
    words
}

/// Returns the lines of a file, or of all text files of this project below a folder.
pub fn lines(root: &Path, source: &str) -> Vec<Line> {
    let path = root.join(source);
    let files = if path.is_dir() {
        repository::files(&path).into_iter().map(|file| format!("{source}/{}", file.display())).collect()
    } else {
        vec![source.to_owned()]
    };
    let mut found = Vec::new();
    for file in files.into_iter().map(|file| file.replace('\\', "/")).filter(|file| is_text(file)) {
        let Ok(text) = fs::read_to_string(root.join(&file)) else { continue };
        found.extend(text.lines().enumerate().map(|(index, line)| Line::new(&file, index + 1, line)));
    }
    found
}

/// Returns whether a file contains text of this project. Excludes snapshots, which only copy their sources, the table of terms
/// and its exceptions, which contain the excluded words, and `package-lock.json`, which npm writes.
fn is_text(file: &str) -> bool {
    let has_ending = |endings: &[&str]| endings.iter().any(|ending| file.ends_with(ending));
    let is_own = !file.starts_with("tests/words/") && !file.ends_with("package-lock.json");
    is_own && (file.starts_with(".ci/") || has_ending(&[".rs", ".md", ".yaml", ".toml", ".py", ".json", "/run"]))
}
