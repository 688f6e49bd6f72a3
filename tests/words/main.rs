//! Promise: all text uses the field's terms. Documentation, messages, comments and identifiers contain no word that `terms.rs` excludes,
//! unless `exceptions.rs` gives a reason.

#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a panic fails the test")]

mod exceptions;
mod terms;
mod text;

use exceptions::EXCEPTIONS;
use subkit_tests::repository;
use terms::{TERMS, Term};
use text::{Line, Scope, lines};

/// The files and folders that hold text.
const SOURCES: &[&str] = &[
    ".ci",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "Cargo.toml",
    "README.md",
    "clippy.toml",
    "crates",
    "docs",
    "specs",
    "tests",
    "typos.toml",
    "xtask",
];

/// An excluded term in a line.
struct Finding<'a> {
    line: &'a Line,
    term: &'a Term,
    found: String,
}

/// Returns the excluded terms in a line.
fn findings<'a>(line: &'a Line, terms: &'a [(regex::Regex, &'a Term)]) -> impl Iterator<Item = Finding<'a>> {
    let applies = |term: &Term| match term.scope {
        Scope::Everywhere => true,
        Scope::Prose => line.scope == Scope::Prose,
    };
    terms.iter().filter(move |(_, term)| applies(term)).filter_map(|(pattern, term)| {
        let found = pattern.find(&line.words)?.as_str().to_owned();
        Some(Finding { line, term, found })
    })
}

fn compiled() -> Vec<(regex::Regex, &'static Term)> {
    TERMS.iter().map(|term| (regex::Regex::new(term.excluded).unwrap(), term)).collect()
}

#[test]
fn no_text_has_an_excluded_term() {
    let terms = compiled();
    let mut used = vec![false; EXCEPTIONS.len()];
    let mut problems = Vec::new();
    for source in SOURCES {
        for line in lines(&repository::root(), source) {
            for finding in findings(&line, &terms) {
                match EXCEPTIONS.iter().position(|exception| exception.allows(finding.line, &finding.found)) {
                    Some(index) => used[index] = true,
                    None => problems.push(format!(
                        "{}:{}: `{}`: {}\n    {}",
                        finding.line.file,
                        finding.line.number,
                        finding.found.trim(),
                        finding.term.instead,
                        finding.line.text.trim(),
                    )),
                }
            }
        }
    }
    let unused = EXCEPTIONS.iter().zip(used).filter(|(_, used)| !used);
    problems.extend(unused.map(|(exception, _)| format!("no text needs the exception {exception:?}: remove it")));
    assert!(problems.is_empty(), "{}\n{} problems", problems.join("\n"), problems.len());
}

#[test]
fn terms_are_found_in_prose_and_inside_identifiers() {
    let terms = compiled();
    for (text, is_found) in [
        ("/// Reads the answer.", true),
        ("/// Reads the response.", false),
        ("let listed_answer = 1;", true),
        ("struct ListedAnswer;", true),
        ("/// What it returns.", true),
        ("/// Decodes it. Whatever is left is kept.", true),
        ("/// Says what it returns.", false),
        ("// Who is first?", false),
        ("const MOST_PAGES: u64 = 1;", true),
        ("const MAX_PAGES: u64 = 1;", false),
        ("let most = 1;", false),
    ] {
        let line = Line::new("a.rs", 1, text);
        assert_eq!(findings(&line, &terms).next().is_some(), is_found, "{text}");
    }
}
