//! The exchange with an endpoint that issues tokens, by the client's own HTTP client.

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

/// An endpoint that issues tokens.
pub(crate) struct Endpoint {
    pub(crate) api: &'static str,
    pub(crate) http: reqwest::Client,
    pub(crate) proxies: Proxies,
    pub(crate) user_agent: HeaderValue,
    pub(crate) url: Url,
}

/// A token that was issued.
pub(crate) struct Issued {
    pub(crate) secret: Secret,
    pub(crate) life: Option<Duration>,
}

/// A token endpoint that answers with more than this is none.
const MAX_RESPONSE_BYTES: u64 = 1 << 20;

impl Endpoint {
    /// Sends a request, and reads the response whatever its status. What came of the response is in `received`, also if it
    /// could not be read to its end.
    pub(crate) async fn send(&self, mut request: Request, received: &mut Option<ErrorResponse>) -> Result<(), Failure> {
        request.headers_mut().insert(USER_AGENT, self.user_agent.clone());
        mark(request.headers_mut());
        let mut response = self.http.execute(request).await.map_err(Failure::Unasked)?;
        let (status, headers) = (response.status(), std::mem::take(response.headers_mut()));
        let announced = response.content_length();
        let (body, ending) = body::read(&mut response, announced, MAX_RESPONSE_BYTES, Pace::default()).await;
        *received = Some(ErrorResponse { status, meaning: status, headers, body });
        match ending {
            Ending::Broken(error) => Err(Failure::Broken(error)),
            Ending::Limit => Err(Failure::TooLarge),
            Ending::Complete | Ending::Short { .. } | Ending::Late(_) => Ok(()),
        }
    }
}

/// Marks the client secret for whoever prints or compresses headers, as other credentials are.
fn mark(headers: &mut HeaderMap) {
    if let Some(credentials) = headers.get_mut(AUTHORIZATION) {
        credentials.set_sensitive(true);
    }
}

/// Why there is no answer that could be read.
#[derive(Debug)]
pub(crate) enum Failure {
    Unasked(reqwest::Error),
    Broken(reqwest::Error),
    TooLarge,
}

impl Failure {
    /// Whether the endpoint has certainly not received the request.
    pub(crate) fn is_unsent(&self) -> bool {
        matches!(self, Self::Unasked(error) if error.is_connect() || error.is_builder())
    }

    pub(crate) fn into_error(self, proxies: &Proxies, of: impl FnOnce(String) -> Error) -> Error {
        let (text, cause) = match self {
            Self::Unasked(error) => {
                let by_proxy = failures::failed_proxy(proxies, &error).map(|text| format!(": {text}"));
                let advice = failures::advice_about_tls(&error);
                (format!("the token endpoint could not be asked{}{advice}", by_proxy.unwrap_or_default()), error)
            }
            Self::Broken(error) => ("the answer of the token endpoint could not be read to its end".to_owned(), error),
            Self::TooLarge => {
                return of(format!("the answer of the token endpoint is larger than {MAX_RESPONSE_BYTES} bytes"));
            }
        };
        let is_late = cause.is_timeout();
        let error = of(text).because(cause.without_url()).broken();
        if is_late { error.timed_out() } else { error }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the token endpoint gave no answer")
    }
}

impl std::error::Error for Failure {}

#[cfg(test)]
mod tests {
    use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue};

    #[test]
    fn the_client_secret_is_marked_in_a_header_too() {
        let mut headers = HeaderMap::from_iter([(AUTHORIZATION, HeaderValue::from_static("Basic Y2FuYXJ5"))]);
        assert!(format!("{headers:?}").contains("Y2FuYXJ5"));
        super::mark(&mut headers);
        assert!(!format!("{headers:?}").contains("Y2FuYXJ5"));
    }
}
