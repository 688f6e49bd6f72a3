// @generated from specs/agentsync.yaml by `cargo xtask codegen agentsync`. Do not edit.

//! The types of requests and responses, in the order of the spec.
//!
//! Structs ignore unknown fields unless they have a field `extra`; enums and unions keep unknown values. Types that are
//! sent in requests have `new` and `with_*`.

/// An event of ProducerSync, by its type. Deliveries with the same `id` are the same event. Events of other types are
/// kept whole. Only `id` and `type` are required: an event without a time or data is of use too.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ProducersyncEvent {
    /// `type` is `producersync.updates_available`.
    ProducersyncUpdatesAvailable(UpdatesAvailable),
    /// `type` is `producersync.npn.activated`.
    ProducersyncNpnActivated(NpnActivated),
    /// `type` is `producersync.npn.deactivated`.
    ProducersyncNpnDeactivated(NpnDeactivated),
    /// An event of an unknown type, kept undecoded; it encodes as received.
    Unknown(subkit_runtime::UnknownVariant),
    /// An event of a known type that lacks a required field or has one of another type, kept undecoded; it encodes as
    /// received.
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

/// The vendor has updated data of producers. Read what has changed since the last run.
///
/// *Inferred, not documented: The type and a sample are published; the meaning is read from the name.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UpdatesAvailable {
    /// The id of an event, such as `evt_12345`.
    #[serde(deserialize_with = "subkit_runtime::generated::leniently")]
    pub id: ProducersyncEventId,
    /// When the event happened.
    ///
    /// *Inferred, not documented: The name and a sample are published; the meaning is read from the name.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The run that updated the data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<UpdatesAvailableData>,
    /// Unknown fields, and optional fields with values of another type. Numbers are rounded to 64 bits; a number that
    /// does not fit is kept as text.
    #[serde(flatten, deserialize_with = "subkit_runtime::generated::extra::keep")]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The run that updated the data.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UpdatesAvailableData {
    /// The day of the run.
    ///
    /// *Inferred, not documented: The name and a sample are published; the meaning is read from the name.*
    #[serde(rename = "runDate", default, skip_serializing_if = "Option::is_none")]
    pub run_date: Option<subkit_runtime::Date>,
    /// Unknown fields, and optional fields with values of another type. Numbers are rounded to 64 bits; a number that
    /// does not fit is kept as text.
    #[serde(flatten, deserialize_with = "subkit_runtime::generated::extra::keep")]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// An NPN has become active on the account.
///
/// *Inferred, not documented: The type is published without a sample; the meaning is read from the name.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NpnActivated {
    /// The id of an event, such as `evt_12345`.
    #[serde(deserialize_with = "subkit_runtime::generated::leniently")]
    pub id: ProducersyncEventId,
    /// When the event happened.
    ///
    /// *Inferred, not documented: The name and a sample are published; the meaning is read from the name.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The NPN, and what else the vendor sends.
    ///
    /// *Inferred, not documented: The properties are not published.*
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "serde_json::Map::is_empty"
    )]
    pub data: serde_json::Map<String, serde_json::Value>,
    /// Unknown fields, and optional fields with values of another type. Numbers are rounded to 64 bits; a number that
    /// does not fit is kept as text.
    #[serde(flatten, deserialize_with = "subkit_runtime::generated::extra::keep")]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// An NPN is no longer active on the account.
///
/// *Inferred, not documented: The type is published without a sample; the meaning is read from the name.*
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NpnDeactivated {
    /// The id of an event, such as `evt_12345`.
    #[serde(deserialize_with = "subkit_runtime::generated::leniently")]
    pub id: ProducersyncEventId,
    /// When the event happened.
    ///
    /// *Inferred, not documented: The name and a sample are published; the meaning is read from the name.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<subkit_runtime::Timestamp>,
    /// The NPN, and what else the vendor sends.
    ///
    /// *Inferred, not documented: The properties are not published.*
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "serde_json::Map::is_empty"
    )]
    pub data: serde_json::Map<String, serde_json::Value>,
    /// Unknown fields, and optional fields with values of another type. Numbers are rounded to 64 bits; a number that
    /// does not fit is kept as text.
    #[serde(flatten, deserialize_with = "subkit_runtime::generated::extra::keep")]
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

    fn read(text: &str) -> Option<Self> {
        <String as subkit_runtime::generated::Lenient>::read(text).map(Self)
    }
}

/// The id of a job. The vendor documents a UUID where the status of a job is requested, and a plain string where
/// a job is started. It is a plain string here, so that the id from the one response fits the other request.
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

/// The job that a request started. The vendor's name for it is `Subscription200`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NpnJob {
    /// Whether AgentSync accepted the request.
    ///
    /// *Inferred, not documented: The vendor documents the name, the type and the sample `true`, and not the meaning.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    /// A message for people.
    ///
    /// *Inferred, not documented: The vendor documents the name, the type and a sample, and not the meaning.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// The id of the job.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_id: Option<JobId>,
    /// Links to related resources, by name. They may name another host than the one that was called. Elsewhere in the
    /// API a link is an object with `href`.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Links::is_empty"
    )]
    pub links: Links,
}

/// The status of a job. The vendor documents no property that tells whether the job is done.
///
/// *Documented: Members that the vendor does not document are kept, for one of them may tell it.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NpnJobStatus {
    /// The id of the job.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<JobId>,
    /// The day on which AgentSync made the record.
    #[serde(rename = "createdAt", default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<subkit_runtime::Date>,
    /// The day on which AgentSync last changed the record.
    #[serde(rename = "updatedAt", default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<subkit_runtime::Date>,
    /// More about the job.
    ///
    /// *Inferred, not documented: The object is documented, its members are not, so any member is taken.*
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "serde_json::Map::is_empty"
    )]
    pub details: serde_json::Map<String, serde_json::Value>,
    /// Links to related resources, by name. They may name another host than the one that was called. Elsewhere in the
    /// API a link is an object with `href`.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Links::is_empty"
    )]
    pub links: Links,
    /// Unknown fields, kept as received.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// A page of the details of a job.
///
/// *Inferred, not documented: `embedded` and `links` are documented for this response, `page` for v1 lists in general.
/// Properties that the vendor does not document are kept.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NpnJobStatusDetails {
    /// The details, below a name that is not documented.
    ///
    /// *Inferred, not documented: The object is documented, its properties are not, so any property is accepted.*
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "serde_json::Map::is_empty"
    )]
    pub embedded: serde_json::Map<String, serde_json::Value>,
    /// Links to related resources, by name. They may name another host than the one that was called. Elsewhere in the
    /// API a link is an object with `href`.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Links::is_empty"
    )]
    pub links: Links,
    /// Which page this is, and of how many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<PageMetadata>,
    /// Unknown fields, kept as received.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// One page of the NPNs that are active on the account.
///
/// *Inferred, not documented: The form of the v1 pages is documented in general; the answer of this operation is not.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ActiveNpnPage {
    /// The items of the page, below a name that is not documented.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "serde_json::Map::is_empty"
    )]
    pub embedded: serde_json::Map<String, serde_json::Value>,
    /// Links to related resources, by name. They may name another host than the one that was called. Elsewhere in the
    /// API a link is an object with `href`.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Links::is_empty"
    )]
    pub links: Links,
    /// Which page this is, and of how many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<PageMetadata>,
}

/// Which page this is, and of how many.
///
/// *Documented: The names are documented for v1 lists; the descriptions are printed for the vendor's other APIs with
/// the same object.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PageMetadata {
    /// How many items a page holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
    /// How many items there are on all pages.
    #[serde(rename = "totalElements", default, skip_serializing_if = "Option::is_none")]
    pub total_elements: Option<i64>,
    /// How many pages there are.
    #[serde(rename = "totalPages", default, skip_serializing_if = "Option::is_none")]
    pub total_pages: Option<i64>,
    /// The page, counted from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<i64>,
}

/// One page of addresses.
///
/// *Documented: The form of v2 lists in general.*
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AddressPage {
    /// The addresses of the page, below a name that is not documented.
    ///
    /// *Inferred, not documented: The vendor's form is `embedded` with an array below the name of the resource. It
    /// prints the name for licenses (`licenses`) and not for addresses.*
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
    /// *Inferred, not documented: The vendor documents the name, the format and a sample, and not which transaction it
    /// is.*
    #[serde(rename = "transactionId", default, skip_serializing_if = "Option::is_none")]
    pub transaction_id: Option<subkit_runtime::Uuid>,
    /// What an address is for.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<AddressType>,
    /// The state in which the address applies, as two letters.
    ///
    /// At least 2 characters. At most 2 characters.
    #[serde(rename = "forState", default, skip_serializing_if = "Option::is_none")]
    pub for_state: Option<String>,
    /// The id of a related branch, if there is one.
    #[serde(rename = "branchId", default, skip_serializing_if = "Option::is_none")]
    pub branch_id: Option<String>,
    /// The day on which NIPR last reported a change of the address.
    #[serde(
        rename = "niprDateUpdated",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub nipr_date_updated: Option<subkit_runtime::Date>,
    /// The day on which AgentSync made the record.
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
    /// Links to related resources, by name. They may name another host than the one that was called. Elsewhere in the
    /// API a link is an object with `href`.
    #[serde(
        default,
        deserialize_with = "subkit_runtime::generated::null_as_default",
        skip_serializing_if = "Links::is_empty"
    )]
    pub links: Links,
}

/// What an address is for.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum AddressType {
    /// `BUSINESS`
    Business,
    /// `MAILING`
    Mailing,
    /// `RESIDENCE`
    Residence,
    /// An unknown value; it prints and encodes as itself.
    Unknown(subkit_runtime::UnknownValue),
}

subkit_runtime::open_enum!(AddressType {
    Business = "BUSINESS",
    Mailing = "MAILING",
    Residence = "RESIDENCE",
});

/// Links to related resources, by name. They may name another host than the one that was called. Elsewhere in the
/// API a link is an object with `href`.
///
/// *Inferred, not documented: The object is documented, its members are not, so any member is taken.*
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
    /// The address that the link leads to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
}

/// The body of most errors. The vendor says that there are exceptions.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ErrorBody {
    /// When the error happened: any JSON value. The vendor says ISO 8601, and prints milliseconds since 1970 in one
    /// sample and seconds in another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<serde_json::Value>,
    /// The HTTP status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<i32>,
    /// The name of the status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// What went wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// The path that was called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
}

/// A National Producer Number.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Npn(pub String);

subkit_runtime::newtype!(Npn(String));
