//! Promise: documents that other generators get wrong are generated correctly, or rejected with their location.
//!
//! Each hazard is a file. `specs/` has documents that become clients, and `run/` has a module of the same name that calls
//! the client. `rejected/` has documents that cannot be generated. `README.md` has a row for each.

#![expect(clippy::panic, clippy::unwrap_used, clippy::expect_used, reason = "a panic fails the test")]

mod clients;
mod complete;
mod rejected;

use std::path::{Path, PathBuf};

use subkit_tests::{repository, strip_ansi};

/// Returns the path of a file or subfolder of this folder.
fn folder(part: &str) -> PathBuf {
    repository::root().join("tests/hazards").join(part)
}

/// Returns the sorted names of the files in a subfolder that have the given extension, without the extension.
fn names(part: &str, ending: &str) -> Vec<String> {
    let files = repository::entries(&folder(part)).into_iter();
    files.filter_map(|file| Some(repository::file_name(&file).strip_suffix(ending)?.to_owned())).collect()
}

/// Generates a crate from a spec. The error is the output of the command.
fn generate(spec: &Path, out: &Path) -> Result<(), String> {
    let words = ["xtask", "codegen", "--spec", spec.to_str().unwrap(), "--out", out.to_str().unwrap()];
    let root = repository::root();
    let all = words.into_iter().chain(["--workspace", root.to_str().unwrap()]);
    let mut progress = Vec::new();
    match xtask::run(all, &mut Vec::new(), &mut progress) {
        0 => Ok(()),
        _ => Err(strip_ansi(&String::from_utf8_lossy(&progress))),
    }
}
