//! Which deliveries are under way, and when those that wait are sent again.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::SystemTime,
};

use tokio::sync::Notify;

use crate::clock::Clock;

/// The deliveries of a simulator that are not finished.
#[derive(Default)]
pub(crate) struct Progress {
    state: Mutex<State>,
    changed: Notify,
}

#[derive(Default)]
struct State {
    /// How many are being sent.
    busy: usize,
    /// How many wait for each time.
    waiting: BTreeMap<SystemTime, usize>,
}

impl Progress {
    /// Counts a delivery as being sent.
    pub(crate) fn start(self: &Arc<Self>) -> Task {
        self.state().busy += 1;
        Task { progress: Arc::clone(self), until: None }
    }

    /// Returns the earliest time that a delivery waits for.
    pub(crate) fn next(&self) -> Option<SystemTime> {
        self.state().waiting.keys().next().copied()
    }

    /// Waits until nothing is being sent and nothing that waits is due.
    pub(crate) async fn idle(&self, clock: &Clock) {
        loop {
            let changed = self.changed.notified();
            let is_due = |time: &SystemTime| *time <= clock.now();
            let is_settled = {
                let state = self.state();
                state.busy == 0 && !state.waiting.keys().next().is_some_and(is_due)
            };
            if is_settled {
                return;
            }
            changed.await;
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A delivery that is not finished. It is finished when this is dropped.
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
        take(&mut state, self.until.take());
    }
}

impl Drop for Task {
    fn drop(&mut self) {
        {
            let mut state = self.progress.state();
            match self.until.take() {
                Some(time) => take(&mut state, Some(time)),
                None => state.busy -= 1,
            }
        }
        self.progress.changed.notify_waiters();
    }
}

/// Removes one delivery that waits for a time.
fn take(state: &mut State, time: Option<SystemTime>) {
    let Some(time) = time else { return };
    if let Some(count) = state.waiting.get_mut(&time) {
        *count -= 1;
        if *count == 0 {
            state.waiting.remove(&time);
        }
    }
}
