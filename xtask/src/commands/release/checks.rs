//! Checks that the crates can be published. Each runs a command that a person can run, too.

use std::process::Command;

use super::super::process;
use crate::workspace::{self, Workspace};

/// A check.
pub struct Check {
    /// The subject of the check.
    pub name: &'static str,
    command: Command,
    /// The program that the command needs, and how to install it, if it does not belong to Rust.
    tool: Option<(&'static str, &'static str)>,
}

/// The outcome of a check.
pub enum Outcome {
    /// The command succeeded.
    Passed,
    /// The tool is not installed; with the command that installs it.
    Skipped(String),
    /// The command failed, with its last lines.
    Failed(String),
}

impl Check {
    /// Runs the check.
    pub fn run(&mut self) -> Outcome {
        if let Some((tool, install)) = self.tool
            && !process::is_installed(tool)
        {
            return Outcome::Skipped(format!("{}: `{tool}` is not installed; install it with `{install}`", self.name));
        }
        process::run(&mut self.command).map_or_else(Outcome::Failed, |_| Outcome::Passed)
    }
}

/// Returns all checks, the fast ones first.
pub fn all(workspace: &Workspace) -> Vec<Check> {
    let cargo = |words: &[&str]| {
        let mut command = workspace::cargo();
        command.args(words).current_dir(&workspace.root);
        command
    };
    let script = |path: &str| {
        let mut command = Command::new(workspace.root.join(path));
        command.current_dir(&workspace.root);
        command
    };
    let check = |name, command| Check { name, command, tool: None };
    let with = |name, command, tool, install| Check { name, command, tool: Some((tool, install)) };
    vec![
        check("metadata, feature tables and named commands", cargo(&["xtask", "tidy"])),
        check("generated files", cargo(&["xtask", "codegen", "--check"])),
        check("dependencies", script(".ci/dependencies")),
        with(
            "licenses and advisories",
            cargo(&["deny", "--all-features", "check"]),
            "cargo-deny",
            "cargo install --locked cargo-deny",
        ),
        with("unused dependencies", cargo(&["machete"]), "cargo-machete", "cargo install --locked cargo-machete"),
        with("the oldest supported Rust version", script(".ci/msrv"), "rustup", "https://rustup.rs"),
        // Cargo packages the crates in the order of their dependencies, and builds each from its package.
        check("packages", cargo(&["package", "--workspace", "--locked", "--allow-dirty", "--quiet"])),
    ]
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::{Check, Outcome};

    fn outcome(script: &str, tool: Option<(&'static str, &'static str)>) -> Outcome {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        Check { name: "check", command, tool }.run()
    }

    #[test]
    fn failed_check_shows_the_last_lines_and_missing_tool_is_skipped() {
        assert!(matches!(outcome("true", None), Outcome::Passed));
        assert!(matches!(outcome("echo canary; exit 1", None), Outcome::Failed(text) if text.ends_with("\ncanary")));
        let skipped = outcome("true", Some(("no-such-tool", "cargo install no-such-tool")));
        assert!(matches!(skipped, Outcome::Skipped(text) if text.contains("cargo install no-such-tool")));
    }
}
