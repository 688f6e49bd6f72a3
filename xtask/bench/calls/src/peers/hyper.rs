//! A client written by hand with hyper: the pooled client of hyper-util, without timeouts.

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::{
    Method, Request,
    header::{self, ACCEPT, AUTHORIZATION, CONTENT_TYPE},
};
use hyper_util::{
    client::legacy::{self, connect::HttpConnector},
    rt::TokioExecutor,
};

use super::{Calls, Result, Target, USER_AGENT};
use crate::page::{EventDeliveryList, KEY, NewSubscription};

pub struct Client {
    target: String,
    http: legacy::Client<HttpConnector, Full<Bytes>>,
}

impl Client {
    pub fn new(target: &Target) -> Self {
        let http = legacy::Client::builder(TokioExecutor::new()).http2_only(target.is_http_2).build_http();
        Self { target: target.url.clone(), http }
    }
}

impl Calls for Client {
    async fn get(&self) -> Result<usize> {
        let request = Request::get(format!("{}/event-deliveries?offset=0&limit=50", self.target))
            .header(header::USER_AGENT, USER_AGENT)
            .header(ACCEPT, "application/json")
            .header(AUTHORIZATION, KEY)
            .body(Full::default())?;
        self.send(request).await
    }

    async fn post(&self) -> Result<usize> {
        let request = Request::builder()
            .method(Method::POST)
            .uri(format!("{}/subscriptions", self.target))
            .header(header::USER_AGENT, USER_AGENT)
            .header(ACCEPT, "application/json")
            .header(CONTENT_TYPE, "application/json")
            .header(AUTHORIZATION, KEY)
            .body(Full::from(serde_json::to_vec(&NewSubscription::sample())?))?;
        self.send(request).await
    }
}

impl Client {
    async fn send(&self, request: Request<Full<Bytes>>) -> Result<usize> {
        let response = self.http.request(request).await?;
        if !response.status().is_success() {
            return Err(response.status().to_string().into());
        }
        let body = response.into_body().collect().await?.to_bytes();
        let list: EventDeliveryList = serde_json::from_slice(&body)?;
        Ok(list.event_deliveries.len())
    }
}
