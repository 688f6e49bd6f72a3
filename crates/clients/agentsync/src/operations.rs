// @generated from specs/agentsync.yaml by `cargo xtask codegen agentsync`. Do not edit.

//! The operations. Each method takes the required arguments and returns a request builder, which takes the optional
//! ones.

use crate::{Client, requests, types};

impl Client {
    /// List the NPNs that are active on the account.
    ///
    /// The vendor's index lists this operation without parameters and without a response. Both are taken from what
    /// the vendor documents for v1 lists in general.
    ///
    /// Sends `GET /v1/accounts/subscriptions`.
    ///
    /// Returns one page. [`stream`](crate::requests::ListActiveNpns::stream) returns the items of all pages,
    /// [`pages`](crate::requests::ListActiveNpns::pages) the pages.
    ///
    /// # Arguments
    ///
    /// - `page` (optional): The page number. The first page is 0. At least 0. *Inferred, not documented: Documented for
    ///   v1 lists in general, not for this operation.*
    /// - `size` (optional): The maximum number of items on a page. Its bounds are not documented for v1 lists, and its
    ///   default differs by endpoint, so set it. *Inferred, not documented: Documented for v1 lists in general, not for
    ///   this operation.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more with a new token.
    ///
    /// # Responses
    ///
    /// - 200: One page of the active NPNs. *Inferred, not documented: The form of the v1 pages is documented in
    ///   general; the answer of this operation is not.*
    /// - 400: A parameter or the body is not valid. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 403: The access token does not allow the call. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 404: There is no such resource. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 429: The client has used up its requests. `ratelimit-limit` and `ratelimit-remaining` tell the limit and what
    ///   is left of it. Body: [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - 500: The server failed. The vendor says that such errors are usually temporary. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - Others: Any other answer. Most errors have this body; the vendor says that not all do. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The index documents that the operation exists; parameters and response are inferred.* [The vendor's
    /// page](https://developer-portal-staging.agentsync.io/apis/producer-sync-api/docs).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_agentsync::Client::builder().client_credentials("id", "secret").build()?;
    /// let response = client.list_active_npns().page(0).size(250).send().await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_active_npns(&self) -> requests::ListActiveNpns {
        requests::ListActiveNpns {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            page: None,
            size: None,
        }
    }

    /// Add NPNs to those that are active on the account.
    ///
    /// Appends the NPNs to the current list. The operation is asynchronous: the response arrives before the NPNs are
    /// active. AgentSync then fetches the data of new NPNs from NIPR, so it may be missing for a while.
    ///
    /// Send one list instead of one request for each NPN, and do not add an NPN again that was removed in the same
    /// billing period: AgentSync's developer policies do not support either, and AgentSync may throttle accounts
    /// that do so. What happens to an NPN that is active already is not documented.
    ///
    /// Sends `PUT /v1/accounts/subscriptions`.
    ///
    /// Starts a job: [`start`](crate::requests::AppendActiveNpns::start) returns a handle to poll it;
    /// [`get_npn_job_status`](crate::Client::get_npn_job_status) returns its state.
    ///
    /// # Effects
    ///
    /// - starts-job: A job adds the NPNs after the response has arrived.
    /// - bills: An NPN that becomes active may count for the billing period. *Inferred, not documented: The vendor
    ///   speaks of billing periods of subscribed NPNs and publishes no rule of what is charged when.*
    ///
    /// # Arguments
    ///
    /// - `npns`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// Not idempotent: sending it twice may have its effect twice. Retried only if the server cannot have processed it:
    /// after no connection or no token. Also retried after the status 429, by which the server says that it did not
    /// process the request. After 401 it is sent once more with a new token. *Inferred, not documented: The page says
    /// to wait and retry; that a rejected request starts no job is assumed.*
    ///
    /// # Responses
    ///
    /// - 200: AgentSync accepted the request. The body has the id of the job, if one was started. *Inferred, not
    ///   documented: The pages print "Success" without a number; the schema's name there, Subscription200, has it.*
    /// - 202: AgentSync accepted the request. If the response has the body of status 200, it names the job. Without a
    ///   body, there is no id to poll. *Inferred, not documented: The operation documents "Success" with a body. The
    ///   vendor's list of statuses has 202 for requests that are still in progress, and does not say whether they have
    ///   a body.*
    /// - 400: A parameter or the body is not valid. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 403: The access token does not allow the call. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 404: There is no such resource. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 429: The client has used up its requests. `ratelimit-limit` and `ratelimit-remaining` tell the limit and what
    ///   is left of it. Body: [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - 500: The server failed. The vendor says that such errors are usually temporary. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - Others: Any other answer. Most errors have this body; the vendor says that not all do. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The policies are documented at <https://developer-portal-staging.agentsync.io/api-developer-policies>,
    /// the delay of the data at <https://developer-staging.agentsync.io/producersync-api-quick-start-guide>.* [The
    /// vendor's
    /// page](https://developer-portal.agentsync.io/apis/producer-sync-api/versions/1f78a9c5-1b7a-45b7-90e3-247dff1ee621/operations/getNpnManagementJobStatus).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_agentsync::Client::builder().client_credentials("id", "secret").build()?;
    /// let response = client
    ///     .append_active_npns(["912484758", "123456689", "999999999"])
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn append_active_npns(
        &self,
        npns: impl IntoIterator<Item = impl Into<types::Npn>>,
    ) -> requests::AppendActiveNpns {
        requests::AppendActiveNpns {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            npns: npns.into_iter().map(Into::into).collect(),
        }
    }

    /// Replace the NPNs that are active on the account.
    ///
    /// Removes the active NPNs that are not in the list, and adds those that are new. The operation is asynchronous:
    /// the response arrives before the NPNs have changed.
    ///
    /// An empty list is rejected before sending. To empty the account on purpose, list the active NPNs
    /// (`list_active_npns`) and remove them (`remove_active_npns`).
    ///
    /// Do not remove an NPN and add it again within one billing period, and send one list instead of one request for
    /// each NPN: AgentSync's developer policies do not support either, and AgentSync may throttle accounts that do
    /// so.
    ///
    /// Sends `POST /v1/accounts/subscriptions`.
    ///
    /// Starts a job: [`start`](crate::requests::ReplaceActiveNpns::start) returns a handle to poll it;
    /// [`get_npn_job_status`](crate::Client::get_npn_job_status) returns its state.
    ///
    /// # Effects
    ///
    /// - starts-job: A job changes the active NPNs after the response has arrived.
    /// - destroys: Active NPNs that are not in the list are removed from the account.
    /// - bills: An NPN that becomes active may count for the billing period. *Inferred, not documented: The vendor
    ///   speaks of billing periods of subscribed NPNs and publishes no rule of what is charged when.*
    ///
    /// # Arguments
    ///
    /// - `npns`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// Not idempotent: sending it twice may have its effect twice. Retried only if the server cannot have processed it:
    /// after no connection or no token. Also retried after the status 429, by which the server says that it did not
    /// process the request. After 401 it is sent once more with a new token. *Inferred, not documented: The page says
    /// to wait and retry; that a rejected request starts no job is assumed.*
    ///
    /// # Responses
    ///
    /// - 200: AgentSync accepted the request. The body has the id of the job, if one was started. *Inferred, not
    ///   documented: The pages print "Success" without a number; the schema's name there, Subscription200, has it.*
    /// - 202: AgentSync accepted the request. If the response has the body of status 200, it names the job. Without a
    ///   body, there is no id to poll. *Inferred, not documented: The operation documents "Success" with a body. The
    ///   vendor's list of statuses has 202 for requests that are still in progress, and does not say whether they have
    ///   a body.*
    /// - 400: A parameter or the body is not valid. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 403: The access token does not allow the call. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 404: There is no such resource. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 429: The client has used up its requests. `ratelimit-limit` and `ratelimit-remaining` tell the limit and what
    ///   is left of it. Body: [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - 500: The server failed. The vendor says that such errors are usually temporary. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - Others: Any other answer. Most errors have this body; the vendor says that not all do. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The policies are documented at <https://developer-portal-staging.agentsync.io/api-developer-policies>.*
    /// [The vendor's
    /// page](https://developer-portal-staging.agentsync.io/apis/producer-sync-api/versions/1f78a9c5-1b7a-45b7-90e3-247dff1ee621/operations/deleteActiveNpns).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_agentsync::Client::builder().client_credentials("id", "secret").build()?;
    /// let response = client
    ///     .replace_active_npns(["912484758", "123456689", "999999999"])
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn replace_active_npns(
        &self,
        npns: impl IntoIterator<Item = impl Into<types::Npn>>,
    ) -> requests::ReplaceActiveNpns {
        requests::ReplaceActiveNpns {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            npns: npns.into_iter().map(Into::into).collect(),
        }
    }

    /// Remove NPNs from those that are active on the account.
    ///
    /// Sends the NPNs in the body of a DELETE request. The vendor documents the response as "Accepted", without a
    /// body and without a job id. To see whether the NPNs are gone, call `list_active_npns` until none of them is
    /// listed.
    ///
    /// Send one list instead of one request for each NPN, and do not add a removed NPN again within the same billing
    /// period: AgentSync's developer policies do not support either, and AgentSync may throttle accounts that do so.
    /// `list_entity_addresses` adds an NPN that is not active, so do not call it for a removed one.
    ///
    /// Sends `DELETE /v1/accounts/subscriptions`.
    ///
    /// # Effects
    ///
    /// - starts-job: The NPNs are removed after the response has arrived. *Inferred, not documented: The page of the
    ///   operation prints "Accepted". The vendor's list of statuses uses that word for requests whose processing is
    ///   still in progress. No job id is documented.*
    /// - destroys: The NPNs are removed from the account.
    ///
    /// # Arguments
    ///
    /// - `npns`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// Not idempotent: sending it twice may have its effect twice. Retried only if the server cannot have processed it:
    /// after no connection or no token. Also retried after the status 429, by which the server says that it did not
    /// process the request. After 401 it is sent once more with a new token. *Inferred, not documented: The page says
    /// to wait and retry; that a rejected request starts no job is assumed.*
    ///
    /// # Responses
    ///
    /// - 200: The request is accepted. No body is documented. *Inferred, not documented: The vendor prints the word
    ///   "Accepted" without a number; its list of success statuses has 200 and 202.*
    /// - 202: The request is accepted. No body is documented. *Inferred, not documented: The vendor prints the word
    ///   "Accepted" without a number; its list of statuses gives it the number 202.*
    /// - 400: A parameter or the body is not valid. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 403: The access token does not allow the call. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 404: There is no such resource. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 429: The client has used up its requests. `ratelimit-limit` and `ratelimit-remaining` tell the limit and what
    ///   is left of it. Body: [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - 500: The server failed. The vendor says that such errors are usually temporary. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - Others: Any other answer. Most errors have this body; the vendor says that not all do. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The policies are documented at <https://developer-portal-staging.agentsync.io/api-developer-policies>.
    /// That `list_active_npns` shows when the removal is done is assumed.* [The vendor's
    /// page](https://developer-portal-staging.agentsync.io/apis/producer-sync-api/versions/1f78a9c5-1b7a-45b7-90e3-247dff1ee621/operations/deleteActiveNpns).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_agentsync::Client::builder().client_credentials("id", "secret").build()?;
    /// let response = client
    ///     .remove_active_npns(["912484758", "123456689", "999999999"])
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn remove_active_npns(
        &self,
        npns: impl IntoIterator<Item = impl Into<types::Npn>>,
    ) -> requests::RemoveActiveNpns {
        requests::RemoveActiveNpns {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            npns: npns.into_iter().map(Into::into).collect(),
        }
    }

    /// Get the status of a job that changes the active NPNs.
    ///
    /// The vendor documents no property that says whether the job has finished. AgentSync's webhook events
    /// `producersync.npn.activated` and `producersync.npn.deactivated`, which are set up in its portal, fire as soon
    /// as an NPN was added or removed.
    ///
    /// Sends `GET /v1/accounts/subscriptions/status/{jobId}`.
    ///
    /// Returns the state of a job; [`wait`](crate::requests::GetNpnJobStatus::wait) polls it until the job has
    /// succeeded or failed.
    ///
    /// # Arguments
    ///
    /// - `job_id`: The job.
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more with a new token.
    ///
    /// # Responses
    ///
    /// - 200: The job as it is now. *Inferred, not documented: The page of the operation prints "Success" without a
    ///   number; the vendor's list of statuses calls 200 success.*
    /// - 400: A parameter or the body is not valid. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 403: The access token does not allow the call. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 404: There is no such resource. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 429: The client has used up its requests. `ratelimit-limit` and `ratelimit-remaining` tell the limit and what
    ///   is left of it. Body: [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - 500: The server failed. The vendor says that such errors are usually temporary. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - Others: Any other answer. Most errors have this body; the vendor says that not all do. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The policies are documented at <https://developer-portal-staging.agentsync.io/api-developer-policies>.*
    /// [The vendor's
    /// page](https://developer-portal.agentsync.io/apis/producer-sync-api/versions/1f78a9c5-1b7a-45b7-90e3-247dff1ee621/operations/getNpnManagementJobStatus).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_agentsync::Client::builder().client_credentials("id", "secret").build()?;
    /// let response = client
    ///     .get_npn_job_status("0ded8367-01ac-4519-8cd7-ce965d55c0b0")
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_npn_job_status(
        &self,
        job_id: impl Into<types::JobId>,
    ) -> requests::GetNpnJobStatus {
        requests::GetNpnJobStatus {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            job_id: job_id.into(),
        }
    }

    /// Get the details of a job that changes the active NPNs.
    ///
    /// The vendor shows an object `embedded`, as its lists have, and documents neither its content nor pages. The
    /// parameters and the pages are those of v1 lists in general.
    ///
    /// Sends `GET /v1/accounts/subscriptions/status/{jobId}/details`.
    ///
    /// Returns one page. [`stream`](crate::requests::GetNpnJobStatusDetails::stream) returns the items of all pages,
    /// [`pages`](crate::requests::GetNpnJobStatusDetails::pages) the pages.
    ///
    /// # Arguments
    ///
    /// - `job_id`: The job.
    /// - `page` (optional): The page number. The first page is 0. At least 0. *Inferred, not documented: Documented for
    ///   v1 lists in general, not for this operation.*
    /// - `size` (optional): The maximum number of items on a page. Its bounds are not documented for v1 lists, and its
    ///   default differs by endpoint, so set it. *Inferred, not documented: Documented for v1 lists in general, not for
    ///   this operation.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more with a new token.
    ///
    /// # Responses
    ///
    /// - 200: The details of the job. *Inferred, not documented: The page of the operation prints "Success" without a
    ///   number; the vendor's list of statuses calls 200 success.*
    /// - 400: A parameter or the body is not valid. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 403: The access token does not allow the call. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 404: There is no such resource. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 429: The client has used up its requests. `ratelimit-limit` and `ratelimit-remaining` tell the limit and what
    ///   is left of it. Body: [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - 500: The server failed. The vendor says that such errors are usually temporary. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - Others: Any other answer. Most errors have this body; the vendor says that not all do. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The policies are documented at <https://developer-portal-staging.agentsync.io/api-developer-policies>.*
    /// [The vendor's
    /// page](https://developer-portal.agentsync.io/apis/producer-sync-api/versions/1f78a9c5-1b7a-45b7-90e3-247dff1ee621/operations/getNpnManagementJobStatusDetails).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_agentsync::Client::builder().client_credentials("id", "secret").build()?;
    /// let response = client
    ///     .get_npn_job_status_details("0ded8367-01ac-4519-8cd7-ce965d55c0b0")
    ///     .page(0)
    ///     .size(250)
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_npn_job_status_details(
        &self,
        job_id: impl Into<types::JobId>,
    ) -> requests::GetNpnJobStatusDetails {
        requests::GetNpnJobStatusDetails {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            job_id: job_id.into(),
            page: None,
            size: None,
        }
    }

    /// List the addresses of the active NPNs.
    ///
    /// Without parameters, lists the addresses of all active NPNs. The vendor strongly recommends at least one
    /// parameter.
    ///
    /// Sends `GET /v2/addresses`.
    ///
    /// Returns one page. [`stream`](crate::requests::ListAddresses::stream) returns the items of all pages,
    /// [`pages`](crate::requests::ListAddresses::pages) the pages.
    ///
    /// # Arguments
    ///
    /// - `npns` (optional): Lists only the addresses of these NPNs. Not empty. Sent as one value with commas.
    /// - `states` (optional): Lists only records that apply in these states (`forState`), each as two letters. Sent as
    ///   one value with commas.
    /// - `updated_since` (optional): Only what was updated (`updatedAt`) on this day or later.
    /// - `include_deleted` (optional): Whether records that NIPR has deleted (`niprDeleted`) are listed too. Defaults
    ///   to `true`.
    /// - `size` (optional): How many records a page holds. At least 1. At most 1000. Defaults to `250`.
    /// - `continuation_token` (optional): The position of the page, from the `next` link of the page before.
    ///   *Documented: Shown by the newer version of the reference only.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more with a new token.
    ///
    /// # Responses
    ///
    /// - 200: A page of addresses. After the last page, and if there are no addresses, `embedded` is absent and the
    ///   `next` link has `continuationToken=0`. Links may name another host than the one that was called. *Inferred,
    ///   not documented: The form is documented for v2 lists in general. The page of the operation prints "Success"
    ///   without a number, and `embedded` and `links` without their content.*
    /// - 400: A parameter or the body is not valid. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 403: The access token does not allow the call. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 404: There is no such resource. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 429: The client has used up its requests. `ratelimit-limit` and `ratelimit-remaining` tell the limit and what
    ///   is left of it. Body: [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - 500: The server failed. The vendor says that such errors are usually temporary. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - Others: Any other answer. Most errors have this body; the vendor says that not all do. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's
    /// page](https://developer.agentsync.io/apis/producer-sync-api/versions/a22bdbef-c2a1-4e8c-a0ad-0af7053e055d/operations/getAddressesByNPN).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_agentsync::Client::builder().client_credentials("id", "secret").build()?;
    /// let response = client
    ///     .list_addresses()
    ///     .npns(["123456789", "987654321"])
    ///     .states(["MO", "CA", "CO"])
    ///     .updated_since("2024-10-15".parse::<subkit_agentsync::Date>()?)
    ///     .include_deleted(false)
    ///     .size(500)
    ///     .continuation_token("11862929")
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_addresses(&self) -> requests::ListAddresses {
        requests::ListAddresses {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            npns: None,
            states: None,
            updated_since: None,
            include_deleted: None,
            size: None,
            continuation_token: None,
        }
    }

    /// List the addresses of one NPN, and subscribe to it if it is not active.
    ///
    /// If the NPN is not active on the account, this call makes it active. Such a call may take more than 10
    /// seconds. For an active NPN, 90 percent of the calls take less than one second.
    ///
    /// Do not call it for an NPN that was removed in the same billing period: that adds the NPN again, which
    /// AgentSync's developer policies do not support. To read the addresses of many NPNs, call `list_addresses`: the
    /// policies ask to use the lists instead of one request for each NPN.
    ///
    /// Sends `GET /v2/entities/{npn}/addresses`.
    ///
    /// Returns one page. [`stream`](crate::requests::ListEntityAddresses::stream) returns the items of all pages,
    /// [`pages`](crate::requests::ListEntityAddresses::pages) the pages.
    ///
    /// # Effects
    ///
    /// - subscribes: An NPN that is not active on the account becomes active.
    /// - bills: An NPN that becomes active may count for the billing period. *Inferred, not documented: The vendor
    ///   speaks of billing periods of subscribed NPNs and publishes no rule of what is charged when.*
    ///
    /// # Arguments
    ///
    /// - `npn`: The NPN. *Inferred, not documented: The path has the parameter, and the page does not describe it. NPNs
    ///   are strings elsewhere in the API. An empty one would change the path. The example is one of the vendor's
    ///   sandbox NPNs.*
    /// - `states` (optional): Lists only records that apply in these states (`forState`), each as two letters. Sent as
    ///   one value with commas.
    /// - `updated_since` (optional): Only what was updated (`updatedAt`) on this day or later.
    /// - `include_deleted` (optional): Whether records that NIPR has deleted (`niprDeleted`) are listed too. Defaults
    ///   to `true`.
    /// - `size` (optional): How many records a page holds. At least 1. At most 1000. Defaults to `250`.
    /// - `continuation_token` (optional): The position of the page, from the `next` link of the page before.
    ///   *Documented: Shown by the newer version of the reference only.*
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more with a new token. *Inferred, not
    /// documented: The vendor says that the call subscribes if the account is not subscribed; a retry is then a plain
    /// read.*
    ///
    /// # Responses
    ///
    /// - 200: A page of addresses. After the last page, and if there are no addresses, `embedded` is absent and the
    ///   `next` link has `continuationToken=0`. Links may name another host than the one that was called. *Inferred,
    ///   not documented: The form is documented for v2 lists in general. The page of the operation prints "Success"
    ///   without a number, and `embedded` and `links` without their content.*
    /// - 400: A parameter or the body is not valid. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 403: The access token does not allow the call. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 404: There is no such resource. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 429: The client has used up its requests. `ratelimit-limit` and `ratelimit-remaining` tell the limit and what
    ///   is left of it. Body: [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - 500: The server failed. The vendor says that such errors are usually temporary. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - Others: Any other answer. Most errors have this body; the vendor says that not all do. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The times are from the quick start guide, the policies from <https://developer-portal-staging.agentsync.io/api-developer-policies>.
    /// That the policy on individual updates covers reads too is an interpretation.* [The vendor's
    /// page](https://developer.agentsync.io/apis/producer-sync-api/versions/a22bdbef-c2a1-4e8c-a0ad-0af7053e055d/operations/getAddressesByNPN).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_agentsync::Client::builder().client_credentials("id", "secret").build()?;
    /// let response = client
    ///     .list_entity_addresses("15645555")
    ///     .states(["MO", "CA", "CO"])
    ///     .updated_since("2024-10-15".parse::<subkit_agentsync::Date>()?)
    ///     .include_deleted(false)
    ///     .size(500)
    ///     .continuation_token("11862929")
    ///     .send()
    ///     .await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_entity_addresses(
        &self,
        npn: impl Into<types::Npn>,
    ) -> requests::ListEntityAddresses {
        requests::ListEntityAddresses {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            npn: npn.into(),
            states: None,
            updated_since: None,
            include_deleted: None,
            size: None,
            continuation_token: None,
        }
    }

    /// Get one address.
    ///
    /// Sends `GET /v1/addresses/{id}`.
    ///
    /// # Arguments
    ///
    /// - `id`: The id of the address.
    ///
    /// # Retries
    ///
    /// Idempotent: retried as the client's `RetryPolicy` allows after a broken connection, a timed-out attempt, and the
    /// statuses 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more with a new token.
    ///
    /// # Responses
    ///
    /// - 200: The address. *Inferred, not documented: The page of the operation prints "Success" without a number; the
    ///   vendor's list of statuses calls 200 success.*
    /// - 400: A parameter or the body is not valid. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 403: The access token does not allow the call. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 404: There is no such resource. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 429: The client has used up its requests. `ratelimit-limit` and `ratelimit-remaining` tell the limit and what
    ///   is left of it. Body: [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - 500: The server failed. The vendor says that such errors are usually temporary. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - Others: Any other answer. Most errors have this body; the vendor says that not all do. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The page of `getAppointments` shows this operation too.* [The vendor's
    /// page](https://developer.agentsync.io/apis/producer-sync-api/versions/a22bdbef-c2a1-4e8c-a0ad-0af7053e055d/operations/getAppointments).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_agentsync::types;
    ///
    /// let client = subkit_agentsync::Client::builder().client_credentials("id", "secret").build()?;
    /// let response = client.get_address(types::AddressId::from(1234567)).send().await?;
    /// println!("{response:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_address(&self, id: impl Into<types::AddressId>) -> requests::GetAddress {
        requests::GetAddress {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            id: id.into(),
        }
    }
}
