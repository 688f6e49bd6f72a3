//! A client written by hand with reqwest, as in the documentation of reqwest.

use reqwest::header::{ACCEPT, AUTHORIZATION};

use super::{Result, TIMEOUT, Target, USER_AGENT};
use crate::page::{EventDeliveryList, KEY, NewSubscription};

pub struct Client {
    target: String,
    http: reqwest::Client,
}

impl Client {
    pub fn new(target: &Target) -> Result<Self> {
        let mut client = reqwest::Client::builder().user_agent(USER_AGENT).timeout(TIMEOUT);
        if target.is_http_2 {
            client = client.http2_prior_knowledge();
        }
        Ok(Self { target: target.url.clone(), http: client.build()? })
    }

    pub async fn get(&self) -> Result<usize> {
        let request = self.http.get(format!("{}/event-deliveries", self.target)).query(&[("offset", 0), ("limit", 50)]);
        send(request).await
    }

    pub async fn post(&self) -> Result<usize> {
        send(self.http.post(format!("{}/subscriptions", self.target)).json(&NewSubscription::sample())).await
    }
}

async fn send(request: reqwest::RequestBuilder) -> Result<usize> {
    let request = request.header(ACCEPT, "application/json").header(AUTHORIZATION, KEY);
    let response = request.send().await?.error_for_status()?;
    let list: EventDeliveryList = serde_json::from_slice(&response.bytes().await?)?;
    Ok(list.event_deliveries.len())
}
