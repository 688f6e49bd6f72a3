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

/// Modules whose items hold data about operations and limits. A changed value does not break a build.
const DATA: [&str; 3] = ["catalogue", "limits", "testing"];

/// The snapshot of facts, all of which the model has.
const FACTS: &str = "facts.snap";

/// The maximum number of changed items of a kind that have separate findings.
const MAX_SEPARATE: usize = 6;

/// The maximum number of characters of a definition in a sentence.
const MAX_CHARS: usize = 80;

/// Returns the names of the crates that have snapshots.
pub fn crates(before: &Tree, after: &Tree) -> BTreeSet<String> {
    let names = |tree: &Tree| -> Vec<String> {
        tree.below(SURFACE).filter_map(|(path, _)| Some(path.split_once('/')?.0.to_owned())).collect()
    };
    names(before).into_iter().chain(names(after)).collect()
}

/// Returns the findings about the surface of a hand-written crate.
pub fn by_hand(name: &str, before: &Tree, after: &Tree) -> Vec<Located> {
    let change = Change::between(lines(before, name, &[]), lines(after, name, &[]));
    let mut findings = change.broken(name, &change.removed.iter().collect::<Vec<_>>());
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
    let old = lines(before, api, &DATA)
        .into_iter()
        .filter(is_client)
        .map(|line| Line { text: renamed(&line.text, &renames), ..line });
    let new = lines(after, api, &DATA).into_iter().filter(is_client);
    let change = Change::between(old.collect(), new.collect());
    let all: Vec<&Finding> = known.iter().map(|located| &located.finding).collect();
    let breaking: Vec<&Finding> = all.iter().copied().filter(|finding| finding.is_breaking()).collect();
    let is_open = |line: &&Line| {
        let is_compatible = line.is_data || change.successor(line).is_some_and(|new| is_compatible(line, new));
        !is_explained(line, if is_compatible { &all } else { &breaking })
    };
    let mut findings = change.broken(api, &change.removed.iter().filter(is_open).collect::<Vec<_>>());
    let new: Vec<&Line> = change.new_items().into_iter().filter(|line| !is_explained(line, &all)).collect();
    findings.extend(added(api, &new));
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

    /// Returns the findings about some of the removed lines: one for each item that changed, and one for all removed items of an owner.
    fn broken(&self, name: &str, lines: &[&Line]) -> Vec<Located> {
        let mut changed = Vec::new();
        let mut owners: BTreeMap<(&str, &str), Vec<&Line>> = BTreeMap::new();
        for line in lines.iter().copied() {
            match self.successor(line) {
                Some(new) => changed.push((line, new)),
                None => {
                    let owner = if line.is_data { "" } else { line.owner() };
                    owners.entry((line.file.as_str(), owner)).or_default().push(line);
                }
            }
        }
        let mut kinds: BTreeMap<Kind, Vec<(&Line, &Line)>> = BTreeMap::new();
        for (old, new) in changed {
            kinds.entry(change_kind(old, new)).or_default().push((old, new));
        }
        let changed = kinds.into_iter().flat_map(|(kind, pairs)| self::changed(name, kind, &pairs));
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
    let kind = if first.is_data { Kind::ItemValueChanged } else { Kind::ItemRemoved };
    let before: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    let finding = Finding::new(kind, subject, "", message).before(before.join("\n"));
    Some(Located { finding, place: Some(first.place(true)) })
}

/// Removes the names of arguments from a signature. Arguments are positional, so callers do not use their names.
fn without_argument_names(signature: &str) -> String {
    let arguments = signature.split_inclusive(['(', ',']).map(|part| {
        let (name, rest) = part.split_once(": ").unwrap_or(("", part));
        let is_name = name.trim().chars().all(|char| char.is_alphanumeric() || char == '_');
        if is_name { rest } else { part }
    });
    arguments.collect()
}

/// Returns the traits that the type of a line derives.
fn derives(line: &Line) -> Vec<&str> {
    let list = line.text.split_once("derive(").and_then(|(_, rest)| rest.split_once(')')).map(|(list, _)| list);
    list.into_iter().flat_map(|list| list.split(", ")).collect()
}

/// Returns whether only attributes and names of arguments changed, and a type of a client still implements all traits. A type that
/// holds secrets implements `Debug` without deriving it.
fn is_compatible(old: &Line, new: &Line) -> bool {
    let definition = |line: &Line| line.text.split("  #[").next().map(without_argument_names);
    let kept = derives(new);
    definition(old) == definition(new) && derives(old).iter().all(|derive| *derive == "Debug" || kept.contains(derive))
}

/// Returns the kind of a change of an item.
fn change_kind(old: &Line, new: &Line) -> Kind {
    let parts = |line: &Line| {
        let mut parts = line.text.split("  #[");
        let definition = parts.next().unwrap_or_default().to_owned();
        let attributes = parts.next().unwrap_or_default().split("] #[").filter(|part| !part.starts_with("serde"));
        (definition, attributes.map(|part| part.trim_end_matches(']').to_owned()).collect::<Vec<_>>())
    };
    if old.is_data {
        Kind::ItemValueChanged
    } else if parts(old) == parts(new) {
        Kind::ItemAttributesChanged
    } else {
        Kind::ItemChanged
    }
}

/// Returns a finding for each changed item, or one for all of them if there are many.
fn changed(name: &str, kind: Kind, pairs: &[(&Line, &Line)]) -> Vec<Located> {
    if let (true, Some((first, new))) = (pairs.len() > MAX_SEPARATE, pairs.first()) {
        let items = named(pairs.iter().map(|(old, _)| old.item()));
        let message = format!("{} of `{name}` changed: {items}.", counted(pairs.len(), "public item"));
        let texts = |line: fn(&(&Line, &Line)) -> String| pairs.iter().map(line).collect::<Vec<_>>().join("\n");
        let (before, after) = (texts(|(old, _)| old.text.clone()), texts(|(_, new)| new.text.clone()));
        let finding = Finding::new(kind, first.owner(), "", message).change(before, after);
        return vec![Located { finding, place: Some(new.place(false)) }];
    }
    let finding = |(old, new): &(&Line, &Line)| {
        let message = format!("`{}` of `{name}` changed: {}.", old.item(), definition_change(old, new));
        let finding = Finding::new(kind, old.item(), "", message).change(&old.text, &new.text);
        Located { finding, place: Some(new.place(false)) }
    };
    pairs.iter().map(finding).collect()
}

/// Returns the change of a definition in words. A lost derive is named, because the lines are long.
fn definition_change(old: &Line, new: &Line) -> String {
    let kept = derives(new);
    let lost: Vec<&str> = derives(old).into_iter().filter(|derive| !kept.contains(derive)).collect();
    if !lost.is_empty() {
        return format!("it no longer implements {}", named(lost.into_iter()));
    }
    let definition = |line: &Line| -> String {
        line.text.get(line.item().len()..).unwrap_or_default().trim_start_matches([':', ' ']).to_owned()
    };
    let [before, after] = different_parts(&definition(old), &definition(new));
    format!("`{after}` instead of `{before}`")
}

/// Returns the parts of two texts that differ, without the common words at their beginnings and ends if the texts are long.
fn different_parts(before: &str, after: &str) -> [String; 2] {
    let all = [before, after].map(|text| text.split(' ').collect::<Vec<_>>());
    let [old, new] = &all;
    let is_long = before.chars().count().max(after.chars().count()) > MAX_CHARS;
    let start = old.iter().zip(new).take_while(|(old, new)| old == new).count();
    let rest = old.len().min(new.len()) - start;
    let end = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(old, new)| old == new).count();
    let (start, end) = if is_long { (start, end) } else { (0, 0) };
    all.map(|words| {
        let part = words.get(start..words.len() - end).unwrap_or_default().join(" ");
        let cut = part.chars().count() > MAX_CHARS;
        let part: String = part.chars().take(MAX_CHARS).collect();
        format!("{}{part}{}", if start > 0 { "… " } else { "" }, if cut || end > 0 { " …" } else { "" })
    })
}

/// Returns a finding for all new public items of a crate.
fn added(name: &str, new: &[&Line]) -> Option<Located> {
    let first = new.first()?;
    // Several lines can describe an item.
    let count = new.iter().map(|line| line.item()).collect::<BTreeSet<_>>().len();
    let verb = if count == 1 { "is" } else { "are" };
    let items = named(new.iter().map(|line| line.item()));
    let message = format!("{} of `{name}` {verb} new: {items}.", counted(count, "public item"));
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

#[cfg(test)]
mod tests {
    use super::{different_parts, without_argument_names};

    #[test]
    fn ignores_names_of_arguments() {
        let signature = |name| format!("A::b: fn(&self, {name}: impl Into<c::D>, e: u8) -> F");
        assert_eq!(without_argument_names(&signature("x")), without_argument_names(&signature("y")));
        assert_eq!(without_argument_names("A.b: c::D"), "A.b: c::D");
    }

    #[test]
    fn shows_only_the_words_of_long_definitions_that_differ() {
        assert_eq!(different_parts("fn(a) -> B", "fn(a) -> C"), ["fn(a) -> B", "fn(a) -> C"]);
        let long = |word: &str| format!("{} {word} {}", "a ".repeat(40).trim_end(), "b ".repeat(40).trim_end());
        assert_eq!(different_parts(&long("x"), &long("y z")), ["… x …", "… y z …"]);
        assert_eq!(different_parts(&long("x"), &long("x x")), ["…  …", "… x …"]);
    }
}
