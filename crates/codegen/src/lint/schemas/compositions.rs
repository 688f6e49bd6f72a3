//! `allOf`: a composition of objects in a component, or an inline wrapper around one reference.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::components::Check;
use crate::{
    lint::visit::{items, members, text},
    model::is_id,
    openapi::{pointer, rust_name, snake},
};

impl Check<'_> {
    /// Checks an inline `allOf`. It may wrap one reference to add keywords to it, or narrow a scalar.
    pub(super) fn wrapper(&mut self, at: &str, schema: &Value) {
        let parts: Vec<&Value> = items(schema, "allOf").map(|(_, part)| part).collect();
        let is_wrapper = match parts.as_slice() {
            [] => true,
            [one] => one.get("$ref").is_some(),
            [first, second] => first.get("$ref").is_some() && self.narrows(at, first, second),
            _ => false,
        };
        if !is_wrapper {
            let help = "wrap one `$ref`; move other compositions to a component and refer to it";
            self.report(
                "inline-all-of",
                &pointer::join(at, "allOf"),
                "an inline composition has no name".to_owned(),
                help,
            );
        }
    }

    /// Returns whether a part narrows a scalar: it selects the type of an id, or sets a format.
    fn narrows(&self, at: &str, reference: &Value, part: &Value) -> bool {
        let Some((_, target)) = self.document.resolve(at, reference) else { return false };
        let (wanted, own) = (text(part, "type"), text(target, "type"));
        if is_id(target) {
            // An item or a whole body has no attribute that could select the encoding.
            return wanted == "string" || (wanted == "integer" && at.rsplit('/').nth(1) == Some("properties"));
        }
        matches!(own, "string" | "integer" | "number") && wanted == own
    }

    /// Checks a component that is composed of objects, and rejects recursive compositions.
    pub(super) fn all_of(&mut self, at: &str, schema: &Value) {
        let mut fields = HashMap::new();
        if let Some(end) = self.find_cycle(at, schema, &mut HashSet::from([at.to_owned()]), &mut HashSet::new()) {
            // A cycle that does not include this composition is reported elsewhere.
            if end == at {
                let place = pointer::join(at, "allOf");
                self.report(
                    "all-of-cycle",
                    &place,
                    "this composition contains itself".to_owned(),
                    "break the cycle: no part may refer back to this schema",
                );
            }
            return;
        }
        self.conflicting_fields(at, schema, &mut fields, &mut HashSet::new());
        for (index, part) in items(schema, "allOf") {
            let place = pointer::item(&pointer::join(at, "allOf"), index);
            let Some((_, named)) = self.document.resolve(&place, part) else { continue };
            if named.get("oneOf").is_some() || named.get("anyOf").is_some() {
                self.report(
                    "all-of-union",
                    &place,
                    "a composition cannot contain a union".to_owned(),
                    "make the union a property, or make the composition a member of the union",
                );
            }
            // The target of a reference is checked as a component.
            self.unsupported(&place, part);
            for (name, property) in members(part, "properties") {
                self.inline_schema(&pointer::join(&pointer::join(&place, "properties"), name), property);
            }
        }
    }

    /// Reports properties that become the same field, in this schema and all its parts.
    pub(super) fn conflicting_fields(
        &mut self,
        at: &str,
        schema: &Value,
        fields: &mut HashMap<String, String>,
        seen: &mut HashSet<String>,
    ) {
        // Shared parts are visited once: nested compositions would otherwise take exponential time.
        if !seen.insert(at.to_owned()) {
            return;
        }
        for (index, part) in items(schema, "allOf") {
            let place = pointer::item(&pointer::join(at, "allOf"), index);
            let Some((place, part)) = self.document.resolve(&place, part) else { continue };
            self.conflicting_fields(&place, part, fields, seen);
        }
        for (name, property) in members(schema, "properties") {
            let place = pointer::join(&pointer::join(at, "properties"), name);
            let field = snake(rust_name(property).unwrap_or(name));
            if let Some(other) = fields.insert(field.clone(), name.clone()).filter(|other| other != name) {
                let message = format!("`{name}` and `{other}` would both become the field `{field}`");
                self.report(
                    "property-conflict",
                    &place,
                    message,
                    "remove one of them, or set another name with `x-name`",
                );
            }
        }
    }

    /// Returns the composition at which the parts of this one form a cycle, if there is one.
    pub(super) fn find_cycle(
        &self,
        at: &str,
        schema: &Value,
        on_path: &mut HashSet<String>,
        done: &mut HashSet<String>,
    ) -> Option<String> {
        items(schema, "allOf").find_map(|(index, part)| {
            let place = pointer::item(&pointer::join(at, "allOf"), index);
            let (target, part) = self.document.resolve(&place, part)?;
            if on_path.contains(&target) {
                return Some(target);
            }
            if done.contains(&target) {
                return None;
            }
            on_path.insert(target.clone());
            let end = self.find_cycle(&target, part, on_path, done);
            on_path.remove(&target);
            done.insert(target);
            end
        })
    }
}
