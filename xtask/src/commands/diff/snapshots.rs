//! Compares the snapshots of the public surface and of the requests.
//!
//! For hand-written crates they are the only source of findings. For a generated crate they are a safety net: a line that no finding
//! of the model explains becomes a finding, so that no change is silent.

use std::collections::{BTreeMap, BTreeSet};

use subkit_codegen::diff::{Finding, Kind};

use super::{
    lines::{Line, lines, named, words},
    renames::{renamed, renames},
    report::{Located, counted},
    tree::{SURFACE, Tree},
    wire,
};

/// Parts of lines that say nothing about callers: documentation, which older snapshots contain, and the list of all request types, each
/// of which has lines of its own.
const IGNORED: [&str; 3] = [".with_summary(", ".with_source(", ": request_options!"];

/// The snapshot of facts, all of which the model has.
const FACTS: &str = "facts.snap";

/// Returns the names of the crates that have snapshots.
pub fn crates(before: &Tree, after: &Tree) -> BTreeSet<String> {
    let names = |tree: &Tree| -> Vec<String> {
        tree.below(SURFACE).filter_map(|(path, _)| Some(path.split_once('/')?.0.to_owned())).collect()
    };
    names(before).into_iter().chain(names(after)).collect()
}

/// Returns the findings about the surface of a hand-written crate.
pub fn by_hand(name: &str, before: &Tree, after: &Tree) -> Vec<Located> {
    let change = Change::between(lines(before, name), lines(after, name));
    let mut findings = change.broken(name);
    findings.extend(added(name, &change.new_items()));
    findings
}

/// Returns the findings about the snapshots of a generated crate that no finding in `known` explains.
pub fn of_client(api: &str, before: &Tree, after: &Tree, known: &[Located]) -> Vec<Located> {
    if known.iter().any(|located| matches!(located.finding.kind, Kind::ApiAdded | Kind::ApiRemoved)) {
        return Vec::new();
    }
    let is_client = |line: &Line| !IGNORED.iter().any(|part| line.text.contains(part)) && !line.file.ends_with(FACTS);
    let renames = renames(known);
    let old = lines(before, api)
        .into_iter()
        .filter(is_client)
        .map(|line| Line { text: renamed(&line.text, &renames), ..line });
    let new = lines(after, api).into_iter().filter(is_client);
    let mut change = Change::between(old.collect(), new.collect());
    let all: Vec<&Finding> = known.iter().map(|located| &located.finding).collect();
    let breaking: Vec<&Finding> = all.iter().copied().filter(|finding| finding.is_breaking()).collect();
    let is_open = |line: &Line| {
        let is_compatible = line.is_data() || change.successor(line).is_some_and(|new| is_compatible(line, new));
        !is_explained(line, if is_compatible { &all } else { &breaking })
    };
    let removed = change.removed.iter().filter(|line| is_open(line)).cloned().collect();
    change.removed = removed;
    change.added.retain(|line| !is_explained(line, &all));
    let mut findings = change.broken(api);
    findings.extend(added(api, &change.new_items()));
    findings.extend(wire::of_client(api, before, after, known));
    findings
}

/// The lines that only one revision has.
struct Change {
    removed: Vec<Line>,
    added: Vec<Line>,
}

impl Change {
    fn between(old: Vec<Line>, new: Vec<Line>) -> Self {
        let texts = |lines: &[Line]| lines.iter().map(|line| line.text.clone()).collect::<BTreeSet<_>>();
        let (known, current) = (texts(&old), texts(&new));
        Self {
            removed: old.into_iter().filter(|line| !current.contains(&line.text)).collect(),
            added: new.into_iter().filter(|line| !known.contains(&line.text)).collect(),
        }
    }

    /// Returns the new definition of the item of a removed line.
    fn successor(&self, line: &Line) -> Option<&Line> {
        self.added.iter().find(|other| other.item() == line.item())
    }

    /// Returns the lines of items that the earlier revision does not have.
    fn new_items(&self) -> Vec<&Line> {
        self.added.iter().filter(|line| !self.removed.iter().any(|other| other.item() == line.item())).collect()
    }

    /// Returns a finding for each item that changed, and one for all removed items of an owner.
    fn broken(&self, name: &str) -> Vec<Located> {
        let mut changed = Vec::new();
        let mut owners: BTreeMap<(&str, &str), Vec<&Line>> = BTreeMap::new();
        for line in &self.removed {
            match self.successor(line) {
                Some(new) => changed.push((line, new)),
                None => owners.entry((line.file.as_str(), line.owner())).or_default().push(line),
            }
        }
        let changed = changed.into_iter().map(|(old, new)| {
            let message = format!("`{}` of `{name}` changed: {}.", old.item(), definition_change(old, new));
            let finding = Finding::new(Kind::ItemChanged, old.item(), "", message).change(&old.text, &new.text);
            Located { finding, place: Some(new.place(false)) }
        });
        let removed = owners.into_values().filter_map(|lines| removed(name, &lines));
        changed.chain(removed).collect()
    }
}

/// Returns a finding for the removed items of an owner.
fn removed(name: &str, lines: &[&Line]) -> Option<Located> {
    let first = lines.first()?;
    let items = named(lines.iter().map(|line| line.item()));
    let (subject, message) = match lines {
        [only] => (only.item(), format!("{items} of `{name}` was removed.")),
        _ => (first.owner(), format!("{} of `{name}` were removed: {items}.", counted(lines.len(), "public item"))),
    };
    let before: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    let finding = Finding::new(Kind::ItemRemoved, subject, "", message).before(before.join("\n"));
    Some(Located { finding, place: Some(first.place(true)) })
}

/// Returns the traits that the type of a line derives.
fn derives(line: &Line) -> Vec<&str> {
    let list = line.text.split_once("derive(").and_then(|(_, rest)| rest.split_once(')')).map(|(list, _)| list);
    list.into_iter().flat_map(|list| list.split(", ")).collect()
}

/// Returns whether only attributes changed, and all derived traits are still derived.
fn is_compatible(old: &Line, new: &Line) -> bool {
    let definition = |line: &Line| line.text.split("  #[").next().map(str::to_owned);
    let kept = derives(new);
    definition(old) == definition(new) && derives(old).iter().all(|derive| kept.contains(derive))
}

/// Returns the change of a definition in words. A lost derive is named, because the lines are long.
fn definition_change(old: &Line, new: &Line) -> String {
    let kept = derives(new);
    let lost: Vec<&str> = derives(old).into_iter().filter(|derive| !kept.contains(derive)).collect();
    if !lost.is_empty() {
        return format!("it no longer implements {}", named(lost.into_iter()));
    }
    let definition =
        |line: &Line| line.text.get(line.item().len()..).unwrap_or_default().trim_start_matches([':', ' ']).to_owned();
    format!("`{}` instead of `{}`", definition(new), definition(old))
}

/// Returns a finding for all new public items of a crate.
fn added(name: &str, new: &[&Line]) -> Option<Located> {
    let first = new.first()?;
    let verb = if new.len() == 1 { "is" } else { "are" };
    let items = named(new.iter().map(|line| line.item()));
    let message = format!("{} of `{name}` {verb} new: {items}.", counted(new.len(), "public item"));
    Some(Located { finding: Finding::new(Kind::ItemAdded, name, "", message), place: Some(first.place(false)) })
}

/// Returns whether a finding names the items of a line. An item is a name, or an owner and a member.
fn is_explained(line: &Line, findings: &[&Finding]) -> bool {
    let words: BTreeSet<&str> = words(&line.text).collect();
    let has = |word: &str| words.contains(word);
    findings.iter().flat_map(|finding| &finding.items).any(|item| match item.split_once('.') {
        None => has(item),
        Some((owner, member)) => has(owner) && (has(member) || has(&format!("with_{member}"))),
    })
}
