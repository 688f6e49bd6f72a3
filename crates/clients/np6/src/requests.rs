// @generated from specs/np6.yaml by `cargo xtask codegen np6`. Do not edit.

//! Request builders, one per operation.

use subkit_runtime::{Error, Response};
use crate::{Client, catalogue, types};

/// A request builder for [`Client::upsert_subscription`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct UpsertSubscription {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) body: types::UpsertSubscription,
}

impl UpsertSubscription {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if an argument is invalid (the client then sends nothing), no response arrives, the status
    /// is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::Subscription>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::UPSERT_SUBSCRIPTION)
            .options(&self.request_options)
            .check_bounds("body", &self.body, &crate::bounds::UpsertSubscription)
            .json(&self.body)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::get_subscription`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct GetSubscription {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) subscription_id: types::SubscriptionId,
}

impl GetSubscription {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::Subscription>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::GET_SUBSCRIPTION)
            .options(&self.request_options)
            .path("subscription_id", &self.subscription_id)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::delete_subscription`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct DeleteSubscription {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) subscription_id: types::SubscriptionId,
}

impl DeleteSubscription {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<()>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::DELETE_SUBSCRIPTION)
            .options(&self.request_options)
            .path("subscription_id", &self.subscription_id)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.empty(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::list_contact_subscriptions`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct ListContactSubscriptions {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) contact_id: types::ContactId,
}

impl ListContactSubscriptions {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if an argument is invalid (the client then sends nothing), no response arrives, the status
    /// is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<Vec<types::Subscription>>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::LIST_CONTACT_SUBSCRIPTIONS)
            .options(&self.request_options)
            .check_bounds("contact_id", &self.contact_id, &crate::bounds::ContactId)
            .path("contact_id", &self.contact_id)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::delete_contact_subscriptions`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct DeleteContactSubscriptions {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) contact_id: types::ContactId,
}

impl DeleteContactSubscriptions {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if an argument is invalid (the client then sends nothing), no response arrives, the status
    /// is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<()>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::DELETE_CONTACT_SUBSCRIPTIONS)
            .options(&self.request_options)
            .check_bounds("contact_id", &self.contact_id, &crate::bounds::ContactId)
            .path("contact_id", &self.contact_id)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.empty(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::list_subscriptions_by_unicity`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct ListSubscriptionsByUnicity {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) unicity: types::ContactUnicity,
}

impl ListSubscriptionsByUnicity {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if an argument is invalid (the client then sends nothing), no response arrives, the status
    /// is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<Vec<types::Subscription>>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::LIST_SUBSCRIPTIONS_BY_UNICITY)
            .options(&self.request_options)
            .check_bounds("unicity", &self.unicity, &crate::bounds::ContactUnicity)
            .query_non_empty("unicity", &self.unicity)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::list_subscriptions_by_hash`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct ListSubscriptionsByHash {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) hash: types::ContactHash,
}

impl ListSubscriptionsByHash {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if an argument is invalid (the client then sends nothing), no response arrives, the status
    /// is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<Vec<types::Subscription>>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::LIST_SUBSCRIPTIONS_BY_HASH)
            .options(&self.request_options)
            .check_bounds("hash", &self.hash, &crate::bounds::ContactHash)
            .query_non_empty("hash", &self.hash)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::delete_subscriptions_by_unicity`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct DeleteSubscriptionsByUnicity {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) unicity: types::ContactUnicity,
}

impl DeleteSubscriptionsByUnicity {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if an argument is invalid (the client then sends nothing), no response arrives, the status
    /// is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<()>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::DELETE_SUBSCRIPTIONS_BY_UNICITY)
            .options(&self.request_options)
            .check_bounds("unicity", &self.unicity, &crate::bounds::ContactUnicity)
            .query_non_empty("unicity", &self.unicity)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.empty(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::delete_subscriptions_by_hash`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct DeleteSubscriptionsByHash {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) hash: types::ContactHash,
}

impl DeleteSubscriptionsByHash {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if an argument is invalid (the client then sends nothing), no response arrives, the status
    /// is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<()>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::DELETE_SUBSCRIPTIONS_BY_HASH)
            .options(&self.request_options)
            .check_bounds("hash", &self.hash, &crate::bounds::ContactHash)
            .query_non_empty("hash", &self.hash)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.empty(),
            _ => Err(response.error()),
        }
    }
}

subkit_runtime::request_options!(
    UpsertSubscription, GetSubscription, DeleteSubscription, ListContactSubscriptions,
    DeleteContactSubscriptions, ListSubscriptionsByUnicity, ListSubscriptionsByHash,
    DeleteSubscriptionsByUnicity, DeleteSubscriptionsByHash
);
