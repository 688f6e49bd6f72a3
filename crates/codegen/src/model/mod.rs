//! Stage 4, model: the facts of a document as plain values, the input of the stages `types` and `emit`.
//!
//! The model is built from a linted document, so the facts that it needs are present. It keeps the JSON pointers of the items that it
//! contains. Of Rust, it contains only names.

mod api;
mod bodies;
mod bounds;
mod build;
mod component;
mod depth;
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
mod reach;
mod references;
mod responses;
mod schema;
mod security;
mod token_refresh;
mod webhooks;

pub use api::Api;
pub use build::{build, title};
pub use component::{
    AdditionalProperties, Choice, Component, IntegerVariant, Kind, Member, Property, Variant, read::is_id,
};
pub use headers::{SetBy, set_by_client};
pub use jobs::{JobOutcome, JobStatus, StartsJob, is_status as is_job_status, targets as job_targets};
pub use media_types::{Encoding, Media, is_json};
pub use operation::{
    Body, Effect, Example, ListStyle, Location, Operation, Parameter, ResponseKind, StatusPattern, Style,
};
pub use paging::{FACTS, Paging, PagingStyle, STYLES};
pub use policies::{ErrorRule, MEANINGS, PERIODS, RateLimit, TOKEN_ENDPOINT};
pub use provenance::{Mark, Source};
pub use reach::{ReadOnly, Unlisted};
pub use references::{component, named, target};
#[cfg(test)]
pub use schema::read::schema as read_schema;
pub use schema::{Bounds, Count, Notes, Scalar, Schema, Type};
pub use security::{Scheme, SchemeKind, Server};
pub use token_refresh::{LIFETIME_UNITS, REFRESH_METHODS, REFRESH_PARAMETERS, TokenRefresh};
pub use webhooks::{
    Bare, DUPLICATES, DeliveryLocation, ENCODINGS, Embedded, Identity, SIGNED_PARTS, Signature, Webhook, locations,
};
