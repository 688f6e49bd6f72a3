// @generated from specs/bird.yaml by `cargo xtask codegen bird`. Do not edit.

//! Bounds of the values of requests. They are checked before a request is sent, and never for responses. Each table is
//! named after its type.
#![allow(non_upper_case_globals, reason = "a table is named after its type")]

use subkit_runtime::generated::Rule;

pub(crate) static ActivateSubscription: [Rule; 1] = [
    Rule::Member("quantity", &[Rule::Minimum("1")]),
];
