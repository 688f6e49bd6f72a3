//! Tests of the checks themselves: the checks report a schema that disagrees with the spec, and a value that does not match its
//! schema.

use serde_json::{Value, json};

use crate::{agreement::differences, components::Components, mismatch};

fn spec() -> Value {
    json!({
        "Thing": {
            "type": "object",
            "required": ["id", "size"],
            "properties": {
                "id": { "$ref": "#/$defs/ThingId" },
                "size": { "type": "integer" },
                "price": { "type": "number" },
                "kind": { "$ref": "#/$defs/Kind" },
                "list": { "type": "array", "items": { "$ref": "#/$defs/Union" } },
                "map": { "type": "object", "additionalProperties": { "type": "string" } },
            },
        },
        "ThingId": { "type": "string" },
        "Kind": { "type": "string", "enum": ["a", "b"] },
        "Union": { "type": "object", "required": ["t"], "allOf": [{
            "if": { "properties": { "t": { "const": "x" } }, "required": ["t"] },
            "then": { "$ref": "#/$defs/Member" },
        }] },
        "Member": { "type": "object", "required": ["t"], "properties": { "t": { "type": "string" } } },
    })
}

/// Returns the schemas that `schemars` derives from the types of that spec.
fn derived() -> Value {
    json!({
        "Thing": {
            "type": "object",
            "required": ["id", "size"],
            "properties": {
                "id": { "$ref": "#/$defs/ThingId" },
                "size": { "type": "integer", "format": "int64" },
                "price": { "anyOf": [{ "type": "number" }, { "type": "string", "pattern": "1" }, { "type": "null" }] },
                "kind": { "anyOf": [{ "$ref": "#/$defs/Kind" }, { "type": "null" }] },
                "list": { "type": "array", "items": { "$ref": "#/$defs/Union" } },
                "map": { "type": "object", "additionalProperties": { "type": "string" } },
            },
        },
        "ThingId": { "type": ["string", "integer"] },
        "Kind": { "anyOf": [{ "type": "string", "enum": ["a", "b"] }, { "type": "string" }] },
        "Union": { "anyOf": [
            { "allOf": [
                { "type": "object", "properties": { "t": { "const": "x" } }, "required": ["t"] },
                { "$ref": "#/$defs/Member" },
            ] },
            { "not": { "type": "object", "properties": { "t": { "enum": ["x"] } }, "required": ["t"] } },
        ] },
        "Member": { "type": "object" },
    })
}

fn found(derived: &Value) -> Vec<String> {
    let entries = derived.as_object().into_iter().flatten();
    differences(&spec(), &Components::from(entries.map(|(name, schema)| (name.as_str(), schema.clone()))))
}

/// Returns the differences after one location of the derived schemas is replaced.
fn after(pointer: &str, value: Value) -> Vec<String> {
    let mut derived = derived();
    let location = derived.pointer_mut(pointer);
    assert!(location.is_some(), "there is no {pointer}");
    if let Some(location) = location {
        *location = value;
    }
    found(&derived)
}

#[test]
fn accepts_deliberate_schema_differences() {
    assert_eq!(found(&derived()), Vec::<String>::new());
}

#[test]
fn reports_every_other_schema_difference() {
    let properties = "/Thing/properties";
    for (pointer, value, expected) in [
        ("/Thing/required".to_owned(), json!(["id"]), "Thing.size: required"),
        ("/Thing/required".to_owned(), json!(["id", "size", "kind"]), "Thing.kind: required"),
        (properties.to_owned(), json!({}), "Thing: properties"),
        (format!("{properties}/size"), json!({ "type": "string" }), "Thing.size: type"),
        (format!("{properties}/size"), json!({ "type": ["integer", "null"] }), "Thing.size: null"),
        (format!("{properties}/size"), json!({ "type": ["integer", "number"] }), "Thing.size: type"),
        (format!("{properties}/size"), json!({}), "Thing.size: type"),
        (format!("{properties}/id"), json!({ "$ref": "#/$defs/Kind" }), "Thing.id: component"),
        (format!("{properties}/list"), json!({ "type": "object" }), "Thing.list: type"),
        (format!("{properties}/list/items/$ref"), json!("#/$defs/Kind"), "Thing.list[]: component"),
        (format!("{properties}/map/additionalProperties/type"), json!("integer"), "Thing.map{}: type"),
        ("/ThingId/type".to_owned(), json!("boolean"), "ThingId: type"),
        ("/Kind/anyOf/0/enum".to_owned(), json!(["a"]), "Kind: enum"),
        ("/Kind/anyOf/0/enum".to_owned(), json!(["a", "b", "c"]), "Kind: enum"),
        ("/Union/anyOf/0/allOf/1/$ref".to_owned(), json!("#/$defs/Thing"), "Union: variants"),
        ("/Union/anyOf/0/allOf/0/properties".to_owned(), json!({ "u": { "const": "x" } }), "Union: tag"),
        ("/Member/type".to_owned(), json!("array"), "Member: type"),
    ] {
        let found = after(&pointer, value.clone());
        assert!(
            found.iter().any(|difference| difference.starts_with(expected)),
            "{pointer} = {value}: `{expected}` is not in {found:?}"
        );
    }
}

#[test]
fn reports_missing_and_additional_components() {
    let mut other = derived();
    if let Value::Object(properties) = &mut other {
        properties.remove("Kind");
        properties.insert("Other".to_owned(), json!({}));
    }
    let found = found(&other);
    assert!(found.contains(&"Other: no such component in the spec".to_owned()), "{found:?}");
    assert!(found.contains(&"Kind: no derived schema".to_owned()), "{found:?}");
}

#[test]
fn reports_values_that_do_not_match_the_schema() {
    let entries = derived();
    let entries = entries.as_object().into_iter().flatten();
    // A component is found by its own name, even if its type has another name.
    let components = Components::from(entries.map(|(name, schema)| {
        let mut schema = schema.clone();
        if let (Value::Object(properties), "Thing") = (&mut schema, name.as_str()) {
            properties.insert("title".to_owned(), json!("RustThing"));
        }
        (name.as_str(), schema)
    }));
    let schema = components.complete(&json!({ "type": "array", "items": { "$ref": "#/$defs/Thing" } }));
    assert_eq!(mismatch(&schema, &json!([{ "id": 7, "size": 1, "list": [{ "t": "x" }] }])), None);
    for (value, location) in [
        (json!([{ "id": "7" }]), "at `/0`"),
        (json!([{ "id": "7", "size": "1" }]), "at `/0/size`"),
        (json!({}), "at ``"),
    ] {
        assert!(mismatch(&schema, &value).is_some_and(|problem| problem.starts_with(location)), "{value}");
    }
    assert!(mismatch(&json!({ "$ref": "#/$defs/Nothing" }), &json!(1)).is_some());
}
