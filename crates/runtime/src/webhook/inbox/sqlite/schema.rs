//! Opening the file and creating its tables.

use std::{
    io,
    path::Path,
    thread::sleep,
    time::{Duration, Instant},
};

use rusqlite::{Connection, ErrorCode, OpenFlags, OptionalExtension as _, TransactionBehavior};

use crate::webhook::inbox::InboxError;

/// The version of the tables. The version is stored in its own table, because the application may use `user_version`.
const VERSION: i64 = 1;

/// `at` is the time at which a delivery was done (state 1) or at which the lease of a claim (state 0) expires, in
/// milliseconds since 1970.
const CREATE: &str = "
CREATE TABLE subkit_inbox_schema (version INTEGER NOT NULL) STRICT;
CREATE TABLE subkit_inbox (
    key BLOB PRIMARY KEY,
    state INTEGER NOT NULL,
    token INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX subkit_inbox_at ON subkit_inbox (at);
CREATE TABLE subkit_inbox_cursor (name TEXT PRIMARY KEY, cursor TEXT NOT NULL) STRICT, WITHOUT ROWID;
";

/// Opens a file in write-ahead mode and creates missing tables.
pub(super) fn open(path: &Path, busy_timeout: Duration) -> Result<Connection, InboxError> {
    create_file(path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(path, flags).map_err(open_error)?;
    connection.busy_timeout(busy_timeout).map_err(open_error)?;
    enable_write_ahead_log(&connection, busy_timeout)?;
    connection.pragma_update(None, "synchronous", "FULL").map_err(open_error)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(open_error)?;
    if has_table(&transaction, "subkit_inbox_schema")? {
        let version = transaction.query_row("SELECT max(version) FROM subkit_inbox_schema", [], |row| row.get(0));
        check_version(version.map_err(open_error)?)?;
    } else if has_table(&transaction, "subkit_inbox")? {
        return Err(configuration("the table `subkit_inbox` belongs to another application: use another file"));
    } else {
        transaction.execute_batch(CREATE).map_err(open_error)?;
        transaction.execute("INSERT INTO subkit_inbox_schema VALUES (?1)", [VERSION]).map_err(open_error)?;
    }
    transaction.commit().map_err(open_error)?;
    Ok(connection)
}

fn check_version(version: Option<i64>) -> Result<(), InboxError> {
    match version {
        Some(VERSION) => Ok(()),
        Some(newer) if newer > VERSION => Err(configuration(format!(
            "a newer version of subkit wrote the file (schema {newer}, this version supports {VERSION}): update subkit"
        ))),
        _ => Err(configuration("the table `subkit_inbox_schema` has no valid version: use another file")),
    }
}

fn has_table(connection: &Connection, name: &str) -> Result<bool, InboxError> {
    let found = connection.query_row("SELECT 1 FROM sqlite_schema WHERE name = ?1", [name], |_| Ok(()));
    Ok(found.optional().map_err(open_error)?.is_some())
}

/// Creates the file if it does not exist. Only its owner can access the file. SQLite gives its other files the same
/// permissions. An existing file is not opened here, because closing it would release the locks that this process holds
/// on it.
fn create_file(path: &Path) -> Result<(), InboxError> {
    let mut options = fs_options();
    match options.write(true).create_new(true).open(path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
            let advice = if error.kind() == io::ErrorKind::NotFound { ": create its folder first" } else { "" };
            Err(configuration(format!("the file cannot be created: {}{advice}", error.kind())))
        }
        _ => Ok(()),
    }
}

#[cfg(unix)]
fn fs_options() -> std::fs::OpenOptions {
    use std::os::unix::fs::OpenOptionsExt as _;

    let mut options = std::fs::OpenOptions::new();
    options.mode(0o600);
    options
}

#[cfg(not(unix))]
fn fs_options() -> std::fs::OpenOptions {
    std::fs::OpenOptions::new()
}

/// Enables the write-ahead log. SQLite's busy timeout does not apply to this operation, so the operation is retried here.
fn enable_write_ahead_log(connection: &Connection, busy_timeout: Duration) -> Result<(), InboxError> {
    let start = Instant::now();
    loop {
        match connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get::<_, String>(0)) {
            Ok(mode) if mode == "wal" => return Ok(()),
            Ok(_) => {
                return Err(configuration(
                    "the file system does not support the write-ahead log of SQLite: put the file on a local disk",
                ));
            }
            Err(error) if is_busy(&error) && start.elapsed() < busy_timeout => sleep(Duration::from_millis(10)),
            Err(error) => return Err(open_error(error)),
        }
    }
}

fn is_busy(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked))
}

fn configuration(problem: impl Into<String>) -> InboxError {
    InboxError::Configuration(problem.into())
}

fn open_error(error: rusqlite::Error) -> InboxError {
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => configuration("the file is not a SQLite database: use another file"),
        Some(ErrorCode::CannotOpen) => {
            configuration("SQLite cannot open the file: check its read and write permissions")
        }
        Some(ErrorCode::ReadOnly) => configuration("the file is read-only"),
        _ => unavailable(error),
    }
}

/// Returns an error with the code of SQLite but not its message, which may contain a path or a value.
#[expect(clippy::needless_pass_by_value, reason = "`map_err` passes the error by value")]
pub(super) fn unavailable(error: rusqlite::Error) -> InboxError {
    match error.sqlite_error() {
        Some(error) => InboxError::unavailable(*error),
        None => InboxError::unavailable("SQLite returned an unexpected result"),
    }
}
