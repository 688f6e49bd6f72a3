//! Webhook subscriptions: the URLs that receive events, the event filters, and the signing keys.

use std::time::SystemTime;

use serde_json::{Value, json};
use subkit_bird::{
    Uuid,
    types::{CreateWebhookSubscription, UpdateWebhookSubscription, WebhookSubscriptionId},
};

use super::{Bird, BirdWebhook, behaviors::WebhookObject, error};
use crate::{
    Response,
    vendors::{states, times},
};

/// The properties of a webhook subscription that the live API does not return.
const OMITTED_PROPERTIES: [&str; 4] = ["organizationId", "workspaceId", "template", "signingKey"];

/// The documented maximum of subscriptions with the same service, event and filters.
const MAX_IDENTICAL: usize = 5;

/// An event of an endpoint, with the values that filters can match.
pub(super) struct EndpointChange<'a> {
    /// The workspace, in lower case.
    pub(super) workspace: &'a str,
    /// The endpoint.
    pub(super) endpoint: &'a str,
    /// The properties of the event.
    pub(super) payload: &'a Value,
}

impl EndpointChange<'_> {
    /// Returns the value that a filter with this key is compared with. The vendor publishes no keys for endpoint events, so the
    /// keys are inferred.
    fn value(&self, key: &str) -> Option<&str> {
        match key {
            "workspaceId" => Some(self.workspace),
            "endpointId" => Some(self.endpoint),
            _ => self.payload.get(key)?.as_str(),
        }
    }

    fn matches(&self, subscription: &Value) -> bool {
        let is = |key: &str, value: &str| text(subscription, key) == value;
        let filters = subscription["eventFilters"].as_array().map(Vec::as_slice).unwrap_or_default();
        text(subscription, "workspaceId").eq_ignore_ascii_case(self.workspace)
            && is("service", "numbers")
            && is("event", "endpoint")
            && is("status", "active")
            && filters.iter().all(|filter| self.value(text(filter, "key")) == Some(text(filter, "value")))
    }
}

impl Bird {
    /// Returns the receivers of an event: `webhooks`, and the active subscriptions whose filters match.
    pub(super) fn receivers(&self, change: &EndpointChange<'_>) -> Vec<BirdWebhook> {
        let subscribed = self.webhook_subscriptions.iter().filter(|subscription| change.matches(subscription));
        let subscribed = subscribed.map(|one| BirdWebhook::new(text(one, "url"), text(one, "signingKey")));
        self.webhooks.iter().cloned().chain(subscribed).collect()
    }

    pub(super) fn create_webhook(
        &mut self,
        [organization, workspace]: [Uuid; 2],
        body: &CreateWebhookSubscription,
        now: SystemTime,
    ) -> Response {
        let (id, at) = (uuid::Uuid::new_v4().to_string(), times::instant(now));
        let mut subscription = json!({
            "organizationId": organization, "workspaceId": workspace,
            "id": id, "status": "active", "createdAt": at, "updatedAt": at,
        });
        states::set(&mut subscription, body);
        if self.count_identical(&subscription, None) >= MAX_IDENTICAL {
            return too_many();
        }
        let response = Response::json(201, self.response_object(&subscription));
        self.webhook_subscriptions.push(subscription);
        response
    }

    pub(super) fn update_webhook(
        &mut self,
        index: usize,
        body: &UpdateWebhookSubscription,
        now: SystemTime,
    ) -> Response {
        let mut subscription = self.webhook_subscriptions[index].clone();
        states::set(&mut subscription, body);
        if !body.event_filters.is_absent() && self.count_identical(&subscription, Some(index)) >= MAX_IDENTICAL {
            return too_many();
        }
        subscription["updatedAt"] = json!(times::instant(now));
        let response = Response::json(200, self.response_object(&subscription));
        self.webhook_subscriptions[index] = subscription;
        response
    }

    /// Returns the index of a subscription of a workspace.
    pub(super) fn index_of(&self, organization: &Uuid, workspace: &Uuid, id: &WebhookSubscriptionId) -> Option<usize> {
        let matches = |one: &Value| is_in(one, organization, workspace) && text(one, "id") == id.as_str();
        self.webhook_subscriptions.iter().position(matches)
    }

    /// Counts the subscriptions in the same workspace that have the same service, event and filters, not counting the one
    /// at the index `except`.
    fn count_identical(&self, subscription: &Value, except: Option<usize>) -> usize {
        let all = self.webhook_subscriptions.iter().enumerate().filter(|(index, _)| Some(*index) != except);
        let is_same =
            |one| workspace_of(one) == workspace_of(subscription) && filter_set(one) == filter_set(subscription);
        all.filter(|(_, one)| is_same(one)).count()
    }

    /// Returns a webhook subscription with the properties that responses have.
    pub(super) fn response_object(&self, subscription: &Value) -> Value {
        let mut object = subscription.clone();
        if let (WebhookObject::Live, Some(properties)) = (self.behaviors.webhook_object, object.as_object_mut()) {
            properties.retain(|name, _| !OMITTED_PROPERTIES.contains(&name.as_str()));
        }
        object
    }
}

fn too_many() -> Response {
    error(409, "Conflict", "five webhook subscriptions with these filters already exist")
}

/// Returns the service, the event and the sorted filters, which are equal for identical subscriptions.
fn filter_set(subscription: &Value) -> (&str, &str, Vec<(&str, &str)>) {
    let filters = subscription["eventFilters"].as_array().map(Vec::as_slice).unwrap_or_default();
    let mut filters: Vec<_> = filters.iter().map(|filter| (text(filter, "key"), text(filter, "value"))).collect();
    filters.sort_unstable();
    (text(subscription, "service"), text(subscription, "event"), filters)
}

/// Returns the organization and the workspace of a subscription, as UUIDs, so that case is ignored.
fn workspace_of(subscription: &Value) -> [Option<Uuid>; 2] {
    ["organizationId", "workspaceId"].map(|key| text(subscription, key).parse().ok())
}

/// Returns whether a subscription belongs to an organization and a workspace.
pub(super) fn is_in(subscription: &Value, organization: &Uuid, workspace: &Uuid) -> bool {
    workspace_of(subscription).iter().flatten().eq([organization, workspace])
}

fn text<'a>(object: &'a Value, key: &str) -> &'a str {
    object.get(key).and_then(Value::as_str).unwrap_or_default()
}
