//! The names that a crate exports.

use std::collections::BTreeSet;

use syn::{Item, UseTree, Visibility};

/// The names that the public imports of a root file end in, those of its public modules included. Several items can have one name:
/// then all of them count as exported.
pub fn names(source: &str) -> Result<BTreeSet<String>, syn::Error> {
    let mut found = BTreeSet::new();
    collect(&syn::parse_file(source)?.items, &mut found);
    Ok(found)
}

fn collect(items: &[Item], found: &mut BTreeSet<String>) {
    for item in items {
        match item {
            Item::Use(item) if matches!(item.vis, Visibility::Public(_)) => leaves(&item.tree, found),
            Item::Mod(item) if matches!(item.vis, Visibility::Public(_)) => {
                let items = item.content.as_ref().map(|(_, items)| items.as_slice());
                collect(items.unwrap_or_default(), found);
            }
            _ => {}
        }
    }
}

fn leaves(tree: &UseTree, found: &mut BTreeSet<String>) {
    match tree {
        UseTree::Path(path) => leaves(&path.tree, found),
        UseTree::Name(name) => drop(found.insert(name.ident.to_string())),
        UseTree::Rename(rename) => drop(found.insert(rename.ident.to_string())),
        UseTree::Group(group) => group.items.iter().for_each(|tree| leaves(tree, found)),
        UseTree::Glob(_) => {}
    }
}

#[test]
fn names_of_public_imports_are_found() {
    let source = "pub use a::{b::C, d as e}; use x::Y; pub mod m { pub use f::G; } mod n { pub use h::I; }";
    let expected = ["C", "G", "d"].map(str::to_owned);
    assert_eq!(names(source).ok(), Some(BTreeSet::from(expected)));
}
