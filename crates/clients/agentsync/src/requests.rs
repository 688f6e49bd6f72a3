// @generated from specs/agentsync.yaml by `cargo xtask codegen agentsync`. Do not edit.

//! Request builders, one per operation.

use subkit_runtime::{Error, Response};
use crate::{Client, catalogue, types};

/// A request builder for [`Client::list_active_npns`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct ListActiveNpns {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) page: Option<i64>,
    pub(crate) size: Option<i64>,
}

impl ListActiveNpns {
    /// The page number. The first page is 0.
    pub fn page(mut self, page: i64) -> Self {
        self.page = Some(page);
        self
    }

    /// The maximum number of items on a page. Set this parameter, because the default differs between endpoints. The
    /// vendor documents no bounds for v1 lists.
    pub fn size(mut self, size: i64) -> Self {
        self.size = Some(size);
        self
    }

    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if an argument is invalid (the client then sends nothing), no response arrives, the status
    /// is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::ActiveNpnPage>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::LIST_ACTIVE_NPNS)
            .options(&self.request_options)
            .check_bounds(
                "page",
                &self.page,
                &[subkit_runtime::generated::Bound::Minimum("0")],
            )
            .query_optional("page", self.page.as_ref())
            .query_optional("size", self.size.as_ref())
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error_json::<types::ErrorBody>()),
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
    /// The stream requests pages by page number. If items disappear from the list while you read the stream, for
    /// example because they are acknowledged or deleted, later items move forward and the stream skips some of them.
    /// Use [`drain`](Self::drain) for such lists.
    ///
    /// `size` sets the page size. It does not change which items the stream yields.
    ///
    /// *Inferred: The vendor documents this pagination for v1 lists in general, but not for this list. It documents
    /// neither the name of the array under `embedded` nor the properties of its items. The client therefore accepts
    /// items under any name.*
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_agentsync::Client::builder().client_credentials("id", "secret").build()?;
    /// let mut items = client.list_active_npns().size(250).stream();
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

impl subkit_runtime::Request for ListActiveNpns {
    type Output = types::ActiveNpnPage;

    const API: &'static str = "agentsync";
    const OPERATION: &'static subkit_runtime::Operation = &catalogue::LIST_ACTIVE_NPNS;

    fn options_mut(&mut self) -> &mut subkit_runtime::RequestOptions {
        &mut self.request_options
    }

    async fn fetch(self) -> Result<Response<Self::Output>, Error> {
        self.send().await
    }
}

impl subkit_runtime::Paged for ListActiveNpns {
    type Item = serde_json::Value;

    fn start(&self) -> Option<i64> {
        self.page
    }

    fn limit(&self) -> Option<i64> {
        self.size.as_ref().and_then(|it| it.to_string().parse().ok())
    }

    fn at(mut self, start: &subkit_runtime::generated::PageStart) -> Self {
        self.page = start.number().or(self.page);
        self
    }

    fn facts(page: &types::ActiveNpnPage) -> subkit_runtime::generated::PageFacts {
        subkit_runtime::generated::PageFacts::new(
                subkit_runtime::generated::any_values::count(&page.embedded),
            )
            .with_number(page.page.as_ref().and_then(|it| it.number))
            .with_total(page.page.as_ref().and_then(|it| it.total_pages))
    }

    fn items(page: types::ActiveNpnPage) -> Vec<Self::Item> {
        subkit_runtime::generated::any_values::items(page.embedded)
    }
}

/// A request builder for [`Client::append_active_npns`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct AppendActiveNpns {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) npns: Vec<types::Npn>,
}

impl AppendActiveNpns {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if an argument is invalid (the client then sends nothing), no response arrives, the status
    /// is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<Option<types::NpnJob>>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::APPEND_ACTIVE_NPNS)
            .options(&self.request_options)
            .check_bounds(
                "npns",
                &self.npns,
                const {
                    &[
                        subkit_runtime::generated::Bound::MinItems(1),
                        subkit_runtime::generated::Bound::Items(&crate::bounds::Npn),
                    ]
                },
            )
            .json(&self.npns)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json_or_empty(),
            _ => Err(response.error_json::<types::ErrorBody>()),
        }
    }

    /// Sends the request and returns a handle to the job that the request starts.
    ///
    /// Store the job id. With the id, another process can get the state of the job by calling
    /// [`Client::get_npn_job_status`], or wait for the job by calling [`GetNpnJobStatus::wait`].
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`send`](Self::send), and an [`Error`] if the response contains no job id. In that
    /// case, the job may be running, so check before you start the job again.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_agentsync::Client::builder().client_credentials("id", "secret").build()?;
    /// let job = client
    ///     .append_active_npns(["912484758", "123456689", "999999999"])
    ///     .start()
    ///     .await?;
    /// println!("{}", job.id());
    /// let state = job.wait().await?;
    /// println!("{state:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub async fn start(self) -> Result<subkit_runtime::Job<GetNpnJobStatus>, Error> {
        let client = self.client.clone();
        let response = self.send().await?;
        let Some(response) = (*response)
            .as_ref()
            .and_then(|it| it.job_id.clone())
            .map(|id| id.to_string())
            .filter(|id| !id.trim().is_empty()) else {
            return Err(
                subkit_runtime::generated::missing_job_id(
                    "agentsync",
                    &catalogue::APPEND_ACTIVE_NPNS,
                    "$.job_id",
                    &response,
                ),
            );
        };
        Ok(
            subkit_runtime::Job::new(
                response.clone(),
                client.get_npn_job_status(response),
            ),
        )
    }
}

/// A request builder for [`Client::replace_active_npns`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct ReplaceActiveNpns {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) npns: Vec<types::Npn>,
}

impl ReplaceActiveNpns {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if an argument is invalid (the client then sends nothing), no response arrives, the status
    /// is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<Option<types::NpnJob>>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::REPLACE_ACTIVE_NPNS)
            .options(&self.request_options)
            .check_bounds(
                "npns",
                &self.npns,
                const {
                    &[
                        subkit_runtime::generated::Bound::MinItems(1),
                        subkit_runtime::generated::Bound::Items(&crate::bounds::Npn),
                    ]
                },
            )
            .json(&self.npns)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json_or_empty(),
            _ => Err(response.error_json::<types::ErrorBody>()),
        }
    }

    /// Sends the request and returns a handle to the job that the request starts.
    ///
    /// Store the job id. With the id, another process can get the state of the job by calling
    /// [`Client::get_npn_job_status`], or wait for the job by calling [`GetNpnJobStatus::wait`].
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`send`](Self::send), and an [`Error`] if the response contains no job id. In that
    /// case, the job may be running, so check before you start the job again.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_agentsync::Client::builder().client_credentials("id", "secret").build()?;
    /// let job = client
    ///     .replace_active_npns(["912484758", "123456689", "999999999"])
    ///     .start()
    ///     .await?;
    /// println!("{}", job.id());
    /// let state = job.wait().await?;
    /// println!("{state:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub async fn start(self) -> Result<subkit_runtime::Job<GetNpnJobStatus>, Error> {
        let client = self.client.clone();
        let response = self.send().await?;
        let Some(response) = (*response)
            .as_ref()
            .and_then(|it| it.job_id.clone())
            .map(|id| id.to_string())
            .filter(|id| !id.trim().is_empty()) else {
            return Err(
                subkit_runtime::generated::missing_job_id(
                    "agentsync",
                    &catalogue::REPLACE_ACTIVE_NPNS,
                    "$.job_id",
                    &response,
                ),
            );
        };
        Ok(
            subkit_runtime::Job::new(
                response.clone(),
                client.get_npn_job_status(response),
            ),
        )
    }
}

/// A request builder for [`Client::remove_active_npns`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct RemoveActiveNpns {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) npns: Vec<types::Npn>,
}

impl RemoveActiveNpns {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if an argument is invalid (the client then sends nothing), no response arrives, the status
    /// is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<()>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::REMOVE_ACTIVE_NPNS)
            .options(&self.request_options)
            .check_bounds(
                "npns",
                &self.npns,
                const {
                    &[
                        subkit_runtime::generated::Bound::MinItems(1),
                        subkit_runtime::generated::Bound::Items(&crate::bounds::Npn),
                    ]
                },
            )
            .json(&self.npns)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.empty(),
            _ => Err(response.error_json::<types::ErrorBody>()),
        }
    }
}

/// A request builder for [`Client::get_npn_job_status`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct GetNpnJobStatus {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) job_id: types::JobId,
}

impl GetNpnJobStatus {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::NpnJobStatus>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::GET_NPN_JOB_STATUS)
            .options(&self.request_options)
            .path("jobId", &self.job_id)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error_json::<types::ErrorBody>()),
        }
    }

    /// Returns a future that polls the job until it reaches a terminal state.
    ///
    /// If the job succeeds, the future returns the final state. If it fails, the future returns an [`Error`] of the
    /// kind [`JobFailed`](subkit_runtime::ErrorKind::JobFailed) whose [`body`](Error::body) is the final state.
    ///
    /// The job has succeeded if the value at `/status` or `/details/status` is one of `COMPLETE`, `COMPLETED`, `DONE`,
    /// `FINISHED`, `SUCCESS`, `SUCCEEDED`, and has failed if it is one of `FAILED`, `FAILURE`, `ERROR`, `CANCELED`,
    /// `CANCELLED`. Case is ignored. If the state contains several of these values, the job has failed if any of them
    /// means failure, and has succeeded only if all of them mean success.
    ///
    /// [`with_timeout`](subkit_runtime::Wait::with_timeout) sets how long to poll.
    /// [`until`](subkit_runtime::Wait::until) sets a predicate that decides when the job has succeeded.
    ///
    /// *Inferred: The vendor documents neither the property that says whether a job has finished, nor its values. The
    /// spec lists common names and values. Check the names and values against a real response.*
    pub fn wait(self) -> subkit_runtime::Wait<Self> {
        subkit_runtime::Wait::new(self)
    }
}

impl subkit_runtime::Request for GetNpnJobStatus {
    type Output = types::NpnJobStatus;

    const API: &'static str = "agentsync";
    const OPERATION: &'static subkit_runtime::Operation = &catalogue::GET_NPN_JOB_STATUS;

    fn options_mut(&mut self) -> &mut subkit_runtime::RequestOptions {
        &mut self.request_options
    }

    async fn fetch(self) -> Result<Response<Self::Output>, Error> {
        self.send().await
    }
}

impl subkit_runtime::JobStatus for GetNpnJobStatus {
    const OUTCOMES: &'static [subkit_runtime::JobOutcome] = &[
        subkit_runtime::JobOutcome::new(
            "/status",
            &["COMPLETE", "COMPLETED", "DONE", "FINISHED", "SUCCESS", "SUCCEEDED"],
            &["FAILED", "FAILURE", "ERROR", "CANCELED", "CANCELLED"],
        ),
        subkit_runtime::JobOutcome::new(
            "/details/status",
            &["COMPLETE", "COMPLETED", "DONE", "FINISHED", "SUCCESS", "SUCCEEDED"],
            &["FAILED", "FAILURE", "ERROR", "CANCELED", "CANCELLED"],
        ),
    ];
}

/// A request builder for [`Client::get_npn_job_status_details`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct GetNpnJobStatusDetails {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) job_id: types::JobId,
    pub(crate) page: Option<i64>,
    pub(crate) size: Option<i64>,
}

impl GetNpnJobStatusDetails {
    /// The page number. The first page is 0.
    pub fn page(mut self, page: i64) -> Self {
        self.page = Some(page);
        self
    }

    /// The maximum number of items on a page. Set this parameter, because the default differs between endpoints. The
    /// vendor documents no bounds for v1 lists.
    pub fn size(mut self, size: i64) -> Self {
        self.size = Some(size);
        self
    }

    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if an argument is invalid (the client then sends nothing), no response arrives, the status
    /// is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::NpnJobStatusDetails>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::GET_NPN_JOB_STATUS_DETAILS)
            .options(&self.request_options)
            .check_bounds(
                "page",
                &self.page,
                &[subkit_runtime::generated::Bound::Minimum("0")],
            )
            .path("jobId", &self.job_id)
            .query_optional("page", self.page.as_ref())
            .query_optional("size", self.size.as_ref())
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error_json::<types::ErrorBody>()),
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
    /// The stream requests pages by page number. If items disappear from the list while you read the stream, for
    /// example because they are acknowledged or deleted, later items move forward and the stream skips some of them.
    /// Use [`drain`](Self::drain) for such lists.
    ///
    /// `size` sets the page size. It does not change which items the stream yields.
    ///
    /// *Inferred: The vendor documents pagination for all v1 endpoints that return arrays. It documents neither whether
    /// this endpoint returns an array, nor the name of the array under `embedded`.*
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_agentsync::Client::builder().client_credentials("id", "secret").build()?;
    /// let mut items = client
    ///     .get_npn_job_status_details("0ded8367-01ac-4519-8cd7-ce965d55c0b0")
    ///     .size(250)
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

impl subkit_runtime::Request for GetNpnJobStatusDetails {
    type Output = types::NpnJobStatusDetails;

    const API: &'static str = "agentsync";
    const OPERATION: &'static subkit_runtime::Operation = &catalogue::GET_NPN_JOB_STATUS_DETAILS;

    fn options_mut(&mut self) -> &mut subkit_runtime::RequestOptions {
        &mut self.request_options
    }

    async fn fetch(self) -> Result<Response<Self::Output>, Error> {
        self.send().await
    }
}

impl subkit_runtime::Paged for GetNpnJobStatusDetails {
    type Item = serde_json::Value;

    fn start(&self) -> Option<i64> {
        self.page
    }

    fn limit(&self) -> Option<i64> {
        self.size.as_ref().and_then(|it| it.to_string().parse().ok())
    }

    fn at(mut self, start: &subkit_runtime::generated::PageStart) -> Self {
        self.page = start.number().or(self.page);
        self
    }

    fn facts(page: &types::NpnJobStatusDetails) -> subkit_runtime::generated::PageFacts {
        subkit_runtime::generated::PageFacts::new(
                subkit_runtime::generated::any_values::count(&page.embedded),
            )
            .with_number(page.page.as_ref().and_then(|it| it.number))
            .with_total(page.page.as_ref().and_then(|it| it.total_pages))
    }

    fn items(page: types::NpnJobStatusDetails) -> Vec<Self::Item> {
        subkit_runtime::generated::any_values::items(page.embedded)
    }
}

/// A request builder for [`Client::list_addresses`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct ListAddresses {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) npns: Option<Vec<types::Npn>>,
    pub(crate) states: Option<Vec<String>>,
    pub(crate) updated_since: Option<subkit_runtime::Date>,
    pub(crate) include_deleted: Option<bool>,
    pub(crate) size: Option<i64>,
    pub(crate) continuation_token: Option<String>,
}

impl ListAddresses {
    /// Lists only the addresses of these NPNs.
    pub fn npns(
        mut self,
        npns: impl IntoIterator<Item = impl Into<types::Npn>>,
    ) -> Self {
        self.npns = Some(npns.into_iter().map(Into::into).collect());
        self
    }

    /// Lists only records whose `forState` is one of these two-letter state codes.
    pub fn states(
        mut self,
        states: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.states = Some(states.into_iter().map(Into::into).collect());
        self
    }

    /// Lists only records whose `updatedAt` is this day or later.
    pub fn updated_since(mut self, updated_since: subkit_runtime::Date) -> Self {
        self.updated_since = Some(updated_since);
        self
    }

    /// Whether to include records that NIPR has deleted (`niprDeleted`).
    pub fn include_deleted(mut self, include_deleted: bool) -> Self {
        self.include_deleted = Some(include_deleted);
        self
    }

    /// The maximum number of records on a page.
    pub fn size(mut self, size: i64) -> Self {
        self.size = Some(size);
        self
    }

    /// The position of the page in the list, taken from the `next` link of the previous page.
    pub fn continuation_token(mut self, continuation_token: impl Into<String>) -> Self {
        self.continuation_token = Some(continuation_token.into());
        self
    }

    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if an argument is invalid (the client then sends nothing), no response arrives, the status
    /// is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::AddressPage>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::LIST_ADDRESSES)
            .options(&self.request_options)
            .check_bounds(
                "npns",
                &self.npns,
                const {
                    &[
                        subkit_runtime::generated::Bound::MinItems(1),
                        subkit_runtime::generated::Bound::Items(&crate::bounds::Npn),
                    ]
                },
            )
            .check_bounds(
                "states",
                &self.states,
                &[
                    subkit_runtime::generated::Bound::Items(
                        &[
                            subkit_runtime::generated::Bound::MinLength(2),
                            subkit_runtime::generated::Bound::MaxLength(2),
                        ],
                    ),
                ],
            )
            .check_bounds(
                "size",
                &self.size,
                &[
                    subkit_runtime::generated::Bound::Minimum("1"),
                    subkit_runtime::generated::Bound::Maximum("1000"),
                ],
            )
            .query_list_optional(
                "npns",
                self.npns.as_ref(),
                subkit_runtime::generated::ListStyle::Comma,
            )
            .query_list_optional(
                "states",
                self.states.as_ref(),
                subkit_runtime::generated::ListStyle::Comma,
            )
            .query_optional("updatedSince", self.updated_since.as_ref())
            .query_optional("includeDeleted", self.include_deleted.as_ref())
            .query_optional("size", self.size.as_ref())
            .query_optional("continuationToken", self.continuation_token.as_ref())
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error_json::<types::ErrorBody>()),
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
    /// `size` sets the page size. It does not change which items the stream yields.
    ///
    /// *Inferred: The vendor documents the format for all v2 lists. It does not document the name of the array of
    /// addresses under `embedded`, so the client accepts items under any name.*
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_agentsync::Client::builder().client_credentials("id", "secret").build()?;
    /// let mut items = client
    ///     .list_addresses()
    ///     .npns(["123456789", "987654321"])
    ///     .states(["MO", "CA", "CO"])
    ///     .updated_since("2024-10-15".parse::<subkit_agentsync::Date>()?)
    ///     .include_deleted(false)
    ///     .size(500)
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
}

impl subkit_runtime::Request for ListAddresses {
    type Output = types::AddressPage;

    const API: &'static str = "agentsync";
    const OPERATION: &'static subkit_runtime::Operation = &catalogue::LIST_ADDRESSES;

    fn options_mut(&mut self) -> &mut subkit_runtime::RequestOptions {
        &mut self.request_options
    }

    async fn fetch(self) -> Result<Response<Self::Output>, Error> {
        self.send().await
    }
}

impl subkit_runtime::Paged for ListAddresses {
    type Item = types::Address;

    fn start(&self) -> Option<i64> {
        None
    }

    fn at(mut self, start: &subkit_runtime::generated::PageStart) -> Self {
        if let Some(token) = start.token() {
            self.continuation_token = Some(token.to_owned());
        }
        self
    }

    fn facts(page: &types::AddressPage) -> subkit_runtime::generated::PageFacts {
        subkit_runtime::generated::PageFacts::new(
                subkit_runtime::generated::lists::count(&page.embedded),
            )
            .with_next(
                page
                    .links
                    .as_ref()
                    .and_then(|it| it.next.as_ref())
                    .and_then(|it| it.href.clone()),
            )
    }

    fn items(page: types::AddressPage) -> Vec<Self::Item> {
        subkit_runtime::generated::lists::items(page.embedded)
    }
}

/// A request builder for [`Client::list_entity_addresses`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct ListEntityAddresses {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) npn: types::Npn,
    pub(crate) states: Option<Vec<String>>,
    pub(crate) updated_since: Option<subkit_runtime::Date>,
    pub(crate) include_deleted: Option<bool>,
    pub(crate) size: Option<i64>,
    pub(crate) continuation_token: Option<String>,
}

impl ListEntityAddresses {
    /// Lists only records whose `forState` is one of these two-letter state codes.
    pub fn states(
        mut self,
        states: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.states = Some(states.into_iter().map(Into::into).collect());
        self
    }

    /// Lists only records whose `updatedAt` is this day or later.
    pub fn updated_since(mut self, updated_since: subkit_runtime::Date) -> Self {
        self.updated_since = Some(updated_since);
        self
    }

    /// Whether to include records that NIPR has deleted (`niprDeleted`).
    pub fn include_deleted(mut self, include_deleted: bool) -> Self {
        self.include_deleted = Some(include_deleted);
        self
    }

    /// The maximum number of records on a page.
    pub fn size(mut self, size: i64) -> Self {
        self.size = Some(size);
        self
    }

    /// The position of the page in the list, taken from the `next` link of the previous page.
    pub fn continuation_token(mut self, continuation_token: impl Into<String>) -> Self {
        self.continuation_token = Some(continuation_token.into());
        self
    }

    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if an argument is invalid (the client then sends nothing), no response arrives, the status
    /// is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::AddressPage>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::LIST_ENTITY_ADDRESSES)
            .options(&self.request_options)
            .check_bounds("npn", &self.npn, &crate::bounds::Npn)
            .check_bounds(
                "states",
                &self.states,
                &[
                    subkit_runtime::generated::Bound::Items(
                        &[
                            subkit_runtime::generated::Bound::MinLength(2),
                            subkit_runtime::generated::Bound::MaxLength(2),
                        ],
                    ),
                ],
            )
            .check_bounds(
                "size",
                &self.size,
                &[
                    subkit_runtime::generated::Bound::Minimum("1"),
                    subkit_runtime::generated::Bound::Maximum("1000"),
                ],
            )
            .path("npn", &self.npn)
            .query_list_optional(
                "states",
                self.states.as_ref(),
                subkit_runtime::generated::ListStyle::Comma,
            )
            .query_optional("updatedSince", self.updated_since.as_ref())
            .query_optional("includeDeleted", self.include_deleted.as_ref())
            .query_optional("size", self.size.as_ref())
            .query_optional("continuationToken", self.continuation_token.as_ref())
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error_json::<types::ErrorBody>()),
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
    /// `size` sets the page size. It does not change which items the stream yields.
    ///
    /// *Inferred: The vendor documents the format for all v2 lists. It does not document the name of the array of
    /// addresses under `embedded`, so the client accepts items under any name.*
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_agentsync::Client::builder().client_credentials("id", "secret").build()?;
    /// let mut items = client
    ///     .list_entity_addresses("15645555")
    ///     .states(["MO", "CA", "CO"])
    ///     .updated_since("2024-10-15".parse::<subkit_agentsync::Date>()?)
    ///     .include_deleted(false)
    ///     .size(500)
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
}

impl subkit_runtime::Request for ListEntityAddresses {
    type Output = types::AddressPage;

    const API: &'static str = "agentsync";
    const OPERATION: &'static subkit_runtime::Operation = &catalogue::LIST_ENTITY_ADDRESSES;

    fn options_mut(&mut self) -> &mut subkit_runtime::RequestOptions {
        &mut self.request_options
    }

    async fn fetch(self) -> Result<Response<Self::Output>, Error> {
        self.send().await
    }
}

impl subkit_runtime::Paged for ListEntityAddresses {
    type Item = types::Address;

    fn start(&self) -> Option<i64> {
        None
    }

    fn at(mut self, start: &subkit_runtime::generated::PageStart) -> Self {
        if let Some(token) = start.token() {
            self.continuation_token = Some(token.to_owned());
        }
        self
    }

    fn facts(page: &types::AddressPage) -> subkit_runtime::generated::PageFacts {
        subkit_runtime::generated::PageFacts::new(
                subkit_runtime::generated::lists::count(&page.embedded),
            )
            .with_next(
                page
                    .links
                    .as_ref()
                    .and_then(|it| it.next.as_ref())
                    .and_then(|it| it.href.clone()),
            )
    }

    fn items(page: types::AddressPage) -> Vec<Self::Item> {
        subkit_runtime::generated::lists::items(page.embedded)
    }
}

/// A request builder for [`Client::get_address`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until `send` is awaited"]
pub struct GetAddress {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) id: types::AddressId,
}

impl GetAddress {
    /// Sends the request, retrying as the operation allows, and decodes the response.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if no response arrives, the status is an error, or the body cannot be decoded.
    pub async fn send(self) -> Result<Response<types::Address>, Error> {
        let response = self
            .client
            .core()
            .request(&catalogue::GET_ADDRESS)
            .options(&self.request_options)
            .path("id", &self.id)
            .send()
            .await?;
        match response.status().as_u16() {
            200..=299 => response.json(),
            _ => Err(response.error_json::<types::ErrorBody>()),
        }
    }
}

subkit_runtime::request_options!(
    ListActiveNpns, AppendActiveNpns, ReplaceActiveNpns, RemoveActiveNpns,
    GetNpnJobStatus, GetNpnJobStatusDetails, ListAddresses, ListEntityAddresses,
    GetAddress
);
