//! What the errors of the HTTP client mean.
//!
//! Their URL is taken out before they are kept: a query may hold a secret.

use super::{Error, ErrorKind, deadline::Elapsed};

/// The error of an exchange that `reqwest` reports.
pub(crate) fn failed(api: &'static str, error: reqwest::Error) -> Error {
    let (timed_out, connecting) = (error.is_timeout(), error.is_connect());
    let (kind, problem) = match (connecting, timed_out) {
        (true, true) => (
            ErrorKind::Connect,
            "could not connect in time: is the server reachable, and is `connect_timeout` long enough?",
        ),
        (true, false) => (ErrorKind::Connect, "could not connect: is the base URL right and the server reachable?"),
        (false, true) => (ErrorKind::Timeout, "the server stopped answering"),
        (false, false) if error.is_builder() => (ErrorKind::Configuration, "the HTTP client does not take the request"),
        (false, false) => (ErrorKind::Transport, "the connection broke before the answer was complete"),
    };
    let problem = format!("{problem}{}", advice_about_tls(&error));
    let failure = Error::new(kind, api, problem).because(error.without_url());
    let failure = if timed_out { failure.timed_out() } else { failure };
    match kind {
        ErrorKind::Connect | ErrorKind::Configuration => failure,
        _ => failure.sent(),
    }
}

/// What to do where `https` cannot work: this crate has no TLS, and the program gives none to `reqwest` either.
pub(crate) fn advice_about_tls(error: &reqwest::Error) -> &'static str {
    let has_tls = cfg!(any(feature = "rustls", feature = "native-tls"));
    let is_https = error.url().is_some_and(|url| url.scheme() == "https");
    if has_tls || !is_https || !error.is_connect() {
        return "";
    }
    "; `https` needs TLS: enable the feature `rustls` or `native-tls`"
}

/// The error of a call whose time is up.
pub(crate) fn too_late(api: &'static str, elapsed: Elapsed) -> Error {
    Error::new(ErrorKind::Timeout, api, elapsed.to_string()).timed_out()
}

#[cfg(test)]
mod tests {
    use crate::client::scenarios::{builder, failure};

    const ADVICE: &str = "; `https` needs TLS: enable the feature `rustls` or `native-tls`";

    /// What a call says that finds nobody: nothing listens there.
    async fn message(scheme: &str) -> String {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("{scheme}://{}", listener.local_addr().unwrap());
        drop(listener);
        let error = failure(&builder(&url).http(reqwest::ClientBuilder::no_proxy).build().unwrap()).await;
        assert!(error.is_connect() && !error.was_sent());
        error.to_string()
    }

    #[tokio::test]
    async fn without_tls_the_error_says_what_to_enable() {
        let has_tls = cfg!(any(feature = "rustls", feature = "native-tls"));
        assert_eq!(message("https").await.ends_with(ADVICE), !has_tls);
        assert!(!message("http").await.ends_with(ADVICE));
    }
}
