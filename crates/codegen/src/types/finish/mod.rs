//! Stage 5, types, second half: rewrites progenitor's types and signatures.
//!
//! Each pass reads the syntax tree and the model, and returns an error if they do not match. A pass that skipped a mismatch would
//! generate wrong code.

mod boxed;
mod clean;
mod constructors;
mod conversions;
mod fields;
mod newtypes;
mod open_types;
mod renames;
mod signatures;

use std::collections::HashMap;

use indexmap::IndexMap;
use proc_macro2::TokenStream;
use syn::{File, Item, ItemMod};

pub use constructors::{in_order_of_required, member};
pub use conversions::Conversions;
pub use fields::Field;
pub use signatures::{Signature, type_argument};

use crate::{
    model::{Api, Kind},
    types::generate::input::names,
};

/// The finished types and signatures, which the stage `emit` reads.
pub struct Finished {
    /// The types of the component schemas, in document order.
    pub types: Vec<FinishedType>,
    /// The argument and response types of each operation, by operation id.
    pub signatures: HashMap<String, Signature>,
    /// Which arguments take `impl Into`.
    pub conversions: Conversions,
}

/// The Rust items of a component schema.
pub struct FinishedType {
    /// The name of the component.
    pub component: String,
    /// The type with its impls.
    pub tokens: TokenStream,
    /// The fields, if it is a struct.
    pub fields: Vec<Field>,
}

impl Finished {
    /// Returns the fields of a component's struct.
    pub fn fields(&self, component: &str) -> &[Field] {
        self.types
            .iter()
            .find(|finished| finished.component == component)
            .map(|finished| finished.fields.as_slice())
            .unwrap_or_default()
    }
}

/// Finishes the code that progenitor generated for `api`.
///
/// # Errors
///
/// Returns a message if the generated code does not match the model.
pub fn finish(api: &Api, mut generated: File) -> Result<Finished, String> {
    let conversions = Conversions::of(api);
    let mut items = by_name(&types_module(&generated)?)?;
    renames::apply(api, &mut generated, &mut items);
    let signatures = signatures::read(api, &generated.items, &items)?;
    let mut types = Vec::new();
    let in_boxes = api.boxed();
    for (index, component) in api.components.values().enumerate() {
        let mut generated = items.shift_remove(&names::type_name(index)).unwrap_or_default();
        generated.iter_mut().for_each(clean::item);
        let (tokens, fields) = match &component.kind {
            Kind::OpenEnum(variants) => (open_types::open_enum(component, variants), Vec::new()),
            Kind::IntegerEnum(variants) => (open_types::integer_enum(component, variants), Vec::new()),
            Kind::Union { tag, members, keeps_tag } => {
                (open_types::union(component, tag, members, *keeps_tag, &generated)?, Vec::new())
            }
            Kind::UntaggedUnion(members) => {
                (open_types::untagged_union(api, component, members, &generated)?, Vec::new())
            }
            Kind::Id => (open_types::id(component), Vec::new()),
            Kind::Object { properties, additional, .. } => {
                let (tokens, fields) =
                    fields::rewrite(api, component, properties, additional.kept().is_some(), generated)?;
                let constructors = constructors::emit(component, &fields, &conversions);
                (quote::quote! { #tokens #constructors }, fields)
            }
            Kind::Alias(_) => (newtypes::rewrite(api, component, &generated)?, Vec::new()),
        };
        let support = in_boxes.contains(component.rust_name.as_str()).then(|| boxed::support(component));
        let tokens = quote::quote! { #tokens #support };
        types.push(FinishedType { component: component.name.clone(), tokens, fields });
    }
    match items.keys().find(|name| !name.starts_with('A')) {
        None => Ok(Finished { types, signatures, conversions }),
        Some(name) => Err(format!("progenitor generated an unexpected type `{name}`")),
    }
}

fn types_module(generated: &File) -> Result<Vec<Item>, String> {
    let module = generated.items.iter().find_map(|item| match item {
        Item::Mod(ItemMod { ident, content: Some((_, items)), .. }) if ident == "types" => Some(items.clone()),
        _ => None,
    });
    module.ok_or_else(|| "progenitor generated no module `types`".to_owned())
}

/// Groups the types by name.
fn by_name(items: &[Item]) -> Result<IndexMap<String, Vec<Item>>, String> {
    let mut found: IndexMap<String, Vec<Item>> = IndexMap::new();
    for item in items {
        let name = match item {
            Item::Struct(item) => item.ident.to_string(),
            Item::Enum(item) => item.ident.to_string(),
            Item::Type(item) => item.ident.to_string(),
            // Impls and the module of conversion errors are not used.
            Item::Impl(_) | Item::Mod(_) => continue,
            _ => return Err("progenitor generated an unexpected item in the module `types`".to_owned()),
        };
        found.entry(name).or_default().push(item.clone());
    }
    Ok(found)
}
