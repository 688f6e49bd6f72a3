//! The client that subkit generates, with its default settings and a timeout.

use subkit_benchmark::types::NewSubscription;

use super::{Calls, Result, TIMEOUT, Target};
use crate::page::{self, KEY};

pub struct Client(subkit_benchmark::Client);

impl Client {
    pub fn new(target: &Target) -> Result<Self> {
        let mut client = subkit_benchmark::Client::builder()
            .base_url(&target.url)
            .token_url(format!("{}/token", target.url))
            .access_key(KEY)
            .client_credentials("id", "secret")
            .timeout(TIMEOUT);
        if target.is_http_2 {
            client = client.http(|http| http.http2_prior_knowledge());
        }
        Ok(Self(client.build()?))
    }
}

impl Calls for Client {
    async fn get(&self) -> Result<usize> {
        Ok(self.0.list_event_deliveries().offset(0).limit(50).send().await?.event_deliveries.len())
    }

    async fn get_with_token(&self) -> Result<usize> {
        Ok(self.0.list_event_deliveries_with_token().offset(0).limit(50).send().await?.event_deliveries.len())
    }

    async fn post(&self) -> Result<usize> {
        let page::NewSubscription { name, topic, delivery_point, del_cfg_id } = page::NewSubscription::sample();
        let mut body = NewSubscription::new(name, topic, delivery_point);
        if let Some(id) = del_cfg_id {
            body = body.with_del_cfg_id(id);
        }
        Ok(self.0.create_subscription(body).send().await?.event_deliveries.len())
    }
}
