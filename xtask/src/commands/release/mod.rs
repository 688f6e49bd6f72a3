//! `cargo xtask release`: prepares the next release. A person reviews and commits the result, and adds the tag.
//!
//! The findings of `cargo xtask diff` since the last tag determine the version and the entries of the changelog. All crates have one
//! version, so the facade and the clients stay in step.

mod changelog;
mod checks;
mod manifest;

use std::io::Write;

use semver::Version;
use subkit_codegen::command::report::{error, status_error, status_ok, status_warning};

use super::{FAILED, SUCCESS, diff, output_error, process};
use crate::{
    cli::Release,
    conflict,
    workspace::{self, Workspace},
};
use checks::Outcome;

/// Computes the version and the changelog, writes them unless it is a dry run, and checks that the crates can be published.
pub fn run(
    workspace: &Workspace,
    arguments: &Release,
    out: &mut dyn Write,
    progress: &mut dyn Write,
) -> Result<u8, String> {
    let changelog = read(workspace, changelog::FILE)?;
    conflict::reject(changelog::FILE, &changelog)?;
    let Some(plan) = plan(workspace, arguments, &changelog, progress)? else { return Ok(FAILED) };
    let Plan { verdict, current, version, findings } = plan;
    let text = changelog::with_release(&changelog, &version, &findings)?;
    writeln!(out, "{verdict}\n").map_err(output_error)?;
    if arguments.dry_run {
        writeln!(out, "{}", changelog::section(&text, &version)).map_err(output_error)?;
    } else {
        write(workspace, (&current, &version), &text, progress)?;
    }
    let mut has_failed = false;
    for mut check in checks::all(workspace)? {
        status_ok(progress, "Checking", check.name).map_err(output_error)?;
        match check.run() {
            Outcome::Passed => {}
            Outcome::Skipped(reason) => status_warning(progress, "Skipped", &reason).map_err(output_error)?,
            Outcome::Failed(messages) => {
                has_failed = true;
                status_error(progress, "Failed", &format!("{}\n{messages}", check.name)).map_err(output_error)?;
            }
        }
    }
    if has_failed {
        return Ok(FAILED);
    }
    let next = if arguments.dry_run {
        format!("run `cargo xtask release` to prepare version {version}")
    } else {
        format!("review and commit the changes, then add the tag: git tag v{version}")
    };
    status_ok(progress, "Next", &next).map_err(output_error)?;
    Ok(SUCCESS)
}

/// The content of a release.
struct Plan {
    /// The reason for the version.
    verdict: String,
    /// The version in the manifest.
    current: Version,
    /// The version of the release.
    version: Version,
    /// The entries for the changelog.
    findings: Vec<changelog::Entries>,
}

/// Returns the content of the release, or `None` if the revisions cannot be compared, after reporting why.
fn plan(
    workspace: &Workspace,
    arguments: &Release,
    changelog: &str,
    progress: &mut dyn Write,
) -> Result<Option<Plan>, String> {
    let last = diff::last_release(workspace)?;
    let Some(base) = arguments.base.clone().or_else(|| last.clone()) else {
        let version = diff::version(workspace)?;
        let verdict = format!(
            "first release: there is no tag such as `v{version}` to compare with; `--base REV` names a revision"
        );
        return Ok(Some(Plan { verdict, current: version.clone(), version, findings: Vec::new() }));
    };
    let report = diff::compare(workspace, Some(&base))?;
    if let Some(problem) = report.all_problems().next() {
        error(progress, problem).map_err(output_error)?;
        return Ok(None);
    }
    for warning in &report.warnings {
        status_warning(progress, "Unused", warning).map_err(output_error)?;
    }
    let current = report.version.current.clone();
    let mut version = report.version.due().max(current.clone());
    if last.is_some_and(|tag| tag == format!("v{version}")) {
        // No API changed since the last release, but something else may have.
        if !changelog::has_entries(changelog) {
            return Err(format!("nothing changed since `v{version}`: no API, and `{}` has no entry", changelog::FILE));
        }
        version = Version::new(version.major, version.minor, version.patch + 1);
    }
    Ok(Some(Plan { verdict: report.verdict(), current, version, findings: changelog::of_findings(&report) }))
}

/// Writes the version and the changelog, and generates the clients again, because generated files contain the version. After a
/// failure, another run continues: it changes only what is not done yet.
fn write(
    workspace: &Workspace,
    (old, new): (&Version, &Version),
    changelog: &str,
    progress: &mut dyn Write,
) -> Result<(), String> {
    let mut files = vec![(changelog::FILE, changelog.to_owned())];
    for file in manifest::FILES {
        files.push((file, manifest::with_version(&read(workspace, file)?, old, new)));
    }
    for (file, text) in files {
        if text != read(workspace, file)? {
            fs_err::write(workspace.root.join(file), text).map_err(|error| error.to_string())?;
            status_ok(progress, "Wrote", file).map_err(output_error)?;
        }
    }
    let mut update = workspace::cargo();
    update.args(["update", "--workspace", "--quiet"]).current_dir(&workspace.root);
    let mut generate = workspace::cargo();
    generate.args(["xtask", "codegen"]).current_dir(&workspace.root);
    for command in [&mut update, &mut generate] {
        process::run(command)?;
    }
    status_ok(progress, "Generated", "the clients, with the new version").map_err(output_error)
}

fn read(workspace: &Workspace, file: &str) -> Result<String, String> {
    fs_err::read_to_string(workspace.root.join(file)).map_err(|error| error.to_string())
}
