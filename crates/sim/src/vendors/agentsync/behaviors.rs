//! Behaviors that AgentSync does not document.

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
    /// It is done this long after it was started, whether or not anybody polls it: `2s`, `250ms`.
    After(Duration) like "250ms" = "<time>",
    /// It is done at the second poll.
    TwoPolls = "two-polls",
}

switch! {
    /// Where a job reports its state.
    pub enum JobState = "job-state", default Self::Details;
    /// At `/details/status`.
    Details = "details",
    /// At `/status`.
    Root = "status",
    /// In neither place.
    Nowhere = "nowhere",
}

switch! {
    /// The effect of an NPN in `failing` on its job.
    pub enum JobFailure = "job-failure", default Self::Whole;
    /// The job fails and changes nothing.
    Whole = "whole",
    /// The other NPNs are changed, and the job fails; its details tell which NPNs failed.
    PartialFailed = "partial-failed",
    /// The other NPNs are changed, and the job is completed; only its details tell which NPNs failed.
    PartialCompleted = "partial-completed",
    /// Every job fails and changes nothing, whatever its NPNs.
    Always = "always",
}

switch! {
    /// The response to a request that starts a job.
    pub enum JobStart = "job-start", default Self::Body200;
    /// 200 with the id of the job.
    Body200 = "200",
    /// 202 with the id of the job.
    Body202 = "202",
    /// 202 without a body, so that the id stays unknown.
    Empty202 = "202-empty",
}

switch! {
    /// The response to the removal of NPNs.
    pub enum Removal = "removal", default Self::Accepted;
    /// 202 without a body; the NPNs are removed at once.
    Accepted = "202",
    /// 200 without a body; the NPNs are removed at once.
    Ok = "200",
    /// 204 without a body; the NPNs are removed at once.
    NoContent = "204",
    /// 202 with the id of a job that removes them.
    Job = "202-job",
}

switch! {
    /// Whether the details of a job come in pages.
    pub enum DetailsPages = "details-pages", default Self::Paged;
    /// They do, as the vendor's lists do: `page` and `size` are honored, and the response has the object `page`.
    Paged = "paged",
    /// They do not: `page` and `size` are ignored, and every response has all items and no object `page`.
    Ignored = "ignored",
}

switch! {
    /// How long a token is accepted.
    pub enum TokenLifetime = "token-lifetime", default Self::Announced;
    /// As long as its `expires_in` says.
    Announced = "announced",
    /// This long and up to a second longer, whatever its `expires_in` says.
    Early(Duration) like "1s" = "<seconds>s",
    /// Until another token is issued.
    UntilNext = "until-next",
}

behaviors! {
    /// How AgentSync behaves where it documents nothing.
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
