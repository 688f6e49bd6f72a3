//! Options of one request that override those of its client: timeouts, retries, extra headers and parameters.

use std::time::{Duration, Instant};

use crate::{Secret, retry::RetryPolicy, transport::limits::Limits};

/// Options of one request that override those of its client.
///
/// Every request type of a client has the same methods (`with_timeout`, `with_header`, …); this is how to say them once for
/// many calls. `Debug` prints names of headers and query parameters and no values.
///
/// ```
/// use std::time::Duration;
///
/// use subkit_runtime::{RequestOptions, RetryPolicy};
///
/// let options = RequestOptions::new().with_timeout(Duration::from_secs(5)).with_retry(RetryPolicy::never());
/// ```
#[derive(Clone, Debug, Default)]
#[must_use = "options do nothing until they are given to a call"]
pub struct RequestOptions {
    pub(crate) limits: Limits,
    pub(crate) deadline: Option<Instant>,
    pub(crate) retry: Option<RetryPolicy>,
    pub(crate) headers: Vec<(String, Secret)>,
    pub(crate) query: Vec<(String, Secret)>,
    /// A link of the vendor whose query is sent in place of the call's own.
    pub(crate) link: Option<String>,
}

impl RequestOptions {
    /// Everything as the client has it.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets how long the call may take, including fetching a token, waiting, all attempts and reading the response. It replaces
    /// the default of 2 minutes, which does not include the response body. `Duration::MAX` sets no limit.
    pub fn with_timeout(mut self, timeout: Duration) -> Self {
        self.limits.timeout = Some(timeout);
        self
    }

    /// Sets how long one attempt may take, including reading the response; an idempotent call is then retried. It replaces the
    /// default of one minute, which does not include the response body. `Duration::MAX` sets no limit.
    pub fn with_attempt_timeout(mut self, timeout: Duration) -> Self {
        self.limits.attempt_timeout = Some(timeout);
        self
    }

    /// Sets how long to wait for the next bytes of a response, in place of 30 seconds.
    pub fn with_read_timeout(mut self, timeout: Duration) -> Self {
        self.limits.read_timeout = Some(timeout);
        self
    }

    /// Sets how many bytes of a response body must arrive per second, in place of 1024; 0 allows any speed.
    pub fn with_min_throughput(mut self, bytes_per_second: u64) -> Self {
        self.limits.min_throughput = Some(bytes_per_second);
        self
    }

    /// Sets the time by which the call must be done, for several calls that share it. A timeout that is set ends the call earlier,
    /// if it is shorter; the default timeout does not apply.
    pub fn with_deadline(mut self, deadline: Instant) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// Repeats the call in another way, or never.
    pub fn with_retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = Some(policy);
        self
    }

    /// Sends a header that the operation does not have, or in place of one that it has. Credentials, and what the
    /// connection sets by itself (`host`, `content-length`, …), cannot be given this way.
    pub fn with_header(mut self, name: impl Into<String>, value: impl Into<Secret>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Adds a query parameter that the operation does not have.
    pub fn with_query(mut self, name: impl Into<String>, value: impl Into<Secret>) -> Self {
        self.query.push((name.into(), value.into()));
        self
    }
}

/// Gives request types with a field `request_options` the methods of [`RequestOptions`]. For generated code.
#[doc(hidden)]
#[macro_export]
macro_rules! request_options {
    ($($name:ident),* $(,)?) => {$(
        impl $name {
            /// Sets how long the call may take, including fetching a token, waiting, all attempts and reading the response. It
            /// replaces the default of 2 minutes, which does not include the response body.
            pub fn with_timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.request_options = self.request_options.with_timeout(timeout);
                self
            }

            /// Sets how long one attempt may take, including reading the response; an idempotent call is then retried. It
            /// replaces the default of one minute, which does not include the response body.
            pub fn with_attempt_timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.request_options = self.request_options.with_attempt_timeout(timeout);
                self
            }

            /// Sets how long to wait for the next bytes of a response, in place of 30 seconds.
            pub fn with_read_timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.request_options = self.request_options.with_read_timeout(timeout);
                self
            }

            /// Sets how many bytes of a response body must arrive per second, in place of 1024; 0 allows any speed.
            pub fn with_min_throughput(mut self, bytes_per_second: u64) -> Self {
                self.request_options = self.request_options.with_min_throughput(bytes_per_second);
                self
            }

            /// Sets the time by which the call must be done. A timeout that is set ends it earlier, if it is shorter; the
            /// default timeout does not apply.
            pub fn with_deadline(mut self, deadline: ::std::time::Instant) -> Self {
                self.request_options = self.request_options.with_deadline(deadline);
                self
            }

            /// Repeats the call in another way than the client does, or never.
            pub fn with_retry(mut self, policy: $crate::RetryPolicy) -> Self {
                self.request_options = self.request_options.with_retry(policy);
                self
            }

            /// Sends a header that the operation does not have, or in place of one that it has; no credentials, and none
            /// that the connection sets by itself.
            pub fn with_header(
                mut self,
                name: impl ::std::convert::Into<::std::string::String>,
                value: impl ::std::convert::Into<$crate::Secret>,
            ) -> Self {
                self.request_options = self.request_options.with_header(name, value);
                self
            }

            /// Adds a query parameter that the operation does not have.
            pub fn with_query(
                mut self,
                name: impl ::std::convert::Into<::std::string::String>,
                value: impl ::std::convert::Into<$crate::Secret>,
            ) -> Self {
                self.request_options = self.request_options.with_query(name, value);
                self
            }

            /// Takes over options that were made for several calls; those that were set on this one are gone.
            pub fn with_options(mut self, options: $crate::RequestOptions) -> Self {
                self.request_options = options;
                self
            }
        }
    )*};
}

#[cfg(test)]
mod tests {
    use super::RequestOptions;

    #[test]
    fn values_are_not_printed() {
        let options = RequestOptions::new().with_header("x-trace", "canary").with_query("debug", "canary");
        let text = format!("{options:?}");
        assert!(text.contains("x-trace") && text.contains("debug") && !text.contains("canary"), "{text}");
    }
}
