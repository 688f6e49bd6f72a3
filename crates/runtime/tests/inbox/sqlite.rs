//! Tests of the SQLite inbox.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering::SeqCst},
        mpsc,
    },
    thread,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use tempfile::TempDir;

use super::{
    behaviors::{LEASE, Pass, RETENTION, Subject},
    runtime::{
        Begin, HandleError, Handled, Inbox as _, InboxError, SqliteInbox,
        rusqlite::{self, Connection},
    },
};

/// A clock that tests advance. It holds the milliseconds since the Unix epoch.
#[derive(Clone)]
pub(crate) struct VirtualClock(Arc<AtomicU64>);

impl Default for VirtualClock {
    fn default() -> Self {
        Self(Arc::new(AtomicU64::new(1_800_000_000_000)))
    }
}

impl VirtualClock {
    pub(crate) fn reader(&self) -> impl Fn() -> SystemTime + Send + Sync + 'static {
        let clock = self.clone();
        move || UNIX_EPOCH + Duration::from_millis(clock.0.load(SeqCst))
    }

    pub(crate) fn passing(self) -> Pass {
        Box::new(move |time| {
            self.pass(time);
            Box::pin(async {})
        })
    }

    pub(crate) fn pass(&self, time: Duration) {
        self.0.fetch_add(u64::try_from(time.as_millis()).unwrap(), SeqCst);
    }
}

fn subject() -> Subject {
    let (folder, clock) = (TempDir::new().unwrap(), VirtualClock::default());
    let path = folder.path().join("inbox");
    let inbox = SqliteInbox::builder(path).with_retention(RETENTION).with_clock(clock.reader()).open().unwrap();
    let pass = clock.passing();
    // The closure keeps the folder as long as the inbox is under test.
    let pass = move |time| {
        let _ = &folder;
        pass(time)
    };
    Subject { inbox: Arc::new(inbox), pass: Box::new(pass) }
}

behaviors!(subject());

/// Returns an inbox in a new file, with a table of effects.
pub(crate) async fn with_effects() -> (SqliteInbox, TempDir) {
    let folder = TempDir::new().unwrap();
    let inbox = SqliteInbox::open(folder.path().join("inbox")).unwrap();
    inbox.execute(|file| file.execute_batch("CREATE TABLE effects (text TEXT)")).await.unwrap();
    (inbox, folder)
}

pub(crate) async fn effects(inbox: &SqliteInbox) -> i64 {
    inbox.execute(|file| file.query_row("SELECT count(*) FROM effects", [], |row| row.get(0))).await.unwrap()
}

pub(crate) fn insert(file: &Connection) -> rusqlite::Result<usize> {
    file.execute("INSERT INTO effects VALUES ('x')", [])
}

#[tokio::test]
async fn runs_handler_once_across_restart() {
    let (inbox, folder) = with_effects().await;
    assert_eq!(inbox.handle("a", insert).await.unwrap(), Handled::New(1));
    assert_eq!(inbox.handle("a", insert).await.unwrap(), Handled::Duplicate);
    inbox.save_cursor("log", "7").await.unwrap();
    drop(inbox);
    let inbox = SqliteInbox::open(folder.path().join("inbox")).unwrap();
    assert_eq!(inbox.handle("a", insert).await.unwrap(), Handled::Duplicate);
    assert_eq!(inbox.begin("a", LEASE).await.unwrap(), Begin::Done);
    assert_eq!((effects(&inbox).await, inbox.cursor("log").await.unwrap().as_deref()), (1, Some("7")));
}

#[tokio::test]
async fn rolls_back_effects_of_failed_handler() {
    let (inbox, _folder) = with_effects().await;
    let error = inbox
        .handle("a", |file| {
            insert(file).unwrap();
            Err::<(), _>("no")
        })
        .await
        .unwrap_err();
    assert!(matches!(error, HandleError::Handler("no")));
    assert_eq!(error.to_string(), "the handler failed: no");
    assert_eq!(effects(&inbox).await, 0);
    assert_eq!(inbox.handle("a", insert).await.unwrap(), Handled::New(1));
}

#[tokio::test]
async fn rolls_back_effects_of_panicked_handler() {
    let (inbox, _folder) = with_effects().await;
    let error = inbox
        .handle("a", |file| {
            insert(file).unwrap();
            if insert(file).is_ok() { panic!("expected by this test") } else { Err::<(), _>("no") }
        })
        .await
        .unwrap_err();
    assert_eq!(error.to_string(), "the handler panicked: its changes are rolled back");
    assert_eq!(effects(&inbox).await, 0);
    assert_eq!(inbox.handle("a", insert).await.unwrap(), Handled::New(1));
}

#[tokio::test]
async fn rejects_transaction_control_in_handler() {
    let (inbox, _folder) = with_effects().await;
    for sql in
        ["COMMIT", "ROLLBACK", "END", "BEGIN", "RELEASE subkit_inbox_request", "ROLLBACK TO Subkit_Inbox_Request"]
    {
        let error = inbox
            .handle("a", move |file| {
                insert(file)?;
                file.prepare_cached(sql)?.execute([])
            })
            .await
            .unwrap_err();
        assert_eq!(error.to_string(), "the handler failed: not authorized", "{sql}");
    }
    assert_eq!(effects(&inbox).await, 0);
    let handled =
        inbox.handle("a", |file| file.execute_batch("SAVEPOINT own; INSERT INTO effects VALUES (1); RELEASE own"));
    assert_eq!(handled.await.unwrap(), Handled::New(()));
    assert_eq!(effects(&inbox).await, 1);
}

#[tokio::test]
async fn detects_rollback_by_handler() {
    let (inbox, _folder) = with_effects().await;
    inbox.execute(|file| file.execute_batch("CREATE UNIQUE INDEX one ON effects (text)")).await.unwrap();
    inbox.execute(insert).await.unwrap();
    let error = inbox
        .handle("a", |file| {
            file.execute("INSERT INTO effects VALUES ('y')", [])?;
            // The handler ignores the error. The failed statement also rolled back the transaction.
            let _ = file.execute("INSERT OR ROLLBACK INTO effects VALUES ('x')", []);
            Ok::<_, rusqlite::Error>(())
        })
        .await
        .unwrap_err();
    assert!(matches!(error, HandleError::TransactionEnded), "{error:?}");
    assert_eq!(effects(&inbox).await, 1);
    let y = inbox.handle("a", |file| file.execute("INSERT INTO effects VALUES ('y')", []));
    assert_eq!(y.await.unwrap(), Handled::New(1));
}

#[tokio::test]
async fn handle_respects_existing_claim() {
    let (inbox, _folder) = with_effects().await;
    let Begin::New(claim) = inbox.begin("a", LEASE * 60).await.unwrap() else { panic!("the delivery must be new") };
    assert_eq!(inbox.handle("a", insert).await.unwrap(), Handled::InProgress);
    inbox.failed(claim).await.unwrap();
    assert_eq!(inbox.handle("a", insert).await.unwrap(), Handled::New(1));
}

/// Blocks the writer thread until a value is sent through the returned sender.
fn block(inbox: &SqliteInbox) -> (mpsc::Sender<()>, thread::JoinHandle<()>) {
    let ((started, is_started), (go, may_go)) = (mpsc::channel(), mpsc::channel::<()>());
    let inbox = inbox.clone();
    let blocked = thread::spawn(move || {
        let wait = move |_: &Connection| {
            started.send(()).unwrap();
            may_go.recv().map_err(|error| error.to_string())
        };
        // This request shares a commit with the others of its group, so it may fail.
        let _ = tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(inbox.execute(wait));
    });
    is_started.recv().unwrap();
    (go, blocked)
}

#[tokio::test]
async fn failed_commit_fails_all_requests_of_its_group() {
    let (inbox, _folder) = with_effects().await;
    let sql = "CREATE TABLE one (id INTEGER PRIMARY KEY);
        CREATE TABLE other (one INTEGER REFERENCES one (id) DEFERRABLE INITIALLY DEFERRED)";
    inbox.execute(move |file| file.execute_batch(sql)).await.unwrap();
    // Deferred constraints are checked at the commit, which all waiting requests share.
    let violating = |file: &Connection| file.execute("INSERT INTO other VALUES (7)", []);
    let mut kept = 0;
    for round in 0..20 {
        let (go, blocked) = block(&inbox);
        let tasks = [("a", false), ("b", true), ("c", false)].map(|(key, violates)| {
            let (inbox, key) = (inbox.clone(), format!("{key} {round}"));
            tokio::spawn(async move {
                inbox.handle(&key, move |file| if violates { violating(file) } else { insert(file) }).await
            })
        });
        tokio::task::yield_now().await;
        go.send(()).unwrap();
        blocked.join().unwrap();
        let mut failed = 0;
        for task in tasks {
            match task.await.unwrap() {
                Ok(_) => kept += 1,
                Err(HandleError::Inbox(InboxError::Unavailable(_))) => failed += 1,
                Err(error) => panic!("{error:?}"),
            }
        }
        assert_eq!(effects(&inbox).await, kept, "failed requests must have no effect");
        // On a busy machine, the requests may be split into several groups.
        if failed == 3 {
            assert_eq!(inbox.handle(&format!("a {round}"), insert).await.unwrap(), Handled::New(1));
            return;
        }
    }
    panic!("the three requests were never in one group commit");
}

#[tokio::test]
async fn full_queue_rejects_new_requests_and_completes_queued_ones() {
    let folder = TempDir::new().unwrap();
    let inbox = SqliteInbox::builder(folder.path().join("inbox")).with_queue_length(2).open().unwrap();
    let (go, blocked) = block(&inbox);
    let waiting: Vec<_> = (0..2)
        .map(|number| {
            let inbox = inbox.clone();
            tokio::spawn(async move { inbox.begin(&number.to_string(), LEASE).await })
        })
        .collect();
    tokio::task::yield_now().await;
    let error = inbox.begin("more", LEASE).await.unwrap_err();
    assert!(matches!(error, InboxError::Full), "{error:?}");
    go.send(()).unwrap();
    for task in waiting {
        assert!(matches!(task.await.unwrap(), Ok(Begin::New(_))));
    }
    blocked.join().unwrap();
    assert!(matches!(inbox.begin("more", LEASE).await, Ok(Begin::New(_))));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn several_inboxes_open_same_file_concurrently() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("inbox");
    let opening: Vec<_> = (0..8)
        .map(|_| {
            let path = path.clone();
            thread::spawn(move || SqliteInbox::open(path).unwrap())
        })
        .collect();
    let inboxes: Vec<_> = opening.into_iter().map(|opening| opening.join().unwrap()).collect();
    inboxes[0].execute(|file| file.execute_batch("CREATE TABLE effects (text TEXT)")).await.unwrap();
    let tasks: Vec<_> = (0..400)
        .map(|number| {
            let inbox = inboxes[number % 8].clone();
            tokio::spawn(async move { inbox.handle(&(number / 8).to_string(), insert).await.unwrap() })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(effects(&inboxes[7]).await, 50);
}

#[tokio::test]
async fn removes_expired_entries_incrementally() {
    let (folder, clock) = (TempDir::new().unwrap(), VirtualClock::default());
    let path = folder.path().join("inbox");
    let inbox = SqliteInbox::builder(&path).with_retention(RETENTION).with_clock(clock.reader()).open().unwrap();
    for number in 0..100 {
        let begun = inbox.begin(&format!("abandoned {number}"), LEASE).await.unwrap();
        assert!(matches!(begun, Begin::New(_)));
        clock.pass(RETENTION / 10);
        assert_eq!(inbox.handle(&number.to_string(), |_| Ok::<_, InboxError>(())).await.unwrap(), Handled::New(()));
    }
    let count =
        inbox.execute(|file| file.query_row("SELECT count(*) FROM subkit_inbox", [], |row| row.get::<_, i64>(0)));
    let count = count.await.unwrap();
    assert!((10..40).contains(&count), "{count}");
}

#[tokio::test]
async fn claim_expires_after_lease_if_clock_is_set_back() {
    let (folder, clock) = (TempDir::new().unwrap(), VirtualClock::default());
    let inbox = SqliteInbox::builder(folder.path().join("inbox")).with_clock(clock.reader()).open().unwrap();
    inbox.handle("done", |_| Ok::<_, InboxError>(())).await.unwrap();
    assert!(matches!(inbox.begin("a", LEASE).await.unwrap(), Begin::New(_)));
    clock.0.fetch_sub(3_600_000, SeqCst);
    assert_eq!(inbox.begin("a", LEASE).await.unwrap(), Begin::InProgress);
    assert_eq!(inbox.begin("done", LEASE).await.unwrap(), Begin::Done);
    clock.pass(LEASE);
    assert!(matches!(inbox.begin("a", LEASE).await.unwrap(), Begin::New(_)));
    assert_eq!(inbox.begin("done", LEASE).await.unwrap(), Begin::Done);
}

#[test]
fn rejects_unusable_files() {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("text"), "canary ".repeat(1000)).unwrap();
    Connection::open(path("other")).unwrap().execute_batch("CREATE TABLE subkit_inbox (canary)").unwrap();
    drop(SqliteInbox::open(path("newer")).unwrap());
    Connection::open(path("newer")).unwrap().execute_batch("UPDATE subkit_inbox_schema SET version = 9").unwrap();
    drop(SqliteInbox::open(path("emptied")).unwrap());
    Connection::open(path("emptied")).unwrap().execute_batch("DELETE FROM subkit_inbox_schema").unwrap();
    for (name, problem) in [
        ("text", "the file is not a SQLite database: use another file"),
        ("other", "the table `subkit_inbox` belongs to another application: use another file"),
        ("newer", "a newer version of subkit wrote the file (schema 9, this version supports 1): update subkit"),
        ("emptied", "the table `subkit_inbox_schema` has no valid version: use another file"),
        ("canary/none", "the file cannot be created: entity not found: create its folder first"),
        ("", "the file cannot be created: is a directory"),
    ] {
        let error = SqliteInbox::open(path(name)).unwrap_err();
        assert_eq!(error.to_string(), format!("the inbox cannot be opened: {problem}"), "{name}");
        assert!(!format!("{error:?}").contains("canary"), "{error:?}");
    }
}

#[test]
fn preserves_tables_and_version_of_application() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("application");
    let sql = "PRAGMA user_version = 42; CREATE TABLE own (text); INSERT INTO own VALUES ('kept')";
    Connection::open(&path).unwrap().execute_batch(sql).unwrap();
    drop(SqliteInbox::open(&path).unwrap());
    let file = Connection::open(&path).unwrap();
    let version: i64 = file.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    let text: String = file.query_row("SELECT text FROM own", [], |row| row.get(0)).unwrap();
    assert_eq!((version, text.as_str()), (42, "kept"));
}

#[cfg(unix)]
#[tokio::test]
async fn creates_file_readable_by_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;

    let (_inbox, folder) = with_effects().await;
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let entry = entry.unwrap();
        assert_eq!(entry.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{:?}", entry.file_name());
    }
}

#[tokio::test]
async fn handler_can_drop_last_inbox() {
    let (inbox, _folder) = with_effects().await;
    let held = inbox.clone();
    let task = tokio::spawn(async move {
        inbox
            .handle("a", move |file| {
                drop(held);
                insert(file)
            })
            .await
    });
    assert_eq!(task.await.unwrap().unwrap(), Handled::New(1));
}
