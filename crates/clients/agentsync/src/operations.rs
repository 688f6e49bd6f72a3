// @generated from specs/agentsync.yaml by `cargo xtask codegen agentsync`. Do not edit.

//! The operations. Each method takes the required arguments. It returns a request builder with setters for the
//! optional arguments.

use crate::{Client, requests, types};

impl Client {
    /// Lists the active NPNs of the account.
    ///
    /// The vendor's index of operations lists this operation without its parameters and response. The spec takes both
    /// from the vendor's general documentation of v1 lists.
    ///
    /// Sends `GET /v1/accounts/subscriptions`.
    ///
    /// Returns one page. To get all pages, use [`stream`](crate::requests::ListActiveNpns::stream), which yields single
    /// items, or [`pages`](crate::requests::ListActiveNpns::pages), which yields whole pages.
    ///
    /// # Arguments
    ///
    /// - `page` (optional): The page number. The first page is 0. At least 0. *Inferred: The vendor documents this
    ///   parameter for v1 lists in general, but not for this operation.*
    /// - `size` (optional): The maximum number of items on a page. Set this parameter, because the default differs
    ///   between endpoints. The vendor documents no bounds for v1 lists. *Inferred: The vendor documents this parameter
    ///   for v1 lists in general, but not for this operation.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more with a new token.
    ///
    /// # Responses
    ///
    /// - 200: A page of the active NPNs. *Inferred: The vendor documents the format of v1 pages in general, but not the
    ///   response of this operation.*
    /// - 400: A parameter or the body is invalid. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 403: The access token does not permit the request. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 404: The resource does not exist. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 429: The client has exceeded the rate limit. The header `ratelimit-limit` contains the limit, and
    ///   `ratelimit-remaining` contains the number of remaining requests. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 500: The server failed. The vendor says that such errors are usually temporary. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor says that most errors, but not all, have this body. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The vendor's index shows only that the operation exists. Its parameters and response are inferred.*
    /// See [the vendor's documentation](https://developer-portal-staging.agentsync.io/apis/producer-sync-api/docs).
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
    /// Adds the NPNs to the active NPNs, and removes none. The operation is asynchronous: the response arrives before
    /// the NPNs are active. AgentSync then fetches the data of new NPNs from NIPR (National Insurance Producer
    /// Registry), so this data is not available at once.
    ///
    /// Send one list instead of one request for each NPN. If an NPN was removed in the current billing period, do not
    /// add it again. AgentSync may throttle accounts that violate these developer policies.
    ///
    /// The vendor does not document what happens to an NPN that is already active.
    ///
    /// Sends `PUT /v1/accounts/subscriptions`.
    ///
    /// This operation starts a job. [`start`](crate::requests::AppendActiveNpns::start) returns a handle that polls the
    /// job; [`get_npn_job_status`](crate::Client::get_npn_job_status) returns the state of the job.
    ///
    /// # Effects
    ///
    /// - starts-job: A job adds the NPNs after the response has arrived.
    /// - bills: An NPN that becomes active may be billed for the current billing period. *Inferred: The vendor mentions
    ///   billing periods for subscribed NPNs, but publishes no billing rules.*
    ///
    /// # Arguments
    ///
    /// - `npns`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// The operation is not idempotent: if the request is sent twice, its effect may happen twice. The client retries
    /// it only if the server cannot have processed the request: if no connection could be established, if no token
    /// could be fetched, or if HTTP/2 guarantees that the server did not process it. The client also retries after
    /// status 429, which means that the server did not process the request. After a 401 response, the client sends the
    /// request once more with a new token. *Inferred: The vendor's page says to wait and retry after a 429, so a
    /// request that gets a 429 probably starts no job.*
    ///
    /// # Responses
    ///
    /// - 200: AgentSync accepted the request. If the request started a job, the body contains the job id. *Inferred:
    ///   The vendor's pages say "Success" without a status code. The name of the schema, `Subscription200`, contains
    ///   the status code.*
    /// - 202: AgentSync accepted the request. If the response has a body, the body has the same format as for status
    ///   200, and contains the job id. If it has no body, the client cannot poll the job. *Inferred: The vendor's page
    ///   says "Success" and documents a body. The vendor's list of statuses contains 202 for requests that are still in
    ///   progress, but does not say whether a 202 has a body.*
    /// - 400: A parameter or the body is invalid. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 403: The access token does not permit the request. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 404: The resource does not exist. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 429: The client has exceeded the rate limit. The header `ratelimit-limit` contains the limit, and
    ///   `ratelimit-remaining` contains the number of remaining requests. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 500: The server failed. The vendor says that such errors are usually temporary. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor says that most errors, but not all, have this body. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The policies are documented at <https://developer-portal-staging.agentsync.io/api-developer-policies>.
    /// The delay of the data is documented at <https://developer-staging.agentsync.io/producersync-api-quick-start-guide>.*
    /// See [the vendor's
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
    /// Removes the active NPNs that are not in the list, and adds the NPNs in the list that are not active. The
    /// operation is asynchronous: the response arrives before the NPNs change.
    ///
    /// The client rejects an empty list. To remove all NPNs, get the active NPNs with `list_active_npns`, and pass them
    /// to `remove_active_npns`.
    ///
    /// Do not remove an NPN and add it again within one billing period. Send one list instead of one request for each
    /// NPN. AgentSync may throttle accounts that violate these developer policies.
    ///
    /// Sends `POST /v1/accounts/subscriptions`.
    ///
    /// This operation starts a job. [`start`](crate::requests::ReplaceActiveNpns::start) returns a handle that polls
    /// the job; [`get_npn_job_status`](crate::Client::get_npn_job_status) returns the state of the job.
    ///
    /// # Effects
    ///
    /// - starts-job: A job changes the active NPNs after the response has arrived.
    /// - destroys: Active NPNs that are not in the list are removed from the account.
    /// - bills: An NPN that becomes active may be billed for the current billing period. *Inferred: The vendor mentions
    ///   billing periods for subscribed NPNs, but publishes no billing rules.*
    ///
    /// # Arguments
    ///
    /// - `npns`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// The operation is not idempotent: if the request is sent twice, its effect may happen twice. The client retries
    /// it only if the server cannot have processed the request: if no connection could be established, if no token
    /// could be fetched, or if HTTP/2 guarantees that the server did not process it. The client also retries after
    /// status 429, which means that the server did not process the request. After a 401 response, the client sends the
    /// request once more with a new token. *Inferred: The vendor's page says to wait and retry after a 429, so a
    /// request that gets a 429 probably starts no job.*
    ///
    /// # Responses
    ///
    /// - 200: AgentSync accepted the request. If the request started a job, the body contains the job id. *Inferred:
    ///   The vendor's pages say "Success" without a status code. The name of the schema, `Subscription200`, contains
    ///   the status code.*
    /// - 202: AgentSync accepted the request. If the response has a body, the body has the same format as for status
    ///   200, and contains the job id. If it has no body, the client cannot poll the job. *Inferred: The vendor's page
    ///   says "Success" and documents a body. The vendor's list of statuses contains 202 for requests that are still in
    ///   progress, but does not say whether a 202 has a body.*
    /// - 400: A parameter or the body is invalid. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 403: The access token does not permit the request. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 404: The resource does not exist. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 429: The client has exceeded the rate limit. The header `ratelimit-limit` contains the limit, and
    ///   `ratelimit-remaining` contains the number of remaining requests. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 500: The server failed. The vendor says that such errors are usually temporary. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor says that most errors, but not all, have this body. Body:
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
    /// or a job id. To wait until the NPNs are removed, poll `list_active_npns` until it lists none of them.
    ///
    /// Send one list instead of one request for each NPN. Do not add a removed NPN again within the same billing
    /// period. AgentSync may throttle accounts that violate these developer policies. Do not call
    /// `list_entity_addresses` for a removed NPN: the call would make the NPN active again.
    ///
    /// Sends `DELETE /v1/accounts/subscriptions`.
    ///
    /// # Effects
    ///
    /// - starts-job: The NPNs are removed after the response has arrived. *Inferred: The vendor's page says "Accepted".
    ///   The vendor's list of statuses uses that word for requests that are still in progress. No job id is
    ///   documented.*
    /// - destroys: The NPNs are removed from the account.
    ///
    /// # Arguments
    ///
    /// - `npns`: sent as `application/json`.
    ///
    /// # Retries
    ///
    /// The operation is not idempotent: if the request is sent twice, its effect may happen twice. The client retries
    /// it only if the server cannot have processed the request: if no connection could be established, if no token
    /// could be fetched, or if HTTP/2 guarantees that the server did not process it. The client also retries after
    /// status 429, which means that the server did not process the request. After a 401 response, the client sends the
    /// request once more with a new token. *Inferred: The vendor's page says to wait and retry after a 429, so a
    /// request that gets a 429 probably starts no job.*
    ///
    /// # Responses
    ///
    /// - 200: The request was accepted. No body is documented. *Inferred: The vendor's page says "Accepted" without a
    ///   status code. The vendor's list of success statuses contains 200 and 202.*
    /// - 202: The request was accepted. No body is documented. *Inferred: The vendor's page says "Accepted" without a
    ///   status code. In the vendor's list of statuses, "Accepted" is the name of 202.*
    /// - 400: A parameter or the body is invalid. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 403: The access token does not permit the request. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 404: The resource does not exist. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 429: The client has exceeded the rate limit. The header `ratelimit-limit` contains the limit, and
    ///   `ratelimit-remaining` contains the number of remaining requests. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 500: The server failed. The vendor says that such errors are usually temporary. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor says that most errors, but not all, have this body. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The policies are documented at <https://developer-portal-staging.agentsync.io/api-developer-policies>.
    /// `list_active_npns` probably shows when the removal is complete, because it lists the NPNs that are still
    /// active.* See [the vendor's
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
    /// The vendor documents no property that says whether the job has finished. As an alternative, use webhooks:
    /// AgentSync sends `producersync.npn.activated` when an NPN has been added, and `producersync.npn.deactivated` when
    /// an NPN has been removed. Webhooks are registered in AgentSync's portal.
    ///
    /// Sends `GET /v1/accounts/subscriptions/status/{jobId}`.
    ///
    /// Returns the state of a job. [`wait`](crate::requests::GetNpnJobStatus::wait) polls the job until it succeeds or
    /// fails.
    ///
    /// # Arguments
    ///
    /// - `job_id`: The id of the job.
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more with a new token.
    ///
    /// # Responses
    ///
    /// - 200: The current state of the job. *Inferred: The vendor's page says "Success" without a status code. In the
    ///   vendor's list of statuses, "Success" is the name of 200.*
    /// - 400: A parameter or the body is invalid. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 403: The access token does not permit the request. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 404: The resource does not exist. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 429: The client has exceeded the rate limit. The header `ratelimit-limit` contains the limit, and
    ///   `ratelimit-remaining` contains the number of remaining requests. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 500: The server failed. The vendor says that such errors are usually temporary. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor says that most errors, but not all, have this body. Body:
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
    /// The response contains an object `embedded`, like the vendor's lists. The vendor documents neither the content of
    /// this object nor its pagination. The spec takes the parameters and the pagination from the vendor's general
    /// documentation of v1 lists.
    ///
    /// Sends `GET /v1/accounts/subscriptions/status/{jobId}/details`.
    ///
    /// Returns one page. To get all pages, use [`stream`](crate::requests::GetNpnJobStatusDetails::stream), which
    /// yields single items, or [`pages`](crate::requests::GetNpnJobStatusDetails::pages), which yields whole pages.
    ///
    /// # Arguments
    ///
    /// - `job_id`: The id of the job.
    /// - `page` (optional): The page number. The first page is 0. At least 0. *Inferred: The vendor documents this
    ///   parameter for v1 lists in general, but not for this operation.*
    /// - `size` (optional): The maximum number of items on a page. Set this parameter, because the default differs
    ///   between endpoints. The vendor documents no bounds for v1 lists. *Inferred: The vendor documents this parameter
    ///   for v1 lists in general, but not for this operation.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more with a new token.
    ///
    /// # Responses
    ///
    /// - 200: The details of the job. *Inferred: The vendor's page says "Success" without a status code. In the
    ///   vendor's list of statuses, "Success" is the name of 200.*
    /// - 400: A parameter or the body is invalid. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 403: The access token does not permit the request. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 404: The resource does not exist. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 429: The client has exceeded the rate limit. The header `ratelimit-limit` contains the limit, and
    ///   `ratelimit-remaining` contains the number of remaining requests. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 500: The server failed. The vendor says that such errors are usually temporary. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor says that most errors, but not all, have this body. Body:
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
    /// Lists the addresses of all active NPNs if no parameter is set. The vendor strongly recommends setting at least
    /// one parameter.
    ///
    /// Sends `GET /v2/addresses`.
    ///
    /// Returns one page. To get all pages, use [`stream`](crate::requests::ListAddresses::stream), which yields single
    /// items, or [`pages`](crate::requests::ListAddresses::pages), which yields whole pages.
    ///
    /// # Arguments
    ///
    /// - `npns` (optional): Lists only the addresses of these NPNs. Not empty. Sent as one comma-separated value.
    /// - `states` (optional): Lists only records whose `forState` is one of these two-letter state codes. Sent as one
    ///   comma-separated value.
    /// - `updated_since` (optional): Lists only records whose `updatedAt` is this day or later.
    /// - `include_deleted` (optional): Whether to include records that NIPR has deleted (`niprDeleted`). If it is not
    ///   set, the server uses `true`.
    /// - `size` (optional): The maximum number of records on a page. At least 1. At most 1000. If it is not set, the
    ///   server uses `250`.
    /// - `continuation_token` (optional): The position of the page in the list, taken from the `next` link of the
    ///   previous page. *Documented: Only the newer version of the vendor's reference has this parameter.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more with a new token.
    ///
    /// # Responses
    ///
    /// - 200: A page of addresses. If the list is empty or the previous page was the last, `embedded` is absent and the
    ///   `next` link contains `continuationToken=0`. The host in a link may differ from the host of the request.
    ///   *Inferred: The format is documented for v2 lists in general. The vendor's page says "Success" without a status
    ///   code, and does not describe the content of `embedded` and `links`.*
    /// - 400: A parameter or the body is invalid. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 403: The access token does not permit the request. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 404: The resource does not exist. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 429: The client has exceeded the rate limit. The header `ratelimit-limit` contains the limit, and
    ///   `ratelimit-remaining` contains the number of remaining requests. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 500: The server failed. The vendor says that such errors are usually temporary. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor says that most errors, but not all, have this body. Body:
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

    /// Lists the addresses of an NPN, and activates the NPN if it is not active.
    ///
    /// If the NPN is not active on the account, the request makes it active, and may take more than 10 seconds. For an
    /// active NPN, 90 percent of the requests take less than one second.
    ///
    /// Do not call this operation for an NPN that was removed in the same billing period. The call would add the NPN
    /// again, which AgentSync's developer policies do not support. To read the addresses of several NPNs, call
    /// `list_addresses`: the policies ask clients to send lists instead of one request for each NPN.
    ///
    /// Sends `GET /v2/entities/{npn}/addresses`.
    ///
    /// Returns one page. To get all pages, use [`stream`](crate::requests::ListEntityAddresses::stream), which yields
    /// single items, or [`pages`](crate::requests::ListEntityAddresses::pages), which yields whole pages.
    ///
    /// # Effects
    ///
    /// - subscribes: An NPN that is not active on the account becomes active.
    /// - bills: An NPN that becomes active may be billed for the current billing period. *Inferred: The vendor mentions
    ///   billing periods for subscribed NPNs, but publishes no billing rules.*
    ///
    /// # Arguments
    ///
    /// - `npn`: The NPN. *Inferred: The path contains the parameter, but the vendor's page does not describe it.
    ///   Elsewhere in the API, NPNs are strings. The spec requires at least one character, because an empty NPN would
    ///   change the path. The example is one of the vendor's sandbox NPNs.*
    /// - `states` (optional): Lists only records whose `forState` is one of these two-letter state codes. Sent as one
    ///   comma-separated value.
    /// - `updated_since` (optional): Lists only records whose `updatedAt` is this day or later.
    /// - `include_deleted` (optional): Whether to include records that NIPR has deleted (`niprDeleted`). If it is not
    ///   set, the server uses `true`.
    /// - `size` (optional): The maximum number of records on a page. At least 1. At most 1000. If it is not set, the
    ///   server uses `250`.
    /// - `continuation_token` (optional): The position of the page in the list, taken from the `next` link of the
    ///   previous page. *Documented: Only the newer version of the vendor's reference has this parameter.*
    ///
    /// # Retries
    ///
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more with a new token. *Inferred: The vendor says that the request subscribes to
    /// the NPN only if the account is not yet subscribed to the NPN. A retry therefore only reads the addresses.*
    ///
    /// # Responses
    ///
    /// - 200: A page of addresses. If the list is empty or the previous page was the last, `embedded` is absent and the
    ///   `next` link contains `continuationToken=0`. The host in a link may differ from the host of the request.
    ///   *Inferred: The format is documented for v2 lists in general. The vendor's page says "Success" without a status
    ///   code, and does not describe the content of `embedded` and `links`.*
    /// - 400: A parameter or the body is invalid. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 403: The access token does not permit the request. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 404: The resource does not exist. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 429: The client has exceeded the rate limit. The header `ratelimit-limit` contains the limit, and
    ///   `ratelimit-remaining` contains the number of remaining requests. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 500: The server failed. The vendor says that such errors are usually temporary. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor says that most errors, but not all, have this body. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The durations are from the vendor's quick start guide. The policies are from <https://developer-portal-staging.agentsync.io/api-developer-policies>.
    /// The policy on individual updates probably also covers reads; the vendor does not say so.* See [the vendor's
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
    /// The operation is idempotent. Within the limits of the `RetryPolicy`, the client retries it after connection
    /// errors, attempt timeouts, and the statuses 408, 425, 429, 500, 502, 503 and 504. After a 401 response, the
    /// client sends the request once more with a new token.
    ///
    /// # Responses
    ///
    /// - 200: The address. *Inferred: The vendor's page says "Success" without a status code. In the vendor's list of
    ///   statuses, "Success" is the name of 200.*
    /// - 400: A parameter or the body is invalid. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 403: The access token does not permit the request. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 404: The resource does not exist. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 429: The client has exceeded the rate limit. The header `ratelimit-limit` contains the limit, and
    ///   `ratelimit-remaining` contains the number of remaining requests. Body: [`ErrorBody`](crate::types::ErrorBody).
    ///   [*Inferred*](crate#error-responses).
    /// - 500: The server failed. The vendor says that such errors are usually temporary. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    /// - Other statuses: Any other response. The vendor says that most errors, but not all, have this body. Body:
    ///   [`ErrorBody`](crate::types::ErrorBody). [*Inferred*](crate#error-responses).
    ///
    /// # Source
    ///
    /// *Documented: The vendor documents this operation on the page of its operation `getAppointments`.* See [the
    /// vendor's
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
