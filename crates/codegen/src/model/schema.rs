//! Component schemas: what kind of Rust type each becomes.

use std::collections::HashSet;

use indexmap::IndexMap;
use serde_json::Value;

use super::{Source, references};
use crate::{
    load::{Document, ENUM_NAMES},
    openapi::{ORIGIN, digest, names, pascal, pointer, values, variant_name},
};

/// One component schema.
#[derive(Clone, Debug)]
pub struct Schema {
    /// The name in the document.
    pub name: String,
    /// The name of the Rust type.
    pub rust_name: String,
    /// Its prose.
    pub description: String,
    /// Where the facts come from, if they deviate.
    pub source: Option<Source>,
    /// Whether its `Debug` must show nothing (`format: password`).
    pub secret: bool,
    /// Whether a request body can hold one, so that callers must be able to make it.
    pub in_requests: bool,
    /// Whether it comes in notifications and is never sent, so that it is read leniently and an event is never lost.
    pub in_webhooks: bool,
    /// The Rust names of the types that its fields have in a `Boxed`, because the row of types would be too long.
    pub boxed: Vec<String>,
    /// What it is.
    pub kind: Kind,
    /// The schema as it was lowered.
    pub value: Value,
    /// Where it was written.
    pub pointer: String,
}

/// What a component schema becomes.
#[derive(Clone, Debug)]
pub enum Kind {
    /// A struct.
    Object {
        /// Its properties, in the order of the document, those of `allOf` parts included.
        properties: Vec<Property>,
        /// Whether members that the schema doesn't name are kept.
        keeps_extra: bool,
    },
    /// An enum of strings that keeps what it doesn't know.
    OpenEnum(Vec<Variant>),
    /// An enum of integers that keeps what it doesn't know.
    IntegerEnum(Vec<IntegerVariant>),
    /// A tagged union that keeps what it doesn't know.
    Union {
        /// The property that tells the members apart.
        tag: String,
        /// The value of the tag and the component, for each member.
        members: Vec<Member>,
        /// Whether the members have the tag themselves, because they stand elsewhere too.
        keeps_tag: bool,
    },
    /// A union without a tag, whose members are told apart by trying.
    Choice(Vec<Choice>),
    /// An id that comes as a string here and as an integer there.
    Id,
    /// Whatever typify makes of it: a newtype or an alias.
    Other,
}

/// One value of an open enum.
#[derive(Clone, Debug)]
pub struct Variant {
    /// The name in Rust.
    pub rust_name: String,
    /// The text on the wire.
    pub value: String,
}

/// One value of an open enum of integers.
#[derive(Clone, Debug)]
pub struct IntegerVariant {
    /// The name in Rust.
    pub rust_name: String,
    /// The value on the wire.
    pub value: i64,
}

/// One member of a union without a tag.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The name of the variant in Rust.
    pub rust_name: String,
    /// The schema at its place of use.
    pub schema: Value,
}

/// One member of a union.
#[derive(Clone, Debug)]
pub struct Member {
    /// The name of the variant in Rust.
    pub rust_name: String,
    /// The value of the tag.
    pub tag: String,
    /// The name of the component.
    pub component: String,
}

/// One property of an object.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own that the schema states")]
pub struct Property {
    /// The name on the wire.
    pub name: String,
    /// The name of the field in Rust.
    pub ident: String,
    /// Whether the spec gives that name in place of the one on the wire (`x-name`).
    pub is_renamed: bool,
    /// Whether it must be there.
    pub required: bool,
    /// Whether it may be null.
    pub nullable: bool,
    /// Whether only the server sets it.
    pub read_only: bool,
    /// Whether it is sent and never answered.
    pub write_only: bool,
    /// Whether the vendor has deprecated it.
    pub deprecated: bool,
    /// Whether it holds an id that is written as an integer at this place.
    pub integer_id: bool,
    /// Whether it is an array or a map: null then means empty.
    pub container: bool,
    /// Other names under which it comes.
    pub aliases: Vec<String>,
    /// Its prose.
    pub description: String,
    /// Where the fact comes from, if it deviates.
    pub source: Option<Source>,
    /// The schema at its place of use.
    pub schema: Value,
}

/// Reads one component schema.
pub(super) fn read(document: &Document, name: &str, value: &Value) -> Schema {
    let at = pointer::join("/components/schemas", name);
    Schema {
        name: name.to_owned(),
        rust_name: pascal(name),
        description: description(value),
        source: Source::of(value),
        secret: is_secret(value),
        in_requests: false,
        in_webhooks: false,
        boxed: Vec::new(),
        kind: kind(document, &at, value),
        value: value.clone(),
        pointer: value.get(ORIGIN).and_then(Value::as_str).unwrap_or(&at).to_owned(),
    }
}

fn description(value: &Value) -> String {
    value.get("description").and_then(Value::as_str).unwrap_or_default().trim().to_owned()
}

fn is_secret(value: &Value) -> bool {
    value.get("format").and_then(Value::as_str) == Some("password")
}

fn type_of(value: &Value) -> Option<&str> {
    value.get("type").and_then(Value::as_str)
}

fn kind(document: &Document, at: &str, value: &Value) -> Kind {
    if let (Some("string"), Some(values)) = (type_of(value), value.get("enum").and_then(Value::as_array)) {
        return Kind::OpenEnum(variants(value, values));
    }
    if let (Some("integer"), Some(values)) = (type_of(value), value.get("enum").and_then(Value::as_array)) {
        return Kind::IntegerEnum(integer_variants(value, values));
    }
    if is_id(value) {
        return Kind::Id;
    }
    if let Some(union) = union(document, value) {
        return union;
    }
    if let Some(members) = value.get("anyOf").and_then(Value::as_array) {
        return Kind::Choice(choices(members));
    }
    let keeps_extra = keeps_extra(document, at, value, &mut HashSet::new());
    let properties = properties(document, at, value, keeps_extra);
    // An object without properties is a map, which typify does well.
    if properties.is_empty() && (type_of(value) != Some("object") || keeps_extra || value.get("properties").is_none()) {
        return Kind::Other;
    }
    Kind::Object { properties, keeps_extra }
}

/// Whether an object, or a part that it is composed of, keeps members that it doesn't name.
fn keeps_extra(document: &Document, at: &str, value: &Value, seen: &mut HashSet<String>) -> bool {
    let Some((place, value)) = document.resolve(at, value) else { return false };
    if !seen.insert(place.clone()) {
        return false;
    }
    let keeps = value.get("additionalProperties").is_some_and(|values| values.as_bool().unwrap_or(true));
    let mut parts = value.get("allOf").and_then(Value::as_array).into_iter().flatten().enumerate();
    keeps
        || parts.any(|(index, part)| {
            keeps_extra(document, &pointer::item(&pointer::join(&place, "allOf"), index), part, seen)
        })
}

/// Whether a schema is an id that comes as a string here and as an integer there.
pub fn is_id(value: &Value) -> bool {
    let parts = value.get("oneOf").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    matches!(parts, [first, second] if matches!((type_of(first), type_of(second)), (Some("string"), Some("integer")) | (Some("integer"), Some("string"))))
}

fn variants(schema: &Value, values: &[Value]) -> Vec<Variant> {
    let values: Vec<&str> = values.iter().filter_map(Value::as_str).collect();
    let called: Vec<&str> = values.iter().map(|value| names::given_to_value(schema, value).unwrap_or(value)).collect();
    let names = values::variants(&called);
    names.into_iter().zip(values).map(|(rust_name, value)| Variant { rust_name, value: value.to_owned() }).collect()
}

/// The names that the vendor gives the values, where there are as many, or names that say the value.
fn integer_variants(schema: &Value, values: &[Value]) -> Vec<IntegerVariant> {
    let values: Vec<i64> = values.iter().filter_map(Value::as_i64).collect();
    let given = ENUM_NAMES
        .iter()
        .find_map(|key| schema.get(*key)?.as_array())
        .map(|names| names.iter().filter_map(Value::as_str).map(str::to_owned).collect::<Vec<_>>())
        .filter(|names| names.len() == values.len());
    let name =
        |value: &i64| if *value < 0 { format!("Minus{}", value.unsigned_abs()) } else { format!("Value{value}") };
    let is_twice = |given: &[String], name: &String| given.iter().filter(|other| *other == name).count() > 1;
    let wanted: Vec<String> = match &given {
        // A name that the vendor gives twice names neither value.
        Some(given) => given
            .iter()
            .zip(&values)
            .map(|(own, value)| if is_twice(given, own) { name(value) } else { own.clone() })
            .collect(),
        None => values.iter().map(name).collect(),
    };
    let names = values::variants(&wanted);
    names.into_iter().zip(values).map(|(rust_name, value)| IntegerVariant { rust_name, value }).collect()
}

/// The members of a union without a tag, named after their types. Those of one type are told apart by what else they say:
/// none of them has the name of the type alone.
fn choices(members: &[Value]) -> Vec<Choice> {
    let mut details = vec![0; members.len()];
    let names = loop {
        let names: Vec<String> =
            members.iter().zip(&details).map(|(member, detail)| variant_name(&choice_name(member, *detail))).collect();
        let is_clash = |name: &String| name == "Unknown" || names.iter().filter(|other| *other == name).count() > 1;
        let mut is_final = true;
        for (detail, _) in details.iter_mut().zip(&names).filter(|(detail, name)| **detail < 2 && is_clash(name)) {
            *detail += 1;
            is_final = false;
        }
        if is_final {
            break names;
        }
    };
    // Only members that say the same are left without a name of their own.
    let names = names::distinct(names, &["Unknown"]);
    names.into_iter().zip(members).map(|(rust_name, schema)| Choice { rust_name, schema: schema.clone() }).collect()
}

/// The name of a member: its type, with its format or kind, or with all that it says.
fn choice_name(schema: &Value, detail: usize) -> String {
    let parts = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
    let named =
        std::iter::once(schema).chain(parts).find_map(|part| references::component(part.get("$ref")?.as_str()?));
    let items = schema.get("items").map(|items| choice_name(items, detail.min(1)));
    let format = schema.get("format").and_then(Value::as_str).map(pascal);
    let (name, more) = match (named, type_of(schema)) {
        (Some(name), _) => (pascal(&name), Some("Schema".to_owned())),
        (None, Some("string")) => ("Text".to_owned(), format),
        (None, Some("integer")) => ("Integer".to_owned(), format),
        (None, Some("number")) => ("Number".to_owned(), format),
        (None, Some("boolean")) => ("Flag".to_owned(), None),
        // The items tell it from other lists.
        (None, Some("array")) => (format!("{}List", items.unwrap_or_default()), Some(String::new())),
        (None, Some("object")) => ("Map".to_owned(), None),
        _ => ("Value".to_owned(), None),
    };
    match (detail, more) {
        (0, _) => name,
        (1, Some(more)) => format!("{name}{more}"),
        (1, None) => format!("Plain{name}"),
        _ => format!("{name}{}", pascal(&digest(schema))),
    }
}

fn union(document: &Document, value: &Value) -> Option<Kind> {
    // A discriminator without alternatives is a remark about the parts of others.
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

/// The properties of an object, those of its `allOf` parts first.
///
/// The field of members that no property names is called `extra`, if there is one.
fn properties(document: &Document, at: &str, value: &Value, keeps_extra: bool) -> Vec<Property> {
    let mut found: IndexMap<String, Property> = IndexMap::new();
    collect(document, at, value, &mut HashSet::new(), &mut found);
    let mut properties: Vec<Property> = found.into_values().collect();
    let name = |property: &'_ Property| {
        if property.is_renamed { property.ident.clone() } else { property.name.clone() }
    };
    let called: Vec<String> = properties.iter().map(name).collect();
    let idents = values::fields(&called, if keeps_extra { &["extra"] } else { &[] });
    for (property, ident) in properties.iter_mut().zip(idents) {
        property.ident = ident;
    }
    properties
}

fn collect(
    document: &Document,
    at: &str,
    value: &Value,
    seen: &mut HashSet<String>,
    found: &mut IndexMap<String, Property>,
) {
    let Some((place, value)) = document.resolve(at, value) else { return };
    // A part that several parts share brings its properties once.
    if !seen.insert(place.clone()) {
        return;
    }
    for (index, part) in value.get("allOf").and_then(Value::as_array).into_iter().flatten().enumerate() {
        collect(document, &pointer::item(&pointer::join(&place, "allOf"), index), part, seen, found);
    }
    for (name, property) in value.get("properties").and_then(Value::as_object).into_iter().flatten() {
        let member = pointer::join(&pointer::join(&place, "properties"), name);
        found.insert(name.clone(), read_property(document, &member, name, property));
    }
    // `required` may speak of properties of another part.
    for name in value.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
        if let Some(property) = found.get_mut(name) {
            property.required = true;
        }
    }
}

fn read_property(document: &Document, at: &str, name: &str, value: &Value) -> Property {
    let named = document.meant(at, value).map_or(Value::Null, |(_, target)| target.clone());
    let says = |key: &str| {
        let flag = |value: &Value| value.get(key).and_then(Value::as_bool).unwrap_or_default();
        flag(value) || flag(&named)
    };
    let own = description(value);
    let integer_part =
        value.get("allOf").and_then(Value::as_array).into_iter().flatten().any(|part| type_of(part) == Some("integer"));
    Property {
        name: name.to_owned(),
        ident: names::given(value).unwrap_or_default().to_owned(),
        is_renamed: names::given(value).is_some(),
        required: false,
        nullable: says("nullable"),
        read_only: says("readOnly"),
        write_only: says("writeOnly"),
        deprecated: says("deprecated"),
        integer_id: is_id(&named) && integer_part,
        container: is_container(&named),
        aliases: Vec::new(),
        description: if own.is_empty() { description(&named) } else { own },
        source: Source::of(value),
        schema: value.clone(),
    }
}

fn is_container(value: &Value) -> bool {
    let says_more = ["properties", "allOf", "oneOf", "anyOf"].iter().any(|key| value.get(*key).is_some());
    type_of(value) == Some("array") || (type_of(value) == Some("object") && !says_more)
}

/// Takes the tag out of the members of unions: the union reads and writes it. A member that stands elsewhere too keeps it,
/// and so do those that stand beside it in a union.
pub(super) fn strip_tags(schemas: &mut IndexMap<String, Schema>, used: &HashSet<String>) {
    let unions: Vec<(String, String, Vec<Member>)> = schemas
        .values()
        .filter_map(|schema| match &schema.kind {
            Kind::Union { tag, members, .. } => Some((schema.name.clone(), tag.clone(), members.clone())),
            _ => None,
        })
        .collect();
    let mut kept: HashSet<&str> = HashSet::new();
    loop {
        let before = kept.len();
        for (name, tag, members) in &unions {
            let stands_elsewhere = |member: &Member| {
                let component = member.component.as_str();
                let twice = members.iter().filter(|other| other.component == component).count() > 1;
                let by_another = unions.iter().any(|(other, other_tag, all)| {
                    all.iter().any(|member| member.component == component)
                        && (other_tag != tag || kept.contains(other.as_str()))
                });
                let is_object = matches!(schemas.get(component).map(|schema| &schema.kind), Some(Kind::Object { .. }));
                twice || by_another || !is_object || used.contains(component)
            };
            if members.iter().any(stands_elsewhere) {
                kept.insert(name);
            }
        }
        if kept.len() == before {
            break;
        }
    }
    for (name, tag, members) in &unions {
        if kept.contains(name.as_str()) {
            if let Some(Schema { kind: Kind::Union { keeps_tag, .. }, .. }) = schemas.get_mut(name) {
                *keeps_tag = true;
            }
            continue;
        }
        for member in members {
            if let Some(Schema { kind: Kind::Object { properties, .. }, .. }) = schemas.get_mut(&member.component) {
                properties.retain(|property| property.name != *tag);
            }
        }
    }
}

/// The components that stand somewhere by themselves, and not only as members of tagged unions.
pub(super) fn used(root: &Value, schemas: &IndexMap<String, Schema>) -> HashSet<String> {
    let mut found: HashSet<String> = HashSet::new();
    let mut add = |value: &Value| found.extend(references::named(value));
    for key in ["paths", "components"] {
        if let Some(Value::Object(members)) = root.get(key) {
            members.iter().filter(|(kind, _)| kind.as_str() != "schemas").for_each(|(_, value)| add(value));
        }
    }
    for schema in schemas.values() {
        match &schema.kind {
            Kind::Union { .. } => {}
            _ => add(&schema.value),
        }
    }
    found
}
