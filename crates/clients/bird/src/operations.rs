// @generated from specs/bird.yaml by `cargo xtask codegen bird`. Do not edit.

//! The operations. Each method takes the required arguments. It returns a request builder with setters for the
//! optional arguments.

use crate::{Client, requests, types};

impl Client {
    /// Lists the subscriptions of an endpoint.
    ///
    /// Sends `GET /workspaces/{workspaceId}/endpoints/{endpointId}/subscriptions`.
    ///
    /// Returns one page. To get all pages, use [`stream`](crate::requests::ListEndpointSubscriptions::stream), which
    /// yields single items, or [`pages`](crate::requests::ListEndpointSubscriptions::pages), which yields whole pages.
    ///
    /// # Arguments
    ///
    /// - `workspace_id`: The workspace that owns the endpoint or the webhook subscription.
    /// - `endpoint_id`: The id of the endpoint. For some endpoints, such as long codes, the id equals the id of the
    ///   number.
    /// - `page_token` (optional): The token that selects the page, taken from `nextPageToken` of the previous page.
    ///   Omit it for the first page. *Inferred: Bird documents this parameter for other lists, but not for this list.*
    /// - `limit` (optional): The maximum number of results on a page. Bird's other lists have a default of 10, and
    ///   their maximums differ. At least 1. *Inferred: Bird documents this parameter for other lists, but not for this
    ///   list.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if you have replaced the credentials in the meantime.
    ///
    /// # Responses
    ///
    /// - 200: The subscriptions of the endpoint.
    /// - 404: The endpoint or the subscription does not exist. The body is JSON without a published schema.
    ///   [*Documented*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor says that a 4xx response has a JSON body that describes the
    ///   error, but publishes no schema. [*Documented*](crate#error-responses).
    ///
    /// # Source
    ///
    /// Documented by the vendor. See [the vendor's
    /// documentation](https://docs.bird.com/api/numbers-api/api-reference/manage-endpoint-subscriptions#list-workspace-endpoint-subscriptions).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_bird::Client::builder().access_key("secret").build()?;
    /// let response = client
    ///     .list_endpoint_subscriptions(
    ///         "d386a801-ee8d-4aba-a7e4-78671bd3b11e".parse::<subkit_bird::Uuid>()?,
    ///         "e40ce70f-e7e0-45c0-9d64-2fc7d0401a16",
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_endpoint_subscriptions(
        &self,
        workspace_id: impl Into<subkit_runtime::Uuid>,
        endpoint_id: impl Into<types::EndpointId>,
    ) -> requests::ListEndpointSubscriptions {
        requests::ListEndpointSubscriptions {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            workspace_id: workspace_id.into(),
            endpoint_id: endpoint_id.into(),
            page_token: None,
            limit: None,
        }
    }

    /// Gets a subscription of an endpoint.
    ///
    /// Sends `GET /workspaces/{workspaceId}/endpoints/{endpointId}/subscriptions/{subscriptionName}`.
    ///
    /// # Arguments
    ///
    /// - `workspace_id`: The workspace that owns the endpoint or the webhook subscription.
    /// - `endpoint_id`: The id of the endpoint. For some endpoints, such as long codes, the id equals the id of the
    ///   number.
    /// - `subscription_name`: The name of the subscription. It is `main` for a long code, and the code of the
    ///   destination country for a short code or an alphanumeric sender.
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if you have replaced the credentials in the meantime.
    ///
    /// # Responses
    ///
    /// - 200: The state of the subscription after the request.
    /// - 404: The endpoint or the subscription does not exist. The body is JSON without a published schema.
    ///   [*Documented*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor says that a 4xx response has a JSON body that describes the
    ///   error, but publishes no schema. [*Documented*](crate#error-responses).
    ///
    /// # Source
    ///
    /// Documented by the vendor. See [the vendor's
    /// documentation](https://docs.bird.com/api/numbers-api/api-reference/manage-endpoint-subscriptions#get-workspace-endpoint-subscription).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_bird::Client::builder().access_key("secret").build()?;
    /// let response = client
    ///     .get_endpoint_subscription(
    ///         "d386a801-ee8d-4aba-a7e4-78671bd3b11e".parse::<subkit_bird::Uuid>()?,
    ///         "e40ce70f-e7e0-45c0-9d64-2fc7d0401a16",
    ///         "main",
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_endpoint_subscription(
        &self,
        workspace_id: impl Into<subkit_runtime::Uuid>,
        endpoint_id: impl Into<types::EndpointId>,
        subscription_name: impl Into<types::SubscriptionName>,
    ) -> requests::GetEndpointSubscription {
        requests::GetEndpointSubscription {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            workspace_id: workspace_id.into(),
            endpoint_id: endpoint_id.into(),
            subscription_name: subscription_name.into(),
        }
    }

    /// Activates a subscription of an endpoint.
    ///
    /// The response contains the price of the subscription. The vendor documents neither the billing period nor when
    /// the price is charged.
    ///
    /// Sends `POST /workspaces/{workspaceId}/endpoints/{endpointId}/subscriptions/{subscriptionName}/activate`.
    ///
    /// # Effects
    ///
    /// - subscribes: The subscription becomes active. *Inferred: The name of the operation suggests this effect. The
    ///   vendor does not say when the subscription becomes active.*
    /// - bills: The workspace may be charged the price of the subscription. *Inferred: The vendor shows a price for
    ///   every subscription, and says that buying a long code charges the wallet. It does not say whether activating a
    ///   subscription charges the wallet.*
    ///
    /// # Arguments
    ///
    /// - `workspace_id`: The workspace that owns the endpoint or the webhook subscription.
    /// - `endpoint_id`: The id of the endpoint. For some endpoints, such as long codes, the id equals the id of the
    ///   number.
    /// - `subscription_name`: The name of the subscription. It is `main` for a long code, and the code of the
    ///   destination country for a short code or an alphanumeric sender.
    /// - `body`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// The operation is not idempotent: if the request is sent twice, its effect may happen twice. The client retries
    /// it only if the server cannot have processed the request: if no connection could be established, or if HTTP/2
    /// guarantees that the server did not process it. The client also retries after status 429, which means that the
    /// server did not process the request. After a 401 response, the client sends the request once more if you have
    /// replaced the credentials in the meantime. *Inferred: The vendor documents this rule for the Channels API. It
    /// probably also applies to the Numbers API.*
    ///
    /// # Responses
    ///
    /// - 200: The state of the subscription after the request.
    /// - 404: The endpoint or the subscription does not exist. The body is JSON without a published schema.
    ///   [*Documented*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor says that a 4xx response has a JSON body that describes the
    ///   error, but publishes no schema. [*Documented*](crate#error-responses).
    ///
    /// # Source
    ///
    /// Documented by the vendor. See [the vendor's
    /// documentation](https://docs.bird.com/api/numbers-api/api-reference/manage-endpoint-subscriptions#activate-workspace-endpoint-subscription).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_bird::types;
    ///
    /// let client = subkit_bird::Client::builder().access_key("secret").build()?;
    /// let response = client
    ///     .activate_endpoint_subscription(
    ///         "d386a801-ee8d-4aba-a7e4-78671bd3b11e".parse::<subkit_bird::Uuid>()?,
    ///         "e40ce70f-e7e0-45c0-9d64-2fc7d0401a16",
    ///         "main",
    ///         types::ActivateSubscription::new(1),
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn activate_endpoint_subscription(
        &self,
        workspace_id: impl Into<subkit_runtime::Uuid>,
        endpoint_id: impl Into<types::EndpointId>,
        subscription_name: impl Into<types::SubscriptionName>,
        body: types::ActivateSubscription,
    ) -> requests::ActivateEndpointSubscription {
        requests::ActivateEndpointSubscription {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            workspace_id: workspace_id.into(),
            endpoint_id: endpoint_id.into(),
            subscription_name: subscription_name.into(),
            body,
        }
    }

    /// Cancels a subscription of an endpoint.
    ///
    /// The request has no body. The vendor does not document when the subscription ends, what is charged until then, or
    /// whether the subscription can be activated again. The response contains `canceledAt` and `endAt`.
    ///
    /// Sends `POST /workspaces/{workspaceId}/endpoints/{endpointId}/subscriptions/{subscriptionName}/cancel`.
    ///
    /// # Effects
    ///
    /// - destroys: The subscription ends. The endpoint may then be unable to send or receive messages. *Inferred: The
    ///   vendor does not describe the effect. Its events can contain the issue `subscription-is-not-active`, which
    ///   shows that an endpoint needs an active subscription.*
    ///
    /// # Arguments
    ///
    /// - `workspace_id`: The workspace that owns the endpoint or the webhook subscription.
    /// - `endpoint_id`: The id of the endpoint. For some endpoints, such as long codes, the id equals the id of the
    ///   number.
    /// - `subscription_name`: The name of the subscription. It is `main` for a long code, and the code of the
    ///   destination country for a short code or an alphanumeric sender.
    ///
    /// # Retries
    ///
    /// The operation is not idempotent: if the request is sent twice, its effect may happen twice. The client retries
    /// it only if the server cannot have processed the request: if no connection could be established, or if HTTP/2
    /// guarantees that the server did not process it. The client also retries after status 429, which means that the
    /// server did not process the request. After a 401 response, the client sends the request once more if you have
    /// replaced the credentials in the meantime. *Inferred: The vendor documents this rule for the Channels API. It
    /// probably also applies to the Numbers API.*
    ///
    /// # Responses
    ///
    /// - 200: The state of the subscription after the request.
    /// - 404: The endpoint or the subscription does not exist. *Inferred: The vendor shows a 404 for the other
    ///   operations on this path, but not for this operation.*
    /// - Other statuses: Any other response. The vendor says that a 4xx response has a JSON body that describes the
    ///   error, but publishes no schema. [*Documented*](crate#error-responses).
    ///
    /// # Source
    ///
    /// Documented by the vendor. See [the vendor's
    /// documentation](https://docs.bird.com/api/numbers-api/api-reference/manage-endpoint-subscriptions#cancel-workspace-endpoint-subscription).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_bird::Client::builder().access_key("secret").build()?;
    /// let response = client
    ///     .cancel_endpoint_subscription(
    ///         "d386a801-ee8d-4aba-a7e4-78671bd3b11e".parse::<subkit_bird::Uuid>()?,
    ///         "e40ce70f-e7e0-45c0-9d64-2fc7d0401a16",
    ///         "main",
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn cancel_endpoint_subscription(
        &self,
        workspace_id: impl Into<subkit_runtime::Uuid>,
        endpoint_id: impl Into<types::EndpointId>,
        subscription_name: impl Into<types::SubscriptionName>,
    ) -> requests::CancelEndpointSubscription {
        requests::CancelEndpointSubscription {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            workspace_id: workspace_id.into(),
            endpoint_id: endpoint_id.into(),
            subscription_name: subscription_name.into(),
        }
    }

    /// Lists the webhook subscriptions of a workspace.
    ///
    /// Sends `GET /organizations/{organizationId}/workspaces/{workspaceId}/webhook-subscriptions`.
    ///
    /// Returns one page. To get all pages, use [`stream`](crate::requests::ListWebhookSubscriptions::stream), which
    /// yields single items, or [`pages`](crate::requests::ListWebhookSubscriptions::pages), which yields whole pages.
    ///
    /// # Arguments
    ///
    /// - `organization_id`: The organization that owns the workspace.
    /// - `workspace_id`: The workspace that owns the endpoint or the webhook subscription.
    /// - `page_token` (optional): The token that selects the page, taken from `nextPageToken` of the previous page.
    ///   Omit it for the first page. *Seen in third-party documentation or code: A client with public source code sends
    ///   this parameter to the live API.*
    /// - `limit` (optional): The maximum number of results on a page. Bird's other lists have a default of 10, and
    ///   their maximums differ. At least 1. *Inferred: Bird documents this parameter for other lists, but not for this
    ///   list.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if you have replaced the credentials in the meantime.
    ///
    /// # Responses
    ///
    /// - 200: The webhook subscriptions of the workspace.
    /// - 404: The organization, the workspace or the webhook subscription does not exist.
    ///   [*Inferred*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor says that a 4xx response has a JSON body that describes the
    ///   error, but publishes no schema. [*Documented*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: Bird documents this path for every operation on webhook subscriptions. A GET request to the live
    /// API also succeeded on the path `/workspaces/{workspaceId}/webhook-subscriptions`, which does not contain the
    /// organization. It is unknown whether the other operations exist on that path, so the client uses the documented
    /// path for all of them.* See [the vendor's
    /// documentation](https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_bird::Client::builder().access_key("secret").build()?;
    /// let response = client
    ///     .list_webhook_subscriptions(
    ///         "8b0b1c9e-1d3c-4f0e-9f55-3d0f5c1b7a60".parse::<subkit_bird::Uuid>()?,
    ///         "d386a801-ee8d-4aba-a7e4-78671bd3b11e".parse::<subkit_bird::Uuid>()?,
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_webhook_subscriptions(
        &self,
        organization_id: impl Into<subkit_runtime::Uuid>,
        workspace_id: impl Into<subkit_runtime::Uuid>,
    ) -> requests::ListWebhookSubscriptions {
        requests::ListWebhookSubscriptions {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            organization_id: organization_id.into(),
            workspace_id: workspace_id.into(),
            page_token: None,
            limit: None,
        }
    }

    /// Creates a webhook subscription.
    ///
    /// After this request, Bird signs each matching event with the signing key and sends it to the URL. If a delivery
    /// does not get a 2xx response, Bird retries it for up to 8 hours.
    ///
    /// If two subscriptions have the same service, event, filters and URL, every event is delivered twice. Bird accepts
    /// at most five subscriptions with identical filters. The request is not idempotent: if its response is lost, list
    /// the webhook subscriptions and look for the URL before you send the request again.
    ///
    /// Sends `POST /organizations/{organizationId}/workspaces/{workspaceId}/webhook-subscriptions`.
    ///
    /// # Effects
    ///
    /// - subscribes: Events are sent to the URL. If an identical subscription exists, every event is delivered twice.
    ///   *Inferred: The vendor documents the operation, and a limit of five subscriptions with identical filters.
    ///   Identical subscriptions can therefore exist, and each of them probably delivers every event.*
    ///
    /// # Arguments
    ///
    /// - `organization_id`: The organization that owns the workspace.
    /// - `workspace_id`: The workspace that owns the endpoint or the webhook subscription.
    /// - `body`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// The operation is not idempotent: if the request is sent twice, its effect may happen twice. The client retries
    /// it only if the server cannot have processed the request: if no connection could be established, or if HTTP/2
    /// guarantees that the server did not process it. The client also retries after status 429, which means that the
    /// server did not process the request. After a 401 response, the client sends the request once more if you have
    /// replaced the credentials in the meantime. *Inferred: The vendor documents this rule for the Channels API. It
    /// probably also applies to the Notifications API.*
    ///
    /// # Responses
    ///
    /// - 201: The state of the webhook subscription after the request.
    /// - Other statuses: Any other response. The vendor says that a 4xx response has a JSON body that describes the
    ///   error, but publishes no schema. [*Documented*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The vendor documents the limit of five. Identical subscriptions can therefore exist, and two of
    /// them probably deliver every event twice.* See [the vendor's
    /// documentation](https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_bird::types;
    ///
    /// let client = subkit_bird::Client::builder().access_key("secret").build()?;
    /// let response = client
    ///     .create_webhook_subscription(
    ///         "8b0b1c9e-1d3c-4f0e-9f55-3d0f5c1b7a60".parse::<subkit_bird::Uuid>()?,
    ///         "d386a801-ee8d-4aba-a7e4-78671bd3b11e".parse::<subkit_bird::Uuid>()?,
    ///         types::CreateWebhookSubscription::new(
    ///                 types::WebhookService::Numbers,
    ///                 "endpoint",
    ///                 "https://hooks.example.com/bird",
    ///             )
    ///             .with_signing_key("a key of the receiver"),
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_webhook_subscription(
        &self,
        organization_id: impl Into<subkit_runtime::Uuid>,
        workspace_id: impl Into<subkit_runtime::Uuid>,
        body: types::CreateWebhookSubscription,
    ) -> requests::CreateWebhookSubscription {
        requests::CreateWebhookSubscription {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            organization_id: organization_id.into(),
            workspace_id: workspace_id.into(),
            body,
        }
    }

    /// Gets a webhook subscription.
    ///
    /// Bird documents that the response contains the signing key. A list response of the live API does not contain it.
    ///
    /// Sends
    /// `GET /organizations/{organizationId}/workspaces/{workspaceId}/webhook-subscriptions/{webhookSubscriptionId}`.
    ///
    /// # Arguments
    ///
    /// - `organization_id`: The organization that owns the workspace.
    /// - `workspace_id`: The workspace that owns the endpoint or the webhook subscription.
    /// - `webhook_subscription_id`: The id of the webhook subscription.
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if you have replaced the credentials in the meantime.
    ///
    /// # Responses
    ///
    /// - 200: The state of the webhook subscription after the request.
    /// - 404: The organization, the workspace or the webhook subscription does not exist.
    ///   [*Inferred*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor says that a 4xx response has a JSON body that describes the
    ///   error, but publishes no schema. [*Documented*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The properties of a list response of the live API are known from a client with public source code.*
    /// See [the vendor's
    /// documentation](https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_bird::Client::builder().access_key("secret").build()?;
    /// let response = client
    ///     .get_webhook_subscription(
    ///         "8b0b1c9e-1d3c-4f0e-9f55-3d0f5c1b7a60".parse::<subkit_bird::Uuid>()?,
    ///         "d386a801-ee8d-4aba-a7e4-78671bd3b11e".parse::<subkit_bird::Uuid>()?,
    ///         "3f6c2a0e-7d5b-4c81-9b1e-5a4f0c7d2e68",
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_webhook_subscription(
        &self,
        organization_id: impl Into<subkit_runtime::Uuid>,
        workspace_id: impl Into<subkit_runtime::Uuid>,
        webhook_subscription_id: impl Into<types::WebhookSubscriptionId>,
    ) -> requests::GetWebhookSubscription {
        requests::GetWebhookSubscription {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            organization_id: organization_id.into(),
            workspace_id: workspace_id.into(),
            webhook_subscription_id: webhook_subscription_id.into(),
        }
    }

    /// Deletes a webhook subscription.
    ///
    /// Bird does not document this operation. To stop deliveries with a documented operation, call
    /// `update_webhook_subscription` with the status `inactive`.
    ///
    /// Sends
    /// `DELETE /organizations/{organizationId}/workspaces/{workspaceId}/webhook-subscriptions/{webhookSubscriptionId}`.
    ///
    /// # Effects
    ///
    /// - destroys: The webhook subscription is deleted. No more events are sent to its URL. *Inferred: The operation is
    ///   not documented. The description of its effect is based on the method DELETE.*
    ///
    /// # Arguments
    ///
    /// - `organization_id`: The organization that owns the workspace.
    /// - `workspace_id`: The workspace that owns the endpoint or the webhook subscription.
    /// - `webhook_subscription_id`: The id of the webhook subscription.
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if you have replaced the credentials in the meantime.
    ///
    /// # Responses
    ///
    /// - 204: The webhook subscription is deleted. There is no body. *Inferred: The operation is not documented. 204 is
    ///   the usual status of a deletion.*
    /// - 404: The organization, the workspace or the webhook subscription does not exist.
    ///   [*Inferred*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor says that a 4xx response has a JSON body that describes the
    ///   error, but publishes no schema. [*Documented*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Inferred: The vendor's page documents GET and PATCH on this path. DELETE probably exists too: the vendor's
    /// other resources have it.* See [the vendor's
    /// documentation](https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_bird::Client::builder().access_key("secret").build()?;
    /// let response = client
    ///     .delete_webhook_subscription(
    ///         "8b0b1c9e-1d3c-4f0e-9f55-3d0f5c1b7a60".parse::<subkit_bird::Uuid>()?,
    ///         "d386a801-ee8d-4aba-a7e4-78671bd3b11e".parse::<subkit_bird::Uuid>()?,
    ///         "3f6c2a0e-7d5b-4c81-9b1e-5a4f0c7d2e68",
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_webhook_subscription(
        &self,
        organization_id: impl Into<subkit_runtime::Uuid>,
        workspace_id: impl Into<subkit_runtime::Uuid>,
        webhook_subscription_id: impl Into<types::WebhookSubscriptionId>,
    ) -> requests::DeleteWebhookSubscription {
        requests::DeleteWebhookSubscription {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            organization_id: organization_id.into(),
            workspace_id: workspace_id.into(),
            webhook_subscription_id: webhook_subscription_id.into(),
        }
    }

    /// Updates a webhook subscription.
    ///
    /// Replaces the properties that are in the body, and leaves the others unchanged. To stop deliveries to the URL,
    /// set the status to `inactive`.
    ///
    /// After you change the signing key, accept both keys for a day, because retries of earlier deliveries carry a
    /// signature made with the old key.
    ///
    /// Sends
    /// `PATCH /organizations/{organizationId}/workspaces/{workspaceId}/webhook-subscriptions/{webhookSubscriptionId}`.
    ///
    /// # Effects
    ///
    /// - replaces: The properties in the body are replaced. An inactive subscription receives no events. *Inferred: The
    ///   operation is documented. The description of its effect is based on the property names.*
    ///
    /// # Arguments
    ///
    /// - `organization_id`: The organization that owns the workspace.
    /// - `workspace_id`: The workspace that owns the endpoint or the webhook subscription.
    /// - `webhook_subscription_id`: The id of the webhook subscription.
    /// - `body`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if you have replaced the credentials in the meantime. *Inferred: The
    /// properties of the body are documented. The vendor does not call the request idempotent.*
    ///
    /// # Responses
    ///
    /// - 200: The state of the webhook subscription after the request.
    /// - 404: The organization, the workspace or the webhook subscription does not exist.
    ///   [*Inferred*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor says that a 4xx response has a JSON body that describes the
    ///   error, but publishes no schema. [*Documented*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Inferred: The operation and the properties of its body are documented. Other properties probably keep their
    /// values, because the method is PATCH. The status `inactive` probably stops deliveries, as its name suggests.
    /// Receivers have received retries with the original signature for about 24 hours.* See [the vendor's
    /// documentation](https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_bird::types;
    ///
    /// let client = subkit_bird::Client::builder().access_key("secret").build()?;
    /// let response = client
    ///     .update_webhook_subscription(
    ///         "8b0b1c9e-1d3c-4f0e-9f55-3d0f5c1b7a60".parse::<subkit_bird::Uuid>()?,
    ///         "d386a801-ee8d-4aba-a7e4-78671bd3b11e".parse::<subkit_bird::Uuid>()?,
    ///         "3f6c2a0e-7d5b-4c81-9b1e-5a4f0c7d2e68",
    ///         types::UpdateWebhookSubscription::new()
    ///             .with_status(types::WebhookSubscriptionStatus::Inactive),
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_webhook_subscription(
        &self,
        organization_id: impl Into<subkit_runtime::Uuid>,
        workspace_id: impl Into<subkit_runtime::Uuid>,
        webhook_subscription_id: impl Into<types::WebhookSubscriptionId>,
        body: types::UpdateWebhookSubscription,
    ) -> requests::UpdateWebhookSubscription {
        requests::UpdateWebhookSubscription {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            organization_id: organization_id.into(),
            workspace_id: workspace_id.into(),
            webhook_subscription_id: webhook_subscription_id.into(),
            body,
        }
    }
}
