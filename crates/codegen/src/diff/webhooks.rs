//! Webhooks: their events, signatures and identity.

use super::{
    finding::Finding,
    kind::Kind,
    revisions::{Revisions, code, list},
    rust_types,
};
use crate::{
    model::{Api, Bare, DeliveryLocation, Embedded, EventLog, Identity, Signature, Type, Webhook},
    openapi::{pascal, pointer, snake},
};

/// Compares the webhooks.
pub fn compare(revisions: &Revisions<'_>) -> Vec<Finding> {
    let (old, new) = (&revisions.base.webhooks, &revisions.head.webhooks);
    let mut findings = Vec::new();
    for (index, webhook) in old.iter().enumerate() {
        if counterpart(new, old, webhook).is_none() {
            let message =
                format!("The webhook {} was removed, with the function for its receiver.", code(&webhook.name));
            let finding = Finding::new(Kind::WebhookRemoved, &webhook.name, at(index), message);
            findings.push(finding.in_base().before(ty(revisions.base, webhook)).items(items(revisions.base, webhook)));
        }
    }
    for (index, webhook) in new.iter().enumerate() {
        match counterpart(old, new, webhook) {
            Some(known) => findings.extend(pair(revisions, &at(index), known, webhook)),
            None => {
                let message =
                    format!("The webhook {} is new ({}).", code(&webhook.name), code(ty(revisions.head, webhook)));
                let finding = Finding::new(Kind::WebhookAdded, &webhook.name, at(index), message);
                findings.push(finding.after(ty(revisions.head, webhook)).items(items(revisions.head, webhook)));
            }
        }
    }
    findings
}

/// Returns the webhook with the same name, or the only other one with the same component.
fn counterpart<'a>(all: &'a [Webhook], others: &[Webhook], webhook: &Webhook) -> Option<&'a Webhook> {
    all.iter().find(|other| other.name == webhook.name).or_else(|| {
        let is_free = |other: &&Webhook| {
            other.component == webhook.component && !others.iter().any(|known| known.name == other.name)
        };
        let mut free = all.iter().filter(is_free);
        free.next().filter(|_| free.next().is_none())
    })
}

fn at(index: usize) -> String {
    pointer::item("/x-webhooks", index)
}

fn ty(api: &Api, webhook: &Webhook) -> String {
    rust_types::of_type(api, &Type::Component(webhook.component.clone()))
}

/// Returns the items that are generated from a webhook: its function, its log, and the conversions of its events.
fn items(api: &Api, webhook: &Webhook) -> Vec<String> {
    let own = [webhook.name.clone(), format!("{}.Webhook", ty(api, webhook)), "webhooks".to_owned()];
    let of_log = webhook
        .log
        .iter()
        .flat_map(|log| [format!("{}Log", pascal(&webhook.name)), format!("{}.delivery", pascal(&log.component))]);
    let embedded = webhook.embedded.iter().map(|place| format!("{}.{}", pascal(&place.component), snake(&place.union)));
    own.into_iter().chain(of_log).chain(embedded).collect()
}

fn pair(revisions: &Revisions<'_>, at: &str, before: &Webhook, after: &Webhook) -> Vec<Finding> {
    let name = code(&after.name);
    let finding = |kind, key: &str, message: String| {
        Finding::new(kind, &after.name, pointer::join(at, key), message).items(items(revisions.head, after))
    };
    let mut findings = Vec::new();
    if before.name != after.name {
        let message =
            format!("The webhook {} is now called {name}, as the function for its receiver.", code(&before.name));
        findings.push(
            finding(Kind::WebhookRenamed, "name", message)
                .change(&before.name, &after.name)
                .items(items(revisions.base, before)),
        );
    }
    let (old, new) = (ty(revisions.base, before), ty(revisions.head, after));
    if old != new {
        let message = format!("Events of {name} are {} instead of {}.", code(&new), code(&old));
        findings.push(finding(Kind::WebhookTypeChanged, "schema", message).change(old, new));
    }
    findings.extend(signature(before, after).map(|(kind, message)| {
        let text = |webhook: &Webhook| webhook.signature.as_ref().map_or_else(|| "none".to_owned(), scheme);
        finding(kind, "signature", message).change(text(before), text(after))
    }));
    let tolerance = |webhook: &Webhook| {
        webhook.signature.as_ref().and_then(|signature| Some(signature.tolerance.as_ref()?.seconds))
    };
    if let (Some(old), Some(new)) = (tolerance(before), tolerance(after))
        && old != new
    {
        let consequence = if new < old {
            "the vendor's later retries are rejected, and their events are lost unless the retries are signed again"
        } else {
            "older deliveries are accepted"
        };
        let message = format!(
            "Deliveries of {name} are accepted up to {new} seconds after they were signed, instead of {old} seconds: {consequence}."
        );
        findings.push(
            finding(Kind::ToleranceChanged, "signature/tolerance", message).change(old.to_string(), new.to_string()),
        );
    }
    let parts: [(Kind, &str, [String; 2], &str); 4] = [
        (
            Kind::IdentityChanged,
            "identity",
            [before, after].map(|webhook| identity(&webhook.identity)),
            "Duplicate deliveries are recognized in another way, so events may be handled twice or skipped",
        ),
        (
            Kind::BareEventsChanged,
            "bare",
            [before, after].map(|webhook| webhook.bare.as_ref().map_or_else(|| "none".to_owned(), bare)),
            "Events without an envelope are recognized in another way",
        ),
        (
            Kind::EmbeddedEventsChanged,
            "embedded",
            [before, after].map(|webhook| webhook.embedded.iter().map(embedded).collect::<Vec<_>>().join("; ")),
            "Events in responses are read in another way",
        ),
        (
            Kind::EventLogChanged,
            "log",
            [before, after].map(|webhook| webhook.log.as_ref().map_or_else(|| "none".to_owned(), log)),
            "The log of deliveries is read in another way",
        ),
    ];
    for (kind, key, [old, new], sentence) in parts {
        if old != new {
            let message = format!("{sentence} ({name}): {new} instead of {old}.");
            findings.push(finding(kind, key, message).change(old, new).items(items(revisions.base, before)));
        }
    }
    findings
}

fn signature(before: &Webhook, after: &Webhook) -> Option<(Kind, String)> {
    let name = code(&after.name);
    match (&before.signature, &after.signature) {
        (None, None) => None,
        (None, Some(_)) => {
            let message =
                format!("Receivers of {name} verify a signature: the function takes a URL, and the builder a key.");
            Some((Kind::SignatureAdded, message))
        }
        (Some(_), None) => {
            let message =
                format!("Receivers of {name} no longer verify signatures: anyone who knows the URL can post events.");
            Some((Kind::SignatureRemoved, message))
        }
        (Some(old), Some(new)) => {
            let differences: Vec<String> = aspects(old)
                .into_iter()
                .zip(aspects(new))
                .filter(|((_, before), (_, after))| before != after)
                .map(|((aspect, before), (_, after))| {
                    format!("the {aspect} {} instead of {}", code(after), code(before))
                })
                .collect();
            let message = format!(
                "Receivers of {name} expect {}: deliveries that are signed in the previous way are rejected.",
                list(&differences, "and")
            );
            (!differences.is_empty()).then_some((Kind::SignatureChanged, message))
        }
    }
}

/// Returns the aspects of a signature scheme with their values.
fn aspects(signature: &Signature) -> [(&'static str, String); 4] {
    let separator = if signature.separator == "\n" { " newline " } else { signature.separator.as_str() };
    [
        ("encoding", signature.encoding.clone()),
        ("header", signature.header.clone()),
        ("timestamp header", signature.timestamp.clone().unwrap_or_else(|| "none".to_owned())),
        ("signed text", signature.signed.join(separator)),
    ]
}

/// Returns a signature scheme in words.
pub fn scheme(signature: &Signature) -> String {
    let aspects = aspects(signature).map(|(aspect, value)| format!("{aspect} {}", code(value)));
    format!("HMAC-SHA256 with {}", aspects.join(", "))
}

fn locations(locations: &[DeliveryLocation]) -> String {
    let text = |location: &DeliveryLocation| match location {
        DeliveryLocation::Header(name) => format!("header {}", code(name)),
        DeliveryLocation::Body(path) => {
            code(path.iter().map(|token| format!("/{}", pointer::escape(token))).collect::<String>())
        }
    };
    locations.iter().map(text).collect::<Vec<_>>().join(" or ")
}

/// Returns in words how a delivery is identified.
pub fn identity(identity: &Identity) -> String {
    let parts = [("id", &identity.id), ("attempt", &identity.attempt), ("sent at", &identity.sent_at)];
    let parts = parts
        .iter()
        .filter(|(_, found)| !found.is_empty())
        .map(|(name, found)| format!("{name} in {}", locations(found)));
    let duplicates = if identity.by_signature { "duplicates by signature" } else { "duplicates by id" };
    parts.chain([duplicates.to_owned()]).collect::<Vec<_>>().join(", ")
}

fn bare(bare: &Bare) -> String {
    format!("lacks {}, has {}, as {}…{}", bare.missing.join(" "), bare.any_of.join(" "), bare.before, bare.after)
}

fn embedded(embedded: &Embedded) -> String {
    let others = embedded.others.iter().map(|(property, other)| format!(" {property}={other}")).collect::<String>();
    let Embedded { component, union, tag, content, member, .. } = embedded;
    format!("{union} in {component}: {tag} {content} {member}{others}")
}

fn log(log: &EventLog) -> String {
    let others = log.properties.iter().map(|(property, other)| format!(" {property}={other}")).collect::<String>();
    format!("{} of {}: {}{others}", log.component, log.operation, log.event_property)
}
