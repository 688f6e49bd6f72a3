//! Rule: each published crate has the metadata that crates.io and docs.rs show, and its README exists.

use super::{Problem, repository::Repository};

/// The keys of `[package]` that each published crate needs.
const KEYS: [&str; 11] = [
    "name",
    "description",
    "version",
    "edition",
    "rust-version",
    "license",
    "repository",
    "homepage",
    "readme",
    "keywords",
    "categories",
];

pub fn check(repository: &Repository) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (file, text) in repository.published() {
        let package = package(text);
        for key in KEYS {
            if !package.iter().any(|line| has_key(line, key)) {
                problems.push(Problem::new(file, 0, format!("a published crate needs `{key}` in `[package]`")));
            }
        }
        let readme = format!("{}/README.md", file.trim_end_matches("/Cargo.toml"));
        if !repository.has(&readme) {
            problems.push(Problem::new(file, 0, format!("a published crate needs a README: write `{readme}`")));
        }
    }
    problems
}

/// Returns the lines of the table `[package]`.
fn package(manifest: &str) -> Vec<&str> {
    let lines = manifest.lines().skip_while(|line| *line != "[package]").skip(1);
    lines.take_while(|line| !line.starts_with('[')).collect()
}

/// Returns whether a line sets a key: itself, or with the value of the workspace.
fn has_key(line: &str, key: &str) -> bool {
    let name = line.split('=').next().unwrap_or_default().trim();
    name.strip_suffix(".workspace").unwrap_or(name) == key
}

#[cfg(test)]
mod tests {
    use super::{super::repository::with, check};

    #[test]
    fn reports_missing_metadata_of_published_crates() {
        let manifest = "[package]\nname = \"a\"\ndescription = \"A.\"\nversion.workspace = true\nedition.workspace = true\n\
                        rust-version.workspace = true\nlicense.workspace = true\nrepository.workspace = true\n\
                        homepage.workspace = true\nreadme = \"README.md\"\nkeywords = []\n\n[dependencies]\ncategories = \"1\"\n";
        let private = "[package]\nname = \"b\"\npublish = false\n";
        let repository = with([("crates/a/Cargo.toml", manifest), ("crates/b/Cargo.toml", private)]);
        let messages: Vec<String> = check(&repository).into_iter().map(|problem| problem.message).collect();
        assert_eq!(
            messages,
            [
                "a published crate needs `categories` in `[package]`",
                "a published crate needs a README: write `crates/a/README.md`"
            ]
        );
    }
}
