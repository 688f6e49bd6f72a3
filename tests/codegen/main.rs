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
    Said { status, out: plain(&out), progress: plain(&progress) }
}

/// Text without colours.
fn plain(bytes: &[u8]) -> String {
    let mut text = String::new();
    let mut rest = String::from_utf8_lossy(bytes).into_owned();
    while let Some(start) = rest.find('\u{1b}') {
        text.push_str(&rest[..start]);
        let end = rest[start..].find('m').map_or(rest.len(), |end| start + end + 1);
        rest = rest.split_off(end);
    }
    text + &rest
}
