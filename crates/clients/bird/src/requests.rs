// @generated from specs/bird.yaml by `cargo xtask codegen bird`. Do not edit.

//! Request builders, one per operation.

use subkit_runtime::{Error, Response};
use crate::{Client, catalogue, types};

/// A request builder for [`Client::list_endpoint_subscriptions`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct ListEndpointSubscriptions {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) workspace_id: subkit_runtime::Uuid,
    pub(crate) endpoint_id: types::EndpointId,
    pub(crate) page_token: Option<String>,
    pub(crate) limit: Option<i64>,
}

impl ListEndpointSubscriptions {
    /// The token that selects the page, taken from `nextPageToken` of the previous page. Omit it for the first page.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.page_token = Some(page_token.into());
        self
    }

    /// The maximum number of results on a page. Bird's other lists have a default of 10, and their maximums differ.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if an argument is invalid (the client then sends nothing), no response arrives, the status
    /// is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::EndpointSubscriptionList>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::LIST_ENDPOINT_SUBSCRIPTIONS)
            .options(&self.request_options)
            .check_bounds(
                "limit",
                &self.limit,
                &[subkit_runtime::generated::Bound::Minimum("1")],
            )
            .path("workspaceId", &self.workspace_id)
            .path("endpointId", &self.endpoint_id)
            .query_optional("pageToken", self.page_token.as_ref())
            .query_optional("limit", self.limit.as_ref())
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }

    /// Returns a stream of the items of the requested page and all later pages.
    ///
    /// # Pagination
    ///
    /// The stream requests each page when you poll the first item of the page. A timeout applies to each page, and a
    /// deadline (`with_deadline`) applies to the whole stream. The stream ends after an error. To continue, create a
    /// new stream and pass [`Error::position`] to its method [`resume`](subkit_runtime::Items::resume).
    ///
    /// `limit` sets the page size. It does not change which items the stream yields.
    ///
    /// *Inferred: The vendor's page shows neither the parameters nor the properties of the response. Bird's other lists
    /// have these parameters and this token.*
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_bird::Client::builder().access_key("secret").build()?;
    /// let mut items = client
    ///     .list_endpoint_subscriptions(
    ///         "d386a801-ee8d-4aba-a7e4-78671bd3b11e".parse::<subkit_bird::Uuid>()?,
    ///         "e40ce70f-e7e0-45c0-9d64-2fc7d0401a16",
    ///     )
    ///     .stream();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn stream(self) -> subkit_runtime::Items<Self> {
        subkit_runtime::Items::new(self)
    }

    /// Returns a stream of whole pages: the requested page and all later pages. Otherwise it works like
    /// [`stream`](Self::stream).
    pub fn pages(self) -> subkit_runtime::Pages<Self> {
        subkit_runtime::Pages::new(self)
    }
}

impl subkit_runtime::Request for ListEndpointSubscriptions {
    type Output = types::EndpointSubscriptionList;

    const API: &'static str = "bird";
    const OPERATION: &'static subkit_runtime::Operation = &catalogue::LIST_ENDPOINT_SUBSCRIPTIONS;

    fn options_mut(&mut self) -> &mut subkit_runtime::RequestOptions {
        &mut self.request_options
    }

    async fn fetch(self) -> Result<Response<Self::Output>, Error> {
        self.send().await
    }
}

impl subkit_runtime::Paged for ListEndpointSubscriptions {
    type Item = types::EndpointSubscription;

    fn start(&self) -> Option<i64> {
        None
    }

    fn at(mut self, start: &subkit_runtime::generated::PageStart) -> Self {
        if let Some(token) = start.token() {
            self.page_token = Some(token.to_owned());
        }
        self
    }

    fn facts(
        page: &types::EndpointSubscriptionList,
    ) -> subkit_runtime::generated::PageFacts {
        subkit_runtime::generated::PageFacts::new(page.results.len())
            .with_next(page.next_page_token.clone())
    }

    fn items(page: types::EndpointSubscriptionList) -> Vec<Self::Item> {
        page.results
    }
}

/// A request builder for [`Client::get_endpoint_subscription`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct GetEndpointSubscription {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) workspace_id: subkit_runtime::Uuid,
    pub(crate) endpoint_id: types::EndpointId,
    pub(crate) subscription_name: types::SubscriptionName,
}

impl GetEndpointSubscription {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::EndpointSubscription>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::GET_ENDPOINT_SUBSCRIPTION)
            .options(&self.request_options)
            .path("workspaceId", &self.workspace_id)
            .path("endpointId", &self.endpoint_id)
            .path("subscriptionName", &self.subscription_name)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::activate_endpoint_subscription`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct ActivateEndpointSubscription {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) workspace_id: subkit_runtime::Uuid,
    pub(crate) endpoint_id: types::EndpointId,
    pub(crate) subscription_name: types::SubscriptionName,
    pub(crate) body: types::ActivateSubscription,
}

impl ActivateEndpointSubscription {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if an argument is invalid (the client then sends nothing), no response arrives, the status
    /// is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::EndpointSubscription>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::ACTIVATE_ENDPOINT_SUBSCRIPTION)
            .options(&self.request_options)
            .check_bounds("body", &self.body, &crate::bounds::ActivateSubscription)
            .path("workspaceId", &self.workspace_id)
            .path("endpointId", &self.endpoint_id)
            .path("subscriptionName", &self.subscription_name)
            .json(&self.body)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::cancel_endpoint_subscription`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct CancelEndpointSubscription {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) workspace_id: subkit_runtime::Uuid,
    pub(crate) endpoint_id: types::EndpointId,
    pub(crate) subscription_name: types::SubscriptionName,
}

impl CancelEndpointSubscription {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::EndpointSubscription>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::CANCEL_ENDPOINT_SUBSCRIPTION)
            .options(&self.request_options)
            .path("workspaceId", &self.workspace_id)
            .path("endpointId", &self.endpoint_id)
            .path("subscriptionName", &self.subscription_name)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::list_webhook_subscriptions`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct ListWebhookSubscriptions {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) organization_id: subkit_runtime::Uuid,
    pub(crate) workspace_id: subkit_runtime::Uuid,
    pub(crate) page_token: Option<String>,
    pub(crate) limit: Option<i64>,
}

impl ListWebhookSubscriptions {
    /// The token that selects the page, taken from `nextPageToken` of the previous page. Omit it for the first page.
    pub fn page_token(mut self, page_token: impl Into<String>) -> Self {
        self.page_token = Some(page_token.into());
        self
    }

    /// The maximum number of results on a page. Bird's other lists have a default of 10, and their maximums differ.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if an argument is invalid (the client then sends nothing), no response arrives, the status
    /// is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::WebhookSubscriptionList>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::LIST_WEBHOOK_SUBSCRIPTIONS)
            .options(&self.request_options)
            .check_bounds(
                "limit",
                &self.limit,
                &[subkit_runtime::generated::Bound::Minimum("1")],
            )
            .path("organizationId", &self.organization_id)
            .path("workspaceId", &self.workspace_id)
            .query_optional("pageToken", self.page_token.as_ref())
            .query_optional("limit", self.limit.as_ref())
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }

    /// Returns a stream of the items of the requested page and all later pages.
    ///
    /// # Pagination
    ///
    /// The stream requests each page when you poll the first item of the page. A timeout applies to each page, and a
    /// deadline (`with_deadline`) applies to the whole stream. The stream ends after an error. To continue, create a
    /// new stream and pass [`Error::position`] to its method [`resume`](subkit_runtime::Items::resume).
    ///
    /// `limit` sets the page size. It does not change which items the stream yields.
    ///
    /// *Inferred: A response of the live API contains `results` and `nextPageToken`, and a client with public source
    /// code sends `pageToken` to get further pages. `limit` probably exists too, because Bird's other lists have it.*
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_bird::Client::builder().access_key("secret").build()?;
    /// let mut items = client
    ///     .list_webhook_subscriptions(
    ///         "8b0b1c9e-1d3c-4f0e-9f55-3d0f5c1b7a60".parse::<subkit_bird::Uuid>()?,
    ///         "d386a801-ee8d-4aba-a7e4-78671bd3b11e".parse::<subkit_bird::Uuid>()?,
    ///     )
    ///     .stream();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn stream(self) -> subkit_runtime::Items<Self> {
        subkit_runtime::Items::new(self)
    }

    /// Returns a stream of whole pages: the requested page and all later pages. Otherwise it works like
    /// [`stream`](Self::stream).
    pub fn pages(self) -> subkit_runtime::Pages<Self> {
        subkit_runtime::Pages::new(self)
    }
}

impl subkit_runtime::Request for ListWebhookSubscriptions {
    type Output = types::WebhookSubscriptionList;

    const API: &'static str = "bird";
    const OPERATION: &'static subkit_runtime::Operation = &catalogue::LIST_WEBHOOK_SUBSCRIPTIONS;

    fn options_mut(&mut self) -> &mut subkit_runtime::RequestOptions {
        &mut self.request_options
    }

    async fn fetch(self) -> Result<Response<Self::Output>, Error> {
        self.send().await
    }
}

impl subkit_runtime::Paged for ListWebhookSubscriptions {
    type Item = types::WebhookSubscription;

    fn start(&self) -> Option<i64> {
        None
    }

    fn at(mut self, start: &subkit_runtime::generated::PageStart) -> Self {
        if let Some(token) = start.token() {
            self.page_token = Some(token.to_owned());
        }
        self
    }

    fn facts(
        page: &types::WebhookSubscriptionList,
    ) -> subkit_runtime::generated::PageFacts {
        subkit_runtime::generated::PageFacts::new(page.results.len())
            .with_next(page.next_page_token.clone())
    }

    fn items(page: types::WebhookSubscriptionList) -> Vec<Self::Item> {
        page.results
    }
}

/// A request builder for [`Client::create_webhook_subscription`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct CreateWebhookSubscription {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) organization_id: subkit_runtime::Uuid,
    pub(crate) workspace_id: subkit_runtime::Uuid,
    pub(crate) body: types::CreateWebhookSubscription,
}

impl CreateWebhookSubscription {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::WebhookSubscription>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::CREATE_WEBHOOK_SUBSCRIPTION)
            .options(&self.request_options)
            .path("organizationId", &self.organization_id)
            .path("workspaceId", &self.workspace_id)
            .json(&self.body)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::get_webhook_subscription`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct GetWebhookSubscription {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) organization_id: subkit_runtime::Uuid,
    pub(crate) workspace_id: subkit_runtime::Uuid,
    pub(crate) webhook_subscription_id: types::WebhookSubscriptionId,
}

impl GetWebhookSubscription {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::WebhookSubscription>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::GET_WEBHOOK_SUBSCRIPTION)
            .options(&self.request_options)
            .path("organizationId", &self.organization_id)
            .path("workspaceId", &self.workspace_id)
            .path("webhookSubscriptionId", &self.webhook_subscription_id)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::delete_webhook_subscription`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct DeleteWebhookSubscription {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) organization_id: subkit_runtime::Uuid,
    pub(crate) workspace_id: subkit_runtime::Uuid,
    pub(crate) webhook_subscription_id: types::WebhookSubscriptionId,
}

impl DeleteWebhookSubscription {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<()>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::DELETE_WEBHOOK_SUBSCRIPTION)
            .options(&self.request_options)
            .path("organizationId", &self.organization_id)
            .path("workspaceId", &self.workspace_id)
            .path("webhookSubscriptionId", &self.webhook_subscription_id)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.empty(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::update_webhook_subscription`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct UpdateWebhookSubscription {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) organization_id: subkit_runtime::Uuid,
    pub(crate) workspace_id: subkit_runtime::Uuid,
    pub(crate) webhook_subscription_id: types::WebhookSubscriptionId,
    pub(crate) body: types::UpdateWebhookSubscription,
}

impl UpdateWebhookSubscription {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::WebhookSubscription>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::UPDATE_WEBHOOK_SUBSCRIPTION)
            .options(&self.request_options)
            .path("organizationId", &self.organization_id)
            .path("workspaceId", &self.workspace_id)
            .path("webhookSubscriptionId", &self.webhook_subscription_id)
            .json(&self.body)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }
}

subkit_runtime::request_options!(
    ListEndpointSubscriptions, GetEndpointSubscription, ActivateEndpointSubscription,
    CancelEndpointSubscription, ListWebhookSubscriptions, CreateWebhookSubscription,
    GetWebhookSubscription, DeleteWebhookSubscription, UpdateWebhookSubscription
);
