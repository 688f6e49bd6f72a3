//! Tests with logs in every order that grow and shrink while they are read.

use std::{
    collections::{HashMap, HashSet},
    convert::Infallible,
    sync::{Arc, Mutex},
    time::{Duration, UNIX_EPOCH},
};

use http::HeaderMap;
use serde::Deserialize;

use super::reconciler::{ReconcileError, Reconciled, Reconciler};
use crate::{
    Consumer, Delivery, EventLog, MemoryInbox, Receiver, SignatureScheme, Webhook,
    webhook::identity::{DeliveryIdentity, DeliveryLocation},
};

#[derive(Debug, Deserialize)]
struct Event {
    id: u64,
}

impl Webhook for Event {
    const API: &'static str = "demo";
    const NAME: &'static str = "event";
    const SIGNATURE: Option<SignatureScheme> = None;
    const IDENTITY: DeliveryIdentity = DeliveryIdentity::none()
        .with_id(&[DeliveryLocation::Body(&["id"])])
        .with_sent_at(&[DeliveryLocation::Body(&["at"])]);
}

/// A deterministic pseudorandom number generator.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Order {
    OldestFirst,
    NewestFirst,
    Random,
}

/// A log that can change before each page.
struct Log {
    order: Order,
    state: Mutex<State>,
    handled: Arc<Mutex<HashMap<u64, u32>>>,
    /// The event that fails.
    failing: Arc<Mutex<Option<u64>>>,
}

struct State {
    entries: Vec<u64>,
    numbers: Numbers,
    next: u64,
    pages: usize,
    grows: usize,
    /// Whether handled entries are removed from the log.
    shrinks: bool,
    offsets: Offsets,
    /// Maximum number of entries on a page.
    cap: usize,
}

/// The way a log handles an offset.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Offsets {
    CountEntries,
    CountPages,
    Wrap,
    AreIgnored,
}

impl State {
    fn add(&mut self, order: Order, count: usize) {
        for _ in 0..count {
            let id = self.next;
            self.next += 1;
            match order {
                Order::OldestFirst => self.entries.push(id),
                Order::NewestFirst => self.entries.insert(0, id),
                Order::Random => {
                    let at = self.numbers.below(self.entries.len() + 1);
                    self.entries.insert(at, id);
                }
            }
        }
    }
}

impl Log {
    fn new(order: Order, seed: u64, count: usize) -> Self {
        let mut state = State {
            entries: Vec::new(),
            numbers: Numbers(seed),
            next: 0,
            pages: 0,
            grows: 0,
            shrinks: false,
            offsets: Offsets::CountEntries,
            cap: usize::MAX,
        };
        state.add(order, count);
        Self { order, state: Mutex::new(state), handled: Arc::default(), failing: Arc::default() }
    }

    fn set(&self, entries: impl IntoIterator<Item = u64>) {
        self.state.lock().unwrap().entries = entries.into_iter().collect();
    }

    /// Returns the number of pages that were read since the last call.
    fn pages(&self) -> usize {
        std::mem::take(&mut self.state.lock().unwrap().pages)
    }
}

impl EventLog<Event> for &Log {
    type Error = Infallible;

    async fn page(&self, offset: u64, limit: u64) -> Result<Vec<Delivery<Event>>, Infallible> {
        let mut state = self.state.lock().unwrap();
        state.pages += 1;
        // The growth must stop, because the end of a log that grows faster than it is read is never reached.
        if state.grows > 0 && state.pages < 40 {
            let most = state.grows;
            let count = state.numbers.below(most + 1);
            state.add(self.order, count);
        }
        if state.shrinks {
            let handled: HashSet<u64> = self.handled.lock().unwrap().keys().copied().collect();
            state.entries.retain(|id| !handled.contains(id));
        }
        let (offset, limit) = (usize::try_from(offset).unwrap(), usize::try_from(limit).unwrap());
        let skip = match state.offsets {
            Offsets::CountEntries => offset,
            Offsets::CountPages => offset * limit,
            Offsets::Wrap => offset % state.entries.len(),
            Offsets::AreIgnored => 0,
        };
        let entries = state.entries.iter().skip(skip).take(limit.min(state.cap));
        let delivery =
            |id: &u64| Delivery::new(HeaderMap::new(), format!(r#"{{"id":{id},"at":{}}}"#, 1_700_000_000 + id));
        Ok(entries.map(delivery).collect())
    }
}

/// Returns a reconciler whose handler counts events and occasionally fails.
fn reconciler(log: &Log, failing: usize, seed: u64) -> Reconciler<Event, &Log> {
    let (handled, fails) = (Arc::clone(&log.handled), Arc::clone(&log.failing));
    let numbers = Arc::new(Mutex::new(Numbers(seed)));
    let consumer = Consumer::new(Receiver::unverified(), MemoryInbox::new(), move |delivery: Delivery<Event>| {
        let (handled, numbers, fails) = (Arc::clone(&handled), Arc::clone(&numbers), Arc::clone(&fails));
        async move {
            let id = delivery.content().map_err(|_| "not an event")?.id;
            if *fails.lock().unwrap() == Some(id) {
                return Err("this event always fails");
            }
            if failing > 0 && numbers.lock().unwrap().below(failing) == 0 {
                return Err("the handler fails occasionally");
            }
            *handled.lock().unwrap().entry(id).or_default() += 1;
            Ok(())
        }
    });
    Reconciler::new(consumer, log).with_page_size(20)
}

async fn run(reconciler: &Reconciler<Event, &Log>) -> Reconciled {
    reconciler.run().await.unwrap()
}

/// Asserts that each event was handled once, and returns the number of events.
fn handled_once(log: &Log) -> usize {
    let handled = log.handled.lock().unwrap();
    assert!(handled.values().all(|count| *count == 1), "{handled:?}");
    handled.len()
}

#[tokio::test(start_paused = true)]
async fn handles_every_event_once_in_any_order() {
    for order in [Order::OldestFirst, Order::NewestFirst, Order::Random] {
        for seed in 0..24 {
            let count = Numbers(seed).below(300);
            let log = Log::new(order, seed, count);
            let (shrinks, grows) = (seed % 2 == 0, usize::try_from(seed % 4).unwrap() * 7);
            (log.state.lock().unwrap().shrinks, log.state.lock().unwrap().grows) = (shrinks, grows);
            let reconciler = reconciler(&log, if seed % 3 == 0 { 10 } else { 0 }, seed);
            for _ in 0..5 {
                run(&reconciler).await;
            }
            // The next run handles entries that were added while the last pages were read. A later run handles failed
            // events.
            log.state.lock().unwrap().grows = 0;
            for _ in 0..20 {
                run(&reconciler).await;
            }
            let whole = run(&reconciler.with_full_read_interval(Duration::ZERO)).await;
            assert_eq!((whole.handled, whole.failed), (0, 0), "{order:?}, seed {seed}: an event was skipped");
            let all = usize::try_from(log.state.lock().unwrap().next).unwrap();
            assert_eq!(handled_once(&log), all, "{order:?}, seed {seed}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn skips_no_entry_if_log_shrinks_during_first_run() {
    for order in [Order::OldestFirst, Order::NewestFirst, Order::Random] {
        let log = Log::new(order, 7, 1_000);
        log.state.lock().unwrap().shrinks = true;
        run(&reconciler(&log, 0, 0)).await;
        assert_eq!(handled_once(&log), 1_000, "{order:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn continues_from_end_of_last_run() {
    for order in [Order::OldestFirst, Order::NewestFirst] {
        let log = Log::new(order, 7, 1_000);
        let reconciler = reconciler(&log, 0, 0);
        let first = run(&reconciler).await;
        assert_eq!((first.handled, first.duplicates, first.failed), (1_000, 0, 0), "{order:?}");
        assert!(log.pages() > 50);
        for _ in 0..3 {
            log.state.lock().unwrap().add(order, 3);
            let next = run(&reconciler).await;
            assert_eq!((next.handled, next.failed), (3, 0), "{order:?}");
            assert!(log.pages() <= 3, "{order:?}");
        }
        // Entries expire, so the position of the last entry changes.
        let mut entries = std::mem::take(&mut log.state.lock().unwrap().entries);
        entries.retain(|id| *id > 500);
        log.state.lock().unwrap().entries = entries;
        log.state.lock().unwrap().add(order, 3);
        assert_eq!(run(&reconciler).await.handled, 3, "{order:?}");
        let now = UNIX_EPOCH + Duration::from_secs(10_000_000_000);
        let whole = run(&reconciler.with_clock(move || now)).await;
        assert!(whole.handled == 0 && whole.duplicates == 511, "{order:?}: {whole:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn retries_failed_events_in_next_run() {
    for order in [Order::OldestFirst, Order::NewestFirst] {
        let log = Log::new(order, 7, 200);
        let reconciler = reconciler(&log, 4, 1);
        let mut runs = 0;
        while run(&reconciler).await.failed > 0 {
            runs += 1;
            assert!(runs < 50);
        }
        assert!(runs > 0 && handled_once(&log) == 200, "{order:?}");
    }
}

/// Runs with the entries `before` and again with the entries `after`, and asserts that each entry of `after` was handled
/// once.
async fn handles_all(name: &str, before: impl IntoIterator<Item = u64>, after: impl IntoIterator<Item = u64>) {
    let log = Log::new(Order::OldestFirst, 7, 0);
    let reconciler = reconciler(&log, 0, 0);
    log.set(before);
    run(&reconciler).await;
    log.set(after);
    run(&reconciler).await;
    let expected: HashSet<u64> = log.state.lock().unwrap().entries.iter().copied().collect();
    let handled = log.handled.lock().unwrap();
    assert!(expected.iter().all(|id| handled.get(id) == Some(&1)), "{name}");
}

#[tokio::test(start_paused = true)]
async fn handles_unseen_entries_before_last_position() {
    // A log can list an event again if the event is delivered again.
    handles_all(
        "newest entry repeated at the top",
        (0..200).rev(),
        [199].into_iter().chain((200..500).rev()).chain((0..200).rev()),
    )
    .await;
    handles_all("oldest entries expired", 0..20, (20..60).chain([19]).chain(60..80)).await;
    handles_all("most entries expired", 0..200, (200..250).chain([199]).chain(250..460)).await;
    handles_all("two entries out of order", [1, 2], (3..53).rev().chain([1, 2])).await;
    let repeated = |count| (0..100).chain(std::iter::repeat_n(99, count)).chain(100..300);
    handles_all("one event repeated many times", repeated(600), repeated(1_200).chain(300..305)).await;
}

#[tokio::test(start_paused = true)]
async fn finds_end_of_log_that_shrank() {
    let log = Log::new(Order::OldestFirst, 7, 20_000);
    let reconciler = reconciler(&log, 0, 0);
    run(&reconciler).await;
    log.pages();
    log.set(19_990..20_100);
    assert_eq!(run(&reconciler).await.handled, 100);
    assert!(log.pages() < 30);
}

#[tokio::test(start_paused = true)]
async fn retries_failed_event_in_middle_of_log() {
    let log = Log::new(Order::NewestFirst, 7, 500);
    let reconciler = reconciler(&log, 0, 0);
    run(&reconciler).await;
    // The vendor adds an entry in the middle of the log. The entry fails in the run that reads the whole log.
    log.state.lock().unwrap().entries.insert(250, 9_000);
    *log.failing.lock().unwrap() = Some(9_000);
    let now = UNIX_EPOCH + Duration::from_secs(10_000_000_000);
    let reconciler = reconciler.with_clock(move || now);
    assert_eq!(run(&reconciler).await.failed, 1);
    *log.failing.lock().unwrap() = None;
    assert_eq!(run(&reconciler).await.handled, 1);
}

#[tokio::test(start_paused = true)]
async fn accepts_pages_shorter_than_requested() {
    for cap in [1, 2, 4, 5, 6] {
        let log = Log::new(Order::OldestFirst, 7, 100);
        log.state.lock().unwrap().cap = cap;
        let reconciler = reconciler(&log, 0, 0);
        for _ in 0..2 {
            run(&reconciler).await;
            assert_eq!(handled_once(&log), 100, "{cap} entries on a page");
            log.state.lock().unwrap().add(Order::OldestFirst, 0);
        }
    }
}

#[tokio::test(start_paused = true)]
async fn waits_while_consumer_has_the_maximum_of_deliveries_in_flight() {
    let log = Log::new(Order::OldestFirst, 7, 100);
    let consumer = Consumer::new(Receiver::unverified(), MemoryInbox::new(), |_: Delivery<Event>| async {
        tokio::time::sleep(Duration::from_millis(10)).await;
        Ok::<(), Infallible>(())
    });
    let reconciler = Reconciler::new(consumer.with_max_in_flight(2), &log);
    let found = run(&reconciler).await;
    assert_eq!((found.handled, found.failed), (100, 0));
}

#[tokio::test(start_paused = true)]
async fn terminates_for_log_with_few_entries() {
    for count in [0, 1, 2, 4, 5, 6, 19, 20, 21, 40] {
        let log = Log::new(Order::OldestFirst, 7, count);
        let reconciler = reconciler(&log, 0, 0);
        for _ in 0..3 {
            run(&reconciler).await;
            assert!(log.pages() < 8, "{count} entries");
        }
        assert_eq!(handled_once(&log), count, "{count} entries");
    }
}

#[tokio::test(start_paused = true)]
async fn rejects_log_that_returns_entries_of_another_offset() {
    for (offsets, count) in [(Offsets::AreIgnored, 20), (Offsets::AreIgnored, 300), (Offsets::CountPages, 300)] {
        let log = Log::new(Order::OldestFirst, 7, count);
        log.state.lock().unwrap().offsets = offsets;
        let reconciler = reconciler(&log, 0, 0);
        for _ in 0..2 {
            let error = reconciler.run().await.unwrap_err();
            assert!(matches!(error, ReconcileError::WrongOffset { .. }), "{offsets:?}: {error}");
            assert!(log.pages() < 8, "{offsets:?}");
        }
    }
    // A log without pagination returns all entries on every page.
    let log = Log::new(Order::OldestFirst, 7, 12);
    log.state.lock().unwrap().offsets = Offsets::AreIgnored;
    run(&reconciler(&log, 0, 0)).await;
    assert_eq!(handled_once(&log), 12);
}

#[tokio::test(start_paused = true)]
async fn rejects_log_that_repeats_entries() {
    let log = Log::new(Order::OldestFirst, 7, 300);
    log.state.lock().unwrap().offsets = Offsets::Wrap;
    let error = reconciler(&log, 0, 0).run().await.unwrap_err();
    assert!(matches!(error, ReconcileError::Endless), "{error}");
    assert_eq!(handled_once(&log), 300);
}
