//! The constraints of a JSON Schema in a normal form.
//!
//! The contract and the derived schemas express the same constraint differently: a nullable property, an open enum, a union
//! with a tag. Both normalize to the same [`Form`].

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// The normal form of a schema. `types` is empty if any type is allowed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Form<'a> {
    /// `string`, `object`, …, without `null`.
    pub types: BTreeSet<&'a str>,
    /// Whether the schema lists null explicitly.
    pub nullable: bool,
    /// The known values of an enum.
    pub values: BTreeSet<&'a str>,
    /// The properties of an object.
    pub properties: BTreeMap<&'a str, &'a Value>,
    /// The names of the required properties.
    pub required: BTreeSet<&'a str>,
    /// The schema of the items of an array.
    pub items: Option<&'a Value>,
    /// The schema of additional properties.
    pub additional: Option<&'a Value>,
    /// The tag property of a union.
    pub tag: Option<&'a str>,
    /// The variants of a union, by tag value.
    pub members: BTreeMap<&'a str, &'a Value>,
}

impl<'a> Form<'a> {
    /// Normalizes a schema. References resolve in `components`.
    pub fn of(schema: &'a Value, components: &'a Value) -> Self {
        let mut form = Self::default();
        if let Some(target) = schema.get("$ref").and_then(Value::as_str) {
            form.narrow(Self::of(follow(target, components), components));
        }
        form.narrow(Self::own(schema));
        for part in list(schema, "allOf") {
            match (part.pointer("/if/properties"), part.get("then")) {
                (Some(condition), Some(member)) => form.add_member(condition, member),
                _ => form.narrow(Self::of(part, components)),
            }
        }
        let alternatives: Vec<&Value> = list(schema, "anyOf").chain(list(schema, "oneOf")).collect();
        if !alternatives.is_empty() {
            form.narrow(Self::any_of(&alternatives, components));
        }
        form
    }

    /// Returns whether this is a map: an object without named properties.
    pub fn is_map(&self) -> bool {
        self.types.contains("object") && self.properties.is_empty() && self.tag.is_none()
    }

    /// Normalizes the keywords of the schema itself, without its references and compositions.
    fn own(schema: &'a Value) -> Self {
        let types: BTreeSet<&str> = match schema.get("type") {
            Some(Value::String(one)) => [one.as_str()].into(),
            Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).collect(),
            _ => BTreeSet::new(),
        };
        Self {
            nullable: types.contains("null"),
            types: types.into_iter().filter(|name| *name != "null").collect(),
            values: list(schema, "enum").chain(schema.get("const")).filter_map(Value::as_str).collect(),
            properties: schema
                .get("properties")
                .and_then(Value::as_object)
                .into_iter()
                .flatten()
                .map(|(name, property)| (name.as_str(), property))
                .collect(),
            required: list(schema, "required").filter_map(Value::as_str).collect(),
            items: schema.get("items"),
            additional: schema.get("additionalProperties").filter(|additional| **additional != Value::Bool(false)),
            ..Self::default()
        }
    }

    /// Combines the form with that of another part of the same schema.
    fn narrow(&mut self, other: Self) {
        self.types = match (self.types.is_empty(), other.types.is_empty()) {
            (true, _) => other.types,
            (_, true) => std::mem::take(&mut self.types),
            _ => self.types.intersection(&other.types).copied().collect(),
        };
        self.nullable |= other.nullable;
        self.values.extend(other.values);
        self.properties.extend(other.properties);
        self.required.extend(other.required);
        self.items = self.items.or(other.items);
        self.additional = self.additional.or(other.additional);
        self.tag = self.tag.or(other.tag);
        self.members.extend(other.members);
    }

    /// Normalizes a list of alternatives. A null alternative makes the rest nullable; an alternative that is not a known
    /// variant makes a union open.
    fn any_of(alternatives: &[&'a Value], components: &'a Value) -> Self {
        let mut form = Self::default();
        let mut takes_any = false;
        for alternative in alternatives.iter().filter(|alternative| alternative.get("not").is_none()) {
            let mut parts = list(alternative, "allOf");
            let condition = parts.next().and_then(|part| part.get("properties")).filter(|part| says_tag(part));
            if let (Some(condition), Some(member)) = (condition, parts.next()) {
                form.add_member(condition, member);
                continue;
            }
            let other = Self::of(alternative, components);
            takes_any |= other.types.is_empty() && !other.nullable;
            let types = other.types.union(&form.types).copied().collect();
            form.narrow(Self { types: BTreeSet::new(), ..other });
            form.types = types;
        }
        if takes_any {
            form.types.clear();
        }
        form
    }

    /// Adds the union variant that a condition such as `{"type": {"const": "x"}}` selects.
    fn add_member(&mut self, condition: &'a Value, member: &'a Value) {
        for (name, value) in condition.as_object().into_iter().flatten() {
            if let Some(value) = value.get("const").and_then(Value::as_str) {
                self.tag = Some(name);
                self.members.insert(value, member);
            }
        }
    }
}

/// Returns the name of the component that a schema refers to, if it is a plain reference, nullable or not.
pub fn reference(schema: &Value) -> Option<&str> {
    if let Some(target) = schema.get("$ref").and_then(Value::as_str) {
        return target.strip_prefix("#/$defs/");
    }
    let mut parts = list(schema, "anyOf").chain(list(schema, "oneOf")).chain(list(schema, "allOf"));
    let mut parts = parts.by_ref().filter(|part| part.get("type").and_then(Value::as_str) != Some("null"));
    match (parts.next(), parts.next()) {
        (Some(part), None) => reference(part),
        _ => None,
    }
}

fn says_tag(properties: &Value) -> bool {
    properties
        .as_object()
        .is_some_and(|members| members.len() == 1 && members.values().all(|m| m.get("const").is_some()))
}

fn follow<'a>(target: &str, components: &'a Value) -> &'a Value {
    target.strip_prefix("#/$defs/").and_then(|name| components.get(name)).unwrap_or(&Value::Null)
}

fn list<'a>(schema: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    schema.get(key).and_then(Value::as_array).into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Form, reference};

    #[test]
    fn equivalent_schemas_have_the_same_form() {
        let components = json!({ "A": { "type": "object" }, "B": { "type": "string", "enum": ["x"] } });
        for (one, other) in [
            (json!({ "type": ["string", "null"] }), json!({ "anyOf": [{ "type": "string" }, { "type": "null" }] })),
            (
                json!({ "$ref": "#/$defs/B" }),
                json!({ "anyOf": [{ "type": "string", "enum": ["x"] }, { "type": "string" }] }),
            ),
            (json!({ "allOf": [{ "$ref": "#/$defs/A" }] }), json!({ "type": "object", "additionalProperties": false })),
            (
                json!({ "anyOf": [{ "type": "string" }, { "type": "integer" }] }),
                json!({ "type": ["integer", "string"] }),
            ),
            (
                json!({ "allOf": [{ "type": ["integer", "string"] }, { "type": "integer" }] }),
                json!({ "type": "integer" }),
            ),
        ] {
            assert_eq!(Form::of(&one, &components), Form::of(&other, &components), "{one} {other}");
        }
        assert_ne!(Form::of(&json!({ "type": "string" }), &Value::Null), Form::of(&json!({}), &Value::Null));
    }

    #[test]
    fn union_variants_are_keyed_by_tag_value() {
        let condition = json!({ "properties": { "t": { "const": "a" } }, "required": ["t"] });
        let member = json!({ "$ref": "#/$defs/A" });
        let conditional = json!({ "allOf": [{ "if": condition, "then": member }] });
        let alternatives = json!({ "anyOf": [{ "allOf": [condition, member] }, { "not": {} }] });
        for schema in [conditional, alternatives] {
            let form = Form::of(&schema, &Value::Null);
            assert_eq!(form.tag, Some("t"), "{schema}");
            assert_eq!(form.members.get("a").copied().and_then(reference), Some("A"), "{schema}");
        }
    }

    #[test]
    fn reference_is_found_in_nullable_and_single_part_compositions() {
        let plain = json!({ "$ref": "#/$defs/A" });
        for schema in [
            json!({ "allOf": [plain] }),
            json!({ "anyOf": [plain, { "type": "null" }] }),
            json!({ "anyOf": [{ "allOf": [plain] }, { "type": "null" }] }),
        ] {
            assert_eq!(reference(&schema), Some("A"), "{schema}");
        }
        assert_eq!(reference(&json!({ "allOf": [plain, { "type": "integer" }] })), None);
    }
}
