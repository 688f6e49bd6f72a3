//! Compares the snapshots of the public surface and of the requests.
//!
//! For hand-written crates they are the only source of findings. For a generated crate they are a safety net: a line that no finding
//! of the model explains becomes a finding, so that no change is silent.

use std::collections::{BTreeMap, BTreeSet};

use subkit_codegen::diff::{Finding, Kind};
use subkit_codegen::pascal;

use super::{
    report::{Place, counted},
    tree::{SURFACE, Tree, WIRE},
};

/// A finding with its location.
pub struct Located {
    /// The finding.
    pub finding: Finding,
    /// The location.
    pub place: Option<Place>,
}

/// Parts of lines that say nothing about callers: documentation, which older snapshots contain, and the list of all request types, each
/// of which has lines of its own.
const IGNORED: [&str; 3] = [".with_summary(", ".with_source(", ": request_options!"];

/// The snapshot of facts, all of which the model has.
const FACTS: &str = "facts.snap";

/// Modules whose items hold data about operations and limits. A changed value does not break a build.
const DATA: [&str; 3] = ["catalogue", "limits", "testing"];

/// Words before the name of an item.
const KEYWORDS: [&str; 5] = ["", "enum", "mod", "pub", "struct"];

/// The number of items that a finding names.
const NAMED: usize = 4;

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
    findings.extend(wire(api, before, after, known));
    findings
}

/// A line of a snapshot.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Line {
    /// The path of the snapshot.
    file: String,
    /// The number of the line, which starts at 1.
    number: usize,
    /// The text.
    text: String,
}

impl Line {
    /// Returns the item that the line describes: the text before its definition.
    fn item(&self) -> &str {
        let text = self.text.split("  #[").next().unwrap_or_default();
        let end = text.find([':', '=', '(']).map(|at| {
            let rest = text.get(at..).unwrap_or_default();
            // `A::b` and `A<'_>::b` name a member.
            match rest.strip_prefix("::") {
                Some(member) => at + 2 + member.find([':', '(', '=']).unwrap_or(member.len()),
                None => at,
            }
        });
        text.get(..end.unwrap_or(text.len())).unwrap_or_default().trim()
    }

    /// Returns whether the line describes data, and any finding about its operation explains it.
    fn is_data(&self) -> bool {
        let name = self.file.rsplit('/').next().unwrap_or_default();
        name.split('.').next().is_some_and(|module| DATA.contains(&module))
    }

    /// Returns the type or the function that the line is about.
    fn owner(&self) -> &str {
        let item = self.item().trim_start_matches("types::");
        let mut words = item.split([':', '.', '<', '(', ' ']).filter(|word| !KEYWORDS.contains(word));
        words.next().unwrap_or_default()
    }
}

/// Returns the lines of the snapshots of a crate.
fn lines(tree: &Tree, name: &str) -> Vec<Line> {
    let folder = format!("{SURFACE}/{name}");
    let mut found = Vec::new();
    for (path, content) in tree.below(&folder).filter(|(path, _)| path.ends_with(".snap")) {
        let text = String::from_utf8_lossy(content).into_owned();
        let file = format!("{folder}/{path}");
        // The header ends at the second line of hyphens.
        let mut hyphens = 0;
        for (index, line) in text.lines().enumerate() {
            if hyphens < 2 {
                hyphens += usize::from(line == "---");
                continue;
            }
            let texts = exports(line).unwrap_or_else(|| vec![line.to_owned()]);
            found.extend(texts.into_iter().map(|text| Line { file: file.clone(), number: index + 1, text }));
        }
    }
    found
}

/// Returns the exported names of a line that describes an import, one text for each: callers do not see the path of the item.
fn exports(line: &str) -> Option<Vec<String>> {
    let (import, attributes) = line.split_once("  #[").unwrap_or((line, ""));
    let item: syn::ItemUse = syn::parse_str(&format!("pub {import};")).ok()?;
    let mut names = Vec::new();
    collect(&item.tree, &mut names);
    let features = if attributes.is_empty() { String::new() } else { format!("  #[{attributes}") };
    Some(names.into_iter().map(|name| format!("{name}: use{features}")).collect())
}

fn collect(tree: &syn::UseTree, names: &mut Vec<String>) {
    match tree {
        syn::UseTree::Path(path) => collect(&path.tree, names),
        syn::UseTree::Name(name) => names.push(name.ident.to_string()),
        syn::UseTree::Rename(rename) => names.push(rename.rename.to_string()),
        syn::UseTree::Glob(_) => names.push("*".to_owned()),
        syn::UseTree::Group(group) => group.items.iter().for_each(|tree| collect(tree, names)),
    }
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
            Located { finding, place: Some(place(new, false)) }
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
    Some(Located { finding, place: Some(place(first, true)) })
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
    Some(Located { finding: Finding::new(Kind::ItemAdded, name, "", message), place: Some(place(first, false)) })
}

fn place(line: &Line, is_in_base: bool) -> Place {
    Place { file: line.file.clone(), line: line.number, is_in_base }
}

/// Returns a list of names as code, with a count of those after the first ones.
fn named<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut unique: Vec<&str> = Vec::new();
    for name in names {
        if !unique.contains(&name) {
            unique.push(name);
        }
    }
    let shown: Vec<String> = unique.iter().take(NAMED).map(|name| format!("`{name}`")).collect();
    match unique.len().saturating_sub(NAMED) {
        0 => shown.join(", "),
        rest => format!("{} and {rest} more", shown.join(", ")),
    }
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

/// Returns the identifiers of a text.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|char: char| !char.is_alphanumeric() && char != '_').filter(|word| !word.is_empty())
}

/// Returns the renamed items: the previous and the new name.
fn renames(known: &[Located]) -> Vec<(String, String)> {
    let mut renames = Vec::new();
    for Located { finding, .. } in known {
        let (Some(before), Some(after)) = (&finding.before, &finding.after) else { continue };
        match finding.kind {
            Kind::TypeRenamed => renames.push((before.clone(), after.clone())),
            Kind::OperationRenamed => {
                renames.push((before.clone(), after.clone()));
                renames.push((pascal(before), pascal(after)));
                renames.push((before.to_uppercase(), after.to_uppercase()));
            }
            _ => {}
        }
    }
    renames
}

/// Replaces the identifiers of a text that were renamed.
fn renamed(text: &str, renames: &[(String, String)]) -> String {
    if renames.is_empty() {
        return text.to_owned();
    }
    let mut result = String::with_capacity(text.len());
    let mut word = String::new();
    for char in text.chars().chain(['\n']) {
        if char.is_alphanumeric() || char == '_' {
            word.push(char);
            continue;
        }
        let new = renames.iter().find(|(before, _)| *before == word).map(|(_, after)| after.as_str());
        result.push_str(new.unwrap_or(&word));
        word.clear();
        result.push(char);
    }
    result.pop();
    result
}

/// Returns a finding if recorded requests changed, and no finding explains it.
fn wire(api: &str, before: &Tree, after: &Tree, known: &[Located]) -> Option<Located> {
    let folder = format!("{WIRE}/{api}");
    let renames = renames(known);
    let old: BTreeMap<String, String> = before
        .below(&folder)
        .map(|(path, content)| (renamed(path, &renames), String::from_utf8_lossy(content).into_owned()))
        .collect();
    let new = after.below(&folder).filter(|(path, _)| path.ends_with(".snap"));
    // A change of a type, an example or a credential can change any request.
    let is_global = |finding: &Finding| {
        finding.is_breaking() && !finding.items.iter().any(|item| item.chars().next().is_some_and(char::is_lowercase))
            || matches!(finding.kind, Kind::ExamplesChanged | Kind::OptionalPropertyAdded)
    };
    if known.iter().any(|located| is_global(&located.finding)) {
        return None;
    }
    let is_known =
        |operation: &str| known.iter().any(|located| located.finding.items.iter().any(|item| item == operation));
    let changed: Vec<&str> = new
        .filter(|(path, content)| old.get(*path).is_some_and(|text| text.as_bytes() != *content))
        .filter_map(|(path, _)| path.strip_suffix(".snap"))
        .filter(|operation| !is_known(operation))
        .collect();
    let first = changed.first()?;
    let message = format!("The recorded requests of {} changed.", named(changed.iter().copied()));
    let place = Place { file: format!("{folder}/{first}.snap"), line: 1, is_in_base: false };
    Some(Located { finding: Finding::new(Kind::WireChanged, *first, "", message), place: Some(place) })
}

#[cfg(test)]
mod tests {
    use super::{Line, exports, renamed};

    #[test]
    fn finds_the_item_of_a_line() {
        for (text, item, owner) in [
            ("Client::send: async fn(self) -> Response", "Client::send", "Client"),
            ("Money.amount: Decimal", "Money.amount", "Money"),
            ("Money: struct  #[derive(Clone)]", "Money", "Money"),
            ("Status: open_enum! Active = \"active\"", "Status", "Status"),
            ("GET_PET.with_auth(&[])", "GET_PET.with_auth", "GET_PET"),
            ("GET_PET = Operation::new(\"get_pet\")", "GET_PET", "GET_PET"),
            ("pub enum Pages = \"pages\", default Self::Whole;: switch!", "pub enum Pages", "Pages"),
            ("types::Event: impl subkit_runtime::Webhook", "types::Event", "Event"),
        ] {
            let line = Line { file: String::new(), number: 1, text: text.to_owned() };
            assert_eq!((line.item(), line.owner()), (item, owner), "{text}");
        }
    }

    #[test]
    fn compares_imports_by_exported_name() {
        let names = |line| exports(line).unwrap_or_default();
        assert_eq!(names("use a::{ B, c::{ self as d, E }, }"), ["B: use", "d: use", "E: use"]);
        assert_eq!(
            names("use client::Client  #[cfg(feature = \"client\")]"),
            ["Client: use  #[cfg(feature = \"client\")]"]
        );
        assert_eq!(names("Client: struct"), <[&str; 0]>::default());
    }

    #[test]
    fn renames_identifiers_and_not_their_parts() {
        let renames = [("Price".to_owned(), "Money".to_owned())];
        assert_eq!(renamed("PriceList.a: Vec<Price>", &renames), "PriceList.a: Vec<Money>");
    }
}
