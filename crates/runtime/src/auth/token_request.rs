//! The token request of the OAuth 2.0 client credentials grant (RFC 6749, section 4.4).
//!
//! The endpoint's response is kept in the error but never printed, except for the error codes that the RFC defines.

use std::time::Duration;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use form_urlencoded::{Serializer, byte_serialize};
use reqwest::{
    Request, StatusCode,
    header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue},
};
use serde::Deserialize;
use serde_json::value::RawValue;

use super::token_endpoint::{Endpoint, Issued};
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

impl TokenRequest {
    /// Fetches a token.
    pub(crate) async fn send(&self) -> Result<Issued, Error> {
        let mut received = None;
        let result = self.endpoint.send(self.request(), &mut received).await;
        let problem =
            |text: String| Error::new(ErrorKind::Authentication, self.endpoint.api, format!("no token: {text}"));
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
            (Err(failure), _) => Err(failure.into_error(&self.endpoint.proxies, of)),
            (Ok(()), Some(ErrorResponse { status, headers, body, .. })) if status.is_success() => {
                match decode::from_slice(&body_text::json(body, headers::content_type(headers))) {
                    Ok(response) => issued(response).map_err(|text| of(text.to_owned())),
                    Err(error) => Err(unreadable(*status, headers, body, error, of)),
                }
            }
            (Ok(()), Some(response)) => Err(of(rejected(response))),
            (Ok(()), None) => Err(problem("the request to the token endpoint failed".to_owned())),
        }
    }

    /// Returns the request, with the credentials in the body or in a header (RFC 6749, section 2.3.1).
    fn request(&self) -> Request {
        let mut request = Request::new(reqwest::Method::POST, self.endpoint.url.clone());
        let headers = request.headers_mut();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
        let mut form = Serializer::new(String::new());
        form.append_pair("grant_type", "client_credentials");
        let scopes: Vec<&str> = self.scope.iter().flat_map(|scope| scope.split_whitespace()).collect();
        if !scopes.is_empty() {
            form.append_pair("scope", &scopes.join(" "));
        }
        if self.by_header {
            headers.insert(AUTHORIZATION, basic(&self.id, self.secret.expose()));
        } else {
            form.append_pair("client_id", &self.id);
            form.append_pair("client_secret", self.secret.expose());
        }
        form.extend_pairs(self.parameters.iter().map(|(name, value)| (name, value.expose())));
        *request.body_mut() = Some(form.finish().into());
        request
    }
}

/// Returns the header for the id and secret of a client, each of which is first encoded as in a form.
fn basic(id: &str, secret: &str) -> HeaderValue {
    let encode = |text: &str| byte_serialize(text.as_bytes()).collect::<String>();
    let pair = STANDARD.encode(format!("{}:{}", encode(id), encode(secret)));
    // Base64 is always a valid header value.
    HeaderValue::try_from(format!("Basic {pair}")).unwrap_or_else(|_| HeaderValue::from_static(""))
}

fn issued(response: TokenBody) -> Result<Issued, &'static str> {
    // A missing or empty type means `Bearer`.
    let kind = response.token_type.as_deref().map_or("", str::trim);
    if response.access_token.expose().is_empty() {
        Err("the token endpoint returned an empty token")
    } else if kind.is_empty() || kind.eq_ignore_ascii_case("bearer") {
        Ok(Issued { secret: response.access_token, life: response.expires_in })
    } else {
        Err("the token endpoint returned a token that is not a bearer token")
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

fn rejected(ErrorResponse { status, headers, body, .. }: &ErrorResponse) -> String {
    /// The response of a token endpoint that rejects a request (RFC 6749, section 5.2).
    #[derive(Deserialize)]
    struct Rejection {
        error: String,
    }

    let json = body_text::json(body, headers::content_type(headers));
    let code = decode::from_slice(&json).ok().and_then(|Rejection { error }| known_code(&error));
    let advice = advice(*status, code);
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

/// The error codes of RFC 6749, section 5.2.
const CODES: [&str; 6] = [
    "invalid_client",
    "invalid_grant",
    "invalid_request",
    "invalid_scope",
    "unauthorized_client",
    "unsupported_grant_type",
];

/// Returns an error code that the RFC defines. Other codes are not printed, because they are arbitrary text from the server.
fn known_code(code: &str) -> Option<&'static str> {
    CODES.into_iter().find(|known| *known == code)
}

/// The response of a token endpoint (RFC 6749, section 5.1). Unexpected values of other properties do not cause an error.
#[derive(Deserialize)]
struct TokenBody {
    access_token: Secret,
    token_type: Option<String>,
    #[serde(default, deserialize_with = "lifetime")]
    expires_in: Option<Duration>,
}

/// The lifetime of a token in seconds, as a number or a string, with or without a fraction. With any other value, the
/// expiry is unknown, and the token is used until the server rejects it.
fn lifetime<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Duration>, D::Error> {
    // The number is parsed from its text, because `serde_json` rejects numbers beyond the range of `f64`.
    let raw = Box::<RawValue>::deserialize(deserializer)?;
    let text = serde_json::from_str::<String>(raw.get()).unwrap_or_else(|_| raw.get().to_owned());
    Ok(text.trim().parse().ok().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok()))
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
