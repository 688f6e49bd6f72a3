// @generated from specs/np6.yaml by `cargo xtask codegen np6`. Do not edit.

//! Bounds of request values. They are checked before a request is sent, and never in responses. Each table is named
//! after its type.
#![allow(non_upper_case_globals, reason = "tables are named after their types")]

use subkit_runtime::generated::Rule;

pub(crate) static Contact: [Rule; 1] = [
    Rule::Tagged(
        "type",
        &[("footprint", &FootprintContact), ("id", &IdContact), ("hash", &HashContact)],
    ),
];

pub(crate) static FootprintContact: [Rule; 3] = [
    Rule::Member("id", &ContactId),
    Rule::Member("unicity", &ContactUnicity),
    Rule::Member("hash", &ContactHash),
];

pub(crate) static IdContact: [Rule; 1] = [Rule::Member("value", &ContactId)];

pub(crate) static HashContact: [Rule; 1] = [Rule::Member("value", &ContactHash)];

pub(crate) static UpsertSubscription: [Rule; 1] = [Rule::Member("contact", &Contact)];

pub(crate) static ContactId: [Rule; 1] = [Rule::MinLength(1)];

pub(crate) static ContactUnicity: [Rule; 1] = [Rule::MinLength(1)];

pub(crate) static ContactHash: [Rule; 1] = [Rule::MinLength(1)];
