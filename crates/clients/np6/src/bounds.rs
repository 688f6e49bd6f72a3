// @generated from specs/np6.yaml by `cargo xtask codegen np6`. Do not edit.

//! Bounds of request values. The client checks them before it sends a request. It does not check responses. Each table
//! is named after its type.
#![allow(non_upper_case_globals, reason = "tables are named after their types")]

use subkit_runtime::generated::Bound;

pub(crate) static Contact: [Bound; 1] = [
    Bound::Tagged(
        "type",
        &[("footprint", &FootprintContact), ("id", &IdContact), ("hash", &HashContact)],
    ),
];

pub(crate) static FootprintContact: [Bound; 3] = [
    Bound::Property("id", &ContactId),
    Bound::Property("unicity", &ContactUnicity),
    Bound::Property("hash", &ContactHash),
];

pub(crate) static IdContact: [Bound; 1] = [Bound::Property("value", &ContactId)];

pub(crate) static HashContact: [Bound; 1] = [Bound::Property("value", &ContactHash)];

pub(crate) static UpsertSubscription: [Bound; 1] = [
    Bound::Property("contact", &Contact),
];

pub(crate) static ContactId: [Bound; 1] = [Bound::MinLength(1)];

pub(crate) static ContactUnicity: [Bound; 1] = [Bound::MinLength(1)];

pub(crate) static ContactHash: [Bound; 1] = [Bound::MinLength(1)];
