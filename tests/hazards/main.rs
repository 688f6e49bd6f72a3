//! Promise: what other generators get wrong comes out right, or is refused with its place.
//!
//! Each hazard is a file: `specs/` holds documents that become clients, and `run/` a module of the same name that calls
//! the client; `refused/` holds documents that don't. `README.md` has a row for each.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that meets them fails, as it should"
)]

mod clients;
mod complete;
mod refused;

use std::path::{Path, PathBuf};

use subkit_tests::{plain, repository};

/// A part of this folder.
fn folder(part: &str) -> PathBuf {
    repository::root().join("tests/hazards").join(part)
}

/// The names of the files of a part that end so, without the ending; sorted.
fn names(part: &str, ending: &str) -> Vec<String> {
    let files = repository::entries(&folder(part)).into_iter();
    files.filter_map(|file| Some(repository::file_name(&file).strip_suffix(ending)?.to_owned())).collect()
}

/// Makes a crate of a spec; the error is what was said.
fn generate(spec: &Path, out: &Path) -> Result<(), String> {
    let words = ["xtask", "codegen", "--spec", spec.to_str().unwrap(), "--out", out.to_str().unwrap()];
    let root = repository::root();
    let all = words.into_iter().chain(["--workspace", root.to_str().unwrap()]);
    let mut progress = Vec::new();
    match xtask::run(all, &mut Vec::new(), &mut progress) {
        0 => Ok(()),
        _ => Err(plain(&String::from_utf8_lossy(&progress))),
    }
}
