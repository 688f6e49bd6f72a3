//! Enums and unions: what tells their values apart.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::components::Check;
use crate::{
    lint::visit::{is_identifier, items, members, text},
    model::{component, is_id},
    openapi::{given_to_value, pascal, pointer, variant_name},
};

impl<'a> Check<'a> {
    pub(super) fn enumeration(&mut self, at: &str, schema: &Value) {
        let place = pointer::join(at, "enum");
        if text(schema, "type") != "string" || items(schema, "enum").any(|(_, value)| !value.is_string()) {
            self.report(
                "enum-type",
                &place,
                "only enums of strings are supported".to_owned(),
                "describe the values in prose and leave `enum` out",
            );
            return;
        }
        let mut variants: HashMap<String, String> = HashMap::new();
        for (index, value) in items(schema, "enum") {
            let value = value.as_str().unwrap_or_default();
            let name = given_to_value(schema, value).map_or_else(|| variant_name(value), str::to_owned);
            let names_itself = value.contains(|char: char| char.is_alphanumeric()) && is_identifier(&pascal(value));
            if !(names_itself || given_to_value(schema, value).is_some() && is_identifier(&name)) {
                let message = format!("`{value}` cannot name a variant");
                self.report_value(
                    "enum-value",
                    &pointer::item(&place, index),
                    message,
                    "describe the values in prose and leave `enum` out",
                );
            } else if let Some(other) = variants.insert(name.clone(), value.to_owned()) {
                let message = format!("`{value}` and `{other}` would both become the variant `{name}`");
                self.report_value(
                    "enum-value",
                    &pointer::item(&place, index),
                    message,
                    "list one of them; the other is kept as an unknown value",
                );
            }
        }
    }

    pub(super) fn union(&mut self, at: &str, schema: &Value) {
        if is_id(schema) {
            return;
        }
        for key in ["properties", "allOf"] {
            if schema.get(key).is_some() {
                let message = format!("`{key}` beside the members of a union would be lost");
                self.report("union-siblings", &pointer::join(at, key), message, "put it into each of the members");
            }
        }
        let tag = schema.pointer("/discriminator/propertyName").and_then(Value::as_str);
        let Some(tag) = tag else {
            let help = "add a `discriminator`; an id that comes as string and as integer is `oneOf: [{type: string}, {type: integer}]`";
            self.report("untagged-union", at, "nothing tells the members of this union apart".to_owned(), help);
            return;
        };
        let parts: Vec<String> = items(schema, "oneOf")
            .chain(items(schema, "anyOf"))
            .filter_map(|(_, part)| component(text(part, "$ref")))
            .collect();
        let mapping: Vec<(String, Option<String>)> = schema
            .pointer("/discriminator/mapping")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
            .map(|(value, target)| (value.clone(), target.as_str().and_then(component)))
            .collect();
        let mapping_place = pointer::join(&pointer::join(at, "discriminator"), "mapping");
        if mapping.is_empty() {
            let help = "add `mapping` with the value of the tag for each member";
            self.report(
                "union-mapping",
                &pointer::join(at, "discriminator"),
                "the union doesn't say which tag means which member".to_owned(),
                help,
            );
        }
        let before = self.found.len();
        let mut seen: HashMap<&String, &String> = HashMap::new();
        let unlisted = "whatever is not listed".to_owned();
        let mut variants: HashMap<String, &String> = HashMap::from([("Unknown".to_owned(), &unlisted)]);
        for (value, target) in &mapping {
            let place = pointer::join(&mapping_place, value);
            if !is_identifier(&pascal(value)) {
                self.report(
                    "union-mapping",
                    &place,
                    format!("`{value}` cannot name a variant"),
                    "leave it out; a tag that isn't listed is kept as unknown",
                );
            }
            if let Some(other) = variants.insert(pascal(value), value) {
                let message = format!("`{value}` and `{other}` would both become the variant `{}`", pascal(value));
                self.report(
                    "union-mapping",
                    &place,
                    message,
                    "leave one of them out; a tag that isn't listed is kept as unknown",
                );
            }
            match target {
                Some(target) if !parts.contains(target) => {
                    self.report_value(
                        "union-mapping",
                        &place,
                        format!("`{target}` is no member of this union"),
                        "list it in `oneOf`, or mend the mapping",
                    );
                }
                Some(target) => {
                    if let Some(other) = seen.insert(target, value) {
                        let message = format!(
                            "`{target}` already stands for `{other}`: its tag could not be told when it is sent"
                        );
                        self.report_value("union-mapping", &place, message, "make a component of its own for each tag");
                    }
                    self.member(at, target, tag);
                }
                None => self.report_value(
                    "union-mapping",
                    &place,
                    "this names no component".to_owned(),
                    "write `#/components/schemas/Name`",
                ),
            }
        }
        if self.found.len() == before && !mapping.is_empty() {
            self.unmapped(at, schema, &seen);
        }
    }

    /// Members that no tag means.
    fn unmapped(&mut self, at: &str, schema: &Value, mapped: &HashMap<&String, &String>) {
        for (key, index, part) in
            ["oneOf", "anyOf"].iter().flat_map(|key| items(schema, key).map(move |(index, part)| (*key, index, part)))
        {
            if !component(text(part, "$ref")).is_some_and(|name| mapped.contains_key(&name)) {
                let place = pointer::item(&pointer::join(at, key), index);
                self.report_value(
                    "union-mapping",
                    &place,
                    "no tag means this member".to_owned(),
                    "add it to `mapping`, as a component",
                );
            }
        }
    }

    /// A member is an object with the tag as a plain string; the union writes the tag.
    fn member(&mut self, union: &str, name: &str, tag: &str) {
        let at = pointer::join("/components/schemas", name);
        let Some((place, schema)) = self.document.get(&at).and_then(|schema| self.document.resolve(&at, schema)) else {
            return;
        };
        if self.type_of_property(&place, schema, tag, &mut HashSet::new()) != Some("string") {
            let message =
                format!("a member of the union at {union} needs the tag `{tag}` as a property of type string");
            self.report("union-member", &place, message, "add the property, and require it");
        }
        // Of two unions the later one says it.
        if let Some(other) = self.union_by_another_tag(name, tag).filter(|other| other.as_str() < union) {
            let message = format!("`{name}` is a member of the union at {other} too, by another tag");
            self.report("union-member", &place, message, "make a component of its own for each union");
        }
        if let Some(place) = self.uses.get(name) {
            let message = format!("`{name}` is a member of the union at {union}: by itself it would have no tag");
            self.report_value(
                "union-member",
                place,
                message,
                "refer to the union here, or make a component of its own for this place",
            );
        }
    }

    /// The type of a property, which may be one of a part.
    fn type_of_property(&self, at: &str, schema: &'a Value, name: &str, seen: &mut HashSet<String>) -> Option<&'a str> {
        if !seen.insert(at.to_owned()) {
            return None;
        }
        if let Some(property) = schema.get("properties").and_then(|all| all.get(name)) {
            return property.get("type").and_then(Value::as_str);
        }
        items(schema, "allOf").find_map(|(index, part)| {
            let place = pointer::item(&pointer::join(at, "allOf"), index);
            let (place, part) = self.document.resolve(&place, part)?;
            self.type_of_property(&place, part, name, seen)
        })
    }

    /// Another union of which a component is a member, by another tag: the struct could be without one of the two only.
    fn union_by_another_tag(&self, name: &str, tag: &str) -> Option<String> {
        let components = self.document.root.get("components")?;
        let mut others = members(components, "schemas").filter(|(_, schema)| {
            let property = schema.pointer("/discriminator/propertyName").and_then(Value::as_str);
            property.is_some_and(|property| property != tag)
                && items(schema, "oneOf")
                    .chain(items(schema, "anyOf"))
                    .any(|(_, part)| component(text(part, "$ref")).as_deref() == Some(name))
        });
        others.next().map(|(other, _)| pointer::join("/components/schemas", other))
    }
}
