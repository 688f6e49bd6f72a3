// @generated from specs/bird.yaml by `cargo xtask codegen bird`. Do not edit.

//! The operations. Each method takes the required arguments and returns a request builder, which takes the optional
//! ones.

use crate::{Client, requests, types};

impl Client {
    /// List the subscriptions of an endpoint.
    ///
    /// Sends `GET /workspaces/{workspaceId}/endpoints/{endpointId}/subscriptions`.
    ///
    /// Returns one page. [`stream`](crate::requests::ListEndpointSubscriptions::stream) returns the items of all pages,
    /// [`pages`](crate::requests::ListEndpointSubscriptions::pages) the pages.
    ///
    /// # Arguments
    ///
    /// - `workspace_id`: The workspace that owns the endpoint or the webhook subscription.
    /// - `endpoint_id`: The id of the endpoint. For some endpoints, such as long codes, it equals the id of the number.
    /// - `page_token` (optional): The token of the page to list, from `nextPageToken` of the page before. Without it,
    ///   the first page. *Inferred, not documented: Documented for Bird's other lists, not for this one.*
    /// - `limit` (optional): The maximum number of results on a page. The default of Bird's other lists is 10; their
    ///   maximum differs by list. At least 1. *Inferred, not documented: Documented for Bird's other lists, not for
    ///   this one.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile.
    ///
    /// # Responses
    ///
    /// - 200: The subscriptions of the endpoint.
    /// - 404: The endpoint or the subscription does not exist. The body is JSON; its schema is not published.
    ///   [*Documented*](crate#error-responses).
    /// - Others: Any other response. The vendor says that the body of a 4xx is JSON and says what went wrong, and
    ///   publishes no schema. [*Documented*](crate#error-responses).
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's
    /// page](https://docs.bird.com/api/numbers-api/api-reference/manage-endpoint-subscriptions#list-workspace-endpoint-subscriptions).
    ///
    /// # Example
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

    /// Get one subscription of an endpoint.
    ///
    /// Sends `GET /workspaces/{workspaceId}/endpoints/{endpointId}/subscriptions/{subscriptionName}`.
    ///
    /// # Arguments
    ///
    /// - `workspace_id`: The workspace that owns the endpoint or the webhook subscription.
    /// - `endpoint_id`: The id of the endpoint. For some endpoints, such as long codes, it equals the id of the number.
    /// - `subscription_name`: The name of the subscription: `main` for a long code, the code of the destination country
    ///   for a short code or an alphanumeric sender.
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile.
    ///
    /// # Responses
    ///
    /// - 200: The subscription as it is after the call.
    /// - 404: The endpoint or the subscription does not exist. The body is JSON; its schema is not published.
    ///   [*Documented*](crate#error-responses).
    /// - Others: Any other response. The vendor says that the body of a 4xx is JSON and says what went wrong, and
    ///   publishes no schema. [*Documented*](crate#error-responses).
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's
    /// page](https://docs.bird.com/api/numbers-api/api-reference/manage-endpoint-subscriptions#get-workspace-endpoint-subscription).
    ///
    /// # Example
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

    /// Activate a subscription of an endpoint.
    ///
    /// The response has the price of the subscription. Neither the billing period of the price nor the time of the
    /// charge is documented.
    ///
    /// Sends `POST /workspaces/{workspaceId}/endpoints/{endpointId}/subscriptions/{subscriptionName}/activate`.
    ///
    /// # Effects
    ///
    /// - subscribes: The subscription becomes active. *Inferred, not documented: The vendor names the operation and
    ///   does not say when the subscription becomes active.*
    /// - bills: The workspace may be charged the price of the subscription. *Inferred, not documented: The vendor
    ///   prints a price with every subscription, and says for the purchase of long codes that the wallet is charged. It
    ///   does not say what activation charges.*
    ///
    /// # Arguments
    ///
    /// - `workspace_id`: The workspace that owns the endpoint or the webhook subscription.
    /// - `endpoint_id`: The id of the endpoint. For some endpoints, such as long codes, it equals the id of the number.
    /// - `subscription_name`: The name of the subscription: `main` for a long code, the code of the destination country
    ///   for a short code or an alphanumeric sender.
    /// - `body`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// Not idempotent: sending it twice may have its effect twice. Retried only if the server cannot have processed it:
    /// after no connection. Also retried after the status 429, by which the server says that it did not process the
    /// request. After 401 it is sent once more if the credentials have been replaced meanwhile. *Inferred, not
    /// documented: Documented for the Channels API; that it holds for the Numbers API is assumed.*
    ///
    /// # Responses
    ///
    /// - 200: The subscription as it is after the call.
    /// - 404: The endpoint or the subscription does not exist. The body is JSON; its schema is not published.
    ///   [*Documented*](crate#error-responses).
    /// - Others: Any other response. The vendor says that the body of a 4xx is JSON and says what went wrong, and
    ///   publishes no schema. [*Documented*](crate#error-responses).
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's
    /// page](https://docs.bird.com/api/numbers-api/api-reference/manage-endpoint-subscriptions#activate-workspace-endpoint-subscription).
    ///
    /// # Example
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

    /// Cancel a subscription of an endpoint.
    ///
    /// The request has no body. When the subscription ends, what is charged until then, and whether it can be
    /// activated again are not documented. The response has `canceledAt` and `endAt`.
    ///
    /// Sends `POST /workspaces/{workspaceId}/endpoints/{endpointId}/subscriptions/{subscriptionName}/cancel`.
    ///
    /// # Effects
    ///
    /// - destroys: The subscription ends. The endpoint may then no longer send or receive. *Inferred, not documented:
    ///   The vendor names the operation and describes no effect. The issue `subscription-is-not-active` of its events
    ///   shows that a subscription is needed.*
    ///
    /// # Arguments
    ///
    /// - `workspace_id`: The workspace that owns the endpoint or the webhook subscription.
    /// - `endpoint_id`: The id of the endpoint. For some endpoints, such as long codes, it equals the id of the number.
    /// - `subscription_name`: The name of the subscription: `main` for a long code, the code of the destination country
    ///   for a short code or an alphanumeric sender.
    ///
    /// # Retries
    ///
    /// Not idempotent: sending it twice may have its effect twice. Retried only if the server cannot have processed it:
    /// after no connection. Also retried after the status 429, by which the server says that it did not process the
    /// request. After 401 it is sent once more if the credentials have been replaced meanwhile. *Inferred, not
    /// documented: Documented for the Channels API; that it holds for the Numbers API is assumed.*
    ///
    /// # Responses
    ///
    /// - 200: The subscription as it is after the call.
    /// - 404: The endpoint or the subscription does not exist. *Inferred, not documented: The vendor shows a 404 for
    ///   the neighbouring operations, not for this one.*
    /// - Others: Any other response. The vendor says that the body of a 4xx is JSON and says what went wrong, and
    ///   publishes no schema. [*Documented*](crate#error-responses).
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's
    /// page](https://docs.bird.com/api/numbers-api/api-reference/manage-endpoint-subscriptions#cancel-workspace-endpoint-subscription).
    ///
    /// # Example
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

    /// List the webhook subscriptions of a workspace.
    ///
    /// Sends `GET /organizations/{organizationId}/workspaces/{workspaceId}/webhook-subscriptions`.
    ///
    /// Returns one page. [`stream`](crate::requests::ListWebhookSubscriptions::stream) returns the items of all pages,
    /// [`pages`](crate::requests::ListWebhookSubscriptions::pages) the pages.
    ///
    /// # Arguments
    ///
    /// - `organization_id`: The organization that owns the workspace.
    /// - `workspace_id`: The workspace that owns the endpoint or the webhook subscription.
    /// - `page_token` (optional): The token of the page to list, from `nextPageToken` of the page before. Without it,
    ///   the first page. *Seen at a third party: A public client that reads live responses sends it.*
    /// - `limit` (optional): The maximum number of results on a page. The default of Bird's other lists is 10; their
    ///   maximum differs by list. At least 1. *Inferred, not documented: Documented for Bird's other lists, not for
    ///   this one.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile.
    ///
    /// # Responses
    ///
    /// - 200: The webhook subscriptions of the workspace.
    /// - 404: The organization, the workspace or the webhook subscription does not exist.
    ///   [*Inferred*](crate#error-responses).
    /// - Others: Any other response. The vendor says that the body of a 4xx is JSON and says what went wrong, and
    ///   publishes no schema. [*Documented*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: Bird documents this path for every operation on webhook subscriptions. A live GET has also
    /// succeeded on `/workspaces/{workspaceId}/webhook-subscriptions`, without the organization; whether the other
    /// operations exist there is not known, so the documented path is used for all of them.* [The vendor's
    /// page](https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions).
    ///
    /// # Example
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

    /// Create a webhook subscription.
    ///
    /// Bird sends the events of the service to the URL from then on, signed with the signing key. It retries a
    /// delivery that is not accepted with a 2xx status for up to 8 hours.
    ///
    /// Two subscriptions with the same service, event, filters and URL deliver every event twice, and Bird accepts
    /// at most five with identical filters. The request is not idempotent: before you repeat one whose response was
    /// lost, list the webhook subscriptions and look for the URL.
    ///
    /// Sends `POST /organizations/{organizationId}/workspaces/{workspaceId}/webhook-subscriptions`.
    ///
    /// # Effects
    ///
    /// - subscribes: Events are sent to the URL from then on. A second subscription for it delivers every event twice.
    ///   *Inferred, not documented: The creation and the limit of five subscriptions with identical filters are
    ///   documented; that each of them delivers every event follows from the limit.*
    ///
    /// # Arguments
    ///
    /// - `organization_id`: The organization that owns the workspace.
    /// - `workspace_id`: The workspace that owns the endpoint or the webhook subscription.
    /// - `body`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// Not idempotent: sending it twice may have its effect twice. Retried only if the server cannot have processed it:
    /// after no connection. Also retried after the status 429, by which the server says that it did not process the
    /// request. After 401 it is sent once more if the credentials have been replaced meanwhile. *Inferred, not
    /// documented: Documented for the Channels API; that it holds for the Notifications API is assumed.*
    ///
    /// # Responses
    ///
    /// - 201: The webhook subscription as it is after the call.
    /// - Others: Any other response. The vendor says that the body of a 4xx is JSON and says what went wrong, and
    ///   publishes no schema. [*Documented*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: That two equal subscriptions deliver every event twice is inferred from the limit of five.* [The
    /// vendor's page](https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions).
    ///
    /// # Example
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

    /// Get one webhook subscription.
    ///
    /// Bird documents the signing key as part of the response; a live list does not have it.
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
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile.
    ///
    /// # Responses
    ///
    /// - 200: The webhook subscription as it is after the call.
    /// - 404: The organization, the workspace or the webhook subscription does not exist.
    ///   [*Inferred*](crate#error-responses).
    /// - Others: Any other response. The vendor says that the body of a 4xx is JSON and says what went wrong, and
    ///   publishes no schema. [*Documented*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: What a live list has is known from a public client.* [The vendor's
    /// page](https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions).
    ///
    /// # Example
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

    /// Delete a webhook subscription.
    ///
    /// Bird does not document this operation. To stop deliveries by a documented one, set the status `inactive`.
    ///
    /// Sends
    /// `DELETE /organizations/{organizationId}/workspaces/{workspaceId}/webhook-subscriptions/{webhookSubscriptionId}`.
    ///
    /// # Effects
    ///
    /// - destroys: The webhook subscription is deleted. No more events are sent to its URL. *Inferred, not documented:
    ///   Read from the method; the operation is not documented.*
    ///
    /// # Arguments
    ///
    /// - `organization_id`: The organization that owns the workspace.
    /// - `workspace_id`: The workspace that owns the endpoint or the webhook subscription.
    /// - `webhook_subscription_id`: The id of the webhook subscription.
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile.
    ///
    /// # Responses
    ///
    /// - 204: The webhook subscription is deleted. There is no body. *Inferred, not documented: The operation is not
    ///   documented; 204 is the usual status of a deletion.*
    /// - 404: The organization, the workspace or the webhook subscription does not exist.
    ///   [*Inferred*](crate#error-responses).
    /// - Others: Any other response. The vendor says that the body of a 4xx is JSON and says what went wrong, and
    ///   publishes no schema. [*Documented*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Inferred, not documented: The page documents GET and PATCH on this path. That DELETE exists is assumed, as on
    /// other resources of the vendor.* [The vendor's
    /// page](https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions).
    ///
    /// # Example
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

    /// Update a webhook subscription.
    ///
    /// Replaces the properties that the body has, and leaves the others as they are. With the status `inactive` Bird
    /// sends no more events to the URL.
    ///
    /// Deliveries that were signed before a change of the signing key are retried with their old signature, so accept
    /// both keys for a day.
    ///
    /// Sends
    /// `PATCH /organizations/{organizationId}/workspaces/{workspaceId}/webhook-subscriptions/{webhookSubscriptionId}`.
    ///
    /// # Effects
    ///
    /// - replaces: The properties in the body are replaced. An inactive subscription receives no events. *Inferred, not
    ///   documented: The operation is documented; its effect is read from the names of the properties.*
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
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile. *Inferred, not documented: The properties of the body are documented; the vendor does not
    /// call the request idempotent.*
    ///
    /// # Responses
    ///
    /// - 200: The webhook subscription as it is after the call.
    /// - 404: The organization, the workspace or the webhook subscription does not exist.
    ///   [*Inferred*](crate#error-responses).
    /// - Others: Any other response. The vendor says that the body of a 4xx is JSON and says what went wrong, and
    ///   publishes no schema. [*Documented*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Inferred, not documented: The operation and the properties of its body are documented. That other properties
    /// keep their values, and what an inactive subscription means, is read from the method and the name. Receivers have
    /// seen retries with the original signature for about 24 hours.* [The vendor's
    /// page](https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions).
    ///
    /// # Example
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
