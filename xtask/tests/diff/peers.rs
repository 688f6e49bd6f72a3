//! A comparison with cargo-semver-checks and cargo-public-api, which compare the public items of two versions of a crate.
//!
//! The feature `testing` is off: its enum of requests is exhaustive on purpose, so that each new operation and argument breaks it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use subkit_codegen::{CrateOptions, Dialect, check, files};

use crate::{edits::all, snapshot::assert_snapshot, workspace::Workspace};

/// The repository.
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

#[test]
#[ignore = "needs cargo-semver-checks and cargo-public-api; `.ci/semver` installs them and runs this test"]
fn reports_each_edit_that_other_tools_call_breaking() {
    let folder = Path::new(ROOT).join("target/semver");
    let workspace = Workspace::without_repository();
    let apis: BTreeSet<&str> = all().map(|edit| edit.api).collect();
    let base: BTreeMap<&str, PathBuf> =
        apis.into_iter().map(|api| (api, items(&workspace, &folder, api, "base"))).collect();
    let mut table = String::new();
    for edit in all() {
        workspace.restore();
        edit.apply(&workspace);
        let (base, head) = (&base[edit.api], items(&workspace, &folder, edit.api, edit.name));
        let broken = semver_checks(base, &head);
        let is_reported = edit.breaks.iter().any(|breaks| *breaks != "nobody");
        assert!(is_reported || broken.is_empty(), "{}: cargo-semver-checks reports {broken:?}", edit.name);
        let broken = if broken.is_empty() { "nothing".to_owned() } else { broken.join(", ") };
        let changed = public_api(base, &head);
        table += &format!("{}\n    cargo xtask diff: {}\n", edit.name, edit.breaks.join(", "));
        table += &format!("    cargo-semver-checks: {broken}\n    cargo-public-api: {changed}\n");
    }
    assert_snapshot("peers", &table);
}

/// Generates the client of an API of the workspace, and returns the path of rustdoc's description of its public items.
fn items(workspace: &Workspace, folder: &Path, api: &str, name: &str) -> PathBuf {
    let package = folder.join(api);
    let spec = format!("specs/{api}.yaml");
    let checked = check(&workspace.root().join(&spec), &spec, api, Dialect::Subkit).unwrap();
    let runtime = Path::new(ROOT).join("crates/runtime").canonicalize().unwrap();
    let options = CrateOptions { command: "test", in_workspace: false, runtime: runtime.to_str() };
    let _ = fs::remove_dir_all(package.join("src"));
    for (path, text) in files(checked, options).unwrap() {
        let path = package.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let manifest = fs::read_to_string(package.join("Cargo.toml")).unwrap();
    let mut rustdoc = Command::new("cargo");
    rustdoc.args(["rustdoc", "--lib", "--quiet", "--offline", "--features", &features(&manifest), "--target-dir"]);
    rustdoc.arg(folder);
    // The description is not stable yet: only nightly compilers, and those that act as one, write it.
    rustdoc.args(["--", "-Zunstable-options", "--output-format=json"]).env("RUSTC_BOOTSTRAP", "1");
    run(rustdoc.current_dir(&package));
    let path = folder.join(format!("{api}-{name}.json"));
    fs::rename(folder.join(format!("doc/subkit_{api}.json")), &path).unwrap();
    path
}

/// Returns the features of a manifest, except `testing`.
fn features(manifest: &str) -> String {
    let (_, table) = manifest.split_once("\n[features]\n").unwrap();
    let lines = table.lines().take_while(|line| !line.starts_with('['));
    let names = lines.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "));
    names.map(|(name, _)| name).filter(|name| *name != "testing").collect::<Vec<_>>().join(",")
}

/// Returns the lints that cargo-semver-checks reports as breaking.
fn semver_checks(base: &Path, head: &Path) -> Vec<String> {
    let mut command = Command::new("cargo");
    // A minor version may add items. Only what breaks callers is left.
    command.args(["semver-checks", "--color=never", "--release-type=minor", "--baseline-rustdoc"]).arg(base);
    let output = command.arg("--current-rustdoc").arg(head).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let lints = text.lines().filter_map(|line| line.strip_prefix("--- failure ")?.split_once(':'));
    let lints: Vec<String> = lints.map(|(lint, _)| lint.to_owned()).collect();
    assert_eq!(lints.is_empty(), output.status.success(), "{text}{}", String::from_utf8_lossy(&output.stderr));
    lints
}

/// Returns how many lines of cargo-public-api's list of items changed. Items that changed are lines of both versions.
fn public_api(base: &Path, head: &Path) -> String {
    let mut command = Command::new("cargo");
    let output = run(command.args(["public-api", "--color=never", "-sss", "diff"]).arg(base).arg(head));
    let text = String::from_utf8(output.stdout).unwrap();
    let count = |sign: char| text.lines().filter(|line| line.starts_with(sign)).count();
    format!("-{} +{}", count('-'), count('+'))
}

fn run(command: &mut Command) -> Output {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    output
}
