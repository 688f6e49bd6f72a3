// @generated from specs/syniverse.yaml by `cargo xtask codegen syniverse`. Do not edit.

//! The operation catalogue: a constant for each operation, with its method, path, retries, effects and source.

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
    .with_summary("Lists the subscriptions of the company, for all topics.")
    .with_paging(subkit_runtime::Paging::Offset)
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success_statuses(&[200])
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
    .with_summary("Lists the subscriptions that monitor a phone number.")
    .with_paging(subkit_runtime::Paging::Offset)
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success_statuses(&[200])
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
    .with_summary("Counts the distinct phone numbers that are monitored.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success_statuses(&[200])
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
    .with_summary("Marks event deliveries as handled.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success_statuses(&[200])
    .with_accept("application/json")
    .with_effects(
        &[
            subkit_runtime::Effect::new(
                "destroys",
                "The service may no longer list or retry the marked deliveries.",
            ),
        ],
    )
    .with_source(
        Source::new(
            Mark::Inferred,
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
    .with_summary("Lists the delivery configurations of the company.")
    .with_paging(subkit_runtime::Paging::Offset)
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success_statuses(&[200])
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
    .with_summary("Creates a delivery configuration.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success_statuses(&[200, 201])
    .with_accept("application/json")
    .with_effects(
        &[
            subkit_runtime::Effect::new(
                "subscribes",
                "While the configuration is active, events of its subscriptions are sent to its address.",
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

/// `GET /delivery-configurations/{delivery_configuration_id}`
pub static GET_DELIVERY_CONFIGURATION: Operation = Operation::new(
        "get_delivery_configuration",
        Method::Get,
        "/delivery-configurations/{delivery_configuration_id}",
    )
    .with_summary("Gets a delivery configuration.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success_statuses(&[200])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `PUT /delivery-configurations/{delivery_configuration_id}`
pub static UPDATE_DELIVERY_CONFIGURATION: Operation = Operation::new(
        "update_delivery_configuration",
        Method::Put,
        "/delivery-configurations/{delivery_configuration_id}",
    )
    .with_summary("Replaces a delivery configuration.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success_statuses(&[200])
    .with_effects(
        &[
            subkit_runtime::Effect::new(
                "replaces",
                "The body replaces the complete configuration. Omitted properties may be lost.",
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

/// `GET /delivery-configurations/{delivery_configuration_id}/authentication`
pub static GET_DELIVERY_AUTHENTICATION: Operation = Operation::new(
        "get_delivery_authentication",
        Method::Get,
        "/delivery-configurations/{delivery_configuration_id}/authentication",
    )
    .with_summary("Gets the authentication of a delivery configuration.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success_statuses(&[200])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `PUT /delivery-configurations/{delivery_configuration_id}/authentication`
pub static UPDATE_DELIVERY_AUTHENTICATION: Operation = Operation::new(
        "update_delivery_authentication",
        Method::Put,
        "/delivery-configurations/{delivery_configuration_id}/authentication",
    )
    .with_summary("Sets the authentication of a delivery configuration.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success_statuses(&[200])
    .with_effects(
        &[
            subkit_runtime::Effect::new(
                "replaces",
                "The body replaces the complete authentication. Omitted properties may be lost.",
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
    .with_summary("Lists the topics that are available to the company.")
    .with_paging(subkit_runtime::Paging::Offset)
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success_statuses(&[200])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `POST /topics/{topic}/subscriptions`
pub static CREATE_SUBSCRIPTION: Operation = Operation::new(
        "create_subscription",
        Method::Post,
        "/topics/{topic}/subscriptions",
    )
    .with_summary("Subscribes a delivery configuration to a topic.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success_statuses(&[200, 201])
    .with_accept("application/json")
    .with_effects(
        &[
            subkit_runtime::Effect::new(
                "subscribes",
                "From the start date, events of the topic are sent to the address of the delivery configuration.",
            ),
        ],
    )
    .with_source(
        Source::new(
            Mark::Inferred,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `GET /topics/{topic}/subscriptions/{subscription_id}`
pub static GET_SUBSCRIPTION: Operation = Operation::new(
        "get_subscription",
        Method::Get,
        "/topics/{topic}/subscriptions/{subscription_id}",
    )
    .with_summary("Gets a subscription of a topic.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success_statuses(&[200])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `PUT /topics/{topic}/subscriptions/{subscription_id}`
pub static UPDATE_SUBSCRIPTION: Operation = Operation::new(
        "update_subscription",
        Method::Put,
        "/topics/{topic}/subscriptions/{subscription_id}",
    )
    .with_summary("Replaces a subscription of a topic.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success_statuses(&[200])
    .with_effects(
        &[
            subkit_runtime::Effect::new(
                "replaces",
                "The body replaces all properties that can be changed. Without matching criteria, all events of the topic may match.",
            ),
        ],
    )
    .with_source(
        Source::new(
            Mark::Inferred,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `GET /topics/{topic}/event-types`
pub static LIST_TOPIC_EVENT_TYPES: Operation = Operation::new(
        "list_topic_event_types",
        Method::Get,
        "/topics/{topic}/event-types",
    )
    .with_summary("Lists the event types of a topic, with their fields.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success_statuses(&[200])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `GET /topics/{topic}/dump-subscriptions`
pub static DUMP_SUBSCRIPTIONS: Operation = Operation::new(
        "dump_subscriptions",
        Method::Get,
        "/topics/{topic}/dump-subscriptions",
    )
    .with_summary("Starts writing the subscriptions of a topic to a file.")
    .with_idempotent(false)
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success_statuses(&[200])
    .with_accept("application/json")
    .with_effects(
        &[
            subkit_runtime::Effect::new(
                "starts-job",
                "The service writes a file, and sends an event when the file is complete.",
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

/// `GET /dictionaries/{dictionary}`
pub static GET_DICTIONARY: Operation = Operation::new(
        "get_dictionary",
        Method::Get,
        "/dictionaries/{dictionary}",
    )
    .with_summary("Gets the codes of a dictionary.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success_statuses(&[200])
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
    .with_summary("Lists the deliveries of events.")
    .with_paging(subkit_runtime::Paging::NextLink {
        offset: Some("offset"),
    })
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success_statuses(&[200])
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
    .with_summary("Counts events by delivery status.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success_statuses(&[200])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `GET /event-deliveries/{event_id}:{delivery_configuration_id}/tracking`
pub static GET_EVENT_DELIVERY_TRACKING: Operation = Operation::new(
        "get_event_delivery_tracking",
        Method::Get,
        "/event-deliveries/{event_id}:{delivery_configuration_id}/tracking",
    )
    .with_summary("Gets the attempts to deliver an event to a delivery configuration.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success_statuses(&[200])
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
    .with_summary("Lists the event types, with their fields.")
    .with_paging(subkit_runtime::Paging::Offset)
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success_statuses(&[200])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );

/// `GET /event-types/{event_type}`
pub static GET_EVENT_TYPE: Operation = Operation::new(
        "get_event_type",
        Method::Get,
        "/event-types/{event_type}",
    )
    .with_summary("Gets an event type with its fields.")
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success_statuses(&[200])
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
    .with_summary("Lists the attempts to deliver events.")
    .with_paging(subkit_runtime::Paging::Offset)
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success_statuses(&[200])
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
    .with_summary("Lists the buffer files of scheduled deliveries.")
    .with_paging(subkit_runtime::Paging::Offset)
    .with_auth(&[&["accessToken", "userToken"], &["accessToken"]])
    .with_success_statuses(&[200])
    .with_accept("application/json")
    .with_source(
        Source::new(
            Mark::Documented,
            Some(
                "https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources",
            ),
        ),
    );
