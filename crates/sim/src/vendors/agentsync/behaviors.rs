//! Switches for the behaviors that AgentSync does not document.

use std::time::Duration;

use super::Agentsync;
use crate::{
    behavior::{behaviors, switch},
    vendors::{
        deliveries::{Acknowledgments, DeliveryOrder},
        list_changes::ListChanges,
    },
};

switch! {
    /// How long a job takes.
    pub enum JobTime = "job-time", default Self::After(Duration::from_millis(500));
    /// The job finishes this long after it was started, whether or not it is polled. Examples: `2s`, `250ms`.
    After(Duration) like "250ms" = "<time>",
    /// The job finishes at the second poll.
    TwoPolls = "two-polls",
}

switch! {
    /// Where a job reports its status.
    pub enum JobState = "job-state", default Self::Details;
    /// The status is in `/details/status` of the response.
    Details = "details",
    /// The status is in `/status` of the response.
    Root = "status",
    /// The response has no status.
    Nowhere = "nowhere",
}

switch! {
    /// How an NPN in `failing` affects its job.
    pub enum JobFailure = "job-failure", default Self::Whole;
    /// The job fails and changes no NPN.
    Whole = "whole",
    /// The other NPNs are changed, and the job fails. The job details contain the failed NPNs.
    PartialFailed = "partial-failed",
    /// The other NPNs are changed, and the job succeeds. Only the job details show which NPNs failed.
    PartialCompleted = "partial-completed",
    /// Every job fails and changes no NPN, even if none of its NPNs is in `failing`.
    Always = "always",
}

switch! {
    /// The response to a request that starts a job.
    pub enum JobStart = "job-start", default Self::Body200;
    /// Status 200 with the job id.
    Body200 = "200",
    /// Status 202 with the job id.
    Body202 = "202",
    /// Status 202 without a body, so the client does not learn the job id.
    Empty202 = "202-empty",
}

switch! {
    /// The response to a request that removes NPNs.
    pub enum Removal = "removal", default Self::Accepted;
    /// Status 202 without a body. The NPNs are removed immediately.
    Accepted = "202",
    /// Status 200 without a body. The NPNs are removed immediately.
    Ok = "200",
    /// Status 204 without a body. The NPNs are removed immediately.
    NoContent = "204",
    /// Status 202 with the id of a job that removes the NPNs.
    Job = "202-job",
}

switch! {
    /// Whether the job details are paginated.
    pub enum DetailsPages = "details-pages", default Self::Paged;
    /// The details are paginated like the vendor's lists: `page` and `size` are honored, and the response has a `page` object.
    Paged = "paged",
    /// The details are not paginated: `page` and `size` are ignored, and every response has all items and no `page` object.
    Ignored = "ignored",
}

switch! {
    /// How long an access token is accepted.
    pub enum TokenLifetime = "token-lifetime", default Self::Announced;
    /// A token is accepted until its `expires_in` has passed.
    Announced = "announced",
    /// A token is accepted for this long plus up to one second, but no longer than its `expires_in`.
    Early(Duration) like "1s" = "<seconds>s",
    /// A token is accepted until another one is issued.
    UntilNext = "until-next",
}

behaviors! {
    /// The switches of AgentSync.
    pub struct AgentsyncBehaviors of Agentsync;
    job_time: JobTime,
    job_state: JobState,
    job_failure: JobFailure,
    job_start: JobStart,
    removal: Removal,
    details_pages: DetailsPages,
    token_lifetime: TokenLifetime,
    list_changes: ListChanges,
    acknowledgments: Acknowledgments,
    delivery_order: DeliveryOrder,
}
