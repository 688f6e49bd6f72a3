// @generated from specs/syniverse.yaml (sha256 84bbc3703de839c1) by `cargo xtask codegen syniverse`. Do not edit.

//! The operation catalogue: what a program can know about each operation.

use subkit_runtime::{Mark, Method, Operation, Source};

/// All operations, in the order of the spec.
pub static OPERATIONS: &[&Operation] = &[
    &LIST_TOPIC_SUBSCRIPTIONS,
    &LIST_MDN_SUBSCRIPTIONS,
    &COUNT_UNIQUE_MDNS,
    &MARK_EVENT_DELIVERIES_HANDLED,
    &LIST_DELIVERY_CONFIGURATIONS,
    &CREATE_DELIVERY_CONFIGURATION,
    &GET_DELIVERY_CONFIGURATION,
    &UPDATE_DELIVERY_CONFIGURATION,
    &GET_DELIVERY_AUTHENTICATION,
    &UPDATE_DELIVERY_AUTHENTICATION,
    &LIST_TOPICS,
    &CREATE_SUBSCRIPTION,
    &GET_SUBSCRIPTION,
    &UPDATE_SUBSCRIPTION,
    &LIST_TOPIC_EVENT_TYPES,
    &DUMP_SUBSCRIPTIONS,
    &GET_DICTIONARY,
    &LIST_EVENT_DELIVERIES,
    &GET_EVENT_DELIVERY_SUMMARY,
    &GET_EVENT_DELIVERY_TRACKING,
    &LIST_EVENT_TYPES,
    &GET_EVENT_TYPE,
    &LIST_EVENT_DELIVERY_ATTEMPTS,
    &LIST_EVENT_BUFFER_FILES,
];

/// `GET /topic-subscriptions`
pub static LIST_TOPIC_SUBSCRIPTIONS: Operation = Operation::new(
        "list_topic_subscriptions",
        Method::Get,
        "/topic-subscriptions",
    )
    .with_summary("List the subscriptions of the company, whatever their topic.")
    .with_paging(subkit_runtime::Paging::Offset)
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success(&[200])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `GET /topic-subscriptions/mdn`
pub static LIST_MDN_SUBSCRIPTIONS: Operation = Operation::new(
        "list_mdn_subscriptions",
        Method::Get,
        "/topic-subscriptions/mdn",
    )
    .with_summary("List the subscriptions that watch a phone number.")
    .with_paging(subkit_runtime::Paging::Offset)
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success(&[200])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `GET /topic-subscriptions/uniqueMdnCount`
pub static COUNT_UNIQUE_MDNS: Operation = Operation::new(
        "count_unique_mdns",
        Method::Get,
        "/topic-subscriptions/uniqueMdnCount",
    )
    .with_summary("Count the phone numbers that are watched.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success(&[200])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `POST /handled-event-deliveries`
pub static MARK_EVENT_DELIVERIES_HANDLED: Operation = Operation::new(
        "mark_event_deliveries_handled",
        Method::Post,
        "/handled-event-deliveries",
    )
    .with_summary("Mark event deliveries as handled.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success(&[200])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `GET /delivery-configurations`
pub static LIST_DELIVERY_CONFIGURATIONS: Operation = Operation::new(
        "list_delivery_configurations",
        Method::Get,
        "/delivery-configurations",
    )
    .with_summary("List the delivery configurations of the company.")
    .with_paging(subkit_runtime::Paging::Offset)
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success(&[200])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `POST /delivery-configurations`
pub static CREATE_DELIVERY_CONFIGURATION: Operation = Operation::new(
        "create_delivery_configuration",
        Method::Post,
        "/delivery-configurations",
    )
    .with_summary("Create a delivery configuration.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success(&[200, 201])
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `GET /delivery-configurations/{del-config-id}`
pub static GET_DELIVERY_CONFIGURATION: Operation = Operation::new(
        "get_delivery_configuration",
        Method::Get,
        "/delivery-configurations/{del-config-id}",
    )
    .with_summary("Get one delivery configuration.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success(&[200])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `PUT /delivery-configurations/{del-config-id}`
pub static UPDATE_DELIVERY_CONFIGURATION: Operation = Operation::new(
        "update_delivery_configuration",
        Method::Put,
        "/delivery-configurations/{del-config-id}",
    )
    .with_summary("Update one delivery configuration.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success(&[200])
    .with_effects(
        &[
            subkit_runtime::Effect::new(
                "replaces",
                "The body is the whole configuration; what it leaves out is not kept.",
            ),
        ],
    )
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `GET /delivery-configurations/{del-config-id}/authentication`
pub static GET_DELIVERY_AUTHENTICATION: Operation = Operation::new(
        "get_delivery_authentication",
        Method::Get,
        "/delivery-configurations/{del-config-id}/authentication",
    )
    .with_summary(
        "Get how a delivery configuration authenticates itself to its address.",
    )
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success(&[200])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `PUT /delivery-configurations/{del-config-id}/authentication`
pub static UPDATE_DELIVERY_AUTHENTICATION: Operation = Operation::new(
        "update_delivery_authentication",
        Method::Put,
        "/delivery-configurations/{del-config-id}/authentication",
    )
    .with_summary(
        "Set how a delivery configuration authenticates itself to its address.",
    )
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success(&[200])
    .with_effects(
        &[
            subkit_runtime::Effect::new(
                "replaces",
                "The body is the whole authentication; what it leaves out is not kept.",
            ),
        ],
    )
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `GET /topics`
pub static LIST_TOPICS: Operation = Operation::new("list_topics", Method::Get, "/topics")
    .with_summary("List the topics that the company can subscribe to.")
    .with_paging(subkit_runtime::Paging::Offset)
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success(&[200])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `POST /topics/{ID}/subscriptions`
pub static CREATE_SUBSCRIPTION: Operation = Operation::new(
        "create_subscription",
        Method::Post,
        "/topics/{ID}/subscriptions",
    )
    .with_summary("Subscribe a delivery configuration to a topic.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success(&[200, 201])
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `GET /topics/{ID}/subscriptions/{SUBSCRIPTION_NUMBER}`
pub static GET_SUBSCRIPTION: Operation = Operation::new(
        "get_subscription",
        Method::Get,
        "/topics/{ID}/subscriptions/{SUBSCRIPTION_NUMBER}",
    )
    .with_summary("Get one subscription of a topic.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success(&[200])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `PUT /topics/{ID}/subscriptions/{SUBSCRIPTION_NUMBER}`
pub static UPDATE_SUBSCRIPTION: Operation = Operation::new(
        "update_subscription",
        Method::Put,
        "/topics/{ID}/subscriptions/{SUBSCRIPTION_NUMBER}",
    )
    .with_summary("Update one subscription of a topic.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success(&[200])
    .with_effects(
        &[
            subkit_runtime::Effect::new(
                "replaces",
                "The body is all that can be changed; what it leaves out is not kept.",
            ),
        ],
    )
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `GET /topics/{ID}/event-types`
pub static LIST_TOPIC_EVENT_TYPES: Operation = Operation::new(
        "list_topic_event_types",
        Method::Get,
        "/topics/{ID}/event-types",
    )
    .with_summary("List the event types of a topic, with their fields.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success(&[200])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `GET /topics/{ID}/dump-subscriptions`
pub static DUMP_SUBSCRIPTIONS: Operation = Operation::new(
        "dump_subscriptions",
        Method::Get,
        "/topics/{ID}/dump-subscriptions",
    )
    .with_summary("Have the subscriptions of a topic written to a file.")
    .with_idempotent(false)
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success(&[200])
    .with_accept("application/json")
    .with_effects(
        &[
            subkit_runtime::Effect::new(
                "starts-job",
                "Every call writes a file to the media storage service and announces it.",
            ),
        ],
    )
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `GET /dictionaries/{DICT_CODE}`
pub static GET_DICTIONARY: Operation = Operation::new(
        "get_dictionary",
        Method::Get,
        "/dictionaries/{DICT_CODE}",
    )
    .with_summary("Get the codes of a dictionary.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success(&[200])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `GET /event-deliveries`
pub static LIST_EVENT_DELIVERIES: Operation = Operation::new(
        "list_event_deliveries",
        Method::Get,
        "/event-deliveries",
    )
    .with_summary("List the deliveries of events.")
    .with_paging(subkit_runtime::Paging::NextLink {
        offset: Some("offset"),
    })
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success(&[200])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `GET /event-deliveries/summary`
pub static GET_EVENT_DELIVERY_SUMMARY: Operation = Operation::new(
        "get_event_delivery_summary",
        Method::Get,
        "/event-deliveries/summary",
    )
    .with_summary("Count the deliveries that are pending, in retry and failed.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success(&[200])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `GET /event-deliveries/{EVT_ID}:{DEL_CFG_ID}/tracking`
pub static GET_EVENT_DELIVERY_TRACKING: Operation = Operation::new(
        "get_event_delivery_tracking",
        Method::Get,
        "/event-deliveries/{EVT_ID}:{DEL_CFG_ID}/tracking",
    )
    .with_summary("Get the attempts to deliver one event to one delivery configuration.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success(&[200])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `GET /event-types`
pub static LIST_EVENT_TYPES: Operation = Operation::new(
        "list_event_types",
        Method::Get,
        "/event-types",
    )
    .with_summary("List the event types, with their fields.")
    .with_paging(subkit_runtime::Paging::Offset)
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success(&[200])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `GET /event-types/{CODE}`
pub static GET_EVENT_TYPE: Operation = Operation::new(
        "get_event_type",
        Method::Get,
        "/event-types/{CODE}",
    )
    .with_summary("Get one event type, with its fields.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success(&[200])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `GET /event-delivery-attempts`
pub static LIST_EVENT_DELIVERY_ATTEMPTS: Operation = Operation::new(
        "list_event_delivery_attempts",
        Method::Get,
        "/event-delivery-attempts",
    )
    .with_summary("List the attempts to deliver events.")
    .with_paging(subkit_runtime::Paging::Offset)
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success(&[200])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `GET /event-buffer-files`
pub static LIST_EVENT_BUFFER_FILES: Operation = Operation::new(
        "list_event_buffer_files",
        Method::Get,
        "/event-buffer-files",
    )
    .with_summary("List the files in which events are gathered for scheduled delivery.")
    .with_paging(subkit_runtime::Paging::Offset)
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success(&[200])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );
