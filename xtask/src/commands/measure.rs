//! `cargo xtask measure`: measures the pipeline and its output, for the table in `README.md`.

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use progenitor::InterfaceStyle;

use super::{SUCCESS, output_error};
use crate::{
    cli::Measure,
    workspace::{Spec, Workspace, client_folder},
};
use subkit_codegen::{CrateOptions, Dialect, Files, command::report, generate};

/// The number of measurements of each time. The result is the shortest.
const ROUNDS: u32 = 5;

/// The manifest of a crate with the output of progenitor.
const RAW_MANIFEST: &str = r#"[package]
name = "raw"
version = "0.0.0"
edition = "2021"

[dependencies]
chrono = { version = "0.4", features = ["serde"] }
futures = "0.3"
progenitor-client = "0.15.1"
reqwest = { version = "0.13", default-features = false, features = ["json", "query", "stream"] }
serde = { version = "1", features = ["derive"] }
serde_json = "1"
uuid = { version = "1", features = ["serde"] }

[workspace]
"#;

/// Prints, for each spec, the number of lines and the times of progenitor's output in both styles and of the generated crate.
pub fn run(
    workspace: &Workspace,
    arguments: &Measure,
    out: &mut dyn Write,
    progress: &mut dyn Write,
) -> Result<u8, String> {
    let mut rows = Vec::new();
    for spec in workspace.select(&arguments.apis)? {
        report::status_ok(progress, "Measuring", &spec.name).map_err(output_error)?;
        rows.push(measure(workspace, &spec, arguments.compile)?);
    }
    let compile = if arguments.compile { " check: builder | check: positional | check: ours |" } else { "" };
    writeln!(
        out,
        "| API | operations | schemas | lines: builder | lines: positional | lines: ours | pipeline |{compile}"
    )
    .map_err(output_error)?;
    let columns = 7 + if arguments.compile { 3 } else { 0 };
    writeln!(out, "|{}", "---|".repeat(columns)).map_err(output_error)?;
    for row in rows {
        writeln!(out, "{row}").map_err(output_error)?;
    }
    Ok(SUCCESS)
}

fn measure(workspace: &Workspace, spec: &Spec, compile: bool) -> Result<String, String> {
    let mut shortest = Duration::MAX;
    let mut result: Option<Files> = None;
    for _ in 0..ROUNDS {
        let started = Instant::now();
        let checked = check(workspace, spec)?;
        let options = CrateOptions { command: "", in_workspace: true, runtime: None };
        result = Some(subkit_codegen::files(checked, options).map_err(|rejection| rejection.render())?);
        shortest = shortest.min(started.elapsed());
    }
    let api = check(workspace, spec)?.api;
    let lowered = generate::input::of(&api);
    // Builder style panics if a parameter is a struct. In the lowered document, ids and enums are structs.
    let builder = generate::catch(|| generate::raw(&lowered, InterfaceStyle::Builder)).and_then(|result| result).ok();
    let positional = generate::raw(&lowered, InterfaceStyle::Positional)?;
    let ours: usize =
        result.iter().flatten().filter(|(path, _)| is_source(path)).map(|(_, text)| text.lines().count()).sum();
    let mut row = format!(
        "| {} | {} | {} | {} | {} | {ours} | {:.0} ms |",
        spec.name,
        api.operations.len(),
        api.components.len(),
        builder.as_ref().map_or_else(|| "panics".to_owned(), |text| text.lines().count().to_string()),
        positional.lines().count(),
        shortest.as_secs_f64() * 1000.0
    );
    if compile {
        for (style, text) in [("builder", builder.as_ref()), ("positional", Some(&positional))] {
            let Some(text) = text else {
                row.push_str(" |");
                continue;
            };
            let folder = scratch(workspace).join(format!("{}-{style}", spec.name));
            write(&folder.join("Cargo.toml"), RAW_MANIFEST)?;
            write(&folder.join("src/lib.rs"), text)?;
            row.push_str(&format!(" {:.2} s |", check_time(workspace, &folder, "raw")?));
        }
        let folder = workspace.root.join(client_folder(&spec.name));
        row.push_str(&format!(" {:.2} s |", check_time(workspace, &folder, &format!("subkit-{}", spec.name))?));
    }
    Ok(row)
}

fn check(workspace: &Workspace, spec: &Spec) -> Result<subkit_codegen::Checked, String> {
    let name = spec.path.to_string_lossy();
    subkit_codegen::check(&workspace.root.join(&spec.path), &name, &spec.name, Dialect::Subkit)
        .map_err(|rejection| rejection.render())
}

/// Returns whether a file counts as source code. `testing.rs` does not, because progenitor's output has no counterpart.
fn is_source(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("testing.rs")
}

fn scratch(workspace: &Workspace) -> PathBuf {
    workspace.root.join("target/measure")
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    subkit_codegen::command::reconcile::write_atomically(path, text).map_err(|error| error.to_string())
}

/// Returns the shortest time of `cargo check` for one crate, in seconds. The time does not include its dependencies.
fn check_time(workspace: &Workspace, folder: &Path, package: &str) -> Result<f64, String> {
    let run = || -> Result<Duration, String> {
        let started = Instant::now();
        let status = Command::new(env!("CARGO"))
            .args(["check", "--quiet", "--package", package])
            .current_dir(folder)
            .env("CARGO_TARGET_DIR", scratch(workspace).join("target"))
            .env("CARGO_INCREMENTAL", "0")
            .stdout(Stdio::null())
            .stderr(Stdio::inherit())
            .status()
            .map_err(|error| format!("cannot run cargo: {error}"))?;
        if status.success() { Ok(started.elapsed()) } else { Err(format!("`{}` does not compile", folder.display())) }
    };
    run()?;
    let mut shortest = Duration::MAX;
    for _ in 0..ROUNDS {
        let file = folder.join("src/lib.rs");
        let now = std::time::SystemTime::now();
        let touched = fs_err::File::options().write(true).open(&file).and_then(|file| file.set_modified(now));
        touched.map_err(|error| error.to_string())?;
        shortest = shortest.min(run()?);
    }
    Ok(shortest.as_secs_f64())
}
