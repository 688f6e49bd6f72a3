//! `cargo xtask diff --explain`: describes the kinds of findings.

use std::io::Write;

use subkit_codegen::{
    command::{report::heading, unknown_id},
    diff::Kind,
};

use super::{SUCCESS, output_error};
use crate::failure::Failure;

/// Describes the kind with an id, or lists all kinds.
pub fn run(id: &str, out: &mut dyn Write) -> Result<u8, Failure> {
    if id == "all" {
        let width = Kind::ALL.iter().map(|kind| kind.id().len()).max().unwrap_or_default();
        for kind in Kind::ALL {
            writeln!(out, "{:width$}  {:8}  {}", kind.id(), kind.breaks().as_str(), kind.description())
                .map_err(output_error)?;
        }
        return Ok(SUCCESS);
    }
    let kind = Kind::ALL.iter().find(|kind| kind.id() == id);
    let known = Kind::ALL.iter().map(|kind| kind.id());
    let kind = kind.ok_or_else(|| Failure::Usage(unknown_id("kind of finding", id, known)))?;
    let flag = if kind.is_flagged() { ", flagged" } else { "" };
    heading(out, kind.id(), &format!("(breaks {}{flag})", kind.breaks().as_str())).map_err(output_error)?;
    writeln!(out, "\n{}", kind.description()).map_err(output_error)?;
    Ok(SUCCESS)
}
