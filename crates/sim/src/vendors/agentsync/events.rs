//! The webhook events of AgentSync. The properties in the data of `npn.activated` and `npn.deactivated` are inferred.

use std::{collections::BTreeSet, time::SystemTime};

use serde_json::{Value, json};
use uuid::Uuid;

use super::Agentsync;
use crate::{OutgoingRequest, vendors::times};

impl Agentsync {
    /// Sends `producersync.updates_available`, with today as its run date, to all webhooks. Call it within
    /// [`Running::update`](crate::Running::update).
    pub fn announce_updates(&self, now: SystemTime, outbox: &mut Vec<OutgoingRequest>) {
        self.announce("updates_available", &json!({ "runDate": times::day(now) }), now, outbox);
    }

    /// Changes the active NPNs, and sends an event for each NPN that becomes active or inactive.
    pub(super) fn change_active(
        &mut self,
        now: SystemTime,
        outbox: &mut Vec<OutgoingRequest>,
        change: impl FnOnce(&mut BTreeSet<String>),
    ) {
        let before = self.active.clone();
        change(&mut self.active);
        for npn in self.active.difference(&before) {
            self.announce("npn.activated", &json!({ "npn": npn }), now, outbox);
        }
        for npn in before.difference(&self.active) {
            self.announce("npn.deactivated", &json!({ "npn": npn }), now, outbox);
        }
    }

    /// Sends an event to all webhooks, with the same id in every delivery and every attempt.
    fn announce(&self, event: &str, data: &Value, now: SystemTime, outbox: &mut Vec<OutgoingRequest>) {
        let id = format!("evt_{}", Uuid::new_v4().simple());
        let event = json!({
            "id": id,
            "type": format!("producersync.{event}"),
            "timestamp": times::instant(now),
            "data": data,
        });
        outbox.extend(self.webhooks.iter().map(|url| OutgoingRequest::json(&*id, url, &event)));
    }
}
