//! Output of commands: right-aligned verbs like those of cargo, with colors.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};

const OK: Style = AnsiColor::Green.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const ERROR: Style = AnsiColor::Red.on_default().bold();
const LOCATION: Style = AnsiColor::Cyan.on_default();

/// Writes a progress line, such as `   Generated bird (14 files)`.
pub fn status_ok(out: &mut dyn Write, verb: &str, what: &str) -> io::Result<()> {
    writeln!(out, "{OK}{verb:>12}{OK:#} {what}")
}

/// Writes a progress line about a failure.
pub fn status_error(out: &mut dyn Write, verb: &str, what: &str) -> io::Result<()> {
    writeln!(out, "{ERROR}{verb:>12}{ERROR:#} {what}")
}

/// Writes a progress line about a warning.
pub fn status_warning(out: &mut dyn Write, verb: &str, what: &str) -> io::Result<()> {
    writeln!(out, "{WARNING}{verb:>12}{WARNING:#} {what}")
}

/// Returns a number with its noun: `1 file`, `2 files`.
pub fn counted(number: usize, what: &str) -> String {
    if number == 1 { format!("1 {what}") } else { format!("{number} {what}s") }
}

/// Writes `error: …`.
pub fn error(out: &mut dyn Write, message: &str) -> io::Result<()> {
    writeln!(out, "{ERROR}error{ERROR:#}: {message}")
}

/// Writes a heading that consists of a name and a remark, such as `rule-id (class)`.
pub fn heading(out: &mut dyn Write, name: &str, remark: &str) -> io::Result<()> {
    writeln!(out, "{OK}{name}{OK:#} {remark}")
}

/// Writes a text after a highlighted label, such as `Why: …`.
pub fn labeled(out: &mut dyn Write, label: &str, text: &str) -> io::Result<()> {
    writeln!(out, "{LOCATION}{label}:{LOCATION:#} {text}")
}
