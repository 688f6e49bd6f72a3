//! Freshness, determinism, orphans: green on what is committed, red on everything else.

use std::{fs, time::SystemTime};

use subkit_tests::repository;

use crate::{copy::Copy, xtask};

/// Green: this is the gate itself.
#[test]
fn what_is_committed_is_fresh() {
    let said = xtask(&repository::root(), &["codegen", "--check"]);
    assert_eq!(said.status, 0, "{}{}", said.out, said.progress);
}

#[test]
fn two_runs_give_the_same_bytes() {
    let (a, b) = (Copy::new(), Copy::new());
    for copy in [&a, &b] {
        fs::remove_dir_all(copy.path("crates/clients")).unwrap();
        assert_eq!(xtask(copy.root(), &["codegen"]).status, 0);
    }
    assert_eq!(a.generated(), b.generated());
    assert_eq!(a.generated(), Copy::new().generated(), "a run from nothing gives what a run over old files gives");
}

#[test]
fn a_file_that_was_edited_by_hand_is_found_and_mended() {
    let copy = Copy::new();
    let api = copy.api();
    let file = format!("crates/clients/{api}/src/types.rs");
    let before = copy.read(&file);
    copy.edit(&file, "pub ", "pub  ");
    let said = xtask(copy.root(), &["codegen", "--check"]);
    assert_eq!(said.status, 4);
    assert!(said.progress.contains(&format!("Stale {file}")), "{}", said.progress);
    assert!(said.progress.contains("run `cargo xtask codegen`"), "{}", said.progress);
    assert!(said.out.contains("-pub  ") || said.out.contains("-    pub  "), "the diff shows the line: {}", said.out);
    assert_eq!(xtask(copy.root(), &["codegen"]).status, 0);
    assert_eq!(copy.read(&file), before);
    assert_eq!(xtask(copy.root(), &["codegen", "--check"]).status, 0);
}

/// What an older or newer generator wrote is stale.
#[test]
fn the_output_of_another_pass_is_found() {
    let copy = Copy::new();
    assert_eq!(xtask(copy.root(), &["codegen"]).status, 0);
    let api = copy.api();
    let file = format!("crates/clients/{api}/src/types.rs");
    let other = copy.read(&file).replace("#[non_exhaustive]\n", "");
    copy.write(&file, &other);
    let said = xtask(copy.root(), &["codegen", "--check", &api]);
    assert_eq!(said.status, 4);
    assert!(said.out.contains("+#[non_exhaustive]"), "{}", said.out);
    assert!(said.progress.contains(&format!("run `cargo xtask codegen {api}`")), "{}", said.progress);
}

#[test]
fn a_missing_file_is_found() {
    let copy = Copy::new();
    let file = format!("crates/clients/{}/README.md", copy.api());
    fs::remove_file(copy.path(&file)).unwrap();
    let said = xtask(copy.root(), &["codegen", "--check"]);
    assert_eq!(said.status, 4);
    assert!(said.progress.contains(&format!("Missing {file}")), "{}", said.progress);
}

#[test]
fn an_orphaned_file_is_found_and_removed() {
    let copy = Copy::new();
    let file = format!("crates/clients/{}/src/left/over.rs", copy.api());
    copy.write(&file, "");
    let said = xtask(copy.root(), &["codegen", "--check"]);
    assert_eq!(said.status, 4);
    assert!(said.progress.contains(&format!("Orphaned {file}")), "{}", said.progress);
    assert!(copy.path(&file).exists(), "a check writes nothing");
    assert_eq!(xtask(copy.root(), &["codegen"]).status, 0);
    assert!(!copy.path(&file).parent().unwrap().exists(), "an empty folder goes with its last file");
}

#[test]
fn a_crate_that_was_not_generated_is_not_touched() {
    let copy = Copy::new();
    copy.write("crates/clients/mine/Cargo.toml", "[package]\n");
    let said = xtask(copy.root(), &["codegen"]);
    assert_eq!(said.status, 1);
    assert!(
        said.progress.contains("`crates/clients/mine` belongs to no spec and was not generated"),
        "{}",
        said.progress
    );
    assert_eq!(copy.read("crates/clients/mine/Cargo.toml"), "[package]\n");
}

#[test]
fn only_what_changed_is_written() {
    let copy = Copy::new();
    let api = copy.api();
    let (edited, other) = (format!("crates/clients/{api}/src/types.rs"), format!("crates/clients/{api}/src/client.rs"));
    let past = SystemTime::UNIX_EPOCH;
    for file in [&edited, &other] {
        fs::File::options().write(true).open(copy.path(file)).unwrap().set_modified(past).unwrap();
    }
    let text = copy.read(&edited);
    copy.write(&edited, &format!("{text}\n"));
    let said = xtask(copy.root(), &["codegen"]);
    assert_eq!(said.status, 0);
    assert!(said.progress.contains(&format!("Updated {edited}")), "{}", said.progress);
    assert!(said.progress.contains("1 file changed"), "{}", said.progress);
    assert_eq!(fs::metadata(copy.path(&other)).unwrap().modified().unwrap(), past);
}

#[test]
fn a_second_run_has_nothing_to_do() {
    let copy = Copy::new();
    assert_eq!(xtask(copy.root(), &["codegen"]).status, 0);
    let said = xtask(copy.root(), &["codegen"]);
    assert!(said.progress.contains("nothing to do"), "{}", said.progress);
}

#[test]
fn the_facade_is_checked_too() {
    let copy = Copy::new();
    copy.edit("crates/subkit/Cargo.toml", "full = [", "full = [ ");
    let said = xtask(copy.root(), &["codegen", "--check"]);
    assert_eq!(said.status, 4);
    assert!(said.progress.contains("Stale crates/subkit/Cargo.toml"), "{}", said.progress);
    copy.edit("crates/subkit/Cargo.toml", "codegen:end features", "");
    let said = xtask(copy.root(), &["codegen"]);
    assert_eq!(said.status, 1);
    assert!(
        said.progress.contains("crates/subkit/Cargo.toml: the line `codegen:end features` is missing"),
        "{}",
        said.progress
    );
}

#[test]
fn files_that_stand_where_a_client_will_be_are_not_lost() {
    let copy = Copy::new();
    copy.write("specs/small.yaml", include_str!("small.yaml"));
    copy.write("crates/clients/small/notes.txt", "mine");
    let said = xtask(copy.root(), &["codegen"]);
    assert_eq!(said.status, 1);
    assert!(said.progress.contains("crates/clients/small` holds files that were not generated"), "{}", said.progress);
    assert_eq!(copy.read("crates/clients/small/notes.txt"), "mine");
}

/// A crate comes and goes as a whole; and should some of its files be lost, the next run mends it.
#[test]
fn an_interrupted_run_is_mended() {
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
    assert_eq!(left.count(), 0, "nothing is left beside");
}
