//! The `tracing` span of a request, named after the OpenTelemetry conventions for HTTP clients. The span contains a `DEBUG` event
//! for each retry, and one `WARN` event if the call fails.
//!
//! The span records the path template, the host, the port and the status. The span never records path arguments, queries, headers
//! or bodies. Without a `tracing` subscriber, nothing is recorded.

use std::time::Duration;

use reqwest::StatusCode;
use tracing::{Span, field::Empty};

use super::{call::Call, core::Core, http_response::HttpResponse};
use crate::{
    Operation,
    transport::{
        Error,
        telemetry::{TARGET, kind, warn},
    },
};

/// Creates the span of a call.
pub(crate) fn span(core: &Core, operation: &'static Operation) -> Span {
    let span = tracing::info_span!(
        target: TARGET,
        "call",
        otel.name = Empty,
        otel.kind = "client",
        otel.status_code = Empty,
        http.request.method = operation.method.as_str(),
        url.template = operation.path,
        server.address = Empty,
        server.port = Empty,
        http.response.status_code = Empty,
        http.request.resend_count = Empty,
        error.type = Empty,
        subkit.api = core.api().name,
        subkit.operation = operation.id,
    );
    if !span.is_disabled() {
        span.record("otel.name", tracing::field::display(format_args!("{} {}", operation.method, operation.path)));
        if let Ok(url) = core.base_url_of(operation) {
            span.record("server.address", url.host_str());
            span.record("server.port", url.port_or_known_default());
        }
    }
    span
}

/// Records the status of the response.
pub(crate) fn record_response(call: &Call, status: StatusCode) {
    call.span.record("http.response.status_code", status.as_u16());
    record_attempts(call);
    if !status.is_success() && !call.operation.success_statuses.contains(&status.as_u16()) {
        call.span.record("otel.status_code", "ERROR");
        call.span.record("error.type", status.as_str());
    }
}

/// Records that the call failed without a response, or with a response that cannot be decoded.
pub(crate) fn record_failure(call: &Call, error: &Error) {
    record_attempts(call);
    call.span.record("otel.status_code", "ERROR");
    call.span.record("error.type", kind(error.kind()));
    warn(&call.span, error);
}

fn record_attempts(call: &Call) {
    if call.sends > 1 {
        call.span.record("http.request.resend_count", call.sends - 1);
    }
}

/// Logs a retry and its reason.
pub(crate) fn log_retry(call: &Call, wait: Duration, result: &Result<HttpResponse, Error>) {
    match result {
        Ok(response) => tracing::debug!(
            target: TARGET,
            attempt = call.attempts,
            http.response.status_code = response.status.as_u16(),
            ?wait,
            "retrying the call"
        ),
        Err(error) => tracing::debug!(
            target: TARGET,
            attempt = call.attempts,
            error.type = kind(error.kind()),
            ?wait,
            "retrying the call"
        ),
    }
}

/// Logs that a request is resent with new credentials.
pub(crate) fn log_resend(call: &Call) {
    tracing::debug!(target: TARGET, attempt = call.attempts, "resending the request with new credentials");
}
