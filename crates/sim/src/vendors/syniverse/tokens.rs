//! Access tokens: they expire, and a refresh invalidates the old token immediately.

use std::time::SystemTime;

use serde_json::json;
use uuid::Uuid;

use super::{ExpiredRefresh, Syniverse, ValidityUnit};
use crate::{IncomingRequest, Response, vendors, vendors::times};

impl Syniverse {
    /// The documented path of the token refresh.
    pub(crate) const REFRESH_PATH: &str = "/saop-rest-data/v1/apptoken-refresh";

    /// Returns whether a token is valid.
    pub(super) fn is_valid_token(&self, token: Option<&str>, now: SystemTime) -> bool {
        let token = token.map(str::trim);
        match token.and_then(|token| self.tokens.get(token)) {
            Some(expiry) => *expiry > times::seconds(now),
            None => !self.is_invalidated(token) && vendors::is_valid_credential(token, &self.access_tokens),
        }
    }

    /// Returns whether a token was valid before: it has expired, or a refresh has invalidated it.
    pub(super) fn was_valid_token(&self, token: Option<&str>) -> bool {
        token.is_some_and(|token| self.tokens.contains_key(token)) || self.is_invalidated(token)
    }

    fn is_invalidated(&self, token: Option<&str>) -> bool {
        token.is_some_and(|token| self.invalidated_tokens.contains(token))
    }

    /// Exchanges a token for a new one.
    pub(super) fn refresh(&mut self, request: &IncomingRequest, now: SystemTime) -> Response {
        if request.method != "GET" {
            return Response::status(405).with_header("allow", "GET");
        }
        let value = |name: &'static str| request.query_values(name).next().unwrap_or_default().to_owned();
        let [key, secret, old, validity] = ["consumerkey", "consumersecret", "oldtoken", "validity"].map(value);
        let is_known = |(known, expected): (&String, &String)| *known == key && *expected == secret;
        let is_consumer = self.consumers.is_empty() || self.consumers.iter().any(is_known);
        if key.is_empty() || secret.is_empty() || !is_consumer {
            return rejection(500, "the consumer key or the consumer secret is wrong");
        }
        let Ok(validity) = validity.parse::<u64>() else {
            return rejection(400, "the validity is not a number of seconds");
        };
        let now = times::seconds(now);
        let expiry = self.tokens.get(&old).copied();
        let is_rejected = match expiry {
            Some(expiry) => expiry <= now && self.behaviors.expired_refresh == ExpiredRefresh::Rejected,
            None => self.is_invalidated(Some(&old)) || !vendors::is_valid_credential(Some(&old), &self.access_tokens),
        };
        if is_rejected {
            return rejection(400, "the token is not valid");
        }
        // A validity of 0 means that the token never expires.
        let new_expiry = if validity == 0 { u64::MAX } else { now.saturating_add(validity) };
        if let Some(expiry) = expiry.filter(|expiry| *expiry > now && new_expiry <= *expiry) {
            return self.issued(&old, expiry - now);
        }
        let token = Uuid::new_v4().simple().to_string();
        self.tokens.remove(&old);
        self.invalidated_tokens.insert(old);
        self.tokens.insert(token.clone(), new_expiry);
        self.issued(&token, validity)
    }

    fn issued(&self, token: &str, seconds: u64) -> Response {
        let validity = match self.behaviors.validity_unit {
            ValidityUnit::Seconds => seconds,
            ValidityUnit::Milliseconds => seconds.saturating_mul(1_000),
        };
        Response::json(200, json!({ "accessToken": token, "validityTime": validity }))
    }
}

fn rejection(status: u16, message: &str) -> Response {
    Response::json(status, json!({ "errorCode": 1, "moreInfo": "", "userMsg": message }))
}
