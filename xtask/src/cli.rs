//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Makes typed clients of OpenAPI specs.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version, arg_required_else_help = true)]
pub struct Cli {
    /// The workspace to work in: the folder with `specs/` and `crates/`.
    #[arg(long, global = true, value_name = "DIR", hide = true)]
    pub workspace: Option<PathBuf>,
    /// The command.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Makes the client crates of the specs, and the generated parts of the facade.
    #[command(after_help = "Exit status: 0 done or nothing to do, 1 refused or failed, 4 stale (with --check).")]
    Codegen(Codegen),
    /// Says what is wrong with the specs, with places and remedies; writes nothing unless `--fix` is given.
    Lint(Lint),
    /// Runs every document of a folder through the pipeline, and says what came of each.
    #[command(after_help = "Exit status: 0 if nothing failed (a refusal with its place is no failure), 1 otherwise.")]
    Corpus(Corpus),
    /// Feeds made-up and damaged documents to the pipeline: none may make it panic, and every refusal has a place.
    Fuzz(Fuzz),
    /// Lists the operations of all specs.
    Ops(Ops),
    /// Measures the pipeline and its output against progenitor's own.
    Measure(Measure),
    /// Tries documents for `corpus` and `fuzz`, in a process that may end: one JSON line in and one out for each.
    #[command(hide = true)]
    Work {
        /// The command that the documents are tried for.
        of: Work,
    },
}

/// The purpose of a worker.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Work {
    /// For `corpus`.
    Corpus,
    /// For `fuzz`.
    Fuzz,
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
    /// The folder of that crate; it is made if need be. Files that an earlier run made, and this one does not, are removed.
    #[arg(long, value_name = "DIR", requires = "spec")]
    pub out: Option<PathBuf>,
    /// The name of the API: crate, module and environment variables are named after it; by default, the file's name.
    #[arg(long, value_name = "NAME", requires = "spec")]
    pub name: Option<String>,
}

/// Arguments of `lint`.
#[derive(Debug, Args)]
pub struct Lint {
    /// The APIs to check, by the names of their specs; all by default.
    #[arg(value_name = "API")]
    pub apis: Vec<String>,
    /// Checks a spec outside the workspace, as `codegen --spec` does: what its client would leave out is a warning.
    #[arg(long, value_name = "FILE", conflicts_with = "apis")]
    pub spec: Option<PathBuf>,
    /// The name of the API, as `codegen --spec` takes it; by default, the file's name.
    #[arg(long, value_name = "NAME", requires = "spec")]
    pub name: Option<String>,
    /// Prints the problems as a JSON array.
    #[arg(long)]
    pub json: bool,
    /// Changes the specs where it is certain how: words that are misspelled by a letter, ids in another case, quotes around a boolean.
    #[arg(long)]
    pub fix: bool,
    /// Says what a rule refuses, why, and what to do about it, with an example; lists all rules without one.
    #[arg(long, value_name = "RULE", num_args = 0..=1, default_missing_value = "all", conflicts_with_all = ["apis", "spec", "json", "fix"])]
    pub explain: Option<String>,
}

/// Arguments of `corpus`.
#[derive(Debug, Args)]
pub struct Corpus {
    /// The folder; its `.yaml`, `.yml` and `.json` files are the documents.
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// Runs `cargo check` on every crate that comes out; the crates stay in `target/corpus`.
    #[arg(long)]
    pub compile: bool,
    /// Prints a JSON object with everything that is known of each document.
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `fuzz`.
#[derive(Debug, Args)]
pub struct Fuzz {
    /// How many documents to try.
    #[arg(long, default_value_t = 1000, value_name = "N")]
    pub cases: u64,
    /// What the documents are made from: the same seed makes the same documents.
    #[arg(long, default_value_t = 0, value_name = "S")]
    pub seed: u64,
    /// The first case, to go on where another run ended.
    #[arg(long, default_value_t = 0, value_name = "CASE")]
    pub from: u64,
    /// Tries this case only, and writes its document to `target/fuzz`.
    #[arg(long, value_name = "CASE", conflicts_with_all = ["from", "cases"])]
    pub only: Option<u64>,
    /// Writes the documents that generate to this folder, so that `corpus DIR --compile` can see whether they compile.
    #[arg(long, value_name = "DIR")]
    pub write: Option<PathBuf>,
    /// Prints the totals as a JSON object, with the problem of each case that failed.
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
