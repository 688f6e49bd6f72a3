// @generated from specs/np6.yaml by `cargo xtask codegen np6`. Do not edit.

//! The operations. Each method takes the required arguments and returns a request builder with setters for the
//! optional ones.

use crate::{Client, requests, types};

impl Client {
    /// Creates or updates a subscription.
    ///
    /// The caller chooses the id of the subscription and sends it in the body. The response does not say whether the
    /// subscription was created or updated.
    ///
    /// Sends `PUT /subscriptions`.
    ///
    /// # Effects
    ///
    /// - replaces: A subscription that already has this id is overwritten. *Inferred, not documented: The vendor says
    ///   that the request creates or updates. That an update replaces the whole subscription follows from the semantics
    ///   of PUT. Whether it can change the contact of a subscription is not documented.*
    ///
    /// # Arguments
    ///
    /// - `body`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// The operation is idempotent. The client retries it, as its `RetryPolicy` allows, after connection errors,
    /// attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, it is sent once
    /// more if the credentials have been replaced in the meantime.
    ///
    /// # Responses
    ///
    /// - 200: The subscription. *Inferred, not documented: The vendor documents the response and its body without a
    ///   status code.*
    /// - 429: The client has sent too many requests. The vendor recommends exponential backoff before a retry. The
    ///   headers `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` may be present. The limits are
    ///   not published. [*Documented*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor documents neither statuses nor bodies of errors. A 4xx often
    ///   has an empty body and a header `x-request-id`. Invalid values can also return 404. [*Seen in third-party
    ///   documentation or code*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented as "Create or update a subscription". That the caller chooses the id is inferred from the sample,
    /// which sends one. Only one response is documented.* See [the vendor's
    /// documentation](https://documentation.np6.com/api/subscription/cf274d4c-364b-f6c6-5384-b14a0e481c2c).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_np6::types;
    ///
    /// let client = subkit_np6::Client::builder().api_key("secret").build()?;
    /// let response = client
    ///     .upsert_subscription(
    ///         types::UpsertSubscription::new(
    ///             "0581e259-9039-487c-a94e-ff8c3944f956".parse::<types::SubscriptionId>()?,
    ///             "56c874e9-2f8e-4b60-ab4b-6410c3238352".parse::<types::ApplicationId>()?,
    ///             types::Provider::Firebase(
    ///                 types::FirebaseProvider::new()
    ///                     .with_token(
    ///                         "d4FAelIfREOTW2TPig-f9r:APA91bGQj91UnatpGQNFI6MMUxYo....",
    ///                     ),
    ///             ),
    ///             types::Contact::Footprint(
    ///                 types::FootprintContact::new()
    ///                     .with_id("00000001")
    ///                     .with_unicity("foobar")
    ///                     .with_hash("3858f62230ac3c915f300c664312c63f"),
    ///             ),
    ///         ),
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn upsert_subscription(
        &self,
        body: types::UpsertSubscription,
    ) -> requests::UpsertSubscription {
        requests::UpsertSubscription {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            body,
        }
    }

    /// Gets a subscription.
    ///
    /// Sends `GET /subscriptions/{subscription_id}`.
    ///
    /// # Arguments
    ///
    /// - `subscription_id`: The id of the subscription. *Documented: The vendor's path template calls it `id`; the name
    ///   is not sent.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. The client retries it, as its `RetryPolicy` allows, after connection errors,
    /// attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, it is sent once
    /// more if the credentials have been replaced in the meantime.
    ///
    /// # Responses
    ///
    /// - 200: The subscription. *Inferred, not documented: The vendor documents the response and its body without a
    ///   status code.*
    /// - 429: The client has sent too many requests. The vendor recommends exponential backoff before a retry. The
    ///   headers `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` may be present. The limits are
    ///   not published. [*Documented*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor documents neither statuses nor bodies of errors. A 4xx often
    ///   has an empty body and a header `x-request-id`. Invalid values can also return 404. [*Seen in third-party
    ///   documentation or code*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: NP6 publishes an OpenAPI document, <https://documentation.np6.com/_bundle/api.yaml>, which was not
    /// available for this spec. It contains the union members that are inferred here.* See [the vendor's
    /// documentation](https://documentation.np6.com/api/subscription/417b7c27-f535-b764-1c39-739d4e5a2ef1).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_np6::types;
    ///
    /// let client = subkit_np6::Client::builder().api_key("secret").build()?;
    /// let response = client
    ///     .get_subscription(
    ///         "0581e259-9039-487c-a94e-ff8c3944f956".parse::<types::SubscriptionId>()?,
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_subscription(
        &self,
        subscription_id: impl Into<types::SubscriptionId>,
    ) -> requests::GetSubscription {
        requests::GetSubscription {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            subscription_id: subscription_id.into(),
        }
    }

    /// Deletes a subscription.
    ///
    /// Sends `DELETE /subscriptions/{subscription_id}`.
    ///
    /// # Effects
    ///
    /// - destroys: The subscription is deleted. It no longer receives notifications. *Inferred, not documented: The
    ///   deletion is documented. That notifications stop follows from it.*
    ///
    /// # Arguments
    ///
    /// - `subscription_id`: The id of the subscription. *Documented: The vendor's path template calls it `id`; the name
    ///   is not sent.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. The client retries it, as its `RetryPolicy` allows, after connection errors,
    /// attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, it is sent once
    /// more if the credentials have been replaced in the meantime.
    ///
    /// # Responses
    ///
    /// - 204: The deletion succeeded. There is no body. *Inferred, not documented: The vendor prints "No Content"
    ///   without a status code.*
    /// - 429: The client has sent too many requests. The vendor recommends exponential backoff before a retry. The
    ///   headers `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` may be present. The limits are
    ///   not published. [*Documented*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor documents neither statuses nor bodies of errors. A 4xx often
    ///   has an empty body and a header `x-request-id`. Invalid values can also return 404. [*Seen in third-party
    ///   documentation or code*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: NP6 publishes an OpenAPI document, <https://documentation.np6.com/_bundle/api.yaml>, which was not
    /// available for this spec. It contains the union members that are inferred here.* See [the vendor's
    /// documentation](https://documentation.np6.com/api/subscription/417b7c27-f535-b764-1c39-739d4e5a2ef1).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_np6::types;
    ///
    /// let client = subkit_np6::Client::builder().api_key("secret").build()?;
    /// let response = client
    ///     .delete_subscription(
    ///         "0581e259-9039-487c-a94e-ff8c3944f956".parse::<types::SubscriptionId>()?,
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_subscription(
        &self,
        subscription_id: impl Into<types::SubscriptionId>,
    ) -> requests::DeleteSubscription {
        requests::DeleteSubscription {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            subscription_id: subscription_id.into(),
        }
    }

    /// Lists the subscriptions of a contact.
    ///
    /// Sends `GET /targets/{contact_id}/subscriptions`.
    ///
    /// # Arguments
    ///
    /// - `contact_id`: The id of the contact. *Inferred, not documented: The parameter is documented, a minimum length
    ///   is not. An empty id would change the path. The vendor's path template calls it `id`; the name is not sent.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. The client retries it, as its `RetryPolicy` allows, after connection errors,
    /// attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, it is sent once
    /// more if the credentials have been replaced in the meantime.
    ///
    /// # Responses
    ///
    /// - 200: The subscriptions of the contact. The vendor documents no pagination. *Inferred, not documented: The
    ///   vendor documents the response and its body without a status code and without pagination parameters. That the
    ///   list is complete is inferred.*
    /// - 429: The client has sent too many requests. The vendor recommends exponential backoff before a retry. The
    ///   headers `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` may be present. The limits are
    ///   not published. [*Documented*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor documents neither statuses nor bodies of errors. A 4xx often
    ///   has an empty body and a header `x-request-id`. Invalid values can also return 404. [*Seen in third-party
    ///   documentation or code*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: NP6 publishes an OpenAPI document, <https://documentation.np6.com/_bundle/api.yaml>, which was not
    /// available for this spec. It contains the union members that are inferred here.* See [the vendor's
    /// documentation](https://documentation.np6.com/api/subscription/7a4cea92-783f-d43f-fbac-b27a5c2cd8a6).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_np6::Client::builder().api_key("secret").build()?;
    /// let response = client.list_contact_subscriptions("00000001").send().await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_contact_subscriptions(
        &self,
        contact_id: impl Into<types::ContactId>,
    ) -> requests::ListContactSubscriptions {
        requests::ListContactSubscriptions {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            contact_id: contact_id.into(),
        }
    }

    /// Deletes the subscriptions of a contact.
    ///
    /// Sends `DELETE /targets/{contact_id}/subscriptions`.
    ///
    /// # Effects
    ///
    /// - destroys: All subscriptions of the contact are deleted. *Inferred, not documented: The vendor says "Delete
    ///   subscriptions for the specified contact". That this means all of them is inferred.*
    ///
    /// # Arguments
    ///
    /// - `contact_id`: The id of the contact. *Inferred, not documented: The parameter is documented, a minimum length
    ///   is not. An empty id would change the path. The vendor's path template calls it `id`; the name is not sent.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. The client retries it, as its `RetryPolicy` allows, after connection errors,
    /// attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, it is sent once
    /// more if the credentials have been replaced in the meantime.
    ///
    /// # Responses
    ///
    /// - 204: The deletion succeeded. There is no body. *Inferred, not documented: The vendor prints "No Content"
    ///   without a status code.*
    /// - 429: The client has sent too many requests. The vendor recommends exponential backoff before a retry. The
    ///   headers `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` may be present. The limits are
    ///   not published. [*Documented*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor documents neither statuses nor bodies of errors. A 4xx often
    ///   has an empty body and a header `x-request-id`. Invalid values can also return 404. [*Seen in third-party
    ///   documentation or code*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: NP6 publishes an OpenAPI document, <https://documentation.np6.com/_bundle/api.yaml>, which was not
    /// available for this spec. It contains the union members that are inferred here.* See [the vendor's
    /// documentation](https://documentation.np6.com/api/subscription/7a4cea92-783f-d43f-fbac-b27a5c2cd8a6).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_np6::Client::builder().api_key("secret").build()?;
    /// let response = client.delete_contact_subscriptions("00000001").send().await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_contact_subscriptions(
        &self,
        contact_id: impl Into<types::ContactId>,
    ) -> requests::DeleteContactSubscriptions {
        requests::DeleteContactSubscriptions {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            contact_id: contact_id.into(),
        }
    }

    /// Lists the subscriptions of the contact with this unicity.
    ///
    /// Takes one of the two keys. The vendor documents two operations, one for each.
    ///
    /// Sends `GET /targets/subscriptions`.
    ///
    /// # Arguments
    ///
    /// - `unicity`: The unicity of the contact. It may consist of several criteria in one string. *Inferred, not
    ///   documented: The parameter is documented; its minimum length is not. The vendor documents elsewhere that one
    ///   string can hold several criteria.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. The client retries it, as its `RetryPolicy` allows, after connection errors,
    /// attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, it is sent once
    /// more if the credentials have been replaced in the meantime.
    ///
    /// # Responses
    ///
    /// - 200: The subscriptions of the contact. The vendor documents no pagination. *Inferred, not documented: The
    ///   vendor documents the response and its body without a status code and without pagination parameters. That the
    ///   list is complete is inferred.*
    /// - 429: The client has sent too many requests. The vendor recommends exponential backoff before a retry. The
    ///   headers `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` may be present. The limits are
    ///   not published. [*Documented*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor documents neither statuses nor bodies of errors. A 4xx often
    ///   has an empty body and a header `x-request-id`. Invalid values can also return 404. [*Seen in third-party
    ///   documentation or code*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: NP6 publishes an OpenAPI document, <https://documentation.np6.com/_bundle/api.yaml>, which was not
    /// available for this spec. It contains the union members that are inferred here.* See [the vendor's
    /// documentation](https://documentation.np6.com/api/subscription/429461d3-f92c-600c-2935-798707c48912).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_np6::Client::builder().api_key("secret").build()?;
    /// let response = client.list_subscriptions_by_unicity("foobar").send().await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_subscriptions_by_unicity(
        &self,
        unicity: impl Into<types::ContactUnicity>,
    ) -> requests::ListSubscriptionsByUnicity {
        requests::ListSubscriptionsByUnicity {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            unicity: unicity.into(),
        }
    }

    /// Lists the subscriptions of the contact with this hash.
    ///
    /// Takes one of the two keys. The vendor documents two operations, one for each.
    ///
    /// Sends `GET /targets/subscriptions`.
    ///
    /// # Arguments
    ///
    /// - `hash`: The hash of the contact. *Inferred, not documented: The parameter is documented; its minimum length
    ///   and the meaning of an empty hash are not.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. The client retries it, as its `RetryPolicy` allows, after connection errors,
    /// attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, it is sent once
    /// more if the credentials have been replaced in the meantime.
    ///
    /// # Responses
    ///
    /// - 200: The subscriptions of the contact. The vendor documents no pagination. *Inferred, not documented: The
    ///   vendor documents the response and its body without a status code and without pagination parameters. That the
    ///   list is complete is inferred.*
    /// - 429: The client has sent too many requests. The vendor recommends exponential backoff before a retry. The
    ///   headers `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` may be present. The limits are
    ///   not published. [*Documented*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor documents neither statuses nor bodies of errors. A 4xx often
    ///   has an empty body and a header `x-request-id`. Invalid values can also return 404. [*Seen in third-party
    ///   documentation or code*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: NP6 publishes an OpenAPI document, <https://documentation.np6.com/_bundle/api.yaml>, which was not
    /// available for this spec. It contains the union members that are inferred here.* See [the vendor's
    /// documentation](https://documentation.np6.com/api/subscription/59ff39d8-ecce-9973-6c68-527f51303a6b).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_np6::Client::builder().api_key("secret").build()?;
    /// let response = client
    ///     .list_subscriptions_by_hash("3858f62230ac3c915f300c664312c63f")
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_subscriptions_by_hash(
        &self,
        hash: impl Into<types::ContactHash>,
    ) -> requests::ListSubscriptionsByHash {
        requests::ListSubscriptionsByHash {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            hash: hash.into(),
        }
    }

    /// Deletes the subscriptions of the contact with this unicity.
    ///
    /// Takes one of the two keys. The vendor documents two operations, one for each. It does not document which
    /// subscriptions a request without a key, or with an empty key, would delete. The client never sends such a
    /// request.
    ///
    /// Sends `DELETE /targets/subscriptions`.
    ///
    /// # Effects
    ///
    /// - destroys: All subscriptions of the contact are deleted. *Inferred, not documented: The vendor says "Delete
    ///   subscriptions for the specified contact". That this means all of them is inferred.*
    ///
    /// # Arguments
    ///
    /// - `unicity`: The unicity of the contact. It may consist of several criteria in one string. *Inferred, not
    ///   documented: The parameter is documented; its minimum length is not. The vendor documents elsewhere that one
    ///   string can hold several criteria.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. The client retries it, as its `RetryPolicy` allows, after connection errors,
    /// attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, it is sent once
    /// more if the credentials have been replaced in the meantime.
    ///
    /// # Responses
    ///
    /// - 204: The deletion succeeded. There is no body. *Inferred, not documented: The vendor prints "No Content"
    ///   without a status code.*
    /// - 429: The client has sent too many requests. The vendor recommends exponential backoff before a retry. The
    ///   headers `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` may be present. The limits are
    ///   not published. [*Documented*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor documents neither statuses nor bodies of errors. A 4xx often
    ///   has an empty body and a header `x-request-id`. Invalid values can also return 404. [*Seen in third-party
    ///   documentation or code*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: NP6 publishes an OpenAPI document, <https://documentation.np6.com/_bundle/api.yaml>, which was not
    /// available for this spec. It contains the union members that are inferred here.* See [the vendor's
    /// documentation](https://documentation.np6.com/api/subscription/429461d3-f92c-600c-2935-798707c48912).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_np6::Client::builder().api_key("secret").build()?;
    /// let response = client.delete_subscriptions_by_unicity("foobar").send().await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_subscriptions_by_unicity(
        &self,
        unicity: impl Into<types::ContactUnicity>,
    ) -> requests::DeleteSubscriptionsByUnicity {
        requests::DeleteSubscriptionsByUnicity {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            unicity: unicity.into(),
        }
    }

    /// Deletes the subscriptions of the contact with this hash.
    ///
    /// Takes one of the two keys. The vendor documents two operations, one for each. It does not document which
    /// subscriptions a request without a key, or with an empty key, would delete. The client never sends such a
    /// request.
    ///
    /// Sends `DELETE /targets/subscriptions`.
    ///
    /// # Effects
    ///
    /// - destroys: All subscriptions of the contact are deleted. *Inferred, not documented: The vendor says "Delete
    ///   subscriptions for the specified contact". That this means all of them is inferred.*
    ///
    /// # Arguments
    ///
    /// - `hash`: The hash of the contact. *Inferred, not documented: The parameter is documented; its minimum length
    ///   and the meaning of an empty hash are not.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. The client retries it, as its `RetryPolicy` allows, after connection errors,
    /// attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, it is sent once
    /// more if the credentials have been replaced in the meantime.
    ///
    /// # Responses
    ///
    /// - 204: The deletion succeeded. There is no body. *Inferred, not documented: The vendor prints "No Content"
    ///   without a status code.*
    /// - 429: The client has sent too many requests. The vendor recommends exponential backoff before a retry. The
    ///   headers `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` may be present. The limits are
    ///   not published. [*Documented*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor documents neither statuses nor bodies of errors. A 4xx often
    ///   has an empty body and a header `x-request-id`. Invalid values can also return 404. [*Seen in third-party
    ///   documentation or code*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: NP6 publishes an OpenAPI document, <https://documentation.np6.com/_bundle/api.yaml>, which was not
    /// available for this spec. It contains the union members that are inferred here.* See [the vendor's
    /// documentation](https://documentation.np6.com/api/subscription/59ff39d8-ecce-9973-6c68-527f51303a6b).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_np6::Client::builder().api_key("secret").build()?;
    /// let response = client
    ///     .delete_subscriptions_by_hash("3858f62230ac3c915f300c664312c63f")
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_subscriptions_by_hash(
        &self,
        hash: impl Into<types::ContactHash>,
    ) -> requests::DeleteSubscriptionsByHash {
        requests::DeleteSubscriptionsByHash {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            hash: hash.into(),
        }
    }
}
