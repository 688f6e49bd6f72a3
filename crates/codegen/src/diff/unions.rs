//! The variants of unions.

use super::{
    finding::Finding,
    kind::Kind,
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
    let (old, new) = (variants(revisions.base, before), variants(revisions.head, after));
    let mut findings: Vec<Finding> = tag(before, after).into_iter().collect();
    for variant in &old {
        if !new.iter().any(|other| is_same(variant, other)) {
            let message = format!(
                "The variant `{owner}::{}` was removed. If the server still sends it, it is decoded as unknown.",
                variant.name
            );
            let finding = Finding::new(Kind::UnionVariantRemoved, subject(owner, variant), &before.pointer, message);
            findings.push(finding.in_base().before(text(variant)));
        }
    }
    for variant in &new {
        let Some(known) = old.iter().find(|other| is_same(other, variant)) else {
            let message = format!(
                "The variant `{owner}::{}` is new. Its values are no longer decoded as `{owner}::Unknown`.",
                variant.name
            );
            let finding = Finding::new(Kind::UnionVariantAdded, subject(owner, variant), &after.pointer, message);
            findings.push(finding.after(text(variant)));
            continue;
        };
        if (&known.name, &known.ty) != (&variant.name, &variant.ty) {
            let message = format!("A variant of `{owner}` is now `{}` instead of `{}`.", text(variant), text(known));
            let finding = Finding::new(Kind::UnionVariantChanged, subject(owner, variant), &after.pointer, message);
            findings.push(finding.change(text(known), text(variant)).items([subject(owner, known)]));
        } else if known.tag != variant.tag {
            let (was, is) = (known.tag.clone().unwrap_or_default(), variant.tag.clone().unwrap_or_default());
            let message = format!(
                "The variant `{owner}::{}` has the tag {} instead of {}: values with the previous tag are decoded as unknown.",
                variant.name,
                code(&is),
                code(&was)
            );
            let finding = Finding::new(Kind::UnionTagChanged, subject(owner, variant), &after.pointer, message);
            findings.push(finding.change(was, is));
        }
    }
    findings
}

/// Returns whether two variants have the same tag, or the same content.
fn is_same(one: &Variant, other: &Variant) -> bool {
    (one.tag.is_some() && one.tag == other.tag) || one.ty == other.ty
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

fn tag(before: &Component, after: &Component) -> Option<Finding> {
    let (model::Kind::Union { tag: old, .. }, model::Kind::Union { tag: new, .. }) = (&before.kind, &after.kind) else {
        return None;
    };
    let message = format!(
        "The property {} distinguishes the variants of {} instead of {}: values with only the previous property are decoded as unknown.",
        code(new),
        code(&after.rust_name),
        code(old)
    );
    (old != new)
        .then(|| Finding::new(Kind::UnionTagChanged, &after.rust_name, &after.pointer, message).change(old, new))
}

fn subject(owner: &str, variant: &Variant) -> String {
    format!("{owner}.{}", variant.name)
}

fn text(variant: &Variant) -> String {
    format!("{}({})", variant.name, variant.ty)
}
