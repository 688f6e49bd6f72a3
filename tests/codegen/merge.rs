//! Merges of branches that change specs. Conflicts in generated files need no work by hand.

use std::{
    fs,
    process::{Command, Output},
};

use subkit_tests::repository;

use crate::{copy::Copy, xtask};

/// A spec that another branch adds.
const OTHER: &str = include_str!("../new_api/ledger.yaml");

/// Runs git in a copy.
fn git(copy: &Copy, words: &[&str]) -> Output {
    let mut command = Command::new("git");
    command.args(["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "core.hooksPath=/dev/null"]);
    command.args(["-c", "merge.conflictStyle=merge", "-c", "commit.gpgSign=false"]);
    // A git hook that runs the tests sets variables that name another repository.
    command.env_remove("GIT_DIR").env_remove("GIT_INDEX_FILE").env_remove("GIT_WORK_TREE");
    command.args(words).current_dir(copy.root()).output().unwrap()
}

fn commit(copy: &Copy) {
    assert!(git(copy, &["add", "--all"]).status.success());
    let output = git(copy, &["commit", "--quiet", "--message", "a"]);
    assert!(output.status.success(), "{output:?}");
}

/// Creates a repository with the branches `main` and `other`, each with an edit and the files that it generates. Merges them.
/// Returns the names of the files with conflicts.
fn merged(copy: &Copy, main: impl Fn(&Copy), other: impl Fn(&Copy)) -> Vec<String> {
    copy.write(".gitattributes", &fs::read_to_string(repository::root().join(".gitattributes")).unwrap());
    copy.write("Cargo.lock", &fs::read_to_string(repository::root().join("Cargo.lock")).unwrap());
    assert!(git(copy, &["init", "--quiet", "--initial-branch", "main"]).status.success());
    commit(copy);
    assert!(git(copy, &["checkout", "--quiet", "-b", "other"]).status.success());
    for (edit, next) in [(&other as &dyn Fn(&Copy), "main"), (&main, "main")] {
        edit(copy);
        let output = xtask(copy.root(), &["codegen"]);
        assert_eq!(output.status, 0, "{}", output.progress);
        commit(copy);
        assert!(git(copy, &["checkout", "--quiet", next]).status.success());
    }
    git(copy, &["merge", "--quiet", "other"]);
    let conflicts = git(copy, &["diff", "--name-only", "--diff-filter=U"]);
    String::from_utf8_lossy(&conflicts.stdout).lines().map(str::to_owned).collect()
}

/// Returns the generated files that contain a conflict marker.
fn with_markers(copy: &Copy) -> Vec<String> {
    let generated = copy.generated().into_iter().filter(|(_, text)| text.contains("\n>>>>>>> "));
    generated.map(|(path, _)| path.display().to_string()).collect()
}

#[test]
fn branches_that_edit_different_parts_of_a_spec_merge_without_conflicts() {
    const LABEL: &str = "        label:\n          type: string\n          description: A label.\n        name:\n";
    let copy = Copy::new();
    let summary = |copy: &Copy| copy.edit("specs/bird.yaml", "summary: Activates a", "summary: Starts a");
    let property = |copy: &Copy| copy.edit("specs/bird.yaml", "        name:\n", LABEL);
    assert_eq!(merged(&copy, summary, property), Vec::<String>::new());
    let output = xtask(copy.root(), &["codegen", "--check"]);
    assert_eq!(output.status, 0, "the merged files differ from those that the merged spec generates: {}", output.out);
}

#[test]
fn codegen_resolves_conflicts_in_generated_files() {
    let copy = Copy::new();
    let edit = |copy: &Copy, verb: &str| {
        copy.edit("specs/bird.yaml", "summary: Activates a subscription", &format!("summary: {verb} a subscription"));
        copy.edit("specs/bird.yaml", "title: Bird Numbers API", &format!("title: Bird {verb}"));
    };
    let conflicts = merged(&copy, |copy| edit(copy, "Starts"), |copy| edit(copy, "Opens"));
    for file in ["crates/clients/bird/src/operations.rs", "crates/clients/bird/Cargo.toml", "crates/subkit/Cargo.toml"]
    {
        assert!(conflicts.contains(&file.to_owned()), "{file}: {conflicts:?}");
    }
    // Cargo can still read this manifest.
    assert!(!copy.read("crates/clients/bird/Cargo.toml").contains("<<<<<<<"));

    let output = xtask(copy.root(), &["codegen"]);
    assert_eq!(output.status, 1);
    assert!(output.progress.contains("a conflict of a merge; resolve it, and run this again"), "{}", output.progress);

    assert!(git(&copy, &["checkout", "--theirs", "specs/bird.yaml"]).status.success());
    let output = xtask(copy.root(), &["codegen"]);
    assert_eq!(output.status, 0, "{}", output.progress);
    assert_eq!(with_markers(&copy), Vec::<String>::new());
    assert!(copy.read("crates/clients/bird/src/operations.rs").contains("Opens a subscription"));
    assert_eq!(xtask(copy.root(), &["codegen", "--check"]).status, 0);
}

#[test]
fn codegen_resolves_conflicts_in_the_facade_and_the_lock_file() {
    let copy = Copy::new();
    let add =
        |name: &'static str, text: &'static str| move |copy: &Copy| copy.write(&format!("specs/{name}.yaml"), text);
    let conflicts = merged(&copy, add("shop", include_str!("small.yaml")), add("ledger", OTHER));
    assert!(conflicts.contains(&"crates/subkit/Cargo.toml".to_owned()), "{conflicts:?}");
    let output = xtask(copy.root(), &["codegen"]);
    assert_eq!(output.status, 0, "{}", output.progress);
    assert_eq!(with_markers(&copy), Vec::<String>::new());
    let (manifest, lock) = (copy.read("crates/subkit/Cargo.toml"), copy.read("Cargo.lock"));
    assert!(
        manifest.contains("full = [\"agentsync\", \"bird\", \"ledger\", \"np6\", \"shop\", \"syniverse\"]"),
        "{manifest}"
    );
    for api in ["ledger", "shop"] {
        assert_eq!(lock.matches(&format!("name = \"subkit-{api}\"")).count(), 1, "{api}");
    }
    assert!(!lock.contains("<<<<<<<"));
}

#[test]
fn codegen_reports_conflicts_in_lines_written_by_hand() {
    let copy = Copy::new();
    copy.edit(
        "crates/subkit/Cargo.toml",
        "[package]\n",
        "<<<<<<< HEAD\n[package]\n=======\n[package]\n>>>>>>> other\n",
    );
    let output = xtask(copy.root(), &["codegen"]);
    assert_eq!(output.status, 1);
    assert!(output.progress.contains("a conflict in lines that are written by hand"), "{}", output.progress);
}

/// A merge tool that ignores `.gitattributes` may leave markers in the first lines of a manifest.
#[test]
fn codegen_recognizes_generated_crates_with_markers_in_the_manifest() {
    let copy = Copy::new();
    let file = format!("crates/clients/{}/Cargo.toml", copy.api());
    let before = copy.read(&file);
    copy.write(&file, &format!("<<<<<<< HEAD\n{before}=======\n{before}>>>>>>> other\n"));
    let output = xtask(copy.root(), &["codegen"]);
    assert_eq!(output.status, 0, "{}", output.progress);
    assert_eq!(copy.read(&file), before);
}
