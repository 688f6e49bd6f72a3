//! What the vendor sends: notifications, how they are signed, and where answers have the same events.

use std::collections::HashSet;

use indexmap::IndexMap;
use serde_json::Value;

use super::{Kind, Schema, Source, reach};

/// An entry of `x-webhooks`.
#[derive(Clone, Debug)]
pub struct Webhook {
    /// Its name, in snake case.
    pub name: String,
    /// One sentence.
    pub summary: String,
    /// The component of its body.
    pub component: String,
    /// How it is signed, if it is.
    pub signature: Option<Signature>,
    /// Members of answers that have the same events as text.
    pub embedded: Vec<Embedded>,
    /// Where the facts come from, if they deviate.
    pub source: Option<Source>,
    /// Other names of members of the body.
    aliases: Vec<(String, String)>,
}

/// How a notification is signed: an HMAC with SHA-256.
#[derive(Clone, Debug)]
pub struct Signature {
    /// The header that has the signature.
    pub header: String,
    /// How it is written there: a word of [`ENCODINGS`].
    pub encoding: String,
    /// The header that has the time, in seconds.
    pub timestamp: Option<String>,
    /// What is signed: words of [`SIGNED_PARTS`].
    pub signed: Vec<String>,
    /// What stands between the parts.
    pub separator: String,
    /// Where the facts come from, if they deviate.
    pub source: Option<Source>,
}

/// The encodings of signatures.
pub const ENCODINGS: [&str; 2] = ["base64", "hex"];

/// The parts that can be signed.
pub const SIGNED_PARTS: [&str; 4] = ["timestamp", "url", "body", "body-sha256"];

/// A schema of answers that has an event in parts.
#[derive(Clone, Debug)]
pub struct Embedded {
    /// The component.
    pub component: String,
    /// The union of the events.
    pub union: String,
    /// The property that has the event's type.
    pub tag: String,
    /// The property that has its content, as JSON text.
    pub content: String,
    /// The member of the event that the content is.
    pub member: String,
    /// Other members of the event, and the properties that have them.
    pub others: Vec<(String, String)>,
}

/// Reads the `x-webhooks` of a document.
pub fn read(root: &Value) -> Vec<Webhook> {
    root.get("x-webhooks").and_then(Value::as_array).into_iter().flatten().filter_map(webhook).collect()
}

fn webhook(entry: &Value) -> Option<Webhook> {
    let text = |key: &str| entry.get(key).and_then(Value::as_str).map(|text| text.trim().to_owned());
    let embedded = entry.get("embedded").and_then(Value::as_array).into_iter().flatten();
    Some(Webhook {
        name: text("name")?,
        summary: text("summary")?,
        component: component(entry)?,
        signature: entry.get("signature").and_then(signature),
        embedded: embedded.filter_map(one_embedded).collect(),
        source: Source::of(entry),
        aliases: pairs(entry, "aliases"),
    })
}

fn component(entry: &Value) -> Option<String> {
    reach::component(entry.pointer("/schema/$ref")?.as_str()?)
}

/// The members of an object whose values are text.
fn pairs(owner: &Value, key: &str) -> Vec<(String, String)> {
    let members = owner.get(key).and_then(Value::as_object).into_iter().flatten();
    members.filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned()))).collect()
}

fn signature(value: &Value) -> Option<Signature> {
    let text = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    let signed = value.get("signed")?.as_array()?.iter().filter_map(Value::as_str).map(str::to_owned).collect();
    Some(Signature {
        header: text("header")?,
        encoding: text("encoding")?,
        timestamp: text("timestamp"),
        signed,
        separator: text("separator").unwrap_or_default(),
        source: Source::of(value),
    })
}

fn one_embedded(place: &Value) -> Option<Embedded> {
    let text = |key: &str| place.get(key).and_then(Value::as_str).map(str::to_owned);
    Some(Embedded {
        component: component(place)?,
        union: reach::component(place.pointer("/union/$ref")?.as_str()?)?,
        tag: text("tag")?,
        content: text("content")?,
        member: text("member")?,
        others: pairs(place, "others"),
    })
}

/// Marks the schemas that only come in notifications, and gives their members the names that they also have.
///
/// What is sent too is no event: it is written as its schema says, and must be read as strictly.
pub(super) fn mark(webhooks: &[Webhook], schemas: &mut IndexMap<String, Schema>) {
    for Webhook { component, aliases, .. } in webhooks {
        if let Some(Schema { kind: Kind::Object { properties, .. }, .. }) = schemas.get_mut(component) {
            for (name, alias) in aliases {
                let named = properties.iter_mut().filter(|property| property.name == *name);
                named.for_each(|property| property.aliases.push(alias.clone()));
            }
        }
    }
    let mut open: Vec<String> = webhooks.iter().map(|webhook| webhook.component.clone()).collect();
    let mut seen: HashSet<String> = HashSet::new();
    while let Some(name) = open.pop() {
        let Some(schema) = schemas.get_mut(&name).filter(|_| seen.insert(name)) else { continue };
        // A named scalar is written in one way, however it is read.
        if schema.in_requests && !matches!(schema.kind, Kind::Other) {
            continue;
        }
        schema.in_webhooks = true;
        open.extend(reach::named(&schema.value));
    }
}
