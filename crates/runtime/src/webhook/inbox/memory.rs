//! The in-memory inbox: its settings and operations.

use std::{
    collections::HashMap,
    fmt,
    hash::{BuildHasher, RandomState},
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, AtomicUsize, Ordering::Relaxed},
    },
    time::{Duration, SystemTime},
};

use self::shard::{Shard, State};
use super::{
    Begin, Inbox, InboxClaim, InboxError, InboxFuture,
    clock::{self, Clock, milliseconds},
};

mod shard;

/// The default maximum number of entries.
const DEFAULT_CAPACITY: usize = 1_000_000;

/// The number of shards. Entries are distributed among the shards by their hash. The table of a shard is so small that growing it
/// does not delay deliveries noticeably. With this number of shards, the tables are 80% full at a million entries.
const SHARDS: usize = 80;

/// An in-memory inbox for one process. The inbox loses its records when the process exits, so events that a vendor
/// delivers again after a restart are handled again. Calls block only as long as it takes to process a few entries.
///
/// The inbox stores a 128-bit hash of each key; a million entries take about 65 MB. If the inbox is full,
/// [`begin`](Inbox::begin) returns [`InboxError::Full`]. The inbox never removes an entry within its retention time to
/// make room.
///
/// ```
/// use std::time::Duration;
///
/// use subkit_runtime::{Begin, Inbox, MemoryInbox};
///
/// # async fn handle() -> Result<(), subkit_runtime::InboxError> {
/// let inbox = MemoryInbox::new();
/// match inbox.begin("bird:5ff8c9b3", Duration::from_secs(60)).await? {
///     // Handle the delivery, then:
///     Begin::New(claim) => inbox.done(claim).await?,
///     // Respond with 503: the other handler may fail.
///     Begin::InProgress => {}
///     // Respond with 200.
///     Begin::Done => {}
/// }
/// # Ok(())
/// # }
/// ```
pub struct MemoryInbox {
    shards: Vec<Mutex<Shard>>,
    cursors: Mutex<HashMap<String, String>>,
    hashers: [RandomState; 2],
    /// The number of entries in all shards.
    entries: AtomicUsize,
    capacity: usize,
    /// The token of the next claim.
    claims: AtomicU64,
    /// The shard that is searched first for removable entries when the inbox is full.
    next_reclaimed: AtomicUsize,
    retention: u64,
    clock: Clock,
}

impl MemoryInbox {
    /// Creates an empty inbox for a million entries that keeps handled deliveries for 7 days.
    pub fn new() -> Self {
        Self {
            shards: (0..SHARDS).map(|_| Mutex::default()).collect(),
            cursors: Mutex::default(),
            hashers: [RandomState::new(), RandomState::new()],
            entries: AtomicUsize::new(0),
            capacity: DEFAULT_CAPACITY,
            claims: AtomicU64::new(0),
            next_reclaimed: AtomicUsize::new(0),
            retention: milliseconds(clock::DEFAULT_RETENTION),
            clock: Clock::monotonic(),
        }
    }

    /// Sets the maximum number of entries. Each delivery that is being handled or was handled within the retention time
    /// is an entry. Defaults to 1,000,000.
    #[must_use]
    pub const fn with_capacity(mut self, entries: usize) -> Self {
        self.capacity = entries;
        self
    }

    /// Sets how long a handled delivery is kept. Defaults to 7 days. The time must be longer than the vendor's retry
    /// period.
    #[must_use]
    pub fn with_retention(mut self, retention: Duration) -> Self {
        self.retention = milliseconds(retention);
        self
    }

    /// Sets the clock that measures leases and the retention time. Defaults to a clock that is independent of changes of the
    /// system time. If the clock is set back, time continues from the last reading.
    #[must_use]
    pub fn with_clock(mut self, clock: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = Clock::new(clock);
        self
    }

    /// Returns the hash of a key. Each inbox uses a random hash function, so that nobody can construct two keys with the same hash.
    fn hash(&self, key: &str) -> u128 {
        let [high, low] = self.hashers.each_ref().map(|hasher| u128::from(hasher.hash_one(key)));
        high << 64 | low
    }

    /// Locks the shard of a hash. No operation under the lock can leave the shard in an inconsistent state.
    fn shard(&self, hash: u128) -> Option<MutexGuard<'_, Shard>> {
        // 64 bits are enough to choose a shard, and faster to divide.
        let lower = hash & u128::from(u64::MAX);
        let index = u64::try_from(lower).unwrap_or_default() % const { SHARDS as u64 };
        let index = usize::try_from(index).unwrap_or_default();
        self.shards.get(index).map(lock)
    }

    fn begin_now(&self, key: &str, lease: Duration) -> Result<Begin, InboxError> {
        let (hash, lease) = (self.hash(key), milliseconds(lease));
        let Some(mut shard) = self.shard(hash) else { return Err(InboxError::Full) };
        let now = shard.now(&self.clock);
        self.count_removed(shard.remove_expired(now, self.retention));
        let is_known = match shard.state(hash, now, self.retention) {
            State::Done => return Ok(Begin::Done),
            State::Claimed => return Ok(Begin::InProgress),
            State::Expired => true,
            State::Absent => false,
        };
        if !is_known && !self.reserve() {
            drop(shard);
            self.reclaim_space();
            if !self.reserve() {
                return Err(InboxError::Full);
            }
            // Another handler may have claimed the delivery in the meantime.
            let Some(mut shard) = self.shard(hash) else { return Err(InboxError::Full) };
            let begun = match shard.state(hash, now, self.retention) {
                State::Done => Begin::Done,
                State::Claimed => Begin::InProgress,
                State::Expired | State::Absent => return Ok(self.claim(&mut shard, hash, key, now, lease)),
            };
            self.count_removed(1);
            return Ok(begun);
        }
        Ok(self.claim(&mut shard, hash, key, now, lease))
    }

    fn claim(&self, shard: &mut Shard, hash: u128, key: &str, now: u64, lease: u64) -> Begin {
        let token = self.claims.fetch_add(1, Relaxed);
        self.count_removed(shard.claim(hash, token, now.saturating_add(lease), now));
        Begin::New(InboxClaim::new(key, token).with_hash(hash))
    }

    /// Counts one more entry, unless the inbox is full.
    fn reserve(&self) -> bool {
        let more = |entries| (entries < self.capacity).then_some(entries + 1);
        self.entries.fetch_update(Relaxed, Relaxed, more).is_ok()
    }

    fn count_removed(&self, count: usize) {
        if count > 0 {
            self.entries.fetch_sub(count, Relaxed);
        }
    }

    /// Searches the shards one after another until one has expired entries, and removes them.
    fn reclaim_space(&self) {
        let start = self.next_reclaimed.fetch_add(1, Relaxed) % SHARDS;
        for shard in self.shards.iter().cycle().skip(start).take(SHARDS) {
            let mut shard = lock(shard);
            let now = shard.now(&self.clock);
            let removed = shard.remove_expired(now, self.retention) + shard.remove_abandoned(now);
            self.count_removed(removed);
            if removed > 0 {
                return;
            }
        }
    }

    fn done_now(&self, claim: &InboxClaim) -> Result<(), InboxError> {
        let hash = claim.hash().unwrap_or_else(|| self.hash(claim.key()));
        let Some(mut shard) = self.shard(hash) else { return Err(InboxError::ClaimLost) };
        let now = shard.now(&self.clock);
        let was_claimed = shard.done(hash, claim.token(), now).ok_or(InboxError::ClaimLost)?;
        if !was_claimed {
            // The claim expired and its entry was removed. Record the delivery as handled even if the inbox is full.
            self.entries.fetch_add(1, Relaxed);
        }
        Ok(())
    }

    fn failed_now(&self, claim: &InboxClaim) -> Result<(), InboxError> {
        let hash = claim.hash().unwrap_or_else(|| self.hash(claim.key()));
        let Some(mut shard) = self.shard(hash) else { return Err(InboxError::ClaimLost) };
        self.count_removed(shard.failed(hash, claim.token()).ok_or(InboxError::ClaimLost)?);
        Ok(())
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Inbox for MemoryInbox {
    fn begin<'a>(&'a self, key: &'a str, lease: Duration) -> InboxFuture<'a, Begin> {
        Box::pin(async move { self.begin_now(key, lease) })
    }

    fn done(&self, claim: InboxClaim) -> InboxFuture<'_, ()> {
        Box::pin(async move { self.done_now(&claim) })
    }

    fn failed(&self, claim: InboxClaim) -> InboxFuture<'_, ()> {
        Box::pin(async move { self.failed_now(&claim) })
    }

    fn cursor<'a>(&'a self, name: &'a str) -> InboxFuture<'a, Option<String>> {
        Box::pin(async move { Ok(lock(&self.cursors).get(name).cloned()) })
    }

    fn save_cursor<'a>(&'a self, name: &'a str, cursor: &'a str) -> InboxFuture<'a, ()> {
        Box::pin(async move {
            lock(&self.cursors).insert(name.to_owned(), cursor.to_owned());
            Ok(())
        })
    }
}

impl Default for MemoryInbox {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for MemoryInbox {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("MemoryInbox").field("capacity", &self.capacity).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::{
        sync::{
            Arc,
            atomic::{AtomicU64, Ordering::Relaxed},
        },
        time::{Duration, UNIX_EPOCH},
    };

    use super::MemoryInbox;
    use crate::webhook::inbox::{Begin, Inbox as _, InboxError};

    const MINUTE: Duration = Duration::from_secs(60);

    /// Returns an inbox and its clock, in seconds.
    fn inbox() -> (MemoryInbox, Arc<AtomicU64>) {
        let seconds = Arc::new(AtomicU64::new(1_000_000));
        let clock = Arc::clone(&seconds);
        (MemoryInbox::new().with_clock(move || UNIX_EPOCH + Duration::from_secs(clock.load(Relaxed))), seconds)
    }

    async fn handle(inbox: &MemoryInbox, key: &str) -> Result<bool, InboxError> {
        match inbox.begin(key, MINUTE).await? {
            Begin::New(claim) => inbox.done(claim).await.map(|()| true),
            _ => Ok(false),
        }
    }

    #[tokio::test]
    async fn rejects_new_deliveries_when_full() {
        let (inbox, seconds) = inbox();
        let inbox = inbox.with_capacity(100).with_retention(MINUTE);
        for number in 0..100 {
            assert!(handle(&inbox, &number.to_string()).await.unwrap());
        }
        assert!(matches!(handle(&inbox, "more").await, Err(InboxError::Full)));
        for number in 0..100 {
            assert!(!handle(&inbox, &number.to_string()).await.unwrap(), "{number}");
        }
        seconds.fetch_add(60, Relaxed);
        for number in 0..100 {
            assert!(handle(&inbox, &format!("second {number}")).await.unwrap(), "{number}");
        }
        assert!(matches!(handle(&inbox, "more").await, Err(InboxError::Full)));
    }

    #[tokio::test]
    async fn removes_abandoned_claims_when_full() {
        let (inbox, seconds) = inbox();
        let inbox = inbox.with_capacity(10_000);
        for round in 0..5 {
            for number in 0..10_000 {
                let begun = inbox.begin(&format!("{round} {number}"), MINUTE).await;
                assert!(matches!(begun, Ok(Begin::New(_))), "{round} {number}: {begun:?}");
            }
            assert!(matches!(inbox.begin("more", MINUTE).await, Err(InboxError::Full)));
            seconds.fetch_add(60, Relaxed);
        }
    }

    #[tokio::test]
    async fn removes_expired_deliveries_incrementally() {
        let (inbox, seconds) = inbox();
        let inbox = inbox.with_retention(MINUTE);
        for number in 0..60_000 {
            if number % 100 == 0 {
                seconds.fetch_add(1, Relaxed);
            }
            assert!(handle(&inbox, &number.to_string()).await.unwrap());
        }
        // 6,000 entries arrive within a minute. A shard removes expired entries when a delivery arrives for the shard.
        let entries = inbox.entries.load(Relaxed);
        assert!((6_000..6_500).contains(&entries), "{entries}");
        let counted: usize = inbox.shards.iter().map(|shard| super::lock(shard).len()).sum();
        assert_eq!(entries, counted);
    }

    #[tokio::test]
    async fn claims_and_handled_deliveries_remain_when_the_clock_is_set_back() {
        let (inbox, seconds) = inbox();
        assert!(handle(&inbox, "done").await.unwrap());
        assert!(matches!(inbox.begin("claimed", MINUTE).await.unwrap(), Begin::New(_)));
        seconds.fetch_sub(500_000, Relaxed);
        assert_eq!(inbox.begin("done", MINUTE).await.unwrap(), Begin::Done);
        assert_eq!(inbox.begin("claimed", MINUTE).await.unwrap(), Begin::InProgress);
        seconds.fetch_add(60, Relaxed);
        assert!(matches!(inbox.begin("claimed", MINUTE).await.unwrap(), Begin::New(_)));
        assert_eq!(inbox.begin("done", MINUTE).await.unwrap(), Begin::Done);
    }

    #[tokio::test]
    async fn records_a_handled_delivery_after_its_claim_was_removed() {
        let (inbox, seconds) = inbox();
        let inbox = inbox.with_capacity(1);
        let Ok(Begin::New(claim)) = inbox.begin("late", MINUTE).await else { unreachable!("the delivery is new") };
        seconds.fetch_add(60, Relaxed);
        assert!(matches!(inbox.begin("other", MINUTE).await.unwrap(), Begin::New(_)));
        inbox.done(claim).await.unwrap();
        assert_eq!(inbox.begin("late", MINUTE).await.unwrap(), Begin::Done);
    }
}
