// @generated from specs/syniverse.yaml by `cargo xtask codegen syniverse`. Do not edit.

//! The operations. Each method takes the required arguments. It returns a request builder with setters for the
//! optional arguments.

use crate::{Client, requests, types};

impl Client {
    /// Lists the subscriptions of the company, for all topics.
    ///
    /// Sends `GET /topic-subscriptions`.
    ///
    /// Returns one page. To get all pages, use [`stream`](crate::requests::ListTopicSubscriptions::stream), which
    /// yields single items, or [`pages`](crate::requests::ListTopicSubscriptions::pages), which yields whole pages.
    ///
    /// # Arguments
    ///
    /// - `limit`: The maximum number of subscriptions on a page. *Inferred: The vendor's page declares a required
    ///   string without a description. Responses echo the value as an integer.*
    /// - `offset` (optional): The number of items to skip. *Inferred: The vendor's page does not declare this parameter
    ///   for any operation. Responses echo the parameter, and the sample of `next-page-uri` contains it.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if it can refresh the token, or if you have replaced the credentials in the
    /// meantime. The client treats status 404 as status 401 if the body contains `SCG_ERROR_4046` at `/error_code`.
    /// *Inferred: The vendor's messaging and voice services return this status and code for an expired access token.
    /// This service probably does the same.*
    ///
    /// # Responses
    ///
    /// - 200: A page of the subscriptions.
    /// - Other statuses: Any other response. The vendor documents no errors of this service. The vendor's gateway
    ///   returns errors with `errorCode`, `moreInfo` and `userMsg`. The vendor's messaging services return errors with
    ///   `error_code` and `error_description`. [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The vendor's page lists names, types and samples, but almost no descriptions.* See [the vendor's
    /// documentation](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Examples
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

    /// Lists the subscriptions that monitor a phone number.
    ///
    /// Sends `GET /topic-subscriptions/mdn`.
    ///
    /// Returns one page. To get all pages, use [`stream`](crate::requests::ListMdnSubscriptions::stream), which yields
    /// single items, or [`pages`](crate::requests::ListMdnSubscriptions::pages), which yields whole pages.
    ///
    /// # Arguments
    ///
    /// - `topic_id`: The topic. Its only documented value is `NIS-Events`.
    /// - `matching_criteria`: The matching criteria of the subscriptions, such as `number = '+12345678901'`. The phone
    ///   number is in international format with a leading `+`. Do not percent-encode the value: the client encodes it.
    /// - `limit` (optional): The maximum number of results on a page. *Inferred: The vendor's reference declares a
    ///   required string. The vendor's sample request omits it, and responses echo the value as an integer.*
    /// - `offset` (optional): The number of items to skip. *Inferred: The vendor's page does not declare this parameter
    ///   for any operation. Responses echo the parameter, and the sample of `next-page-uri` contains it.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if it can refresh the token, or if you have replaced the credentials in the
    /// meantime. The client treats status 404 as status 401 if the body contains `SCG_ERROR_4046` at `/error_code`.
    /// *Inferred: The vendor's messaging and voice services return this status and code for an expired access token.
    /// This service probably does the same.*
    ///
    /// # Responses
    ///
    /// - 200: A page of the subscriptions.
    /// - Other statuses: Any other response. The vendor documents no errors of this service. The vendor's gateway
    ///   returns errors with `errorCode`, `moreInfo` and `userMsg`. The vendor's messaging services return errors with
    ///   `error_code` and `error_description`. [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The vendor's page lists names, types and samples, but almost no descriptions.* See [the vendor's
    /// documentation](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Examples
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

    /// Counts the distinct phone numbers that are monitored.
    ///
    /// Sends `GET /topic-subscriptions/uniqueMdnCount`.
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if it can refresh the token, or if you have replaced the credentials in the
    /// meantime. The client treats status 404 as status 401 if the body contains `SCG_ERROR_4046` at `/error_code`.
    /// *Inferred: The vendor's messaging and voice services return this status and code for an expired access token.
    /// This service probably does the same.*
    ///
    /// # Responses
    ///
    /// - 200: The number of monitored phone numbers.
    /// - Other statuses: Any other response. The vendor documents no errors of this service. The vendor's gateway
    ///   returns errors with `errorCode`, `moreInfo` and `userMsg`. The vendor's messaging services return errors with
    ///   `error_code` and `error_description`. [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The vendor's page lists names, types and samples, but almost no descriptions.* See [the vendor's
    /// documentation](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Examples
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

    /// Marks event deliveries as handled.
    ///
    /// The vendor describes neither the operation nor its body. The names suggest that the properties of the body
    /// select deliveries, and that the response counts them. Without the event id, a request could mark more deliveries
    /// than intended.
    ///
    /// Sends `POST /handled-event-deliveries`.
    ///
    /// # Effects
    ///
    /// - destroys: The service may no longer list or retry the marked deliveries. *Inferred: The vendor's page does not
    ///   say what happens to a delivery that is marked as handled.*
    ///
    /// # Arguments
    ///
    /// - `body`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// The operation is not idempotent: if the request is sent twice, its effect may happen twice. The client retries
    /// it only if the server cannot have processed the request: if no connection could be established, if no token
    /// could be fetched, or if HTTP/2 guarantees that the server did not process it. After a 401 response, the client
    /// sends the request once more if it can refresh the token, or if you have replaced the credentials in the
    /// meantime. *Inferred: The vendor's page describes neither the operation nor its body.* The client treats status
    /// 404 as status 401 if the body contains `SCG_ERROR_4046` at `/error_code`. *Inferred: The vendor's messaging and
    /// voice services return this status and code for an expired access token. This service probably does the same.*
    ///
    /// # Responses
    ///
    /// - 200: The number of deliveries that the request marked as handled.
    /// - Other statuses: Any other response. The vendor documents no errors of this service. The vendor's gateway
    ///   returns errors with `errorCode`, `moreInfo` and `userMsg`. The vendor's messaging services return errors with
    ///   `error_code` and `error_description`. [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Inferred: The vendor's page declares the properties of the body and of the response, but does not describe
    /// them.* See [the vendor's
    /// documentation](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Examples
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

    /// Lists the delivery configurations of the company.
    ///
    /// Sends `GET /delivery-configurations`.
    ///
    /// Returns one page. To get all pages, use [`stream`](crate::requests::ListDeliveryConfigurations::stream), which
    /// yields single items, or [`pages`](crate::requests::ListDeliveryConfigurations::pages), which yields whole pages.
    ///
    /// # Arguments
    ///
    /// - `offset` (optional): The number of items to skip. *Inferred: The vendor's page does not declare this parameter
    ///   for any operation. Responses echo the parameter, and the sample of `next-page-uri` contains it.*
    /// - `limit` (optional): The maximum number of items on a page. *Inferred: The vendor's page does not declare this
    ///   parameter for this operation. Responses echo the parameter, and the sample of `next-page-uri` contains it.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if it can refresh the token, or if you have replaced the credentials in the
    /// meantime. The client treats status 404 as status 401 if the body contains `SCG_ERROR_4046` at `/error_code`.
    /// *Inferred: The vendor's messaging and voice services return this status and code for an expired access token.
    /// This service probably does the same.*
    ///
    /// # Responses
    ///
    /// - 200: A page of the delivery configurations.
    /// - Other statuses: Any other response. The vendor documents no errors of this service. The vendor's gateway
    ///   returns errors with `errorCode`, `moreInfo` and `userMsg`. The vendor's messaging services return errors with
    ///   `error_code` and `error_description`. [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The vendor's page lists names, types and samples, but almost no descriptions.* See [the vendor's
    /// documentation](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Examples
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

    /// Creates a delivery configuration.
    ///
    /// To deliver events to an address as they happen, set the protocol, the address and the format. To deliver events
    /// on a schedule, to a file in the media storage service, set the format and a cron expression. Before you use an
    /// address, ask the vendor's support to allow its domain. Until then, deliveries to the address fail.
    ///
    /// Sends `POST /delivery-configurations`.
    ///
    /// # Effects
    ///
    /// - subscribes: While the configuration is active, events of its subscriptions are sent to its address.
    ///   *Documented: According to the vendor's overview, delivery starts when the configuration is set to active.*
    ///
    /// # Arguments
    ///
    /// - `body`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// The operation is not idempotent: if the request is sent twice, its effect may happen twice. The client retries
    /// it only if the server cannot have processed the request: if no connection could be established, if no token
    /// could be fetched, or if HTTP/2 guarantees that the server did not process it. After a 401 response, the client
    /// sends the request once more if it can refresh the token, or if you have replaced the credentials in the
    /// meantime. The client treats status 404 as status 401 if the body contains `SCG_ERROR_4046` at `/error_code`.
    /// *Inferred: The vendor's messaging and voice services return this status and code for an expired access token.
    /// This service probably does the same.*
    ///
    /// # Responses
    ///
    /// - 200: The resource was created. If a success response has a body, the client returns the body unchanged.
    ///   *Inferred: The vendor documents no response for this operation. The body may contain the id of the resource,
    ///   so the client returns the body.*
    /// - 201: The resource was created. No body is documented. The header `Location` may contain the id of the
    ///   resource. *Inferred: The vendor documents no response for this operation. According to the vendor's API
    ///   standards, a POST that creates a resource returns 201.*
    /// - Other statuses: Any other response. The vendor documents no errors of this service. The vendor's gateway
    ///   returns errors with `errorCode`, `moreInfo` and `userMsg`. The vendor's messaging services return errors with
    ///   `error_code` and `error_description`. [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The vendor's user guide describes the two kinds of delivery. This article of the vendor describes
    /// the allowed domains.* See [the vendor's
    /// documentation](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Examples
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

    /// Gets a delivery configuration.
    ///
    /// Sends `GET /delivery-configurations/{delivery_configuration_id}`.
    ///
    /// # Arguments
    ///
    /// - `delivery_configuration_id`: The id of the delivery configuration. *Documented: The vendor's path templates
    ///   call this parameter `del-config-id` and `DEL_CFG_ID`. The names of path parameters are not sent.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if it can refresh the token, or if you have replaced the credentials in the
    /// meantime. The client treats status 404 as status 401 if the body contains `SCG_ERROR_4046` at `/error_code`.
    /// *Inferred: The vendor's messaging and voice services return this status and code for an expired access token.
    /// This service probably does the same.*
    ///
    /// # Responses
    ///
    /// - 200: The delivery configuration.
    /// - Other statuses: Any other response. The vendor documents no errors of this service. The vendor's gateway
    ///   returns errors with `errorCode`, `moreInfo` and `userMsg`. The vendor's messaging services return errors with
    ///   `error_code` and `error_description`. [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The vendor's page lists names, types and samples, but almost no descriptions.* See [the vendor's
    /// documentation](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Examples
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

    /// Replaces a delivery configuration.
    ///
    /// The body is the complete configuration, except for the cron expression and `latest-event-only`. The vendor's
    /// page does not declare these two properties for the body, and does not say whether an update changes them. The
    /// vendor documents no operation that deletes a configuration. To stop deliveries, set `is-active` to false.
    ///
    /// Sends `PUT /delivery-configurations/{delivery_configuration_id}`.
    ///
    /// # Effects
    ///
    /// - replaces: The body replaces the complete configuration. Omitted properties may be lost. *Inferred: The
    ///   vendor's standards require the complete entity in every PUT, but do not say what happens to omitted
    ///   properties.*
    ///
    /// # Arguments
    ///
    /// - `delivery_configuration_id`: The id of the delivery configuration. *Documented: The vendor's path templates
    ///   call this parameter `del-config-id` and `DEL_CFG_ID`. The names of path parameters are not sent.*
    /// - `body`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if it can refresh the token, or if you have replaced the credentials in the
    /// meantime. The client treats status 404 as status 401 if the body contains `SCG_ERROR_4046` at `/error_code`.
    /// *Inferred: The vendor's messaging and voice services return this status and code for an expired access token.
    /// This service probably does the same.*
    ///
    /// # Responses
    ///
    /// - 200: The request succeeded. The vendor documents no body. *Inferred: The vendor documents no response for this
    ///   operation.*
    /// - Other statuses: Any other response. The vendor documents no errors of this service. The vendor's gateway
    ///   returns errors with `errorCode`, `moreInfo` and `userMsg`. The vendor's messaging services return errors with
    ///   `error_code` and `error_description`. [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The vendor's article describes `is-active`. The vendor's API standards require the complete entity
    /// in the body.* See [the vendor's
    /// documentation](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Examples
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

    /// Gets the authentication of a delivery configuration.
    ///
    /// The response contains the password in plain text, as in the vendor's sample.
    ///
    /// Sends `GET /delivery-configurations/{delivery_configuration_id}/authentication`.
    ///
    /// # Arguments
    ///
    /// - `delivery_configuration_id`: The id of the delivery configuration. *Documented: The vendor's path templates
    ///   call this parameter `del-config-id` and `DEL_CFG_ID`. The names of path parameters are not sent.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if it can refresh the token, or if you have replaced the credentials in the
    /// meantime. The client treats status 404 as status 401 if the body contains `SCG_ERROR_4046` at `/error_code`.
    /// *Inferred: The vendor's messaging and voice services return this status and code for an expired access token.
    /// This service probably does the same.*
    ///
    /// # Responses
    ///
    /// - 200: The authentication of the delivery configuration.
    /// - Other statuses: Any other response. The vendor documents no errors of this service. The vendor's gateway
    ///   returns errors with `errorCode`, `moreInfo` and `userMsg`. The vendor's messaging services return errors with
    ///   `error_code` and `error_description`. [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The vendor's page lists names, types and samples, but almost no descriptions.* See [the vendor's
    /// documentation](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Examples
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

    /// Sets the authentication of a delivery configuration.
    ///
    /// Sends `PUT /delivery-configurations/{delivery_configuration_id}/authentication`.
    ///
    /// # Effects
    ///
    /// - replaces: The body replaces the complete authentication. Omitted properties may be lost. *Inferred: The
    ///   vendor's standards require the complete entity in every PUT, but do not say what happens to omitted
    ///   properties.*
    ///
    /// # Arguments
    ///
    /// - `delivery_configuration_id`: The id of the delivery configuration. *Documented: The vendor's path templates
    ///   call this parameter `del-config-id` and `DEL_CFG_ID`. The names of path parameters are not sent.*
    /// - `body`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if it can refresh the token, or if you have replaced the credentials in the
    /// meantime. The client treats status 404 as status 401 if the body contains `SCG_ERROR_4046` at `/error_code`.
    /// *Inferred: The vendor's messaging and voice services return this status and code for an expired access token.
    /// This service probably does the same.*
    ///
    /// # Responses
    ///
    /// - 200: The request succeeded. The vendor documents no body. *Inferred: The vendor documents no response for this
    ///   operation.*
    /// - Other statuses: Any other response. The vendor documents no errors of this service. The vendor's gateway
    ///   returns errors with `errorCode`, `moreInfo` and `userMsg`. The vendor's messaging services return errors with
    ///   `error_code` and `error_description`. [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The vendor's page lists names, types and samples, but almost no descriptions.* See [the vendor's
    /// documentation](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Examples
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

    /// Lists the topics that are available to the company.
    ///
    /// Sends `GET /topics`.
    ///
    /// Returns one page. To get all pages, use [`stream`](crate::requests::ListTopics::stream), which yields single
    /// items, or [`pages`](crate::requests::ListTopics::pages), which yields whole pages.
    ///
    /// # Arguments
    ///
    /// - `offset` (optional): The number of items to skip. *Inferred: The vendor's page does not declare this parameter
    ///   for any operation. Responses echo the parameter, and the sample of `next-page-uri` contains it.*
    /// - `limit` (optional): The maximum number of items on a page. *Inferred: The vendor's page does not declare this
    ///   parameter for this operation. Responses echo the parameter, and the sample of `next-page-uri` contains it.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if it can refresh the token, or if you have replaced the credentials in the
    /// meantime. The client treats status 404 as status 401 if the body contains `SCG_ERROR_4046` at `/error_code`.
    /// *Inferred: The vendor's messaging and voice services return this status and code for an expired access token.
    /// This service probably does the same.*
    ///
    /// # Responses
    ///
    /// - 200: A page of the topics.
    /// - Other statuses: Any other response. The vendor documents no errors of this service. The vendor's gateway
    ///   returns errors with `errorCode`, `moreInfo` and `userMsg`. The vendor's messaging services return errors with
    ///   `error_code` and `error_description`. [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The vendor's page lists names, types and samples, but almost no descriptions.* See [the vendor's
    /// documentation](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Examples
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

    /// Subscribes a delivery configuration to a topic.
    ///
    /// Without an event type and matching criteria, the delivery configuration receives all events of the topic. The
    /// vendor documents no operation that deletes a subscription.
    ///
    /// Sends `POST /topics/{topic}/subscriptions`.
    ///
    /// # Effects
    ///
    /// - subscribes: From the start date, events of the topic are sent to the address of the delivery configuration.
    ///   *Inferred: The vendor's page describes no effect. The description of the effect is based on the property
    ///   names.*
    ///
    /// # Arguments
    ///
    /// - `topic`: The name of the topic. *Documented: The vendor's reference calls this parameter `ID`. The sample
    ///   requests contain the name of a topic. The names of path parameters are not sent.*
    /// - `body`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// The operation is not idempotent: if the request is sent twice, its effect may happen twice. The client retries
    /// it only if the server cannot have processed the request: if no connection could be established, if no token
    /// could be fetched, or if HTTP/2 guarantees that the server did not process it. After a 401 response, the client
    /// sends the request once more if it can refresh the token, or if you have replaced the credentials in the
    /// meantime. The client treats status 404 as status 401 if the body contains `SCG_ERROR_4046` at `/error_code`.
    /// *Inferred: The vendor's messaging and voice services return this status and code for an expired access token.
    /// This service probably does the same.*
    ///
    /// # Responses
    ///
    /// - 200: The resource was created. If a success response has a body, the client returns the body unchanged.
    ///   *Inferred: The vendor documents no response for this operation. The body may contain the id of the resource,
    ///   so the client returns the body.*
    /// - 201: The resource was created. No body is documented. The header `Location` may contain the id of the
    ///   resource. *Inferred: The vendor documents no response for this operation. According to the vendor's API
    ///   standards, a POST that creates a resource returns 201.*
    /// - Other statuses: Any other response. The vendor documents no errors of this service. The vendor's gateway
    ///   returns errors with `errorCode`, `moreInfo` and `userMsg`. The vendor's messaging services return errors with
    ///   `error_code` and `error_description`. [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Inferred: The vendor's sample request has neither an event type nor matching criteria. Without them, the
    /// delivery configuration probably receives all events of the topic.* See [the vendor's
    /// documentation](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Examples
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

    /// Gets a subscription of a topic.
    ///
    /// Sends `GET /topics/{topic}/subscriptions/{subscription_id}`.
    ///
    /// # Arguments
    ///
    /// - `topic`: The name of the topic. *Documented: The vendor's path template calls this parameter `ID`. The names
    ///   of path parameters are not sent. The sample requests contain the name of a topic.*
    /// - `subscription_id`: The id of the subscription. *Documented: The vendor's path template calls this parameter
    ///   `SUBSCRIPTION_NUMBER`. The names of path parameters are not sent.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if it can refresh the token, or if you have replaced the credentials in the
    /// meantime. The client treats status 404 as status 401 if the body contains `SCG_ERROR_4046` at `/error_code`.
    /// *Inferred: The vendor's messaging and voice services return this status and code for an expired access token.
    /// This service probably does the same.*
    ///
    /// # Responses
    ///
    /// - 200: The subscription.
    /// - Other statuses: Any other response. The vendor documents no errors of this service. The vendor's gateway
    ///   returns errors with `errorCode`, `moreInfo` and `userMsg`. The vendor's messaging services return errors with
    ///   `error_code` and `error_description`. [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The vendor's page lists names, types and samples, but almost no descriptions.* See [the vendor's
    /// documentation](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Examples
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

    /// Replaces a subscription of a topic.
    ///
    /// The delivery configuration and the event type cannot be changed, because the body does not contain them. The
    /// vendor documents no operation that deletes a subscription. To end a subscription, set its end date.
    ///
    /// Sends `PUT /topics/{topic}/subscriptions/{subscription_id}`.
    ///
    /// # Effects
    ///
    /// - replaces: The body replaces all properties that can be changed. Without matching criteria, all events of the
    ///   topic may match. *Inferred: The vendor's standards require the complete entity in every PUT, but do not say
    ///   what happens to omitted properties.*
    ///
    /// # Arguments
    ///
    /// - `topic`: The name of the topic. *Documented: The vendor's path template calls this parameter `ID`. The names
    ///   of path parameters are not sent. The sample requests contain the name of a topic.*
    /// - `subscription_id`: The id of the subscription. *Documented: The vendor's path template calls this parameter
    ///   `SUBSCRIPTION_NUMBER`. The names of path parameters are not sent.*
    /// - `body`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if it can refresh the token, or if you have replaced the credentials in the
    /// meantime. The client treats status 404 as status 401 if the body contains `SCG_ERROR_4046` at `/error_code`.
    /// *Inferred: The vendor's messaging and voice services return this status and code for an expired access token.
    /// This service probably does the same.*
    ///
    /// # Responses
    ///
    /// - 200: The request succeeded. The vendor documents no body. *Inferred: The vendor documents no response for this
    ///   operation.*
    /// - Other statuses: Any other response. The vendor documents no errors of this service. The vendor's gateway
    ///   returns errors with `errorCode`, `moreInfo` and `userMsg`. The vendor's messaging services return errors with
    ///   `error_code` and `error_description`. [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Inferred: The vendor's page declares the body. It does not say that the delivery configuration and the event
    /// type cannot be changed, or how to end a subscription. The page's summary of this operation mentions a delivery
    /// configuration.* See [the vendor's
    /// documentation](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Examples
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

    /// Lists the event types of a topic, with their fields.
    ///
    /// The vendor's sample lacks the field `company-id`, which `list_event_types` returns.
    ///
    /// Sends `GET /topics/{topic}/event-types`.
    ///
    /// # Arguments
    ///
    /// - `topic`: The name of the topic. *Documented: The vendor's path template calls this parameter `ID`. The names
    ///   of path parameters are not sent. The sample requests contain the name of a topic.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if it can refresh the token, or if you have replaced the credentials in the
    /// meantime. The client treats status 404 as status 401 if the body contains `SCG_ERROR_4046` at `/error_code`.
    /// *Inferred: The vendor's messaging and voice services return this status and code for an expired access token.
    /// This service probably does the same.*
    ///
    /// # Responses
    ///
    /// - 200: The event types of the topic.
    /// - Other statuses: Any other response. The vendor documents no errors of this service. The vendor's gateway
    ///   returns errors with `errorCode`, `moreInfo` and `userMsg`. The vendor's messaging services return errors with
    ///   `error_code` and `error_description`. [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The vendor's page lists names, types and samples, but almost no descriptions.* See [the vendor's
    /// documentation](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Examples
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

    /// Starts writing the subscriptions of a topic to a file.
    ///
    /// When the file is complete, the service sends the event `event_file_complete` of the topic `MSS-Messages`. Before
    /// you call this operation, subscribe a delivery configuration to that event.
    ///
    /// Sends `GET /topics/{topic}/dump-subscriptions`.
    ///
    /// # Effects
    ///
    /// - starts-job: The service writes a file, and sends an event when the file is complete. *Documented: The vendor's
    ///   page says "file-complete event". This is probably `event_file_complete`.*
    ///
    /// # Arguments
    ///
    /// - `topic`: The name of the topic. *Documented: The vendor's path template calls this parameter `ID`. The names
    ///   of path parameters are not sent. The sample requests contain the name of a topic.*
    /// - `compression`: Whether to compress the file. *Documented: The vendor's page declares the parameter without a
    ///   description.*
    /// - `compression_type`: The type of compression. The vendor does not list the possible values. *Inferred: The
    ///   vendor's page does not describe the parameter. The example value is invented.*
    ///
    /// # Retries
    ///
    /// The operation is not idempotent: if the request is sent twice, its effect may happen twice. The client retries
    /// it only if the server cannot have processed the request: if no connection could be established, if no token
    /// could be fetched, or if HTTP/2 guarantees that the server did not process it. After a 401 response, the client
    /// sends the request once more if it can refresh the token, or if you have replaced the credentials in the
    /// meantime. *Inferred: The vendor's page does not say what happens if the request is sent again.* The client
    /// treats status 404 as status 401 if the body contains `SCG_ERROR_4046` at `/error_code`. *Inferred: The vendor's
    /// messaging and voice services return this status and code for an expired access token. This service probably does
    /// the same.*
    ///
    /// # Responses
    ///
    /// - 200: The reference id of the file.
    /// - Other statuses: Any other response. The vendor documents no errors of this service. The vendor's gateway
    ///   returns errors with `errorCode`, `moreInfo` and `userMsg`. The vendor's messaging services return errors with
    ///   `error_code` and `error_description`. [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The vendor's page lists names, types and samples, but almost no descriptions.* See [the vendor's
    /// documentation](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Examples
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

    /// Gets the codes of a dictionary.
    ///
    /// Sends `GET /dictionaries/{dictionary}`.
    ///
    /// # Arguments
    ///
    /// - `dictionary`: The name of the dictionary. *Documented: The vendor's path template calls this parameter
    ///   `DICT_CODE`. The names of path parameters are not sent.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if it can refresh the token, or if you have replaced the credentials in the
    /// meantime. The client treats status 404 as status 401 if the body contains `SCG_ERROR_4046` at `/error_code`.
    /// *Inferred: The vendor's messaging and voice services return this status and code for an expired access token.
    /// This service probably does the same.*
    ///
    /// # Responses
    ///
    /// - 200: The entries of the dictionary, under a key that is the name of the dictionary.
    /// - Other statuses: Any other response. The vendor documents no errors of this service. The vendor's gateway
    ///   returns errors with `errorCode`, `moreInfo` and `userMsg`. The vendor's messaging services return errors with
    ///   `error_code` and `error_description`. [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The vendor's page lists names, types and samples, but almost no descriptions.* See [the vendor's
    /// documentation](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Examples
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

    /// Lists the deliveries of events.
    ///
    /// The vendor's user interface can filter deliveries by delivery configuration, topic and time. The vendor
    /// documents no such parameters for the API.
    ///
    /// Sends `GET /event-deliveries`.
    ///
    /// Returns one page. To get all pages, use [`stream`](crate::requests::ListEventDeliveries::stream), which yields
    /// single items, or [`pages`](crate::requests::ListEventDeliveries::pages), which yields whole pages.
    ///
    /// # Arguments
    ///
    /// - `offset` (optional): The number of items to skip. *Inferred: The vendor's page does not declare this parameter
    ///   for any operation. Responses echo the parameter, and the sample of `next-page-uri` contains it.*
    /// - `limit` (optional): The maximum number of items on a page. *Inferred: The vendor's page does not declare this
    ///   parameter for this operation. Responses echo the parameter, and the sample of `next-page-uri` contains it.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if it can refresh the token, or if you have replaced the credentials in the
    /// meantime. The client treats status 404 as status 401 if the body contains `SCG_ERROR_4046` at `/error_code`.
    /// *Inferred: The vendor's messaging and voice services return this status and code for an expired access token.
    /// This service probably does the same.*
    ///
    /// # Responses
    ///
    /// - 200: A page of the deliveries.
    /// - Other statuses: Any other response. The vendor documents no errors of this service. The vendor's gateway
    ///   returns errors with `errorCode`, `moreInfo` and `userMsg`. The vendor's messaging services return errors with
    ///   `error_code` and `error_description`. [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The vendor's article describes the filters of the user interface. The vendor's reference declares
    /// no parameters.* See [the vendor's
    /// documentation](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Examples
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

    /// Counts events by delivery status.
    ///
    /// The counts are grouped by delivery configuration, topic and event type. An article of the vendor says that the
    /// operation requires a time period. However, the vendor's sample request contains no time period, and no page of
    /// the vendor names the parameters.
    ///
    /// Sends `GET /event-deliveries/summary`.
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if it can refresh the token, or if you have replaced the credentials in the
    /// meantime. The client treats status 404 as status 401 if the body contains `SCG_ERROR_4046` at `/error_code`.
    /// *Inferred: The vendor's messaging and voice services return this status and code for an expired access token.
    /// This service probably does the same.*
    ///
    /// # Responses
    ///
    /// - 200: The event counts.
    /// - Other statuses: Any other response. The vendor documents no errors of this service. The vendor's gateway
    ///   returns errors with `errorCode`, `moreInfo` and `userMsg`. The vendor's messaging services return errors with
    ///   `error_code` and `error_description`. [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The vendor's reference declares no parameters.* See [the vendor's
    /// documentation](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Examples
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

    /// Gets the attempts to deliver an event to a delivery configuration.
    ///
    /// Sends `GET /event-deliveries/{event_id}:{delivery_configuration_id}/tracking`.
    ///
    /// # Arguments
    ///
    /// - `event_id`: The id of the event. *Documented: The vendor's path template calls this parameter `EVT_ID`. The
    ///   names of path parameters are not sent.*
    /// - `delivery_configuration_id`: The id of the delivery configuration. *Documented: The vendor's path template
    ///   calls this parameter `DEL_CFG_ID`. The names of path parameters are not sent.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if it can refresh the token, or if you have replaced the credentials in the
    /// meantime. The client treats status 404 as status 401 if the body contains `SCG_ERROR_4046` at `/error_code`.
    /// *Inferred: The vendor's messaging and voice services return this status and code for an expired access token.
    /// This service probably does the same.*
    ///
    /// # Responses
    ///
    /// - 200: The attempts.
    /// - Other statuses: Any other response. The vendor documents no errors of this service. The vendor's gateway
    ///   returns errors with `errorCode`, `moreInfo` and `userMsg`. The vendor's messaging services return errors with
    ///   `error_code` and `error_description`. [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The vendor's page lists names, types and samples, but almost no descriptions.* See [the vendor's
    /// documentation](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Examples
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

    /// Lists the event types, with their fields.
    ///
    /// Sends `GET /event-types`.
    ///
    /// Returns one page. To get all pages, use [`stream`](crate::requests::ListEventTypes::stream), which yields single
    /// items, or [`pages`](crate::requests::ListEventTypes::pages), which yields whole pages.
    ///
    /// # Arguments
    ///
    /// - `offset` (optional): The number of items to skip. *Inferred: The vendor's page does not declare this parameter
    ///   for any operation. Responses echo the parameter, and the sample of `next-page-uri` contains it.*
    /// - `limit` (optional): The maximum number of items on a page. *Inferred: The vendor's page does not declare this
    ///   parameter for this operation. Responses echo the parameter, and the sample of `next-page-uri` contains it.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if it can refresh the token, or if you have replaced the credentials in the
    /// meantime. The client treats status 404 as status 401 if the body contains `SCG_ERROR_4046` at `/error_code`.
    /// *Inferred: The vendor's messaging and voice services return this status and code for an expired access token.
    /// This service probably does the same.*
    ///
    /// # Responses
    ///
    /// - 200: A page of the event types.
    /// - Other statuses: Any other response. The vendor documents no errors of this service. The vendor's gateway
    ///   returns errors with `errorCode`, `moreInfo` and `userMsg`. The vendor's messaging services return errors with
    ///   `error_code` and `error_description`. [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The vendor's page lists names, types and samples, but almost no descriptions.* See [the vendor's
    /// documentation](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Examples
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

    /// Gets an event type with its fields.
    ///
    /// Sends `GET /event-types/{event_type}`.
    ///
    /// # Arguments
    ///
    /// - `event_type`: The id of the event type. *Inferred: The vendor's page does not describe the parameter. Its
    ///   sample contains the id of an event type. The vendor's path template calls this parameter `CODE`. The names of
    ///   path parameters are not sent.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if it can refresh the token, or if you have replaced the credentials in the
    /// meantime. The client treats status 404 as status 401 if the body contains `SCG_ERROR_4046` at `/error_code`.
    /// *Inferred: The vendor's messaging and voice services return this status and code for an expired access token.
    /// This service probably does the same.*
    ///
    /// # Responses
    ///
    /// - 200: The event type.
    /// - Other statuses: Any other response. The vendor documents no errors of this service. The vendor's gateway
    ///   returns errors with `errorCode`, `moreInfo` and `userMsg`. The vendor's messaging services return errors with
    ///   `error_code` and `error_description`. [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The vendor's page lists names, types and samples, but almost no descriptions.* See [the vendor's
    /// documentation](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Examples
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

    /// Lists the attempts to deliver events.
    ///
    /// Sends `GET /event-delivery-attempts`.
    ///
    /// Returns one page. To get all pages, use [`stream`](crate::requests::ListEventDeliveryAttempts::stream), which
    /// yields single items, or [`pages`](crate::requests::ListEventDeliveryAttempts::pages), which yields whole pages.
    ///
    /// # Arguments
    ///
    /// - `offset` (optional): The number of items to skip. *Inferred: The vendor's page does not declare this parameter
    ///   for any operation. Responses echo the parameter, and the sample of `next-page-uri` contains it.*
    /// - `limit` (optional): The maximum number of items on a page. *Inferred: The vendor's page does not declare this
    ///   parameter for this operation. Responses echo the parameter, and the sample of `next-page-uri` contains it.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if it can refresh the token, or if you have replaced the credentials in the
    /// meantime. The client treats status 404 as status 401 if the body contains `SCG_ERROR_4046` at `/error_code`.
    /// *Inferred: The vendor's messaging and voice services return this status and code for an expired access token.
    /// This service probably does the same.*
    ///
    /// # Responses
    ///
    /// - 200: A page of the attempts.
    /// - Other statuses: Any other response. The vendor documents no errors of this service. The vendor's gateway
    ///   returns errors with `errorCode`, `moreInfo` and `userMsg`. The vendor's messaging services return errors with
    ///   `error_code` and `error_description`. [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The vendor's page lists names, types and samples, but almost no descriptions.* See [the vendor's
    /// documentation](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Examples
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

    /// Lists the buffer files of scheduled deliveries.
    ///
    /// Sends `GET /event-buffer-files`.
    ///
    /// Returns one page. To get all pages, use [`stream`](crate::requests::ListEventBufferFiles::stream), which yields
    /// single items, or [`pages`](crate::requests::ListEventBufferFiles::pages), which yields whole pages.
    ///
    /// # Arguments
    ///
    /// - `offset` (optional): The number of items to skip. *Inferred: The vendor's page does not declare this parameter
    ///   for any operation. Responses echo the parameter, and the sample of `next-page-uri` contains it.*
    /// - `limit` (optional): The maximum number of items on a page. *Inferred: The vendor's page does not declare this
    ///   parameter for this operation. Responses echo the parameter, and the sample of `next-page-uri` contains it.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more if it can refresh the token, or if you have replaced the credentials in the
    /// meantime. The client treats status 404 as status 401 if the body contains `SCG_ERROR_4046` at `/error_code`.
    /// *Inferred: The vendor's messaging and voice services return this status and code for an expired access token.
    /// This service probably does the same.*
    ///
    /// # Responses
    ///
    /// - 200: A page of the files.
    /// - Other statuses: Any other response. The vendor documents no errors of this service. The vendor's gateway
    ///   returns errors with `errorCode`, `moreInfo` and `userMsg`. The vendor's messaging services return errors with
    ///   `error_code` and `error_description`. [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// Documented by the vendor. See [the vendor's
    /// documentation](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Examples
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
