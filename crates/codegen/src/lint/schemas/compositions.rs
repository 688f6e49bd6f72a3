//! `allOf`: a component composed of objects, or an inline wrapper around one reference.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::components::Check;
use crate::{
    lint::visit::{items, members, text},
    model::is_id,
    openapi::{pointer, rust_name, snake},
};

impl Check<'_> {
    /// Checks an inline `allOf`. It can contain a single reference, so that the schema can have other keywords as well, or a
    /// reference to a scalar and a part that narrows the scalar.
    pub(super) fn wrapper(&mut self, at: &str, schema: &Value) {
        let parts: Vec<&Value> = items(schema, "allOf").map(|(_, part)| part).collect();
        let is_wrapper = match parts.as_slice() {
            [] => true,
            [one] => one.get("$ref").is_some(),
            [first, second] => first.get("$ref").is_some() && self.narrows(at, first, second),
            _ => false,
        };
        if !is_wrapper {
            let help = "write only one `$ref` in `allOf`, or move the composition to a component and refer to it";
            self.report(
                "inline-all-of",
                &pointer::join(at, "allOf"),
                "an inline composition has no type name".to_owned(),
                help,
            );
        }
    }

    /// Returns whether `part` narrows the scalar that `reference` names. It does if it selects one of the two types of an id, or
    /// repeats the type of the scalar (usually to set a format).
    fn narrows(&self, at: &str, reference: &Value, part: &Value) -> bool {
        let Some((_, target)) = self.document.resolve(at, reference) else { return false };
        let (wanted, own) = (text(part, "type"), text(target, "type"));
        if is_id(target) {
            // Only a property can select `integer`: generated code sets the encoding with an attribute of the field.
            return wanted == "string" || (wanted == "integer" && at.rsplit('/').nth(1) == Some("properties"));
        }
        matches!(own, "string" | "integer" | "number") && wanted == own
    }

    /// Checks a component with `allOf`: its parts must be objects, must not form a cycle, and must not have conflicting fields.
    pub(super) fn all_of(&mut self, at: &str, schema: &Value) {
        let mut fields = HashMap::new();
        if let Some(end) = self.find_cycle(at, schema, &mut HashSet::from([at.to_owned()]), &mut HashSet::new()) {
            // If the cycle does not include this composition, the check of another component reports the cycle.
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
                    "make the union a property of the composition, or add the composition to the union's `oneOf`",
                );
            }
            // If the part is a reference, its target is a component and has its own check.
            self.unsupported(&place, part);
            for (name, property) in members(part, "properties") {
                self.inline_schema(&pointer::join(&pointer::join(&place, "properties"), name), property);
            }
        }
    }

    /// Reports properties of this schema and of all its parts that would become the same field.
    pub(super) fn conflicting_fields(
        &mut self,
        at: &str,
        schema: &Value,
        fields: &mut HashMap<String, String>,
        seen: &mut HashSet<String>,
    ) {
        // Each part is visited once, or nested compositions with shared parts would take exponential time.
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

    /// Follows the `allOf` parts of a schema. If they form a cycle, returns the location of a schema in the cycle.
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
