// @generated from specs/bird.yaml (sha256 b72bb3230e523f29) by `cargo xtask codegen bird`. Do not edit.

//! Calls that are ready to be sent, one type per operation.

use subkit_runtime::{Error, Response};
use crate::{Client, catalogue, types};

/// A call of [`Client::list_endpoint_subscriptions`].
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until `send` is awaited"]
pub struct ListEndpointSubscriptions {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) workspace_id: subkit_runtime::Uuid,
    pub(crate) endpoint_id: String,
}

impl ListEndpointSubscriptions {
    /// Sends the call, as often as it may and has to be sent, and reads the answer.
    ///
    /// # Errors
    ///
    /// An [`Error`] if there is no answer, an answer of failure, or a body that cannot be read.
    pub async fn send(self) -> Result<Response<types::EndpointSubscriptionList>, Error> {
        let answer = self
            .client
            .core()
            .request(&catalogue::LIST_ENDPOINT_SUBSCRIPTIONS)
            .options(&self.request_options)
            .path("workspaceId", &self.workspace_id)
            .path("endpointId", &self.endpoint_id)
            .send()
            .await?;
        match answer.status().as_u16() {
            200..=299 => answer.json(),
            _ => Err(answer.error()),
        }
    }
}

/// A call of [`Client::get_endpoint_subscription`].
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until `send` is awaited"]
pub struct GetEndpointSubscription {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) workspace_id: subkit_runtime::Uuid,
    pub(crate) endpoint_id: String,
    pub(crate) subscription_name: String,
}

impl GetEndpointSubscription {
    /// Sends the call, as often as it may and has to be sent, and reads the answer.
    ///
    /// # Errors
    ///
    /// An [`Error`] if there is no answer, an answer of failure, or a body that cannot be read.
    pub async fn send(self) -> Result<Response<types::EndpointSubscription>, Error> {
        let answer = self
            .client
            .core()
            .request(&catalogue::GET_ENDPOINT_SUBSCRIPTION)
            .options(&self.request_options)
            .path("workspaceId", &self.workspace_id)
            .path("endpointId", &self.endpoint_id)
            .path("subscriptionName", &self.subscription_name)
            .send()
            .await?;
        match answer.status().as_u16() {
            200..=299 => answer.json(),
            _ => Err(answer.error()),
        }
    }
}

/// A call of [`Client::activate_endpoint_subscription`].
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until `send` is awaited"]
pub struct ActivateEndpointSubscription {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) workspace_id: subkit_runtime::Uuid,
    pub(crate) endpoint_id: String,
    pub(crate) subscription_name: String,
    pub(crate) body: types::ActivateSubscription,
}

impl ActivateEndpointSubscription {
    /// Sends the call, as often as it may and has to be sent, and reads the answer.
    ///
    /// # Errors
    ///
    /// An [`Error`] if an argument is out of its bounds, and then nothing was sent; if there is no answer, an answer of
    /// failure, or a body that cannot be read.
    pub async fn send(self) -> Result<Response<types::EndpointSubscription>, Error> {
        let answer = self
            .client
            .core()
            .request(&catalogue::ACTIVATE_ENDPOINT_SUBSCRIPTION)
            .options(&self.request_options)
            .bounded("body", &self.body, &crate::bounds::ActivateSubscription)
            .path("workspaceId", &self.workspace_id)
            .path("endpointId", &self.endpoint_id)
            .path("subscriptionName", &self.subscription_name)
            .json(&self.body)
            .send()
            .await?;
        match answer.status().as_u16() {
            200..=299 => answer.json(),
            _ => Err(answer.error()),
        }
    }
}

/// A call of [`Client::cancel_endpoint_subscription`].
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until `send` is awaited"]
pub struct CancelEndpointSubscription {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) workspace_id: subkit_runtime::Uuid,
    pub(crate) endpoint_id: String,
    pub(crate) subscription_name: String,
}

impl CancelEndpointSubscription {
    /// Sends the call, as often as it may and has to be sent, and reads the answer.
    ///
    /// # Errors
    ///
    /// An [`Error`] if there is no answer, an answer of failure, or a body that cannot be read.
    pub async fn send(self) -> Result<Response<types::EndpointSubscription>, Error> {
        let answer = self
            .client
            .core()
            .request(&catalogue::CANCEL_ENDPOINT_SUBSCRIPTION)
            .options(&self.request_options)
            .path("workspaceId", &self.workspace_id)
            .path("endpointId", &self.endpoint_id)
            .path("subscriptionName", &self.subscription_name)
            .send()
            .await?;
        match answer.status().as_u16() {
            200..=299 => answer.json(),
            _ => Err(answer.error()),
        }
    }
}

subkit_runtime::request_options!(
    ListEndpointSubscriptions, GetEndpointSubscription, ActivateEndpointSubscription,
    CancelEndpointSubscription
);
