//! Promise: what is committed is what the specs say, the same on every run, and everything that is not is found.
//!
//! The commands run as a maintainer runs them, on copies of the workspace, and each gate is seen red.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that meets them fails, as it should"
)]

mod big;
mod copy;
mod gates;
mod outside;
mod specs;

use std::path::Path;

use subkit_tests::plain;

/// What a command said.
struct Said {
    status: u8,
    out: String,
    progress: String,
}

/// Runs `cargo xtask` with these words on a workspace.
fn xtask(workspace: &Path, words: &[&str]) -> Said {
    let (mut out, mut progress) = (Vec::new(), Vec::new());
    let folder = workspace.to_string_lossy().into_owned();
    let all = ["xtask"].into_iter().chain(words.iter().copied()).chain(["--workspace", &folder]);
    let status = xtask::run(all, &mut out, &mut progress);
    let read = |bytes: &[u8]| plain(&String::from_utf8_lossy(bytes));
    Said { status, out: read(&out), progress: read(&progress) }
}
