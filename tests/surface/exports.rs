//! The names that a crate exports.

use std::collections::BTreeSet;

use syn::{Item, UseTree, Visibility, parse_quote};

/// Returns the names of the public imports in a root file and its public inline modules. If several items have the same
/// name, all of them count as exported.
pub fn names(source: &str) -> Result<BTreeSet<String>, syn::Error> {
    let mut found = BTreeSet::new();
    collect(&syn::parse_file(source)?.items, &mut found);
    Ok(found)
}

/// Returns the public, documented modules of a root file that have their own files.
pub fn modules(source: &str) -> Result<Vec<String>, syn::Error> {
    let is_hidden =
        |module: &syn::ItemMod| module.attrs.iter().any(|attribute| attribute.meta == parse_quote!(doc(hidden)));
    let name = |item: Item| match item {
        Item::Mod(module) if is_public(&module.vis) && module.content.is_none() && !is_hidden(&module) => {
            Some(module.ident.to_string())
        }
        _ => None,
    };
    Ok(syn::parse_file(source)?.items.into_iter().filter_map(name).collect())
}

/// Returns the public names of a module: those of its imports and those of its items.
pub fn public_names(source: &str) -> Result<BTreeSet<String>, syn::Error> {
    let own = |item: Item| match item {
        Item::Const(item) if is_public(&item.vis) => Some(item.ident),
        Item::Enum(item) if is_public(&item.vis) => Some(item.ident),
        Item::Fn(item) if is_public(&item.vis) => Some(item.sig.ident),
        Item::Struct(item) if is_public(&item.vis) => Some(item.ident),
        Item::Trait(item) if is_public(&item.vis) => Some(item.ident),
        Item::Type(item) if is_public(&item.vis) => Some(item.ident),
        _ => None,
    };
    let items = syn::parse_file(source)?.items;
    Ok(names(source)?.into_iter().chain(items.into_iter().filter_map(own).map(|name| name.to_string())).collect())
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn collect(items: &[Item], found: &mut BTreeSet<String>) {
    for item in items {
        match item {
            Item::Use(item) if is_public(&item.vis) => leaves(&item.tree, found),
            Item::Mod(item) if is_public(&item.vis) => {
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
fn finds_names_of_public_imports() {
    let source = "pub use a::{b::C, d as e}; use x::Y; pub mod m { pub use f::G; } mod n { pub use h::I; }";
    let expected = ["C", "G", "d"].map(str::to_owned);
    assert_eq!(names(source).ok(), Some(BTreeSet::from(expected)));
}

#[test]
fn finds_public_modules_and_their_names() {
    let source = "pub mod a; mod b; #[doc(hidden)] pub mod c; pub mod d {}";
    assert_eq!(modules(source).ok(), Some(vec!["a".to_owned()]));
    let source = "pub use b::C; pub fn d() {} fn e() {} pub(crate) struct F; pub struct G;";
    assert_eq!(public_names(source).ok(), Some(BTreeSet::from(["C", "G", "d"].map(str::to_owned))));
}
