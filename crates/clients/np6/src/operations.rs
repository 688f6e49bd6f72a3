// @generated from specs/np6.yaml (sha256 b52a0efbe53e024b) by `cargo xtask codegen np6`. Do not edit.

//! The operations: each method takes what the call needs and gives a request, to which optional arguments can be
//! added before it is sent.

use crate::{Client, requests, types};

impl Client {
    /// Create or update a subscription.
    ///
    /// The id of the subscription is chosen by the caller and stands in the body. The answer does not tell whether
    /// the subscription was created or updated.
    ///
    /// Sends `PUT /subscriptions`.
    ///
    /// # Effects
    ///
    /// - replaces: A subscription that already has this id is overwritten. *Inferred, not documented: The vendor says that the call creates or updates; that an update is whole is the meaning of PUT.*
    ///
    /// # Arguments
    ///
    /// - `body`: sent as `application/json`. What only the server sets is not sent: `lifecycle`.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile.
    ///
    /// # Answers
    ///
    /// - 200: The subscription. *Inferred, not documented: The vendor documents the answer and its body without the number of its status.*
    /// - 429: The caller has sent too many requests and should wait longer each time. `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` may come with it; the figures are not published.
    /// - Others: Any other answer. The vendor documents neither its statuses nor its body. *Inferred, not documented: The vendor's pages show successes only.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://documentation.np6.com/api/subscription/cf274d4c-364b-f6c6-5384-b14a0e481c2c).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_np6::types;
    ///
    /// let client = subkit_np6::Client::builder().api_key("secret").build()?;
    /// let answer = client
    ///     .upsert_subscription(
    ///         types::Subscription::new()
    ///             .with_id(
    ///                 "0581e259-9039-487c-a94e-ff8c3944f956"
    ///                     .parse::<types::SubscriptionId>()?,
    ///             )
    ///             .with_application(
    ///                 "56c874e9-2f8e-4b60-ab4b-6410c3238352"
    ///                     .parse::<types::ApplicationId>()?,
    ///             )
    ///             .with_provider(
    ///                 types::Provider::Firebase(
    ///                     types::FirebaseProvider::new()
    ///                         .with_token(
    ///                             "d4FAelIfREOTW2TPig-f9r:APA91bGQj91UnatpGQNFI6MMUxYo....",
    ///                         ),
    ///                 ),
    ///             )
    ///             .with_contact(
    ///                 types::Contact::Footprint(
    ///                     types::FootprintContact::new()
    ///                         .with_id("00000001")
    ///                         .with_unicity("foobar")
    ///                         .with_hash("3858f62230ac3c915f300c664312c63f"),
    ///                 ),
    ///             ),
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn upsert_subscription(
        &self,
        body: types::Subscription,
    ) -> requests::UpsertSubscription {
        requests::UpsertSubscription {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            body,
        }
    }

    /// Get one subscription.
    ///
    /// Sends `GET /subscriptions/{id}`.
    ///
    /// # Arguments
    ///
    /// - `id`: The subscription.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile.
    ///
    /// # Answers
    ///
    /// - 200: The subscription. *Inferred, not documented: The vendor documents the answer and its body without the number of its status.*
    /// - 429: The caller has sent too many requests and should wait longer each time. `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` may come with it; the figures are not published.
    /// - Others: Any other answer. The vendor documents neither its statuses nor its body. *Inferred, not documented: The vendor's pages show successes only.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://documentation.np6.com/api/subscription/417b7c27-f535-b764-1c39-739d4e5a2ef1).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_np6::types;
    ///
    /// let client = subkit_np6::Client::builder().api_key("secret").build()?;
    /// let answer = client
    ///     .get_subscription(
    ///         "0581e259-9039-487c-a94e-ff8c3944f956".parse::<types::SubscriptionId>()?,
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_subscription(
        &self,
        id: impl Into<types::SubscriptionId>,
    ) -> requests::GetSubscription {
        requests::GetSubscription {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            id: id.into(),
        }
    }

    /// Delete one subscription.
    ///
    /// Sends `DELETE /subscriptions/{id}`.
    ///
    /// # Effects
    ///
    /// - destroys: The subscription is gone; its installation gets no more notifications through it.
    ///
    /// # Arguments
    ///
    /// - `id`: The subscription.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile.
    ///
    /// # Answers
    ///
    /// - 204: Nothing is left; there is no body. *Inferred, not documented: The vendor prints "No Content" without the number of the status.*
    /// - 429: The caller has sent too many requests and should wait longer each time. `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` may come with it; the figures are not published.
    /// - Others: Any other answer. The vendor documents neither its statuses nor its body. *Inferred, not documented: The vendor's pages show successes only.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://documentation.np6.com/api/subscription/417b7c27-f535-b764-1c39-739d4e5a2ef1).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_np6::types;
    ///
    /// let client = subkit_np6::Client::builder().api_key("secret").build()?;
    /// let answer = client
    ///     .delete_subscription(
    ///         "0581e259-9039-487c-a94e-ff8c3944f956".parse::<types::SubscriptionId>()?,
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_subscription(
        &self,
        id: impl Into<types::SubscriptionId>,
    ) -> requests::DeleteSubscription {
        requests::DeleteSubscription {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            id: id.into(),
        }
    }

    /// List the subscriptions of a contact.
    ///
    /// Sends `GET /targets/{id}/subscriptions`.
    ///
    /// # Arguments
    ///
    /// - `id`: The id of the contact. Not empty.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile.
    ///
    /// # Answers
    ///
    /// - 200: The subscriptions of the contact, all of them. *Inferred, not documented: The vendor documents the answer and its body without the number of its status.*
    /// - 429: The caller has sent too many requests and should wait longer each time. `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` may come with it; the figures are not published.
    /// - Others: Any other answer. The vendor documents neither its statuses nor its body. *Inferred, not documented: The vendor's pages show successes only.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://documentation.np6.com/api/subscription/7a4cea92-783f-d43f-fbac-b27a5c2cd8a6).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_np6::Client::builder().api_key("secret").build()?;
    /// let answer = client.list_contact_subscriptions("00000001").send().await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_contact_subscriptions(
        &self,
        id: impl Into<String>,
    ) -> requests::ListContactSubscriptions {
        requests::ListContactSubscriptions {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            id: id.into(),
        }
    }

    /// Delete the subscriptions of a contact.
    ///
    /// Sends `DELETE /targets/{id}/subscriptions`.
    ///
    /// # Effects
    ///
    /// - destroys: Every subscription of the contact is gone.
    ///
    /// # Arguments
    ///
    /// - `id`: The id of the contact. Not empty.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile.
    ///
    /// # Answers
    ///
    /// - 204: Nothing is left; there is no body. *Inferred, not documented: The vendor prints "No Content" without the number of the status.*
    /// - 429: The caller has sent too many requests and should wait longer each time. `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` may come with it; the figures are not published.
    /// - Others: Any other answer. The vendor documents neither its statuses nor its body. *Inferred, not documented: The vendor's pages show successes only.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://documentation.np6.com/api/subscription/7a4cea92-783f-d43f-fbac-b27a5c2cd8a6).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_np6::Client::builder().api_key("secret").build()?;
    /// let answer = client.delete_contact_subscriptions("00000001").send().await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_contact_subscriptions(
        &self,
        id: impl Into<String>,
    ) -> requests::DeleteContactSubscriptions {
        requests::DeleteContactSubscriptions {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            id: id.into(),
        }
    }

    /// List the subscriptions of the contact with this unicity.
    ///
    /// A call takes exactly one of the two keys.
    ///
    /// Sends `GET /targets/subscriptions`.
    ///
    /// # Arguments
    ///
    /// - `unicity`: The unicity of the contact. It may be several criteria in one string. Not empty.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile.
    ///
    /// # Answers
    ///
    /// - 200: The subscriptions of the contact, all of them. *Inferred, not documented: The vendor documents the answer and its body without the number of its status.*
    /// - 429: The caller has sent too many requests and should wait longer each time. `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` may come with it; the figures are not published.
    /// - Others: Any other answer. The vendor documents neither its statuses nor its body. *Inferred, not documented: The vendor's pages show successes only.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://documentation.np6.com/api/subscription/429461d3-f92c-600c-2935-798707c48912).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_np6::Client::builder().api_key("secret").build()?;
    /// let answer = client.list_subscriptions_by_unicity("foobar").send().await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_subscriptions_by_unicity(
        &self,
        unicity: impl Into<String>,
    ) -> requests::ListSubscriptionsByUnicity {
        requests::ListSubscriptionsByUnicity {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            unicity: unicity.into(),
        }
    }

    /// List the subscriptions of the contact with this hash.
    ///
    /// A call takes exactly one of the two keys.
    ///
    /// Sends `GET /targets/subscriptions`.
    ///
    /// # Arguments
    ///
    /// - `hash`: The hash of the contact. Not empty.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile.
    ///
    /// # Answers
    ///
    /// - 200: The subscriptions of the contact, all of them. *Inferred, not documented: The vendor documents the answer and its body without the number of its status.*
    /// - 429: The caller has sent too many requests and should wait longer each time. `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` may come with it; the figures are not published.
    /// - Others: Any other answer. The vendor documents neither its statuses nor its body. *Inferred, not documented: The vendor's pages show successes only.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://documentation.np6.com/api/subscription/59ff39d8-ecce-9973-6c68-527f51303a6b).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_np6::Client::builder().api_key("secret").build()?;
    /// let answer = client
    ///     .list_subscriptions_by_hash("3858f62230ac3c915f300c664312c63f")
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_subscriptions_by_hash(
        &self,
        hash: impl Into<String>,
    ) -> requests::ListSubscriptionsByHash {
        requests::ListSubscriptionsByHash {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            hash: hash.into(),
        }
    }

    /// Delete the subscriptions of the contact with this unicity.
    ///
    /// A call takes exactly one of the two keys. What a call with neither, or with an empty one, would delete is not
    /// documented: it must never be sent.
    ///
    /// Sends `DELETE /targets/subscriptions`.
    ///
    /// # Effects
    ///
    /// - destroys: Every subscription of the contact is gone.
    ///
    /// # Arguments
    ///
    /// - `unicity`: The unicity of the contact. It may be several criteria in one string. Not empty.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile.
    ///
    /// # Answers
    ///
    /// - 204: Nothing is left; there is no body. *Inferred, not documented: The vendor prints "No Content" without the number of the status.*
    /// - 429: The caller has sent too many requests and should wait longer each time. `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` may come with it; the figures are not published.
    /// - Others: Any other answer. The vendor documents neither its statuses nor its body. *Inferred, not documented: The vendor's pages show successes only.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://documentation.np6.com/api/subscription/429461d3-f92c-600c-2935-798707c48912).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_np6::Client::builder().api_key("secret").build()?;
    /// let answer = client.delete_subscriptions_by_unicity("foobar").send().await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_subscriptions_by_unicity(
        &self,
        unicity: impl Into<String>,
    ) -> requests::DeleteSubscriptionsByUnicity {
        requests::DeleteSubscriptionsByUnicity {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            unicity: unicity.into(),
        }
    }

    /// Delete the subscriptions of the contact with this hash.
    ///
    /// A call takes exactly one of the two keys. What a call with neither, or with an empty one, would delete is not
    /// documented: it must never be sent.
    ///
    /// Sends `DELETE /targets/subscriptions`.
    ///
    /// # Effects
    ///
    /// - destroys: Every subscription of the contact is gone.
    ///
    /// # Arguments
    ///
    /// - `hash`: The hash of the contact. Not empty.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile.
    ///
    /// # Answers
    ///
    /// - 204: Nothing is left; there is no body. *Inferred, not documented: The vendor prints "No Content" without the number of the status.*
    /// - 429: The caller has sent too many requests and should wait longer each time. `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset` may come with it; the figures are not published.
    /// - Others: Any other answer. The vendor documents neither its statuses nor its body. *Inferred, not documented: The vendor's pages show successes only.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://documentation.np6.com/api/subscription/59ff39d8-ecce-9973-6c68-527f51303a6b).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_np6::Client::builder().api_key("secret").build()?;
    /// let answer = client
    ///     .delete_subscriptions_by_hash("3858f62230ac3c915f300c664312c63f")
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_subscriptions_by_hash(
        &self,
        hash: impl Into<String>,
    ) -> requests::DeleteSubscriptionsByHash {
        requests::DeleteSubscriptionsByHash {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            hash: hash.into(),
        }
    }
}
