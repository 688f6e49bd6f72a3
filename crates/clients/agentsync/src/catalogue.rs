// @generated from specs/agentsync.yaml by `cargo xtask codegen agentsync`. Do not edit.

//! The operation catalogue: a constant for each operation, with its method, path, retries, effects and source.

use subkit_runtime::{Mark, Method, Operation, Source};

/// All operations, in the order of the spec.
pub static OPERATIONS: &[&Operation] = &[
    &LIST_ACTIVE_NPNS,
    &APPEND_ACTIVE_NPNS,
    &REPLACE_ACTIVE_NPNS,
    &REMOVE_ACTIVE_NPNS,
    &GET_NPN_JOB_STATUS,
    &GET_NPN_JOB_STATUS_DETAILS,
    &LIST_ADDRESSES,
    &LIST_ENTITY_ADDRESSES,
    &GET_ADDRESS,
];

/// `GET /v1/accounts/subscriptions`
pub static LIST_ACTIVE_NPNS: Operation = Operation::new(
        "list_active_npns",
        Method::Get,
        "/v1/accounts/subscriptions",
    )
    .with_summary("Lists the active NPNs of the account.")
    .with_paging(subkit_runtime::Paging::Number {
        first: 0,
    })
    .with_auth(&[&["oauth2"]])
    .with_success_statuses(&[200])
    .with_error_statuses(
        &[(400, 400), (401, 401), (403, 403), (404, 404), (429, 429), (500, 500)],
    )
    .with_accept("application/hal+json, application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://developer-portal-staging.agentsync.io/apis/producer-sync-api/docs",
            ),
        ),
    );

/// `PUT /v1/accounts/subscriptions`
pub static APPEND_ACTIVE_NPNS: Operation = Operation::new(
        "append_active_npns",
        Method::Put,
        "/v1/accounts/subscriptions",
    )
    .with_summary("Adds NPNs to the active NPNs of the account.")
    .with_idempotent(false)
    .with_auth(&[&["oauth2"]])
    .with_success_statuses(&[200, 202])
    .with_error_statuses(
        &[(400, 400), (401, 401), (403, 403), (404, 404), (429, 429), (500, 500)],
    )
    .with_not_processed(&[429])
    .with_accept("application/json")
    .with_effects(
        &[
            subkit_runtime::Effect::new(
                "starts-job",
                "A job adds the NPNs after the response has arrived.",
            ),
            subkit_runtime::Effect::new(
                "bills",
                "An NPN that becomes active may be billed for the current billing period.",
            ),
        ],
    )
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://developer-portal.agentsync.io/apis/producer-sync-api/versions/1f78a9c5-1b7a-45b7-90e3-247dff1ee621/operations/getNpnManagementJobStatus",
            ),
        ),
    );

/// `POST /v1/accounts/subscriptions`
pub static REPLACE_ACTIVE_NPNS: Operation = Operation::new(
        "replace_active_npns",
        Method::Post,
        "/v1/accounts/subscriptions",
    )
    .with_summary("Replaces the active NPNs of the account.")
    .with_auth(&[&["oauth2"]])
    .with_success_statuses(&[200, 202])
    .with_error_statuses(
        &[(400, 400), (401, 401), (403, 403), (404, 404), (429, 429), (500, 500)],
    )
    .with_not_processed(&[429])
    .with_accept("application/json")
    .with_effects(
        &[
            subkit_runtime::Effect::new(
                "starts-job",
                "A job changes the active NPNs after the response has arrived.",
            ),
            subkit_runtime::Effect::new(
                "destroys",
                "Active NPNs that are not in the list are removed from the account.",
            ),
            subkit_runtime::Effect::new(
                "bills",
                "An NPN that becomes active may be billed for the current billing period.",
            ),
        ],
    )
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://developer-portal-staging.agentsync.io/apis/producer-sync-api/versions/1f78a9c5-1b7a-45b7-90e3-247dff1ee621/operations/deleteActiveNpns",
            ),
        ),
    );

/// `DELETE /v1/accounts/subscriptions`
pub static REMOVE_ACTIVE_NPNS: Operation = Operation::new(
        "remove_active_npns",
        Method::Delete,
        "/v1/accounts/subscriptions",
    )
    .with_summary("Removes NPNs from the active NPNs of the account.")
    .with_idempotent(false)
    .with_auth(&[&["oauth2"]])
    .with_success_statuses(&[200, 202])
    .with_error_statuses(
        &[(400, 400), (401, 401), (403, 403), (404, 404), (429, 429), (500, 500)],
    )
    .with_not_processed(&[429])
    .with_accept("application/json")
    .with_effects(
        &[
            subkit_runtime::Effect::new(
                "starts-job",
                "The NPNs are removed after the response has arrived.",
            ),
            subkit_runtime::Effect::new(
                "destroys",
                "The NPNs are removed from the account.",
            ),
        ],
    )
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://developer-portal-staging.agentsync.io/apis/producer-sync-api/versions/1f78a9c5-1b7a-45b7-90e3-247dff1ee621/operations/deleteActiveNpns",
            ),
        ),
    );

/// `GET /v1/accounts/subscriptions/status/{jobId}`
pub static GET_NPN_JOB_STATUS: Operation = Operation::new(
        "get_npn_job_status",
        Method::Get,
        "/v1/accounts/subscriptions/status/{jobId}",
    )
    .with_summary("Gets the status of a job that changes the active NPNs.")
    .with_auth(&[&["oauth2"]])
    .with_success_statuses(&[200])
    .with_error_statuses(
        &[(400, 400), (401, 401), (403, 403), (404, 404), (429, 429), (500, 500)],
    )
    .with_accept("application/hal+json, application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://developer-portal.agentsync.io/apis/producer-sync-api/versions/1f78a9c5-1b7a-45b7-90e3-247dff1ee621/operations/getNpnManagementJobStatus",
            ),
        ),
    );

/// `GET /v1/accounts/subscriptions/status/{jobId}/details`
pub static GET_NPN_JOB_STATUS_DETAILS: Operation = Operation::new(
        "get_npn_job_status_details",
        Method::Get,
        "/v1/accounts/subscriptions/status/{jobId}/details",
    )
    .with_summary("Gets the details of a job that changes the active NPNs.")
    .with_paging(subkit_runtime::Paging::Number {
        first: 0,
    })
    .with_auth(&[&["oauth2"]])
    .with_success_statuses(&[200])
    .with_error_statuses(
        &[(400, 400), (401, 401), (403, 403), (404, 404), (429, 429), (500, 500)],
    )
    .with_accept("application/hal+json, application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://developer-portal.agentsync.io/apis/producer-sync-api/versions/1f78a9c5-1b7a-45b7-90e3-247dff1ee621/operations/getNpnManagementJobStatusDetails",
            ),
        ),
    );

/// `GET /v2/addresses`
pub static LIST_ADDRESSES: Operation = Operation::new(
        "list_addresses",
        Method::Get,
        "/v2/addresses",
    )
    .with_summary("Lists the addresses of the active NPNs.")
    .with_paging(subkit_runtime::Paging::Token {
        in_link: Some("continuationToken"),
        end: Some("0"),
    })
    .with_auth(&[&["oauth2"]])
    .with_success_statuses(&[200])
    .with_error_statuses(
        &[(400, 400), (401, 401), (403, 403), (404, 404), (429, 429), (500, 500)],
    )
    .with_accept("application/hal+json, application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://developer.agentsync.io/apis/producer-sync-api/versions/a22bdbef-c2a1-4e8c-a0ad-0af7053e055d/operations/getAddressesByNPN",
            ),
        ),
    );

/// `GET /v2/entities/{npn}/addresses`
pub static LIST_ENTITY_ADDRESSES: Operation = Operation::new(
        "list_entity_addresses",
        Method::Get,
        "/v2/entities/{npn}/addresses",
    )
    .with_summary(
        "Lists the addresses of an NPN, and activates the NPN if it is not active.",
    )
    .with_paging(subkit_runtime::Paging::Token {
        in_link: Some("continuationToken"),
        end: Some("0"),
    })
    .with_auth(&[&["oauth2"]])
    .with_success_statuses(&[200])
    .with_error_statuses(
        &[(400, 400), (401, 401), (403, 403), (404, 404), (429, 429), (500, 500)],
    )
    .with_accept("application/hal+json, application/json")
    .with_effects(
        &[
            subkit_runtime::Effect::new(
                "subscribes",
                "An NPN that is not active on the account becomes active.",
            ),
            subkit_runtime::Effect::new(
                "bills",
                "An NPN that becomes active may be billed for the current billing period.",
            ),
        ],
    )
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://developer.agentsync.io/apis/producer-sync-api/versions/a22bdbef-c2a1-4e8c-a0ad-0af7053e055d/operations/getAddressesByNPN",
            ),
        ),
    );

/// `GET /v1/addresses/{id}`
pub static GET_ADDRESS: Operation = Operation::new(
        "get_address",
        Method::Get,
        "/v1/addresses/{id}",
    )
    .with_summary("Gets an address.")
    .with_auth(&[&["oauth2"]])
    .with_success_statuses(&[200])
    .with_error_statuses(
        &[(400, 400), (401, 401), (403, 403), (404, 404), (429, 429), (500, 500)],
    )
    .with_accept("application/hal+json, application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://developer.agentsync.io/apis/producer-sync-api/versions/a22bdbef-c2a1-4e8c-a0ad-0af7053e055d/operations/getAppointments",
            ),
        ),
    );
