//! `allOf`: a wrapper around one reference at a place of use, a composition of objects in a component.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::components::Check;
use crate::{
    lint::visit::{items, members, text},
    model::is_id,
    openapi::{given, pointer, snake},
};

impl Check<'_> {
    /// `allOf` at a place of use wraps one reference, to say more of it; a scalar may be narrowed there.
    pub(super) fn wrapper(&mut self, at: &str, schema: &Value) {
        let parts: Vec<&Value> = items(schema, "allOf").map(|(_, part)| part).collect();
        let is_wrapper = match parts.as_slice() {
            [] => true,
            [one] => one.get("$ref").is_some(),
            [first, second] => first.get("$ref").is_some() && self.narrows(at, first, second),
            _ => false,
        };
        if !is_wrapper {
            let help = "wrap one `$ref`; compose several in a component, and refer to that";
            self.report(
                "inline-all-of",
                &pointer::join(at, "allOf"),
                "this composition has no name of its own".to_owned(),
                help,
            );
        }
    }

    /// Whether a part says more of a scalar: the type that an id has here, or a format.
    fn narrows(&self, at: &str, reference: &Value, part: &Value) -> bool {
        let Some((_, target)) = self.document.resolve(at, reference) else { return false };
        let (wanted, own) = (text(part, "type"), text(target, "type"));
        if is_id(target) {
            // An item or a whole body has no attribute that could say how it is written.
            return wanted == "string" || (wanted == "integer" && at.rsplit('/').nth(1) == Some("properties"));
        }
        matches!(own, "string" | "integer" | "number") && wanted == own
    }

    /// A component composed of objects; a circle of compositions would have no end.
    pub(super) fn all_of(&mut self, at: &str, schema: &Value) {
        let mut fields = HashMap::new();
        if let Some(end) = self.circle(at, schema, &mut HashSet::from([at.to_owned()]), &mut HashSet::new()) {
            // A circle that this composition only leads into is said where it closes.
            if end == at {
                let place = pointer::join(at, "allOf");
                self.report(
                    "all-of-cycle",
                    &place,
                    "this composition contains itself".to_owned(),
                    "break the circle: one part must not come back here",
                );
            }
            return;
        }
        self.conflicts(at, schema, &mut fields, &mut HashSet::new());
        for (index, part) in items(schema, "allOf") {
            let place = pointer::item(&pointer::join(at, "allOf"), index);
            let Some((_, named)) = self.document.resolve(&place, part) else { continue };
            if named.get("oneOf").is_some() || named.get("anyOf").is_some() {
                self.report(
                    "all-of-union",
                    &place,
                    "a composition cannot hold a union".to_owned(),
                    "make the union a property, or the composition a member of it",
                );
            }
            // What a part names is checked as the component that it is.
            self.unsupported(&place, part);
            for (name, property) in members(part, "properties") {
                self.at_use(&pointer::join(&pointer::join(&place, "properties"), name), property);
            }
        }
    }

    /// Whether two properties, of whatever part, would become one field.
    pub(super) fn conflicts(
        &mut self,
        at: &str,
        schema: &Value,
        fields: &mut HashMap<String, String>,
        seen: &mut HashSet<String>,
    ) {
        // Parts that several parts share are looked at once, or compositions of compositions would take for ever.
        if !seen.insert(at.to_owned()) {
            return;
        }
        for (index, part) in items(schema, "allOf") {
            let place = pointer::item(&pointer::join(at, "allOf"), index);
            let Some((place, part)) = self.document.resolve(&place, part) else { continue };
            self.conflicts(&place, part, fields, seen);
        }
        for (name, property) in members(schema, "properties") {
            let place = pointer::join(&pointer::join(at, "properties"), name);
            let field = snake(given(property).unwrap_or(name));
            if let Some(other) = fields.insert(field.clone(), name.clone()).filter(|other| other != name) {
                let message = format!("`{name}` and `{other}` would both become the field `{field}`");
                self.report(
                    "property-conflict",
                    &place,
                    message,
                    "a struct cannot have both; describe one of them only",
                );
            }
        }
    }

    /// The composition that the parts of this one come back to, if they do.
    pub(super) fn circle(
        &self,
        at: &str,
        schema: &Value,
        open: &mut HashSet<String>,
        done: &mut HashSet<String>,
    ) -> Option<String> {
        items(schema, "allOf").find_map(|(index, part)| {
            let place = pointer::item(&pointer::join(at, "allOf"), index);
            let (target, part) = self.document.resolve(&place, part)?;
            if open.contains(&target) {
                return Some(target);
            }
            if done.contains(&target) {
                return None;
            }
            open.insert(target.clone());
            let end = self.circle(&target, part, open, done);
            open.remove(&target);
            done.insert(target);
            end
        })
    }
}
