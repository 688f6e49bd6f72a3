//! Syniverse: delivery configurations, subscriptions, topics, events and their deliveries.

mod behaviors;
mod criteria;
mod events;
mod lists;
mod tokens;

use std::{
    collections::{BTreeMap, BTreeSet},
    time::SystemTime,
};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use subkit_runtime::testing::Suite;
use subkit_syniverse::{
    catalogue,
    testing::{Request, SUITE},
    types::{self, TopicName},
};

pub use self::behaviors::{Creation, ExpiredRefresh, LogEntries, LogOrder, SyniverseBehaviors, Update, ValidityUnit};
use super::{deliveries::DeliverySettings, seeds, states};
use crate::{Context, IncomingRequest, OutgoingRequest, Rejection, Response, Vendor, behavior::Behaviors};

/// The state of Syniverse's Event Subscription Service.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Syniverse {
    /// The valid access tokens. If the list is empty, any token is valid.
    pub access_tokens: Vec<String>,
    /// The consumer secrets with which clients can refresh tokens, by consumer key. If the map is empty, any credentials are valid.
    pub consumers: BTreeMap<String, String>,
    /// The tokens issued by refreshes, and the times at which they expire, in seconds since 1970.
    pub tokens: BTreeMap<String, u64>,
    /// The tokens that a refresh has invalidated.
    pub invalidated_tokens: BTreeSet<String>,
    /// The delivery configurations by id.
    #[serde(deserialize_with = "states::map")]
    pub configurations: BTreeMap<u64, Value>,
    /// The authentication of deliveries, by the id of the delivery configuration.
    #[serde(deserialize_with = "states::map")]
    pub authentications: BTreeMap<u64, Value>,
    /// The subscriptions by id.
    #[serde(deserialize_with = "states::map")]
    pub subscriptions: BTreeMap<u64, Value>,
    /// The topics with their event types.
    #[serde(deserialize_with = "states::list")]
    pub topics: Vec<Value>,
    /// The event types with their fields.
    #[serde(deserialize_with = "states::list")]
    pub event_types: Vec<Value>,
    /// The entries of the dictionaries, by the name of the dictionary.
    pub dictionaries: Map<String, Value>,
    /// The event deliveries, oldest first.
    #[serde(deserialize_with = "states::list")]
    pub deliveries: Vec<Value>,
    /// The attempts at deliveries, oldest first. Each attempt has an additional property `del-cfg-id`, which responses omit.
    #[serde(deserialize_with = "states::list")]
    pub attempts: Vec<Value>,
    /// The buffer files.
    #[serde(deserialize_with = "states::list")]
    pub files: Vec<Value>,
    /// The last assigned id. Each new resource gets the next number.
    pub last_id: u64,
    /// The switches, which are not part of the JSON state.
    #[serde(skip)]
    pub behaviors: SyniverseBehaviors,
}

impl Syniverse {
    fn new_id(&mut self) -> u64 {
        self.last_id = self.last_id.saturating_add(1);
        self.last_id
    }

    fn topic(&self, name: &TopicName) -> Option<&Value> {
        self.topics.iter().find(|topic| topic["topic-nm"] == name.as_str())
    }

    fn event_type(&self, code: &str) -> Option<&Value> {
        self.event_types.iter().find(|event_type| event_type["id"] == code)
    }

    fn configuration_name(&self, id: u64) -> Value {
        self.configurations.get(&id).map(|configuration| configuration["del-cfg-nm"].clone()).unwrap_or_default()
    }

    /// Returns the response to a request that created a resource. The vendor documents no response.
    fn created(&self, location: String, entity: &Value) -> Response {
        let with_body = |status: u16| Response::json(status, entity).by_switch();
        match self.behaviors.creation {
            Creation::Location => Response::status(201).with_header("location", location),
            Creation::Body => with_body(201),
            Creation::Both => with_body(201).with_header("location", location),
            Creation::Neither => Response::status(201).by_switch(),
            Creation::Body200 => with_body(200),
        }
    }

    /// Returns the response to a request that updated a resource. The vendor documents no response.
    fn updated(&self, entity: &Value) -> Response {
        match self.behaviors.update {
            Update::Ok => Response::status(200),
            Update::OkWithBody => Response::json(200, entity).by_switch(),
            Update::NoContent => Response::status(204).by_switch(),
        }
    }

    /// Creates a delivery configuration.
    fn create_configuration(&mut self, body: &types::DeliveryConfigurationCreate, context: &Context) -> Response {
        let id = self.new_id();
        let mut configuration = states::json(body);
        configuration["id"] = json!(id.to_string());
        self.configurations.insert(id, configuration.clone());
        self.created(format!("{}/delivery-configurations/{id}", context.base_url), &configuration)
    }

    /// Replaces a delivery configuration. Only the properties that an update cannot contain keep their values.
    fn update_configuration(&mut self, id: u64, body: &types::DeliveryConfigurationUpdate) -> Response {
        let Some(configuration) = self.configurations.get_mut(&id) else { return not_found() };
        let old = std::mem::replace(configuration, states::json(body));
        for key in ["id", "cron-expression", "latest-event-only"] {
            if !old[key].is_null() {
                configuration[key] = old[key].clone();
            }
        }
        let configuration = configuration.clone();
        self.updated(&configuration)
    }

    /// Returns the numeric id of an existing delivery configuration.
    fn configuration(&self, id: &types::DeliveryConfigurationId) -> Option<u64> {
        number(id.as_str()).filter(|id| self.configurations.contains_key(id))
    }

    fn update_authentication(&mut self, id: u64, body: &types::DeliveryAuthenticationUpdate) -> Response {
        let authentication = states::json(body);
        self.authentications.insert(id, authentication.clone());
        self.updated(&authentication)
    }

    fn create_subscription(
        &mut self,
        topic: &TopicName,
        body: &types::SubscriptionCreate,
        context: &Context,
    ) -> Response {
        if self.topic(topic).is_none() {
            return not_found();
        }
        // An event type that belongs to no topic is accepted in every topic: the vendor lists such types.
        let event_type = json!(body.event_type);
        let lists_event_type =
            |topic: &&Value| topic["evt-tp-list"].as_array().is_some_and(|all| all.contains(&event_type));
        let mut topics = self.topics.iter().filter(lists_event_type).peekable();
        if topics.peek().is_some() && topics.all(|other| other["topic-nm"] != topic.as_str()) {
            return invalid("the event type belongs to another topic");
        }
        let Some(configuration) = self.configuration(&body.delivery_configuration_id) else {
            return invalid("there is no such delivery configuration");
        };
        let criteria = body.matching_criteria.as_deref().unwrap_or_default();
        if criteria::parse(criteria).is_none() {
            return invalid("the matching criteria are invalid");
        }
        let id = self.new_id();
        let mut subscription = states::json(body);
        let own =
            json!({ "id": id.to_string(), "topic-nm": topic, "del-cfg-id": configuration, "match-crt": criteria });
        states::set(&mut subscription, &own);
        self.subscriptions.insert(id, subscription.clone());
        self.created(format!("{}/topics/{topic}/subscriptions/{id}", context.base_url), &subscription)
    }

    fn subscription(&self, topic: &TopicName, id: &types::SubscriptionId) -> Option<(u64, &Value)> {
        let id = number(id)?;
        let subscription = self.subscriptions.get(&id)?;
        (subscription["topic-nm"] == topic.as_str()).then_some((id, subscription))
    }

    /// Replaces a subscription. Only the properties that an update cannot contain keep their values.
    fn update_subscription(
        &mut self,
        topic: &TopicName,
        id: &types::SubscriptionId,
        body: &types::SubscriptionUpdate,
    ) -> Response {
        let Some((id, old)) = self.subscription(topic, id) else { return not_found() };
        if criteria::parse(&body.matching_criteria).is_none() {
            return invalid("the matching criteria are invalid");
        }
        let preserved = ["id", "topic-nm", "del-cfg-id", "evt-tp"].map(|key| (key.to_owned(), old[key].clone()));
        let mut subscription = Value::Object(preserved.into_iter().collect());
        states::set(&mut subscription, body);
        self.subscriptions.insert(id, subscription.clone());
        self.updated(&subscription)
    }
}

/// Parses a numeric id. Only the canonical form without leading zeros is accepted.
fn number(text: &str) -> Option<u64> {
    text.parse().ok().filter(|number: &u64| number.to_string() == text)
}

/// Returns an id as text, whether it is a string or a number.
fn text_of(id: &Value) -> String {
    id.as_str().map_or_else(|| id.to_string(), str::to_owned)
}

/// Returns a stored object without a property that responses do not have.
fn without(property: &str, object: &Value) -> Value {
    let mut object = object.clone();
    if let Some(properties) = object.as_object_mut() {
        properties.remove(property);
    }
    object
}

/// Returns an error response in the form of the vendor's gateway. The vendor documents no errors of this service.
fn error(status: u16, message: &str) -> Response {
    Response::json(status, json!({ "errorCode": status, "userMsg": message, "moreInfo": "" }))
}

/// Returns the response to an expired token: a 404, as other services of the vendor return.
fn expired() -> Response {
    let body = json!({ "error_code": "SCG_ERROR_4046", "error_description": "the access token has expired" });
    Response::json(404, body)
}

fn not_found() -> Response {
    error(404, "there is no such resource")
}

fn invalid(message: &str) -> Response {
    error(400, message)
}

impl Vendor for Syniverse {
    type Request = Request;

    const SUITE: &'static Suite = &SUITE;
    const BASE_PATH: &'static str = "/ess/v1";

    fn seeded() -> Self {
        let mut state = Self { last_id: 20_000_000, ..Self::default() };
        for configuration in seeds::items(&SUITE, &catalogue::LIST_DELIVERY_CONFIGURATIONS, "/delivery-configurations")
        {
            if let Some(id) = number(&text_of(&configuration["id"])) {
                state.configurations.insert(id, configuration);
            }
        }
        for subscription in seeds::items(&SUITE, &catalogue::LIST_TOPIC_SUBSCRIPTIONS, "/topic-subscriptions") {
            let configuration = number(&text_of(&subscription["del-cfg-id"]));
            if let (Some(id), Some(configuration)) = (number(&text_of(&subscription["id"])), configuration) {
                let mut subscription = without("del-cfg-nm", &subscription);
                subscription["del-cfg-id"] = json!(configuration);
                state.subscriptions.insert(id, subscription);
            }
        }
        state.topics = seeds::items(&SUITE, &catalogue::LIST_TOPICS, "/topics");
        state.event_types = seeds::items(&SUITE, &catalogue::LIST_EVENT_TYPES, "/event-types");
        for dictionary in seeds::responses(&SUITE, &catalogue::GET_DICTIONARY) {
            state.dictionaries.extend(dictionary.as_object().cloned().into_iter().flatten());
        }
        state.deliveries = seeds::items(&SUITE, &catalogue::LIST_EVENT_DELIVERIES, "/event-deliveries");
        state.attempts = seeds::items(&SUITE, &catalogue::LIST_EVENT_DELIVERY_ATTEMPTS, "/attempts");
        state.files = seeds::items(&SUITE, &catalogue::LIST_EVENT_BUFFER_FILES, "/files");
        state.seed_example_ids();
        state
    }

    fn behaviors(&mut self) -> Option<&mut dyn Behaviors> {
        Some(&mut self.behaviors)
    }

    fn delivery_settings(&self) -> DeliverySettings {
        DeliverySettings::new(self.behaviors.acknowledgments, self.behaviors.delivery_order)
    }

    fn handle_outside_api(&mut self, request: &IncomingRequest, now: SystemTime) -> Option<Response> {
        (request.path == Self::REFRESH_PATH).then(|| self.refresh(request, now))
    }

    fn is_authorized(&self, request: &IncomingRequest, now: SystemTime) -> bool {
        self.is_valid_token(request.bearer(), now)
    }

    fn unauthorized(&self, request: &IncomingRequest) -> Response {
        if self.was_valid_token(request.bearer()) {
            expired()
        } else {
            error(401, "the access token is missing or wrong")
        }
    }

    fn expire_credentials(&mut self, request: &IncomingRequest) -> Response {
        if let Some(expiry) = request.bearer().and_then(|token| self.tokens.get_mut(token)) {
            *expiry = 0;
        }
        expired()
    }

    fn reject(&self, rejection: &Rejection, _: &IncomingRequest) -> Response {
        // The enums list the topics and codes of the samples, so a value that is not listed names a resource that does not exist.
        let status = if matches!(rejection, Rejection::UnknownValue(_)) { 404 } else { rejection.status() };
        error(status, &rejection.message())
    }

    fn handle(&mut self, request: Request, context: &mut Context) -> Response {
        let found = |value: Option<&Value>| value.map_or_else(not_found, |value| Response::json(200, value));
        match request {
            Request::ListTopicSubscriptions { limit, offset } => {
                let all = self.listed_subscriptions();
                self.page((offset, Some(limit)), context, "topic-subscriptions", &all)
            }
            Request::ListMdnSubscriptions { topic_id, matching_criteria, limit, offset } => {
                self.list_mdn(topic_id, matching_criteria, (offset, limit), context)
            }
            Request::CountUniqueMdns => self.count_mdns(context.now),
            Request::MarkEventDeliveriesHandled { body } => self.mark_handled(&body),
            Request::ListDeliveryConfigurations { offset, limit } => {
                let all: Vec<&Value> = self.configurations.values().collect();
                self.page((offset, limit), context, "delivery-configurations", &all)
            }
            Request::CreateDeliveryConfiguration { body } => self.create_configuration(&body, context),
            Request::GetDeliveryConfiguration { delivery_configuration_id: id } => {
                found(self.configuration(&id).and_then(|id| self.configurations.get(&id)))
            }
            Request::UpdateDeliveryConfiguration { delivery_configuration_id: id, body } => {
                self.configuration(&id).map_or_else(not_found, |id| self.update_configuration(id, &body))
            }
            Request::GetDeliveryAuthentication { delivery_configuration_id: id } => {
                let none = json!({ "type": types::AuthenticationType::None });
                let id = self.configuration(&id);
                found(id.map(|id| self.authentications.get(&id).unwrap_or(&none)))
            }
            Request::UpdateDeliveryAuthentication { delivery_configuration_id: id, body } => {
                self.configuration(&id).map_or_else(not_found, |id| self.update_authentication(id, &body))
            }
            Request::ListTopics { offset, limit } => self.page((offset, limit), context, "topics", &self.topics),
            Request::CreateSubscription { topic, body } => self.create_subscription(&topic, &body, context),
            Request::GetSubscription { topic, subscription_id } => match self.subscription(&topic, &subscription_id) {
                Some((_, subscription)) => Response::json(200, without("end-date", subscription)),
                None => not_found(),
            },
            Request::UpdateSubscription { topic, subscription_id, body } => {
                self.update_subscription(&topic, &subscription_id, &body)
            }
            Request::ListTopicEventTypes { topic } => self.list_topic_event_types(&topic),
            Request::DumpSubscriptions { topic, compression: _, compression_type: _ } => self.dump(&topic, context),
            Request::GetDictionary { dictionary } => match self.dictionaries.get(dictionary.as_str()) {
                Some(entries) => Response::json(200, json!({ dictionary.as_str(): entries })),
                None => not_found(),
            },
            Request::ListEventDeliveries { offset, limit } => self.list_deliveries((offset, limit), context),
            Request::GetEventDeliverySummary => self.summary(),
            Request::GetEventDeliveryTracking { event_id, delivery_configuration_id } => {
                self.tracking(event_id, &delivery_configuration_id)
            }
            Request::ListEventTypes { offset, limit } => {
                self.page((offset, limit), context, "event-types", &self.event_types)
            }
            Request::GetEventType { event_type } => found(self.event_type(event_type.as_str())),
            Request::ListEventDeliveryAttempts { offset, limit } => {
                self.page((offset, limit), context, "attempts", &self.listed_attempts())
            }
            Request::ListEventBufferFiles { offset, limit } => {
                self.page((offset, limit), context, "files", &self.files)
            }
        }
    }

    fn prepare_attempt(request: &mut OutgoingRequest, attempt: u32, _: SystemTime) {
        if let Ok(mut notification) = serde_json::from_slice::<Value>(&request.body)
            && let Some(number) = notification.get_mut("attempt")
        {
            *number = attempt.into();
            request.body = notification.to_string().into_bytes();
        }
    }

    fn record_attempt(
        &mut self,
        sent: &OutgoingRequest,
        attempt: u32,
        status: Option<u16>,
        is_last: bool,
        now: SystemTime,
    ) {
        self.log_attempt(sent, attempt, status, is_last, now);
    }
}
