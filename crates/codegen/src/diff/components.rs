//! Component schemas, which become types.

use super::{
    bounds, enums,
    finding::Finding,
    kind::Kind as Id,
    properties,
    revisions::{Revisions, code, codes},
    rust_types, unions,
};
use crate::model::{Api, Component, Kind, Presence, Property, Schema};

/// Compares the components.
pub fn compare(revisions: &Revisions<'_>) -> Vec<Finding> {
    let Revisions { base, head, .. } = revisions;
    let removed = base.components.values().filter(|component| !head.components.contains_key(&component.name));
    let removed = removed.map(|component| {
        let message = format!("The type {} was removed.", code(&component.rust_name));
        Finding::new(Id::TypeRemoved, &component.rust_name, &component.pointer, message)
            .in_base()
            .before(form(base, component))
    });
    let added = head.components.values().filter(|component| !base.components.contains_key(&component.name));
    let added = added.map(|component| {
        let message = format!("The type {} is new ({}).", code(&component.rust_name), form(head, component));
        Finding::new(Id::TypeAdded, &component.rust_name, &component.pointer, message).after(form(head, component))
    });
    let changed = revisions.components().flat_map(|(before, after)| pair(revisions, before, after));
    removed.chain(added).chain(changed).collect()
}

/// Returns the form of the Rust type in words.
fn form(api: &Api, component: &Component) -> String {
    match &component.kind {
        Kind::Object { .. } => "a struct".to_owned(),
        Kind::OpenEnum(_) | Kind::IntegerEnum(_) => "an enum".to_owned(),
        Kind::Union { .. } | Kind::UntaggedUnion(_) => "a union".to_owned(),
        Kind::Id => "an id".to_owned(),
        Kind::Alias(ty) => format!("a wrapper of {}", code(rust_types::of_type(api, ty))),
    }
}

fn pair(revisions: &Revisions<'_>, before: &Component, after: &Component) -> Vec<Finding> {
    let mut findings: Vec<Finding> = secret(revisions, before, after).into_iter().collect();
    findings.extend(match (&before.kind, &after.kind) {
        (Kind::Object { .. }, Kind::Object { .. }) => properties::compare(revisions, before, after),
        (Kind::OpenEnum(old), Kind::OpenEnum(new)) => enums::of_strings(revisions, after, old, new),
        (Kind::IntegerEnum(old), Kind::IntegerEnum(new)) => enums::of_integers(revisions, after, old, new),
        (Kind::Union { .. }, Kind::Union { .. }) | (Kind::UntaggedUnion(_), Kind::UntaggedUnion(_)) => {
            unions::compare(revisions, before, after)
        }
        _ if findings.is_empty() => changed(revisions, before, after).into_iter().collect(),
        _ => Vec::new(),
    });
    findings.extend(constructor(before, after));
    findings.extend(arguments(revisions, before, after));
    findings.extend(leniency(before, after));
    let value = bounds::Value {
        subject: after.rust_name.clone(),
        name: code(&after.rust_name),
        pointer: after.pointer.clone(),
        direction: revisions.direction(after),
    };
    findings.extend(bounds::of_schemas(revisions, &value, &as_schema(before), &as_schema(after)));
    findings
}

/// Returns the schema of the values of a component, without their content.
fn as_schema(component: &Component) -> Schema {
    Schema { ty: bounds::type_of(component).clone(), bounds: component.bounds.clone(), ..Schema::default() }
}

fn changed(revisions: &Revisions<'_>, before: &Component, after: &Component) -> Option<Finding> {
    let (old, new) = (form(revisions.base, before), form(revisions.head, after));
    let message = format!("The type {} is {new} and was {old}.", code(&after.rust_name));
    (old != new).then(|| Finding::new(Id::TypeChanged, &after.rust_name, &after.pointer, message).change(old, new))
}

/// Returns a finding if values of the type are no longer redacted, or are now.
fn secret(revisions: &Revisions<'_>, before: &Component, after: &Component) -> Option<Finding> {
    let (old, new) = (form(revisions.base, before), form(revisions.head, after));
    let name = code(&after.rust_name);
    let (kind, message) = match (before.is_secret(), after.is_secret()) {
        (true, false) => {
            let consequence = "its value appears in `Debug` output and logs";
            (Id::SecretPrintable, format!("{name} is no longer a secret (`format: password`): {consequence}."))
        }
        // Another type has a finding of its own.
        (false, true) if old == new => (Id::RedactionAdded, format!("{name} is a secret: `Debug` redacts its value.")),
        _ => return None,
    };
    Some(Finding::new(kind, &after.rust_name, &after.pointer, message).change(old, new))
}

/// Returns a finding if callers can construct a type, or no longer.
fn constructor(before: &Component, after: &Component) -> Option<Finding> {
    if !matches!((&before.kind, &after.kind), (Kind::Object { .. }, Kind::Object { .. })) {
        return None;
    }
    let name = code(&after.rust_name);
    let (kind, message) = match (before.in_requests, after.in_requests) {
        (true, false) => (
            Id::ConstructorRemoved,
            format!("Requests no longer contain {name}: its constructor and setters were removed."),
        ),
        (false, true) => (Id::ConstructorAdded, format!("Requests contain {name}: it has a constructor and setters.")),
        _ => return None,
    };
    let text = |is_sent| if is_sent { "sent and received" } else { "only received" };
    let finding = Finding::new(kind, &after.rust_name, &after.pointer, message);
    Some(finding.change(text(before.in_requests), text(after.in_requests)))
}

/// Returns a finding if the arguments that both constructors have are in another order.
fn arguments(revisions: &Revisions<'_>, before: &Component, after: &Component) -> Option<Finding> {
    if !(before.in_requests && after.in_requests) {
        return None;
    }
    let pairs = properties::pairs(revisions, before, after).kept;
    let (old, new) = (constructor_arguments(before), constructor_arguments(after));
    // The arguments of both constructors have their new names.
    let renamed = |argument: &&Property| {
        let pair = pairs.iter().find(|(known, _)| known.name == argument.name);
        pair.map(|(_, property)| property.ident.as_str()).filter(|name| new.iter().any(|other| other.ident == *name))
    };
    let old: Vec<&str> = old.iter().filter_map(renamed).collect();
    let new: Vec<&str> = new.iter().map(|argument| argument.ident.as_str()).filter(|name| old.contains(name)).collect();
    let message = format!(
        "The arguments of `{}::new` are now in the order {}. Code compiles unchanged if the types are equal, and then swaps the values.",
        after.rust_name,
        codes(&new)
    );
    (old != new).then(|| {
        Finding::new(Id::ConstructorReordered, &after.rust_name, &after.pointer, message)
            .change(old.join(", "), new.join(", "))
    })
}

/// Returns the arguments of a constructor: the required fields in the order of `required`, then the other required fields.
fn constructor_arguments(component: &Component) -> Vec<&Property> {
    let Kind::Object { properties, required, .. } = &component.kind else { return Vec::new() };
    let position = |name: &str| required.iter().position(|other| other == name).unwrap_or(required.len());
    let mut arguments: Vec<&Property> =
        properties.iter().filter(|property| Presence::of(component, property).is_required()).collect();
    arguments.sort_by_key(|property| position(&property.name));
    arguments
}

/// Returns a finding if a type is decoded more strictly or more leniently. Types of webhooks are decoded leniently.
fn leniency(before: &Component, after: &Component) -> Option<Finding> {
    let name = code(&after.rust_name);
    let (kind, message) = match (before.in_webhooks, after.in_webhooks) {
        (true, false) => {
            (Id::DecodingStricter, format!("{name} is no longer decoded leniently: a malformed property is an error."))
        }
        (false, true) => {
            (Id::DecodingLenient, format!("{name} is decoded leniently: a malformed property is no error."))
        }
        _ => return None,
    };
    let text = |is_lenient| if is_lenient { "lenient" } else { "strict" };
    let finding = Finding::new(kind, &after.rust_name, &after.pointer, message);
    Some(finding.change(text(before.in_webhooks), text(after.in_webhooks)))
}
