//! The clock of a simulator: that of the system, or one that a test moves.

use std::{
    sync::Arc,
    time::{Duration, SystemTime},
};

use tokio::sync::watch;

/// A clock that a test moves, so that hours pass at once: see [`Simulator::with_clock`](crate::Simulator::with_clock).
///
/// Clones show the same time.
#[derive(Clone, Debug)]
pub struct VirtualClock(Arc<watch::Sender<SystemTime>>);

impl VirtualClock {
    /// A clock that stands at this time until it is moved.
    pub fn new(now: SystemTime) -> Self {
        Self(Arc::new(watch::Sender::new(now)))
    }

    /// Returns the time that it shows.
    pub fn now(&self) -> SystemTime {
        *self.0.borrow()
    }

    /// Moves it forward.
    pub fn advance(&self, time: Duration) {
        self.0.send_modify(|now| *now += time);
    }

    /// Moves it forward to this time; it is never moved back.
    pub fn advance_to(&self, time: SystemTime) {
        self.0.send_modify(|now| *now = time.max(*now));
    }
}

/// Where a simulator has the time from.
#[derive(Clone, Debug, Default)]
pub(crate) enum Clock {
    #[default]
    System,
    Virtual(VirtualClock),
}

impl Clock {
    pub(crate) fn now(&self) -> SystemTime {
        match self {
            Self::System => SystemTime::now(),
            Self::Virtual(clock) => clock.now(),
        }
    }

    pub(crate) async fn sleep_until(&self, time: SystemTime) {
        match self {
            Self::System => {
                tokio::time::sleep(time.duration_since(SystemTime::now()).unwrap_or_default()).await;
            }
            Self::Virtual(clock) => {
                // The clock is held, so its sender is not gone.
                let _ = clock.0.subscribe().wait_for(|now| *now >= time).await;
            }
        }
    }
}
