//! Reads the components of a lowered document.

use serde_json::Value;

use super::{AdditionalProperties, Component, IntegerVariant, Kind, Member, Property, UntaggedMember, Variant};
use crate::{
    load::{Document, ENUM_NAMES},
    model::{Bounds, Source, flags::flag, references, schema},
    openapi::{ORIGIN, names, pascal, pointer, short_hash, values, variant_name},
};

/// Reads the component with this name from its lowered schema.
pub fn component(document: &Document, name: &str, value: &Value) -> Component {
    let at = pointer::join("/components/schemas", name);
    let bounds = schema::read::bounds(value);
    Component {
        name: name.to_owned(),
        rust_name: pascal(name),
        source: Source::of(value),
        in_requests: false,
        in_webhooks: false,
        boxed: Vec::new(),
        kind: kind(document, &at, value, &bounds),
        bounds,
        annotations: schema::read::annotations(value),
        pointer: value.get(ORIGIN).and_then(Value::as_str).unwrap_or(&at).to_owned(),
    }
}

fn kind(document: &Document, at: &str, value: &Value, bounds: &Bounds) -> Kind {
    let values = value.get("enum").and_then(Value::as_array);
    match (type_of(value), values) {
        (Some("string"), Some(values)) => return Kind::OpenEnum(variants(value, values)),
        (Some("integer"), Some(values)) => return Kind::IntegerEnum(integer_variants(value, values)),
        _ => {}
    }
    if is_id(value) {
        return Kind::Id;
    }
    if let Some(union) = union(document, value) {
        return union;
    }
    if let Some(members) = value.get("anyOf").and_then(Value::as_array) {
        return Kind::UntaggedUnion(untagged_members(members));
    }
    let Some(properties) = value.get("properties").and_then(Value::as_object) else {
        return Kind::Alias(schema::read::ty(value, bounds));
    };
    let additional = match value.get("additionalProperties") {
        None => AdditionalProperties::Ignored,
        Some(Value::Bool(false)) => AdditionalProperties::Forbidden,
        Some(values) => AdditionalProperties::Kept(Box::new(schema::read::schema(values))),
    };
    // An object that declares no properties and keeps undeclared properties is a map.
    if properties.is_empty() && additional.kept().is_some() {
        return Kind::Alias(schema::read::ty(value, bounds));
    }
    let required = value.get("required").and_then(Value::as_array).into_iter().flatten();
    let required: Vec<String> = required.filter_map(Value::as_str).map(str::to_owned).collect();
    let all = pointer::join(at, "properties");
    let mut properties: Vec<Property> = properties
        .iter()
        .map(|(name, value)| property(document, &pointer::join(&all, name), name, required.contains(name), value))
        .collect();
    // The name `extra` is taken if the struct has a field for undeclared properties.
    let taken: &[&str] = if additional.kept().is_some() { &["extra"] } else { &[] };
    let wanted_names: Vec<String> = properties
        .iter()
        .map(|property| if property.is_renamed { property.ident.clone() } else { property.name.clone() })
        .collect();
    for (property, ident) in properties.iter_mut().zip(values::fields(&wanted_names, taken)) {
        property.ident = ident;
    }
    Kind::Object { properties, tag: None, required, additional }
}

/// Returns whether a schema is an id: a `oneOf` of string and integer.
pub fn is_id(value: &Value) -> bool {
    let parts = value.get("oneOf").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    matches!(parts, [first, second] if matches!((type_of(first), type_of(second)), (Some("string"), Some("integer")) | (Some("integer"), Some("string"))))
}

fn type_of(value: &Value) -> Option<&str> {
    value.get("type").and_then(Value::as_str)
}

fn variants(schema: &Value, values: &[Value]) -> Vec<Variant> {
    let values: Vec<&str> = values.iter().filter_map(Value::as_str).collect();
    let wanted_names: Vec<&str> =
        values.iter().map(|value| names::value_rust_name(schema, value).unwrap_or(value)).collect();
    let names = values::variants(&wanted_names);
    names.into_iter().zip(values).map(|(rust_name, value)| Variant { rust_name, value: value.to_owned() }).collect()
}

/// Names the values of an integer enum. Uses the names in the document if each value has one, or else derives names from the values.
fn integer_variants(schema: &Value, values: &[Value]) -> Vec<IntegerVariant> {
    let values: Vec<i64> = values.iter().filter_map(Value::as_i64).collect();
    let declared = ENUM_NAMES
        .iter()
        .find_map(|key| schema.get(*key)?.as_array())
        .map(|names| names.iter().filter_map(Value::as_str).map(str::to_owned).collect::<Vec<_>>())
        .filter(|names| names.len() == values.len());
    let name =
        |value: &i64| if *value < 0 { format!("Minus{}", value.unsigned_abs()) } else { format!("Value{value}") };
    let is_duplicate = |declared: &[String], name: &String| declared.iter().filter(|other| *other == name).count() > 1;
    let wanted: Vec<String> = match &declared {
        // Duplicate names are not used.
        Some(declared) => declared
            .iter()
            .zip(&values)
            .map(|(own, value)| if is_duplicate(declared, own) { name(value) } else { own.clone() })
            .collect(),
        None => values.iter().map(name).collect(),
    };
    let names = values::variants(&wanted);
    names.into_iter().zip(values).map(|(rust_name, value)| IntegerVariant { rust_name, value }).collect()
}

/// Reads the variants of an untagged union and names them after their types. If several variants have the same type, all of their
/// names contain the format or a hash.
fn untagged_members(members: &[Value]) -> Vec<UntaggedMember> {
    let mut details = vec![0; members.len()];
    let names = loop {
        let names: Vec<String> =
            members.iter().zip(&details).map(|(member, detail)| variant_name(&member_name(member, *detail))).collect();
        let is_conflict = |name: &String| name == "Unknown" || names.iter().filter(|other| *other == name).count() > 1;
        let mut is_final = true;
        for (detail, _) in details.iter_mut().zip(&names).filter(|(detail, name)| **detail < 2 && is_conflict(name)) {
            *detail += 1;
            is_final = false;
        }
        if is_final {
            break names;
        }
    };
    // Only variants with the same schema still have the same name.
    let names = names::deduplicate(names, &["Unknown"]);
    names
        .into_iter()
        .zip(members)
        .map(|(rust_name, schema)| UntaggedMember { rust_name, schema: schema::read::schema(schema) })
        .collect()
}

/// Returns the name of a variant for a level of detail: its type (0), with its format (1), or with a hash (2).
fn member_name(schema: &Value, detail: usize) -> String {
    let parts = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
    let named = std::iter::once(schema).chain(parts).find_map(references::target);
    let items = schema.get("items").map(|items| member_name(items, detail.min(1)));
    let format = schema.get("format").and_then(Value::as_str).map(pascal);
    let (name, more) = match (named, type_of(schema)) {
        (Some(name), _) => (pascal(&name), Some("Schema".to_owned())),
        (None, Some("string")) => ("Text".to_owned(), format),
        (None, Some("integer")) => ("Integer".to_owned(), format),
        (None, Some("number")) => ("Number".to_owned(), format),
        (None, Some("boolean")) => ("Flag".to_owned(), None),
        // The name of the items already has the details.
        (None, Some("array")) => (format!("{}List", items.unwrap_or_default()), Some(String::new())),
        (None, Some("object")) => ("Map".to_owned(), None),
        _ => ("Value".to_owned(), None),
    };
    match (detail, more) {
        (0, _) => name,
        (1, Some(more)) => format!("{name}{more}"),
        (1, None) => format!("Plain{name}"),
        _ => format!("{name}{}", pascal(&short_hash(schema))),
    }
}

fn union(document: &Document, value: &Value) -> Option<Kind> {
    // A discriminator without `oneOf` or `anyOf` belongs to a base schema without subtypes.
    value.get("oneOf").or_else(|| value.get("anyOf"))?;
    let tag = value.pointer("/discriminator/propertyName")?.as_str()?.to_owned();
    let mapping = value.pointer("/discriminator/mapping")?.as_object()?;
    let component_of = |reference: &str| {
        references::component(reference)
            .filter(|name| document.get(&pointer::join("/components/schemas", name)).is_some())
    };
    let pairs = mapping.iter().filter_map(|(tag, target)| Some((tag.clone(), component_of(target.as_str()?)?)));
    let pairs: Vec<(String, String)> = pairs.collect();
    let names = values::variants(&pairs.iter().map(|(tag, _)| tag.as_str()).collect::<Vec<_>>());
    let members =
        names.into_iter().zip(pairs).map(|(rust_name, (tag, component))| Member { rust_name, tag, component });
    Some(Kind::Union { tag, members: members.collect(), keeps_tag: false })
}

fn property(document: &Document, at: &str, name: &str, required: bool, value: &Value) -> Property {
    let named = document.referenced_schema(at, value).map_or(Value::Null, |(_, target)| target.clone());
    let has_flag = |key: &str| flag(value, key) || flag(&named, key);
    let text = |value: &Value| value.get("description").and_then(Value::as_str).unwrap_or_default().trim().to_owned();
    let own = text(value);
    let integer_part =
        value.get("allOf").and_then(Value::as_array).into_iter().flatten().any(|part| type_of(part) == Some("integer"));
    Property {
        name: name.to_owned(),
        ident: names::rust_name(value).unwrap_or_default().to_owned(),
        is_renamed: names::rust_name(value).is_some(),
        required,
        nullable: has_flag("nullable"),
        read_only: has_flag("readOnly"),
        write_only: has_flag("writeOnly"),
        deprecated: has_flag("deprecated"),
        integer_id: is_id(&named) && integer_part,
        container: is_container(&named),
        aliases: Vec::new(),
        description: if own.is_empty() { text(&named) } else { own },
        source: Source::of(value),
        schema: schema::read::schema(value),
    }
}

fn is_container(value: &Value) -> bool {
    let says_more = ["properties", "allOf", "oneOf", "anyOf"].iter().any(|key| value.get(*key).is_some());
    type_of(value) == Some("array") || (type_of(value) == Some("object") && !says_more)
}
