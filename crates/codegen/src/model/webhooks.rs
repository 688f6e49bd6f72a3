//! Webhooks: events, their signatures, and responses that contain the same events.

use std::collections::HashSet;

use indexmap::IndexMap;
use serde_json::Value;

use super::{Component, Kind, Source, references};
use crate::openapi::pointer;

/// An entry of `x-webhooks`.
#[derive(Clone, Debug)]
pub struct Webhook {
    /// The name, in snake case.
    pub name: String,
    /// The summary: one sentence.
    pub summary: String,
    /// The name of the component that describes the body.
    pub component: String,
    /// The signature, if deliveries are signed.
    pub signature: Option<Signature>,
    /// How to identify a delivery, so that duplicates can be recognized.
    pub identity: Identity,
    /// The form of events without an envelope.
    pub bare: Option<Bare>,
    /// The vendor's log of deliveries.
    pub log: Option<EventLog>,
    /// Schemas of responses that contain the same events as JSON text.
    pub embedded: Vec<Embedded>,
    /// The source of the entry, if it differs from that of the API.
    pub source: Option<Source>,
    /// Alternative names of properties of the body: the name and its alias.
    aliases: Vec<(String, String)>,
}

/// The signature of a delivery: an HMAC with SHA-256.
#[derive(Clone, Debug)]
pub struct Signature {
    /// The header with the signature.
    pub header: String,
    /// The encoding of the signature, one of [`ENCODINGS`].
    pub encoding: String,
    /// The header with the timestamp, in seconds.
    pub timestamp: Option<String>,
    /// The signed parts, each one of [`SIGNED_PARTS`].
    pub signed: Vec<String>,
    /// The separator between the parts.
    pub separator: String,
    /// The maximum age of the timestamp, if the spec has one.
    pub tolerance: Option<Tolerance>,
    /// The source of the signature rules, if it differs from that of the webhook.
    pub source: Option<Source>,
}

/// The maximum age of a timestamp.
#[derive(Clone, Debug)]
pub struct Tolerance {
    /// The age in seconds.
    pub seconds: u64,
    /// The source of the maximum age.
    pub source: Option<Source>,
}

/// How to identify a delivery.
#[derive(Clone, Debug, Default)]
pub struct Identity {
    /// The locations of the vendor's id of the event. The first location that has a value is used.
    pub id: Vec<DeliveryLocation>,
    /// The locations of the number of the attempt.
    pub attempt: Vec<DeliveryLocation>,
    /// The locations of the time at which the event was first sent.
    pub sent_at: Vec<DeliveryLocation>,
    /// Whether deliveries are duplicates if they have the same signature, rather than the same id.
    pub by_signature: bool,
    /// The source of the rules for identifying deliveries.
    pub source: Option<Source>,
}

/// A location in a delivery.
#[derive(Clone, Debug)]
pub enum DeliveryLocation {
    /// The header with this name.
    Header(String),
    /// A scalar in the body, by the path of property names.
    Body(Vec<String>),
}

/// How to recognize events without an envelope, and the envelope that the receiver adds before decoding.
#[derive(Clone, Debug)]
pub struct Bare {
    /// The properties of the envelope, which an event without an envelope does not have.
    pub missing: Vec<String>,
    /// The properties that identify an event without an envelope, which has at least one of them. If the list is empty, any body
    /// without an envelope is an event.
    pub any_of: Vec<String>,
    /// The JSON text to put before the body.
    pub before: String,
    /// The JSON text to put after the body.
    pub after: String,
}

/// The vendor's log of deliveries.
#[derive(Clone, Debug)]
pub struct EventLog {
    /// The operation that returns the log.
    pub operation: String,
    /// The component of the entries, which is also in [`Webhook::embedded`].
    pub component: String,
    /// The property of the webhook's body that holds the event.
    pub event_property: String,
    /// Other properties of the body, with the properties of an entry that hold their values.
    pub properties: Vec<(String, String)>,
    /// The source of the log.
    pub source: Option<Source>,
}

/// The properties by which duplicate deliveries can be recognized.
pub const DUPLICATES: [&str; 2] = ["id", "signature"];

/// The encodings of signatures.
pub const ENCODINGS: [&str; 2] = ["base64", "hex"];

/// The parts that can be signed.
pub const SIGNED_PARTS: [&str; 4] = ["timestamp", "url", "body", "body-sha256"];

/// A schema in responses whose properties hold the parts of an event.
#[derive(Clone, Debug)]
pub struct Embedded {
    /// The name of the component.
    pub component: String,
    /// The name of the component that is the union of all events.
    pub union: String,
    /// The property with the type of the event.
    pub tag: String,
    /// The property with the content of the event, as JSON text.
    pub content: String,
    /// The property of the event that receives the content.
    pub member: String,
    /// Other properties of the event, with the properties that hold their values.
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
        embedded: embedded.filter_map(read_embedded).collect(),
        source: Source::of(entry),
        aliases: pairs(entry, "aliases"),
    })
}

fn component(entry: &Value) -> Option<String> {
    references::component(entry.pointer("/schema/$ref")?.as_str()?)
}

/// Returns the entries of the object under a key. Ignores entries whose value is not a string.
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

/// Returns the locations under a key of an `identity`, in order of precedence.
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
        event_property: text("under")?,
        properties: pairs(value, "others"),
        source: Source::of(value),
    })
}

/// A placeholder for the body. The NUL character does not occur in specs.
const BODY: &str = "\u{0}body";

fn bare(value: &Value) -> Option<Bare> {
    let texts = |key: &str| {
        let items = value.get(key).and_then(Value::as_array).into_iter().flatten();
        items.filter_map(Value::as_str).map(str::to_owned).collect::<Vec<_>>()
    };
    let (missing, any_of) = (texts("lacks"), texts("has"));
    let mut envelope = Value::Object(serde_json::Map::new());
    for (target, text) in pairs(value, "with") {
        set_at(&mut envelope, &target, Value::String(text));
    }
    set_at(&mut envelope, value.get("under")?.as_str()?, Value::String(BODY.to_owned()));
    let (text, body) = (envelope.to_string(), Value::String(BODY.to_owned()).to_string());
    let (before, after) = text.split_once(&body)?;
    Some(Bare { missing, any_of, before: before.to_owned(), after: after.to_owned() })
}

/// Sets the value at a pointer and creates the objects on the path.
fn set_at(root: &mut Value, target: &str, value: Value) {
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

fn read_embedded(place: &Value) -> Option<Embedded> {
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

/// Marks the components that occur in webhooks but not in requests, and adds the aliases of their properties.
///
/// A component that requests contain as well is not decoded leniently: it must be encoded and decoded as documented.
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
    let mut pending: Vec<String> = webhooks.iter().map(|webhook| webhook.component.clone()).collect();
    let mut seen: HashSet<String> = HashSet::new();
    while let Some(name) = pending.pop() {
        let Some(component) = components.get_mut(&name).filter(|_| seen.insert(name)) else { continue };
        // Newtypes of scalars can always be marked: their encoding does not depend on how leniently they are decoded.
        if component.in_requests && !matches!(component.kind, Kind::Alias(_)) {
            continue;
        }
        component.in_webhooks = true;
        pending.extend(component.components().into_iter().map(str::to_owned));
    }
}
