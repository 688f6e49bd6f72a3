//! A part of the entries of an inbox in memory.

use std::{
    collections::{HashMap, HashSet, VecDeque, hash_map::Entry},
    hash::{BuildHasherDefault, Hasher},
};

use super::super::clock::{Clock, Steady};

/// How many expired entries one operation removes at most: more than it adds, so that none are left over.
const REMOVED_AT_ONCE: usize = 4;

/// How many claims are kept before abandoned ones are looked for.
const CLAIMS_BEFORE_SEARCH: usize = 64;

/// Entries by their hash, which is random already.
type Table<T> = HashMap<u128, T, BuildHasherDefault<UpperHalf>>;

/// Deliveries that are being handled and those that were.
#[derive(Debug, Default)]
pub(super) struct Shard {
    claims: Table<Claimed>,
    /// When each delivery was done.
    done: Table<u64>,
    /// The keys of `done` in the order in which they were added.
    oldest: VecDeque<u128>,
    /// Keys that were seen again, and so are newer than their position says.
    seen_again: HashSet<u128, BuildHasherDefault<UpperHalf>>,
    /// How many claims there may be before abandoned ones are looked for again.
    search_at: usize,
    /// No lease expires earlier.
    first_expiry: u64,
    time: Steady,
}

#[derive(Debug)]
struct Claimed {
    token: u64,
    until: u64,
}

/// The record of a delivery.
pub(super) enum State {
    Absent,
    /// Claimed, and the lease is running.
    Claimed,
    /// Claimed, and the lease has expired.
    Expired,
    Done,
}

impl Shard {
    pub(super) fn now(&mut self, clock: &Clock) -> u64 {
        self.time.at(clock.now())
    }

    /// Looks a delivery up. If it is [`State::Expired`], its entry may be claimed in place.
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

    /// Claims a delivery. Returns how many other entries were removed.
    pub(super) fn claim(&mut self, hash: u128, token: u64, until: u64, now: u64) -> usize {
        self.claims.insert(hash, Claimed { token, until });
        self.first_expiry = self.first_expiry.min(until);
        if self.claims.len() > self.search_at.max(CLAIMS_BEFORE_SEARCH) { self.remove_abandoned(now) } else { 0 }
    }

    /// Records a delivery as done. Returns whether there was an entry for it, or `None` if somebody else has one.
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

    /// Gives a claim back. Returns how many entries were removed, or `None` if somebody else has one.
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

    /// Removes a few deliveries that were done before the retention time. Returns how many.
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

    /// How many entries there are.
    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.claims.len() + self.done.len()
    }

    /// Removes claims whose lease has expired. Returns how many.
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

/// Hashes a hash: takes its upper half, since the lower half chose the shard.
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
