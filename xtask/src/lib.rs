//! The commands of this workspace: they make a client crate of every spec, with `subkit-codegen`, and check what was made.
//!
//! `README.md` lists the commands.

mod cli;
mod commands;
mod facade;
mod workspace;

use std::{ffi::OsString, io::Write};

use clap::Parser as _;

/// Runs a command line, its first word being the name of the program, and gives the exit status.
///
/// Results go to `out`, progress and problems to `progress`. The status is 0 when all is well, 1 when something was
/// refused or failed, 4 when generated files are stale.
pub fn run<I, T>(arguments: I, out: &mut dyn Write, progress: &mut dyn Write) -> u8
where
    I: IntoIterator<Item = T>,
    T: Into<OsString> + Clone,
{
    let cli = match cli::Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            let (text, status) = (error.render(), if error.use_stderr() { commands::FAILED } else { commands::FINE });
            let _ =
                if error.use_stderr() { write!(progress, "{}", text.ansi()) } else { write!(out, "{}", text.ansi()) };
            return status;
        }
    };
    commands::run(cli, out, progress).unwrap_or_else(|error| {
        let _ = subkit_codegen::command::report::failure(progress, &error);
        commands::FAILED
    })
}
