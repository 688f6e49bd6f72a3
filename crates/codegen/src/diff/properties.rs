//! The properties of an object.

use super::{
    bounds,
    finding::Finding,
    kind::Kind,
    revisions::{Revisions, code},
    rust_types,
};
use crate::{
    model::{self, AdditionalProperties, Component, Presence, Property, Scalar, Schema, Type},
    openapi::pointer,
};

/// Compares the properties of two objects.
pub fn compare(revisions: &Revisions<'_>, before: &Component, after: &Component) -> Vec<Finding> {
    let (
        model::Kind::Object { properties: old, additional: old_rest, .. },
        model::Kind::Object { properties: new, additional: rest, .. },
    ) = (&before.kind, &after.kind)
    else {
        return Vec::new();
    };
    let objects = Objects { revisions, before, after };
    let find = |all: &'_ [Property], name: &str| all.iter().position(|property| property.name == name);
    let mut removed: Vec<(usize, &Property)> =
        old.iter().enumerate().filter(|(_, property)| find(new, &property.name).is_none()).collect();
    let mut findings = Vec::new();
    for (index, property) in new.iter().enumerate() {
        if let Some(known) = find(old, &property.name).and_then(|index| old.get(index)) {
            findings.extend(objects.pair(known, property));
            continue;
        }
        // The property at the same position is preferred if several could have been renamed.
        let candidates: Vec<usize> = (0..removed.len())
            .filter(|&at| removed.get(at).is_some_and(|(_, other)| objects.is_renamed(other, property)))
            .collect();
        let nearest = candidates.into_iter().min_by_key(|&at| removed.get(at).map(|(old, _)| old.abs_diff(index)));
        match nearest {
            Some(at) => {
                let (_, known) = removed.remove(at);
                findings.push(objects.renamed(known, property));
                findings.extend(objects.pair(known, property));
            }
            None => findings.push(objects.added(property)),
        }
    }
    findings.extend(removed.into_iter().map(|(_, property)| objects.removed(property)));
    findings.extend(objects.extra(old_rest, rest));
    findings
}

/// An object in both revisions.
struct Objects<'a> {
    revisions: &'a Revisions<'a>,
    before: &'a Component,
    after: &'a Component,
}

impl Objects<'_> {
    fn subject(&self, property: &Property) -> String {
        format!("{}.{}", self.after.rust_name, property.ident)
    }

    /// Returns the field in words: the property `total` of `Invoice`.
    fn named(&self, property: &Property) -> String {
        format!("property {} of {}", code(&property.name), code(&self.after.rust_name))
    }

    fn finding(&self, kind: Kind, property: &Property, message: String) -> Finding {
        let at = pointer::join(&pointer::join(&self.after.pointer, "properties"), &property.name);
        Finding::new(kind, self.subject(property), at, message)
    }

    /// Returns the items that change with the arguments of the constructor.
    fn constructor(&self) -> [String; 3] {
        ["new", "struct", "impl"].map(|member| format!("{}.{member}", self.after.rust_name))
    }

    fn old_type(&self, property: &Property) -> String {
        rust_types::of_field(self.revisions.base, self.before, property)
    }

    fn new_type(&self, property: &Property) -> String {
        rust_types::of_field(self.revisions.head, self.after, property)
    }

    fn is_argument(&self, property: &Property) -> bool {
        self.after.in_requests && Presence::of(self.after, property).is_required()
    }

    fn added(&self, property: &Property) -> Finding {
        let (name, ty) = (self.named(property), self.new_type(property));
        let is_decoded = self.revisions.is_received(self.after);
        let finding = match Presence::of(self.after, property) {
            _ if self.is_argument(property) => {
                let also = if is_decoded { " Responses without it can no longer be decoded." } else { "" };
                let message = format!(
                    "The {name} (`{ty}`) is new and required: `{}::new` takes another argument.{also}",
                    self.after.rust_name
                );
                self.finding(Kind::RequiredPropertyAdded, property, message)
            }
            Presence::Required => {
                let message =
                    format!("The {name} (`{ty}`) is new and required: a response without it can no longer be decoded.");
                self.finding(Kind::RequiredResponsePropertyAdded, property, message)
            }
            _ => self.finding(Kind::OptionalPropertyAdded, property, format!("The {name} (`{ty}`) is new.")),
        };
        let items = if self.is_argument(property) { self.constructor().to_vec() } else { Vec::new() };
        finding.after(ty).items(items)
    }

    fn removed(&self, property: &Property) -> Finding {
        let ty = self.old_type(property);
        let was_argument = self.before.in_requests && Presence::of(self.before, property).is_required();
        let also = if was_argument {
            format!(" `{}::new` takes one argument less.", self.after.rust_name)
        } else {
            String::new()
        };
        let message = format!("The {} was removed, with its field.{also}", self.named(property));
        let at = pointer::join(&pointer::join(&self.before.pointer, "properties"), &property.name);
        let items = if was_argument { self.constructor().to_vec() } else { Vec::new() };
        Finding::new(Kind::PropertyRemoved, self.subject(property), at, message).in_base().before(ty).items(items)
    }

    /// Returns whether a property has the same type and presence as another, and so is the same with another name.
    fn is_renamed(&self, one: &Property, other: &Property) -> bool {
        one.required == other.required
            && one.schema.bounds == other.schema.bounds
            && (one.read_only, one.write_only) == (other.read_only, other.write_only)
            && self.old_type(one) == self.new_type(other)
            && (one.description == other.description || self.is_only_candidate(one, other))
    }

    /// Returns whether the types have no other added or removed property of the same type.
    fn is_only_candidate(&self, one: &Property, other: &Property) -> bool {
        let (model::Kind::Object { properties: old, .. }, model::Kind::Object { properties: new, .. }) =
            (&self.before.kind, &self.after.kind)
        else {
            return false;
        };
        let has = |all: &[Property], name: &str| all.iter().any(|property| property.name == name);
        let removed =
            old.iter().filter(|property| !has(new, &property.name) && self.old_type(property) == self.old_type(one));
        let added =
            new.iter().filter(|property| !has(old, &property.name) && self.new_type(property) == self.new_type(other));
        let index = |all: &[Property], name: &str| all.iter().position(|property| property.name == name);
        let is_at_same_position = index(old, &one.name) == index(new, &other.name);
        removed.count() == 1 && added.count() == 1 && is_at_same_position
    }

    fn renamed(&self, before: &Property, after: &Property) -> Finding {
        let owner = code(&self.after.rust_name);
        let (kind, message) = if before.ident == after.ident {
            let message = format!(
                "The property of the field `{}` of {owner} is called {} on the wire instead of {}: values with the previous name are not decoded.",
                after.ident,
                code(&after.name),
                code(&before.name)
            );
            (Kind::PropertyWireNameChanged, message)
        } else {
            let message = format!(
                "The property {} of {owner} is now called {}, in Rust and on the wire.",
                code(&before.name),
                code(&after.name)
            );
            (Kind::PropertyRenamed, message)
        };
        let old = format!("{}.{}", self.after.rust_name, before.ident);
        let items = std::iter::once(old).chain(self.constructor());
        self.finding(kind, after, message).change(&before.name, &after.name).items(items)
    }

    fn pair(&self, before: &Property, after: &Property) -> Vec<Finding> {
        let name = self.named(after);
        let mut findings = Vec::new();
        if before.name == after.name && before.ident != after.ident {
            let message = format!(
                "The field of the {name} is now called `{}` instead of `{}`. The name on the wire stays the same.",
                after.ident, before.ident
            );
            let old = format!("{}.{}", self.after.rust_name, before.ident);
            let items = std::iter::once(old).chain(self.constructor());
            findings.push(
                self.finding(Kind::PropertyRenamed, after, message).change(&before.ident, &after.ident).items(items),
            );
        }
        findings.extend(self.types(before, after));
        findings.extend(self.default(before, after));
        for alias in before.aliases.iter().filter(|alias| !after.aliases.contains(alias)) {
            let message = format!("The {name} is no longer decoded from {}.", code(alias));
            findings.push(self.finding(Kind::PropertyAliasRemoved, after, message).before(alias));
        }
        for alias in after.aliases.iter().filter(|alias| !before.aliases.contains(alias)) {
            let message = format!("The {name} is also decoded from {}.", code(alias));
            findings.push(self.finding(Kind::PropertyAliasAdded, after, message).after(alias));
        }
        let value = bounds::Value {
            subject: self.subject(after),
            name: format!("the {name}"),
            pointer: pointer::join(&pointer::join(&self.after.pointer, "properties"), &after.name),
            is_sent: self.revisions.is_sent(self.after) && !after.read_only,
        };
        findings.extend(bounds::of_schemas(&value, &before.schema, &after.schema));
        findings
    }

    /// Compares the values that the server uses if a request does not contain the property.
    fn default(&self, before: &Property, after: &Property) -> Option<Finding> {
        let text = |property: &Property| {
            property.schema.annotations.default.as_ref().map_or_else(|| "none".to_owned(), ToString::to_string)
        };
        let (old, new) = (text(before), text(after));
        if old == new {
            return None;
        }
        let (name, change) = (self.named(after), format!("from {} to {}", code(&old), code(&new)));
        let (kind, message) = if self.revisions.is_sent(self.after) {
            let message =
                format!("The server's default for the {name} changed {change}: requests without it act differently.");
            (Kind::ServerDefaultChanged, message)
        } else {
            (Kind::PropertyPresenceChanged, format!("The default of the {name} in responses changed {change}."))
        };
        Some(self.finding(kind, after, message).change(old, new))
    }

    /// Compares the types and the presence of a property.
    fn types(&self, before: &Property, after: &Property) -> Vec<Finding> {
        let name = self.named(after);
        let (old, new) = (self.old_type(before), self.new_type(after));
        let (base_type, head_type) = (
            rust_types::of_type(self.revisions.base, &before.schema.ty),
            rust_types::of_type(self.revisions.head, &after.schema.ty),
        );
        let change = rust_types::change(&old, &new);
        let mut findings = Vec::new();
        if holds_secret(&before.schema) && !holds_secret(&after.schema) {
            let message = format!(
                "The {name} is no longer a secret (`format: password`): it appears in `Debug` output and logs. Its type changed {change}."
            );
            return vec![
                self.finding(Kind::SecretPrintable, after, message).change(old, new).items(self.constructor()),
            ];
        }
        if base_type != head_type {
            let message = format!("The type of the {name} changed {change}.");
            findings.push(self.finding(Kind::PropertyTypeChanged, after, message));
        }
        if before.required != after.required {
            findings.push(self.required(before, after, &old, &new));
        }
        if before.nullable != after.nullable {
            findings.push(self.nullable(before, after, &old, &new));
        }
        if (before.read_only, before.write_only) != (after.read_only, after.write_only) {
            findings.push(self.access(before, after));
        }
        if findings.is_empty() && old != new {
            let message = format!("The type of the {name} changed {change}.");
            findings.push(self.finding(Kind::PropertyTypeChanged, after, message));
        }
        findings.into_iter().map(|finding| finding.change(&old, &new).items(self.constructor())).collect()
    }

    fn required(&self, before: &Property, after: &Property, old: &str, new: &str) -> Finding {
        let name = self.named(after);
        let sent = |component: &Component, property: &Property| {
            component.in_requests && Presence::of(component, property).is_required()
        };
        let (was_argument, is_argument) = (sent(self.before, before), sent(self.after, after));
        let is_decoded = self.revisions.is_received(self.after);
        let owner = &self.after.rust_name;
        let field =
            if old == new { String::new() } else { format!(" Its field changed {}.", rust_types::change(old, new)) };
        if after.required {
            let constructor = if is_argument && !was_argument {
                format!(": `{owner}::new` takes another argument")
            } else {
                String::new()
            };
            let decoding = if is_decoded { " A response without it can no longer be decoded." } else { "" };
            let message = format!("The {name} became required{constructor}.{field}{decoding}");
            let kind = if is_argument || old != new {
                Kind::PropertyBecameRequired
            } else {
                Kind::ResponsePropertyBecameRequired
            };
            return self.finding(kind, after, message);
        }
        let constructor =
            if was_argument { format!(": `{owner}::new` takes one argument less") } else { String::new() };
        let message = format!("The {name} became optional{constructor}.{field}");
        let kind =
            if was_argument || old != new { Kind::PropertyBecameOptional } else { Kind::PropertyPresenceChanged };
        self.finding(kind, after, message)
    }

    fn nullable(&self, before: &Property, after: &Property, old: &str, new: &str) -> Finding {
        let verb = if after.nullable { "became nullable" } else { "is no longer nullable" };
        let name = self.named(after);
        if old == new {
            let message = format!("The {name} {verb}. Its field has the same type.");
            return self.finding(Kind::PropertyPresenceChanged, after, message);
        }
        let decoding = if before.nullable && self.revisions.is_received(self.after) {
            " A response with null can no longer be decoded."
        } else {
            ""
        };
        let message = format!("The {name} {verb}: its field changed {}.{decoding}", rust_types::change(old, new));
        self.finding(Kind::PropertyNullabilityChanged, after, message)
    }

    fn access(&self, before: &Property, after: &Property) -> Finding {
        let access = |property: &Property| match (property.read_only, property.write_only) {
            (true, _) => "read-only",
            (false, true) => "write-only",
            (false, false) => "sent and returned",
        };
        let (old, new) = (access(before), access(after));
        let message = format!("The {} is {new} and was {old}: callers set it differently.", self.named(after));
        self.finding(Kind::PropertyAccessChanged, after, message)
    }

    /// Compares the handling of undeclared properties.
    fn extra(&self, before: &AdditionalProperties, after: &AdditionalProperties) -> Option<Finding> {
        let text = |api, additional: &AdditionalProperties| match additional {
            AdditionalProperties::Kept(schema) => {
                format!("kept in `extra` as {}", code(rust_types::of_schema(api, schema)))
            }
            AdditionalProperties::Ignored | AdditionalProperties::Forbidden => "ignored".to_owned(),
        };
        let (old, new) = (text(self.revisions.base, before), text(self.revisions.head, after));
        if old == new {
            return None;
        }
        let owner = &self.after.rust_name;
        let is_breaking = matches!(before, AdditionalProperties::Kept(_));
        let message = format!("Undeclared properties of {} are {new} instead of {old}.", code(owner));
        let kind = if is_breaking { Kind::ExtraFieldChanged } else { Kind::OptionalPropertyAdded };
        let finding = Finding::new(kind, format!("{owner}.extra"), &self.after.pointer, message);
        Some(finding.change(old, new).items(self.constructor()))
    }
}

fn holds_secret(schema: &Schema) -> bool {
    schema.walk().iter().any(|schema| matches!(schema.ty, Type::Scalar(Scalar::Secret)))
        || schema.annotations.format.as_deref() == Some("password")
}
