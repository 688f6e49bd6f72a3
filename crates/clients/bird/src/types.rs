// @generated from specs/bird.yaml (sha256 b72bb3230e523f29) by `cargo xtask codegen bird`. Do not edit.

//! The types of requests and answers, in the order of the spec.
//!
//! Structs ignore members that they don't know unless they say otherwise; enums and unions keep values that they
//! don't know. Types that a request can hold have `new` and `with_*`.

/// The subscriptions of one endpoint.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EndpointSubscriptionList {
    /// The subscriptions, in the vendor's order.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub results: Vec<EndpointSubscription>,
    /// The position of the next page, if there is one.
    ///
    /// *Inferred, not documented: The page shows a composite without its parts; the vendor's other lists carry this token.*
    #[serde(rename = "nextPageToken", default, skip_serializing_if = "Option::is_none")]
    pub next_page_token: Option<String>,
}

/// A subscription of an endpoint, with its price and its state.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EndpointSubscription {
    /// The name of the subscription, as in the path.
    pub name: String,
    /// Whether the endpoint can be used through this subscription.
    pub status: EndpointSubscriptionStatus,
    /// An amount of money, `amount` × 10^`exponent`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
    /// The life of a subscription.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subscription: Option<EndpointSubscriptionDetails>,
}

/// Whether the endpoint can be used through this subscription.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum EndpointSubscriptionStatus {
    /// `active`
    Active,
    /// `inactive`
    Inactive,
    /// A value that this version doesn't know; it prints and encodes as itself.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(EndpointSubscriptionStatus {
    Active = "active",
    Inactive = "inactive",
});

/// The life of a subscription.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EndpointSubscriptionDetails {
    /// The id of the subscription.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<subkit_runtime::Uuid>,
    /// The id that ties the subscription to the order that made it.
    ///
    /// *Inferred, not documented: The field is documented, what it correlates with is not.*
    #[serde(rename = "correlationId", default, skip_serializing_if = "Option::is_none")]
    pub correlation_id: Option<subkit_runtime::Uuid>,
    /// The state of a subscription's life.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<EndpointSubscriptionDetailsStatus>,
    /// When the subscription was made.
    #[serde(rename = "subscribedAt", default, skip_serializing_if = "Option::is_none")]
    pub subscribed_at: Option<subkit_runtime::Timestamp>,
    /// When the subscription was last changed.
    #[serde(rename = "updatedAt", default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<subkit_runtime::Timestamp>,
    /// When the subscription was cancelled.
    #[serde(rename = "canceledAt", default, skip_serializing_if = "Option::is_none")]
    pub canceled_at: Option<subkit_runtime::Timestamp>,
    /// When the subscription starts.
    #[serde(rename = "startAt", default, skip_serializing_if = "Option::is_none")]
    pub start_at: Option<subkit_runtime::Timestamp>,
    /// When the subscription ends.
    #[serde(rename = "endAt", default, skip_serializing_if = "Option::is_none")]
    pub end_at: Option<subkit_runtime::Timestamp>,
}

/// The state of a subscription's life.
///
/// *Inferred, not documented: The vendor publishes no full list; these two values are seen in its samples.*
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum EndpointSubscriptionDetailsStatus {
    /// `none`
    None,
    /// `active`
    Active,
    /// A value that this version doesn't know; it prints and encodes as itself.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(EndpointSubscriptionDetailsStatus {
    None = "none",
    Active = "active",
});

/// An amount of money, `amount` × 10^`exponent`.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Money {
    /// An ISO 4217 currency code.
    #[serde(rename = "currencyCode")]
    pub currency_code: Currency,
    /// The amount in units of 10^`exponent`; 3500000 with an exponent of -6 is 3.50.
    pub amount: i64,
    /// The power of ten, often negative.
    pub exponent: i32,
}

/// An ISO 4217 currency code.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Currency {
    /// `EUR`
    Eur,
    /// `USD`
    Usd,
    /// `GBP`
    Gbp,
    /// `AUD`
    Aud,
    /// `SGD`
    Sgd,
    /// `IDR`
    Idr,
    /// `INR`
    Inr,
    /// `MXN`
    Mxn,
    /// A value that this version doesn't know; it prints and encodes as itself.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(Currency {
    Eur = "EUR",
    Usd = "USD",
    Gbp = "GBP",
    Aud = "AUD",
    Sgd = "SGD",
    Idr = "IDR",
    Inr = "INR",
    Mxn = "MXN",
});

/// What to activate.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ActivateSubscription {
    /// How many to activate.
    ///
    /// At least 1.
    pub quantity: i64,
}

impl ActivateSubscription {
    /// The value with what it must have.
    #[must_use]
    pub fn new(quantity: i64) -> Self {
        Self { quantity }
    }
}

/// What the service `numbers` sends for the event `endpoint` to a webhook subscription.
///
/// *Inferred, not documented: The vendor names some members and prints no whole sample; members that it does not name are kept.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EndpointEvent {
    /// The kind of endpoint.
    #[serde(
        rename = "type",
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub type_: Option<String>,
    /// What keeps the endpoint as a whole from being used.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub issues: Vec<EndpointIssue>,
    /// What the endpoint can be used for.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub capabilities: Vec<EndpointCapability>,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// Something that an endpoint can be used for.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EndpointCapability {
    /// What it is, such as `sms`.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub name: Option<String>,
    /// Whether a capability can be used in one direction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inbound: Option<EndpointDirection>,
    /// Whether a capability can be used in one direction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outbound: Option<EndpointDirection>,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// Whether a capability can be used in one direction.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EndpointDirection {
    /// Whether it can be used. The vendor lists no values.
    #[serde(
        deserialize_with = "subkit_runtime::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub status: Option<String>,
    /// What keeps it from being used.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub issues: Vec<EndpointIssue>,
    /// Members that the schema doesn't name, kept as they came.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// What keeps something from being used.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum EndpointIssue {
    /// `subscription-is-not-active`
    SubscriptionIsNotActive,
    /// `setup-fee-is-not-paid`
    SetupFeeIsNotPaid,
    /// `capability-is-not-supported`
    CapabilityIsNotSupported,
    /// `compliance-requirement-not-satisfied`
    ComplianceRequirementNotSatisfied,
    /// `brand-not-ready`
    BrandNotReady,
    /// `destination-brand-not-ready`
    DestinationBrandNotReady,
    /// `use-case-not-ready`
    UseCaseNotReady,
    /// A value that this version doesn't know; it prints and encodes as itself.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(EndpointIssue {
    SubscriptionIsNotActive = "subscription-is-not-active",
    SetupFeeIsNotPaid = "setup-fee-is-not-paid",
    CapabilityIsNotSupported = "capability-is-not-supported",
    ComplianceRequirementNotSatisfied = "compliance-requirement-not-satisfied",
    BrandNotReady = "brand-not-ready",
    DestinationBrandNotReady = "destination-brand-not-ready",
    UseCaseNotReady = "use-case-not-ready",
});
