//! Stage 4, model: the content of a document as plain values, which the stages `types` and `emit` read.
//!
//! The model is built from a linted document, so all required values are present. The model stores the JSON pointer of each item.
//! The only Rust-specific data that it contains is names.

mod api;
mod bodies;
mod bounds;
mod build;
mod component;
mod examples;
mod flags;
mod headers;
mod jobs;
mod media_types;
mod operation;
mod paging;
mod parameters;
mod policies;
mod provenance;
mod references;
mod responses;
mod schema;
mod security;
mod token_refresh;
mod type_depth;
mod usage;
mod webhooks;

pub use api::Api;
pub use build::{build, title};
pub use component::{
    AdditionalProperties, Component, IntegerVariant, Kind, Member, Presence, Property, UntaggedMember, Variant,
    read::is_id,
};
pub use headers::{SetBy, set_by_client};
pub use jobs::{JobOutcome, JobStatus, StartsJob, is_status as is_job_status, targets as job_targets};
pub use media_types::{Encoding, Media, is_json};
pub use operation::{
    Body, Effect, Example, ListStyle, Location, Operation, Parameter, ResponseSpec, StatusPattern, Style,
};
pub use paging::{Paging, PagingStyle, RESPONSE_POINTERS, STYLES};
pub use policies::{ErrorRule, MEANINGS, PERIODS, RateLimit, TOKEN_ENDPOINT};
pub use provenance::{Source, SourceKind};
pub use references::{component, named, target};
pub use responses::{is_empty, json_schema, success_schema};
#[cfg(test)]
pub use schema::read::schema as read_schema;
pub use schema::{Annotations, Bounds, Count, Scalar, Schema, Type};
pub use security::{Scheme, SchemeKind, Server};
pub use token_refresh::{LIFETIME_UNITS, REFRESH_METHODS, REFRESH_PARAMETERS, TokenRefresh};
pub use usage::{ReadOnly, ReadOnlyError};
pub use webhooks::{
    Bare, DUPLICATES, DeliveryLocation, ENCODINGS, Embedded, EventLog, Identity, SIGNED_PARTS, Signature, Webhook,
    locations,
};
