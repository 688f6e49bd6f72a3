//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use subkit_codegen::command::name::valid_name;

/// Generates typed clients from OpenAPI specs, and tests the generator.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version, arg_required_else_help = true)]
pub struct Cli {
    /// The root of the workspace: the folder with `specs/` and `crates/`.
    #[arg(long, global = true, value_name = "DIR", hide = true)]
    pub workspace: Option<PathBuf>,
    /// The command.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Generates the client crates of the specs, and the generated parts of the facade.
    #[command(
        after_help = "Exit status: 0 done or up to date, 1 spec rejected or command failed, 2 wrong command line, 4 generated files are stale (with --check)."
    )]
    Codegen(Codegen),
    /// Reports problems in the specs, with locations and fixes; writes nothing unless `--fix` is given.
    #[command(
        after_help = "Exit status: 0 if no spec is rejected, 1 spec rejected or command failed, 2 wrong command line."
    )]
    Lint(Lint),
    /// Runs every document of a folder through the pipeline, and reports the result of each.
    #[command(
        after_help = "Exit status: 0 if no document failed, 1 otherwise. A document that is rejected with a location does not count as failed."
    )]
    Corpus(Corpus),
    /// Compares the working tree with another revision, and reports for whom each change of an API breaks and which version is due.
    #[command(
        after_help = "A change breaks `compile` (code no longer compiles), `requests` (requests are rejected or sent elsewhere), `values` (responses or events are no longer decoded), `behavior` (the client acts differently) or `nobody`. `!` marks changes of credentials, retries and events that a second person should check.\n\nExit status: 0 the version is high enough, 1 an API cannot be compared or an accepted finding has expired, 2 wrong command line, 3 the version in Cargo.toml is too low."
    )]
    Diff(Diff),
    /// Fuzzes the pipeline with generated and damaged documents. It must never panic, and every rejection must have a location.
    Fuzz(Fuzz),
    /// Lists the operations of all specs.
    Ops(Ops),
    /// Measures calls, decoding, memory, generation, checking and building, and compares them with other clients and generators.
    #[command(
        after_help = "Exit status: 0 if all figures are within their limits or --check is not given, 1 otherwise. Needs Linux and Valgrind."
    )]
    Bench(Bench),
    /// Reports which of the changes that `diff` finds touch a caller's crate, with the lines that they touch.
    #[command(
        after_help = "Exit status: 0 if no breaking change touches the crate, 1 if the revisions cannot be compared or the file of `--diff` cannot be read, 3 otherwise."
    )]
    Impact(Impact),
    /// Prepares the next release: sets the version that the changes require, writes the changelog, and checks that the crates can be
    /// published. A person reviews and commits the result, and adds the tag.
    #[command(after_help = "Exit status: 0 if the release is ready, 1 otherwise.")]
    Release(Release),
    /// Checks rules for the repository: metadata of crates, tables of features, the index of the guide, named commands, and the
    /// workflow on GitHub.
    #[command(after_help = "Exit status: 0 if all rules hold, 1 otherwise.")]
    Tidy(Tidy),
    /// Runs a worker process of `corpus` or `fuzz`: reads each job as a line of JSON, and writes its outcome as a line of JSON.
    #[command(hide = true)]
    Work {
        /// The command that started the worker.
        of: WorkerKind,
    },
}

/// The command that a worker serves.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum WorkerKind {
    /// The command `corpus`.
    Corpus,
    /// The command `fuzz`.
    Fuzz,
}

/// Arguments of `codegen`.
#[derive(Debug, Args)]
pub struct Codegen {
    /// The APIs to generate, by the names or paths of their specs. Defaults to all.
    #[arg(value_name = "API")]
    pub apis: Vec<String>,
    /// Writes no file. If a generated file is stale, missing or orphaned, prints a patch for `git apply`, and fails.
    #[arg(long)]
    pub check: bool,
    /// Generates the crate of a document outside the workspace.
    #[arg(long, value_name = "FILE", requires = "out", conflicts_with = "apis")]
    pub spec: Option<PathBuf>,
    /// The folder of that crate, which is created if necessary. Removes files that an earlier run generated and this run does not.
    #[arg(long, value_name = "DIR", requires = "spec")]
    pub out: Option<PathBuf>,
    /// The name of the API. The crate, the module and the environment variables are named after it. Defaults to the file name.
    #[arg(long, value_name = "NAME", requires = "spec", value_parser = valid_name)]
    pub name: Option<String>,
}

/// Arguments of `lint`.
#[derive(Debug, Args)]
pub struct Lint {
    /// The APIs to check, by the names or paths of their specs. Defaults to all.
    #[arg(value_name = "API")]
    pub apis: Vec<String>,
    /// Checks a document outside the workspace, as `codegen --spec` does. Warns about parts that the client does not support.
    #[arg(long, value_name = "FILE", conflicts_with = "apis")]
    pub spec: Option<PathBuf>,
    /// The name of the API, as in `codegen --spec`. Defaults to the file name.
    #[arg(long, value_name = "NAME", requires = "spec", value_parser = valid_name)]
    pub name: Option<String>,
    /// Prints the problems as a JSON array.
    #[arg(long)]
    pub json: bool,
    /// Applies the unambiguous fixes to the specs: keywords with one wrong letter or in the wrong case, ids in the wrong case, quoted booleans.
    #[arg(long)]
    pub fix: bool,
    /// Explains a rule: what it rejects, why, and how to fix it, with an example. Lists all rules if none is given.
    #[arg(long, value_name = "RULE", num_args = 0..=1, default_missing_value = "all", conflicts_with_all = ["apis", "spec", "json", "fix"])]
    pub explain: Option<String>,
}

/// Arguments of `corpus`.
#[derive(Debug, Args)]
pub struct Corpus {
    /// The folder. Its `.yaml`, `.yml` and `.json` files are the documents.
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// Runs `cargo check` on every generated crate. The crates are kept in `target/corpus`.
    #[arg(long)]
    pub compile: bool,
    /// Prints a JSON object with all results of each document.
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `diff`.
#[derive(Debug, Args)]
pub struct Diff {
    /// The revision to compare with. Defaults to the last common commit with the branch `main`.
    #[arg(long, value_name = "REV")]
    pub base: Option<String>,
    /// Shows all findings, even if they do not fit on a screen.
    #[arg(long)]
    pub all: bool,
    /// Prints a JSON object.
    #[arg(long, group = "format")]
    pub json: bool,
    /// Prints Markdown, for a comment on a pull request.
    #[arg(long, group = "format")]
    pub markdown: bool,
    /// Writes a report as an HTML file that needs no other file.
    #[arg(long, value_name = "FILE", group = "format")]
    pub html: Option<PathBuf>,
    /// Explains a kind of finding by its id. Lists all kinds if none is given.
    #[arg(long, value_name = "ID", num_args = 0..=1, default_missing_value = "all", conflicts_with_all = ["base", "format"])]
    pub explain: Option<String>,
}

/// Arguments of `fuzz`.
#[derive(Debug, Args)]
pub struct Fuzz {
    /// The number of documents to try.
    #[arg(long, default_value_t = 1000, value_name = "N")]
    pub cases: u64,
    /// The seed of the documents. The same seed produces the same documents.
    #[arg(long, default_value_t = 0, value_name = "S")]
    pub seed: u64,
    /// The number of the first case. Set it to continue an earlier run.
    #[arg(long, default_value_t = 0, value_name = "CASE")]
    pub from: u64,
    /// Runs only this case, and writes its document to `target/fuzz`.
    #[arg(long, value_name = "CASE", conflicts_with_all = ["from", "cases"])]
    pub only: Option<u64>,
    /// The folder to which to write each document from which a client was generated. `corpus DIR --compile` can then compile the
    /// clients.
    #[arg(long, value_name = "DIR")]
    pub write: Option<PathBuf>,
    /// Prints a JSON object with the totals and the problem of each failed case.
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `ops`.
#[derive(Debug, Args)]
pub struct Ops {
    /// Prints a JSON array with the properties of each operation.
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `bench`.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an independent flag")]
pub struct Bench {
    /// The benchmarks to run. Defaults to all, which takes about 20 minutes.
    #[arg(value_name = "NAME")]
    pub benchmarks: Vec<Benchmark>,
    /// Fails if a figure exceeds its limit in `xtask/bench/budgets.json`.
    #[arg(long)]
    pub check: bool,
    /// Skips the generators of other projects and their clients, which must be downloaded and built first. The HTTP clients are
    /// still measured.
    #[arg(long)]
    pub no_peers: bool,
    /// Prints the tables as a JSON array.
    #[arg(long)]
    pub json: bool,
    /// Writes `BENCHMARKS.md` and its plot, with the tables of the selected benchmarks.
    #[arg(long)]
    pub write: bool,
}

/// Arguments of `impact`.
#[derive(Debug, Args)]
pub struct Impact {
    /// The folder of the crate, or of a workspace.
    #[arg(value_name = "PATH")]
    pub folder: PathBuf,
    /// The revision to compare with. Defaults to the last common commit with `main`.
    #[arg(long, value_name = "REV")]
    pub base: Option<String>,
    /// The output of `diff --json`, which takes the place of a comparison. `-` reads it from standard input.
    #[arg(long, value_name = "FILE", conflicts_with = "base")]
    pub diff: Option<PathBuf>,
    /// Prints the changes that touch the crate as a JSON array.
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `release`.
#[derive(Debug, Args)]
pub struct Release {
    /// Writes nothing, and prints the section of the changelog.
    #[arg(long)]
    pub dry_run: bool,
    /// The revision of the last release. Defaults to the last tag such as `v0.1.0`.
    #[arg(long, value_name = "REV")]
    pub base: Option<String>,
}

/// Arguments of `tidy`.
#[derive(Debug, Args)]
pub struct Tidy {
    /// Prints the problems as a JSON array.
    #[arg(long)]
    pub json: bool,
}

/// A benchmark.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Benchmark {
    /// The instructions of one call.
    Calls,
    /// The instructions of decoding a page.
    Decoding,
    /// The peak memory of long lists, of many calls, and of a large page.
    Memory,
    /// The CPU time of generating clients.
    Codegen,
    /// The CPU time from a fresh clone to the first `codegen --check`.
    Start,
    /// The CPU time of `cargo check` for a large generated client.
    Checking,
    /// The compile time, size and crates of a program with one call.
    Footprint,
}
