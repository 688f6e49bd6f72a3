// @generated from specs/syniverse.yaml by `cargo xtask codegen syniverse`. Do not edit.

//! What the values of requests must keep beyond their types: it is checked before a call is sent, and never of an
//! answer. Each table is called as its type.
#![allow(non_upper_case_globals, reason = "a table is called as its type")]

use subkit_runtime::generated::Rule;

pub(crate) static EventId: [Rule; 1] = [Rule::MinLength(1)];

pub(crate) static HandledEventDelivery: [Rule; 1] = [Rule::Member("event-id", &EventId)];
