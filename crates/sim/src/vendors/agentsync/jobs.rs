//! Jobs that change the active NPNs.

use std::{
    collections::BTreeSet,
    time::{SystemTime, UNIX_EPOCH},
};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use subkit_agentsync::types;
use uuid::Uuid;

use super::{
    Agentsync, HAL,
    behaviors::{DetailsPages, JobFailure, JobStart, JobState, JobTime, Removal},
    links, not_found, page_metadata,
};
use crate::{Context, OutgoingRequest, Response, vendors::times};

/// The number of polls after which a job without `done_at` finishes.
const POLLS_UNTIL_DONE: u32 = 2;

/// A job that changes the active NPNs.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NpnJob {
    /// The NPNs of the request that started the job.
    pub npns: Vec<String>,
    /// Whether the job removes all other active NPNs.
    pub replaces: bool,
    /// Whether the job removes its NPNs.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub removes: bool,
    /// The number of times the job was polled.
    pub polls: u32,
    /// The day on which the job was started.
    pub created: String,
    /// The status of the job: `IN_PROGRESS`, `COMPLETED` or `FAILED`. The vendor does not document the values.
    pub status: String,
    /// The time at which the job finishes, in microseconds since 1970. A job without this time finishes at the second poll.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done_at: Option<u64>,
    /// The NPNs that failed individually. If the set is empty, all NPNs have the status of the job.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub failed: BTreeSet<String>,
}

impl NpnJob {
    /// Creates a job that adds these NPNs and finishes at the second poll.
    pub fn new(npns: impl IntoIterator<Item = impl Into<String>>, now: SystemTime) -> Self {
        Self {
            npns: npns.into_iter().map(Into::into).collect(),
            replaces: false,
            removes: false,
            polls: 0,
            created: times::day(now),
            status: "IN_PROGRESS".to_owned(),
            done_at: None,
            failed: BTreeSet::new(),
        }
    }

    fn is_in_progress(&self) -> bool {
        self.status == "IN_PROGRESS"
    }
}

impl Agentsync {
    /// Starts a job that adds or replaces active NPNs.
    pub(super) fn start(&mut self, job: NpnJob, context: &Context) -> Response {
        let body = self.new_job(job, context);
        match self.behaviors.job_start {
            JobStart::Body200 => Response::json(200, body),
            JobStart::Body202 => Response::json(202, body).by_switch(),
            JobStart::Empty202 => Response::status(202).by_switch(),
        }
    }

    /// Removes the NPNs of a job, immediately or by starting the job.
    pub(super) fn remove(&mut self, job: NpnJob, context: &mut Context) -> Response {
        let removal = self.behaviors.removal;
        if removal == Removal::Job {
            return Response::json(202, self.new_job(job, context)).by_switch();
        }
        self.change_active(context.now, &mut context.outbox, |active| active.retain(|npn| !job.npns.contains(npn)));
        match removal {
            Removal::Ok => Response::status(200).by_switch(),
            Removal::NoContent => Response::status(204).by_switch(),
            Removal::Accepted | Removal::Job => Response::status(202),
        }
    }

    /// Stores a new job, and returns the response body with its id.
    fn new_job(&mut self, job: NpnJob, context: &Context) -> types::NpnJob {
        let id = Uuid::new_v4().to_string();
        let done_at = match self.behaviors.job_time {
            JobTime::After(time) => {
                Some(microseconds(context.now).saturating_add(u64::try_from(time.as_micros()).unwrap_or(u64::MAX)))
            }
            JobTime::TwoPolls => None,
        };
        self.jobs.insert(id.clone(), NpnJob { done_at, ..job });
        let own = job_url(&id, context);
        let mut body = types::NpnJob::default();
        body.success = Some(true);
        body.message = Some("Job is in progress".to_owned());
        body.job_id = Some(id.into());
        body.links = links([("details", format!("{own}/details")), ("status", own)]);
        body
    }

    /// Finishes the jobs that are due, in the order of their times.
    pub(super) fn finish_due(&mut self, now: SystemTime, outbox: &mut Vec<OutgoingRequest>) {
        let micros = microseconds(now);
        let due = self.jobs.iter().filter(|(_, job)| job.is_in_progress());
        let mut due: Vec<(u64, String)> =
            due.filter_map(|(id, job)| job.done_at.filter(|at| *at <= micros).map(|at| (at, id.clone()))).collect();
        due.sort_unstable();
        for (_, id) in due {
            self.finish(&id, now, outbox);
        }
    }

    /// Applies the changes of a job and sets its status.
    fn finish(&mut self, id: &str, now: SystemTime, outbox: &mut Vec<OutgoingRequest>) {
        let Some(job) = self.jobs.get_mut(id) else { return };
        let failing: BTreeSet<String> = job.npns.iter().filter(|npn| self.failing.contains(*npn)).cloned().collect();
        let failure = self.behaviors.job_failure;
        let is_whole = matches!(failure, JobFailure::Whole | JobFailure::Always);
        if failure == JobFailure::Always || (is_whole && !failing.is_empty()) {
            "FAILED".clone_into(&mut job.status);
            return;
        }
        let is_failed = failure == JobFailure::PartialFailed && !failing.is_empty();
        if is_failed { "FAILED" } else { "COMPLETED" }.clone_into(&mut job.status);
        let changed: Vec<String> = job.npns.iter().filter(|npn| !failing.contains(*npn)).cloned().collect();
        job.failed = failing;
        let (removes, replaces) = (job.removes, job.replaces);
        self.change_active(now, outbox, |active| {
            if removes {
                active.retain(|npn| !changed.contains(npn));
                return;
            }
            if replaces {
                active.clear();
            }
            active.extend(changed);
        });
        if !removes {
            // After NPNs are added, the vendor fetches their data and announces the updates.
            self.announce_updates(now, outbox);
        }
    }

    pub(super) fn status(&mut self, id: &types::JobId, context: &mut Context) -> Response {
        let id = key(id);
        let Some(job) = self.jobs.get_mut(&id) else { return not_found(context) };
        job.polls = job.polls.saturating_add(1);
        if job.is_in_progress() && job.done_at.is_none() && job.polls >= POLLS_UNTIL_DONE {
            self.finish(&id, context.now, &mut context.outbox);
        }
        let Some(job) = self.jobs.get(&id) else { return not_found(context) };
        let own = job_url(&id, context);
        let mut body = types::NpnJobStatus::default();
        body.id = Some(id.into());
        body.created_at = job.created.parse().ok();
        body.updated_at = times::day(context.now).parse().ok();
        body.details.insert("npns".to_owned(), json!(job.npns.len()));
        body.links = links([("details", format!("{own}/details")), ("self", own)]);
        let status = ("status".to_owned(), json!(job.status));
        match self.behaviors.job_state {
            JobState::Details => body.details.extend([status]),
            JobState::Root => body.extra.extend([status]),
            JobState::Nowhere => {}
        }
        Response::json_as(HAL, 200, body)
    }

    pub(super) fn details(&mut self, id: &types::JobId, (page, size): (usize, usize), context: &Context) -> Response {
        let id = key(id);
        let Some(job) = self.jobs.get(&id) else { return not_found(context) };
        let status = |npn: &String| match job.failed.contains(npn) {
            true => "FAILED",
            false if job.failed.is_empty() => job.status.as_str(),
            false => "COMPLETED",
        };
        let mut items: Vec<Value> = job.npns.iter().map(|npn| json!({ "npn": npn, "status": status(npn) })).collect();
        let mut body = types::NpnJobStatusDetails::default();
        body.links = links([("self", format!("{}/details", job_url(&id, context)))]);
        if self.behaviors.details_pages == DetailsPages::Paged {
            body.page = Some(page_metadata(page, size, items.len(), items.len().div_ceil(size)));
            items = items.into_iter().skip(page.saturating_mul(size)).take(size).collect();
        }
        body.embedded.insert("npns".to_owned(), Value::Array(items));
        Response::json_as(HAL, 200, body)
    }
}

/// Returns the URL of the status of a job.
fn job_url(id: &str, context: &Context) -> String {
    format!("{}/v1/accounts/subscriptions/status/{id}", context.base_url)
}

/// Returns the key of a job. The job id is a UUID, so case is ignored.
fn key(id: &types::JobId) -> String {
    id.to_ascii_lowercase()
}

/// Returns the microseconds since 1970.
fn microseconds(now: SystemTime) -> u64 {
    u64::try_from(now.duration_since(UNIX_EPOCH).unwrap_or_default().as_micros()).unwrap_or(u64::MAX)
}
