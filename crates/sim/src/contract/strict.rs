//! Checks that the contract does not express: discriminator values and integer ranges.

use jsonschema::{Keyword, ValidationError};
use serde_json::{Map, Value, json};

/// Adds the checks to all schemas of a contract.
pub(crate) fn tighten(value: &mut Value) {
    match value {
        Value::Object(schema) => {
            schema.values_mut().for_each(tighten);
            bound(schema);
            list_tags(schema);
        }
        Value::Array(items) => items.iter_mut().for_each(tighten),
        _ => {}
    }
}

/// The keyword that limits an integer to a number of bits. `minimum` is not enough: an integer beyond 64 bits is parsed as the
/// nearest float, and the float nearest to `i64::MIN - 1` is `i64::MIN`.
pub(crate) const BITS: &str = "x-bits";

fn bound(schema: &mut Map<String, Value>) {
    let bits = match schema.get("format").and_then(Value::as_str) {
        Some("int32") => 32,
        Some("int64") => 64,
        _ => return,
    };
    if schema.get("type").is_some_and(|kind| kind == "integer") {
        schema.insert(BITS.to_owned(), json!(bits));
    }
}

/// The check that an integer fits in a number of bits.
#[derive(Clone, Copy)]
pub(crate) struct Bits(u32);

impl Bits {
    /// Creates the check from the value of the keyword.
    pub(crate) fn from_keyword(keyword: &Value) -> Self {
        Self(if keyword == 32 { 32 } else { 64 })
    }

    fn fits(self, value: &Value) -> bool {
        let Self(bits) = self;
        match (value.as_i64(), value.as_f64()) {
            (Some(integer), _) => bits == 64 || i32::try_from(integer).is_ok(),
            // `5.0` is an integer too.
            (None, Some(float)) => value.is_f64() && float.abs() < 2_f64.powi(if bits == 64 { 63 } else { 31 }),
            (None, None) => true,
        }
    }
}

impl<'value> Keyword<'value> for Bits {
    fn validate(&self, value: &'value Value) -> Result<(), ValidationError<'value>> {
        let Self(bits) = self;
        if self.fits(value) {
            Ok(())
        } else {
            Err(ValidationError::custom(format!("{value} does not fit in {bits} bits")))
        }
    }

    fn is_valid(&self, value: &'value Value) -> bool {
        self.fits(value)
    }
}

/// Restricts the discriminator of a union to the listed values. In the contract, a union has one condition for each discriminator
/// value, so the contract accepts any other value.
fn list_tags(schema: &mut Map<String, Value>) {
    let conditions: Vec<(String, Value)> = schema
        .get("allOf")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|part| part.pointer("/if/properties")?.as_object()?.iter().next())
        .filter_map(|(property, tag)| Some((property.clone(), tag.get("const")?.clone())))
        .collect();
    let Some((property, _)) = conditions.first().cloned() else { return };
    let tags: Vec<Value> = conditions.into_iter().filter(|(other, _)| *other == property).map(|(_, tag)| tag).collect();
    let properties = schema.entry("properties").or_insert_with(|| json!({}));
    if let Some(properties) = properties.as_object_mut() {
        properties.insert(property, json!({ "enum": tags }));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{BITS, Bits, tighten};

    #[test]
    fn tighten_adds_discriminator_values_and_integer_sizes() {
        let when = |tag: &str| json!({"if": {"properties": {"kind": {"const": tag}}}, "then": {"$ref": "#/$defs/A"}});
        let mut contract = json!({
            "$defs": { "U": { "type": "object", "allOf": [when("a"), when("b")] } },
            "parameters": [
                { "schema": { "type": "integer", "format": "int32", "minimum": 1 } },
                { "schema": { "type": "integer" } },
                { "schema": { "type": "string", "format": "int64" } },
            ],
        });
        tighten(&mut contract);
        assert_eq!(contract["$defs"]["U"]["properties"], json!({"kind": {"enum": ["a", "b"]}}));
        let schema = |at: usize| contract["parameters"][at]["schema"].clone();
        assert_eq!(schema(0), json!({"type": "integer", "format": "int32", "minimum": 1, BITS: 32}));
        assert_eq!((schema(1), schema(2)), (json!({"type": "integer"}), json!({"type": "string", "format": "int64"})));
    }

    #[test]
    fn rejects_integers_just_out_of_range() {
        let fits = |bits: u32, text: &str| Bits(bits).fits(&serde_json::from_str(text).unwrap());
        for text in ["9223372036854775807", "-9223372036854775808", "5.0", "0", "\"text\""] {
            assert!(fits(64, text), "{text}");
        }
        for text in ["9223372036854775808", "-9223372036854775809", "1e300"] {
            assert!(!fits(64, text), "{text}");
        }
        assert!(
            fits(32, "2147483647") && fits(32, "-2147483648") && !fits(32, "2147483648") && !fits(32, "-2147483649")
        );
    }
}
