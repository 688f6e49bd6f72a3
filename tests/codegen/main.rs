//! Promise: the generator produces exactly the committed files from the specs, every run produces the same files, and
//! `codegen --check` reports every difference.
//!
//! The tests run the commands of a maintainer on copies of the workspace. They also show that each check can fail.

#![expect(clippy::panic, clippy::unwrap_used, clippy::expect_used, reason = "a panic fails the test")]

mod comparison;
mod copy;
mod external_specs;
mod freshness;
mod large_specs;
mod merge;
mod specs;

use std::path::Path;

use subkit_tests::strip_ansi;

/// The result of a command.
struct CommandOutput {
    status: u8,
    out: String,
    progress: String,
}

/// Runs `cargo xtask` with the given arguments on a workspace.
fn xtask(workspace: &Path, words: &[&str]) -> CommandOutput {
    let (mut out, mut progress) = (Vec::new(), Vec::new());
    let folder = workspace.to_string_lossy().into_owned();
    let all = ["xtask"].into_iter().chain(words.iter().copied()).chain(["--workspace", &folder]);
    let status = xtask::run(all, &mut out, &mut progress);
    let read = |bytes: &[u8]| strip_ansi(&String::from_utf8_lossy(bytes));
    CommandOutput { status, out: read(&out), progress: read(&progress) }
}
