//! Lists with an offset and a limit, which each response also contains. The list of deliveries also has a link to the next page.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::SystemTime,
};

use serde::Serialize;
use serde_json::{Value, json};
use subkit_syniverse::types;

use super::{LogEntries, LogOrder, Syniverse, criteria, events, not_found, number, text_of, without};
use crate::{
    Context, Response, Vendor as _,
    vendors::{self, list_changes::Slice},
};

/// The default limit, as in the vendor's samples.
const DEFAULT_LIMIT: usize = 1_000;

/// The default limit for deliveries, as in the vendor's sample.
const DEFAULT_DELIVERY_LIMIT: i64 = 50;

/// The offset and the limit of a request.
type Range = (Option<i64>, Option<i64>);

impl Syniverse {
    /// Returns the requested page of a list, and its metadata.
    fn slice<T: Clone>(&self, list: &[T], range: Range, context: &Context) -> (types::PagedResult, Slice<T>) {
        let (offset, limit) = range;
        let (offset, limit) = (vendors::count(offset).unwrap_or(0), vendors::count(limit).unwrap_or(DEFAULT_LIMIT));
        let mut result = types::PagedResult::default();
        [result.offset, result.limit] = [offset, limit].map(|number| i64::try_from(number).ok());
        (result, self.behaviors.list_changes.slice(list, offset, limit, context.has_endless_lists))
    }

    /// Returns a response with one page of a list, with the items under `key`.
    pub(super) fn page(&self, range: Range, context: &Context, key: &str, list: &[impl Clone + Serialize]) -> Response {
        let (result, slice) = self.slice(list, range, context);
        Response::json(200, json!({ "paged-result": result, key: slice.items }))
    }

    /// Returns the subscriptions with the properties that they have in lists.
    pub(super) fn listed_subscriptions(&self) -> Vec<Value> {
        let listed = |subscription: &Value| {
            let configuration = number(&text_of(&subscription["del-cfg-id"])).unwrap_or_default();
            let mut item = without("end-date", subscription);
            item["del-cfg-id"] = json!(configuration.to_string());
            item["del-cfg-nm"] = json!(self.configuration_name(configuration).as_str().unwrap_or_default());
            item
        };
        self.subscriptions.values().map(listed).collect()
    }

    /// Lists the subscriptions with exactly these criteria, grouped by delivery configuration.
    pub(super) fn list_mdn(
        &self,
        topic: types::TopicName,
        criteria: String,
        range: Range,
        context: &Context,
    ) -> Response {
        let matches =
            |subscription: &&Value| subscription["topic-nm"] == topic.as_str() && subscription["match-crt"] == criteria;
        let mut events = BTreeMap::<u64, BTreeSet<&str>>::new();
        for subscription in self.subscriptions.values().filter(matches) {
            let id = number(&text_of(&subscription["del-cfg-id"])).unwrap_or_default();
            events.entry(id).or_default().extend(subscription["evt-tp"].as_str());
        }
        let mdn_subscription = |(id, events): (u64, BTreeSet<&str>)| {
            let mut found = types::MdnSubscription::default();
            found.delivery_configuration_id = Some(id.to_string().into());
            found.delivery_configuration_name =
                Some(self.configuration_name(id).as_str().unwrap_or_default().to_owned());
            found.events = events.into_iter().map(Into::into).collect();
            found
        };
        let found: Vec<types::MdnSubscription> = events.into_iter().map(mdn_subscription).collect();
        let mut body = types::MdnSubscriptionList::default();
        let (result, slice) = self.slice(&found, range, context);
        (body.paged_result, body.subscriptions) = (Some(result), slice.items);
        (body.mdn, body.topic_name) = (Some(criteria), Some(topic));
        Response::json(200, body)
    }

    /// Counts the distinct numbers in the criteria of current subscriptions.
    pub(super) fn count_mdns(&self, now: SystemTime) -> Response {
        let topic = types::TopicName::NisEvents;
        let matches =
            |subscription: &&Value| subscription["topic-nm"] == topic.as_str() && events::is_current(subscription, now);
        let subscriptions = self.subscriptions.values().filter(matches);
        let numbers: BTreeSet<String> = subscriptions
            .filter_map(|subscription| criteria::parse(subscription["match-crt"].as_str()?))
            .flatten()
            .flatten()
            .filter(|(field, _)| field == "number")
            .map(|(_, value)| value)
            .collect();
        let mut body = types::UniqueMdnCount::default();
        body.active_count = i64::try_from(numbers.len()).ok();
        body.topic_name = Some(topic);
        Response::json(200, body)
    }

    pub(super) fn list_topic_event_types(&self, topic: &types::TopicName) -> Response {
        let Some(topic) = self.topic(topic) else { return not_found() };
        let codes = topic["evt-tp-list"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let types: Vec<&Value> = codes.filter_map(|code| self.event_type(code)).collect();
        Response::json(200, json!({ "event-types": types }))
    }

    /// Returns the attempts with the properties that they have in lists.
    pub(super) fn listed_attempts(&self) -> Vec<Value> {
        self.attempts.iter().map(|attempt| without("del-cfg-id", attempt)).collect()
    }

    /// Lists the event deliveries. The link to the next page includes the base path, as in the vendor's sample.
    pub(super) fn list_deliveries(&self, (offset, limit): Range, context: &Context) -> Response {
        let is_listed = |delivery: &&Value| {
            self.behaviors.log_entries == LogEntries::All || delivery["delivery-status"] != "SUCCESS"
        };
        let mut listed: Vec<&Value> = self.deliveries.iter().filter(is_listed).collect();
        if self.behaviors.log_order == LogOrder::NewestFirst {
            listed.reverse();
        }
        let (result, slice) = self.slice(&listed, (offset, limit.or(Some(DEFAULT_DELIVERY_LIMIT))), context);
        let next = result.limit.filter(|_| slice.has_more && !slice.items.is_empty());
        let mut body = json!({ "paged-result": result, "event-deliveries": slice.items });
        if let Some(limit) = next {
            let (base, end) = (Self::BASE_PATH, slice.next_offset);
            body["next-page-uri"] = json!(format!("{base}/event-deliveries?offset={end}&limit={limit}"));
        }
        Response::json(200, body)
    }
}
