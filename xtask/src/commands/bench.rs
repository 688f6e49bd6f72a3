//! `cargo xtask bench`: measures the costs for users and maintainers, and compares them with the alternatives.
//!
//! Each benchmark returns tables of figures. [`budgets`] compares figures with their limits, and [`report`] writes
//! `BENCHMARKS.md`. All figures that are compared come from one run.

mod budgets;
mod calls;
mod checking;
mod codegen;
mod document;
mod footprint;
mod memory;
mod peers;
mod report;
mod start;
mod table;

use std::{io::Write, path::PathBuf};

use subkit_codegen::command::report::{error, status_ok};

use super::{FAILED, SUCCESS, output_error, process};
use crate::{
    cli::{Bench, Benchmark},
    workspace::Workspace,
};
use table::Table;

/// All benchmarks, in the order of the report. The slow ones are last.
const ALL: [Benchmark; 7] = [
    Benchmark::Calls,
    Benchmark::Decoding,
    Benchmark::Memory,
    Benchmark::Codegen,
    Benchmark::Start,
    Benchmark::Checking,
    Benchmark::Footprint,
];

/// The state that all benchmarks need.
struct Context<'a> {
    workspace: &'a Workspace,
    /// Whether to measure other generators and clients that have to be built first.
    peers: bool,
    progress: &'a mut dyn Write,
}

impl Context<'_> {
    /// Returns the folder of everything that benchmarks generate and build.
    fn folder(&self) -> PathBuf {
        self.workspace.root.join("target/bench")
    }

    fn status(&mut self, verb: &str, what: &str) -> Result<(), String> {
        status_ok(self.progress, verb, what).map_err(output_error)
    }
}

/// Runs the benchmarks, and prints their tables.
pub fn run(
    workspace: &Workspace,
    arguments: &Bench,
    out: &mut dyn Write,
    progress: &mut dyn Write,
) -> Result<u8, String> {
    let selected = if arguments.benchmarks.is_empty() { &ALL[..] } else { &arguments.benchmarks };
    let mut context = Context { workspace, peers: !arguments.no_peers, progress };
    let mut tables = Vec::new();
    for benchmark in selected {
        tables.extend(match benchmark {
            Benchmark::Calls => calls::calls(&mut context)?,
            Benchmark::Decoding => calls::decoding(&mut context)?,
            Benchmark::Memory => memory::run(&mut context)?,
            Benchmark::Codegen => codegen::run(&mut context)?,
            Benchmark::Start => start::run(&mut context)?,
            Benchmark::Checking => checking::run(&mut context)?,
            Benchmark::Footprint => footprint::run(&mut context)?,
        });
    }
    let text = if arguments.json {
        serde_json::to_string_pretty(&tables).map_err(|error| error.to_string())?
    } else {
        tables.iter().map(Table::text).collect::<Vec<_>>().join("\n")
    };
    writeln!(out, "{}", text.trim_end()).map_err(output_error)?;
    if arguments.write {
        for path in report::write(workspace, &tables)? {
            status_ok(progress, "Wrote", &path).map_err(output_error)?;
        }
    }
    if arguments.check {
        let exceeded = budgets::exceeded(workspace, &tables)?;
        for budget in &exceeded {
            error(progress, budget).map_err(output_error)?;
        }
        return Ok(if exceeded.is_empty() { SUCCESS } else { FAILED });
    }
    Ok(SUCCESS)
}
