//! The HTTP exchange with a token endpoint, using the client's own HTTP client.

use std::{fmt, time::Duration};

use reqwest::{
    Request, Url,
    header::{AUTHORIZATION, HeaderMap, HeaderValue, USER_AGENT},
};

use crate::{
    Secret,
    transport::{
        Error,
        body::{self, Ending},
        error::ErrorResponse,
        failures,
        limits::Pace,
        proxies::Proxies,
    },
};

/// A token endpoint.
pub(crate) struct Endpoint {
    pub(crate) api: &'static str,
    pub(crate) http: reqwest::Client,
    pub(crate) proxies: Proxies,
    pub(crate) user_agent: HeaderValue,
    pub(crate) url: Url,
}

/// An issued token.
pub(crate) struct Issued {
    pub(crate) secret: Secret,
    pub(crate) life: Option<Duration>,
}

/// Maximum size of a response, in bytes.
const MAX_RESPONSE_BYTES: u64 = 1 << 20;

impl Endpoint {
    /// Sends a request and reads the response regardless of its status. `received` contains the received part of the
    /// response, even if the body was incomplete.
    pub(crate) async fn send(&self, mut request: Request, received: &mut Option<ErrorResponse>) -> Result<(), Failure> {
        request.headers_mut().insert(USER_AGENT, self.user_agent.clone());
        mark_sensitive(request.headers_mut());
        let mut response = self.http.execute(request).await.map_err(Failure::Request)?;
        let (status, headers) = (response.status(), std::mem::take(response.headers_mut()));
        let announced = response.content_length();
        let (body, ending) = body::read(&mut response, announced, MAX_RESPONSE_BYTES, Pace::default()).await;
        *received = Some(ErrorResponse { status, mapped_status: status, headers, body });
        match ending {
            Ending::Broken(error) => Err(Failure::Incomplete(error)),
            Ending::Limit => Err(Failure::TooLarge),
            Ending::Complete | Ending::Truncated { .. } | Ending::TimedOut(_) => Ok(()),
        }
    }
}

/// Marks the client secret as sensitive, like other credentials, so that `Debug` redacts it and HTTP/2 header compression
/// does not index it.
fn mark_sensitive(headers: &mut HeaderMap) {
    if let Some(credentials) = headers.get_mut(AUTHORIZATION) {
        credentials.set_sensitive(true);
    }
}

/// The reason no complete response was received.
#[derive(Debug)]
pub(crate) enum Failure {
    Request(reqwest::Error),
    Incomplete(reqwest::Error),
    TooLarge,
}

impl Failure {
    /// Whether the endpoint cannot have received the request.
    pub(crate) fn is_unsent(&self) -> bool {
        matches!(self, Self::Request(error) if error.is_connect() || error.is_builder())
    }

    pub(crate) fn into_error(self, proxies: &Proxies, of: impl FnOnce(String) -> Error) -> Error {
        let (text, cause) = match self {
            Self::Request(error) => {
                let by_proxy = failures::failed_proxy(proxies, &error).map(|text| format!(": {text}"));
                let advice = failures::advice_about_tls(&error);
                (format!("the request to the token endpoint failed{}{advice}", by_proxy.unwrap_or_default()), error)
            }
            Self::Incomplete(error) => ("the response of the token endpoint was incomplete".to_owned(), error),
            Self::TooLarge => {
                return of(format!("the response of the token endpoint is larger than {MAX_RESPONSE_BYTES} bytes"));
            }
        };
        let is_late = cause.is_timeout();
        let error = of(text).with_source(cause.without_url()).broken();
        if is_late { error.timed_out() } else { error }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the token endpoint returned no response")
    }
}

impl std::error::Error for Failure {}

#[cfg(test)]
mod tests {
    use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue};

    #[test]
    fn marks_client_secret_as_sensitive() {
        let mut headers = HeaderMap::from_iter([(AUTHORIZATION, HeaderValue::from_static("Basic Y2FuYXJ5"))]);
        assert!(format!("{headers:?}").contains("Y2FuYXJ5"));
        super::mark_sensitive(&mut headers);
        assert!(!format!("{headers:?}").contains("Y2FuYXJ5"));
    }
}
