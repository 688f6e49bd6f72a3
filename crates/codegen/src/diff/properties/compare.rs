//! Added, removed, renamed and changed properties.

use super::{objects::Objects, pairs, types};
use crate::{
    diff::{
        bounds,
        finding::Finding,
        kind::Kind,
        matching::Matched,
        revisions::{Revisions, code},
    },
    model::{self, AdditionalProperties, Component, Presence, Property},
    openapi::pointer,
};

/// Compares the properties of two objects.
pub fn compare(revisions: &Revisions<'_>, before: &Component, after: &Component) -> Vec<Finding> {
    let (
        model::Kind::Object { additional: old_rest, .. },
        model::Kind::Object { properties: new, additional: rest, .. },
    ) = (&before.kind, &after.kind)
    else {
        return Vec::new();
    };
    let objects = Objects { revisions, before, after, new };
    let Matched { kept, added, removed } = pairs(revisions, before, after);
    let mut findings: Vec<Finding> =
        kept.into_iter().flat_map(|(known, property)| objects.pair(known, property)).collect();
    findings.extend(added.into_iter().map(|property| objects.added(property)));
    findings.extend(removed.into_iter().map(|property| objects.removed(property)));
    findings.extend(objects.extra(old_rest, rest));
    if let (Some(old), Some(new)) = (old_rest.kept(), rest.kept()) {
        let value = bounds::Value {
            subject: format!("{}.extra", after.rust_name),
            name: format!("the undeclared properties of {}", code(&after.rust_name)),
            pointer: pointer::join(&after.pointer, "additionalProperties"),
            direction: revisions.direction(after),
        };
        findings.extend(bounds::of_schemas(revisions, &value, old, new));
    }
    findings
}

impl Objects<'_> {
    /// Returns the finding that another property has the field of an earlier property. `consequence` is a clause
    /// about the earlier property.
    fn name_reused(&self, known: &Property, successor: &Property, consequence: &str) -> Finding {
        let effect = match (self.is_sent(successor), self.is_received(successor)) {
            (true, true) => "sends and reads",
            (true, false) => "sends",
            (false, _) => "reads",
        };
        let message = format!(
            "The field `{}` of {} is now that of the property {} instead of {}, {consequence}. Code that uses it compiles unchanged, \
             and then {effect} the other property.",
            known.ident,
            code(&self.after.rust_name),
            code(&successor.name),
            code(&known.name),
        );
        self.finding(Kind::PropertyNameReused, successor, message).change(&known.name, &successor.name)
    }

    fn added(&self, property: &Property) -> Finding {
        let (name, ty) = (self.named(property), self.new_type(property));
        let finding = match Presence::of(self.after, property) {
            _ if self.is_argument(property) => {
                let also = if self.is_needed_in_responses(property) {
                    " Responses without it can no longer be decoded."
                } else {
                    ""
                };
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
        let was_argument = self.was_argument(property);
        if let Some(successor) = self.successor(property) {
            return self.name_reused(property, successor, "which was removed").items(self.constructor());
        }
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

    /// Compares the names of a property, in Rust and on the wire.
    fn names(&self, before: &Property, after: &Property) -> Option<Finding> {
        let is_same_on_wire = before.name == after.name;
        if before.ident == after.ident {
            return (!is_same_on_wire).then(|| self.wire_name(before, after));
        }
        let new = code(&after.name);
        let finding = if let Some(successor) = self.successor(before) {
            let name = if is_same_on_wire { String::new() } else { format!("is now called {new} and ") };
            self.name_reused(before, successor, &format!("which {name}has the field `{}`", after.ident))
        } else if is_same_on_wire {
            let message = format!(
                "The field of the {} is now called `{}` instead of `{}`. The name on the wire stays the same.",
                self.named(after),
                after.ident,
                before.ident
            );
            self.finding(Kind::PropertyRenamed, after, message).change(&before.ident, &after.ident)
        } else {
            let (old, owner) = (code(&before.name), code(&self.after.rust_name));
            let message = format!("The property {old} of {owner} is now called {new}, in Rust and on the wire.");
            self.finding(Kind::PropertyRenamed, after, message).change(&before.name, &after.name)
        };
        let old = format!("{}.{}", self.after.rust_name, before.ident);
        Some(finding.items([old, self.subject(after)]).items(self.constructor()))
    }

    /// Returns the finding that a property has the same field and another name on the wire.
    fn wire_name(&self, before: &Property, after: &Property) -> Finding {
        let (is_sent, is_received) = (self.is_sent(after), self.is_received(after));
        let kind = if is_sent { Kind::PropertyWireNameChanged } else { Kind::ResponsePropertyWireNameChanged };
        let effect = match (is_sent, is_received) {
            (true, true) => "requests contain it under the new name, and the previous name is no longer decoded",
            (true, false) => "requests contain it under the new name",
            (false, true) => "the previous name is no longer decoded",
            (false, false) => "neither requests nor responses contain it",
        };
        let message = format!(
            "The property of the field `{}` of {} is called {} on the wire instead of {}: {effect}.",
            after.ident,
            code(&self.after.rust_name),
            code(&after.name),
            code(&before.name),
        );
        self.finding(kind, after, message).change(&before.name, &after.name).items(self.constructor())
    }

    fn pair(&self, before: &Property, after: &Property) -> Vec<Finding> {
        let name = self.named(after);
        let mut findings: Vec<Finding> = self.names(before, after).into_iter().collect();
        findings.extend(types::compare(self, before, after));
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
            direction: self.direction(after),
        };
        findings.extend(bounds::of_schemas(self.revisions, &value, &before.schema, &after.schema));
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
        let (kind, message) = if self.is_sent(after) {
            let message =
                format!("The server's default for the {name} changed {change}: requests without it act differently.");
            (Kind::ServerDefaultChanged, message)
        } else {
            (Kind::PropertyPresenceChanged, format!("The default of the {name} in responses changed {change}."))
        };
        Some(self.finding(kind, after, message).change(old, new))
    }

    /// Compares the handling of undeclared properties.
    fn extra(&self, before: &AdditionalProperties, after: &AdditionalProperties) -> Option<Finding> {
        // They are kept as `Value`, whatever their schema is.
        let text = |additional: &AdditionalProperties| {
            if additional.kept().is_some() { "kept in `extra`" } else { "ignored" }
        };
        let (old, new) = (text(before), text(after));
        if old == new {
            return None;
        }
        let owner = &self.after.rust_name;
        let is_breaking = before.kept().is_some();
        let message = format!("Undeclared properties of {} are {new} instead of {old}.", code(owner));
        let kind = if is_breaking { Kind::ExtraFieldChanged } else { Kind::OptionalPropertyAdded };
        let finding = Finding::new(kind, format!("{owner}.extra"), &self.after.pointer, message);
        Some(finding.change(old, new).items(self.constructor()))
    }
}
