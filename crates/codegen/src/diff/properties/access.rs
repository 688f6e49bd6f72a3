//! `readOnly` and `writeOnly` of a property: whether requests and responses contain it.

use super::objects::Objects;
use crate::{
    diff::{finding::Finding, kind::Kind, rust_types},
    model::{Component, Presence, Property},
};

/// Compares which of requests and responses contain a property.
pub fn compare(objects: &Objects<'_>, before: &Property, after: &Property) -> Option<Finding> {
    if (before.read_only, before.write_only) == (after.read_only, after.write_only) {
        return None;
    }
    let now = match (after.read_only, after.write_only, before.read_only) {
        (true, _, _) => "is now read-only",
        (_, true, _) => "is now write-only",
        (_, _, true) => "is no longer read-only",
        _ => "is no longer write-only",
    };
    let consequences = consequences(objects, before, after);
    let (kind, consequence) = if !consequences.is_empty() {
        (Kind::PropertyAccessChanged, consequences.join(", and "))
    } else if before.read_only && objects.is_sent(after) && objects.is_received(after) {
        (Kind::PropertyNowSent, "requests with a value from a response now contain it".to_owned())
    } else if has_setter(objects.after, after) && !has_setter(objects.before, before) {
        (Kind::PropertyAccessDocumented, "it has a setter".to_owned())
    } else {
        (Kind::PropertyAccessDocumented, "code and requests stay the same".to_owned())
    };
    let message = format!("The {} {now}: {consequence}.", objects.named(after));
    Some(objects.finding(kind, after, message))
}

/// Returns the changes that callers must adapt to.
fn consequences(objects: &Objects<'_>, before: &Property, after: &Property) -> Vec<String> {
    let mut found = Vec::new();
    let (old, new) = (objects.old_type(before), objects.new_type(after));
    // Another type of the value has a finding of its own.
    if old != new && Presence::of(objects.before, before) != Presence::of(objects.after, after) {
        found.push(format!("its field changed {}", rust_types::change(&old, &new)));
    }
    let owner = &objects.after.rust_name;
    match (objects.was_argument(before), objects.is_argument(after)) {
        (true, false) => found.push(format!("`{owner}::new` takes one argument less")),
        (false, true) => found.push(format!("`{owner}::new` takes another argument")),
        _ => {}
    }
    if has_setter(objects.before, before) && !has_setter(objects.after, after) && !objects.is_argument(after) {
        found.push("its setter was removed".to_owned());
    }
    found
}

/// Returns whether a type has a setter for a property.
fn has_setter(component: &Component, property: &Property) -> bool {
    component.in_requests && !property.read_only && !Presence::of(component, property).is_required()
}
