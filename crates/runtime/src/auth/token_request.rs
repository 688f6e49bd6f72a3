//! The token request of the OAuth 2.0 client credentials grant (RFC 6749, section 4.4).
//!
//! The `oauth2` crate implements the protocol: it builds the request and checks the response. The endpoint's response is
//! kept in the error but never printed, except for the error codes that the RFC defines.

use std::{pin::Pin, sync::Mutex, time::Duration};

use oauth2::{
    AsyncHttpClient, AuthType, Client, ClientId, ClientSecret, HttpRequest, HttpResponse, RequestTokenError, Scope,
    TokenResponse, TokenUrl,
    basic::{BasicErrorResponse, BasicErrorResponseType, BasicTokenType},
};
use reqwest::{StatusCode, header::HeaderMap};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::token_endpoint::{Endpoint, Failure, Issued};
use crate::{
    DecodeError, Secret,
    decode::{self, body_text},
    transport::{Error, ErrorKind, body, error::ErrorResponse, headers},
};

/// The contents of a token request: credentials, endpoint and scopes.
pub(crate) struct TokenRequest {
    pub(crate) endpoint: Endpoint,
    pub(crate) id: String,
    pub(crate) secret: Secret,
    pub(crate) scope: Option<String>,
    /// Parameters in addition to those of the RFC, such as `audience`.
    pub(crate) parameters: Vec<(String, Secret)>,
    pub(crate) by_header: bool,
}

type Grant = Client<
    BasicErrorResponse,
    TokenBody,
    oauth2::basic::BasicTokenIntrospectionResponse,
    oauth2::StandardRevocableToken,
    oauth2::basic::BasicRevocationErrorResponse,
>;

impl TokenRequest {
    /// Fetches a token.
    pub(crate) async fn send(&self) -> Result<Issued, Error> {
        let problem =
            |text: String| Error::new(ErrorKind::Authentication, self.endpoint.api, format!("no token: {text}"));
        let auth_type = if self.by_header { AuthType::BasicAuth } else { AuthType::RequestBody };
        let grant = Grant::new(ClientId::new(self.id.clone()))
            .set_client_secret(ClientSecret::new(self.secret.expose().to_owned()))
            .set_auth_type(auth_type)
            .set_token_uri(TokenUrl::from_url(self.endpoint.url.clone()));
        let scopes = self.scope.iter().flat_map(|scope| scope.split_whitespace()).map(|one| Scope::new(one.to_owned()));
        let exchange = Exchange { endpoint: &self.endpoint, received: Mutex::default() };
        let mut request = grant.exchange_client_credentials().add_scopes(scopes);
        for (name, value) in &self.parameters {
            request = request.add_extra_param(name, value.expose());
        }
        let result = request.request_async(&exchange).await;
        let received = exchange.received.into_inner().unwrap_or_default();
        let of = |text: String| match &received {
            Some(ErrorResponse { status, headers, body, .. }) => {
                let body = body::kept(body);
                problem(text).with_token(ErrorResponse {
                    status: *status,
                    mapped_status: *status,
                    headers: headers.clone(),
                    body,
                })
            }
            None => problem(text),
        };
        match (result, &received) {
            (Err(RequestTokenError::Request(failure)), _) => Err(failure.into_error(&self.endpoint.proxies, of)),
            // The response is decoded here and not by `oauth2`. The rules for all other JSON responses then apply to the token
            // response too, and a decoding error has a location.
            (_, Some(ErrorResponse { status, headers, body, .. })) if status.is_success() => {
                match decode::from_slice(&body_text::json(body, headers::content_type(headers))) {
                    Ok(response) => issued(&response).map_err(|text| of(text.to_owned())),
                    Err(error) => Err(unreadable(*status, headers, body, error, of)),
                }
            }
            (Err(error), Some(ErrorResponse { status, .. })) => Err(of(rejected(*status, &error))),
            _ => Err(of("the request to the token endpoint failed".to_owned())),
        }
    }
}

fn issued(response: &TokenBody) -> Result<Issued, &'static str> {
    match response.token_type {
        _ if response.access_token.secret().is_empty() => Err("the token endpoint returned an empty token"),
        BasicTokenType::Bearer => {
            Ok(Issued { secret: Secret::from(response.access_token.secret().as_str()), life: response.expires_in })
        }
        _ => Err("the token endpoint returned a token that is not a bearer token"),
    }
}

/// Returns the error for a response with a success status but no token. The reason comes from the decoder and contains no
/// part of the body.
fn unreadable(
    status: StatusCode,
    headers: &HeaderMap,
    body: &[u8],
    error: DecodeError,
    of: impl FnOnce(String) -> Error,
) -> Error {
    let cause = body_text::unreadable(body, headers::content_encoding(headers));
    let error = cause.map_or(error, |cause| DecodeError::new("$", cause));
    of(format!("the token endpoint returned {status} without a usable token: {error}")).with_source(error)
}

fn rejected<E: std::error::Error>(status: StatusCode, error: &RequestTokenError<E, BasicErrorResponse>) -> String {
    let code = match error {
        RequestTokenError::ServerResponse(response) => known_code(response.error()),
        _ => None,
    };
    let advice = advice(status, code);
    let code = code.map(|code| format!(" (`{code}`)")).unwrap_or_default();
    format!("the token endpoint returned {status}{code}{advice}")
}

/// Returns the remedy for a status and an error code of the token endpoint.
fn advice(status: StatusCode, code: Option<&str>) -> &'static str {
    match (status.as_u16(), code) {
        (429, _) => "; too many tokens were requested: try again later",
        _ if crate::retry::is_transient(status) => "; try again later",
        (_, Some("invalid_client")) | (401, _) => "; check the client id and the client secret",
        (_, Some("invalid_scope")) => "; check the scopes",
        (_, Some("unauthorized_client" | "unsupported_grant_type")) => {
            "; the client is not allowed to use the client credentials grant"
        }
        (_, Some("invalid_request")) => {
            "; check whether the endpoint needs other parameters (`token_parameter`) or the client secret in a header"
        }
        (400, _) => "; check the client id, the client secret and the scopes",
        (403, _) => "; the client is not allowed to fetch tokens",
        (404 | 405 | 410, _) => "; check the token URL",
        (300..=399, _) => "; redirects are not followed: check the token URL",
        _ => "",
    }
}

/// Returns the name of an error code of RFC 6749, section 5.2. Codes that the RFC does not define are not printed, because they are
/// arbitrary text from the server.
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

/// Sends the request with the client's own HTTP client and keeps the response.
struct Exchange<'a> {
    endpoint: &'a Endpoint,
    received: Mutex<Option<ErrorResponse>>,
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
        let request = reqwest::Request::try_from(request).map_err(Failure::Request)?;
        let mut received = None;
        let result = self.endpoint.send(request, &mut received).await;
        let mut response = HttpResponse::default();
        // The headers are omitted, because some endpoints return tokens with a media type other than JSON.
        if let Some(ErrorResponse { status, headers, body, .. }) = &received {
            let json = body_text::json(body, headers::content_type(headers));
            *response.body_mut() = decode::repaired(&json).into_owned();
            *response.status_mut() = *status;
        }
        if let Ok(mut stored) = self.received.lock() {
            *stored = received;
        }
        result.map(|()| response)
    }
}

/// The response of a token endpoint (RFC 6749, section 5.1). Unexpected values of other properties do not cause an error.
#[derive(Debug, Deserialize, Serialize)]
struct TokenBody {
    access_token: oauth2::AccessToken,
    #[serde(default = "bearer", deserialize_with = "token_type")]
    token_type: BasicTokenType,
    #[serde(default, deserialize_with = "lifetime")]
    expires_in: Option<Duration>,
}

const fn bearer() -> BasicTokenType {
    BasicTokenType::Bearer
}

/// A missing or empty type means `Bearer`.
fn token_type<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<BasicTokenType, D::Error> {
    Ok(match Option::<String>::deserialize(deserializer)?.as_deref().map(str::trim) {
        None | Some("") => BasicTokenType::Bearer,
        Some(name) if name.eq_ignore_ascii_case("bearer") => BasicTokenType::Bearer,
        Some(name) => BasicTokenType::Extension(name.to_owned()),
    })
}

/// The lifetime of a token in seconds, as a number or a string, with or without a fraction. With any other value, the
/// expiry is unknown, and the token is used until the server rejects it.
fn lifetime<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Duration>, D::Error> {
    // The number is parsed from its text, because `serde_json` rejects numbers beyond the range of `f64`.
    let raw = Box::<RawValue>::deserialize(deserializer)?;
    let text = serde_json::from_str::<String>(raw.get()).unwrap_or_else(|_| raw.get().to_owned());
    Ok(text.trim().parse().ok().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok()))
}

impl TokenResponse for TokenBody {
    type TokenType = BasicTokenType;

    fn access_token(&self) -> &oauth2::AccessToken {
        &self.access_token
    }

    fn token_type(&self) -> &BasicTokenType {
        &self.token_type
    }

    fn expires_in(&self) -> Option<Duration> {
        self.expires_in
    }

    fn refresh_token(&self) -> Option<&oauth2::RefreshToken> {
        None
    }

    fn scopes(&self) -> Option<&Vec<Scope>> {
        None
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::TokenBody;

    #[test]
    fn accepts_expires_in_as_number_or_string() {
        let lifetime = |value: &str| {
            let body = format!(r#"{{"access_token":"t","expires_in":{value}}}"#);
            crate::decode::from_slice::<TokenBody>(body.as_bytes()).unwrap().expires_in
        };
        for value in ["3600", "\"3600\"", "3600.0", "3.6e3", "\" 3600 \""] {
            assert_eq!(lifetime(value), Some(Duration::from_secs(3600)), "{value}");
        }
        assert_eq!(lifetime("3600.5"), Some(Duration::from_millis(3_600_500)));
        assert_eq!(lifetime("0"), Some(Duration::ZERO));
        for value in
            ["null", "\"\"", "\"never\"", "-1", "\"-1\"", "1e30", "1e400", "\"inf\"", "\"nan\"", "true", "[3600]", "{}"]
        {
            assert_eq!(lifetime(value), None, "{value}");
        }
    }
}
