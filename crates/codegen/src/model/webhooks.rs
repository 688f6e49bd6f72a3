//! Webhooks: events, their signatures, and the places where responses have the same events.

use std::collections::HashSet;

use indexmap::IndexMap;
use serde_json::Value;

use super::{Component, Kind, Source, references};
use crate::openapi::pointer;

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
    /// The facts that identify a delivery.
    pub identity: Identity,
    /// How an event looks that comes without its envelope.
    pub bare: Option<Bare>,
    /// The list in which the vendor keeps what it delivered.
    pub log: Option<EventLog>,
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
    /// The signed parts: words of [`SIGNED_PARTS`].
    pub signed: Vec<String>,
    /// The separator between the parts.
    pub separator: String,
    /// Maximum age of the timestamp, if the spec has one.
    pub tolerance: Option<Tolerance>,
    /// Where the facts come from, if they deviate.
    pub source: Option<Source>,
}

/// Maximum age of a timestamp.
#[derive(Clone, Debug)]
pub struct Tolerance {
    /// In seconds.
    pub seconds: u64,
    /// Where the fact comes from.
    pub source: Option<Source>,
}

/// The facts that identify a delivery.
#[derive(Clone, Debug, Default)]
pub struct Identity {
    /// Where the vendor's id of the event is: the first place that has one.
    pub id: Vec<DeliveryLocation>,
    /// Where the number of the attempt is.
    pub attempt: Vec<DeliveryLocation>,
    /// Where the time is at which the event was first sent.
    pub sent_at: Vec<DeliveryLocation>,
    /// Whether the signature makes two deliveries the same, and not the id.
    pub by_signature: bool,
    /// Where the facts come from.
    pub source: Option<Source>,
}

/// A place in a request.
#[derive(Clone, Debug)]
pub enum DeliveryLocation {
    /// A header.
    Header(String),
    /// A scalar in the body: the names of the properties that lead to it.
    Body(Vec<String>),
}

/// How an event looks that comes without its envelope.
#[derive(Clone, Debug)]
pub struct Bare {
    /// The properties of the envelope.
    pub lacks: Vec<String>,
    /// Properties of the event, of which it has one; none if any body without an envelope is an event.
    pub has: Vec<String>,
    /// The JSON before the body.
    pub before: String,
    /// The JSON after the body.
    pub after: String,
}

/// A list in which the vendor keeps what it delivered.
#[derive(Clone, Debug)]
pub struct EventLog {
    /// The operation that returns it.
    pub operation: String,
    /// The component of its entries, which is one of those that have events in parts.
    pub component: String,
    /// The property of the webhook's body that the event is.
    pub under: String,
    /// Other properties of the body, and the properties of an entry that have them.
    pub properties: Vec<(String, String)>,
    /// Where the facts come from.
    pub source: Option<Source>,
}

/// The facts that can make two deliveries the same.
pub const DUPLICATES: [&str; 2] = ["id", "signature"];

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
        identity: entry.get("identity").map(identity).unwrap_or_default(),
        bare: entry.get("bare").and_then(bare),
        log: entry.get("log").and_then(log),
        embedded: embedded.filter_map(one_embedded).collect(),
        source: Source::of(entry),
        aliases: pairs(entry, "aliases"),
    })
}

fn component(entry: &Value) -> Option<String> {
    references::component(entry.pointer("/schema/$ref")?.as_str()?)
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
        tolerance: value.get("tolerance").and_then(|tolerance| {
            Some(Tolerance { seconds: tolerance.get("seconds")?.as_u64()?, source: Source::of(tolerance) })
        }),
        source: Source::of(value),
    })
}

fn identity(value: &Value) -> Identity {
    let locations = |key: &str| locations(value, key).filter_map(location).collect();
    Identity {
        id: locations("id"),
        attempt: locations("attempt"),
        sent_at: locations("sent-at"),
        by_signature: value.get("duplicates").and_then(Value::as_str) == Some("signature"),
        source: Source::of(value),
    }
}

/// The places that a member of an identity lists: one, or several in order.
pub fn locations<'a>(identity: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    let (one, several) = match identity.get(key) {
        Some(Value::Array(several)) => (None, several.as_slice()),
        one => (one, [].as_slice()),
    };
    one.into_iter().chain(several)
}

fn location(value: &Value) -> Option<DeliveryLocation> {
    let text = |key: &str| value.get(key).and_then(Value::as_str);
    text("header").map(|name| DeliveryLocation::Header(name.to_owned())).or_else(|| text("pointer").map(body_location))
}

fn body_location(target: &str) -> DeliveryLocation {
    DeliveryLocation::Body(pointer::tokens(target))
}

fn log(value: &Value) -> Option<EventLog> {
    let text = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    Some(EventLog {
        operation: text("operation")?,
        component: component(value)?,
        under: text("under")?,
        properties: pairs(value, "others"),
        source: Source::of(value),
    })
}

/// A text that no spec has, in place of the body.
const BODY: &str = "\u{0}body";

fn bare(value: &Value) -> Option<Bare> {
    let texts = |key: &str| {
        let items = value.get(key).and_then(Value::as_array).into_iter().flatten();
        items.filter_map(Value::as_str).map(str::to_owned).collect::<Vec<_>>()
    };
    let (lacks, has) = (texts("lacks"), texts("has"));
    let mut envelope = Value::Object(serde_json::Map::new());
    for (target, text) in pairs(value, "with") {
        put(&mut envelope, &target, Value::String(text));
    }
    put(&mut envelope, value.get("under")?.as_str()?, Value::String(BODY.to_owned()));
    let (text, body) = (envelope.to_string(), Value::String(BODY.to_owned()).to_string());
    let (before, after) = text.split_once(&body)?;
    Some(Bare { lacks, has, before: before.to_owned(), after: after.to_owned() })
}

/// Puts a value at a pointer, with the objects that lead there.
fn put(root: &mut Value, target: &str, value: Value) {
    let mut at = root;
    for name in pointer::tokens(target) {
        if !at.is_object() {
            *at = Value::Object(serde_json::Map::new());
        }
        let Some(object) = at.as_object_mut() else { return };
        at = object.entry(name).or_insert(Value::Null);
    }
    *at = value;
}

fn one_embedded(place: &Value) -> Option<Embedded> {
    let text = |key: &str| place.get(key).and_then(Value::as_str).map(str::to_owned);
    Some(Embedded {
        component: component(place)?,
        union: references::component(place.pointer("/union/$ref")?.as_str()?)?,
        tag: text("tag")?,
        content: text("content")?,
        member: text("member")?,
        others: pairs(place, "others"),
    })
}

/// Marks the schemas that only come in notifications, and gives their members the names that they also have.
///
/// A schema that is also sent is not lenient: it is encoded as documented, and must be decoded as strictly.
pub(super) fn mark(webhooks: &[Webhook], components: &mut IndexMap<String, Component>) {
    for Webhook { component, aliases, .. } in webhooks {
        let bodies = match components.get(component).map(|component| &component.kind) {
            Some(Kind::Union { members, .. }) => members.iter().map(|member| member.component.clone()).collect(),
            _ => vec![component.clone()],
        };
        for body in bodies {
            if let Some(Component { kind: Kind::Object { properties, .. }, .. }) = components.get_mut(&body) {
                for (name, alias) in aliases {
                    let named = properties.iter_mut().filter(|property| property.name == *name);
                    named.for_each(|property| property.aliases.push(alias.clone()));
                }
            }
        }
    }
    let mut open: Vec<String> = webhooks.iter().map(|webhook| webhook.component.clone()).collect();
    let mut seen: HashSet<String> = HashSet::new();
    while let Some(name) = open.pop() {
        let Some(component) = components.get_mut(&name).filter(|_| seen.insert(name)) else { continue };
        // A named scalar is written in one way, however it is read.
        if component.in_requests && !matches!(component.kind, Kind::Plain(_)) {
            continue;
        }
        component.in_webhooks = true;
        open.extend(component.components().into_iter().map(str::to_owned));
    }
}
