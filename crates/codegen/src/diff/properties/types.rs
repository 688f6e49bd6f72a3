//! The type and the presence of a property.

use super::{access, objects::Objects};
use crate::{
    diff::{finding::Finding, kind::Kind, rust_types},
    model::{Property, Scalar, Schema, Type},
};

/// Compares the types and the presence of a property.
pub fn compare(objects: &Objects<'_>, before: &Property, after: &Property) -> Vec<Finding> {
    let name = objects.named(after);
    let (old, new) = (objects.old_type(before), objects.new_type(after));
    let (base_type, head_type) = (
        rust_types::of_type(objects.revisions.base, &before.schema.ty),
        rust_types::of_type(objects.revisions.head, &after.schema.ty),
    );
    let change = rust_types::change(&old, &new);
    let mut findings = Vec::new();
    if holds_secret(&before.schema) && !holds_secret(&after.schema) {
        let message = format!(
            "The {name} is no longer a secret (`format: password`): it appears in `Debug` output and logs. Its type changed {change}."
        );
        let finding = objects.finding(Kind::SecretPrintable, after, message);
        return vec![finding.change(old, new).items(objects.constructor())];
    }
    if base_type != head_type {
        let message = format!("The type of the {name} changed {change}.");
        findings.push(objects.finding(Kind::PropertyTypeChanged, after, message));
    }
    if before.required != after.required {
        findings.push(required(objects, before, after, &old, &new));
    }
    if before.nullable != after.nullable {
        findings.push(nullable(objects, before, after, &old, &new));
    }
    findings.extend(access::compare(objects, before, after));
    findings.extend(id_encoding(objects, before, after));
    if findings.is_empty() && old != new {
        let message = format!("The type of the {name} changed {change}.");
        findings.push(objects.finding(Kind::PropertyTypeChanged, after, message));
    }
    findings.into_iter().map(|finding| finding.change(&old, &new).items(objects.constructor())).collect()
}

fn required(objects: &Objects<'_>, before: &Property, after: &Property, old: &str, new: &str) -> Finding {
    let name = objects.named(after);
    let (was_argument, is_argument) = (objects.was_argument(before), objects.is_argument(after));
    let owner = &objects.after.rust_name;
    let field =
        if old == new { String::new() } else { format!(" Its field changed {}.", rust_types::change(old, new)) };
    if after.required {
        let constructor = if is_argument && !was_argument {
            format!(": `{owner}::new` takes another argument")
        } else {
            String::new()
        };
        let is_decoded = objects.is_needed_in_responses(after);
        let decoding = match (is_decoded, objects.after.in_webhooks) {
            (false, _) => "",
            (true, true) => " An event without it is delivered as malformed.",
            (true, false) => " A response without it can no longer be decoded.",
        };
        let message = format!("The {name} became required{constructor}.{field}{decoding}");
        let kind = match (is_argument || old != new, is_decoded) {
            (true, _) => Kind::PropertyBecameRequired,
            (false, true) => Kind::ResponsePropertyBecameRequired,
            (false, false) => Kind::PropertyPresenceChanged,
        };
        return objects.finding(kind, after, message);
    }
    let constructor = if was_argument { format!(": `{owner}::new` takes one argument less") } else { String::new() };
    let message = format!("The {name} became optional{constructor}.{field}");
    let kind = if was_argument || old != new { Kind::PropertyBecameOptional } else { Kind::PropertyPresenceChanged };
    objects.finding(kind, after, message)
}

fn nullable(objects: &Objects<'_>, before: &Property, after: &Property, old: &str, new: &str) -> Finding {
    let verb = if after.nullable { "became nullable" } else { "is no longer nullable" };
    let name = objects.named(after);
    if old == new {
        let message = format!("The {name} {verb}. Its field has the same type.");
        return objects.finding(Kind::PropertyPresenceChanged, after, message);
    }
    let is_stricter = before.nullable && objects.is_needed_in_responses(after);
    let decoding = match (is_stricter, objects.after.in_webhooks) {
        (false, _) => "",
        (true, true) => " An event with null is delivered as malformed.",
        (true, false) => " A response with null can no longer be decoded.",
    };
    let message = format!("The {name} {verb}: its field changed {}.{decoding}", rust_types::change(old, new));
    objects.finding(Kind::PropertyNullabilityChanged, after, message)
}

/// Compares whether an id is sent as an integer. Responses may contain an integer or a string in either case.
fn id_encoding(objects: &Objects<'_>, before: &Property, after: &Property) -> Option<Finding> {
    if before.integer_id == after.integer_id {
        return None;
    }
    let form = if after.integer_id { "an integer" } else { "a string" };
    let name = objects.named(after);
    let (kind, message) = if objects.is_sent(after) {
        (Kind::PropertyEncodingChanged, format!("The {name} is sent as {form}."))
    } else {
        let message =
            format!("The {name} is documented as {form}. It is decoded from strings and integers, as before.");
        (Kind::PropertyPresenceChanged, message)
    };
    Some(objects.finding(kind, after, message))
}

fn holds_secret(schema: &Schema) -> bool {
    schema.walk().iter().any(|schema| matches!(schema.ty, Type::Scalar(Scalar::Secret)))
        || schema.annotations.format.as_deref() == Some("password")
}
