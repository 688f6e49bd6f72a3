//! Items for generated code and the macros of this crate. Applications do not need these items, which may change without notice.

#[cfg(feature = "schemars")]
pub use schemars;
pub use serde;

#[cfg(all(feature = "client", feature = "extended"))]
pub use crate::encode::styles::{CookieStyle, HeaderStyle, PathStyle, QueryStyle};
#[cfg(feature = "webhooks")]
pub use crate::webhook::{BareBody, DeduplicateBy, DeliveryIdentity, DeliveryLocation, LoggedEvent};
#[cfg(feature = "client")]
pub use crate::{
    api::{
        definition::{Api, Scheme, SchemeKind, Server},
        token_refresh::{LifetimeUnit, TokenRefresh},
    },
    client::{Core, CoreBuilder},
    encode::{bounds::Bound, query::ListStyle},
    jobs::missing_job_id,
    paging::{PageFacts, any_values, lists},
    value::position::PageStart,
};
pub use crate::{
    decode::json::text as json_text,
    open::{
        event_parts::EventParts,
        malformed::EventUnion,
        open_choice::Candidates,
        open_union::{Tagged, serialize as serialize_tagged},
        tagged_serialize::serialize_with_own_tag,
    },
    serde_context::{sending::skip_read_only, unknown_values::record as record_unknown},
    value::{
        id,
        lenient::{Lenient, deserialize_leniently, null_as_default},
        text::deserialize as deserialize_text,
    },
};

/// Schemas of the types that the macros create.
#[cfg(feature = "schemars")]
pub mod schema {
    #[cfg(feature = "extended")]
    pub use crate::open::open_integer_enum::schema as open_integer_enum;
    pub use crate::{
        open::open_choice::schema as open_choice,
        value::schema::{id, integer_id, nullable_integer_id, open_enum, open_union},
    };
}

/// Items for the types that a [`Boxed`](crate::Boxed) contains.
#[cfg(feature = "extended")]
pub mod boxed {
    pub use erased_serde::{Deserializer, Error, Serialize, deserialize};

    pub use crate::open::boxed::Erased;
}

/// The properties of an object that its type does not declare.
pub mod extra {
    pub use crate::decode::extra::{deserialize, deserialize_extra};
}
