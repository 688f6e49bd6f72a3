//! Cycles among modules that import each other, directly or through other modules.

use std::collections::{BTreeMap, BTreeSet};

use crate::imports::Import;

/// Returns the import cycles inside each top-level module of a crate. A cycle is the set of modules that import one another.
///
/// Each file, including each `mod.rs`, is one module. A `mod.rs` is in a cycle with a child module if it uses the child and
/// the child uses an item that the `mod.rs` itself defines. Declaring or re-exporting a child does not count as a use.
pub fn cycles<'a>(imports: impl IntoIterator<Item = &'a Import>) -> BTreeSet<BTreeSet<&'a str>> {
    let mut targets: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for import in imports {
        let [from, to] = import.stages();
        if from == to {
            targets.entry(&import.from).or_default().push(&import.to);
        }
    }
    let reached: BTreeMap<&str, BTreeSet<&str>> = targets.keys().map(|from| (*from, reach(from, &targets))).collect();
    let back = |from: &str, to: &str| reached.get(to).is_some_and(|reached| reached.contains(from));
    let cycle = |(from, to): (&&'a str, &BTreeSet<&'a str>)| {
        to.iter().copied().filter(|to| back(from, to)).collect::<BTreeSet<&str>>()
    };
    reached.iter().map(cycle).filter(|cycle| !cycle.is_empty()).collect()
}

/// Returns the modules that a module imports, directly or through other modules.
fn reach<'a>(from: &str, targets: &BTreeMap<&str, Vec<&'a str>>) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open = vec![from];
    while let Some(module) = open.pop() {
        for target in targets.get(module).into_iter().flatten() {
            if reached.insert(*target) {
                open.push(target);
            }
        }
    }
    reached
}

#[test]
fn reports_cycles_only_within_a_top_level_module() {
    let found = |imports: &[[&str; 2]]| {
        let imports: Vec<Import> =
            imports.iter().map(|[from, to]| Import { from: (*from).to_owned(), to: (*to).to_owned() }).collect();
        cycles(&imports).into_iter().map(|cycle| cycle.into_iter().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>()
    };
    assert_eq!(found(&[["a::b", "a::c"], ["a", "a::b"], ["a::c", "d"], ["d", "a::b"]]), <[&str; 0]>::default());
    assert_eq!(found(&[["a::b", "a::c"], ["a::c", "a::d"], ["a::d", "a::b"], ["a", "a::b"]]), ["a::b a::c a::d"]);
    assert_eq!(found(&[["a", "a::b"], ["a::b", "a"], ["c::d", "c::e"], ["c::e", "c::d"]]), ["a a::b", "c::d c::e"]);
}
