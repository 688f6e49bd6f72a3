// @generated from specs/syniverse.yaml by `cargo xtask codegen syniverse`. Do not edit.

//! Types whose names begin with `Delivery`.

#[allow(
    unused_imports,
    clippy::wildcard_imports,
    reason = "types refer to types of other modules"
)]
use crate::types::*;

/// The id of a delivery configuration. The vendor declares the id as a string in some schemas and as an integer in
/// others.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DeliveryConfigurationId(String);

subkit_runtime::id!(DeliveryConfigurationId);

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
