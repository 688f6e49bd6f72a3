//! Logs of every order that grow and shrink while they are read.

use std::{
    collections::{HashMap, HashSet},
    convert::Infallible,
    sync::{Arc, Mutex},
    time::{Duration, UNIX_EPOCH},
};

use http::HeaderMap;
use serde::Deserialize;

use super::{Reconciled, Reconciler};
use crate::{
    Consumer, Delivery, DeliveryIdentity, DeliveryLocation, EventLog, MemoryInbox, Receiver, SignatureScheme, Webhook,
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

/// A generator of numbers, the same for the same seed.
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

/// A log that something happens to before each page.
struct Log {
    order: Order,
    state: Mutex<State>,
    handled: Arc<Mutex<HashMap<u64, u32>>>,
}

struct State {
    entries: Vec<u64>,
    numbers: Numbers,
    next: u64,
    pages: usize,
    grows: usize,
    /// Whether entries that are handled leave the log.
    shrinks: bool,
    ignores_offset: bool,
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
            ignores_offset: false,
        };
        state.add(order, count);
        Self { order, state: Mutex::new(state), handled: Arc::default() }
    }

    /// How many pages were read since this was last asked.
    fn pages(&self) -> usize {
        std::mem::take(&mut self.state.lock().unwrap().pages)
    }
}

impl EventLog<Event> for &Log {
    type Error = Infallible;

    async fn page(&self, offset: u64, limit: u64) -> Result<Vec<Delivery<Event>>, Infallible> {
        let mut state = self.state.lock().unwrap();
        state.pages += 1;
        // At some time it has to stop, or a log that grows faster than it is read has no end.
        if state.grows > 0 && state.pages < 40 {
            let most = state.grows;
            let count = state.numbers.below(most + 1);
            state.add(self.order, count);
        }
        if state.shrinks {
            let handled: HashSet<u64> = self.handled.lock().unwrap().keys().copied().collect();
            state.entries.retain(|id| !handled.contains(id));
        }
        let skip = if state.ignores_offset { 0 } else { usize::try_from(offset).unwrap() };
        let entries = state.entries.iter().skip(skip).take(usize::try_from(limit).unwrap());
        let delivery =
            |id: &u64| Delivery::new(HeaderMap::new(), format!(r#"{{"id":{id},"at":{}}}"#, 1_700_000_000 + id));
        Ok(entries.map(delivery).collect())
    }
}

/// A reconciler whose handler counts, and fails now and then.
fn reconciler(log: &Log, failing: usize, seed: u64) -> Reconciler<Event, &Log> {
    let (handled, numbers) = (Arc::clone(&log.handled), Arc::new(Mutex::new(Numbers(seed))));
    let consumer = Consumer::new(Receiver::unverified(), MemoryInbox::new(), move |delivery: Delivery<Event>| {
        let (handled, numbers) = (Arc::clone(&handled), Arc::clone(&numbers));
        async move {
            if failing > 0 && numbers.lock().unwrap().below(failing) == 0 {
                return Err("the handler fails now and then");
            }
            *handled.lock().unwrap().entry(delivery.content().map_err(|_| "not an event")?.id).or_default() += 1;
            Ok(())
        }
    });
    Reconciler::new(consumer, log).with_page_size(20)
}

async fn run(reconciler: &Reconciler<Event, &Log>) -> Reconciled {
    reconciler.run().await.unwrap()
}

/// How often each event was handled, which is once.
fn handled_once(log: &Log) -> usize {
    let handled = log.handled.lock().unwrap();
    assert!(handled.values().all(|count| *count == 1), "{handled:?}");
    handled.len()
}

#[tokio::test(start_paused = true)]
async fn handles_every_event_once_in_every_order() {
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
            // What was added during the last pages is for the next run, and what has failed for one of the next.
            log.state.lock().unwrap().grows = 0;
            for _ in 0..20 {
                run(&reconciler).await;
            }
            let whole = run(&reconciler.with_whole_every(Duration::ZERO)).await;
            assert_eq!((whole.handled, whole.failed), (0, 0), "{order:?}, seed {seed}: something was passed over");
            let all = usize::try_from(log.state.lock().unwrap().next).unwrap();
            assert_eq!(handled_once(&log), all, "{order:?}, seed {seed}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn skips_nothing_of_a_log_that_shrinks_during_the_first_run() {
    for order in [Order::OldestFirst, Order::NewestFirst, Order::Random] {
        let log = Log::new(order, 7, 1_000);
        log.state.lock().unwrap().shrinks = true;
        run(&reconciler(&log, 0, 0)).await;
        assert_eq!(handled_once(&log), 1_000, "{order:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn continues_where_the_last_run_ended() {
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
        // Entries expire, so the place of the last one moves.
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
async fn tries_failed_events_again_in_the_next_run() {
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

#[tokio::test(start_paused = true)]
async fn ends_for_a_log_that_ignores_offsets_or_has_few_entries() {
    for count in [0, 1, 2, 4, 5, 6, 19, 20, 21, 40] {
        for ignores_offset in [false, true] {
            let log = Log::new(Order::OldestFirst, 7, count);
            log.state.lock().unwrap().ignores_offset = ignores_offset;
            let reconciler = reconciler(&log, 0, 0);
            let expected = if ignores_offset { count.min(20) } else { count };
            for _ in 0..3 {
                run(&reconciler).await;
                assert!(log.pages() < 8, "{count} entries");
            }
            assert_eq!(handled_once(&log), expected, "{count} entries, ignores the offset: {ignores_offset}");
        }
    }
}
