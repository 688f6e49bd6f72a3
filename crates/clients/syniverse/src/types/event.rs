// @generated from specs/syniverse.yaml by `cargo xtask codegen syniverse`. Do not edit.

//! Types whose names begin with `Event`.

#[allow(
    unused_imports,
    clippy::wildcard_imports,
    reason = "types refer to types of other modules"
)]
use crate::types::*;

/// The id of an event.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct EventId(pub String);

subkit_runtime::newtype!(EventId(String));

impl subkit_runtime::generated::Lenient for EventId {
    const EXPECTED: &'static str = <String as subkit_runtime::generated::Lenient>::EXPECTED;

    fn parse(text: &str) -> Option<Self> {
        <String as subkit_runtime::generated::Lenient>::parse(text).map(Self)
    }
}

/// The id of an event type. The vendor may also have event types that are not listed here.
///
/// *Inferred: The vendor's page does not list the possible values. The vendor's samples of topics and event types
/// contain these ids.*
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum EventTypeCode {
    /// `__GENERIC__`
    Generic,
    /// `aba_job_completed`
    AbaJobCompleted,
    /// `aba_job_queued`
    AbaJobQueued,
    /// `aba_job_resumed`
    AbaJobResumed,
    /// `aba_job_started`
    AbaJobStarted,
    /// `aba_job_suspended`
    AbaJobSuspended,
    /// `application_token_state_change`
    ApplicationTokenStateChange,
    /// `bridge_playback_state_change`
    BridgePlaybackStateChange,
    /// `bridge_tts_state_change`
    BridgeTtsStateChange,
    /// `call_incoming_received`
    CallIncomingReceived,
    /// `call_playback_state_change`
    CallPlaybackStateChange,
    /// `call_state_change`
    CallStateChange,
    /// `call_tts_state_change`
    CallTtsStateChange,
    /// `collector_state_change`
    CollectorStateChange,
    /// `communication_application_processor`
    CommunicationApplicationProcessor,
    /// `communication_application_session_custom_event`
    CommunicationApplicationSessionCustomEvent,
    /// `communication_application_session_state_change`
    CommunicationApplicationSessionStateChange,
    /// `conference_member_play_state_change`
    ConferenceMemberPlayStateChange,
    /// `conference_member_state_change`
    ConferenceMemberStateChange,
    /// `conference_member_tts_state_change`
    ConferenceMemberTtsStateChange,
    /// `conference_playback_state_change`
    ConferencePlaybackStateChange,
    /// `conference_speak_state_change`
    ConferenceSpeakStateChange,
    /// `conference_state_change`
    ConferenceStateChange,
    /// `deactivation_event`
    DeactivationEvent,
    /// `dtmf`
    Dtmf,
    /// `event_file_complete`
    EventFileComplete,
    /// `event_file_delete`
    EventFileDelete,
    /// `event_file_download`
    EventFileDownload,
    /// `health-check`
    HealthCheck,
    /// `keyword_message_received`
    KeywordMessageReceived,
    /// `message_request_state_change`
    MessageRequestStateChange,
    /// `message_state_change`
    MessageStateChange,
    /// `mo_message_received`
    MoMessageReceived,
    /// `porting_event`
    PortingEvent,
    /// `recording_state_change`
    RecordingStateChange,
    /// `sender_id_recipient_consent_change`
    SenderIdRecipientConsentChange,
    /// `sender_id_state_change`
    SenderIdStateChange,
    /// `truedisconnect_event`
    TruedisconnectEvent,
    /// An unknown value. It is displayed and encoded as received.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(EventTypeCode {
    Generic = "__GENERIC__",
    AbaJobCompleted = "aba_job_completed",
    AbaJobQueued = "aba_job_queued",
    AbaJobResumed = "aba_job_resumed",
    AbaJobStarted = "aba_job_started",
    AbaJobSuspended = "aba_job_suspended",
    ApplicationTokenStateChange = "application_token_state_change",
    BridgePlaybackStateChange = "bridge_playback_state_change",
    BridgeTtsStateChange = "bridge_tts_state_change",
    CallIncomingReceived = "call_incoming_received",
    CallPlaybackStateChange = "call_playback_state_change",
    CallStateChange = "call_state_change",
    CallTtsStateChange = "call_tts_state_change",
    CollectorStateChange = "collector_state_change",
    CommunicationApplicationProcessor = "communication_application_processor",
    CommunicationApplicationSessionCustomEvent = "communication_application_session_custom_event",
    CommunicationApplicationSessionStateChange = "communication_application_session_state_change",
    ConferenceMemberPlayStateChange = "conference_member_play_state_change",
    ConferenceMemberStateChange = "conference_member_state_change",
    ConferenceMemberTtsStateChange = "conference_member_tts_state_change",
    ConferencePlaybackStateChange = "conference_playback_state_change",
    ConferenceSpeakStateChange = "conference_speak_state_change",
    ConferenceStateChange = "conference_state_change",
    DeactivationEvent = "deactivation_event",
    Dtmf = "dtmf",
    EventFileComplete = "event_file_complete",
    EventFileDelete = "event_file_delete",
    EventFileDownload = "event_file_download",
    HealthCheck = "health-check",
    KeywordMessageReceived = "keyword_message_received",
    MessageRequestStateChange = "message_request_state_change",
    MessageStateChange = "message_state_change",
    MoMessageReceived = "mo_message_received",
    PortingEvent = "porting_event",
    RecordingStateChange = "recording_state_change",
    SenderIdRecipientConsentChange = "sender_id_recipient_consent_change",
    SenderIdStateChange = "sender_id_state_change",
    TruedisconnectEvent = "truedisconnect_event",
});

/// A page of the event types.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EventTypeList {
    /// The position of a page in its list. The vendor does not return the total number of items.
    #[serde(rename = "paged-result", default, skip_serializing_if = "Option::is_none")]
    pub paged_result: Option<PagedResult>,
    /// The event types, in the vendor's order.
    #[serde(
        rename = "event-types",
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub event_types: Vec<EventType>,
}

/// An event type, with its fields.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EventType {
    /// The id of an event type. The vendor may also have event types that are not listed here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<EventTypeCode>,
    /// Whether events can contain fields that are not listed. In practice, events of `strict` types also contain such
    /// fields.
    #[serde(
        rename = "validation-type",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub validation_type: Option<ValidationType>,
    /// The fields of the events, by name.
    ///
    /// *Inferred: The vendor's page declares the fields of its samples as fixed properties; the spec uses a map
    /// instead.*
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "std::collections::BTreeMap::is_empty"
    )]
    pub fields: std::collections::BTreeMap<String, EventField>,
}

/// A field of an event.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EventField {
    /// The type of a field. In samples, a `Date` is a date with a time, and a `Text` can be empty.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<FieldType>,
    /// Whether the field is mandatory.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mandatory: Option<bool>,
}

/// A page of the deliveries.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EventDeliveryList {
    /// The position of a page in its list. The vendor does not return the total number of items.
    #[serde(rename = "paged-result", default, skip_serializing_if = "Option::is_none")]
    pub paged_result: Option<PagedResult>,
    /// The path and query of the next page. The path begins with `/ess/v1`.
    ///
    /// *Inferred: The vendor's page does not describe the property; the sample contains it.*
    #[serde(rename = "next-page-uri", default, skip_serializing_if = "Option::is_none")]
    pub next_page_uri: Option<String>,
    /// The deliveries, in the vendor's order.
    #[serde(
        rename = "event-deliveries",
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub event_deliveries: Vec<EventDelivery>,
}

/// An event and its delivery to a delivery configuration.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EventDelivery {
    /// The id of an event.
    #[serde(rename = "event-id", default, skip_serializing_if = "Option::is_none")]
    pub event_id: Option<EventId>,
    /// The name of a topic. The vendor also has topics that are not listed here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<TopicName>,
    /// The id of an event type. The vendor may also have event types that are not listed here.
    #[serde(rename = "event-type", default, skip_serializing_if = "Option::is_none")]
    pub event_type: Option<EventTypeCode>,
    /// The URL to which the event is posted.
    ///
    /// *Inferred: The vendor's page does not describe the property; the sample value is a URL.*
    #[serde(rename = "delivery-point", default, skip_serializing_if = "Option::is_none")]
    pub delivery_point: Option<String>,
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
    /// The name of the delivery configuration.
    ///
    /// Named `del-cfg-nm` on the wire.
    #[doc(alias = "del-cfg-nm")]
    #[serde(rename = "del-cfg-nm", default, skip_serializing_if = "Option::is_none")]
    pub delivery_configuration_name: Option<String>,
    /// The status of a delivery or of an attempt.
    #[serde(
        rename = "delivery-status",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub delivery_status: Option<DeliveryStatus>,
    /// The time of the event.
    ///
    /// *Inferred: The vendor's page declares a plain string; its samples are RFC 3339 timestamps. The vendor's page
    /// does not say whether the property is the time of the event or of the delivery.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of the event, as JSON text.
    ///
    /// *Inferred: The vendor's page declares a string; its samples are JSON text.*
    #[serde(rename = "event-body", default, skip_serializing_if = "Option::is_none")]
    pub event_body: Option<String>,
}

impl EventDelivery {
    /// Returns the event in `event-body`, decoded as if the webhook had delivered it, or `None` if there is no event.
    #[must_use]
    pub fn event(&self) -> Option<Event> {
        let parts = subkit_runtime::generated::EventParts::new(
            "fld-val-list",
            self.event_body.as_ref()?,
        );
        Some(
            parts
                .with_tag(self.event_type.as_ref())
                .with("timestamp", &self.timestamp)
                .into_event(),
        )
    }
}

/// Counts of events by delivery configuration.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EventDeliverySummary {
    /// The delivery configurations, in the vendor's order.
    #[serde(
        rename = "delivery-configurations",
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub delivery_configurations: Vec<DeliveryConfigurationSummary>,
}

/// Counts of the events of an event type.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EventTypeSummary {
    /// The id of an event type. The vendor may also have event types that are not listed here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<EventTypeCode>,
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

/// A page of the attempts.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EventDeliveryAttemptList {
    /// The position of a page in its list. The vendor does not return the total number of items.
    #[serde(rename = "paged-result", default, skip_serializing_if = "Option::is_none")]
    pub paged_result: Option<PagedResult>,
    /// The attempts, in the vendor's order.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub attempts: Vec<EventDeliveryAttempt>,
}

/// An attempt to deliver an event.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EventDeliveryAttempt {
    /// The id of an event.
    #[serde(rename = "event-id", default, skip_serializing_if = "Option::is_none")]
    pub event_id: Option<EventId>,
    /// The id of an event type. The vendor may also have event types that are not listed here.
    #[serde(rename = "event-type", default, skip_serializing_if = "Option::is_none")]
    pub event_type: Option<EventTypeCode>,
    /// The fields of the event, as JSON text.
    ///
    /// *Inferred: The vendor's page declares a string; its samples are JSON text.*
    #[serde(rename = "event-body", default, skip_serializing_if = "Option::is_none")]
    pub event_body: Option<String>,
    /// The time of the event.
    ///
    /// *Inferred: The vendor's page declares a plain string; its samples are RFC 3339 timestamps.*
    #[serde(
        rename = "event-timestamp",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub event_timestamp: Option<subkit_runtime::Timestamp>,
    /// The name of a topic. The vendor also has topics that are not listed here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<TopicName>,
    /// The status of a delivery or of an attempt.
    #[serde(
        rename = "delivery-status",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub delivery_status: Option<DeliveryStatus>,
    /// The name of the delivery configuration.
    ///
    /// Named `del-cfg-nm` on the wire.
    #[doc(alias = "del-cfg-nm")]
    #[serde(rename = "del-cfg-nm", default, skip_serializing_if = "Option::is_none")]
    pub delivery_configuration_name: Option<String>,
    /// The URL to which the event was posted.
    ///
    /// Named `del-addr` on the wire.
    ///
    /// *Inferred: The vendor's page does not describe the property; the sample value is a URL.*
    #[doc(alias = "del-addr")]
    #[serde(rename = "del-addr", default, skip_serializing_if = "Option::is_none")]
    pub delivery_address: Option<String>,
    /// The number of the attempt. In the vendor's samples, the first attempt has the number 1.
    ///
    /// *Inferred: The vendor's page declares an integer without a description.*
    #[serde(rename = "attempt-number", default, skip_serializing_if = "Option::is_none")]
    pub attempt_number: Option<i64>,
    /// The status of a delivery or of an attempt.
    #[serde(rename = "attempt-result", default, skip_serializing_if = "Option::is_none")]
    pub attempt_result: Option<DeliveryStatus>,
    /// When the attempt was made.
    ///
    /// *Inferred: The vendor's page declares a plain string; its samples are RFC 3339 timestamps.*
    #[serde(
        rename = "attempt-timestamp",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub attempt_timestamp: Option<subkit_runtime::Timestamp>,
    /// The HTTP status that the address returned.
    #[serde(
        rename = "attempt-http-response-status",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub attempt_http_response_status: Option<i64>,
    /// The body that the address returned.
    #[serde(
        rename = "attempt-http-response-body",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub attempt_http_response_body: Option<String>,
}

impl EventDeliveryAttempt {
    /// Returns the event in `event-body`, decoded as if the webhook had delivered it, or `None` if there is no event.
    #[must_use]
    pub fn event(&self) -> Option<Event> {
        let parts = subkit_runtime::generated::EventParts::new(
            "fld-val-list",
            self.event_body.as_ref()?,
        );
        Some(
            parts
                .with_tag(self.event_type.as_ref())
                .with("timestamp", &self.event_timestamp)
                .into_event(),
        )
    }
}

/// A page of the files.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EventBufferFileList {
    /// The files, in the vendor's order.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub files: Vec<EventBufferFile>,
    /// The position of a page in its list. The vendor does not return the total number of items.
    #[serde(rename = "paged-result", default, skip_serializing_if = "Option::is_none")]
    pub paged_result: Option<PagedResult>,
}

/// A buffer file of a scheduled delivery.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EventBufferFile {
    /// The id of the file.
    #[serde(rename = "file-id", default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<subkit_runtime::Integer>,
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
    /// The status of a buffer file.
    #[serde(rename = "file-status", default, skip_serializing_if = "Option::is_none")]
    pub file_status: Option<EventBufferFileStatus>,
    /// When the file was opened.
    ///
    /// *Inferred: The vendor's page declares a plain string; its samples are RFC 3339 timestamps.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<subkit_runtime::Timestamp>,
    /// When the file was closed.
    ///
    /// *Inferred: The vendor's page declares a plain string; its samples are RFC 3339 timestamps.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<subkit_runtime::Timestamp>,
}

/// The status of a buffer file.
///
/// *Inferred: The vendor does not list the possible values. Its sample contains this value.*
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum EventBufferFileStatus {
    /// `ARCHIVED`
    Archived,
    /// An unknown value. It is displayed and encoded as received.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(EventBufferFileStatus {
    Archived = "ARCHIVED",
});

/// A notification that the service posts to the address of a delivery configuration. The vendor's sample has no
/// signature. Its headers include `X-ESS-EVENT-KEY` and `X-ESS-EVENT-TIMESTAMP`. A guide of the vendor spells the
/// property `event-id` as `event_id`. Some public samples contain only the fields of an event, without `topic` and
/// `event`. The client decodes such a body as an event of unknown type.
///
/// *Seen in a repository of the vendor: A guide of the vendor says that the topic, the attempt and the event are
/// mandatory.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EventNotification {
    /// The name of a topic. The vendor also has topics that are not listed here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<TopicName>,
    /// The number of attempts to deliver the event.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub attempt: Option<i64>,
    /// An event. Fields of the vendor's type `Date` are decoded as a date with a time. Events can contain fields that
    /// the vendor does not list.
    pub event: Event,
    /// The id of an event.
    #[serde(
        rename = "event-id",
        alias = "event_id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub event_id: Option<EventId>,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// An event. Fields of the vendor's type `Date` are decoded as a date with a time. Events can contain fields that
/// the vendor does not list.
///
/// *Seen in a repository of the vendor: The vendor's repository shows one type of event. The other types and the fields
/// are from the vendor's reference.*
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// `evt-tp` is `aba_job_completed`.
    AbaJobCompleted(AbaJobCompleted),
    /// `evt-tp` is `aba_job_queued`.
    AbaJobQueued(AbaJobQueued),
    /// `evt-tp` is `aba_job_resumed`.
    AbaJobResumed(AbaJobResumed),
    /// `evt-tp` is `aba_job_started`.
    AbaJobStarted(AbaJobStarted),
    /// `evt-tp` is `aba_job_suspended`.
    AbaJobSuspended(AbaJobSuspended),
    /// `evt-tp` is `application_token_state_change`.
    ApplicationTokenStateChange(ApplicationTokenStateChange),
    /// `evt-tp` is `bridge_playback_state_change`.
    BridgePlaybackStateChange(BridgePlaybackStateChange),
    /// `evt-tp` is `bridge_tts_state_change`.
    BridgeTtsStateChange(BridgeTtsStateChange),
    /// `evt-tp` is `call_incoming_received`.
    CallIncomingReceived(CallIncomingReceived),
    /// `evt-tp` is `call_playback_state_change`.
    CallPlaybackStateChange(CallPlaybackStateChange),
    /// `evt-tp` is `call_state_change`.
    CallStateChange(CallStateChange),
    /// `evt-tp` is `call_tts_state_change`.
    CallTtsStateChange(CallTtsStateChange),
    /// `evt-tp` is `collector_state_change`.
    CollectorStateChange(CollectorStateChange),
    /// `evt-tp` is `communication_application_processor`.
    CommunicationApplicationProcessor(CommunicationApplicationProcessor),
    /// `evt-tp` is `communication_application_session_custom_event`.
    CommunicationApplicationSessionCustomEvent(
        CommunicationApplicationSessionCustomEvent,
    ),
    /// `evt-tp` is `communication_application_session_state_change`.
    CommunicationApplicationSessionStateChange(
        CommunicationApplicationSessionStateChange,
    ),
    /// `evt-tp` is `conference_member_play_state_change`.
    ConferenceMemberPlayStateChange(ConferenceMemberPlayStateChange),
    /// `evt-tp` is `conference_member_state_change`.
    ConferenceMemberStateChange(ConferenceMemberStateChange),
    /// `evt-tp` is `conference_member_tts_state_change`.
    ConferenceMemberTtsStateChange(ConferenceMemberTtsStateChange),
    /// `evt-tp` is `conference_playback_state_change`.
    ConferencePlaybackStateChange(ConferencePlaybackStateChange),
    /// `evt-tp` is `conference_speak_state_change`.
    ConferenceSpeakStateChange(ConferenceSpeakStateChange),
    /// `evt-tp` is `conference_state_change`.
    ConferenceStateChange(ConferenceStateChange),
    /// `evt-tp` is `deactivation_event`.
    DeactivationEvent(DeactivationEvent),
    /// `evt-tp` is `dtmf`.
    Dtmf(Dtmf),
    /// `evt-tp` is `event_file_complete`.
    EventFileComplete(EventFileComplete),
    /// `evt-tp` is `event_file_delete`.
    EventFileDelete(EventFileDelete),
    /// `evt-tp` is `event_file_download`.
    EventFileDownload(EventFileDownload),
    /// `evt-tp` is `health-check`.
    HealthCheck(HealthCheck),
    /// `evt-tp` is `keyword_message_received`.
    KeywordMessageReceived(KeywordMessageReceived),
    /// `evt-tp` is `message_request_state_change`.
    MessageRequestStateChange(MessageRequestStateChange),
    /// `evt-tp` is `message_state_change`.
    MessageStateChange(MessageStateChange),
    /// `evt-tp` is `mo_message_received`.
    MoMessageReceived(MoMessageReceived),
    /// `evt-tp` is `porting_event`.
    PortingEvent(PortingEvent),
    /// `evt-tp` is `recording_state_change`.
    RecordingStateChange(RecordingStateChange),
    /// `evt-tp` is `sender_id_recipient_consent_change`.
    SenderIdRecipientConsentChange(SenderIdRecipientConsentChange),
    /// `evt-tp` is `sender_id_state_change`.
    SenderIdStateChange(SenderIdStateChange),
    /// `evt-tp` is `truedisconnect_event`.
    TruedisconnectEvent(TruedisconnectEvent),
    /// An event of an unknown type. It contains the undecoded JSON, and is encoded as received.
    Unknown(subkit_runtime::UnknownVariant),
    /// An event of a known type with a missing or malformed required field. It contains the undecoded JSON, and is
    /// encoded as received.
    Malformed(subkit_runtime::Malformed),
}

subkit_runtime::event_union!(Event by "evt-tp" {
    AbaJobCompleted(AbaJobCompleted) = "aba_job_completed",
    AbaJobQueued(AbaJobQueued) = "aba_job_queued",
    AbaJobResumed(AbaJobResumed) = "aba_job_resumed",
    AbaJobStarted(AbaJobStarted) = "aba_job_started",
    AbaJobSuspended(AbaJobSuspended) = "aba_job_suspended",
    ApplicationTokenStateChange(ApplicationTokenStateChange) = "application_token_state_change",
    BridgePlaybackStateChange(BridgePlaybackStateChange) = "bridge_playback_state_change",
    BridgeTtsStateChange(BridgeTtsStateChange) = "bridge_tts_state_change",
    CallIncomingReceived(CallIncomingReceived) = "call_incoming_received",
    CallPlaybackStateChange(CallPlaybackStateChange) = "call_playback_state_change",
    CallStateChange(CallStateChange) = "call_state_change",
    CallTtsStateChange(CallTtsStateChange) = "call_tts_state_change",
    CollectorStateChange(CollectorStateChange) = "collector_state_change",
    CommunicationApplicationProcessor(CommunicationApplicationProcessor) = "communication_application_processor",
    CommunicationApplicationSessionCustomEvent(CommunicationApplicationSessionCustomEvent) = "communication_application_session_custom_event",
    CommunicationApplicationSessionStateChange(CommunicationApplicationSessionStateChange) = "communication_application_session_state_change",
    ConferenceMemberPlayStateChange(ConferenceMemberPlayStateChange) = "conference_member_play_state_change",
    ConferenceMemberStateChange(ConferenceMemberStateChange) = "conference_member_state_change",
    ConferenceMemberTtsStateChange(ConferenceMemberTtsStateChange) = "conference_member_tts_state_change",
    ConferencePlaybackStateChange(ConferencePlaybackStateChange) = "conference_playback_state_change",
    ConferenceSpeakStateChange(ConferenceSpeakStateChange) = "conference_speak_state_change",
    ConferenceStateChange(ConferenceStateChange) = "conference_state_change",
    DeactivationEvent(DeactivationEvent) = "deactivation_event",
    Dtmf(Dtmf) = "dtmf",
    EventFileComplete(EventFileComplete) = "event_file_complete",
    EventFileDelete(EventFileDelete) = "event_file_delete",
    EventFileDownload(EventFileDownload) = "event_file_download",
    HealthCheck(HealthCheck) = "health-check",
    KeywordMessageReceived(KeywordMessageReceived) = "keyword_message_received",
    MessageRequestStateChange(MessageRequestStateChange) = "message_request_state_change",
    MessageStateChange(MessageStateChange) = "message_state_change",
    MoMessageReceived(MoMessageReceived) = "mo_message_received",
    PortingEvent(PortingEvent) = "porting_event",
    RecordingStateChange(RecordingStateChange) = "recording_state_change",
    SenderIdRecipientConsentChange(SenderIdRecipientConsentChange) = "sender_id_recipient_consent_change",
    SenderIdStateChange(SenderIdStateChange) = "sender_id_state_change",
    TruedisconnectEvent(TruedisconnectEvent) = "truedisconnect_event",
});

#[cfg(feature = "schemars")]
subkit_runtime::open_union_schema!(Event by "evt-tp" {
    AbaJobCompleted(AbaJobCompleted) = "aba_job_completed",
    AbaJobQueued(AbaJobQueued) = "aba_job_queued",
    AbaJobResumed(AbaJobResumed) = "aba_job_resumed",
    AbaJobStarted(AbaJobStarted) = "aba_job_started",
    AbaJobSuspended(AbaJobSuspended) = "aba_job_suspended",
    ApplicationTokenStateChange(ApplicationTokenStateChange) = "application_token_state_change",
    BridgePlaybackStateChange(BridgePlaybackStateChange) = "bridge_playback_state_change",
    BridgeTtsStateChange(BridgeTtsStateChange) = "bridge_tts_state_change",
    CallIncomingReceived(CallIncomingReceived) = "call_incoming_received",
    CallPlaybackStateChange(CallPlaybackStateChange) = "call_playback_state_change",
    CallStateChange(CallStateChange) = "call_state_change",
    CallTtsStateChange(CallTtsStateChange) = "call_tts_state_change",
    CollectorStateChange(CollectorStateChange) = "collector_state_change",
    CommunicationApplicationProcessor(CommunicationApplicationProcessor) = "communication_application_processor",
    CommunicationApplicationSessionCustomEvent(CommunicationApplicationSessionCustomEvent) = "communication_application_session_custom_event",
    CommunicationApplicationSessionStateChange(CommunicationApplicationSessionStateChange) = "communication_application_session_state_change",
    ConferenceMemberPlayStateChange(ConferenceMemberPlayStateChange) = "conference_member_play_state_change",
    ConferenceMemberStateChange(ConferenceMemberStateChange) = "conference_member_state_change",
    ConferenceMemberTtsStateChange(ConferenceMemberTtsStateChange) = "conference_member_tts_state_change",
    ConferencePlaybackStateChange(ConferencePlaybackStateChange) = "conference_playback_state_change",
    ConferenceSpeakStateChange(ConferenceSpeakStateChange) = "conference_speak_state_change",
    ConferenceStateChange(ConferenceStateChange) = "conference_state_change",
    DeactivationEvent(DeactivationEvent) = "deactivation_event",
    Dtmf(Dtmf) = "dtmf",
    EventFileComplete(EventFileComplete) = "event_file_complete",
    EventFileDelete(EventFileDelete) = "event_file_delete",
    EventFileDownload(EventFileDownload) = "event_file_download",
    HealthCheck(HealthCheck) = "health-check",
    KeywordMessageReceived(KeywordMessageReceived) = "keyword_message_received",
    MessageRequestStateChange(MessageRequestStateChange) = "message_request_state_change",
    MessageStateChange(MessageStateChange) = "message_state_change",
    MoMessageReceived(MoMessageReceived) = "mo_message_received",
    PortingEvent(PortingEvent) = "porting_event",
    RecordingStateChange(RecordingStateChange) = "recording_state_change",
    SenderIdRecipientConsentChange(SenderIdRecipientConsentChange) = "sender_id_recipient_consent_change",
    SenderIdStateChange(SenderIdStateChange) = "sender_id_state_change",
    TruedisconnectEvent(TruedisconnectEvent) = "truedisconnect_event",
});

/// A file is complete and can be downloaded.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EventFileComplete {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of an `event_file_complete` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: EventFileCompleteFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of an `event_file_complete` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EventFileCompleteFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the file.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub file_id: String,
    /// The URI of the file.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub file_uri: String,
    /// The status of the file.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub file_status: String,
    /// The size of the file. The vendor names no unit.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub file_size: i64,
    /// When the file was last changed.
    ///
    /// *Inferred: The vendor's page gives the type `Date`. In a sample of the vendor's media storage API, this field is
    /// `2017-10-25T18:17:14.795 +0000`, which is not RFC 3339. The format in the event is not documented.*
    pub modified_time: subkit_runtime::Timestamp,
    /// The name of the file.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub file_name: Option<String>,
    /// The tags of the file.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub file_tags: Option<String>,
    /// The name of the application.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub app_name: Option<String>,
    /// When the file expires.
    ///
    /// *Inferred: The vendor's page gives the type `Date`. In a sample of the vendor's media storage API, this field is
    /// `2017-10-25T18:17:14.795 +0000`, which is not RFC 3339. The format in the event is not documented.*
    pub expire_time: subkit_runtime::Timestamp,
    /// When the file was created.
    ///
    /// *Inferred: The vendor's page gives the type `Date`. In a sample of the vendor's media storage API, this field is
    /// `2017-10-25T18:17:14.795 +0000`, which is not RFC 3339. The format in the event is not documented.*
    pub creation_time: subkit_runtime::Timestamp,
    /// How long the file is kept, in days.
    ///
    /// *Inferred: The vendor's page names no unit. In a sample of the vendor's media storage API, a file with a
    /// retention time of 30 expires 30 days after its creation.*
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub file_retention_time: i64,
    /// The folder of the file.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub file_folder: Option<String>,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A file was deleted.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EventFileDelete {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of an `event_file_delete` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: EventFileDeleteFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of an `event_file_delete` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EventFileDeleteFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the file.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub file_id: String,
    /// The URI of the file.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub file_uri: String,
    /// The status of the file.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub file_status: String,
    /// The size of the file. The vendor names no unit.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub file_size: i64,
    /// When the file was last changed.
    ///
    /// *Inferred: The vendor's page gives the type `Date`. In a sample of the vendor's media storage API, this field is
    /// `2017-10-25T18:17:14.795 +0000`, which is not RFC 3339. The format in the event is not documented.*
    pub modified_time: subkit_runtime::Timestamp,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A file was downloaded.
///
/// *Inferred: The fields are documented. A guide of the vendor documents this envelope for messaging events, and a
/// repository of the vendor shows it for `deactivation_event`. All events probably have this envelope. The description
/// of each event is based on the name of the event.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EventFileDownload {
    /// When the event happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The fields of an `event_file_download` event.
    ///
    /// Named `fld-val-list` on the wire.
    #[doc(alias = "fld-val-list")]
    #[serde(rename = "fld-val-list")]
    pub fields: EventFileDownloadFields,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The fields of an `event_file_download` event.
///
/// *Documented: The vendor's page lists the names and the types, and says which fields are mandatory. The descriptions
/// are inferred from the names.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EventFileDownloadFields {
    /// The id of the company.
    #[serde(
        rename = "company-id",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub company_id: Option<i64>,
    /// The id of the file.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub file_id: String,
    /// The URI of the file.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub file_uri: String,
    /// The status of the file.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub file_status: String,
    /// The size of the file. The vendor names no unit.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub file_size: i64,
    /// When the file was last changed.
    ///
    /// *Inferred: The vendor's page gives the type `Date`. In a sample of the vendor's media storage API, this field is
    /// `2017-10-25T18:17:14.795 +0000`, which is not RFC 3339. The format in the event is not documented.*
    pub modified_time: subkit_runtime::Timestamp,
    /// The name of the file.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub file_name: Option<String>,
    /// The tags of the file.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub file_tags: Option<String>,
    /// The name of the application.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub app_name: Option<String>,
    /// When the file expires.
    ///
    /// *Inferred: The vendor's page gives the type `Date`. In a sample of the vendor's media storage API, this field is
    /// `2017-10-25T18:17:14.795 +0000`, which is not RFC 3339. The format in the event is not documented.*
    pub expire_time: subkit_runtime::Timestamp,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}
