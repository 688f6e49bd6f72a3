//! The execution of a call: its attempts and retries.

use std::time::Duration;

use bytes::Bytes;
use tower::retry::budget::Budget as _;
use tracing::Instrument as _;

use super::{
    attempt::{self, Attempt, Prepared},
    call::Call,
    core::Core,
    http_response::HttpResponse,
    options::RequestOptions,
    raw_response::RawResponse,
    span,
};
use crate::{
    Notice, Operation,
    retry::{self, Outcome},
    transport::Error,
};

/// Sends a request, retrying as the operation allows, and returns the response, whatever its status.
pub(crate) async fn execute(
    core: Core,
    operation: &'static Operation,
    options: &RequestOptions,
    prepared: Prepared,
) -> Result<RawResponse, Error> {
    let mut call = Call::new(core, operation, options, prepared.body.as_ref().map_or(0, Bytes::len));
    if operation.deprecated {
        call.notify(&Notice::DeprecatedOperation);
    }
    let span = call.span.clone();
    let result = retry_loop(&mut call, &prepared).instrument(span).await;
    match result {
        Ok(response) => {
            span::record_response(&call, response.status);
            Ok(RawResponse::new(call, response))
        }
        Err(error) => {
            let error = error.with_operation(operation);
            span::record_failure(&call, &error);
            Err(error)
        }
    }
}

async fn retry_loop(call: &mut Call, prepared: &Prepared) -> Result<HttpResponse, Error> {
    let core = call.core.clone();
    core.inner().retry_budget.deposit();
    let (mut retries, mut was_resent, mut was_sent) = (0, false, false);
    loop {
        call.attempts += 1;
        let attempt = attempt::run(call, prepared, was_resent).await;
        if let Ok(response) = &attempt.result {
            call.notify_of_status(response.status);
        }
        was_sent |= attempt.result.as_ref().map_or_else(Error::was_sent, |_| true);
        // The server rejected the credentials, so it did not process the request. The client has new credentials, so the request
        // can be resent without waiting.
        if attempt.has_new_credentials {
            was_resent = true;
            span::log_resend(call);
            continue;
        }
        let Some(wait) = wait(call, &attempt, retries) else {
            return attempt.result.map_err(|error| if was_sent { error.mark_sent() } else { error });
        };
        span::log_retry(call, wait, &attempt.result);
        drop(attempt);
        tokio::time::sleep(wait).await;
        retries += 1;
    }
}

/// Returns how long to wait before the next attempt. Returns `None` if the call must not be retried, no attempts are left, the
/// deadline would pass, or the retry budget of the client is used up.
fn wait(call: &Call, attempt: &Attempt, retries: u32) -> Option<Duration> {
    if !attempt.outcome.is_retryable(call.operation) {
        return None;
    }
    let wait = retry::next_backoff(&call.retry, retries, attempt.requested_wait)?;
    // Failed token requests do not use the budget: many calls share one token request, and the client pauses after a failure.
    // Requests that a server rejects while shutting down do not use it, either: it costs the server nothing to reject all requests
    // in flight.
    let is_charged =
        attempt.outcome != Outcome::Unprocessed && !attempt.result.as_ref().is_err_and(Error::is_authentication);
    let is_allowed = || !is_charged || call.core.inner().retry_budget.withdraw();
    (call.limits.deadline.leaves_time_after(wait) && is_allowed()).then_some(wait)
}
