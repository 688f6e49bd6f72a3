//! A clock that stands still until it is turned.
//!
//! Tokio's paused clock runs ahead whenever nothing is to be done but waiting, and takes waiting for a socket for nothing to
//! do: every time limit would be up at once. While a blocking task runs it does not, so one runs as long as this exists.

use std::{
    sync::mpsc::{Sender, channel},
    time::Duration,
};

use tokio::{task::spawn_blocking, time};

/// How long sockets and tasks on this machine may take to come to rest.
const SETTLE: Duration = Duration::from_millis(40);

/// A clock that stands still until it is turned.
pub struct Clock(#[expect(dead_code, reason = "the blocking task ends when it is dropped")] Sender<()>);

impl Clock {
    /// Stops the clock of the runtime, which must be one of a single thread.
    pub fn stopped() -> Self {
        let (sender, receiver) = channel();
        time::pause();
        drop(spawn_blocking(move || receiver.recv()));
        Self(sender)
    }

    /// Lets everything happen that happens without time passing.
    pub async fn settle(&self) {
        // A blocking task sleeps in real time, whatever the clock of the runtime says.
        let _ = spawn_blocking(|| std::thread::sleep(SETTLE)).await;
    }

    /// Waits in real time, while the clock stands still, until something has happened.
    ///
    /// # Panics
    ///
    /// It does not happen within ten seconds.
    pub async fn until(&self, what: impl Fn() -> bool) {
        for _ in 0..1000 {
            if what() {
                return;
            }
            let _ = spawn_blocking(|| std::thread::sleep(Duration::from_millis(10))).await;
        }
        assert!(what(), "it has not happened within ten seconds");
    }

    /// Turns the clock, and lets happen what happens then.
    pub async fn advance(&self, time: Duration) {
        self.settle().await;
        time::advance(time).await;
        self.settle().await;
    }
}
