// @generated from specs/syniverse.yaml by `cargo xtask codegen syniverse`. Do not edit.

//! The types of requests and responses, in the order of the spec.
//!
//! A struct with a field `extra` keeps unknown properties in that field; other structs ignore them. Enums and unions
//! keep unknown values. Structs that are sent in requests have a constructor `new` and setters `with_*`.

mod event;

pub use event::*;

/// The id of a delivery configuration. The vendor declares the id as a string in some schemas and as an integer in
/// others.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DeliveryConfigurationId(String);

subkit_runtime::id!(DeliveryConfigurationId);

/// The id of a subscription.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct SubscriptionId(pub String);

subkit_runtime::newtype!(SubscriptionId(String));

/// The name of a topic. The vendor also has topics that are not listed here.
///
/// *Inferred: The vendor's page does not list the possible values. The vendor's sample of topics contains these names.
/// Other pages of the vendor contain more names.*
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum TopicName {
    /// `ABA-Messages`
    AbaMessages,
    /// `DevTest-Events`
    DevTestEvents,
    /// `MSS-Messages`
    MssMessages,
    /// `NIS-Events`
    NisEvents,
    /// `SCG-Communication-Assistant`
    ScgCommunicationAssistant,
    /// `SCG-Contact`
    ScgContact,
    /// `SCG-Keyword`
    ScgKeyword,
    /// `SCG-Message`
    ScgMessage,
    /// `SCG-Sender-ID`
    ScgSenderId,
    /// `SCG-Voice-Call`
    ScgVoiceCall,
    /// An unknown value. It is displayed and encoded as received.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(TopicName {
    AbaMessages = "ABA-Messages",
    DevTestEvents = "DevTest-Events",
    MssMessages = "MSS-Messages",
    NisEvents = "NIS-Events",
    ScgCommunicationAssistant = "SCG-Communication-Assistant",
    ScgContact = "SCG-Contact",
    ScgKeyword = "SCG-Keyword",
    ScgMessage = "SCG-Message",
    ScgSenderId = "SCG-Sender-ID",
    ScgVoiceCall = "SCG-Voice-Call",
});

/// The position of a page in its list. The vendor does not return the total number of items.
///
/// *Inferred: The vendor's page declares two integers without a description.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PagedResult {
    /// The number of items before the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<i64>,
    /// The maximum number of items on a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
}

/// A page of the company's subscriptions.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TopicSubscriptionList {
    /// The position of a page in its list. The vendor does not return the total number of items.
    #[serde(rename = "paged-result", default, skip_serializing_if = "Option::is_none")]
    pub paged_result: Option<PagedResult>,
    /// The subscriptions, in the vendor's order.
    #[serde(
        rename = "topic-subscriptions",
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub topic_subscriptions: Vec<TopicSubscription>,
}

/// A subscription, as returned by `list_topic_subscriptions`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TopicSubscription {
    /// The id of a subscription.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<SubscriptionId>,
    /// The id of a delivery configuration. The vendor declares the id as a string in some schemas and as an integer in
    /// others.
    ///
    /// Named `del-cfg-id` on the wire.
    #[doc(alias = "del-cfg-id")]
    #[serde(rename = "del-cfg-id", default, skip_serializing_if = "Option::is_none")]
    pub delivery_configuration_id: Option<DeliveryConfigurationId>,
    /// The name of the delivery configuration.
    ///
    /// Named `del-cfg-nm` on the wire.
    #[doc(alias = "del-cfg-nm")]
    #[serde(rename = "del-cfg-nm", default, skip_serializing_if = "Option::is_none")]
    pub delivery_configuration_name: Option<String>,
    /// The name of a topic. The vendor also has topics that are not listed here.
    ///
    /// Named `topic-nm` on the wire.
    #[doc(alias = "topic-nm")]
    #[serde(rename = "topic-nm", default, skip_serializing_if = "Option::is_none")]
    pub topic_name: Option<TopicName>,
    /// The event type. It is absent if the subscription is for all event types of the topic.
    ///
    /// Named `evt-tp` on the wire.
    ///
    /// *Inferred: The vendor's page does not describe the property; one sample omits it.*
    #[doc(alias = "evt-tp")]
    #[serde(rename = "evt-tp", default, skip_serializing_if = "Option::is_none")]
    pub event_type: Option<EventTypeCode>,
    /// The matching criteria of the subscription. They are empty if all events match.
    ///
    /// Named `match-crt` on the wire.
    ///
    /// *Inferred: The vendor's page does not describe the property; the sample values are empty or compare a field with
    /// a value.*
    #[doc(alias = "match-crt")]
    #[serde(rename = "match-crt", default, skip_serializing_if = "Option::is_none")]
    pub matching_criteria: Option<String>,
    /// When the subscription starts.
    ///
    /// *Inferred: The vendor's page declares a plain string; its samples are RFC 3339 timestamps.*
    #[serde(rename = "start-date", default, skip_serializing_if = "Option::is_none")]
    pub start_date: Option<subkit_runtime::Timestamp>,
}

/// A page of the subscriptions that monitor a phone number.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MdnSubscriptionList {
    /// The position of a page in its list. The vendor does not return the total number of items.
    #[serde(rename = "paged-result", default, skip_serializing_if = "Option::is_none")]
    pub paged_result: Option<PagedResult>,
    /// The complete matching criteria from the request, not only the phone number.
    ///
    /// *Inferred: The vendor's page does not describe the property; the sample has the criteria of the request.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mdn: Option<String>,
    /// The name of a topic. The vendor also has topics that are not listed here.
    #[serde(rename = "topic-name", default, skip_serializing_if = "Option::is_none")]
    pub topic_name: Option<TopicName>,
    /// The subscriptions, in the vendor's order.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub subscriptions: Vec<MdnSubscription>,
}

/// A delivery configuration that receives events about a phone number, with the types of these events.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MdnSubscription {
    /// The id of a delivery configuration. The vendor declares the id as a string in some schemas and as an integer in
    /// others.
    ///
    /// Named `delivery-cfg-id` on the wire.
    #[doc(alias = "delivery-cfg-id")]
    #[serde(
        rename = "delivery-cfg-id",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub delivery_configuration_id: Option<DeliveryConfigurationId>,
    /// The name of the delivery configuration.
    ///
    /// Named `delivery-cfg-nm` on the wire.
    #[doc(alias = "delivery-cfg-nm")]
    #[serde(
        rename = "delivery-cfg-nm",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub delivery_configuration_name: Option<String>,
    /// The event types that the delivery configuration receives.
    ///
    /// *Inferred: The vendor's page declares strings; its sample has an event type.*
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub events: Vec<EventTypeCode>,
}

/// The number of monitored phone numbers.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UniqueMdnCount {
    /// The name of a topic. The vendor also has topics that are not listed here.
    #[serde(rename = "topic-name", default, skip_serializing_if = "Option::is_none")]
    pub topic_name: Option<TopicName>,
    /// The number of distinct phone numbers that are monitored.
    #[serde(rename = "activeCount", default, skip_serializing_if = "Option::is_none")]
    pub active_count: Option<i64>,
}

/// A subscription of a topic.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Subscription {
    /// The id of the delivery configuration, as a number.
    ///
    /// Named `del-cfg-id` on the wire.
    #[doc(alias = "del-cfg-id")]
    #[serde(
        rename = "del-cfg-id",
        default,
        skip_serializing_if = "Option::is_none",
        serialize_with = "subkit_runtime::generated::id::option_as_integer"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(schema_with = "subkit_runtime::generated::schema::nullable_integer_id")
    )]
    pub delivery_configuration_id: Option<DeliveryConfigurationId>,
    /// The event type. It is absent if the subscription is for all event types of the topic.
    ///
    /// Named `evt-tp` on the wire.
    ///
    /// *Inferred: The vendor's page does not describe the property; one sample omits it.*
    #[doc(alias = "evt-tp")]
    #[serde(rename = "evt-tp", default, skip_serializing_if = "Option::is_none")]
    pub event_type: Option<EventTypeCode>,
    /// The matching criteria of the subscription. They are empty if all events match.
    ///
    /// Named `match-crt` on the wire.
    ///
    /// *Inferred: The vendor's page does not describe the property; the sample values are empty or compare a field with
    /// a value.*
    #[doc(alias = "match-crt")]
    #[serde(rename = "match-crt", default, skip_serializing_if = "Option::is_none")]
    pub matching_criteria: Option<String>,
    /// When the subscription starts.
    ///
    /// *Inferred: The vendor's page declares a plain string; its samples are RFC 3339 timestamps.*
    #[serde(rename = "start-date", default, skip_serializing_if = "Option::is_none")]
    pub start_date: Option<subkit_runtime::Timestamp>,
    /// The id of a subscription.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<SubscriptionId>,
    /// The name of a topic. The vendor also has topics that are not listed here.
    ///
    /// Named `topic-nm` on the wire.
    #[doc(alias = "topic-nm")]
    #[serde(rename = "topic-nm", default, skip_serializing_if = "Option::is_none")]
    pub topic_name: Option<TopicName>,
}

/// A subscription to create.
///
/// *Inferred: The vendor's page marks no property as required. All samples of the vendor contain the properties that
/// the spec requires.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SubscriptionCreate {
    /// The id of a delivery configuration. The vendor declares the id as a string in some schemas and as an integer in
    /// others.
    ///
    /// Named `del-cfg-id` on the wire.
    #[doc(alias = "del-cfg-id")]
    #[serde(rename = "del-cfg-id")]
    pub delivery_configuration_id: DeliveryConfigurationId,
    /// The event type. Without an event type, the subscription is for all event types of the topic.
    ///
    /// Named `evt-tp` on the wire.
    ///
    /// *Inferred: The vendor's sample request omits the event type. Such a subscription is probably for all event types
    /// of the topic.*
    #[doc(alias = "evt-tp")]
    #[serde(rename = "evt-tp", default, skip_serializing_if = "Option::is_none")]
    pub event_type: Option<EventTypeCode>,
    /// The matching criteria, such as `number = '+12345678901'`. Criteria can be combined with `and` and `or`. If the
    /// criteria are empty or absent, all events match.
    ///
    /// Named `match-crt` on the wire.
    ///
    /// *Documented: The vendor's article shows how matching criteria are written. If there are no criteria, all events
    /// probably match.*
    #[doc(alias = "match-crt")]
    #[serde(rename = "match-crt", default, skip_serializing_if = "Option::is_none")]
    pub matching_criteria: Option<String>,
    /// When the subscription starts.
    ///
    /// *Inferred: The vendor's page declares a plain string; its samples are RFC 3339 timestamps.*
    #[serde(rename = "start-date")]
    pub start_date: subkit_runtime::Timestamp,
    /// When the subscription ends. The value is null if the subscription has no end.
    ///
    /// *Inferred: The vendor's page declares the value as null and shows no other value; the spec uses the format of
    /// `start-date`.*
    #[serde(
        rename = "end-date",
        default,
        skip_serializing_if = "subkit_runtime::Field::is_absent"
    )]
    pub end_date: subkit_runtime::Field<subkit_runtime::Timestamp>,
}

impl SubscriptionCreate {
    /// Creates a value from its required fields.
    #[must_use]
    pub fn new(
        delivery_configuration_id: impl Into<DeliveryConfigurationId>,
        start_date: subkit_runtime::Timestamp,
    ) -> Self {
        Self {
            delivery_configuration_id: delivery_configuration_id.into(),
            event_type: None,
            matching_criteria: None,
            start_date,
            end_date: subkit_runtime::Field::Absent,
        }
    }

    /// Sets `event_type` (`evt-tp` on the wire).
    #[doc(alias = "evt-tp")]
    #[must_use]
    pub fn with_event_type(mut self, event_type: impl Into<EventTypeCode>) -> Self {
        self.event_type = Some(event_type.into());
        self
    }

    /// Sets `matching_criteria` (`match-crt` on the wire).
    #[doc(alias = "match-crt")]
    #[must_use]
    pub fn with_matching_criteria(
        mut self,
        matching_criteria: impl Into<String>,
    ) -> Self {
        self.matching_criteria = Some(matching_criteria.into());
        self
    }

    /// Sets `end-date`.
    #[must_use]
    pub fn with_end_date(
        mut self,
        end_date: impl Into<subkit_runtime::Field<subkit_runtime::Timestamp>>,
    ) -> Self {
        self.end_date = end_date.into();
        self
    }
}

/// The new contents of a subscription.
///
/// *Inferred: The vendor's page marks no property as required. The vendor's standards require the complete entity in
/// every PUT.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SubscriptionUpdate {
    /// The matching criteria, such as `number = '+12345678901'`. Criteria can be combined with `and` and `or`. If the
    /// criteria are empty, all events match.
    ///
    /// Named `match-crt` on the wire.
    ///
    /// *Documented: The vendor's article shows how matching criteria are written. If there are no criteria, all events
    /// probably match.*
    #[doc(alias = "match-crt")]
    #[serde(rename = "match-crt")]
    pub matching_criteria: String,
    /// When the subscription starts.
    ///
    /// *Inferred: The vendor's page declares a plain string; its samples are RFC 3339 timestamps.*
    #[serde(rename = "start-date")]
    pub start_date: subkit_runtime::Timestamp,
    /// When the subscription ends. The value is null if the subscription has no end.
    ///
    /// *Inferred: The vendor's page declares the value as null and shows no other value; the spec uses the format of
    /// `start-date`.*
    #[serde(rename = "end-date")]
    pub end_date: Option<subkit_runtime::Timestamp>,
}

impl SubscriptionUpdate {
    /// Creates a value from its required fields.
    #[must_use]
    pub fn new(
        matching_criteria: impl Into<String>,
        start_date: subkit_runtime::Timestamp,
        end_date: Option<subkit_runtime::Timestamp>,
    ) -> Self {
        Self {
            matching_criteria: matching_criteria.into(),
            start_date,
            end_date,
        }
    }
}

/// A reference to a file.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DumpReference {
    /// The reference id of the file, for use in later communication.
    #[serde(rename = "referenceId", default, skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
}

/// The event delivery to mark as handled.
///
/// *Inferred: The vendor's page marks no property as required, and describes none. The spec requires the event id,
/// because a request without it could mark every delivery.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct HandledEventDelivery {
    /// The id of the event.
    #[serde(rename = "event-id")]
    pub event_id: EventId,
    /// The topic of the event. The vendor does not document how the topic affects the selection of deliveries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<String>,
    /// The type of the event. The vendor does not document how the type affects the selection of deliveries.
    #[serde(rename = "event-type", default, skip_serializing_if = "Option::is_none")]
    pub event_type: Option<String>,
    /// The name of the delivery configuration. The vendor does not document how the name affects the selection of
    /// deliveries.
    ///
    /// Named `del-cfg-nm` on the wire.
    #[doc(alias = "del-cfg-nm")]
    #[serde(rename = "del-cfg-nm", default, skip_serializing_if = "Option::is_none")]
    pub delivery_configuration_name: Option<String>,
    /// A time or a time range. The vendor's sample, `[1970-01-01T00:00:00-]`, is neither a valid time nor a valid
    /// range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,
}

impl HandledEventDelivery {
    /// Creates a value from its required fields.
    #[must_use]
    pub fn new(event_id: impl Into<EventId>) -> Self {
        Self {
            event_id: event_id.into(),
            topic: None,
            event_type: None,
            delivery_configuration_name: None,
            timestamp: None,
        }
    }

    /// Sets `topic`.
    #[must_use]
    pub fn with_topic(mut self, topic: impl Into<String>) -> Self {
        self.topic = Some(topic.into());
        self
    }

    /// Sets `event-type`.
    #[must_use]
    pub fn with_event_type(mut self, event_type: impl Into<String>) -> Self {
        self.event_type = Some(event_type.into());
        self
    }

    /// Sets `delivery_configuration_name` (`del-cfg-nm` on the wire).
    #[doc(alias = "del-cfg-nm")]
    #[must_use]
    pub fn with_delivery_configuration_name(
        mut self,
        delivery_configuration_name: impl Into<String>,
    ) -> Self {
        self.delivery_configuration_name = Some(delivery_configuration_name.into());
        self
    }

    /// Sets `timestamp`.
    #[must_use]
    pub fn with_timestamp(mut self, timestamp: impl Into<String>) -> Self {
        self.timestamp = Some(timestamp.into());
        self
    }
}

/// The number of deliveries that the request marked as handled.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct HandledEventDeliveryCount {
    /// The number of deliveries that the request marked as handled.
    #[serde(
        rename = "number-of-updated-event-deliveries",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub number_of_updated_event_deliveries: Option<i64>,
}

/// A page of the delivery configurations.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DeliveryConfigurationList {
    /// The position of a page in its list. The vendor does not return the total number of items.
    #[serde(rename = "paged-result", default, skip_serializing_if = "Option::is_none")]
    pub paged_result: Option<PagedResult>,
    /// The delivery configurations, in the vendor's order.
    #[serde(
        rename = "delivery-configurations",
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub delivery_configurations: Vec<DeliveryConfiguration>,
}

/// The settings that define where and how events are delivered.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DeliveryConfiguration {
    /// The name of the delivery configuration.
    ///
    /// Named `del-cfg-nm` on the wire.
    #[doc(alias = "del-cfg-nm")]
    #[serde(rename = "del-cfg-nm", default, skip_serializing_if = "Option::is_none")]
    pub delivery_configuration_name: Option<String>,
    /// The protocol of deliveries.
    ///
    /// Named `del-prtcl-cd` on the wire.
    #[doc(alias = "del-prtcl-cd")]
    #[serde(rename = "del-prtcl-cd", default, skip_serializing_if = "Option::is_none")]
    pub delivery_protocol: Option<DeliveryProtocol>,
    /// The URL to which events are posted.
    ///
    /// Named `addr` on the wire.
    ///
    /// *Documented: In the sample of the list, the scheduled configuration also has an address: the address of the
    /// buffer service.*
    #[doc(alias = "addr")]
    #[serde(rename = "addr", default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The format of delivered events. The webhook receiver of this client supports only JSON.
    ///
    /// Named `del-fmt-cd` on the wire.
    #[doc(alias = "del-fmt-cd")]
    #[serde(rename = "del-fmt-cd", default, skip_serializing_if = "Option::is_none")]
    pub delivery_format: Option<DeliveryFormat>,
    /// Whether events are delivered.
    #[serde(rename = "is-active", default, skip_serializing_if = "Option::is_none")]
    pub is_active: Option<bool>,
    /// The maximum number of events to deliver per minute.
    ///
    /// *Seen in third-party documentation or code: The vendor's reference declares an integer. A third-party document
    /// gives the unit, events per minute.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub throttling: Option<i64>,
    /// The id of a delivery configuration. The vendor declares the id as a string in some schemas and as an integer in
    /// others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<DeliveryConfigurationId>,
    /// The schedule of deliveries to a file, such as `0 15 * * * *`.
    ///
    /// *Inferred: The sample of the list contains this property but no response schema declares it.*
    #[serde(
        rename = "cron-expression",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub cron_expression: Option<String>,
    /// A flag of scheduled deliveries. The vendor does not describe the flag.
    ///
    /// *Inferred: The sample of the list contains this property but no response schema declares it.*
    #[serde(
        rename = "latest-event-only",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub latest_event_only: Option<bool>,
}

/// A delivery configuration to create. To deliver events as they happen, set a protocol and an address. To deliver
/// events on a schedule, set a cron expression.
///
/// *Documented: The vendor's article requires the name, the address, the protocol, the format and the active flag. The
/// vendor's reference marks no property as required. The vendor's sample of a scheduled configuration has neither a
/// protocol nor an address.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DeliveryConfigurationCreate {
    /// The name of the delivery configuration.
    ///
    /// Named `del-cfg-nm` on the wire.
    #[doc(alias = "del-cfg-nm")]
    #[serde(rename = "del-cfg-nm")]
    pub delivery_configuration_name: String,
    /// The protocol of deliveries.
    ///
    /// Named `del-prtcl-cd` on the wire.
    #[doc(alias = "del-prtcl-cd")]
    #[serde(rename = "del-prtcl-cd", default, skip_serializing_if = "Option::is_none")]
    pub delivery_protocol: Option<DeliveryProtocol>,
    /// The URL to which events are posted. The vendor's support must first allow the domain of the URL.
    ///
    /// Named `addr` on the wire.
    #[doc(alias = "addr")]
    #[serde(rename = "addr", default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The format of delivered events. The webhook receiver of this client supports only JSON.
    ///
    /// Named `del-fmt-cd` on the wire.
    #[doc(alias = "del-fmt-cd")]
    #[serde(rename = "del-fmt-cd")]
    pub delivery_format: DeliveryFormat,
    /// Whether events are delivered.
    #[serde(rename = "is-active")]
    pub is_active: bool,
    /// The maximum number of events to deliver per minute.
    ///
    /// *Seen in third-party documentation or code: The vendor's reference declares an integer. A third-party document
    /// gives the unit, events per minute.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub throttling: Option<i64>,
    /// The schedule of deliveries to a file, such as `0 15 * * * *`. The vendor's sample with a schedule has neither a
    /// protocol nor an address. The vendor's sample without a schedule has both.
    #[serde(
        rename = "cron-expression",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub cron_expression: Option<String>,
    /// A flag of scheduled deliveries. The vendor does not describe the flag.
    ///
    /// *Inferred: The sample of a scheduled configuration contains this property.*
    #[serde(
        rename = "latest-event-only",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub latest_event_only: Option<bool>,
}

impl DeliveryConfigurationCreate {
    /// Creates a value from its required fields.
    #[must_use]
    pub fn new(
        delivery_configuration_name: impl Into<String>,
        delivery_format: impl Into<DeliveryFormat>,
        is_active: bool,
    ) -> Self {
        Self {
            delivery_configuration_name: delivery_configuration_name.into(),
            delivery_protocol: None,
            address: None,
            delivery_format: delivery_format.into(),
            is_active,
            throttling: None,
            cron_expression: None,
            latest_event_only: None,
        }
    }

    /// Sets `delivery_protocol` (`del-prtcl-cd` on the wire).
    #[doc(alias = "del-prtcl-cd")]
    #[must_use]
    pub fn with_delivery_protocol(
        mut self,
        delivery_protocol: impl Into<DeliveryProtocol>,
    ) -> Self {
        self.delivery_protocol = Some(delivery_protocol.into());
        self
    }

    /// Sets `address` (`addr` on the wire).
    #[doc(alias = "addr")]
    #[must_use]
    pub fn with_address(mut self, address: impl Into<String>) -> Self {
        self.address = Some(address.into());
        self
    }

    /// Sets `throttling`.
    #[must_use]
    pub fn with_throttling(mut self, throttling: i64) -> Self {
        self.throttling = Some(throttling);
        self
    }

    /// Sets `cron-expression`.
    #[must_use]
    pub fn with_cron_expression(mut self, cron_expression: impl Into<String>) -> Self {
        self.cron_expression = Some(cron_expression.into());
        self
    }

    /// Sets `latest-event-only`.
    #[must_use]
    pub fn with_latest_event_only(mut self, latest_event_only: bool) -> Self {
        self.latest_event_only = Some(latest_event_only);
        self
    }
}

/// The complete new contents of a delivery configuration.
///
/// *Documented: The vendor's article requires these properties. The vendor's reference marks no property as required.
/// The sample in the reference has all of them, and `throttling`.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DeliveryConfigurationUpdate {
    /// The name of the delivery configuration.
    ///
    /// Named `del-cfg-nm` on the wire.
    #[doc(alias = "del-cfg-nm")]
    #[serde(rename = "del-cfg-nm")]
    pub delivery_configuration_name: String,
    /// The protocol of deliveries.
    ///
    /// Named `del-prtcl-cd` on the wire.
    #[doc(alias = "del-prtcl-cd")]
    #[serde(rename = "del-prtcl-cd")]
    pub delivery_protocol: DeliveryProtocol,
    /// The URL to which events are posted. The vendor's support must first allow the domain of the URL.
    ///
    /// Named `addr` on the wire.
    #[doc(alias = "addr")]
    #[serde(rename = "addr")]
    pub address: String,
    /// The format of delivered events. The webhook receiver of this client supports only JSON.
    ///
    /// Named `del-fmt-cd` on the wire.
    #[doc(alias = "del-fmt-cd")]
    #[serde(rename = "del-fmt-cd")]
    pub delivery_format: DeliveryFormat,
    /// The maximum number of events to deliver per minute.
    ///
    /// *Seen in third-party documentation or code: The vendor's reference declares an integer. A third-party document
    /// gives the unit, events per minute.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub throttling: Option<i64>,
    /// Whether events are delivered.
    #[serde(rename = "is-active")]
    pub is_active: bool,
}

impl DeliveryConfigurationUpdate {
    /// Creates a value from its required fields.
    #[must_use]
    pub fn new(
        delivery_configuration_name: impl Into<String>,
        delivery_protocol: impl Into<DeliveryProtocol>,
        address: impl Into<String>,
        delivery_format: impl Into<DeliveryFormat>,
        is_active: bool,
    ) -> Self {
        Self {
            delivery_configuration_name: delivery_configuration_name.into(),
            delivery_protocol: delivery_protocol.into(),
            address: address.into(),
            delivery_format: delivery_format.into(),
            throttling: None,
            is_active,
        }
    }

    /// Sets `throttling`.
    #[must_use]
    pub fn with_throttling(mut self, throttling: i64) -> Self {
        self.throttling = Some(throttling);
        self
    }
}

/// The protocol of deliveries.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum DeliveryProtocol {
    /// `REST`
    Rest,
    /// An unknown value. It is displayed and encoded as received.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(DeliveryProtocol {
    Rest = "REST",
});

/// The format of delivered events. The webhook receiver of this client supports only JSON.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum DeliveryFormat {
    /// `JSON`
    Json,
    /// `XML`
    Xml,
    /// An unknown value. It is displayed and encoded as received.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(DeliveryFormat {
    Json = "JSON",
    Xml = "XML",
});

/// The authentication that the service uses for deliveries to the address.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DeliveryAuthentication {
    /// A type of authentication. The vendor's dictionary of authentication types lists these three types. An article of
    /// the vendor also names MTLS.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<AuthenticationType>,
    /// The credentials. The type `BASIC` uses a user name and a password. The credentials for other types are not
    /// documented, so any property is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settings: Option<DeliveryAuthenticationSettings>,
}

/// The new authentication that the service uses for deliveries to the address.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DeliveryAuthenticationUpdate {
    /// A type of authentication. The vendor's dictionary of authentication types lists these three types. An article of
    /// the vendor also names MTLS.
    #[serde(rename = "type")]
    pub type_: AuthenticationType,
    /// The credentials. The type `BASIC` uses a user name and a password. The credentials for other types are not
    /// documented, so any property is kept.
    pub settings: DeliveryAuthenticationSettings,
}

impl DeliveryAuthenticationUpdate {
    /// Creates a value from its required fields.
    #[must_use]
    pub fn new(
        type_: impl Into<AuthenticationType>,
        settings: DeliveryAuthenticationSettings,
    ) -> Self {
        Self {
            type_: type_.into(),
            settings,
        }
    }
}

/// A type of authentication. The vendor's dictionary of authentication types lists these three types. An article of the
/// vendor also names MTLS.
///
/// *Documented: The vendor's article has no code for MTLS.*
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum AuthenticationType {
    /// `BASIC`
    Basic,
    /// `OAUTH`
    Oauth,
    /// `NONE`
    None,
    /// An unknown value. It is displayed and encoded as received.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(AuthenticationType {
    Basic = "BASIC",
    Oauth = "OAUTH",
    None = "NONE",
});

/// The credentials. The type `BASIC` uses a user name and a password. The credentials for other types are not
/// documented, so any property is kept.
///
/// Contains secrets: `Debug` prints `[redacted]`.
///
/// *Inferred: The vendor's page declares only a user name and a password. Other types of authentication probably have
/// other credentials.*
#[derive(Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DeliveryAuthenticationSettings {
    /// The user name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    /// The password.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password: Option<subkit_runtime::Secret>,
    /// Unknown fields. Integers that fit `i64` or `u64` are exact, and other numbers are rounded to `f64`.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl std::fmt::Debug for DeliveryAuthenticationSettings {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("DeliveryAuthenticationSettings([redacted])")
    }
}

impl DeliveryAuthenticationSettings {
    /// Creates an empty value. No field is required.
    #[must_use]
    pub fn new() -> Self {
        Self {
            username: None,
            password: None,
            extra: serde_json::Map::new(),
        }
    }

    /// Sets `username`.
    #[must_use]
    pub fn with_username(mut self, username: impl Into<String>) -> Self {
        self.username = Some(username.into());
        self
    }

    /// Sets `password`.
    #[must_use]
    pub fn with_password(mut self, password: impl Into<subkit_runtime::Secret>) -> Self {
        self.password = Some(password.into());
        self
    }
}

/// The name of a dictionary.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum DictionaryCode {
    /// `delivery-formats`
    DeliveryFormats,
    /// `delivery-protocols`
    DeliveryProtocols,
    /// `authentication-types`
    AuthenticationTypes,
    /// An unknown value. It is displayed and encoded as received.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(DictionaryCode {
    DeliveryFormats = "delivery-formats",
    DeliveryProtocols = "delivery-protocols",
    AuthenticationTypes = "authentication-types",
});

/// An entry of a dictionary.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DictionaryEntry {
    /// The code of the entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The description of the entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// A page of the topics.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TopicList {
    /// The position of a page in its list. The vendor does not return the total number of items.
    #[serde(rename = "paged-result", default, skip_serializing_if = "Option::is_none")]
    pub paged_result: Option<PagedResult>,
    /// The topics, in the vendor's order.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub topics: Vec<Topic>,
}

/// A group of event types.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Topic {
    /// The name of a topic. The vendor also has topics that are not listed here.
    ///
    /// Named `topic-nm` on the wire.
    #[doc(alias = "topic-nm")]
    #[serde(rename = "topic-nm", default, skip_serializing_if = "Option::is_none")]
    pub topic_name: Option<TopicName>,
    /// The name of the service. One topic in the vendor's sample has no service.
    ///
    /// Named `svc-nm` on the wire.
    #[doc(alias = "svc-nm")]
    #[serde(rename = "svc-nm", default, skip_serializing_if = "Option::is_none")]
    pub service_name: Option<String>,
    /// The event types of the topic.
    ///
    /// Named `evt-tp-list` on the wire.
    #[doc(alias = "evt-tp-list")]
    #[serde(
        rename = "evt-tp-list",
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub event_types: Vec<EventTypeCode>,
}

/// The event types of a topic.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TopicEventTypeList {
    /// The event types, in the vendor's order.
    #[serde(
        rename = "event-types",
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub event_types: Vec<EventType>,
}

/// Whether events can contain fields that are not listed. In practice, events of `strict` types also contain such
/// fields.
///
/// *Inferred: The vendor's page does not describe the two values, but its samples contain both. The vendor's article
/// lists fields of `message_state_change` that the vendor's reference does not list.*
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ValidationType {
    /// `strict`
    Strict,
    /// `allow-additional-fields`
    AllowAdditionalFields,
    /// An unknown value. It is displayed and encoded as received.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(ValidationType {
    Strict = "strict",
    AllowAdditionalFields = "allow-additional-fields",
});

/// The type of a field. In samples, a `Date` is a date with a time, and a `Text` can be empty.
///
/// *Inferred: The vendor's page does not list the possible values; its samples contain these values.*
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum FieldType {
    /// `Text`
    Text,
    /// `Integer`
    Integer,
    /// `Decimal`
    Decimal,
    /// `Boolean`
    Boolean,
    /// `Date`
    Date,
    /// An unknown value. It is displayed and encoded as received.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(FieldType {
    Text = "Text",
    Integer = "Integer",
    Decimal = "Decimal",
    Boolean = "Boolean",
    Date = "Date",
});

/// The status of a delivery or of an attempt.
///
/// *Seen in third-party documentation or code: The vendor does not list the possible values. SUCCESS is in its samples,
/// FAILED is in an article, and all four values are in a third-party document. Attempts probably have the same values.*
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum DeliveryStatus {
    /// `SUCCESS`
    Success,
    /// `PENDING`
    Pending,
    /// `RETRY`
    Retry,
    /// `FAILED`
    Failed,
    /// An unknown value. It is displayed and encoded as received.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(DeliveryStatus {
    Success = "SUCCESS",
    Pending = "PENDING",
    Retry = "RETRY",
    Failed = "FAILED",
});

/// Counts of the events of a delivery configuration.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DeliveryConfigurationSummary {
    /// The name of the delivery configuration.
    ///
    /// Named `del-cfg-nm` on the wire.
    #[doc(alias = "del-cfg-nm")]
    #[serde(rename = "del-cfg-nm", default, skip_serializing_if = "Option::is_none")]
    pub delivery_configuration_name: Option<String>,
    /// The counts by topic.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub topics: Vec<TopicSummary>,
    /// The number of events with the delivery status `PENDING`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pending: Option<i64>,
    /// The number of events with the delivery status `RETRY`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry: Option<i64>,
    /// The number of events with the delivery status `FAILED`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failed: Option<i64>,
}

/// Counts of the events of a topic.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TopicSummary {
    /// The name of a topic. The vendor also has topics that are not listed here.
    ///
    /// Named `topic-nm` on the wire.
    #[doc(alias = "topic-nm")]
    #[serde(rename = "topic-nm", default, skip_serializing_if = "Option::is_none")]
    pub topic_name: Option<TopicName>,
    /// The counts by event type.
    #[serde(
        rename = "event-types",
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub event_types: Vec<EventTypeSummary>,
    /// The number of events with the delivery status `PENDING`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pending: Option<i64>,
    /// The number of events with the delivery status `RETRY`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry: Option<i64>,
    /// The number of events with the delivery status `FAILED`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failed: Option<i64>,
}

/// The attempts to deliver an event to a delivery configuration.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DeliveryTracking {
    /// The id of an event.
    #[serde(rename = "event-id", default, skip_serializing_if = "Option::is_none")]
    pub event_id: Option<EventId>,
    /// The attempts, in the vendor's order.
    #[serde(
        rename = "delivery-attempts",
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub delivery_attempts: Vec<TrackedDeliveryAttempt>,
}

/// An attempt to deliver one event to one delivery configuration.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TrackedDeliveryAttempt {
    /// The number of the attempt. In the vendor's samples, the first attempt has the number 1.
    ///
    /// *Inferred: The vendor's page declares an integer without a description.*
    #[serde(rename = "attempt-number", default, skip_serializing_if = "Option::is_none")]
    pub attempt_number: Option<i64>,
    /// The status of a delivery or of an attempt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<DeliveryStatus>,
    /// The HTTP status that the address returned.
    ///
    /// *Inferred: The vendor's page does not describe the property; the sample value is 200.*
    #[serde(
        rename = "response-status",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub response_status: Option<i64>,
    /// The body that the address returned.
    ///
    /// *Inferred: The vendor's page does not describe the property; the sample value is a response body.*
    #[serde(
        rename = "response-details",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub response_details: Option<String>,
    /// When the attempt was made.
    ///
    /// *Inferred: The vendor's page declares a plain string; its samples are RFC 3339 timestamps.*
    #[serde(
        rename = "attempt-timestamp",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub attempt_timestamp: Option<subkit_runtime::Timestamp>,
}

/// A batch job was completed.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AbaJobCompleted {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of an `aba_job_completed` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: AbaJobCompletedFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of an `aba_job_completed` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AbaJobCompletedFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The URI of the file.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub file_uri: String,
    /// The name of the job.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub job_name: String,
    /// The name of the file.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub file_name: String,
    /// The URI of the job's schedule.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub schedule_uri: String,
    /// The URI of this execution of the job.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub execution_uri: String,
    /// The URI of the output file, or `EMPTY_FILE` if there is no output.
    ///
    /// *Seen in a repository of the vendor: The field is documented. The value `EMPTY_FILE` is from the vendor's source
    /// code.*
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub output_file_uri: Option<String>,
    /// When the job was completed.
    ///
    /// *Inferred: The vendor's page gives the type `Date`. In samples of events, other fields of this type are RFC 3339
    /// timestamps.*
    pub job_exec_complete_timestamp: subkit_runtime::Timestamp,
    /// The URI of the error file.
    ///
    /// *Inferred: The vendor's page only names the field. In the vendor's batch API, such a field is `EMPTY_FILE` if
    /// there is no such file. This event probably uses the same value.*
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub error_file_uri: Option<String>,
    /// The URI of the file with the details of the errors.
    ///
    /// *Inferred: The vendor's page only names the field. In the vendor's batch API, such a field is `EMPTY_FILE` if
    /// there is no such file. This event probably uses the same value.*
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub error_details_file_uri: Option<String>,
    /// The status of the job.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub job_exec_status: String,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A batch job was queued.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AbaJobQueued {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of an `aba_job_queued` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: AbaJobQueuedFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of an `aba_job_queued` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AbaJobQueuedFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The URI of the file.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub file_uri: String,
    /// The name of the job.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub job_name: String,
    /// The name of the file.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub file_name: String,
    /// The URI of the job's schedule.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub schedule_uri: String,
    /// When the job was queued.
    ///
    /// *Inferred: The vendor's page gives the type `Date`. In samples of events, other fields of this type are RFC 3339
    /// timestamps.*
    pub job_queued_timestamp: subkit_runtime::Timestamp,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A batch job was resumed.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AbaJobResumed {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of an `aba_job_resumed` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: AbaJobResumedFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of an `aba_job_resumed` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AbaJobResumedFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The URI of the file.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub file_uri: String,
    /// The name of the job.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub job_name: String,
    /// The name of the file.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub file_name: String,
    /// The URI of the job's schedule.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub schedule_uri: String,
    /// The URI of this execution of the job.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub execution_uri: String,
    /// The code of the reason why the job was resumed.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub resume_reason_cd: String,
    /// When the job was resumed.
    ///
    /// *Inferred: The vendor's page gives the type `Date`. In samples of events, other fields of this type are RFC 3339
    /// timestamps.*
    pub job_exec_resume_timestamp: subkit_runtime::Timestamp,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A batch job was started.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AbaJobStarted {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of an `aba_job_started` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: AbaJobStartedFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of an `aba_job_started` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AbaJobStartedFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The URI of the file.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub file_uri: String,
    /// The name of the job.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub job_name: String,
    /// The name of the file.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub file_name: String,
    /// The URI of the job's schedule.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub schedule_uri: String,
    /// The URI of this execution of the job.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub execution_uri: String,
    /// When the job was started.
    ///
    /// *Inferred: The vendor's page gives the type `Date`. In samples of events, other fields of this type are RFC 3339
    /// timestamps.*
    pub job_start_exec_timestamp: subkit_runtime::Timestamp,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A batch job was suspended.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AbaJobSuspended {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of an `aba_job_suspended` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: AbaJobSuspendedFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of an `aba_job_suspended` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AbaJobSuspendedFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The URI of the file.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub file_uri: String,
    /// The name of the job.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub job_name: String,
    /// The name of the file.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub file_name: String,
    /// The URI of the job's schedule.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub schedule_uri: String,
    /// The URI of this execution of the job.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub execution_uri: String,
    /// The code of the reason why the job was suspended.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub suspend_reason_cd: String,
    /// When the job was suspended.
    ///
    /// *Inferred: The vendor's page gives the type `Date`. In samples of events, other fields of this type are RFC 3339
    /// timestamps.*
    pub job_exec_suspend_timestamp: subkit_runtime::Timestamp,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of an application's token has changed.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ApplicationTokenStateChange {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of an `application_token_state_change` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: ApplicationTokenStateChangeFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of an `application_token_state_change` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ApplicationTokenStateChangeFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The new state.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub new_state: Option<String>,
    /// The address of the sender-id object.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub sender_id_address: String,
    /// The id of the contact.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub contact_id: String,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a playback to a bridge has changed.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BridgePlaybackStateChange {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `bridge_playback_state_change` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: BridgePlaybackStateChangeFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `bridge_playback_state_change` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BridgePlaybackStateChangeFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The id of the bridge.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub bridge_id: String,
    /// The external id of the bridge.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub bridge_external_id: String,
    /// The state.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub state: String,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a text-to-speech output to a bridge has changed.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BridgeTtsStateChange {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `bridge_tts_state_change` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: BridgeTtsStateChangeFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `bridge_tts_state_change` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BridgeTtsStateChangeFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The id of the bridge.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub bridge_id: String,
    /// The external id of the bridge.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub bridge_external_id: String,
    /// The state.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub state: String,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// An incoming call was received.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CallIncomingReceived {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `call_incoming_received` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: CallIncomingReceivedFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `call_incoming_received` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CallIncomingReceivedFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The code of the reason for the event.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub reason_code: Option<String>,
    /// The address of the recipient.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub to_address: String,
    /// The description of the reason for the event.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub reason_description: Option<String>,
    /// The address of the sender.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub from_address: String,
    /// The id of the call.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub call_id: String,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a playback to a call has changed.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CallPlaybackStateChange {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `call_playback_state_change` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: CallPlaybackStateChangeFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `call_playback_state_change` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CallPlaybackStateChangeFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The id of the call.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub call_id: String,
    /// The external id of the call.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub call_external_id: String,
    /// The state.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub state: String,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a call has changed.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CallStateChange {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `call_state_change` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: CallStateChangeFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `call_state_change` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CallStateChangeFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The previous state.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub previous_state: String,
    /// The new state.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub new_state: String,
    /// The code of the reason for the event.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub reason_code: String,
    /// The description of the reason for the event.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub reason_description: String,
    /// The external id of the call.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub external_call_id: String,
    /// The price of the call.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub call_price: Option<subkit_runtime::Decimal>,
    /// The address of the recipient.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub to_address: String,
    /// The address of the sender.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub from_address: String,
    /// The duration of the call. The vendor names no unit.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub call_duration: i64,
    /// The id of the call.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub call_id: String,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a text-to-speech output to a call has changed.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CallTtsStateChange {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `call_tts_state_change` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: CallTtsStateChangeFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `call_tts_state_change` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CallTtsStateChangeFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The id of the call.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub call_id: String,
    /// The external id of the call.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub call_external_id: String,
    /// The state.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub state: String,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a digit collection has changed.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CollectorStateChange {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `collector_state_change` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: CollectorStateChangeFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `collector_state_change` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CollectorStateChangeFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The id of the call.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub call_id: String,
    /// The external id of the call.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub call_external_id: String,
    /// The reason.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub reason: String,
    /// The id of the digit collection.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub collect_id: String,
    /// The external id of the digit collection.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub external_collect_id: String,
    /// The digits that were collected.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub digits: String,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A processor of a communication application sent an event.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CommunicationApplicationProcessor {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `communication_application_processor` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: CommunicationApplicationProcessorFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `communication_application_processor` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CommunicationApplicationProcessorFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The id of the communication application.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub communication_application_id: String,
    /// The id of the session.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub session_id: Option<String>,
    /// The id of the processor.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub processor_id: String,
    /// The user data.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub user_data: Option<String>,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A session of a communication application sent a custom event.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CommunicationApplicationSessionCustomEvent {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `communication_application_session_custom_event` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: CommunicationApplicationSessionCustomEventFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `communication_application_session_custom_event` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CommunicationApplicationSessionCustomEventFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The id of the communication application.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub communication_application_id: String,
    /// The custom data.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub custom_data: Option<String>,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a session of a communication application has changed.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CommunicationApplicationSessionStateChange {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `communication_application_session_state_change` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: CommunicationApplicationSessionStateChangeFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `communication_application_session_state_change` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CommunicationApplicationSessionStateChangeFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The id of the communication application.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub communication_application_id: String,
    /// The id of the sender-id object.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub sender_id_id: Option<String>,
    /// The old state.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub old_state: String,
    /// The new state.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub new_state: String,
    /// The code of the result.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub result_code: Option<String>,
    /// The address of the recipient.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub to_address: Option<String>,
    /// The timestamp of the interactive voice response (IVR).
    ///
    /// *Inferred: The vendor's page gives the type `Date`. In samples of events, other fields of this type are RFC 3339
    /// timestamps.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ivr_timestamp: Option<subkit_runtime::Timestamp>,
    /// The address of the sender.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub from_address: Option<String>,
    /// The details of the result.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub result_details: Option<String>,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a playback to a member of a conference has changed.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConferenceMemberPlayStateChange {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `conference_member_play_state_change` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: ConferenceMemberPlayStateChangeFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `conference_member_play_state_change` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConferenceMemberPlayStateChangeFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The id of the conference.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub conference_id: String,
    /// The external id of the conference.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub conference_external_id: String,
    /// The state.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub state: String,
    /// The id of the call.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub call_id: String,
    /// The external id of the call.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub call_external_id: String,
    /// The id of the member.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub member_id: String,
    /// The external id of the member.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub member_external_id: String,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a member of a conference has changed.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConferenceMemberStateChange {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `conference_member_state_change` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: ConferenceMemberStateChangeFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `conference_member_state_change` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConferenceMemberStateChangeFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The id of the conference.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub conference_id: String,
    /// The external id of the conference.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub conference_external_id: String,
    /// The state.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub state: String,
    /// The id of the call.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub call_id: String,
    /// The external id of the call.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub call_external_id: String,
    /// The id of the member.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub member_id: String,
    /// The external id of the member.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub member_external_id: String,
    /// The number of active members.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub active_members: i64,
    /// Whether the member is muted.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub mute: Option<bool>,
    /// Whether the member is on hold.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub hold: Option<bool>,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a text-to-speech output to a member of a conference has changed.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConferenceMemberTtsStateChange {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `conference_member_tts_state_change` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: ConferenceMemberTtsStateChangeFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `conference_member_tts_state_change` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConferenceMemberTtsStateChangeFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The id of the conference.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub conference_id: String,
    /// The external id of the conference.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub conference_external_id: String,
    /// The state.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub state: String,
    /// The id of the call.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub call_id: String,
    /// The external id of the call.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub call_external_id: String,
    /// The id of the member.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub member_id: String,
    /// The external id of the member.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub member_external_id: String,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a playback to a conference has changed.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConferencePlaybackStateChange {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `conference_playback_state_change` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: ConferencePlaybackStateChangeFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `conference_playback_state_change` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConferencePlaybackStateChangeFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The id of the conference.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub conference_id: String,
    /// The external id of the conference.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub conference_external_id: String,
    /// The state.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub state: String,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of speech in a conference has changed.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConferenceSpeakStateChange {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `conference_speak_state_change` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: ConferenceSpeakStateChangeFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `conference_speak_state_change` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConferenceSpeakStateChangeFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The id of the conference.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub conference_id: String,
    /// The external id of the conference.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub conference_external_id: String,
    /// The state.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub state: String,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a conference has changed.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConferenceStateChange {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `conference_state_change` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: ConferenceStateChangeFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `conference_state_change` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConferenceStateChangeFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The id of the conference.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub conference_id: String,
    /// The external id of the conference.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub conference_external_id: String,
    /// The state.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub state: String,
    /// Whether the conference is muted.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub mute: Option<bool>,
    /// Whether the conference is on hold.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub hold: Option<bool>,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A phone number was deactivated.
///
/// *Seen in a repository of the vendor.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DeactivationEvent {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `deactivation_event` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: DeactivationEventFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `deactivation_event` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DeactivationEventFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The phone number.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub number: String,
    /// The id of the previous carrier.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub previous_carrier_id: Option<String>,
    /// The name of the previous carrier.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub previous_carrier_name: Option<String>,
    /// The tracking id.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub tracking_id: Option<String>,
    /// When the number was deactivated.
    pub deactivation_date: subkit_runtime::Timestamp,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A DTMF digit was received during a call.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Dtmf {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `dtmf` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: DtmfFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `dtmf` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DtmfFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The id of the call.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub call_id: String,
    /// The external id of the call.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub call_external_id: String,
    /// The digit.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub digit: String,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A health check. None of the vendor's topics lists this type.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct HealthCheck {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `health-check` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list", default, skip_serializing_if = "Option::is_none")]
    pub fields: Option<HealthCheckFields>,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `health-check` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct HealthCheckFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A message with a keyword was received.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct KeywordMessageReceived {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `keyword_message_received` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: KeywordMessageReceivedFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `keyword_message_received` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct KeywordMessageReceivedFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The associated information.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub associated_info: String,
    /// The id of the sender-id object.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub sender_id_id: String,
    /// The id of the keyword.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub keyword_id: String,
    /// The id of the keyword's campaign.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub keyword_campaign_id: String,
    /// The keyword.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub keyword_value: String,
    /// The address of the recipient.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub recipient_address: String,
    /// The action of the keyword.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub keyword_action: String,
    /// Whether a response message was sent.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub reply_sent: bool,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a message request has changed.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MessageRequestStateChange {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `message_request_state_change` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: MessageRequestStateChangeFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `message_request_state_change` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MessageRequestStateChangeFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The previous state.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub previous_state: String,
    /// The new state.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub new_state: String,
    /// The code of the reason for the event.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub reason_code: String,
    /// The description of the reason for the event.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub reason_description: String,
    /// The external id.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub external_id: Option<String>,
    /// The price of the mobile-originated message.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub mo_price: Option<subkit_runtime::Decimal>,
    /// The price of the mobile-terminated message.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub mt_price: Option<subkit_runtime::Decimal>,
    /// The external id of the message request.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub external_message_request_id: Option<String>,
    /// The id of the message request.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub message_request_id: String,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a message has changed.
///
/// *Documented: The vendor's guide documents the envelope and the fields of messaging events.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MessageStateChange {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `message_state_change` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: MessageStateChangeFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `message_state_change` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MessageStateChangeFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The previous state.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub previous_state: String,
    /// The new state.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub new_state: String,
    /// The code of the reason for the event.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub reason_code: String,
    /// The description of the reason for the event.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub reason_description: String,
    /// The external id.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub external_id: Option<String>,
    /// The price of the mobile-originated message.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub mo_price: Option<subkit_runtime::Decimal>,
    /// The price of the mobile-terminated message.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub mt_price: Option<subkit_runtime::Decimal>,
    /// The id of the message.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub message_id: String,
    /// The id of the message request.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub message_request_id: Option<String>,
    /// The address of the recipient.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub to_address: Option<String>,
    /// The address of the sender.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub from_address: Option<String>,
    /// The id of the sender-id object.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub sender_id_id: Option<String>,
    /// The alias of the sender-id object.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub sender_id_alias: Option<String>,
    /// The number of fragments of the message.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub fragments_count: Option<i64>,
    /// The external id of the message request.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub external_message_request_id: Option<String>,
    /// Whether the message has an attachment.
    ///
    /// *Documented: The vendor's guide lists this field; the vendor's reference does not.*
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub has_attachment: Option<bool>,
    /// The ids of the attachments.
    ///
    /// *Documented: The vendor's guide lists this field; the vendor's reference does not.*
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub attachment_ids: Option<String>,
    /// The type of the number.
    ///
    /// *Documented: The vendor's guide lists this field; the vendor's reference does not.*
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub number_type: Option<String>,
    /// The id of the carrier.
    ///
    /// *Documented: The vendor's guide lists this field; the vendor's reference does not.*
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub carrier_id: Option<String>,
    /// The name of the carrier.
    ///
    /// *Documented: The vendor's guide lists this field; the vendor's reference does not.*
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub carrier_name: Option<String>,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A mobile-originated message was received.
///
/// *Documented: The vendor's guide documents the envelope and the fields of messaging events.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MoMessageReceived {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `mo_message_received` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: MoMessageReceivedFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `mo_message_received` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MoMessageReceivedFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The external id.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub external_id: Option<String>,
    /// The price of the mobile-originated message.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub mo_price: Option<subkit_runtime::Decimal>,
    /// The price of the mobile-terminated message.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub mt_price: Option<subkit_runtime::Decimal>,
    /// The id of the message.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub message_id: String,
    /// The id of the message request.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub message_request_id: Option<String>,
    /// The address of the recipient.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub to_address: Option<String>,
    /// The address of the sender.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub from_address: Option<String>,
    /// The id of the sender-id object.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub sender_id_id: Option<String>,
    /// The alias of the sender-id object.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub sender_id_alias: Option<String>,
    /// The number of fragments of the message.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub fragments_count: Option<i64>,
    /// Whether the message has an attachment.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub has_attachment: Option<bool>,
    /// Whether the body is truncated.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub message_body_truncated: Option<bool>,
    /// The body of the message.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub message_body: String,
    /// The content type of the body.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub message_body_content_type: Option<String>,
    /// The ids of the attachments.
    ///
    /// *Documented: The vendor's guide lists this field; the vendor's reference does not.*
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub attachment_ids: Option<String>,
    /// The id of the carrier.
    ///
    /// *Documented: The vendor's guide lists this field; the vendor's reference does not.*
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub carrier_id: Option<String>,
    /// The name of the carrier.
    ///
    /// *Documented: The vendor's guide lists this field; the vendor's reference does not.*
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub carrier_name: Option<String>,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A phone number was ported to another carrier.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PortingEvent {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `porting_event` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: PortingEventFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `porting_event` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PortingEventFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The phone number.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub number: String,
    /// The id of the previous carrier.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub previous_carrier_id: Option<String>,
    /// The name of the previous carrier.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub previous_carrier_name: Option<String>,
    /// The tracking id.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub tracking_id: Option<String>,
    /// The id of the carrier.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub carrier_id: Option<String>,
    /// When the number was ported.
    pub porting_date: subkit_runtime::Timestamp,
    /// The name of the carrier.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub carrier_name: Option<String>,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a recording has changed.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RecordingStateChange {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `recording_state_change` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: RecordingStateChangeFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `recording_state_change` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RecordingStateChangeFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The id of the call.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub call_id: String,
    /// The external id of the call.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub call_external_id: String,
    /// The id of the recording.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub recording_id: String,
    /// The code of the reason for the event.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub reason_code: Option<String>,
    /// When the recording started.
    ///
    /// *Inferred: The vendor's page gives the type `Date`. In samples of events, other fields of this type are RFC 3339
    /// timestamps.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_time: Option<subkit_runtime::Timestamp>,
    /// When the recording ended.
    ///
    /// *Inferred: The vendor's page gives the type `Date`. In samples of events, other fields of this type are RFC 3339
    /// timestamps.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_time: Option<subkit_runtime::Timestamp>,
    /// The description of the reason for the event.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub reason_description: Option<String>,
    /// The state.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub state: String,
    /// The external id of the recording.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub recording_external_id: String,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The consent of a recipient to a sender id has changed.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SenderIdRecipientConsentChange {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `sender_id_recipient_consent_change` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: SenderIdRecipientConsentChangeFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `sender_id_recipient_consent_change` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SenderIdRecipientConsentChangeFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The id of the sender-id object.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub sender_id_id: String,
    /// The status of the recipient's consent.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub consent_status: String,
    /// The address of the recipient.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub recipient_address: String,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a sender id has changed.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SenderIdStateChange {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `sender_id_state_change` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: SenderIdStateChangeFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `sender_id_state_change` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SenderIdStateChangeFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The previous state.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub previous_state: String,
    /// The new state.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub new_state: String,
    /// The code of the reason for the event.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub reason_code: String,
    /// The description of the reason for the event.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub reason_description: String,
    /// The id of the sender-id object.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub sender_id_id: String,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A phone number was disconnected.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TruedisconnectEvent {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `truedisconnect_event` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: TruedisconnectEventFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `truedisconnect_event` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TruedisconnectEventFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The phone number.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub number: String,
    /// The id of the previous carrier.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub previous_carrier_id: Option<String>,
    /// The name of the previous carrier.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub previous_carrier_name: Option<String>,
    /// The tracking id.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub tracking_id: Option<String>,
    /// When the number was deactivated.
    pub deactivation_date: subkit_runtime::Timestamp,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}
