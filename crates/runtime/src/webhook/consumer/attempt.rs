//! One attempt to handle an event, for consumers whose inbox and handler do not share a transaction.

use std::{error::Error, panic::AssertUnwindSafe, time::Duration};

use futures_util::FutureExt as _;
use tokio::time::{sleep, timeout};

use super::{ConsumeError, Consumed, settings::Settings};
use crate::{Begin, Inbox, InboxClaim, InboxError};

/// How many times to try to record that an event was handled. If all tries fail, the next delivery of the event is handled again.
const RECORD_ATTEMPTS: u32 = 3;

/// The wait before the second try. The wait doubles with each further try.
const RECORD_WAIT: Duration = Duration::from_millis(50);

/// Runs the handler unless the event was handled before, and records the outcome.
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
    // Dropping the handler's future can panic too, so it is dropped inside this future.
    let run = async move { timeout(settings.handler_timeout, handler).await };
    let error = match AssertUnwindSafe(run).catch_unwind().await {
        Ok(Ok(Ok(()))) => return done(inbox, claim).await,
        Ok(Ok(Err(error))) => ConsumeError::Handler(error.into()),
        Ok(Err(_)) => ConsumeError::HandlerTimeout(settings.handler_timeout),
        Err(_) => ConsumeError::Panicked,
    };
    // If releasing the claim fails too, the claim expires.
    if let Err(error) = inbox.failed(claim).await {
        tracing::debug!(%error, "failed to release the claim of a failed event: the claim expires with its lease");
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
            Err(error) if attempt == RECORD_ATTEMPTS => return Err(ConsumeError::Inbox(error)),
            Err(_) => sleep(RECORD_WAIT * 2_u32.pow(attempt - 1)).await,
        }
        attempt += 1;
    }
}
