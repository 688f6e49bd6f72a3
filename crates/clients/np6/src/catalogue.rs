// @generated from specs/np6.yaml by `cargo xtask codegen np6`. Do not edit.

//! The operation catalogue: a constant for each operation, with its method, path, retries, effects and source.

use subkit_runtime::{Mark, Method, Operation, Source};

/// All operations, in the order of the spec.
pub static OPERATIONS: &[&Operation] = &[
    &UPSERT_SUBSCRIPTION,
    &GET_SUBSCRIPTION,
    &DELETE_SUBSCRIPTION,
    &LIST_CONTACT_SUBSCRIPTIONS,
    &DELETE_CONTACT_SUBSCRIPTIONS,
    &LIST_SUBSCRIPTIONS_BY_UNICITY,
    &LIST_SUBSCRIPTIONS_BY_HASH,
    &DELETE_SUBSCRIPTIONS_BY_UNICITY,
    &DELETE_SUBSCRIPTIONS_BY_HASH,
];

/// `PUT /subscriptions`
pub static UPSERT_SUBSCRIPTION: Operation = Operation::new(
        "upsert_subscription",
        Method::Put,
        "/subscriptions",
    )
    .with_summary("Creates or updates a subscription.")
    .with_auth(&[&["apiKey"]])
    .with_success_statuses(&[200])
    .with_error_statuses(&[(429, 429)])
    .with_accept("application/json")
    .with_effects(
        &[
            subkit_runtime::Effect::new(
                "replaces",
                "A subscription that already has this id is overwritten.",
            ),
        ],
    )
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://documentation.np6.com/api/subscription/cf274d4c-364b-f6c6-5384-b14a0e481c2c",
            ),
        ),
    );

/// `GET /subscriptions/{subscription_id}`
pub static GET_SUBSCRIPTION: Operation = Operation::new(
        "get_subscription",
        Method::Get,
        "/subscriptions/{subscription_id}",
    )
    .with_summary("Gets a subscription.")
    .with_auth(&[&["apiKey"]])
    .with_success_statuses(&[200])
    .with_error_statuses(&[(429, 429)])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://documentation.np6.com/api/subscription/417b7c27-f535-b764-1c39-739d4e5a2ef1",
            ),
        ),
    );

/// `DELETE /subscriptions/{subscription_id}`
pub static DELETE_SUBSCRIPTION: Operation = Operation::new(
        "delete_subscription",
        Method::Delete,
        "/subscriptions/{subscription_id}",
    )
    .with_summary("Deletes a subscription.")
    .with_auth(&[&["apiKey"]])
    .with_success_statuses(&[204])
    .with_error_statuses(&[(429, 429)])
    .with_effects(
        &[
            subkit_runtime::Effect::new(
                "destroys",
                "The subscription is deleted. It no longer receives notifications.",
            ),
        ],
    )
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://documentation.np6.com/api/subscription/417b7c27-f535-b764-1c39-739d4e5a2ef1",
            ),
        ),
    );

/// `GET /targets/{contact_id}/subscriptions`
pub static LIST_CONTACT_SUBSCRIPTIONS: Operation = Operation::new(
        "list_contact_subscriptions",
        Method::Get,
        "/targets/{contact_id}/subscriptions",
    )
    .with_summary("Lists the subscriptions of a contact.")
    .with_auth(&[&["apiKey"]])
    .with_success_statuses(&[200])
    .with_error_statuses(&[(429, 429)])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://documentation.np6.com/api/subscription/7a4cea92-783f-d43f-fbac-b27a5c2cd8a6",
            ),
        ),
    );

/// `DELETE /targets/{contact_id}/subscriptions`
pub static DELETE_CONTACT_SUBSCRIPTIONS: Operation = Operation::new(
        "delete_contact_subscriptions",
        Method::Delete,
        "/targets/{contact_id}/subscriptions",
    )
    .with_summary("Deletes the subscriptions of a contact.")
    .with_auth(&[&["apiKey"]])
    .with_success_statuses(&[204])
    .with_error_statuses(&[(429, 429)])
    .with_effects(
        &[
            subkit_runtime::Effect::new(
                "destroys",
                "All subscriptions of the contact are deleted.",
            ),
        ],
    )
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://documentation.np6.com/api/subscription/7a4cea92-783f-d43f-fbac-b27a5c2cd8a6",
            ),
        ),
    );

/// `GET /targets/subscriptions`
pub static LIST_SUBSCRIPTIONS_BY_UNICITY: Operation = Operation::new(
        "list_subscriptions_by_unicity",
        Method::Get,
        "/targets/subscriptions",
    )
    .with_summary("Lists the subscriptions of the contact with this unicity.")
    .with_auth(&[&["apiKey"]])
    .with_success_statuses(&[200])
    .with_error_statuses(&[(429, 429)])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://documentation.np6.com/api/subscription/429461d3-f92c-600c-2935-798707c48912",
            ),
        ),
    );

/// `GET /targets/subscriptions`
pub static LIST_SUBSCRIPTIONS_BY_HASH: Operation = Operation::new(
        "list_subscriptions_by_hash",
        Method::Get,
        "/targets/subscriptions",
    )
    .with_summary("Lists the subscriptions of the contact with this hash.")
    .with_auth(&[&["apiKey"]])
    .with_success_statuses(&[200])
    .with_error_statuses(&[(429, 429)])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://documentation.np6.com/api/subscription/59ff39d8-ecce-9973-6c68-527f51303a6b",
            ),
        ),
    );

/// `DELETE /targets/subscriptions`
pub static DELETE_SUBSCRIPTIONS_BY_UNICITY: Operation = Operation::new(
        "delete_subscriptions_by_unicity",
        Method::Delete,
        "/targets/subscriptions",
    )
    .with_summary("Deletes the subscriptions of the contact with this unicity.")
    .with_auth(&[&["apiKey"]])
    .with_success_statuses(&[204])
    .with_error_statuses(&[(429, 429)])
    .with_effects(
        &[
            subkit_runtime::Effect::new(
                "destroys",
                "All subscriptions of the contact are deleted.",
            ),
        ],
    )
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://documentation.np6.com/api/subscription/429461d3-f92c-600c-2935-798707c48912",
            ),
        ),
    );

/// `DELETE /targets/subscriptions`
pub static DELETE_SUBSCRIPTIONS_BY_HASH: Operation = Operation::new(
        "delete_subscriptions_by_hash",
        Method::Delete,
        "/targets/subscriptions",
    )
    .with_summary("Deletes the subscriptions of the contact with this hash.")
    .with_auth(&[&["apiKey"]])
    .with_success_statuses(&[204])
    .with_error_statuses(&[(429, 429)])
    .with_effects(
        &[
            subkit_runtime::Effect::new(
                "destroys",
                "All subscriptions of the contact are deleted.",
            ),
        ],
    )
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://documentation.np6.com/api/subscription/59ff39d8-ecce-9973-6c68-527f51303a6b",
            ),
        ),
    );
