//! The clock of a simulator: the system clock, or one that a test controls.

use std::{
    sync::Arc,
    time::{Duration, SystemTime},
};

use tokio::sync::watch;

/// A clock that a test controls, so that hours pass instantly. See [`Simulator::with_clock`](crate::Simulator::with_clock).
///
/// Clones share the same time.
#[derive(Clone, Debug)]
pub struct VirtualClock(Arc<watch::Sender<SystemTime>>);

impl VirtualClock {
    /// Creates a clock that stays at this time until it is advanced.
    pub fn new(now: SystemTime) -> Self {
        Self(Arc::new(watch::Sender::new(now)))
    }

    /// Returns the current time of the clock.
    pub fn now(&self) -> SystemTime {
        *self.0.borrow()
    }

    /// Advances the clock by this duration.
    pub fn advance(&self, time: Duration) {
        self.0.send_modify(|now| *now += time);
    }

    /// Advances the clock to this time. An earlier time has no effect.
    pub fn advance_to(&self, time: SystemTime) {
        self.0.send_modify(|now| *now = time.max(*now));
    }
}

/// The time source of a simulator.
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
                // `clock` keeps the sender alive, so this does not fail.
                let _ = clock.0.subscribe().wait_for(|now| *now >= time).await;
            }
        }
    }
}
