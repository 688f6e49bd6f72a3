//! Runs cargo on packages that tests generate.

use std::{
    path::Path,
    process::{Command, Output},
};

use crate::repository;

/// Runs `cargo` in a package outside the workspace. All such packages share one target folder and the lock file of this
/// workspace, so that cargo downloads nothing and rebuilds little.
pub fn cargo(package: &Path, words: &[&str], rustflags: &str) -> std::io::Result<Output> {
    std::fs::copy(repository::root().join("Cargo.lock"), package.join("Cargo.lock"))?;
    let mut command = Command::new(env!("CARGO"));
    command.args(words).arg("--offline").current_dir(package);
    // Disable colors, because callers search the output.
    command.env("CARGO_TERM_COLOR", "never").env("CARGO_TARGET_DIR", repository::root().join("target/outside"));
    if !rustflags.is_empty() {
        command.env("RUSTFLAGS", rustflags);
    }
    command.output()
}

/// Runs `cargo check` on a generated package with all features except `native-tls`, which needs a system library. Returns
/// the output of cargo.
pub fn check(package: &Path) -> std::io::Result<Output> {
    let manifest = std::fs::read_to_string(package.join("Cargo.toml"))?;
    let features_section = manifest.split("[features]\n").nth(1).unwrap_or_default();
    let lines =
        features_section.lines().take_while(|line| !line.starts_with('[')).filter(|line| !line.starts_with('#'));
    let features = lines.filter_map(|line| Some(line.split_once(" = ")?.0));
    let portable: Vec<&str> = features.filter(|feature| *feature != "native-tls").collect();
    cargo(package, &["check", "--features", &portable.join(",")], "-D warnings")
}
