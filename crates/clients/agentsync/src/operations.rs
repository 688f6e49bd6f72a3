// @generated from specs/agentsync.yaml by `cargo xtask codegen agentsync`. Do not edit.

//! The operations. Each method takes the required arguments and returns a request builder with setters for the
//! optional ones.

use crate::{Client, requests, types};

impl Client {
    /// Lists the active NPNs of the account.
    ///
    /// The vendor's index lists this operation without parameters and response. Both follow what the vendor documents
    /// for v1 lists in general.
    ///
    /// Sends `GET /v1/accounts/subscriptions`.
    ///
    /// Returns one page. To get all pages, use [`stream`](crate::requests::ListActiveNpns::stream) for the items or
    /// [`pages`](crate::requests::ListActiveNpns::pages) for the pages.
    ///
    /// # Arguments
    ///
    /// - `page` (optional): The page number. The first page is 0. At least 0. *Inferred, not documented: Documented for
    ///   v1 lists in general, not for this operation.*
    /// - `size` (optional): The maximum number of items on a page. Set it, because the default differs by endpoint. The
    ///   vendor documents no bounds for v1 lists. *Inferred, not documented: Documented for v1 lists in general, not
    ///   for this operation.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. The client retries it, as its `RetryPolicy` allows, after connection errors,
    /// attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, it is sent once
    /// more with a new token.
    ///
    /// # Responses
    ///
    /// - 200: A page of the active NPNs. *Inferred, not documented: The format of v1 pages is documented in general.
    ///   The response of this operation is not.*
    /// - 400: A parameter or the body is not valid. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 403: The access token does not permit the request. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 404: The resource does not exist. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 429: The client has exceeded the rate limit. The headers `ratelimit-limit` and `ratelimit-remaining` have the
    ///   limit and the remaining requests. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 500: The server failed. The vendor says that these errors are usually temporary. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor says that most errors have this body, but not all. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The index documents that the operation exists. Its parameters and response are inferred.* See [the
    /// vendor's documentation](https://developer-portal-staging.agentsync.io/apis/producer-sync-api/docs).
    ///
    /// # Examples
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

    /// Adds NPNs to the active NPNs of the account.
    ///
    /// Appends the NPNs to the current list. The operation is asynchronous: the response arrives before the NPNs are
    /// active. AgentSync then fetches the data of new NPNs from NIPR, so their data may be missing for a while.
    ///
    /// Send one list instead of one request for each NPN. Do not add an NPN again that was removed in the same billing
    /// period. AgentSync may throttle accounts that violate these developer policies. The effect on an NPN that is
    /// already active is not documented.
    ///
    /// Sends `PUT /v1/accounts/subscriptions`.
    ///
    /// This operation starts a job. [`start`](crate::requests::AppendActiveNpns::start) returns a handle that polls it;
    /// [`get_npn_job_status`](crate::Client::get_npn_job_status) returns its state.
    ///
    /// # Effects
    ///
    /// - starts-job: A job adds the NPNs after the response has arrived.
    /// - bills: An NPN that becomes active may count toward the billing period. *Inferred, not documented: The vendor
    ///   mentions billing periods of subscribed NPNs, but publishes no billing rules.*
    ///
    /// # Arguments
    ///
    /// - `npns`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// The operation is not idempotent: sending it twice may have its effect twice. The client retries it only if the
    /// server cannot have processed the request: if no connection could be established or no token could be fetched. It
    /// is also retried after a response with status 429, which means that the server did not process the request. After
    /// a 401 response, it is sent once more with a new token. *Inferred, not documented: The page says to wait and
    /// retry. That a rejected request starts no job is inferred.*
    ///
    /// # Responses
    ///
    /// - 200: AgentSync accepted the request. If a job was started, the body has its id. *Inferred, not documented: The
    ///   pages print "Success" without a status code. The name of the schema, Subscription200, has it.*
    /// - 202: AgentSync accepted the request. A body, as for status 200, has the job id. Without a body, the job cannot
    ///   be polled. *Inferred, not documented: The operation documents "Success" with a body. The vendor's list of
    ///   statuses has 202 for requests that are still in progress, but does not say whether it has a body.*
    /// - 400: A parameter or the body is not valid. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 403: The access token does not permit the request. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 404: The resource does not exist. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 429: The client has exceeded the rate limit. The headers `ratelimit-limit` and `ratelimit-remaining` have the
    ///   limit and the remaining requests. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 500: The server failed. The vendor says that these errors are usually temporary. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor says that most errors have this body, but not all. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The policies are documented at <https://developer-portal-staging.agentsync.io/api-developer-policies>,
    /// the delay of the data at <https://developer-staging.agentsync.io/producersync-api-quick-start-guide>.* See [the
    /// vendor's
    /// documentation](https://developer-portal.agentsync.io/apis/producer-sync-api/versions/1f78a9c5-1b7a-45b7-90e3-247dff1ee621/operations/getNpnManagementJobStatus).
    ///
    /// # Examples
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

    /// Replaces the active NPNs of the account.
    ///
    /// Removes the active NPNs that are not in the list, and adds the NPNs that are not active. The operation is
    /// asynchronous: the response arrives before the NPNs have changed.
    ///
    /// The client rejects an empty list. To remove all NPNs, list the active NPNs with `list_active_npns` and remove
    /// them with `remove_active_npns`.
    ///
    /// Do not remove an NPN and add it again within one billing period. Send one list instead of one request for each
    /// NPN. AgentSync may throttle accounts that violate these developer policies.
    ///
    /// Sends `POST /v1/accounts/subscriptions`.
    ///
    /// This operation starts a job. [`start`](crate::requests::ReplaceActiveNpns::start) returns a handle that polls
    /// it; [`get_npn_job_status`](crate::Client::get_npn_job_status) returns its state.
    ///
    /// # Effects
    ///
    /// - starts-job: A job changes the active NPNs after the response has arrived.
    /// - destroys: Active NPNs that are not in the list are removed from the account.
    /// - bills: An NPN that becomes active may count toward the billing period. *Inferred, not documented: The vendor
    ///   mentions billing periods of subscribed NPNs, but publishes no billing rules.*
    ///
    /// # Arguments
    ///
    /// - `npns`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// The operation is not idempotent: sending it twice may have its effect twice. The client retries it only if the
    /// server cannot have processed the request: if no connection could be established or no token could be fetched. It
    /// is also retried after a response with status 429, which means that the server did not process the request. After
    /// a 401 response, it is sent once more with a new token. *Inferred, not documented: The page says to wait and
    /// retry. That a rejected request starts no job is inferred.*
    ///
    /// # Responses
    ///
    /// - 200: AgentSync accepted the request. If a job was started, the body has its id. *Inferred, not documented: The
    ///   pages print "Success" without a status code. The name of the schema, Subscription200, has it.*
    /// - 202: AgentSync accepted the request. A body, as for status 200, has the job id. Without a body, the job cannot
    ///   be polled. *Inferred, not documented: The operation documents "Success" with a body. The vendor's list of
    ///   statuses has 202 for requests that are still in progress, but does not say whether it has a body.*
    /// - 400: A parameter or the body is not valid. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 403: The access token does not permit the request. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 404: The resource does not exist. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 429: The client has exceeded the rate limit. The headers `ratelimit-limit` and `ratelimit-remaining` have the
    ///   limit and the remaining requests. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 500: The server failed. The vendor says that these errors are usually temporary. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor says that most errors have this body, but not all. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The policies are documented at <https://developer-portal-staging.agentsync.io/api-developer-policies>.*
    /// See [the vendor's
    /// documentation](https://developer-portal-staging.agentsync.io/apis/producer-sync-api/versions/1f78a9c5-1b7a-45b7-90e3-247dff1ee621/operations/deleteActiveNpns).
    ///
    /// # Examples
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

    /// Removes NPNs from the active NPNs of the account.
    ///
    /// Sends the NPNs in the body of a DELETE request. The vendor documents the response as "Accepted", without a body
    /// and without a job id. To wait until the NPNs are removed, poll `list_active_npns` until none of them is listed.
    ///
    /// Send one list instead of one request for each NPN. Do not add a removed NPN again within the same billing
    /// period. AgentSync may throttle accounts that violate these developer policies. Do not call
    /// `list_entity_addresses` for a removed NPN, because it adds NPNs that are not active.
    ///
    /// Sends `DELETE /v1/accounts/subscriptions`.
    ///
    /// # Effects
    ///
    /// - starts-job: The NPNs are removed after the response has arrived. *Inferred, not documented: The page prints
    ///   "Accepted". The vendor's list of statuses uses that word for requests that are still in progress. No job id is
    ///   documented.*
    /// - destroys: The NPNs are removed from the account.
    ///
    /// # Arguments
    ///
    /// - `npns`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// The operation is not idempotent: sending it twice may have its effect twice. The client retries it only if the
    /// server cannot have processed the request: if no connection could be established or no token could be fetched. It
    /// is also retried after a response with status 429, which means that the server did not process the request. After
    /// a 401 response, it is sent once more with a new token. *Inferred, not documented: The page says to wait and
    /// retry. That a rejected request starts no job is inferred.*
    ///
    /// # Responses
    ///
    /// - 200: The request was accepted. No body is documented. *Inferred, not documented: The vendor prints "Accepted"
    ///   without a status code. Its list of success statuses has 200 and 202.*
    /// - 202: The request was accepted. No body is documented. *Inferred, not documented: The vendor prints "Accepted"
    ///   without a status code. In its list of statuses, 202 has this name.*
    /// - 400: A parameter or the body is not valid. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 403: The access token does not permit the request. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 404: The resource does not exist. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 429: The client has exceeded the rate limit. The headers `ratelimit-limit` and `ratelimit-remaining` have the
    ///   limit and the remaining requests. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 500: The server failed. The vendor says that these errors are usually temporary. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor says that most errors have this body, but not all. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The policies are documented at <https://developer-portal-staging.agentsync.io/api-developer-policies>.
    /// That `list_active_npns` shows when the removal is complete is inferred.* See [the vendor's
    /// documentation](https://developer-portal-staging.agentsync.io/apis/producer-sync-api/versions/1f78a9c5-1b7a-45b7-90e3-247dff1ee621/operations/deleteActiveNpns).
    ///
    /// # Examples
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

    /// Gets the status of a job that changes the active NPNs.
    ///
    /// The vendor documents no property that says whether the job has finished. As an alternative, AgentSync sends the
    /// webhook events `producersync.npn.activated` and `producersync.npn.deactivated` as soon as an NPN was added or
    /// removed. They are set up in its portal.
    ///
    /// Sends `GET /v1/accounts/subscriptions/status/{jobId}`.
    ///
    /// Returns the state of a job. [`wait`](crate::requests::GetNpnJobStatus::wait) polls it until the job succeeds or
    /// fails.
    ///
    /// # Arguments
    ///
    /// - `job_id`: The id of the job.
    ///
    /// # Retries
    ///
    /// The operation is idempotent. The client retries it, as its `RetryPolicy` allows, after connection errors,
    /// attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, it is sent once
    /// more with a new token.
    ///
    /// # Responses
    ///
    /// - 200: The current state of the job. *Inferred, not documented: The page prints "Success" without a status code.
    ///   In the vendor's list of statuses, 200 has this name.*
    /// - 400: A parameter or the body is not valid. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 403: The access token does not permit the request. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 404: The resource does not exist. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 429: The client has exceeded the rate limit. The headers `ratelimit-limit` and `ratelimit-remaining` have the
    ///   limit and the remaining requests. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 500: The server failed. The vendor says that these errors are usually temporary. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor says that most errors have this body, but not all. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The policies are documented at <https://developer-portal-staging.agentsync.io/api-developer-policies>.*
    /// See [the vendor's
    /// documentation](https://developer-portal.agentsync.io/apis/producer-sync-api/versions/1f78a9c5-1b7a-45b7-90e3-247dff1ee621/operations/getNpnManagementJobStatus).
    ///
    /// # Examples
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

    /// Gets the details of a job that changes the active NPNs.
    ///
    /// The response has an object `embedded`, like the vendor's lists. The vendor documents neither its content nor its
    /// pagination. Parameters and pagination follow v1 lists in general.
    ///
    /// Sends `GET /v1/accounts/subscriptions/status/{jobId}/details`.
    ///
    /// Returns one page. To get all pages, use [`stream`](crate::requests::GetNpnJobStatusDetails::stream) for the
    /// items or [`pages`](crate::requests::GetNpnJobStatusDetails::pages) for the pages.
    ///
    /// # Arguments
    ///
    /// - `job_id`: The id of the job.
    /// - `page` (optional): The page number. The first page is 0. At least 0. *Inferred, not documented: Documented for
    ///   v1 lists in general, not for this operation.*
    /// - `size` (optional): The maximum number of items on a page. Set it, because the default differs by endpoint. The
    ///   vendor documents no bounds for v1 lists. *Inferred, not documented: Documented for v1 lists in general, not
    ///   for this operation.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. The client retries it, as its `RetryPolicy` allows, after connection errors,
    /// attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, it is sent once
    /// more with a new token.
    ///
    /// # Responses
    ///
    /// - 200: The details of the job. *Inferred, not documented: The page prints "Success" without a status code. In
    ///   the vendor's list of statuses, 200 has this name.*
    /// - 400: A parameter or the body is not valid. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 403: The access token does not permit the request. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 404: The resource does not exist. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 429: The client has exceeded the rate limit. The headers `ratelimit-limit` and `ratelimit-remaining` have the
    ///   limit and the remaining requests. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 500: The server failed. The vendor says that these errors are usually temporary. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor says that most errors have this body, but not all. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The policies are documented at <https://developer-portal-staging.agentsync.io/api-developer-policies>.*
    /// See [the vendor's
    /// documentation](https://developer-portal.agentsync.io/apis/producer-sync-api/versions/1f78a9c5-1b7a-45b7-90e3-247dff1ee621/operations/getNpnManagementJobStatusDetails).
    ///
    /// # Examples
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

    /// Lists the addresses of the active NPNs.
    ///
    /// Lists the addresses of all active NPNs if no parameter is set. The vendor strongly recommends at least one
    /// parameter.
    ///
    /// Sends `GET /v2/addresses`.
    ///
    /// Returns one page. To get all pages, use [`stream`](crate::requests::ListAddresses::stream) for the items or
    /// [`pages`](crate::requests::ListAddresses::pages) for the pages.
    ///
    /// # Arguments
    ///
    /// - `npns` (optional): Lists only the addresses of these NPNs. Not empty. Sent as one comma-separated value.
    /// - `states` (optional): Lists only records that apply in these states (`forState`), as two-letter codes. Sent as
    ///   one comma-separated value.
    /// - `updated_since` (optional): Lists only records that were updated (`updatedAt`) on this day or later.
    /// - `include_deleted` (optional): Whether records that NIPR has deleted (`niprDeleted`) are listed too. Defaults
    ///   to `true`.
    /// - `size` (optional): The maximum number of records on a page. At least 1. At most 1000. Defaults to `250`.
    /// - `continuation_token` (optional): The position of the page, from the `next` link of the previous page.
    ///   *Documented: Only the newer version of the reference has it.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. The client retries it, as its `RetryPolicy` allows, after connection errors,
    /// attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, it is sent once
    /// more with a new token.
    ///
    /// # Responses
    ///
    /// - 200: A page of addresses. After the last page, and if there are no addresses, `embedded` is absent and the
    ///   `next` link has `continuationToken=0`. Links may have another host than the request. *Inferred, not
    ///   documented: The format is documented for v2 lists in general. The page prints "Success" without a status code,
    ///   and `embedded` and `links` without their content.*
    /// - 400: A parameter or the body is not valid. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 403: The access token does not permit the request. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 404: The resource does not exist. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 429: The client has exceeded the rate limit. The headers `ratelimit-limit` and `ratelimit-remaining` have the
    ///   limit and the remaining requests. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 500: The server failed. The vendor says that these errors are usually temporary. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor says that most errors have this body, but not all. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// Documented by the vendor. See [the vendor's
    /// documentation](https://developer.agentsync.io/apis/producer-sync-api/versions/a22bdbef-c2a1-4e8c-a0ad-0af7053e055d/operations/getAddressesByNPN).
    ///
    /// # Examples
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

    /// Lists the addresses of an NPN, and subscribes to the NPN if it is not active.
    ///
    /// If the NPN is not active on the account, this request makes it active. Such a request may take more than 10
    /// seconds. For an active NPN, 90 percent of the requests take less than one second.
    ///
    /// Do not call it for an NPN that was removed in the same billing period: that adds the NPN again, which
    /// AgentSync's developer policies do not support. To read the addresses of many NPNs, call `list_addresses`: the
    /// policies ask clients to use lists instead of one request for each NPN.
    ///
    /// Sends `GET /v2/entities/{npn}/addresses`.
    ///
    /// Returns one page. To get all pages, use [`stream`](crate::requests::ListEntityAddresses::stream) for the items
    /// or [`pages`](crate::requests::ListEntityAddresses::pages) for the pages.
    ///
    /// # Effects
    ///
    /// - subscribes: An NPN that is not active on the account becomes active.
    /// - bills: An NPN that becomes active may count toward the billing period. *Inferred, not documented: The vendor
    ///   mentions billing periods of subscribed NPNs, but publishes no billing rules.*
    ///
    /// # Arguments
    ///
    /// - `npn`: The NPN. *Inferred, not documented: The path has the parameter, but the page does not describe it.
    ///   Elsewhere in the API, NPNs are strings. An empty NPN would change the path. The example is one of the vendor's
    ///   sandbox NPNs.*
    /// - `states` (optional): Lists only records that apply in these states (`forState`), as two-letter codes. Sent as
    ///   one comma-separated value.
    /// - `updated_since` (optional): Lists only records that were updated (`updatedAt`) on this day or later.
    /// - `include_deleted` (optional): Whether records that NIPR has deleted (`niprDeleted`) are listed too. Defaults
    ///   to `true`.
    /// - `size` (optional): The maximum number of records on a page. At least 1. At most 1000. Defaults to `250`.
    /// - `continuation_token` (optional): The position of the page, from the `next` link of the previous page.
    ///   *Documented: Only the newer version of the reference has it.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. The client retries it, as its `RetryPolicy` allows, after connection errors,
    /// attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, it is sent once
    /// more with a new token. *Inferred, not documented: The vendor says that the request subscribes only if the
    /// account is not subscribed. A retry is then only a read.*
    ///
    /// # Responses
    ///
    /// - 200: A page of addresses. After the last page, and if there are no addresses, `embedded` is absent and the
    ///   `next` link has `continuationToken=0`. Links may have another host than the request. *Inferred, not
    ///   documented: The format is documented for v2 lists in general. The page prints "Success" without a status code,
    ///   and `embedded` and `links` without their content.*
    /// - 400: A parameter or the body is not valid. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 403: The access token does not permit the request. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 404: The resource does not exist. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 429: The client has exceeded the rate limit. The headers `ratelimit-limit` and `ratelimit-remaining` have the
    ///   limit and the remaining requests. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 500: The server failed. The vendor says that these errors are usually temporary. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor says that most errors have this body, but not all. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The times are from the quick start guide, the policies from <https://developer-portal-staging.agentsync.io/api-developer-policies>.
    /// That the policy on individual updates also covers reads is inferred.* See [the vendor's
    /// documentation](https://developer.agentsync.io/apis/producer-sync-api/versions/a22bdbef-c2a1-4e8c-a0ad-0af7053e055d/operations/getAddressesByNPN).
    ///
    /// # Examples
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

    /// Gets an address.
    ///
    /// Sends `GET /v1/addresses/{id}`.
    ///
    /// # Arguments
    ///
    /// - `id`: The id of the address.
    ///
    /// # Retries
    ///
    /// The operation is idempotent. The client retries it, as its `RetryPolicy` allows, after connection errors,
    /// attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, it is sent once
    /// more with a new token.
    ///
    /// # Responses
    ///
    /// - 200: The address. *Inferred, not documented: The page prints "Success" without a status code. In the vendor's
    ///   list of statuses, 200 has this name.*
    /// - 400: A parameter or the body is not valid. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 403: The access token does not permit the request. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 404: The resource does not exist. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 429: The client has exceeded the rate limit. The headers `ratelimit-limit` and `ratelimit-remaining` have the
    ///   limit and the remaining requests. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 500: The server failed. The vendor says that these errors are usually temporary. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor says that most errors have this body, but not all. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The page of `getAppointments` also shows this operation.* See [the vendor's
    /// documentation](https://developer.agentsync.io/apis/producer-sync-api/versions/a22bdbef-c2a1-4e8c-a0ad-0af7053e055d/operations/getAppointments).
    ///
    /// # Examples
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
