//! The items that findings are about: an operation, a type or another part of an API, with its previous and its new form.

use std::collections::BTreeSet;

use subkit_codegen::{
    Checked, Excerpt as Lines,
    diff::{Finding, Kind, Revision},
    snake,
};

use super::{
    lines::{is_snapshot, lines, without_header},
    report::{Excerpt, Item, ItemKind, Place, Sides},
    signature,
    tree::{Tree, WIRE},
};

/// The keys of a spec that hold no rules for all operations.
const NOT_COMMON: [&str; 5] = ["components", "info", "openapi", "paths", "tags"];

/// The two revisions of an API or a crate.
pub struct Revisions<'a> {
    /// The name of the API or the crate.
    pub name: &'a str,
    /// The files.
    pub trees: [&'a Tree; 2],
    /// The specs, if it is an API whose spec changed.
    pub specs: Option<&'a [Checked; 2]>,
}

impl Revisions<'_> {
    /// Returns the kinds and the names of the items that a finding is about. A finding about several operations has several.
    pub fn items_of(&self, finding: &Finding) -> Vec<(ItemKind, String)> {
        if matches!(finding.kind, Kind::DocumentationChanged | Kind::ExamplesChanged) {
            return self.documented(finding);
        }
        let subject = finding.subject.trim_start_matches("types::");
        let owners = subject.split(['.', ':', '<', '(', ' ']).next().unwrap_or_default();
        let items: Vec<_> = owners.split(',').map(|owner| (self.kind_of(owner), owner.to_owned())).collect();
        match (items.as_slice(), part(&finding.pointer)) {
            ([(ItemKind::Part, _)], Some(part)) => vec![(ItemKind::Part, name_of_part(part))],
            _ => items,
        }
    }

    /// Returns the items whose documentation changed.
    fn documented(&self, finding: &Finding) -> Vec<(ItemKind, String)> {
        let names = self.specs.iter().flat_map(|[_, new]| {
            let operations = new.api.operations.iter().map(|operation| (ItemKind::Operation, &operation.id));
            let types = new.api.components.values().map(|component| (ItemKind::Type, &component.rust_name));
            operations.chain(types)
        });
        // The finding names the constants in the catalogue.
        let is_named = |name: &str| {
            let constant = snake(name).to_uppercase();
            finding.items.iter().filter_map(|item| item.split('.').next()).any(|item| item == constant)
        };
        // An operation and its body can have the same constant, which is that of the operation.
        let is_operation = |name: &str| self.kind_of(&snake(name)) == ItemKind::Operation;
        let found =
            names.filter(|(kind, name)| is_named(name) && (*kind == ItemKind::Operation || !is_operation(name)));
        let found: Vec<_> = found.map(|(kind, name)| (kind, name.clone())).collect();
        if !found.is_empty() {
            return found;
        }
        let name = part(&finding.pointer).map_or_else(|| finding.subject.clone(), name_of_part);
        vec![(ItemKind::Part, name)]
    }

    /// Returns the items of findings: first those that the findings begin with, in the order of the findings, then the others, then the
    /// operations whose requests changed without a finding about them.
    pub fn items(&self, findings: &[&Finding]) -> Vec<Item> {
        let all: Vec<Vec<(ItemKind, String)>> = findings.iter().map(|finding| self.items_of(finding)).collect();
        let mut items: Vec<(ItemKind, String)> = Vec::new();
        for item in all.iter().filter_map(|items| items.first()).chain(all.iter().flatten()) {
            if !items.contains(item) {
                items.push(item.clone());
            }
        }
        // The items of an API that was added or removed as a whole are not listed.
        if findings.iter().any(|finding| matches!(finding.kind, Kind::ApiAdded | Kind::ApiRemoved)) {
            return items.into_iter().map(|(kind, name)| Item::new(kind, name)).collect();
        }
        let renames = renames(findings);
        let is_listed = |name: &str| {
            items.iter().any(|(_, item)| item == name) || renames.iter().any(|(before, _)| *before == name)
        };
        let changed = self.changed_requests().into_iter().filter(|name| !is_listed(name));
        let changed: Vec<_> = changed.map(|name| (self.kind_of(&name), name)).collect();
        items.extend(changed);
        let surface = self.trees.map(|tree| lines(tree, self.name, &[]));
        let item = |(kind, name): (ItemKind, String)| {
            let is_first = |items: &[(ItemKind, String)]| items.first().is_some_and(|(_, item)| *item == name);
            let own = findings.iter().zip(&all).filter(|(_, items)| is_first(items)).map(|(finding, _)| *finding);
            let own: Vec<&Finding> = own.collect();
            let earlier = renames.iter().find(|(_, after)| *after == name).map_or(name.as_str(), |(before, _)| before);
            let names = [earlier, &name];
            Item {
                signature: signature::sides(kind, names, &surface),
                request: if kind == ItemKind::Type { Sides::default() } else { self.request(names) },
                spec: self.spec(kind, names, &own),
                kind,
                name,
            }
        };
        items.into_iter().map(item).collect()
    }

    fn kind_of(&self, name: &str) -> ItemKind {
        let is_operation = |checked: &Checked| checked.api.operations.iter().any(|operation| operation.id == name);
        let is_type = |checked: &Checked| checked.api.components.values().any(|component| component.rust_name == name);
        let is_recorded = || self.trees.iter().any(|tree| tree.text(&self.snapshot(name)).is_some());
        let specs = || self.specs.into_iter().flatten();
        if specs().any(is_operation) || is_recorded() {
            ItemKind::Operation
        } else if specs().any(is_type) {
            ItemKind::Type
        } else {
            ItemKind::Part
        }
    }

    /// Returns the path of the snapshot of the requests of an operation.
    fn snapshot(&self, operation: &str) -> String {
        format!("{WIRE}/{}/{operation}.snap", self.name)
    }

    /// Returns the operations whose recorded requests differ.
    fn changed_requests(&self) -> BTreeSet<String> {
        let folder = format!("{WIRE}/{}", self.name);
        let paths = self.trees.into_iter().flat_map(|tree| tree.below(&folder).map(|(path, _)| path.to_owned()));
        let names = paths.filter(|path| is_snapshot(path));
        let names = names.filter_map(|path| path.strip_suffix(".snap").map(str::to_owned));
        let [before, after] = self.trees;
        names.filter(|name| before.text(&self.snapshot(name)) != after.text(&self.snapshot(name))).collect()
    }

    /// Returns the recorded requests of an operation.
    fn request(&self, [before, after]: [&str; 2]) -> Sides {
        let [old, new] = self.trees;
        let excerpt = |tree: &Tree, name: &str, is_in_base| {
            let file = self.snapshot(name);
            let content = tree.text(&file)?;
            let (line, text) = without_header(&content);
            Some(Excerpt {
                place: Place { file, line, is_in_base },
                text: text.trim_end().to_owned(),
                is_numbered: false,
            })
        };
        Sides { before: excerpt(old, before, true), after: excerpt(new, after, false) }
    }

    /// Returns the text of an item in the specs, and of the other parts of the specs that its findings are about.
    fn spec(&self, kind: ItemKind, names: [&str; 2], findings: &[&Finding]) -> Vec<Sides> {
        let Some([old, new]) = self.specs else { return Vec::new() };
        let [before, after] = names;
        let mut places = vec![[pointer(old, kind, before), pointer(new, kind, after)]];
        for finding in findings {
            let revision = usize::from(finding.revision == Revision::Head);
            let is_below = |place: &[Option<String>; 2]| {
                let place = place.get(revision).and_then(Option::as_deref);
                place.is_some_and(|place| is_below(&finding.pointer, place))
            };
            if let (false, Some(part)) = (places.iter().any(is_below), part(&finding.pointer)) {
                places.push([Some(part.to_owned()), Some(part.to_owned())]);
            }
        }
        let sides = |[before, after]: [Option<String>; 2]| Sides {
            before: excerpt(old, before, true),
            after: excerpt(new, after, false),
        };
        let mut all: Vec<Sides> = places.into_iter().map(sides).filter(|sides| !sides.is_empty()).collect();
        // If the item has the same text in both specs, the cause applies to all operations, such as the default security.
        if !findings.is_empty() && all.iter().all(Sides::is_unchanged) {
            let keys = [old, new]
                .into_iter()
                .filter_map(|checked| checked.document.root.as_object())
                .flat_map(|root| root.keys());
            let keys: BTreeSet<&String> = keys.filter(|key| !NOT_COMMON.contains(&key.as_str())).collect();
            let common = keys.into_iter().map(|key| sides([Some(format!("/{key}")), Some(format!("/{key}"))]));
            all.extend(common.filter(|sides| !sides.is_unchanged()));
        }
        all
    }
}

/// Returns the text of a value in a spec.
fn excerpt(checked: &Checked, pointer: Option<String>, is_in_base: bool) -> Option<Excerpt> {
    let Lines { file, line, text, is_literal } = checked.document.excerpt(&pointer?)?;
    Some(Excerpt { place: Place { file, line, is_in_base }, text, is_numbered: is_literal })
}

/// Returns the pointer of an operation or a type.
fn pointer(checked: &Checked, kind: ItemKind, name: &str) -> Option<String> {
    let api = &checked.api;
    match kind {
        ItemKind::Operation => {
            api.operations.iter().find(|operation| operation.id == name).map(|it| it.pointer.clone())
        }
        ItemKind::Type => {
            api.components.values().find(|component| component.rust_name == name).map(|it| it.pointer.clone())
        }
        ItemKind::Part => None,
    }
}

/// Returns the names of renamed operations and types: the previous and the new one.
fn renames<'a>(findings: &[&'a Finding]) -> Vec<(&'a str, &'a str)> {
    let is_rename = |finding: &&&Finding| {
        matches!(finding.kind, Kind::OperationNameReused | Kind::OperationRenamed | Kind::TypeRenamed)
    };
    let renames = findings.iter().filter(is_rename);
    renames.filter_map(|finding| Some((finding.before.as_deref()?, finding.after.as_deref()?))).collect()
}

/// Returns the pointer of the part of a document that contains a value: a component, an operation, or a key of the root.
fn part(pointer: &str) -> Option<&str> {
    let length = if pointer.starts_with("/components/") || pointer.starts_with("/paths/") { 3 } else { 1 };
    let ends = pointer.match_indices('/').map(|(slash, _)| slash).skip(1).chain([pointer.len()]);
    let end = ends.take(length).last().filter(|_| !pointer.is_empty())?;
    pointer.get(..end)
}

/// Returns the name of a part: its keys.
fn name_of_part(pointer: &str) -> String {
    pointer.trim_start_matches('/').replace("~1", "/").replace("~0", "~")
}

/// Returns whether a pointer is a place or is inside of it.
fn is_below(pointer: &str, place: &str) -> bool {
    pointer.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::{is_below, part};

    #[test]
    fn finds_the_part_of_a_document() {
        assert_eq!(part("/components/schemas/Money/properties/a"), Some("/components/schemas/Money"));
        assert_eq!(part("/paths/~1a/get"), Some("/paths/~1a/get"));
        assert_eq!(part("/servers/0/url"), Some("/servers"));
        assert_eq!(part(""), None);
        assert!(is_below("/a/b", "/a") && is_below("/a", "/a") && !is_below("/ab", "/a"));
    }
}
