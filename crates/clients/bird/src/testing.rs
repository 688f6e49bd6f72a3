// @generated from specs/bird.yaml by `cargo xtask codegen bird`. Do not edit.

//! For tests: sending requests by operation id, and the examples of the spec as data.

use std::sync::Arc;
use subkit_runtime::{
    Error,
    testing::{
        Arguments, Call, CallError, Example, FromArguments, TestResponse, Suite,
        TypeSchema,
    },
};

use crate::{Client, ClientBuilder, catalogue::OPERATIONS, types};

/// The data of this API, for tests that work with any API.
pub static SUITE: Suite = Suite {
    api: "bird",
    operations: OPERATIONS,
    contract: include_str!("../contract.json"),
    examples: &[EXAMPLES],
    calls: &[CALLS],
    schemas: &[SCHEMAS],
    secrets: SECRETS,
    builder: |base_url| Box::new(builder(base_url)),
    client: |base_url| {
        let client = client(base_url)?;
        Ok(
            Arc::new(move |operation, arguments| {
                let client = client.clone();
                Box::pin(async move { call(&client, &operation, arguments).await })
            }),
        )
    },
};

/// The examples of the spec. An example with a `reason` is a vendor example that is not valid against its schema.
pub static EXAMPLES: &[Example] = &[
    Example {
        api: "bird",
        operation: "list_endpoint_subscriptions",
        location: "response 200",
        name: "placeholder",
        type_name: "types::EndpointSubscriptionList",
        json: r#"{"results":[{"name":"text","status":"active","price":{"currencyCode":"EUR","amount":1,"exponent":1},"subscription":{"id":"123e4567-e89b-12d3-a456-426614174000","correlationId":"123e4567-e89b-12d3-a456-426614174000","status":"active","subscribedAt":"2025-07-12T02:08:36.925Z","updatedAt":"2025-07-12T02:08:36.925Z","canceledAt":"2025-07-12T02:08:36.925Z","startAt":"2025-07-12T02:08:36.925Z","endAt":"2025-07-12T02:08:36.925Z"}}]}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<
            types::EndpointSubscriptionList,
        >,
    },
    Example {
        api: "bird",
        operation: "list_endpoint_subscriptions",
        location: "response 200",
        name: "negative_exponent",
        type_name: "types::EndpointSubscriptionList",
        json: r#"{"results":[{"name":"text","status":"active","price":{"currencyCode":"EUR","amount":3500000,"exponent":-6},"subscription":{"id":"123e4567-e89b-12d3-a456-426614174000","correlationId":"123e4567-e89b-12d3-a456-426614174000","status":"none","subscribedAt":"2025-08-01T15:23:30.395Z","updatedAt":"2025-08-01T15:23:30.395Z","canceledAt":"2025-08-01T15:23:30.395Z","startAt":"2025-08-01T15:23:30.395Z","endAt":"2025-08-01T15:23:30.395Z"}}]}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<
            types::EndpointSubscriptionList,
        >,
    },
    Example {
        api: "bird",
        operation: "get_endpoint_subscription",
        location: "response 200",
        name: "placeholder",
        type_name: "types::EndpointSubscription",
        json: r#"{"name":"text","status":"active","price":{"currencyCode":"EUR","amount":1,"exponent":1},"subscription":{"id":"123e4567-e89b-12d3-a456-426614174000","correlationId":"123e4567-e89b-12d3-a456-426614174000","status":"active","subscribedAt":"2025-07-12T02:08:36.925Z","updatedAt":"2025-07-12T02:08:36.925Z","canceledAt":"2025-07-12T02:08:36.925Z","startAt":"2025-07-12T02:08:36.925Z","endAt":"2025-07-12T02:08:36.925Z"}}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::EndpointSubscription>,
    },
    Example {
        api: "bird",
        operation: "activate_endpoint_subscription",
        location: "request",
        name: "one",
        type_name: "types::ActivateSubscription",
        json: r#"{"quantity":1}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ActivateSubscription>,
    },
    Example {
        api: "bird",
        operation: "activate_endpoint_subscription",
        location: "response 200",
        name: "placeholder",
        type_name: "types::EndpointSubscription",
        json: r#"{"name":"text","status":"active","price":{"currencyCode":"EUR","amount":1,"exponent":1},"subscription":{"id":"123e4567-e89b-12d3-a456-426614174000","correlationId":"123e4567-e89b-12d3-a456-426614174000","status":"active","subscribedAt":"2025-07-12T02:08:36.925Z","updatedAt":"2025-07-12T02:08:36.925Z","canceledAt":"2025-07-12T02:08:36.925Z","startAt":"2025-07-12T02:08:36.925Z","endAt":"2025-07-12T02:08:36.925Z"}}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::EndpointSubscription>,
    },
    Example {
        api: "bird",
        operation: "cancel_endpoint_subscription",
        location: "response 200",
        name: "placeholder",
        type_name: "types::EndpointSubscription",
        json: r#"{"name":"text","status":"active","price":{"currencyCode":"EUR","amount":1,"exponent":1},"subscription":{"id":"123e4567-e89b-12d3-a456-426614174000","correlationId":"123e4567-e89b-12d3-a456-426614174000","status":"active","subscribedAt":"2025-07-12T02:08:36.925Z","updatedAt":"2025-07-12T02:08:36.925Z","canceledAt":"2025-07-12T02:08:36.925Z","startAt":"2025-07-12T02:08:36.925Z","endAt":"2025-07-12T02:08:36.925Z"}}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::EndpointSubscription>,
    },
    Example {
        api: "bird",
        operation: "list_webhook_subscriptions",
        location: "response 200",
        name: "live",
        type_name: "types::WebhookSubscriptionList",
        json: r#"{"results":[{"id":"3f6c2a0e-7d5b-4c81-9b1e-5a4f0c7d2e68","service":"channels","event":"sms.outbound","eventFilters":[{"key":"channelId","value":"5a1c0b7e-24c1-4c57-8f7b-0d6e9a3b1f42"}],"url":"https://hooks.example.com/bird","status":"active","createdAt":"2025-08-01T15:23:30.395Z","updatedAt":"2025-08-01T15:23:30.395Z"}]}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::WebhookSubscriptionList>,
    },
    Example {
        api: "bird",
        operation: "create_webhook_subscription",
        location: "request",
        name: "endpoint",
        type_name: "types::CreateWebhookSubscription",
        json: r#"{"service":"numbers","event":"endpoint","url":"https://hooks.example.com/bird","signingKey":"a key of the receiver"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<
            types::CreateWebhookSubscription,
        >,
    },
    Example {
        api: "bird",
        operation: "create_webhook_subscription",
        location: "request",
        name: "filtered",
        type_name: "types::CreateWebhookSubscription",
        json: r#"{"service":"channels","event":"sms.outbound","eventFilters":[{"key":"channelId","value":"5a1c0b7e-24c1-4c57-8f7b-0d6e9a3b1f42"}],"template":"twilio","url":"https://hooks.example.com/bird","signingKey":"a key of the receiver"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<
            types::CreateWebhookSubscription,
        >,
    },
    Example {
        api: "bird",
        operation: "create_webhook_subscription",
        location: "response 201",
        name: "live",
        type_name: "types::WebhookSubscription",
        json: r#"{"id":"3f6c2a0e-7d5b-4c81-9b1e-5a4f0c7d2e68","service":"channels","event":"sms.outbound","eventFilters":[{"key":"channelId","value":"5a1c0b7e-24c1-4c57-8f7b-0d6e9a3b1f42"}],"url":"https://hooks.example.com/bird","status":"active","createdAt":"2025-08-01T15:23:30.395Z","updatedAt":"2025-08-01T15:23:30.395Z"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::WebhookSubscription>,
    },
    Example {
        api: "bird",
        operation: "create_webhook_subscription",
        location: "response 201",
        name: "documented",
        type_name: "types::WebhookSubscription",
        json: r#"{"organizationId":"8b0b1c9e-1d3c-4f0e-9f55-3d0f5c1b7a60","workspaceId":"d386a801-ee8d-4aba-a7e4-78671bd3b11e","id":"3f6c2a0e-7d5b-4c81-9b1e-5a4f0c7d2e68","service":"channels","event":"sms.outbound","eventFilters":[{"key":"channelId","value":"5a1c0b7e-24c1-4c57-8f7b-0d6e9a3b1f42"}],"url":"https://hooks.example.com/bird","status":"active","createdAt":"2025-08-01T15:23:30.395Z","updatedAt":"2025-08-01T15:23:30.395Z","template":"twilio","signingKey":"a key of the receiver"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::WebhookSubscription>,
    },
    Example {
        api: "bird",
        operation: "get_webhook_subscription",
        location: "response 200",
        name: "live",
        type_name: "types::WebhookSubscription",
        json: r#"{"id":"3f6c2a0e-7d5b-4c81-9b1e-5a4f0c7d2e68","service":"channels","event":"sms.outbound","eventFilters":[{"key":"channelId","value":"5a1c0b7e-24c1-4c57-8f7b-0d6e9a3b1f42"}],"url":"https://hooks.example.com/bird","status":"active","createdAt":"2025-08-01T15:23:30.395Z","updatedAt":"2025-08-01T15:23:30.395Z"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::WebhookSubscription>,
    },
    Example {
        api: "bird",
        operation: "get_webhook_subscription",
        location: "response 200",
        name: "documented",
        type_name: "types::WebhookSubscription",
        json: r#"{"organizationId":"8b0b1c9e-1d3c-4f0e-9f55-3d0f5c1b7a60","workspaceId":"d386a801-ee8d-4aba-a7e4-78671bd3b11e","id":"3f6c2a0e-7d5b-4c81-9b1e-5a4f0c7d2e68","service":"channels","event":"sms.outbound","eventFilters":[{"key":"channelId","value":"5a1c0b7e-24c1-4c57-8f7b-0d6e9a3b1f42"}],"url":"https://hooks.example.com/bird","status":"active","createdAt":"2025-08-01T15:23:30.395Z","updatedAt":"2025-08-01T15:23:30.395Z","template":"twilio","signingKey":"a key of the receiver"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::WebhookSubscription>,
    },
    Example {
        api: "bird",
        operation: "update_webhook_subscription",
        location: "request",
        name: "pause",
        type_name: "types::UpdateWebhookSubscription",
        json: r#"{"status":"inactive"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<
            types::UpdateWebhookSubscription,
        >,
    },
    Example {
        api: "bird",
        operation: "update_webhook_subscription",
        location: "request",
        name: "key",
        type_name: "types::UpdateWebhookSubscription",
        json: r#"{"url":"https://hooks.example.com/bird/new","signingKey":"another key of the receiver","eventFilters":null}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<
            types::UpdateWebhookSubscription,
        >,
    },
    Example {
        api: "bird",
        operation: "update_webhook_subscription",
        location: "response 200",
        name: "live",
        type_name: "types::WebhookSubscription",
        json: r#"{"id":"3f6c2a0e-7d5b-4c81-9b1e-5a4f0c7d2e68","service":"channels","event":"sms.outbound","eventFilters":[{"key":"channelId","value":"5a1c0b7e-24c1-4c57-8f7b-0d6e9a3b1f42"}],"url":"https://hooks.example.com/bird","status":"active","createdAt":"2025-08-01T15:23:30.395Z","updatedAt":"2025-08-01T15:23:30.395Z"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::WebhookSubscription>,
    },
    Example {
        api: "bird",
        operation: "update_webhook_subscription",
        location: "response 200",
        name: "documented",
        type_name: "types::WebhookSubscription",
        json: r#"{"organizationId":"8b0b1c9e-1d3c-4f0e-9f55-3d0f5c1b7a60","workspaceId":"d386a801-ee8d-4aba-a7e4-78671bd3b11e","id":"3f6c2a0e-7d5b-4c81-9b1e-5a4f0c7d2e68","service":"channels","event":"sms.outbound","eventFilters":[{"key":"channelId","value":"5a1c0b7e-24c1-4c57-8f7b-0d6e9a3b1f42"}],"url":"https://hooks.example.com/bird","status":"active","createdAt":"2025-08-01T15:23:30.395Z","updatedAt":"2025-08-01T15:23:30.395Z","template":"twilio","signingKey":"a key of the receiver"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::WebhookSubscription>,
    },
    Example {
        api: "bird",
        operation: "",
        location: "schema EndpointEvent",
        name: "example",
        type_name: "types::EndpointEvent",
        json: r#"{"service":"numbers","event":"endpoint","payload":{"type":"long-code-number","issues":["subscription-is-not-active"],"capabilities":[{"name":"sms","inbound":{"status":"active","issues":[]},"outbound":{"status":"inactive","issues":["use-case-not-ready"]}}]}}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::EndpointEvent>,
    },
];

/// Example requests of each operation. There is one request for each example of the body.
pub static CALLS: &[Call] = &[
    Call {
        operation: "list_endpoint_subscriptions",
        name: "plain",
        arguments: r#"{"workspaceId":"d386a801-ee8d-4aba-a7e4-78671bd3b11e","endpointId":"e40ce70f-e7e0-45c0-9d64-2fc7d0401a16"}"#,
    },
    Call {
        operation: "get_endpoint_subscription",
        name: "plain",
        arguments: r#"{"workspaceId":"d386a801-ee8d-4aba-a7e4-78671bd3b11e","endpointId":"e40ce70f-e7e0-45c0-9d64-2fc7d0401a16","subscriptionName":"main"}"#,
    },
    Call {
        operation: "activate_endpoint_subscription",
        name: "one",
        arguments: r#"{"workspaceId":"d386a801-ee8d-4aba-a7e4-78671bd3b11e","endpointId":"e40ce70f-e7e0-45c0-9d64-2fc7d0401a16","subscriptionName":"main","body":{"quantity":1}}"#,
    },
    Call {
        operation: "cancel_endpoint_subscription",
        name: "plain",
        arguments: r#"{"workspaceId":"d386a801-ee8d-4aba-a7e4-78671bd3b11e","endpointId":"e40ce70f-e7e0-45c0-9d64-2fc7d0401a16","subscriptionName":"main"}"#,
    },
    Call {
        operation: "list_webhook_subscriptions",
        name: "plain",
        arguments: r#"{"organizationId":"8b0b1c9e-1d3c-4f0e-9f55-3d0f5c1b7a60","workspaceId":"d386a801-ee8d-4aba-a7e4-78671bd3b11e"}"#,
    },
    Call {
        operation: "create_webhook_subscription",
        name: "endpoint",
        arguments: r#"{"organizationId":"8b0b1c9e-1d3c-4f0e-9f55-3d0f5c1b7a60","workspaceId":"d386a801-ee8d-4aba-a7e4-78671bd3b11e","body":{"service":"numbers","event":"endpoint","url":"https://hooks.example.com/bird","signingKey":"a key of the receiver"}}"#,
    },
    Call {
        operation: "create_webhook_subscription",
        name: "filtered",
        arguments: r#"{"organizationId":"8b0b1c9e-1d3c-4f0e-9f55-3d0f5c1b7a60","workspaceId":"d386a801-ee8d-4aba-a7e4-78671bd3b11e","body":{"service":"channels","event":"sms.outbound","eventFilters":[{"key":"channelId","value":"5a1c0b7e-24c1-4c57-8f7b-0d6e9a3b1f42"}],"template":"twilio","url":"https://hooks.example.com/bird","signingKey":"a key of the receiver"}}"#,
    },
    Call {
        operation: "get_webhook_subscription",
        name: "plain",
        arguments: r#"{"organizationId":"8b0b1c9e-1d3c-4f0e-9f55-3d0f5c1b7a60","workspaceId":"d386a801-ee8d-4aba-a7e4-78671bd3b11e","webhookSubscriptionId":"3f6c2a0e-7d5b-4c81-9b1e-5a4f0c7d2e68"}"#,
    },
    Call {
        operation: "delete_webhook_subscription",
        name: "plain",
        arguments: r#"{"organizationId":"8b0b1c9e-1d3c-4f0e-9f55-3d0f5c1b7a60","workspaceId":"d386a801-ee8d-4aba-a7e4-78671bd3b11e","webhookSubscriptionId":"3f6c2a0e-7d5b-4c81-9b1e-5a4f0c7d2e68"}"#,
    },
    Call {
        operation: "update_webhook_subscription",
        name: "pause",
        arguments: r#"{"organizationId":"8b0b1c9e-1d3c-4f0e-9f55-3d0f5c1b7a60","workspaceId":"d386a801-ee8d-4aba-a7e4-78671bd3b11e","webhookSubscriptionId":"3f6c2a0e-7d5b-4c81-9b1e-5a4f0c7d2e68","body":{"status":"inactive"}}"#,
    },
    Call {
        operation: "update_webhook_subscription",
        name: "key",
        arguments: r#"{"organizationId":"8b0b1c9e-1d3c-4f0e-9f55-3d0f5c1b7a60","workspaceId":"d386a801-ee8d-4aba-a7e4-78671bd3b11e","webhookSubscriptionId":"3f6c2a0e-7d5b-4c81-9b1e-5a4f0c7d2e68","body":{"url":"https://hooks.example.com/bird/new","signingKey":"another key of the receiver","eventFilters":null}}"#,
    },
];

/// The JSON Schemas of the types.
#[cfg(feature = "schemars")]
pub static SCHEMAS: &[TypeSchema] = &[
    TypeSchema::of::<crate::types::EndpointSubscriptionList>("EndpointSubscriptionList"),
    TypeSchema::of::<crate::types::EndpointSubscription>("EndpointSubscription"),
    TypeSchema::of::<
        crate::types::EndpointSubscriptionStatus,
    >("EndpointSubscriptionStatus"),
    TypeSchema::of::<
        crate::types::EndpointSubscriptionDetails,
    >("EndpointSubscriptionDetails"),
    TypeSchema::of::<
        crate::types::EndpointSubscriptionDetailsStatus,
    >("EndpointSubscriptionDetailsStatus"),
    TypeSchema::of::<crate::types::Money>("Money"),
    TypeSchema::of::<crate::types::Currency>("Currency"),
    TypeSchema::of::<crate::types::ActivateSubscription>("ActivateSubscription"),
    TypeSchema::of::<crate::types::Event>("Event"),
    TypeSchema::of::<crate::types::EndpointEvent>("EndpointEvent"),
    TypeSchema::of::<crate::types::EndpointPayload>("EndpointPayload"),
    TypeSchema::of::<crate::types::EndpointCapability>("EndpointCapability"),
    TypeSchema::of::<crate::types::EndpointDirection>("EndpointDirection"),
    TypeSchema::of::<crate::types::EndpointIssue>("EndpointIssue"),
    TypeSchema::of::<crate::types::EndpointId>("EndpointId"),
    TypeSchema::of::<crate::types::SubscriptionName>("SubscriptionName"),
    TypeSchema::of::<crate::types::WebhookSubscriptionList>("WebhookSubscriptionList"),
    TypeSchema::of::<crate::types::WebhookSubscription>("WebhookSubscription"),
    TypeSchema::of::<
        crate::types::CreateWebhookSubscription,
    >("CreateWebhookSubscription"),
    TypeSchema::of::<
        crate::types::UpdateWebhookSubscription,
    >("UpdateWebhookSubscription"),
    TypeSchema::of::<crate::types::WebhookEventFilter>("WebhookEventFilter"),
    TypeSchema::of::<crate::types::WebhookService>("WebhookService"),
    TypeSchema::of::<crate::types::WebhookEvent>("WebhookEvent"),
    TypeSchema::of::<crate::types::WebhookUrl>("WebhookUrl"),
    TypeSchema::of::<
        crate::types::WebhookSubscriptionStatus,
    >("WebhookSubscriptionStatus"),
    TypeSchema::of::<crate::types::WebhookSubscriptionId>("WebhookSubscriptionId"),
];

/// The JSON Schemas of the types. Empty without the feature `schemars`.
#[cfg(not(feature = "schemars"))]
pub static SCHEMAS: &[TypeSchema] = &[];

/// The secrets in the test credentials.
pub static SECRETS: &[&str] = &["test-access-key", "test-bearer-token"];

/// Returns a builder for a client of a test server, with test credentials.
pub fn builder(base_url: &str) -> ClientBuilder {
    Client::builder()
        .base_url(base_url)
        .access_key("test-access-key")
        .bearer_token("test-bearer-token")
}

/// Creates a client of a test server, with test credentials.
///
/// # Errors
///
/// Returns the same errors as [`ClientBuilder::build`].
pub fn client(base_url: &str) -> Result<Client, Error> {
    builder(base_url).build()
}

/// Sends the request of the operation with this id. `arguments` is a JSON object. Its keys are the names of the
/// parameters
/// on the wire, or their Rust names if a name on the wire is not unique. The key of the body is `body`.
///
/// # Errors
///
/// Returns a [`CallError`] if the operation is unknown, an argument is invalid or the request fails.
pub async fn call(
    client: &Client,
    operation: &str,
    arguments: serde_json::Value,
) -> Result<TestResponse, CallError> {
    Request::from_arguments(operation, arguments)?.send(client).await
}

/// A request as a server receives it. Each operation has a variant, whose fields are the arguments.
///
/// The enum is exhaustive: a `match` without a wildcard arm stops compiling when the spec gains an operation.
#[derive(Clone, Debug)]
#[allow(
    missing_docs,
    clippy::large_enum_variant,
    reason = "the request builders document the arguments"
)]
pub enum Request {
    /// The request of [`Client::list_endpoint_subscriptions`].
    ListEndpointSubscriptions {
        workspace_id: subkit_runtime::Uuid,
        endpoint_id: types::EndpointId,
        page_token: Option<String>,
        limit: Option<i64>,
    },
    /// The request of [`Client::get_endpoint_subscription`].
    GetEndpointSubscription {
        workspace_id: subkit_runtime::Uuid,
        endpoint_id: types::EndpointId,
        subscription_name: types::SubscriptionName,
    },
    /// The request of [`Client::activate_endpoint_subscription`].
    ActivateEndpointSubscription {
        workspace_id: subkit_runtime::Uuid,
        endpoint_id: types::EndpointId,
        subscription_name: types::SubscriptionName,
        body: types::ActivateSubscription,
    },
    /// The request of [`Client::cancel_endpoint_subscription`].
    CancelEndpointSubscription {
        workspace_id: subkit_runtime::Uuid,
        endpoint_id: types::EndpointId,
        subscription_name: types::SubscriptionName,
    },
    /// The request of [`Client::list_webhook_subscriptions`].
    ListWebhookSubscriptions {
        organization_id: subkit_runtime::Uuid,
        workspace_id: subkit_runtime::Uuid,
        page_token: Option<String>,
        limit: Option<i64>,
    },
    /// The request of [`Client::create_webhook_subscription`].
    CreateWebhookSubscription {
        organization_id: subkit_runtime::Uuid,
        workspace_id: subkit_runtime::Uuid,
        body: types::CreateWebhookSubscription,
    },
    /// The request of [`Client::get_webhook_subscription`].
    GetWebhookSubscription {
        organization_id: subkit_runtime::Uuid,
        workspace_id: subkit_runtime::Uuid,
        webhook_subscription_id: types::WebhookSubscriptionId,
    },
    /// The request of [`Client::delete_webhook_subscription`].
    DeleteWebhookSubscription {
        organization_id: subkit_runtime::Uuid,
        workspace_id: subkit_runtime::Uuid,
        webhook_subscription_id: types::WebhookSubscriptionId,
    },
    /// The request of [`Client::update_webhook_subscription`].
    UpdateWebhookSubscription {
        organization_id: subkit_runtime::Uuid,
        workspace_id: subkit_runtime::Uuid,
        webhook_subscription_id: types::WebhookSubscriptionId,
        body: types::UpdateWebhookSubscription,
    },
}

impl Request {
    /// Sends the request with a client.
    ///
    /// # Errors
    ///
    /// Returns a [`CallError`] if the request fails or the response cannot be encoded as JSON.
    pub async fn send(self, client: &Client) -> Result<TestResponse, CallError> {
        match self {
            Self::ListEndpointSubscriptions {
                workspace_id,
                endpoint_id,
                page_token,
                limit,
            } => {
                let mut request = client
                    .list_endpoint_subscriptions(workspace_id, endpoint_id);
                if let Some(page_token) = page_token {
                    request = request.page_token(page_token);
                }
                if let Some(limit) = limit {
                    request = request.limit(limit);
                }
                TestResponse::sent(
                        request,
                        crate::requests::ListEndpointSubscriptions::send,
                    )
                    .await
            }
            Self::GetEndpointSubscription {
                workspace_id,
                endpoint_id,
                subscription_name,
            } => {
                let request = client
                    .get_endpoint_subscription(
                        workspace_id,
                        endpoint_id,
                        subscription_name,
                    );
                TestResponse::sent(
                        request,
                        crate::requests::GetEndpointSubscription::send,
                    )
                    .await
            }
            Self::ActivateEndpointSubscription {
                workspace_id,
                endpoint_id,
                subscription_name,
                body,
            } => {
                let request = client
                    .activate_endpoint_subscription(
                        workspace_id,
                        endpoint_id,
                        subscription_name,
                        body,
                    );
                TestResponse::sent(
                        request,
                        crate::requests::ActivateEndpointSubscription::send,
                    )
                    .await
            }
            Self::CancelEndpointSubscription {
                workspace_id,
                endpoint_id,
                subscription_name,
            } => {
                let request = client
                    .cancel_endpoint_subscription(
                        workspace_id,
                        endpoint_id,
                        subscription_name,
                    );
                TestResponse::sent(
                        request,
                        crate::requests::CancelEndpointSubscription::send,
                    )
                    .await
            }
            Self::ListWebhookSubscriptions {
                organization_id,
                workspace_id,
                page_token,
                limit,
            } => {
                let mut request = client
                    .list_webhook_subscriptions(organization_id, workspace_id);
                if let Some(page_token) = page_token {
                    request = request.page_token(page_token);
                }
                if let Some(limit) = limit {
                    request = request.limit(limit);
                }
                TestResponse::sent(
                        request,
                        crate::requests::ListWebhookSubscriptions::send,
                    )
                    .await
            }
            Self::CreateWebhookSubscription { organization_id, workspace_id, body } => {
                let request = client
                    .create_webhook_subscription(organization_id, workspace_id, body);
                TestResponse::sent(
                        request,
                        crate::requests::CreateWebhookSubscription::send,
                    )
                    .await
            }
            Self::GetWebhookSubscription {
                organization_id,
                workspace_id,
                webhook_subscription_id,
            } => {
                let request = client
                    .get_webhook_subscription(
                        organization_id,
                        workspace_id,
                        webhook_subscription_id,
                    );
                TestResponse::sent(
                        request,
                        crate::requests::GetWebhookSubscription::send,
                    )
                    .await
            }
            Self::DeleteWebhookSubscription {
                organization_id,
                workspace_id,
                webhook_subscription_id,
            } => {
                let request = client
                    .delete_webhook_subscription(
                        organization_id,
                        workspace_id,
                        webhook_subscription_id,
                    );
                TestResponse::sent(
                        request,
                        crate::requests::DeleteWebhookSubscription::send,
                    )
                    .await
            }
            Self::UpdateWebhookSubscription {
                organization_id,
                workspace_id,
                webhook_subscription_id,
                body,
            } => {
                let request = client
                    .update_webhook_subscription(
                        organization_id,
                        workspace_id,
                        webhook_subscription_id,
                        body,
                    );
                TestResponse::sent(
                        request,
                        crate::requests::UpdateWebhookSubscription::send,
                    )
                    .await
            }
        }
    }
}

impl FromArguments for Request {
    fn from_arguments(
        operation: &str,
        arguments: serde_json::Value,
    ) -> Result<Self, CallError> {
        let mut arguments = Arguments::new(operation, arguments)?;
        let request = match operation {
            "list_endpoint_subscriptions" => {
                Self::ListEndpointSubscriptions {
                    workspace_id: arguments.required("workspaceId")?,
                    endpoint_id: arguments.required("endpointId")?,
                    page_token: arguments.optional("pageToken")?,
                    limit: arguments.optional("limit")?,
                }
            }
            "get_endpoint_subscription" => {
                Self::GetEndpointSubscription {
                    workspace_id: arguments.required("workspaceId")?,
                    endpoint_id: arguments.required("endpointId")?,
                    subscription_name: arguments.required("subscriptionName")?,
                }
            }
            "activate_endpoint_subscription" => {
                Self::ActivateEndpointSubscription {
                    workspace_id: arguments.required("workspaceId")?,
                    endpoint_id: arguments.required("endpointId")?,
                    subscription_name: arguments.required("subscriptionName")?,
                    body: arguments.required("body")?,
                }
            }
            "cancel_endpoint_subscription" => {
                Self::CancelEndpointSubscription {
                    workspace_id: arguments.required("workspaceId")?,
                    endpoint_id: arguments.required("endpointId")?,
                    subscription_name: arguments.required("subscriptionName")?,
                }
            }
            "list_webhook_subscriptions" => {
                Self::ListWebhookSubscriptions {
                    organization_id: arguments.required("organizationId")?,
                    workspace_id: arguments.required("workspaceId")?,
                    page_token: arguments.optional("pageToken")?,
                    limit: arguments.optional("limit")?,
                }
            }
            "create_webhook_subscription" => {
                Self::CreateWebhookSubscription {
                    organization_id: arguments.required("organizationId")?,
                    workspace_id: arguments.required("workspaceId")?,
                    body: arguments.required("body")?,
                }
            }
            "get_webhook_subscription" => {
                Self::GetWebhookSubscription {
                    organization_id: arguments.required("organizationId")?,
                    workspace_id: arguments.required("workspaceId")?,
                    webhook_subscription_id: arguments.required("webhookSubscriptionId")?,
                }
            }
            "delete_webhook_subscription" => {
                Self::DeleteWebhookSubscription {
                    organization_id: arguments.required("organizationId")?,
                    workspace_id: arguments.required("workspaceId")?,
                    webhook_subscription_id: arguments.required("webhookSubscriptionId")?,
                }
            }
            "update_webhook_subscription" => {
                Self::UpdateWebhookSubscription {
                    organization_id: arguments.required("organizationId")?,
                    workspace_id: arguments.required("workspaceId")?,
                    webhook_subscription_id: arguments
                        .required("webhookSubscriptionId")?,
                    body: arguments.required("body")?,
                }
            }
            _ => return Err(CallError::unknown_operation(operation)),
        };
        arguments.finish()?;
        Ok(request)
    }
}
