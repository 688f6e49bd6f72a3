//! No event is lost or handled twice. The example service receives events late, duplicated and out of order. Meanwhile the
//! service is down for hours of virtual time, is killed while it handles events, and its store fails.
//!
//! The vendors in this module share no code with the simulators, so that an error in a simulator cannot affect this test.
//! `SUBKIT_EVENTS` sets the number of events. `SUBKIT_SEED` sets the seed, which a failing run prints.

mod process;
mod random;
mod schedule;
mod vendor;

use std::{collections::BTreeMap, env, time::Duration};

use self::{
    process::{Kind, Service},
    schedule::Plan,
    vendor::Vendor,
};

/// The number of events in CI.
const EVENTS: usize = 10_000;

/// The number of events for a flawed service, which is enough to detect its flaw.
const FEW_EVENTS: usize = 600;

/// The events that the handler recorded, compared with those that the vendors sent.
#[derive(Debug, PartialEq, Eq)]
struct Summary {
    lost: usize,
    duplicated: usize,
    unknown: usize,
}

async fn drive(kind: Kind, plan: Plan) -> Summary {
    let seed = plan.seed;
    let mut service = Service::new(kind);
    let mut vendor = Vendor::new(plan).await;
    let started = std::time::Instant::now();
    vendor.deliver_everything(&mut service).await;
    let expected = vendor.ids();
    if kind == Kind::Example {
        vendor.wait_for_reconciliation(&mut service, &expected).await;
    }
    service.stop().await;
    let mut effects: BTreeMap<String, usize> = BTreeMap::new();
    for id in service.effects() {
        *effects.entry(id).or_default() += 1;
    }
    let summary = Summary {
        lost: expected.iter().filter(|id| !effects.contains_key(*id)).count(),
        duplicated: effects.values().filter(|count| **count > 1).count(),
        unknown: effects.keys().filter(|id| !expected.contains(*id)).count(),
    };
    println!("{kind:?}, seed {seed}: {} in {:.1?}: {summary:?}", vendor.report(), started.elapsed());
    summary
}

fn number(name: &str, default: usize) -> usize {
    env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

fn seed(default: usize) -> u64 {
    u64::try_from(number("SUBKIT_SEED", default)).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn service_loses_no_event_and_handles_none_twice() {
    let plan = Plan::new(seed(1), number("SUBKIT_EVENTS", EVENTS));
    assert_eq!(drive(Kind::Example, plan).await, Summary { lost: 0, duplicated: 0, unknown: 0 });
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn signature_tolerance_of_five_minutes_loses_events() {
    let summary = drive(Kind::FiveMinuteWindow, Plan::new(seed(2), FEW_EVENTS)).await;
    assert!(summary.lost > 0 && summary.duplicated == 0, "{summary:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn service_without_an_inbox_handles_events_twice() {
    let summary = drive(Kind::NoInbox, Plan::new(seed(3), FEW_EVENTS)).await;
    assert!(summary.duplicated > 0, "{summary:?}");
}

/// The maximum time that the service may take to start, or to read the log to its end.
const START_TIMEOUT: Duration = Duration::from_secs(120);
