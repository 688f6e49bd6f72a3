// @generated from specs/syniverse.yaml by `cargo xtask codegen syniverse`. Do not edit.

//! Request builders, one per operation.

use subkit_runtime::{Error, Response};
use crate::{Client, catalogue, types};

/// A request builder for [`Client::list_topic_subscriptions`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct ListTopicSubscriptions {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) limit: i64,
    pub(crate) offset: Option<i64>,
}

impl ListTopicSubscriptions {
    /// The number of items to skip.
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::TopicSubscriptionList>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::LIST_TOPIC_SUBSCRIPTIONS)
            .options(&self.request_options)
            .query("limit", &self.limit)
            .query_optional("offset", self.offset.as_ref())
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }

    /// Returns a stream of the items of the requested page and all later pages.
    ///
    /// # Pagination
    ///
    /// The stream requests each page when you poll the first item of the page. A timeout applies to each page, and a
    /// deadline (`with_deadline`) applies to the whole stream. The stream ends after an error. To continue, create a
    /// new stream and pass [`Error::position`] to its method [`resume`](subkit_runtime::Items::resume).
    ///
    /// The stream requests pages by offset. If items disappear from the list while you read the stream, for example
    /// because they are acknowledged or deleted, later items move forward and the stream skips some of them. Use
    /// [`drain`](Self::drain) for such lists.
    ///
    /// `limit` sets the page size. It does not change which items the stream yields.
    ///
    /// *Inferred: The vendor's page does not declare the parameter `offset`. Responses echo `offset` and `limit`, and
    /// the sample of `next-page-uri` in another list contains both.*
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let mut items = client.list_topic_subscriptions(1000).stream();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn stream(self) -> subkit_runtime::Items<Self> {
        subkit_runtime::Items::new(self)
    }

    /// Returns a stream of whole pages: the requested page and all later pages. Otherwise it works like
    /// [`stream`](Self::stream).
    pub fn pages(self) -> subkit_runtime::Pages<Self> {
        subkit_runtime::Pages::new(self)
    }

    /// Returns a stream of the items of a list from which items disappear after they have been handled.
    ///
    /// The stream requests the same page repeatedly and yields the items that it has not yielded before. It ends when a
    /// page has no such items. Handle each item before you poll the next item. Otherwise, the stream can skip items, as
    /// the documentation of [`Drain`](subkit_runtime::Drain) describes.
    pub fn drain(self) -> subkit_runtime::Drain<Self> {
        subkit_runtime::Drain::new(self)
    }
}

impl subkit_runtime::Request for ListTopicSubscriptions {
    type Output = types::TopicSubscriptionList;

    const API: &'static str = "syniverse";
    const OPERATION: &'static subkit_runtime::Operation = &catalogue::LIST_TOPIC_SUBSCRIPTIONS;

    fn options_mut(&mut self) -> &mut subkit_runtime::RequestOptions {
        &mut self.request_options
    }

    async fn fetch(self) -> Result<Response<Self::Output>, Error> {
        self.send().await
    }
}

impl subkit_runtime::Paged for ListTopicSubscriptions {
    type Item = types::TopicSubscription;

    fn start(&self) -> Option<i64> {
        self.offset
    }

    fn at(mut self, start: &subkit_runtime::generated::PageStart) -> Self {
        self.offset = start.number().or(self.offset);
        self
    }

    fn facts(
        page: &types::TopicSubscriptionList,
    ) -> subkit_runtime::generated::PageFacts {
        subkit_runtime::generated::PageFacts::new(page.topic_subscriptions.len())
            .with_offset(page.paged_result.as_ref().and_then(|it| it.offset))
            .with_limit(page.paged_result.as_ref().and_then(|it| it.limit))
    }

    fn items(page: types::TopicSubscriptionList) -> Vec<Self::Item> {
        page.topic_subscriptions
    }
}

/// A request builder for [`Client::list_mdn_subscriptions`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct ListMdnSubscriptions {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) topic_id: types::TopicName,
    pub(crate) matching_criteria: String,
    pub(crate) limit: Option<i64>,
    pub(crate) offset: Option<i64>,
}

impl ListMdnSubscriptions {
    /// The maximum number of results on a page.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// The number of items to skip.
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::MdnSubscriptionList>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::LIST_MDN_SUBSCRIPTIONS)
            .options(&self.request_options)
            .query("topicId", &self.topic_id)
            .query("matchingCriteria", &self.matching_criteria)
            .query_optional("limit", self.limit.as_ref())
            .query_optional("offset", self.offset.as_ref())
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }

    /// Returns a stream of the items of the requested page and all later pages.
    ///
    /// # Pagination
    ///
    /// The stream requests each page when you poll the first item of the page. A timeout applies to each page, and a
    /// deadline (`with_deadline`) applies to the whole stream. The stream ends after an error. To continue, create a
    /// new stream and pass [`Error::position`] to its method [`resume`](subkit_runtime::Items::resume).
    ///
    /// The stream requests pages by offset. If items disappear from the list while you read the stream, for example
    /// because they are acknowledged or deleted, later items move forward and the stream skips some of them. Use
    /// [`drain`](Self::drain) for such lists.
    ///
    /// `limit` sets the page size. It does not change which items the stream yields.
    ///
    /// *Inferred: The vendor's page does not declare the parameter `offset`. Responses echo `offset` and `limit`, and
    /// the sample of `next-page-uri` in another list contains both.*
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_syniverse::types;
    ///
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let mut items = client
    ///     .list_mdn_subscriptions(types::TopicName::NisEvents, "number = '+12345678901'")
    ///     .limit(50)
    ///     .stream();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn stream(self) -> subkit_runtime::Items<Self> {
        subkit_runtime::Items::new(self)
    }

    /// Returns a stream of whole pages: the requested page and all later pages. Otherwise it works like
    /// [`stream`](Self::stream).
    pub fn pages(self) -> subkit_runtime::Pages<Self> {
        subkit_runtime::Pages::new(self)
    }

    /// Returns a stream of the items of a list from which items disappear after they have been handled.
    ///
    /// The stream requests the same page repeatedly and yields the items that it has not yielded before. It ends when a
    /// page has no such items. Handle each item before you poll the next item. Otherwise, the stream can skip items, as
    /// the documentation of [`Drain`](subkit_runtime::Drain) describes.
    pub fn drain(self) -> subkit_runtime::Drain<Self> {
        subkit_runtime::Drain::new(self)
    }
}

impl subkit_runtime::Request for ListMdnSubscriptions {
    type Output = types::MdnSubscriptionList;

    const API: &'static str = "syniverse";
    const OPERATION: &'static subkit_runtime::Operation = &catalogue::LIST_MDN_SUBSCRIPTIONS;

    fn options_mut(&mut self) -> &mut subkit_runtime::RequestOptions {
        &mut self.request_options
    }

    async fn fetch(self) -> Result<Response<Self::Output>, Error> {
        self.send().await
    }
}

impl subkit_runtime::Paged for ListMdnSubscriptions {
    type Item = types::MdnSubscription;

    fn start(&self) -> Option<i64> {
        self.offset
    }

    fn at(mut self, start: &subkit_runtime::generated::PageStart) -> Self {
        self.offset = start.number().or(self.offset);
        self
    }

    fn facts(page: &types::MdnSubscriptionList) -> subkit_runtime::generated::PageFacts {
        subkit_runtime::generated::PageFacts::new(page.subscriptions.len())
            .with_offset(page.paged_result.as_ref().and_then(|it| it.offset))
            .with_limit(page.paged_result.as_ref().and_then(|it| it.limit))
    }

    fn items(page: types::MdnSubscriptionList) -> Vec<Self::Item> {
        page.subscriptions
    }
}

/// A request builder for [`Client::count_unique_mdns`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct CountUniqueMdns {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
}

impl CountUniqueMdns {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::UniqueMdnCount>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::COUNT_UNIQUE_MDNS)
            .options(&self.request_options)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::mark_event_deliveries_handled`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct MarkEventDeliveriesHandled {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) body: types::HandledEventDelivery,
}

impl MarkEventDeliveriesHandled {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if an argument is invalid (the client then sends nothing), no response arrives, the status
    /// is an error, or the body cannot be decoded.
    pub async fn send(
        self,
    ) -> Result<Response<types::HandledEventDeliveryCount>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::MARK_EVENT_DELIVERIES_HANDLED)
            .options(&self.request_options)
            .check_bounds("body", &self.body, &crate::bounds::HandledEventDelivery)
            .json(&self.body)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::list_delivery_configurations`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct ListDeliveryConfigurations {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) offset: Option<i64>,
    pub(crate) limit: Option<i64>,
}

impl ListDeliveryConfigurations {
    /// The number of items to skip.
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// The maximum number of items on a page.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(
        self,
    ) -> Result<Response<types::DeliveryConfigurationList>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::LIST_DELIVERY_CONFIGURATIONS)
            .options(&self.request_options)
            .query_optional("offset", self.offset.as_ref())
            .query_optional("limit", self.limit.as_ref())
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }

    /// Returns a stream of the items of the requested page and all later pages.
    ///
    /// # Pagination
    ///
    /// The stream requests each page when you poll the first item of the page. A timeout applies to each page, and a
    /// deadline (`with_deadline`) applies to the whole stream. The stream ends after an error. To continue, create a
    /// new stream and pass [`Error::position`] to its method [`resume`](subkit_runtime::Items::resume).
    ///
    /// The stream requests pages by offset. If items disappear from the list while you read the stream, for example
    /// because they are acknowledged or deleted, later items move forward and the stream skips some of them. Use
    /// [`drain`](Self::drain) for such lists.
    ///
    /// `limit` sets the page size. It does not change which items the stream yields.
    ///
    /// *Inferred: The vendor's page declares neither `offset` nor `limit` for this operation. Responses echo both, and
    /// the sample of `next-page-uri` in another list contains both.*
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let mut items = client.list_delivery_configurations().limit(50).stream();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn stream(self) -> subkit_runtime::Items<Self> {
        subkit_runtime::Items::new(self)
    }

    /// Returns a stream of whole pages: the requested page and all later pages. Otherwise it works like
    /// [`stream`](Self::stream).
    pub fn pages(self) -> subkit_runtime::Pages<Self> {
        subkit_runtime::Pages::new(self)
    }

    /// Returns a stream of the items of a list from which items disappear after they have been handled.
    ///
    /// The stream requests the same page repeatedly and yields the items that it has not yielded before. It ends when a
    /// page has no such items. Handle each item before you poll the next item. Otherwise, the stream can skip items, as
    /// the documentation of [`Drain`](subkit_runtime::Drain) describes.
    pub fn drain(self) -> subkit_runtime::Drain<Self> {
        subkit_runtime::Drain::new(self)
    }
}

impl subkit_runtime::Request for ListDeliveryConfigurations {
    type Output = types::DeliveryConfigurationList;

    const API: &'static str = "syniverse";
    const OPERATION: &'static subkit_runtime::Operation = &catalogue::LIST_DELIVERY_CONFIGURATIONS;

    fn options_mut(&mut self) -> &mut subkit_runtime::RequestOptions {
        &mut self.request_options
    }

    async fn fetch(self) -> Result<Response<Self::Output>, Error> {
        self.send().await
    }
}

impl subkit_runtime::Paged for ListDeliveryConfigurations {
    type Item = types::DeliveryConfiguration;

    fn start(&self) -> Option<i64> {
        self.offset
    }

    fn at(mut self, start: &subkit_runtime::generated::PageStart) -> Self {
        self.offset = start.number().or(self.offset);
        self
    }

    fn facts(
        page: &types::DeliveryConfigurationList,
    ) -> subkit_runtime::generated::PageFacts {
        subkit_runtime::generated::PageFacts::new(page.delivery_configurations.len())
            .with_offset(page.paged_result.as_ref().and_then(|it| it.offset))
            .with_limit(page.paged_result.as_ref().and_then(|it| it.limit))
    }

    fn items(page: types::DeliveryConfigurationList) -> Vec<Self::Item> {
        page.delivery_configurations
    }
}

/// A request builder for [`Client::create_delivery_configuration`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct CreateDeliveryConfiguration {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) body: types::DeliveryConfigurationCreate,
}

impl CreateDeliveryConfiguration {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<Option<serde_json::Value>>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::CREATE_DELIVERY_CONFIGURATION)
            .options(&self.request_options)
            .json(&self.body)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json_or_text(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::get_delivery_configuration`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct GetDeliveryConfiguration {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) delivery_configuration_id: types::DeliveryConfigurationId,
}

impl GetDeliveryConfiguration {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::DeliveryConfiguration>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::GET_DELIVERY_CONFIGURATION)
            .options(&self.request_options)
            .path("delivery_configuration_id", &self.delivery_configuration_id)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::update_delivery_configuration`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct UpdateDeliveryConfiguration {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) delivery_configuration_id: types::DeliveryConfigurationId,
    pub(crate) body: types::DeliveryConfigurationUpdate,
}

impl UpdateDeliveryConfiguration {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<()>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::UPDATE_DELIVERY_CONFIGURATION)
            .options(&self.request_options)
            .path("delivery_configuration_id", &self.delivery_configuration_id)
            .json(&self.body)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.empty(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::get_delivery_authentication`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct GetDeliveryAuthentication {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) delivery_configuration_id: types::DeliveryConfigurationId,
}

impl GetDeliveryAuthentication {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::DeliveryAuthentication>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::GET_DELIVERY_AUTHENTICATION)
            .options(&self.request_options)
            .path("delivery_configuration_id", &self.delivery_configuration_id)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::update_delivery_authentication`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct UpdateDeliveryAuthentication {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) delivery_configuration_id: types::DeliveryConfigurationId,
    pub(crate) body: types::DeliveryAuthenticationUpdate,
}

impl UpdateDeliveryAuthentication {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<()>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::UPDATE_DELIVERY_AUTHENTICATION)
            .options(&self.request_options)
            .path("delivery_configuration_id", &self.delivery_configuration_id)
            .json(&self.body)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.empty(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::list_topics`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct ListTopics {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) offset: Option<i64>,
    pub(crate) limit: Option<i64>,
}

impl ListTopics {
    /// The number of items to skip.
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// The maximum number of items on a page.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::TopicList>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::LIST_TOPICS)
            .options(&self.request_options)
            .query_optional("offset", self.offset.as_ref())
            .query_optional("limit", self.limit.as_ref())
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }

    /// Returns a stream of the items of the requested page and all later pages.
    ///
    /// # Pagination
    ///
    /// The stream requests each page when you poll the first item of the page. A timeout applies to each page, and a
    /// deadline (`with_deadline`) applies to the whole stream. The stream ends after an error. To continue, create a
    /// new stream and pass [`Error::position`] to its method [`resume`](subkit_runtime::Items::resume).
    ///
    /// The stream requests pages by offset. If items disappear from the list while you read the stream, for example
    /// because they are acknowledged or deleted, later items move forward and the stream skips some of them. Use
    /// [`drain`](Self::drain) for such lists.
    ///
    /// `limit` sets the page size. It does not change which items the stream yields.
    ///
    /// *Inferred: The vendor's page declares neither `offset` nor `limit` for this operation. Responses echo both, and
    /// the sample of `next-page-uri` in another list contains both.*
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let mut items = client.list_topics().limit(50).stream();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn stream(self) -> subkit_runtime::Items<Self> {
        subkit_runtime::Items::new(self)
    }

    /// Returns a stream of whole pages: the requested page and all later pages. Otherwise it works like
    /// [`stream`](Self::stream).
    pub fn pages(self) -> subkit_runtime::Pages<Self> {
        subkit_runtime::Pages::new(self)
    }

    /// Returns a stream of the items of a list from which items disappear after they have been handled.
    ///
    /// The stream requests the same page repeatedly and yields the items that it has not yielded before. It ends when a
    /// page has no such items. Handle each item before you poll the next item. Otherwise, the stream can skip items, as
    /// the documentation of [`Drain`](subkit_runtime::Drain) describes.
    pub fn drain(self) -> subkit_runtime::Drain<Self> {
        subkit_runtime::Drain::new(self)
    }
}

impl subkit_runtime::Request for ListTopics {
    type Output = types::TopicList;

    const API: &'static str = "syniverse";
    const OPERATION: &'static subkit_runtime::Operation = &catalogue::LIST_TOPICS;

    fn options_mut(&mut self) -> &mut subkit_runtime::RequestOptions {
        &mut self.request_options
    }

    async fn fetch(self) -> Result<Response<Self::Output>, Error> {
        self.send().await
    }
}

impl subkit_runtime::Paged for ListTopics {
    type Item = types::Topic;

    fn start(&self) -> Option<i64> {
        self.offset
    }

    fn at(mut self, start: &subkit_runtime::generated::PageStart) -> Self {
        self.offset = start.number().or(self.offset);
        self
    }

    fn facts(page: &types::TopicList) -> subkit_runtime::generated::PageFacts {
        subkit_runtime::generated::PageFacts::new(page.topics.len())
            .with_offset(page.paged_result.as_ref().and_then(|it| it.offset))
            .with_limit(page.paged_result.as_ref().and_then(|it| it.limit))
    }

    fn items(page: types::TopicList) -> Vec<Self::Item> {
        page.topics
    }
}

/// A request builder for [`Client::create_subscription`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct CreateSubscription {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) topic: types::TopicName,
    pub(crate) body: types::SubscriptionCreate,
}

impl CreateSubscription {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<Option<serde_json::Value>>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::CREATE_SUBSCRIPTION)
            .options(&self.request_options)
            .path("topic", &self.topic)
            .json(&self.body)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json_or_text(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::get_subscription`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct GetSubscription {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) topic: types::TopicName,
    pub(crate) subscription_id: types::SubscriptionId,
}

impl GetSubscription {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::Subscription>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::GET_SUBSCRIPTION)
            .options(&self.request_options)
            .path("topic", &self.topic)
            .path("subscription_id", &self.subscription_id)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::update_subscription`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct UpdateSubscription {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) topic: types::TopicName,
    pub(crate) subscription_id: types::SubscriptionId,
    pub(crate) body: types::SubscriptionUpdate,
}

impl UpdateSubscription {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<()>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::UPDATE_SUBSCRIPTION)
            .options(&self.request_options)
            .path("topic", &self.topic)
            .path("subscription_id", &self.subscription_id)
            .json(&self.body)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.empty(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::list_topic_event_types`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct ListTopicEventTypes {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) topic: types::TopicName,
}

impl ListTopicEventTypes {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::TopicEventTypeList>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::LIST_TOPIC_EVENT_TYPES)
            .options(&self.request_options)
            .path("topic", &self.topic)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::dump_subscriptions`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct DumpSubscriptions {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) topic: types::TopicName,
    pub(crate) compression: bool,
    pub(crate) compression_type: String,
}

impl DumpSubscriptions {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::DumpReference>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::DUMP_SUBSCRIPTIONS)
            .options(&self.request_options)
            .path("topic", &self.topic)
            .query("compression", &self.compression)
            .query("compressionType", &self.compression_type)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::get_dictionary`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct GetDictionary {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) dictionary: types::DictionaryCode,
}

impl GetDictionary {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(
        self,
    ) -> Result<
        Response<std::collections::BTreeMap<String, Vec<types::DictionaryEntry>>>,
        Error,
    > {
        let response = self
            .client
            .core()
            .request(&catalogue::GET_DICTIONARY)
            .options(&self.request_options)
            .path("dictionary", &self.dictionary)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::list_event_deliveries`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct ListEventDeliveries {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) offset: Option<i64>,
    pub(crate) limit: Option<i64>,
}

impl ListEventDeliveries {
    /// The number of items to skip.
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// The maximum number of items on a page.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::EventDeliveryList>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::LIST_EVENT_DELIVERIES)
            .options(&self.request_options)
            .query_optional("offset", self.offset.as_ref())
            .query_optional("limit", self.limit.as_ref())
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }

    /// Returns a stream of the items of the requested page and all later pages.
    ///
    /// # Pagination
    ///
    /// The stream requests each page when you poll the first item of the page. A timeout applies to each page, and a
    /// deadline (`with_deadline`) applies to the whole stream. The stream ends after an error. To continue, create a
    /// new stream and pass [`Error::position`] to its method [`resume`](subkit_runtime::Items::resume).
    ///
    /// The stream requests pages by offset. If items disappear from the list while you read the stream, for example
    /// because they are acknowledged or deleted, later items move forward and the stream skips some of them. Use
    /// [`drain`](Self::drain) for such lists.
    ///
    /// `limit` sets the page size. It does not change which items the stream yields.
    ///
    /// *Inferred: The vendor's page declares no parameters. One sample contains `next-page-uri`. This property is
    /// probably absent on the last page.*
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let mut items = client.list_event_deliveries().limit(50).stream();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn stream(self) -> subkit_runtime::Items<Self> {
        subkit_runtime::Items::new(self)
    }

    /// Returns a stream of whole pages: the requested page and all later pages. Otherwise it works like
    /// [`stream`](Self::stream).
    pub fn pages(self) -> subkit_runtime::Pages<Self> {
        subkit_runtime::Pages::new(self)
    }

    /// Returns a stream of the items of a list from which items disappear after they have been handled.
    ///
    /// The stream requests the same page repeatedly and yields the items that it has not yielded before. It ends when a
    /// page has no such items. Handle each item before you poll the next item. Otherwise, the stream can skip items, as
    /// the documentation of [`Drain`](subkit_runtime::Drain) describes.
    pub fn drain(self) -> subkit_runtime::Drain<Self> {
        subkit_runtime::Drain::new(self)
    }
}

impl subkit_runtime::Request for ListEventDeliveries {
    type Output = types::EventDeliveryList;

    const API: &'static str = "syniverse";
    const OPERATION: &'static subkit_runtime::Operation = &catalogue::LIST_EVENT_DELIVERIES;

    fn options_mut(&mut self) -> &mut subkit_runtime::RequestOptions {
        &mut self.request_options
    }

    async fn fetch(self) -> Result<Response<Self::Output>, Error> {
        self.send().await
    }
}

impl subkit_runtime::Paged for ListEventDeliveries {
    type Item = types::EventDelivery;

    fn start(&self) -> Option<i64> {
        self.offset
    }

    fn at(self, _: &subkit_runtime::generated::PageStart) -> Self {
        self
    }

    fn facts(page: &types::EventDeliveryList) -> subkit_runtime::generated::PageFacts {
        subkit_runtime::generated::PageFacts::new(page.event_deliveries.len())
            .with_offset(page.paged_result.as_ref().and_then(|it| it.offset))
            .with_next(page.next_page_uri.clone())
    }

    fn items(page: types::EventDeliveryList) -> Vec<Self::Item> {
        page.event_deliveries
    }
}

/// A request builder for [`Client::get_event_delivery_summary`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct GetEventDeliverySummary {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
}

impl GetEventDeliverySummary {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::EventDeliverySummary>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::GET_EVENT_DELIVERY_SUMMARY)
            .options(&self.request_options)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::get_event_delivery_tracking`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct GetEventDeliveryTracking {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) event_id: types::EventId,
    pub(crate) delivery_configuration_id: types::DeliveryConfigurationId,
}

impl GetEventDeliveryTracking {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if an argument is invalid (the client then sends nothing), no response arrives, the status
    /// is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::DeliveryTracking>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::GET_EVENT_DELIVERY_TRACKING)
            .options(&self.request_options)
            .check_bounds("event_id", &self.event_id, &crate::bounds::EventId)
            .path("event_id", &self.event_id)
            .path("delivery_configuration_id", &self.delivery_configuration_id)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::list_event_types`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct ListEventTypes {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) offset: Option<i64>,
    pub(crate) limit: Option<i64>,
}

impl ListEventTypes {
    /// The number of items to skip.
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// The maximum number of items on a page.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::EventTypeList>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::LIST_EVENT_TYPES)
            .options(&self.request_options)
            .query_optional("offset", self.offset.as_ref())
            .query_optional("limit", self.limit.as_ref())
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }

    /// Returns a stream of the items of the requested page and all later pages.
    ///
    /// # Pagination
    ///
    /// The stream requests each page when you poll the first item of the page. A timeout applies to each page, and a
    /// deadline (`with_deadline`) applies to the whole stream. The stream ends after an error. To continue, create a
    /// new stream and pass [`Error::position`] to its method [`resume`](subkit_runtime::Items::resume).
    ///
    /// The stream requests pages by offset. If items disappear from the list while you read the stream, for example
    /// because they are acknowledged or deleted, later items move forward and the stream skips some of them. Use
    /// [`drain`](Self::drain) for such lists.
    ///
    /// `limit` sets the page size. It does not change which items the stream yields.
    ///
    /// *Inferred: The vendor's page declares neither `offset` nor `limit` for this operation. Responses echo both, and
    /// the sample of `next-page-uri` in another list contains both.*
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let mut items = client.list_event_types().limit(50).stream();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn stream(self) -> subkit_runtime::Items<Self> {
        subkit_runtime::Items::new(self)
    }

    /// Returns a stream of whole pages: the requested page and all later pages. Otherwise it works like
    /// [`stream`](Self::stream).
    pub fn pages(self) -> subkit_runtime::Pages<Self> {
        subkit_runtime::Pages::new(self)
    }

    /// Returns a stream of the items of a list from which items disappear after they have been handled.
    ///
    /// The stream requests the same page repeatedly and yields the items that it has not yielded before. It ends when a
    /// page has no such items. Handle each item before you poll the next item. Otherwise, the stream can skip items, as
    /// the documentation of [`Drain`](subkit_runtime::Drain) describes.
    pub fn drain(self) -> subkit_runtime::Drain<Self> {
        subkit_runtime::Drain::new(self)
    }
}

impl subkit_runtime::Request for ListEventTypes {
    type Output = types::EventTypeList;

    const API: &'static str = "syniverse";
    const OPERATION: &'static subkit_runtime::Operation = &catalogue::LIST_EVENT_TYPES;

    fn options_mut(&mut self) -> &mut subkit_runtime::RequestOptions {
        &mut self.request_options
    }

    async fn fetch(self) -> Result<Response<Self::Output>, Error> {
        self.send().await
    }
}

impl subkit_runtime::Paged for ListEventTypes {
    type Item = types::EventType;

    fn start(&self) -> Option<i64> {
        self.offset
    }

    fn at(mut self, start: &subkit_runtime::generated::PageStart) -> Self {
        self.offset = start.number().or(self.offset);
        self
    }

    fn facts(page: &types::EventTypeList) -> subkit_runtime::generated::PageFacts {
        subkit_runtime::generated::PageFacts::new(page.event_types.len())
            .with_offset(page.paged_result.as_ref().and_then(|it| it.offset))
            .with_limit(page.paged_result.as_ref().and_then(|it| it.limit))
    }

    fn items(page: types::EventTypeList) -> Vec<Self::Item> {
        page.event_types
    }
}

/// A request builder for [`Client::get_event_type`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct GetEventType {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) event_type: types::EventTypeCode,
}

impl GetEventType {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::EventType>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::GET_EVENT_TYPE)
            .options(&self.request_options)
            .path("event_type", &self.event_type)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }
}

/// A request builder for [`Client::list_event_delivery_attempts`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct ListEventDeliveryAttempts {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) offset: Option<i64>,
    pub(crate) limit: Option<i64>,
}

impl ListEventDeliveryAttempts {
    /// The number of items to skip.
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// The maximum number of items on a page.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::EventDeliveryAttemptList>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::LIST_EVENT_DELIVERY_ATTEMPTS)
            .options(&self.request_options)
            .query_optional("offset", self.offset.as_ref())
            .query_optional("limit", self.limit.as_ref())
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }

    /// Returns a stream of the items of the requested page and all later pages.
    ///
    /// # Pagination
    ///
    /// The stream requests each page when you poll the first item of the page. A timeout applies to each page, and a
    /// deadline (`with_deadline`) applies to the whole stream. The stream ends after an error. To continue, create a
    /// new stream and pass [`Error::position`] to its method [`resume`](subkit_runtime::Items::resume).
    ///
    /// The stream requests pages by offset. If items disappear from the list while you read the stream, for example
    /// because they are acknowledged or deleted, later items move forward and the stream skips some of them. Use
    /// [`drain`](Self::drain) for such lists.
    ///
    /// `limit` sets the page size. It does not change which items the stream yields.
    ///
    /// *Inferred: The vendor's page declares neither `offset` nor `limit` for this operation. Responses echo both, and
    /// the sample of `next-page-uri` in another list contains both.*
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let mut items = client.list_event_delivery_attempts().limit(50).stream();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn stream(self) -> subkit_runtime::Items<Self> {
        subkit_runtime::Items::new(self)
    }

    /// Returns a stream of whole pages: the requested page and all later pages. Otherwise it works like
    /// [`stream`](Self::stream).
    pub fn pages(self) -> subkit_runtime::Pages<Self> {
        subkit_runtime::Pages::new(self)
    }

    /// Returns a stream of the items of a list from which items disappear after they have been handled.
    ///
    /// The stream requests the same page repeatedly and yields the items that it has not yielded before. It ends when a
    /// page has no such items. Handle each item before you poll the next item. Otherwise, the stream can skip items, as
    /// the documentation of [`Drain`](subkit_runtime::Drain) describes.
    pub fn drain(self) -> subkit_runtime::Drain<Self> {
        subkit_runtime::Drain::new(self)
    }
}

impl subkit_runtime::Request for ListEventDeliveryAttempts {
    type Output = types::EventDeliveryAttemptList;

    const API: &'static str = "syniverse";
    const OPERATION: &'static subkit_runtime::Operation = &catalogue::LIST_EVENT_DELIVERY_ATTEMPTS;

    fn options_mut(&mut self) -> &mut subkit_runtime::RequestOptions {
        &mut self.request_options
    }

    async fn fetch(self) -> Result<Response<Self::Output>, Error> {
        self.send().await
    }
}

impl subkit_runtime::Paged for ListEventDeliveryAttempts {
    type Item = types::EventDeliveryAttempt;

    fn start(&self) -> Option<i64> {
        self.offset
    }

    fn at(mut self, start: &subkit_runtime::generated::PageStart) -> Self {
        self.offset = start.number().or(self.offset);
        self
    }

    fn facts(
        page: &types::EventDeliveryAttemptList,
    ) -> subkit_runtime::generated::PageFacts {
        subkit_runtime::generated::PageFacts::new(page.attempts.len())
            .with_offset(page.paged_result.as_ref().and_then(|it| it.offset))
            .with_limit(page.paged_result.as_ref().and_then(|it| it.limit))
    }

    fn items(page: types::EventDeliveryAttemptList) -> Vec<Self::Item> {
        page.attempts
    }
}

/// A request builder for [`Client::list_event_buffer_files`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct ListEventBufferFiles {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) offset: Option<i64>,
    pub(crate) limit: Option<i64>,
}

impl ListEventBufferFiles {
    /// The number of items to skip.
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// The maximum number of items on a page.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::EventBufferFileList>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::LIST_EVENT_BUFFER_FILES)
            .options(&self.request_options)
            .query_optional("offset", self.offset.as_ref())
            .query_optional("limit", self.limit.as_ref())
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error()),
        }
    }

    /// Returns a stream of the items of the requested page and all later pages.
    ///
    /// # Pagination
    ///
    /// The stream requests each page when you poll the first item of the page. A timeout applies to each page, and a
    /// deadline (`with_deadline`) applies to the whole stream. The stream ends after an error. To continue, create a
    /// new stream and pass [`Error::position`] to its method [`resume`](subkit_runtime::Items::resume).
    ///
    /// The stream requests pages by offset. If items disappear from the list while you read the stream, for example
    /// because they are acknowledged or deleted, later items move forward and the stream skips some of them. Use
    /// [`drain`](Self::drain) for such lists.
    ///
    /// `limit` sets the page size. It does not change which items the stream yields.
    ///
    /// *Inferred: The vendor's page declares neither `offset` nor `limit` for this operation. Responses echo both, and
    /// the sample of `next-page-uri` in another list contains both.*
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_syniverse::Client::builder().access_token("secret").build()?;
    /// let mut items = client.list_event_buffer_files().limit(50).stream();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn stream(self) -> subkit_runtime::Items<Self> {
        subkit_runtime::Items::new(self)
    }

    /// Returns a stream of whole pages: the requested page and all later pages. Otherwise it works like
    /// [`stream`](Self::stream).
    pub fn pages(self) -> subkit_runtime::Pages<Self> {
        subkit_runtime::Pages::new(self)
    }

    /// Returns a stream of the items of a list from which items disappear after they have been handled.
    ///
    /// The stream requests the same page repeatedly and yields the items that it has not yielded before. It ends when a
    /// page has no such items. Handle each item before you poll the next item. Otherwise, the stream can skip items, as
    /// the documentation of [`Drain`](subkit_runtime::Drain) describes.
    pub fn drain(self) -> subkit_runtime::Drain<Self> {
        subkit_runtime::Drain::new(self)
    }
}

impl subkit_runtime::Request for ListEventBufferFiles {
    type Output = types::EventBufferFileList;

    const API: &'static str = "syniverse";
    const OPERATION: &'static subkit_runtime::Operation = &catalogue::LIST_EVENT_BUFFER_FILES;

    fn options_mut(&mut self) -> &mut subkit_runtime::RequestOptions {
        &mut self.request_options
    }

    async fn fetch(self) -> Result<Response<Self::Output>, Error> {
        self.send().await
    }
}

impl subkit_runtime::Paged for ListEventBufferFiles {
    type Item = types::EventBufferFile;

    fn start(&self) -> Option<i64> {
        self.offset
    }

    fn at(mut self, start: &subkit_runtime::generated::PageStart) -> Self {
        self.offset = start.number().or(self.offset);
        self
    }

    fn facts(page: &types::EventBufferFileList) -> subkit_runtime::generated::PageFacts {
        subkit_runtime::generated::PageFacts::new(page.files.len())
            .with_offset(page.paged_result.as_ref().and_then(|it| it.offset))
            .with_limit(page.paged_result.as_ref().and_then(|it| it.limit))
    }

    fn items(page: types::EventBufferFileList) -> Vec<Self::Item> {
        page.files
    }
}

subkit_runtime::request_options!(
    ListTopicSubscriptions, ListMdnSubscriptions, CountUniqueMdns,
    MarkEventDeliveriesHandled, ListDeliveryConfigurations, CreateDeliveryConfiguration,
    GetDeliveryConfiguration, UpdateDeliveryConfiguration, GetDeliveryAuthentication,
    UpdateDeliveryAuthentication, ListTopics, CreateSubscription, GetSubscription,
    UpdateSubscription, ListTopicEventTypes, DumpSubscriptions, GetDictionary,
    ListEventDeliveries, GetEventDeliverySummary, GetEventDeliveryTracking,
    ListEventTypes, GetEventType, ListEventDeliveryAttempts, ListEventBufferFiles
);
