//! One attempt to handle an event, by an inbox whose records are separate from what the handler does.

use std::{error::Error, panic::AssertUnwindSafe, time::Duration};

use futures_util::FutureExt as _;
use tokio::time::{sleep, timeout};

use super::{ConsumeError, Consumed, settings::Settings};
use crate::{Begin, Inbox, InboxClaim, InboxError};

/// How often it is tried to record that an event was handled: if that fails, the event is handled again.
const DONE_ATTEMPTS: u32 = 3;

/// How long to wait before the second of them; the wait doubles.
const DONE_WAIT: Duration = Duration::from_millis(50);

/// Runs the handler unless the event was handled, and records what became of it.
pub(super) async fn run<E>(
    inbox: &dyn Inbox,
    key: &str,
    settings: Settings,
    handler: impl Future<Output = Result<(), E>>,
) -> Result<Consumed, ConsumeError>
where
    E: Into<Box<dyn Error + Send + Sync>>,
{
    let claim = match inbox.begin(key, settings.lease()).await.map_err(ConsumeError::Inbox)? {
        Begin::New(claim) => claim,
        Begin::InProgress => return Err(ConsumeError::InProgress),
        Begin::Done => return Ok(Consumed::Duplicate),
    };
    // A handler may panic too when it is dropped, which happens within this.
    let run = async move { timeout(settings.handler_timeout, handler).await };
    let error = match AssertUnwindSafe(run).catch_unwind().await {
        Ok(Ok(Ok(()))) => return done(inbox, claim).await,
        Ok(Ok(Err(error))) => ConsumeError::Handler(error.into()),
        Ok(Err(_)) => ConsumeError::HandlerTimeout(settings.handler_timeout),
        Err(_) => ConsumeError::Panicked,
    };
    // If this fails too, the claim ends by itself.
    if let Err(error) = inbox.failed(claim).await {
        tracing::debug!(%error, "the claim of a failed event was not given back: it ends with its lease");
    }
    Err(error)
}

async fn done(inbox: &dyn Inbox, claim: InboxClaim) -> Result<Consumed, ConsumeError> {
    let mut attempt = 1;
    loop {
        match inbox.done(claim.clone()).await {
            Ok(()) => return Ok(Consumed::Handled),
            Err(InboxError::ClaimLost) => {
                tracing::warn!("an event may have been handled twice: the claim expired before the handler finished");
                return Ok(Consumed::Handled);
            }
            Err(error) if attempt == DONE_ATTEMPTS => return Err(ConsumeError::Inbox(error)),
            Err(_) => sleep(DONE_WAIT * 2_u32.pow(attempt - 1)).await,
        }
        attempt += 1;
    }
}
