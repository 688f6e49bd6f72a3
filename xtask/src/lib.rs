//! The commands of this workspace. They generate a client crate from every spec, with `subkit-codegen`, and test the generator.
//!
//! `README.md` lists the commands.

mod cli;
mod commands;
mod conflict;
mod facade;
mod failure;
mod lock;
mod walk;
mod workspace;

use std::{ffi::OsString, io::Write};

use clap::Parser as _;

use self::failure::Failure;

/// Runs a command line, which begins with the name of the program, and returns the exit status.
///
/// Writes results to `out`, and progress and problems to `progress`. The status is 0 for success, 1 if a spec was rejected or the
/// command failed, 2 if the command line is wrong, and 4 if generated files are stale.
pub fn run<I, T>(arguments: I, out: &mut dyn Write, progress: &mut dyn Write) -> u8
where
    I: IntoIterator<Item = T>,
    T: Into<OsString> + Clone,
{
    let cli = match cli::Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            let (text, status) = (error.render(), if error.use_stderr() { commands::USAGE } else { commands::SUCCESS });
            let _ =
                if error.use_stderr() { write!(progress, "{}", text.ansi()) } else { write!(out, "{}", text.ansi()) };
            return status;
        }
    };
    let (message, status) = match commands::run(cli, out, progress) {
        Ok(status) => return status,
        Err(Failure::Usage(message)) => (message, commands::USAGE),
        Err(Failure::Command(message)) => (message, commands::FAILED),
    };
    let _ = subkit_codegen::command::report::error(progress, &message);
    status
}
