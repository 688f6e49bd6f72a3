//! Rule: each published crate has the metadata that crates.io shows, its README exists, and docs.rs shows all of its features.

use super::{Problem, manifest::Manifest, repository::Repository};

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
    let is_manifest = |path: &str| path.starts_with("crates/") && path.ends_with("/Cargo.toml");
    let problems = repository.files(is_manifest).map(|(file, _)| of_crate(repository, file));
    problems.flat_map(|found| found.unwrap_or_else(|problem| vec![problem])).collect()
}

fn of_crate(repository: &Repository, file: &str) -> Result<Vec<Problem>, Problem> {
    let manifest = Manifest::read(repository, file)?;
    if !manifest.is_published() {
        return Ok(Vec::new());
    }
    let missing = KEYS.iter().filter(|key| !manifest.has(key));
    let missing = missing.map(|key| Problem::new(file, 0, format!("a published crate needs `{key}` in `[package]`")));
    let readme = format!("{}/README.md", file.trim_end_matches("/Cargo.toml"));
    let no_readme = || Problem::new(file, 0, format!("a published crate needs a README: write `{readme}`"));
    let no_features = || {
        let message = "docs.rs shows default features only: set `all-features = true` in `[package.metadata.docs.rs]`";
        Problem::new(file, 0, message)
    };
    let hides_features = manifest.features().next().is_some() && !manifest.is_documented_with_all_features();
    let rest = (!repository.has(&readme)).then(no_readme).into_iter().chain(hides_features.then(no_features));
    Ok(missing.chain(rest).collect())
}

#[cfg(test)]
mod tests {
    use super::{super::repository::with, check};

    #[test]
    fn reports_missing_metadata_of_published_crates() {
        let manifest = "[package]\nname = \"a\"\ndescription = \"A.\"\nversion.workspace = true\nedition.workspace = true\n\
                        rust-version.workspace = true\nlicense.workspace = true\nrepository.workspace = true\n\
                        homepage.workspace = true\nreadme = \"README.md\"\nkeywords = []\n\n[features]\na = []\n\n[dependencies]\ncategories = \"1\"\n";
        let private = "[package]\nname = \"b\"\npublish=false\n";
        let repository = with([("crates/a/Cargo.toml", manifest), ("crates/b/Cargo.toml", private)]);
        let messages: Vec<String> = check(&repository).into_iter().map(|problem| problem.message).collect();
        assert_eq!(
            messages,
            [
                "a published crate needs `categories` in `[package]`",
                "a published crate needs a README: write `crates/a/README.md`",
                "docs.rs shows default features only: set `all-features = true` in `[package.metadata.docs.rs]`"
            ]
        );
    }
}
