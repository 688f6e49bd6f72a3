//! Fault injection: network failures, error responses, and malformed bodies.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use fastrand::Rng;

/// A fault that is injected into one request.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// Returns this status without processing the request.
    Status {
        /// The status.
        status: u16,
        /// The value of `Retry-After` in seconds, if the header is sent.
        retry_after: Option<u64>,
    },
    /// Returns this status with an HTML page, without processing the request.
    HtmlPage(u16),
    /// Processes the request, and waits this long before sending the response.
    SlowHeaders(Duration),
    /// Processes the request, and waits this long in the middle of the response body.
    SlowBody(Duration),
    /// Closes the connection without processing the request.
    DisconnectBeforeProcessing,
    /// Processes the request, and closes the connection without a response.
    DisconnectAfterProcessing,
    /// Processes the request, and closes the connection in the middle of the body, or without a response if the body is empty.
    DisconnectInBody,
    /// Processes the request, and returns the first half of the body as a complete response.
    TruncatedJson,
    /// Processes the request, and returns a body that is not valid JSON.
    CorruptJson,
    /// Processes the request, and returns unknown properties, enum values and discriminator values.
    UnknownValues,
    /// Returns the vendor's response to an expired token without processing the request. For AgentSync and Syniverse, the token
    /// is no longer accepted afterwards.
    ExpiredToken,
    /// Returns a 307 redirect to this URL without processing the request.
    Redirect(String),
    /// Makes paginated lists start over instead of ending. Lists that are not paginated are not affected.
    EndlessPages,
}

impl Fault {
    /// Returns whether the fault simulates a response from a proxy, so that the request does not reach the vendor.
    pub(crate) fn replaces_response(&self) -> bool {
        matches!(self, Self::Status { .. } | Self::HtmlPage(_) | Self::Redirect(_))
    }

    /// Returns whether the fault applies only to operations of the API, and not to other requests, such as those to a token endpoint.
    fn applies_only_to_operations(&self) -> bool {
        matches!(self, Self::ExpiredToken | Self::UnknownValues | Self::EndlessPages)
    }

    /// Returns the faults for random injection. All of them are transient, so a client that retries idempotent requests succeeds.
    fn transient() -> [Self; 9] {
        let wait = Duration::from_millis(5);
        [
            Self::Status { status: 503, retry_after: None },
            Self::Status { status: 429, retry_after: Some(0) },
            Self::Status { status: 500, retry_after: None },
            Self::HtmlPage(502),
            Self::SlowHeaders(wait),
            Self::SlowBody(wait),
            Self::DisconnectBeforeProcessing,
            Self::DisconnectAfterProcessing,
            Self::DisconnectInBody,
        ]
    }
}

/// The faults to inject. Clones share the same plan.
#[derive(Clone, Debug, Default)]
pub struct Faults(Arc<Mutex<Plan>>);

#[derive(Debug, Default)]
struct Plan {
    /// Faults for the next requests, of one operation or of all.
    scripted: VecDeque<(Option<String>, Fault)>,
    /// Permanent faults, of one operation or of all.
    permanent: Vec<(Option<String>, Fault)>,
    /// Random faults, of one operation or of all.
    random_faults: Vec<(Option<String>, Random)>,
}

impl Faults {
    fn plan(&self) -> MutexGuard<'_, Plan> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Injects a fault into the next request. Repeated calls queue faults for the following requests.
    pub fn next(&self, fault: Fault) {
        self.plan().scripted.push_back((None, fault));
    }

    /// Injects a fault into the next request of an operation.
    pub fn next_for(&self, operation: &str, fault: Fault) {
        self.plan().scripted.push_back((Some(operation.to_owned()), fault));
    }

    /// Injects a fault into all requests until [`clear`](Self::clear).
    pub fn always(&self, fault: Fault) {
        self.plan().permanent.push((None, fault));
    }

    /// Injects a fault into all requests of an operation until [`clear`](Self::clear).
    pub fn always_for(&self, operation: &str, fault: Fault) {
        self.plan().permanent.push((Some(operation.to_owned()), fault));
    }

    /// Injects a random transient fault into this percentage of requests. The same seed gives the same sequence of faults.
    pub fn random(&self, percent: u8, seed: u64) {
        self.set_random(None, percent, seed);
    }

    /// Injects a random transient fault into this percentage of the requests of an operation. The percentage overrides that of
    /// [`random`](Self::random) for the operation.
    pub fn random_for(&self, operation: &str, percent: u8, seed: u64) {
        self.set_random(Some(operation.to_owned()), percent, seed);
    }

    fn set_random(&self, operation: Option<String>, percent: u8, seed: u64) {
        let random = &mut self.plan().random_faults;
        random.retain(|(fault_operation, _)| *fault_operation != operation);
        random.push((operation, Random { percent: percent.min(100), numbers: Rng::with_seed(seed) }));
    }

    /// Removes all faults.
    pub fn clear(&self) {
        *self.plan() = Plan::default();
    }

    /// Returns the fault to inject into a request, and removes it if it applies only once.
    pub(crate) fn take(&self, operation: Option<&str>) -> Option<Fault> {
        let mut plan = self.plan();
        let applies = |(fault_operation, fault): &(Option<String>, Fault)| match fault_operation {
            Some(fault_operation) => operation == Some(fault_operation),
            None => operation.is_some() || !fault.applies_only_to_operations(),
        };
        if let Some(at) = plan.scripted.iter().position(applies) {
            return plan.scripted.remove(at).map(|(_, fault)| fault);
        }
        if let Some((_, fault)) = plan.permanent.iter().find(|planned| applies(planned)) {
            return Some(fault.clone());
        }
        let operation_specific = plan
            .random_faults
            .iter()
            .position(|(fault_operation, _)| fault_operation.is_some() && fault_operation.as_deref() == operation);
        let at = operation_specific
            .or_else(|| plan.random_faults.iter().position(|(fault_operation, _)| fault_operation.is_none()))?;
        plan.random_faults.get_mut(at)?.1.fault()
    }
}

/// The settings of random faults.
#[derive(Debug)]
struct Random {
    percent: u8,
    numbers: Rng,
}

impl Random {
    fn fault(&mut self) -> Option<Fault> {
        let is_injected = self.numbers.u8(..100) < self.percent;
        is_injected.then(|| self.numbers.choice(Fault::transient())).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, Faults};

    #[test]
    fn scripted_faults_apply_once_or_always_to_their_operation() {
        let faults = Faults::default();
        faults.next_for("a", Fault::DisconnectBeforeProcessing);
        faults.next(Fault::DisconnectAfterProcessing);
        assert_eq!((faults.take(Some("b")), faults.take(Some("b"))), (Some(Fault::DisconnectAfterProcessing), None));
        assert_eq!((faults.take(Some("a")), faults.take(Some("a"))), (Some(Fault::DisconnectBeforeProcessing), None));
        faults.always_for("a", Fault::CorruptJson);
        assert_eq!(
            (faults.take(Some("a")), faults.take(Some("a"))),
            (Some(Fault::CorruptJson), Some(Fault::CorruptJson))
        );
        assert_eq!((faults.take(Some("b")), faults.take(None)), (None, None));
        // A fault that applies only to operations is kept for the next operation.
        faults.next(Fault::ExpiredToken);
        faults.next(Fault::DisconnectBeforeProcessing);
        assert_eq!((faults.take(None), faults.take(None)), (Some(Fault::DisconnectBeforeProcessing), None));
        assert_eq!(faults.take(Some("b")), Some(Fault::ExpiredToken));
        faults.clear();
        assert_eq!(faults.take(Some("a")), None);
    }

    #[test]
    fn random_faults_depend_on_seed_and_operation() {
        let run = |seed| {
            let faults = Faults::default();
            faults.random(20, seed);
            (0..1_000).map(|_| faults.take(None)).collect::<Vec<_>>()
        };
        assert_eq!(run(7), run(7));
        for (seed, other) in [(0, 1), (6, 7), (7, 8), (1, u64::MAX)] {
            assert_ne!(run(seed), run(other));
        }
        let injected = run(7).iter().flatten().count();
        assert!((150..250).contains(&injected), "{injected}");

        // An operation can have its own percentage.
        let faults = Faults::default();
        faults.random_for("a", 100, 7);
        assert_eq!((faults.take(Some("a")).is_some(), faults.take(Some("b")), faults.take(None)), (true, None, None));
        faults.random(100, 7);
        faults.random_for("a", 0, 7);
        assert_eq!((faults.take(Some("a")), faults.take(Some("b")).is_some()), (None, true));
    }
}
