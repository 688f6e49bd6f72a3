// @generated from specs/bird.yaml (sha256 857687a4ab40b66e) by `cargo xtask codegen bird`. Do not edit.

//! The operation catalogue: what a program can know about each operation.

use subkit_runtime::{Mark, Method, Operation, Source};

/// All operations, in the order of the spec.
pub static OPERATIONS: &[&Operation] = &[
    &LIST_ENDPOINT_SUBSCRIPTIONS,
    &GET_ENDPOINT_SUBSCRIPTION,
    &ACTIVATE_ENDPOINT_SUBSCRIPTION,
    &CANCEL_ENDPOINT_SUBSCRIPTION,
];

/// `GET /workspaces/{workspaceId}/endpoints/{endpointId}/subscriptions`
pub static LIST_ENDPOINT_SUBSCRIPTIONS: Operation = Operation::new(
        "list_endpoint_subscriptions",
        Method::Get,
        "/workspaces/{workspaceId}/endpoints/{endpointId}/subscriptions",
    )
    .with_summary("List the subscriptions of an endpoint.")
    .with_paging(subkit_runtime::Paging::Token {
        in_link: None,
        end: None,
    })
    .with_auth(&[&["accessKey"], &["bearerToken"]])
    .with_success(&[200])
    .with_failures(&[(404, 404)])
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
    .with_summary("Get one subscription of an endpoint.")
    .with_auth(&[&["accessKey"], &["bearerToken"]])
    .with_success(&[200])
    .with_failures(&[(404, 404)])
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
    .with_summary("Activate a subscription of an endpoint.")
    .with_auth(&[&["accessKey"], &["bearerToken"]])
    .with_success(&[200])
    .with_failures(&[(404, 404)])
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
    .with_summary("Cancel a subscription of an endpoint.")
    .with_auth(&[&["accessKey"], &["bearerToken"]])
    .with_success(&[200])
    .with_failures(&[(404, 404)])
    .with_not_processed(&[429])
    .with_accept("application/json")
    .with_effects(
        &[
            subkit_runtime::Effect::new(
                "destroys",
                "The subscription ends. The endpoint may then no longer send or receive.",
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
