//! Promise: the committed files are exactly those that the specs generate, every run generates the same files, and the
//! check reports every difference.
//!
//! Commands run as a maintainer runs them, on copies of the workspace. Each check is also shown to fail.

#![expect(clippy::panic, clippy::unwrap_used, clippy::expect_used, reason = "a panic fails the test")]

mod comparison;
mod copy;
mod external_specs;
mod freshness;
mod large_specs;
mod specs;

use std::path::Path;

use subkit_tests::plain;

/// The result of a command.
struct Said {
    status: u8,
    out: String,
    progress: String,
}

/// Runs `cargo xtask` with the given arguments on a workspace.
fn xtask(workspace: &Path, words: &[&str]) -> Said {
    let (mut out, mut progress) = (Vec::new(), Vec::new());
    let folder = workspace.to_string_lossy().into_owned();
    let all = ["xtask"].into_iter().chain(words.iter().copied()).chain(["--workspace", &folder]);
    let status = xtask::run(all, &mut out, &mut progress);
    let read = |bytes: &[u8]| plain(&String::from_utf8_lossy(bytes));
    Said { status, out: read(&out), progress: read(&progress) }
}
