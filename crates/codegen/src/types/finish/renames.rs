//! Pass: replaces the numbered names of types with the names of the model.

use std::collections::HashMap;

use indexmap::IndexMap;
use quote::format_ident;
use syn::{
    File, Ident, Item,
    visit_mut::{self, VisitMut},
};

use crate::{model::Api, types::generate::input::names};

/// Renames the types at their definitions and uses.
pub fn apply(api: &Api, file: &mut File, items: &mut IndexMap<String, Vec<Item>>) {
    let names = api.components.values().enumerate();
    let names = names.map(|(index, component)| (names::type_name(index), format_ident!("{}", component.rust_name)));
    let mut renamer = Renamer { names: names.collect() };
    renamer.visit_file_mut(file);
    items.values_mut().flatten().for_each(|item| renamer.visit_item_mut(item));
}

struct Renamer {
    names: HashMap<String, Ident>,
}

impl VisitMut for Renamer {
    fn visit_ident_mut(&mut self, ident: &mut Ident) {
        if let Some(name) = self.names.get(&ident.to_string()) {
            *ident = name.clone();
        }
        visit_mut::visit_ident_mut(self, ident);
    }
}
