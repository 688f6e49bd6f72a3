//! Options of one request that override those of its client: time limits, the retry policy, extra headers and query parameters.

use std::time::{Duration, Instant};

use crate::{Secret, retry::RetryPolicy, transport::limits::Limits};

/// Options of one request that override those of its client.
///
/// Every request type of a client has the same methods (`with_timeout`, `with_header`, …). Use this type to share options between
/// requests. `Debug` prints the names of headers and query parameters, but not their values.
///
/// ```
/// use std::time::Duration;
///
/// use subkit_runtime::{RequestOptions, RetryPolicy};
///
/// let options = RequestOptions::new().with_timeout(Duration::from_secs(5)).with_retry(RetryPolicy::never());
/// ```
///
/// See [Set a timeout](https://github.com/subkit/subkit/blob/main/docs/errors-and-retries.md#set-a-timeout) in the guide.
#[derive(Clone, Debug, Default)]
#[must_use = "options do nothing until they are passed to a request"]
pub struct RequestOptions {
    pub(crate) limits: Limits,
    pub(crate) deadline: Option<Instant>,
    pub(crate) retry: Option<RetryPolicy>,
    pub(crate) headers: Vec<(String, Secret)>,
    pub(crate) query: Vec<(String, Secret)>,
    /// A next-page link whose query replaces the query of the request.
    pub(crate) link: Option<String>,
}

impl RequestOptions {
    /// Creates options that override nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets how long the call may take. The time includes fetching a token, waiting, all attempts, and reading the response. The
    /// value replaces the timeout of the client. The default of 2 minutes does not include reading the response body.
    /// `Duration::MAX` sets no limit.
    pub fn with_timeout(mut self, timeout: Duration) -> Self {
        self.limits.timeout = Some(timeout);
        self
    }

    /// Sets how long one attempt may take, including reading the response. If an attempt times out, an idempotent call is retried.
    /// The value replaces the attempt timeout of the client. The default of one minute does not include reading the response body.
    /// `Duration::MAX` sets no limit.
    pub fn with_attempt_timeout(mut self, timeout: Duration) -> Self {
        self.limits.attempt_timeout = Some(timeout);
        self
    }

    /// Sets how long to wait for the next bytes of a response. The client's default is 30 seconds.
    pub fn with_read_timeout(mut self, timeout: Duration) -> Self {
        self.limits.read_timeout = Some(timeout);
        self
    }

    /// Sets how many bytes of a response body must arrive per second. The client's default is 1024; 0 allows any speed.
    pub fn with_min_throughput(mut self, bytes_per_second: u64) -> Self {
        self.limits.min_throughput = Some(bytes_per_second);
        self
    }

    /// Sets the time by which the call must complete, so that several calls can share a time limit. If a timeout is also set, the
    /// earlier of the two limits applies. The default timeout does not apply.
    pub fn with_deadline(mut self, deadline: Instant) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// Sets the retry policy of the call.
    pub fn with_retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = Some(policy);
        self
    }

    /// Adds a header, or replaces a header of the operation. Sending the request fails if the header is for credentials, or is one
    /// that only the HTTP client can set (`host`, `content-length`, …).
    pub fn with_header(mut self, name: impl Into<String>, value: impl Into<Secret>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Adds a query parameter that the operation does not have. Sending the request fails if the parameter is for credentials.
    pub fn with_query(mut self, name: impl Into<String>, value: impl Into<Secret>) -> Self {
        self.query.push((name.into(), value.into()));
        self
    }
}

/// Adds the methods of [`RequestOptions`] to request types that have a `request_options` field. Only generated code calls this
/// macro.
#[doc(hidden)]
#[macro_export]
macro_rules! request_options {
    ($($name:ident),* $(,)?) => {$(
        impl $name {
            /// Sets how long the call may take. The time includes fetching a token, waiting, all attempts, and reading the
            /// response. The value replaces the timeout of the client. The default of 2 minutes does not include reading the
            /// response body.
            pub fn with_timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.request_options = self.request_options.with_timeout(timeout);
                self
            }

            /// Sets how long one attempt may take, including reading the response. If an attempt times out, an idempotent call is
            /// retried. The value replaces the attempt timeout of the client. The default of one minute does not include reading
            /// the response body. `Duration::MAX` sets no limit.
            pub fn with_attempt_timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.request_options = self.request_options.with_attempt_timeout(timeout);
                self
            }

            /// Sets how long to wait for the next bytes of a response. The client's default is 30 seconds.
            pub fn with_read_timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.request_options = self.request_options.with_read_timeout(timeout);
                self
            }

            /// Sets how many bytes of a response body must arrive per second. The client's default is 1024; 0 allows any speed.
            pub fn with_min_throughput(mut self, bytes_per_second: u64) -> Self {
                self.request_options = self.request_options.with_min_throughput(bytes_per_second);
                self
            }

            /// Sets the time by which the call must complete. If a timeout is also set, the earlier of the two limits applies. The
            /// default timeout does not apply.
            pub fn with_deadline(mut self, deadline: ::std::time::Instant) -> Self {
                self.request_options = self.request_options.with_deadline(deadline);
                self
            }

            /// Sets the retry policy of the call.
            pub fn with_retry(mut self, policy: $crate::RetryPolicy) -> Self {
                self.request_options = self.request_options.with_retry(policy);
                self
            }

            /// Adds a header, or replaces a header of the operation. Sending the request fails if the header is for credentials, or
            /// is one that only the HTTP client can set (`host`, `content-length`, …).
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

            /// Replaces all options of this request, including those that were set before.
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
    fn debug_shows_names_and_redacts_values() {
        let options = RequestOptions::new().with_header("x-trace", "canary").with_query("debug", "canary");
        let text = format!("{options:?}");
        assert!(text.contains("x-trace") && text.contains("debug") && !text.contains("canary"), "{text}");
    }
}
