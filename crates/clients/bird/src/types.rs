// @generated from specs/bird.yaml by `cargo xtask codegen bird`. Do not edit.

//! The types of requests and responses, in the order of the spec.
//!
//! Structs ignore unknown fields unless they have a field `extra`; enums and unions keep unknown values. Types that are
//! sent in requests have `new` and `with_*`.

/// The subscriptions of one endpoint.
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
    /// The token to request the next page with, as `pageToken`. It is absent on the last page.
    ///
    /// *Inferred, not documented: The page shows a composition whose parts are hidden. Bird's other lists have this
    /// token.*
    #[serde(rename = "nextPageToken", default, skip_serializing_if = "Option::is_none")]
    pub next_page_token: Option<String>,
}

/// A subscription of an endpoint, with its price and its state.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EndpointSubscription {
    /// The name of a subscription of an endpoint: `main` for a long code, the code of the destination country for a
    /// short code or an alphanumeric sender.
    pub name: SubscriptionName,
    /// Whether the subscription of the endpoint is active.
    pub status: EndpointSubscriptionStatus,
    /// The price of the subscription.
    ///
    /// *Inferred, not documented: The vendor documents the property without a description. The billing period of the
    /// price is not documented.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
    /// The id, the status and the times of a subscription.
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
    /// An unknown value; it prints and encodes as itself.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(EndpointSubscriptionStatus {
    Active = "active",
    Inactive = "inactive",
});

/// The id, the status and the times of a subscription.
///
/// *Inferred, not documented: The vendor publishes the names of the properties and samples of their values. Formats are
/// read from the samples, meanings from the names.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EndpointSubscriptionDetails {
    /// The id of the subscription.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<subkit_runtime::Uuid>,
    /// An id that relates the subscription to something else.
    ///
    /// *Inferred, not documented: The vendor publishes the name and a sample, and not what it correlates with.*
    #[serde(rename = "correlationId", default, skip_serializing_if = "Option::is_none")]
    pub correlation_id: Option<subkit_runtime::Uuid>,
    /// The status of a subscription in its details. It is not the status of the endpoint subscription.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<EndpointSubscriptionDetailsStatus>,
    /// When the subscription was activated.
    ///
    /// *Inferred, not documented: Read from the name; the vendor has no description.*
    #[serde(rename = "subscribedAt", default, skip_serializing_if = "Option::is_none")]
    pub subscribed_at: Option<subkit_runtime::Timestamp>,
    /// When the subscription last changed.
    ///
    /// *Inferred, not documented: Read from the name; the vendor has no description.*
    #[serde(rename = "updatedAt", default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<subkit_runtime::Timestamp>,
    /// When the subscription was cancelled.
    ///
    /// *Inferred, not documented: Read from the name; the vendor has no description. Its samples have it on active
    /// subscriptions too, so it does not show that one is cancelled.*
    #[serde(rename = "canceledAt", default, skip_serializing_if = "Option::is_none")]
    pub canceled_at: Option<subkit_runtime::Timestamp>,
    /// When the subscription, or its current period, starts.
    ///
    /// *Inferred, not documented: Read from the name; the vendor has no description.*
    #[serde(rename = "startAt", default, skip_serializing_if = "Option::is_none")]
    pub start_at: Option<subkit_runtime::Timestamp>,
    /// When the subscription, or its current period, ends.
    ///
    /// *Inferred, not documented: Read from the name; the vendor has no description.*
    #[serde(rename = "endAt", default, skip_serializing_if = "Option::is_none")]
    pub end_at: Option<subkit_runtime::Timestamp>,
}

/// The status of a subscription in its details. It is not the status of the endpoint subscription.
///
/// *Inferred, not documented: The vendor's list of values is hidden. Older samples have `active`, later ones `none`;
/// there may be more.*
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum EndpointSubscriptionDetailsStatus {
    /// `none`
    None,
    /// `active`
    Active,
    /// An unknown value; it prints and encodes as itself.
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
    /// The amount in units of 10^`exponent`. 3500000 with the exponent -6 is 3.50.
    ///
    /// *Inferred, not documented: The type is documented. That the amount is multiplied by ten to the power of the
    /// exponent is read from the sample, 3500000 and -6.*
    pub amount: i64,
    /// The exponent of ten that the amount is multiplied by. It may be negative.
    ///
    /// *Inferred, not documented: The type and the sample -6 are documented; the meaning is read from the name.*
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
    /// An unknown value; it prints and encodes as itself.
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
    /// The quantity to activate. What it counts is not documented; the vendor's sample has 1.
    ///
    /// At least 1.
    ///
    /// *Inferred, not documented: The type and the minimum are documented, the meaning is not. A larger quantity may
    /// cost more.*
    pub quantity: i64,
}

impl ActivateSubscription {
    /// Creates a value from its required fields.
    #[must_use]
    pub fn new(quantity: i64) -> Self {
        Self { quantity }
    }
}

/// An event as a webhook delivers it. Events of other services and types are kept whole.
///
/// *Seen at a third party: The envelope is that of a captured event of the service `channels`. That the service
/// `numbers` has it too is inferred.*
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// `event` is `endpoint`.
    Endpoint(EndpointEvent),
    /// An event of an unknown type, kept undecoded; it encodes as received.
    Unknown(subkit_runtime::UnknownVariant),
    /// An event of a known type that lacks a required field or has one of another type, kept undecoded; it encodes as
    /// received.
    Malformed(subkit_runtime::Malformed),
}

subkit_runtime::event_union!(Event by "event" {
    Endpoint(EndpointEvent) = "endpoint",
});

#[cfg(feature = "schemars")]
subkit_runtime::open_union_schema!(Event by "event" {
    Endpoint(EndpointEvent) = "endpoint",
});

/// The event `endpoint` of the service `numbers`.
///
/// *Seen at a third party: The envelope is that of a captured event of the service `channels`. That the service
/// `numbers` has it too is inferred.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EndpointEvent {
    /// The service that the event is of, `numbers`.
    #[serde(
        deserialize_with = "subkit_runtime::generated::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub service: Option<String>,
    /// The endpoint.
    #[serde(alias = "data")]
    pub payload: EndpointPayload,
    /// Unknown fields, and optional fields with values of another type. Numbers are rounded to 64 bits; a number that
    /// does not fit is kept as text.
    #[serde(flatten, deserialize_with = "subkit_runtime::generated::extra::keep")]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The payload of the event `endpoint`. It is sent when an endpoint was created or updated.
///
/// *Inferred, not documented: The vendor calls its description partial, names some properties and prints no sample;
/// other properties are kept.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EndpointPayload {
    /// The type of the endpoint.
    ///
    /// *Documented: The page names toll-free numbers, long codes, short codes and alphanumeric sender ids, and prints
    /// no values. A sample of another operation has `long-code-number`.*
    #[serde(
        rename = "type",
        deserialize_with = "subkit_runtime::generated::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub type_: Option<String>,
    /// The issues of the endpoint as a whole.
    ///
    /// *Inferred, not documented: The page says that the field contains a string with issues. It is a list in a sample
    /// of another operation, for one direction of a capability.*
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub issues: Vec<EndpointIssue>,
    /// The capabilities of the endpoint, with the status and the issues of each direction.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub capabilities: Vec<EndpointCapability>,
    /// Unknown fields, and optional fields with values of another type. Numbers are rounded to 64 bits; a number that
    /// does not fit is kept as text.
    #[serde(flatten, deserialize_with = "subkit_runtime::generated::extra::keep")]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A capability of an endpoint.
///
/// *Inferred, not documented: The page on events names `name`, `status` and `issues` for both directions. That they are
/// below `inbound` and `outbound` is read from the endpoint object in a sample of another operation.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EndpointCapability {
    /// The name of the capability, such as `sms`.
    #[serde(
        deserialize_with = "subkit_runtime::generated::leniently",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub name: Option<String>,
    /// The status and the issues of one direction of a capability.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inbound: Option<EndpointDirection>,
    /// The status and the issues of one direction of a capability.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outbound: Option<EndpointDirection>,
    /// Unknown fields, and optional fields with values of another type. Numbers are rounded to 64 bits; a number that
    /// does not fit is kept as text.
    #[serde(flatten, deserialize_with = "subkit_runtime::generated::extra::keep")]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The status and the issues of one direction of a capability.
///
/// *Inferred, not documented: Read from the endpoint object in a sample of another operation. There, `outbound` has
/// `destinationStatuses` and `supportsDestinations` too; they are kept as additional properties.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EndpointDirection {
    /// The status of this direction. The vendor publishes no values; its sample has `active`.
    #[serde(
        deserialize_with = "subkit_runtime::generated::leniently",
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
    /// Unknown fields, and optional fields with values of another type. Numbers are rounded to 64 bits; a number that
    /// does not fit is kept as text.
    #[serde(flatten, deserialize_with = "subkit_runtime::generated::extra::keep")]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// An issue of an endpoint or of a capability. The vendor's list is not complete.
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
    /// An unknown value; it prints and encodes as itself.
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

/// The name of a subscription of an endpoint: `main` for a long code, the code of the destination country for a
/// short code or an alphanumeric sender.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct SubscriptionName(pub String);

subkit_runtime::newtype!(SubscriptionName(String));

/// One page of the webhook subscriptions of a workspace.
///
/// *Seen at a third party: A live response has these properties.*
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
    /// The token to request the next page with, as `pageToken`. It is absent on the last page.
    ///
    /// *Inferred, not documented: A live response has it; how the last page is told is assumed, as for Bird's other
    /// lists.*
    #[serde(rename = "nextPageToken", default, skip_serializing_if = "Option::is_none")]
    pub next_page_token: Option<String>,
}

/// A URL that Bird sends events to, and which events.
///
/// *Documented: Required are the properties that both the documented object and a live response have and a caller
/// needs.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct WebhookSubscription {
    /// The id of a webhook subscription.
    pub id: WebhookSubscriptionId,
    /// The organization that owns the workspace. A live response does not have it.
    ///
    /// *Inferred, not documented: The name is documented; that it is a UUID is assumed.*
    #[serde(rename = "organizationId", default, skip_serializing_if = "Option::is_none")]
    pub organization_id: Option<subkit_runtime::Uuid>,
    /// The workspace. A live response does not have it.
    ///
    /// *Inferred, not documented: The name is documented; that it is a UUID is assumed.*
    #[serde(rename = "workspaceId", default, skip_serializing_if = "Option::is_none")]
    pub workspace_id: Option<subkit_runtime::Uuid>,
    /// The service that an event belongs to.
    pub service: WebhookService,
    /// The event of a service, such as `endpoint` of `numbers` or `sms.outbound` of `channels`.
    pub event: WebhookEvent,
    /// What an event must have to be sent; all of the filters must match. Empty if there are none.
    #[serde(
        rename = "eventFilters",
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub event_filters: Vec<WebhookEventFilter>,
    /// The form of what is sent, such as `twilio`. The vendor lists no values.
    ///
    /// *Inferred, not documented: The name and the sample are documented, the meaning is not.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
    /// The URL that events are sent to.
    pub url: String,
    /// The key that deliveries are signed with. Expect it to be absent from responses.
    ///
    /// *Inferred, not documented: The documented object has it; a live response does not.*
    #[serde(rename = "signingKey", default, skip_serializing_if = "Option::is_none")]
    pub signing_key: Option<subkit_runtime::Secret>,
    /// Whether a webhook subscription receives events.
    pub status: WebhookSubscriptionStatus,
    /// When the webhook subscription was created.
    ///
    /// *Inferred, not documented: The name is documented; the meaning is read from it.*
    #[serde(rename = "createdAt", default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<subkit_runtime::Timestamp>,
    /// When the webhook subscription last changed.
    ///
    /// *Inferred, not documented: The name is documented; the meaning is read from it.*
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
    /// The event of a service, such as `endpoint` of `numbers` or `sms.outbound` of `channels`.
    pub event: WebhookEvent,
    /// What an event must have to be sent; all of the filters must match. Without any, all events are sent.
    ///
    /// *Inferred, not documented: That filters are combined by AND is documented; that none of them means all events is
    /// assumed.*
    #[serde(
        rename = "eventFilters",
        default,
        skip_serializing_if = "subkit_runtime::Field::is_absent"
    )]
    pub event_filters: subkit_runtime::Field<Vec<WebhookEventFilter>>,
    /// The form of what is sent, such as `twilio`. Without it, events come as Bird documents them.
    ///
    /// *Inferred, not documented: The name and the sample are documented, the meaning is not.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
    /// A URL to send events to. Bird documents the pattern `^https://([a-zA-Z0-9-]+\.)+[a-zA-Z]{2,}(/[^\s]*)?$`:
    /// `https`
    /// and a host name, without a port.
    pub url: WebhookUrl,
    /// The key to sign deliveries with. Keep it for the receiver: a live response does not return it. What is signed
    /// without one is not documented.
    ///
    /// *Inferred, not documented: The name is documented; a live response does not have it.*
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

/// The body of a request to update a webhook subscription. Properties that it lacks keep their values.
///
/// *Inferred, not documented: The properties are documented, all as optional; that a property that is absent keeps its
/// value is assumed.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UpdateWebhookSubscription {
    /// What an event must have to be sent; all of the filters must match.
    #[serde(
        rename = "eventFilters",
        default,
        skip_serializing_if = "subkit_runtime::Field::is_absent"
    )]
    pub event_filters: subkit_runtime::Field<Vec<WebhookEventFilter>>,
    /// The form of what is sent, such as `twilio`.
    ///
    /// *Inferred, not documented: The name and the sample are documented, the meaning is not.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
    /// A URL to send events to. Bird documents the pattern `^https://([a-zA-Z0-9-]+\.)+[a-zA-Z]{2,}(/[^\s]*)?$`:
    /// `https`
    /// and a host name, without a port.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<WebhookUrl>,
    /// The key to sign deliveries with.
    #[serde(rename = "signingKey", default, skip_serializing_if = "Option::is_none")]
    pub signing_key: Option<subkit_runtime::Secret>,
    /// Whether a webhook subscription receives events.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<WebhookSubscriptionStatus>,
}

impl UpdateWebhookSubscription {
    /// Creates an empty value; no field is required.
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

/// A filter of events.
///
/// *Documented: Which keys an event can be filtered by is not published for the service `numbers`.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct WebhookEventFilter {
    /// What of the event is compared.
    ///
    /// *Inferred, not documented: The name is documented; the meaning is read from it.*
    pub key: String,
    /// The value that it must have.
    ///
    /// *Inferred, not documented: The name is documented; the meaning is read from it.*
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
    /// An unknown value; it prints and encodes as itself.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(WebhookService {
    Channels = "channels",
    Numbers = "numbers",
    Payments = "payments",
    Conversations = "conversations",
});

/// The event of a service, such as `endpoint` of `numbers` or `sms.outbound` of `channels`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct WebhookEvent(pub String);

subkit_runtime::newtype!(WebhookEvent(String));

/// A URL to send events to. Bird documents the pattern `^https://([a-zA-Z0-9-]+\.)+[a-zA-Z]{2,}(/[^\s]*)?$`: `https`
/// and a host name, without a port.
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
    /// An unknown value; it prints and encodes as itself.
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
