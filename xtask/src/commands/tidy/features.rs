//! Rule: the README of a crate describes each of its features, and no other. The documentation of the facade lists the features of the
//! APIs in a generated table.

use std::collections::BTreeSet;

use super::{Problem, repository::Repository};

/// The READMEs with a table of features, and their manifests.
const TABLES: [(&str, &str); 2] = [
    ("crates/runtime/README.md", "crates/runtime/Cargo.toml"),
    ("crates/subkit/README.md", "crates/subkit/Cargo.toml"),
];

pub fn check(repository: &Repository) -> Vec<Problem> {
    TABLES.iter().flat_map(|(readme, manifest)| compare(repository, readme, manifest)).collect()
}

fn compare(repository: &Repository, readme: &str, manifest: &str) -> Vec<Problem> {
    let (declared, described) = (declared(repository.text(manifest)), described(repository.text(readme)));
    let names: BTreeSet<&str> = described.iter().map(|(_, name)| *name).collect();
    let is_api = |name: &str| {
        name == "full" || ["yaml", "yml", "json"].iter().any(|ending| repository.has(&format!("specs/{name}.{ending}")))
    };
    let missing = declared.iter().filter(|name| !names.contains(*name) && !is_api(name));
    let missing =
        missing.map(|name| Problem::new(readme, 0, format!("the table of features needs a row for `{name}`")));
    let unknown = described.iter().filter(|(_, name)| !declared.contains(name));
    let unknown = unknown.map(|(line, name)| {
        Problem::new(readme, *line, format!("`{manifest}` has no feature `{name}`: remove it from the table"))
    });
    missing.chain(unknown).collect()
}

/// Returns the features of a manifest, without `default`.
fn declared(manifest: &str) -> BTreeSet<&str> {
    let lines = manifest.lines().skip_while(|line| *line != "[features]").skip(1);
    let lines = lines.take_while(|line| !line.starts_with('[') || line.trim() == "]");
    lines
        .filter(|line| !line.starts_with([' ', '#', ']']))
        .filter_map(|line| line.split_once(" = ").map(|(name, _)| name))
        .filter(|name| *name != "default")
        .collect()
}

/// Returns the features in the first column of the table whose header begins with `| feature |`, and their lines.
fn described(readme: &str) -> Vec<(usize, &str)> {
    let lines = readme.lines().enumerate().map(|(index, line)| (index + 1, line));
    let rows = lines.skip_while(|(_, line)| !line.starts_with("| feature |")).skip(2);
    let rows = rows.take_while(|(_, line)| line.starts_with('|'));
    rows.flat_map(|(number, line)| {
        let names = line.split('|').nth(1).unwrap_or_default();
        names.split('`').skip(1).step_by(2).map(move |name| (number, name))
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::{super::repository::with, compare};

    #[test]
    fn reports_features_that_only_one_of_manifest_and_table_names() {
        let manifest = "[features]\ndefault = [\"a\"]\napi = []\n# A.\na = []\nb = [\n    \"a\",\n]\nc = []\n\n[dependencies]\nd = \"1\"\n";
        let readme =
            "Text.\n\n| feature | for |\n|---|---|\n| `a`, `b` | both |\n| `e` | nothing |\n\n| `d` | other |\n";
        let problems = compare(&with([("M", manifest), ("R", readme), ("specs/api.yaml", "")]), "R", "M");
        let messages: Vec<(usize, &str)> =
            problems.iter().map(|problem| (problem.line, problem.message.as_str())).collect();
        assert_eq!(
            messages,
            [(0, "the table of features needs a row for `c`"), (6, "`M` has no feature `e`: remove it from the table")]
        );
    }
}
