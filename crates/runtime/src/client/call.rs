//! The state of a call, shared by its attempts and its response.

use reqwest::StatusCode;
use tracing::Span;

use super::{core::Core, options::RequestOptions, span};
use crate::{
    Notice, Operation,
    retry::RetryPolicy,
    transport::{limits::CallLimits, telemetry},
};

/// The state of a call, shared by its attempts and its response.
pub(crate) struct Call {
    pub(crate) core: Core,
    pub(crate) operation: &'static Operation,
    pub(crate) limits: CallLimits,
    pub(crate) retry: RetryPolicy,
    /// The number of attempts so far.
    pub(crate) attempts: u32,
    /// The number of attempts whose request was sent.
    pub(crate) sends: u32,
    pub(crate) span: Span,
    /// The undocumented statuses that have already been reported.
    undocumented: Vec<StatusCode>,
}

impl Call {
    /// Creates the state of a call, and starts its time limits, which depend on the size of the request body.
    pub(crate) fn new(core: Core, operation: &'static Operation, options: &RequestOptions, body_bytes: usize) -> Self {
        let settings = core.inner();
        Self {
            operation,
            limits: CallLimits::start(options.limits.or(settings.limits), options.deadline.map(Into::into), body_bytes),
            retry: options.retry.unwrap_or(settings.retry),
            attempts: 0,
            sends: 0,
            span: span::span(&core, operation),
            undocumented: Vec::new(),
            core,
        }
    }

    /// Logs a sign that the API has changed, and passes it to the callback.
    pub(crate) fn notify(&self, notice: &Notice) {
        tracing::debug!(target: telemetry::TARGET, parent: &self.span, %notice, "the API may have changed");
        if let Some(observer) = &self.core.inner().observer {
            observer(self.operation, notice);
        }
    }

    /// Reports the status of a response if the spec does not declare it. Each status is reported once per call, even if the call is
    /// retried.
    pub(crate) fn notify_of_status(&mut self, status: StatusCode) {
        if !self.operation.documents(status.as_u16()) && !self.undocumented.contains(&status) {
            self.undocumented.push(status);
            self.notify(&Notice::UndocumentedStatus(status.as_u16()));
        }
    }
}
