//! The JSON Schema of a type, by the name of the component that the type was made from.

use serde_json::Value;

/// A component of a spec and the JSON Schemas of its type.
///
/// It names no type of `schemars`, so that a suite is the same with that feature and without it.
#[derive(Clone, Copy, Debug)]
pub struct TypeSchema {
    /// The component.
    pub component: &'static str,
    /// The schema of accepted values.
    pub read: fn() -> Value,
    /// The schema of written values.
    pub written: fn() -> Value,
}

#[cfg(feature = "schemars")]
impl TypeSchema {
    /// The schemas of `T`, which a component became.
    pub const fn of<T: schemars::JsonSchema>(component: &'static str) -> Self {
        use schemars::generate::SchemaSettings;

        Self {
            component,
            read: || SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>().to_value(),
            written: || {
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
    fn reading_and_writing_have_a_schema_each() {
        let schema = TypeSchema::of::<Decimal>("Price");
        assert_eq!(schema.component, "Price");
        assert_eq!((schema.read)().pointer("/anyOf/1/type"), Some(&json!("string")));
        assert_eq!((schema.written)().get("type"), Some(&json!("number")));
    }
}
