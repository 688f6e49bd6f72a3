//! The commands. Each writes results to `out` and progress to `progress`, and returns the exit status.

mod bench;
mod codegen;
mod corpus;
mod diff;
mod fuzz;
mod impact;
mod lint;
mod ops;
mod process;
mod release;
mod tidy;
mod workers;

use std::io::Write;

pub use subkit_codegen::command::{FAILED, SUCCESS, USAGE, output_error};

/// The exit status if the version is too low for the changes.
const TOO_LOW: u8 = 3;

use crate::{
    cli::{Cli, Command, WorkerKind},
    failure::Failure,
    workspace::Workspace,
};

/// Runs a command.
pub fn run(cli: Cli, out: &mut dyn Write, progress: &mut dyn Write) -> Result<u8, Failure> {
    let workspace = Workspace::at(cli.workspace)?;
    let status = match cli.command {
        Command::Codegen(arguments) => return codegen::run(&workspace, &arguments, out, progress),
        Command::Lint(arguments) => return lint::run(&workspace, &arguments, out, progress),
        Command::Diff(arguments) => return diff::run(&workspace, &arguments, out, progress),
        Command::Corpus(arguments) => corpus::run(&workspace, &arguments, out, progress),
        Command::Fuzz(arguments) => fuzz::run(&workspace, &arguments, out, progress),
        Command::Ops(arguments) => ops::run(&workspace, &arguments, out, progress),
        Command::Bench(arguments) => bench::run(&workspace, &arguments, out, progress),
        Command::Impact(arguments) => impact::run(&workspace, &arguments, out, progress),
        Command::Release(arguments) => release::run(&workspace, &arguments, out, progress),
        Command::Tidy(arguments) => tidy::run(&workspace, &arguments, out, progress),
        Command::Work { of: WorkerKind::Corpus } => workers::serve(out, corpus::attempt).map(|()| SUCCESS),
        Command::Work { of: WorkerKind::Fuzz } => workers::serve(out, fuzz::attempt).map(|()| SUCCESS),
    };
    Ok(status?)
}
