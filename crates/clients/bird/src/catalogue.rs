// @generated from specs/bird.yaml by `cargo xtask codegen bird`. Do not edit.

//! The operation catalogue: a constant for each operation, with its method, path, retries, effects and source.

use subkit_runtime::{Mark, Method, Operation, Source};

/// All operations, in the order of the spec.
pub static OPERATIONS: &[&Operation] = &[
    &LIST_ENDPOINT_SUBSCRIPTIONS,
    &GET_ENDPOINT_SUBSCRIPTION,
    &ACTIVATE_ENDPOINT_SUBSCRIPTION,
    &CANCEL_ENDPOINT_SUBSCRIPTION,
    &LIST_WEBHOOK_SUBSCRIPTIONS,
    &CREATE_WEBHOOK_SUBSCRIPTION,
    &GET_WEBHOOK_SUBSCRIPTION,
    &DELETE_WEBHOOK_SUBSCRIPTION,
    &UPDATE_WEBHOOK_SUBSCRIPTION,
];

/// `GET /workspaces/{workspaceId}/endpoints/{endpointId}/subscriptions`
pub static LIST_ENDPOINT_SUBSCRIPTIONS: Operation = Operation::new(
        "list_endpoint_subscriptions",
        Method::Get,
        "/workspaces/{workspaceId}/endpoints/{endpointId}/subscriptions",
    )
    .with_summary("Lists the subscriptions of an endpoint.")
    .with_paging(subkit_runtime::Paging::Token {
        in_link: None,
        end: None,
    })
    .with_auth(&[&["accessKey"], &["bearerToken"]])
    .with_success_statuses(&[200])
    .with_error_statuses(&[(404, 404)])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://docs.bird.com/api/numbers-api/api-reference/manage-endpoint-subscriptions#list-workspace-endpoint-subscriptions",
            ),
        ),
    );

/// `GET /workspaces/{workspaceId}/endpoints/{endpointId}/subscriptions/{subscriptionName}`
pub static GET_ENDPOINT_SUBSCRIPTION: Operation = Operation::new(
        "get_endpoint_subscription",
        Method::Get,
        "/workspaces/{workspaceId}/endpoints/{endpointId}/subscriptions/{subscriptionName}",
    )
    .with_summary("Gets a subscription of an endpoint.")
    .with_auth(&[&["accessKey"], &["bearerToken"]])
    .with_success_statuses(&[200])
    .with_error_statuses(&[(404, 404)])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://docs.bird.com/api/numbers-api/api-reference/manage-endpoint-subscriptions#get-workspace-endpoint-subscription",
            ),
        ),
    );

/// `POST /workspaces/{workspaceId}/endpoints/{endpointId}/subscriptions/{subscriptionName}/activate`
pub static ACTIVATE_ENDPOINT_SUBSCRIPTION: Operation = Operation::new(
        "activate_endpoint_subscription",
        Method::Post,
        "/workspaces/{workspaceId}/endpoints/{endpointId}/subscriptions/{subscriptionName}/activate",
    )
    .with_summary("Activates a subscription of an endpoint.")
    .with_auth(&[&["accessKey"], &["bearerToken"]])
    .with_success_statuses(&[200])
    .with_error_statuses(&[(404, 404)])
    .with_not_processed(&[429])
    .with_accept("application/json")
    .with_effects(
        &[
            subkit_runtime::Effect::new(
                "subscribes",
                "The subscription becomes active.",
            ),
            subkit_runtime::Effect::new(
                "bills",
                "The workspace may be charged the price of the subscription.",
            ),
        ],
    )
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://docs.bird.com/api/numbers-api/api-reference/manage-endpoint-subscriptions#activate-workspace-endpoint-subscription",
            ),
        ),
    );

/// `POST /workspaces/{workspaceId}/endpoints/{endpointId}/subscriptions/{subscriptionName}/cancel`
pub static CANCEL_ENDPOINT_SUBSCRIPTION: Operation = Operation::new(
        "cancel_endpoint_subscription",
        Method::Post,
        "/workspaces/{workspaceId}/endpoints/{endpointId}/subscriptions/{subscriptionName}/cancel",
    )
    .with_summary("Cancels a subscription of an endpoint.")
    .with_auth(&[&["accessKey"], &["bearerToken"]])
    .with_success_statuses(&[200])
    .with_error_statuses(&[(404, 404)])
    .with_not_processed(&[429])
    .with_accept("application/json")
    .with_effects(
        &[
            subkit_runtime::Effect::new(
                "destroys",
                "The subscription ends. The endpoint may then be unable to send or receive messages.",
            ),
        ],
    )
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://docs.bird.com/api/numbers-api/api-reference/manage-endpoint-subscriptions#cancel-workspace-endpoint-subscription",
            ),
        ),
    );

/// `GET /organizations/{organizationId}/workspaces/{workspaceId}/webhook-subscriptions`
pub static LIST_WEBHOOK_SUBSCRIPTIONS: Operation = Operation::new(
        "list_webhook_subscriptions",
        Method::Get,
        "/organizations/{organizationId}/workspaces/{workspaceId}/webhook-subscriptions",
    )
    .with_summary("Lists the webhook subscriptions of a workspace.")
    .with_paging(subkit_runtime::Paging::Token {
        in_link: None,
        end: None,
    })
    .with_auth(&[&["accessKey"], &["bearerToken"]])
    .with_success_statuses(&[200])
    .with_error_statuses(&[(404, 404)])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions",
            ),
        ),
    );

/// `POST /organizations/{organizationId}/workspaces/{workspaceId}/webhook-subscriptions`
pub static CREATE_WEBHOOK_SUBSCRIPTION: Operation = Operation::new(
        "create_webhook_subscription",
        Method::Post,
        "/organizations/{organizationId}/workspaces/{workspaceId}/webhook-subscriptions",
    )
    .with_summary("Creates a webhook subscription.")
    .with_auth(&[&["accessKey"], &["bearerToken"]])
    .with_success_statuses(&[201])
    .with_not_processed(&[429])
    .with_accept("application/json")
    .with_effects(
        &[
            subkit_runtime::Effect::new(
                "subscribes",
                "Events are sent to the URL. If an identical subscription exists, every event is delivered twice.",
            ),
        ],
    )
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions",
            ),
        ),
    );

/// `GET /organizations/{organizationId}/workspaces/{workspaceId}/webhook-subscriptions/{webhookSubscriptionId}`
pub static GET_WEBHOOK_SUBSCRIPTION: Operation = Operation::new(
        "get_webhook_subscription",
        Method::Get,
        "/organizations/{organizationId}/workspaces/{workspaceId}/webhook-subscriptions/{webhookSubscriptionId}",
    )
    .with_summary("Gets a webhook subscription.")
    .with_auth(&[&["accessKey"], &["bearerToken"]])
    .with_success_statuses(&[200])
    .with_error_statuses(&[(404, 404)])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions",
            ),
        ),
    );

/// `DELETE /organizations/{organizationId}/workspaces/{workspaceId}/webhook-subscriptions/{webhookSubscriptionId}`
pub static DELETE_WEBHOOK_SUBSCRIPTION: Operation = Operation::new(
        "delete_webhook_subscription",
        Method::Delete,
        "/organizations/{organizationId}/workspaces/{workspaceId}/webhook-subscriptions/{webhookSubscriptionId}",
    )
    .with_summary("Deletes a webhook subscription.")
    .with_auth(&[&["accessKey"], &["bearerToken"]])
    .with_success_statuses(&[204])
    .with_error_statuses(&[(404, 404)])
    .with_effects(
        &[
            subkit_runtime::Effect::new(
                "destroys",
                "The webhook subscription is deleted. No more events are sent to its URL.",
            ),
        ],
    )
    .with_source(
        Source::new(
            Mark::Inferred,
            Some(
                "https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions",
            ),
        ),
    );

/// `PATCH /organizations/{organizationId}/workspaces/{workspaceId}/webhook-subscriptions/{webhookSubscriptionId}`
pub static UPDATE_WEBHOOK_SUBSCRIPTION: Operation = Operation::new(
        "update_webhook_subscription",
        Method::Patch,
        "/organizations/{organizationId}/workspaces/{workspaceId}/webhook-subscriptions/{webhookSubscriptionId}",
    )
    .with_summary("Updates a webhook subscription.")
    .with_idempotent(true)
    .with_auth(&[&["accessKey"], &["bearerToken"]])
    .with_success_statuses(&[200])
    .with_error_statuses(&[(404, 404)])
    .with_not_processed(&[429])
    .with_accept("application/json")
    .with_effects(
        &[
            subkit_runtime::Effect::new(
                "replaces",
                "The properties in the body are replaced. An inactive subscription receives no events.",
            ),
        ],
    )
    .with_source(
        Source::new(
            Mark::Inferred,
            Some(
                "https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions",
            ),
        ),
    );
