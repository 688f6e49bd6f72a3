//! The deliveries in progress, and the times at which waiting deliveries are sent.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::SystemTime,
};

use tokio::sync::Notify;

use crate::clock::Clock;

/// The unfinished deliveries of a simulator.
#[derive(Default)]
pub(crate) struct Progress {
    state: Mutex<State>,
    changed: Notify,
}

#[derive(Default)]
struct State {
    /// The number of deliveries that are being sent.
    busy: usize,
    /// The number of deliveries that wait for each time.
    waiting: BTreeMap<SystemTime, usize>,
}

impl Progress {
    /// Registers a delivery that is being sent.
    pub(crate) fn start(self: &Arc<Self>) -> Task {
        self.state().busy += 1;
        Task { progress: Arc::clone(self), until: None }
    }

    /// Returns the earliest time for which a delivery waits.
    pub(crate) fn next_time(&self) -> Option<SystemTime> {
        self.state().waiting.keys().next().copied()
    }

    /// Waits until no delivery is being sent and no waiting delivery is due.
    pub(crate) async fn wait_until_idle(&self, clock: &Clock) {
        loop {
            let changed = self.changed.notified();
            let is_due = |time: &SystemTime| *time <= clock.now();
            let is_idle = {
                let state = self.state();
                state.busy == 0 && !state.waiting.keys().next().is_some_and(is_due)
            };
            if is_idle {
                return;
            }
            changed.await;
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// An unfinished delivery. Dropping the value marks the delivery as finished.
pub(crate) struct Task {
    progress: Arc<Progress>,
    until: Option<SystemTime>,
}

impl Task {
    /// Waits until this time.
    pub(crate) async fn wait_until(&mut self, clock: &Clock, time: SystemTime) {
        {
            let mut state = self.progress.state();
            state.busy -= 1;
            *state.waiting.entry(time).or_default() += 1;
            self.until = Some(time);
        }
        self.progress.changed.notify_waiters();
        clock.sleep_until(time).await;
        let mut state = self.progress.state();
        state.busy += 1;
        remove_waiting(&mut state, self.until.take());
    }
}

impl Drop for Task {
    fn drop(&mut self) {
        {
            let mut state = self.progress.state();
            match self.until.take() {
                Some(time) => remove_waiting(&mut state, Some(time)),
                None => state.busy -= 1,
            }
        }
        self.progress.changed.notify_waiters();
    }
}

/// Removes one of the deliveries that wait for this time.
fn remove_waiting(state: &mut State, time: Option<SystemTime>) {
    let Some(time) = time else { return };
    if let Some(count) = state.waiting.get_mut(&time) {
        *count -= 1;
        if *count == 0 {
            state.waiting.remove(&time);
        }
    }
}
