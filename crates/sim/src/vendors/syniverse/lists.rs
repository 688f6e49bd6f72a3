//! Lists, as the service gives them: by offset and limit, which it echoes, and deliveries with a link to the next page.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::SystemTime,
};

use serde_json::{Value, json};

use super::{LogEntries, LogOrder, Syniverse, criteria, events, missing, number, text_of, without};
use crate::{Call, Reply, Vendor as _, vendors};

/// How many items a page has, unless the call says otherwise: as in the vendor's samples.
const LIMIT: usize = 1_000;

/// How many deliveries a page has: as in the vendor's sample.
const DELIVERIES: usize = 50;

impl Syniverse {
    /// One page of a list.
    pub(super) fn page(&self, call: &Call, key: &str, items: &[Value]) -> Reply {
        let (offset, limit) = (call.number("offset").unwrap_or(0), call.number("limit").unwrap_or(LIMIT));
        let start = self.behaviors.list_changes.shifted(offset);
        let items = vendors::page(items, start, limit, call.has_endless_lists);
        Reply::json(200, json!({ "paged-result": { "offset": offset, "limit": limit }, key: items }))
    }

    pub(super) fn list_subscriptions(&self, call: &Call) -> Reply {
        let listed = |subscription: &Value| {
            let configuration = number(&text_of(&subscription["del-cfg-id"])).unwrap_or_default();
            let mut item = without("end-date", subscription);
            item["del-cfg-id"] = json!(configuration.to_string());
            item["del-cfg-nm"] = json!(self.configuration_name(configuration).as_str().unwrap_or_default());
            item
        };
        self.page(call, "topic-subscriptions", &self.subscriptions.values().map(listed).collect::<Vec<_>>())
    }

    /// The subscriptions that have exactly these criteria, by their configurations.
    pub(super) fn list_mdn(&self, call: &Call) -> Reply {
        let (topic, wanted) = (call.text("topicId"), call.text("matchingCriteria"));
        let is_meant = |subscription: &&Value| subscription["topic-nm"] == topic && subscription["match-crt"] == wanted;
        let mut events = BTreeMap::<u64, BTreeSet<&str>>::new();
        for subscription in self.subscriptions.values().filter(is_meant) {
            let id = number(&text_of(&subscription["del-cfg-id"])).unwrap_or_default();
            events.entry(id).or_default().extend(subscription["evt-tp"].as_str());
        }
        let of_configuration = |(id, events): (u64, BTreeSet<&str>)| {
            let name = self.configuration_name(id).as_str().unwrap_or_default().to_owned();
            json!({ "delivery-cfg-id": id.to_string(), "delivery-cfg-nm": name, "events": events })
        };
        let found: Vec<Value> = events.into_iter().map(of_configuration).collect();
        let mut reply = self.page(call, "subscriptions", &found);
        if let Some((_, body)) = &mut reply.body {
            body["mdn"] = json!(wanted);
            body["topic-name"] = json!(topic);
        }
        reply
    }

    /// The numbers that subscriptions watch which have begun and not ended.
    pub(super) fn count_mdns(&self, now: SystemTime) -> Reply {
        let is_meant =
            |subscription: &&Value| subscription["topic-nm"] == "NIS-Events" && events::is_current(subscription, now);
        let of_numbers = self.subscriptions.values().filter(is_meant);
        let numbers: BTreeSet<String> = of_numbers
            .filter_map(|subscription| criteria::parse(subscription["match-crt"].as_str()?))
            .flatten()
            .flatten()
            .filter(|(field, _)| field == "number")
            .map(|(_, value)| value)
            .collect();
        Reply::json(200, json!({ "topic-name": "NIS-Events", "activeCount": numbers.len() }))
    }

    pub(super) fn list_topic_event_types(&self, call: &Call) -> Reply {
        let Some(topic) = self.topic(call.text("topic")) else { return missing() };
        let codes = topic["evt-tp-list"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let types: Vec<&Value> = codes.filter_map(|code| self.event_type(code)).collect();
        Reply::json(200, json!({ "event-types": types }))
    }

    pub(super) fn list_attempts(&self, call: &Call) -> Reply {
        let told = self.attempts.iter().map(|attempt| without("del-cfg-id", attempt));
        self.page(call, "attempts", &told.collect::<Vec<_>>())
    }

    /// The link to the next page carries the base path already, as in the vendor's sample.
    pub(super) fn list_deliveries(&self, call: &Call) -> Reply {
        let (offset, limit) = (call.number("offset").unwrap_or(0), call.number("limit").unwrap_or(DELIVERIES));
        let start = self.behaviors.list_changes.shifted(offset);
        let is_listed = |delivery: &&Value| {
            self.behaviors.log_entries == LogEntries::All || delivery["delivery-status"] != "SUCCESS"
        };
        let mut listed: Vec<&Value> = self.deliveries.iter().filter(is_listed).collect();
        if self.behaviors.log_order == LogOrder::NewestFirst {
            listed.reverse();
        }
        let items = vendors::page(&listed, start, limit, call.has_endless_lists);
        let end = offset.saturating_add(items.len());
        let goes_on = start.saturating_add(items.len()) < listed.len() || call.has_endless_lists;
        let has_items = !items.is_empty();
        let mut body = json!({ "paged-result": { "offset": offset, "limit": limit }, "event-deliveries": items });
        if goes_on && has_items {
            let base = Self::BASE_PATH;
            body["next-page-uri"] = json!(format!("{base}/event-deliveries?offset={end}&limit={limit}"));
        }
        Reply::json(200, body)
    }
}
