// @generated from specs/agentsync.yaml by `cargo xtask codegen agentsync`. Do not edit.

//! Bounds of request values. The client checks them before it sends a request. It does not check responses. Each table
//! is named after its type.
#![allow(non_upper_case_globals, reason = "tables are named after their types")]

use subkit_runtime::generated::Bound;

pub(crate) static Npn: [Bound; 1] = [Bound::MinLength(1)];
