// @generated from specs/agentsync.yaml by `cargo xtask codegen agentsync`. Do not edit.

//! The types of requests and responses, in the order of the spec.
//!
//! A struct with a field `extra` keeps unknown properties in that field; other structs ignore them. Enums and unions
//! keep unknown values. Structs that are sent in requests have a constructor `new` and setters `with_*`.

/// An event of ProducerSync. Deliveries with the same `id` contain the same event. Events of other types are kept
/// unchanged. Only `id` and `type` are required, because an event is useful even without a time and data.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ProducersyncEvent {
    /// `type` is `producersync.updates_available`.
    ProducersyncUpdatesAvailable(UpdatesAvailable),
    /// `type` is `producersync.npn.activated`.
    ProducersyncNpnActivated(NpnActivated),
    /// `type` is `producersync.npn.deactivated`.
    ProducersyncNpnDeactivated(NpnDeactivated),
    /// An event of an unknown type. It contains the undecoded JSON, and is encoded as received.
    Unknown(subkit_runtime::UnknownVariant),
    /// An event of a known type with a missing or malformed required field. It contains the undecoded JSON, and is
    /// encoded as received.
    Malformed(subkit_runtime::Malformed),
}

subkit_runtime::event_union!(ProducersyncEvent by "type" {
    ProducersyncUpdatesAvailable(UpdatesAvailable) = "producersync.updates_available",
    ProducersyncNpnActivated(NpnActivated) = "producersync.npn.activated",
    ProducersyncNpnDeactivated(NpnDeactivated) = "producersync.npn.deactivated",
});

#[cfg(feature = "schemars")]
subkit_runtime::open_union_schema!(ProducersyncEvent by "type" {
    ProducersyncUpdatesAvailable(UpdatesAvailable) = "producersync.updates_available",
    ProducersyncNpnActivated(NpnActivated) = "producersync.npn.activated",
    ProducersyncNpnDeactivated(NpnDeactivated) = "producersync.npn.deactivated",
});

/// The vendor has updated producer data. Read the changed data from the API.
///
/// *Inferred: The type and a sample are published. The description is based on the name.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UpdatesAvailable {
    /// The id of an event, such as `evt_12345`.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub id: ProducersyncEventId,
    /// When the event happened.
    ///
    /// *Inferred: The name and a sample are published. The description is based on the name.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The details of the vendor's update.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<UpdatesAvailableData>,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The details of the vendor's update.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UpdatesAvailableData {
    /// The day of the vendor's update.
    ///
    /// *Inferred: The name and a sample are published. The description is based on the name.*
    #[serde(rename = "runDate", default, skip_serializing_if = "Option::is_none")]
    pub run_date: Option<subkit_runtime::Date>,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// An NPN has become active on the account.
///
/// *Inferred: The type is published without a sample. The description is based on the name.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NpnActivated {
    /// The id of an event, such as `evt_12345`.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub id: ProducersyncEventId,
    /// When the event happened.
    ///
    /// *Inferred: The name and a sample are published. The description is based on the name.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The NPN and other properties that the vendor sends.
    ///
    /// *Inferred: The properties are not published.*
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "serde_json::Map::is_empty"
    )]
    pub data: serde_json::Map<String, serde_json::Value>,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// An NPN is no longer active on the account.
///
/// *Inferred: The type is published without a sample. The description is based on the name.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NpnDeactivated {
    /// The id of an event, such as `evt_12345`.
    #[serde(deserialize_with = "subkit_runtime::generated::deserialize_leniently")]
    pub id: ProducersyncEventId,
    /// When the event happened.
    ///
    /// *Inferred: The name and a sample are published. The description is based on the name.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The NPN and other properties that the vendor sends.
    ///
    /// *Inferred: The properties are not published.*
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "serde_json::Map::is_empty"
    )]
    pub data: serde_json::Map<String, serde_json::Value>,
    /// Unknown fields, and optional fields with malformed values. Integers that fit `i64` or `u64` are exact, other
    /// numbers are rounded to `f64`, and numbers beyond the range of `f64` are kept as strings.
    #[serde(
        flatten,
        deserialize_with = "subkit_runtime::generated::extra::deserialize_extra"
    )]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The id of an event, such as `evt_12345`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ProducersyncEventId(pub String);

subkit_runtime::newtype!(ProducersyncEventId(String));

impl subkit_runtime::generated::Lenient for ProducersyncEventId {
    const EXPECTED: &'static str = <String as subkit_runtime::generated::Lenient>::EXPECTED;

    fn parse(text: &str) -> Option<Self> {
        <String as subkit_runtime::generated::Lenient>::parse(text).map(Self)
    }
}

/// The id of a job. The vendor documents a UUID in the request for the job status, and a plain string in the
/// response that contains the id of a new job. In this client, the id is a plain string, so that the id from the
/// response can be used in the request.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct JobId(pub String);

subkit_runtime::newtype!(JobId(String));

/// The id of an address.
#[derive(
    Clone,
    Debug,
    Copy,
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
pub struct AddressId(pub i64);

subkit_runtime::newtype!(AddressId(i64));

/// The job that a request started. The vendor calls this schema `Subscription200`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NpnJob {
    /// Whether AgentSync accepted the request.
    ///
    /// *Inferred: The vendor documents the name, the type and the sample `true`, but not the meaning.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    /// A human-readable message.
    ///
    /// *Inferred: The vendor documents the name, the type and a sample, but not the meaning.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// The id of the job.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_id: Option<JobId>,
    /// Links to related resources, by name. The host in a link may differ from the host of the request. Elsewhere in
    /// the API, a link is an object with the property `href`.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Links::is_empty"
    )]
    pub links: Links,
}

/// The status of a job. The vendor documents no property that says whether the job has finished.
///
/// *Documented: Undocumented properties are kept, because one of these properties may say whether the job has
/// finished.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NpnJobStatus {
    /// The id of the job.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<JobId>,
    /// The day on which AgentSync created the record.
    #[serde(rename = "createdAt", default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<subkit_runtime::Date>,
    /// The day on which AgentSync last changed the record.
    #[serde(rename = "updatedAt", default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<subkit_runtime::Date>,
    /// Further details of the job.
    ///
    /// *Inferred: The object is documented; its properties are not, so any property is accepted.*
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "serde_json::Map::is_empty"
    )]
    pub details: serde_json::Map<String, serde_json::Value>,
    /// Links to related resources, by name. The host in a link may differ from the host of the request. Elsewhere in
    /// the API, a link is an object with the property `href`.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Links::is_empty"
    )]
    pub links: Links,
    /// Unknown fields. Integers that fit `i64` or `u64` are exact, and other numbers are rounded to `f64`.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A page of the details of a job.
///
/// *Inferred: The vendor documents `embedded` and `links` for this response, and `page` for v1 lists in general.
/// Undocumented properties are kept.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NpnJobStatusDetails {
    /// An object with the details of the job. The vendor does not document the key that contains the details.
    ///
    /// *Inferred: The object is documented; its properties are not, so any property is accepted.*
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "serde_json::Map::is_empty"
    )]
    pub embedded: serde_json::Map<String, serde_json::Value>,
    /// Links to related resources, by name. The host in a link may differ from the host of the request. Elsewhere in
    /// the API, a link is an object with the property `href`.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Links::is_empty"
    )]
    pub links: Links,
    /// The position of a page in its list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<PageMetadata>,
    /// Unknown fields. Integers that fit `i64` or `u64` are exact, and other numbers are rounded to `f64`.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A page of the active NPNs of the account.
///
/// *Inferred: The vendor documents the format of v1 pages in general, but not the response of this operation.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ActiveNpnPage {
    /// An object with the items of the page. The vendor does not document the key that contains the items.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "serde_json::Map::is_empty"
    )]
    pub embedded: serde_json::Map<String, serde_json::Value>,
    /// Links to related resources, by name. The host in a link may differ from the host of the request. Elsewhere in
    /// the API, a link is an object with the property `href`.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Links::is_empty"
    )]
    pub links: Links,
    /// The position of a page in its list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<PageMetadata>,
}

/// The position of a page in its list.
///
/// *Documented: The vendor documents the names for v1 lists. The descriptions are from the vendor's other APIs, which
/// use the same object.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PageMetadata {
    /// The maximum number of items on a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
    /// The total number of items.
    #[serde(rename = "totalElements", default, skip_serializing_if = "Option::is_none")]
    pub total_elements: Option<i64>,
    /// The total number of pages.
    #[serde(rename = "totalPages", default, skip_serializing_if = "Option::is_none")]
    pub total_pages: Option<i64>,
    /// The page number, counted from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<i64>,
}

/// A page of addresses.
///
/// *Documented: The vendor documents this format for v2 lists in general.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AddressPage {
    /// An object with the addresses of the page. The vendor does not document the key that contains the addresses.
    ///
    /// *Inferred: In `embedded`, the array has the name of the resource. The vendor documents the name for licenses
    /// (`licenses`), but not for addresses.*
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "std::collections::BTreeMap::is_empty"
    )]
    pub embedded: std::collections::BTreeMap<String, Vec<Address>>,
    /// The links of a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub links: Option<PageLinks>,
}

/// An address of a producer.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Address {
    /// The id of an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<AddressId>,
    /// A National Producer Number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub npn: Option<Npn>,
    /// The id of a transaction.
    ///
    /// *Inferred: The vendor documents the name, the format and a sample, but does not say which transaction the id
    /// identifies.*
    #[serde(rename = "transactionId", default, skip_serializing_if = "Option::is_none")]
    pub transaction_id: Option<subkit_runtime::Uuid>,
    /// The purpose of an address, such as mailing.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<AddressType>,
    /// The state in which the address applies, as a two-letter code.
    ///
    /// At least 2 characters. At most 2 characters.
    #[serde(rename = "forState", default, skip_serializing_if = "Option::is_none")]
    pub for_state: Option<String>,
    /// The id of a related branch, if any.
    #[serde(rename = "branchId", default, skip_serializing_if = "Option::is_none")]
    pub branch_id: Option<String>,
    /// The day on which NIPR last reported a change to the address.
    #[serde(
        rename = "niprDateUpdated",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub nipr_date_updated: Option<subkit_runtime::Date>,
    /// The day on which AgentSync created the record.
    #[serde(rename = "createdAt", default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<subkit_runtime::Date>,
    /// The day on which AgentSync last changed the record.
    #[serde(rename = "updatedAt", default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<subkit_runtime::Date>,
    /// The street address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line1: Option<String>,
    /// The city.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// The state that the address is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// The ZIP or postal code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zip: Option<String>,
    /// The country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Whether NIPR has marked the address as deleted.
    #[serde(rename = "niprDeleted", default, skip_serializing_if = "Option::is_none")]
    pub nipr_deleted: Option<bool>,
    /// Links to related resources, by name. The host in a link may differ from the host of the request. Elsewhere in
    /// the API, a link is an object with the property `href`.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Links::is_empty"
    )]
    pub links: Links,
}

/// The purpose of an address, such as mailing.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum AddressType {
    /// `BUSINESS`
    Business,
    /// `MAILING`
    Mailing,
    /// `RESIDENCE`
    Residence,
    /// An unknown value. It is displayed and encoded as received.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(AddressType {
    Business = "BUSINESS",
    Mailing = "MAILING",
    Residence = "RESIDENCE",
});

/// Links to related resources, by name. The host in a link may differ from the host of the request. Elsewhere in
/// the API, a link is an object with the property `href`.
///
/// *Inferred: The object is documented; its properties are not, so any property is accepted.*
pub type Links = serde_json::Map<String, serde_json::Value>;

/// The links of a page.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PageLinks {
    /// A link.
    #[serde(rename = "self", default, skip_serializing_if = "Option::is_none")]
    pub self_: Option<Link>,
    /// A link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Link>,
}

/// A link.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Link {
    /// The URL of the link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
}

/// The body of most errors. The vendor says that there are exceptions.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ErrorBody {
    /// When the error happened. The vendor documents ISO 8601, but one of its samples has milliseconds since 1970
    /// and another has seconds, so any JSON value is accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<serde_json::Value>,
    /// The HTTP status code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<i32>,
    /// The name of the HTTP status, such as `Bad Request`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// A description of the error.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// The path of the request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
}

/// A National Producer Number.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Npn(pub String);

subkit_runtime::newtype!(Npn(String));
