//! A shard of an in-memory inbox.

use std::{
    collections::{HashMap, HashSet, VecDeque, hash_map::Entry},
    hash::{BuildHasherDefault, Hasher},
};

use super::super::clock::{Clock, MonotonicTime};

/// Maximum number of expired entries that one operation removes. An operation adds fewer entries than that, so expired
/// entries do not accumulate.
const REMOVED_AT_ONCE: usize = 4;

/// The minimum number of claims at which a search for abandoned claims starts.
const CLAIMS_BEFORE_SEARCH: usize = 64;

/// A table of entries by the hash of their key. The hash is already random, so it is not hashed again.
type Table<T> = HashMap<u128, T, BuildHasherDefault<UpperHalf>>;

/// A part of an in-memory inbox: deliveries that are being handled, and deliveries that were handled.
#[derive(Debug, Default)]
pub(super) struct Shard {
    claims: Table<Claimed>,
    /// The time at which each delivery was handled or last seen.
    done: Table<u64>,
    /// The keys of `done` in the order in which they were added.
    oldest: VecDeque<u128>,
    /// Keys of deliveries that were seen again after they were handled. Such a delivery was last seen later than its position in
    /// `oldest` suggests.
    seen_again: HashSet<u128, BuildHasherDefault<UpperHalf>>,
    /// The number of claims at which the next search for abandoned claims starts.
    search_at: usize,
    /// A lower bound for the expiry of all leases.
    first_expiry: u64,
    time: MonotonicTime,
}

#[derive(Debug)]
struct Claimed {
    token: u64,
    until: u64,
}

/// The record of a delivery.
pub(super) enum State {
    Absent,
    /// The delivery is claimed, and the lease has not expired.
    Claimed,
    /// The lease of the claim has expired, or the delivery was handled and its retention time has passed.
    Expired,
    Done,
}

impl Shard {
    pub(super) fn now(&mut self, clock: &Clock) -> u64 {
        self.time.at(clock.now())
    }

    /// Looks up a delivery. A new claim can reuse the entry of a delivery that is [`State::Expired`].
    pub(super) fn state(&mut self, hash: u128, now: u64, retention: u64) -> State {
        if let Some(claimed) = self.claims.get(&hash) {
            return if now < claimed.until { State::Claimed } else { State::Expired };
        }
        match self.done.entry(hash) {
            Entry::Occupied(mut at) if now < at.get().saturating_add(retention) => {
                if now.saturating_sub(*at.get()) >= retention / 2 {
                    at.insert(now);
                    self.seen_again.insert(hash);
                }
                State::Done
            }
            Entry::Occupied(at) => {
                at.remove();
                State::Expired
            }
            Entry::Vacant(_) => State::Absent,
        }
    }

    /// Claims a delivery. Returns the number of other entries that were removed.
    pub(super) fn claim(&mut self, hash: u128, token: u64, until: u64, now: u64) -> usize {
        self.claims.insert(hash, Claimed { token, until });
        self.first_expiry = self.first_expiry.min(until);
        if self.claims.len() > self.search_at.max(CLAIMS_BEFORE_SEARCH) { self.remove_abandoned(now) } else { 0 }
    }

    /// Records a delivery as done. Returns whether the delivery had an entry, or `None` if another handler has claimed or
    /// handled it.
    pub(super) fn done(&mut self, hash: u128, token: u64, now: u64) -> Option<bool> {
        let is_claimed = match self.claims.entry(hash) {
            Entry::Occupied(claimed) if claimed.get().token == token => {
                claimed.remove();
                true
            }
            Entry::Occupied(_) => return None,
            Entry::Vacant(_) => false,
        };
        match self.done.entry(hash) {
            Entry::Occupied(_) => None,
            Entry::Vacant(entry) => {
                entry.insert(now);
                self.oldest.push_back(hash);
                Some(is_claimed)
            }
        }
    }

    /// Releases a claim. Returns the number of removed entries, or `None` if another handler has claimed or handled the
    /// delivery.
    pub(super) fn failed(&mut self, hash: u128, token: u64) -> Option<usize> {
        match self.claims.entry(hash) {
            Entry::Occupied(claimed) if claimed.get().token == token => {
                claimed.remove();
                Some(1)
            }
            Entry::Occupied(_) => None,
            Entry::Vacant(_) => (!self.done.contains_key(&hash)).then_some(0),
        }
    }

    /// Removes a few deliveries that exceed the retention time. Returns their number.
    pub(super) fn remove_expired(&mut self, now: u64, retention: u64) -> usize {
        let mut removed = 0;
        for _ in 0..REMOVED_AT_ONCE {
            let Some(hash) = self.oldest.front() else { break };
            let is_kept = self.done.get(hash).is_some_and(|at| now < at.saturating_add(retention));
            if is_kept && !self.seen_again.contains(hash) {
                break;
            }
            let Some(hash) = self.oldest.pop_front() else { break };
            self.seen_again.remove(&hash);
            if is_kept {
                self.oldest.push_back(hash);
            } else {
                removed += usize::from(self.done.remove(&hash).is_some());
            }
        }
        removed
    }

    /// Returns the number of entries.
    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.claims.len() + self.done.len()
    }

    /// Removes claims whose lease has expired. Returns their number.
    pub(super) fn remove_abandoned(&mut self, now: u64) -> usize {
        if now < self.first_expiry {
            return 0;
        }
        let before = self.claims.len();
        self.claims.retain(|_, claimed| now < claimed.until);
        self.first_expiry = self.claims.values().map(|claimed| claimed.until).min().unwrap_or(u64::MAX);
        self.search_at = self.claims.len() * 2;
        before - self.claims.len()
    }
}

/// A hasher for keys that are hashes. The hasher returns the upper half of the key, because the lower half selected the shard.
#[derive(Default)]
pub(super) struct UpperHalf(u64);

impl Hasher for UpperHalf {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u128(&mut self, hash: u128) {
        self.0 = u64::try_from(hash >> 64).unwrap_or_default();
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
