//! The rate limits of vendors.

use std::{num::NonZeroU32, time::Duration};

use crate::Method;

/// A rate limit: how many calls a vendor allows per period.
///
/// The `limits` module of a client declares the limits that its vendor documents as constants. Use [`new`](Self::new) for other
/// limits.
///
/// ```
/// use std::time::Duration;
///
/// use subkit_runtime::{Method, RateLimit};
///
/// let limit = RateLimit::new(300, Duration::from_secs(60)).with_methods(&[Method::Get]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct RateLimit {
    /// The maximum number of calls per period.
    pub calls: NonZeroU32,
    /// The length of the period.
    pub per: Duration,
    /// The methods whose calls count toward the limit. If the list is empty, all calls count.
    pub methods: &'static [Method],
}

impl RateLimit {
    /// Creates a limit of `calls` calls per period, for all methods. If `calls` is 0, the limit is 1.
    #[must_use]
    pub const fn new(calls: u32, per: Duration) -> Self {
        let calls = match NonZeroU32::new(calls) {
            Some(calls) => calls,
            None => NonZeroU32::MIN,
        };
        Self { calls, per, methods: &[] }
    }

    /// Restricts the limit to calls with these methods.
    #[must_use]
    pub const fn with_methods(mut self, methods: &'static [Method]) -> Self {
        self.methods = methods;
        self
    }

    /// Whether calls with this method count toward the limit.
    #[must_use]
    pub fn counts(&self, method: Method) -> bool {
        self.methods.is_empty() || self.methods.contains(&method)
    }
}
