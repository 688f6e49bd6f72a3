//! The reconciler: its settings and its runs.

use std::{
    collections::HashSet,
    error::Error,
    fmt,
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use futures_util::{StreamExt as _, stream};
use tokio::time::sleep;

use super::{
    cursor::{Cursor, Order, Times},
    pass::{OVERLAP, Pass, Step},
};
use crate::{Consumed, Consumer, Delivery, EventLog, InboxError, Webhook};

/// Maximum number of pages of a run. A log with more pages is assumed never to end.
const MAX_PAGES: u64 = 1_000_000;

/// A reconciler, which passes the events of a vendor's delivery log to a [`Consumer`]. The consumer handles the events
/// that it did not receive by webhook.
///
/// Run the reconciler at startup and every few minutes. A [run](Self::run) reads the log from the position where the last run
/// ended, which the inbox stores. Once a day, a run reads the whole log. Only the inbox decides whether an event is handled. An
/// event therefore takes effect once, regardless of where and how often the log lists it. The next run retries events that fail.
///
/// The log can have the oldest or the newest entry first, and can grow and shrink while it is read.
pub struct Reconciler<T, L> {
    consumer: Consumer<T>,
    log: L,
    cursor_name: String,
    page_size: usize,
    concurrency: usize,
    full_read_interval: Duration,
    clock: Arc<dyn Fn() -> SystemTime + Send + Sync>,
}

/// The result of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reconciled {
    /// Events that this run handled.
    pub handled: u64,
    /// Events that had been handled before.
    pub duplicates: u64,
    /// Events that could not be handled. The next run retries them.
    pub failed: u64,
    /// Pages that were read.
    pub pages: u64,
}

/// The reason a run ended before it reached the end of the log. Events that the run has handled are not handled again.
#[derive(Debug)]
#[non_exhaustive]
pub enum ReconcileError<E> {
    /// A page of the log could not be read.
    Log(E),
    /// The inbox could not load or save the cursor.
    Inbox(InboxError),
    /// The log does not return the entries at the requested offset. The log either ignores the offset, or its offset does not count
    /// entries. Entries after the first page are not reconciled.
    WrongOffset {
        /// The offset of the page that revealed the error.
        offset: usize,
    },
    /// The log never ends: it repeats its entries.
    Endless,
}

impl<T: Webhook, L: EventLog<T>> Reconciler<T, L> {
    /// Creates a reconciler.
    pub fn new(consumer: Consumer<T>, log: L) -> Self {
        Self {
            consumer,
            log,
            cursor_name: format!("{}/{}", T::API, T::NAME),
            page_size: 100,
            concurrency: 16,
            full_read_interval: Duration::from_secs(24 * 60 * 60),
            clock: Arc::new(SystemTime::now),
        }
    }

    /// Sets the name under which the inbox stores the cursor. Defaults to the names of the API and the webhook. Accounts
    /// that share an inbox need different names.
    #[must_use]
    pub fn with_cursor_name(mut self, name: impl Into<String>) -> Self {
        self.cursor_name = name.into();
        self
    }

    /// Sets the page size. Defaults to 100. Values below 10 are raised to 10.
    #[must_use]
    pub fn with_page_size(mut self, entries: usize) -> Self {
        self.page_size = entries.max(10);
        self
    }

    /// Sets how many events are handled concurrently. Defaults to 16.
    #[must_use]
    pub fn with_concurrency(mut self, events: usize) -> Self {
        self.concurrency = events.max(1);
        self
    }

    /// Sets the interval at which the whole log is read, to find entries that the vendor adds in the middle. Defaults to one
    /// day.
    #[must_use]
    pub fn with_full_read_interval(mut self, time: Duration) -> Self {
        self.full_read_interval = time;
        self
    }

    /// Sets the clock. Defaults to the system clock.
    #[must_use]
    pub fn with_clock(mut self, clock: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Reads new entries of the log and handles them.
    ///
    /// # Errors
    ///
    /// Returns a [`ReconcileError`] if a page cannot be read, the inbox fails, or the log ignores the offset or never ends.
    pub async fn run(&self) -> Result<Reconciled, ReconcileError<L::Error>> {
        let inbox = self.consumer.inbox();
        let saved = inbox.cursor(&self.cursor_name).await.map_err(ReconcileError::Inbox)?;
        let before = Cursor::parse(saved.as_deref());
        let now = (self.clock)().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let is_full_read = before.is_due(now, self.full_read_interval);
        let mut run = Run {
            pass: self.pass(&before, is_full_read),
            times: Times::default(),
            found: Reconciled::default(),
            cursor: before.clone(),
        };
        if is_full_read {
            run.cursor.read_whole_at = now;
        }
        let mut newest = None;
        // In a log with the newest entry first, all new entries precede the anchors of the last run.
        let mut last_seen: HashSet<&String> = before.anchors.iter().collect();
        loop {
            if run.found.pages >= MAX_PAGES {
                return Err(ReconcileError::Endless);
            }
            let at = run.pass.offset();
            let page = self.read(at).await.map_err(ReconcileError::Log)?;
            run.found.pages += 1;
            let keys: Vec<String> = page.iter().map(Delivery::deduplication_key).collect();
            let indices = match run.pass.take(&keys) {
                Step::New(indices) => indices,
                Step::Back => continue,
                Step::End => break,
                Step::WrongOffset => return Err(ReconcileError::WrongOffset { offset: at }),
                Step::Endless => return Err(ReconcileError::Endless),
            };
            if at == 0 && newest.is_none() {
                let mut seen = HashSet::new();
                let distinct = keys.iter().filter(|key| seen.insert(*key));
                newest = Some(distinct.take(OVERLAP).cloned().collect());
            }
            let has_failed = run.found.failed > 0;
            let handled = self.handle(page, &indices, &mut run).await;
            let order = if before.order == Order::Unknown { run.times.order() } else { before.order };
            if order == Order::OldestFirst && !has_failed && handled > 0 {
                run.cursor.order = order;
                run.cursor.offset = at + handled;
                let last = keys.get(handled.saturating_sub(OVERLAP)..handled);
                run.cursor.anchors = last.map(<[String]>::to_vec).unwrap_or_default();
                self.save(&run.cursor).await?;
            }
            for key in &keys {
                last_seen.remove(key);
            }
            if order == Order::NewestFirst && !is_full_read && last_seen.is_empty() {
                break;
            }
        }
        self.end(run, &before, is_full_read, newest.unwrap_or_default()).await
    }

    /// Returns the pass of a run. In a log with the newest entry first, the pass begins at the start of the log, where new entries
    /// appear.
    fn pass(&self, cursor: &Cursor, is_full_read: bool) -> Pass {
        if !is_full_read && cursor.order == Order::OldestFirst {
            return Pass::resume(&cursor.anchors, cursor.offset, self.page_size);
        }
        Pass::from_start(self.page_size)
    }

    /// Saves the cursor of a completed run.
    async fn end(
        &self,
        run: Run,
        before: &Cursor,
        is_full_read: bool,
        newest: Vec<String>,
    ) -> Result<Reconciled, ReconcileError<L::Error>> {
        let Run { times, found, mut cursor, .. } = run;
        if is_full_read {
            cursor.order = times.order();
        }
        if cursor.order != Order::OldestFirst {
            if found.failed == 0 {
                (cursor.anchors, cursor.offset) = (newest, 0);
            } else {
                // Failed events can be anywhere, so the next run reads the whole log again.
                cursor.read_whole_at = before.read_whole_at;
            }
        }
        self.save(&cursor).await?;
        Ok(found)
    }

    async fn save(&self, cursor: &Cursor) -> Result<(), ReconcileError<L::Error>> {
        let inbox = self.consumer.inbox();
        inbox.save_cursor(&self.cursor_name, &cursor.text()).await.map_err(ReconcileError::Inbox)
    }

    async fn read(&self, offset: usize) -> Result<Vec<Delivery<T>>, L::Error> {
        let number = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
        self.log.page(number(offset), number(self.page_size)).await
    }

    /// Handles the new entries of a page; `new` contains their sorted indices. Returns how many entries of the page
    /// precede the first entry that failed.
    async fn handle(&self, page: Vec<Delivery<T>>, new: &[usize], run: &mut Run) -> usize {
        let length = page.len();
        let entries = page.into_iter().enumerate().filter(|(index, _)| new.binary_search(index).is_ok());
        let entries: Vec<_> = entries
            .inspect(|(_, delivery)| run.times.add(delivery.sent_at().and_then(|time| time.instant())))
            .map(|(index, delivery)| async move { (index, self.consumer.handle_later(delivery).await) })
            .collect();
        let mut handled = length;
        let mut results = stream::iter(entries).buffered(self.concurrency);
        while let Some((index, result)) = results.next().await {
            match result {
                Ok(Consumed::Handled) => run.found.handled += 1,
                Ok(Consumed::Duplicate) => run.found.duplicates += 1,
                Err(_) => {
                    run.found.failed += 1;
                    handled = handled.min(index);
                }
            }
        }
        handled
    }

    /// Runs now, and then again `interval` after the end of each run, until the future is dropped. The result of each run
    /// is logged.
    pub async fn run_every(&self, interval: Duration) {
        loop {
            match self.run().await {
                Ok(Reconciled { handled, duplicates, failed, pages }) => {
                    tracing::info!(api = T::API, handled, duplicates, failed, pages, "the delivery log was reconciled");
                }
                Err(error) => tracing::warn!(api = T::API, %error, "the delivery log was not reconciled completely"),
            }
            sleep(interval).await;
        }
    }
}

/// The state of a run.
struct Run {
    pass: Pass,
    times: Times,
    found: Reconciled,
    cursor: Cursor,
}

impl<T: Webhook, L> fmt::Debug for Reconciler<T, L> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Reconciler")
            .field("consumer", &self.consumer)
            .field("cursor_name", &self.cursor_name)
            .finish_non_exhaustive()
    }
}

impl<E: fmt::Display> fmt::Display for ReconcileError<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Log(error) => write!(formatter, "the delivery log cannot be read: {error}"),
            Self::Inbox(error) => error.fmt(formatter),
            Self::WrongOffset { offset } => write!(
                formatter,
                "the delivery log does not return the entries at offset {offset}: check how the vendor counts the offset, and \
                 `x-webhooks.log` of the spec"
            ),
            Self::Endless => formatter.write_str("the delivery log never ends: it repeats its entries"),
        }
    }
}

impl<E: Error + 'static> Error for ReconcileError<E> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Log(error) => Some(error),
            Self::Inbox(error) => Some(error),
            Self::WrongOffset { .. } | Self::Endless => None,
        }
    }
}
