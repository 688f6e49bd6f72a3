//! Webhook subscriptions: the URLs that receive events, which events, and the keys that sign them.

use std::time::SystemTime;

use serde_json::{Value, json};
use uuid::Uuid;

use super::{Bird, BirdWebhook, behaviors::WebhookObject, error, missing};
use crate::{Call, Reply, vendors::times};

/// The properties of a webhook subscription that the live API does not return.
const NOT_LIVE: [&str; 4] = ["organizationId", "workspaceId", "template", "signingKey"];

/// The properties that an update can change.
const MUTABLE: [&str; 5] = ["template", "url", "signingKey", "status", "eventFilters"];

/// How many subscriptions may have the same service, event and filters, as the vendor documents it.
const MAX_IDENTICAL: usize = 5;

/// An event of an endpoint, and what its filters can name.
pub(super) struct EndpointChange<'a> {
    /// The workspace, in lower case.
    pub(super) workspace: &'a str,
    /// The endpoint.
    pub(super) endpoint: &'a str,
    /// The properties of the event.
    pub(super) payload: &'a Value,
}

impl EndpointChange<'_> {
    /// The value that a filter with this key is compared with. The vendor publishes no keys for events of endpoints.
    fn value(&self, key: &str) -> Option<&str> {
        match key {
            "workspaceId" => Some(self.workspace),
            "endpointId" => Some(self.endpoint),
            _ => self.payload.get(key)?.as_str(),
        }
    }

    fn is_wanted_by(&self, subscription: &Value) -> bool {
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
    /// The receivers of an event: those of the state, and the active subscriptions whose filters match.
    pub(super) fn receivers(&self, change: &EndpointChange<'_>) -> Vec<BirdWebhook> {
        let subscribed = self.webhook_subscriptions.iter().filter(|subscription| change.is_wanted_by(subscription));
        let subscribed = subscribed.map(|one| BirdWebhook::new(text(one, "url"), text(one, "signingKey")));
        self.webhooks.iter().cloned().chain(subscribed).collect()
    }

    pub(super) fn list_webhook_subscriptions(&self, call: &Call) -> Reply {
        let of_workspace = self.webhook_subscriptions.iter().filter(|subscription| is_in(subscription, call));
        self.page_of(call, &of_workspace.map(|subscription| self.shown(subscription)).collect::<Vec<_>>())
    }

    pub(super) fn get_webhook_subscription(&self, call: &Call) -> Reply {
        match self.index_of(call).and_then(|index| self.webhook_subscriptions.get(index)) {
            Some(subscription) => Reply::json(200, self.shown(subscription)),
            None => missing("Not Found"),
        }
    }

    pub(super) fn create_webhook_subscription(&mut self, call: &Call, now: SystemTime) -> Reply {
        let mut subscription = call.body.clone().unwrap_or_default();
        without_nulls(&mut subscription);
        if self.identical(call, &subscription, None) >= MAX_IDENTICAL {
            return too_many();
        }
        let at = times::instant(now);
        for (key, value) in [
            ("id", json!(Uuid::new_v4().to_string())),
            ("organizationId", json!(call.text("organizationId"))),
            ("workspaceId", json!(call.text("workspaceId"))),
            ("status", json!("active")),
            ("createdAt", json!(at)),
            ("updatedAt", json!(at)),
        ] {
            subscription[key] = value;
        }
        let reply = Reply::json(201, self.shown(&subscription));
        self.webhook_subscriptions.push(subscription);
        reply
    }

    pub(super) fn update_webhook_subscription(&mut self, call: &Call, now: SystemTime) -> Reply {
        let Some(index) = self.index_of(call) else { return missing("Not Found") };
        let Some(mut subscription) = self.webhook_subscriptions.get(index).cloned() else {
            return missing("Not Found");
        };
        let body = call.body.clone().unwrap_or_default();
        for key in MUTABLE {
            if let Some(value) = body.get(key) {
                subscription[key] = value.clone();
            }
        }
        without_nulls(&mut subscription);
        if body.get("eventFilters").is_some() && self.identical(call, &subscription, Some(index)) >= MAX_IDENTICAL {
            return too_many();
        }
        subscription["updatedAt"] = json!(times::instant(now));
        let reply = Reply::json(200, self.shown(&subscription));
        if let Some(old) = self.webhook_subscriptions.get_mut(index) {
            *old = subscription;
        }
        reply
    }

    pub(super) fn delete_webhook_subscription(&mut self, call: &Call) -> Reply {
        let Some(index) = self.index_of(call) else { return missing("Not Found") };
        self.webhook_subscriptions.remove(index);
        Reply::status(204)
    }

    fn index_of(&self, call: &Call) -> Option<usize> {
        let id = call.text("webhookSubscriptionId");
        self.webhook_subscriptions.iter().position(|one| is_in(one, call) && text(one, "id") == id)
    }

    /// How many subscriptions of the workspace, except one, have the same service, event and filters.
    fn identical(&self, call: &Call, subscription: &Value, except: Option<usize>) -> usize {
        let all = self.webhook_subscriptions.iter().enumerate().filter(|(index, _)| Some(*index) != except);
        let same = |one: &Value| is_in(one, call) && filter_set(one) == filter_set(subscription);
        all.filter(|(_, one)| same(one)).count()
    }

    /// A webhook subscription as responses have it.
    fn shown(&self, subscription: &Value) -> Value {
        let mut shown = subscription.clone();
        if let (WebhookObject::Live, Some(properties)) = (self.behaviors.webhook_object, shown.as_object_mut()) {
            properties.retain(|name, _| !NOT_LIVE.contains(&name.as_str()));
        }
        shown
    }
}

/// Filters that are null are none.
fn without_nulls(subscription: &mut Value) {
    if let Some(properties) = subscription.as_object_mut() {
        properties.retain(|_, value| !value.is_null());
    }
}

fn too_many() -> Reply {
    error(409, "Conflict", "there are five webhook subscriptions with these filters already")
}

/// What must be equal for two subscriptions to have identical filters: service, event, and the filters in any order.
fn filter_set(subscription: &Value) -> (&str, &str, Vec<(&str, &str)>) {
    let filters = subscription["eventFilters"].as_array().map(Vec::as_slice).unwrap_or_default();
    let mut filters: Vec<_> = filters.iter().map(|filter| (text(filter, "key"), text(filter, "value"))).collect();
    filters.sort_unstable();
    (text(subscription, "service"), text(subscription, "event"), filters)
}

/// Whether a subscription belongs to the organization and the workspace of a request: UUIDs, which may be written in capitals too.
fn is_in(subscription: &Value, call: &Call) -> bool {
    ["organizationId", "workspaceId"]
        .into_iter()
        .all(|key| text(subscription, key).eq_ignore_ascii_case(call.text(key)))
}

fn text<'a>(object: &'a Value, key: &str) -> &'a str {
    object.get(key).and_then(Value::as_str).unwrap_or_default()
}
