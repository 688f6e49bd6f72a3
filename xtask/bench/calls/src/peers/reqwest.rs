//! A client written by hand with reqwest, as in the documentation of reqwest.

use std::time::{Duration, Instant};

use reqwest::header::{ACCEPT, AUTHORIZATION};
use serde::Deserialize;
use tokio::sync::Mutex;

use super::{Calls, Result, TIMEOUT, Target, USER_AGENT};
use crate::page::{EventDeliveryList, KEY, NewSubscription};

pub struct Client {
    target: String,
    http: reqwest::Client,
    token: Mutex<Option<Token>>,
}

/// A token, and when it expires.
struct Token {
    value: String,
    end: Instant,
}

#[derive(Deserialize)]
struct TokenResponse {
    access_token: String,
    expires_in: u64,
}

impl Client {
    pub fn new(target: &Target) -> Result<Self> {
        let mut client = reqwest::Client::builder().user_agent(USER_AGENT).timeout(TIMEOUT);
        if target.is_http_2 {
            client = client.http2_prior_knowledge();
        }
        Ok(Self { target: target.url.clone(), http: client.build()?, token: Mutex::new(None) })
    }
}

impl Calls for Client {
    async fn get(&self) -> Result<usize> {
        let request = self.http.get(format!("{}/event-deliveries", self.target)).query(&[("offset", 0), ("limit", 50)]);
        send(request.header(AUTHORIZATION, KEY)).await
    }

    async fn get_with_token(&self) -> Result<usize> {
        let mut token = self.token.lock().await;
        if token.as_ref().is_none_or(|token| token.end <= Instant::now()) {
            let form = [("grant_type", "client_credentials"), ("client_id", "id"), ("client_secret", "secret")];
            let response = self.http.post(format!("{}/token", self.target)).form(&form).send().await?;
            let TokenResponse { access_token, expires_in } = response.error_for_status()?.json().await?;
            *token = Some(Token { value: access_token, end: Instant::now() + Duration::from_secs(expires_in) });
        }
        let value = token.as_ref().map(|token| token.value.clone()).unwrap_or_default();
        drop(token);
        let request = self.http.get(format!("{}/with-token/event-deliveries", self.target));
        send(request.query(&[("offset", 0), ("limit", 50)]).bearer_auth(value)).await
    }

    async fn post(&self) -> Result<usize> {
        let request = self.http.post(format!("{}/subscriptions", self.target)).json(&NewSubscription::sample());
        send(request.header(AUTHORIZATION, KEY)).await
    }
}

async fn send(request: reqwest::RequestBuilder) -> Result<usize> {
    let response = request.header(ACCEPT, "application/json").send().await?.error_for_status()?;
    let list: EventDeliveryList = serde_json::from_slice(&response.bytes().await?)?;
    Ok(list.event_deliveries.len())
}
