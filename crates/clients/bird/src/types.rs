// @generated from specs/bird.yaml by `cargo xtask codegen bird`. Do not edit.

//! The types of requests and responses, in the order of the spec.
//!
//! A struct with a field `extra` keeps unknown properties in that field; other structs ignore them. Enums and unions
//! keep unknown values. Structs that are sent in requests have a constructor `new` and setters `with_*`.

/// The subscriptions for one endpoint.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EndpointSubscriptionList {
    /// The subscriptions.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub results: Vec<EndpointSubscription>,
    /// The token of the next page. Send it as `pageToken`. It is absent on the last page.
    ///
    /// *Inferred: The vendor's page does not show the properties of the response. Bird's other lists have this token.*
    #[serde(rename = "nextPageToken", default, skip_serializing_if = "Option::is_none")]
    pub next_page_token: Option<String>,
}

/// A subscription of an endpoint, with its price and status.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EndpointSubscription {
    /// The name of a subscription of an endpoint. It is `main` for a long code, and the code of the destination country
    /// for a short code or an alphanumeric sender.
    pub name: SubscriptionName,
    /// Whether the subscription of the endpoint is active.
    pub status: EndpointSubscriptionStatus,
    /// The price of the subscription.
    ///
    /// *Inferred: The vendor documents the property without a description or a billing period.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
    /// The id, the status and the dates of a subscription.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subscription: Option<EndpointSubscriptionDetails>,
}

/// Whether the subscription of the endpoint is active.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum EndpointSubscriptionStatus {
    /// `active`
    Active,
    /// `inactive`
    Inactive,
    /// An unknown value. It is displayed and encoded as received.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(EndpointSubscriptionStatus {
    Active = "active",
    Inactive = "inactive",
});

/// The id, the status and the dates of a subscription.
///
/// *Inferred: The vendor publishes the property names and sample values. The formats are based on the samples, and the
/// descriptions on the names.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EndpointSubscriptionDetails {
    /// The id of the subscription.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<subkit_runtime::Uuid>,
    /// An id that correlates the subscription with another resource.
    ///
    /// *Inferred: The vendor publishes the name and a sample, but does not say which resource the id identifies.*
    #[serde(rename = "correlationId", default, skip_serializing_if = "Option::is_none")]
    pub correlation_id: Option<subkit_runtime::Uuid>,
    /// The status in the details of a subscription. It is separate from the status of the endpoint subscription.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<EndpointSubscriptionDetailsStatus>,
    /// When the subscription was activated.
    ///
    /// *Inferred: The vendor has no description; this description is based on the name.*
    #[serde(rename = "subscribedAt", default, skip_serializing_if = "Option::is_none")]
    pub subscribed_at: Option<subkit_runtime::Timestamp>,
    /// When the subscription last changed.
    ///
    /// *Inferred: The vendor has no description; this description is based on the name.*
    #[serde(rename = "updatedAt", default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<subkit_runtime::Timestamp>,
    /// When the subscription was canceled.
    ///
    /// *Inferred: The vendor has no description; this description is based on the name. Active subscriptions in the
    /// vendor's samples also have the property, so its presence does not mean that a subscription is canceled.*
    #[serde(rename = "canceledAt", default, skip_serializing_if = "Option::is_none")]
    pub canceled_at: Option<subkit_runtime::Timestamp>,
    /// When the subscription, or its current period, starts.
    ///
    /// *Inferred: The vendor has no description; this description is based on the name.*
    #[serde(rename = "startAt", default, skip_serializing_if = "Option::is_none")]
    pub start_at: Option<subkit_runtime::Timestamp>,
    /// When the subscription, or its current period, ends.
    ///
    /// *Inferred: The vendor has no description; this description is based on the name.*
    #[serde(rename = "endAt", default, skip_serializing_if = "Option::is_none")]
    pub end_at: Option<subkit_runtime::Timestamp>,
}

/// The status in the details of a subscription. It is separate from the status of the endpoint subscription.
///
/// *Inferred: The vendor's page does not show the values. Older samples have `active`, and later samples have `none`.
/// There may be other values.*
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum EndpointSubscriptionDetailsStatus {
    /// `none`
    None,
    /// `active`
    Active,
    /// An unknown value. It is displayed and encoded as received.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(EndpointSubscriptionDetailsStatus {
    None = "none",
    Active = "active",
});

/// An amount of money with its currency.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Money {
    /// An ISO 4217 currency code.
    #[serde(rename = "currencyCode")]
    pub currency_code: Currency,
    /// The amount in units of 10^`exponent`. For example, 3500000 with the exponent -6 is 3.50.
    ///
    /// *Inferred: The type is documented. The amount in the vendor's sample is 3500000 and the exponent is -6, so the
    /// amount is probably multiplied by ten to the power of the exponent.*
    pub amount: i64,
    /// The amount is multiplied by 10 to the power of this value. The value may be negative.
    ///
    /// *Inferred: The type and the sample -6 are documented. The description is based on the name.*
    pub exponent: i64,
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
    /// An unknown value. It is displayed and encoded as received.
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

/// The body of a request to activate a subscription.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ActivateSubscription {
    /// The quantity to activate, such as 1. The vendor does not document what the quantity counts.
    ///
    /// At least 1.
    ///
    /// *Inferred: The type, the minimum and a sample value, 1, are documented; the meaning is not. A larger quantity
    /// may cost more.*
    pub quantity: i64,
}

impl ActivateSubscription {
    /// Creates a value from its required fields.
    #[must_use]
    pub fn new(quantity: i64) -> Self {
        Self { quantity }
    }
}

/// A webhook event. Events of other services and types are kept unchanged.
///
/// *Seen in third-party documentation or code: The envelope is taken from a captured event of the service `channels`.
/// Events of the service `numbers` probably have the same envelope.*
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// `event` is `endpoint`.
    Endpoint(EndpointEvent),
    /// An event of an unknown type. It contains the undecoded JSON, and is encoded as received.
    Unknown(subkit_runtime::UnknownVariant),
    /// An event of a known type with a missing or malformed required field. It contains the undecoded JSON, and is
    /// encoded as received.
    Malformed(subkit_runtime::Malformed),
}

subkit_runtime::event_union!(Event by "event" {
    Endpoint(EndpointEvent) = "endpoint",
});

#[cfg(feature = "schemars")]
subkit_runtime::open_union_schema!(Event by "event" {
    Endpoint(EndpointEvent) = "endpoint",
});

/// An `endpoint` event of the service `numbers`.
///
/// *Seen in third-party documentation or code: The envelope is taken from a captured event of the service `channels`.
/// Events of the service `numbers` probably have the same envelope.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EndpointEvent {
    /// The service of the event: `numbers`.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub service: Option<String>,
    /// The endpoint.
    #[serde(alias = "data")]
    pub payload: EndpointPayload,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The payload of an `endpoint` event, which is sent when an endpoint is created or updated.
///
/// *Inferred: The vendor calls its own description partial. It names some properties, but shows no sample. Other
/// properties are kept.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EndpointPayload {
    /// The type of the endpoint.
    ///
    /// *Documented: The vendor's page names toll-free numbers, long codes, short codes and alphanumeric sender ids, but
    /// not the values of the property. A sample of another operation has the value `long-code-number`.*
    #[serde(
        rename = "type",
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub type_: Option<String>,
    /// The issues that apply to the whole endpoint.
    ///
    /// *Inferred: The vendor's page says that the field contains a string with issues. A sample of another operation
    /// has a list of issues for one direction of a capability.*
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub issues: Vec<EndpointIssue>,
    /// The capabilities of the endpoint, with the status and the issues of each direction (inbound and outbound).
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub capabilities: Vec<EndpointCapability>,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A capability of an endpoint.
///
/// *Inferred: The vendor's page on events lists `name`, `status` and `issues` for both directions. The properties
/// `inbound` and `outbound` are from the endpoint object in a sample of another operation.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EndpointCapability {
    /// The name of the capability, such as `sms`.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub name: Option<String>,
    /// The status and the issues of one direction (inbound or outbound) of a capability.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inbound: Option<EndpointDirection>,
    /// The status and the issues of one direction (inbound or outbound) of a capability.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outbound: Option<EndpointDirection>,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The status and the issues of one direction (inbound or outbound) of a capability.
///
/// *Inferred: The endpoint object in a sample of another operation has this structure. There, `outbound` also has
/// `destinationStatuses` and `supportsDestinations`, which are kept as additional properties.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EndpointDirection {
    /// The status of this direction. The vendor does not publish the possible values; its sample has `active`.
    #[serde(
        deserialize_with = "subkit_runtime::generated::deserialize_leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub status: Option<String>,
    /// The issues of this direction.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub issues: Vec<EndpointIssue>,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// An issue of an endpoint or of a capability. The vendor's list of issues is not complete.
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
    /// An unknown value. It is displayed and encoded as received.
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

/// The id of an endpoint.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct EndpointId(pub String);

subkit_runtime::newtype!(EndpointId(String));

/// The name of a subscription of an endpoint. It is `main` for a long code, and the code of the destination country
/// for a short code or an alphanumeric sender.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct SubscriptionName(pub String);

subkit_runtime::newtype!(SubscriptionName(String));

/// One page of the webhook subscriptions of a workspace.
///
/// *Seen in third-party documentation or code: A response of the live API has these properties.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct WebhookSubscriptionList {
    /// The webhook subscriptions.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub results: Vec<WebhookSubscription>,
    /// The token of the next page. Send it as `pageToken`. It is absent on the last page.
    ///
    /// *Inferred: A response of the live API contains the token. The last page probably has no token, because the last
    /// page of Bird's other lists has none.*
    #[serde(rename = "nextPageToken", default, skip_serializing_if = "Option::is_none")]
    pub next_page_token: Option<String>,
}

/// A URL and the selection of events that Bird sends to it.
///
/// *Documented: A property is required if callers need it and if both the documented object and a response of the live
/// API contain it.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct WebhookSubscription {
    /// The id of a webhook subscription.
    pub id: WebhookSubscriptionId,
    /// The organization that owns the workspace. A response of the live API does not contain this id.
    ///
    /// *Inferred: The name is documented. The value is probably a UUID, because the workspace id in request paths is
    /// one.*
    #[serde(rename = "organizationId", default, skip_serializing_if = "Option::is_none")]
    pub organization_id: Option<subkit_runtime::Uuid>,
    /// The workspace. A response of the live API does not contain this id.
    ///
    /// *Inferred: The name is documented. The value is probably a UUID, because the workspace id in request paths is
    /// one.*
    #[serde(rename = "workspaceId", default, skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<subkit_runtime::Uuid>,
    /// The service that an event belongs to.
    pub service: WebhookService,
    /// The type of an event, such as `endpoint` of the service `numbers` or `sms.outbound` of the service `channels`.
    pub event: WebhookEvent,
    /// The filters of the subscription. An event is sent only if it matches all filters. The list is empty if there are
    /// no filters.
    #[serde(
        rename = "eventFilters",
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub event_filters: Vec<WebhookEventFilter>,
    /// The format of deliveries, such as `twilio`. The vendor does not list the possible values.
    ///
    /// *Inferred: The name and the sample are documented, but the meaning is not.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
    /// The URL that events are sent to.
    pub url: String,
    /// The key with which Bird signs deliveries. It can be absent from responses.
    ///
    /// *Inferred: The documented object contains the key, but a response of the live API does not.*
    #[serde(rename = "signingKey", default, skip_serializing_if = "Option::is_none")]
    pub signing_key: Option<subkit_runtime::Secret>,
    /// Whether a webhook subscription receives events.
    pub status: WebhookSubscriptionStatus,
    /// When the webhook subscription was created.
    ///
    /// *Inferred: The name is documented. The description is based on the name.*
    #[serde(rename = "createdAt", default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<subkit_runtime::Timestamp>,
    /// When the webhook subscription last changed.
    ///
    /// *Inferred: The name is documented. The description is based on the name.*
    #[serde(rename = "updatedAt", default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<subkit_runtime::Timestamp>,
}

/// The body of a request to create a webhook subscription.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CreateWebhookSubscription {
    /// The service that an event belongs to.
    pub service: WebhookService,
    /// The type of an event, such as `endpoint` of the service `numbers` or `sms.outbound` of the service `channels`.
    pub event: WebhookEvent,
    /// The filters of the subscription. An event is sent only if it matches all filters. Without filters, all events
    /// are sent.
    ///
    /// *Inferred: The vendor documents that filters are combined by AND. Without filters, there is no condition, so all
    /// events are probably sent.*
    #[serde(
        rename = "eventFilters",
        default,
        skip_serializing_if = "subkit_runtime::Field::is_absent"
    )]
    pub event_filters: subkit_runtime::Field<Vec<WebhookEventFilter>>,
    /// The format of deliveries, such as `twilio`. Without this property, events have Bird's documented format.
    ///
    /// *Inferred: The name and the sample are documented, but the meaning is not.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
    /// A URL that Bird sends events to. Bird documents the pattern
    /// `^https://([a-zA-Z0-9-]+\.)+[a-zA-Z]{2,}(/[^\s]*)?$`: the scheme must be `https`, and the host must be a name
    /// without a port.
    pub url: WebhookUrl,
    /// The key with which Bird signs deliveries. Store it for the receiver, because a response of the live API does not
    /// contain it. The vendor does not document what happens if no key is set.
    ///
    /// *Inferred: The name is documented. A response of the live API does not contain the key.*
    #[serde(rename = "signingKey", default, skip_serializing_if = "Option::is_none")]
    pub signing_key: Option<subkit_runtime::Secret>,
}

impl CreateWebhookSubscription {
    /// Creates a value from its required fields.
    #[must_use]
    pub fn new(
        service: impl Into<WebhookService>,
        event: impl Into<WebhookEvent>,
        url: impl Into<WebhookUrl>,
    ) -> Self {
        Self {
            service: service.into(),
            event: event.into(),
            event_filters: subkit_runtime::Field::Absent,
            template: None,
            url: url.into(),
            signing_key: None,
        }
    }

    /// Sets `eventFilters`.
    #[must_use]
    pub fn with_event_filters(
        mut self,
        event_filters: impl Into<subkit_runtime::Field<Vec<WebhookEventFilter>>>,
    ) -> Self {
        self.event_filters = event_filters.into();
        self
    }

    /// Sets `template`.
    #[must_use]
    pub fn with_template(mut self, template: impl Into<String>) -> Self {
        self.template = Some(template.into());
        self
    }

    /// Sets `signingKey`.
    #[must_use]
    pub fn with_signing_key(
        mut self,
        signing_key: impl Into<subkit_runtime::Secret>,
    ) -> Self {
        self.signing_key = Some(signing_key.into());
        self
    }
}

/// The body of a request to update a webhook subscription. Absent properties keep their values.
///
/// *Inferred: The properties are documented, all as optional. Absent properties probably keep their values, because the
/// method is PATCH.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UpdateWebhookSubscription {
    /// The filters of the subscription. An event is sent only if it matches all filters.
    #[serde(
        rename = "eventFilters",
        default,
        skip_serializing_if = "subkit_runtime::Field::is_absent"
    )]
    pub event_filters: subkit_runtime::Field<Vec<WebhookEventFilter>>,
    /// The format of deliveries, such as `twilio`.
    ///
    /// *Inferred: The name and the sample are documented, but the meaning is not.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
    /// A URL that Bird sends events to. Bird documents the pattern
    /// `^https://([a-zA-Z0-9-]+\.)+[a-zA-Z]{2,}(/[^\s]*)?$`: the scheme must be `https`, and the host must be a name
    /// without a port.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<WebhookUrl>,
    /// The key with which Bird signs deliveries.
    #[serde(rename = "signingKey", default, skip_serializing_if = "Option::is_none")]
    pub signing_key: Option<subkit_runtime::Secret>,
    /// Whether a webhook subscription receives events.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<WebhookSubscriptionStatus>,
}

impl UpdateWebhookSubscription {
    /// Creates an empty value. No field is required.
    #[must_use]
    pub fn new() -> Self {
        Self {
            event_filters: subkit_runtime::Field::Absent,
            template: None,
            url: None,
            signing_key: None,
            status: None,
        }
    }

    /// Sets `eventFilters`.
    #[must_use]
    pub fn with_event_filters(
        mut self,
        event_filters: impl Into<subkit_runtime::Field<Vec<WebhookEventFilter>>>,
    ) -> Self {
        self.event_filters = event_filters.into();
        self
    }

    /// Sets `template`.
    #[must_use]
    pub fn with_template(mut self, template: impl Into<String>) -> Self {
        self.template = Some(template.into());
        self
    }

    /// Sets `url`.
    #[must_use]
    pub fn with_url(mut self, url: impl Into<WebhookUrl>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// Sets `signingKey`.
    #[must_use]
    pub fn with_signing_key(
        mut self,
        signing_key: impl Into<subkit_runtime::Secret>,
    ) -> Self {
        self.signing_key = Some(signing_key.into());
        self
    }

    /// Sets `status`.
    #[must_use]
    pub fn with_status(mut self, status: impl Into<WebhookSubscriptionStatus>) -> Self {
        self.status = Some(status.into());
        self
    }
}

/// A condition that an event must meet to be sent.
///
/// *Documented: The vendor does not publish the filter keys of the service `numbers`.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct WebhookEventFilter {
    /// The name of the event property to compare.
    ///
    /// *Inferred: The name is documented. The description is based on the name.*
    pub key: String,
    /// The value that the property must have.
    ///
    /// *Inferred: The name is documented. The description is based on the name.*
    pub value: String,
}

impl WebhookEventFilter {
    /// Creates a value from its required fields.
    #[must_use]
    pub fn new(key: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            value: value.into(),
        }
    }
}

/// The service that an event belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum WebhookService {
    /// `channels`
    Channels,
    /// `numbers`
    Numbers,
    /// `payments`
    Payments,
    /// `conversations`
    Conversations,
    /// An unknown value. It is displayed and encoded as received.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(WebhookService {
    Channels = "channels",
    Numbers = "numbers",
    Payments = "payments",
    Conversations = "conversations",
});

/// The type of an event, such as `endpoint` of the service `numbers` or `sms.outbound` of the service `channels`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct WebhookEvent(pub String);

subkit_runtime::newtype!(WebhookEvent(String));

/// A URL that Bird sends events to. Bird documents the pattern
/// `^https://([a-zA-Z0-9-]+\.)+[a-zA-Z]{2,}(/[^\s]*)?$`: the scheme must be `https`, and the host must be a name
/// without a port.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct WebhookUrl(pub String);

subkit_runtime::newtype!(WebhookUrl(String));

/// Whether a webhook subscription receives events.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum WebhookSubscriptionStatus {
    /// `active`
    Active,
    /// `inactive`
    Inactive,
    /// An unknown value. It is displayed and encoded as received.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(WebhookSubscriptionStatus {
    Active = "active",
    Inactive = "inactive",
});

/// The id of a webhook subscription.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct WebhookSubscriptionId(pub String);

subkit_runtime::newtype!(WebhookSubscriptionId(String));
