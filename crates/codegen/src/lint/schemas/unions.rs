//! Enums, and unions with a `discriminator`.

use std::collections::HashMap;

use serde_json::Value;

use super::components::Check;
use crate::{
    lint::visit::{is_identifier, items, members, schema_parts, text},
    model::{component, is_id},
    openapi::{pascal, pointer, value_rust_name, variant_name},
};

impl<'a> Check<'a> {
    pub(super) fn check_enum(&mut self, at: &str, schema: &Value) {
        let place = pointer::join(at, "enum");
        if text(schema, "type") != "string" || items(schema, "enum").any(|(_, value)| !value.is_string()) {
            self.report(
                "enum-type",
                &place,
                "only enums with string values are supported".to_owned(),
                "remove `enum`, and list the values in the description",
            );
            return;
        }
        let mut variants: HashMap<String, String> = HashMap::new();
        for (index, value) in items(schema, "enum") {
            let value = value.as_str().unwrap_or_default();
            let name = value_rust_name(schema, value).map_or_else(|| variant_name(value), str::to_owned);
            let names_itself = value.contains(|char: char| char.is_alphanumeric()) && is_identifier(&pascal(value));
            if !(names_itself || value_rust_name(schema, value).is_some() && is_identifier(&name)) {
                let message = format!("`{value}` cannot be used as a variant name");
                self.report_value(
                    "enum-value",
                    &pointer::item(&place, index),
                    message,
                    "name the variant with `x-name`, or remove `enum`, and list the values in the description",
                );
            } else if let Some(other) = variants.insert(name.clone(), value.to_owned()) {
                let message = format!("`{value}` and `{other}` would both become the variant `{name}`");
                self.report_value(
                    "enum-value",
                    &pointer::item(&place, index),
                    message,
                    "list only one of them; the other is then decoded as an unknown value",
                );
            }
        }
    }

    pub(super) fn check_union(&mut self, at: &str, schema: &Value) {
        if is_id(schema) {
            return;
        }
        for key in ["properties", "allOf"] {
            if schema.get(key).is_some() {
                let message = format!("`{key}` next to the `oneOf` or `anyOf` of a union would be ignored");
                self.report(
                    "union-siblings",
                    &pointer::join(at, key),
                    message,
                    "move it into each schema of the union",
                );
            }
        }
        let tag = schema.pointer("/discriminator/propertyName").and_then(Value::as_str);
        let Some(tag) = tag else {
            let help = "add a `discriminator`; for an id that is a string or an integer, write `oneOf: [{type: string}, {type: integer}]`";
            self.report(
                "untagged-union",
                at,
                "the client cannot distinguish the schemas of this union".to_owned(),
                help,
            );
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
            let help = "add a `mapping` with the discriminator value of each schema";
            self.report(
                "union-mapping",
                &pointer::join(at, "discriminator"),
                "the discriminator has no `mapping` from values to schemas".to_owned(),
                help,
            );
        }
        let before = self.found.len();
        let mut seen: HashMap<&String, &String> = HashMap::new();
        let unlisted = "any unlisted value".to_owned();
        let mut variants: HashMap<String, &String> = HashMap::from([("Unknown".to_owned(), &unlisted)]);
        for (value, target) in &mapping {
            let place = pointer::join(&mapping_place, value);
            if !is_identifier(&pascal(value)) {
                self.report(
                    "union-mapping",
                    &place,
                    format!("`{value}` cannot be used as a variant name"),
                    "remove it; an unlisted discriminator value is decoded as an unknown variant",
                );
            }
            if let Some(other) = variants.insert(pascal(value), value) {
                let message = format!("`{value}` and `{other}` would both become the variant `{}`", pascal(value));
                self.report(
                    "union-mapping",
                    &place,
                    message,
                    "remove one of them; an unlisted discriminator value is decoded as an unknown variant",
                );
            }
            match target {
                Some(target) if !parts.contains(target) => {
                    self.report_value(
                        "union-mapping",
                        &place,
                        format!("`{target}` is not a schema of this union"),
                        "add it to `oneOf`, or fix the mapping",
                    );
                }
                Some(target) => {
                    if let Some(other) = seen.insert(target, value) {
                        let message = format!(
                            "`{target}` already has the discriminator value `{other}`, so the value to send would be ambiguous"
                        );
                        self.report_value(
                            "union-mapping",
                            &place,
                            message,
                            "define a separate component for each discriminator value",
                        );
                    }
                    self.member(at, target, tag);
                }
                None => self.report_value(
                    "union-mapping",
                    &place,
                    "this `mapping` entry does not refer to a component".to_owned(),
                    "write `#/components/schemas/Name`",
                ),
            }
        }
        if self.found.len() == before && !mapping.is_empty() {
            self.unmapped(at, schema, &seen);
        }
    }

    /// Reports schemas of a union without a discriminator value.
    fn unmapped(&mut self, at: &str, schema: &Value, mapped: &HashMap<&String, &String>) {
        for (key, index, part) in
            ["oneOf", "anyOf"].iter().flat_map(|key| items(schema, key).map(move |(index, part)| (*key, index, part)))
        {
            if !component(text(part, "$ref")).is_some_and(|name| mapped.contains_key(&name)) {
                let place = pointer::item(&pointer::join(at, key), index);
                self.report_value(
                    "union-mapping",
                    &place,
                    "this schema of the union has no discriminator value".to_owned(),
                    "move the schema to a component, and add the component to `mapping`",
                );
            }
        }
    }

    /// Checks a schema of a union. It must declare the discriminator as a string property, and must not be used outside the union:
    /// the generated enum sends the discriminator, and the struct does not.
    fn member(&mut self, union: &str, name: &str, tag: &str) {
        let at = pointer::join("/components/schemas", name);
        let Some((place, schema)) = self.document.get(&at).and_then(|schema| self.document.resolve(&at, schema)) else {
            return;
        };
        if self.type_of_property(&place, schema, tag) != Some("string") {
            let message =
                format!("a schema of the union at {union} must declare the discriminator `{tag}` as a string property");
            self.report("union-member", &place, message, "add the property, and make it required");
        }
        // The check of the union whose location sorts later reports the problem, so that it is reported once.
        if let Some(other) = self.union_by_another_tag(name, tag).filter(|other| other.as_str() < union) {
            let message = format!("`{name}` is also in the union at {other}, which has another discriminator property");
            self.report("union-member", &place, message, "define a separate component for each union");
        }
        if let Some(place) = self.uses.get(name) {
            let message = format!(
                "`{name}` is in the union at {union}, but at this location the client would not send its discriminator"
            );
            self.report_value(
                "union-member",
                place,
                message,
                "refer to the union here, or define a separate component for this location",
            );
        }
    }

    /// Returns the `type` of a property that a schema or one of its `allOf` parts declares.
    fn type_of_property(&self, at: &str, schema: &'a Value, name: &str) -> Option<&'a str> {
        let parts = schema_parts(self.document, at, schema);
        parts.into_iter().find_map(|(_, part)| part.get("properties")?.get(name))?.get("type")?.as_str()
    }

    /// Returns the location of another union that contains the component and has a different discriminator property. A struct can
    /// omit only one of the two properties.
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
