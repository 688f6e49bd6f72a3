//! Pass: shortens paths: `::std::option::Option` to `Option`, `crate::types::Money` to `Money`.

use std::collections::HashSet;

use syn::{
    Item, Path, Type,
    visit_mut::{self, VisitMut},
};

/// Shortens the paths of an item inside the module `types`.
pub fn item(item: &mut Item) {
    Cleaner { types_prefix: false }.visit_item_mut(item);
}

/// Shortens the paths of a type that is used outside of the module `types`. Types of that module keep the prefix `types::`.
pub fn outer_type(ty: &mut Type) {
    Cleaner { types_prefix: true }.visit_type_mut(ty);
}

/// Adds the prefix `types::` to the types of that module, in a type that is used outside of it.
pub fn prefixed(ty: &mut Type, names: &HashSet<&str>) {
    Prefixer { names }.visit_type_mut(ty);
}

struct Prefixer<'a> {
    names: &'a HashSet<&'a str>,
}

impl VisitMut for Prefixer<'_> {
    fn visit_path_mut(&mut self, path: &mut Path) {
        visit_mut::visit_path_mut(self, path);
        if let Some(ident) = path.get_ident().filter(|ident| self.names.contains(ident.to_string().as_str())) {
            *path = syn::parse_quote!(types::#ident);
        }
    }
}

struct Cleaner {
    types_prefix: bool,
}

impl VisitMut for Cleaner {
    fn visit_path_mut(&mut self, path: &mut Path) {
        let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let dropped = match names.as_slice() {
            ["crate", "types", _] if self.types_prefix => 1,
            ["std", "string", "String"]
            | ["std", "option", "Option"]
            | ["std", "vec", "Vec"]
            | ["std", "boxed", "Box"]
            | ["std", "result", "Result"]
            | ["std", "convert", _]
            | ["crate", "types", _] => 2,
            _ => 0,
        };
        if dropped > 0 || matches!(names.first(), Some(&("subkit_runtime" | "serde_json" | "std"))) {
            path.leading_colon = None;
        }
        path.segments = std::mem::take(&mut path.segments).into_iter().skip(dropped).collect();
        visit_mut::visit_path_mut(self, path);
    }
}
