//! The Rust types of values, as text for findings.
//!
//! The text is close to the generated type, but short: without paths, and `Map` for all maps.

use super::revisions::code;
use crate::{
    model::{Api, Body, Component, Encoding, Kind, Operation, Presence, Property, ResponseSpec, Scalar, Schema, Type},
    openapi::{pascal, reserved},
};

/// Returns the type of a schema: `Option<T>` if it is nullable.
pub fn of_schema(api: &Api, schema: &Schema) -> String {
    let inner = of_type(api, &schema.ty);
    if schema.annotations.nullable { format!("Option<{inner}>") } else { inner }
}

/// Returns the type of an argument. Arguments are never null: callers leave them out.
pub fn of_argument(api: &Api, schema: &Schema) -> String {
    of_type(api, &schema.ty)
}

/// Returns the type of a value that is not null.
pub fn of_type(api: &Api, ty: &Type) -> String {
    match ty.base() {
        Type::Any | Type::AllOf(_) => "Value".to_owned(),
        Type::Scalar(scalar) => of_scalar(*scalar).to_owned(),
        Type::List(items) => format!("Vec<{}>", of_schema(api, items)),
        Type::Map(None) => "Map<Value>".to_owned(),
        Type::Map(Some(values)) => format!("Map<{}>", of_schema(api, values)),
        Type::Component(name) => {
            api.components.get(name).map_or_else(|| pascal(name), |component| component.rust_name.clone())
        }
    }
}

/// Returns whether callers can pass text for an argument with this schema: a string, or a type that wraps one.
pub fn is_text(api: &Api, schema: &Schema) -> bool {
    match schema.ty.base() {
        Type::Scalar(scalar) => *scalar == Scalar::Text,
        Type::Component(name) => match api.components.get(name).map(|component| &component.kind) {
            Some(Kind::Alias(ty)) => matches!(ty.base(), Type::Scalar(Scalar::Text)),
            Some(Kind::OpenEnum(_)) => true,
            _ => false,
        },
        _ => false,
    }
}

fn of_scalar(scalar: Scalar) -> &'static str {
    match scalar {
        Scalar::Boolean => "bool",
        Scalar::Text => "String",
        Scalar::Secret => "Secret",
        Scalar::File => "File",
        Scalar::Date => "Date",
        Scalar::Timestamp => "Timestamp",
        Scalar::Uuid => "Uuid",
        Scalar::Decimal => "Decimal",
        Scalar::Double => "f64",
        Scalar::Integer => "Integer",
        Scalar::Int32 => "i32",
        Scalar::Uint32 => "u32",
        Scalar::Int64 => "i64",
        Scalar::Uint64 => "u64",
    }
}

/// Returns the type of the field of a property.
pub fn of_field(api: &Api, component: &Component, property: &Property) -> String {
    let base = of_type(api, &property.schema.ty);
    match Presence::of(component, property) {
        Presence::Required | Presence::DefaultEmpty => base,
        Presence::Nullable | Presence::Optional | Presence::WriteOnly => format!("Option<{base}>"),
        Presence::ThreeState => format!("Field<{base}>"),
    }
}

/// Returns the type of a request body.
pub fn of_body(api: &Api, body: &Body) -> String {
    match body.encoding {
        Encoding::Text => "String".to_owned(),
        Encoding::Bytes => "Bytes".to_owned(),
        Encoding::Json | Encoding::Form | Encoding::Multipart => of_argument(api, &body.schema),
    }
}

/// Returns the type that the method of an operation returns.
pub fn of_output(api: &Api, operation: &Operation) -> String {
    if operation.has_several_types() {
        let name = operation.response_type.clone().unwrap_or_else(|| pascal(&reserved::response_type(&operation.id)));
        let variants = operation.successes().map(|response| {
            let payload =
                response.encoding.map_or_else(|| "no body".to_owned(), |encoding| payload(api, response, encoding));
            format!("{}: {payload}", response.status)
        });
        return format!("{name} ({})", variants.collect::<Vec<_>>().join(", "));
    }
    let body = operation.successes().find_map(|response| Some(payload(api, response, response.encoding?)));
    let has_empty_success = operation.successes().any(|response| response.encoding.is_none());
    let is_json = operation.successes().any(|response| response.encoding == Some(Encoding::Json));
    match body {
        None => "()".to_owned(),
        Some(body) if is_json && has_empty_success => format!("Option<{body}>"),
        Some(body) => body,
    }
}

fn payload(api: &Api, response: &ResponseSpec, encoding: Encoding) -> String {
    match encoding {
        Encoding::Json => response.schema.as_ref().map_or_else(|| "Value".to_owned(), |schema| of_schema(api, schema)),
        Encoding::Text => "String".to_owned(),
        _ => "Bytes".to_owned(),
    }
}

/// Returns a change of type for a sentence: from `A` to `B`.
pub fn change(before: &str, after: &str) -> String {
    format!("from {} to {}", code(before), code(after))
}
