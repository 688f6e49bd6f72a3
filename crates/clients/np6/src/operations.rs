// @generated from specs/np6.yaml by `cargo xtask codegen np6`. Do not edit.

//! The operations. Each method takes the required arguments. It returns a request builder with setters for the
//! optional arguments.

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
    /// - replaces: A subscription that already has this id is overwritten. *Inferred: The vendor says that the request
    ///   creates or updates a subscription. An update probably replaces the whole subscription, because the method is
    ///   PUT. Whether an update can change the contact is not documented.*
    ///
    /// # Arguments
    ///
    /// - `body`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if you have replaced the credentials in the meantime.
    ///
    /// # Responses
    ///
    /// - 200: The subscription. *Inferred: The vendor documents the response and its body, but no status code.*
    /// - 429: The client has sent too many requests. The vendor recommends exponential backoff before a retry. The
    ///   response may have the headers `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`. The vendor
    ///   does not publish the limits. [*Documented*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor documents neither error statuses nor error bodies. A 4xx
    ///   response often has an empty body and a header `x-request-id`. An invalid value can also cause a 404. [*Seen in
    ///   third-party documentation or code*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The vendor's summary is "Create or update a subscription", and only one response is documented. The
    /// caller probably chooses the id, because the vendor's sample request contains one.* See [the vendor's
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
    /// - `subscription_id`: The id of the subscription. *Documented: The vendor's path template calls this parameter
    ///   `id`. The names of path parameters are not sent.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if you have replaced the credentials in the meantime.
    ///
    /// # Responses
    ///
    /// - 200: The subscription. *Inferred: The vendor documents the response and its body, but no status code.*
    /// - 429: The client has sent too many requests. The vendor recommends exponential backoff before a retry. The
    ///   response may have the headers `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`. The vendor
    ///   does not publish the limits. [*Documented*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor documents neither error statuses nor error bodies. A 4xx
    ///   response often has an empty body and a header `x-request-id`. An invalid value can also cause a 404. [*Seen in
    ///   third-party documentation or code*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: NP6 publishes an OpenAPI document at <https://documentation.np6.com/_bundle/api.yaml>, which was
    /// not available when this spec was written. Use that document to check the variants of the unions, which are
    /// inferred in this spec.* See [the vendor's
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
    /// - destroys: The subscription is deleted. It no longer receives notifications. *Inferred: The deletion is
    ///   documented. The deleted subscription probably receives no more notifications.*
    ///
    /// # Arguments
    ///
    /// - `subscription_id`: The id of the subscription. *Documented: The vendor's path template calls this parameter
    ///   `id`. The names of path parameters are not sent.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if you have replaced the credentials in the meantime.
    ///
    /// # Responses
    ///
    /// - 204: The deletion succeeded. There is no body. *Inferred: The vendor's page says "No Content", but gives no
    ///   status code.*
    /// - 429: The client has sent too many requests. The vendor recommends exponential backoff before a retry. The
    ///   response may have the headers `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`. The vendor
    ///   does not publish the limits. [*Documented*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor documents neither error statuses nor error bodies. A 4xx
    ///   response often has an empty body and a header `x-request-id`. An invalid value can also cause a 404. [*Seen in
    ///   third-party documentation or code*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: NP6 publishes an OpenAPI document at <https://documentation.np6.com/_bundle/api.yaml>, which was
    /// not available when this spec was written. Use that document to check the variants of the unions, which are
    /// inferred in this spec.* See [the vendor's
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
    /// - `contact_id`: The id of the contact. *Inferred: The parameter is documented; its minimum length is not. The
    ///   spec requires at least one character, because an empty id would change the path. The vendor's path template
    ///   calls this parameter `id`. The names of path parameters are not sent.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if you have replaced the credentials in the meantime.
    ///
    /// # Responses
    ///
    /// - 200: The subscriptions of the contact. The vendor documents no pagination. *Inferred: The vendor documents the
    ///   response and its body, but neither a status code nor pagination parameters. The list is therefore probably
    ///   complete.*
    /// - 429: The client has sent too many requests. The vendor recommends exponential backoff before a retry. The
    ///   response may have the headers `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`. The vendor
    ///   does not publish the limits. [*Documented*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor documents neither error statuses nor error bodies. A 4xx
    ///   response often has an empty body and a header `x-request-id`. An invalid value can also cause a 404. [*Seen in
    ///   third-party documentation or code*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: NP6 publishes an OpenAPI document at <https://documentation.np6.com/_bundle/api.yaml>, which was
    /// not available when this spec was written. Use that document to check the variants of the unions, which are
    /// inferred in this spec.* See [the vendor's
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
    /// - destroys: All subscriptions of the contact are deleted. *Inferred: The vendor says "Delete subscriptions for
    ///   the specified contact". This probably means all subscriptions of the contact.*
    ///
    /// # Arguments
    ///
    /// - `contact_id`: The id of the contact. *Inferred: The parameter is documented; its minimum length is not. The
    ///   spec requires at least one character, because an empty id would change the path. The vendor's path template
    ///   calls this parameter `id`. The names of path parameters are not sent.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if you have replaced the credentials in the meantime.
    ///
    /// # Responses
    ///
    /// - 204: The deletion succeeded. There is no body. *Inferred: The vendor's page says "No Content", but gives no
    ///   status code.*
    /// - 429: The client has sent too many requests. The vendor recommends exponential backoff before a retry. The
    ///   response may have the headers `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`. The vendor
    ///   does not publish the limits. [*Documented*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor documents neither error statuses nor error bodies. A 4xx
    ///   response often has an empty body and a header `x-request-id`. An invalid value can also cause a 404. [*Seen in
    ///   third-party documentation or code*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: NP6 publishes an OpenAPI document at <https://documentation.np6.com/_bundle/api.yaml>, which was
    /// not available when this spec was written. Use that document to check the variants of the unions, which are
    /// inferred in this spec.* See [the vendor's
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
    /// Takes either the unicity or the hash. The vendor documents two operations, one for each of these keys.
    ///
    /// Sends `GET /targets/subscriptions`.
    ///
    /// # Arguments
    ///
    /// - `unicity`: The unicity of the contact. NP6 uses this term for the criteria that identify a contact. One string
    ///   may contain several criteria. *Inferred: The parameter is documented; its minimum length is not. The vendor
    ///   documents elsewhere that one string can contain several criteria.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if you have replaced the credentials in the meantime.
    ///
    /// # Responses
    ///
    /// - 200: The subscriptions of the contact. The vendor documents no pagination. *Inferred: The vendor documents the
    ///   response and its body, but neither a status code nor pagination parameters. The list is therefore probably
    ///   complete.*
    /// - 429: The client has sent too many requests. The vendor recommends exponential backoff before a retry. The
    ///   response may have the headers `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`. The vendor
    ///   does not publish the limits. [*Documented*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor documents neither error statuses nor error bodies. A 4xx
    ///   response often has an empty body and a header `x-request-id`. An invalid value can also cause a 404. [*Seen in
    ///   third-party documentation or code*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: NP6 publishes an OpenAPI document at <https://documentation.np6.com/_bundle/api.yaml>, which was
    /// not available when this spec was written. Use that document to check the variants of the unions, which are
    /// inferred in this spec.* See [the vendor's
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
    /// Takes either the unicity or the hash. The vendor documents two operations, one for each of these keys.
    ///
    /// Sends `GET /targets/subscriptions`.
    ///
    /// # Arguments
    ///
    /// - `hash`: The hash of the contact. *Inferred: The parameter is documented; its minimum length and the meaning of
    ///   an empty hash are not.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if you have replaced the credentials in the meantime.
    ///
    /// # Responses
    ///
    /// - 200: The subscriptions of the contact. The vendor documents no pagination. *Inferred: The vendor documents the
    ///   response and its body, but neither a status code nor pagination parameters. The list is therefore probably
    ///   complete.*
    /// - 429: The client has sent too many requests. The vendor recommends exponential backoff before a retry. The
    ///   response may have the headers `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`. The vendor
    ///   does not publish the limits. [*Documented*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor documents neither error statuses nor error bodies. A 4xx
    ///   response often has an empty body and a header `x-request-id`. An invalid value can also cause a 404. [*Seen in
    ///   third-party documentation or code*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: NP6 publishes an OpenAPI document at <https://documentation.np6.com/_bundle/api.yaml>, which was
    /// not available when this spec was written. Use that document to check the variants of the unions, which are
    /// inferred in this spec.* See [the vendor's
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
    /// Takes either the unicity or the hash. The vendor documents two operations, one for each of these keys. It does
    /// not document which subscriptions are deleted if the key is missing or empty. The client never sends such a
    /// request.
    ///
    /// Sends `DELETE /targets/subscriptions`.
    ///
    /// # Effects
    ///
    /// - destroys: All subscriptions of the contact are deleted. *Inferred: The vendor says "Delete subscriptions for
    ///   the specified contact". This probably means all subscriptions of the contact.*
    ///
    /// # Arguments
    ///
    /// - `unicity`: The unicity of the contact. NP6 uses this term for the criteria that identify a contact. One string
    ///   may contain several criteria. *Inferred: The parameter is documented; its minimum length is not. The vendor
    ///   documents elsewhere that one string can contain several criteria.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if you have replaced the credentials in the meantime.
    ///
    /// # Responses
    ///
    /// - 204: The deletion succeeded. There is no body. *Inferred: The vendor's page says "No Content", but gives no
    ///   status code.*
    /// - 429: The client has sent too many requests. The vendor recommends exponential backoff before a retry. The
    ///   response may have the headers `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`. The vendor
    ///   does not publish the limits. [*Documented*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor documents neither error statuses nor error bodies. A 4xx
    ///   response often has an empty body and a header `x-request-id`. An invalid value can also cause a 404. [*Seen in
    ///   third-party documentation or code*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: NP6 publishes an OpenAPI document at <https://documentation.np6.com/_bundle/api.yaml>, which was
    /// not available when this spec was written. Use that document to check the variants of the unions, which are
    /// inferred in this spec.* See [the vendor's
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
    /// Takes either the unicity or the hash. The vendor documents two operations, one for each of these keys. It does
    /// not document which subscriptions are deleted if the key is missing or empty. The client never sends such a
    /// request.
    ///
    /// Sends `DELETE /targets/subscriptions`.
    ///
    /// # Effects
    ///
    /// - destroys: All subscriptions of the contact are deleted. *Inferred: The vendor says "Delete subscriptions for
    ///   the specified contact". This probably means all subscriptions of the contact.*
    ///
    /// # Arguments
    ///
    /// - `hash`: The hash of the contact. *Inferred: The parameter is documented; its minimum length and the meaning of
    ///   an empty hash are not.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if you have replaced the credentials in the meantime.
    ///
    /// # Responses
    ///
    /// - 204: The deletion succeeded. There is no body. *Inferred: The vendor's page says "No Content", but gives no
    ///   status code.*
    /// - 429: The client has sent too many requests. The vendor recommends exponential backoff before a retry. The
    ///   response may have the headers `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`. The vendor
    ///   does not publish the limits. [*Documented*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor documents neither error statuses nor error bodies. A 4xx
    ///   response often has an empty body and a header `x-request-id`. An invalid value can also cause a 404. [*Seen in
    ///   third-party documentation or code*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: NP6 publishes an OpenAPI document at <https://documentation.np6.com/_bundle/api.yaml>, which was
    /// not available when this spec was written. Use that document to check the variants of the unions, which are
    /// inferred in this spec.* See [the vendor's
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
