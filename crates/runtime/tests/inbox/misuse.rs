//! Tests with handlers that break the rules, clocks that are wrong or panic, and implicit rollbacks by SQLite. No effect may be
//! committed without its record, and the inbox must continue to work.

use std::{
    panic::panic_any,
    sync::atomic::{AtomicU64, Ordering::SeqCst},
    time::{Duration, UNIX_EPOCH},
};

use tempfile::TempDir;

use super::{
    runtime::{
        Begin, Handled, Inbox as _, InboxError, SqliteInbox,
        rusqlite::{self, Connection},
    },
    sqlite::{VirtualClock, effects, insert, with_effects},
};

#[expect(clippy::unnecessary_wraps, reason = "a handler must return a `Result`")]
fn succeed(_: &Connection) -> rusqlite::Result<()> {
    Ok(())
}

#[tokio::test]
async fn handler_has_no_effect_after_its_transaction_ended() {
    let (inbox, _folder) = with_effects().await;
    inbox.execute(|file| file.execute_batch("CREATE TABLE one (x UNIQUE); INSERT INTO one VALUES (1)")).await.unwrap();
    for _ in 0..3 {
        let handled = inbox.handle("a", |file| {
            // The handler ignores the error. The failed statement also rolled back the transaction.
            let _ = file.execute("INSERT OR ROLLBACK INTO one VALUES (1)", []);
            insert(file)
        });
        handled.await.unwrap_err();
    }
    assert_eq!(effects(&inbox).await, 0);
    assert_eq!(inbox.handle("a", insert).await.unwrap(), Handled::New(1));
    assert_eq!(effects(&inbox).await, 1);
}

#[tokio::test]
async fn handler_that_ignores_a_disk_full_error_has_no_effect() {
    let (inbox, folder) = with_effects().await;
    drop(inbox);
    let path = folder.path().join("inbox");
    let file = Connection::open(&path).unwrap();
    let pages: i64 = file.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
    drop(file);
    let inbox = SqliteInbox::open(&path).unwrap();
    let limit = format!("PRAGMA max_page_count = {}", pages + 10);
    inbox.execute(move |file| file.query_row(&limit, [], |row| row.get::<_, i64>(0))).await.unwrap();
    for _ in 0..3 {
        let handled = inbox.handle("a", |file| {
            let result = file.execute("INSERT INTO effects VALUES (zeroblob(1000000))", []);
            assert!(result.is_err() && file.is_autocommit(), "the write should fail because the disk is full");
            insert(file)
        });
        handled.await.unwrap_err();
    }
    assert_eq!(effects(&inbox).await, 0);
}

#[tokio::test]
async fn handler_cannot_change_required_settings() {
    let (inbox, _folder) = with_effects().await;
    for sql in ["PRAGMA query_only = 1", "PRAGMA Locking_Mode = EXCLUSIVE", "PRAGMA synchronous = OFF"] {
        inbox.execute(move |file| file.execute_batch(sql)).await.unwrap_err();
    }
    inbox.execute(|file| file.execute_batch("PRAGMA user_version = 7; PRAGMA table_info(effects)")).await.unwrap();
    assert_eq!(inbox.handle("a", insert).await.unwrap(), Handled::New(1));
}

#[tokio::test(flavor = "multi_thread")]
async fn rejects_use_of_inbox_in_its_own_handler() {
    let (inbox, _folder) = with_effects().await;
    let (own, runtime) = (inbox.clone(), tokio::runtime::Handle::current());
    let inner = inbox.handle("a", move |_| Ok::<_, rusqlite::Error>(runtime.block_on(own.cursor("x"))));
    let Handled::New(inner) = inner.await.unwrap() else { panic!("the delivery must be new") };
    let error = inner.unwrap_err().to_string();
    assert!(error.contains("a handler used its own inbox"), "{error}");
}

struct PanicsWhenDropped;

impl Drop for PanicsWhenDropped {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            panic_any("dropped");
        }
    }
}

#[tokio::test]
async fn survives_panics_outside_of_handler() {
    let (inbox, _folder) = with_effects().await;
    inbox.handle("a", |_| -> rusqlite::Result<()> { panic_any(PanicsWhenDropped) }).await.unwrap_err();
    assert_eq!(inbox.handle("a", succeed).await.unwrap(), Handled::New(()));

    let (folder, readings) = (TempDir::new().unwrap(), AtomicU64::new(0));
    let clock = move || {
        assert_ne!(readings.fetch_add(1, SeqCst), 4, "the clock panics once");
        UNIX_EPOCH + Duration::from_secs(1_800_000_000)
    };
    let inbox = SqliteInbox::builder(folder.path().join("inbox")).with_clock(clock).open().unwrap();
    let mut failed = 0;
    for number in 0..9 {
        let key = number.to_string();
        while inbox.handle(&key, succeed).await.is_err() {
            failed += 1;
        }
        assert_eq!(inbox.handle(&key, succeed).await.unwrap_or(Handled::Duplicate), Handled::Duplicate);
    }
    assert_eq!(failed, 1);
}

#[tokio::test]
async fn claim_with_a_future_time_blocks_its_delivery_for_at_most_a_day() {
    let (folder, clock) = (TempDir::new().unwrap(), VirtualClock::default());
    let path = folder.path().join("inbox");
    let ahead = clock.clone();
    ahead.pass(Duration::from_secs(100 * 24 * 60 * 60));
    let inbox = SqliteInbox::builder(&path).with_clock(ahead.reader()).open().unwrap();
    assert!(matches!(inbox.begin("a", Duration::from_secs(60)).await, Ok(Begin::New(_))));
    drop(inbox);
    let clock = VirtualClock::default();
    let inbox = SqliteInbox::builder(&path).with_clock(clock.reader()).open().unwrap();
    assert_eq!(inbox.handle("a", succeed).await.unwrap(), Handled::InProgress);
    clock.pass(Duration::from_secs(24 * 60 * 60));
    assert_eq!(inbox.handle("a", succeed).await.unwrap(), Handled::New(()));
}

#[tokio::test]
async fn reports_panic_that_ended_a_request() {
    let folder = TempDir::new().unwrap();
    let clock = || panic_any("no time");
    let inbox = SqliteInbox::builder(folder.path().join("inbox")).with_clock(clock).open().unwrap();
    let error = inbox.cursor("x").await.unwrap_err();
    assert!(matches!(error, InboxError::Unavailable(_)) && error.to_string().contains("panic"), "{error}");
}
