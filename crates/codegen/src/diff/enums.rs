//! The values of enums.

use super::{
    finding::Finding,
    kind::Kind,
    revisions::{Revisions, code},
};
use crate::{
    model::{Component, IntegerVariant, Variant},
    openapi::pointer,
};

/// A value of an enum: its value on the wire, and the name of its variant.
struct Value {
    wire: String,
    variant: String,
}

/// Compares the values of two enums of strings.
pub fn of_strings(
    revisions: &Revisions<'_>,
    component: &Component,
    before: &[Variant],
    after: &[Variant],
) -> Vec<Finding> {
    let values = |variants: &[Variant]| -> Vec<Value> {
        let value = |variant: &Variant| Value { wire: variant.value.clone(), variant: variant.rust_name.clone() };
        variants.iter().map(value).collect()
    };
    compare(revisions, component, &values(before), &values(after))
}

/// Compares the values of two enums of integers.
pub fn of_integers(
    revisions: &Revisions<'_>,
    component: &Component,
    before: &[IntegerVariant],
    after: &[IntegerVariant],
) -> Vec<Finding> {
    let values = |variants: &[IntegerVariant]| -> Vec<Value> {
        let value =
            |variant: &IntegerVariant| Value { wire: variant.value.to_string(), variant: variant.rust_name.clone() };
        variants.iter().map(value).collect()
    };
    compare(revisions, component, &values(before), &values(after))
}

fn compare(revisions: &Revisions<'_>, component: &Component, before: &[Value], after: &[Value]) -> Vec<Finding> {
    let owner = &component.rust_name;
    let (is_sent, is_received) = (revisions.is_sent(component), revisions.is_received(component));
    let find = |all: &'_ [Value], wire: &str| all.iter().position(|value| value.wire == wire);
    let at = pointer::join(&component.pointer, "enum");
    let same_variant = |all: &'_ [Value], variant: &str| all.iter().position(|value| value.variant == variant);
    let is_gone = |value: &&Value| find(after, &value.wire).is_none();
    let changed = before.iter().filter(is_gone).filter_map(|value| {
        let index = same_variant(after, &value.variant)?;
        let new = after.get(index)?;
        let effect = match (is_sent, is_received) {
            (true, true) => "it is sent as the new value, and the previous one is decoded as unknown",
            (true, false) => "it is sent as the new value",
            (false, _) => "the previous value is decoded as unknown",
        };
        let message = format!(
            "The value of `{owner}::{}` changed from {} to {}: {effect}.",
            value.variant,
            code(&value.wire),
            code(&new.wire)
        );
        let kind = if is_sent { Kind::EnumValueChanged } else { Kind::ResponseEnumValueChanged };
        let finding = Finding::new(kind, subject(owner, new), pointer::item(&at, index), message);
        Some(finding.change(&value.wire, &new.wire))
    });
    let is_removed = |value: &&Value| is_gone(value) && same_variant(after, &value.variant).is_none();
    let removed = before.iter().filter(is_removed).map(|value| {
        let effect = if is_received { " If the server still sends it, it is decoded as unknown." } else { "" };
        let message = format!(
            "The value {} of `{owner}` was removed, with its variant `{owner}::{}`.{effect}",
            code(&value.wire),
            value.variant
        );
        let index = find(before, &value.wire).unwrap_or_default();
        let finding = Finding::new(Kind::EnumValueRemoved, subject(owner, value), pointer::item(&at, index), message);
        finding.in_base().before(&value.wire)
    });
    let known = after.iter().enumerate().filter_map(|(index, value)| {
        let at = pointer::item(&at, index);
        let Some(old) = find(before, &value.wire).and_then(|index| before.get(index)) else {
            if same_variant(before, &value.variant).is_some() {
                return None;
            }
            let effect =
                if is_received { format!(" It is no longer decoded as `{owner}::Unknown`.") } else { String::new() };
            let message = format!(
                "The value {} of `{owner}` is new, as `{owner}::{}`.{effect}",
                code(&value.wire),
                value.variant
            );
            return Some(Finding::new(Kind::EnumValueAdded, subject(owner, value), at, message).after(&value.wire));
        };
        if old.variant == value.variant {
            return None;
        }
        let reused = after.iter().find(|other| other.variant == old.variant);
        let (kind, of, message) = match reused {
            Some(other) => {
                let message = format!(
                    "The variant `{owner}::{}` is now that of the value {} instead of {}, which has the variant `{owner}::{}`. Code \
                     that uses it compiles unchanged, and then means the other value.",
                    old.variant,
                    code(&other.wire),
                    code(&value.wire),
                    value.variant
                );
                (Kind::EnumVariantNameReused, old, message)
            }
            None => {
                let message = format!(
                    "The variant of the value {} is now called `{owner}::{}` instead of `{owner}::{}`.",
                    code(&value.wire),
                    value.variant,
                    old.variant
                );
                (Kind::EnumVariantRenamed, value, message)
            }
        };
        let finding = Finding::new(kind, subject(owner, of), at, message).change(&old.variant, &value.variant);
        Some(finding.items([subject(owner, old), subject(owner, value)]))
    });
    changed.chain(removed).chain(known).chain(order(component, before, after)).collect()
}

/// Returns a finding if the values that both revisions have are in another order.
fn order(component: &Component, before: &[Value], after: &[Value]) -> Option<Finding> {
    let common = |one: &[Value], other: &[Value]| -> Vec<String> {
        let is_common = |value: &&Value| other.iter().any(|known| known.wire == value.wire);
        one.iter().filter(is_common).map(|value| value.wire.clone()).collect()
    };
    let (old, new) = (common(before, after), common(after, before));
    let message = format!(
        "The values of {} are in another order, in which code sorts and compares them.",
        code(&component.rust_name)
    );
    (old != new).then(|| {
        Finding::new(Kind::EnumOrderChanged, &component.rust_name, &component.pointer, message)
            .change(old.join(", "), new.join(", "))
    })
}

fn subject(owner: &str, value: &Value) -> String {
    format!("{owner}.{}", value.variant)
}
