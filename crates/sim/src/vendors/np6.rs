//! NP6: push subscriptions, by their own id and by the contact that they are of.

mod behaviors;

use std::{collections::BTreeMap, time::SystemTime};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use subkit_np6::testing::SUITE;
use subkit_runtime::testing::Suite;

pub use self::behaviors::{Deletion, EmptyContact, Np6Behaviors};
use super::{seeds, states, times};
use crate::{Call, Incoming, Outgoing, Reply, Vendor, behavior::Behaviors};

/// NP6's subscriptions.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Np6 {
    /// The keys that are good; any, if there is none.
    pub keys: Vec<String>,
    /// Subscriptions by their ids.
    #[serde(deserialize_with = "states::map")]
    pub subscriptions: BTreeMap<String, Value>,
    /// The behaviors that the vendor leaves open. They are no part of the state as JSON.
    #[serde(skip)]
    pub behaviors: Np6Behaviors,
}

impl Np6 {
    /// The ids of the subscriptions of a contact: by one of its keys, or by the way in which it was named.
    fn of_contact(&self, kind: &str, value: &str) -> Vec<String> {
        let is_of = |subscription: &Value| {
            let contact = &subscription["contact"];
            contact[kind] == value || (contact["type"] == kind && contact["value"] == value)
        };
        self.subscriptions.iter().filter(|(_, subscription)| is_of(subscription)).map(|(id, _)| id.clone()).collect()
    }

    fn list(&self, kind: &str, value: &str) -> Reply {
        let found = self.of_contact(kind, value);
        if found.is_empty() && self.behaviors.empty_contact == EmptyContact::NotFound {
            return Reply::status(404);
        }
        Reply::json(200, found.iter().filter_map(|id| self.subscriptions.get(id)).cloned().collect())
    }

    fn delete(&mut self, kind: &str, value: &str) -> Reply {
        let found = self.of_contact(kind, value);
        if found.is_empty() && self.behaviors.empty_contact == EmptyContact::NotFound {
            return Reply::status(404);
        }
        for id in found {
            self.subscriptions.remove(&id);
        }
        self.deleted()
    }

    /// The response to a deletion.
    fn deleted(&self) -> Reply {
        match self.behaviors.deletion {
            Deletion::NoContent => Reply::status(204),
            Deletion::Ok => Reply::status(200).by_switch(),
            Deletion::OkWithBody => Reply::json(200, json!({})).by_switch(),
        }
    }

    /// Creates or replaces a subscription. The id is the client's; without one it is made up.
    fn upsert(&mut self, call: &Call, now: SystemTime) -> Reply {
        let mut subscription = call.body.clone().unwrap_or_default();
        let id = match subscription.get("id").and_then(Value::as_str) {
            Some(id) => id.to_ascii_lowercase(),
            None => uuid::Uuid::new_v4().to_string(),
        };
        let stamp = json!({ "date": times::instant(now), "user": null });
        let created = self.subscriptions.get(&id).and_then(|old| old.pointer("/lifecycle/creation").cloned());
        subscription["id"] = json!(id);
        subscription["lifecycle"] = match created {
            Some(creation) => json!({ "creation": creation, "modification": stamp }),
            None => json!({ "creation": stamp }),
        };
        self.subscriptions.insert(id, subscription.clone());
        self.behaviors.created.reply(subscription)
    }
}

impl Vendor for Np6 {
    const SUITE: &'static Suite = &SUITE;

    fn seeded() -> Self {
        let lists = seeds::answers(&SUITE, "list_contact_subscriptions");
        let subscriptions = lists.into_iter().filter_map(|list| list.as_array().cloned()).flatten();
        let with_id = |subscription: Value| Some((subscription.get("id")?.as_str()?.to_owned(), subscription));
        Self { subscriptions: subscriptions.filter_map(with_id).collect(), ..Self::default() }
    }

    fn behaviors(&mut self) -> Option<&mut dyn Behaviors> {
        Some(&mut self.behaviors)
    }

    fn is_authorized(&self, request: &Incoming, _: SystemTime) -> bool {
        super::is_good(request.header("x-key"), &self.keys)
    }

    fn unauthorized(&self, _: &Incoming) -> Reply {
        Reply::status(401)
    }

    fn answer(&mut self, call: &Call, now: SystemTime, _: &mut Vec<Outgoing>) -> Reply {
        let id = call.text("subscription_id").to_ascii_lowercase();
        match call.operation.as_str() {
            "upsert_subscription" => self.upsert(call, now),
            "get_subscription" => match self.subscriptions.get(&id) {
                Some(subscription) => Reply::json(200, subscription.clone()),
                None => Reply::status(404),
            },
            "delete_subscription" => match self.subscriptions.remove(&id) {
                Some(_) => self.deleted(),
                None => Reply::status(404),
            },
            "list_contact_subscriptions" => self.list("id", call.text("contact_id")),
            "delete_contact_subscriptions" => self.delete("id", call.text("contact_id")),
            "list_subscriptions_by_unicity" => self.list("unicity", call.text("unicity")),
            "delete_subscriptions_by_unicity" => self.delete("unicity", call.text("unicity")),
            "list_subscriptions_by_hash" => self.list("hash", call.text("hash")),
            "delete_subscriptions_by_hash" => self.delete("hash", call.text("hash")),
            _ => Reply::status(501),
        }
    }
}
