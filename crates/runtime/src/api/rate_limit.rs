//! How many calls a vendor allows in which time.

use std::{num::NonZeroU32, time::Duration};

use crate::Method;

/// How many calls a vendor allows in which time.
///
/// Clients have the figures that their vendor documents as constants in the module `limits`; one of your own is made here.
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
    /// How many calls.
    pub calls: NonZeroU32,
    /// In which time.
    pub per: Duration,
    /// Of which methods; of all, if none is named.
    pub methods: &'static [Method],
}

impl RateLimit {
    /// So many calls in a time, of all methods. 0 is taken for 1.
    #[must_use]
    pub const fn new(calls: u32, per: Duration) -> Self {
        let calls = match NonZeroU32::new(calls) {
            Some(calls) => calls,
            None => NonZeroU32::MIN,
        };
        Self { calls, per, methods: &[] }
    }

    /// Counts calls of these methods only.
    #[must_use]
    pub const fn with_methods(mut self, methods: &'static [Method]) -> Self {
        self.methods = methods;
        self
    }

    /// Whether calls of a method count.
    #[must_use]
    pub fn counts(&self, method: Method) -> bool {
        self.methods.is_empty() || self.methods.contains(&method)
    }
}
