//! The generators: this one, and others that are built from their published packages.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use progenitor::InterfaceStyle;
use subkit_codegen::{Document, command::reconcile::write_atomically, generate};

use super::{Context, process};
use crate::workspace;

/// The version of openapi-to-rust that is measured.
const OPENAPI_TO_RUST: &str = "0.23.0";

const PROGENITOR_MANIFEST: &str = r#"[package]
name = "NAME"
version = "0.0.0"
edition = "2021"

[dependencies]
chrono = { version = "0.4", default-features = false, features = ["serde"] }
futures = "0.3"
progenitor-client = "0.15.1"
reqwest = { version = "0.13", default-features = false, features = ["json", "query", "stream"] }
serde = { version = "1", features = ["derive"] }
serde_json = "1"
uuid = { version = "1", features = ["serde"] }

[workspace]
"#;

const OPENAPI_TO_RUST_MANIFEST: &str = r#"[package]
name = "NAME"
version = "0.0.0"
edition = "2024"

[lib]
path = "src/mod.rs"

[dependencies]
chrono = { version = "0.4", features = ["serde"] }
futures-util = "0.3"
reqwest = { version = "0.13", default-features = false, features = ["query", "stream"] }
reqwest-middleware = { version = "0.5", features = ["query"] }
serde = { version = "1", features = ["derive"] }
serde_json = "1"
thiserror = "2"

[workspace]
"#;

/// Writes the crate that this program generates from a document.
pub fn subkit(document: &Path, folder: &Path, name: &str) -> Result<(), String> {
    let mut generate = Command::new(std::env::current_exe().map_err(|error| error.to_string())?);
    generate.args(["codegen", "--name", name, "--spec"]).arg(document).arg("--out").arg(folder);
    process::run(&mut generate).map(drop)
}

/// Writes the crate that progenitor generates from a document, in the style with builders.
pub fn progenitor(document: &Path, folder: &Path, package: &str) -> Result<(), String> {
    let loaded = Document::load(document, &document.to_string_lossy());
    let loaded = loaded.map_err(|(_, problem)| format!("`{}` cannot be loaded: {problem:?}", document.display()))?;
    let source = generate::raw(&loaded.root, InterfaceStyle::Builder)?;
    write(&folder.join("Cargo.toml"), &PROGENITOR_MANIFEST.replace("NAME", package))?;
    write(&folder.join("src/lib.rs"), &source)
}

/// Writes the crate that openapi-to-rust generates from a document.
pub fn openapi_to_rust(context: &mut Context<'_>, document: &Path, folder: &Path, package: &str) -> Result<(), String> {
    let program = openapi_to_rust_program(context)?;
    write(&folder.join("Cargo.toml"), &OPENAPI_TO_RUST_MANIFEST.replace("NAME", package))?;
    process::run(&mut openapi_to_rust_command(&program, document, folder)).map(drop)
}

/// Returns the command with which openapi-to-rust writes the modules of a client.
pub fn openapi_to_rust_command(program: &Path, document: &Path, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command
        .arg("generate")
        .arg(document)
        .args(["--module-name", "client", "--quiet", "--output-dir"])
        .arg(folder.join("src"));
    command
}

/// Returns the path of openapi-to-rust. Builds it if necessary.
pub fn openapi_to_rust_program(context: &mut Context<'_>) -> Result<PathBuf, String> {
    let root = context.folder().join("tools");
    let program = root.join("bin/openapi-to-rust");
    if !program.exists() {
        context.status("Building", &format!("openapi-to-rust {OPENAPI_TO_RUST}"))?;
        let mut install = workspace::cargo();
        install.args(["install", "--quiet", "--locked", "--version", OPENAPI_TO_RUST, "openapi-to-rust", "--root"]);
        process::run(install.arg(&root))?;
    }
    Ok(program)
}

/// Writes crates without code in place of the clients of the other generators. Cargo reads the manifests of all dependencies, even of
/// unused ones, and they have the same dependencies as the real crates, so that the lock file does not change.
pub fn empty(progenitor: &Path, openapi_to_rust: &Path) -> Result<(), String> {
    write(&progenitor.join("Cargo.toml"), &PROGENITOR_MANIFEST.replace("NAME", "calls-progenitor"))?;
    write(&progenitor.join("src/lib.rs"), "")?;
    write(&openapi_to_rust.join("Cargo.toml"), &OPENAPI_TO_RUST_MANIFEST.replace("NAME", "calls-openapi-to-rust"))?;
    write(&openapi_to_rust.join("src/mod.rs"), "")
}

pub fn write(path: &Path, text: &str) -> Result<(), String> {
    write_atomically(path, text).map_err(|error| error.to_string())
}
