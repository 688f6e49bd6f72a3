// @generated from specs/bird.yaml (sha256 857687a4ab40b66e) by `cargo xtask codegen bird`. Do not edit.

//! The operations: each method takes what the call needs and gives a request, to which optional arguments can be
//! added before it is sent.

use crate::{Client, requests, types};

impl Client {
    /// List the subscriptions of an endpoint.
    ///
    /// Sends `GET /workspaces/{workspaceId}/endpoints/{endpointId}/subscriptions`.
    ///
    /// Answers one page; [`stream`](crate::requests::ListEndpointSubscriptions::stream) gives the items of all pages, and
    /// [`pages`](crate::requests::ListEndpointSubscriptions::pages) the pages.
    ///
    /// # Arguments
    ///
    /// - `workspace_id`: The workspace that owns the endpoint.
    /// - `endpoint_id`: The id of the endpoint. For some endpoints, such as long codes, it equals the id of the number.
    /// - `page_token` (optional): The token of the page to list, from `nextPageToken` of the page before. Without it, the first page. *Inferred, not documented: Documented for Bird's other lists, not for this one.*
    /// - `limit` (optional): The maximum number of results on a page. The default of Bird's other lists is 10; their maximum differs by list. At least 1. *Inferred, not documented: Documented for Bird's other lists, not for this one.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been replaced meanwhile.
    ///
    /// # Answers
    ///
    /// - 200: The subscriptions of the endpoint.
    /// - 404: The endpoint or the subscription does not exist. The body is JSON; its schema is not published. *Documented: One copy of the page shows the status as "Endpoint not found" for the list and as "Not Found" for the others; which part was not found is read from these words.*
    /// - Others: Any other response. The vendor says that the body of a 4xx is JSON and says what went wrong, and publishes no schema. *Documented: Documented for Bird's APIs in general.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://docs.bird.com/api/numbers-api/api-reference/manage-endpoint-subscriptions#list-workspace-endpoint-subscriptions).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_bird::Client::builder().access_key("secret").build()?;
    /// let answer = client
    ///     .list_endpoint_subscriptions(
    ///         "d386a801-ee8d-4aba-a7e4-78671bd3b11e".parse::<subkit_bird::Uuid>()?,
    ///         "e40ce70f-e7e0-45c0-9d64-2fc7d0401a16",
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
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
    /// - `workspace_id`: The workspace that owns the endpoint.
    /// - `endpoint_id`: The id of the endpoint. For some endpoints, such as long codes, it equals the id of the number.
    /// - `subscription_name`: The name of the subscription: `main` for a long code, the code of the destination country for a short code or an alphanumeric sender.
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been replaced meanwhile.
    ///
    /// # Answers
    ///
    /// - 200: The subscription as it is after the call.
    /// - 404: The endpoint or the subscription does not exist. The body is JSON; its schema is not published. *Documented: One copy of the page shows the status as "Endpoint not found" for the list and as "Not Found" for the others; which part was not found is read from these words.*
    /// - Others: Any other response. The vendor says that the body of a 4xx is JSON and says what went wrong, and publishes no schema. *Documented: Documented for Bird's APIs in general.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://docs.bird.com/api/numbers-api/api-reference/manage-endpoint-subscriptions#get-workspace-endpoint-subscription).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_bird::Client::builder().access_key("secret").build()?;
    /// let answer = client
    ///     .get_endpoint_subscription(
    ///         "d386a801-ee8d-4aba-a7e4-78671bd3b11e".parse::<subkit_bird::Uuid>()?,
    ///         "e40ce70f-e7e0-45c0-9d64-2fc7d0401a16",
    ///         "main",
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
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
    /// - subscribes: The subscription becomes active. *Inferred, not documented: The vendor names the operation and does not say when the subscription becomes active.*
    /// - bills: The workspace may be charged the price of the subscription. *Inferred, not documented: The vendor prints a price with every subscription, and says for the purchase of long codes that the wallet is charged. It does not say what activation charges.*
    ///
    /// # Arguments
    ///
    /// - `workspace_id`: The workspace that owns the endpoint.
    /// - `endpoint_id`: The id of the endpoint. For some endpoints, such as long codes, it equals the id of the number.
    /// - `subscription_name`: The name of the subscription: `main` for a long code, the code of the destination country for a short code or an alphanumeric sender.
    /// - `body`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// Not idempotent: sending it twice may have its effect twice. Retried only if the server cannot have processed it: after no connection. Also retried after the status 429, by which the server says that it did not process the request. After 401 it is sent once more if the credentials have been replaced meanwhile. *Inferred, not documented: Documented for the Channels API; that it holds for the Numbers API is assumed.*
    ///
    /// # Answers
    ///
    /// - 200: The subscription as it is after the call.
    /// - 404: The endpoint or the subscription does not exist. The body is JSON; its schema is not published. *Documented: One copy of the page shows the status as "Endpoint not found" for the list and as "Not Found" for the others; which part was not found is read from these words.*
    /// - Others: Any other response. The vendor says that the body of a 4xx is JSON and says what went wrong, and publishes no schema. *Documented: Documented for Bird's APIs in general.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://docs.bird.com/api/numbers-api/api-reference/manage-endpoint-subscriptions#activate-workspace-endpoint-subscription).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_bird::types;
    ///
    /// let client = subkit_bird::Client::builder().access_key("secret").build()?;
    /// let answer = client
    ///     .activate_endpoint_subscription(
    ///         "d386a801-ee8d-4aba-a7e4-78671bd3b11e".parse::<subkit_bird::Uuid>()?,
    ///         "e40ce70f-e7e0-45c0-9d64-2fc7d0401a16",
    ///         "main",
    ///         types::ActivateSubscription::new(1),
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
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
    /// - destroys: The subscription ends. The endpoint may then no longer send or receive. *Inferred, not documented: The vendor names the operation and describes no effect. The issue `subscription-is-not-active` of its events shows that a subscription is needed.*
    ///
    /// # Arguments
    ///
    /// - `workspace_id`: The workspace that owns the endpoint.
    /// - `endpoint_id`: The id of the endpoint. For some endpoints, such as long codes, it equals the id of the number.
    /// - `subscription_name`: The name of the subscription: `main` for a long code, the code of the destination country for a short code or an alphanumeric sender.
    ///
    /// # Retries
    ///
    /// Not idempotent: sending it twice may have its effect twice. Retried only if the server cannot have processed it: after no connection. Also retried after the status 429, by which the server says that it did not process the request. After 401 it is sent once more if the credentials have been replaced meanwhile. *Inferred, not documented: Documented for the Channels API; that it holds for the Numbers API is assumed.*
    ///
    /// # Answers
    ///
    /// - 200: The subscription as it is after the call.
    /// - 404: The endpoint or the subscription does not exist. *Inferred, not documented: The vendor shows a 404 for the neighbouring operations, not for this one.*
    /// - Others: Any other response. The vendor says that the body of a 4xx is JSON and says what went wrong, and publishes no schema. *Documented: Documented for Bird's APIs in general.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://docs.bird.com/api/numbers-api/api-reference/manage-endpoint-subscriptions#cancel-workspace-endpoint-subscription).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_bird::Client::builder().access_key("secret").build()?;
    /// let answer = client
    ///     .cancel_endpoint_subscription(
    ///         "d386a801-ee8d-4aba-a7e4-78671bd3b11e".parse::<subkit_bird::Uuid>()?,
    ///         "e40ce70f-e7e0-45c0-9d64-2fc7d0401a16",
    ///         "main",
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
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
}
