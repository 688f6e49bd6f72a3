// @generated from specs/syniverse.yaml by `cargo xtask codegen syniverse`. Do not edit.

//! Bounds of request values. The client checks them before it sends a request. It does not check responses. Each table
//! is named after its type.
#![allow(non_upper_case_globals, reason = "tables are named after their types")]

use subkit_runtime::generated::Bound;

pub(crate) static EventId: [Bound; 1] = [Bound::MinLength(1)];

pub(crate) static HandledEventDelivery: [Bound; 1] = [
    Bound::Property("event-id", &EventId),
];
