// @generated from specs/syniverse.yaml by `cargo xtask codegen syniverse`. Do not edit.

//! The operations. Each method takes the required arguments and returns a request builder, which takes the optional
//! ones.

use crate::{Client, requests, types};

impl Client {
    /// List the subscriptions of the company, for all topics.
    ///
    /// Sends `GET /topic-subscriptions`.
    ///
    /// Returns one page. [`stream`](crate::requests::ListTopicSubscriptions::stream) returns the items of all pages,
    /// [`pages`](crate::requests::ListTopicSubscriptions::pages) the pages.
    ///
    /// # Arguments
    ///
    /// - `limit`: The maximum number of subscriptions in a page. *Inferred, not documented: The page declares a
    ///   required string and does not describe it. The responses repeat it as an integer.*
    /// - `offset` (optional): The number of items to skip. *Inferred, not documented: The page declares it for no
    ///   operation. The responses repeat it, and the sample of `next-page-uri` has it.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: The
    /// vendor's messaging and voice services return this status and code for an expired access token. That this service
    /// does so too is inferred.*
    ///
    /// # Responses
    ///
    /// - 200: A page of the subscriptions.
    /// - Others: Any other response. The vendor documents no errors of this service. Its gateway returns `errorCode`,
    ///   `moreInfo` and `userMsg`; its messaging services return `error_code` and `error_description`.
    ///   [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The page lists names, types and samples, and describes almost none of them.* [The vendor's
    /// page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let response = client.list_topic_subscriptions(1000).offset(50).send().await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_topic_subscriptions(
        &self,
        limit: i64,
    ) -> requests::ListTopicSubscriptions {
        requests::ListTopicSubscriptions {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            limit,
            offset: None,
        }
    }

    /// List the subscriptions that monitor a phone number.
    ///
    /// Sends `GET /topic-subscriptions/mdn`.
    ///
    /// Returns one page. [`stream`](crate::requests::ListMdnSubscriptions::stream) returns the items of all pages,
    /// [`pages`](crate::requests::ListMdnSubscriptions::pages) the pages.
    ///
    /// # Arguments
    ///
    /// - `topic_id`: The topic. The vendor names `NIS-Events` as its only value.
    /// - `matching_criteria`: The matching criteria of the subscriptions, such as `number = '+12345678901'`. The phone
    ///   number is in international format, with the leading `+`. Give it unencoded: the client percent-encodes it.
    /// - `limit` (optional): The maximum number of results in the response. *Inferred, not documented: The reference
    ///   declares a required string. The vendor's sample call leaves it out, and the responses repeat it as an
    ///   integer.*
    /// - `offset` (optional): The number of items to skip. *Inferred, not documented: The page declares it for no
    ///   operation. The responses repeat it, and the sample of `next-page-uri` has it.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: The
    /// vendor's messaging and voice services return this status and code for an expired access token. That this service
    /// does so too is inferred.*
    ///
    /// # Responses
    ///
    /// - 200: A page of the subscriptions.
    /// - Others: Any other response. The vendor documents no errors of this service. Its gateway returns `errorCode`,
    ///   `moreInfo` and `userMsg`; its messaging services return `error_code` and `error_description`.
    ///   [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The page lists names, types and samples, and describes almost none of them.* [The vendor's
    /// page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_syniverse::types;
    ///
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let response = client
    ///     .list_mdn_subscriptions(types::TopicName::NisEvents, "number = '+12345678901'")
    ///     .limit(50)
    ///     .offset(50)
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_mdn_subscriptions(
        &self,
        topic_id: impl Into<types::TopicName>,
        matching_criteria: impl Into<String>,
    ) -> requests::ListMdnSubscriptions {
        requests::ListMdnSubscriptions {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            topic_id: topic_id.into(),
            matching_criteria: matching_criteria.into(),
            limit: None,
            offset: None,
        }
    }

    /// Count the distinct phone numbers that are monitored.
    ///
    /// Sends `GET /topic-subscriptions/uniqueMdnCount`.
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: The
    /// vendor's messaging and voice services return this status and code for an expired access token. That this service
    /// does so too is inferred.*
    ///
    /// # Responses
    ///
    /// - 200: The count.
    /// - Others: Any other response. The vendor documents no errors of this service. Its gateway returns `errorCode`,
    ///   `moreInfo` and `userMsg`; its messaging services return `error_code` and `error_description`.
    ///   [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The page lists names, types and samples, and describes almost none of them.* [The vendor's
    /// page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let response = client.count_unique_mdns().send().await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn count_unique_mdns(&self) -> requests::CountUniqueMdns {
        requests::CountUniqueMdns {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
        }
    }

    /// Mark event deliveries as handled.
    ///
    /// The vendor describes neither the operation nor its body. By the names, the properties of the body select
    /// deliveries, and the response counts them. A body that selects by less than the event can mark more deliveries
    /// than intended.
    ///
    /// Sends `POST /handled-event-deliveries`.
    ///
    /// # Effects
    ///
    /// - destroys: Deliveries that are marked may no longer be listed or delivered again. *Inferred, not documented:
    ///   The page does not say what handling a delivery means.*
    ///
    /// # Arguments
    ///
    /// - `body`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// Not idempotent: sending it twice may have its effect twice. Retried only if the server cannot have processed it:
    /// after no connection. After 401 it is sent once more if the credentials have been replaced meanwhile. *Inferred,
    /// not documented: The page describes neither the operation nor its body.* 404 with `SCG_ERROR_4046` at
    /// `/error_code` counts as 401. *Inferred, not documented: The vendor's messaging and voice services return this
    /// status and code for an expired access token. That this service does so too is inferred.*
    ///
    /// # Responses
    ///
    /// - 200: The number of deliveries that were marked.
    /// - Others: Any other response. The vendor documents no errors of this service. Its gateway returns `errorCode`,
    ///   `moreInfo` and `userMsg`; its messaging services return `error_code` and `error_description`.
    ///   [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Inferred, not documented: The page declares the shapes of body and response and describes neither.* [The
    /// vendor's page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_syniverse::types;
    ///
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let response = client
    ///     .mark_event_deliveries_handled(
    ///         types::HandledEventDelivery::new("event-3")
    ///             .with_topic("topic-C")
    ///             .with_event_type("some-type-3")
    ///             .with_delivery_configuration_name("Delivery Configuration 1")
    ///             .with_timestamp("[1970-01-01T00:00:00-]"),
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn mark_event_deliveries_handled(
        &self,
        body: types::HandledEventDelivery,
    ) -> requests::MarkEventDeliveriesHandled {
        requests::MarkEventDeliveriesHandled {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            body,
        }
    }

    /// List the delivery configurations of the company.
    ///
    /// Sends `GET /delivery-configurations`.
    ///
    /// Returns one page. [`stream`](crate::requests::ListDeliveryConfigurations::stream) returns the items of all
    /// pages, [`pages`](crate::requests::ListDeliveryConfigurations::pages) the pages.
    ///
    /// # Arguments
    ///
    /// - `offset` (optional): The number of items to skip. *Inferred, not documented: The page declares it for no
    ///   operation. The responses repeat it, and the sample of `next-page-uri` has it.*
    /// - `limit` (optional): The maximum number of items in a page. *Inferred, not documented: The page does not
    ///   declare it here. The responses repeat it, and the sample of `next-page-uri` has it.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: The
    /// vendor's messaging and voice services return this status and code for an expired access token. That this service
    /// does so too is inferred.*
    ///
    /// # Responses
    ///
    /// - 200: A page of the delivery configurations.
    /// - Others: Any other response. The vendor documents no errors of this service. Its gateway returns `errorCode`,
    ///   `moreInfo` and `userMsg`; its messaging services return `error_code` and `error_description`.
    ///   [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The page lists names, types and samples, and describes almost none of them.* [The vendor's
    /// page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let response = client
    ///     .list_delivery_configurations()
    ///     .offset(50)
    ///     .limit(50)
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_delivery_configurations(&self) -> requests::ListDeliveryConfigurations {
        requests::ListDeliveryConfigurations {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            offset: None,
            limit: None,
        }
    }

    /// Create a delivery configuration.
    ///
    /// Events are delivered either to an address as they happen (protocol, address, format) or by schedule into a
    /// file of the media storage service (format, cron expression). Ask the vendor's support to allow the domain of
    /// the address first: until then, deliveries fail.
    ///
    /// Sends `POST /delivery-configurations`.
    ///
    /// # Effects
    ///
    /// - subscribes: Events of subscriptions that name the configuration are sent to its address while it is active.
    ///   *Documented: The overview: delivery starts when the configuration is marked active.*
    ///
    /// # Arguments
    ///
    /// - `body`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// Not idempotent: sending it twice may have its effect twice. Retried only if the server cannot have processed it:
    /// after no connection. After 401 it is sent once more if the credentials have been replaced meanwhile. 404 with
    /// `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: The vendor's messaging and voice
    /// services return this status and code for an expired access token. That this service does so too is inferred.*
    ///
    /// # Responses
    ///
    /// - 200: The resource was created. If any success has a body, it is returned as it is. *Inferred, not documented:
    ///   The vendor documents no response of this operation. A body may have the id, so it is not discarded.*
    /// - 201: The resource was created. No body is documented. The id may be in the header `Location`. *Inferred, not
    ///   documented: The vendor documents no response of this operation. Its standards use 201 for what a POST
    ///   creates.*
    /// - Others: Any other response. The vendor documents no errors of this service. Its gateway returns `errorCode`,
    ///   `moreInfo` and `userMsg`; its messaging services return `error_code` and `error_description`.
    ///   [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The user guide describes the two kinds of delivery; this article the domains.* [The vendor's
    /// page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_syniverse::types;
    ///
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let response = client
    ///     .create_delivery_configuration(
    ///         types::DeliveryConfigurationCreate::new(
    ///                 "Schedular",
    ///                 types::DeliveryFormat::Json,
    ///                 true,
    ///             )
    ///             .with_cron_expression("0 15 * * * *")
    ///             .with_latest_event_only(true),
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_delivery_configuration(
        &self,
        body: types::DeliveryConfigurationCreate,
    ) -> requests::CreateDeliveryConfiguration {
        requests::CreateDeliveryConfiguration {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            body,
        }
    }

    /// Get one delivery configuration.
    ///
    /// Sends `GET /delivery-configurations/{delivery_configuration_id}`.
    ///
    /// # Arguments
    ///
    /// - `delivery_configuration_id`: The id of the delivery configuration. *Documented: The vendor's templates call it
    ///   `del-config-id` and `DEL_CFG_ID`; the name is not sent.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: The
    /// vendor's messaging and voice services return this status and code for an expired access token. That this service
    /// does so too is inferred.*
    ///
    /// # Responses
    ///
    /// - 200: The delivery configuration.
    /// - Others: Any other response. The vendor documents no errors of this service. Its gateway returns `errorCode`,
    ///   `moreInfo` and `userMsg`; its messaging services return `error_code` and `error_description`.
    ///   [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The page lists names, types and samples, and describes almost none of them.* [The vendor's
    /// page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let response = client.get_delivery_configuration("1654").send().await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_delivery_configuration(
        &self,
        delivery_configuration_id: impl Into<types::DeliveryConfigurationId>,
    ) -> requests::GetDeliveryConfiguration {
        requests::GetDeliveryConfiguration {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            delivery_configuration_id: delivery_configuration_id.into(),
        }
    }

    /// Replace one delivery configuration.
    ///
    /// The body is the complete configuration, except for the cron expression and `latest-event-only`, which the page
    /// does not declare for it; what an update does to these is not documented. The vendor documents no operation
    /// that deletes a configuration. To stop deliveries, set `is-active` to false.
    ///
    /// Sends `PUT /delivery-configurations/{delivery_configuration_id}`.
    ///
    /// # Effects
    ///
    /// - replaces: The body is the complete configuration; a property that it leaves out can be lost. *Inferred, not
    ///   documented: The vendor's standards ask for the complete entity in every PUT and do not say what an omission
    ///   does.*
    ///
    /// # Arguments
    ///
    /// - `delivery_configuration_id`: The id of the delivery configuration. *Documented: The vendor's templates call it
    ///   `del-config-id` and `DEL_CFG_ID`; the name is not sent.*
    /// - `body`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: The
    /// vendor's messaging and voice services return this status and code for an expired access token. That this service
    /// does so too is inferred.*
    ///
    /// # Responses
    ///
    /// - 200: The request succeeded. The vendor documents no body. *Inferred, not documented: The vendor documents no
    ///   response of this operation.*
    /// - Others: Any other response. The vendor documents no errors of this service. Its gateway returns `errorCode`,
    ///   `moreInfo` and `userMsg`; its messaging services return `error_code` and `error_description`.
    ///   [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The article says what `is-active` does. The vendor's API standards ask for the complete entity.*
    /// [The vendor's page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_syniverse::types;
    ///
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let response = client
    ///     .update_delivery_configuration(
    ///         "1654",
    ///         types::DeliveryConfigurationUpdate::new(
    ///                 "hhh",
    ///                 types::DeliveryProtocol::Rest,
    ///                 "http://wwww.giiig",
    ///                 types::DeliveryFormat::Json,
    ///                 true,
    ///             )
    ///             .with_throttling(322),
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_delivery_configuration(
        &self,
        delivery_configuration_id: impl Into<types::DeliveryConfigurationId>,
        body: types::DeliveryConfigurationUpdate,
    ) -> requests::UpdateDeliveryConfiguration {
        requests::UpdateDeliveryConfiguration {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            delivery_configuration_id: delivery_configuration_id.into(),
            body,
        }
    }

    /// Get the authentication of a delivery configuration.
    ///
    /// The response contains the password in plain text, as in the vendor's sample.
    ///
    /// Sends `GET /delivery-configurations/{delivery_configuration_id}/authentication`.
    ///
    /// # Arguments
    ///
    /// - `delivery_configuration_id`: The id of the delivery configuration. *Documented: The vendor's templates call it
    ///   `del-config-id` and `DEL_CFG_ID`; the name is not sent.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: The
    /// vendor's messaging and voice services return this status and code for an expired access token. That this service
    /// does so too is inferred.*
    ///
    /// # Responses
    ///
    /// - 200: The authentication.
    /// - Others: Any other response. The vendor documents no errors of this service. Its gateway returns `errorCode`,
    ///   `moreInfo` and `userMsg`; its messaging services return `error_code` and `error_description`.
    ///   [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The page lists names, types and samples, and describes almost none of them.* [The vendor's
    /// page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let response = client.get_delivery_authentication("1654").send().await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_delivery_authentication(
        &self,
        delivery_configuration_id: impl Into<types::DeliveryConfigurationId>,
    ) -> requests::GetDeliveryAuthentication {
        requests::GetDeliveryAuthentication {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            delivery_configuration_id: delivery_configuration_id.into(),
        }
    }

    /// Set the authentication of a delivery configuration.
    ///
    /// Sends `PUT /delivery-configurations/{delivery_configuration_id}/authentication`.
    ///
    /// # Effects
    ///
    /// - replaces: The body is the complete authentication; a property that it leaves out can be lost. *Inferred, not
    ///   documented: The vendor's standards ask for the complete entity in every PUT and do not say what an omission
    ///   does.*
    ///
    /// # Arguments
    ///
    /// - `delivery_configuration_id`: The id of the delivery configuration. *Documented: The vendor's templates call it
    ///   `del-config-id` and `DEL_CFG_ID`; the name is not sent.*
    /// - `body`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: The
    /// vendor's messaging and voice services return this status and code for an expired access token. That this service
    /// does so too is inferred.*
    ///
    /// # Responses
    ///
    /// - 200: The request succeeded. The vendor documents no body. *Inferred, not documented: The vendor documents no
    ///   response of this operation.*
    /// - Others: Any other response. The vendor documents no errors of this service. Its gateway returns `errorCode`,
    ///   `moreInfo` and `userMsg`; its messaging services return `error_code` and `error_description`.
    ///   [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The page lists names, types and samples, and describes almost none of them.* [The vendor's
    /// page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_syniverse::types;
    ///
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let response = client
    ///     .update_delivery_authentication(
    ///         "1654",
    ///         types::DeliveryAuthenticationUpdate::new(
    ///             types::AuthenticationType::Basic,
    ///             types::DeliveryAuthenticationSettings::new()
    ///                 .with_username("Admin")
    ///                 .with_password("adnin"),
    ///         ),
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_delivery_authentication(
        &self,
        delivery_configuration_id: impl Into<types::DeliveryConfigurationId>,
        body: types::DeliveryAuthenticationUpdate,
    ) -> requests::UpdateDeliveryAuthentication {
        requests::UpdateDeliveryAuthentication {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            delivery_configuration_id: delivery_configuration_id.into(),
            body,
        }
    }

    /// List the topics that are available to the company.
    ///
    /// Sends `GET /topics`.
    ///
    /// Returns one page. [`stream`](crate::requests::ListTopics::stream) returns the items of all pages,
    /// [`pages`](crate::requests::ListTopics::pages) the pages.
    ///
    /// # Arguments
    ///
    /// - `offset` (optional): The number of items to skip. *Inferred, not documented: The page declares it for no
    ///   operation. The responses repeat it, and the sample of `next-page-uri` has it.*
    /// - `limit` (optional): The maximum number of items in a page. *Inferred, not documented: The page does not
    ///   declare it here. The responses repeat it, and the sample of `next-page-uri` has it.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: The
    /// vendor's messaging and voice services return this status and code for an expired access token. That this service
    /// does so too is inferred.*
    ///
    /// # Responses
    ///
    /// - 200: A page of the topics.
    /// - Others: Any other response. The vendor documents no errors of this service. Its gateway returns `errorCode`,
    ///   `moreInfo` and `userMsg`; its messaging services return `error_code` and `error_description`.
    ///   [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The page lists names, types and samples, and describes almost none of them.* [The vendor's
    /// page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let response = client.list_topics().offset(50).limit(50).send().await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_topics(&self) -> requests::ListTopics {
        requests::ListTopics {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            offset: None,
            limit: None,
        }
    }

    /// Subscribe a delivery configuration to a topic.
    ///
    /// Without an event type and matching criteria, the delivery configuration receives all events of the topic. The
    /// vendor documents no operation that deletes a subscription.
    ///
    /// Sends `POST /topics/{topic}/subscriptions`.
    ///
    /// # Effects
    ///
    /// - subscribes: Events of the topic are sent to the address of the delivery configuration from the start date.
    ///   *Inferred, not documented: The page describes no effect; this is read off the names of the properties.*
    ///
    /// # Arguments
    ///
    /// - `topic`: The name of the topic. *Documented: The reference declares `ID`; the sample calls put the name of a
    ///   topic there. The name is not sent.*
    /// - `body`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// Not idempotent: sending it twice may have its effect twice. Retried only if the server cannot have processed it:
    /// after no connection. After 401 it is sent once more if the credentials have been replaced meanwhile. 404 with
    /// `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: The vendor's messaging and voice
    /// services return this status and code for an expired access token. That this service does so too is inferred.*
    ///
    /// # Responses
    ///
    /// - 200: The resource was created. If any success has a body, it is returned as it is. *Inferred, not documented:
    ///   The vendor documents no response of this operation. A body may have the id, so it is not discarded.*
    /// - 201: The resource was created. No body is documented. The id may be in the header `Location`. *Inferred, not
    ///   documented: The vendor documents no response of this operation. Its standards use 201 for what a POST
    ///   creates.*
    /// - Others: Any other response. The vendor documents no errors of this service. Its gateway returns `errorCode`,
    ///   `moreInfo` and `userMsg`; its messaging services return `error_code` and `error_description`.
    ///   [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Inferred, not documented: The vendor's sample call has neither event type nor matching criteria; the effect of
    /// that is inferred.* [The vendor's
    /// page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_syniverse::types;
    ///
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let response = client
    ///     .create_subscription(
    ///         types::TopicName::ScgCommunicationAssistant,
    ///         types::SubscriptionCreate::new(
    ///                 "262",
    ///                 "2017-10-27T17:29:42Z".parse::<subkit_syniverse::Timestamp>()?,
    ///             )
    ///             .with_event_type(
    ///                 types::EventTypeCode::CommunicationApplicationSessionStateChange,
    ///             )
    ///             .with_matching_criteria("")
    ///             .with_end_date(subkit_runtime::Field::Null),
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_subscription(
        &self,
        topic: impl Into<types::TopicName>,
        body: types::SubscriptionCreate,
    ) -> requests::CreateSubscription {
        requests::CreateSubscription {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            topic: topic.into(),
            body,
        }
    }

    /// Get one subscription of a topic.
    ///
    /// Sends `GET /topics/{topic}/subscriptions/{subscription_id}`.
    ///
    /// # Arguments
    ///
    /// - `topic`: The name of the topic. *Documented: The reference declares `ID`; the sample calls put the name of a
    ///   topic there. The vendor's template calls it `ID`; the name is not sent.*
    /// - `subscription_id`: The id of the subscription. *Documented: The vendor's template calls it
    ///   `SUBSCRIPTION_NUMBER`; the name is not sent.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: The
    /// vendor's messaging and voice services return this status and code for an expired access token. That this service
    /// does so too is inferred.*
    ///
    /// # Responses
    ///
    /// - 200: The subscription.
    /// - Others: Any other response. The vendor documents no errors of this service. Its gateway returns `errorCode`,
    ///   `moreInfo` and `userMsg`; its messaging services return `error_code` and `error_description`.
    ///   [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The page lists names, types and samples, and describes almost none of them.* [The vendor's
    /// page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_syniverse::types;
    ///
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let response = client
    ///     .get_subscription(types::TopicName::ScgMessage, "142")
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_subscription(
        &self,
        topic: impl Into<types::TopicName>,
        subscription_id: impl Into<types::SubscriptionId>,
    ) -> requests::GetSubscription {
        requests::GetSubscription {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            topic: topic.into(),
            subscription_id: subscription_id.into(),
        }
    }

    /// Replace one subscription of a topic.
    ///
    /// The body has neither the delivery configuration nor the event type, so these cannot be changed. The vendor
    /// documents no operation that deletes a subscription. To end one, set its end date.
    ///
    /// Sends `PUT /topics/{topic}/subscriptions/{subscription_id}`.
    ///
    /// # Effects
    ///
    /// - replaces: The body is all that can be changed; without matching criteria, all events of the topic can match.
    ///   *Inferred, not documented: The vendor's standards ask for the complete entity in every PUT and do not say what
    ///   an omission does.*
    ///
    /// # Arguments
    ///
    /// - `topic`: The name of the topic. *Documented: The reference declares `ID`; the sample calls put the name of a
    ///   topic there. The vendor's template calls it `ID`; the name is not sent.*
    /// - `subscription_id`: The id of the subscription. *Documented: The vendor's template calls it
    ///   `SUBSCRIPTION_NUMBER`; the name is not sent.*
    /// - `body`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: The
    /// vendor's messaging and voice services return this status and code for an expired access token. That this service
    /// does so too is inferred.*
    ///
    /// # Responses
    ///
    /// - 200: The request succeeded. The vendor documents no body. *Inferred, not documented: The vendor documents no
    ///   response of this operation.*
    /// - Others: Any other response. The vendor documents no errors of this service. Its gateway returns `errorCode`,
    ///   `moreInfo` and `userMsg`; its messaging services return `error_code` and `error_description`.
    ///   [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Inferred, not documented: The page declares the body and describes neither of these. Its summary names a
    /// delivery configuration.* [The vendor's
    /// page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_syniverse::types;
    ///
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let response = client
    ///     .update_subscription(
    ///         types::TopicName::ScgMessage,
    ///         "142",
    ///         types::SubscriptionUpdate::new(
    ///             "company-id = 123",
    ///             "2016-09-27T13:08:57Z".parse::<subkit_syniverse::Timestamp>()?,
    ///             None,
    ///         ),
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_subscription(
        &self,
        topic: impl Into<types::TopicName>,
        subscription_id: impl Into<types::SubscriptionId>,
        body: types::SubscriptionUpdate,
    ) -> requests::UpdateSubscription {
        requests::UpdateSubscription {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            topic: topic.into(),
            subscription_id: subscription_id.into(),
            body,
        }
    }

    /// List the event types of a topic, with their fields.
    ///
    /// The sample of the vendor leaves out the field `company-id`, which `list_event_types` has.
    ///
    /// Sends `GET /topics/{topic}/event-types`.
    ///
    /// # Arguments
    ///
    /// - `topic`: The name of the topic. *Documented: The reference declares `ID`; the sample calls put the name of a
    ///   topic there. The vendor's template calls it `ID`; the name is not sent.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: The
    /// vendor's messaging and voice services return this status and code for an expired access token. That this service
    /// does so too is inferred.*
    ///
    /// # Responses
    ///
    /// - 200: The event types of the topic.
    /// - Others: Any other response. The vendor documents no errors of this service. Its gateway returns `errorCode`,
    ///   `moreInfo` and `userMsg`; its messaging services return `error_code` and `error_description`.
    ///   [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The page lists names, types and samples, and describes almost none of them.* [The vendor's
    /// page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_syniverse::types;
    ///
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let response = client
    ///     .list_topic_event_types(types::TopicName::ScgMessage)
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_topic_event_types(
        &self,
        topic: impl Into<types::TopicName>,
    ) -> requests::ListTopicEventTypes {
        requests::ListTopicEventTypes {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            topic: topic.into(),
        }
    }

    /// Start writing the subscriptions of a topic to a file.
    ///
    /// The file is announced by an event of the topic `MSS-Messages`, `event_file_complete`. Subscribe a delivery
    /// configuration to that event first.
    ///
    /// Sends `GET /topics/{topic}/dump-subscriptions`.
    ///
    /// # Effects
    ///
    /// - starts-job: The service writes a file and announces it by an event. *Documented: The page says "file-complete
    ///   event"; that this is `event_file_complete` is inferred.*
    ///
    /// # Arguments
    ///
    /// - `topic`: The name of the topic. *Documented: The reference declares `ID`; the sample calls put the name of a
    ///   topic there. The vendor's template calls it `ID`; the name is not sent.*
    /// - `compression`: Whether to compress the file. *Documented: The page declares the parameter and does not
    ///   describe it.*
    /// - `compression_type`: The kind of compression. The vendor lists no values. *Inferred, not documented: The page
    ///   does not describe the parameter. The value of the example is made up.*
    ///
    /// # Retries
    ///
    /// Not idempotent: sending it twice may have its effect twice. Retried only if the server cannot have processed it:
    /// after no connection. After 401 it is sent once more if the credentials have been replaced meanwhile. *Inferred,
    /// not documented: The page does not say what a second request does.* 404 with `SCG_ERROR_4046` at `/error_code`
    /// counts as 401. *Inferred, not documented: The vendor's messaging and voice services return this status and code
    /// for an expired access token. That this service does so too is inferred.*
    ///
    /// # Responses
    ///
    /// - 200: The reference id of the file.
    /// - Others: Any other response. The vendor documents no errors of this service. Its gateway returns `errorCode`,
    ///   `moreInfo` and `userMsg`; its messaging services return `error_code` and `error_description`.
    ///   [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The page lists names, types and samples, and describes almost none of them.* [The vendor's
    /// page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_syniverse::types;
    ///
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let response = client
    ///     .dump_subscriptions(types::TopicName::ScgMessage, true, "gzip")
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn dump_subscriptions(
        &self,
        topic: impl Into<types::TopicName>,
        compression: bool,
        compression_type: impl Into<String>,
    ) -> requests::DumpSubscriptions {
        requests::DumpSubscriptions {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            topic: topic.into(),
            compression,
            compression_type: compression_type.into(),
        }
    }

    /// Get the codes of a dictionary.
    ///
    /// Sends `GET /dictionaries/{dictionary}`.
    ///
    /// # Arguments
    ///
    /// - `dictionary`: The dictionary. *Documented: The vendor's template calls it `DICT_CODE`; the name is not sent.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: The
    /// vendor's messaging and voice services return this status and code for an expired access token. That this service
    /// does so too is inferred.*
    ///
    /// # Responses
    ///
    /// - 200: The entries, under the name of the dictionary.
    /// - Others: Any other response. The vendor documents no errors of this service. Its gateway returns `errorCode`,
    ///   `moreInfo` and `userMsg`; its messaging services return `error_code` and `error_description`.
    ///   [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The page lists names, types and samples, and describes almost none of them.* [The vendor's
    /// page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_syniverse::types;
    ///
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let response = client
    ///     .get_dictionary(types::DictionaryCode::AuthenticationTypes)
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_dictionary(
        &self,
        dictionary: impl Into<types::DictionaryCode>,
    ) -> requests::GetDictionary {
        requests::GetDictionary {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            dictionary: dictionary.into(),
        }
    }

    /// List the deliveries of events.
    ///
    /// The vendor's user interface filters the deliveries by delivery configuration, topic and time; the names of
    /// such parameters are not documented.
    ///
    /// Sends `GET /event-deliveries`.
    ///
    /// Returns one page. [`stream`](crate::requests::ListEventDeliveries::stream) returns the items of all pages,
    /// [`pages`](crate::requests::ListEventDeliveries::pages) the pages.
    ///
    /// # Arguments
    ///
    /// - `offset` (optional): The number of items to skip. *Inferred, not documented: The page declares it for no
    ///   operation. The responses repeat it, and the sample of `next-page-uri` has it.*
    /// - `limit` (optional): The maximum number of items in a page. *Inferred, not documented: The page does not
    ///   declare it here. The responses repeat it, and the sample of `next-page-uri` has it.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: The
    /// vendor's messaging and voice services return this status and code for an expired access token. That this service
    /// does so too is inferred.*
    ///
    /// # Responses
    ///
    /// - 200: A page of the deliveries.
    /// - Others: Any other response. The vendor documents no errors of this service. Its gateway returns `errorCode`,
    ///   `moreInfo` and `userMsg`; its messaging services return `error_code` and `error_description`.
    ///   [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The article describes the filters of the user interface. The reference declares no parameters.*
    /// [The vendor's page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let response = client.list_event_deliveries().offset(50).limit(50).send().await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_event_deliveries(&self) -> requests::ListEventDeliveries {
        requests::ListEventDeliveries {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            offset: None,
            limit: None,
        }
    }

    /// Count events by delivery status.
    ///
    /// The counts are given by delivery configuration, topic and event type. An article of the vendor says that the
    /// operation requires a time period; the vendor's sample call has none, and no page names the parameters.
    ///
    /// Sends `GET /event-deliveries/summary`.
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: The
    /// vendor's messaging and voice services return this status and code for an expired access token. That this service
    /// does so too is inferred.*
    ///
    /// # Responses
    ///
    /// - 200: The counts.
    /// - Others: Any other response. The vendor documents no errors of this service. Its gateway returns `errorCode`,
    ///   `moreInfo` and `userMsg`; its messaging services return `error_code` and `error_description`.
    ///   [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The reference declares no parameters.* [The vendor's
    /// page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let response = client.get_event_delivery_summary().send().await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_event_delivery_summary(&self) -> requests::GetEventDeliverySummary {
        requests::GetEventDeliverySummary {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
        }
    }

    /// Get the attempts to deliver one event to one delivery configuration.
    ///
    /// Sends `GET /event-deliveries/{event_id}:{delivery_configuration_id}/tracking`.
    ///
    /// # Arguments
    ///
    /// - `event_id`: The id of the event. *Documented: The vendor's template calls it `EVT_ID`; the name is not sent.*
    /// - `delivery_configuration_id`: The id of the delivery configuration. *Documented: The vendor's template calls it
    ///   `DEL_CFG_ID`; the name is not sent.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: The
    /// vendor's messaging and voice services return this status and code for an expired access token. That this service
    /// does so too is inferred.*
    ///
    /// # Responses
    ///
    /// - 200: The attempts.
    /// - Others: Any other response. The vendor documents no errors of this service. Its gateway returns `errorCode`,
    ///   `moreInfo` and `userMsg`; its messaging services return `error_code` and `error_description`.
    ///   [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The page lists names, types and samples, and describes almost none of them.* [The vendor's
    /// page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let response = client
    ///     .get_event_delivery_tracking("hc4lnloTSK2aSvrLKiDpSA", "1266")
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_event_delivery_tracking(
        &self,
        event_id: impl Into<types::EventId>,
        delivery_configuration_id: impl Into<types::DeliveryConfigurationId>,
    ) -> requests::GetEventDeliveryTracking {
        requests::GetEventDeliveryTracking {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            event_id: event_id.into(),
            delivery_configuration_id: delivery_configuration_id.into(),
        }
    }

    /// List the event types, with their fields.
    ///
    /// Sends `GET /event-types`.
    ///
    /// Returns one page. [`stream`](crate::requests::ListEventTypes::stream) returns the items of all pages,
    /// [`pages`](crate::requests::ListEventTypes::pages) the pages.
    ///
    /// # Arguments
    ///
    /// - `offset` (optional): The number of items to skip. *Inferred, not documented: The page declares it for no
    ///   operation. The responses repeat it, and the sample of `next-page-uri` has it.*
    /// - `limit` (optional): The maximum number of items in a page. *Inferred, not documented: The page does not
    ///   declare it here. The responses repeat it, and the sample of `next-page-uri` has it.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: The
    /// vendor's messaging and voice services return this status and code for an expired access token. That this service
    /// does so too is inferred.*
    ///
    /// # Responses
    ///
    /// - 200: A page of the event types.
    /// - Others: Any other response. The vendor documents no errors of this service. Its gateway returns `errorCode`,
    ///   `moreInfo` and `userMsg`; its messaging services return `error_code` and `error_description`.
    ///   [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The page lists names, types and samples, and describes almost none of them.* [The vendor's
    /// page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let response = client.list_event_types().offset(50).limit(50).send().await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_event_types(&self) -> requests::ListEventTypes {
        requests::ListEventTypes {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            offset: None,
            limit: None,
        }
    }

    /// Get one event type, with its fields.
    ///
    /// Sends `GET /event-types/{event_type}`.
    ///
    /// # Arguments
    ///
    /// - `event_type`: The id of the event type. *Inferred, not documented: The page does not describe it; its sample
    ///   has the id of an event type. The vendor's template calls it `CODE`; the name is not sent.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: The
    /// vendor's messaging and voice services return this status and code for an expired access token. That this service
    /// does so too is inferred.*
    ///
    /// # Responses
    ///
    /// - 200: The event type.
    /// - Others: Any other response. The vendor documents no errors of this service. Its gateway returns `errorCode`,
    ///   `moreInfo` and `userMsg`; its messaging services return `error_code` and `error_description`.
    ///   [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The page lists names, types and samples, and describes almost none of them.* [The vendor's
    /// page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_syniverse::types;
    ///
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let response = client
    ///     .get_event_type(types::EventTypeCode::AbaJobCompleted)
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_event_type(
        &self,
        event_type: impl Into<types::EventTypeCode>,
    ) -> requests::GetEventType {
        requests::GetEventType {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            event_type: event_type.into(),
        }
    }

    /// List the attempts to deliver events.
    ///
    /// Sends `GET /event-delivery-attempts`.
    ///
    /// Returns one page. [`stream`](crate::requests::ListEventDeliveryAttempts::stream) returns the items of all pages,
    /// [`pages`](crate::requests::ListEventDeliveryAttempts::pages) the pages.
    ///
    /// # Arguments
    ///
    /// - `offset` (optional): The number of items to skip. *Inferred, not documented: The page declares it for no
    ///   operation. The responses repeat it, and the sample of `next-page-uri` has it.*
    /// - `limit` (optional): The maximum number of items in a page. *Inferred, not documented: The page does not
    ///   declare it here. The responses repeat it, and the sample of `next-page-uri` has it.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: The
    /// vendor's messaging and voice services return this status and code for an expired access token. That this service
    /// does so too is inferred.*
    ///
    /// # Responses
    ///
    /// - 200: A page of the attempts.
    /// - Others: Any other response. The vendor documents no errors of this service. Its gateway returns `errorCode`,
    ///   `moreInfo` and `userMsg`; its messaging services return `error_code` and `error_description`.
    ///   [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The page lists names, types and samples, and describes almost none of them.* [The vendor's
    /// page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let response = client
    ///     .list_event_delivery_attempts()
    ///     .offset(50)
    ///     .limit(50)
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_event_delivery_attempts(&self) -> requests::ListEventDeliveryAttempts {
        requests::ListEventDeliveryAttempts {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            offset: None,
            limit: None,
        }
    }

    /// List the buffer files of scheduled deliveries.
    ///
    /// Sends `GET /event-buffer-files`.
    ///
    /// Returns one page. [`stream`](crate::requests::ListEventBufferFiles::stream) returns the items of all pages,
    /// [`pages`](crate::requests::ListEventBufferFiles::pages) the pages.
    ///
    /// # Arguments
    ///
    /// - `offset` (optional): The number of items to skip. *Inferred, not documented: The page declares it for no
    ///   operation. The responses repeat it, and the sample of `next-page-uri` has it.*
    /// - `limit` (optional): The maximum number of items in a page. *Inferred, not documented: The page does not
    ///   declare it here. The responses repeat it, and the sample of `next-page-uri` has it.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if the credentials have been
    /// replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: The
    /// vendor's messaging and voice services return this status and code for an expired access token. That this service
    /// does so too is inferred.*
    ///
    /// # Responses
    ///
    /// - 200: A page of the files.
    /// - Others: Any other response. The vendor documents no errors of this service. Its gateway returns `errorCode`,
    ///   `moreInfo` and `userMsg`; its messaging services return `error_code` and `error_description`.
    ///   [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's
    /// page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let response = client.list_event_buffer_files().offset(50).limit(50).send().await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_event_buffer_files(&self) -> requests::ListEventBufferFiles {
        requests::ListEventBufferFiles {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            offset: None,
            limit: None,
        }
    }
}
