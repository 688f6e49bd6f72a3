//! Converts the schemas of a lowered document to types of the model.

use serde_json::{Number, Value};

use super::{Annotations, Bounds, Count, Scalar, Schema, Type};
use crate::model::{flags::flag, references::target};

/// Reads a schema where it is used.
pub fn schema(value: &Value) -> Schema {
    let bounds = bounds(value);
    Schema { ty: ty(value, &bounds), bounds, annotations: annotations(value) }
}

/// Reads the type of a schema, without bounds and annotations.
pub fn ty(value: &Value, bounds: &Bounds) -> Type {
    if let Some(name) = target(value) {
        return Type::Component(name);
    }
    match value.get("allOf").and_then(Value::as_array).map(Vec::as_slice) {
        // An `allOf` of one part only adds keywords to a `$ref`.
        Some([part]) => {
            let part = schema(part);
            return if part.bounds.is_empty() { part.ty } else { Type::AllOf(vec![part]) };
        }
        Some(parts @ [_, ..]) => return Type::AllOf(parts.iter().map(schema).collect()),
        _ => {}
    }
    let kind = value.get("type").and_then(Value::as_str).unwrap_or_default();
    match kind {
        "array" => Type::List(Box::new(value.get("items").map(schema).unwrap_or_default())),
        "object" => {
            let values = value.get("additionalProperties").filter(|values| values.is_object());
            Type::Map(values.map(|values| Box::new(schema(values))))
        }
        kind => {
            let format = value.get("format").and_then(Value::as_str).unwrap_or_default();
            Scalar::new(kind, format, is_within_64_bits(bounds)).map_or(Type::Any, Type::Scalar)
        }
    }
}

/// Returns whether `minimum` and `maximum` are both 64-bit integers.
fn is_within_64_bits(bounds: &Bounds) -> bool {
    let is_integer = |bound: &Option<Number>| bound.as_ref().is_some_and(Number::is_i64);
    is_integer(&bounds.minimum) && is_integer(&bounds.maximum)
}

/// Reads the bounds of a schema. Ignores the bounds of schemas that it refers to.
pub fn bounds(value: &Value) -> Bounds {
    let number = |key: &str| value.get(key).and_then(Value::as_number).cloned();
    // A minimum of zero has no effect.
    let counted = |min: &str, max: &str| Count {
        min: value.get(min).and_then(count).filter(|min| *min > 0),
        max: value.get(max).and_then(count),
    };
    Bounds {
        minimum: number("minimum"),
        exclusive_minimum: flag(value, "exclusiveMinimum") && number("minimum").is_some(),
        maximum: number("maximum"),
        exclusive_maximum: flag(value, "exclusiveMaximum") && number("maximum").is_some(),
        multiple_of: number("multipleOf"),
        length: counted("minLength", "maxLength"),
        items: counted("minItems", "maxItems"),
        unique_items: flag(value, "uniqueItems"),
        keys: counted("minProperties", "maxProperties"),
    }
}

/// Parses a count, which may be written as `3.0`.
fn count(value: &Value) -> Option<u64> {
    let number = value.as_number()?;
    number.as_u64().or_else(|| number.to_string().trim_end_matches('0').strip_suffix('.')?.parse().ok())
}

/// Reads the annotations of a schema.
pub fn annotations(value: &Value) -> Annotations {
    let text = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    Annotations {
        title: text("title"),
        description: text("description"),
        format: text("format"),
        pattern: text("pattern"),
        default: value.get("default").cloned(),
        example: value.get("example").cloned(),
        nullable: flag(value, "nullable"),
        read_only: flag(value, "readOnly"),
        write_only: flag(value, "writeOnly"),
        deprecated: flag(value, "deprecated"),
    }
}
