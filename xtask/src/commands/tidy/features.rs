//! Rule: the README of a crate describes each of its features, and no other. The documentation of the facade lists the features of the
//! APIs in a generated table.

use std::collections::BTreeSet;

use super::{Problem, manifest::Manifest, repository::Repository};

/// The READMEs with a table of features, and their manifests.
const TABLES: [(&str, &str); 2] = [
    ("crates/runtime/README.md", "crates/runtime/Cargo.toml"),
    ("crates/subkit/README.md", "crates/subkit/Cargo.toml"),
];

pub fn check(repository: &Repository) -> Vec<Problem> {
    let problems = TABLES.iter().map(|(readme, manifest)| compare(repository, readme, manifest));
    problems.flat_map(|found| found.unwrap_or_else(|problem| vec![problem])).collect()
}

fn compare(repository: &Repository, readme: &str, file: &str) -> Result<Vec<Problem>, Problem> {
    let manifest = Manifest::read(repository, file)?;
    let declared: BTreeSet<&str> = manifest.features().collect();
    let described = described(repository.text(readme));
    let names: BTreeSet<&str> = described.iter().map(|(_, name)| *name).collect();
    let is_api = |name: &str| {
        name == "full" || ["yaml", "yml", "json"].iter().any(|ending| repository.has(&format!("specs/{name}.{ending}")))
    };
    let missing = declared.iter().filter(|name| !names.contains(*name) && !is_api(name));
    let missing =
        missing.map(|name| Problem::new(readme, 0, format!("the table of features needs a row for `{name}`")));
    let unknown = described.iter().filter(|(_, name)| !declared.contains(name));
    let unknown = unknown.map(|(line, name)| {
        Problem::new(readme, *line, format!("`{file}` has no feature `{name}`: remove it from the table"))
    });
    Ok(missing.chain(unknown).collect())
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
#[expect(clippy::panic, reason = "a panic fails the test")]
mod tests {
    use super::{super::repository::with, compare};

    #[test]
    fn reports_features_that_only_one_of_manifest_and_table_names() {
        let manifest = "[features] # All.\ndefault = [\"a\"]\napi = []\n# A.\na=[]\n\"b\" = [\n    \"a\",\n]\n  c = []\n\n[dependencies]\nd = \"1\"\n";
        let readme = "Text.\n\n| feature | for |\n|---|---|\n| `a` | a |\n| `e` | nothing |\n\n| `d` | other |\n";
        let repository = with([("M", manifest), ("R", readme), ("specs/api.yaml", "")]);
        let Ok(problems) = compare(&repository, "R", "M") else { panic!("the manifest is TOML") };
        let messages: Vec<(usize, &str)> =
            problems.iter().map(|problem| (problem.line, problem.message.as_str())).collect();
        assert_eq!(
            messages,
            [
                (0, "the table of features needs a row for `b`"),
                (0, "the table of features needs a row for `c`"),
                (6, "`M` has no feature `e`: remove it from the table")
            ]
        );
    }

    #[test]
    fn reports_manifests_that_are_not_toml() {
        let found = compare(&with([("M", "[features]\na = \n")]), "R", "M").map_err(|problem| problem.line);
        assert_eq!(found, Err(2));
    }
}
