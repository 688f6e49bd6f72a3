#![doc = include_str!("../README.md")]
#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a panic fails the test"))]
#![allow(
    clippy::indexing_slicing,
    reason = "indexing a JSON value with a missing key returns null; the code checks that a value is an object before it assigns a property"
)]

mod behavior;
mod clock;
mod contract;
mod examples;
mod exchange;
mod fault;
mod fault_response;
mod log;
mod outage;
mod outbox;
mod progress;
mod route;
mod server;
mod simulator;
mod vendor;
mod vendors;

pub use crate::{
    behavior::{Alternative, Behavior, BehaviorError, Behaviors, Switch, SwitchState},
    clock::VirtualClock,
    examples::{AnyRequest, Api, ExampleResponse, Examples},
    exchange::{Context, IncomingRequest, Rejection, Response},
    fault::{Fault, Faults},
    log::{DeliveryAttempt, RequestRecord},
    outage::{EIGHT_HOUR_RETRY_WAITS, Outage},
    simulator::{Running, Simulator},
    vendor::{OutgoingRequest, Vendor},
    vendors::*,
};
