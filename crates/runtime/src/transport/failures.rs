//! The conversion of the HTTP client's errors to those of calls.
//!
//! The conversion removes the URL from an error, because its query may contain a secret.

use std::error::Error as StdError;

use reqwest::StatusCode;

use super::{deadline::Elapsed, error::Error, error_kind::ErrorKind, proxies::Proxies};

/// Converts an error of `reqwest` to the error of a call.
pub(crate) fn failed(api: &'static str, proxies: &Proxies, error: reqwest::Error) -> Error {
    let (timed_out, connecting, unprocessed) = (error.is_timeout(), error.is_connect(), is_unprocessed(&error));
    let (kind, problem) = match (connecting, timed_out) {
        _ if unprocessed => {
            (ErrorKind::Transport, "the server refused the request over HTTP/2 before processing it: send it again")
        }
        (true, true) => (
            ErrorKind::Connect,
            "could not connect in time: is the server reachable, and is `connect_timeout` long enough?",
        ),
        (true, false) => (ErrorKind::Connect, "could not connect: is the base URL right and the server reachable?"),
        (false, true) => (ErrorKind::Timeout, "the server stopped responding"),
        (false, false) if error.is_builder() => (ErrorKind::Configuration, "the HTTP client rejected the request"),
        (false, false) => (ErrorKind::Transport, "the connection broke before the response was complete"),
    };
    let by_proxy = failed_proxy(proxies, &error);
    let problem = format!("{}{}", by_proxy.as_deref().unwrap_or(problem), advice_about_tls(&error));
    let failure = Error::new(kind, api, problem).with_source(error.without_url());
    let failure = if timed_out { failure.timed_out() } else { failure };
    match kind {
        ErrorKind::Connect | ErrorKind::Configuration => failure,
        _ if unprocessed => failure,
        _ => failure.mark_sent(),
    }
}

/// Returns the error of a response whose body is incomplete. The server has processed the request in any case.
pub(crate) fn cut_off(api: &'static str, status: StatusCode, error: reqwest::Error) -> Error {
    let is_late = error.is_timeout();
    let (kind, problem) = if is_late {
        (ErrorKind::Timeout, "the server stopped sending the body")
    } else {
        (ErrorKind::Transport, "the connection broke before the body was complete")
    };
    let failure =
        Error::new(kind, api, format!("returned {status}, but {problem}")).with_source(error.without_url()).mark_sent();
    if is_late { failure.timed_out() } else { failure }
}

/// Whether the error proves that the server did not process the request.
///
/// According to RFC 9113, section 8.7, the server did not process two kinds of streams: those that are reset with `REFUSED_STREAM`,
/// and those above the last stream that a `GOAWAY` names, regardless of its error code. `h2` returns the server's `GOAWAY` as the
/// error of only those streams. Streams that may have been processed continue, and fail with an I/O error if the connection closes.
/// A request that `hyper` reports as canceled was never passed to a connection.
fn is_unprocessed(error: &reqwest::Error) -> bool {
    let mut causes = std::iter::successors(error.source(), |cause: &&(dyn StdError + 'static)| (*cause).source());
    causes.any(|cause| {
        let is_canceled = || cause.downcast_ref::<hyper::Error>().is_some_and(hyper::Error::is_canceled);
        match cause.downcast_ref::<h2::Error>() {
            Some(error) if error.is_remote() => {
                error.is_go_away() || error.reason() == Some(h2::Reason::REFUSED_STREAM)
            }
            Some(_) => false,
            None => is_canceled(),
        }
    })
}

/// Describes a failed connection through a proxy that an environment variable sets.
pub(crate) fn failed_proxy(proxies: &Proxies, error: &reqwest::Error) -> Option<String> {
    let in_time = if error.is_timeout() { " in time" } else { "" };
    error.url().filter(|_| error.is_connect()).and_then(|url| proxies.describe(url, in_time))
}

/// Returns advice if an `https` connection failed and this crate is built without a TLS feature. If the program has not enabled TLS
/// in `reqwest` itself, `https` cannot work.
pub(crate) fn advice_about_tls(error: &reqwest::Error) -> &'static str {
    let has_tls = cfg!(any(feature = "rustls", feature = "native-tls"));
    let is_https = error.url().is_some_and(|url| url.scheme() == "https");
    if has_tls || !is_https || !error.is_connect() {
        return "";
    }
    "; `https` needs TLS: enable the feature `rustls` or `native-tls`"
}

/// Returns the error of a call that timed out.
pub(crate) fn timed_out(api: &'static str, elapsed: Elapsed) -> Error {
    Error::new(ErrorKind::Timeout, api, elapsed.to_string()).timed_out()
}

/// Returns the error of a request that timed out without a connection.
pub(crate) fn not_connected(api: &'static str, elapsed: Elapsed) -> Error {
    let problem = format!("{elapsed}; there was no connection, so nothing was sent");
    Error::new(ErrorKind::Timeout, api, problem).timed_out()
}

#[cfg(test)]
mod tests {
    use crate::client::tests::{builder, failure};

    const ADVICE: &str = "; `https` needs TLS: enable the feature `rustls` or `native-tls`";

    /// Returns the error message of a refused connection.
    async fn message(scheme: &str) -> String {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("{scheme}://{}", listener.local_addr().unwrap());
        drop(listener);
        let error = failure(&builder(&url).http(reqwest::ClientBuilder::no_proxy).build().unwrap()).await;
        assert!(error.is_connect() && !error.was_sent());
        error.to_string()
    }

    #[tokio::test]
    async fn error_without_tls_names_the_features_to_enable() {
        let has_tls = cfg!(any(feature = "rustls", feature = "native-tls"));
        assert_eq!(message("https").await.ends_with(ADVICE), !has_tls);
        assert!(!message("http").await.ends_with(ADVICE));
    }
}
