//! Bird: endpoint subscriptions, webhook subscriptions, and the webhook events that report changes.

mod behaviors;
mod subscriptions;

use std::{collections::BTreeMap, time::SystemTime};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use subkit_bird::{
    Uuid, catalogue,
    testing::{Request, SUITE},
    types::{self, EndpointSubscriptionDetailsStatus, EndpointSubscriptionStatus},
};
use subkit_runtime::testing::Suite;

pub use self::behaviors::{BirdBehaviors, DeliveryAge, Envelope, Pages, WebhookObject};
use self::subscriptions::{EndpointChange, is_in};
use super::{deliveries::DeliverySettings, seeds, states, times};
use crate::{Context, IncomingRequest, OutgoingRequest, Rejection, Response, Vendor, behavior::Behaviors};

/// The state of Bird's Numbers API.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Bird {
    /// The valid access keys. If the list is empty, any key is valid.
    pub access_keys: Vec<String>,
    /// The endpoint subscriptions by `workspace/endpoint/name`.
    #[serde(deserialize_with = "states::map")]
    pub subscriptions: BTreeMap<String, Value>,
    /// Receivers of all events of all endpoints, in addition to the webhook subscriptions.
    pub webhooks: Vec<BirdWebhook>,
    /// The webhook subscriptions, oldest first, with all documented properties, including the signing key.
    #[serde(deserialize_with = "states::list")]
    pub webhook_subscriptions: Vec<Value>,
    /// The switches, which are not part of the JSON state.
    #[serde(skip)]
    pub behaviors: BirdBehaviors,
}

/// A receiver of webhook events.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BirdWebhook {
    /// The URL that events are sent to.
    pub url: String,
    /// The key that events are signed with. If the key is empty, events are not signed.
    pub signing_key: String,
}

impl BirdWebhook {
    /// Creates a receiver with this URL and signing key.
    pub fn new(url: impl Into<String>, signing_key: impl Into<String>) -> Self {
        Self { url: url.into(), signing_key: signing_key.into() }
    }
}

impl Bird {
    /// Sends the event for a changed endpoint. The properties of the event are inferred.
    fn publish_change(&self, workspace: &Uuid, endpoint: &types::EndpointId, is_active: bool, context: &mut Context) {
        let issues: &[&str] = if is_active { &[] } else { &["subscription-is-not-active"] };
        let status = if is_active { "active" } else { "inactive" };
        let direction = json!({ "status": status, "issues": issues });
        let payload = json!({
            "type": "long-code-number",
            "issues": issues,
            "capabilities": [{ "name": "sms", "inbound": direction, "outbound": direction }],
        });
        self.publish(&workspace.to_string(), endpoint, payload, context.now, &mut context.outbox);
    }

    /// Sends the event `endpoint` with this payload to `webhooks` and to all matching webhook subscriptions. Call it within
    /// [`Running::update`](crate::Running::update).
    pub fn publish(
        &self,
        workspace: &str,
        endpoint: &str,
        payload: Value,
        now: SystemTime,
        outbox: &mut Vec<OutgoingRequest>,
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
            DeliveryAge::Backdated(age) => now.checked_sub(age).unwrap_or(SystemTime::UNIX_EPOCH),
        };
        for BirdWebhook { url, signing_key } in receivers {
            let event = OutgoingRequest::json(uuid::Uuid::new_v4().to_string(), url, &event).first_sent_at(first_sent);
            outbox.push(if signing_key.is_empty() { event } else { event.signed_with(signing_key) });
        }
    }

    fn list(&self, prefix: &str, page_token: Option<&str>, context: &Context) -> Response {
        let matching = self.subscriptions.iter().filter(|(key, _)| key.starts_with(prefix));
        let all: Vec<&Value> = matching.map(|(_, subscription)| subscription).collect();
        if all.is_empty() {
            return error(404, "NotFound", "Endpoint not found");
        }
        self.page_of(&all, page_token, context)
    }

    /// Returns the requested page of a list.
    fn page_of<T: Clone + Serialize>(&self, all: &[T], page_token: Option<&str>, context: &Context) -> Response {
        let Pages::Of(size) = self.behaviors.pages else {
            return Response::json(200, json!({ "results": all }));
        };
        let Some(offset) = position(page_token) else {
            return error(400, "InvalidRequest", "invalid page token");
        };
        let slice = self.behaviors.list_changes.slice(all, offset, size.get(), context.has_endless_lists);
        let mut body = json!({ "results": slice.items });
        if slice.has_more {
            body["nextPageToken"] = json!(token(slice.next_offset));
        }
        Response::json(200, body)
    }

    fn change(
        &mut self,
        (workspace, endpoint): (&Uuid, &types::EndpointId),
        name: &types::SubscriptionName,
        is_active: bool,
        context: &mut Context,
    ) -> Response {
        let Some(stored) = self.subscriptions.get_mut(&key(workspace, endpoint, name)) else { return not_found() };
        // A loaded state may have an invalid subscription. The vendor returns it unchanged, and the contract check reports a
        // violation.
        let Ok(mut subscription) = types::EndpointSubscription::deserialize(&*stored) else {
            return Response::json(200, stored);
        };
        let has_changed = is_active != (subscription.status == EndpointSubscriptionStatus::Active);
        if has_changed {
            let at = times::timestamp(context.now);
            let details = subscription.subscription.get_or_insert_default();
            details.updated_at.clone_from(&at);
            if is_active {
                subscription.status = EndpointSubscriptionStatus::Active;
                (details.status, details.subscribed_at) = (Some(EndpointSubscriptionDetailsStatus::Active), at);
            } else {
                subscription.status = EndpointSubscriptionStatus::Inactive;
                (details.status, details.canceled_at) = (Some(EndpointSubscriptionDetailsStatus::None), at);
            }
            states::set(stored, &subscription);
        }
        let response = if is_active { self.behaviors.creation.response(stored) } else { Response::json(200, stored) };
        if has_changed {
            self.publish_change(workspace, endpoint, is_active, context);
        }
        response
    }
}

/// Returns the key of a subscription. The workspace is a UUID, so its case is ignored.
fn key(workspace: &Uuid, endpoint: &str, name: &str) -> String {
    format!("{}/{endpoint}/{name}", workspace.to_string().to_ascii_lowercase())
}

/// Returns an error response. The vendor documents that errors are JSON; the code and the message are inferred.
fn error(status: u16, code: &str, message: impl Into<String>) -> Response {
    Response::json(status, json!({ "code": code, "message": message.into() }))
}

/// Returns the page token of a list position.
fn token(offset: usize) -> String {
    format!("p{offset}")
}

/// Returns the list position of a page token. Without a token, the position is the start.
fn position(token: Option<&str>) -> Option<usize> {
    match token {
        None | Some("") => Some(0),
        Some(token) => token.strip_prefix('p')?.parse().ok(),
    }
}

fn not_found() -> Response {
    error(404, "NotFound", "Not Found")
}

impl Vendor for Bird {
    type Request = Request;

    const SUITE: &'static Suite = &SUITE;

    fn seeded() -> Self {
        let example = |operation| seeds::responses(&SUITE, operation).into_iter().next().unwrap_or_default();
        let mut state = Self::default();
        for request in seeds::requests(&SUITE) {
            match request {
                Request::GetEndpointSubscription { workspace_id, endpoint_id, subscription_name } => {
                    let mut subscription = example(&catalogue::GET_ENDPOINT_SUBSCRIPTION);
                    subscription["name"] = json!(subscription_name);
                    state.subscriptions.insert(key(&workspace_id, &endpoint_id, &subscription_name), subscription);
                }
                Request::GetWebhookSubscription { organization_id, workspace_id, webhook_subscription_id: id } => {
                    let mut subscription = example(&catalogue::GET_WEBHOOK_SUBSCRIPTION);
                    let own = json!({ "organizationId": organization_id, "workspaceId": workspace_id, "id": id });
                    states::set(&mut subscription, &own);
                    state.webhook_subscriptions.push(subscription);
                }
                _ => {}
            }
        }
        state
    }

    fn behaviors(&mut self) -> Option<&mut dyn Behaviors> {
        Some(&mut self.behaviors)
    }

    fn delivery_settings(&self) -> DeliverySettings {
        DeliverySettings::new(self.behaviors.acknowledgments, self.behaviors.delivery_order)
    }

    fn is_authorized(&self, request: &IncomingRequest, _: SystemTime) -> bool {
        let key = request.header("authorization").and_then(|value| value.strip_prefix("AccessKey "));
        super::is_valid_credential(key, &self.access_keys)
    }

    fn unauthorized(&self, _: &IncomingRequest) -> Response {
        error(401, "Unauthorized", "the access key is missing or wrong")
    }

    fn reject(&self, rejection: &Rejection, _: &IncomingRequest) -> Response {
        error(rejection.status(), "InvalidRequest", rejection.message())
    }

    fn handle(&mut self, request: Request, context: &mut Context) -> Response {
        match request {
            Request::ListEndpointSubscriptions { workspace_id, endpoint_id, page_token, limit: _ } => {
                self.list(&key(&workspace_id, &endpoint_id, ""), page_token.as_deref(), context)
            }
            Request::GetEndpointSubscription { workspace_id, endpoint_id, subscription_name } => {
                let found = self.subscriptions.get(&key(&workspace_id, &endpoint_id, &subscription_name));
                found.map_or_else(not_found, |found| Response::json(200, found))
            }
            Request::ActivateEndpointSubscription { workspace_id, endpoint_id, subscription_name, body: _ } => {
                self.change((&workspace_id, &endpoint_id), &subscription_name, true, context)
            }
            Request::CancelEndpointSubscription { workspace_id, endpoint_id, subscription_name } => {
                self.change((&workspace_id, &endpoint_id), &subscription_name, false, context)
            }
            Request::ListWebhookSubscriptions { organization_id, workspace_id, page_token, limit: _ } => {
                let all = self.webhook_subscriptions.iter().filter(|one| is_in(one, &organization_id, &workspace_id));
                let objects: Vec<Value> = all.map(|one| self.response_object(one)).collect();
                self.page_of(&objects, page_token.as_deref(), context)
            }
            Request::CreateWebhookSubscription { organization_id, workspace_id, body } => {
                self.create_webhook([organization_id, workspace_id], &body, context.now)
            }
            Request::GetWebhookSubscription { organization_id, workspace_id, webhook_subscription_id: id } => {
                let found = self.index_of(&organization_id, &workspace_id, &id);
                found.map_or_else(not_found, |index| {
                    Response::json(200, self.response_object(&self.webhook_subscriptions[index]))
                })
            }
            Request::UpdateWebhookSubscription { organization_id, workspace_id, webhook_subscription_id: id, body } => {
                let found = self.index_of(&organization_id, &workspace_id, &id);
                found.map_or_else(not_found, |index| self.update_webhook(index, &body, context.now))
            }
            Request::DeleteWebhookSubscription { organization_id, workspace_id, webhook_subscription_id: id } => {
                let found = self.index_of(&organization_id, &workspace_id, &id);
                found
                    .map(|index| self.webhook_subscriptions.remove(index))
                    .map_or_else(not_found, |_| Response::status(204))
            }
        }
    }

    /// Retries carry the timestamp and the signature of the first attempt, as the authors of public receivers of Bird's webhooks
    /// report.
    fn prepare_attempt(request: &mut OutgoingRequest, _: u32, first_sent: SystemTime) {
        let Some(key) = &request.signing_key else { return };
        let seconds = times::seconds(first_sent).to_string();
        let signature = sign(key, &seconds, &request.url, &request.body);
        for (name, value) in [
            ("messagebird-signature", signature),
            ("messagebird-request-timestamp", seconds),
            ("messagebird-request-id", request.id.clone()),
        ] {
            request.headers.push((name.to_owned(), value));
        }
    }
}

/// Returns the signature, as the vendor documents it.
#[expect(clippy::disallowed_methods, reason = "the simulator creates signatures and verifies none")]
fn sign(key: &str, timestamp: &str, url: &str, body: &[u8]) -> String {
    // HMAC accepts keys of any length, so this does not fail.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key.as_bytes()) else { return String::new() };
    mac.update(format!("{timestamp}\n{url}\n").as_bytes());
    mac.update(&Sha256::digest(body));
    STANDARD.encode(mac.finalize().into_bytes())
}
