//! `cargo xtask diff`: compares two revisions of the workspace and reports the effect on callers.
//!
//! The base is a commit, and the head is the working tree. The findings about an API come from the models of its two specs, which
//! today's generator builds. The snapshots of the public surface and of the requests add the findings about hand-written crates, and
//! those that no model explains.

mod accepted;
mod comparison;
mod explain;
mod git;
mod html;
mod items;
mod json;
mod lines;
pub mod markdown;
pub mod plain;
mod renames;
mod report;
mod signature;
mod snapshots;
mod text;
mod tree;
mod version;
mod wire;

use std::io::Write;

use semver::Version;
use subkit_codegen::command::report::{error, status_ok, status_warning};

use super::{FAILED, SUCCESS, TOO_LOW, output_error};
use crate::{cli::Diff, failure::Failure, workspace::Workspace};
pub use accepted::today;
use git::Repository;
pub use json::{Document, Finding};
pub use report::{Entry, Report};
use tree::Tree;
pub use version::version_in;

/// Compares the working tree with the base revision, and reports the findings.
pub fn run(
    workspace: &Workspace,
    arguments: &Diff,
    out: &mut dyn Write,
    progress: &mut dyn Write,
) -> Result<u8, Failure> {
    if let Some(id) = &arguments.explain {
        return explain::run(id, out);
    }
    let report = compare(workspace, arguments.base.as_deref())?;
    write(&report, arguments, out, progress).map_err(output_error)?;
    for warning in &report.warnings {
        status_warning(progress, "Unused", warning).map_err(output_error)?;
    }
    for problem in report.all_problems() {
        error(progress, problem).map_err(output_error)?;
    }
    Ok(status(&report))
}

/// Returns the tag of the last release, if there is one.
pub fn last_release(workspace: &Workspace) -> Result<Option<String>, String> {
    Ok(Repository::at(&workspace.root)?.last_release("HEAD"))
}

/// Returns the version in the manifest of the working tree.
pub fn version(workspace: &Workspace) -> Result<Version, String> {
    let manifest = fs_err::read_to_string(workspace.root.join(version::MANIFEST)).map_err(|error| error.to_string())?;
    version::of_manifest(&manifest)
}

/// Compares the working tree with a revision, which defaults to the last common commit with `main`.
pub fn compare(workspace: &Workspace, base: Option<&str>) -> Result<Report, String> {
    let repository = Repository::at(&workspace.root)?;
    let base = repository.base(base)?;
    let (before, after) = (repository.tree(&base)?, Tree::of_folder(&workspace.root)?);
    let released = repository.released(&base)?;
    comparison::compare(&base, released, &before, &after)
}

fn write(report: &Report, arguments: &Diff, out: &mut dyn Write, progress: &mut dyn Write) -> std::io::Result<()> {
    if let Some(path) = &arguments.html {
        fs_err::write(path, html::render(report))?;
        text::verdict(report, out)?;
        return status_ok(progress, "Wrote", &path.display().to_string());
    }
    if arguments.json {
        writeln!(out, "{}", json::render(report))
    } else if arguments.markdown {
        write!(out, "{}", markdown::render(report))
    } else {
        text::render(report, arguments.all, out)
    }
}

/// Returns the exit status. An incomplete report has failed, whatever the version is.
fn status(report: &Report) -> u8 {
    if report.all_problems().next().is_some() {
        FAILED
    } else if report.version.is_enough() {
        SUCCESS
    } else {
        TOO_LOW
    }
}
