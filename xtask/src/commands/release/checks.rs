//! Checks that the crates can be published. Each runs a command that a person can run, too.

use std::{ffi::OsStr, process::Command};

use serde::Deserialize;

use super::super::process;
use crate::workspace::{self, Workspace};

/// A check.
pub struct Check {
    /// The subject of the check.
    pub name: &'static str,
    command: Command,
    requirement: Option<Requirement>,
}

/// A tool or a file that a check needs, and that is not on every machine.
struct Requirement {
    /// A command that succeeds if it is there.
    command: Command,
    /// The message if the command fails: what to do.
    otherwise: &'static str,
}

/// The outcome of a check.
pub enum Outcome {
    /// The command succeeded.
    Passed,
    /// A requirement is missing; with what to do.
    Skipped(String),
    /// The command failed, with its last lines.
    Failed(String),
}

impl Check {
    fn new(name: &'static str, command: Command) -> Self {
        Self { name, command, requirement: None }
    }

    fn requires(self, command: Command, otherwise: &'static str) -> Self {
        Self { requirement: Some(Requirement { command, otherwise }), ..self }
    }

    /// Runs the check.
    pub fn run(&mut self) -> Outcome {
        if let Some(Requirement { command, otherwise }) = &mut self.requirement
            && process::run(command).is_err()
        {
            return Outcome::Skipped(format!("{}: {otherwise}", self.name));
        }
        process::run(&mut self.command).map_or_else(Outcome::Failed, |_| Outcome::Passed)
    }
}

/// Returns all checks, the fast ones first.
///
/// # Errors
///
/// Returns a message if cargo cannot load the workspace.
pub fn all(workspace: &Workspace) -> Result<Vec<Check>, String> {
    let cargo = |words: &[&str]| {
        let mut command = workspace::cargo();
        command.args(words).current_dir(&workspace.root);
        command
    };
    let script = |path: &str| program(workspace.root.join(path), workspace);
    // It cannot tell whether Cargo started it below another command of Cargo, such as `cargo xtask`.
    let machete = || program("cargo-machete", workspace);
    let deny = |lists: &[&str]| cargo(&[&["deny", "--all-features", "check"], lists].concat());
    // Cargo packages the crates in the order of their dependencies, and builds each from its package.
    let mut package = cargo(&["package", "--locked", "--allow-dirty", "--quiet"]);
    package.args(published(&mut cargo(&["metadata", "--no-deps", "--format-version", "1"]))?);
    let version = |mut command: Command| {
        command.arg("--version");
        command
    };
    Ok(vec![
        Check::new("metadata, feature tables and named commands", cargo(&["xtask", "tidy"])),
        Check::new("generated files", cargo(&["xtask", "codegen", "--check"])),
        Check::new("dependencies", script(".ci/dependencies")),
        Check::new("licenses and sources of dependencies", deny(&["licenses", "bans", "sources"]))
            .requires(version(cargo(&["deny"])), "run `cargo install --locked cargo-deny`"),
        Check::new("security advisories", deny(&["advisories"])).requires(
            cargo(&["deny", "fetch", "db"]),
            "cargo-deny is not installed, or cannot get the database; `cargo deny fetch db` shows why",
        ),
        Check::new("unused dependencies", machete())
            .requires(version(machete()), "run `cargo install --locked cargo-machete`"),
        Check::new("the oldest supported Rust version", script(".ci/msrv"))
            .requires(version(program("rustup", workspace)), "install rustup from https://rustup.rs"),
        Check::new("packages", package),
    ])
}

fn program(path: impl AsRef<OsStr>, workspace: &Workspace) -> Command {
    let mut command = Command::new(path);
    command.current_dir(&workspace.root);
    command
}

/// Returns the arguments that select the crates that are published.
fn published(metadata: &mut Command) -> Result<Vec<String>, String> {
    #[derive(Deserialize)]
    struct Metadata {
        packages: Vec<Package>,
    }
    #[derive(Deserialize)]
    struct Package {
        name: String,
        /// The registries for which the crate is intended. Without it, any.
        publish: Option<Vec<String>>,
    }
    let output = process::run(metadata)?;
    let metadata: Metadata =
        serde_json::from_slice(&output.stdout).map_err(|error| format!("cannot read `cargo metadata`: {error}"))?;
    let published = metadata.packages.into_iter().filter(|package| package.publish.as_deref() != Some(&[]));
    Ok(published.map(|package| format!("--package={}", package.name)).collect())
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::{Check, Outcome, published};

    fn sh(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn failed_check_shows_the_last_lines_and_missing_requirement_skips_it() {
        let check = |script| Check::new("check", sh(script));
        assert!(matches!(check("true").run(), Outcome::Passed));
        assert!(matches!(check("echo canary; exit 1").run(), Outcome::Failed(text) if text.ends_with("\ncanary")));
        assert!(matches!(check("true").requires(sh("true"), "install it").run(), Outcome::Passed));
        let skipped = check("exit 1").requires(sh("exit 1"), "install it").run();
        assert!(matches!(skipped, Outcome::Skipped(text) if text == "check: install it"));
    }

    #[test]
    fn packages_the_published_crates() {
        let metadata = r#"{"packages": [{"name": "a", "publish": null}, {"name": "b", "publish": []}, {"name": "c", "publish": ["own"]}]}"#;
        let selected = published(&mut sh(&format!("echo '{metadata}'")));
        assert_eq!(selected, Ok(vec!["--package=a".to_owned(), "--package=c".to_owned()]));
    }
}
