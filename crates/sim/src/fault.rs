//! Faults on demand: what goes wrong on the way, at a server, or in what it answers.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use fastrand::Rng;

/// Something that goes wrong with one request.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// Answers with a status and does nothing, and may say how many seconds to wait.
    Status {
        /// The status.
        status: u16,
        /// `Retry-After`.
        retry_after: Option<u64>,
    },
    /// Answers with a status and a page for people, and does nothing.
    HtmlPage(u16),
    /// Does what is asked and waits before the answer begins.
    SlowHeaders(Duration),
    /// Does what is asked and waits in the middle of the body.
    SlowBody(Duration),
    /// Closes the connection and does nothing.
    CutBefore,
    /// Does what is asked and closes the connection without an answer.
    CutAfter,
    /// Does what is asked and closes the connection in the middle of the body; without an answer, if there is no body.
    CutBody,
    /// Does what is asked and answers with the first half of the body, as if it were all of it.
    TruncatedJson,
    /// Does what is asked and answers with a body that is no JSON.
    CorruptJson,
    /// Does what is asked, and the answer has members, values of enums and tags of unions that its spec does not know.
    Unknown,
    /// Answers as the vendor does to a token that has expired, and does nothing.
    ExpiredToken,
    /// Answers with a redirect to another server, and does nothing.
    Redirect(String),
    /// Lists in pages begin again where they would end. Of what comes in one page, nothing changes.
    EndlessPages,
}

impl Fault {
    /// Whether something between client and vendor answers, and the vendor hears nothing of it.
    pub(crate) fn is_handled_elsewhere(&self) -> bool {
        matches!(self, Self::Status { .. } | Self::HtmlPage(_) | Self::Redirect(_))
    }

    /// Whether only an operation of the API can meet it. What is asked beside those, such as a token, leaves it to them.
    fn is_of_operations(&self) -> bool {
        matches!(self, Self::ExpiredToken | Self::Unknown | Self::EndlessPages)
    }

    /// The faults of a random choice. All are transient, so that a client that retries succeeds.
    fn passing() -> [Self; 9] {
        let wait = Duration::from_millis(5);
        [
            Self::Status { status: 503, retry_after: None },
            Self::Status { status: 429, retry_after: Some(0) },
            Self::Status { status: 500, retry_after: None },
            Self::HtmlPage(502),
            Self::SlowHeaders(wait),
            Self::SlowBody(wait),
            Self::CutBefore,
            Self::CutAfter,
            Self::CutBody,
        ]
    }
}

/// The faults of a simulator; clones are the same ones.
#[derive(Clone, Debug, Default)]
pub struct Faults(Arc<Mutex<Plan>>);

#[derive(Debug, Default)]
struct Plan {
    /// Faults of the next requests: of any operation, or of one.
    scripted: VecDeque<(Option<String>, Fault)>,
    /// Permanent faults: of any operation, or of one.
    standing: Vec<(Option<String>, Fault)>,
    /// Random faults: of any operation, or of one.
    random: Vec<(Option<String>, Random)>,
}

impl Faults {
    fn plan(&self) -> MutexGuard<'_, Plan> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next request meets this.
    pub fn next(&self, fault: Fault) {
        self.plan().scripted.push_back((None, fault));
    }

    /// The next request of an operation meets this.
    pub fn next_of(&self, operation: &str, fault: Fault) {
        self.plan().scripted.push_back((Some(operation.to_owned()), fault));
    }

    /// All requests meet this, until [`clear`](Self::clear).
    pub fn always(&self, fault: Fault) {
        self.plan().standing.push((None, fault));
    }

    /// All requests of an operation meet this, until [`clear`](Self::clear).
    pub fn always_of(&self, operation: &str, fault: Fault) {
        self.plan().standing.push((Some(operation.to_owned()), fault));
    }

    /// So many of a hundred requests meet something that passes, the same ones for the same seed.
    pub fn random(&self, percent: u8, seed: u64) {
        self.chance(None, percent, seed);
    }

    /// So many of a hundred requests of an operation meet something that passes, whatever all others meet.
    pub fn random_of(&self, operation: &str, percent: u8, seed: u64) {
        self.chance(Some(operation.to_owned()), percent, seed);
    }

    fn chance(&self, operation: Option<String>, percent: u8, seed: u64) {
        let random = &mut self.plan().random;
        random.retain(|(of, _)| *of != operation);
        random.push((operation, Random { percent: percent.min(100), numbers: Rng::with_seed(seed) }));
    }

    /// Nothing goes wrong any more.
    pub fn clear(&self) {
        *self.plan() = Plan::default();
    }

    /// The fault of a request.
    pub(crate) fn take(&self, operation: Option<&str>) -> Option<Fault> {
        let mut plan = self.plan();
        let is_met = |(of, fault): &(Option<String>, Fault)| match of {
            Some(of) => operation == Some(of),
            None => operation.is_some() || !fault.is_of_operations(),
        };
        if let Some(at) = plan.scripted.iter().position(is_met) {
            return plan.scripted.remove(at).map(|(_, fault)| fault);
        }
        if let Some((_, fault)) = plan.standing.iter().find(|planned| is_met(planned)) {
            return Some(fault.clone());
        }
        let own = plan.random.iter().position(|(of, _)| of.is_some() && of.as_deref() == operation);
        let at = own.or_else(|| plan.random.iter().position(|(of, _)| of.is_none()))?;
        plan.random.get_mut(at)?.1.fault()
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
        let is_spoiled = self.numbers.u8(..100) < self.percent;
        is_spoiled.then(|| self.numbers.choice(Fault::passing())).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, Faults};

    #[test]
    fn what_is_planned_happens_once_to_whom_it_is_planned_for() {
        let faults = Faults::default();
        faults.next_of("a", Fault::CutBefore);
        faults.next(Fault::CutAfter);
        assert_eq!((faults.take(Some("b")), faults.take(Some("b"))), (Some(Fault::CutAfter), None));
        assert_eq!((faults.take(Some("a")), faults.take(Some("a"))), (Some(Fault::CutBefore), None));
        faults.always_of("a", Fault::CorruptJson);
        assert_eq!(
            (faults.take(Some("a")), faults.take(Some("a"))),
            (Some(Fault::CorruptJson), Some(Fault::CorruptJson))
        );
        assert_eq!((faults.take(Some("b")), faults.take(None)), (None, None));
        // What only an operation can meet waits for one.
        faults.next(Fault::ExpiredToken);
        faults.next(Fault::CutBefore);
        assert_eq!((faults.take(None), faults.take(None)), (Some(Fault::CutBefore), None));
        assert_eq!(faults.take(Some("b")), Some(Fault::ExpiredToken));
        faults.clear();
        assert_eq!(faults.take(Some("a")), None);
    }

    #[test]
    fn chance_is_the_same_for_the_same_seed() {
        let run = |seed| {
            let faults = Faults::default();
            faults.random(20, seed);
            (0..1_000).map(|_| faults.take(None)).collect::<Vec<_>>()
        };
        assert_eq!(run(7), run(7));
        for (seed, other) in [(0, 1), (6, 7), (7, 8), (1, u64::MAX)] {
            assert_ne!(run(seed), run(other));
        }
        let met = run(7).iter().flatten().count();
        assert!((150..250).contains(&met), "{met}");

        // One operation has its own chance.
        let faults = Faults::default();
        faults.random_of("a", 100, 7);
        assert_eq!((faults.take(Some("a")).is_some(), faults.take(Some("b")), faults.take(None)), (true, None, None));
        faults.random(100, 7);
        faults.random_of("a", 0, 7);
        assert_eq!((faults.take(Some("a")), faults.take(Some("b")).is_some()), (None, true));
    }
}
