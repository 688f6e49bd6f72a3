//! The request of the OAuth 2.0 client credentials grant (RFC 6749, section 4.4).
//!
//! The protocol is the `oauth2` crate's: what is sent, and what an answer must have. What the endpoint answers is kept in the
//! error and never printed, except for the error codes that the RFC defines.

use std::{fmt, pin::Pin, sync::Mutex, time::Duration};

use oauth2::{
    AsyncHttpClient, AuthType, Client, ClientId, ClientSecret, HttpRequest, HttpResponse, RequestTokenError, Scope,
    TokenResponse, TokenUrl,
    basic::{BasicErrorResponse, BasicErrorResponseType, BasicTokenType},
};
use reqwest::{
    StatusCode, Url,
    header::{AUTHORIZATION, HeaderMap, HeaderValue, USER_AGENT},
};
use serde::{Deserialize, Serialize};

use crate::{
    DecodeError, Secret, body_text,
    client::{
        Error, ErrorKind,
        body::{self, Ending},
        error::Received,
        headers, transport,
    },
    decode,
};

/// Who asks for a token, where, and for what.
pub(crate) struct TokenRequest {
    pub(crate) api: &'static str,
    pub(crate) http: reqwest::Client,
    pub(crate) user_agent: HeaderValue,
    pub(crate) url: Url,
    pub(crate) id: String,
    pub(crate) secret: Secret,
    pub(crate) scope: Option<String>,
    pub(crate) by_header: bool,
}

/// A token that was issued.
pub(crate) struct Issued {
    pub(crate) secret: Secret,
    pub(crate) life: Option<Duration>,
}

/// A token endpoint that answers with more than this is none.
const LARGEST_ANSWER: u64 = 1 << 20;

type Endpoint = Client<
    BasicErrorResponse,
    Answer,
    oauth2::basic::BasicTokenIntrospectionResponse,
    oauth2::StandardRevocableToken,
    oauth2::basic::BasicRevocationErrorResponse,
>;

impl TokenRequest {
    /// Asks for a token.
    pub(crate) async fn send(&self) -> Result<Issued, Error> {
        let problem = |text: String| Error::new(ErrorKind::Authentication, self.api, format!("no token: {text}"));
        let auth_type = if self.by_header { AuthType::BasicAuth } else { AuthType::RequestBody };
        let endpoint = Endpoint::new(ClientId::new(self.id.clone()))
            .set_client_secret(ClientSecret::new(self.secret.expose().to_owned()))
            .set_auth_type(auth_type)
            .set_token_uri(TokenUrl::from_url(self.url.clone()));
        let scopes = self.scope.iter().flat_map(|scope| scope.split_whitespace()).map(|one| Scope::new(one.to_owned()));
        let exchange = Exchange { request: self, received: Mutex::default() };
        let result = endpoint.exchange_client_credentials().add_scopes(scopes).request_async(&exchange).await;
        let received = exchange.received.into_inner().unwrap_or_default();
        let of = |text: String| match &received {
            Some(Received { status, headers, body, .. }) => {
                let body = body::kept(body);
                problem(text).with_token(Received { status: *status, meaning: *status, headers: headers.clone(), body })
            }
            None => problem(text),
        };
        match result {
            Ok(answer) => issued(&answer).map_err(|text| of(text.to_owned())),
            Err(RequestTokenError::Request(failure)) => Err(failure.into_error(of)),
            Err(error) => match &received {
                Some(Received { status: StatusCode::OK, headers, body, .. }) => Err(unreadable(headers, body, of)),
                Some(Received { status, .. }) => Err(of(refused(*status, &error))),
                None => Err(of("the token endpoint could not be asked".to_owned())),
            },
        }
    }
}

fn issued(answer: &Answer) -> Result<Issued, &'static str> {
    match answer.token_type {
        _ if answer.access_token.secret().is_empty() => Err("the token endpoint answered with an empty token"),
        BasicTokenType::Bearer => {
            Ok(Issued { secret: Secret::from(answer.access_token.secret().as_str()), life: answer.expires_in() })
        }
        _ => Err("the token endpoint answered with a token that is no bearer token"),
    }
}

/// A success that is none: the JSON path of what does not fit, from our own decoder, which repeats nothing of the body.
fn unreadable(headers: &HeaderMap, body: &[u8], of: impl FnOnce(String) -> Error) -> Error {
    let error =
        match (body_text::unreadable(body, headers::content_encoding(headers)), decode::from_slice::<Answer>(body)) {
            (Some(cause), _) => DecodeError::new("$", cause),
            (None, Err(error)) => error,
            (None, Ok(_)) => DecodeError::new("$", "this is no token"),
        };
    of(format!("the token endpoint answered 200 OK with something else: {error}")).because(error)
}

fn refused<E: std::error::Error>(status: StatusCode, error: &RequestTokenError<E, BasicErrorResponse>) -> String {
    let code = match error {
        RequestTokenError::ServerResponse(response) => known_code(response.error()),
        _ => None,
    };
    let code = code.map(|code| format!(" (`{code}`)")).unwrap_or_default();
    let advice = if crate::client::retry::is_transient(status) {
        "it may be there again later"
    } else {
        "check the client id, the client secret and the scope"
    };
    format!("the token endpoint answered {status}{code}; {advice}")
}

/// The error codes of RFC 6749, section 5.2. Other texts are not repeated: they are the server's.
const fn known_code(code: &BasicErrorResponseType) -> Option<&'static str> {
    match code {
        BasicErrorResponseType::InvalidClient => Some("invalid_client"),
        BasicErrorResponseType::InvalidGrant => Some("invalid_grant"),
        BasicErrorResponseType::InvalidRequest => Some("invalid_request"),
        BasicErrorResponseType::InvalidScope => Some("invalid_scope"),
        BasicErrorResponseType::UnauthorizedClient => Some("unauthorized_client"),
        BasicErrorResponseType::UnsupportedGrantType => Some("unsupported_grant_type"),
        BasicErrorResponseType::Extension(_) => None,
    }
}

/// Sends the request by the client's own HTTP client, and keeps what came.
struct Exchange<'a> {
    request: &'a TokenRequest,
    received: Mutex<Option<Received>>,
}

impl<'c> AsyncHttpClient<'c> for Exchange<'_> {
    type Error = Failure;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, Failure>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.send(request))
    }
}

impl Exchange<'_> {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, Failure> {
        let TokenRequest { http, user_agent, .. } = self.request;
        let mut request = reqwest::Request::try_from(request).map_err(Failure::Unasked)?;
        request.headers_mut().insert(USER_AGENT, user_agent.clone());
        mark(request.headers_mut());
        let mut response = http.execute(request).await.map_err(Failure::Unasked)?;
        let (status, response_headers) = (response.status(), std::mem::take(response.headers_mut()));
        let (body, ending) = body::read(&mut response, LARGEST_ANSWER).await;
        // Without headers: endpoints that name another type than JSON give tokens all the same.
        let json = body_text::json(&body, headers::content_type(&response_headers));
        let mut answer = HttpResponse::new(decode::repaired(&json).into_owned());
        *answer.status_mut() = status;
        if let Ok(mut received) = self.received.lock() {
            *received = Some(Received { status, meaning: status, headers: response_headers, body });
        }
        match ending {
            Ending::Broken(error) => Err(Failure::Broken(error)),
            Ending::Limit => Err(Failure::TooLarge),
            Ending::Complete | Ending::Late(_) => Ok(answer),
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
enum Failure {
    Unasked(reqwest::Error),
    Broken(reqwest::Error),
    TooLarge,
}

impl Failure {
    fn into_error(self, of: impl FnOnce(String) -> Error) -> Error {
        let (text, cause) = match self {
            Self::Unasked(error) => {
                (format!("the token endpoint could not be asked{}", transport::advice_about_tls(&error)), error)
            }
            Self::Broken(error) => ("the answer of the token endpoint could not be read to its end".to_owned(), error),
            Self::TooLarge => {
                return of(format!("the answer of the token endpoint is larger than {LARGEST_ANSWER} bytes"));
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

/// What a token endpoint answers with (RFC 6749, section 5.1).
#[derive(Debug, Deserialize, Serialize)]
struct Answer {
    access_token: oauth2::AccessToken,
    #[serde(default = "bearer", deserialize_with = "oauth2::helpers::deserialize_untagged_enum_case_insensitive")]
    token_type: BasicTokenType,
    #[serde(default)]
    expires_in: Option<Life>,
}

/// Endpoints that don't say what kind of token they give mean the usual one.
const fn bearer() -> BasicTokenType {
    BasicTokenType::Bearer
}

impl TokenResponse for Answer {
    type TokenType = BasicTokenType;

    fn access_token(&self) -> &oauth2::AccessToken {
        &self.access_token
    }

    fn token_type(&self) -> &BasicTokenType {
        &self.token_type
    }

    fn expires_in(&self) -> Option<Duration> {
        self.expires_in.as_ref().map(|life| Duration::from_secs(life.0))
    }

    fn refresh_token(&self) -> Option<&oauth2::RefreshToken> {
        None
    }

    fn scopes(&self) -> Option<&Vec<Scope>> {
        None
    }
}

/// The seconds that a token lives. Some endpoints write them as a string.
#[derive(Debug, Serialize)]
struct Life(u64);

impl<'de> Deserialize<'de> for Life {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let seconds = crate::Decimal::deserialize(deserializer)?.get();
        u64::try_from(seconds.trunc()).map(Self).map_err(serde::de::Error::custom)
    }
}

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
