//! One attempt of a call: adds credentials, follows redirects, and reads the response body.

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use reqwest::{Request, Response, StatusCode, Url, header::HeaderMap};

use super::{call::Call, http_response::HttpResponse, redirect};
use crate::{
    Method, Operation,
    api::error_rule,
    auth::Authorization,
    retry::Outcome,
    transport::{
        Error, ErrorKind,
        body::{self, Ending},
        connecting::Exchange,
        deadline::Elapsed,
        failures, headers,
        limits::{AttemptLimits, Pace},
    },
};

/// A request without credentials.
pub(crate) struct Prepared {
    pub(crate) url: Url,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Option<Bytes>,
}

/// The result of one attempt.
pub(crate) struct Attempt {
    pub(crate) result: Result<HttpResponse, Error>,
    pub(crate) outcome: Outcome,
    /// How long the client must wait before the next attempt, if the server says so.
    pub(crate) requested_wait: Option<Duration>,
    /// Whether the server rejected the credentials and the client now has new credentials.
    pub(crate) has_new_credentials: bool,
}

/// The maximum number of redirects that are followed. A longer chain is considered a loop.
const MAX_REDIRECTS: usize = 5;

/// Sends the request once. If the server returns 401, the result states whether the client now has new credentials, so that the
/// request can be resent. `was_resent` means that the request was already resent after an earlier 401, so it is not resent again.
pub(crate) async fn run(call: &mut Call, prepared: &Prepared, was_resent: bool) -> Attempt {
    let core = call.core.clone();
    let core = core.inner();
    // Wait for the rate limit before the attempt starts and before the token is fetched: a token could expire during the wait.
    #[cfg(feature = "rate-limit")]
    if let Err(wait) = core.rate_limits.wait_for(call.operation, call.limits.deadline).await {
        return rate_limited(call, wait);
    }
    let limits = call.limits.attempt();
    let (mut url, mut headers) = (prepared.url.clone(), prepared.headers.clone());
    let credentials = core.credentials();
    let authorization = Authorization { api: core.api, operation: call.operation, deadline: limits.head };
    let lease = match credentials.authorize(&authorization, &mut url, &mut headers).await {
        Ok(lease) => lease,
        Err(error) => return unsent(call, error),
    };
    call.sends += 1;
    let response = match exchange(call, limits, url, headers, prepared.body.as_ref()).await {
        Ok(response) => response,
        Err(error) => return failed(error.with_attempts(call.attempts)),
    };
    let outcome = outcome(call.operation, &response);
    let requested_wait = headers::requested_wait(&response.headers, response.mapped_status);
    let is_unauthorized = response.mapped_status == StatusCode::UNAUTHORIZED && !was_resent;
    let has_new_credentials = match lease {
        Some(lease) if is_unauthorized => lease.report_rejected().await,
        _ => is_unauthorized && !Arc::ptr_eq(&credentials, &core.credentials()),
    };
    Attempt { result: Ok(response), outcome, requested_wait, has_new_credentials }
}

/// Returns the result of an attempt whose request was not sent.
fn unsent(call: &Call, error: Error) -> Attempt {
    let (outcome, requested_wait) =
        (if error.is_transient() { Outcome::Unsent } else { Outcome::Final }, error.token_retry_after());
    // A configuration error does not count as an attempt.
    let error = if error.is_configuration() { error } else { error.with_attempts(call.attempts) };
    Attempt { result: Err(error), outcome, requested_wait, has_new_credentials: false }
}

/// Returns the result of an attempt that was not sent, because the client's own rate limit would delay it beyond the deadline. A
/// retry would not help.
#[cfg(feature = "rate-limit")]
fn rate_limited(call: &Call, wait: Duration) -> Attempt {
    let problem = format!(
        "the rate limit of this client delays the call by {wait:.1?}, past its deadline: make fewer calls at a time, or allow \
         more time with `timeout`"
    );
    let error = Error::new(ErrorKind::ClientRateLimit, call.core.api().name, problem).timed_out();
    let result = Err(error.with_attempts(call.attempts));
    Attempt { result, outcome: Outcome::Final, requested_wait: None, has_new_credentials: false }
}

/// Returns the result of an attempt without a response.
fn failed(error: Error) -> Attempt {
    let outcome = match (error.is_transient(), error.was_sent()) {
        (false, _) => Outcome::Final,
        (true, false) if error.kind() == ErrorKind::Transport => Outcome::Unprocessed,
        (true, false) => Outcome::Unsent,
        (true, true) => Outcome::Uncertain,
    };
    Attempt { result: Err(error), outcome, requested_wait: None, has_new_credentials: false }
}

fn outcome(operation: &Operation, response: &HttpResponse) -> Outcome {
    match (&response.ending, response.status.is_success()) {
        // The response is lost. An idempotent request may be retried. A successful deletion must not be retried, because the retry
        // would not find the resource.
        (Ending::Broken(_) | Ending::Truncated { .. } | Ending::TimedOut(_), true)
            if operation.method != Method::Delete =>
        {
            Outcome::Uncertain
        }
        (_, true) => Outcome::Final,
        (_, false) => Outcome::of_status(operation, response.status, response.mapped_status),
    }
}

/// Sends a request, follows redirects to the same origin, and reads the response body.
async fn exchange(
    call: &Call,
    limits: AttemptLimits,
    url: Url,
    headers: HeaderMap,
    body: Option<&Bytes>,
) -> Result<HttpResponse, Error> {
    let api = call.core.api();
    match follow(call, limits, url, headers, body).await {
        Ok(response) => Ok(read(call, limits.pace, response).await),
        Err(NoResponse::Broken { error, redirects }) => {
            let failure = failures::failed(api.name, &call.core.inner().proxies, error);
            // Even if the last request was not sent, the server has processed the requests before it.
            Err(if redirects > 0 { failure.mark_sent() } else { failure })
        }
        Err(NoResponse::TimedOut { elapsed, is_unsent: true }) => Err(failures::not_connected(api.name, elapsed)),
        Err(NoResponse::TimedOut { elapsed, is_unsent: false }) => {
            Err(failures::timed_out(api.name, elapsed).mark_sent())
        }
    }
}

async fn read(call: &Call, pace: Pace, mut response: Response) -> HttpResponse {
    let status = response.status();
    // Of an error response, only the beginning of the body is read.
    let limit = if status.is_success() { call.core.inner().max_response_size } else { body::MAX_KEPT_BYTES as u64 };
    let announced = response.content_length();
    let (body, ending) = if status.is_success() && announced.is_some_and(|announced| announced > limit) {
        (Bytes::new(), Ending::Limit)
    } else {
        // These responses may have a `Content-Length` although they have no body.
        let is_bodiless = [StatusCode::NO_CONTENT, StatusCode::NOT_MODIFIED].contains(&status);
        let has_body = call.operation.method != Method::Head && !is_bodiless;
        body::read(&mut response, announced.filter(|_| has_body), limit, pace).await
    };
    let rules = call.operation.error_map.iter().chain(call.core.api().error_map);
    let mapped_status = error_rule::mapped_status(rules, status, &body);
    HttpResponse { status, mapped_status, headers: std::mem::take(response.headers_mut()), body, ending }
}

/// The reason why there is no response.
enum NoResponse {
    /// The exchange failed after this number of redirects.
    Broken { error: reqwest::Error, redirects: usize },
    /// A time limit elapsed.
    TimedOut {
        elapsed: Elapsed,
        /// Whether the timeout occurred while connecting, before any redirect.
        is_unsent: bool,
    },
}

async fn follow(
    call: &Call,
    limits: AttemptLimits,
    mut url: Url,
    mut headers: HeaderMap,
    body: Option<&Bytes>,
) -> Result<Response, NoResponse> {
    let mut redirects = 0;
    loop {
        let mut request = Request::new(method(call.operation.method), url.clone());
        // Keep the headers only if there may be another request.
        let kept = redirect::is_followed(call.operation).then(|| headers.clone());
        *request.headers_mut() = headers;
        *request.body_mut() = body.cloned().map(Into::into);
        let mut exchange = Exchange::new(call.core.inner().http.execute(request));
        let sending = limits.response().run(&mut exchange).await.map_err(|elapsed| {
            let is_unsent = exchange.is_unsent() && redirects == 0;
            NoResponse::TimedOut { elapsed, is_unsent }
        })?;
        let response = sending.map_err(|error| NoResponse::Broken { error, redirects })?;
        match redirect::target(call.operation, &url, &response).zip(kept) {
            Some(next) if redirects < MAX_REDIRECTS => {
                redirects += 1;
                (url, headers) = next;
            }
            _ => return Ok(response),
        }
    }
}

const fn method(method: Method) -> reqwest::Method {
    match method {
        Method::Get => reqwest::Method::GET,
        Method::Put => reqwest::Method::PUT,
        Method::Post => reqwest::Method::POST,
        Method::Delete => reqwest::Method::DELETE,
        Method::Options => reqwest::Method::OPTIONS,
        Method::Head => reqwest::Method::HEAD,
        Method::Patch => reqwest::Method::PATCH,
        Method::Trace => reqwest::Method::TRACE,
    }
}
