//! The benchmark `codegen`: the CPU time of generating clients.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use super::{
    Context, document, peers, process,
    table::{Row, Table},
};
use crate::workspace;

/// The sizes of the generated documents in operations, and how often each is generated. The shortest time is reported.
const SIZES: [(usize, &str, u32); 3] =
    [(200, "200 operations", ROUNDS), (1_000, "1,000 operations", ROUNDS), (10_000, "10,000 operations", 1)];

/// The number of runs of a fast case.
const ROUNDS: u32 = 3;

/// Measures the generators.
pub fn run(context: &mut Context<'_>) -> Result<Vec<Table>, String> {
    let documents = documents(context)?;
    let folder = context.folder();
    let xtask = std::env::current_exe().map_err(|error| error.to_string())?;
    let mut rows = Vec::new();

    context.status("Measuring", "cargo xtask codegen")?;
    let check = || {
        let mut command = Command::new(&xtask);
        command.arg("--workspace").arg(&context.workspace.root).args(["codegen", "--check"]);
        command
    };
    let mut figures = vec![Some(fastest(ROUNDS, check)?)];
    for (document, rounds) in &documents {
        // In the dev profile, the largest document takes minutes.
        let generate = || subkit(&xtask, &["codegen", "--spec"], document, &folder.join("generated"));
        figures.push((*rounds > 1).then(|| fastest(*rounds, generate)).transpose()?);
    }
    rows.push(Row { name: format!("subkit, profile {}", profile()), figures });

    if context.peers {
        let release = release_program(context)?;
        context.status("Measuring", "the release build")?;
        let mut figures = vec![None];
        for (document, rounds) in &documents {
            let generate = || subkit(&release, &["generate"], document, &folder.join("generated"));
            figures.push(Some(fastest(*rounds, generate)?));
        }
        rows.push(Row { name: "subkit".to_owned(), figures });
        let program = peers::openapi_to_rust_program(context)?;
        context.status("Measuring", "openapi-to-rust")?;
        let mut figures = vec![None];
        for (document, rounds) in &documents {
            let out = folder.join("generated-by-openapi-to-rust");
            figures.push(Some(fastest(*rounds, || {
                let _ = fs_err::remove_dir_all(&out);
                peers::openapi_to_rust_command(&program, document, &out)
            })?));
        }
        rows.insert(0, Row { name: "openapi-to-rust".to_owned(), figures });
    }
    let sizes = SIZES.iter().map(|(_, name, _)| (*name).to_owned());
    Ok(vec![Table {
        name: "codegen",
        description: "generating clients; release builds unless a profile is named".to_owned(),
        unit: "CPU seconds",
        base: context.peers.then_some("openapi-to-rust"),
        columns: std::iter::once("the specs, nothing to do".to_owned()).chain(sizes).collect(),
        rows,
    }])
}

/// Writes the documents, and returns their paths and how often each is generated.
fn documents(context: &Context<'_>) -> Result<Vec<(PathBuf, u32)>, String> {
    let write = |(operations, _, rounds): &(usize, &str, u32)| {
        let path = context.folder().join(format!("documents/operations{operations}.json"));
        peers::write(&path, &document::of_size(*operations).to_string()).map(|()| (path, *rounds))
    };
    SIZES.iter().map(write).collect()
}

fn fastest(rounds: u32, command: impl Fn() -> Command) -> Result<f64, String> {
    let mut fastest = f64::INFINITY;
    for _ in 0..rounds {
        fastest = fastest.min(process::cpu_seconds(&mut command())?);
    }
    Ok(fastest)
}

/// Returns a command that generates a crate in an empty folder.
fn subkit(program: &Path, words: &[&str], document: &Path, folder: &Path) -> Command {
    let _ = fs_err::remove_dir_all(folder);
    let mut command = Command::new(program);
    command.args(words).arg(document).arg("--out").arg(folder);
    command
}

/// Builds the generator with optimizations, because the other generators are built with optimizations too.
fn release_program(context: &mut Context<'_>) -> Result<PathBuf, String> {
    context.status("Building", "subkit-codegen")?;
    let target = context.folder().join("build");
    let mut build = workspace::cargo();
    build.current_dir(&context.workspace.root);
    build
        .args(["build", "--quiet", "--release", "--locked", "--package", "subkit-codegen", "--target-dir"])
        .arg(&target);
    process::run(&mut build)?;
    Ok(target.join("release/subkit-codegen"))
}

/// Returns the profile in which this program was built.
const fn profile() -> &'static str {
    if cfg!(debug_assertions) { "dev" } else { "release" }
}
