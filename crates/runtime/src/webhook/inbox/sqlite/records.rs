//! The SQL statements of an inbox.

use rusqlite::{Connection, OptionalExtension as _, params};
use sha2::{Digest as _, Sha256};

use super::schema::unavailable;
use crate::webhook::inbox::InboxError;

/// The stored form of a delivery key: a hash of fixed length, from which the key cannot be derived.
pub(super) type KeyHash = [u8; 32];

pub(super) fn hash(key: &str) -> KeyHash {
    Sha256::digest(key).into()
}

/// The recorded state of a delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RecordedState {
    Free,
    Claimed,
    Done,
}

const CLAIMED: i64 = 0;
const DONE: i64 = 1;

/// The current time and the retention time for one request, in milliseconds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Times {
    pub(super) now: u64,
    pub(super) retention: u64,
}

pub(super) fn recorded_state(
    connection: &Connection,
    key: &KeyHash,
    times: Times,
) -> Result<(RecordedState, u64), InboxError> {
    let mut statement =
        connection.prepare_cached("SELECT state, at FROM subkit_inbox WHERE key = ?1").map_err(unavailable)?;
    let found = statement.query_row([&key[..]], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)));
    Ok(match found.optional().map_err(unavailable)? {
        Some((DONE, at)) if times.now < unsigned(at).saturating_add(times.retention) => {
            (RecordedState::Done, unsigned(at))
        }
        Some((CLAIMED, until)) if times.now < unsigned(until) => (RecordedState::Claimed, unsigned(until)),
        _ => (RecordedState::Free, 0),
    })
}

/// Claims a delivery. Returns the token, or the state that prevents the claim.
pub(super) fn begin(
    connection: &Connection,
    key: &KeyHash,
    times: Times,
    lease: u64,
) -> Result<Result<u64, RecordedState>, InboxError> {
    let until = times.now.saturating_add(lease);
    match recorded_state(connection, key, times)? {
        (RecordedState::Free, _) => {
            let sql = "INSERT OR REPLACE INTO subkit_inbox VALUES (?1, ?2, random(), ?3) RETURNING token";
            let mut statement = connection.prepare_cached(sql).map_err(unavailable)?;
            let token = statement.query_row(params![&key[..], CLAIMED, signed(until)], |row| row.get::<_, i64>(0));
            Ok(Ok(token.map_err(unavailable)?.cast_unsigned()))
        }
        (RecordedState::Done, at) => extend_retention(connection, key, times, at).map(|()| Err(RecordedState::Done)),
        (RecordedState::Claimed, current) => {
            shorten_claim(connection, key, current, until).map(|()| Err(RecordedState::Claimed))
        }
    }
}

/// Shortens a claim that expires later than a valid lease can. Such a claim exists if the clock was set back, and would block the
/// delivery for too long.
pub(super) fn shorten_claim(
    connection: &Connection,
    key: &KeyHash,
    current: u64,
    until: u64,
) -> Result<(), InboxError> {
    if current <= until {
        return Ok(());
    }
    set_time(connection, key, until)
}

/// Restarts the retention time of a delivery that is done, because the delivery was seen again. Has no effect during the
/// first half of the retention time.
pub(super) fn extend_retention(
    connection: &Connection,
    key: &KeyHash,
    times: Times,
    at: u64,
) -> Result<(), InboxError> {
    if times.now.saturating_sub(at) < times.retention / 2 {
        return Ok(());
    }
    set_time(connection, key, times.now)
}

fn set_time(connection: &Connection, key: &KeyHash, at: u64) -> Result<(), InboxError> {
    let sql = "UPDATE subkit_inbox SET at = ?2 WHERE key = ?1";
    execute(connection, sql, params![&key[..], signed(at)]).map(drop)
}

/// Records a claimed delivery as done.
pub(super) fn done(connection: &Connection, key: &KeyHash, token: u64, now: u64) -> Result<(), InboxError> {
    let sql = "INSERT INTO subkit_inbox VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (key) DO UPDATE SET state = excluded.state, at = excluded.at WHERE token = excluded.token";
    match execute(connection, sql, params![&key[..], DONE, token.cast_signed(), signed(now)])? {
        0 => Err(InboxError::ClaimLost),
        _ => Ok(()),
    }
}

/// Records as done a delivery that was handled in the same transaction.
pub(super) fn record_handled(connection: &Connection, key: &KeyHash, now: u64) -> Result<(), InboxError> {
    let sql = "INSERT OR REPLACE INTO subkit_inbox VALUES (?1, ?2, random(), ?3)";
    execute(connection, sql, params![&key[..], DONE, signed(now)]).map(drop)
}

/// Releases a claim.
pub(super) fn failed(connection: &Connection, key: &KeyHash, token: u64) -> Result<(), InboxError> {
    let sql = "DELETE FROM subkit_inbox WHERE key = ?1 AND token = ?2 AND state = ?3";
    if execute(connection, sql, params![&key[..], token.cast_signed(), CLAIMED])? > 0 {
        return Ok(());
    }
    let mut statement = connection.prepare_cached("SELECT 1 FROM subkit_inbox WHERE key = ?1").map_err(unavailable)?;
    if statement.exists([&key[..]]).map_err(unavailable)? { Err(InboxError::ClaimLost) } else { Ok(()) }
}

/// Removes up to `at_most` expired entries: deliveries beyond the retention time, and claims beyond their lease.
pub(super) fn remove_expired(connection: &Connection, times: Times, at_most: usize) -> Result<(), InboxError> {
    let Some(before) = times.now.checked_sub(times.retention) else { return Ok(()) };
    let sql = "DELETE FROM subkit_inbox WHERE key IN
        (SELECT key FROM subkit_inbox INDEXED BY subkit_inbox_at WHERE at <= ?1 ORDER BY at LIMIT ?2)";
    let at_most = i64::try_from(at_most).unwrap_or(i64::MAX);
    execute(connection, sql, params![signed(before), at_most]).map(drop)
}

pub(super) fn cursor(connection: &Connection, name: &str) -> Result<Option<String>, InboxError> {
    let sql = "SELECT cursor FROM subkit_inbox_cursor WHERE name = ?1";
    connection.query_row(sql, [name], |row| row.get(0)).optional().map_err(unavailable)
}

pub(super) fn save_cursor(connection: &Connection, name: &str, cursor: &str) -> Result<(), InboxError> {
    execute(connection, "INSERT OR REPLACE INTO subkit_inbox_cursor VALUES (?1, ?2)", params![name, cursor]).map(drop)
}

fn execute(connection: &Connection, sql: &str, parameters: impl rusqlite::Params) -> Result<usize, InboxError> {
    connection.prepare_cached(sql).and_then(|mut statement| statement.execute(parameters)).map_err(unavailable)
}

/// Converts to SQLite's signed 64-bit integers.
fn signed(time: u64) -> i64 {
    i64::try_from(time).unwrap_or(i64::MAX)
}

fn unsigned(time: i64) -> u64 {
    u64::try_from(time).unwrap_or_default()
}
