//! The commands of this workspace. They generate a client crate from every spec, with `subkit-codegen`, and test the generator.
//!
//! `README.md` lists the commands.

mod cli;
mod commands;
mod facade;
mod workspace;

use std::{ffi::OsString, io::Write};

use clap::Parser as _;

/// Runs a command line, which begins with the name of the program, and returns the exit status.
///
/// Writes results to `out`, and progress and problems to `progress`. The status is 0 for success, 1 if a spec was rejected or the
/// command failed, and 4 if generated files are stale.
pub fn run<I, T>(arguments: I, out: &mut dyn Write, progress: &mut dyn Write) -> u8
where
    I: IntoIterator<Item = T>,
    T: Into<OsString> + Clone,
{
    let cli = match cli::Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            let (text, status) =
                (error.render(), if error.use_stderr() { commands::FAILED } else { commands::SUCCESS });
            let _ =
                if error.use_stderr() { write!(progress, "{}", text.ansi()) } else { write!(out, "{}", text.ansi()) };
            return status;
        }
    };
    commands::run(cli, out, progress).unwrap_or_else(|error| {
        let _ = subkit_codegen::command::report::error(progress, &error);
        commands::FAILED
    })
}
