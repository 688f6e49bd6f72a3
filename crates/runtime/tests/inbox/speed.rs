//! Benchmarks of the inboxes: `cargo test --release --test inbox --features inbox-sqlite -- --ignored speed --nocapture`.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use tempfile::TempDir;

use super::runtime::{Begin, Inbox, MemoryInbox, SqliteInbox};

const LEASE: Duration = Duration::from_secs(60);

async fn begin_and_done(inbox: &dyn Inbox, key: &str) {
    match inbox.begin(key, LEASE).await.unwrap() {
        Begin::New(claim) => inbox.done(claim).await.unwrap(),
        other => panic!("expected a claim, got {other:?}"),
    }
}

/// Begins and completes `total` deliveries, `concurrent` of them at a time. Prints the rate and the time per delivery.
async fn measure(name: &str, inbox: Arc<dyn Inbox>, concurrent: usize, total: usize) {
    let start = Instant::now();
    let tasks: Vec<_> = (0..concurrent)
        .map(|task| {
            let inbox = Arc::clone(&inbox);
            tokio::spawn(async move {
                for number in 0..total / concurrent {
                    begin_and_done(inbox.as_ref(), &format!("5ff8c9b3-4a3b-4ff8-8b50-{task:06}{number:06}")).await;
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    let (elapsed, total) = (start.elapsed(), u32::try_from(total).unwrap());
    println!(
        "{name}, {concurrent} concurrent: {:.0}/s, {:?} each",
        f64::from(total) / elapsed.as_secs_f64(),
        elapsed / total
    );
}

/// Returns the resident memory of this process on Linux, or 0 on other platforms.
fn resident_bytes() -> u64 {
    let text = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    text.split(' ').nth(1).and_then(|pages| pages.parse::<u64>().ok()).map_or(0, |pages| pages * 4096)
}

#[ignore = "prints measurements"]
#[tokio::test]
async fn measures_speed_of_memory_inbox() {
    let (inbox, keys) =
        (MemoryInbox::new(), (0..100_000).map(|number| format!("5ff8c9b3-4a3b-4ff8-8b50-{number:012}")));
    let keys: Vec<_> = keys.collect();
    let start = Instant::now();
    for key in &keys {
        begin_and_done(&inbox, key).await;
    }
    println!("memory: {:?} per delivery, for `begin` and `done`", start.elapsed() / 100_000);
    let (before, inbox) = (resident_bytes(), Arc::new(MemoryInbox::new()));
    measure("memory", inbox.clone(), 1, 1_000_000).await;
    println!("memory: {} MB with a million deliveries", (resident_bytes() - before) / 1_000_000);
    drop(inbox);
    measure("memory", Arc::new(MemoryInbox::new()), 1000, 900_000).await;
}

#[ignore = "prints measurements"]
#[tokio::test]
async fn measures_speed_of_sqlite_inbox() {
    for (concurrent, total) in [(1, 2_000), (64, 64_000), (1000, 200_000)] {
        let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let inbox = Arc::new(SqliteInbox::open(folder.path().join("inbox")).unwrap());
        measure("sqlite", inbox, concurrent, total).await;
    }
}
