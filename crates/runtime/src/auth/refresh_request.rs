//! The request that exchanges an access token for the next one, for vendors that do not use OAuth.
//!
//! The query of the request contains all secrets, so this module never prints a URL. The vendor's response is kept in the
//! error but never printed.

use std::{collections::HashMap, time::Duration};

use reqwest::{
    Request, StatusCode,
    header::{ACCEPT, HeaderValue},
};
use serde_json::value::RawValue;

use super::token_endpoint::{Endpoint, Issued};
use crate::{
    Method, Secret,
    api::{
        error_rule,
        token_refresh::{LifetimeUnit, TokenRefresh},
    },
    decode::{self, body_text},
    encode::query,
    retry::is_transient,
    transport::{Error, ErrorKind, body, error::ErrorResponse, headers},
};

/// The settings of a token refresh.
pub(crate) struct RefreshRequest {
    pub(crate) endpoint: Endpoint,
    pub(crate) refresh: &'static TokenRefresh,
    pub(crate) key: String,
    pub(crate) secret: Secret,
    /// The token that the application was configured with.
    pub(crate) initial: Secret,
    /// Whether the application provided a store, which shares the tokens with other clients.
    pub(crate) is_shared: bool,
}

/// The reason a refresh returned no token.
pub(crate) enum RefreshError {
    /// The vendor rejects this token.
    Token(Error),
    /// The vendor may have exchanged the token, but the response was lost or contains no token.
    Lost(Error),
    /// Another error. The token is still valid.
    Other(Error),
}

impl RefreshRequest {
    /// Exchanges a token. `was_lost` states that the response to an earlier exchange of the same token was lost.
    pub(crate) async fn send(&self, old: &Secret, was_lost: bool) -> Result<Issued, RefreshError> {
        let mut received = None;
        let result = self.endpoint.send(self.request(old), &mut received).await;
        let problem =
            |text: String| Error::new(ErrorKind::Authentication, self.endpoint.api, format!("no token: {text}"));
        if let Some(ErrorResponse { status, mapped_status, body, .. }) = &mut received {
            *mapped_status = error_rule::mapped_status(self.refresh.error_map.iter(), *status, body);
        }
        let of = |text: String| match &received {
            Some(ErrorResponse { status, mapped_status, headers, body }) => problem(text).with_token(ErrorResponse {
                status: *status,
                mapped_status: *mapped_status,
                headers: headers.clone(),
                body: body::kept(body),
            }),
            None => problem(text),
        };
        match (result, &received) {
            (Err(failure), _) if failure.is_unsent() => {
                Err(RefreshError::Other(failure.into_error(&self.endpoint.proxies, of)))
            }
            (Err(failure), _) => Err(RefreshError::Lost(failure.into_error(&self.endpoint.proxies, of))),
            (Ok(()), Some(received)) if received.status.is_success() => {
                self.issued(received).ok_or_else(|| RefreshError::Lost(of(self.without_token(received)).broken()))
            }
            (Ok(()), Some(ErrorResponse { status, mapped_status, .. })) => {
                Err(self.rejected(*status, *mapped_status, was_lost, of))
            }
            (Ok(()), None) => Err(RefreshError::Lost(problem("the token refresh received no response".to_owned()))),
        }
    }

    /// Returns the lifetime that the refresh requests.
    pub(crate) const fn requested(&self) -> Duration {
        Duration::from_secs(self.refresh.lifetime)
    }

    fn request(&self, old: &Secret) -> Request {
        let TokenRefresh { key_parameter, secret_parameter, token_parameter, lifetime_parameter, lifetime, .. } =
            self.refresh;
        let lifetime = lifetime.to_string();
        let pairs = [
            (key_parameter, self.key.as_str()),
            (secret_parameter, self.secret.expose()),
            (token_parameter, old.expose()),
            (lifetime_parameter, &lifetime),
        ];
        let pairs = pairs.map(|(name, value)| format!("{}={}", query::encode(name), query::encode(value)));
        let mut url = self.endpoint.url.clone();
        url.set_query(Some(&pairs.join("&")));
        let method = if self.refresh.method == Method::Post { reqwest::Method::POST } else { reqwest::Method::GET };
        let mut request = Request::new(method, url);
        request.headers_mut().insert(ACCEPT, HeaderValue::from_static("application/json"));
        request
    }

    /// Returns the token of a response, if the response contains one. The lifetime of the token is at most the requested
    /// lifetime, because vendors are inconsistent about units. A lifetime that is missing, not a number or implausibly
    /// short is replaced with the requested lifetime, so that the token is refreshed in time.
    fn issued(&self, received: &ErrorResponse) -> Option<Issued> {
        let body = decode::any(&body_text::json(&received.body, headers::content_type(&received.headers))).ok()?;
        let token: String = serde_json::from_str(at(&body, self.refresh.token_pointer)?.get()).ok()?;
        let token = Some(token.trim()).filter(|token| is_token(token))?;
        // Numbers are parsed from their text, because `serde_json` rejects numbers beyond the range of `f64`.
        let number = at(&body, self.refresh.lifetime_pointer).and_then(|raw| {
            let text = serde_json::from_str::<String>(raw.get()).unwrap_or_else(|_| raw.get().to_owned());
            text.trim().parse().ok()
        });
        let seconds = number.map(|number: f64| match self.refresh.lifetime_unit {
            LifetimeUnit::Seconds => number,
            LifetimeUnit::Milliseconds => number / 1000.0,
        });
        let requested = self.requested();
        // A number that exceeds the range of `Duration` is longer than any lifetime.
        let life = seconds
            .filter(|seconds| *seconds >= MIN_LIFETIME)
            .map(|seconds| Duration::try_from_secs_f64(seconds).unwrap_or(requested).min(requested));
        Some(Issued { secret: Secret::from(token), life: Some(life.unwrap_or(requested)) })
    }

    fn without_token(&self, ErrorResponse { status, body, headers, .. }: &ErrorResponse) -> String {
        let cause = body_text::unreadable(body, headers::content_encoding(headers));
        let cause = cause.map(|cause| format!(": {cause}")).unwrap_or_default();
        format!("the token refresh returned {status} without a usable token at `{}`{cause}", self.refresh.token_pointer)
    }

    fn rejected(
        &self,
        status: StatusCode,
        mapped_status: StatusCode,
        was_lost: bool,
        of: impl FnOnce(String) -> Error,
    ) -> RefreshError {
        let of = |advice: &str| of(format!("the token refresh returned {status}{advice}"));
        match mapped_status.as_u16() {
            429 => RefreshError::Other(of("; too many tokens were requested: try again later")),
            // A failing gateway may have forwarded the request.
            _ if is_transient(mapped_status) && mapped_status.is_server_error() => {
                RefreshError::Lost(of("; try again later"))
            }
            _ if is_transient(mapped_status) => RefreshError::Other(of("; try again later")),
            401 => RefreshError::Other(of(&format!(
                "; check the {} and the {}",
                self.refresh.key_name.replace('_', " "),
                self.refresh.secret_name.replace('_', " ")
            ))),
            404 | 405 | 410 => RefreshError::Other(of("; check the base URL")),
            300..=399 => RefreshError::Other(of("; redirects are not followed: check the base URL")),
            400..=499 if was_lost => RefreshError::Token(of(
                ": the response to an earlier refresh was lost, and the vendor no longer accepts the old token; get a new token in \
                 the vendor's portal and configure the client with it",
            )),
            400..=499 => RefreshError::Token(of(
                ": the token has expired, or another process has refreshed it, or the response to a refresh was lost before a \
                 restart; get a new token in the vendor's portal and configure the client with it, and share one `token_store` that \
                 outlives the process",
            )),
            _ => RefreshError::Other(of("")),
        }
    }
}

/// Minimum plausible lifetime in seconds. A shorter lifetime is assumed to be in a wrong unit. If the client used such a
/// lifetime, it would refresh the token before each call, and each refresh would invalidate the token of the other processes.
const MIN_LIFETIME: f64 = 0.1;

/// Maximum size of a token, in bytes. Servers do not accept longer headers.
const MAX_TOKEN_BYTES: usize = 16 * 1024;

/// Whether this text can be sent as a token in a header.
fn is_token(text: &str) -> bool {
    !text.is_empty() && text.len() <= MAX_TOKEN_BYTES && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Returns the raw value at a JSON pointer. Only objects are traversed, not arrays.
fn at(body: &RawValue, pointer: &str) -> Option<Box<RawValue>> {
    pointer.split('/').skip(1).try_fold(body.to_owned(), |value, key| {
        let mut properties: HashMap<String, Box<RawValue>> = serde_json::from_str(value.get()).ok()?;
        properties.remove(&key.replace("~1", "/").replace("~0", "~"))
    })
}
