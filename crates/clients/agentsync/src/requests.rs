// @generated from specs/agentsync.yaml (sha256 618c8fa4ba32fdf3) by `cargo xtask codegen agentsync`. Do not edit.

//! Calls that are ready to be sent, one type per operation.

use subkit_runtime::{Error, Response};
use crate::{Client, catalogue, types};

/// A call of [`Client::list_active_npns`].
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until `send` is awaited"]
pub struct ListActiveNpns {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) page: Option<i64>,
    pub(crate) size: Option<i64>,
}

impl ListActiveNpns {
    /// The page, counted from 0.
    pub fn page(mut self, page: i64) -> Self {
        self.page = Some(page);
        self
    }

    /// How many items a page holds. Its bounds and its default are not documented.
    pub fn size(mut self, size: i64) -> Self {
        self.size = Some(size);
        self
    }

    /// Sends the call, as often as it may and has to be sent, and reads the answer.
    ///
    /// # Errors
    ///
    /// An [`Error`] if an argument is out of its bounds, and then nothing was sent; if there is no answer, an answer of
    /// failure, or a body that cannot be read.
    pub async fn send(self) -> Result<Response<types::ActiveNpnPage>, Error> {
        let answer = self
            .client
            .core()
            .request(&catalogue::LIST_ACTIVE_NPNS)
            .options(&self.request_options)
            .bounded("page", &self.page, &[subkit_runtime::Rule::Minimum("0")])
            .query_optional("page", self.page.as_ref())
            .query_optional("size", self.size.as_ref())
            .send()
            .await?;
        match answer.status().as_u16() {
            200..=299 => answer.json(),
            _ => Err(answer.error_json::<types::ErrorBody>()),
        }
    }
}

/// A call of [`Client::append_active_npns`].
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until `send` is awaited"]
pub struct AppendActiveNpns {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) body: Vec<String>,
}

impl AppendActiveNpns {
    /// Sends the call, as often as it may and has to be sent, and reads the answer.
    ///
    /// # Errors
    ///
    /// An [`Error`] if there is no answer, an answer of failure, or a body that cannot be read.
    pub async fn send(self) -> Result<Response<types::NpnJob>, Error> {
        let answer = self
            .client
            .core()
            .request(&catalogue::APPEND_ACTIVE_NPNS)
            .options(&self.request_options)
            .json(&self.body)
            .send()
            .await?;
        match answer.status().as_u16() {
            200..=299 => answer.json(),
            _ => Err(answer.error_json::<types::ErrorBody>()),
        }
    }
}

/// A call of [`Client::replace_active_npns`].
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until `send` is awaited"]
pub struct ReplaceActiveNpns {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) body: Vec<String>,
}

impl ReplaceActiveNpns {
    /// Sends the call, as often as it may and has to be sent, and reads the answer.
    ///
    /// # Errors
    ///
    /// An [`Error`] if there is no answer, an answer of failure, or a body that cannot be read.
    pub async fn send(self) -> Result<Response<types::NpnJob>, Error> {
        let answer = self
            .client
            .core()
            .request(&catalogue::REPLACE_ACTIVE_NPNS)
            .options(&self.request_options)
            .json(&self.body)
            .send()
            .await?;
        match answer.status().as_u16() {
            200..=299 => answer.json(),
            _ => Err(answer.error_json::<types::ErrorBody>()),
        }
    }
}

/// A call of [`Client::remove_active_npns`].
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until `send` is awaited"]
pub struct RemoveActiveNpns {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) body: Vec<String>,
}

impl RemoveActiveNpns {
    /// Sends the call, as often as it may and has to be sent, and reads the answer.
    ///
    /// # Errors
    ///
    /// An [`Error`] if there is no answer, an answer of failure, or a body that cannot be read.
    pub async fn send(self) -> Result<Response<()>, Error> {
        let answer = self
            .client
            .core()
            .request(&catalogue::REMOVE_ACTIVE_NPNS)
            .options(&self.request_options)
            .json(&self.body)
            .send()
            .await?;
        match answer.status().as_u16() {
            200..=299 => answer.empty(),
            _ => Err(answer.error_json::<types::ErrorBody>()),
        }
    }
}

/// A call of [`Client::get_npn_job_status`].
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until `send` is awaited"]
pub struct GetNpnJobStatus {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) job_id: types::JobId,
}

impl GetNpnJobStatus {
    /// Sends the call, as often as it may and has to be sent, and reads the answer.
    ///
    /// # Errors
    ///
    /// An [`Error`] if there is no answer, an answer of failure, or a body that cannot be read.
    pub async fn send(self) -> Result<Response<types::NpnJobStatus>, Error> {
        let answer = self
            .client
            .core()
            .request(&catalogue::GET_NPN_JOB_STATUS)
            .options(&self.request_options)
            .path("jobId", &self.job_id)
            .send()
            .await?;
        match answer.status().as_u16() {
            200..=299 => answer.json(),
            _ => Err(answer.error_json::<types::ErrorBody>()),
        }
    }
}

/// A call of [`Client::get_npn_job_status_details`].
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until `send` is awaited"]
pub struct GetNpnJobStatusDetails {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) job_id: types::JobId,
}

impl GetNpnJobStatusDetails {
    /// Sends the call, as often as it may and has to be sent, and reads the answer.
    ///
    /// # Errors
    ///
    /// An [`Error`] if there is no answer, an answer of failure, or a body that cannot be read.
    pub async fn send(self) -> Result<Response<types::NpnJobStatusDetails>, Error> {
        let answer = self
            .client
            .core()
            .request(&catalogue::GET_NPN_JOB_STATUS_DETAILS)
            .options(&self.request_options)
            .path("jobId", &self.job_id)
            .send()
            .await?;
        match answer.status().as_u16() {
            200..=299 => answer.json(),
            _ => Err(answer.error_json::<types::ErrorBody>()),
        }
    }
}

/// A call of [`Client::list_addresses`].
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until `send` is awaited"]
pub struct ListAddresses {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) npns: Option<Vec<String>>,
    pub(crate) states: Option<Vec<String>>,
    pub(crate) updated_since: Option<subkit_runtime::Date>,
    pub(crate) include_deleted: Option<bool>,
    pub(crate) size: Option<i64>,
    pub(crate) continuation_token: Option<String>,
}

impl ListAddresses {
    /// Only the addresses of these NPNs.
    pub fn npns(mut self, npns: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.npns = Some(npns.into_iter().map(Into::into).collect());
        self
    }

    /// Only what applies in these states (`forState`), as two letters each.
    pub fn states(
        mut self,
        states: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.states = Some(states.into_iter().map(Into::into).collect());
        self
    }

    /// Only what was updated (`updatedAt`) on this day or later.
    pub fn updated_since(mut self, updated_since: subkit_runtime::Date) -> Self {
        self.updated_since = Some(updated_since);
        self
    }

    /// Whether records that NIPR has deleted (`niprDeleted`) are listed too.
    pub fn include_deleted(mut self, include_deleted: bool) -> Self {
        self.include_deleted = Some(include_deleted);
        self
    }

    /// How many records a page holds.
    pub fn size(mut self, size: i64) -> Self {
        self.size = Some(size);
        self
    }

    /// The position of the page, from the `next` link of the page before.
    pub fn continuation_token(mut self, continuation_token: impl Into<String>) -> Self {
        self.continuation_token = Some(continuation_token.into());
        self
    }

    /// Sends the call, as often as it may and has to be sent, and reads the answer.
    ///
    /// # Errors
    ///
    /// An [`Error`] if an argument is out of its bounds, and then nothing was sent; if there is no answer, an answer of
    /// failure, or a body that cannot be read.
    pub async fn send(self) -> Result<Response<types::AddressPage>, Error> {
        let answer = self
            .client
            .core()
            .request(&catalogue::LIST_ADDRESSES)
            .options(&self.request_options)
            .bounded(
                "size",
                &self.size,
                &[
                    subkit_runtime::Rule::Minimum("1"),
                    subkit_runtime::Rule::Maximum("1000"),
                ],
            )
            .query_list_optional(
                "npns",
                self.npns.as_ref(),
                subkit_runtime::ListStyle::Comma,
            )
            .query_list_optional(
                "states",
                self.states.as_ref(),
                subkit_runtime::ListStyle::Comma,
            )
            .query_optional("updatedSince", self.updated_since.as_ref())
            .query_optional("includeDeleted", self.include_deleted.as_ref())
            .query_optional("size", self.size.as_ref())
            .query_optional("continuationToken", self.continuation_token.as_ref())
            .send()
            .await?;
        match answer.status().as_u16() {
            200..=299 => answer.json(),
            _ => Err(answer.error_json::<types::ErrorBody>()),
        }
    }
}

/// A call of [`Client::list_entity_addresses`].
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until `send` is awaited"]
pub struct ListEntityAddresses {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) npn: String,
    pub(crate) states: Option<Vec<String>>,
    pub(crate) updated_since: Option<subkit_runtime::Date>,
    pub(crate) include_deleted: Option<bool>,
    pub(crate) size: Option<i64>,
    pub(crate) continuation_token: Option<String>,
}

impl ListEntityAddresses {
    /// Only what applies in these states (`forState`), as two letters each.
    pub fn states(
        mut self,
        states: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.states = Some(states.into_iter().map(Into::into).collect());
        self
    }

    /// Only what was updated (`updatedAt`) on this day or later.
    pub fn updated_since(mut self, updated_since: subkit_runtime::Date) -> Self {
        self.updated_since = Some(updated_since);
        self
    }

    /// Whether records that NIPR has deleted (`niprDeleted`) are listed too.
    pub fn include_deleted(mut self, include_deleted: bool) -> Self {
        self.include_deleted = Some(include_deleted);
        self
    }

    /// How many records a page holds.
    pub fn size(mut self, size: i64) -> Self {
        self.size = Some(size);
        self
    }

    /// The position of the page, from the `next` link of the page before.
    pub fn continuation_token(mut self, continuation_token: impl Into<String>) -> Self {
        self.continuation_token = Some(continuation_token.into());
        self
    }

    /// Sends the call, as often as it may and has to be sent, and reads the answer.
    ///
    /// # Errors
    ///
    /// An [`Error`] if an argument is out of its bounds, and then nothing was sent; if there is no answer, an answer of
    /// failure, or a body that cannot be read.
    pub async fn send(self) -> Result<Response<types::AddressPage>, Error> {
        let answer = self
            .client
            .core()
            .request(&catalogue::LIST_ENTITY_ADDRESSES)
            .options(&self.request_options)
            .bounded("npn", &self.npn, &[subkit_runtime::Rule::MinLength(1)])
            .bounded(
                "size",
                &self.size,
                &[
                    subkit_runtime::Rule::Minimum("1"),
                    subkit_runtime::Rule::Maximum("1000"),
                ],
            )
            .path("npn", &self.npn)
            .query_list_optional(
                "states",
                self.states.as_ref(),
                subkit_runtime::ListStyle::Comma,
            )
            .query_optional("updatedSince", self.updated_since.as_ref())
            .query_optional("includeDeleted", self.include_deleted.as_ref())
            .query_optional("size", self.size.as_ref())
            .query_optional("continuationToken", self.continuation_token.as_ref())
            .send()
            .await?;
        match answer.status().as_u16() {
            200..=299 => answer.json(),
            _ => Err(answer.error_json::<types::ErrorBody>()),
        }
    }
}

/// A call of [`Client::get_address`].
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until `send` is awaited"]
pub struct GetAddress {
    pub(crate) client: Client,
    pub(crate) request_options: subkit_runtime::RequestOptions,
    pub(crate) id: types::AddressId,
}

impl GetAddress {
    /// Sends the call, as often as it may and has to be sent, and reads the answer.
    ///
    /// # Errors
    ///
    /// An [`Error`] if there is no answer, an answer of failure, or a body that cannot be read.
    pub async fn send(self) -> Result<Response<types::Address>, Error> {
        let answer = self
            .client
            .core()
            .request(&catalogue::GET_ADDRESS)
            .options(&self.request_options)
            .path("id", &self.id)
            .send()
            .await?;
        match answer.status().as_u16() {
            200..=299 => answer.json(),
            _ => Err(answer.error_json::<types::ErrorBody>()),
        }
    }
}

subkit_runtime::request_options!(
    ListActiveNpns, AppendActiveNpns, ReplaceActiveNpns, RemoveActiveNpns,
    GetNpnJobStatus, GetNpnJobStatusDetails, ListAddresses, ListEntityAddresses,
    GetAddress
);
