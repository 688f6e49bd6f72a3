//! Bounds: minimum and maximum of numbers, lengths and counts.
//!
//! The client checks the bounds of requests before it sends them, and does not check responses. A tighter bound of a request
//! therefore breaks calls at run time.

use std::collections::HashSet;

use serde_json::Number;

use super::{
    finding::Finding,
    kind::Kind as Id,
    revisions::{Revisions, code},
    usage::Direction,
};
use crate::{
    model::{Api, Bounds, Component, Kind, Scalar, Schema, Type},
    openapi::pointer,
};

/// A value with bounds: a parameter, a body, a property or a component.
pub struct Value {
    /// The subject of the findings.
    pub subject: String,
    /// The value in words.
    pub name: String,
    /// The location of the schema.
    pub pointer: String,
    /// Whether requests contain the value.
    pub direction: Direction,
}

/// Compares the bounds of two schemas, and of their items and values. A component that both schemas contain has findings of its own.
pub fn of_schemas(revisions: &Revisions<'_>, value: &Value, before: &Schema, after: &Schema) -> Vec<Finding> {
    compare_schemas(revisions, value, before, after, &mut HashSet::new())
}

fn compare_schemas(
    revisions: &Revisions<'_>,
    value: &Value,
    before: &Schema,
    after: &Schema,
    known: &mut HashSet<String>,
) -> Vec<Finding> {
    let (old, new) =
        (Parts::of(revisions.base, before, &HashSet::new()), Parts::of(revisions.head, after, &HashSet::new()));
    known.extend(old.components.intersection(&new.components).map(|name| (*name).to_owned()));
    let (old, new) = (Parts::of(revisions.base, before, known), Parts::of(revisions.head, after, known));
    known.extend(old.components.union(&new.components).map(|name| (*name).to_owned()));
    let mut findings = differences(value, &strictest(old.limits), &strictest(new.limits));
    for (old, new) in old.contents.into_iter().zip(new.contents) {
        findings.extend(compare_schemas(revisions, value, old, new, known));
    }
    findings
}

/// Returns the type whose bounds apply to the values of a component.
pub fn type_of(component: &Component) -> &Type {
    match &component.kind {
        Kind::Alias(ty) => ty,
        Kind::Object { .. } => &Type::Map(None),
        Kind::OpenEnum(_) => &Type::Scalar(Scalar::Text),
        Kind::IntegerEnum(_) => &Type::Scalar(Scalar::Integer),
        Kind::Id | Kind::Union { .. } | Kind::UntaggedUnion(_) => &Type::Any,
    }
}

fn differences(value: &Value, old: &[Limit], new: &[Limit]) -> Vec<Finding> {
    let names = old.iter().chain(new.iter().filter(|limit| !old.iter().any(|known| known.name == limit.name)));
    let names: Vec<&str> = names.map(|limit| limit.name).collect();
    let find = |limits: &[Limit], name: &str| limits.iter().find(|limit| limit.name == name).cloned();
    names.into_iter().filter_map(|name| finding(value, name, find(old, name), find(new, name))).collect()
}

/// The bounds of a schema, of the parts of its `allOf`, and of the components to which these refer.
#[derive(Default)]
struct Parts<'a> {
    /// The bounds.
    limits: Vec<Limit>,
    /// The schemas of items and values.
    contents: Vec<&'a Schema>,
    /// The components.
    components: HashSet<&'a str>,
}

impl<'a> Parts<'a> {
    /// Collects the parts of a schema, except for those of the components in `known`.
    fn of(api: &'a Api, schema: &'a Schema, known: &HashSet<String>) -> Self {
        let mut parts = Self::default();
        parts.add(api, &schema.ty, &schema.bounds, known);
        parts
    }

    fn add(&mut self, api: &'a Api, ty: &'a Type, bounds: &Bounds, known: &HashSet<String>) {
        self.limits.extend(limits(bounds, ty));
        match ty {
            Type::Any | Type::Scalar(_) | Type::Map(None) => {}
            Type::List(inner) | Type::Map(Some(inner)) => self.contents.push(inner),
            Type::AllOf(parts) => parts.iter().for_each(|part| self.add(api, &part.ty, &part.bounds, known)),
            Type::Component(name) => {
                let component = api.components.get(name).filter(|_| !known.contains(name));
                let Some(component) = component.filter(|component| self.components.insert(&component.name)) else {
                    return;
                };
                self.add(api, type_of(component), &component.bounds, known);
            }
        }
    }
}

/// Returns the strictest bound of each keyword.
fn strictest(limits: Vec<Limit>) -> Vec<Limit> {
    let mut found: Vec<Limit> = Vec::new();
    for limit in limits {
        match found.iter_mut().find(|other| other.name == limit.name) {
            None => found.push(limit),
            Some(other) if other.strictness.is_none() && other.text != limit.text => {
                other.text = format!("{} and {}", other.text, limit.text);
            }
            Some(other) if limit.strictness > other.strictness => *other = limit,
            Some(_) => {}
        }
    }
    found
}

/// A bound by its keyword.
#[derive(Clone, PartialEq)]
struct Limit {
    name: &'static str,
    text: String,
    /// A key that is larger for a tighter bound, or `None` if every change may reject values.
    strictness: Option<(f64, bool)>,
}

/// Returns the bounds that apply to values of a type.
fn limits(bounds: &Bounds, ty: &Type) -> Vec<Limit> {
    let number = |name: &'static str, number: &Option<Number>, is_exclusive: bool, sign: f64| {
        number.as_ref().map(|number| Limit {
            name,
            text: if is_exclusive { format!("{number} (exclusive)") } else { number.to_string() },
            strictness: number.as_f64().map(|value| (sign * value, is_exclusive)),
        })
    };
    #[expect(clippy::cast_precision_loss, reason = "only the order matters, and no schema needs 53 bits for a count")]
    let count = |name: &'static str, count: Option<u64>, sign: f64| {
        count.map(|count| Limit { name, text: count.to_string(), strictness: Some((sign * count as f64, false)) })
    };
    let numbers = [
        number("minimum", &bounds.minimum, bounds.exclusive_minimum, 1.0),
        number("maximum", &bounds.maximum, bounds.exclusive_maximum, -1.0),
        number("multipleOf", &bounds.multiple_of, false, 1.0).map(|limit| Limit { strictness: None, ..limit }),
    ];
    let text = [count("minLength", bounds.length.min, 1.0), count("maxLength", bounds.length.max, -1.0)];
    let items = [
        count("minItems", bounds.items.min, 1.0),
        count("maxItems", bounds.items.max, -1.0),
        bounds.unique_items.then(|| Limit { name: "uniqueItems", text: "true".to_owned(), strictness: None }),
    ];
    let keys = [count("minProperties", bounds.keys.min, 1.0), count("maxProperties", bounds.keys.max, -1.0)];
    let limits: Vec<Option<Limit>> = match ty {
        Type::Scalar(scalar) if matches!(scalar.json_type(), "number" | "integer") => numbers.into(),
        Type::Scalar(_) => text.into(),
        Type::List(_) => items.into(),
        Type::Map(_) => keys.into(),
        Type::Any | Type::AllOf(_) | Type::Component(_) => {
            numbers.into_iter().chain(text).chain(items).chain(keys).collect()
        }
    };
    limits.into_iter().flatten().collect()
}

fn finding(value: &Value, name: &str, before: Option<Limit>, after: Option<Limit>) -> Option<Finding> {
    if before == after {
        return None;
    }
    let is_tighter = match (&before, &after) {
        (_, None) => false,
        (None, Some(_)) => true,
        (Some(before), Some(after)) => {
            before.strictness.zip(after.strictness).is_none_or(|(before, after)| after > before)
        }
    };
    let kind = match (value.direction, is_tighter) {
        (Direction::Received, _) => Id::ResponseBoundChanged,
        (_, true) => Id::BoundTightened,
        (Direction::SentWithEffects, false) if name.starts_with("min") => Id::GuardLoosened,
        (_, false) => Id::BoundLoosened,
    };
    let consequence = match kind {
        Id::ResponseBoundChanged => "Responses are not checked.",
        Id::BoundTightened => "The client rejects values outside of it before it sends the request.",
        Id::GuardLoosened => {
            "The client no longer rejects smaller values before it sends a request with effects: an empty one may concern everything."
        }
        _ => "The client sends more values than before.",
    };
    let text = |limit: Option<Limit>| limit.map_or_else(|| "none".to_owned(), |limit| limit.text);
    let (old, new) = (text(before), text(after));
    let message = match (old.as_str(), new.as_str()) {
        ("none", new) => format!("The new `{name}` of {} is {}. {consequence}", value.name, code(new)),
        (old, "none") => format!("The `{name}` of {} (`{old}`) was removed. {consequence}", value.name),
        (old, new) => {
            format!("The `{name}` of {} changed from {} to {}. {consequence}", value.name, code(old), code(new))
        }
    };
    let subject = format!("{} {name}", value.subject);
    let mut finding = Finding::new(kind, &subject, pointer::join(&value.pointer, name), message).change(old, new);
    finding.items.clear();
    Some(finding)
}
