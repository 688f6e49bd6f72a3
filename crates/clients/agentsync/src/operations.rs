// @generated from specs/agentsync.yaml (sha256 0a1a72767c950509) by `cargo xtask codegen agentsync`. Do not edit.

//! The operations: each method takes what the call needs and gives a request, to which optional arguments can be
//! added before it is sent.

use crate::{Client, requests, types};

impl Client {
    /// List the NPNs that are active on the account.
    ///
    /// The vendor's index lists the operation and prints nothing of its parameters and its answer. What stands here
    /// is how the vendor describes the v1 lists in general.
    ///
    /// Sends `GET /v1/accounts/subscriptions`.
    ///
    /// Answers one page; [`stream`](crate::requests::ListActiveNpns::stream) gives the items of all pages, and
    /// [`pages`](crate::requests::ListActiveNpns::pages) the pages.
    ///
    /// # Arguments
    ///
    /// - `page` (optional): The page, counted from 0. At least 0. *Inferred, not documented: Documented for the v1 lists in general, not for this one.*
    /// - `size` (optional): How many items a page holds. Its bounds and its default are not documented. *Inferred, not documented: Documented for the v1 lists in general, not for this one.*
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more with a new token.
    ///
    /// # Answers
    ///
    /// - 200: One page of the active NPNs. *Inferred, not documented: The form of the v1 pages is documented in general; the answer of this operation is not.*
    /// - 400: A parameter or the body is not valid. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 403: The access token does not allow the call. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 404: There is no such resource. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 429: The client has used up its requests. `ratelimit-limit` and `ratelimit-remaining` tell the limit and what is left of it. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status is documented for the API in general; that it has the common body is assumed.*
    /// - 500: The server has failed. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - Others: Any other answer. Most errors have this body; the vendor says that not all do. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The body is documented for the API in general, not for the operation.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://developer-portal-staging.agentsync.io/apis/producer-sync-api/docs).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_agentsync::Client::builder().client_credentials("id", "secret").build()?;
    /// let answer = client.list_active_npns().page(0).size(250).send().await?;
    /// println!("{answer:?}");
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
    /// NPNs that are active already stay so. The call starts a job and answers before the job is done.
    ///
    /// Sends `PUT /v1/accounts/subscriptions`.
    ///
    /// Starts a job, whose state [`get_npn_job_status`](crate::Client::get_npn_job_status) tells; [`start`](crate::requests::AppendActiveNpns::start) gives the job
    /// to wait for.
    ///
    /// # Effects
    ///
    /// - starts-job: The NPNs change after the answer, by a job.
    /// - bills: An NPN that becomes active counts for the billing period. *Inferred, not documented: The vendor speaks of billing periods of subscribed NPNs and prints no rule of what is charged when.*
    ///
    /// # Arguments
    ///
    /// - `body`: sent as `application/json`.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more with a new token.
    ///
    /// # Answers
    ///
    /// - 200: The job is started.
    /// - 202: The job is started. *Inferred, not documented: The operation documents 200; the vendor's list of statuses has 202 for what is done later.*
    /// - 400: A parameter or the body is not valid. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 403: The access token does not allow the call. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 404: There is no such resource. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 429: The client has used up its requests. `ratelimit-limit` and `ratelimit-remaining` tell the limit and what is left of it. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status is documented for the API in general; that it has the common body is assumed.*
    /// - 500: The server has failed. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - Others: Any other answer. Most errors have this body; the vendor says that not all do. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The body is documented for the API in general, not for the operation.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://developer-portal.agentsync.io/apis/producer-sync-api/versions/1f78a9c5-1b7a-45b7-90e3-247dff1ee621/operations/getNpnManagementJobStatus).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_agentsync::Client::builder().client_credentials("id", "secret").build()?;
    /// let answer = client
    ///     .append_active_npns(["912484758", "123456689", "999999999"])
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn append_active_npns(
        &self,
        body: impl IntoIterator<Item = impl Into<String>>,
    ) -> requests::AppendActiveNpns {
        requests::AppendActiveNpns {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            body: body.into_iter().map(Into::into).collect(),
        }
    }

    /// Replace the NPNs that are active on the account.
    ///
    /// NPNs that the list lacks are removed from the account, new ones are added. The call starts a job and answers
    /// before the job is done.
    ///
    /// Sends `POST /v1/accounts/subscriptions`.
    ///
    /// Starts a job, whose state [`get_npn_job_status`](crate::Client::get_npn_job_status) tells; [`start`](crate::requests::ReplaceActiveNpns::start) gives the job
    /// to wait for.
    ///
    /// # Effects
    ///
    /// - starts-job: The NPNs change after the answer, by a job.
    /// - destroys: An NPN that is active and not in the list is removed from the account.
    /// - bills: An NPN that becomes active counts for the billing period. *Inferred, not documented: The vendor speaks of billing periods of subscribed NPNs and prints no rule of what is charged when.*
    ///
    /// # Arguments
    ///
    /// - `body`: sent as `application/json`.
    ///
    /// # Repeating
    ///
    /// Not idempotent: sending it twice may have its effect twice. It is sent again only if nothing of it left, because there was no connection or no token. After 401 it is sent once more with a new token.
    ///
    /// # Answers
    ///
    /// - 200: The job is started.
    /// - 202: The job is started. *Inferred, not documented: The operation documents 200; the vendor's list of statuses has 202 for what is done later.*
    /// - 400: A parameter or the body is not valid. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 403: The access token does not allow the call. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 404: There is no such resource. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 429: The client has used up its requests. `ratelimit-limit` and `ratelimit-remaining` tell the limit and what is left of it. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status is documented for the API in general; that it has the common body is assumed.*
    /// - 500: The server has failed. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - Others: Any other answer. Most errors have this body; the vendor says that not all do. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The body is documented for the API in general, not for the operation.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://developer-portal-staging.agentsync.io/apis/producer-sync-api/versions/1f78a9c5-1b7a-45b7-90e3-247dff1ee621/operations/deleteActiveNpns).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_agentsync::Client::builder().client_credentials("id", "secret").build()?;
    /// let answer = client
    ///     .replace_active_npns(["912484758", "123456689", "999999999"])
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn replace_active_npns(
        &self,
        body: impl IntoIterator<Item = impl Into<String>>,
    ) -> requests::ReplaceActiveNpns {
        requests::ReplaceActiveNpns {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            body: body.into_iter().map(Into::into).collect(),
        }
    }

    /// Remove NPNs from those that are active on the account.
    ///
    /// The NPNs stand in the body of the DELETE request. The answer has no body and names no job, so there is nothing to
    /// wait for: to see that the NPNs are gone, list those that are active (`list_active_npns`) until none of them is left.
    ///
    /// Sends `DELETE /v1/accounts/subscriptions`.
    ///
    /// # Effects
    ///
    /// - destroys: The NPNs are removed from the account, which no longer sees their data.
    ///
    /// # Arguments
    ///
    /// - `body`: sent as `application/json`.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more with a new token.
    ///
    /// # Answers
    ///
    /// - 200: The NPNs are removed, or will be. There is no body. *Inferred, not documented: The vendor prints the word "Accepted" without a number; of successes it knows 200 and 202.*
    /// - 202: The request is accepted. There is no body. *Inferred, not documented: The vendor prints the word "Accepted" without a number.*
    /// - 400: A parameter or the body is not valid. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 403: The access token does not allow the call. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 404: There is no such resource. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 429: The client has used up its requests. `ratelimit-limit` and `ratelimit-remaining` tell the limit and what is left of it. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status is documented for the API in general; that it has the common body is assumed.*
    /// - 500: The server has failed. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - Others: Any other answer. Most errors have this body; the vendor says that not all do. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The body is documented for the API in general, not for the operation.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://developer-portal-staging.agentsync.io/apis/producer-sync-api/versions/1f78a9c5-1b7a-45b7-90e3-247dff1ee621/operations/deleteActiveNpns).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_agentsync::Client::builder().client_credentials("id", "secret").build()?;
    /// let answer = client
    ///     .remove_active_npns(["912484758", "123456689", "999999999"])
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn remove_active_npns(
        &self,
        body: impl IntoIterator<Item = impl Into<String>>,
    ) -> requests::RemoveActiveNpns {
        requests::RemoveActiveNpns {
            client: self.clone(),
            request_options: subkit_runtime::RequestOptions::new(),
            body: body.into_iter().map(Into::into).collect(),
        }
    }

    /// Get the status of a job that changes the active NPNs.
    ///
    /// Sends `GET /v1/accounts/subscriptions/status/{jobId}`.
    ///
    /// Tells the state of a job; [`wait`](crate::requests::GetNpnJobStatus::wait) asks for it until the job is settled.
    ///
    /// # Arguments
    ///
    /// - `job_id`: The job.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more with a new token.
    ///
    /// # Answers
    ///
    /// - 200: The job as it is now.
    /// - 400: A parameter or the body is not valid. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 403: The access token does not allow the call. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 404: There is no such resource. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 429: The client has used up its requests. `ratelimit-limit` and `ratelimit-remaining` tell the limit and what is left of it. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status is documented for the API in general; that it has the common body is assumed.*
    /// - 500: The server has failed. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - Others: Any other answer. Most errors have this body; the vendor says that not all do. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The body is documented for the API in general, not for the operation.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://developer-portal.agentsync.io/apis/producer-sync-api/versions/1f78a9c5-1b7a-45b7-90e3-247dff1ee621/operations/getNpnManagementJobStatus).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_agentsync::Client::builder().client_credentials("id", "secret").build()?;
    /// let answer = client
    ///     .get_npn_job_status("0ded8367-01ac-4519-8cd7-ce965d55c0b0")
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
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
    /// Sends `GET /v1/accounts/subscriptions/status/{jobId}/details`.
    ///
    /// # Arguments
    ///
    /// - `job_id`: The job.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more with a new token.
    ///
    /// # Answers
    ///
    /// - 200: The details of the job.
    /// - 400: A parameter or the body is not valid. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 403: The access token does not allow the call. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 404: There is no such resource. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 429: The client has used up its requests. `ratelimit-limit` and `ratelimit-remaining` tell the limit and what is left of it. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status is documented for the API in general; that it has the common body is assumed.*
    /// - 500: The server has failed. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - Others: Any other answer. Most errors have this body; the vendor says that not all do. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The body is documented for the API in general, not for the operation.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://developer-portal.agentsync.io/apis/producer-sync-api/versions/1f78a9c5-1b7a-45b7-90e3-247dff1ee621/operations/getNpnManagementJobStatusDetails).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_agentsync::Client::builder().client_credentials("id", "secret").build()?;
    /// let answer = client
    ///     .get_npn_job_status_details("0ded8367-01ac-4519-8cd7-ce965d55c0b0")
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
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
        }
    }

    /// List the addresses of the active NPNs.
    ///
    /// Without parameters it lists the addresses of every active NPN. The vendor recommends at least one parameter.
    ///
    /// Sends `GET /v2/addresses`.
    ///
    /// Answers one page; [`stream`](crate::requests::ListAddresses::stream) gives the items of all pages, and
    /// [`pages`](crate::requests::ListAddresses::pages) the pages.
    ///
    /// # Arguments
    ///
    /// - `npns` (optional): Only the addresses of these NPNs. Sent as one value with commas.
    /// - `states` (optional): Only what applies in these states (`forState`), as two letters each. Sent as one value with commas.
    /// - `updated_since` (optional): Only what was updated (`updatedAt`) on this day or later.
    /// - `include_deleted` (optional): Whether records that NIPR has deleted (`niprDeleted`) are listed too. The server takes `true` if it is not sent.
    /// - `size` (optional): How many records a page holds. At least 1. At most 1000. The server takes `250` if it is not sent.
    /// - `continuation_token` (optional): The position of the page, from the `next` link of the page before. *Documented: Shown by the newer version of the reference only.*
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more with a new token.
    ///
    /// # Answers
    ///
    /// - 200: One page of addresses. After the last one, and if there are none, `embedded` is absent and the `next` link has `continuationToken=0`. Links may name another host than the one that was called.
    /// - 400: A parameter or the body is not valid. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 403: The access token does not allow the call. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 404: There is no such resource. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 429: The client has used up its requests. `ratelimit-limit` and `ratelimit-remaining` tell the limit and what is left of it. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status is documented for the API in general; that it has the common body is assumed.*
    /// - 500: The server has failed. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - Others: Any other answer. Most errors have this body; the vendor says that not all do. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The body is documented for the API in general, not for the operation.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://developer.agentsync.io/apis/producer-sync-api/versions/a22bdbef-c2a1-4e8c-a0ad-0af7053e055d/operations/getAddressesByNPN).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_agentsync::Client::builder().client_credentials("id", "secret").build()?;
    /// let answer = client
    ///     .list_addresses()
    ///     .npns(["15645555", "19855109"])
    ///     .states(["MO", "CA", "CO"])
    ///     .updated_since("2024-10-15".parse::<subkit_agentsync::Date>()?)
    ///     .include_deleted(false)
    ///     .size(500)
    ///     .continuation_token("11862929")
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
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

    /// List the addresses of one NPN, and make it active if it is not.
    ///
    /// An NPN that is not active on the account becomes so by this call. Its data may take more than ten seconds,
    /// where that of an active one takes less than one.
    ///
    /// Sends `GET /v2/entities/{npn}/addresses`.
    ///
    /// Answers one page; [`stream`](crate::requests::ListEntityAddresses::stream) gives the items of all pages, and
    /// [`pages`](crate::requests::ListEntityAddresses::pages) the pages.
    ///
    /// # Effects
    ///
    /// - subscribes: An NPN that is not active on the account becomes active.
    /// - bills: An NPN that becomes active counts for the billing period. *Inferred, not documented: The vendor speaks of billing periods of subscribed NPNs and prints no rule of what is charged when.*
    ///
    /// # Arguments
    ///
    /// - `npn`: The NPN. Not empty.
    /// - `states` (optional): Only what applies in these states (`forState`), as two letters each. Sent as one value with commas.
    /// - `updated_since` (optional): Only what was updated (`updatedAt`) on this day or later.
    /// - `include_deleted` (optional): Whether records that NIPR has deleted (`niprDeleted`) are listed too. The server takes `true` if it is not sent.
    /// - `size` (optional): How many records a page holds. At least 1. At most 1000. The server takes `250` if it is not sent.
    /// - `continuation_token` (optional): The position of the page, from the `next` link of the page before. *Documented: Shown by the newer version of the reference only.*
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more with a new token.
    ///
    /// # Answers
    ///
    /// - 200: One page of addresses. After the last one, and if there are none, `embedded` is absent and the `next` link has `continuationToken=0`. Links may name another host than the one that was called.
    /// - 400: A parameter or the body is not valid. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 403: The access token does not allow the call. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 404: There is no such resource. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 429: The client has used up its requests. `ratelimit-limit` and `ratelimit-remaining` tell the limit and what is left of it. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status is documented for the API in general; that it has the common body is assumed.*
    /// - 500: The server has failed. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - Others: Any other answer. Most errors have this body; the vendor says that not all do. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The body is documented for the API in general, not for the operation.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://developer.agentsync.io/apis/producer-sync-api/versions/a22bdbef-c2a1-4e8c-a0ad-0af7053e055d/operations/getAddressesByNPN).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = subkit_agentsync::Client::builder().client_credentials("id", "secret").build()?;
    /// let answer = client
    ///     .list_entity_addresses("15645555")
    ///     .states(["MO", "CA", "CO"])
    ///     .updated_since("2024-10-15".parse::<subkit_agentsync::Date>()?)
    ///     .include_deleted(false)
    ///     .size(500)
    ///     .continuation_token("11862929")
    ///     .send()
    ///     .await?;
    /// println!("{answer:?}");
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_entity_addresses(
        &self,
        npn: impl Into<String>,
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
    /// - `id`: The address.
    ///
    /// # Repeating
    ///
    /// Idempotent: sending it twice does no more than sending it once. It is sent again, as the client's `RetryPolicy` allows, after a broken connection, an attempt that took too long, and answers of 408, 425, 429, 500, 502, 503 and 504. After 401 it is sent once more with a new token.
    ///
    /// # Answers
    ///
    /// - 200: The address.
    /// - 400: A parameter or the body is not valid. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 401: The access token is missing, wrong or expired. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 403: The access token does not allow the call. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 404: There is no such resource. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - 429: The client has used up its requests. `ratelimit-limit` and `ratelimit-remaining` tell the limit and what is left of it. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status is documented for the API in general; that it has the common body is assumed.*
    /// - 500: The server has failed. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The status and its body are documented for the API in general, not for the operation.*
    /// - Others: Any other answer. Most errors have this body; the vendor says that not all do. Body: [`ErrorBody`](crate::types::ErrorBody). *Inferred, not documented: The body is documented for the API in general, not for the operation.*
    ///
    /// # Source
    ///
    /// Documented by the vendor. [The vendor's page](https://developer.agentsync.io/apis/producer-sync-api/versions/a22bdbef-c2a1-4e8c-a0ad-0af7053e055d/operations/getAppointments).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use subkit_agentsync::types;
    ///
    /// let client = subkit_agentsync::Client::builder().client_credentials("id", "secret").build()?;
    /// let answer = client.get_address(types::AddressId(1234567)).send().await?;
    /// println!("{answer:?}");
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
