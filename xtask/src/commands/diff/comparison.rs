//! Compares two revisions of the workspace.

use std::collections::{BTreeSet, HashSet};

use semver::Version;
use subkit_codegen::{
    Checked, Dialect, check,
    command::name::invalid_reason,
    diff::{self, Breaks, Finding, Kind, Revision},
};

use super::{
    accepted::{self, Accepted},
    git::Commit,
    items::Revisions,
    report::{Entry, Group, Located, Place, Report},
    snapshots,
    tree::Tree,
    version::{self, Bump, MANIFEST, Versions},
};

/// The findings about an API, and its specs if they differ.
#[derive(Default)]
struct Compared {
    findings: Vec<Located>,
    specs: Option<[Checked; 2]>,
}

/// Compares two revisions of the workspace.
pub fn compare(base: &Commit, released: Option<Version>, before: &Tree, after: &Tree) -> Result<Report, String> {
    let version_of = |tree: &Tree, name: &str| {
        let manifest = tree.text(MANIFEST).ok_or_else(|| format!("{name} has no `{MANIFEST}`"))?;
        version::of_manifest(&manifest).map_err(|error| format!("{error} (in {name})"))
    };
    let base_version = version_of(before, &base.name)?;
    let current = version_of(after, "the working tree")?;
    let today = accepted::today();
    let accepted_in = |tree: &Tree| accepted::read(&tree.text(accepted::PATH).unwrap_or_default());
    let (accepted, mut problems) = accepted_in(after);
    let find = |fingerprint: &str| Accepted::find(&accepted, fingerprint, today);
    let folders = [unpacked(before)?, unpacked(after)?];
    let (mut groups, mut failures) = (Vec::new(), Vec::new());
    let names: BTreeSet<String> = specs(before).chain(specs(after)).map(|(api, _)| api).collect();
    for api in &names {
        let compared = of_api(api, before, after, &folders).unwrap_or_else(|reason| {
            failures.push((api.clone(), reason));
            Compared::default()
        });
        let Compared { mut findings, specs } = compared;
        findings.extend(snapshots::of_client(api, before, after, &findings));
        let revisions = Revisions { name: api, trees: [before, after], specs: specs.as_ref() };
        groups.push(group(&revisions, findings, find));
    }
    for name in snapshots::crates(before, after).iter().filter(|name| !names.contains(*name)) {
        let revisions = Revisions { name, trees: [before, after], specs: None };
        groups.push(group(&revisions, snapshots::by_hand(name, before, after), find));
    }
    groups.retain(|group| !group.entries.is_empty());
    let is_harmless = |group: &Group| group.entries.iter().all(|entry| entry.breaks() == Breaks::Nobody);
    groups.sort_by_key(is_harmless);
    let released = released.filter(|released| *released <= base_version).unwrap_or(base_version);
    let entries = || groups.iter().flat_map(|group| &group.entries);
    let bump = Bump::of(&released, entries().next().is_some(), entries().any(|entry| entry.breaks() != Breaks::Nobody));
    let version = Versions { released, current, bump };
    let fingerprints: HashSet<&str> = entries().map(|entry| entry.fingerprint.as_str()).collect();
    problems.extend(accepted::expired(&accepted, &fingerprints, today));
    // The findings of an API that cannot be compared are unknown.
    let is_complete = failures.is_empty();
    let warnings =
        if is_complete { accepted::unused(&accepted, &fingerprints, &accepted_in(before).0) } else { Vec::new() };
    Ok(Report {
        base: format!("{} ({})", base.name, base.hash.get(..10).unwrap_or(&base.hash)),
        version,
        groups,
        failures,
        problems,
        warnings,
    })
}

/// Returns the findings of an API or a crate, with the lines that accept them: `accepted` finds the line of a fingerprint.
fn group<'a>(
    revisions: &Revisions<'_>,
    findings: Vec<Located>,
    accepted: impl Fn(&str) -> Option<&'a Accepted>,
) -> Group {
    let entry = |Located { finding, place }: Located| {
        let fingerprint = finding.fingerprint(revisions.name);
        let accepted = accepted(&fingerprint).cloned();
        let items = revisions.items_of(&finding).into_iter().map(|(_, name)| name).collect();
        Entry { finding, place, items, fingerprint, accepted }
    };
    let mut entries: Vec<Entry> = findings.into_iter().map(entry).collect();
    entries.sort_by_key(|entry| (entry.breaks() == Breaks::Nobody, !entry.is_flagged(), entry.breaks()));
    let items = revisions.items(&entries.iter().map(|entry| &entry.finding).collect::<Vec<_>>());
    Group { name: revisions.name.to_owned(), entries, items }
}

/// Returns the specs of a revision: the names of the APIs and the paths.
fn specs(tree: &Tree) -> impl Iterator<Item = (String, String)> {
    tree.below("specs").filter_map(|(path, _)| {
        let (name, ending) = path.rsplit_once('.')?;
        let is_spec = matches!(ending, "yaml" | "yml" | "json") && !name.contains('/');
        is_spec.then(|| (name.to_owned(), format!("specs/{path}")))
    })
}

/// Writes the specs and their examples to a temporary folder, where the generator can load them.
fn unpacked(tree: &Tree) -> Result<tempfile::TempDir, String> {
    let folder = tempfile::tempdir().map_err(|error| format!("cannot create a temporary folder: {error}"))?;
    tree.write_below("specs", folder.path()).map_err(|error| error.to_string())?;
    Ok(folder)
}

fn of_api(api: &str, before: &Tree, after: &Tree, [old, new]: &[tempfile::TempDir; 2]) -> Result<Compared, String> {
    let path = |tree: &Tree| specs(tree).find(|(name, _)| name == api).map(|(_, path)| path);
    let whole = |kind, message: String, path: &str, is_in_base| {
        let place = Place { file: path.to_owned(), line: 1, is_in_base };
        let finding = Located { finding: Finding::new(kind, api, "", message), place: Some(place) };
        Compared { findings: vec![finding], specs: None }
    };
    match (path(before), path(after)) {
        (None, None) => Ok(Compared::default()),
        (None, Some(path)) => {
            if let Some(reason) = invalid_reason(api) {
                return Err(format!("`{path}` is not a valid name for a crate, a module and a feature: {reason}"));
            }
            checked(api, &path, new.path(), "the working tree")?;
            let message = format!("The API `{api}` is new: the crate `subkit-{api}` and the feature `{api}`.");
            Ok(whole(Kind::ApiAdded, message, &path, false))
        }
        (Some(path), None) => {
            let message =
                format!("The API `{api}` was removed, with the crate `subkit-{api}` and the feature `{api}`.");
            Ok(whole(Kind::ApiRemoved, message, &path, true))
        }
        (Some(before_path), Some(after_path)) => {
            // An API whose files are equal has no findings, and need not be loaded.
            let is_same = before_path == after_path && files(before, api).eq(files(after, api));
            if is_same {
                return Ok(Compared::default());
            }
            let old = checked(api, &before_path, old.path(), "the base revision")?;
            let new = checked(api, &after_path, new.path(), "the working tree")?;
            Ok(Compared { findings: located(diff::findings(&old.api, &new.api), &old, &new), specs: Some([old, new]) })
        }
    }
}

/// Returns the spec and the examples of an API.
fn files<'a>(tree: &'a Tree, api: &str) -> impl Iterator<Item = (&'a str, &'a [u8])> {
    let examples = format!("examples/{api}/");
    let prefix = format!("{api}.");
    tree.below("specs").filter(move |(path, _)| path.starts_with(&prefix) || path.starts_with(&examples))
}

fn checked(api: &str, path: &str, folder: &std::path::Path, revision: &str) -> Result<Checked, String> {
    let file = folder.join(path.trim_start_matches("specs/"));
    check(&file, path, api, Dialect::Subkit).map_err(|rejection| {
        format!(
            "`{api}` cannot be compared: the generator rejects `{path}` of {revision}\n{}",
            rejection.render().trim_end()
        )
    })
}

fn located(findings: Vec<Finding>, old: &Checked, new: &Checked) -> Vec<Located> {
    let place = |finding: &Finding| {
        let checked = if finding.revision == Revision::Base { old } else { new };
        let (file, line) = checked.document.line(&finding.pointer);
        Place { file: file.to_owned(), line, is_in_base: finding.revision == Revision::Base }
    };
    findings.into_iter().map(|finding| Located { place: Some(place(&finding)), finding }).collect()
}
