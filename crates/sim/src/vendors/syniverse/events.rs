//! Events: publishing, delivery attempts, and the reports about them.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::SystemTime,
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::Deserialize as _;
use serde_json::{Map, Value, json};
use subkit_syniverse::{
    Timestamp, catalogue,
    testing::{Request, SUITE},
    types,
};
use uuid::Uuid;

use super::{Syniverse, criteria, not_found, number, text_of};
use crate::{
    Context, OutgoingRequest, Response,
    vendors::{seeds, times},
};

/// The separator between the ids of an event and of its delivery configuration.
const ID_SEPARATOR: char = ':';

/// Returns whether a subscription has started and has not ended.
pub(super) fn is_current(subscription: &Value, now: SystemTime) -> bool {
    let now = Timestamp::try_from(now).ok();
    let time = |name: &str| subscription[name].as_str().and_then(|text| text.parse::<Timestamp>().ok());
    let has_begun = time("start-date").is_none_or(|start| Some(start) <= now);
    let has_ended = time("end-date").is_some_and(|end| Some(end) <= now);
    has_begun && !has_ended
}

impl Syniverse {
    /// Adds resources with the ids that the example requests in the spec use.
    pub(super) fn seed_example_ids(&mut self) {
        let example = |operation| seeds::responses(&SUITE, operation).into_iter().next().unwrap_or_default();
        for request in seeds::requests(&SUITE) {
            match request {
                Request::GetSubscription { topic, subscription_id } => {
                    let mut subscription = example(&catalogue::GET_SUBSCRIPTION);
                    subscription["topic-nm"] = json!(topic);
                    subscription["id"] = json!(subscription_id);
                    let configuration = number(&text_of(&subscription["del-cfg-id"]));
                    if let (Some(id), Some(configuration)) = (number(&subscription_id), configuration) {
                        self.subscriptions.insert(id, subscription);
                        self.seed_configuration(configuration);
                    }
                }
                Request::GetDeliveryConfiguration { delivery_configuration_id: id }
                | Request::UpdateDeliveryConfiguration { delivery_configuration_id: id, .. } => {
                    if let Some(id) = number(id.as_str()) {
                        self.seed_configuration(id);
                    }
                }
                Request::GetDeliveryAuthentication { delivery_configuration_id: id } => {
                    if let Some(id) = number(id.as_str()) {
                        self.seed_configuration(id);
                        self.authentications.insert(id, example(&catalogue::GET_DELIVERY_AUTHENTICATION));
                    }
                }
                Request::GetEventDeliveryTracking { event_id, delivery_configuration_id: id } => {
                    let tracked = example(&catalogue::GET_EVENT_DELIVERY_TRACKING);
                    let id = number(id.as_str());
                    let name = self.configuration_name(id.unwrap_or_default());
                    let attempts = tracked["delivery-attempts"].as_array().into_iter().flatten();
                    self.attempts.extend(attempts.map(|attempt| {
                        json!({
                            "event-id": event_id,
                            "del-cfg-id": id,
                            "del-cfg-nm": name,
                            "attempt-number": attempt["attempt-number"],
                            "attempt-result": attempt["status"],
                            "attempt-timestamp": attempt["attempt-timestamp"],
                            "attempt-http-response-status": attempt["response-status"],
                        })
                    }));
                }
                _ => {}
            }
        }
    }

    fn seed_configuration(&mut self, id: u64) {
        let name = format!("Delivery Configuration {id}");
        let configuration = json!({ "id": id.to_string(), "del-cfg-nm": name, "del-prtcl-cd": "REST", "del-fmt-cd": "JSON", "is-active": true });
        self.configurations.entry(id).or_insert(configuration);
    }

    /// Returns all listed fields of an event type, with sample values; `None` if the event type is not listed.
    pub fn sample_fields(&self, event_type: &str) -> Option<Map<String, Value>> {
        let value = |(name, field): (&String, &Value)| {
            let value = match field["type"].as_str() {
                Some("Integer") => json!(4711),
                Some("Decimal") => json!(0.0075),
                Some("Boolean") => json!(true),
                Some("Date") => json!("2017-06-03T04:00:00Z"),
                _ => json!(format!("a {name}")),
            };
            (name.clone(), value)
        };
        let fields = self.event_type(event_type)?["fields"].as_object();
        Some(fields.into_iter().flatten().map(value).collect())
    }

    /// Publishes an event to all matching subscriptions, and returns the id of the event. Call it within
    /// [`Running::update`](crate::Running::update).
    ///
    /// An active delivery configuration with an address gets the event immediately. If its format is XML, nothing is sent, because
    /// the vendor does not document the XML format, and the delivery stays pending. An active configuration with a schedule instead
    /// of an address gets a buffer file, which is closed immediately, because the vendor does not document when it closes files.
    pub fn publish(
        &mut self,
        topic: &str,
        event_type: &str,
        fields: &Map<String, Value>,
        now: SystemTime,
        outbox: &mut Vec<OutgoingRequest>,
    ) -> String {
        let event_id = Uuid::new_v4().simple().to_string();
        let at = times::instant(now);
        let notification = json!({
            "topic": topic,
            "attempt": 1,
            "event": { "fld-val-list": fields, "evt-tp": event_type, "timestamp": at },
            "event-id": event_id,
        });
        for id in self.matching_configurations(topic, event_type, fields, now) {
            let Some(configuration) = self.configurations.get(&id).filter(|one| one["is-active"] == true) else {
                continue;
            };
            let (name, is_json) = (configuration["del-cfg-nm"].clone(), configuration["del-fmt-cd"] != "XML");
            let Some(address) = configuration["addr"].as_str().filter(|address| !address.is_empty()) else {
                if configuration["cron-expression"].is_string() {
                    self.write_file(id, &name, &at);
                }
                continue;
            };
            let mut outgoing = OutgoingRequest::json(format!("{event_id}{ID_SEPARATOR}{id}"), address, &notification);
            outgoing.headers.push(("x-ess-event-timestamp".to_owned(), at.clone()));
            if let Some(number) = fields.get("number") {
                outgoing.headers.push(("x-ess-event-key".to_owned(), format!("{},", text_of(number))));
            }
            outgoing.headers.extend(self.authorization(id).map(|value| ("authorization".to_owned(), value)));
            self.deliveries.push(json!({
                "event-id": event_id,
                "topic": topic,
                "event-type": event_type,
                "delivery-point": address,
                "del-cfg-id": id,
                "del-cfg-nm": name,
                "delivery-status": "PENDING",
                "timestamp": at,
                "event-body": serde_json::to_string_pretty(fields).unwrap_or_default(),
            }));
            if is_json {
                outbox.push(outgoing);
            }
        }
        event_id
    }

    /// Adds a buffer file.
    fn write_file(&mut self, configuration: u64, name: &Value, at: &str) {
        let file = json!({
            "file-id": self.new_id(),
            "del-cfg-id": configuration.to_string(),
            "del-cfg-nm": name,
            "file-status": "ARCHIVED",
            "opened": at,
            "closed": at,
        });
        self.files.push(file);
    }

    /// Returns the ids of the delivery configurations whose subscriptions match an event.
    fn matching_configurations(
        &self,
        topic: &str,
        event_type: &str,
        fields: &Map<String, Value>,
        now: SystemTime,
    ) -> BTreeSet<u64> {
        let matches = |subscription: &&Value| {
            let has_type = subscription["evt-tp"].as_str().is_none_or(|wanted| wanted == event_type);
            let criteria = criteria::parse(subscription["match-crt"].as_str().unwrap_or_default());
            subscription["topic-nm"] == topic
                && has_type
                && is_current(subscription, now)
                && criteria.is_some_and(|criteria| criteria::matches(&criteria, fields))
        };
        let matching = self.subscriptions.values().filter(matches);
        matching.filter_map(|subscription| number(&text_of(&subscription["del-cfg-id"]))).collect()
    }

    /// Returns the header `Authorization` of deliveries. The vendor documents settings only for BASIC.
    fn authorization(&self, id: u64) -> Option<String> {
        let authentication = self.authentications.get(&id).filter(|one| one["type"] == "BASIC")?;
        let setting = |name: &str| authentication["settings"][name].as_str().unwrap_or_default();
        let credentials = format!("{}:{}", setting("username"), setting("password"));
        Some(format!("Basic {}", STANDARD.encode(credentials)))
    }

    /// Records an attempt at a delivery.
    pub(super) fn log_attempt(
        &mut self,
        sent: &OutgoingRequest,
        attempt: u32,
        status: Option<u16>,
        is_last: bool,
        now: SystemTime,
    ) {
        let Some((event, configuration)) = sent.id.split_once(ID_SEPARATOR) else { return };
        let matches =
            |delivery: &&mut Value| delivery["event-id"] == event && text_of(&delivery["del-cfg-id"]) == configuration;
        let Some(delivery) = self.deliveries.iter_mut().rev().find(matches) else { return };
        let result = match status {
            Some(status) if (200..300).contains(&status) => "SUCCESS",
            _ if !is_last => "RETRY",
            _ => "FAILED",
        };
        delivery["delivery-status"] = json!(result);
        let mut entry = json!({
            "event-id": event,
            "del-cfg-id": delivery["del-cfg-id"],
            "event-type": delivery["event-type"],
            "event-body": delivery["event-body"],
            "event-timestamp": delivery["timestamp"],
            "topic": delivery["topic"],
            "delivery-status": result,
            "del-cfg-nm": delivery["del-cfg-nm"],
            "del-addr": sent.url,
            "attempt-number": attempt,
            "attempt-result": if result == "SUCCESS" { "SUCCESS" } else { "FAILED" },
            "attempt-timestamp": times::instant(now),
        });
        if let Some(status) = status {
            entry["attempt-http-response-status"] = json!(status);
        }
        self.attempts.push(entry);
    }

    pub(super) fn tracking(&self, event: types::EventId, configuration: &types::DeliveryConfigurationId) -> Response {
        let Some(configuration) = number(configuration.as_str()) else { return not_found() };
        let matches = |one: &&Value| one["event-id"] == event.as_str() && one["del-cfg-id"] == configuration;
        let tracked = |attempt: &Value| {
            let mut tracked = types::TrackedDeliveryAttempt::default();
            tracked.attempt_number = attempt["attempt-number"].as_i64();
            tracked.status = attempt["attempt-result"].as_str().map(Into::into);
            tracked.attempt_timestamp = Timestamp::deserialize(&attempt["attempt-timestamp"]).ok();
            tracked.response_status = attempt["attempt-http-response-status"].as_i64();
            tracked
        };
        let mut body = types::DeliveryTracking::default();
        body.delivery_attempts = self.attempts.iter().filter(matches).map(tracked).collect();
        if body.delivery_attempts.is_empty() && !self.deliveries.iter().any(|delivery| matches(&delivery)) {
            return not_found();
        }
        body.event_id = Some(event);
        Response::json(200, body)
    }

    /// Counts undelivered events by delivery configuration, topic and event type.
    pub(super) fn summary(&self) -> Response {
        type Counts = BTreeMap<String, BTreeMap<String, BTreeMap<String, [i64; 3]>>>;
        let mut counts = Counts::new();
        for delivery in &self.deliveries {
            let text = |key: &str| delivery[key].as_str().unwrap_or_default().to_owned();
            let by_type = counts.entry(text("del-cfg-nm")).or_default().entry(text("topic")).or_default();
            let [pending, retry, failed] = by_type.entry(text("event-type")).or_default();
            match delivery["delivery-status"].as_str() {
                Some("PENDING") => *pending += 1,
                Some("RETRY") => *retry += 1,
                Some("FAILED") => *failed += 1,
                _ => {}
            }
        }
        let sum = |counts: &mut dyn Iterator<Item = [i64; 3]>| {
            counts.fold([0; 3], |[a, b, c], [x, y, z]| [a + x, b + y, c + z])
        };
        let mut body = types::EventDeliverySummary::default();
        for (name, topics) in counts {
            let mut configuration_summary = types::DeliveryConfigurationSummary::default();
            let all = sum(&mut topics.values().flat_map(|types| types.values().copied()));
            [configuration_summary.pending, configuration_summary.retry, configuration_summary.failed] = all.map(Some);
            configuration_summary.delivery_configuration_name = Some(name);
            for (topic, event_types) in topics {
                let mut topic_summary = types::TopicSummary::default();
                let all = sum(&mut event_types.values().copied());
                [topic_summary.pending, topic_summary.retry, topic_summary.failed] = all.map(Some);
                topic_summary.topic_name = Some(topic.into());
                for (id, counts) in event_types {
                    let mut type_summary = types::EventTypeSummary::default();
                    [type_summary.pending, type_summary.retry, type_summary.failed] = counts.map(Some);
                    type_summary.id = Some(id.into());
                    topic_summary.event_types.push(type_summary);
                }
                configuration_summary.topics.push(topic_summary);
            }
            body.delivery_configurations.push(configuration_summary);
        }
        Response::json(200, body)
    }

    /// Removes the deliveries that match all properties of the body and have not succeeded.
    pub(super) fn mark_handled(&mut self, filter: &types::HandledEventDelivery) -> Response {
        let names = [
            ("event-id", Some(filter.event_id.as_str())),
            ("topic", filter.topic.as_deref()),
            ("event-type", filter.event_type.as_deref()),
            ("del-cfg-nm", filter.delivery_configuration_name.as_deref()),
        ];
        let matches = |delivery: &Value| {
            names.iter().all(|(key, wanted)| wanted.is_none_or(|wanted| wanted.is_empty() || delivery[*key] == wanted))
        };
        let before = self.deliveries.len();
        self.deliveries.retain(|delivery| delivery["delivery-status"] == "SUCCESS" || !matches(delivery));
        let mut body = types::HandledEventDeliveryCount::default();
        body.number_of_updated_event_deliveries = i64::try_from(before - self.deliveries.len()).ok();
        Response::json(200, body)
    }

    /// Publishes an event that reports that a dump file is complete.
    pub(super) fn dump(&mut self, topic: &types::TopicName, context: &mut Context) -> Response {
        if self.topic(topic).is_none() {
            return not_found();
        }
        let reference = self.new_id().to_string();
        let at = times::instant(context.now);
        let fields = json!({
            "creation_time": at, "modified_time": at, "expire_time": at, "file_retention_time": 7, "file_size": 4711,
            "file_uri": format!("{}/files/{reference}", context.base_url), "file_status": "COMPLETE", "file_id": reference,
        });
        let fields = fields.as_object().cloned().unwrap_or_default();
        self.publish("MSS-Messages", "event_file_complete", &fields, context.now, &mut context.outbox);
        let mut body = types::DumpReference::default();
        body.reference_id = Some(reference);
        Response::json(200, body)
    }
}
