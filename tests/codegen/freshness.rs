//! Freshness, determinism and orphaned files. `codegen --check` passes on the committed files and reports every kind of
//! difference.

use std::{fs, process::Command, time::SystemTime};

use subkit_tests::repository;

use crate::{copy::Copy, xtask};

/// This is the freshness check of the repository itself.
#[test]
fn committed_files_are_fresh() {
    let output = xtask(&repository::root(), &["codegen", "--check"]);
    assert_eq!(output.status, 0, "{}{}", output.out, output.progress);
}

#[test]
fn two_runs_generate_identical_files() {
    let (a, b) = (Copy::new(), Copy::new());
    for copy in [&a, &b] {
        fs::remove_dir_all(copy.path("crates/clients")).unwrap();
        assert_eq!(xtask(copy.root(), &["codegen"]).status, 0);
    }
    assert_eq!(a.generated(), b.generated());
    assert_eq!(
        a.generated(),
        Copy::new().generated(),
        "a run into an empty folder differs from a run over existing files"
    );
}

#[test]
fn check_reports_edited_files_and_codegen_restores_them() {
    let copy = Copy::new();
    let api = copy.api();
    let file = format!("crates/clients/{api}/src/types.rs");
    let before = copy.read(&file);
    copy.edit(&file, "pub ", "pub  ");
    let output = xtask(copy.root(), &["codegen", "--check"]);
    assert_eq!(output.status, 4);
    assert!(output.progress.contains(&format!("Stale {file}")), "{}", output.progress);
    assert!(output.progress.contains("run `cargo xtask codegen`"), "{}", output.progress);
    assert!(
        output.out.contains("-pub  ") || output.out.contains("-    pub  "),
        "the diff lacks the edited line: {}",
        output.out
    );
    assert_eq!(xtask(copy.root(), &["codegen"]).status, 0);
    assert_eq!(copy.read(&file), before);
    assert_eq!(xtask(copy.root(), &["codegen", "--check"]).status, 0);
}

/// The output of `codegen --check` is a patch that updates, creates and deletes files.
#[test]
fn check_prints_a_patch_that_git_applies() {
    let copy = Copy::new();
    let expected = copy.generated();
    let folder = format!("crates/clients/{}", copy.api());
    copy.edit(&format!("{folder}/src/types.rs"), "pub ", "pub  ");
    copy.write(&format!("{folder}/README.md"), "");
    copy.write(&format!("{folder}/src/left_over.rs"), "old\n");
    fs::remove_file(copy.path(&format!("{folder}/src/client.rs"))).unwrap();
    let output = xtask(copy.root(), &["codegen", "--check"]);
    assert_eq!(output.status, 4);
    for line in [
        format!("--- a/{folder}/src/types.rs\n+++ b/{folder}/src/types.rs\n@@ "),
        format!("--- /dev/null\n+++ b/{folder}/src/client.rs\n"),
        format!("--- a/{folder}/src/left_over.rs\n+++ /dev/null\n"),
    ] {
        assert!(output.out.contains(&line), "`{line}` is not in the patch:\n{}", output.out);
    }
    copy.write("patch", &output.out);
    let applied = Command::new("git").args(["apply", "patch"]).current_dir(copy.root()).output().unwrap();
    assert!(applied.status.success(), "{applied:?}");
    assert_eq!(copy.generated(), expected);
}

/// A file that an older or newer version of the generator wrote is stale.
#[test]
fn check_reports_output_of_another_generator_version() {
    let copy = Copy::new();
    assert_eq!(xtask(copy.root(), &["codegen"]).status, 0);
    let api = copy.api();
    let file = format!("crates/clients/{api}/src/types.rs");
    let other = copy.read(&file).replace("#[non_exhaustive]\n", "");
    copy.write(&file, &other);
    let output = xtask(copy.root(), &["codegen", "--check", &api]);
    assert_eq!(output.status, 4);
    assert!(output.out.contains("+#[non_exhaustive]"), "{}", output.out);
    assert!(output.progress.contains(&format!("run `cargo xtask codegen {api}`")), "{}", output.progress);
}

#[test]
fn check_reports_missing_files() {
    let copy = Copy::new();
    let file = format!("crates/clients/{}/README.md", copy.api());
    fs::remove_file(copy.path(&file)).unwrap();
    let output = xtask(copy.root(), &["codegen", "--check"]);
    assert_eq!(output.status, 4);
    assert!(output.progress.contains(&format!("Missing {file}")), "{}", output.progress);
}

#[test]
fn check_reports_orphaned_files_and_codegen_removes_them() {
    let copy = Copy::new();
    let file = format!("crates/clients/{}/src/left/over.rs", copy.api());
    copy.write(&file, "");
    let output = xtask(copy.root(), &["codegen", "--check"]);
    assert_eq!(output.status, 4);
    assert!(output.progress.contains(&format!("Orphaned {file}")), "{}", output.progress);
    assert!(copy.path(&file).exists(), "`--check` removed a file");
    assert_eq!(xtask(copy.root(), &["codegen"]).status, 0);
    assert!(!copy.path(&file).parent().unwrap().exists(), "an empty folder remains");
}

#[test]
fn codegen_rejects_crates_that_it_did_not_generate() {
    let copy = Copy::new();
    copy.write("crates/clients/mine/Cargo.toml", "[package]\n");
    let output = xtask(copy.root(), &["codegen"]);
    assert_eq!(output.status, 1);
    assert!(
        output.progress.contains("`crates/clients/mine` belongs to no spec and was not generated"),
        "{}",
        output.progress
    );
    assert_eq!(copy.read("crates/clients/mine/Cargo.toml"), "[package]\n");
}

#[test]
fn codegen_writes_only_changed_files() {
    let copy = Copy::new();
    let api = copy.api();
    let (edited, other) = (format!("crates/clients/{api}/src/types.rs"), format!("crates/clients/{api}/src/client.rs"));
    let past = SystemTime::UNIX_EPOCH;
    for file in [&edited, &other] {
        fs::File::options().write(true).open(copy.path(file)).unwrap().set_modified(past).unwrap();
    }
    let text = copy.read(&edited);
    copy.write(&edited, &format!("{text}\n"));
    let output = xtask(copy.root(), &["codegen"]);
    assert_eq!(output.status, 0);
    assert!(output.progress.contains(&format!("Updated {edited}")), "{}", output.progress);
    assert!(output.progress.contains("1 file changed"), "{}", output.progress);
    assert_eq!(fs::metadata(copy.path(&other)).unwrap().modified().unwrap(), past);
}

#[test]
fn second_codegen_run_has_nothing_to_do() {
    let copy = Copy::new();
    assert_eq!(xtask(copy.root(), &["codegen"]).status, 0);
    let output = xtask(copy.root(), &["codegen"]);
    assert!(output.progress.contains("nothing to do"), "{}", output.progress);
}

#[test]
fn check_reports_a_stale_facade_and_codegen_reports_a_missing_marker() {
    let copy = Copy::new();
    copy.edit("crates/subkit/Cargo.toml", "full = [", "full = [ ");
    let output = xtask(copy.root(), &["codegen", "--check"]);
    assert_eq!(output.status, 4);
    assert!(output.progress.contains("Stale crates/subkit/Cargo.toml"), "{}", output.progress);
    copy.edit("crates/subkit/Cargo.toml", "codegen:end features", "");
    let output = xtask(copy.root(), &["codegen"]);
    assert_eq!(output.status, 1);
    assert!(
        output.progress.contains("crates/subkit/Cargo.toml: the line `codegen:end features` is missing"),
        "{}",
        output.progress
    );
}

#[test]
fn codegen_does_not_overwrite_foreign_files_in_a_client_folder() {
    let copy = Copy::new();
    copy.write("specs/small.yaml", include_str!("small.yaml"));
    copy.write("crates/clients/small/notes.txt", "mine");
    let output = xtask(copy.root(), &["codegen"]);
    assert_eq!(output.status, 1);
    assert!(
        output.progress.contains("crates/clients/small` holds files that were not generated"),
        "{}",
        output.progress
    );
    assert_eq!(copy.read("crates/clients/small/notes.txt"), "mine");
}

/// A crate is written or removed completely. If some files of a crate are missing, the next run restores them.
#[test]
fn codegen_restores_a_partially_written_crate() {
    let copy = Copy::new();
    let before = copy.generated();
    let api = copy.api();
    fs::remove_file(copy.path(&format!("crates/clients/{api}/Cargo.toml"))).unwrap();
    fs::remove_file(copy.path(&format!("crates/clients/{api}/README.md"))).unwrap();
    assert_eq!(xtask(copy.root(), &["codegen"]).status, 0);
    assert_eq!(copy.generated(), before);
    let left = repository::entries(copy.root())
        .into_iter()
        .filter(|path| repository::file_name(path).starts_with(".codegen-"));
    assert_eq!(left.count(), 0, "temporary folders remain");
}
