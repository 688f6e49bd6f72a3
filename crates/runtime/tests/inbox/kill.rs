//! Kills a process repeatedly while it handles deliveries. Each delivery must take effect exactly once.
//!
//! The test starts its own executable, running only [`handles_all_deliveries_in_a_child_process`], and kills it.

use std::{
    env,
    path::Path,
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use tempfile::TempDir;
use tokio::task::JoinSet;

use super::runtime::{
    Begin, Inbox as _, SqliteInbox,
    rusqlite::{self, Connection, params},
};

const FILE: &str = "SUBKIT_TEST_INBOX";
const MODE: &str = "SUBKIT_TEST_MODE";

/// The number of deliveries.
const DELIVERIES: i64 = 6000;

/// The number of deliveries that are handled concurrently.
const CONCURRENT: usize = 64;

/// The number of processes that the test kills.
const KILLS: u64 = 30;

/// The mode in which one transaction contains both the effect of a delivery and its record.
const TOGETHER: &str = "together";

/// The mode in which the effect and the record are in separate transactions. If the process is killed between them, the effect
/// happens twice.
const SEPARATE: &str = "separate";

/// Handles all deliveries, unless the process is killed.
#[ignore = "run by the other tests of this module"]
#[tokio::test]
async fn handles_all_deliveries_in_a_child_process() {
    let (path, mode) = (env::var(FILE).unwrap(), env::var(MODE).unwrap());
    let inbox = SqliteInbox::open(path).unwrap();
    let mut running = JoinSet::new();
    for number in 0..DELIVERIES {
        let (inbox, together) = (inbox.clone(), mode == TOGETHER);
        running.spawn(async move {
            let effect = move |file: &Connection| {
                file.execute("INSERT INTO effects VALUES (?1)", [number])?;
                // Some of the kills must happen during this sleep.
                sleep(Duration::from_micros(20));
                Ok::<_, rusqlite::Error>(())
            };
            let key = number.to_string();
            if together {
                inbox.handle(&key, effect).await.unwrap();
            } else if let Begin::New(claim) = inbox.begin(&key, Duration::from_millis(1)).await.unwrap() {
                inbox.execute(effect).await.unwrap();
                inbox.done(claim).await.unwrap();
            }
        });
        if running.len() >= CONCURRENT {
            running.join_next().await.unwrap().unwrap();
        }
    }
    while let Some(result) = running.join_next().await {
        result.unwrap();
    }
}

struct Process(Child);

impl Process {
    fn start(path: &Path, mode: &str) -> Self {
        let mut command = Command::new(env::current_exe().unwrap());
        command
            .args(["--exact", "kill::handles_all_deliveries_in_a_child_process", "--ignored"])
            .env(FILE, path)
            .env(MODE, mode);
        Self(command.stdout(Stdio::null()).spawn().unwrap())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Returns the number of effects, and the number of deliveries with an effect.
fn count(file: &Connection) -> (i64, i64) {
    let sql = "SELECT count(*), count(DISTINCT delivery) FROM effects";
    file.query_row(sql, params![], |row| Ok((row.get(0)?, row.get(1)?))).unwrap()
}

/// Starts processes and kills them at random times, then lets one finish. Returns the number of effects, the number of
/// deliveries with an effect, and the number of kills that hit a process after its first effect.
fn kill_often(mode: &str, mut seed: u64) -> (i64, i64, usize) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("inbox");
    drop(SqliteInbox::open(&path).unwrap());
    let file = Connection::open(&path).unwrap();
    file.busy_timeout(Duration::from_secs(30)).unwrap();
    file.execute_batch("CREATE TABLE effects (delivery INTEGER NOT NULL)").unwrap();
    let mut hits = 0;
    for kill in 1..=KILLS {
        let (before, mut process) = (count(&file), Process::start(&path, mode));
        // An xorshift generator, so that the times depend only on the seed.
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        let (start, after) = (Instant::now(), before.0 + i64::try_from(seed % 200).unwrap());
        while count(&file).0 <= after && start.elapsed() < Duration::from_secs(20) {
            if let Some(status) = process.0.try_wait().unwrap() {
                assert!(status.success(), "kill {kill}");
                break;
            }
            sleep(Duration::from_micros(seed % 1000));
        }
        drop(process);
        hits += usize::from(count(&file).0 > before.0);
    }
    // Wait until the leases of the last process expire.
    sleep(Duration::from_millis(5));
    assert!(Process::start(&path, mode).0.wait().unwrap().success());
    let (effects, deliveries) = count(&file);
    (effects, deliveries, hits)
}

#[test]
fn applies_each_effect_once_despite_kills() {
    let seed = env::var("SUBKIT_TEST_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(0x5ead_beef);
    let (effects, deliveries, hits) = kill_often(TOGETHER, seed);
    assert_eq!((effects, deliveries), (DELIVERIES, DELIVERIES), "seed {seed}");
    assert!(hits > 5, "only {hits} processes had an effect before they were killed, seed {seed}");
}

/// Shows that effects happen twice if the process is killed and the effect and the record are not in one transaction.
#[test]
fn separate_transactions_repeat_effects_after_kills() {
    let (effects, deliveries, _) = kill_often(SEPARATE, 0x5ead_beef);
    assert_eq!(deliveries, DELIVERIES);
    assert!(effects > DELIVERIES, "expected a repeated effect");
}
