// @generated from specs/syniverse.yaml (sha256 84bbc3703de839c1) by `cargo xtask codegen syniverse`. Do not edit.

//! The types of requests and answers, in the order of the spec.
//!
//! Structs ignore members that they don't know unless they say otherwise; enums and unions keep values that they
//! don't know. Types that a request can hold have `new` and `with_*`.

mod event;

pub use event::*;

/// The id of a delivery configuration. The vendor writes it as text here and as a number there.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DeliveryConfigurationId(String);

subkit_runtime::id!(DeliveryConfigurationId);

/// The id of a subscription.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize
)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct SubscriptionId(pub String);

subkit_runtime::newtype!(SubscriptionId(String));

/// The name of a topic. The values are those of the vendor's sample; there are others.
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
    /// A value that this version doesn't know; it prints and encodes as itself.
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

/// Which part of the whole a page is. The vendor gives no total.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PagedResult {
    /// How many items are before the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<i64>,
    /// How many items a page holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
}

/// One page of the company's subscriptions.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TopicSubscriptionList {
    /// Which part of the whole a page is. The vendor gives no total.
    #[serde(rename = "paged-result", default, skip_serializing_if = "Option::is_none")]
    pub paged_result: Option<PagedResult>,
    /// The subscriptions, in the vendor's order.
    #[serde(
        rename = "topic-subscriptions",
        default,
        deserialize_with = "subkit_runtime::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub topic_subscriptions: Vec<TopicSubscription>,
}

/// A subscription, as the list of all topics has it.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TopicSubscription {
    /// The id of a subscription.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<SubscriptionId>,
    /// The id of a delivery configuration. The vendor writes it as text here and as a number there.
    #[serde(rename = "del-cfg-id", default, skip_serializing_if = "Option::is_none")]
    pub del_cfg_id: Option<DeliveryConfigurationId>,
    /// The name of the delivery configuration.
    #[serde(rename = "del-cfg-nm", default, skip_serializing_if = "Option::is_none")]
    pub del_cfg_nm: Option<String>,
    /// The name of a topic. The values are those of the vendor's sample; there are others.
    #[serde(rename = "topic-nm", default, skip_serializing_if = "Option::is_none")]
    pub topic_nm: Option<TopicName>,
    /// The event type. It is absent if the subscription takes all of the topic.
    #[serde(rename = "evt-tp", default, skip_serializing_if = "Option::is_none")]
    pub evt_tp: Option<EventTypeCode>,
    /// Which events match, empty for all.
    #[serde(rename = "match-crt", default, skip_serializing_if = "Option::is_none")]
    pub match_crt: Option<String>,
    /// When the subscription starts.
    ///
    /// *Inferred, not documented: The page declares a plain string; its samples are RFC 3339.*
    #[serde(rename = "start-date", default, skip_serializing_if = "Option::is_none")]
    pub start_date: Option<subkit_runtime::Timestamp>,
}

/// One page of the subscriptions that watch a phone number.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MdnSubscriptionList {
    /// Which part of the whole a page is. The vendor gives no total.
    #[serde(rename = "paged-result", default, skip_serializing_if = "Option::is_none")]
    pub paged_result: Option<PagedResult>,
    /// The matching criteria that were asked for, not the bare number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mdn: Option<String>,
    /// The name of a topic. The values are those of the vendor's sample; there are others.
    #[serde(rename = "topic-name", default, skip_serializing_if = "Option::is_none")]
    pub topic_name: Option<TopicName>,
    /// The subscriptions, in the vendor's order.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub subscriptions: Vec<MdnSubscription>,
}

/// What a delivery configuration gets of a phone number.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MdnSubscription {
    /// The id of a delivery configuration. The vendor writes it as text here and as a number there.
    #[serde(
        rename = "delivery-cfg-id",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub delivery_cfg_id: Option<DeliveryConfigurationId>,
    /// The name of the delivery configuration.
    #[serde(
        rename = "delivery-cfg-nm",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub delivery_cfg_nm: Option<String>,
    /// The event types that it gets.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub events: Vec<EventTypeCode>,
}

/// How many phone numbers are watched.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UniqueMdnCount {
    /// The name of a topic. The values are those of the vendor's sample; there are others.
    #[serde(rename = "topic-name", default, skip_serializing_if = "Option::is_none")]
    pub topic_name: Option<TopicName>,
    /// How many different phone numbers the company's active subscriptions watch.
    #[serde(rename = "activeCount", default, skip_serializing_if = "Option::is_none")]
    pub active_count: Option<i64>,
}

/// A subscription of a topic.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Subscription {
    /// The delivery configuration, as a number.
    #[serde(
        rename = "del-cfg-id",
        default,
        skip_serializing_if = "Option::is_none",
        serialize_with = "subkit_runtime::id::option_as_integer"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(schema_with = "subkit_runtime::__private::schema::nullable_integer_id")
    )]
    pub del_cfg_id: Option<DeliveryConfigurationId>,
    /// The event type. It is absent if the subscription takes all of the topic.
    #[serde(rename = "evt-tp", default, skip_serializing_if = "Option::is_none")]
    pub evt_tp: Option<EventTypeCode>,
    /// Which events match, empty for all.
    #[serde(rename = "match-crt", default, skip_serializing_if = "Option::is_none")]
    pub match_crt: Option<String>,
    /// When the subscription starts.
    ///
    /// *Inferred, not documented: The page declares a plain string; its samples are RFC 3339.*
    #[serde(rename = "start-date", default, skip_serializing_if = "Option::is_none")]
    pub start_date: Option<subkit_runtime::Timestamp>,
    /// The id of a subscription.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<SubscriptionId>,
    /// The name of a topic. The values are those of the vendor's sample; there are others.
    #[serde(rename = "topic-nm", default, skip_serializing_if = "Option::is_none")]
    pub topic_nm: Option<TopicName>,
}

/// A subscription to create.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SubscriptionCreate {
    /// The id of a delivery configuration. The vendor writes it as text here and as a number there.
    #[serde(rename = "del-cfg-id", default, skip_serializing_if = "Option::is_none")]
    pub del_cfg_id: Option<DeliveryConfigurationId>,
    /// The event type. Without it the subscription takes all of the topic.
    #[serde(rename = "evt-tp", default, skip_serializing_if = "Option::is_none")]
    pub evt_tp: Option<EventTypeCode>,
    /// Which events match, such as `number = '+12345678901'`, with `and` and `or`; empty for all.
    #[serde(rename = "match-crt", default, skip_serializing_if = "Option::is_none")]
    pub match_crt: Option<String>,
    /// When the subscription starts.
    ///
    /// *Inferred, not documented: The page declares a plain string; its samples are RFC 3339.*
    #[serde(rename = "start-date", default, skip_serializing_if = "Option::is_none")]
    pub start_date: Option<subkit_runtime::Timestamp>,
    /// When the subscription ends, null for never.
    ///
    /// *Inferred, not documented: The page declares and shows null only; the form is that of `start-date`.*
    #[serde(
        rename = "end-date",
        default,
        skip_serializing_if = "subkit_runtime::Field::is_absent"
    )]
    pub end_date: subkit_runtime::Field<subkit_runtime::Timestamp>,
}

impl SubscriptionCreate {
    /// Nothing set; nothing of it is required.
    #[must_use]
    pub fn new() -> Self {
        Self {
            del_cfg_id: None,
            evt_tp: None,
            match_crt: None,
            start_date: None,
            end_date: subkit_runtime::Field::Absent,
        }
    }

    /// Sets `del-cfg-id`.
    #[must_use]
    pub fn with_del_cfg_id(
        mut self,
        del_cfg_id: impl Into<DeliveryConfigurationId>,
    ) -> Self {
        self.del_cfg_id = Some(del_cfg_id.into());
        self
    }

    /// Sets `evt-tp`.
    #[must_use]
    pub fn with_evt_tp(mut self, evt_tp: impl Into<EventTypeCode>) -> Self {
        self.evt_tp = Some(evt_tp.into());
        self
    }

    /// Sets `match-crt`.
    #[must_use]
    pub fn with_match_crt(mut self, match_crt: impl Into<String>) -> Self {
        self.match_crt = Some(match_crt.into());
        self
    }

    /// Sets `start-date`.
    #[must_use]
    pub fn with_start_date(mut self, start_date: subkit_runtime::Timestamp) -> Self {
        self.start_date = Some(start_date);
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

/// What is to become of a subscription.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SubscriptionUpdate {
    /// Which events match, such as `number = '+12345678901'`, with `and` and `or`; empty for all.
    #[serde(rename = "match-crt", default, skip_serializing_if = "Option::is_none")]
    pub match_crt: Option<String>,
    /// When the subscription starts.
    ///
    /// *Inferred, not documented: The page declares a plain string; its samples are RFC 3339.*
    #[serde(rename = "start-date", default, skip_serializing_if = "Option::is_none")]
    pub start_date: Option<subkit_runtime::Timestamp>,
    /// When the subscription ends, null for never.
    ///
    /// *Inferred, not documented: The page declares and shows null only; the form is that of `start-date`.*
    #[serde(
        rename = "end-date",
        default,
        skip_serializing_if = "subkit_runtime::Field::is_absent"
    )]
    pub end_date: subkit_runtime::Field<subkit_runtime::Timestamp>,
}

impl SubscriptionUpdate {
    /// Nothing set; nothing of it is required.
    #[must_use]
    pub fn new() -> Self {
        Self {
            match_crt: None,
            start_date: None,
            end_date: subkit_runtime::Field::Absent,
        }
    }

    /// Sets `match-crt`.
    #[must_use]
    pub fn with_match_crt(mut self, match_crt: impl Into<String>) -> Self {
        self.match_crt = Some(match_crt.into());
        self
    }

    /// Sets `start-date`.
    #[must_use]
    pub fn with_start_date(mut self, start_date: subkit_runtime::Timestamp) -> Self {
        self.start_date = Some(start_date);
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

/// A file that will be written.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DumpReference {
    /// What to refer to the file by.
    #[serde(rename = "referenceId", default, skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
}

/// Which deliveries to mark.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct HandledEventDelivery {
    /// The id of an event.
    #[serde(rename = "event-id", default, skip_serializing_if = "Option::is_none")]
    pub event_id: Option<EventId>,
    /// The topic of the event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<String>,
    /// The type of the event.
    #[serde(rename = "event-type", default, skip_serializing_if = "Option::is_none")]
    pub event_type: Option<String>,
    /// The name of the delivery configuration.
    #[serde(rename = "del-cfg-nm", default, skip_serializing_if = "Option::is_none")]
    pub del_cfg_nm: Option<String>,
    /// When. The vendor's sample is no timestamp but something like a range without its end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,
}

impl HandledEventDelivery {
    /// Nothing set; nothing of it is required.
    #[must_use]
    pub fn new() -> Self {
        Self {
            event_id: None,
            topic: None,
            event_type: None,
            del_cfg_nm: None,
            timestamp: None,
        }
    }

    /// Sets `event-id`.
    #[must_use]
    pub fn with_event_id(mut self, event_id: impl Into<EventId>) -> Self {
        self.event_id = Some(event_id.into());
        self
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

    /// Sets `del-cfg-nm`.
    #[must_use]
    pub fn with_del_cfg_nm(mut self, del_cfg_nm: impl Into<String>) -> Self {
        self.del_cfg_nm = Some(del_cfg_nm.into());
        self
    }

    /// Sets `timestamp`.
    #[must_use]
    pub fn with_timestamp(mut self, timestamp: impl Into<String>) -> Self {
        self.timestamp = Some(timestamp.into());
        self
    }
}

/// How many deliveries were marked.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct HandledEventDeliveryCount {
    /// The count.
    #[serde(
        rename = "number-of-updated-event-deliveries",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub number_of_updated_event_deliveries: Option<i64>,
}

/// One page of the delivery configurations.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DeliveryConfigurationList {
    /// Which part of the whole a page is. The vendor gives no total.
    #[serde(rename = "paged-result", default, skip_serializing_if = "Option::is_none")]
    pub paged_result: Option<PagedResult>,
    /// The delivery configurations, in the vendor's order.
    #[serde(
        rename = "delivery-configurations",
        default,
        deserialize_with = "subkit_runtime::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub delivery_configurations: Vec<DeliveryConfiguration>,
}

/// Where and how events are delivered.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DeliveryConfiguration {
    /// The name.
    #[serde(rename = "del-cfg-nm", default, skip_serializing_if = "Option::is_none")]
    pub del_cfg_nm: Option<String>,
    /// How events are sent.
    #[serde(rename = "del-prtcl-cd", default, skip_serializing_if = "Option::is_none")]
    pub del_prtcl_cd: Option<DeliveryProtocol>,
    /// The URL to which events are posted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub addr: Option<String>,
    /// What events are written in.
    #[serde(rename = "del-fmt-cd", default, skip_serializing_if = "Option::is_none")]
    pub del_fmt_cd: Option<DeliveryFormat>,
    /// Whether events are delivered.
    #[serde(rename = "is-active", default, skip_serializing_if = "Option::is_none")]
    pub is_active: Option<bool>,
    /// How many events are delivered a minute at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub throttling: Option<i64>,
    /// The id of a delivery configuration. The vendor writes it as text here and as a number there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<DeliveryConfigurationId>,
    /// When events are delivered into a file, as six fields.
    ///
    /// *Documented: It stands in the sample of the list and in no schema of an answer.*
    #[serde(
        rename = "cron-expression",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub cron_expression: Option<String>,
    /// Whether only the latest event goes into the file.
    ///
    /// *Documented: It stands in the sample of the list and in no schema of an answer.*
    #[serde(
        rename = "latest-event-only",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub latest_event_only: Option<bool>,
}

/// A delivery configuration to create.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DeliveryConfigurationCreate {
    /// The name.
    #[serde(rename = "del-cfg-nm", default, skip_serializing_if = "Option::is_none")]
    pub del_cfg_nm: Option<String>,
    /// How events are sent.
    #[serde(rename = "del-prtcl-cd", default, skip_serializing_if = "Option::is_none")]
    pub del_prtcl_cd: Option<DeliveryProtocol>,
    /// The URL to which events are posted. Its domain must have been allowed by the vendor's support.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub addr: Option<String>,
    /// What events are written in.
    #[serde(rename = "del-fmt-cd", default, skip_serializing_if = "Option::is_none")]
    pub del_fmt_cd: Option<DeliveryFormat>,
    /// Whether events are delivered.
    #[serde(rename = "is-active", default, skip_serializing_if = "Option::is_none")]
    pub is_active: Option<bool>,
    /// How many events are delivered a minute at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub throttling: Option<i64>,
    /// When events are delivered into a file, as six fields. With it stand the format and `latest-event-only`; without it the protocol and the address.
    #[serde(
        rename = "cron-expression",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub cron_expression: Option<String>,
    /// Whether only the latest event goes into the file.
    #[serde(
        rename = "latest-event-only",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub latest_event_only: Option<bool>,
}

impl DeliveryConfigurationCreate {
    /// Nothing set; nothing of it is required.
    #[must_use]
    pub fn new() -> Self {
        Self {
            del_cfg_nm: None,
            del_prtcl_cd: None,
            addr: None,
            del_fmt_cd: None,
            is_active: None,
            throttling: None,
            cron_expression: None,
            latest_event_only: None,
        }
    }

    /// Sets `del-cfg-nm`.
    #[must_use]
    pub fn with_del_cfg_nm(mut self, del_cfg_nm: impl Into<String>) -> Self {
        self.del_cfg_nm = Some(del_cfg_nm.into());
        self
    }

    /// Sets `del-prtcl-cd`.
    #[must_use]
    pub fn with_del_prtcl_cd(
        mut self,
        del_prtcl_cd: impl Into<DeliveryProtocol>,
    ) -> Self {
        self.del_prtcl_cd = Some(del_prtcl_cd.into());
        self
    }

    /// Sets `addr`.
    #[must_use]
    pub fn with_addr(mut self, addr: impl Into<String>) -> Self {
        self.addr = Some(addr.into());
        self
    }

    /// Sets `del-fmt-cd`.
    #[must_use]
    pub fn with_del_fmt_cd(mut self, del_fmt_cd: impl Into<DeliveryFormat>) -> Self {
        self.del_fmt_cd = Some(del_fmt_cd.into());
        self
    }

    /// Sets `is-active`.
    #[must_use]
    pub fn with_is_active(mut self, is_active: bool) -> Self {
        self.is_active = Some(is_active);
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

/// What is to become of a delivery configuration.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DeliveryConfigurationUpdate {
    /// The name.
    #[serde(rename = "del-cfg-nm", default, skip_serializing_if = "Option::is_none")]
    pub del_cfg_nm: Option<String>,
    /// How events are sent.
    #[serde(rename = "del-prtcl-cd", default, skip_serializing_if = "Option::is_none")]
    pub del_prtcl_cd: Option<DeliveryProtocol>,
    /// The URL to which events are posted. Its domain must have been allowed by the vendor's support.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub addr: Option<String>,
    /// What events are written in.
    #[serde(rename = "del-fmt-cd", default, skip_serializing_if = "Option::is_none")]
    pub del_fmt_cd: Option<DeliveryFormat>,
    /// How many events are delivered a minute at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub throttling: Option<i64>,
    /// Whether events are delivered.
    #[serde(rename = "is-active", default, skip_serializing_if = "Option::is_none")]
    pub is_active: Option<bool>,
}

impl DeliveryConfigurationUpdate {
    /// Nothing set; nothing of it is required.
    #[must_use]
    pub fn new() -> Self {
        Self {
            del_cfg_nm: None,
            del_prtcl_cd: None,
            addr: None,
            del_fmt_cd: None,
            throttling: None,
            is_active: None,
        }
    }

    /// Sets `del-cfg-nm`.
    #[must_use]
    pub fn with_del_cfg_nm(mut self, del_cfg_nm: impl Into<String>) -> Self {
        self.del_cfg_nm = Some(del_cfg_nm.into());
        self
    }

    /// Sets `del-prtcl-cd`.
    #[must_use]
    pub fn with_del_prtcl_cd(
        mut self,
        del_prtcl_cd: impl Into<DeliveryProtocol>,
    ) -> Self {
        self.del_prtcl_cd = Some(del_prtcl_cd.into());
        self
    }

    /// Sets `addr`.
    #[must_use]
    pub fn with_addr(mut self, addr: impl Into<String>) -> Self {
        self.addr = Some(addr.into());
        self
    }

    /// Sets `del-fmt-cd`.
    #[must_use]
    pub fn with_del_fmt_cd(mut self, del_fmt_cd: impl Into<DeliveryFormat>) -> Self {
        self.del_fmt_cd = Some(del_fmt_cd.into());
        self
    }

    /// Sets `throttling`.
    #[must_use]
    pub fn with_throttling(mut self, throttling: i64) -> Self {
        self.throttling = Some(throttling);
        self
    }

    /// Sets `is-active`.
    #[must_use]
    pub fn with_is_active(mut self, is_active: bool) -> Self {
        self.is_active = Some(is_active);
        self
    }
}

/// How events are sent.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum DeliveryProtocol {
    /// `REST`
    Rest,
    /// A value that this version doesn't know; it prints and encodes as itself.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(DeliveryProtocol {
    Rest = "REST",
});

/// What events are written in.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum DeliveryFormat {
    /// `JSON`
    Json,
    /// `XML`
    Xml,
    /// A value that this version doesn't know; it prints and encodes as itself.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(DeliveryFormat {
    Json = "JSON",
    Xml = "XML",
});

/// How a delivery configuration authenticates itself to its address.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DeliveryAuthentication {
    /// A kind of authentication. The dictionary has these three; an article of the vendor names MTLS too, without its code.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<AuthenticationType>,
    /// The credentials. For BASIC they are user name and password; those of other kinds are not documented, so any member is taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settings: Option<DeliveryAuthenticationSettings>,
}

/// How a delivery configuration is to authenticate itself to its address.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DeliveryAuthenticationUpdate {
    /// A kind of authentication. The dictionary has these three; an article of the vendor names MTLS too, without its code.
    #[serde(rename = "type")]
    pub type_: AuthenticationType,
    /// The credentials. For BASIC they are user name and password; those of other kinds are not documented, so any member is taken.
    pub settings: DeliveryAuthenticationSettings,
}

impl DeliveryAuthenticationUpdate {
    /// The value with what it must have.
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

/// A kind of authentication. The dictionary has these three; an article of the vendor names MTLS too, without its code.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum AuthenticationType {
    /// `BASIC`
    Basic,
    /// `OAUTH`
    Oauth,
    /// `NONE`
    None,
    /// A value that this version doesn't know; it prints and encodes as itself.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(AuthenticationType {
    Basic = "BASIC",
    Oauth = "OAUTH",
    None = "NONE",
});

/// The credentials. For BASIC they are user name and password; those of other kinds are not documented, so any member is taken.
///
/// Holds secrets: its `Debug` output shows nothing of it.
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
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl std::fmt::Debug for DeliveryAuthenticationSettings {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("DeliveryAuthenticationSettings([redacted])")
    }
}

impl DeliveryAuthenticationSettings {
    /// Nothing set; nothing of it is required.
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
    /// A value that this version doesn't know; it prints and encodes as itself.
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
    /// The code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// What the code stands for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// One page of the topics.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TopicList {
    /// Which part of the whole a page is. The vendor gives no total.
    #[serde(rename = "paged-result", default, skip_serializing_if = "Option::is_none")]
    pub paged_result: Option<PagedResult>,
    /// The topics, in the vendor's order.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub topics: Vec<Topic>,
}

/// A group of event types.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Topic {
    /// The name of a topic. The values are those of the vendor's sample; there are others.
    #[serde(rename = "topic-nm", default, skip_serializing_if = "Option::is_none")]
    pub topic_nm: Option<TopicName>,
    /// The service that the events come from, if there is one.
    #[serde(rename = "svc-nm", default, skip_serializing_if = "Option::is_none")]
    pub svc_nm: Option<String>,
    /// The event types of the topic.
    #[serde(
        rename = "evt-tp-list",
        default,
        deserialize_with = "subkit_runtime::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub evt_tp_list: Vec<EventTypeCode>,
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
        deserialize_with = "subkit_runtime::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub event_types: Vec<EventType>,
}

/// Whether events may have more fields than are listed. Events in the field have more, even of a type that is `strict`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ValidationType {
    /// `strict`
    Strict,
    /// `allow-additional-fields`
    AllowAdditionalFields,
    /// A value that this version doesn't know; it prints and encodes as itself.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(ValidationType {
    Strict = "strict",
    AllowAdditionalFields = "allow-additional-fields",
});

/// What a field holds. A date is a date and a time; a text may be empty.
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
    /// A value that this version doesn't know; it prints and encodes as itself.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(FieldType {
    Text = "Text",
    Integer = "Integer",
    Decimal = "Decimal",
    Boolean = "Boolean",
    Date = "Date",
});

/// How a delivery, or an attempt at it, stands.
///
/// *Seen at a third party: The vendor lists no values. SUCCESS is seen in its samples and FAILED in an article; all four in a survey.*
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
    /// A value that this version doesn't know; it prints and encodes as itself.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(DeliveryStatus {
    Success = "SUCCESS",
    Pending = "PENDING",
    Retry = "RETRY",
    Failed = "FAILED",
});

/// Counts of the deliveries to a delivery configuration.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DeliveryConfigurationSummary {
    /// The name of the delivery configuration.
    #[serde(rename = "del-cfg-nm", default, skip_serializing_if = "Option::is_none")]
    pub del_cfg_nm: Option<String>,
    /// The counts by topic.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub topics: Vec<TopicSummary>,
    /// How many deliveries are yet to be made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pending: Option<i64>,
    /// How many deliveries will be tried again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry: Option<i64>,
    /// How many deliveries have failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failed: Option<i64>,
}

/// Counts of the deliveries of a topic.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TopicSummary {
    /// The name of a topic. The values are those of the vendor's sample; there are others.
    #[serde(rename = "topic-nm", default, skip_serializing_if = "Option::is_none")]
    pub topic_nm: Option<TopicName>,
    /// The counts by event type.
    #[serde(
        rename = "event-types",
        default,
        deserialize_with = "subkit_runtime::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub event_types: Vec<EventTypeSummary>,
    /// How many deliveries are yet to be made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pending: Option<i64>,
    /// How many deliveries will be tried again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry: Option<i64>,
    /// How many deliveries have failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failed: Option<i64>,
}

/// The attempts to deliver one event to one delivery configuration.
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
        deserialize_with = "subkit_runtime::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub delivery_attempts: Vec<TrackedDeliveryAttempt>,
}

/// An attempt to deliver an event, as its tracking has it.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TrackedDeliveryAttempt {
    /// The number of the attempt, counted from 1.
    #[serde(rename = "attempt-number", default, skip_serializing_if = "Option::is_none")]
    pub attempt_number: Option<i64>,
    /// How a delivery, or an attempt at it, stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<DeliveryStatus>,
    /// The HTTP status that the address answered with.
    #[serde(
        rename = "response-status",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub response_status: Option<i64>,
    /// The body that the address answered with.
    #[serde(
        rename = "response-details",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub response_details: Option<String>,
    /// When the attempt was made.
    ///
    /// *Inferred, not documented: The page declares a plain string; its samples are RFC 3339.*
    #[serde(
        rename = "attempt-timestamp",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub attempt_timestamp: Option<subkit_runtime::Timestamp>,
}

/// A batch job was completed.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AbaJobCompleted {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of an `aba_job_completed` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: AbaJobCompletedFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of an `aba_job_completed` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AbaJobCompletedFields {
    /// The URI of the output file, or `EMPTY_FILE` if there is no output.
    ///
    /// *Seen in a repository of the vendor: The field is documented; `EMPTY_FILE` is seen in code of the vendor.*
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub output_file_uri: Option<String>,
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The URI of the file.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub file_uri: String,
    /// The name of the job.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub job_name: String,
    /// When the job was completed.
    pub job_exec_complete_timestamp: subkit_runtime::Timestamp,
    /// The URI of the file with what failed.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub error_file_uri: Option<String>,
    /// The URI of the file with the details of what failed.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub error_details_file_uri: Option<String>,
    /// The name of the file.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub file_name: String,
    /// The status of the job.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub job_exec_status: String,
    /// The URI of the job's schedule.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub schedule_uri: String,
    /// The URI of this execution of the job.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub execution_uri: String,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A batch job was queued.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AbaJobQueued {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of an `aba_job_queued` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: AbaJobQueuedFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of an `aba_job_queued` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AbaJobQueuedFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The URI of the file.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub file_uri: String,
    /// When the job was queued.
    pub job_queued_timestamp: subkit_runtime::Timestamp,
    /// The name of the job.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub job_name: String,
    /// The name of the file.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub file_name: String,
    /// The URI of the job's schedule.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub schedule_uri: String,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A batch job was resumed.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AbaJobResumed {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of an `aba_job_resumed` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: AbaJobResumedFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of an `aba_job_resumed` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AbaJobResumedFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The URI of the file.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub file_uri: String,
    /// The name of the job.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub job_name: String,
    /// The name of the file.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub file_name: String,
    /// The code of the reason why the job was resumed.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub resume_reason_cd: String,
    /// When the job was resumed.
    pub job_exec_resume_timestamp: subkit_runtime::Timestamp,
    /// The URI of the job's schedule.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub schedule_uri: String,
    /// The URI of this execution of the job.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub execution_uri: String,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A batch job was started.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AbaJobStarted {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of an `aba_job_started` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: AbaJobStartedFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of an `aba_job_started` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AbaJobStartedFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The URI of the file.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub file_uri: String,
    /// The name of the job.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub job_name: String,
    /// The name of the file.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub file_name: String,
    /// When the job was started.
    pub job_start_exec_timestamp: subkit_runtime::Timestamp,
    /// The URI of the job's schedule.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub schedule_uri: String,
    /// The URI of this execution of the job.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub execution_uri: String,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A batch job was suspended.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AbaJobSuspended {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of an `aba_job_suspended` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: AbaJobSuspendedFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of an `aba_job_suspended` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AbaJobSuspendedFields {
    /// The code of the reason why the job was suspended.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub suspend_reason_cd: String,
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The URI of the file.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub file_uri: String,
    /// The name of the job.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub job_name: String,
    /// The name of the file.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub file_name: String,
    /// When the job was suspended.
    pub job_exec_suspend_timestamp: subkit_runtime::Timestamp,
    /// The URI of the job's schedule.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub schedule_uri: String,
    /// The URI of this execution of the job.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub execution_uri: String,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of an application's token has changed.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ApplicationTokenStateChange {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of an `application_token_state_change` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: ApplicationTokenStateChangeFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of an `application_token_state_change` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ApplicationTokenStateChangeFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The state after the change.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub new_state: Option<String>,
    /// The address of the sender id.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub sender_id_address: String,
    /// The id of the contact.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub contact_id: String,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a playback to a bridge has changed.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BridgePlaybackStateChange {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `bridge_playback_state_change` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: BridgePlaybackStateChangeFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `bridge_playback_state_change` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BridgePlaybackStateChangeFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the bridge.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub bridge_id: String,
    /// The state after the change.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub state: String,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The external id of the bridge.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub bridge_external_id: String,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a text-to-speech output to a bridge has changed.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BridgeTtsStateChange {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `bridge_tts_state_change` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: BridgeTtsStateChangeFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `bridge_tts_state_change` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BridgeTtsStateChangeFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the bridge.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub bridge_id: String,
    /// The state after the change.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub state: String,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The external id of the bridge.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub bridge_external_id: String,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A call has come in.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CallIncomingReceived {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `call_incoming_received` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: CallIncomingReceivedFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `call_incoming_received` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CallIncomingReceivedFields {
    /// The code of the reason.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub reason_code: Option<String>,
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The address of the receiver.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub to_address: String,
    /// The reason in words.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub reason_description: Option<String>,
    /// The address of the sender.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub from_address: String,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The id of the call.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub call_id: String,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a playback to a call has changed.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CallPlaybackStateChange {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `call_playback_state_change` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: CallPlaybackStateChangeFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `call_playback_state_change` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CallPlaybackStateChangeFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The state after the change.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub state: String,
    /// The external id of the call.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub call_external_id: String,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The id of the call.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub call_id: String,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a call has changed.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CallStateChange {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `call_state_change` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: CallStateChangeFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `call_state_change` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CallStateChangeFields {
    /// The code of the reason.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub reason_code: String,
    /// The state before the change.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub previous_state: String,
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The external id of the call.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub external_call_id: String,
    /// The price of the call.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub call_price: Option<subkit_runtime::Decimal>,
    /// The state after the change.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub new_state: String,
    /// The address of the receiver.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub to_address: String,
    /// The reason in words.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub reason_description: String,
    /// The address of the sender.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub from_address: String,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The duration of the call. The vendor names no unit.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub call_duration: i64,
    /// The id of the call.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub call_id: String,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a text-to-speech output to a call has changed.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CallTtsStateChange {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `call_tts_state_change` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: CallTtsStateChangeFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `call_tts_state_change` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CallTtsStateChangeFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The state after the change.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub state: String,
    /// The external id of the call.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub call_external_id: String,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The id of the call.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub call_id: String,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a collection of digits has changed.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CollectorStateChange {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `collector_state_change` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: CollectorStateChangeFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `collector_state_change` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CollectorStateChangeFields {
    /// The reason.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub reason: String,
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the collection of digits.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub collect_id: String,
    /// The external id of the collection of digits.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub external_collect_id: String,
    /// The digits that were collected.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub digits: String,
    /// The external id of the call.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub call_external_id: String,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The id of the call.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub call_id: String,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A processor of a communication application reports.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CommunicationApplicationProcessor {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `communication_application_processor` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: CommunicationApplicationProcessorFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `communication_application_processor` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CommunicationApplicationProcessorFields {
    /// The id of the communication application.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub communication_application_id: String,
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the session.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub session_id: Option<String>,
    /// The id of the processor.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub processor_id: String,
    /// The user data.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub user_data: Option<String>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A session of a communication application reports something of its own.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CommunicationApplicationSessionCustomEvent {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `communication_application_session_custom_event` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: CommunicationApplicationSessionCustomEventFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `communication_application_session_custom_event` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CommunicationApplicationSessionCustomEventFields {
    /// The id of the communication application.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub communication_application_id: String,
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The custom data.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub custom_data: Option<String>,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a session of a communication application has changed.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CommunicationApplicationSessionStateChange {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `communication_application_session_state_change` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: CommunicationApplicationSessionStateChangeFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `communication_application_session_state_change` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CommunicationApplicationSessionStateChangeFields {
    /// The id of the communication application.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub communication_application_id: String,
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the sender id.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub sender_id_id: Option<String>,
    /// The state before the change.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub old_state: String,
    /// The state after the change.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub new_state: String,
    /// The code of the result.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub result_code: Option<String>,
    /// The address of the receiver.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub to_address: Option<String>,
    /// The time of the interactive voice response.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ivr_timestamp: Option<subkit_runtime::Timestamp>,
    /// The address of the sender.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub from_address: Option<String>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The details of the result.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub result_details: Option<String>,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a playback to a member of a conference has changed.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConferenceMemberPlayStateChange {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `conference_member_play_state_change` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: ConferenceMemberPlayStateChangeFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `conference_member_play_state_change` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConferenceMemberPlayStateChangeFields {
    /// The id of the member.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub member_id: String,
    /// The id of the conference.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub conference_id: String,
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The external id of the conference.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub conference_external_id: String,
    /// The state after the change.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub state: String,
    /// The external id of the call.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub call_external_id: String,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The external id of the member.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub member_external_id: String,
    /// The id of the call.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub call_id: String,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a member of a conference has changed.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConferenceMemberStateChange {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `conference_member_state_change` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: ConferenceMemberStateChangeFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `conference_member_state_change` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConferenceMemberStateChangeFields {
    /// The id of the member.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub member_id: String,
    /// The id of the conference.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub conference_id: String,
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// How many members are active.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub active_members: i64,
    /// The external id of the conference.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub conference_external_id: String,
    /// Whether it is muted.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub mute: Option<bool>,
    /// The state after the change.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub state: String,
    /// The external id of the call.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub call_external_id: String,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The external id of the member.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub member_external_id: String,
    /// Whether it is on hold.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub hold: Option<bool>,
    /// The id of the call.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub call_id: String,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a text-to-speech output to a member of a conference has changed.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConferenceMemberTtsStateChange {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `conference_member_tts_state_change` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: ConferenceMemberTtsStateChangeFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `conference_member_tts_state_change` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConferenceMemberTtsStateChangeFields {
    /// The id of the member.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub member_id: String,
    /// The id of the conference.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub conference_id: String,
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The external id of the conference.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub conference_external_id: String,
    /// The state after the change.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub state: String,
    /// The external id of the call.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub call_external_id: String,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The external id of the member.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub member_external_id: String,
    /// The id of the call.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub call_id: String,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a playback to a conference has changed.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConferencePlaybackStateChange {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `conference_playback_state_change` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: ConferencePlaybackStateChangeFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `conference_playback_state_change` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConferencePlaybackStateChangeFields {
    /// The id of the conference.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub conference_id: String,
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The external id of the conference.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub conference_external_id: String,
    /// The state after the change.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub state: String,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of speech in a conference has changed.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConferenceSpeakStateChange {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `conference_speak_state_change` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: ConferenceSpeakStateChangeFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `conference_speak_state_change` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConferenceSpeakStateChangeFields {
    /// The id of the conference.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub conference_id: String,
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The external id of the conference.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub conference_external_id: String,
    /// The state after the change.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub state: String,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a conference has changed.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConferenceStateChange {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `conference_state_change` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: ConferenceStateChangeFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `conference_state_change` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConferenceStateChangeFields {
    /// The id of the conference.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub conference_id: String,
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The external id of the conference.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub conference_external_id: String,
    /// Whether it is muted.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub mute: Option<bool>,
    /// The state after the change.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub state: String,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// Whether it is on hold.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub hold: Option<bool>,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A phone number was deactivated.
///
/// *Seen in a repository of the vendor.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DeactivationEvent {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `deactivation_event` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: DeactivationEventFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `deactivation_event` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DeactivationEventFields {
    /// The phone number.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub number: String,
    /// The id of the carrier before.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub previous_carrier_id: Option<String>,
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The name of the carrier before.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub previous_carrier_name: Option<String>,
    /// The id by which the event can be tracked.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub tracking_id: Option<String>,
    /// When the number was deactivated.
    pub deactivation_date: subkit_runtime::Timestamp,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A digit was dialled during a call.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Dtmf {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `dtmf` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: DtmfFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `dtmf` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DtmfFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The external id of the call.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub call_external_id: String,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The id of the call.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub call_id: String,
    /// The digit.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub digit: String,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A check of health, which belongs to no topic.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct HealthCheck {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `health-check` event.
    #[serde(rename = "fld-val-list", default, skip_serializing_if = "Option::is_none")]
    pub fld_val_list: Option<HealthCheckFields>,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `health-check` event.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct HealthCheckFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A message with a keyword has come in.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct KeywordMessageReceived {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `keyword_message_received` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: KeywordMessageReceivedFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `keyword_message_received` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct KeywordMessageReceivedFields {
    /// The associated information.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub associated_info: String,
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the sender id.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub sender_id_id: String,
    /// The id of the keyword.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub keyword_id: String,
    /// The id of the keyword's campaign.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub keyword_campaign_id: String,
    /// The keyword.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub keyword_value: String,
    /// The address of the recipient.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub recipient_address: String,
    /// The action of the keyword.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub keyword_action: String,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// Whether a reply was sent.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub reply_sent: bool,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a message request has changed.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MessageRequestStateChange {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `message_request_state_change` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: MessageRequestStateChangeFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `message_request_state_change` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MessageRequestStateChangeFields {
    /// The code of the reason.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub reason_code: String,
    /// The price of the mobile-originated message.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub mo_price: Option<subkit_runtime::Decimal>,
    /// The state before the change.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub previous_state: String,
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The external id of the message request.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub external_message_request_id: Option<String>,
    /// The id of the message request.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub message_request_id: String,
    /// The state after the change.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub new_state: String,
    /// The external id.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub external_id: Option<String>,
    /// The reason in words.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub reason_description: String,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The price of the mobile-terminated message.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub mt_price: Option<subkit_runtime::Decimal>,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a message has changed.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MessageStateChange {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `message_state_change` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: MessageStateChangeFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `message_state_change` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MessageStateChangeFields {
    /// The price of the mobile-originated message.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub mo_price: Option<subkit_runtime::Decimal>,
    /// The state before the change.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub previous_state: String,
    /// The id of the message request.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub message_request_id: Option<String>,
    /// The id of the message.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub message_id: String,
    /// The external id.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub external_id: Option<String>,
    /// The address of the receiver.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub to_address: Option<String>,
    /// The reason in words.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub reason_description: String,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The code of the reason.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub reason_code: String,
    /// The alias of the sender id.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub sender_id_alias: Option<String>,
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the sender id.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub sender_id_id: Option<String>,
    /// The external id of the message request.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub external_message_request_id: Option<String>,
    /// The state after the change.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub new_state: String,
    /// How many fragments the message has.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub fragments_count: Option<i64>,
    /// The address of the sender.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub from_address: Option<String>,
    /// The price of the mobile-terminated message.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub mt_price: Option<subkit_runtime::Decimal>,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A message of a mobile user has come in.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MoMessageReceived {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `mo_message_received` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: MoMessageReceivedFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `mo_message_received` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MoMessageReceivedFields {
    /// The price of the mobile-originated message.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub mo_price: Option<subkit_runtime::Decimal>,
    /// The id of the message request.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub message_request_id: Option<String>,
    /// The id of the message.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub message_id: String,
    /// Whether the message has an attachment.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub has_attachment: Option<bool>,
    /// The external id.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub external_id: Option<String>,
    /// The address of the receiver.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub to_address: Option<String>,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The alias of the sender id.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub sender_id_alias: Option<String>,
    /// Whether the body was cut short.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub message_body_truncated: Option<bool>,
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the sender id.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub sender_id_id: Option<String>,
    /// The body of the message.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub message_body: String,
    /// How many fragments the message has.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub fragments_count: Option<i64>,
    /// The address of the sender.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub from_address: Option<String>,
    /// The price of the mobile-terminated message.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub mt_price: Option<subkit_runtime::Decimal>,
    /// The content type of the body.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub message_body_content_type: Option<String>,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A phone number was ported to another carrier.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PortingEvent {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `porting_event` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: PortingEventFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `porting_event` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PortingEventFields {
    /// The id of the carrier.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub carrier_id: Option<String>,
    /// The phone number.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub number: String,
    /// The id of the carrier before.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub previous_carrier_id: Option<String>,
    /// When the number was ported.
    pub porting_date: subkit_runtime::Timestamp,
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The name of the carrier.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub carrier_name: Option<String>,
    /// The name of the carrier before.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub previous_carrier_name: Option<String>,
    /// The id by which the event can be tracked.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub tracking_id: Option<String>,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a recording has changed.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RecordingStateChange {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `recording_state_change` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: RecordingStateChangeFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `recording_state_change` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RecordingStateChangeFields {
    /// The id of the recording.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub recording_id: String,
    /// The code of the reason.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub reason_code: Option<String>,
    /// When it started.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_time: Option<subkit_runtime::Timestamp>,
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// When it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_time: Option<subkit_runtime::Timestamp>,
    /// The reason in words.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub reason_description: Option<String>,
    /// The state after the change.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub state: String,
    /// The external id of the call.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub call_external_id: String,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// The external id of the recording.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub recording_external_id: String,
    /// The id of the call.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub call_id: String,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The consent of a recipient to a sender id has changed.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SenderIdRecipientConsentChange {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `sender_id_recipient_consent_change` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: SenderIdRecipientConsentChangeFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `sender_id_recipient_consent_change` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SenderIdRecipientConsentChangeFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the sender id.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub sender_id_id: String,
    /// The status of the recipient's consent.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub consent_status: String,
    /// The address of the recipient.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub recipient_address: String,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The state of a sender id has changed.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SenderIdStateChange {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `sender_id_state_change` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: SenderIdStateChangeFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `sender_id_state_change` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SenderIdStateChangeFields {
    /// The code of the reason.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub reason_code: String,
    /// The state before the change.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub previous_state: String,
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the sender id.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub sender_id_id: String,
    /// The state after the change.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub new_state: String,
    /// The reason in words.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub reason_description: String,
    /// The id of the application.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_id: Option<i64>,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A phone number was truly disconnected.
///
/// *Inferred, not documented: The fields are documented; that they come in this envelope is seen for `deactivation_event` only.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TruedisconnectEvent {
    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of a `truedisconnect_event` event.
    #[serde(rename = "fld-val-list")]
    pub fld_val_list: TruedisconnectEventFields,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of a `truedisconnect_event` event.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TruedisconnectEventFields {
    /// The phone number.
    #[serde(deserialize_with = "subkit_runtime::leniently")]
    pub number: String,
    /// The id of the carrier before.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub previous_carrier_id: Option<String>,
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The name of the carrier before.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub previous_carrier_name: Option<String>,
    /// The id by which the event can be tracked.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub tracking_id: Option<String>,
    /// When the number was deactivated.
    pub deactivation_date: subkit_runtime::Timestamp,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}
