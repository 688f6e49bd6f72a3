//! The benchmark `start`: from a fresh clone to the first `cargo xtask codegen --check`.

use std::{collections::BTreeSet, process::Command};

use super::{
    Context, process,
    table::{Row, Table},
};
use crate::workspace;

/// Builds this program from nothing, and runs it.
pub fn run(context: &mut Context<'_>) -> Result<Vec<Table>, String> {
    let target = context.folder().join("start");
    let _ = fs_err::remove_dir_all(&target);
    let root = context.workspace.root.clone();
    let cargo = |words: &[&str]| {
        let mut cargo = workspace::cargo();
        cargo.args(words).current_dir(&root).env("CARGO_TARGET_DIR", &target).env("CARGO_INCREMENTAL", "0");
        cargo
    };
    context.status("Building", "xtask from nothing")?;
    let build = process::cpu_seconds(&mut cargo(&["build", "--quiet", "--locked", "--package", "xtask"]))?;
    let mut check = Command::new(target.join("debug/xtask"));
    check.arg("--workspace").arg(&root).args(["codegen", "--check"]);
    let check = process::cpu_seconds(&mut check)?;
    let tree = ["tree", "--locked", "--package", "xtask", "--edges", "normal,build", "--prefix", "none"];
    let tree = process::run(&mut cargo(&tree))?;
    let tree = String::from_utf8_lossy(&tree.stdout).into_owned();
    let crates: BTreeSet<&str> = tree.lines().map(|line| line.trim_end_matches(" (*)")).collect();
    #[expect(clippy::cast_precision_loss, reason = "the count is far below 2^52")]
    let crates = crates.len() as f64;
    Ok(vec![Table {
        name: "start",
        description: "from a fresh clone, with downloaded dependencies, to the first `cargo xtask codegen --check`"
            .to_owned(),
        unit: "CPU seconds, crates",
        base: None,
        columns: ["build xtask", "codegen --check", "crates"].map(str::to_owned).into(),
        rows: vec![Row { name: "profile dev".to_owned(), figures: vec![Some(build), Some(check), Some(crates)] }],
    }])
}
