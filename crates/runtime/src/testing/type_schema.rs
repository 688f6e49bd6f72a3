//! The JSON Schemas of a type, by the name of the component that it was generated from.

use serde_json::Value;

/// A component of a spec and the JSON Schemas of its type.
///
/// The struct refers to no type of `schemars`, so that a suite has the same type with and without the feature `schemars`.
#[derive(Clone, Copy, Debug)]
pub struct TypeSchema {
    /// The name of the component.
    pub component: &'static str,
    /// Returns the schema of accepted values.
    pub decoded: fn() -> Value,
    /// Returns the schema of encoded values.
    pub encoded: fn() -> Value,
}

#[cfg(feature = "schemars")]
impl TypeSchema {
    /// Creates the schemas of `T`, the type of a component.
    pub const fn of<T: schemars::JsonSchema>(component: &'static str) -> Self {
        use schemars::generate::SchemaSettings;

        Self {
            component,
            decoded: || SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>().to_value(),
            encoded: || {
                SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>().to_value()
            },
        }
    }
}

#[cfg(all(test, feature = "schemars"))]
mod tests {
    use serde_json::json;

    use super::TypeSchema;
    use crate::Decimal;

    #[test]
    fn type_has_separate_schemas_for_decoding_and_encoding() {
        let schema = TypeSchema::of::<Decimal>("Price");
        assert_eq!(schema.component, "Price");
        assert_eq!((schema.decoded)().pointer("/anyOf/1/type"), Some(&json!("string")));
        assert_eq!((schema.encoded)().get("type"), Some(&json!("number")));
    }
}
