// @generated from specs/np6.yaml by `cargo xtask codegen np6`. Do not edit.

//! The operations. Each method takes the required arguments and returns a request builder, which takes the optional
//! ones.

use crate::{Client, requests, types};

impl Client {
    /// Create or update a subscription.
    ///
    /// The caller chooses the id of the subscription and sends it in the body. The response does not say whether the
    /// subscription was created or updated.
    ///
    /// Sends `PUT /subscriptions`.
    ///
    /// # Effects
    ///
    /// - replaces: A subscription that already has this id is overwritten. *Inferred, not documented: The vendor says
    ///   that the call creates or updates. That an update replaces the whole subscription is the meaning of PUT.
    ///   Whether it changes the contact of a subscription is not documented.*
    ///
    /// # Arguments
    ///
    /// - `body`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile.
    ///
    /// # Responses
    ///
    /// - 200: The subscription. *Inferred, not documented: The vendor documents the answer and its body without the
    ///   number of its status.*
    /// - 429: The client has sent too many requests. The vendor recommends exponential backoff before a retry. The
    ///   headers `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` may be present; the limits are
    ///   not published. [*Documented*](crate#error-responses).
    /// - Others: Any other response. The vendor documents neither statuses nor bodies of errors. A 4xx often has an
    ///   empty body and a header `x-request-id`; 404 is returned for invalid values too. [*Seen at a third
    ///   party*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: Documented as "Create or update a subscription". That the caller chooses the id is read from the
    /// sample, which sends one. Only one response is documented.* [The vendor's
    /// page](https://documentation.np6.com/api/subscription/cf274d4c-364b-f6c6-5384-b14a0e481c2c).
    ///
    /// # Example
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

    /// Get one subscription.
    ///
    /// Sends `GET /subscriptions/{subscription_id}`.
    ///
    /// # Arguments
    ///
    /// - `subscription_id`: The id of the subscription. *Documented: The vendor's template calls it `id`; the name is
    ///   not sent.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile.
    ///
    /// # Responses
    ///
    /// - 200: The subscription. *Inferred, not documented: The vendor documents the answer and its body without the
    ///   number of its status.*
    /// - 429: The client has sent too many requests. The vendor recommends exponential backoff before a retry. The
    ///   headers `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` may be present; the limits are
    ///   not published. [*Documented*](crate#error-responses).
    /// - Others: Any other response. The vendor documents neither statuses nor bodies of errors. A 4xx often has an
    ///   empty body and a header `x-request-id`; 404 is returned for invalid values too. [*Seen at a third
    ///   party*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: NP6 publishes an OpenAPI document, <https://documentation.np6.com/_bundle/api.yaml>, which was not
    /// available for this file. It has the members of the unions that are inferred here.* [The vendor's
    /// page](https://documentation.np6.com/api/subscription/417b7c27-f535-b764-1c39-739d4e5a2ef1).
    ///
    /// # Example
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

    /// Delete one subscription.
    ///
    /// Sends `DELETE /subscriptions/{subscription_id}`.
    ///
    /// # Effects
    ///
    /// - destroys: The subscription is deleted. It no longer receives notifications. *Inferred, not documented: The
    ///   deletion is documented; that notifications stop is its evident consequence.*
    ///
    /// # Arguments
    ///
    /// - `subscription_id`: The id of the subscription. *Documented: The vendor's template calls it `id`; the name is
    ///   not sent.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile.
    ///
    /// # Responses
    ///
    /// - 204: The deletion is done. There is no body. *Inferred, not documented: The vendor prints "No Content" without
    ///   the number of the status.*
    /// - 429: The client has sent too many requests. The vendor recommends exponential backoff before a retry. The
    ///   headers `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` may be present; the limits are
    ///   not published. [*Documented*](crate#error-responses).
    /// - Others: Any other response. The vendor documents neither statuses nor bodies of errors. A 4xx often has an
    ///   empty body and a header `x-request-id`; 404 is returned for invalid values too. [*Seen at a third
    ///   party*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: NP6 publishes an OpenAPI document, <https://documentation.np6.com/_bundle/api.yaml>, which was not
    /// available for this file. It has the members of the unions that are inferred here.* [The vendor's
    /// page](https://documentation.np6.com/api/subscription/417b7c27-f535-b764-1c39-739d4e5a2ef1).
    ///
    /// # Example
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

    /// List the subscriptions of a contact.
    ///
    /// Sends `GET /targets/{contact_id}/subscriptions`.
    ///
    /// # Arguments
    ///
    /// - `contact_id`: The id of the contact. *Inferred, not documented: The parameter is documented, a minimum length
    ///   is not. An empty id would change the path. The vendor's template calls it `id`; the name is not sent.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile.
    ///
    /// # Responses
    ///
    /// - 200: The subscriptions of the contact. The vendor documents no pages. *Inferred, not documented: The vendor
    ///   documents the response and its body without the number of its status, and no parameters for pages. That the
    ///   list is complete is assumed.*
    /// - 429: The client has sent too many requests. The vendor recommends exponential backoff before a retry. The
    ///   headers `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` may be present; the limits are
    ///   not published. [*Documented*](crate#error-responses).
    /// - Others: Any other response. The vendor documents neither statuses nor bodies of errors. A 4xx often has an
    ///   empty body and a header `x-request-id`; 404 is returned for invalid values too. [*Seen at a third
    ///   party*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: NP6 publishes an OpenAPI document, <https://documentation.np6.com/_bundle/api.yaml>, which was not
    /// available for this file. It has the members of the unions that are inferred here.* [The vendor's
    /// page](https://documentation.np6.com/api/subscription/7a4cea92-783f-d43f-fbac-b27a5c2cd8a6).
    ///
    /// # Example
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

    /// Delete the subscriptions of a contact.
    ///
    /// Sends `DELETE /targets/{contact_id}/subscriptions`.
    ///
    /// # Effects
    ///
    /// - destroys: All subscriptions of the contact are deleted. *Inferred, not documented: The vendor says "Delete
    ///   subscriptions for the specified contact"; that it means all of them is assumed.*
    ///
    /// # Arguments
    ///
    /// - `contact_id`: The id of the contact. *Inferred, not documented: The parameter is documented, a minimum length
    ///   is not. An empty id would change the path. The vendor's template calls it `id`; the name is not sent.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile.
    ///
    /// # Responses
    ///
    /// - 204: The deletion is done. There is no body. *Inferred, not documented: The vendor prints "No Content" without
    ///   the number of the status.*
    /// - 429: The client has sent too many requests. The vendor recommends exponential backoff before a retry. The
    ///   headers `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` may be present; the limits are
    ///   not published. [*Documented*](crate#error-responses).
    /// - Others: Any other response. The vendor documents neither statuses nor bodies of errors. A 4xx often has an
    ///   empty body and a header `x-request-id`; 404 is returned for invalid values too. [*Seen at a third
    ///   party*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: NP6 publishes an OpenAPI document, <https://documentation.np6.com/_bundle/api.yaml>, which was not
    /// available for this file. It has the members of the unions that are inferred here.* [The vendor's
    /// page](https://documentation.np6.com/api/subscription/7a4cea92-783f-d43f-fbac-b27a5c2cd8a6).
    ///
    /// # Example
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

    /// List the subscriptions of the contact with this unicity.
    ///
    /// Takes one of the two keys. The vendor documents two operations, one for each.
    ///
    /// Sends `GET /targets/subscriptions`.
    ///
    /// # Arguments
    ///
    /// - `unicity`: The unicity of the contact. It may consist of several criteria in one string. *Inferred, not
    ///   documented: The parameter is documented, a minimum length is not. That several criteria make one string is
    ///   documented elsewhere by the vendor.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile.
    ///
    /// # Responses
    ///
    /// - 200: The subscriptions of the contact. The vendor documents no pages. *Inferred, not documented: The vendor
    ///   documents the response and its body without the number of its status, and no parameters for pages. That the
    ///   list is complete is assumed.*
    /// - 429: The client has sent too many requests. The vendor recommends exponential backoff before a retry. The
    ///   headers `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` may be present; the limits are
    ///   not published. [*Documented*](crate#error-responses).
    /// - Others: Any other response. The vendor documents neither statuses nor bodies of errors. A 4xx often has an
    ///   empty body and a header `x-request-id`; 404 is returned for invalid values too. [*Seen at a third
    ///   party*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: NP6 publishes an OpenAPI document, <https://documentation.np6.com/_bundle/api.yaml>, which was not
    /// available for this file. It has the members of the unions that are inferred here.* [The vendor's
    /// page](https://documentation.np6.com/api/subscription/429461d3-f92c-600c-2935-798707c48912).
    ///
    /// # Example
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

    /// List the subscriptions of the contact with this hash.
    ///
    /// Takes one of the two keys. The vendor documents two operations, one for each.
    ///
    /// Sends `GET /targets/subscriptions`.
    ///
    /// # Arguments
    ///
    /// - `hash`: The hash of the contact. *Inferred, not documented: The parameter is documented, a minimum length is
    ///   not. What an empty hash stands for is not documented.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile.
    ///
    /// # Responses
    ///
    /// - 200: The subscriptions of the contact. The vendor documents no pages. *Inferred, not documented: The vendor
    ///   documents the response and its body without the number of its status, and no parameters for pages. That the
    ///   list is complete is assumed.*
    /// - 429: The client has sent too many requests. The vendor recommends exponential backoff before a retry. The
    ///   headers `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` may be present; the limits are
    ///   not published. [*Documented*](crate#error-responses).
    /// - Others: Any other response. The vendor documents neither statuses nor bodies of errors. A 4xx often has an
    ///   empty body and a header `x-request-id`; 404 is returned for invalid values too. [*Seen at a third
    ///   party*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: NP6 publishes an OpenAPI document, <https://documentation.np6.com/_bundle/api.yaml>, which was not
    /// available for this file. It has the members of the unions that are inferred here.* [The vendor's
    /// page](https://documentation.np6.com/api/subscription/59ff39d8-ecce-9973-6c68-527f51303a6b).
    ///
    /// # Example
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

    /// Delete the subscriptions of the contact with this unicity.
    ///
    /// Takes one of the two keys. The vendor documents two operations, one for each. What a request with neither
    /// key, or with an empty one, would delete is not documented, so the client never sends one.
    ///
    /// Sends `DELETE /targets/subscriptions`.
    ///
    /// # Effects
    ///
    /// - destroys: All subscriptions of the contact are deleted. *Inferred, not documented: The vendor says "Delete
    ///   subscriptions for the specified contact"; that it means all of them is assumed.*
    ///
    /// # Arguments
    ///
    /// - `unicity`: The unicity of the contact. It may consist of several criteria in one string. *Inferred, not
    ///   documented: The parameter is documented, a minimum length is not. That several criteria make one string is
    ///   documented elsewhere by the vendor.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile.
    ///
    /// # Responses
    ///
    /// - 204: The deletion is done. There is no body. *Inferred, not documented: The vendor prints "No Content" without
    ///   the number of the status.*
    /// - 429: The client has sent too many requests. The vendor recommends exponential backoff before a retry. The
    ///   headers `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` may be present; the limits are
    ///   not published. [*Documented*](crate#error-responses).
    /// - Others: Any other response. The vendor documents neither statuses nor bodies of errors. A 4xx often has an
    ///   empty body and a header `x-request-id`; 404 is returned for invalid values too. [*Seen at a third
    ///   party*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: NP6 publishes an OpenAPI document, <https://documentation.np6.com/_bundle/api.yaml>, which was not
    /// available for this file. It has the members of the unions that are inferred here.* [The vendor's
    /// page](https://documentation.np6.com/api/subscription/429461d3-f92c-600c-2935-798707c48912).
    ///
    /// # Example
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

    /// Delete the subscriptions of the contact with this hash.
    ///
    /// Takes one of the two keys. The vendor documents two operations, one for each. What a request with neither
    /// key, or with an empty one, would delete is not documented, so the client never sends one.
    ///
    /// Sends `DELETE /targets/subscriptions`.
    ///
    /// # Effects
    ///
    /// - destroys: All subscriptions of the contact are deleted. *Inferred, not documented: The vendor says "Delete
    ///   subscriptions for the specified contact"; that it means all of them is assumed.*
    ///
    /// # Arguments
    ///
    /// - `hash`: The hash of the contact. *Inferred, not documented: The parameter is documented, a minimum length is
    ///   not. What an empty hash stands for is not documented.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile.
    ///
    /// # Responses
    ///
    /// - 204: The deletion is done. There is no body. *Inferred, not documented: The vendor prints "No Content" without
    ///   the number of the status.*
    /// - 429: The client has sent too many requests. The vendor recommends exponential backoff before a retry. The
    ///   headers `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` may be present; the limits are
    ///   not published. [*Documented*](crate#error-responses).
    /// - Others: Any other response. The vendor documents neither statuses nor bodies of errors. A 4xx often has an
    ///   empty body and a header `x-request-id`; 404 is returned for invalid values too. [*Seen at a third
    ///   party*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: NP6 publishes an OpenAPI document, <https://documentation.np6.com/_bundle/api.yaml>, which was not
    /// available for this file. It has the members of the unions that are inferred here.* [The vendor's
    /// page](https://documentation.np6.com/api/subscription/59ff39d8-ecce-9973-6c68-527f51303a6b).
    ///
    /// # Example
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
