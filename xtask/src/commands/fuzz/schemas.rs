//! Generates schemas of every shape, including invalid ones.

use serde_json::{Map, Value, json};

use super::{
    Random,
    vocabulary::{NAMES, NUMERIC_KEYWORDS, TEXTS},
};

/// Generates a schema and its subschemas.
pub fn schema(random: &mut Random, depth: usize) -> Value {
    if depth > 4 || random.once_in(5) {
        return leaf(random);
    }
    if depth == 0 && random.once_in(150) {
        return deep(random);
    }
    let list = |random: &mut Random| (0..random.below(4)).map(|_| schema(random, depth + 1)).collect::<Vec<_>>();
    match random.below(11) {
        0..=2 => object(random, depth),
        3 => json!({ "type": "array", "items": schema(random, depth + 1) }),
        4 => json!({ "type": "object", "additionalProperties": schema(random, depth + 1) }),
        5 => json!({ "allOf": list(random), "nullable": random.once_in(2) }),
        6 => {
            let mapping = json!({ random.text(&TEXTS): target(random), random.text(&NAMES): target(random) });
            let mut discriminator = json!({ "propertyName": random.text(&["type", "a"]) });
            if random.once_in(2)
                && let Value::Object(members) = &mut discriminator
            {
                members.insert("mapping".to_owned(), mapping);
            }
            json!({ "oneOf": list(random), "discriminator": discriminator })
        }
        7 => json!({ random.text(&["oneOf", "anyOf"]): list(random), "description": random.text(&TEXTS) }),
        // An object that is also a composition.
        8 => {
            let mut all = object(random, depth);
            if let Value::Object(members) = &mut all {
                for word in ["allOf", "oneOf", "anyOf"] {
                    if random.once_in(2) {
                        members.insert(word.to_owned(), Value::Array(list(random)));
                    }
                }
            }
            all
        }
        9 => newer(random, depth),
        _ => leaf(random),
    }
}

fn object(random: &mut Random, depth: usize) -> Value {
    let mut properties = Map::new();
    for _ in 0..random.below(5) {
        properties.insert(random.text(&NAMES).to_owned(), schema(random, depth + 1));
    }
    let mut object = json!({ "type": "object", "properties": properties, "required": [random.text(&NAMES)] });
    if let Value::Object(members) = &mut object {
        if random.once_in(4) {
            members.insert("additionalProperties".to_owned(), schema(random, depth + 1));
        }
        if random.once_in(6) {
            members.insert("discriminator".to_owned(), json!({ "propertyName": random.text(&["type", "a"]) }));
        }
    }
    object
}

/// Generates a schema with keywords of OpenAPI 3.1.
fn newer(random: &mut Random, depth: usize) -> Value {
    match random.below(6) {
        0 => {
            json!({ "$ref": target(random), "description": random.text(&TEXTS), "properties": { "a": schema(random, depth + 1) } })
        }
        1 => {
            json!({ "type": ["object", "null", "array"], "items": schema(random, depth + 1), "properties": { "a": schema(random, depth + 1) } })
        }
        2 => json!({ "prefixItems": [schema(random, depth + 1)], "items": random.once_in(2) }),
        3 => {
            json!({ "if": schema(random, depth + 1), "then": schema(random, depth + 1), "not": schema(random, depth + 1) })
        }
        4 => {
            json!({ "$defs": { "a": schema(random, depth + 1) }, "patternProperties": { "^a": schema(random, depth + 1) } })
        }
        _ => json!(random.once_in(2)),
    }
}

/// Generates a deeply nested schema. All levels have the same kind, or each level has a random kind.
fn deep(random: &mut Random) -> Value {
    let (mut inner, kind) = (leaf(random), random.below(6));
    // The loader allows 200 levels of nesting. Most schemas stay below this limit.
    for _ in 0..random.below(105) {
        inner = match if kind == 5 { random.below(5) } else { kind } {
            0 => json!({ "type": "array", "items": inner }),
            1 => json!({ "additionalProperties": inner }),
            2 => json!({ "allOf": [inner] }),
            3 => json!({ "oneOf": [inner, { "type": "string" }] }),
            _ => json!({ "properties": { "a": inner } }),
        };
    }
    inner
}

fn leaf(random: &mut Random) -> Value {
    match random.below(11) {
        0 | 1 => json!({ "$ref": target(random) }),
        2 => json!({ "type": "string", "enum": [random.text(&TEXTS), random.text(&TEXTS), random.text(&TEXTS)] }),
        3 => json!({ "type": "integer", "enum": [1, -1, random.below(5), number(random)] }),
        4 => {
            json!({ "type": "string", "format": random.text(&["date-time", "uuid", "password", "binary", "byte", "odd"]), "nullable": random.once_in(2) })
        }
        5 => {
            json!({ "type": random.text(&["integer", "number"]), "format": random.text(&["int32", "int64", "decimal", "odd"]), "minimum": 0, "maximum": 1e300 })
        }
        6 => {
            json!({ "type": ["string", random.text(&["null", "integer", "object", "array"])], "readOnly": random.once_in(3) })
        }
        7 => json!({ "const": random.text(&TEXTS), "default": random.below(3) }),
        8 => {
            json!({ "type": random.text(&["integer", "number", "string", "array", "object"]), random.text(&NUMERIC_KEYWORDS): number(random), random.text(&NUMERIC_KEYWORDS): number(random), "default": number(random), "pattern": random.text(&["(", "^a$", "\\p{L}", ""]) })
        }
        9 => {
            json!({ "enum": [null, random.text(&TEXTS), number(random), {}, [null]], "default": null, "example": null })
        }
        _ => json!({ "type": "boolean", "example": random.text(&TEXTS) }),
    }
}

/// Generates a number at or beyond the limit of a numeric type.
fn number(random: &mut Random) -> Value {
    match random.below(9) {
        0 => json!(0),
        1 => json!(-1),
        2 => json!(i64::MIN),
        3 => json!(i64::MAX),
        4 => json!(u64::MAX),
        5 => json!(1e300),
        6 => json!(-1e300),
        7 => json!(0.1),
        _ => json!(5e-324),
    }
}

/// Generates a reference to a component or to a part of a component.
fn target(random: &mut Random) -> String {
    let name = random.text(&NAMES).replace('~', "~0").replace('/', "~1");
    let part = if random.once_in(300) {
        random.text(&["/properties/a", "/items", "/allOf/0", "/additionalProperties", "/oneOf/0"])
    } else {
        ""
    };
    format!("#/components/schemas/{name}{part}")
}
