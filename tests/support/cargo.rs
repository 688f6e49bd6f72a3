//! Runs cargo on packages that tests have made.

use std::{
    path::Path,
    process::{Command, Output},
};

use crate::repository;

/// Runs `cargo` in a package outside the workspace. All of them share one target folder, and the versions of this workspace,
/// so that nothing is fetched and little is built.
pub fn cargo(package: &Path, words: &[&str], rustflags: &str) -> std::io::Result<Output> {
    std::fs::copy(repository::root().join("Cargo.lock"), package.join("Cargo.lock"))?;
    let mut command = Command::new(env!("CARGO"));
    command.args(words).arg("--offline").current_dir(package);
    // Callers read what it says.
    command.env("CARGO_TERM_COLOR", "never").env("CARGO_TARGET_DIR", repository::root().join("target/outside"));
    if !rustflags.is_empty() {
        command.env("RUSTFLAGS", rustflags);
    }
    command.output()
}

/// Checks a generated package with all its features but the one that needs a library of the system, and gives what cargo says.
pub fn check(package: &Path) -> std::io::Result<Output> {
    let manifest = std::fs::read_to_string(package.join("Cargo.toml"))?;
    let of_features = manifest.split("[features]\n").nth(1).unwrap_or_default();
    let lines = of_features.lines().take_while(|line| !line.starts_with('[')).filter(|line| !line.starts_with('#'));
    let features = lines.filter_map(|line| Some(line.split_once(" = ")?.0));
    let portable: Vec<&str> = features.filter(|feature| *feature != "native-tls").collect();
    cargo(package, &["check", "--features", &portable.join(",")], "-D warnings")
}
