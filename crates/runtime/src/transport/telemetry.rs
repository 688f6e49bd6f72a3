//! The events that are logged with `tracing`, and their fields. Paths, queries and bodies are never logged. Only two other kinds of
//! text from the caller or the server are logged: names in error messages, and the request id of a response, if its value looks
//! like a request id.

use tracing::Span;

use super::{error::Error, error_kind::ErrorKind};

/// The target of spans and events.
pub(crate) const TARGET: &str = "subkit";

/// Logs the error that a call returns. Each failed call is logged once, and a canceled call is not logged. [`log_error`] logs
/// errors that do not belong to a single call.
pub(crate) fn warn(span: &Span, error: &Error) {
    tracing::warn!(
        target: TARGET,
        parent: span,
        {
            subkit.api = error.api(),
            subkit.operation = error.operation().map(|operation| operation.id),
            http.response.status_code = error.status().map(|status| status.as_u16()),
            error.type = kind(error.kind()),
            attempts = error.attempts(),
            request_id = error.request_id().filter(|id| is_plain(id)),
        },
        "the call failed"
    );
}

/// Logs an error that does not belong to a single call, such as a contradiction between two pages or the failure of a job, and
/// returns it.
pub(crate) fn log_error(error: Error) -> Error {
    warn(&Span::current(), &error);
    error
}

/// Whether text of a server looks like a request id: 1 to 128 printable ASCII characters without spaces.
fn is_plain(id: &str) -> bool {
    const MAX_REQUEST_ID_BYTES: usize = 128;
    (1..=MAX_REQUEST_ID_BYTES).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Returns the kind of an error as one of a few words, so that dashboards can group errors.
pub(crate) const fn kind(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::Configuration => "configuration",
        ErrorKind::InvalidArgument => "invalid_argument",
        ErrorKind::Authentication => "authentication",
        ErrorKind::Connect => "connect",
        ErrorKind::Timeout => "timeout",
        ErrorKind::ClientRateLimit => "client_rate_limit",
        ErrorKind::Transport => "transport",
        ErrorKind::Status => "status",
        ErrorKind::Decode => "decode",
        ErrorKind::TooLarge => "too_large",
        ErrorKind::Paging => "paging",
        ErrorKind::JobFailed => "job_failed",
    }
}

/// Logs that refreshing a token failed or took too long. The current token has not expired yet.
#[cfg(feature = "tokens")]
pub(crate) fn token_not_refreshed(error: Option<&Error>) {
    let error = error.map(tracing::field::display);
    tracing::warn!(
        target: TARGET,
        error,
        "the token could not be refreshed ahead of its expiry; the client will try again, and uses the current token until it expires or a \
         server rejects it"
    );
}

/// Logs that a token store failed or timed out, with the error that the store returned.
#[cfg(feature = "tokens")]
pub(crate) fn store_failed(error: Option<&(dyn std::error::Error + 'static)>) {
    tracing::warn!(target: TARGET, error, "the token store failed; the client continues without it");
}

/// Logs that a refreshed token exists only in the memory of this client. Other processes still use the previous token, which the
/// refresh has invalidated.
#[cfg(feature = "tokens")]
pub(crate) fn token_not_saved(error: Option<&(dyn std::error::Error + 'static)>) {
    tracing::warn!(
        target: TARGET,
        error,
        "the refreshed token could not be saved, and the client will try again soon; until the token is saved, other processes \
         that share it have no access, and this process loses it if it restarts"
    );
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn accepts_only_short_printable_request_ids() {
        assert!(["7", "req_1f2e-3d", "1-5759e988-bd862e3fe1be46a994272793"].into_iter().all(is_plain));
        assert!(!["", "a b", "a\tb", "a\u{1b}[0m", "\u{e9}", &"a".repeat(129)].into_iter().any(is_plain));
    }
}
