//! Compares the snapshots of requests.

use std::collections::BTreeMap;

use subkit_codegen::diff::{Finding, Kind};

use super::{
    lines::{is_snapshot, named},
    renames::{renamed, renames},
    report::{Located, Place},
    tree::{Tree, WIRE},
};

/// Returns a finding if recorded requests changed, and no finding explains it.
pub fn of_client(api: &str, before: &Tree, after: &Tree, known: &[Located]) -> Option<Located> {
    let folder = format!("{WIRE}/{api}");
    let renames = renames(known);
    let old: BTreeMap<String, String> = before
        .below(&folder)
        .map(|(path, content)| (renamed(path, &renames), String::from_utf8_lossy(content).into_owned()))
        .collect();
    let new = after.below(&folder).filter(|(path, _)| is_snapshot(path));
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
