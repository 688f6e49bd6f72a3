// @generated from specs/syniverse.yaml by `cargo xtask codegen syniverse`. Do not edit.

//! Bounds of the values of requests. They are checked before a request is sent, and never for responses. Each table is
//! named after its type.
#![allow(non_upper_case_globals, reason = "a table is named after its type")]

use subkit_runtime::generated::Rule;

pub(crate) static EventId: [Rule; 1] = [Rule::MinLength(1)];

pub(crate) static HandledEventDelivery: [Rule; 1] = [Rule::Member("event-id", &EventId)];
