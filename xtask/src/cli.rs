//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// Makes typed clients of OpenAPI specs.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version, arg_required_else_help = true)]
pub struct Cli {
    /// The workspace to work in: the folder with `specs/` and `crates/`.
    #[arg(long, global = true, value_name = "DIR", hide = true)]
    pub workspace: Option<PathBuf>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Makes the client crates of the specs, and the generated parts of the facade.
    #[command(after_help = "Exit status: 0 done or nothing to do, 1 refused or failed, 4 stale (with --check).")]
    Codegen(Codegen),
    /// Says what is wrong with the specs, with places and remedies; writes nothing.
    Lint(Lint),
    /// Lists the operations of all specs.
    Ops(Ops),
    /// Measures the pipeline and its output against progenitor's own.
    Measure(Measure),
}

/// Arguments of `codegen`.
#[derive(Debug, Args)]
pub struct Codegen {
    /// The APIs to make, by the names of their specs; all by default.
    #[arg(value_name = "API")]
    pub apis: Vec<String>,
    /// Writes nothing; fails with a diff if anything is stale, missing or orphaned.
    #[arg(long)]
    pub check: bool,
    /// Makes a crate of a spec outside the workspace.
    #[arg(long, value_name = "FILE", requires = "out", conflicts_with = "apis")]
    pub spec: Option<PathBuf>,
    /// The folder of that crate; it is made if need be, and everything in it belongs to the generator.
    #[arg(long, value_name = "DIR", requires = "spec")]
    pub out: Option<PathBuf>,
}

/// Arguments of `lint`.
#[derive(Debug, Args)]
pub struct Lint {
    /// The APIs to check, by the names of their specs; all by default.
    #[arg(value_name = "API")]
    pub apis: Vec<String>,
    /// Prints the problems as a JSON array.
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `ops`.
#[derive(Debug, Args)]
pub struct Ops {
    /// Prints a JSON array with everything that is known of each operation.
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `measure`.
#[derive(Debug, Args)]
pub struct Measure {
    /// The APIs to measure, by the names of their specs; all by default.
    #[arg(value_name = "API")]
    pub apis: Vec<String>,
    /// Measures how long `cargo check` takes too: minutes, and the network for what progenitor's output needs.
    #[arg(long)]
    pub compile: bool,
}
