//! The client that openapi-to-rust generates, with a reqwest client that has the timeout and the headers.

use calls_openapi_to_rust::{HttpClient, types::NewSubscription as Body};

use super::{Calls, Result, TIMEOUT, Target, USER_AGENT};
use crate::page::{KEY, NewSubscription};

pub struct Client(HttpClient);

impl Client {
    pub fn new(target: &Target) -> Result<Self> {
        let http = reqwest::Client::builder().user_agent(USER_AGENT).timeout(TIMEOUT).build()?;
        let client = HttpClient::with_client(http).with_base_url(&target.url).with_header("authorization", KEY);
        Ok(Self(client))
    }
}

impl Calls for Client {
    async fn get(&self) -> Result<usize> {
        Ok(self.0.list_event_deliveries(Some(0), Some(50)).await?.event_deliveries.len())
    }

    async fn post(&self) -> Result<usize> {
        let NewSubscription { name, topic, delivery_point, del_cfg_id } = NewSubscription::sample();
        let mut body = Body::new(delivery_point, name, topic);
        body.del_cfg_id = del_cfg_id;
        Ok(self.0.create_subscription(body).await?.event_deliveries.len())
    }
}
