//! The commands. Each writes results to `out` and progress to `progress`, and gives the exit status.

mod codegen;
mod corpus;
mod fuzz;
mod guarded;
mod lint;
mod measure;
mod ops;

use std::io::Write;

use crate::{
    cli::{Cli, Command, Work},
    workspace::Workspace,
};

/// All is well.
pub const FINE: u8 = 0;
/// Something was refused or failed.
pub const FAILED: u8 = 1;
/// Generated files are not what they should be.
pub const STALE: u8 = 4;

/// Runs the command.
pub fn run(cli: Cli, out: &mut dyn Write, progress: &mut dyn Write) -> Result<u8, String> {
    let workspace = Workspace::at(cli.workspace)?;
    match cli.command {
        Command::Codegen(arguments) => codegen::run(&workspace, &arguments, out, progress),
        Command::Lint(arguments) => lint::run(&workspace, &arguments, out, progress),
        Command::Corpus(arguments) => corpus::run(&workspace, &arguments, out, progress),
        Command::Fuzz(arguments) => fuzz::run(&workspace, &arguments, out, progress),
        Command::Ops(arguments) => ops::run(&workspace, &arguments, out, progress),
        Command::Measure(arguments) => measure::run(&workspace, &arguments, out, progress),
        Command::Work { of: Work::Corpus } => guarded::serve(out, corpus::attempt).map(|()| FINE),
        Command::Work { of: Work::Fuzz } => guarded::serve(out, fuzz::attempt).map(|()| FINE),
    }
}

/// An error of writing to the terminal: somebody closed it.
#[expect(clippy::needless_pass_by_value, reason = "it is what `map_err` gives")]
fn closed(error: std::io::Error) -> String {
    format!("cannot write the output: {error}")
}
