//! A clock that stands still until a test advances it.
//!
//! Tokio's paused clock advances by itself whenever the runtime is idle, even if tasks wait for a socket. So every timeout
//! would elapse at once. While a blocking task runs, the clock does not advance by itself, so this type keeps one running.

use std::{
    sync::mpsc::{Sender, channel},
    time::Duration,
};

use tokio::{task::spawn_blocking, time};

/// The real time that sockets and tasks on this machine may need to become idle.
const SETTLE: Duration = Duration::from_millis(40);

/// A clock that stands still until a test advances it.
pub struct Clock(#[expect(dead_code, reason = "the blocking task ends when this sender is dropped")] Sender<()>);

impl Clock {
    /// Stops the clock of the current runtime, which must be single-threaded.
    pub fn stopped() -> Self {
        let (sender, receiver) = channel();
        time::pause();
        drop(spawn_blocking(move || receiver.recv()));
        Self(sender)
    }

    /// Waits until every task has made all the progress that is possible without advancing the clock.
    pub async fn settle(&self) {
        // A blocking task sleeps in real time, independent of the runtime's clock.
        let _ = spawn_blocking(|| std::thread::sleep(SETTLE)).await;
    }

    /// Waits in real time, without advancing the clock, until a condition is true.
    ///
    /// # Panics
    ///
    /// Panics if the condition is still false after ten seconds.
    pub async fn wait_until(&self, condition: impl Fn() -> bool) {
        for _ in 0..1000 {
            if condition() {
                return;
            }
            let _ = spawn_blocking(|| std::thread::sleep(Duration::from_millis(10))).await;
        }
        assert!(condition(), "the condition is still false after ten seconds");
    }

    /// Advances the clock, and waits for the tasks that wake up because of it.
    pub async fn advance(&self, time: Duration) {
        self.settle().await;
        time::advance(time).await;
        self.settle().await;
    }
}
