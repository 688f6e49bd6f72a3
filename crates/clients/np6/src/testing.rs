// @generated from specs/np6.yaml by `cargo xtask codegen np6`. Do not edit.

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
    api: "np6",
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
        api: "np6",
        operation: "upsert_subscription",
        location: "request",
        name: "firebase",
        type_name: "types::UpsertSubscription",
        json: r#"{"id":"0581e259-9039-487c-a94e-ff8c3944f956","application":"56c874e9-2f8e-4b60-ab4b-6410c3238352","provider":{"type":"firebase","token":"d4FAelIfREOTW2TPig-f9r:APA91bGQj91UnatpGQNFI6MMUxYo...."},"contact":{"type":"footprint","id":"00000001","unicity":"foobar","hash":"3858f62230ac3c915f300c664312c63f"}}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::UpsertSubscription>,
    },
    Example {
        api: "np6",
        operation: "upsert_subscription",
        location: "response 200",
        name: "firebase",
        type_name: "types::Subscription",
        json: r#"{"id":"0581e259-9039-487c-a94e-ff8c3944f956","lifecycle":{"creation":{"date":"2023-05-22T08:20:05.215Z","user":null}},"application":"56c874e9-2f8e-4b60-ab4b-6410c3238352","provider":{"type":"firebase","token":"d4FAelIfREOTW2TPig-f9r:APA91bGQj91UnatpGQNFI6MMUxYo...."},"contact":{"type":"footprint","id":"00000001","unicity":"foobar","hash":"3858f62230ac3c915f300c664312c63f"}}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::Subscription>,
    },
    Example {
        api: "np6",
        operation: "get_subscription",
        location: "response 200",
        name: "firebase",
        type_name: "types::Subscription",
        json: r#"{"id":"0581e259-9039-487c-a94e-ff8c3944f956","lifecycle":{"creation":{"date":"2023-05-22T08:20:05.215Z","user":null}},"application":"56c874e9-2f8e-4b60-ab4b-6410c3238352","provider":{"type":"firebase","token":"d4FAelIfREOTW2TPig-f9r:APA91bGQj91UnatpGQNFI6MMUxYo...."},"contact":{"type":"footprint","id":"00000001","unicity":"foobar","hash":"3858f62230ac3c915f300c664312c63f"}}"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<types::Subscription>,
    },
    Example {
        api: "np6",
        operation: "list_contact_subscriptions",
        location: "response 200",
        name: "two",
        type_name: "Vec<types::Subscription>",
        json: r#"[{"id":"0581e259-9039-487c-a94e-ff8c3944f956","lifecycle":{"creation":{"date":"2023-05-22T08:20:05.215Z","user":null}},"application":"56c874e9-2f8e-4b60-ab4b-6410c3238352","provider":{"type":"firebase","token":"d4FAelIfREOTW2TPig-f9r:APA91bGQj91UnatpGQNFI6MMUxYo...."},"contact":{"type":"footprint","id":"00000001","unicity":"foobar","hash":"3858f62230ac3c915f300c664312c63f"}},{"id":"ee3c161a-2ab2-4f10-b4f8-bd501eb14e50","lifecycle":{"creation":{"date":"2023-05-21T16:21:22.021Z","user":null}},"application":"56c874e9-2f8e-4b60-ab4b-6410c3238352","provider":{"type":"apns","token":"57b15e66ebaa9f2fb67df882821bed6c1fe622bb010cb...."},"contact":{"type":"footprint","id":"00000001","unicity":"foobar","hash":"3858f62230ac3c915f300c664312c63f"}}]"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<Vec<types::Subscription>>,
    },
    Example {
        api: "np6",
        operation: "list_subscriptions_by_unicity",
        location: "response 200",
        name: "two",
        type_name: "Vec<types::Subscription>",
        json: r#"[{"id":"0581e259-9039-487c-a94e-ff8c3944f956","lifecycle":{"creation":{"date":"2023-05-22T08:20:05.215Z","user":null}},"application":"56c874e9-2f8e-4b60-ab4b-6410c3238352","provider":{"type":"firebase","token":"d4FAelIfREOTW2TPig-f9r:APA91bGQj91UnatpGQNFI6MMUxYo...."},"contact":{"type":"footprint","id":"00000001","unicity":"foobar","hash":"3858f62230ac3c915f300c664312c63f"}},{"id":"ee3c161a-2ab2-4f10-b4f8-bd501eb14e50","lifecycle":{"creation":{"date":"2023-05-21T16:21:22.021Z","user":null}},"application":"56c874e9-2f8e-4b60-ab4b-6410c3238352","provider":{"type":"apns","token":"57b15e66ebaa9f2fb67df882821bed6c1fe622bb010cb...."},"contact":{"type":"footprint","id":"00000001","unicity":"foobar","hash":"3858f62230ac3c915f300c664312c63f"}}]"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<Vec<types::Subscription>>,
    },
    Example {
        api: "np6",
        operation: "list_subscriptions_by_hash",
        location: "response 200",
        name: "two",
        type_name: "Vec<types::Subscription>",
        json: r#"[{"id":"0581e259-9039-487c-a94e-ff8c3944f956","lifecycle":{"creation":{"date":"2023-05-22T08:20:05.215Z","user":null}},"application":"56c874e9-2f8e-4b60-ab4b-6410c3238352","provider":{"type":"firebase","token":"d4FAelIfREOTW2TPig-f9r:APA91bGQj91UnatpGQNFI6MMUxYo...."},"contact":{"type":"footprint","id":"00000001","unicity":"foobar","hash":"3858f62230ac3c915f300c664312c63f"}},{"id":"ee3c161a-2ab2-4f10-b4f8-bd501eb14e50","lifecycle":{"creation":{"date":"2023-05-21T16:21:22.021Z","user":null}},"application":"56c874e9-2f8e-4b60-ab4b-6410c3238352","provider":{"type":"apns","token":"57b15e66ebaa9f2fb67df882821bed6c1fe622bb010cb...."},"contact":{"type":"footprint","id":"00000001","unicity":"foobar","hash":"3858f62230ac3c915f300c664312c63f"}}]"#,
        reason: None,
        round_trip: subkit_runtime::testing::round_trip::<Vec<types::Subscription>>,
    },
];

/// Example requests of each operation. There is one request for each example of the body.
pub static CALLS: &[Call] = &[
    Call {
        operation: "upsert_subscription",
        name: "firebase",
        arguments: r#"{"body":{"id":"0581e259-9039-487c-a94e-ff8c3944f956","application":"56c874e9-2f8e-4b60-ab4b-6410c3238352","provider":{"type":"firebase","token":"d4FAelIfREOTW2TPig-f9r:APA91bGQj91UnatpGQNFI6MMUxYo...."},"contact":{"type":"footprint","id":"00000001","unicity":"foobar","hash":"3858f62230ac3c915f300c664312c63f"}}}"#,
    },
    Call {
        operation: "get_subscription",
        name: "plain",
        arguments: r#"{"subscription_id":"0581e259-9039-487c-a94e-ff8c3944f956"}"#,
    },
    Call {
        operation: "delete_subscription",
        name: "plain",
        arguments: r#"{"subscription_id":"0581e259-9039-487c-a94e-ff8c3944f956"}"#,
    },
    Call {
        operation: "list_contact_subscriptions",
        name: "plain",
        arguments: r#"{"contact_id":"00000001"}"#,
    },
    Call {
        operation: "delete_contact_subscriptions",
        name: "plain",
        arguments: r#"{"contact_id":"00000001"}"#,
    },
    Call {
        operation: "list_subscriptions_by_unicity",
        name: "plain",
        arguments: r#"{"unicity":"foobar"}"#,
    },
    Call {
        operation: "list_subscriptions_by_hash",
        name: "plain",
        arguments: r#"{"hash":"3858f62230ac3c915f300c664312c63f"}"#,
    },
    Call {
        operation: "delete_subscriptions_by_unicity",
        name: "plain",
        arguments: r#"{"unicity":"foobar"}"#,
    },
    Call {
        operation: "delete_subscriptions_by_hash",
        name: "plain",
        arguments: r#"{"hash":"3858f62230ac3c915f300c664312c63f"}"#,
    },
];

/// The JSON Schemas of the types.
#[cfg(feature = "schemars")]
pub static SCHEMAS: &[TypeSchema] = &[
    TypeSchema::of::<crate::types::SubscriptionId>("SubscriptionId"),
    TypeSchema::of::<crate::types::ApplicationId>("ApplicationId"),
    TypeSchema::of::<crate::types::Subscription>("Subscription"),
    TypeSchema::of::<crate::types::Lifecycle>("Lifecycle"),
    TypeSchema::of::<crate::types::LifecycleStamp>("LifecycleStamp"),
    TypeSchema::of::<crate::types::Provider>("Provider"),
    TypeSchema::of::<crate::types::FirebaseProvider>("FirebaseProvider"),
    TypeSchema::of::<crate::types::ApnsProvider>("ApnsProvider"),
    TypeSchema::of::<crate::types::Contact>("Contact"),
    TypeSchema::of::<crate::types::FootprintContact>("FootprintContact"),
    TypeSchema::of::<crate::types::IdContact>("IdContact"),
    TypeSchema::of::<crate::types::UnicityContact>("UnicityContact"),
    TypeSchema::of::<crate::types::UnicityValue>("UnicityValue"),
    TypeSchema::of::<crate::types::HashContact>("HashContact"),
    TypeSchema::of::<crate::types::UpsertSubscription>("UpsertSubscription"),
    TypeSchema::of::<crate::types::ContactId>("ContactId"),
    TypeSchema::of::<crate::types::ContactUnicity>("ContactUnicity"),
    TypeSchema::of::<crate::types::ContactHash>("ContactHash"),
];

/// The JSON Schemas of the types. Empty without the feature `schemars`.
#[cfg(not(feature = "schemars"))]
pub static SCHEMAS: &[TypeSchema] = &[];

/// The secrets in the test credentials.
pub static SECRETS: &[&str] = &["test-api-key"];

/// Returns a builder for a client of a test server, with test credentials.
pub fn builder(base_url: &str) -> ClientBuilder {
    Client::builder().base_url(base_url).api_key("test-api-key")
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
    /// The request of [`Client::upsert_subscription`].
    UpsertSubscription { body: types::UpsertSubscription },
    /// The request of [`Client::get_subscription`].
    GetSubscription { subscription_id: types::SubscriptionId },
    /// The request of [`Client::delete_subscription`].
    DeleteSubscription { subscription_id: types::SubscriptionId },
    /// The request of [`Client::list_contact_subscriptions`].
    ListContactSubscriptions { contact_id: types::ContactId },
    /// The request of [`Client::delete_contact_subscriptions`].
    DeleteContactSubscriptions { contact_id: types::ContactId },
    /// The request of [`Client::list_subscriptions_by_unicity`].
    ListSubscriptionsByUnicity { unicity: types::ContactUnicity },
    /// The request of [`Client::list_subscriptions_by_hash`].
    ListSubscriptionsByHash { hash: types::ContactHash },
    /// The request of [`Client::delete_subscriptions_by_unicity`].
    DeleteSubscriptionsByUnicity { unicity: types::ContactUnicity },
    /// The request of [`Client::delete_subscriptions_by_hash`].
    DeleteSubscriptionsByHash { hash: types::ContactHash },
}

impl Request {
    /// Sends the request with a client.
    ///
    /// # Errors
    ///
    /// Returns a [`CallError`] if the request fails or the response cannot be encoded as JSON.
    pub async fn send(self, client: &Client) -> Result<TestResponse, CallError> {
        match self {
            Self::UpsertSubscription { body } => {
                let request = client.upsert_subscription(body);
                TestResponse::sent(request, crate::requests::UpsertSubscription::send)
                    .await
            }
            Self::GetSubscription { subscription_id } => {
                let request = client.get_subscription(subscription_id);
                TestResponse::sent(request, crate::requests::GetSubscription::send).await
            }
            Self::DeleteSubscription { subscription_id } => {
                let request = client.delete_subscription(subscription_id);
                TestResponse::sent(request, crate::requests::DeleteSubscription::send)
                    .await
            }
            Self::ListContactSubscriptions { contact_id } => {
                let request = client.list_contact_subscriptions(contact_id);
                TestResponse::sent(
                        request,
                        crate::requests::ListContactSubscriptions::send,
                    )
                    .await
            }
            Self::DeleteContactSubscriptions { contact_id } => {
                let request = client.delete_contact_subscriptions(contact_id);
                TestResponse::sent(
                        request,
                        crate::requests::DeleteContactSubscriptions::send,
                    )
                    .await
            }
            Self::ListSubscriptionsByUnicity { unicity } => {
                let request = client.list_subscriptions_by_unicity(unicity);
                TestResponse::sent(
                        request,
                        crate::requests::ListSubscriptionsByUnicity::send,
                    )
                    .await
            }
            Self::ListSubscriptionsByHash { hash } => {
                let request = client.list_subscriptions_by_hash(hash);
                TestResponse::sent(
                        request,
                        crate::requests::ListSubscriptionsByHash::send,
                    )
                    .await
            }
            Self::DeleteSubscriptionsByUnicity { unicity } => {
                let request = client.delete_subscriptions_by_unicity(unicity);
                TestResponse::sent(
                        request,
                        crate::requests::DeleteSubscriptionsByUnicity::send,
                    )
                    .await
            }
            Self::DeleteSubscriptionsByHash { hash } => {
                let request = client.delete_subscriptions_by_hash(hash);
                TestResponse::sent(
                        request,
                        crate::requests::DeleteSubscriptionsByHash::send,
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
            "upsert_subscription" => {
                Self::UpsertSubscription {
                    body: arguments.required("body")?,
                }
            }
            "get_subscription" => {
                Self::GetSubscription {
                    subscription_id: arguments.required("subscription_id")?,
                }
            }
            "delete_subscription" => {
                Self::DeleteSubscription {
                    subscription_id: arguments.required("subscription_id")?,
                }
            }
            "list_contact_subscriptions" => {
                Self::ListContactSubscriptions {
                    contact_id: arguments.required("contact_id")?,
                }
            }
            "delete_contact_subscriptions" => {
                Self::DeleteContactSubscriptions {
                    contact_id: arguments.required("contact_id")?,
                }
            }
            "list_subscriptions_by_unicity" => {
                Self::ListSubscriptionsByUnicity {
                    unicity: arguments.required("unicity")?,
                }
            }
            "list_subscriptions_by_hash" => {
                Self::ListSubscriptionsByHash {
                    hash: arguments.required("hash")?,
                }
            }
            "delete_subscriptions_by_unicity" => {
                Self::DeleteSubscriptionsByUnicity {
                    unicity: arguments.required("unicity")?,
                }
            }
            "delete_subscriptions_by_hash" => {
                Self::DeleteSubscriptionsByHash {
                    hash: arguments.required("hash")?,
                }
            }
            _ => return Err(CallError::unknown_operation(operation)),
        };
        arguments.finish()?;
        Ok(request)
    }
}
