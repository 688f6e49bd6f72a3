//! The pipeline that makes a client crate of every spec, and the commands around it.
//!
//! A spec goes through the stages in this order: `load`, `lint`, `lower`, `generate`, `finish`, `emit`,
//! `reconcile`; `pipeline` calls them, and each knows only what it is given. `README.md` says what each one does and
//! why.

mod cli;
mod commands;
mod diagnostics;
mod docs;
mod emit;
mod fingerprint;
mod finish;
mod generate;
mod json_schema;
mod lint;
mod load;
mod lower;
mod model;
mod pipeline;
mod reconcile;
mod report;
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
        let _ = report::failure(progress, &error);
        commands::FAILED
    })
}
