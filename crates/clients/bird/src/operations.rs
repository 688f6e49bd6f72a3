// @generated from specs/bird.yaml (sha256 b72bb3230e523f29) by `cargo xtask codegen bird`. Do not edit.

//! The operations: each method takes what the call needs and gives a request, to which optional arguments can be
//! added before it is sent.

use crate::{Client, requests, types};

impl Client {
    /// List the subscriptions of an endpoint.
    ///
    /// Sends `GET /workspaces/{workspaceId}/endpoints/{endpointId}/subscriptions`.
    ///
    /// # Arguments
    ///
    /// - `workspace_id`: The workspace that owns the endpoint.
    /// - `endpoint_id`: The endpoint. For a long code it is the id of the number.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile.
    ///
    /// # Answers
    ///
    /// - 200: The subscriptions of the endpoint.
    /// - 404: There is no such workspace, endpoint or subscription. The body is JSON of an undocumented shape.
    /// - Others: Any other answer. The vendor documents neither its statuses nor its body. *Inferred, not documented: The vendor promises a JSON body for 4xx in general and prints no schema.*
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
    ///         "a91fd0b5-d5a5-4e2f-b3a8-0b6d0c2f1a11",
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_endpoint_subscriptions(
        &self,
        workspace_id: subkit_runtime::Uuid,
        endpoint_id: impl Into<String>,
    ) -> requests::ListEndpointSubscriptions {
        requests::ListEndpointSubscriptions {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            workspace_id,
            endpoint_id: endpoint_id.into(),
        }
    }

    /// Get one subscription of an endpoint.
    ///
    /// Sends `GET /workspaces/{workspaceId}/endpoints/{endpointId}/subscriptions/{subscriptionName}`.
    ///
    /// # Arguments
    ///
    /// - `workspace_id`: The workspace that owns the endpoint.
    /// - `endpoint_id`: The endpoint. For a long code it is the id of the number.
    /// - `subscription_name`: The subscription: `main` for a long code, the code of the destination country for a short code or an alphanumeric sender.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile.
    ///
    /// # Answers
    ///
    /// - 200: The subscription as it is after the call.
    /// - 404: There is no such workspace, endpoint or subscription. The body is JSON of an undocumented shape.
    /// - Others: Any other answer. The vendor documents neither its statuses nor its body. *Inferred, not documented: The vendor promises a JSON body for 4xx in general and prints no schema.*
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
    ///         "a91fd0b5-d5a5-4e2f-b3a8-0b6d0c2f1a11",
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
        workspace_id: subkit_runtime::Uuid,
        endpoint_id: impl Into<String>,
        subscription_name: impl Into<String>,
    ) -> requests::GetEndpointSubscription {
        requests::GetEndpointSubscription {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            workspace_id,
            endpoint_id: endpoint_id.into(),
            subscription_name: subscription_name.into(),
        }
    }

    /// Activate a subscription of an endpoint.
    ///
    /// Sends `POST /workspaces/{workspaceId}/endpoints/{endpointId}/subscriptions/{subscriptionName}/activate`.
    ///
    /// # Effects
    ///
    /// - bills: An active subscription is charged to the workspace at its price. *Inferred, not documented: The vendor prints a price with every subscription and says nothing of when it is charged.*
    ///
    /// # Arguments
    ///
    /// - `workspace_id`: The workspace that owns the endpoint.
    /// - `endpoint_id`: The endpoint. For a long code it is the id of the number.
    /// - `subscription_name`: The subscription: `main` for a long code, the code of the destination country for a short code or an alphanumeric sender.
    /// - `body`: sent as `application/json`.
    ///
    /// # Repeating
    ///
    /// Not idempotent: sending it twice may have its effect twice. It is sent again only if nothing of it left, because there was no connection. After 401 it is sent once more if its credentials have been replaced meanwhile.
    ///
    /// # Answers
    ///
    /// - 200: The subscription as it is after the call.
    /// - 404: There is no such workspace, endpoint or subscription. The body is JSON of an undocumented shape.
    /// - Others: Any other answer. The vendor documents neither its statuses nor its body. *Inferred, not documented: The vendor promises a JSON body for 4xx in general and prints no schema.*
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
    ///         "a91fd0b5-d5a5-4e2f-b3a8-0b6d0c2f1a11",
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
        workspace_id: subkit_runtime::Uuid,
        endpoint_id: impl Into<String>,
        subscription_name: impl Into<String>,
        body: types::ActivateSubscription,
    ) -> requests::ActivateEndpointSubscription {
        requests::ActivateEndpointSubscription {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            workspace_id,
            endpoint_id: endpoint_id.into(),
            subscription_name: subscription_name.into(),
            body,
        }
    }

    /// Cancel a subscription of an endpoint.
    ///
    /// Sends `POST /workspaces/{workspaceId}/endpoints/{endpointId}/subscriptions/{subscriptionName}/cancel`.
    ///
    /// # Arguments
    ///
    /// - `workspace_id`: The workspace that owns the endpoint.
    /// - `endpoint_id`: The endpoint. For a long code it is the id of the number.
    /// - `subscription_name`: The subscription: `main` for a long code, the code of the destination country for a short code or an alphanumeric sender.
    ///
    /// # Repeating
    ///
    /// Not idempotent: sending it twice may have its effect twice. It is sent again only if nothing of it left, because there was no connection. After 401 it is sent once more if its credentials have been replaced meanwhile.
    ///
    /// # Answers
    ///
    /// - 200: The subscription as it is after the call.
    /// - 404: There is no such workspace, endpoint or subscription. *Inferred, not documented: The vendor shows a 404 for the neighbouring operations, not for this one.*
    /// - Others: Any other answer. The vendor documents neither its statuses nor its body. *Inferred, not documented: The vendor promises a JSON body for 4xx in general and prints no schema.*
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
    ///         "a91fd0b5-d5a5-4e2f-b3a8-0b6d0c2f1a11",
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
        workspace_id: subkit_runtime::Uuid,
        endpoint_id: impl Into<String>,
        subscription_name: impl Into<String>,
    ) -> requests::CancelEndpointSubscription {
        requests::CancelEndpointSubscription {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            workspace_id,
            endpoint_id: endpoint_id.into(),
            subscription_name: subscription_name.into(),
        }
    }
}
