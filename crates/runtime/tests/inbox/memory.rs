//! Tests of the in-memory inbox.

use std::sync::Arc;

use super::{
    behaviors::{RETENTION, Subject},
    runtime::MemoryInbox,
    sqlite::VirtualClock,
};

fn subject() -> Subject {
    let clock = VirtualClock::default();
    let inbox = MemoryInbox::new().with_retention(RETENTION).with_clock(clock.reader());
    Subject { inbox: Arc::new(inbox), pass: clock.passing() }
}

behaviors!(subject());
