//! Pass: names every type. Inline objects, enums and unions become components. Every other schema becomes a reference, a scalar, an
//! array, a map, or a schema that accepts any value.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;
use serde_json::{Map, Value, json};

use super::{
    compose::{Located, MergedSchema},
    multipart,
    names::{AmbiguousNames, Names},
    shape::{Shape, Type, is_structure, reference_to},
    subtypes, versions,
};
use crate::{
    load::Document,
    openapi::{Diagnostic, ORIGIN, pascal, pointer},
};

/// The state of lowering schemas.
pub struct Schemas<'a> {
    pub(super) source: &'a Document,
    pub(super) is_31: bool,
    /// Whether a union of string and integer is an id.
    pub(super) has_ids: bool,
    pub(super) components: IndexMap<String, Value>,
    /// The pointers of the schemas of multipart parts.
    pub(super) parts: HashSet<String>,
    /// Warnings about discriminators that are ignored.
    pub(super) warnings: Vec<Diagnostic>,
    /// The components by pointer.
    by_pointer: HashMap<String, String>,
    /// The pointer of each component.
    pointers: HashMap<String, String>,
    /// The direct subtypes of each component.
    pub(super) subtypes: HashMap<String, Vec<String>>,
    names: Names,
    /// The pointers of the schemas that are being lowered inside the current component.
    in_progress: Vec<String>,
    /// The nesting depth of the schemas that are being lowered, across components.
    depth: usize,
    /// The union variants that are being lowered, each merged with the schema that contains its union.
    merged_stack: Vec<String>,
}

/// The maximum nesting depth of inline schemas. The Rust compiler recurses through nested maps too.
const MAX_INLINE_DEPTH: usize = 24;

/// The maximum nesting depth of union variants that are merged with the schemas that contain their unions.
const MAX_MERGED_DEPTH: usize = 3;

/// The maximum nesting depth of schemas that are being lowered, including references. Each level needs space on the stack.
const MAX_DEPTH: usize = 4_000;

impl<'a> Schemas<'a> {
    pub fn new(source: &'a Document, has_ids: bool, ambiguous: AmbiguousNames) -> Self {
        let mut schemas = Self {
            source,
            is_31: source.is_31(),
            has_ids,
            components: IndexMap::new(),
            parts: multipart::part_schemas(source),
            warnings: Vec::new(),
            by_pointer: HashMap::new(),
            pointers: HashMap::new(),
            subtypes: HashMap::new(),
            names: Names::new(ambiguous),
            in_progress: Vec::new(),
            depth: 0,
            merged_stack: Vec::new(),
        };
        schemas.subtypes = subtypes::subtypes(source);
        schemas
    }

    /// Lowers the components of the document, in document order.
    pub fn components(&mut self) {
        let source = self.source;
        let all: Vec<(&String, &Value)> =
            source.root.pointer("/components/schemas").and_then(Value::as_object).into_iter().flatten().collect();
        // Components that are not plain references get their names first.
        let is_alias = |schema: &Value| {
            schema.get("$ref").is_some() && (!self.is_31 || schema.as_object().is_some_and(|all| all.len() == 1))
        };
        let written = all.iter().filter(|(_, schema)| !is_alias(schema)).map(|(name, _)| name.as_str());
        let written: Vec<&str> = written.collect();
        let pointers = written.iter().map(|name| pointer::join("/components/schemas", name));
        self.by_pointer.extend(pointers.zip(self.names.name_components(&written)));
        for (name, schema) in all {
            let at = pointer::join("/components/schemas", name);
            if let Some(name) = self.by_pointer.get(&at).cloned() {
                self.define(&name, &at, schema);
            }
        }
    }

    /// Lowers the component `name`.
    fn define(&mut self, name: &str, at: &str, schema: &Value) {
        self.components.insert(name.to_owned(), Value::Null);
        self.pointers.insert(name.to_owned(), at.to_owned());
        let node = versions::read(schema, self.is_31);
        let value = match self.base(at, &node).unwrap_or_else(|| self.shape(at, &node)) {
            // A component that only refers to another component gets a type of its own.
            Shape::Wrapped(place, keywords) => self.copy(name, &place, &with(keywords, &node)),
            Shape::Named(kind) => self.lower_type(name, kind, &node),
            other => self.lower_shape(other, at, &node, name),
        };
        self.finish(name, at, value);
    }

    fn finish(&mut self, name: &str, at: &str, mut value: Value) {
        if let Value::Object(members) = &mut value {
            members.insert(ORIGIN.to_owned(), json!(at));
        }
        self.components.insert(name.to_owned(), value);
    }

    /// Returns a copy of another component, with the annotations of `node`.
    fn copy(&mut self, name: &str, place: &Located, node: &Map<String, Value>) -> Value {
        let Some((at, target)) = self.source.resolve(&place.at, &place.schema) else { return json!({}) };
        if self.in_progress.contains(&at) {
            return json!({});
        }
        self.in_progress.push(at.clone());
        let target = versions::read(target, self.is_31);
        let mut value = match self.base(&at, &target).unwrap_or_else(|| self.shape(&at, &target)) {
            Shape::Wrapped(place, keywords) => self.copy(name, &place, &with(keywords, &target)),
            Shape::Named(kind) => self.lower_type(name, kind, &target),
            other => self.lower_shape(other, &at, &target, name),
        };
        self.in_progress.pop();
        if let Value::Object(members) = &mut value {
            members.extend(annotations(node));
        }
        value
    }

    /// Creates a component for an inline schema and returns its name, which is derived from `hint`.
    pub(super) fn hoist_component(&mut self, at: &str, hint: &str, kind: Type, node: &Map<String, Value>) -> String {
        if let Some(name) = self.by_pointer.get(at) {
            return name.clone();
        }
        let name = self.names.name_inline(self.source, at, hint);
        self.by_pointer.insert(at.to_owned(), name.clone());
        self.pointers.insert(name.clone(), at.to_owned());
        self.components.insert(name.clone(), Value::Null);
        let value = self.lower_type(&name, kind, node);
        self.finish(&name, at, value);
        name
    }

    /// Creates a component for a union variant that was merged with the properties shared by all variants.
    pub(super) fn add_component(&mut self, hint: &str, at: &str, flat: MergedSchema) -> String {
        let name = self.names.name_inline(self.source, at, hint);
        self.pointers.insert(name.clone(), at.to_owned());
        self.components.insert(name.clone(), Value::Null);
        let value = self.object(&name, flat);
        self.finish(&name, at, value);
        name
    }

    fn lower_type(&mut self, name: &str, kind: Type, node: &Map<String, Value>) -> Value {
        // Cycles through a named component are allowed, so start with an empty stack.
        let in_progress = std::mem::take(&mut self.in_progress);
        let value = self.build_type(name, kind, node);
        self.in_progress = in_progress;
        value
    }

    fn build_type(&mut self, name: &str, kind: Type, node: &Map<String, Value>) -> Value {
        match kind {
            Type::Object(flat) => self.object(name, *flat),
            Type::Enum(keywords) => Value::Object(keywords),
            Type::Id(mut keywords) => {
                keywords.insert("oneOf".to_owned(), json!([{ "type": "string" }, { "type": "integer" }]));
                Value::Object(keywords)
            }
            Type::Union(union) => self.union(name, union, node),
        }
    }

    /// Lowers an object and its properties.
    fn object(&mut self, name: &str, flat: MergedSchema) -> Value {
        let mut out = flat.keywords;
        out.insert("type".to_owned(), json!("object"));
        let mut properties = Map::new();
        let missing: Vec<String> = flat
            .required
            .iter()
            .filter_map(Value::as_str)
            .filter(|required| !flat.properties.contains_key(*required))
            .map(str::to_owned)
            .collect();
        for (property, place) in flat.properties {
            let hint = format!("{}{}", pascal(self.naming_parent(name, &place.at)), pascal(&property));
            properties.insert(property, self.lower_at_use(&place.at, &place.schema, &hint));
        }
        // Required properties without a schema may have any value.
        properties.extend(missing.into_iter().map(|name| (name, json!({}))));
        out.insert("properties".to_owned(), Value::Object(properties));
        if !flat.required.is_empty() {
            out.insert("required".to_owned(), Value::Array(flat.required));
        }
        if let Some(place) = flat.additional {
            let values = if place.schema.is_object() {
                self.lower_at_use(&place.at, &place.schema, &format!("{}Value", pascal(name)))
            } else {
                place.schema
            };
            out.insert("additionalProperties".to_owned(), values);
        }
        Value::Object(out)
    }

    /// Returns the components with a hash in their name: the pointer of each in the source, and its name.
    pub fn by_hash(&self) -> Vec<(String, String)> {
        let origin = |value: &Value| value.get(ORIGIN).and_then(Value::as_str).map(str::to_owned);
        let all = self.components.iter().filter_map(|(name, value)| Some((origin(value)?, name.clone())));
        all.filter(|(at, _)| self.names.by_hash.contains(at)).collect()
    }

    /// Records that the name of the schema at `at` contains a hash.
    pub(super) fn mark_named_by_hash(&mut self, at: &str) {
        self.names.by_hash.insert(at.to_owned());
    }

    /// Returns the type names that several schemas would get.
    pub fn ambiguous_names(&self) -> &AmbiguousNames {
        &self.names.found
    }

    /// Returns the component from whose name the name of the inline schema at `at` is derived: the component that contains the
    /// pointer. `name` is the component that is being lowered. If several components share the inline schema, its name does not
    /// depend on which of them is lowered first.
    fn naming_parent<'s>(&'s self, name: &'s str, at: &str) -> &'s str {
        let is_inside = |place: &String| at.strip_prefix(place).is_some_and(|rest| rest.starts_with('/'));
        if self.pointers.get(name).is_none_or(is_inside) {
            return name;
        }
        let rest = at.strip_prefix("/components/schemas/").unwrap_or_default();
        let end = at.len() - rest.len() + rest.find('/').unwrap_or_default();
        at.get(..end).and_then(|component| self.by_pointer.get(component)).map_or(name, String::as_str)
    }

    /// Lowers a schema where it is used. If a component is created for the schema, its name is derived from `hint`.
    pub fn lower_at_use(&mut self, at: &str, schema: &Value, hint: &str) -> Value {
        let node = versions::read(schema, self.is_31);
        if node.contains_key("$ref") {
            return self.reference(at, &Value::Object(node), hint);
        }
        if let Some(name) = self.by_pointer.get(at) {
            return reference_to(name);
        }
        // If a schema contains itself without a component in between, the inner occurrence accepts any value. The cycle may go
        // through a reference or through a composition.
        if self.in_progress.iter().any(|in_progress| in_progress == at)
            || self.in_progress.len() >= MAX_INLINE_DEPTH
            || self.depth >= MAX_DEPTH
        {
            return json!({});
        }
        self.in_progress.push(at.to_owned());
        self.depth += 1;
        let shape = self.base(at, &node).unwrap_or_else(|| self.shape(at, &node));
        let value = self.lower_shape(shape, at, &node, hint);
        self.depth -= 1;
        self.in_progress.pop();
        value
    }

    fn lower_shape(&mut self, shape: Shape, at: &str, node: &Map<String, Value>, hint: &str) -> Value {
        match shape {
            Shape::Wrapped(place, keywords) => {
                let inner = self.lower_at_use(&place.at, &place.schema, hint);
                wrapped(inner, annotations(&with(keywords, node)))
            }
            Shape::Narrowed => {
                let parts = node.get("allOf").and_then(Value::as_array).into_iter().flatten().enumerate();
                let parts: Vec<Value> = parts
                    .map(|(index, part)| {
                        self.lower_at_use(&pointer::item(&pointer::join(at, "allOf"), index), part, hint)
                    })
                    .collect();
                let mut out = annotations(node);
                out.insert("allOf".to_owned(), Value::Array(parts));
                Value::Object(out)
            }
            Shape::Scalar(keywords) => Value::Object(keywords),
            Shape::Array(flat) => {
                let mut out = flat.keywords;
                out.insert("type".to_owned(), json!("array"));
                let items = flat.items.map_or_else(
                    || json!({}),
                    |items| self.lower_at_use(&items.at, &items.schema, &format!("{hint}Item")),
                );
                out.insert("items".to_owned(), items);
                Value::Object(out)
            }
            Shape::Map(flat) => {
                let mut out = flat.keywords;
                out.insert("type".to_owned(), json!("object"));
                if let Some(place) = flat.additional.filter(|place| place.schema.is_object()) {
                    let values = self.lower_at_use(&place.at, &place.schema, &format!("{hint}Value"));
                    out.insert("additionalProperties".to_owned(), values);
                }
                Value::Object(out)
            }
            Shape::Named(kind) => {
                let name = self.hoist_component(at, hint, kind, node);
                // Move the description to the component. Keywords about this use stay here.
                wrapped(reference_to(&name), use_annotations(node))
            }
        }
    }

    /// Lowers a reference. If the target is a component, the result is a reference to the component. Otherwise, it is the lowered
    /// target.
    fn reference(&mut self, at: &str, schema: &Value, hint: &str) -> Value {
        let Some((target_at, target)) = self.source.resolve(at, schema) else { return json!({}) };
        if let Some(name) = self.by_pointer.get(&target_at) {
            return reference_to(name);
        }
        let last = pointer::last_token(&target_at);
        let named = if last.chars().any(char::is_alphabetic) { pascal(&last) } else { hint.to_owned() };
        self.lower_at_use(&target_at, target, &named)
    }
}

/// Adds keywords to a lowered schema. A reference is wrapped in `allOf`.
fn wrapped(inner: Value, more: Map<String, Value>) -> Value {
    if more.is_empty() {
        return inner;
    }
    if inner.get("$ref").is_none() {
        let Value::Object(mut members) = inner else { return inner };
        members.extend(more);
        return Value::Object(members);
    }
    let mut out = more;
    out.insert("allOf".to_owned(), json!([inner]));
    Value::Object(out)
}

/// Returns the keywords of a schema together with those of its parts.
fn with(mut keywords: Map<String, Value>, node: &Map<String, Value>) -> Map<String, Value> {
    keywords.extend(node.clone());
    keywords
}

/// Returns the keywords of a schema that do not determine its structure.
fn annotations(node: &Map<String, Value>) -> Map<String, Value> {
    node.iter()
        .filter(|(key, _)| !is_structure(key) && key.as_str() != "x-intersection")
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect()
}

/// Returns the keywords that describe the use of a type, not the type.
fn use_annotations(node: &Map<String, Value>) -> Map<String, Value> {
    let belongs = |key: &str| {
        matches!(key, "nullable" | "readOnly" | "writeOnly" | "deprecated" | "default" | "x-name" | "x-source")
    };
    node.iter().filter(|(key, _)| belongs(key)).map(|(key, value)| (key.clone(), value.clone())).collect()
}

impl Schemas<'_> {
    /// Lowers a merged schema where it is used.
    ///
    /// A merged schema has no component that would end a cycle, so an inner occurrence of the same schema accepts any value. The
    /// nesting depth is limited to `MAX_MERGED_DEPTH`, because the number of paths through such schemas grows with the factorial of
    /// their number.
    pub(super) fn lower_merged(&mut self, at: &str, flat: MergedSchema, hint: &str) -> Value {
        if self.merged_stack.len() >= MAX_MERGED_DEPTH || self.merged_stack.iter().any(|in_progress| in_progress == at)
        {
            return json!({});
        }
        self.merged_stack.push(at.to_owned());
        let node = flat.keywords.clone();
        let shape = self.merged_shape(at, flat);
        let value = self.lower_shape(shape, at, &node, hint);
        self.merged_stack.pop();
        value
    }
}
