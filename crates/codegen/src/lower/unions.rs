//! Pass: classifies unions. A union whose variants are distinguished by a tag is a tagged union. A union of strings and enums of
//! strings becomes one enum. Other unions are untagged: values are decoded by trying each variant.

use std::collections::HashMap;

use indexmap::IndexMap;
use serde_json::{Map, Value, json};

use super::{
    base_unions,
    compose::{self, Located, MergedSchema},
    schemas::Schemas,
    shape::{self, Member, Union, reference_to},
    tags::{is_spelled_like, listed, mapping, may_be_text},
    versions,
};
use crate::{
    model::target,
    openapi::{Diagnostic, pascal, pointer, short_hash},
};

/// The result of simplifying a union.
pub enum Found {
    /// The union has only this variant, which replaces the union.
    Single(Located),
    /// Variants that merge into one scalar or enum.
    Scalar(Map<String, Value>),
    /// An id, which is a string or an integer.
    Id,
    /// A union.
    Union(Union),
}

/// Returns the union for a schema with several types.
pub fn of_types(at: &str, names: &[String], flat: &MergedSchema) -> Union {
    let members = names.iter().enumerate().map(|(index, name)| {
        let mut merged = flat.clone();
        merged.keywords.insert("type".to_owned(), json!(name));
        for key in ["nullable", "description", "example", "default", "title"] {
            merged.keywords.shift_remove(key);
        }
        if name != "object" {
            merged.properties.clear();
            merged.required.clear();
            merged.additional = None;
        }
        if name != "array" {
            merged.items = None;
        }
        let place = Located { at: format!("{at}/type/{index}"), schema: Value::Null };
        Member { place, hint: pascal(name), by_hash: false, merged: Some(merged) }
    });
    Union::Untagged(members.collect())
}

/// A resolved variant of a union.
struct Read {
    place: Located,
    target: String,
    flat: MergedSchema,
    title: Option<String>,
    is_base_union: bool,
}

/// Simplifies the unions among the parts of a schema. `rest` contains the other parts.
pub fn find(schemas: &mut Schemas<'_>, at: &str, unions: Vec<Located>, rest: &mut MergedSchema) -> Option<Found> {
    let mut counted: Option<(Located, Vec<Read>)> = None;
    for union in unions {
        let mut members: Vec<Read> = Vec::new();
        for key in ["oneOf", "anyOf"] {
            let all = pointer::join(&union.at, key);
            for (index, member) in union.schema.get(key).and_then(Value::as_array).into_iter().flatten().enumerate() {
                if versions::is_null(member) {
                    continue;
                }
                let Some(read) = read(schemas, pointer::item(&all, index), member) else { continue };
                if !members.iter().any(|other| other.target == read.target || other.place.schema == read.place.schema) {
                    members.push(read);
                }
            }
        }
        match &counted {
            _ if members.is_empty() => {}
            None => counted = Some((union, members)),
            // A composition keeps one union. The properties of the variants of further unions become optional properties.
            Some(_) => {
                for mut member in members {
                    member.flat.required.clear();
                    member.flat.keywords.clear();
                    rest.merge(member.flat);
                }
            }
        }
    }
    let (union, mut members) = counted?;
    if members.iter().any(|member| member.flat.keywords.get("nullable") == Some(&json!(true))) {
        rest.keywords.insert("nullable".to_owned(), json!(true));
    }
    // A union of one variant with a mapping stays a union, because the server may add tags.
    let has_mapping = union.schema.pointer("/discriminator/mapping").is_some();
    if members.len() == 1 && !has_mapping {
        return members.pop().map(|member| Found::Single(member.place));
    }
    let tags = tags(schemas, at, &union, &members);
    if let Some(warning) = unused_discriminator(schemas, &union, &members, tags.as_ref()) {
        schemas.warnings.push(warning);
    }
    if rest.properties.is_empty()
        && let Some(found) = scalars(&members, schemas.has_ids, schemas.parts.contains(at))
    {
        return Some(found);
    }
    let members = members;
    let shared = (!rest.properties.is_empty()).then(|| {
        let mut shared = rest.clone();
        shared.keywords.clear();
        shared
    });
    let member = |index: usize, read: &Read, tag: Option<&String>| {
        let merged = shared.as_ref().filter(|_| read.flat.is_object() || read.flat.unions.is_empty()).map(|shared| {
            let mut merged = shared.clone();
            merged.merge(read.flat.clone());
            merged.unions.clear();
            merged
        });
        let (hint, by_hash) = match read.title.as_ref().or(tag) {
            Some(hint) => (hint.clone(), false),
            None => name_by_shape(index, &members),
        };
        Member { place: read.place.clone(), hint, by_hash, merged }
    };
    Some(Found::Union(match tags {
        Some((property, tags)) => {
            let members = tags
                .into_iter()
                .filter_map(|(tag, index)| {
                    members.get(index).map(|read| (tag.clone(), member(index, read, Some(&tag))))
                })
                .collect();
            Union::Tagged { property, members }
        }
        None => Union::Untagged(members.iter().enumerate().map(|(index, read)| member(index, read, None)).collect()),
    }))
}

/// Resolves a variant. Returns `None` for a variant that only lists required properties or annotations.
fn read(schemas: &Schemas<'_>, at: String, member: &Value) -> Option<Read> {
    const UNTYPED_KEYWORDS: [&str; 10] = [
        "required",
        "not",
        "title",
        "description",
        "minProperties",
        "maxProperties",
        "deprecated",
        "example",
        "nullable",
        "x-source",
    ];
    let is_structural = |key: &String| {
        !(UNTYPED_KEYWORDS.contains(&key.as_str()) || (key == "type" && member.get("required").is_some()))
    };
    if member.as_object().is_some_and(|members| !members.is_empty() && !members.keys().any(is_structural)) {
        return None;
    }
    let reference = annotated_reference(member, schemas.is_31);
    let member = reference.as_ref().unwrap_or(member);
    let (target, value) = schemas.source.resolve(&at, member)?;
    let node = versions::read(value, schemas.is_31);
    let flat = compose::flatten(schemas.source, &target, &node, schemas.is_31);
    let is_base_union = base_unions::base(schemas, &target, &node).is_some();
    let title = match member.get("$ref") {
        Some(_) => Some(pointer::last_token(&target)),
        None => node.get("title").and_then(Value::as_str).map(str::to_owned),
    };
    let title = title.filter(|title| title.chars().any(char::is_alphabetic));
    Some(Read { place: Located { at, schema: member.clone() }, target, flat, title, is_base_union })
}

/// Returns the reference in the `allOf` of a variant, if the rest of the variant consists of annotations.
fn annotated_reference(member: &Value, is_31: bool) -> Option<Value> {
    let node = versions::read(member, is_31);
    let has_structure = node.keys().any(|key| key == "nullable" || (key != "allOf" && shape::is_structure(key)));
    match node.get("allOf")?.as_array()?.as_slice() {
        [part] if !has_structure => Some(json!({ "$ref": part.get("$ref")? })),
        _ => None,
    }
}

/// Merges the variants if all are strings, all are numbers, or one is a string and one an integer (an id). In a multipart part, a
/// union of file and string becomes a file, because files can be created from strings.
fn scalars(members: &[Read], has_ids: bool, is_part: bool) -> Option<Found> {
    let type_of = |read: &Read| match (read.flat.keywords.get("type"), read.flat.keywords.get("enum")) {
        _ if !read.flat.unions.is_empty() || read.is_base_union => None,
        (Some(Value::String(name)), _) => Some(name.clone()),
        (None, Some(Value::Array(values))) if !values.is_empty() && values.iter().all(Value::is_string) => {
            Some("string".to_owned())
        }
        _ => None,
    };
    let types: Vec<String> = members.iter().map(type_of).collect::<Option<_>>()?;
    let is_listed = |read: &Read| read.flat.keywords.contains_key("enum");
    if types.iter().all(|name| name == "string") {
        let mut keywords: Map<String, Value> = [("type".to_owned(), json!("string"))].into_iter().collect();
        let has_format =
            |format: &str| members.iter().any(|read| read.flat.keywords.get("format") == Some(&json!(format)));
        if is_part && has_format("binary") {
            keywords.insert("format".to_owned(), json!("binary"));
            return Some(Found::Scalar(keywords));
        }
        // If one variant is a secret, the union must not be printed.
        if has_format("password") {
            keywords.insert("format".to_owned(), json!("password"));
            return Some(Found::Scalar(keywords));
        }
        let values: Vec<Value> =
            members.iter().filter_map(|read| read.flat.keywords.get("enum")?.as_array()).flatten().cloned().collect();
        if !values.is_empty() {
            keywords.insert("enum".to_owned(), Value::Array(values));
        }
        return Some(Found::Scalar(keywords));
    }
    if members.iter().any(is_listed) {
        return None;
    }
    match types.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["string", "integer"] | ["integer", "string"] if has_ids => Some(Found::Id),
        names if names.iter().all(|name| matches!(*name, "integer" | "number")) => {
            let keywords = match (names.contains(&"integer"), names.contains(&"number")) {
                (true, true) => shape::any_number(),
                (_, is_number) => json!({ "type": if is_number { "number" } else { "integer" } }),
            };
            keywords.as_object().cloned().map(Found::Scalar)
        }
        _ => None,
    }
}

/// Returns the property that distinguishes the variants, and the tags with the indices of their variants. Returns `None` if no
/// property distinguishes all variants.
fn tags(schemas: &Schemas<'_>, at: &str, union: &Located, members: &[Read]) -> Option<(String, Vec<(String, usize)>)> {
    let are_objects = members
        .iter()
        .all(|read| read.flat.is_object() && read.flat.unions.is_empty() && !read.is_base_union && read.target != at);
    if !are_objects {
        return None;
    }
    let discriminator = union.schema.get("discriminator").filter(|discriminator| {
        let property = discriminator.get("propertyName").and_then(Value::as_str).unwrap_or_default();
        members.iter().all(|read| may_be_text(schemas, &read.flat, property))
    });
    if let Some(property) = discriminator.and_then(|all| all.get("propertyName")?.as_str()) {
        let mapping = discriminator.map(|all| mapping(schemas.source, all)).unwrap_or_default();
        let mut tags = Vec::new();
        // Keep the order of the mapping.
        for (tag, target) in &mapping {
            if let Some(index) = members.iter().position(|read| read.target == *target) {
                tags.push((tag.clone(), index));
            }
        }
        // If the mapping lists no variant, the names of the variants are not tags either.
        let names_others = tags.is_empty() && discriminator.is_some_and(|all| all.get("mapping").is_some());
        let lists: Vec<Vec<String>> = members.iter().map(|read| listed(schemas, &read.flat, property)).collect();
        let is_shared = |index: usize| {
            let others = || lists.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, list)| list);
            lists.get(index).is_some_and(|own| own.iter().any(|value| others().any(|list| list.contains(value))))
        };
        for (index, read) in members.iter().enumerate() {
            if tags.iter().any(|(_, listed)| *listed == index) {
                continue;
            }
            let is_named = pointer::parent(&read.target) == Some("/components/schemas") && !names_others;
            let name = is_named.then(|| pointer::last_token(&read.target));
            let own = implicit_tags(lists.get(index).cloned().unwrap_or_default(), is_shared(index), name);
            if own.is_empty() {
                return tag_by_enum_values(schemas, members);
            }
            tags.extend(own.into_iter().map(|tag| (tag, index)));
        }
        let is_unique =
            tags.iter().enumerate().all(|(index, (tag, _))| !tags.iter().take(index).any(|(other, _)| other == tag));
        if is_unique {
            return Some((property.to_owned(), tags));
        }
    }
    tag_by_enum_values(schemas, members)
}

/// Returns the property that has exactly one value in each variant, if no two variants have the same value.
fn tag_by_enum_values(schemas: &Schemas<'_>, members: &[Read]) -> Option<(String, Vec<(String, usize)>)> {
    let first = members.first()?;
    let mut properties: Vec<&String> = first.flat.properties.keys().collect();
    properties.sort();
    properties.into_iter().find_map(|property| {
        let mut tags: IndexMap<String, usize> = IndexMap::new();
        for (index, read) in members.iter().enumerate() {
            let [tag] = listed(schemas, &read.flat, property).try_into().ok()?;
            if tags.insert(tag, index).is_some() {
                return None;
            }
        }
        Some((property.clone(), tags.into_iter().collect()))
    })
}

/// Returns the tags of a variant that is not in the mapping: the enum values of its property. If other variants share some of these
/// values, the tag is the value that is spelled like the name of the variant. Without such a value, the tag is the name.
fn implicit_tags(listed: Vec<String>, is_shared: bool, name: Option<String>) -> Vec<String> {
    if !is_shared && !listed.is_empty() {
        return listed;
    }
    let spelled = |name: &String| listed.iter().find(|value| is_spelled_like(value, name)).cloned();
    name.into_iter().map(|name| spelled(&name).unwrap_or(name)).collect()
}

/// Names a variant without a title after its type, or after a property that no other variant has. Also returns whether the name
/// contains a hash.
fn name_by_shape(index: usize, members: &[Read]) -> (String, bool) {
    let shapes: Vec<String> = (0..members.len()).map(|index| shape_of(index, members)).collect();
    let own = shapes.get(index).cloned().unwrap_or_default();
    let is_shared = shapes.iter().filter(|other| **other == own).count() > 1;
    match members.get(index).filter(|_| is_shared) {
        Some(read) => (format!("{own} {}", short_hash(&read.place.schema)), true),
        None => (own, false),
    }
}

fn shape_of(index: usize, members: &[Read]) -> String {
    let Some(Read { flat, .. }) = members.get(index) else { return String::new() };
    if !flat.is_object() || flat.properties.is_empty() {
        let name = flat.keywords.get("type").and_then(Value::as_str);
        return name.unwrap_or(if flat.is_object() { "object" } else { "value" }).to_owned();
    }
    let others = members.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, read)| &read.flat);
    let is_own = |name: &&String| others.clone().all(|other| !other.properties.contains_key(*name));
    let is_optional = |name: &String| !flat.required.iter().any(|required| required.as_str() == Some(name));
    let mut names: Vec<&String> = flat.properties.keys().collect();
    names.sort();
    match names.iter().copied().filter(is_own).min_by_key(|name| is_optional(name)) {
        Some(own) => format!("with {own}"),
        None => format!("of {}", names.into_iter().map(String::as_str).collect::<Vec<_>>().join(" ")),
    }
}

/// Returns a warning if the discriminator of a union does not distinguish its variants.
fn unused_discriminator(
    schemas: &Schemas<'_>,
    union: &Located,
    members: &[Read],
    tags: Option<&(String, Vec<(String, usize)>)>,
) -> Option<Diagnostic> {
    let property = union.schema.get("discriminator")?.get("propertyName")?.as_str()?;
    if tags.is_some_and(|(used, _)| used == property) {
        return None;
    }
    let name = |read: &Read| read.title.clone().unwrap_or_else(|| read.place.at.clone());
    let non_object =
        members.iter().find(|read| !read.flat.is_object() || !read.flat.unions.is_empty() || read.is_base_union);
    let non_string = members.iter().find(|read| !may_be_text(schemas, &read.flat, property));
    let why = match (non_object, non_string) {
        (Some(read), _) => format!("`{}` is not an object schema", name(read)),
        (None, Some(read)) => format!("the property is not a string in `{}`", name(read)),
        (None, None) => "its values do not distinguish the schemas of the union".to_owned(),
    };
    let message = format!(
        "discriminator `{property}` is ignored because {why}; the client decodes a value by trying each schema"
    );
    let diagnostic = Diagnostic::new("discriminator", pointer::join(&union.at, "discriminator"), message);
    Some(
        diagnostic
            .warning()
            .help("declare the property as a required string in each schema, with one `mapping` entry per schema"),
    )
}

impl Schemas<'_> {
    /// Lowers a union. Its variants become components or inline schemas.
    pub(super) fn union(&mut self, name: &str, union: Union, node: &Map<String, Value>) -> Value {
        const KEPT: [&str; 7] = ["description", "nullable", "x-name", "x-source", "example", "deprecated", "title"];
        let mut out: Map<String, Value> = node
            .iter()
            .filter(|(key, _)| KEPT.contains(&key.as_str()))
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect();
        match union {
            Union::Tagged { property, members } => {
                let mut values: IndexMap<String, Value> = IndexMap::new();
                let mut parts: Vec<Value> = Vec::new();
                let mut lowered: HashMap<String, Value> = HashMap::new();
                for (tag, member) in members {
                    let place = member.place.at.clone();
                    let part = lowered.get(&place).cloned().unwrap_or_else(|| self.member(name, member));
                    lowered.insert(place, part.clone());
                    let wrapped = || part.get("allOf")?.as_array()?.iter().find_map(target);
                    if let Some(component) = target(&part).or_else(wrapped) {
                        values.insert(tag, json!(format!("#/components/schemas/{}", pointer::escape(&component))));
                    }
                    if !parts.contains(&part) {
                        parts.push(part);
                    }
                }
                out.insert("oneOf".to_owned(), Value::Array(parts));
                out.insert("discriminator".to_owned(), json!({ "propertyName": property, "mapping": values }));
            }
            Union::Untagged(members) => {
                let parts: Vec<Value> = members.into_iter().map(|member| self.member(name, member)).collect();
                out.insert("anyOf".to_owned(), Value::Array(parts));
            }
        }
        Value::Object(out)
    }

    fn member(&mut self, union: &str, member: Member) -> Value {
        let hint = format!("{}{}", pascal(union), pascal(&member.hint));
        if member.by_hash {
            self.mark_named_by_hash(&member.place.at);
        }
        match member.merged {
            Some(merged) if merged.is_object() && !merged.properties.is_empty() => {
                reference_to(&self.add_component(&hint, &member.place.at, merged))
            }
            Some(merged) => self.lower_merged(&member.place.at, merged, &hint),
            None => self.lower_at_use(&member.place.at, &member.place.schema, &hint),
        }
    }
}
