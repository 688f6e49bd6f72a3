//! The variants of unions.

use super::{
    bounds,
    finding::Finding,
    kind::Kind,
    matching::{Matched, matched},
    revisions::{Revisions, code},
    rust_types,
};
use crate::model::{self, Api, Component};

/// A variant of a union.
struct Variant {
    /// The name in Rust.
    name: String,
    /// The value of the tag, if the union has a tag.
    tag: Option<String>,
    /// The Rust type of the content.
    ty: String,
}

/// Compares the variants of two unions.
pub fn compare(revisions: &Revisions<'_>, before: &Component, after: &Component) -> Vec<Finding> {
    let owner = &after.rust_name;
    let is_received = revisions.is_received(after);
    let (old, new) = (variants(revisions.base, before), variants(revisions.head, after));
    let Matched { kept, added, removed } = matched(
        &old,
        &new,
        &[&|one, other| one.tag.is_some() && one.tag == other.tag, &|one, other| one.ty == other.ty],
    );
    let mut findings: Vec<Finding> = tag(revisions, before, after).into_iter().collect();
    findings.extend(removed.into_iter().map(|variant| {
        let effect = if is_received { " If the server still sends it, it is decoded as unknown." } else { "" };
        let message = format!("The variant `{owner}::{}` was removed.{effect}", variant.name);
        let finding = Finding::new(Kind::UnionVariantRemoved, subject(owner, variant), &before.pointer, message);
        finding.in_base().before(text(variant))
    }));
    findings.extend(added.into_iter().map(|variant| {
        let effect = if is_received {
            format!(" Its values are no longer decoded as `{owner}::Unknown`.")
        } else {
            String::new()
        };
        let message = format!("The variant `{owner}::{}` is new.{effect}", variant.name);
        Finding::new(Kind::UnionVariantAdded, subject(owner, variant), &after.pointer, message).after(text(variant))
    }));
    findings.extend(bounds_of_members(revisions, before, after));
    findings.extend(kept.into_iter().filter_map(|(known, variant)| changed(revisions, after, known, variant)));
    findings
}

/// Compares the name, the content and the tag of a variant.
fn changed(revisions: &Revisions<'_>, component: &Component, before: &Variant, after: &Variant) -> Option<Finding> {
    let owner = &component.rust_name;
    let finding = |kind, message: String| Finding::new(kind, subject(owner, after), &component.pointer, message);
    let tags = before.tag.as_ref().zip(after.tag.as_ref()).filter(|(old, new)| old != new);
    if (&before.name, &before.ty) != (&after.name, &after.ty) {
        let tag = tags.map(|(old, new)| format!(", with the tag {} instead of {}", code(new), code(old)));
        let message = format!(
            "A variant of `{owner}` is now `{}` instead of `{}`{}.",
            text(after),
            text(before),
            tag.unwrap_or_default()
        );
        let finding = finding(Kind::UnionVariantChanged, message).change(text(before), text(after));
        return Some(finding.items([subject(owner, before)]));
    }
    let (old, new) = tags?;
    let (kind, effect) = tag_effect(revisions, component, "values with the previous tag are decoded as unknown");
    let message =
        format!("The variant `{owner}::{}` has the tag {} instead of {}: {effect}.", after.name, code(new), code(old));
    Some(finding(kind, message).change(old, new))
}

/// Compares the bounds of the variants of untagged unions.
fn bounds_of_members(revisions: &Revisions<'_>, before: &Component, after: &Component) -> Vec<Finding> {
    let (model::Kind::UntaggedUnion(old), model::Kind::UntaggedUnion(new)) = (&before.kind, &after.kind) else {
        return Vec::new();
    };
    let pairs =
        new.iter().filter_map(|member| Some((old.iter().find(|known| known.rust_name == member.rust_name)?, member)));
    let findings = pairs.flat_map(|(known, member)| {
        let value = bounds::Value {
            subject: format!("{}.{}", after.rust_name, member.rust_name),
            name: format!("`{}::{}`", after.rust_name, member.rust_name),
            pointer: after.pointer.clone(),
            direction: revisions.direction(after),
        };
        bounds::of_schemas(revisions, &value, &known.schema, &member.schema)
    });
    findings.collect()
}

/// Returns the kind and the effect of another tag. `decoding` is the effect on responses.
fn tag_effect(revisions: &Revisions<'_>, component: &Component, decoding: &str) -> (Kind, String) {
    match (revisions.is_sent(component), revisions.is_received(component)) {
        (true, true) => (Kind::UnionTagChanged, format!("requests contain the new one, and {decoding}")),
        (true, false) => (Kind::UnionTagChanged, "requests contain the new one".to_owned()),
        (false, _) => (Kind::ResponseUnionTagChanged, decoding.to_owned()),
    }
}

fn variants(api: &Api, component: &Component) -> Vec<Variant> {
    match &component.kind {
        model::Kind::Union { members, .. } => members
            .iter()
            .map(|member| Variant {
                name: member.rust_name.clone(),
                tag: Some(member.tag.clone()),
                ty: api.components.get(&member.component).map(|content| content.rust_name.clone()).unwrap_or_default(),
            })
            .collect(),
        model::Kind::UntaggedUnion(members) => members
            .iter()
            .map(|member| Variant {
                name: member.rust_name.clone(),
                tag: None,
                ty: rust_types::of_schema(api, &member.schema),
            })
            .collect(),
        _ => Vec::new(),
    }
}

fn tag(revisions: &Revisions<'_>, before: &Component, after: &Component) -> Option<Finding> {
    let (model::Kind::Union { tag: old, .. }, model::Kind::Union { tag: new, .. }) = (&before.kind, &after.kind) else {
        return None;
    };
    let (kind, effect) = tag_effect(revisions, after, "values with only the previous property are decoded as unknown");
    let message = format!(
        "The property {} distinguishes the variants of {} instead of {}: {effect}.",
        code(new),
        code(&after.rust_name),
        code(old)
    );
    (old != new).then(|| Finding::new(kind, &after.rust_name, &after.pointer, message).change(old, new))
}

fn subject(owner: &str, variant: &Variant) -> String {
    format!("{owner}.{}", variant.name)
}

fn text(variant: &Variant) -> String {
    format!("{}({})", variant.name, variant.ty)
}
