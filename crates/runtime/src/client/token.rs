//! Tokens of the OAuth 2.0 client credentials grant (RFC 6749, section 4.4).
//!
//! A token is fetched when the first call needs it and shared by all calls after it, renewed ahead of its end, and dropped
//! when a server refuses it. Calls that need a token at the same time wait for one fetch. What the token endpoint answers is
//! kept in the error and never printed, except for the error code that the RFC defines.

use std::time::Duration;

use reqwest::{
    Request, StatusCode, Url,
    header::{ACCEPT, CONTENT_TYPE, HeaderValue, USER_AGENT},
};
use serde::Deserialize;
use tokio::{sync::Mutex, time::Instant};

use super::{
    Error, ErrorKind,
    body::{self, Ending},
    credentials::{Authorization, sensitive},
    error::Received,
    query, transport,
};
use crate::{DecodeError, Secret, decode};

/// Where tokens come from, and the one that is there.
pub(crate) struct TokenSource {
    pub(crate) url: Url,
    pub(crate) id: String,
    pub(crate) secret: Secret,
    pub(crate) scope: Option<String>,
    pub(crate) cached: Mutex<Option<Token>>,
}

/// A token, as it stands in the `Authorization` header.
#[derive(Clone)]
pub(crate) struct Token {
    value: HeaderValue,
    /// When to fetch another one; never before a server refuses it, if the endpoint does not say.
    renew_at: Option<Instant>,
}

/// A token in use.
pub(crate) struct Lease<'a> {
    source: &'a TokenSource,
    token: Token,
}

/// Ahead of its end a token is renewed by this, or by a tenth of its life if that is less.
const AHEAD: Duration = Duration::from_secs(60);

/// A token endpoint that answers with more than this is none.
const LARGEST_ANSWER: u64 = 1 << 20;

impl Lease<'_> {
    /// The `Authorization` header.
    pub(crate) const fn value(&self) -> &HeaderValue {
        &self.token.value
    }

    /// Says that a server did not accept the token: the next call fetches another one, unless that has happened already.
    pub(crate) async fn refused(self) {
        let mut cached = self.source.cached.lock().await;
        if cached.as_ref().is_some_and(|token| token.value == self.token.value) {
            *cached = None;
        }
    }
}

impl TokenSource {
    pub(crate) async fn token(&self, call: &Authorization<'_>) -> Result<Lease<'_>, Error> {
        // The lock is held while fetching, so that whoever else needs a token waits for this one.
        let work = async {
            let mut cached = self.cached.lock().await;
            if let Some(token) = cached.as_ref().filter(|token| token.is_fresh()) {
                return Ok(token.clone());
            }
            let token = self.fetch(call).await?;
            Ok(cached.insert(token).clone())
        };
        match call.deadline.run(work).await {
            Ok(Ok(token)) => Ok(Lease { source: self, token }),
            Ok(Err(error)) => Err(error),
            Err(elapsed) => Err(transport::too_late(call.api.name, elapsed)),
        }
    }

    async fn fetch(&self, call: &Authorization<'_>) -> Result<Token, Error> {
        let problem =
            |problem: String| Error::new(ErrorKind::Authentication, call.api.name, format!("no token: {problem}"));
        let mut response = call.http.execute(self.request(call)).await.map_err(|error| {
            let late = error.is_timeout();
            let text = format!("the token endpoint could not be asked{}", transport::advice_about_tls(&error));
            let failure = problem(text).because(error.without_url());
            if late { failure.timed_out() } else { failure }
        })?;
        let (status, headers) = (response.status(), std::mem::take(response.headers_mut()));
        let (body, ending) = body::read(&mut response, LARGEST_ANSWER).await;
        read_token(status, &body, ending).map_err(|Refused { text, cause }| {
            let failure = problem(text).with_token(Received { status, headers, body: body::kept(&body) });
            match cause {
                Some(Cause::Decode(error)) => failure.because(error),
                Some(Cause::Broken(error)) if error.is_timeout() => failure.because(error.without_url()).timed_out(),
                Some(Cause::Broken(error)) => failure.because(error.without_url()),
                None => failure,
            }
        })
    }

    fn request(&self, call: &Authorization<'_>) -> Request {
        let mut request = Request::new(reqwest::Method::POST, self.url.clone());
        let headers = request.headers_mut();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
        headers.insert(USER_AGENT, call.user_agent.clone());
        *request.body_mut() = Some(self.form().into());
        request
    }

    fn form(&self) -> String {
        let mut form = String::from("grant_type=client_credentials");
        let scope = self.scope.as_deref().map(|scope| ("scope", scope));
        for (name, value) in
            [("client_id", self.id.as_str()), ("client_secret", self.secret.expose())].into_iter().chain(scope)
        {
            form.push('&');
            form.push_str(name);
            form.push('=');
            form.extend(query::encode(value));
        }
        form
    }
}

impl Token {
    fn is_fresh(&self) -> bool {
        self.renew_at.is_none_or(|time| Instant::now() < time)
    }
}

/// Why an answer has no token.
struct Refused {
    text: String,
    cause: Option<Cause>,
}

enum Cause {
    Decode(DecodeError),
    Broken(reqwest::Error),
}

/// What a token endpoint answered, or what is wrong with that.
fn read_token(status: StatusCode, body: &[u8], ending: Ending) -> Result<Token, Refused> {
    let problem = |text: &str| Refused { text: text.to_owned(), cause: None };
    if !status.is_success() {
        let code = error_code(body).map(|code| format!(" (`{code}`)")).unwrap_or_default();
        let advice = "check the client id, the client secret and the scope";
        return Err(problem(&format!("the token endpoint answered {status}{code}; {advice}")));
    }
    match ending {
        Ending::Complete => {}
        Ending::Limit => {
            return Err(problem(&format!("the answer of the token endpoint is larger than {LARGEST_ANSWER} bytes")));
        }
        Ending::Broken(error) => {
            let text = "the answer of the token endpoint could not be read to its end".to_owned();
            return Err(Refused { text, cause: Some(Cause::Broken(error)) });
        }
    }
    let answer: Answer = decode::from_slice(body).map_err(|error| Refused {
        text: format!("the token endpoint answered {status} with something else: {error}"),
        cause: Some(Cause::Decode(error)),
    })?;
    if answer.token_type.is_some_and(|kind| !kind.eq_ignore_ascii_case("bearer")) {
        return Err(problem("the token endpoint answered with a token that is no bearer token"));
    }
    let value = sensitive("token", &format!("Bearer {}", answer.access_token.expose()))
        .map_err(|_| problem("the token endpoint answered with a token that a header cannot hold"))?;
    let renew_at = answer.expires_in.and_then(|life| Instant::now().checked_add(lead(life.0)));
    Ok(Token { value, renew_at })
}

/// How long to use a token that lives this long.
fn lead(life: Duration) -> Duration {
    life.saturating_sub(AHEAD.min(life / 10))
}

/// What a token endpoint answers with (RFC 6749, section 5.1).
#[derive(Deserialize)]
struct Answer {
    access_token: Secret,
    #[serde(default)]
    token_type: Option<String>,
    #[serde(default)]
    expires_in: Option<Life>,
}

/// The seconds that a token lives. Some endpoints write them as a string.
struct Life(Duration);

impl<'de> Deserialize<'de> for Life {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let seconds = crate::Decimal::deserialize(deserializer)?.get();
        u64::try_from(seconds.trunc())
            .map(|seconds| Self(Duration::from_secs(seconds)))
            .map_err(serde::de::Error::custom)
    }
}

/// The error code of RFC 6749, section 5.2. Other texts are not repeated: they are the server's.
fn error_code(body: &[u8]) -> Option<&'static str> {
    #[derive(Deserialize)]
    struct Refusal {
        error: String,
    }

    const CODES: [&str; 6] = [
        "invalid_request",
        "invalid_client",
        "invalid_grant",
        "unauthorized_client",
        "unsupported_grant_type",
        "invalid_scope",
    ];
    let refusal: Refusal = serde_json::from_slice(body).ok()?;
    CODES.into_iter().find(|code| *code == refusal.error)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    #[test]
    fn tokens_are_renewed_ahead_of_their_end() {
        let lead = |seconds| super::lead(Duration::from_secs(seconds)).as_secs();
        assert_eq!([lead(3600), lead(600), lead(100), lead(0)], [3540, 540, 90, 0]);
    }

    #[test]
    fn only_the_codes_of_the_rfc_are_repeated() {
        assert_eq!(
            super::error_code(br#"{"error":"invalid_scope","error_description":"canary"}"#),
            Some("invalid_scope")
        );
        assert_eq!(super::error_code(br#"{"error":"canary"}"#), None);
        assert_eq!(super::error_code(b"<html>"), None);
    }
}
