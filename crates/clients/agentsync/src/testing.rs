// @generated from specs/agentsync.yaml by `cargo xtask codegen agentsync`. Do not edit.

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
    api: "agentsync",
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
        api: "agentsync",
        operation: "list_active_npns",
        location: "response 200",
        name: "page",
        type_name: "types::ActiveNpnPage",
        json: r#"{"embedded":{"subscriptions":[{"npn":"15645555"},{"npn":"19855109"}]},"links":{"self":{"href":"https://api.sandbox.agentsync.io/v1/accounts/subscriptions?page=0&size=250"}},"page":{"size":250,"totalElements":2,"totalPages":1,"number":0}}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ActiveNpnPage>,
    },
    Example {
        api: "agentsync",
        operation: "list_active_npns",
        location: "response 400",
        name: "bad_request",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":400,"error":"Bad Request","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "list_active_npns",
        location: "response 401",
        name: "unauthorized",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":401,"error":"Unauthorized","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "list_active_npns",
        location: "response 403",
        name: "forbidden",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":403,"error":"Forbidden","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "list_active_npns",
        location: "response 404",
        name: "not_found",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":404,"error":"Not Found","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "list_active_npns",
        location: "response 429",
        name: "too_many_requests",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":429,"error":"Too Many Requests","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "list_active_npns",
        location: "response 500",
        name: "server_error",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1613510729601,"status":500,"error":"Internal Server Error","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "list_active_npns",
        location: "response default",
        name: "server_error",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1613510729601,"status":500,"error":"Internal Server Error","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "append_active_npns",
        location: "request",
        name: "three",
        type_name: "Vec<types::Npn>",
        json: r#"["912484758","123456689","999999999"]"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<Vec<types::Npn>>,
    },
    Example {
        api: "agentsync",
        operation: "append_active_npns",
        location: "response 200",
        name: "started",
        type_name: "types::NpnJob",
        json: r#"{"success":true,"message":"Job is in progress","job_id":"0ded8367-01ac-4519-8cd7-ce965d55c0b0"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::NpnJob>,
    },
    Example {
        api: "agentsync",
        operation: "append_active_npns",
        location: "response 400",
        name: "bad_request",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":400,"error":"Bad Request","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "append_active_npns",
        location: "response 401",
        name: "unauthorized",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":401,"error":"Unauthorized","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "append_active_npns",
        location: "response 403",
        name: "forbidden",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":403,"error":"Forbidden","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "append_active_npns",
        location: "response 404",
        name: "not_found",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":404,"error":"Not Found","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "append_active_npns",
        location: "response 429",
        name: "too_many_requests",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":429,"error":"Too Many Requests","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "append_active_npns",
        location: "response 500",
        name: "server_error",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1613510729601,"status":500,"error":"Internal Server Error","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "append_active_npns",
        location: "response default",
        name: "server_error",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1613510729601,"status":500,"error":"Internal Server Error","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "replace_active_npns",
        location: "request",
        name: "three",
        type_name: "Vec<types::Npn>",
        json: r#"["912484758","123456689","999999999"]"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<Vec<types::Npn>>,
    },
    Example {
        api: "agentsync",
        operation: "replace_active_npns",
        location: "response 200",
        name: "started",
        type_name: "types::NpnJob",
        json: r#"{"success":true,"message":"Job is in progress","job_id":"0ded8367-01ac-4519-8cd7-ce965d55c0b0"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::NpnJob>,
    },
    Example {
        api: "agentsync",
        operation: "replace_active_npns",
        location: "response 400",
        name: "bad_request",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":400,"error":"Bad Request","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "replace_active_npns",
        location: "response 401",
        name: "unauthorized",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":401,"error":"Unauthorized","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "replace_active_npns",
        location: "response 403",
        name: "forbidden",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":403,"error":"Forbidden","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "replace_active_npns",
        location: "response 404",
        name: "not_found",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":404,"error":"Not Found","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "replace_active_npns",
        location: "response 429",
        name: "too_many_requests",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":429,"error":"Too Many Requests","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "replace_active_npns",
        location: "response 500",
        name: "server_error",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1613510729601,"status":500,"error":"Internal Server Error","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "replace_active_npns",
        location: "response default",
        name: "server_error",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1613510729601,"status":500,"error":"Internal Server Error","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "remove_active_npns",
        location: "request",
        name: "three",
        type_name: "Vec<types::Npn>",
        json: r#"["912484758","123456689","999999999"]"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<Vec<types::Npn>>,
    },
    Example {
        api: "agentsync",
        operation: "remove_active_npns",
        location: "response 400",
        name: "bad_request",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":400,"error":"Bad Request","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "remove_active_npns",
        location: "response 401",
        name: "unauthorized",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":401,"error":"Unauthorized","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "remove_active_npns",
        location: "response 403",
        name: "forbidden",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":403,"error":"Forbidden","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "remove_active_npns",
        location: "response 404",
        name: "not_found",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":404,"error":"Not Found","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "remove_active_npns",
        location: "response 429",
        name: "too_many_requests",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":429,"error":"Too Many Requests","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "remove_active_npns",
        location: "response 500",
        name: "server_error",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1613510729601,"status":500,"error":"Internal Server Error","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "remove_active_npns",
        location: "response default",
        name: "server_error",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1613510729601,"status":500,"error":"Internal Server Error","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "get_npn_job_status",
        location: "response 200",
        name: "job",
        type_name: "types::NpnJobStatus",
        json: r#"{"id":"0ded8367-01ac-4519-8cd7-ce965d55c0b0","createdAt":"2025-04-14","updatedAt":"2025-04-14"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::NpnJobStatus>,
    },
    Example {
        api: "agentsync",
        operation: "get_npn_job_status",
        location: "response 400",
        name: "bad_request",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":400,"error":"Bad Request","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "get_npn_job_status",
        location: "response 401",
        name: "unauthorized",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":401,"error":"Unauthorized","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "get_npn_job_status",
        location: "response 403",
        name: "forbidden",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":403,"error":"Forbidden","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "get_npn_job_status",
        location: "response 404",
        name: "not_found",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":404,"error":"Not Found","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "get_npn_job_status",
        location: "response 429",
        name: "too_many_requests",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":429,"error":"Too Many Requests","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "get_npn_job_status",
        location: "response 500",
        name: "server_error",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1613510729601,"status":500,"error":"Internal Server Error","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "get_npn_job_status",
        location: "response default",
        name: "server_error",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1613510729601,"status":500,"error":"Internal Server Error","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "get_npn_job_status_details",
        location: "response 200",
        name: "empty",
        type_name: "types::NpnJobStatusDetails",
        json: r#"{"embedded":{},"links":{"self":{"href":"https://api.sandbox.agentsync.io/v1/accounts/subscriptions/status/0ded8367-01ac-4519-8cd7-ce965d55c0b0/details"}}}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::NpnJobStatusDetails>,
    },
    Example {
        api: "agentsync",
        operation: "get_npn_job_status_details",
        location: "response 400",
        name: "bad_request",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":400,"error":"Bad Request","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "get_npn_job_status_details",
        location: "response 401",
        name: "unauthorized",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":401,"error":"Unauthorized","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "get_npn_job_status_details",
        location: "response 403",
        name: "forbidden",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":403,"error":"Forbidden","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "get_npn_job_status_details",
        location: "response 404",
        name: "not_found",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":404,"error":"Not Found","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "get_npn_job_status_details",
        location: "response 429",
        name: "too_many_requests",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":429,"error":"Too Many Requests","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "get_npn_job_status_details",
        location: "response 500",
        name: "server_error",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1613510729601,"status":500,"error":"Internal Server Error","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "get_npn_job_status_details",
        location: "response default",
        name: "server_error",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1613510729601,"status":500,"error":"Internal Server Error","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "list_addresses",
        location: "response 200",
        name: "first",
        type_name: "types::AddressPage",
        json: r#"{"embedded":{"addresses":[{"id":1234567,"npn":"18551108","transactionId":"ae51f10b-8b5e-40ba-98a9-8f860392b344","type":"BUSINESS","forState":"AL","niprDateUpdated":"2024-12-01","createdAt":"2021-04-04","updatedAt":"2024-12-02","line1":"789 S Washington Ave","city":"Denver","state":"CO","zip":"80211","country":"U.S.A.","niprDeleted":false}]},"links":{"self":{"href":"https://access.agentsync.io/v2/addresses?continuationToken=0"},"next":{"href":"https://access.agentsync.io/v2/addresses?continuationToken=11862929"}}}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::AddressPage>,
    },
    Example {
        api: "agentsync",
        operation: "list_addresses",
        location: "response 200",
        name: "end",
        type_name: "types::AddressPage",
        json: r#"{"links":{"self":{"href":"https://access.agentsync.io/v2/addresses?continuationToken=11862929"},"next":{"href":"https://access.agentsync.io/v2/addresses?continuationToken=0"}}}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::AddressPage>,
    },
    Example {
        api: "agentsync",
        operation: "list_addresses",
        location: "response 400",
        name: "bad_request",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":400,"error":"Bad Request","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "list_addresses",
        location: "response 401",
        name: "unauthorized",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":401,"error":"Unauthorized","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "list_addresses",
        location: "response 403",
        name: "forbidden",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":403,"error":"Forbidden","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "list_addresses",
        location: "response 404",
        name: "not_found",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":404,"error":"Not Found","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "list_addresses",
        location: "response 429",
        name: "too_many_requests",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":429,"error":"Too Many Requests","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "list_addresses",
        location: "response 500",
        name: "server_error",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1613510729601,"status":500,"error":"Internal Server Error","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "list_addresses",
        location: "response default",
        name: "server_error",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1613510729601,"status":500,"error":"Internal Server Error","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "list_entity_addresses",
        location: "response 200",
        name: "first",
        type_name: "types::AddressPage",
        json: r#"{"embedded":{"addresses":[{"id":1234567,"npn":"18551108","transactionId":"ae51f10b-8b5e-40ba-98a9-8f860392b344","type":"BUSINESS","forState":"AL","niprDateUpdated":"2024-12-01","createdAt":"2021-04-04","updatedAt":"2024-12-02","line1":"789 S Washington Ave","city":"Denver","state":"CO","zip":"80211","country":"U.S.A.","niprDeleted":false}]},"links":{"self":{"href":"https://access.agentsync.io/v2/addresses?continuationToken=0"},"next":{"href":"https://access.agentsync.io/v2/addresses?continuationToken=11862929"}}}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::AddressPage>,
    },
    Example {
        api: "agentsync",
        operation: "list_entity_addresses",
        location: "response 200",
        name: "end",
        type_name: "types::AddressPage",
        json: r#"{"links":{"self":{"href":"https://access.agentsync.io/v2/addresses?continuationToken=11862929"},"next":{"href":"https://access.agentsync.io/v2/addresses?continuationToken=0"}}}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::AddressPage>,
    },
    Example {
        api: "agentsync",
        operation: "list_entity_addresses",
        location: "response 400",
        name: "bad_request",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":400,"error":"Bad Request","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "list_entity_addresses",
        location: "response 401",
        name: "unauthorized",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":401,"error":"Unauthorized","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "list_entity_addresses",
        location: "response 403",
        name: "forbidden",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":403,"error":"Forbidden","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "list_entity_addresses",
        location: "response 404",
        name: "not_found",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":404,"error":"Not Found","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "list_entity_addresses",
        location: "response 429",
        name: "too_many_requests",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":429,"error":"Too Many Requests","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "list_entity_addresses",
        location: "response 500",
        name: "server_error",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1613510729601,"status":500,"error":"Internal Server Error","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "list_entity_addresses",
        location: "response default",
        name: "server_error",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1613510729601,"status":500,"error":"Internal Server Error","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "get_address",
        location: "response 200",
        name: "business",
        type_name: "types::Address",
        json: r#"{"id":1234567,"npn":"18551108","transactionId":"ae51f10b-8b5e-40ba-98a9-8f860392b344","type":"BUSINESS","forState":"AL","niprDateUpdated":"2024-12-01","createdAt":"2021-04-04","updatedAt":"2024-12-02","line1":"789 S Washington Ave","city":"Denver","state":"CO","zip":"80211","country":"U.S.A.","niprDeleted":false}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::Address>,
    },
    Example {
        api: "agentsync",
        operation: "get_address",
        location: "response 400",
        name: "bad_request",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":400,"error":"Bad Request","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "get_address",
        location: "response 401",
        name: "unauthorized",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":401,"error":"Unauthorized","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "get_address",
        location: "response 403",
        name: "forbidden",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":403,"error":"Forbidden","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "get_address",
        location: "response 404",
        name: "not_found",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":404,"error":"Not Found","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "get_address",
        location: "response 429",
        name: "too_many_requests",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1742929112,"status":429,"error":"Too Many Requests","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "get_address",
        location: "response 500",
        name: "server_error",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1613510729601,"status":500,"error":"Internal Server Error","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "get_address",
        location: "response default",
        name: "server_error",
        type_name: "types::ErrorBody",
        json: r#"{"timestamp":1613510729601,"status":500,"error":"Internal Server Error","message":"Error message describing why this was an error.","path":"/v2/{endpoint}"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ErrorBody>,
    },
    Example {
        api: "agentsync",
        operation: "",
        location: "schema ProducersyncEvent",
        name: "example",
        type_name: "types::ProducersyncEvent",
        json: r#"{"id":"evt_12345","type":"producersync.updates_available","timestamp":"2025-07-24T06:00:00Z","data":{"runDate":"2025-07-24"}}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::ProducersyncEvent>,
    },
    Example {
        api: "agentsync",
        operation: "",
        location: "property UpdatesAvailableData.runDate",
        name: "example",
        type_name: "subkit_runtime::Date",
        json: r#""2025-07-24""#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<subkit_runtime::Date>,
    },
    Example {
        api: "agentsync",
        operation: "",
        location: "property NpnJob.success",
        name: "example",
        type_name: "bool",
        json: r"true",
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<bool>,
    },
    Example {
        api: "agentsync",
        operation: "",
        location: "property NpnJob.message",
        name: "example",
        type_name: "String",
        json: r#""Job is in progress""#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<String>,
    },
    Example {
        api: "agentsync",
        operation: "",
        location: "property NpnJob.job_id",
        name: "example",
        type_name: "types::JobId",
        json: r#""0ded8367-01ac-4519-8cd7-ce965d55c0b0""#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::JobId>,
    },
    Example {
        api: "agentsync",
        operation: "",
        location: "property NpnJobStatus.id",
        name: "example",
        type_name: "types::JobId",
        json: r#""0ded8367-01ac-4519-8cd7-ce965d55c0b0""#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::JobId>,
    },
    Example {
        api: "agentsync",
        operation: "",
        location: "property NpnJobStatus.createdAt",
        name: "example",
        type_name: "subkit_runtime::Date",
        json: r#""2025-04-14""#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<subkit_runtime::Date>,
    },
    Example {
        api: "agentsync",
        operation: "",
        location: "property NpnJobStatus.updatedAt",
        name: "example",
        type_name: "subkit_runtime::Date",
        json: r#""2025-04-14""#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<subkit_runtime::Date>,
    },
    Example {
        api: "agentsync",
        operation: "",
        location: "property Address.transactionId",
        name: "example",
        type_name: "subkit_runtime::Uuid",
        json: r#""ae51f10b-8b5e-40ba-98a9-8f860392b344""#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<subkit_runtime::Uuid>,
    },
    Example {
        api: "agentsync",
        operation: "",
        location: "property Address.forState",
        name: "example",
        type_name: "String",
        json: r#""AL""#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<String>,
    },
    Example {
        api: "agentsync",
        operation: "",
        location: "property Address.niprDateUpdated",
        name: "example",
        type_name: "subkit_runtime::Date",
        json: r#""2024-12-01""#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<subkit_runtime::Date>,
    },
    Example {
        api: "agentsync",
        operation: "",
        location: "property Address.createdAt",
        name: "example",
        type_name: "subkit_runtime::Date",
        json: r#""2021-04-04""#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<subkit_runtime::Date>,
    },
    Example {
        api: "agentsync",
        operation: "",
        location: "property Address.updatedAt",
        name: "example",
        type_name: "subkit_runtime::Date",
        json: r#""2024-12-02""#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<subkit_runtime::Date>,
    },
    Example {
        api: "agentsync",
        operation: "",
        location: "property Address.line1",
        name: "example",
        type_name: "String",
        json: r#""789 S Washington Ave""#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<String>,
    },
    Example {
        api: "agentsync",
        operation: "",
        location: "property Address.city",
        name: "example",
        type_name: "String",
        json: r#""Denver""#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<String>,
    },
    Example {
        api: "agentsync",
        operation: "",
        location: "property Address.state",
        name: "example",
        type_name: "String",
        json: r#""CO""#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<String>,
    },
    Example {
        api: "agentsync",
        operation: "",
        location: "property Address.zip",
        name: "example",
        type_name: "String",
        json: r#""80211""#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<String>,
    },
    Example {
        api: "agentsync",
        operation: "",
        location: "property Address.country",
        name: "example",
        type_name: "String",
        json: r#""U.S.A.""#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<String>,
    },
];

/// Example requests of each operation. There is one request for each example of the body.
pub static CALLS: &[Call] = &[
    Call {
        operation: "list_active_npns",
        name: "plain",
        arguments: r#"{"page":0,"size":250}"#,
    },
    Call {
        operation: "append_active_npns",
        name: "three",
        arguments: r#"{"body":["912484758","123456689","999999999"]}"#,
    },
    Call {
        operation: "replace_active_npns",
        name: "three",
        arguments: r#"{"body":["912484758","123456689","999999999"]}"#,
    },
    Call {
        operation: "remove_active_npns",
        name: "three",
        arguments: r#"{"body":["912484758","123456689","999999999"]}"#,
    },
    Call {
        operation: "get_npn_job_status",
        name: "plain",
        arguments: r#"{"jobId":"0ded8367-01ac-4519-8cd7-ce965d55c0b0"}"#,
    },
    Call {
        operation: "get_npn_job_status_details",
        name: "plain",
        arguments: r#"{"jobId":"0ded8367-01ac-4519-8cd7-ce965d55c0b0","page":0,"size":250}"#,
    },
    Call {
        operation: "list_addresses",
        name: "plain",
        arguments: r#"{"npns":["123456789","987654321"],"states":["MO","CA","CO"],"updatedSince":"2024-10-15","includeDeleted":false,"size":500,"continuationToken":"11862929"}"#,
    },
    Call {
        operation: "list_entity_addresses",
        name: "plain",
        arguments: r#"{"npn":"15645555","states":["MO","CA","CO"],"updatedSince":"2024-10-15","includeDeleted":false,"size":500,"continuationToken":"11862929"}"#,
    },
    Call {
        operation: "get_address",
        name: "plain",
        arguments: r#"{"id":1234567}"#,
    },
];

/// The JSON Schemas of the types.
#[cfg(feature = "schemars")]
pub static SCHEMAS: &[TypeSchema] = &[
    TypeSchema::of::<crate::types::ProducersyncEvent>("ProducersyncEvent"),
    TypeSchema::of::<crate::types::UpdatesAvailable>("UpdatesAvailable"),
    TypeSchema::of::<crate::types::UpdatesAvailableData>("UpdatesAvailableData"),
    TypeSchema::of::<crate::types::NpnActivated>("NpnActivated"),
    TypeSchema::of::<crate::types::NpnDeactivated>("NpnDeactivated"),
    TypeSchema::of::<crate::types::ProducersyncEventId>("ProducersyncEventId"),
    TypeSchema::of::<crate::types::JobId>("JobId"),
    TypeSchema::of::<crate::types::AddressId>("AddressId"),
    TypeSchema::of::<crate::types::NpnJob>("NpnJob"),
    TypeSchema::of::<crate::types::NpnJobStatus>("NpnJobStatus"),
    TypeSchema::of::<crate::types::NpnJobStatusDetails>("NpnJobStatusDetails"),
    TypeSchema::of::<crate::types::ActiveNpnPage>("ActiveNpnPage"),
    TypeSchema::of::<crate::types::PageMetadata>("PageMetadata"),
    TypeSchema::of::<crate::types::AddressPage>("AddressPage"),
    TypeSchema::of::<crate::types::Address>("Address"),
    TypeSchema::of::<crate::types::AddressType>("AddressType"),
    TypeSchema::of::<crate::types::Links>("Links"),
    TypeSchema::of::<crate::types::PageLinks>("PageLinks"),
    TypeSchema::of::<crate::types::Link>("Link"),
    TypeSchema::of::<crate::types::ErrorBody>("ErrorBody"),
    TypeSchema::of::<crate::types::Npn>("Npn"),
];

/// The JSON Schemas of the types. Empty without the feature `schemars`.
#[cfg(not(feature = "schemars"))]
pub static SCHEMAS: &[TypeSchema] = &[];

/// The secrets in the test credentials.
pub static SECRETS: &[&str] = &["test-client-secret"];

/// Returns a builder for a client of a test server, with test credentials.
pub fn builder(base_url: &str) -> ClientBuilder {
    Client::builder()
        .base_url(base_url)
        .client_credentials("test-client-id", "test-client-secret")
        .token_url(format!("{}/oauth2/token", base_url.trim_end_matches('/')))
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
    /// The request of [`Client::list_active_npns`].
    ListActiveNpns { page: Option<i64>, size: Option<i64> },
    /// The request of [`Client::append_active_npns`].
    AppendActiveNpns { npns: Vec<types::Npn> },
    /// The request of [`Client::replace_active_npns`].
    ReplaceActiveNpns { npns: Vec<types::Npn> },
    /// The request of [`Client::remove_active_npns`].
    RemoveActiveNpns { npns: Vec<types::Npn> },
    /// The request of [`Client::get_npn_job_status`].
    GetNpnJobStatus { job_id: types::JobId },
    /// The request of [`Client::get_npn_job_status_details`].
    GetNpnJobStatusDetails {
        job_id: types::JobId,
        page: Option<i64>,
        size: Option<i64>,
    },
    /// The request of [`Client::list_addresses`].
    ListAddresses {
        npns: Option<Vec<types::Npn>>,
        states: Option<Vec<String>>,
        updated_since: Option<subkit_runtime::Date>,
        include_deleted: Option<bool>,
        size: Option<i64>,
        continuation_token: Option<String>,
    },
    /// The request of [`Client::list_entity_addresses`].
    ListEntityAddresses {
        npn: types::Npn,
        states: Option<Vec<String>>,
        updated_since: Option<subkit_runtime::Date>,
        include_deleted: Option<bool>,
        size: Option<i64>,
        continuation_token: Option<String>,
    },
    /// The request of [`Client::get_address`].
    GetAddress { id: types::AddressId },
}

impl Request {
    /// Sends the request with a client.
    ///
    /// # Errors
    ///
    /// Returns a [`CallError`] if the request fails or the response cannot be encoded as JSON.
    pub async fn send(self, client: &Client) -> Result<TestResponse, CallError> {
        match self {
            Self::ListActiveNpns { page, size } => {
                let mut request = client.list_active_npns();
                if let Some(page) = page {
                    request = request.page(page);
                }
                if let Some(size) = size {
                    request = request.size(size);
                }
                TestResponse::sent(request, crate::requests::ListActiveNpns::send).await
            }
            Self::AppendActiveNpns { npns } => {
                let request = client.append_active_npns(npns);
                TestResponse::sent(request, crate::requests::AppendActiveNpns::send)
                    .await
            }
            Self::ReplaceActiveNpns { npns } => {
                let request = client.replace_active_npns(npns);
                TestResponse::sent(request, crate::requests::ReplaceActiveNpns::send)
                    .await
            }
            Self::RemoveActiveNpns { npns } => {
                let request = client.remove_active_npns(npns);
                TestResponse::sent(request, crate::requests::RemoveActiveNpns::send)
                    .await
            }
            Self::GetNpnJobStatus { job_id } => {
                let request = client.get_npn_job_status(job_id);
                TestResponse::sent(request, crate::requests::GetNpnJobStatus::send).await
            }
            Self::GetNpnJobStatusDetails { job_id, page, size } => {
                let mut request = client.get_npn_job_status_details(job_id);
                if let Some(page) = page {
                    request = request.page(page);
                }
                if let Some(size) = size {
                    request = request.size(size);
                }
                TestResponse::sent(
                        request,
                        crate::requests::GetNpnJobStatusDetails::send,
                    )
                    .await
            }
            Self::ListAddresses {
                npns,
                states,
                updated_since,
                include_deleted,
                size,
                continuation_token,
            } => {
                let mut request = client.list_addresses();
                if let Some(npns) = npns {
                    request = request.npns(npns);
                }
                if let Some(states) = states {
                    request = request.states(states);
                }
                if let Some(updated_since) = updated_since {
                    request = request.updated_since(updated_since);
                }
                if let Some(include_deleted) = include_deleted {
                    request = request.include_deleted(include_deleted);
                }
                if let Some(size) = size {
                    request = request.size(size);
                }
                if let Some(continuation_token) = continuation_token {
                    request = request.continuation_token(continuation_token);
                }
                TestResponse::sent(request, crate::requests::ListAddresses::send).await
            }
            Self::ListEntityAddresses {
                npn,
                states,
                updated_since,
                include_deleted,
                size,
                continuation_token,
            } => {
                let mut request = client.list_entity_addresses(npn);
                if let Some(states) = states {
                    request = request.states(states);
                }
                if let Some(updated_since) = updated_since {
                    request = request.updated_since(updated_since);
                }
                if let Some(include_deleted) = include_deleted {
                    request = request.include_deleted(include_deleted);
                }
                if let Some(size) = size {
                    request = request.size(size);
                }
                if let Some(continuation_token) = continuation_token {
                    request = request.continuation_token(continuation_token);
                }
                TestResponse::sent(request, crate::requests::ListEntityAddresses::send)
                    .await
            }
            Self::GetAddress { id } => {
                let request = client.get_address(id);
                TestResponse::sent(request, crate::requests::GetAddress::send).await
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
            "list_active_npns" => {
                Self::ListActiveNpns {
                    page: arguments.optional("page")?,
                    size: arguments.optional("size")?,
                }
            }
            "append_active_npns" => {
                Self::AppendActiveNpns {
                    npns: arguments.required("body")?,
                }
            }
            "replace_active_npns" => {
                Self::ReplaceActiveNpns {
                    npns: arguments.required("body")?,
                }
            }
            "remove_active_npns" => {
                Self::RemoveActiveNpns {
                    npns: arguments.required("body")?,
                }
            }
            "get_npn_job_status" => {
                Self::GetNpnJobStatus {
                    job_id: arguments.required("jobId")?,
                }
            }
            "get_npn_job_status_details" => {
                Self::GetNpnJobStatusDetails {
                    job_id: arguments.required("jobId")?,
                    page: arguments.optional("page")?,
                    size: arguments.optional("size")?,
                }
            }
            "list_addresses" => {
                Self::ListAddresses {
                    npns: arguments.optional("npns")?,
                    states: arguments.optional("states")?,
                    updated_since: arguments.optional("updatedSince")?,
                    include_deleted: arguments.optional("includeDeleted")?,
                    size: arguments.optional("size")?,
                    continuation_token: arguments.optional("continuationToken")?,
                }
            }
            "list_entity_addresses" => {
                Self::ListEntityAddresses {
                    npn: arguments.required("npn")?,
                    states: arguments.optional("states")?,
                    updated_since: arguments.optional("updatedSince")?,
                    include_deleted: arguments.optional("includeDeleted")?,
                    size: arguments.optional("size")?,
                    continuation_token: arguments.optional("continuationToken")?,
                }
            }
            "get_address" => {
                Self::GetAddress {
                    id: arguments.required("id")?,
                }
            }
            _ => return Err(CallError::unknown_operation(operation)),
        };
        arguments.finish()?;
        Ok(request)
    }
}
