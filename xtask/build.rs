//! The fingerprint of the generator: a hash of its sources and of the versions that it is built from.
//!
//! With it a run can tell that nothing has changed and skip the work.

use std::{
    env, fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
};

fn main() {
    let folder = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let sources = [folder.join("src"), folder.join("../crates/codegen/src")];
    let mut files = vec![folder.join("../Cargo.lock"), folder.join("../Cargo.toml")];
    for source in &sources {
        collect(source, &mut files);
        println!("cargo::rerun-if-changed={}", source.display());
    }
    files.sort();
    let mut hash = DefaultHasher::new();
    for file in &files {
        println!("cargo::rerun-if-changed={}", file.display());
        file.strip_prefix(&folder).unwrap_or(file).hash(&mut hash);
        fs::read(file).unwrap_or_default().hash(&mut hash);
    }
    println!("cargo::rustc-env=GENERATOR_FINGERPRINT={:016x}", hash.finish());
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.push(path);
        }
    }
}
