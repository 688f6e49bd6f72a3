//! The events that are logged with `tracing`, and their fields. No paths, queries or bodies are recorded, and no text of
//! a caller or a server, except the request id of a response if it looks like one.

use tracing::Span;

use super::{error::Error, error_kind::ErrorKind};

/// The target of spans and events.
pub(crate) const TARGET: &str = "subkit";

/// Logs the error that the caller gets. Each call that fails does so once; one that its caller drops does not. Errors that are none
/// of a call are logged by [`warned`].
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

/// Logs an error that is none of a call, such as a contradiction between two pages or the failure of a job, and returns it.
pub(crate) fn warned(error: Error) -> Error {
    warn(&Span::current(), &error);
    error
}

/// Whether the text of a server looks like a request id: no spaces, no control characters, and not long.
fn is_plain(id: &str) -> bool {
    const MAX_REQUEST_ID_BYTES: usize = 128;
    (1..=MAX_REQUEST_ID_BYTES).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_graphic())
}

/// The kind of an error, as a word of few that dashboards can group by.
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

/// Tells that a token could not be renewed, or not soon enough, while the one in use has not ended by what was said of it.
#[cfg(feature = "tokens")]
pub(crate) fn token_not_refreshed(error: Option<&Error>) {
    let error = error.map(tracing::field::display);
    tracing::warn!(target: TARGET, error, "the token could not be renewed; the one in use is sent until a server rejects it");
}

/// Tells that a token store failed or took too long; what the store says is the application's own.
#[cfg(feature = "tokens")]
pub(crate) fn store_failed(error: Option<&(dyn std::error::Error + 'static)>) {
    tracing::warn!(target: TARGET, error, "the token store failed; the client goes on without it");
}

/// Tells that a refreshed token is in the memory of this client only. The refresh has ended the token that others have.
#[cfg(feature = "tokens")]
pub(crate) fn token_not_saved(error: Option<&(dyn std::error::Error + 'static)>) {
    tracing::warn!(
        target: TARGET,
        error,
        "the refreshed token could not be saved and is saved again soon: until then other processes that share it have no access, \
         and this one loses it if it restarts"
    );
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn only_short_printable_text_is_a_request_id() {
        assert!(["7", "req_1f2e-3d", "1-5759e988-bd862e3fe1be46a994272793"].into_iter().all(is_plain));
        assert!(!["", "a b", "a\tb", "a\u{1b}[0m", "\u{e9}", &"a".repeat(129)].into_iter().any(is_plain));
    }
}
