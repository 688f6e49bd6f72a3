//! Bird: subscriptions of endpoints, which are activated and cancelled, and webhooks that tell of it.

mod behaviors;
mod subscriptions;

use std::{collections::BTreeMap, time::SystemTime};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use subkit_bird::testing::SUITE;
use subkit_runtime::testing::Suite;
use uuid::Uuid;

pub use self::behaviors::{BirdBehaviors, DeliveryAge, Envelope, Pages, WebhookObject};
use self::subscriptions::EndpointChange;
use super::{deliveries::Deliveries, seeds, states, times};
use crate::{Call, Incoming, Outgoing, Refusal, Reply, Vendor, behavior::Behaviors};

/// Bird's Numbers API, endpoint subscriptions.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Bird {
    /// The access keys that are good; any, if there is none.
    pub access_keys: Vec<String>,
    /// Subscriptions by workspace, endpoint and name, separated by slashes.
    #[serde(deserialize_with = "states::map")]
    pub subscriptions: BTreeMap<String, Value>,
    /// Receivers of all events of all endpoints, beside the webhook subscriptions.
    pub webhooks: Vec<BirdWebhook>,
    /// Webhook subscriptions as the vendor documents them, with their signing keys, the oldest first.
    #[serde(deserialize_with = "states::list")]
    pub webhook_subscriptions: Vec<Value>,
    /// The behaviors that the vendor leaves open. They are no part of the state as JSON.
    #[serde(skip)]
    pub behaviors: BirdBehaviors,
}

/// A receiver of events.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BirdWebhook {
    /// Where events are sent.
    pub url: String,
    /// The key that they are signed with; they are not signed if it is empty.
    pub signing_key: String,
}

impl BirdWebhook {
    /// Events are sent to this URL, signed with this key.
    pub fn new(url: impl Into<String>, signing_key: impl Into<String>) -> Self {
        Self { url: url.into(), signing_key: signing_key.into() }
    }
}

impl Bird {
    fn key(call: &Call) -> String {
        format!("{}/{}", Self::endpoint(call), call.text("subscriptionName"))
    }

    fn endpoint(call: &Call) -> String {
        // A workspace is a UUID, which may be written in capitals too.
        format!("{}/{}", call.text("workspaceId").to_ascii_lowercase(), call.text("endpointId"))
    }

    /// Sends the event that an endpoint has changed. Which members an event has is inferred.
    fn tell(&self, call: &Call, is_active: bool, now: SystemTime, outbox: &mut Vec<Outgoing>) {
        let issues: &[&str] = if is_active { &[] } else { &["subscription-is-not-active"] };
        let status = if is_active { "active" } else { "inactive" };
        let direction = json!({ "status": status, "issues": issues });
        let payload = json!({
            "type": "long-code-number",
            "issues": issues,
            "capabilities": [{ "name": "sms", "inbound": direction, "outbound": direction }],
        });
        self.publish(call.text("workspaceId"), call.text("endpointId"), payload, now, outbox);
    }

    /// Sends the event `endpoint` with this payload to everybody who subscribed to it. Call it within
    /// [`Running::act`](crate::Running::act).
    pub fn publish(
        &self,
        workspace: &str,
        endpoint: &str,
        payload: Value,
        now: SystemTime,
        outbox: &mut Vec<Outgoing>,
    ) {
        let workspace = workspace.to_ascii_lowercase();
        let receivers = self.receivers(&EndpointChange { workspace: &workspace, endpoint, payload: &payload });
        let event = match self.behaviors.envelope {
            Envelope::Root => payload,
            Envelope::Payload => json!({ "service": "numbers", "event": "endpoint", "payload": payload }),
            Envelope::Data => json!({ "service": "numbers", "event": "endpoint", "data": payload }),
        };
        let first_sent = match self.behaviors.delivery_age {
            DeliveryAge::Fresh => now,
            DeliveryAge::Old(age) => now.checked_sub(age).unwrap_or(SystemTime::UNIX_EPOCH),
        };
        for BirdWebhook { url, signing_key } in receivers {
            let event = Outgoing::json(Uuid::new_v4().to_string(), url, &event).first_sent_at(first_sent);
            outbox.push(if signing_key.is_empty() { event } else { event.signed_with(signing_key) });
        }
    }

    fn list(&self, call: &Call) -> Reply {
        let prefix = format!("{}/", Self::endpoint(call));
        let of_endpoint = self.subscriptions.iter().filter(|(key, _)| key.starts_with(&prefix));
        let all: Vec<&Value> = of_endpoint.map(|(_, subscription)| subscription).collect();
        if all.is_empty() {
            return missing("Endpoint not found");
        }
        self.page_of(call, &all)
    }

    /// The page of a list that a request asks for.
    fn page_of<T: Clone + Serialize>(&self, call: &Call, all: &[T]) -> Reply {
        let Pages::Of(size) = self.behaviors.pages else {
            return Reply::json(200, json!({ "results": all }));
        };
        let Some(offset) = position(call.query_value("pageToken")) else {
            return error(400, "InvalidRequest", "the page token is not valid");
        };
        let start = self.behaviors.list_changes.shifted(offset);
        let results = super::page(all, start, size.get(), call.has_endless_lists);
        let is_last = start.saturating_add(results.len()) >= all.len() && !call.has_endless_lists;
        let next = token(offset.saturating_add(results.len()));
        let mut body = json!({ "results": results });
        if !is_last {
            body["nextPageToken"] = json!(next);
        }
        Reply::json(200, body)
    }

    fn change(&mut self, call: &Call, now: SystemTime, is_active: bool, outbox: &mut Vec<Outgoing>) -> Reply {
        let Some(subscription) = self.subscriptions.get_mut(&Self::key(call)) else { return missing("Not Found") };
        let was_active = subscription.get("status").is_some_and(|status| status == "active");
        let at = times::instant(now);
        if was_active != is_active {
            subscription["status"] = json!(if is_active { "active" } else { "inactive" });
            let details = &mut subscription["subscription"];
            if !details.is_object() {
                *details = json!({});
            }
            details["status"] = json!(if is_active { "active" } else { "none" });
            details["updatedAt"] = json!(at);
            details[if is_active { "subscribedAt" } else { "canceledAt" }] = json!(at);
        }
        let body = subscription.clone();
        let reply = if is_active { self.behaviors.created.reply(body) } else { Reply::json(200, body) };
        if was_active != is_active {
            self.tell(call, is_active, now, outbox);
        }
        reply
    }
}

/// The webhook subscription of the examples, in the organization and the workspace of the example calls.
fn seeded_webhook_subscriptions() -> Vec<Value> {
    let arguments = seeds::arguments(&SUITE, "get_webhook_subscription");
    let mut example = seeds::answers(&SUITE, "get_webhook_subscription").into_iter().next().unwrap_or_default();
    let keys = [("organizationId", "organizationId"), ("workspaceId", "workspaceId"), ("webhookSubscriptionId", "id")];
    for (argument, property) in keys {
        example[property] = arguments.get(argument).cloned().unwrap_or_default();
    }
    vec![example]
}

/// The vendor documents that its errors are JSON and not of which form; a code and a message are inferred.
fn error(status: u16, code: &str, message: impl Into<String>) -> Reply {
    Reply::json(status, json!({ "code": code, "message": message.into() }))
}

/// The token of a position in a list.
fn token(offset: usize) -> String {
    format!("p{offset}")
}

/// The position that a token is of; no token is of the start.
fn position(token: &str) -> Option<usize> {
    if token.is_empty() { Some(0) } else { token.strip_prefix('p')?.parse().ok() }
}

fn missing(message: &str) -> Reply {
    error(404, "NotFound", message)
}

impl Vendor for Bird {
    const SUITE: &'static Suite = &SUITE;

    fn seeded() -> Self {
        let arguments = seeds::arguments(&SUITE, "get_endpoint_subscription");
        let part = |name: &str| arguments.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let name = part("subscriptionName");
        let key = format!("{}/{}/{name}", part("workspaceId"), part("endpointId"));
        let mut subscription =
            seeds::answers(&SUITE, "get_endpoint_subscription").into_iter().next().unwrap_or_default();
        subscription["name"] = json!(name);
        let subscriptions = BTreeMap::from([(key, subscription)]);
        Self { subscriptions, webhook_subscriptions: seeded_webhook_subscriptions(), ..Self::default() }
    }

    fn behaviors(&mut self) -> Option<&mut dyn Behaviors> {
        Some(&mut self.behaviors)
    }

    fn deliveries(&self) -> Deliveries {
        Deliveries::new(self.behaviors.acknowledgments, self.behaviors.delivery_order)
    }

    fn is_authorized(&self, request: &Incoming, _: SystemTime) -> bool {
        let key = request.header("authorization").and_then(|value| value.strip_prefix("AccessKey "));
        super::is_good(key, &self.access_keys)
    }

    fn unauthorized(&self, _: &Incoming) -> Reply {
        error(401, "Unauthorized", "the access key is missing or wrong")
    }

    fn refuse(&self, refusal: &Refusal, _: &Incoming) -> Reply {
        error(refusal.status(), "InvalidRequest", refusal.message())
    }

    fn answer(&mut self, call: &Call, now: SystemTime, outbox: &mut Vec<Outgoing>) -> Reply {
        match call.operation.as_str() {
            "list_endpoint_subscriptions" => self.list(call),
            "get_endpoint_subscription" => match self.subscriptions.get(&Self::key(call)) {
                Some(subscription) => Reply::json(200, subscription.clone()),
                None => missing("Not Found"),
            },
            "activate_endpoint_subscription" => self.change(call, now, true, outbox),
            "cancel_endpoint_subscription" => self.change(call, now, false, outbox),
            "list_webhook_subscriptions" => self.list_webhook_subscriptions(call),
            "create_webhook_subscription" => self.create_webhook_subscription(call, now),
            "get_webhook_subscription" => self.get_webhook_subscription(call),
            "update_webhook_subscription" => self.update_webhook_subscription(call, now),
            "delete_webhook_subscription" => self.delete_webhook_subscription(call),
            _ => Reply::status(501),
        }
    }

    /// A retry carries the timestamp and the signature of the first attempt, as receivers of real webhooks have seen.
    fn prepare(sending: &mut Outgoing, _: u32, first_sent: SystemTime) {
        let Some(key) = &sending.signing_key else { return };
        let seconds = times::seconds(first_sent).to_string();
        let signature = sign(key, &seconds, &sending.url, &sending.body);
        for (name, value) in [
            ("messagebird-signature", signature),
            ("messagebird-request-timestamp", seconds),
            ("messagebird-request-id", sending.id.clone()),
        ] {
            sending.headers.push((name.to_owned(), value));
        }
    }
}

/// The signature as the vendor documents it.
#[expect(clippy::disallowed_methods, reason = "the vendor makes a signature, and compares none")]
fn sign(key: &str, timestamp: &str, url: &str, body: &[u8]) -> String {
    // A key of any length will do.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key.as_bytes()) else { return String::new() };
    mac.update(format!("{timestamp}\n{url}\n").as_bytes());
    mac.update(&Sha256::digest(body));
    STANDARD.encode(mac.finalize().into_bytes())
}
