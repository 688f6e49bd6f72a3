// @generated from specs/syniverse.yaml (sha256 84bbc3703de839c1) by `cargo xtask codegen syniverse`. Do not edit.

//! The operations: each method takes what the call needs and gives a request, to which optional arguments can be
//! added before it is sent.

use crate::{Client, requests, types};

impl Client {
    /// List the subscriptions of the company, whatever their topic.
    ///
    /// Sends `GET /topic-subscriptions`.
    ///
    /// Answers one page; [`stream`](crate::requests::ListTopicSubscriptions::stream) gives the items of all pages, and
    /// [`pages`](crate::requests::ListTopicSubscriptions::pages) the pages.
    ///
    /// # Arguments
    ///
    /// - `limit`: How many subscriptions a page holds. *Inferred, not documented: The parameter is documented as a string, which on the wire is the same; the answers repeat it as an integer.*
    /// - `offset` (optional): How many items to skip. *Inferred, not documented: The page declares it for no operation; the answers repeat it, and the sample of `next-page-uri` has it.*
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: Other services of the vendor answer an expired access token so; that this service does too is assumed.*
    ///
    /// # Answers
    ///
    /// - 200: One page of the subscriptions.
    /// - Others: Any other answer. The vendor documents no errors of this service. *Inferred, not documented: The vendor's standards list statuses and leave the body to each service.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let answer = client.list_topic_subscriptions(1000).offset(50).send().await?;
    /// println!("{answer:?}");
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

    /// List the subscriptions that watch a phone number.
    ///
    /// Sends `GET /topic-subscriptions/mdn`.
    ///
    /// Answers one page; [`stream`](crate::requests::ListMdnSubscriptions::stream) gives the items of all pages, and
    /// [`pages`](crate::requests::ListMdnSubscriptions::pages) the pages.
    ///
    /// # Arguments
    ///
    /// - `topic_id`: The topic. The vendor names `NIS-Events` as its only value.
    /// - `matching_criteria`: The matching criteria of the subscriptions, as they were given. The value is sent percent-encoded, the space as `%20` and the plus as `%2B`.
    /// - `limit` (optional): How many subscriptions a page holds. *Inferred, not documented: The reference documents it as a required string; the vendor's sample call does without, and the answers repeat it as an integer.*
    /// - `offset` (optional): How many items to skip. *Inferred, not documented: The page declares it for no operation; the answers repeat it, and the sample of `next-page-uri` has it.*
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: Other services of the vendor answer an expired access token so; that this service does too is assumed.*
    ///
    /// # Answers
    ///
    /// - 200: One page of the subscriptions.
    /// - Others: Any other answer. The vendor documents no errors of this service. *Inferred, not documented: The vendor's standards list statuses and leave the body to each service.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_syniverse::types;
    ///
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let answer = client
    ///     .list_mdn_subscriptions(types::TopicName::NisEvents, "number = '+12345678901'")
    ///     .limit(50)
    ///     .offset(50)
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
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

    /// Count the phone numbers that are watched.
    ///
    /// Sends `GET /topic-subscriptions/uniqueMdnCount`.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: Other services of the vendor answer an expired access token so; that this service does too is assumed.*
    ///
    /// # Answers
    ///
    /// - 200: The count.
    /// - Others: Any other answer. The vendor documents no errors of this service. *Inferred, not documented: The vendor's standards list statuses and leave the body to each service.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let answer = client.count_unique_mdns().send().await?;
    /// println!("{answer:?}");
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
    /// The vendor explains neither the call nor its body. By their names, the members of the body select the
    /// deliveries, and the answer counts them.
    ///
    /// Sends `POST /handled-event-deliveries`.
    ///
    /// # Arguments
    ///
    /// - `body`: sent as `application/json`.
    ///
    /// # Repeating
    ///
    /// Not idempotent: sending it twice may have its effect twice. It is sent again only if nothing of it left, because there was no connection. After 401 it is sent once more if its credentials have been replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: Other services of the vendor answer an expired access token so; that this service does too is assumed.*
    ///
    /// # Answers
    ///
    /// - 200: How many deliveries were marked.
    /// - Others: Any other answer. The vendor documents no errors of this service. *Inferred, not documented: The vendor's standards list statuses and leave the body to each service.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_syniverse::types;
    ///
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let answer = client
    ///     .mark_event_deliveries_handled(
    ///         types::HandledEventDelivery::new()
    ///             .with_event_id("event-3")
    ///             .with_topic("topic-C")
    ///             .with_event_type("some-type-3")
    ///             .with_del_cfg_nm("Delivery Configuration 1")
    ///             .with_timestamp("[1970-01-01T00:00:00-]"),
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
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
    /// Answers one page; [`stream`](crate::requests::ListDeliveryConfigurations::stream) gives the items of all pages, and
    /// [`pages`](crate::requests::ListDeliveryConfigurations::pages) the pages.
    ///
    /// # Arguments
    ///
    /// - `offset` (optional): How many items to skip. *Inferred, not documented: The page declares it for no operation; the answers repeat it, and the sample of `next-page-uri` has it.*
    /// - `limit` (optional): How many items a page holds. *Inferred, not documented: The page does not declare it here; the answers repeat it, and the sample of `next-page-uri` has it.*
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: Other services of the vendor answer an expired access token so; that this service does too is assumed.*
    ///
    /// # Answers
    ///
    /// - 200: One page of the delivery configurations.
    /// - Others: Any other answer. The vendor documents no errors of this service. *Inferred, not documented: The vendor's standards list statuses and leave the body to each service.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let answer = client
    ///     .list_delivery_configurations()
    ///     .offset(50)
    ///     .limit(50)
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
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
    /// It delivers either at once to an address (protocol, address, format) or by schedule into a file of the media
    /// storage service (format, cron expression). The domain of an address must have been allowed by the vendor's
    /// support, or the deliveries fail.
    ///
    /// Sends `POST /delivery-configurations`.
    ///
    /// # Arguments
    ///
    /// - `body`: sent as `application/json`.
    ///
    /// # Repeating
    ///
    /// Not idempotent: sending it twice may have its effect twice. It is sent again only if nothing of it left, because there was no connection. After 401 it is sent once more if its credentials have been replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: Other services of the vendor answer an expired access token so; that this service does too is assumed.*
    ///
    /// # Answers
    ///
    /// - 200: It is done. Nothing is known of a body. *Inferred, not documented: The vendor documents no answer of this operation.*
    /// - 201: It is created. Nothing is known of a body. *Inferred, not documented: The vendor documents no answer of this operation; its standards have 201 for what a POST creates.*
    /// - Others: Any other answer. The vendor documents no errors of this service. *Inferred, not documented: The vendor's standards list statuses and leave the body to each service.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_syniverse::types;
    ///
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let answer = client
    ///     .create_delivery_configuration(
    ///         types::DeliveryConfigurationCreate::new()
    ///             .with_del_cfg_nm("Schedular")
    ///             .with_del_fmt_cd(types::DeliveryFormat::Json)
    ///             .with_is_active(true)
    ///             .with_cron_expression("0 15 * * * *")
    ///             .with_latest_event_only(true),
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
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
    /// Sends `GET /delivery-configurations/{del-config-id}`.
    ///
    /// # Arguments
    ///
    /// - `del_config_id`: The delivery configuration.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: Other services of the vendor answer an expired access token so; that this service does too is assumed.*
    ///
    /// # Answers
    ///
    /// - 200: The delivery configuration.
    /// - Others: Any other answer. The vendor documents no errors of this service. *Inferred, not documented: The vendor's standards list statuses and leave the body to each service.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let answer = client.get_delivery_configuration("1654").send().await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_delivery_configuration(
        &self,
        del_config_id: impl Into<types::DeliveryConfigurationId>,
    ) -> requests::GetDeliveryConfiguration {
        requests::GetDeliveryConfiguration {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            del_config_id: del_config_id.into(),
        }
    }

    /// Update one delivery configuration.
    ///
    /// There is no call to delete a delivery configuration; one that is not active delivers nothing. What an update
    /// does to the members of a schedule, which the body cannot carry, is not documented.
    ///
    /// Sends `PUT /delivery-configurations/{del-config-id}`.
    ///
    /// # Effects
    ///
    /// - replaces: The body is the whole configuration; what it leaves out is not kept. *Documented: The vendor's rule for every PUT; the page of this operation does not repeat it.*
    ///
    /// # Arguments
    ///
    /// - `del_config_id`: The delivery configuration.
    /// - `body`: sent as `application/json`.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: Other services of the vendor answer an expired access token so; that this service does too is assumed.*
    ///
    /// # Answers
    ///
    /// - 200: It is done. Nothing is known of a body. *Inferred, not documented: The vendor documents no answer of this operation.*
    /// - Others: Any other answer. The vendor documents no errors of this service. *Inferred, not documented: The vendor's standards list statuses and leave the body to each service.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_syniverse::types;
    ///
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let answer = client
    ///     .update_delivery_configuration(
    ///         "1654",
    ///         types::DeliveryConfigurationUpdate::new()
    ///             .with_del_cfg_nm("hhh")
    ///             .with_del_prtcl_cd(types::DeliveryProtocol::Rest)
    ///             .with_addr("http://wwww.giiig")
    ///             .with_del_fmt_cd(types::DeliveryFormat::Json)
    ///             .with_throttling(322)
    ///             .with_is_active(true),
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_delivery_configuration(
        &self,
        del_config_id: impl Into<types::DeliveryConfigurationId>,
        body: types::DeliveryConfigurationUpdate,
    ) -> requests::UpdateDeliveryConfiguration {
        requests::UpdateDeliveryConfiguration {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            del_config_id: del_config_id.into(),
            body,
        }
    }

    /// Get how a delivery configuration authenticates itself to its address.
    ///
    /// The answer holds the password in clear.
    ///
    /// Sends `GET /delivery-configurations/{del-config-id}/authentication`.
    ///
    /// # Arguments
    ///
    /// - `del_config_id`: The delivery configuration.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: Other services of the vendor answer an expired access token so; that this service does too is assumed.*
    ///
    /// # Answers
    ///
    /// - 200: The authentication.
    /// - Others: Any other answer. The vendor documents no errors of this service. *Inferred, not documented: The vendor's standards list statuses and leave the body to each service.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let answer = client.get_delivery_authentication("1654").send().await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_delivery_authentication(
        &self,
        del_config_id: impl Into<types::DeliveryConfigurationId>,
    ) -> requests::GetDeliveryAuthentication {
        requests::GetDeliveryAuthentication {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            del_config_id: del_config_id.into(),
        }
    }

    /// Set how a delivery configuration authenticates itself to its address.
    ///
    /// Sends `PUT /delivery-configurations/{del-config-id}/authentication`.
    ///
    /// # Effects
    ///
    /// - replaces: The body is the whole authentication; what it leaves out is not kept. *Documented: The vendor's rule for every PUT; the page of this operation does not repeat it.*
    ///
    /// # Arguments
    ///
    /// - `del_config_id`: The delivery configuration.
    /// - `body`: sent as `application/json`.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: Other services of the vendor answer an expired access token so; that this service does too is assumed.*
    ///
    /// # Answers
    ///
    /// - 200: It is done. Nothing is known of a body. *Inferred, not documented: The vendor documents no answer of this operation.*
    /// - Others: Any other answer. The vendor documents no errors of this service. *Inferred, not documented: The vendor's standards list statuses and leave the body to each service.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_syniverse::types;
    ///
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let answer = client
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
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_delivery_authentication(
        &self,
        del_config_id: impl Into<types::DeliveryConfigurationId>,
        body: types::DeliveryAuthenticationUpdate,
    ) -> requests::UpdateDeliveryAuthentication {
        requests::UpdateDeliveryAuthentication {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            del_config_id: del_config_id.into(),
            body,
        }
    }

    /// List the topics that the company can subscribe to.
    ///
    /// Sends `GET /topics`.
    ///
    /// Answers one page; [`stream`](crate::requests::ListTopics::stream) gives the items of all pages, and
    /// [`pages`](crate::requests::ListTopics::pages) the pages.
    ///
    /// # Arguments
    ///
    /// - `offset` (optional): How many items to skip. *Inferred, not documented: The page declares it for no operation; the answers repeat it, and the sample of `next-page-uri` has it.*
    /// - `limit` (optional): How many items a page holds. *Inferred, not documented: The page does not declare it here; the answers repeat it, and the sample of `next-page-uri` has it.*
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: Other services of the vendor answer an expired access token so; that this service does too is assumed.*
    ///
    /// # Answers
    ///
    /// - 200: One page of the topics.
    /// - Others: Any other answer. The vendor documents no errors of this service. *Inferred, not documented: The vendor's standards list statuses and leave the body to each service.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let answer = client.list_topics().offset(50).limit(50).send().await?;
    /// println!("{answer:?}");
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
    /// Sends `POST /topics/{ID}/subscriptions`.
    ///
    /// # Arguments
    ///
    /// - `id`: The topic, by its name.
    /// - `body`: sent as `application/json`.
    ///
    /// # Repeating
    ///
    /// Not idempotent: sending it twice may have its effect twice. It is sent again only if nothing of it left, because there was no connection. After 401 it is sent once more if its credentials have been replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: Other services of the vendor answer an expired access token so; that this service does too is assumed.*
    ///
    /// # Answers
    ///
    /// - 200: It is done. Nothing is known of a body. *Inferred, not documented: The vendor documents no answer of this operation.*
    /// - 201: It is created. Nothing is known of a body. *Inferred, not documented: The vendor documents no answer of this operation; its standards have 201 for what a POST creates.*
    /// - Others: Any other answer. The vendor documents no errors of this service. *Inferred, not documented: The vendor's standards list statuses and leave the body to each service.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_syniverse::types;
    ///
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let answer = client
    ///     .create_subscription(
    ///         types::TopicName::ScgCommunicationAssistant,
    ///         types::SubscriptionCreate::new()
    ///             .with_del_cfg_id("262")
    ///             .with_evt_tp(
    ///                 types::EventTypeCode::CommunicationApplicationSessionStateChange,
    ///             )
    ///             .with_match_crt("")
    ///             .with_start_date(
    ///                 "2017-10-27T17:29:42Z".parse::<subkit_syniverse::Timestamp>()?,
    ///             )
    ///             .with_end_date(subkit_runtime::Field::Null),
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_subscription(
        &self,
        id: impl Into<types::TopicName>,
        body: types::SubscriptionCreate,
    ) -> requests::CreateSubscription {
        requests::CreateSubscription {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            id: id.into(),
            body,
        }
    }

    /// Get one subscription of a topic.
    ///
    /// Sends `GET /topics/{ID}/subscriptions/{SUBSCRIPTION_NUMBER}`.
    ///
    /// # Arguments
    ///
    /// - `id`: The topic, by its name.
    /// - `subscription_number`: The subscription.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: Other services of the vendor answer an expired access token so; that this service does too is assumed.*
    ///
    /// # Answers
    ///
    /// - 200: The subscription.
    /// - Others: Any other answer. The vendor documents no errors of this service. *Inferred, not documented: The vendor's standards list statuses and leave the body to each service.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_syniverse::types;
    ///
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let answer = client
    ///     .get_subscription(types::TopicName::ScgMessage, "142")
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_subscription(
        &self,
        id: impl Into<types::TopicName>,
        subscription_number: impl Into<types::SubscriptionId>,
    ) -> requests::GetSubscription {
        requests::GetSubscription {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            id: id.into(),
            subscription_number: subscription_number.into(),
        }
    }

    /// Update one subscription of a topic.
    ///
    /// The body has neither the delivery configuration nor the event type, so these cannot be changed. There is no
    /// call to delete a subscription; an end date is what is left to end one.
    ///
    /// Sends `PUT /topics/{ID}/subscriptions/{SUBSCRIPTION_NUMBER}`.
    ///
    /// # Effects
    ///
    /// - replaces: The body is all that can be changed; what it leaves out is not kept. *Documented: The vendor's rule for every PUT; the page of this operation does not repeat it.*
    ///
    /// # Arguments
    ///
    /// - `id`: The topic, by its name.
    /// - `subscription_number`: The subscription.
    /// - `body`: sent as `application/json`.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: Other services of the vendor answer an expired access token so; that this service does too is assumed.*
    ///
    /// # Answers
    ///
    /// - 200: It is done. Nothing is known of a body. *Inferred, not documented: The vendor documents no answer of this operation.*
    /// - Others: Any other answer. The vendor documents no errors of this service. *Inferred, not documented: The vendor's standards list statuses and leave the body to each service.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_syniverse::types;
    ///
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let answer = client
    ///     .update_subscription(
    ///         types::TopicName::ScgMessage,
    ///         "142",
    ///         types::SubscriptionUpdate::new()
    ///             .with_match_crt("company-id = 123")
    ///             .with_start_date(
    ///                 "2016-09-27T13:08:57Z".parse::<subkit_syniverse::Timestamp>()?,
    ///             )
    ///             .with_end_date(subkit_runtime::Field::Null),
    ///     )
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_subscription(
        &self,
        id: impl Into<types::TopicName>,
        subscription_number: impl Into<types::SubscriptionId>,
        body: types::SubscriptionUpdate,
    ) -> requests::UpdateSubscription {
        requests::UpdateSubscription {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            id: id.into(),
            subscription_number: subscription_number.into(),
            body,
        }
    }

    /// List the event types of a topic, with their fields.
    ///
    /// Sends `GET /topics/{ID}/event-types`.
    ///
    /// # Arguments
    ///
    /// - `id`: The topic, by its name.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: Other services of the vendor answer an expired access token so; that this service does too is assumed.*
    ///
    /// # Answers
    ///
    /// - 200: The event types, all of them.
    /// - Others: Any other answer. The vendor documents no errors of this service. *Inferred, not documented: The vendor's standards list statuses and leave the body to each service.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_syniverse::types;
    ///
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let answer = client
    ///     .list_topic_event_types(types::TopicName::ScgMessage)
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_topic_event_types(
        &self,
        id: impl Into<types::TopicName>,
    ) -> requests::ListTopicEventTypes {
        requests::ListTopicEventTypes {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            id: id.into(),
        }
    }

    /// Have the subscriptions of a topic written to a file.
    ///
    /// The answer comes before the file is written. The file is announced by an `event_file_complete` event of the
    /// topic `MSS-Messages`, to which a delivery configuration must have been subscribed before.
    ///
    /// Sends `GET /topics/{ID}/dump-subscriptions`.
    ///
    /// # Effects
    ///
    /// - starts-job: Every call writes a file to the media storage service and announces it.
    ///
    /// # Arguments
    ///
    /// - `id`: The topic, by its name.
    /// - `compression`: Whether the file is compressed.
    /// - `compression_type`: How the file is compressed. The vendor lists no values; the one of the example is made up.
    ///
    /// # Repeating
    ///
    /// Not idempotent: sending it twice may have its effect twice. It is sent again only if nothing of it left, because there was no connection. After 401 it is sent once more if its credentials have been replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: Other services of the vendor answer an expired access token so; that this service does too is assumed.*
    ///
    /// # Answers
    ///
    /// - 200: The file will be written.
    /// - Others: Any other answer. The vendor documents no errors of this service. *Inferred, not documented: The vendor's standards list statuses and leave the body to each service.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_syniverse::types;
    ///
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let answer = client
    ///     .dump_subscriptions(types::TopicName::ScgMessage, true, "gzip")
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn dump_subscriptions(
        &self,
        id: impl Into<types::TopicName>,
        compression: bool,
        compression_type: impl Into<String>,
    ) -> requests::DumpSubscriptions {
        requests::DumpSubscriptions {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            id: id.into(),
            compression,
            compression_type: compression_type.into(),
        }
    }

    /// Get the codes of a dictionary.
    ///
    /// Sends `GET /dictionaries/{DICT_CODE}`.
    ///
    /// # Arguments
    ///
    /// - `dict_code`: The dictionary.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: Other services of the vendor answer an expired access token so; that this service does too is assumed.*
    ///
    /// # Answers
    ///
    /// - 200: The codes, below the name of the dictionary.
    /// - Others: Any other answer. The vendor documents no errors of this service. *Inferred, not documented: The vendor's standards list statuses and leave the body to each service.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_syniverse::types;
    ///
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let answer = client
    ///     .get_dictionary(types::DictionaryCode::AuthenticationTypes)
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_dictionary(
        &self,
        dict_code: impl Into<types::DictionaryCode>,
    ) -> requests::GetDictionary {
        requests::GetDictionary {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            dict_code: dict_code.into(),
        }
    }

    /// List the deliveries of events.
    ///
    /// The vendor's user interface filters the deliveries by delivery configuration, topic and time; the names of
    /// such parameters are not documented.
    ///
    /// Sends `GET /event-deliveries`.
    ///
    /// Answers one page; [`stream`](crate::requests::ListEventDeliveries::stream) gives the items of all pages, and
    /// [`pages`](crate::requests::ListEventDeliveries::pages) the pages.
    ///
    /// # Arguments
    ///
    /// - `offset` (optional): How many items to skip. *Inferred, not documented: The page declares it for no operation; the answers repeat it, and the sample of `next-page-uri` has it.*
    /// - `limit` (optional): How many items a page holds. *Inferred, not documented: The page does not declare it here; the answers repeat it, and the sample of `next-page-uri` has it.*
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: Other services of the vendor answer an expired access token so; that this service does too is assumed.*
    ///
    /// # Answers
    ///
    /// - 200: One page of the deliveries.
    /// - Others: Any other answer. The vendor documents no errors of this service. *Inferred, not documented: The vendor's standards list statuses and leave the body to each service.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let answer = client.list_event_deliveries().offset(50).limit(50).send().await?;
    /// println!("{answer:?}");
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

    /// Count the deliveries that are pending, in retry and failed.
    ///
    /// The counts stand at three levels: delivery configuration, topic and event type. An article of the vendor says
    /// that a time period must be given; neither it nor the reference names the parameters.
    ///
    /// Sends `GET /event-deliveries/summary`.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: Other services of the vendor answer an expired access token so; that this service does too is assumed.*
    ///
    /// # Answers
    ///
    /// - 200: The counts.
    /// - Others: Any other answer. The vendor documents no errors of this service. *Inferred, not documented: The vendor's standards list statuses and leave the body to each service.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let answer = client.get_event_delivery_summary().send().await?;
    /// println!("{answer:?}");
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
    /// Sends `GET /event-deliveries/{EVT_ID}:{DEL_CFG_ID}/tracking`.
    ///
    /// # Arguments
    ///
    /// - `evt_id`: The event.
    /// - `del_cfg_id`: The delivery configuration.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: Other services of the vendor answer an expired access token so; that this service does too is assumed.*
    ///
    /// # Answers
    ///
    /// - 200: The attempts.
    /// - Others: Any other answer. The vendor documents no errors of this service. *Inferred, not documented: The vendor's standards list statuses and leave the body to each service.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let answer = client
    ///     .get_event_delivery_tracking("hc4lnloTSK2aSvrLKiDpSA", "1266")
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_event_delivery_tracking(
        &self,
        evt_id: impl Into<types::EventId>,
        del_cfg_id: impl Into<types::DeliveryConfigurationId>,
    ) -> requests::GetEventDeliveryTracking {
        requests::GetEventDeliveryTracking {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            evt_id: evt_id.into(),
            del_cfg_id: del_cfg_id.into(),
        }
    }

    /// List the event types, with their fields.
    ///
    /// Sends `GET /event-types`.
    ///
    /// Answers one page; [`stream`](crate::requests::ListEventTypes::stream) gives the items of all pages, and
    /// [`pages`](crate::requests::ListEventTypes::pages) the pages.
    ///
    /// # Arguments
    ///
    /// - `offset` (optional): How many items to skip. *Inferred, not documented: The page declares it for no operation; the answers repeat it, and the sample of `next-page-uri` has it.*
    /// - `limit` (optional): How many items a page holds. *Inferred, not documented: The page does not declare it here; the answers repeat it, and the sample of `next-page-uri` has it.*
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: Other services of the vendor answer an expired access token so; that this service does too is assumed.*
    ///
    /// # Answers
    ///
    /// - 200: One page of the event types.
    /// - Others: Any other answer. The vendor documents no errors of this service. *Inferred, not documented: The vendor's standards list statuses and leave the body to each service.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let answer = client.list_event_types().offset(50).limit(50).send().await?;
    /// println!("{answer:?}");
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
    /// Sends `GET /event-types/{CODE}`.
    ///
    /// # Arguments
    ///
    /// - `code`: The event type.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: Other services of the vendor answer an expired access token so; that this service does too is assumed.*
    ///
    /// # Answers
    ///
    /// - 200: The event type.
    /// - Others: Any other answer. The vendor documents no errors of this service. *Inferred, not documented: The vendor's standards list statuses and leave the body to each service.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_syniverse::types;
    ///
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let answer = client
    ///     .get_event_type(types::EventTypeCode::AbaJobCompleted)
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_event_type(
        &self,
        code: impl Into<types::EventTypeCode>,
    ) -> requests::GetEventType {
        requests::GetEventType {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            code: code.into(),
        }
    }

    /// List the attempts to deliver events.
    ///
    /// Sends `GET /event-delivery-attempts`.
    ///
    /// Answers one page; [`stream`](crate::requests::ListEventDeliveryAttempts::stream) gives the items of all pages, and
    /// [`pages`](crate::requests::ListEventDeliveryAttempts::pages) the pages.
    ///
    /// # Arguments
    ///
    /// - `offset` (optional): How many items to skip. *Inferred, not documented: The page declares it for no operation; the answers repeat it, and the sample of `next-page-uri` has it.*
    /// - `limit` (optional): How many items a page holds. *Inferred, not documented: The page does not declare it here; the answers repeat it, and the sample of `next-page-uri` has it.*
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: Other services of the vendor answer an expired access token so; that this service does too is assumed.*
    ///
    /// # Answers
    ///
    /// - 200: One page of the attempts.
    /// - Others: Any other answer. The vendor documents no errors of this service. *Inferred, not documented: The vendor's standards list statuses and leave the body to each service.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let answer = client
    ///     .list_event_delivery_attempts()
    ///     .offset(50)
    ///     .limit(50)
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
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

    /// List the files in which events are gathered for scheduled delivery.
    ///
    /// Sends `GET /event-buffer-files`.
    ///
    /// Answers one page; [`stream`](crate::requests::ListEventBufferFiles::stream) gives the items of all pages, and
    /// [`pages`](crate::requests::ListEventBufferFiles::pages) the pages.
    ///
    /// # Arguments
    ///
    /// - `offset` (optional): How many items to skip. *Inferred, not documented: The page declares it for no operation; the answers repeat it, and the sample of `next-page-uri` has it.*
    /// - `limit` (optional): How many items a page holds. *Inferred, not documented: The page does not declare it here; the answers repeat it, and the sample of `next-page-uri` has it.*
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more if its credentials have been replaced meanwhile. 404 with `SCG_ERROR_4046` at `/error_code` counts as 401. *Inferred, not documented: Other services of the vendor answer an expired access token so; that this service does too is assumed.*
    ///
    /// # Answers
    ///
    /// - 200: One page of the files.
    /// - Others: Any other answer. The vendor documents no errors of this service. *Inferred, not documented: The vendor's standards list statuses and leave the body to each service.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://sdcdocumentation.syniverse.com/index.php/reporting/event-manager/resources).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let answer = client.list_event_buffer_files().offset(50).limit(50).send().await?;
    /// println!("{answer:?}");
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
