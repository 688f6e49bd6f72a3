//! The benchmark `checking`: the CPU time of `cargo check` for a large generated client, without its dependencies.

use std::{path::Path, time::SystemTime};

use super::{
    Context, document, peers, process,
    table::{Row, Table},
};
use crate::{walk, workspace};

/// The number of operations of the document.
const OPERATIONS: usize = 250;

/// Measures `cargo check` of the clients that several generators create from the same document.
pub fn run(context: &mut Context<'_>) -> Result<Vec<Table>, String> {
    let folder = context.folder().join("checking");
    let path = folder.join("document.json");
    peers::write(&path, &document::of_size(OPERATIONS).to_string())?;
    let mut rows = Vec::new();

    let subkit = folder.join("subkit");
    peers::subkit(&path, &subkit, "large")?;
    rows.push(measure(context, "subkit", &subkit, "subkit-large", "lib.rs")?);

    if context.peers {
        let other = folder.join("openapi-to-rust");
        peers::openapi_to_rust(context, &path, &other, "large-openapi-to-rust")?;
        rows.push(measure(context, "openapi-to-rust", &other, "large-openapi-to-rust", "mod.rs")?);
        let other = folder.join("progenitor");
        peers::progenitor(&path, &other, "large-progenitor")?;
        rows.push(measure(context, "progenitor", &other, "large-progenitor", "lib.rs")?);
    }
    Ok(vec![Table {
        name: "checking",
        description: format!("`cargo check` of a generated client with {OPERATIONS} operations, alone"),
        unit: "CPU seconds and lines",
        base: context.peers.then_some("openapi-to-rust"),
        columns: vec!["check".to_owned(), "lines".to_owned()],
        rows,
    }])
}

fn measure(context: &mut Context<'_>, name: &str, folder: &Path, package: &str, root: &str) -> Result<Row, String> {
    context.status("Checking", &format!("the client of {name}"))?;
    let check = || {
        let mut check = workspace::cargo();
        check.args(["check", "--quiet", "--package", package, "--manifest-path"]).arg(folder.join("Cargo.toml"));
        check.env("CARGO_TARGET_DIR", context.folder().join("build")).env("CARGO_INCREMENTAL", "0");
        check
    };
    // The first run also checks the dependencies.
    process::run(&mut check())?;
    let now = SystemTime::now();
    let file = fs_err::File::options().write(true).open(folder.join("src").join(root));
    file.and_then(|file| file.set_modified(now)).map_err(|error| error.to_string())?;
    let seconds = process::cpu_seconds(&mut check())?;
    Ok(Row { name: name.to_owned(), figures: vec![Some(seconds), Some(f64::from(lines(&folder.join("src"))?))] })
}

/// Returns the number of lines of all source files in a folder.
fn lines(folder: &Path) -> Result<u32, String> {
    let mut total = 0;
    for path in walk::files(folder, |_| false)? {
        let text = fs_err::read_to_string(&path).map_err(|error| error.to_string())?;
        total += u32::try_from(text.lines().count()).unwrap_or(u32::MAX);
    }
    Ok(total)
}
