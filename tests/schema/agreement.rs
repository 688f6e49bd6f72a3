//! Differences between the derived schema of a component and the schema in the spec.
//!
//! The two schemas must agree, except where the types are deliberately more permissive. Each exception is a function below, with
//! its reason.

use std::collections::BTreeSet;

use serde_json::Value;
use subkit_tests::normalized_schema::{NormalizedSchema, reference};

use crate::components::Components;

/// Returns all differences between the components of a spec and the derived schemas.
pub fn differences(contract: &Value, derived: &Components) -> Vec<String> {
    let mut check = Check { contract, derived, tags: tags(contract), found: Vec::new() };
    let known: Vec<&str> = contract.as_object().into_iter().flatten().map(|(name, _)| name.as_str()).collect();
    for name in derived.names().filter(|name| !known.contains(name)) {
        check.found.push(format!("{name}: no such component in the spec"));
    }
    for name in known {
        match (contract.get(name), derived.get(name)) {
            (Some(spec), Some(ours)) => check.component(name, spec, ours),
            _ => check.found.push(format!("{name}: no derived schema")),
        }
    }
    check.found
}

/// Returns pairs of a component and the discriminator property of a union that has the component as a variant.
fn tags(contract: &Value) -> BTreeSet<(&str, &str)> {
    let forms = contract.as_object().into_iter().flatten().map(|(_, schema)| NormalizedSchema::new(schema, contract));
    forms
        .flat_map(|form| {
            let variants = form.variants.into_values().filter_map(reference);
            variants.filter_map(move |variant| Some((variant, form.tag?))).collect::<Vec<_>>()
        })
        .collect()
}

struct Check<'a> {
    contract: &'a Value,
    derived: &'a Components,
    tags: BTreeSet<(&'a str, &'a str)>,
    found: Vec<String>,
}

impl Check<'_> {
    fn component(&mut self, name: &str, spec: &Value, ours: &Value) {
        let (spec, ours) =
            (NormalizedSchema::new(spec, self.contract), NormalizedSchema::new(ours, &self.derived.types));
        if spec.nullable != ours.nullable {
            self.report(name, "null", &spec.nullable, &ours.nullable);
        }
        // The union encodes the discriminator property. The structs of the variants do not have it.
        let is_tag = |property: &str| self.tags.contains(&(name, property));
        let spec = NormalizedSchema {
            properties: spec.properties.into_iter().filter(|(property, _)| !is_tag(property)).collect(),
            required: spec.required.into_iter().filter(|property| !is_tag(property)).collect(),
            ..spec
        };
        self.form(name, &spec, &ours);
    }

    /// Compares the two schemas at one location. If both refer to a component, compares only the references.
    fn location(&mut self, at: &str, spec: &Value, ours: &Value, may_be_absent: bool) {
        let (spec_form, ours_form) =
            (NormalizedSchema::new(spec, self.contract), NormalizedSchema::new(ours, &self.derived.types));
        if spec_form.nullable != ours_form.nullable && !absent_is_null(may_be_absent, &spec_form, &ours_form) {
            self.report(at, "null", &spec_form.nullable, &ours_form.nullable);
        }
        match (reference(spec), reference(ours)) {
            (Some(component), Some(name)) => {
                if self.derived.type_of(component) != Some(name) {
                    self.report(at, "component", &component, &name);
                }
            }
            _ => self.form(at, &spec_form, &ours_form),
        }
    }

    fn form(&mut self, at: &str, spec: &NormalizedSchema<'_>, ours: &NormalizedSchema<'_>) {
        if spec.tag.is_some() || ours.tag.is_some() {
            return self.union(at, spec, ours);
        }
        if is_choice(&spec.types, &ours.types) {
            return;
        }
        if spec.types != ours.types && !is_id(&spec.types, &ours.types) && !is_decimal(&spec.types, &ours.types) {
            self.report(at, "type", &spec.types, &ours.types);
        }
        if spec.values != ours.values {
            self.report(at, "enum", &spec.values, &ours.values);
        }
        let names = |form: &NormalizedSchema<'_>| {
            form.properties.keys().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>()
        };
        if names(spec) != names(ours) {
            self.report(at, "properties", &names(spec), &names(ours));
        }
        for (name, schema) in &spec.properties {
            let Some(own) = ours.properties.get(name) else { continue };
            let at = format!("{at}.{name}");
            let is_required = spec.required.contains(name);
            let is_ours = ours.required.contains(name);
            if is_required != is_ours && !null_is_absent(is_required, schema, self.contract) {
                self.report(&at, "required", &is_required, &is_ours);
            }
            self.location(&at, schema, own, !is_required);
        }
        match (spec.items, ours.items) {
            (Some(spec), Some(ours)) => self.location(&format!("{at}[]"), spec, ours, false),
            (None, None) => {}
            (spec, ours) => self.report(at, "items", &spec, &ours),
        }
        match (typed(spec.additional), typed(ours.additional)) {
            (Some(spec), Some(ours)) => self.location(&format!("{at}{{}}"), spec, ours, false),
            (None, None) => {}
            (spec, ours) => self.report(at, "additional properties", &spec, &ours),
        }
    }

    fn union(&mut self, at: &str, spec: &NormalizedSchema<'_>, ours: &NormalizedSchema<'_>) {
        if spec.tag != ours.tag {
            self.report(at, "tag", &spec.tag, &ours.tag);
        }
        let named = |form: &NormalizedSchema<'_>| -> Vec<(String, String)> {
            let name = |schema: &Value| reference(schema).map_or_else(|| schema.to_string(), str::to_owned);
            form.variants.iter().map(|(tag, schema)| ((*tag).to_owned(), name(schema))).collect()
        };
        let as_types: Vec<(String, String)> = named(spec)
            .into_iter()
            .map(|(tag, component)| (tag, self.derived.type_of(&component).unwrap_or(&component).to_owned()))
            .collect();
        if as_types != named(ours) {
            self.report(at, "variants", &as_types, &named(ours));
        }
    }

    fn report(&mut self, at: &str, what: &str, spec: &dyn std::fmt::Debug, ours: &dyn std::fmt::Debug) {
        self.found.push(format!("{at}: {what}: the spec has {spec:?}, the derived schema {ours:?}"));
    }
}

/// Returns the schema of additional properties, or `None` if it allows any value.
fn typed(additional: Option<&Value>) -> Option<&Value> {
    additional.filter(|schema| schema.as_object().is_some_and(|keys| !keys.is_empty()))
}

/// Ids decode from strings and numbers, because vendors use both for the same id.
fn is_id(spec: &BTreeSet<&str>, ours: &BTreeSet<&str>) -> bool {
    *ours == BTreeSet::from(["integer", "string"]) && !spec.is_empty() && spec.is_subset(ours)
}

/// A union without a discriminator keeps values that match none of its variants, so its schema allows any value.
fn is_choice(spec: &BTreeSet<&str>, ours: &BTreeSet<&str>) -> bool {
    ours.is_empty() && spec.len() > 1
}

/// Decimals decode from numbers, and from strings that hold an exact decimal.
fn is_decimal(spec: &BTreeSet<&str>, ours: &BTreeSet<&str>) -> bool {
    *ours == BTreeSet::from(["number", "string"]) && *spec == BTreeSet::from(["number"])
}

/// An optional property is an `Option`, which decodes null as absent.
fn absent_is_null(may_be_absent: bool, spec: &NormalizedSchema<'_>, ours: &NormalizedSchema<'_>) -> bool {
    may_be_absent && ours.nullable && !spec.nullable
}

/// A required nullable property also becomes an `Option`, whose derived schema does not require the property.
fn null_is_absent(is_required: bool, spec: &Value, contract: &Value) -> bool {
    is_required && NormalizedSchema::new(spec, contract).nullable
}
