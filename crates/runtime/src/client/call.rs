//! What everything that happens to a call has in common.

use std::time::Duration;

use reqwest::StatusCode;
use tracing::Span;

use super::{Core, RequestOptions, RetryPolicy, deadline::Deadline, telemetry};
use crate::{Notice, Operation};

/// What everything that happens to a call has in common.
pub(crate) struct Call {
    pub(crate) core: Core,
    pub(crate) operation: &'static Operation,
    pub(crate) deadline: Deadline,
    pub(crate) retry: RetryPolicy,
    /// How often it was tried.
    pub(crate) attempts: u32,
    /// How often it was sent.
    pub(crate) sends: u32,
    pub(crate) span: Span,
    attempt_timeout: Option<Duration>,
    /// The undocumented statuses that were reported.
    undocumented: Vec<StatusCode>,
}

impl Call {
    /// A call that starts now.
    pub(crate) fn new(core: Core, operation: &'static Operation, options: &RequestOptions) -> Self {
        let settings = core.inner();
        Self {
            operation,
            deadline: Deadline::of(options.timeout.or(settings.timeout), options.deadline.map(Into::into)),
            retry: options.retry.unwrap_or(settings.retry),
            attempts: 0,
            sends: 0,
            span: telemetry::span(&core, operation),
            attempt_timeout: options.attempt_timeout.or(settings.attempt_timeout),
            undocumented: Vec::new(),
            core,
        }
    }

    /// The time by which an attempt that starts now must be done.
    pub(crate) fn attempt_deadline(&self) -> Deadline {
        self.deadline.or_earlier(self.attempt_timeout)
    }

    /// Tells whoever wants to know that the server is ahead of the client.
    pub(crate) fn notify(&self, notice: &Notice) {
        tracing::debug!(target: telemetry::TARGET, parent: &self.span, %notice, "the server is ahead of the client");
        if let Some(observer) = &self.core.inner().observer {
            observer(self.operation, notice);
        }
    }

    /// Reports the status of a response if the spec does not name it: once per call, however often the call is retried.
    pub(crate) fn notify_of_status(&mut self, status: StatusCode) {
        if !self.operation.documents(status.as_u16()) && !self.undocumented.contains(&status) {
            self.undocumented.push(status);
            self.notify(&Notice::UndocumentedStatus(status.as_u16()));
        }
    }
}
