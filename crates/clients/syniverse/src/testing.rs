// @generated from specs/syniverse.yaml by `cargo xtask codegen syniverse`. Do not edit.

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
    api: "syniverse",
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
        api: "syniverse",
        operation: "list_topic_subscriptions",
        location: "response 200",
        name: "three",
        type_name: "types::TopicSubscriptionList",
        json: r#"{"paged-result":{"offset":0,"limit":1000},"topic-subscriptions":[{"id":"16301830","del-cfg-id":"1266","del-cfg-nm":"a-mock-del-cfg","topic-nm":"SCG-Message","evt-tp":"message_state_change","match-crt":"","start-date":"1970-01-01T00:00:00Z"},{"id":"16301850","del-cfg-id":"1647","del-cfg-nm":"Truedisconnect1","topic-nm":"MSS-Messages","match-crt":"","start-date":"2017-10-18T16:22:37Z"},{"id":"16301810","del-cfg-id":"1266","del-cfg-nm":"a-mock-del-cfg","topic-nm":"NIS-Events","evt-tp":"porting_event","match-crt":"number = '+12345678901'","start-date":"1970-01-01T00:00:00Z"}]}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::TopicSubscriptionList>,
    },
    Example {
        api: "syniverse",
        operation: "list_mdn_subscriptions",
        location: "response 200",
        name: "one",
        type_name: "types::MdnSubscriptionList",
        json: r#"{"paged-result":{"offset":0,"limit":50},"mdn":"number = '+12345678901'","topic-name":"NIS-Events","subscriptions":[{"delivery-cfg-id":"1266","delivery-cfg-nm":"a-mock-del-cfg","events":["porting_event"]}]}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::MdnSubscriptionList>,
    },
    Example {
        api: "syniverse",
        operation: "count_unique_mdns",
        location: "response 200",
        name: "one",
        type_name: "types::UniqueMdnCount",
        json: r#"{"topic-name":"NIS-Events","activeCount":1}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::UniqueMdnCount>,
    },
    Example {
        api: "syniverse",
        operation: "mark_event_deliveries_handled",
        location: "request",
        name: "placeholder",
        type_name: "types::HandledEventDelivery",
        json: r#"{"event-id":"event-3","topic":"topic-C","event-type":"some-type-3","del-cfg-nm":"Delivery Configuration 1","timestamp":"[1970-01-01T00:00:00-]"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::HandledEventDelivery>,
    },
    Example {
        api: "syniverse",
        operation: "mark_event_deliveries_handled",
        location: "response 200",
        name: "one",
        type_name: "types::HandledEventDeliveryCount",
        json: r#"{"number-of-updated-event-deliveries":1}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<
            types::HandledEventDeliveryCount,
        >,
    },
    Example {
        api: "syniverse",
        operation: "list_delivery_configurations",
        location: "response 200",
        name: "eight",
        type_name: "types::DeliveryConfigurationList",
        json: r#"{"paged-result":{"offset":0,"limit":1000},"delivery-configurations":[{"del-cfg-nm":"performance-test-delivery-configuration-Rph5yh7GF3","del-prtcl-cd":"REST","addr":"http://oasidfjoasidjfoiasjdfoiasjd.syniverse.com/aspdijpasiodj","del-fmt-cd":"JSON","is-active":true,"id":"1234"},{"del-cfg-nm":"a-mock-del-cfg","del-prtcl-cd":"REST","addr":"http://da3d-gen-sao-odb002.dalab.syniverse.com:25002/saop-mock/v1/hello/testpost-ntv","del-fmt-cd":"JSON","is-active":true,"id":"1266"},{"del-cfg-nm":"a-new-delivery-configuration-1","del-prtcl-cd":"REST","addr":"http://putsreq.com/uS0LbraAGPLEGKtNW60V","del-fmt-cd":"JSON","is-active":true,"id":"1327"},{"del-cfg-nm":"Truedisconnect1","del-prtcl-cd":"REST","addr":"https://putsreq.com/9vGDLs9JWx9USiJXgZtL","del-fmt-cd":"JSON","is-active":true,"id":"1647"},{"del-cfg-nm":"GGG","del-prtcl-cd":"REST","addr":"http://www.wwww.wwwww","del-fmt-cd":"JSON","is-active":true,"id":"1651"},{"del-cfg-nm":"TestDelivery","del-prtcl-cd":"REST","addr":"https://www.google.com/delivery","del-fmt-cd":"JSON","is-active":true,"throttling":20,"id":"1652"},{"del-cfg-nm":"Schedular","del-prtcl-cd":"REST","addr":"http://da3d-gen-bit-wls005.dalab.syniverse.com:45002/ess-event-buffer/v1/aggregate/1653","del-fmt-cd":"JSON","is-active":true,"cron-expression":"0 15 * * * *","latest-event-only":true,"id":"1653"},{"del-cfg-nm":"hhh","del-prtcl-cd":"REST","addr":"http://wwww.giiig","del-fmt-cd":"JSON","is-active":true,"throttling":32,"id":"1654"}]}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<
            types::DeliveryConfigurationList,
        >,
    },
    Example {
        api: "syniverse",
        operation: "create_delivery_configuration",
        location: "request",
        name: "scheduled",
        type_name: "types::DeliveryConfigurationCreate",
        json: r#"{"del-cfg-nm":"Schedular","del-fmt-cd":"JSON","is-active":true,"cron-expression":"0 15 * * * *","latest-event-only":true}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<
            types::DeliveryConfigurationCreate,
        >,
    },
    Example {
        api: "syniverse",
        operation: "create_delivery_configuration",
        location: "request",
        name: "push",
        type_name: "types::DeliveryConfigurationCreate",
        json: r#"{"del-cfg-nm":"hhh","del-prtcl-cd":"REST","addr":"http://wwww.giiig","del-fmt-cd":"JSON","throttling":32,"is-active":true}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<
            types::DeliveryConfigurationCreate,
        >,
    },
    Example {
        api: "syniverse",
        operation: "create_delivery_configuration",
        location: "request",
        name: "curl",
        type_name: "types::DeliveryConfigurationCreate",
        json: r#"{"del-cfg-nm":"","del-prtcl-cd":"REST","addr":"","del-fmt-cd":"JSON","is-active":true}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<
            types::DeliveryConfigurationCreate,
        >,
    },
    Example {
        api: "syniverse",
        operation: "create_delivery_configuration",
        location: "request",
        name: "vendor",
        type_name: "types::DeliveryConfigurationCreate",
        json: r#"{"del-cfg-nm":"dd","del-prtcl-cd":"dd","addr":"dd","del-fmt-cd":"dd","is-active":"dd","throttling":"dd","cron-expression":"dd","latest-event-only":"dd"}"#,
        reason: Some(
            "Every property has the text value `dd`, but the vendor's schema declares booleans and an integer.",
        ),
        round_trip: subkit_runtime::testing::round_trip::<
            types::DeliveryConfigurationCreate,
        >,
    },
    Example {
        api: "syniverse",
        operation: "create_delivery_configuration",
        location: "response 200",
        name: "id",
        type_name: "serde_json::Value",
        json: r#"{"id":"20000001"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<serde_json::Value>,
    },
    Example {
        api: "syniverse",
        operation: "get_delivery_configuration",
        location: "response 200",
        name: "push",
        type_name: "types::DeliveryConfiguration",
        json: r#"{"del-cfg-nm":"hhh","del-prtcl-cd":"REST","addr":"http://wwww.giiig","del-fmt-cd":"JSON","is-active":true,"throttling":32,"id":"1654"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::DeliveryConfiguration>,
    },
    Example {
        api: "syniverse",
        operation: "update_delivery_configuration",
        location: "request",
        name: "push",
        type_name: "types::DeliveryConfigurationUpdate",
        json: r#"{"del-cfg-nm":"hhh","del-prtcl-cd":"REST","addr":"http://wwww.giiig","del-fmt-cd":"JSON","throttling":322,"is-active":true}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<
            types::DeliveryConfigurationUpdate,
        >,
    },
    Example {
        api: "syniverse",
        operation: "get_delivery_authentication",
        location: "response 200",
        name: "basic",
        type_name: "types::DeliveryAuthentication",
        json: r#"{"type":"BASIC","settings":{"username":"Admin","password":"adnin"}}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::DeliveryAuthentication>,
    },
    Example {
        api: "syniverse",
        operation: "update_delivery_authentication",
        location: "request",
        name: "basic",
        type_name: "types::DeliveryAuthenticationUpdate",
        json: r#"{"type":"BASIC","settings":{"username":"Admin","password":"adnin"}}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<
            types::DeliveryAuthenticationUpdate,
        >,
    },
    Example {
        api: "syniverse",
        operation: "list_topics",
        location: "response 200",
        name: "all",
        type_name: "types::TopicList",
        json: r#"{"paged-result":{"offset":0,"limit":10000000},"topics":[{"topic-nm":"ABA-Messages","svc-nm":"ABA","evt-tp-list":["aba_job_completed","aba_job_queued","aba_job_resumed","aba_job_started","aba_job_suspended"]},{"topic-nm":"DevTest-Events","evt-tp-list":["__GENERIC__"]},{"topic-nm":"MSS-Messages","svc-nm":"MSS","evt-tp-list":["event_file_complete","event_file_delete","event_file_download"]},{"topic-nm":"NIS-Events","svc-nm":"NIS","evt-tp-list":["deactivation_event","porting_event","truedisconnect_event"]},{"topic-nm":"SCG-Communication-Assistant","svc-nm":"SCG / IMN","evt-tp-list":["communication_application_processor","communication_application_session_custom_event","communication_application_session_state_change"]},{"topic-nm":"SCG-Contact","svc-nm":"SCG / IMN","evt-tp-list":["application_token_state_change"]},{"topic-nm":"SCG-Keyword","svc-nm":"SCG / IMN","evt-tp-list":["keyword_message_received"]},{"topic-nm":"SCG-Message","svc-nm":"SCG / IMN","evt-tp-list":["message_request_state_change","message_state_change","mo_message_received"]},{"topic-nm":"SCG-Sender-ID","svc-nm":"SCG / IMN","evt-tp-list":["sender_id_recipient_consent_change","sender_id_state_change"]},{"topic-nm":"SCG-Voice-Call","svc-nm":"SCG / IMN","evt-tp-list":["bridge_playback_state_change","bridge_tts_state_change","call_incoming_received","call_playback_state_change","call_state_change","call_tts_state_change","collector_state_change","conference_member_play_state_change","conference_member_state_change","conference_member_tts_state_change","conference_playback_state_change","conference_speak_state_change","conference_state_change","dtmf","recording_state_change"]}]}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::TopicList>,
    },
    Example {
        api: "syniverse",
        operation: "create_subscription",
        location: "request",
        name: "session",
        type_name: "types::SubscriptionCreate",
        json: r#"{"del-cfg-id":"262","evt-tp":"communication_application_session_state_change","match-crt":"","start-date":"2017-10-27T17:29:42Z","end-date":null}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::SubscriptionCreate>,
    },
    Example {
        api: "syniverse",
        operation: "create_subscription",
        location: "response 200",
        name: "id",
        type_name: "serde_json::Value",
        json: r#"{"id":"20000001"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<serde_json::Value>,
    },
    Example {
        api: "syniverse",
        operation: "get_subscription",
        location: "response 200",
        name: "message",
        type_name: "types::Subscription",
        json: r#"{"del-cfg-id":262,"evt-tp":"mo_message_received","match-crt":"","start-date":"2016-09-27T13:08:57Z","id":"142","topic-nm":"SCG-Message"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::Subscription>,
    },
    Example {
        api: "syniverse",
        operation: "update_subscription",
        location: "request",
        name: "company",
        type_name: "types::SubscriptionUpdate",
        json: r#"{"match-crt":"company-id = 123","start-date":"2016-09-27T13:08:57Z","end-date":null}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::SubscriptionUpdate>,
    },
    Example {
        api: "syniverse",
        operation: "list_topic_event_types",
        location: "response 200",
        name: "nis",
        type_name: "types::TopicEventTypeList",
        json: r#"{"event-types":[{"id":"deactivation_event","validation-type":"strict","fields":{"number":{"type":"Text","mandatory":true},"previous_carrier_id":{"type":"Text","mandatory":false},"previous_carrier_name":{"type":"Text","mandatory":false},"tracking_id":{"type":"Text","mandatory":false},"deactivation_date":{"type":"Date","mandatory":true}}},{"id":"porting_event","validation-type":"strict","fields":{"carrier_id":{"type":"Text","mandatory":false},"number":{"type":"Text","mandatory":true},"previous_carrier_id":{"type":"Text","mandatory":false},"porting_date":{"type":"Date","mandatory":true},"carrier_name":{"type":"Text","mandatory":false},"previous_carrier_name":{"type":"Text","mandatory":false},"tracking_id":{"type":"Text","mandatory":false}}},{"id":"truedisconnect_event","validation-type":"strict","fields":{"number":{"type":"Text","mandatory":true},"previous_carrier_id":{"type":"Text","mandatory":false},"previous_carrier_name":{"type":"Text","mandatory":false},"tracking_id":{"type":"Text","mandatory":false},"deactivation_date":{"type":"Date","mandatory":true}}}]}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::TopicEventTypeList>,
    },
    Example {
        api: "syniverse",
        operation: "dump_subscriptions",
        location: "response 200",
        name: "one",
        type_name: "types::DumpReference",
        json: r#"{"referenceId":"2569"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::DumpReference>,
    },
    Example {
        api: "syniverse",
        operation: "get_dictionary",
        location: "response 200",
        name: "authentication_types",
        type_name: "std::collections::BTreeMap<String,Vec<types::DictionaryEntry>>",
        json: r#"{"authentication-types":[{"code":"OAUTH","description":"OAuth 2.0"},{"code":"NONE","description":"No Authentication"},{"code":"BASIC","description":"Basic Authentication - ID / PW"}]}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<
            std::collections::BTreeMap<String, Vec<types::DictionaryEntry>>,
        >,
    },
    Example {
        api: "syniverse",
        operation: "get_dictionary",
        location: "response 200",
        name: "delivery_formats",
        type_name: "std::collections::BTreeMap<String,Vec<types::DictionaryEntry>>",
        json: r#"{"delivery-formats":[{"code":"JSON"},{"code":"XML"}]}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<
            std::collections::BTreeMap<String, Vec<types::DictionaryEntry>>,
        >,
    },
    Example {
        api: "syniverse",
        operation: "get_dictionary",
        location: "response 200",
        name: "delivery_protocols",
        type_name: "std::collections::BTreeMap<String,Vec<types::DictionaryEntry>>",
        json: r#"{"delivery-protocols":[{"code":"REST"}]}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<
            std::collections::BTreeMap<String, Vec<types::DictionaryEntry>>,
        >,
    },
    Example {
        api: "syniverse",
        operation: "list_event_deliveries",
        location: "response 200",
        name: "two",
        type_name: "types::EventDeliveryList",
        json: r#"{"paged-result":{"offset":0,"limit":50},"next-page-uri":"/ess/v1/event-deliveries?offset=50&limit=50","event-deliveries":[{"event-id":"ADEIboH1Q7m-OYRV2m268A","topic":"NIS-Events","event-type":"porting_event","delivery-point":"http://da3d-gen-sao-odb002.dalab.syniverse.com:25002/saop-mock/v1/hello/testpost-ntv","del-cfg-id":1266,"del-cfg-nm":"a-mock-del-cfg","delivery-status":"SUCCESS","timestamp":"2017-06-30T12:59:30Z","event-body":"{\n \"carrier_id\": \"15799\",\n \"number\": \"+12345678901\",\n \"previous_carrier_id\": \"\",\n \"porting_date\": \"2011-05-27T00:00:00Z\",\n \"carrier_name\": \"PAETEC COMMUNICATIONS INC.\",\n \"previous_carrier_name\": \"\",\n \"tracking_id\": \"1092585662\"\n}"},{"event-id":"_FTiBOP9SOKdEvpDMoqj9g","topic":"NIS-Events","event-type":"porting_event","delivery-point":"http://da3d-gen-sao-odb002.dalab.syniverse.com:25002/saop-mock/v1/hello/testpost-ntv","del-cfg-id":1266,"del-cfg-nm":"a-mock-del-cfg","delivery-status":"SUCCESS","timestamp":"2017-06-30T12:59:32Z","event-body":"{\n \"carrier_id\": \"15799\",\n \"number\": \"+12345678901\",\n \"previous_carrier_id\": \"\",\n \"porting_date\": \"2011-05-27T00:00:00Z\",\n \"carrier_name\": \"PAETEC COMMUNICATIONS INC.\",\n \"previous_carrier_name\": \"\",\n \"tracking_id\": \"1092585662\"\n}"}]}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::EventDeliveryList>,
    },
    Example {
        api: "syniverse",
        operation: "get_event_delivery_summary",
        location: "response 200",
        name: "two",
        type_name: "types::EventDeliverySummary",
        json: r#"{"delivery-configurations":[{"del-cfg-nm":"release6 https test","topics":[{"topic-nm":"SCG-Message","event-types":[{"id":"mo_message_received","pending":0,"retry":0,"failed":0}],"pending":0,"retry":0,"failed":0}],"pending":0,"retry":0,"failed":0},{"del-cfg-nm":"ESS Buffer","topics":[{"topic-nm":"SCG-Message","event-types":[{"id":"mo_message_received","pending":0,"retry":0,"failed":8}],"pending":0,"retry":0,"failed":8}],"pending":0,"retry":0,"failed":8}]}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::EventDeliverySummary>,
    },
    Example {
        api: "syniverse",
        operation: "get_event_delivery_tracking",
        location: "response 200",
        name: "one",
        type_name: "types::DeliveryTracking",
        json: r#"{"event-id":"hc4lnloTSK2aSvrLKiDpSA","delivery-attempts":[{"attempt-number":1,"status":"SUCCESS","response-status":200,"response-details":"Hello World","attempt-timestamp":"2017-10-28T17:14:54Z"}]}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::DeliveryTracking>,
    },
    Example {
        api: "syniverse",
        operation: "list_event_types",
        location: "response 200",
        name: "all",
        type_name: "types::EventTypeList",
        json: r#"{"paged-result":{"offset":0,"limit":50},"event-types":[{"id":"aba_job_completed","validation-type":"strict","fields":{"output_file_uri":{"type":"Text","mandatory":false},"company-id":{"type":"Integer","mandatory":false},"file_uri":{"type":"Text","mandatory":true},"job_name":{"type":"Text","mandatory":true},"job_exec_complete_timestamp":{"type":"Date","mandatory":true},"error_file_uri":{"type":"Text","mandatory":false},"error_details_file_uri":{"type":"Text","mandatory":false},"file_name":{"type":"Text","mandatory":true},"job_exec_status":{"type":"Text","mandatory":true},"schedule_uri":{"type":"Text","mandatory":true},"execution_uri":{"type":"Text","mandatory":true}}},{"id":"aba_job_queued","validation-type":"strict","fields":{"company-id":{"type":"Integer","mandatory":false},"file_uri":{"type":"Text","mandatory":true},"job_queued_timestamp":{"type":"Date","mandatory":true},"job_name":{"type":"Text","mandatory":true},"file_name":{"type":"Text","mandatory":true},"schedule_uri":{"type":"Text","mandatory":true}}},{"id":"aba_job_resumed","validation-type":"strict","fields":{"company-id":{"type":"Integer","mandatory":false},"file_uri":{"type":"Text","mandatory":true},"job_name":{"type":"Text","mandatory":true},"file_name":{"type":"Text","mandatory":true},"resume_reason_cd":{"type":"Text","mandatory":true},"job_exec_resume_timestamp":{"type":"Date","mandatory":true},"schedule_uri":{"type":"Text","mandatory":true},"execution_uri":{"type":"Text","mandatory":true}}},{"id":"aba_job_started","validation-type":"strict","fields":{"company-id":{"type":"Integer","mandatory":false},"file_uri":{"type":"Text","mandatory":true},"job_name":{"type":"Text","mandatory":true},"file_name":{"type":"Text","mandatory":true},"job_start_exec_timestamp":{"type":"Date","mandatory":true},"schedule_uri":{"type":"Text","mandatory":true},"execution_uri":{"type":"Text","mandatory":true}}},{"id":"aba_job_suspended","validation-type":"strict","fields":{"suspend_reason_cd":{"type":"Text","mandatory":true},"company-id":{"type":"Integer","mandatory":false},"file_uri":{"type":"Text","mandatory":true},"job_name":{"type":"Text","mandatory":true},"file_name":{"type":"Text","mandatory":true},"job_exec_suspend_timestamp":{"type":"Date","mandatory":true},"schedule_uri":{"type":"Text","mandatory":true},"execution_uri":{"type":"Text","mandatory":true}}},{"id":"application_token_state_change","validation-type":"strict","fields":{"company-id":{"type":"Integer","mandatory":false},"new_state":{"type":"Text","mandatory":false},"sender_id_address":{"type":"Text","mandatory":true},"contact_id":{"type":"Text","mandatory":true},"application_id":{"type":"Integer","mandatory":false}}},{"id":"bridge_playback_state_change","validation-type":"strict","fields":{"company-id":{"type":"Integer","mandatory":false},"bridge_id":{"type":"Text","mandatory":true},"state":{"type":"Text","mandatory":true},"application_id":{"type":"Integer","mandatory":false},"bridge_external_id":{"type":"Text","mandatory":true}}},{"id":"bridge_tts_state_change","validation-type":"strict","fields":{"company-id":{"type":"Integer","mandatory":false},"bridge_id":{"type":"Text","mandatory":true},"state":{"type":"Text","mandatory":true},"application_id":{"type":"Integer","mandatory":false},"bridge_external_id":{"type":"Text","mandatory":true}}},{"id":"call_incoming_received","validation-type":"strict","fields":{"reason_code":{"type":"Text","mandatory":false},"company-id":{"type":"Integer","mandatory":false},"to_address":{"type":"Text","mandatory":true},"reason_description":{"type":"Text","mandatory":false},"from_address":{"type":"Text","mandatory":true},"application_id":{"type":"Integer","mandatory":false},"call_id":{"type":"Text","mandatory":true}}},{"id":"call_playback_state_change","validation-type":"strict","fields":{"company-id":{"type":"Integer","mandatory":false},"state":{"type":"Text","mandatory":true},"call_external_id":{"type":"Text","mandatory":true},"application_id":{"type":"Integer","mandatory":false},"call_id":{"type":"Text","mandatory":true}}},{"id":"call_state_change","validation-type":"strict","fields":{"reason_code":{"type":"Text","mandatory":true},"previous_state":{"type":"Text","mandatory":true},"company-id":{"type":"Integer","mandatory":false},"external_call_id":{"type":"Text","mandatory":true},"call_price":{"type":"Decimal","mandatory":false},"new_state":{"type":"Text","mandatory":true},"to_address":{"type":"Text","mandatory":true},"reason_description":{"type":"Text","mandatory":true},"from_address":{"type":"Text","mandatory":true},"application_id":{"type":"Integer","mandatory":false},"call_duration":{"type":"Integer","mandatory":true},"call_id":{"type":"Text","mandatory":true}}},{"id":"call_tts_state_change","validation-type":"strict","fields":{"company-id":{"type":"Integer","mandatory":false},"state":{"type":"Text","mandatory":true},"call_external_id":{"type":"Text","mandatory":true},"application_id":{"type":"Integer","mandatory":false},"call_id":{"type":"Text","mandatory":true}}},{"id":"collector_state_change","validation-type":"strict","fields":{"reason":{"type":"Text","mandatory":true},"company-id":{"type":"Integer","mandatory":false},"collect_id":{"type":"Text","mandatory":true},"external_collect_id":{"type":"Text","mandatory":true},"digits":{"type":"Text","mandatory":true},"call_external_id":{"type":"Text","mandatory":true},"application_id":{"type":"Integer","mandatory":false},"call_id":{"type":"Text","mandatory":true}}},{"id":"communication_application_processor","validation-type":"strict","fields":{"communication_application_id":{"type":"Text","mandatory":true},"company-id":{"type":"Integer","mandatory":false},"session_id":{"type":"Text","mandatory":false},"processor_id":{"type":"Text","mandatory":true},"user_data":{"type":"Text","mandatory":false},"application_id":{"type":"Integer","mandatory":false}}},{"id":"communication_application_session_custom_event","validation-type":"strict","fields":{"communication_application_id":{"type":"Text","mandatory":true},"company-id":{"type":"Integer","mandatory":false},"application_id":{"type":"Integer","mandatory":false},"custom_data":{"type":"Text","mandatory":false}}},{"id":"communication_application_session_state_change","validation-type":"strict","fields":{"communication_application_id":{"type":"Text","mandatory":true},"company-id":{"type":"Integer","mandatory":false},"sender_id_id":{"type":"Text","mandatory":false},"old_state":{"type":"Text","mandatory":true},"new_state":{"type":"Text","mandatory":true},"result_code":{"type":"Text","mandatory":false},"to_address":{"type":"Text","mandatory":false},"ivr_timestamp":{"type":"Date","mandatory":false},"from_address":{"type":"Text","mandatory":false},"application_id":{"type":"Integer","mandatory":false},"result_details":{"type":"Text","mandatory":false}}},{"id":"conference_member_play_state_change","validation-type":"strict","fields":{"member_id":{"type":"Text","mandatory":true},"conference_id":{"type":"Text","mandatory":true},"company-id":{"type":"Integer","mandatory":false},"conference_external_id":{"type":"Text","mandatory":true},"state":{"type":"Text","mandatory":true},"call_external_id":{"type":"Text","mandatory":true},"application_id":{"type":"Integer","mandatory":false},"member_external_id":{"type":"Text","mandatory":true},"call_id":{"type":"Text","mandatory":true}}},{"id":"conference_member_state_change","validation-type":"strict","fields":{"member_id":{"type":"Text","mandatory":true},"conference_id":{"type":"Text","mandatory":true},"company-id":{"type":"Integer","mandatory":false},"active_members":{"type":"Integer","mandatory":true},"conference_external_id":{"type":"Text","mandatory":true},"mute":{"type":"Boolean","mandatory":false},"state":{"type":"Text","mandatory":true},"call_external_id":{"type":"Text","mandatory":true},"application_id":{"type":"Integer","mandatory":false},"member_external_id":{"type":"Text","mandatory":true},"hold":{"type":"Boolean","mandatory":false},"call_id":{"type":"Text","mandatory":true}}},{"id":"conference_member_tts_state_change","validation-type":"strict","fields":{"member_id":{"type":"Text","mandatory":true},"conference_id":{"type":"Text","mandatory":true},"company-id":{"type":"Integer","mandatory":false},"conference_external_id":{"type":"Text","mandatory":true},"state":{"type":"Text","mandatory":true},"call_external_id":{"type":"Text","mandatory":true},"application_id":{"type":"Integer","mandatory":false},"member_external_id":{"type":"Text","mandatory":true},"call_id":{"type":"Text","mandatory":true}}},{"id":"conference_playback_state_change","validation-type":"strict","fields":{"conference_id":{"type":"Text","mandatory":true},"company-id":{"type":"Integer","mandatory":false},"conference_external_id":{"type":"Text","mandatory":true},"state":{"type":"Text","mandatory":true},"application_id":{"type":"Integer","mandatory":false}}},{"id":"conference_speak_state_change","validation-type":"strict","fields":{"conference_id":{"type":"Text","mandatory":true},"company-id":{"type":"Integer","mandatory":false},"conference_external_id":{"type":"Text","mandatory":true},"state":{"type":"Text","mandatory":true},"application_id":{"type":"Integer","mandatory":false}}},{"id":"conference_state_change","validation-type":"strict","fields":{"conference_id":{"type":"Text","mandatory":true},"company-id":{"type":"Integer","mandatory":false},"conference_external_id":{"type":"Text","mandatory":true},"mute":{"type":"Boolean","mandatory":false},"state":{"type":"Text","mandatory":true},"application_id":{"type":"Integer","mandatory":false},"hold":{"type":"Boolean","mandatory":false}}},{"id":"deactivation_event","validation-type":"strict","fields":{"number":{"type":"Text","mandatory":true},"previous_carrier_id":{"type":"Text","mandatory":false},"company-id":{"type":"Integer","mandatory":false},"previous_carrier_name":{"type":"Text","mandatory":false},"tracking_id":{"type":"Text","mandatory":false},"deactivation_date":{"type":"Date","mandatory":true}}},{"id":"dtmf","validation-type":"strict","fields":{"company-id":{"type":"Integer","mandatory":false},"call_external_id":{"type":"Text","mandatory":true},"application_id":{"type":"Integer","mandatory":false},"call_id":{"type":"Text","mandatory":true},"digit":{"type":"Text","mandatory":true}}},{"id":"event_file_complete","validation-type":"strict","fields":{"creation_time":{"type":"Date","mandatory":true},"file_retention_time":{"type":"Integer","mandatory":true},"file_uri":{"type":"Text","mandatory":true},"file_status":{"type":"Text","mandatory":true},"file_name":{"type":"Text","mandatory":false},"expire_time":{"type":"Date","mandatory":true},"file_size":{"type":"Integer","mandatory":true},"file_folder":{"type":"Text","mandatory":false},"app_name":{"type":"Text","mandatory":false},"modified_time":{"type":"Date","mandatory":true},"company-id":{"type":"Integer","mandatory":false},"file_id":{"type":"Text","mandatory":true},"file_tags":{"type":"Text","mandatory":false}}},{"id":"event_file_delete","validation-type":"strict","fields":{"modified_time":{"type":"Date","mandatory":true},"company-id":{"type":"Integer","mandatory":false},"file_uri":{"type":"Text","mandatory":true},"file_status":{"type":"Text","mandatory":true},"file_id":{"type":"Text","mandatory":true},"file_size":{"type":"Integer","mandatory":true}}},{"id":"event_file_download","validation-type":"strict","fields":{"app_name":{"type":"Text","mandatory":false},"modified_time":{"type":"Date","mandatory":true},"company-id":{"type":"Integer","mandatory":false},"file_uri":{"type":"Text","mandatory":true},"file_status":{"type":"Text","mandatory":true},"file_name":{"type":"Text","mandatory":false},"file_id":{"type":"Text","mandatory":true},"file_tags":{"type":"Text","mandatory":false},"expire_time":{"type":"Date","mandatory":true},"file_size":{"type":"Integer","mandatory":true}}},{"id":"health-check","validation-type":"allow-additional-fields","fields":{"company-id":{"type":"Integer","mandatory":false}}},{"id":"keyword_message_received","validation-type":"strict","fields":{"associated_info":{"type":"Text","mandatory":true},"company-id":{"type":"Integer","mandatory":false},"sender_id_id":{"type":"Text","mandatory":true},"keyword_id":{"type":"Text","mandatory":true},"keyword_campaign_id":{"type":"Text","mandatory":true},"keyword_value":{"type":"Text","mandatory":true},"recipient_address":{"type":"Text","mandatory":true},"keyword_action":{"type":"Text","mandatory":true},"application_id":{"type":"Integer","mandatory":false},"reply_sent":{"type":"Boolean","mandatory":true}}},{"id":"message_request_state_change","validation-type":"strict","fields":{"reason_code":{"type":"Text","mandatory":true},"mo_price":{"type":"Decimal","mandatory":false},"previous_state":{"type":"Text","mandatory":true},"company-id":{"type":"Integer","mandatory":false},"external_message_request_id":{"type":"Text","mandatory":false},"message_request_id":{"type":"Text","mandatory":true},"new_state":{"type":"Text","mandatory":true},"external_id":{"type":"Text","mandatory":false},"reason_description":{"type":"Text","mandatory":true},"application_id":{"type":"Integer","mandatory":false},"mt_price":{"type":"Decimal","mandatory":false}}},{"id":"message_state_change","validation-type":"strict","fields":{"mo_price":{"type":"Decimal","mandatory":false},"previous_state":{"type":"Text","mandatory":true},"message_request_id":{"type":"Text","mandatory":false},"message_id":{"type":"Text","mandatory":true},"external_id":{"type":"Text","mandatory":false},"to_address":{"type":"Text","mandatory":false},"reason_description":{"type":"Text","mandatory":true},"application_id":{"type":"Integer","mandatory":false},"reason_code":{"type":"Text","mandatory":true},"sender_id_alias":{"type":"Text","mandatory":false},"company-id":{"type":"Integer","mandatory":false},"sender_id_id":{"type":"Text","mandatory":false},"external_message_request_id":{"type":"Text","mandatory":false},"new_state":{"type":"Text","mandatory":true},"fragments_count":{"type":"Integer","mandatory":false},"from_address":{"type":"Text","mandatory":false},"mt_price":{"type":"Decimal","mandatory":false}}},{"id":"mo_message_received","validation-type":"strict","fields":{"mo_price":{"type":"Decimal","mandatory":false},"message_request_id":{"type":"Text","mandatory":false},"message_id":{"type":"Text","mandatory":true},"has_attachment":{"type":"Boolean","mandatory":false},"external_id":{"type":"Text","mandatory":false},"to_address":{"type":"Text","mandatory":false},"application_id":{"type":"Integer","mandatory":false},"sender_id_alias":{"type":"Text","mandatory":false},"message_body_truncated":{"type":"Boolean","mandatory":false},"company-id":{"type":"Integer","mandatory":false},"sender_id_id":{"type":"Text","mandatory":false},"message_body":{"type":"Text","mandatory":true},"fragments_count":{"type":"Integer","mandatory":false},"from_address":{"type":"Text","mandatory":false},"mt_price":{"type":"Decimal","mandatory":false},"message_body_content_type":{"type":"Text","mandatory":false}}},{"id":"porting_event","validation-type":"strict","fields":{"carrier_id":{"type":"Text","mandatory":false},"number":{"type":"Text","mandatory":true},"previous_carrier_id":{"type":"Text","mandatory":false},"porting_date":{"type":"Date","mandatory":true},"company-id":{"type":"Integer","mandatory":false},"carrier_name":{"type":"Text","mandatory":false},"previous_carrier_name":{"type":"Text","mandatory":false},"tracking_id":{"type":"Text","mandatory":false}}},{"id":"recording_state_change","validation-type":"strict","fields":{"recording_id":{"type":"Text","mandatory":true},"reason_code":{"type":"Text","mandatory":false},"start_time":{"type":"Date","mandatory":false},"company-id":{"type":"Integer","mandatory":false},"end_time":{"type":"Date","mandatory":false},"reason_description":{"type":"Text","mandatory":false},"state":{"type":"Text","mandatory":true},"call_external_id":{"type":"Text","mandatory":true},"application_id":{"type":"Integer","mandatory":false},"recording_external_id":{"type":"Text","mandatory":true},"call_id":{"type":"Text","mandatory":true}}},{"id":"sender_id_recipient_consent_change","validation-type":"strict","fields":{"company-id":{"type":"Integer","mandatory":false},"sender_id_id":{"type":"Text","mandatory":true},"consent_status":{"type":"Text","mandatory":true},"recipient_address":{"type":"Text","mandatory":true},"application_id":{"type":"Integer","mandatory":false}}},{"id":"sender_id_state_change","validation-type":"strict","fields":{"reason_code":{"type":"Text","mandatory":true},"previous_state":{"type":"Text","mandatory":true},"company-id":{"type":"Integer","mandatory":false},"sender_id_id":{"type":"Text","mandatory":true},"new_state":{"type":"Text","mandatory":true},"reason_description":{"type":"Text","mandatory":true},"application_id":{"type":"Integer","mandatory":false}}},{"id":"truedisconnect_event","validation-type":"strict","fields":{"number":{"type":"Text","mandatory":true},"previous_carrier_id":{"type":"Text","mandatory":false},"company-id":{"type":"Integer","mandatory":false},"previous_carrier_name":{"type":"Text","mandatory":false},"tracking_id":{"type":"Text","mandatory":false},"deactivation_date":{"type":"Date","mandatory":true}}}]}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::EventTypeList>,
    },
    Example {
        api: "syniverse",
        operation: "get_event_type",
        location: "response 200",
        name: "aba_job_completed",
        type_name: "types::EventType",
        json: r#"{"id":"aba_job_completed","validation-type":"strict","fields":{"output_file_uri":{"type":"Text","mandatory":false},"company-id":{"type":"Integer","mandatory":false},"file_uri":{"type":"Text","mandatory":true},"job_name":{"type":"Text","mandatory":true},"job_exec_complete_timestamp":{"type":"Date","mandatory":true},"error_file_uri":{"type":"Text","mandatory":false},"error_details_file_uri":{"type":"Text","mandatory":false},"file_name":{"type":"Text","mandatory":true},"job_exec_status":{"type":"Text","mandatory":true},"schedule_uri":{"type":"Text","mandatory":true},"execution_uri":{"type":"Text","mandatory":true}}}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::EventType>,
    },
    Example {
        api: "syniverse",
        operation: "list_event_delivery_attempts",
        location: "response 200",
        name: "two",
        type_name: "types::EventDeliveryAttemptList",
        json: r#"{"paged-result":{"offset":0,"limit":50},"attempts":[{"event-id":"8KL0fnzlSC6PhN7nc7Oh7w","event-type":"truedisconnect_event","event-body":"{\n \"number\": \"+18139714110\",\n \"previous_carrier_id\": \"1025\",\n \"previous_carrier_name\": \"Guru\",\n \"tracking_id\": \"1642575360\",\n \"deactivation_date\": \"2017-06-28T04:00:00Z\"\n}","event-timestamp":"2017-10-28T17:15:31Z","topic":"NIS-Events","delivery-status":"SUCCESS","del-cfg-nm":"sai","del-addr":"https://putsreq.com/DUnYuHkpF7AareURlCAy","attempt-number":1,"attempt-result":"SUCCESS","attempt-timestamp":"2017-10-28T17:15:32Z","attempt-http-response-status":200,"attempt-http-response-body":"Hello World"},{"event-id":"hc4lnloTSK2aSvrLKiDpSA","event-type":"truedisconnect_event","event-body":"{\n \"number\": \"+18139714110\",\n \"previous_carrier_id\": \"1025\",\n \"previous_carrier_name\": \"AT@$# T WIRELESS\",\n \"tracking_id\": \"1642575360\",\n \"deactivation_date\": \"2017-06-28T04:00:00Z\"\n}","event-timestamp":"2017-10-28T17:14:54Z","topic":"NIS-Events","delivery-status":"SUCCESS","del-cfg-nm":"sai","del-addr":"https://putsreq.com/DUnYuHkpF7AareURlCAy","attempt-number":1,"attempt-result":"SUCCESS","attempt-timestamp":"2017-10-28T17:14:54Z","attempt-http-response-status":200,"attempt-http-response-body":"Hello World"}]}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<
            types::EventDeliveryAttemptList,
        >,
    },
    Example {
        api: "syniverse",
        operation: "list_event_buffer_files",
        location: "response 200",
        name: "three",
        type_name: "types::EventBufferFileList",
        json: r#"{"files":[{"file-id":601,"del-cfg-id":"1449","del-cfg-nm":"trueeventDisconnect","file-status":"ARCHIVED","opened":"2017-07-12T19:05:01Z","closed":"2017-07-12T19:10:01Z"},{"file-id":603,"del-cfg-id":"1449","del-cfg-nm":"trueeventDisconnect","file-status":"ARCHIVED","opened":"2017-07-12T19:55:23Z","closed":"2017-07-12T20:00:01Z"},{"file-id":602,"del-cfg-id":"1449","del-cfg-nm":"trueeventDisconnect","file-status":"ARCHIVED","opened":"2017-07-12T19:11:56Z","closed":"2017-07-12T19:15:01Z"}],"paged-result":{"offset":0,"limit":1000}}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::EventBufferFileList>,
    },
    Example {
        api: "syniverse",
        operation: "",
        location: "schema EventNotification",
        name: "example",
        type_name: "types::EventNotification",
        json: r#"{"topic":"NIS-Events","attempt":1,"event":{"fld-val-list":{"number":"+17805199493","previous_carrier_id":"1025","previous_carrier_name":"AT@$# T WIRELESS","tracking_id":"1655272074","deactivation_date":"2017-06-03T04:00:00Z"},"evt-tp":"deactivation_event","timestamp":"2017-07-12T20:21:00.129Z"},"event-id":"d0qgWF8ERLGn_7JJOGhqNQ"}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::EventNotification>,
    },
];

/// Example requests of each operation. There is one request for each example of the body.
pub static CALLS: &[Call] = &[
    Call {
        operation: "list_topic_subscriptions",
        name: "plain",
        arguments: r#"{"limit":1000,"offset":50}"#,
    },
    Call {
        operation: "list_mdn_subscriptions",
        name: "plain",
        arguments: r#"{"topicId":"NIS-Events","matchingCriteria":"number = '+12345678901'","limit":50,"offset":50}"#,
    },
    Call {
        operation: "count_unique_mdns",
        name: "plain",
        arguments: r"{}",
    },
    Call {
        operation: "mark_event_deliveries_handled",
        name: "placeholder",
        arguments: r#"{"body":{"event-id":"event-3","topic":"topic-C","event-type":"some-type-3","del-cfg-nm":"Delivery Configuration 1","timestamp":"[1970-01-01T00:00:00-]"}}"#,
    },
    Call {
        operation: "list_delivery_configurations",
        name: "plain",
        arguments: r#"{"offset":50,"limit":50}"#,
    },
    Call {
        operation: "create_delivery_configuration",
        name: "scheduled",
        arguments: r#"{"body":{"del-cfg-nm":"Schedular","del-fmt-cd":"JSON","is-active":true,"cron-expression":"0 15 * * * *","latest-event-only":true}}"#,
    },
    Call {
        operation: "create_delivery_configuration",
        name: "push",
        arguments: r#"{"body":{"del-cfg-nm":"hhh","del-prtcl-cd":"REST","addr":"http://wwww.giiig","del-fmt-cd":"JSON","throttling":32,"is-active":true}}"#,
    },
    Call {
        operation: "create_delivery_configuration",
        name: "curl",
        arguments: r#"{"body":{"del-cfg-nm":"","del-prtcl-cd":"REST","addr":"","del-fmt-cd":"JSON","is-active":true}}"#,
    },
    Call {
        operation: "get_delivery_configuration",
        name: "plain",
        arguments: r#"{"delivery_configuration_id":"1654"}"#,
    },
    Call {
        operation: "update_delivery_configuration",
        name: "push",
        arguments: r#"{"delivery_configuration_id":"1654","body":{"del-cfg-nm":"hhh","del-prtcl-cd":"REST","addr":"http://wwww.giiig","del-fmt-cd":"JSON","throttling":322,"is-active":true}}"#,
    },
    Call {
        operation: "get_delivery_authentication",
        name: "plain",
        arguments: r#"{"delivery_configuration_id":"1654"}"#,
    },
    Call {
        operation: "update_delivery_authentication",
        name: "basic",
        arguments: r#"{"delivery_configuration_id":"1654","body":{"type":"BASIC","settings":{"username":"Admin","password":"adnin"}}}"#,
    },
    Call {
        operation: "list_topics",
        name: "plain",
        arguments: r#"{"offset":50,"limit":50}"#,
    },
    Call {
        operation: "create_subscription",
        name: "session",
        arguments: r#"{"topic":"SCG-Communication-Assistant","body":{"del-cfg-id":"262","evt-tp":"communication_application_session_state_change","match-crt":"","start-date":"2017-10-27T17:29:42Z","end-date":null}}"#,
    },
    Call {
        operation: "get_subscription",
        name: "plain",
        arguments: r#"{"topic":"SCG-Message","subscription_id":"142"}"#,
    },
    Call {
        operation: "update_subscription",
        name: "company",
        arguments: r#"{"topic":"SCG-Message","subscription_id":"142","body":{"match-crt":"company-id = 123","start-date":"2016-09-27T13:08:57Z","end-date":null}}"#,
    },
    Call {
        operation: "list_topic_event_types",
        name: "plain",
        arguments: r#"{"topic":"SCG-Message"}"#,
    },
    Call {
        operation: "dump_subscriptions",
        name: "plain",
        arguments: r#"{"topic":"SCG-Message","compression":true,"compressionType":"gzip"}"#,
    },
    Call {
        operation: "get_dictionary",
        name: "plain",
        arguments: r#"{"dictionary":"authentication-types"}"#,
    },
    Call {
        operation: "list_event_deliveries",
        name: "plain",
        arguments: r#"{"offset":50,"limit":50}"#,
    },
    Call {
        operation: "get_event_delivery_summary",
        name: "plain",
        arguments: r"{}",
    },
    Call {
        operation: "get_event_delivery_tracking",
        name: "plain",
        arguments: r#"{"event_id":"hc4lnloTSK2aSvrLKiDpSA","delivery_configuration_id":"1266"}"#,
    },
    Call {
        operation: "list_event_types",
        name: "plain",
        arguments: r#"{"offset":50,"limit":50}"#,
    },
    Call {
        operation: "get_event_type",
        name: "plain",
        arguments: r#"{"event_type":"aba_job_completed"}"#,
    },
    Call {
        operation: "list_event_delivery_attempts",
        name: "plain",
        arguments: r#"{"offset":50,"limit":50}"#,
    },
    Call {
        operation: "list_event_buffer_files",
        name: "plain",
        arguments: r#"{"offset":50,"limit":50}"#,
    },
];

/// The JSON Schemas of the types.
#[cfg(feature = "schemars")]
pub static SCHEMAS: &[TypeSchema] = &[
    TypeSchema::of::<crate::types::DeliveryConfigurationId>("DeliveryConfigurationId"),
    TypeSchema::of::<crate::types::SubscriptionId>("SubscriptionId"),
    TypeSchema::of::<crate::types::EventId>("EventId"),
    TypeSchema::of::<crate::types::TopicName>("TopicName"),
    TypeSchema::of::<crate::types::EventTypeCode>("EventTypeCode"),
    TypeSchema::of::<crate::types::PagedResult>("PagedResult"),
    TypeSchema::of::<crate::types::TopicSubscriptionList>("TopicSubscriptionList"),
    TypeSchema::of::<crate::types::TopicSubscription>("TopicSubscription"),
    TypeSchema::of::<crate::types::MdnSubscriptionList>("MdnSubscriptionList"),
    TypeSchema::of::<crate::types::MdnSubscription>("MdnSubscription"),
    TypeSchema::of::<crate::types::UniqueMdnCount>("UniqueMdnCount"),
    TypeSchema::of::<crate::types::Subscription>("Subscription"),
    TypeSchema::of::<crate::types::SubscriptionCreate>("SubscriptionCreate"),
    TypeSchema::of::<crate::types::SubscriptionUpdate>("SubscriptionUpdate"),
    TypeSchema::of::<crate::types::DumpReference>("DumpReference"),
    TypeSchema::of::<crate::types::HandledEventDelivery>("HandledEventDelivery"),
    TypeSchema::of::<
        crate::types::HandledEventDeliveryCount,
    >("HandledEventDeliveryCount"),
    TypeSchema::of::<
        crate::types::DeliveryConfigurationList,
    >("DeliveryConfigurationList"),
    TypeSchema::of::<crate::types::DeliveryConfiguration>("DeliveryConfiguration"),
    TypeSchema::of::<
        crate::types::DeliveryConfigurationCreate,
    >("DeliveryConfigurationCreate"),
    TypeSchema::of::<
        crate::types::DeliveryConfigurationUpdate,
    >("DeliveryConfigurationUpdate"),
    TypeSchema::of::<crate::types::DeliveryProtocol>("DeliveryProtocol"),
    TypeSchema::of::<crate::types::DeliveryFormat>("DeliveryFormat"),
    TypeSchema::of::<crate::types::DeliveryAuthentication>("DeliveryAuthentication"),
    TypeSchema::of::<
        crate::types::DeliveryAuthenticationUpdate,
    >("DeliveryAuthenticationUpdate"),
    TypeSchema::of::<crate::types::AuthenticationType>("AuthenticationType"),
    TypeSchema::of::<
        crate::types::DeliveryAuthenticationSettings,
    >("DeliveryAuthenticationSettings"),
    TypeSchema::of::<crate::types::DictionaryCode>("DictionaryCode"),
    TypeSchema::of::<crate::types::DictionaryEntry>("DictionaryEntry"),
    TypeSchema::of::<crate::types::TopicList>("TopicList"),
    TypeSchema::of::<crate::types::Topic>("Topic"),
    TypeSchema::of::<crate::types::TopicEventTypeList>("TopicEventTypeList"),
    TypeSchema::of::<crate::types::EventTypeList>("EventTypeList"),
    TypeSchema::of::<crate::types::EventType>("EventType"),
    TypeSchema::of::<crate::types::ValidationType>("ValidationType"),
    TypeSchema::of::<crate::types::EventField>("EventField"),
    TypeSchema::of::<crate::types::FieldType>("FieldType"),
    TypeSchema::of::<crate::types::EventDeliveryList>("EventDeliveryList"),
    TypeSchema::of::<crate::types::EventDelivery>("EventDelivery"),
    TypeSchema::of::<crate::types::DeliveryStatus>("DeliveryStatus"),
    TypeSchema::of::<crate::types::EventDeliverySummary>("EventDeliverySummary"),
    TypeSchema::of::<
        crate::types::DeliveryConfigurationSummary,
    >("DeliveryConfigurationSummary"),
    TypeSchema::of::<crate::types::TopicSummary>("TopicSummary"),
    TypeSchema::of::<crate::types::EventTypeSummary>("EventTypeSummary"),
    TypeSchema::of::<crate::types::DeliveryTracking>("DeliveryTracking"),
    TypeSchema::of::<crate::types::TrackedDeliveryAttempt>("TrackedDeliveryAttempt"),
    TypeSchema::of::<crate::types::EventDeliveryAttemptList>("EventDeliveryAttemptList"),
    TypeSchema::of::<crate::types::EventDeliveryAttempt>("EventDeliveryAttempt"),
    TypeSchema::of::<crate::types::EventBufferFileList>("EventBufferFileList"),
    TypeSchema::of::<crate::types::EventBufferFile>("EventBufferFile"),
    TypeSchema::of::<crate::types::EventBufferFileStatus>("EventBufferFileStatus"),
    TypeSchema::of::<crate::types::EventNotification>("EventNotification"),
    TypeSchema::of::<crate::types::Event>("Event"),
    TypeSchema::of::<crate::types::AbaJobCompleted>("AbaJobCompleted"),
    TypeSchema::of::<crate::types::AbaJobCompletedFields>("AbaJobCompletedFields"),
    TypeSchema::of::<crate::types::AbaJobQueued>("AbaJobQueued"),
    TypeSchema::of::<crate::types::AbaJobQueuedFields>("AbaJobQueuedFields"),
    TypeSchema::of::<crate::types::AbaJobResumed>("AbaJobResumed"),
    TypeSchema::of::<crate::types::AbaJobResumedFields>("AbaJobResumedFields"),
    TypeSchema::of::<crate::types::AbaJobStarted>("AbaJobStarted"),
    TypeSchema::of::<crate::types::AbaJobStartedFields>("AbaJobStartedFields"),
    TypeSchema::of::<crate::types::AbaJobSuspended>("AbaJobSuspended"),
    TypeSchema::of::<crate::types::AbaJobSuspendedFields>("AbaJobSuspendedFields"),
    TypeSchema::of::<
        crate::types::ApplicationTokenStateChange,
    >("ApplicationTokenStateChange"),
    TypeSchema::of::<
        crate::types::ApplicationTokenStateChangeFields,
    >("ApplicationTokenStateChangeFields"),
    TypeSchema::of::<
        crate::types::BridgePlaybackStateChange,
    >("BridgePlaybackStateChange"),
    TypeSchema::of::<
        crate::types::BridgePlaybackStateChangeFields,
    >("BridgePlaybackStateChangeFields"),
    TypeSchema::of::<crate::types::BridgeTtsStateChange>("BridgeTtsStateChange"),
    TypeSchema::of::<
        crate::types::BridgeTtsStateChangeFields,
    >("BridgeTtsStateChangeFields"),
    TypeSchema::of::<crate::types::CallIncomingReceived>("CallIncomingReceived"),
    TypeSchema::of::<
        crate::types::CallIncomingReceivedFields,
    >("CallIncomingReceivedFields"),
    TypeSchema::of::<crate::types::CallPlaybackStateChange>("CallPlaybackStateChange"),
    TypeSchema::of::<
        crate::types::CallPlaybackStateChangeFields,
    >("CallPlaybackStateChangeFields"),
    TypeSchema::of::<crate::types::CallStateChange>("CallStateChange"),
    TypeSchema::of::<crate::types::CallStateChangeFields>("CallStateChangeFields"),
    TypeSchema::of::<crate::types::CallTtsStateChange>("CallTtsStateChange"),
    TypeSchema::of::<crate::types::CallTtsStateChangeFields>("CallTtsStateChangeFields"),
    TypeSchema::of::<crate::types::CollectorStateChange>("CollectorStateChange"),
    TypeSchema::of::<
        crate::types::CollectorStateChangeFields,
    >("CollectorStateChangeFields"),
    TypeSchema::of::<
        crate::types::CommunicationApplicationProcessor,
    >("CommunicationApplicationProcessor"),
    TypeSchema::of::<
        crate::types::CommunicationApplicationProcessorFields,
    >("CommunicationApplicationProcessorFields"),
    TypeSchema::of::<
        crate::types::CommunicationApplicationSessionCustomEvent,
    >("CommunicationApplicationSessionCustomEvent"),
    TypeSchema::of::<
        crate::types::CommunicationApplicationSessionCustomEventFields,
    >("CommunicationApplicationSessionCustomEventFields"),
    TypeSchema::of::<
        crate::types::CommunicationApplicationSessionStateChange,
    >("CommunicationApplicationSessionStateChange"),
    TypeSchema::of::<
        crate::types::CommunicationApplicationSessionStateChangeFields,
    >("CommunicationApplicationSessionStateChangeFields"),
    TypeSchema::of::<
        crate::types::ConferenceMemberPlayStateChange,
    >("ConferenceMemberPlayStateChange"),
    TypeSchema::of::<
        crate::types::ConferenceMemberPlayStateChangeFields,
    >("ConferenceMemberPlayStateChangeFields"),
    TypeSchema::of::<
        crate::types::ConferenceMemberStateChange,
    >("ConferenceMemberStateChange"),
    TypeSchema::of::<
        crate::types::ConferenceMemberStateChangeFields,
    >("ConferenceMemberStateChangeFields"),
    TypeSchema::of::<
        crate::types::ConferenceMemberTtsStateChange,
    >("ConferenceMemberTtsStateChange"),
    TypeSchema::of::<
        crate::types::ConferenceMemberTtsStateChangeFields,
    >("ConferenceMemberTtsStateChangeFields"),
    TypeSchema::of::<
        crate::types::ConferencePlaybackStateChange,
    >("ConferencePlaybackStateChange"),
    TypeSchema::of::<
        crate::types::ConferencePlaybackStateChangeFields,
    >("ConferencePlaybackStateChangeFields"),
    TypeSchema::of::<
        crate::types::ConferenceSpeakStateChange,
    >("ConferenceSpeakStateChange"),
    TypeSchema::of::<
        crate::types::ConferenceSpeakStateChangeFields,
    >("ConferenceSpeakStateChangeFields"),
    TypeSchema::of::<crate::types::ConferenceStateChange>("ConferenceStateChange"),
    TypeSchema::of::<
        crate::types::ConferenceStateChangeFields,
    >("ConferenceStateChangeFields"),
    TypeSchema::of::<crate::types::DeactivationEvent>("DeactivationEvent"),
    TypeSchema::of::<crate::types::DeactivationEventFields>("DeactivationEventFields"),
    TypeSchema::of::<crate::types::Dtmf>("Dtmf"),
    TypeSchema::of::<crate::types::DtmfFields>("DtmfFields"),
    TypeSchema::of::<crate::types::EventFileComplete>("EventFileComplete"),
    TypeSchema::of::<crate::types::EventFileCompleteFields>("EventFileCompleteFields"),
    TypeSchema::of::<crate::types::EventFileDelete>("EventFileDelete"),
    TypeSchema::of::<crate::types::EventFileDeleteFields>("EventFileDeleteFields"),
    TypeSchema::of::<crate::types::EventFileDownload>("EventFileDownload"),
    TypeSchema::of::<crate::types::EventFileDownloadFields>("EventFileDownloadFields"),
    TypeSchema::of::<crate::types::HealthCheck>("HealthCheck"),
    TypeSchema::of::<crate::types::HealthCheckFields>("HealthCheckFields"),
    TypeSchema::of::<crate::types::KeywordMessageReceived>("KeywordMessageReceived"),
    TypeSchema::of::<
        crate::types::KeywordMessageReceivedFields,
    >("KeywordMessageReceivedFields"),
    TypeSchema::of::<
        crate::types::MessageRequestStateChange,
    >("MessageRequestStateChange"),
    TypeSchema::of::<
        crate::types::MessageRequestStateChangeFields,
    >("MessageRequestStateChangeFields"),
    TypeSchema::of::<crate::types::MessageStateChange>("MessageStateChange"),
    TypeSchema::of::<crate::types::MessageStateChangeFields>("MessageStateChangeFields"),
    TypeSchema::of::<crate::types::MoMessageReceived>("MoMessageReceived"),
    TypeSchema::of::<crate::types::MoMessageReceivedFields>("MoMessageReceivedFields"),
    TypeSchema::of::<crate::types::PortingEvent>("PortingEvent"),
    TypeSchema::of::<crate::types::PortingEventFields>("PortingEventFields"),
    TypeSchema::of::<crate::types::RecordingStateChange>("RecordingStateChange"),
    TypeSchema::of::<
        crate::types::RecordingStateChangeFields,
    >("RecordingStateChangeFields"),
    TypeSchema::of::<
        crate::types::SenderIdRecipientConsentChange,
    >("SenderIdRecipientConsentChange"),
    TypeSchema::of::<
        crate::types::SenderIdRecipientConsentChangeFields,
    >("SenderIdRecipientConsentChangeFields"),
    TypeSchema::of::<crate::types::SenderIdStateChange>("SenderIdStateChange"),
    TypeSchema::of::<
        crate::types::SenderIdStateChangeFields,
    >("SenderIdStateChangeFields"),
    TypeSchema::of::<crate::types::TruedisconnectEvent>("TruedisconnectEvent"),
    TypeSchema::of::<
        crate::types::TruedisconnectEventFields,
    >("TruedisconnectEventFields"),
];

/// The JSON Schemas of the types. Empty without the feature `schemars`.
#[cfg(not(feature = "schemars"))]
pub static SCHEMAS: &[TypeSchema] = &[];

/// The secrets in the test credentials.
pub static SECRETS: &[&str] = &["test-access-token", "test-user-token"];

/// Returns a builder for a client of a test server, with test credentials.
pub fn builder(base_url: &str) -> ClientBuilder {
    Client::builder()
        .base_url(base_url)
        .access_token("test-access-token")
        .user_token("test-user-token")
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
    /// The request of [`Client::list_topic_subscriptions`].
    ListTopicSubscriptions { limit: i64, offset: Option<i64> },
    /// The request of [`Client::list_mdn_subscriptions`].
    ListMdnSubscriptions {
        topic_id: types::TopicName,
        matching_criteria: String,
        limit: Option<i64>,
        offset: Option<i64>,
    },
    /// The request of [`Client::count_unique_mdns`].
    CountUniqueMdns,
    /// The request of [`Client::mark_event_deliveries_handled`].
    MarkEventDeliveriesHandled { body: types::HandledEventDelivery },
    /// The request of [`Client::list_delivery_configurations`].
    ListDeliveryConfigurations { offset: Option<i64>, limit: Option<i64> },
    /// The request of [`Client::create_delivery_configuration`].
    CreateDeliveryConfiguration { body: types::DeliveryConfigurationCreate },
    /// The request of [`Client::get_delivery_configuration`].
    GetDeliveryConfiguration {
        delivery_configuration_id: types::DeliveryConfigurationId,
    },
    /// The request of [`Client::update_delivery_configuration`].
    UpdateDeliveryConfiguration {
        delivery_configuration_id: types::DeliveryConfigurationId,
        body: types::DeliveryConfigurationUpdate,
    },
    /// The request of [`Client::get_delivery_authentication`].
    GetDeliveryAuthentication {
        delivery_configuration_id: types::DeliveryConfigurationId,
    },
    /// The request of [`Client::update_delivery_authentication`].
    UpdateDeliveryAuthentication {
        delivery_configuration_id: types::DeliveryConfigurationId,
        body: types::DeliveryAuthenticationUpdate,
    },
    /// The request of [`Client::list_topics`].
    ListTopics { offset: Option<i64>, limit: Option<i64> },
    /// The request of [`Client::create_subscription`].
    CreateSubscription { topic: types::TopicName, body: types::SubscriptionCreate },
    /// The request of [`Client::get_subscription`].
    GetSubscription { topic: types::TopicName, subscription_id: types::SubscriptionId },
    /// The request of [`Client::update_subscription`].
    UpdateSubscription {
        topic: types::TopicName,
        subscription_id: types::SubscriptionId,
        body: types::SubscriptionUpdate,
    },
    /// The request of [`Client::list_topic_event_types`].
    ListTopicEventTypes { topic: types::TopicName },
    /// The request of [`Client::dump_subscriptions`].
    DumpSubscriptions {
        topic: types::TopicName,
        compression: bool,
        compression_type: String,
    },
    /// The request of [`Client::get_dictionary`].
    GetDictionary { dictionary: types::DictionaryCode },
    /// The request of [`Client::list_event_deliveries`].
    ListEventDeliveries { offset: Option<i64>, limit: Option<i64> },
    /// The request of [`Client::get_event_delivery_summary`].
    GetEventDeliverySummary,
    /// The request of [`Client::get_event_delivery_tracking`].
    GetEventDeliveryTracking {
        event_id: types::EventId,
        delivery_configuration_id: types::DeliveryConfigurationId,
    },
    /// The request of [`Client::list_event_types`].
    ListEventTypes { offset: Option<i64>, limit: Option<i64> },
    /// The request of [`Client::get_event_type`].
    GetEventType { event_type: types::EventTypeCode },
    /// The request of [`Client::list_event_delivery_attempts`].
    ListEventDeliveryAttempts { offset: Option<i64>, limit: Option<i64> },
    /// The request of [`Client::list_event_buffer_files`].
    ListEventBufferFiles { offset: Option<i64>, limit: Option<i64> },
}

impl Request {
    /// Sends the request with a client.
    ///
    /// # Errors
    ///
    /// Returns a [`CallError`] if the request fails or the response cannot be encoded as JSON.
    pub async fn send(self, client: &Client) -> Result<TestResponse, CallError> {
        match self {
            Self::ListTopicSubscriptions { limit, offset } => {
                let mut request = client.list_topic_subscriptions(limit);
                if let Some(offset) = offset {
                    request = request.offset(offset);
                }
                TestResponse::sent(
                        request,
                        crate::requests::ListTopicSubscriptions::send,
                    )
                    .await
            }
            Self::ListMdnSubscriptions {
                topic_id,
                matching_criteria,
                limit,
                offset,
            } => {
                let mut request = client
                    .list_mdn_subscriptions(topic_id, matching_criteria);
                if let Some(limit) = limit {
                    request = request.limit(limit);
                }
                if let Some(offset) = offset {
                    request = request.offset(offset);
                }
                TestResponse::sent(request, crate::requests::ListMdnSubscriptions::send)
                    .await
            }
            Self::CountUniqueMdns => {
                let request = client.count_unique_mdns();
                TestResponse::sent(request, crate::requests::CountUniqueMdns::send).await
            }
            Self::MarkEventDeliveriesHandled { body } => {
                let request = client.mark_event_deliveries_handled(body);
                TestResponse::sent(
                        request,
                        crate::requests::MarkEventDeliveriesHandled::send,
                    )
                    .await
            }
            Self::ListDeliveryConfigurations { offset, limit } => {
                let mut request = client.list_delivery_configurations();
                if let Some(offset) = offset {
                    request = request.offset(offset);
                }
                if let Some(limit) = limit {
                    request = request.limit(limit);
                }
                TestResponse::sent(
                        request,
                        crate::requests::ListDeliveryConfigurations::send,
                    )
                    .await
            }
            Self::CreateDeliveryConfiguration { body } => {
                let request = client.create_delivery_configuration(body);
                TestResponse::sent(
                        request,
                        crate::requests::CreateDeliveryConfiguration::send,
                    )
                    .await
            }
            Self::GetDeliveryConfiguration { delivery_configuration_id } => {
                let request = client
                    .get_delivery_configuration(delivery_configuration_id);
                TestResponse::sent(
                        request,
                        crate::requests::GetDeliveryConfiguration::send,
                    )
                    .await
            }
            Self::UpdateDeliveryConfiguration { delivery_configuration_id, body } => {
                let request = client
                    .update_delivery_configuration(delivery_configuration_id, body);
                TestResponse::sent(
                        request,
                        crate::requests::UpdateDeliveryConfiguration::send,
                    )
                    .await
            }
            Self::GetDeliveryAuthentication { delivery_configuration_id } => {
                let request = client
                    .get_delivery_authentication(delivery_configuration_id);
                TestResponse::sent(
                        request,
                        crate::requests::GetDeliveryAuthentication::send,
                    )
                    .await
            }
            Self::UpdateDeliveryAuthentication { delivery_configuration_id, body } => {
                let request = client
                    .update_delivery_authentication(delivery_configuration_id, body);
                TestResponse::sent(
                        request,
                        crate::requests::UpdateDeliveryAuthentication::send,
                    )
                    .await
            }
            Self::ListTopics { offset, limit } => {
                let mut request = client.list_topics();
                if let Some(offset) = offset {
                    request = request.offset(offset);
                }
                if let Some(limit) = limit {
                    request = request.limit(limit);
                }
                TestResponse::sent(request, crate::requests::ListTopics::send).await
            }
            Self::CreateSubscription { topic, body } => {
                let request = client.create_subscription(topic, body);
                TestResponse::sent(request, crate::requests::CreateSubscription::send)
                    .await
            }
            Self::GetSubscription { topic, subscription_id } => {
                let request = client.get_subscription(topic, subscription_id);
                TestResponse::sent(request, crate::requests::GetSubscription::send).await
            }
            Self::UpdateSubscription { topic, subscription_id, body } => {
                let request = client.update_subscription(topic, subscription_id, body);
                TestResponse::sent(request, crate::requests::UpdateSubscription::send)
                    .await
            }
            Self::ListTopicEventTypes { topic } => {
                let request = client.list_topic_event_types(topic);
                TestResponse::sent(request, crate::requests::ListTopicEventTypes::send)
                    .await
            }
            Self::DumpSubscriptions { topic, compression, compression_type } => {
                let request = client
                    .dump_subscriptions(topic, compression, compression_type);
                TestResponse::sent(request, crate::requests::DumpSubscriptions::send)
                    .await
            }
            Self::GetDictionary { dictionary } => {
                let request = client.get_dictionary(dictionary);
                TestResponse::sent(request, crate::requests::GetDictionary::send).await
            }
            Self::ListEventDeliveries { offset, limit } => {
                let mut request = client.list_event_deliveries();
                if let Some(offset) = offset {
                    request = request.offset(offset);
                }
                if let Some(limit) = limit {
                    request = request.limit(limit);
                }
                TestResponse::sent(request, crate::requests::ListEventDeliveries::send)
                    .await
            }
            Self::GetEventDeliverySummary => {
                let request = client.get_event_delivery_summary();
                TestResponse::sent(
                        request,
                        crate::requests::GetEventDeliverySummary::send,
                    )
                    .await
            }
            Self::GetEventDeliveryTracking { event_id, delivery_configuration_id } => {
                let request = client
                    .get_event_delivery_tracking(event_id, delivery_configuration_id);
                TestResponse::sent(
                        request,
                        crate::requests::GetEventDeliveryTracking::send,
                    )
                    .await
            }
            Self::ListEventTypes { offset, limit } => {
                let mut request = client.list_event_types();
                if let Some(offset) = offset {
                    request = request.offset(offset);
                }
                if let Some(limit) = limit {
                    request = request.limit(limit);
                }
                TestResponse::sent(request, crate::requests::ListEventTypes::send).await
            }
            Self::GetEventType { event_type } => {
                let request = client.get_event_type(event_type);
                TestResponse::sent(request, crate::requests::GetEventType::send).await
            }
            Self::ListEventDeliveryAttempts { offset, limit } => {
                let mut request = client.list_event_delivery_attempts();
                if let Some(offset) = offset {
                    request = request.offset(offset);
                }
                if let Some(limit) = limit {
                    request = request.limit(limit);
                }
                TestResponse::sent(
                        request,
                        crate::requests::ListEventDeliveryAttempts::send,
                    )
                    .await
            }
            Self::ListEventBufferFiles { offset, limit } => {
                let mut request = client.list_event_buffer_files();
                if let Some(offset) = offset {
                    request = request.offset(offset);
                }
                if let Some(limit) = limit {
                    request = request.limit(limit);
                }
                TestResponse::sent(request, crate::requests::ListEventBufferFiles::send)
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
            "list_topic_subscriptions" => {
                Self::ListTopicSubscriptions {
                    limit: arguments.required("limit")?,
                    offset: arguments.optional("offset")?,
                }
            }
            "list_mdn_subscriptions" => {
                Self::ListMdnSubscriptions {
                    topic_id: arguments.required("topicId")?,
                    matching_criteria: arguments.required("matchingCriteria")?,
                    limit: arguments.optional("limit")?,
                    offset: arguments.optional("offset")?,
                }
            }
            "count_unique_mdns" => Self::CountUniqueMdns,
            "mark_event_deliveries_handled" => {
                Self::MarkEventDeliveriesHandled {
                    body: arguments.required("body")?,
                }
            }
            "list_delivery_configurations" => {
                Self::ListDeliveryConfigurations {
                    offset: arguments.optional("offset")?,
                    limit: arguments.optional("limit")?,
                }
            }
            "create_delivery_configuration" => {
                Self::CreateDeliveryConfiguration {
                    body: arguments.required("body")?,
                }
            }
            "get_delivery_configuration" => {
                Self::GetDeliveryConfiguration {
                    delivery_configuration_id: arguments
                        .required("delivery_configuration_id")?,
                }
            }
            "update_delivery_configuration" => {
                Self::UpdateDeliveryConfiguration {
                    delivery_configuration_id: arguments
                        .required("delivery_configuration_id")?,
                    body: arguments.required("body")?,
                }
            }
            "get_delivery_authentication" => {
                Self::GetDeliveryAuthentication {
                    delivery_configuration_id: arguments
                        .required("delivery_configuration_id")?,
                }
            }
            "update_delivery_authentication" => {
                Self::UpdateDeliveryAuthentication {
                    delivery_configuration_id: arguments
                        .required("delivery_configuration_id")?,
                    body: arguments.required("body")?,
                }
            }
            "list_topics" => {
                Self::ListTopics {
                    offset: arguments.optional("offset")?,
                    limit: arguments.optional("limit")?,
                }
            }
            "create_subscription" => {
                Self::CreateSubscription {
                    topic: arguments.required("topic")?,
                    body: arguments.required("body")?,
                }
            }
            "get_subscription" => {
                Self::GetSubscription {
                    topic: arguments.required("topic")?,
                    subscription_id: arguments.required("subscription_id")?,
                }
            }
            "update_subscription" => {
                Self::UpdateSubscription {
                    topic: arguments.required("topic")?,
                    subscription_id: arguments.required("subscription_id")?,
                    body: arguments.required("body")?,
                }
            }
            "list_topic_event_types" => {
                Self::ListTopicEventTypes {
                    topic: arguments.required("topic")?,
                }
            }
            "dump_subscriptions" => {
                Self::DumpSubscriptions {
                    topic: arguments.required("topic")?,
                    compression: arguments.required("compression")?,
                    compression_type: arguments.required("compressionType")?,
                }
            }
            "get_dictionary" => {
                Self::GetDictionary {
                    dictionary: arguments.required("dictionary")?,
                }
            }
            "list_event_deliveries" => {
                Self::ListEventDeliveries {
                    offset: arguments.optional("offset")?,
                    limit: arguments.optional("limit")?,
                }
            }
            "get_event_delivery_summary" => Self::GetEventDeliverySummary,
            "get_event_delivery_tracking" => {
                Self::GetEventDeliveryTracking {
                    event_id: arguments.required("event_id")?,
                    delivery_configuration_id: arguments
                        .required("delivery_configuration_id")?,
                }
            }
            "list_event_types" => {
                Self::ListEventTypes {
                    offset: arguments.optional("offset")?,
                    limit: arguments.optional("limit")?,
                }
            }
            "get_event_type" => {
                Self::GetEventType {
                    event_type: arguments.required("event_type")?,
                }
            }
            "list_event_delivery_attempts" => {
                Self::ListEventDeliveryAttempts {
                    offset: arguments.optional("offset")?,
                    limit: arguments.optional("limit")?,
                }
            }
            "list_event_buffer_files" => {
                Self::ListEventBufferFiles {
                    offset: arguments.optional("offset")?,
                    limit: arguments.optional("limit")?,
                }
            }
            _ => return Err(CallError::unknown_operation(operation)),
        };
        arguments.finish()?;
        Ok(request)
    }
}
