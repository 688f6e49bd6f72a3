//! Classifies the Rust types that progenitor chose. The stages `finish` and `emit` use this instead of comparing the text of tokens.

use syn::{
    Path, Type,
    visit_mut::{self, VisitMut},
};

/// The kind of a Rust type that holds a JSON scalar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scalar {
    Text,
    Bool,
    /// A primitive integer.
    Int,
    Float,
    /// A decimal of any precision.
    Decimal,
    /// An integer of any size.
    Integer,
    Timestamp,
    Date,
    Uuid,
}

/// Returns the kind of a scalar type. Returns `None` for generated types and for types with type arguments.
pub fn scalar(ty: &Type) -> Option<Scalar> {
    let Type::Path(path) = ty else { return None };
    if path.path.segments.iter().any(|segment| !segment.arguments.is_none()) {
        return None;
    }
    let names: Vec<String> = path.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    Some(match names.as_slice() {
        ["String"] => Scalar::Text,
        ["bool"] => Scalar::Bool,
        ["i32" | "i64" | "u32" | "u64"] => Scalar::Int,
        ["f64"] => Scalar::Float,
        ["subkit_runtime", "Decimal"] => Scalar::Decimal,
        ["subkit_runtime", "Integer"] => Scalar::Integer,
        ["subkit_runtime", "Timestamp"] => Scalar::Timestamp,
        ["subkit_runtime", "Date"] => Scalar::Date,
        ["subkit_runtime", "Uuid"] => Scalar::Uuid,
        _ => return None,
    })
}

/// Returns whether a type is a `Boxed`, which stops the recursion of the compiler.
pub fn is_boxed(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "Boxed"))
}

/// Returns whether a type is or contains `serde_json::Value`.
pub fn holds_any_json(ty: &Type) -> bool {
    struct Search(bool);

    impl VisitMut for Search {
        fn visit_path_mut(&mut self, path: &mut Path) {
            let mut names = path.segments.iter().map(|segment| &segment.ident);
            self.0 |= names.next().is_some_and(|name| name == "serde_json")
                && names.next().is_some_and(|name| name == "Value");
            visit_mut::visit_path_mut(self, path);
        }
    }

    let mut search = Search(false);
    search.visit_type_mut(&mut ty.clone());
    search.0
}

/// Returns a type with the prefix `types::` before each name that is defined in the module `types`. `is_own` returns whether a name
/// is defined in that module.
pub fn outside(ty: &Type, is_own: impl Fn(&syn::Ident) -> bool) -> Type {
    struct Qualify<F>(F);

    impl<F: Fn(&syn::Ident) -> bool> VisitMut for Qualify<F> {
        fn visit_path_mut(&mut self, path: &mut Path) {
            visit_mut::visit_path_mut(self, path);
            let is_own = path.segments.len() == 1 && path.segments.first().is_some_and(|only| (self.0)(&only.ident));
            if is_own {
                path.segments.insert(0, syn::parse_quote!(types));
            }
        }
    }

    let mut outside = ty.clone();
    Qualify(is_own).visit_type_mut(&mut outside);
    outside
}

#[cfg(test)]
mod tests {
    use syn::{Type, parse_quote};

    use super::{Scalar, holds_any_json, outside, scalar};

    #[test]
    fn recognizes_scalars_by_their_full_path() {
        assert_eq!(scalar(&parse_quote!(String)), Some(Scalar::Text));
        assert_eq!(scalar(&parse_quote!(subkit_runtime::Uuid)), Some(Scalar::Uuid));
        let additional: [Type; 4] =
            [parse_quote!(Uuid), parse_quote!(other::Uuid), parse_quote!(Option<String>), parse_quote!([i64; 2])];
        assert!(additional.iter().all(|ty| scalar(ty).is_none()));
    }

    #[test]
    fn finds_json_values_in_type_arguments() {
        assert!(holds_any_json(&parse_quote!(std::collections::HashMap<String, Vec<serde_json::Value>>)));
        assert!(!holds_any_json(&parse_quote!(std::collections::HashMap<String, Value>)));
    }

    #[test]
    fn prefixes_types_of_the_crate_with_their_module_at_any_depth() {
        let is_own = |name: &syn::Ident| name == "Pet" || name == "Map";
        let ty = outside(&parse_quote!(Option<Map<Pet, other::Pet>>), is_own);
        assert_eq!(ty, parse_quote!(Option<types::Map<types::Pet, other::Pet>>));
    }
}
