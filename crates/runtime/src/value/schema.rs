//! JSON Schemas of the value types.
//!
//! If decoding accepts more values than encoding produces, the schema depends on whether the [`SchemaGenerator`] creates schemas
//! for decoding or for encoding. An open enum is `anyOf` its known values and any string. Editors then suggest the known values,
//! and validators accept all values that the type accepts.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

#[cfg(feature = "extended")]
use crate::File;
use crate::{Date, Decimal, Field, Integer, Secret, Timestamp, Uuid};

macro_rules! value_schemas {
    ($($name:ident: $generator:ident => $schema:expr;)*) => {
        $(
            impl JsonSchema for $name {
                fn schema_name() -> Cow<'static, str> {
                    stringify!($name).into()
                }

                fn schema_id() -> Cow<'static, str> {
                    concat!("subkit_runtime::", stringify!($name)).into()
                }

                fn inline_schema() -> bool {
                    true
                }

                fn json_schema($generator: &mut SchemaGenerator) -> Schema {
                    $schema
                }
            }
        )*
    };
}

value_schemas! {
    Timestamp: _generator => json_schema!({ "type": "string", "format": "date-time" });
    Date: _generator => json_schema!({ "type": "string", "format": "date" });
    Uuid: _generator => json_schema!({ "type": "string", "format": "uuid" });
    Integer: _generator => json_schema!({ "type": "integer" });
    Secret: _generator => json_schema!({ "type": "string", "format": "password" });
    Decimal: generator => if generator.contract().is_serialize() {
        json_schema!({ "type": "number" })
    } else {
        json_schema!({ "anyOf": [
            { "type": "number" },
            { "type": "string", "pattern": r"^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$" },
        ] })
    };
}

#[cfg(feature = "extended")]
value_schemas! {
    File: _generator => json_schema!({ "type": "string", "format": "binary" });
}

/// The schema of `Option<T>`. The schema of the struct that contains the field states whether the field is required.
impl<T: JsonSchema> JsonSchema for Field<T> {
    fn schema_name() -> Cow<'static, str> {
        Option::<T>::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        Option::<T>::schema_id()
    }

    fn inline_schema() -> bool {
        Option::<T>::inline_schema()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Option::<T>::json_schema(generator)
    }
}

/// Returns the schema of an open enum with these known values. Only [`open_enum!`](crate::open_enum) calls it.
pub fn open_enum(values: &[&str]) -> Schema {
    json_schema!({ "anyOf": [{ "type": "string", "enum": values }, { "type": "string" }] })
}

/// Returns the schema of an id, which is decoded from a string or an integer and encoded as a string. Only [`id!`](crate::id!)
/// calls it.
pub fn id(generator: &SchemaGenerator) -> Schema {
    if generator.contract().is_serialize() {
        json_schema!({ "type": "string" })
    } else {
        json_schema!({ "type": ["string", "integer"] })
    }
}

/// Returns the schema of fields that encode an id as an integer and decode it from a string or an integer.
pub fn integer_id(generator: &mut SchemaGenerator) -> Schema {
    if generator.contract().is_serialize() {
        json_schema!({ "type": "integer" })
    } else {
        json_schema!({ "type": ["string", "integer"] })
    }
}

/// Returns the schema of nullable fields that encode an id as an integer and decode it from a string or an integer.
pub fn nullable_integer_id(generator: &mut SchemaGenerator) -> Schema {
    if generator.contract().is_serialize() {
        json_schema!({ "type": ["integer", "null"] })
    } else {
        json_schema!({ "type": ["string", "integer", "null"] })
    }
}

/// Returns the schema of a tagged union. Objects with a known tag have the schema of the variant; other values are not restricted.
/// Only [`open_union_schema!`](crate::open_union_schema) calls it.
pub fn open_union(property: &str, members: Vec<(&str, Schema)>) -> Schema {
    let tags: Vec<_> = members.iter().map(|(tag, _)| *tag).collect();
    let mut alternatives: Vec<Value> = members
        .into_iter()
        .map(|(tag, member)| json!({
            "allOf": [{ "type": "object", "properties": { property: { "const": tag } }, "required": [property] }, member],
        }))
        .collect();
    alternatives.push(json!({ "not": {
        "type": "object",
        "properties": { property: { "enum": tags } },
        "required": [property],
    } }));
    json_schema!({ "anyOf": alternatives })
}

/// Implements the schema of an open enum if the feature `schemars` is enabled.
#[doc(hidden)]
#[macro_export]
macro_rules! __open_enum_schema {
    ($name:ident) => {
        $crate::__text_schema!($name, _generator => $crate::generated::schema::open_enum(Self::VALUES));
    };
}

/// Implements the schema of an open integer enum if the feature `schemars` is enabled.
#[doc(hidden)]
#[macro_export]
macro_rules! __open_integer_enum_schema {
    ($name:ident) => {
        $crate::__text_schema!($name, _generator => $crate::generated::schema::open_integer_enum(Self::VALUES));
    };
}

/// Implements the schema of an id if the feature `schemars` is enabled.
#[doc(hidden)]
#[macro_export]
macro_rules! __id_schema {
    ($name:ident) => {
        $crate::__text_schema!($name, generator => $crate::generated::schema::id(generator));
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __text_schema {
    ($name:ident, $generator:ident => $schema:expr) => {
        impl $crate::generated::schemars::JsonSchema for $name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                ::std::borrow::Cow::Borrowed(::std::stringify!($name))
            }

            fn schema_id() -> ::std::borrow::Cow<'static, str> {
                ::std::borrow::Cow::Borrowed(::std::concat!(::std::module_path!(), "::", ::std::stringify!($name)))
            }

            fn json_schema(
                $generator: &mut $crate::generated::schemars::SchemaGenerator,
            ) -> $crate::generated::schemars::Schema {
                $schema
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use schemars::{JsonSchema, generate::SchemaSettings, schema_for};
    use serde_json::{Value, json};

    use crate::{
        Date, Decimal, Field, Secret, Timestamp, UnknownChoice, UnknownValue, UnknownVariant, id, open_choice,
        open_choice_schema, open_enum, open_union, open_union_schema,
    };

    #[derive(Clone, Debug)]
    enum Currency {
        Eur,
        Unknown(UnknownValue),
    }
    open_enum!(Currency { Eur = "EUR" });

    #[derive(Clone, Debug)]
    struct ThingId(String);
    id!(ThingId);

    #[derive(Clone, Debug)]
    enum Provider {
        Text(Member),
        Unknown(UnknownVariant),
    }
    open_union!(Provider by "type" { Text(Member) = "text" });
    open_union_schema!(Provider by "type" { Text(Member) = "text" });

    #[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
    struct Member {}

    impl JsonSchema for Member {
        fn schema_name() -> std::borrow::Cow<'static, str> {
            "Member".into()
        }

        fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
            schemars::json_schema!({ "type": "object" })
        }
    }

    #[derive(Clone, Debug)]
    enum Choice {
        Member(Member),
        Text(String),
        Unknown(UnknownChoice),
    }
    open_choice!(Choice { Member(Member), Text(String) } from { Member(Member) });
    open_choice_schema!(Choice { Member(Member), Text(String) } from { Member(Member) });

    #[derive(Clone, Debug)]
    enum Kept {
        Text(Box<Member>),
        Unknown(UnknownVariant),
    }
    open_union!(Kept by "type" keeping { Text(Box<Member>) = "text" } from { Text(Member) });
    open_union_schema!(Kept by "type" keeping { Text(Box<Member>) = "text" } from { Text(Member) });

    fn read<T: JsonSchema>() -> Value {
        let mut value = schema_for!(T).to_value();
        for key in ["$schema", "title"] {
            value.as_object_mut().unwrap().remove(key);
        }
        value
    }

    fn written<T: JsonSchema>() -> Value {
        let mut generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
        generator.subschema_for::<T>();
        T::json_schema(&mut generator).to_value()
    }

    #[test]
    fn schemas_of_value_types_have_type_and_format() {
        assert_eq!(read::<Timestamp>(), json!({ "type": "string", "format": "date-time" }));
        assert_eq!(read::<Date>(), json!({ "type": "string", "format": "date" }));
        assert_eq!(read::<Secret>(), json!({ "type": "string", "format": "password" }));
        assert_eq!(read::<Decimal>().pointer("/anyOf/0/type"), Some(&json!("number")));
        assert_eq!(written::<Decimal>(), json!({ "type": "number" }));
        assert_eq!(read::<Field<bool>>(), json!({ "type": ["boolean", "null"] }));
    }

    #[test]
    fn schemas_of_macro_types_accept_unknown_values() {
        assert!(Currency::from("x").is_unknown() && Provider::from(Member {}).tag() == Some("text"));
        assert_eq!(
            read::<Currency>(),
            json!({ "anyOf": [{ "type": "string", "enum": ["EUR"] }, { "type": "string" }] })
        );
        assert_eq!(read::<ThingId>(), json!({ "type": ["string", "integer"] }));
        assert_eq!(written::<ThingId>(), json!({ "type": "string" }));
        let union = read::<Provider>();
        assert_eq!(union.pointer("/anyOf/0/allOf/1/$ref"), Some(&json!("#/$defs/Member")));
        assert_eq!(union.pointer("/anyOf/1/not/properties/type/enum"), Some(&json!(["text"])));
    }

    #[test]
    fn schema_of_a_choice_accepts_its_variants_and_any_value() {
        assert!(matches!(Choice::from(Member {}), Choice::Member(_)));
        let choice = read::<Choice>();
        assert_eq!(choice.get("anyOf"), Some(&json!([{ "$ref": "#/$defs/Member" }, { "type": "string" }, {}])));
    }

    #[test]
    fn schema_of_a_union_whose_structs_contain_the_tag_refers_to_the_struct() {
        assert_eq!(Kept::from(Member {}).tag(), Some("text"));
        assert_eq!(read::<Kept>().pointer("/anyOf/0/allOf/1/$ref"), Some(&json!("#/$defs/Member")));
    }

    #[cfg(feature = "extended")]
    mod extended {
        use serde_json::json;

        use super::read;
        use crate::{File, UnknownInteger, open_integer_enum};

        #[derive(Clone, Debug)]
        enum Level {
            Low,
            Unknown(UnknownInteger),
        }
        open_integer_enum!(Level { Low = 1 });

        #[test]
        fn schema_of_an_integer_enum_accepts_any_integer_and_schema_of_a_file_is_binary() {
            assert!(Level::Low.as_i64() == Some(1) && Level::from(2).is_unknown());
            assert_eq!(
                read::<Level>(),
                json!({ "anyOf": [{ "type": "integer", "enum": [1] }, { "type": "integer" }] })
            );
            assert_eq!(read::<File>(), json!({ "type": "string", "format": "binary" }));
        }
    }
}
