//! Stop signals: Ctrl-C, and on Unix SIGTERM. A second signal ends the program immediately.

use std::io;

#[cfg(unix)]
use tokio::signal::unix::{Signal, SignalKind, signal};

/// A listener for stop signals.
pub struct Stop {
    #[cfg(unix)]
    interrupt: Signal,
    #[cfg(unix)]
    terminate: Signal,
}

impl Stop {
    /// Starts to listen for stop signals.
    #[cfg(unix)]
    pub fn listen() -> io::Result<Self> {
        Ok(Self { interrupt: signal(SignalKind::interrupt())?, terminate: signal(SignalKind::terminate())? })
    }

    /// Starts to listen for stop signals.
    #[cfg(not(unix))]
    #[expect(clippy::unnecessary_wraps, reason = "this function can fail on Unix")]
    pub fn listen() -> io::Result<Self> {
        Ok(Self {})
    }

    /// Waits for a stop signal. A second signal then exits with code 130, without waiting for open requests.
    pub async fn wait(&mut self) {
        self.next_signal().await;
        tokio::spawn(async {
            if let Ok(mut again) = Self::listen() {
                again.next_signal().await;
                std::process::exit(130);
            }
        });
    }

    #[cfg(unix)]
    async fn next_signal(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }

    #[cfg(not(unix))]
    async fn next_signal(&mut self) {
        // If the handler cannot be installed, Ctrl-C ends the program by default.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
