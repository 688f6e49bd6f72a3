//! The client that progenitor generates, with a reqwest client that has the timeout and the headers.

use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue};

use super::{Calls, Result, TIMEOUT, Target, USER_AGENT};
use crate::page::{KEY, NewSubscription};

pub struct Client(calls_progenitor::Client);

impl Client {
    pub fn new(target: &Target) -> Result<Self> {
        let headers = HeaderMap::from_iter([(AUTHORIZATION, HeaderValue::from_static(KEY))]);
        let http = reqwest::Client::builder().user_agent(USER_AGENT).default_headers(headers).timeout(TIMEOUT);
        Ok(Self(calls_progenitor::Client::new_with_client(&target.url, http.build()?)))
    }
}

impl Calls for Client {
    async fn get(&self) -> Result<usize> {
        let page = self.0.list_event_deliveries().offset(0).limit(50).send().await?;
        Ok(page.into_inner().event_deliveries.len())
    }

    async fn post(&self) -> Result<usize> {
        let NewSubscription { name, topic, delivery_point, del_cfg_id } = NewSubscription::sample();
        let body = calls_progenitor::types::NewSubscription::builder();
        let body = body.name(name).topic(topic).delivery_point(delivery_point).del_cfg_id(del_cfg_id);
        Ok(self.0.create_subscription().body(body).send().await?.into_inner().event_deliveries.len())
    }
}
