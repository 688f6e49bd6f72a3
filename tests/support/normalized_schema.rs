//! The constraints of a JSON Schema in a normal form.
//!
//! `contract.json` and the derived schemas express some constraints differently, for example a nullable property, an open enum,
//! or a union with a discriminator. Both normalize to the same [`NormalizedSchema`].

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// The normal form of a schema. `types` is empty if any type is allowed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NormalizedSchema<'a> {
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
    /// The discriminator property of a union.
    pub tag: Option<&'a str>,
    /// The variants of a union, by discriminator value.
    pub variants: BTreeMap<&'a str, &'a Value>,
}

impl<'a> NormalizedSchema<'a> {
    /// Normalizes a schema. References resolve in `components`.
    pub fn new(schema: &'a Value, components: &'a Value) -> Self {
        let mut normalized = Self::default();
        if let Some(target) = schema.get("$ref").and_then(Value::as_str) {
            normalized.intersect(Self::new(follow(target, components), components));
        }
        normalized.intersect(Self::from_keywords(schema));
        for part in list(schema, "allOf") {
            match (part.pointer("/if/properties"), part.get("then")) {
                (Some(condition), Some(variant)) => normalized.add_variant(condition, variant),
                _ => normalized.intersect(Self::new(part, components)),
            }
        }
        let alternatives: Vec<&Value> = list(schema, "anyOf").chain(list(schema, "oneOf")).collect();
        if !alternatives.is_empty() {
            normalized.intersect(Self::any_of(&alternatives, components));
        }
        normalized
    }

    /// Returns whether this is a map: an object without named properties.
    pub fn is_map(&self) -> bool {
        self.types.contains("object") && self.properties.is_empty() && self.tag.is_none()
    }

    /// Normalizes the keywords of the schema itself, without `$ref`, `allOf`, `anyOf` and `oneOf`.
    fn from_keywords(schema: &'a Value) -> Self {
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

    /// Combines this form with the form of another part of the same schema.
    fn intersect(&mut self, other: Self) {
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
        self.variants.extend(other.variants);
    }

    /// Normalizes the alternatives of an `anyOf` or `oneOf`. A null alternative makes the other alternatives nullable. An
    /// alternative that is not a known variant makes a union open.
    fn any_of(alternatives: &[&'a Value], components: &'a Value) -> Self {
        let mut normalized = Self::default();
        let mut accepts_any = false;
        for alternative in alternatives.iter().filter(|alternative| alternative.get("not").is_none()) {
            let mut parts = list(alternative, "allOf");
            let condition = parts.next().and_then(|part| part.get("properties")).filter(|part| is_tag_condition(part));
            if let (Some(condition), Some(variant)) = (condition, parts.next()) {
                normalized.add_variant(condition, variant);
                continue;
            }
            let other = Self::new(alternative, components);
            accepts_any |= other.types.is_empty() && !other.nullable;
            let types = other.types.union(&normalized.types).copied().collect();
            normalized.intersect(Self { types: BTreeSet::new(), ..other });
            normalized.types = types;
        }
        if accepts_any {
            normalized.types.clear();
        }
        normalized
    }

    /// Adds the union variant that a condition such as `{"type": {"const": "x"}}` selects.
    fn add_variant(&mut self, condition: &'a Value, variant: &'a Value) {
        for (name, value) in condition.as_object().into_iter().flatten() {
            if let Some(value) = value.get("const").and_then(Value::as_str) {
                self.tag = Some(name);
                self.variants.insert(value, variant);
            }
        }
    }
}

/// Returns the name of the component to which a schema refers, if the schema is only a reference or a nullable reference.
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

fn is_tag_condition(properties: &Value) -> bool {
    properties.as_object().is_some_and(|properties| {
        properties.len() == 1 && properties.values().all(|property| property.get("const").is_some())
    })
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

    use super::{NormalizedSchema, reference};

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
            assert_eq!(
                NormalizedSchema::new(&one, &components),
                NormalizedSchema::new(&other, &components),
                "{one} {other}"
            );
        }
        assert_ne!(
            NormalizedSchema::new(&json!({ "type": "string" }), &Value::Null),
            NormalizedSchema::new(&json!({}), &Value::Null)
        );
    }

    #[test]
    fn union_variants_are_keyed_by_tag_value() {
        let condition = json!({ "properties": { "t": { "const": "a" } }, "required": ["t"] });
        let variant = json!({ "$ref": "#/$defs/A" });
        let conditional = json!({ "allOf": [{ "if": condition, "then": variant }] });
        let alternatives = json!({ "anyOf": [{ "allOf": [condition, variant] }, { "not": {} }] });
        for schema in [conditional, alternatives] {
            let normalized = NormalizedSchema::new(&schema, &Value::Null);
            assert_eq!(normalized.tag, Some("t"), "{schema}");
            assert_eq!(normalized.variants.get("a").copied().and_then(reference), Some("A"), "{schema}");
        }
    }

    #[test]
    fn finds_a_reference_in_a_single_all_of_or_a_nullable_any_of() {
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
