//! NP6: push subscriptions, by id and by contact.

mod behaviors;

use std::{collections::BTreeMap, time::SystemTime};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use subkit_np6::{
    catalogue,
    testing::{Request, SUITE},
    types,
};
use subkit_runtime::testing::Suite;

pub use self::behaviors::{Deletion, EmptyContact, Np6Behaviors};
use super::{seeds, states, times};
use crate::{Context, IncomingRequest, Response, Vendor, behavior::Behaviors};

/// The state of NP6's subscription API.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Np6 {
    /// The valid API keys. If the list is empty, any key is valid.
    pub keys: Vec<String>,
    /// The subscriptions by id.
    #[serde(deserialize_with = "states::map")]
    pub subscriptions: BTreeMap<String, Value>,
    /// The switches, which are not part of the JSON state.
    #[serde(skip)]
    pub behaviors: Np6Behaviors,
}

impl Np6 {
    /// Returns the ids of the subscriptions of a contact. The contact matches by a property such as `hash`, or by its `type` and
    /// `value`.
    fn ids_of_contact(&self, kind: &str, value: &str) -> Vec<String> {
        let matches = |subscription: &Value| {
            let contact = &subscription["contact"];
            contact[kind] == value || (contact["type"] == kind && contact["value"] == value)
        };
        self.subscriptions.iter().filter(|(_, subscription)| matches(subscription)).map(|(id, _)| id.clone()).collect()
    }

    fn list(&self, kind: &str, value: &str) -> Response {
        let found = self.ids_of_contact(kind, value);
        if found.is_empty() && self.behaviors.empty_contact == EmptyContact::NotFound {
            return Response::status(404);
        }
        Response::json(200, found.iter().filter_map(|id| self.subscriptions.get(id)).collect::<Vec<_>>())
    }

    fn delete(&mut self, kind: &str, value: &str) -> Response {
        let found = self.ids_of_contact(kind, value);
        if found.is_empty() && self.behaviors.empty_contact == EmptyContact::NotFound {
            return Response::status(404);
        }
        for id in found {
            self.subscriptions.remove(&id);
        }
        self.deleted()
    }

    /// Returns the response to a deletion.
    fn deleted(&self) -> Response {
        match self.behaviors.deletion {
            Deletion::NoContent => Response::status(204),
            Deletion::Ok => Response::status(200).by_switch(),
            Deletion::OkWithBody => Response::json(200, json!({})).by_switch(),
        }
    }

    /// Creates or replaces a subscription. The client chooses the id.
    fn upsert(&mut self, body: types::UpsertSubscription, now: SystemTime) -> Response {
        let id = key(&body.id);
        let mut stamp = types::LifecycleStamp::default();
        (stamp.date, stamp.user) = (times::timestamp(now), Some(Value::Null));
        let created = self.subscriptions.get(&id).and_then(|old| old.pointer("/lifecycle/creation").cloned());
        let mut lifecycle = types::Lifecycle::default();
        if created.is_some() {
            lifecycle.modification = Some(stamp);
        } else {
            lifecycle.creation = Some(stamp);
        }
        let mut subscription = types::Subscription::default();
        subscription.id = id.parse().ok();
        subscription.lifecycle = Some(lifecycle);
        subscription.application = Some(body.application);
        subscription.provider = Some(body.provider);
        subscription.contact = Some(body.contact);
        let mut stored = states::json(&subscription);
        if let Some(created) = created {
            stored["lifecycle"]["creation"] = created;
        }
        self.subscriptions.insert(id, stored.clone());
        self.behaviors.creation.response(stored)
    }
}

/// Returns the key of a subscription. The subscription id is a UUID, so case is ignored.
fn key(id: &types::SubscriptionId) -> String {
    id.to_string().to_ascii_lowercase()
}

impl Vendor for Np6 {
    type Request = Request;

    const SUITE: &'static Suite = &SUITE;

    fn seeded() -> Self {
        let lists = seeds::responses(&SUITE, &catalogue::LIST_CONTACT_SUBSCRIPTIONS);
        let subscriptions = lists.into_iter().filter_map(|list| list.as_array().cloned()).flatten();
        let with_id = |subscription: Value| Some((subscription.get("id")?.as_str()?.to_owned(), subscription));
        Self { subscriptions: subscriptions.filter_map(with_id).collect(), ..Self::default() }
    }

    fn behaviors(&mut self) -> Option<&mut dyn Behaviors> {
        Some(&mut self.behaviors)
    }

    fn is_authorized(&self, request: &IncomingRequest, _: SystemTime) -> bool {
        super::is_valid_credential(request.header("x-key"), &self.keys)
    }

    fn unauthorized(&self, _: &IncomingRequest) -> Response {
        Response::status(401)
    }

    fn handle(&mut self, request: Request, context: &mut Context) -> Response {
        match request {
            Request::UpsertSubscription { body } => self.upsert(body, context.now),
            Request::GetSubscription { subscription_id: id } => {
                self.subscriptions.get(&key(&id)).map_or(Response::status(404), |found| Response::json(200, found))
            }
            Request::DeleteSubscription { subscription_id: id } => {
                self.subscriptions.remove(&key(&id)).map_or(Response::status(404), |_| self.deleted())
            }
            Request::ListContactSubscriptions { contact_id } => self.list("id", &contact_id),
            Request::DeleteContactSubscriptions { contact_id } => self.delete("id", &contact_id),
            Request::ListSubscriptionsByUnicity { unicity } => self.list("unicity", &unicity),
            Request::DeleteSubscriptionsByUnicity { unicity } => self.delete("unicity", &unicity),
            Request::ListSubscriptionsByHash { hash } => self.list("hash", &hash),
            Request::DeleteSubscriptionsByHash { hash } => self.delete("hash", &hash),
        }
    }
}
