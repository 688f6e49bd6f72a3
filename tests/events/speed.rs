//! The speed of receiving, verifying and recording events, on one core:
//!
//! ```sh
//! cargo test --release -p subkit-tests --features subkit/full,subkit/sim --test events --no-run
//! taskset -c 0 cargo test --release -p subkit-tests --features subkit/full,subkit/sim --test events -- --ignored speed --nocapture
//! ```
//!
//! With `SUBKIT_TEST_REDIS=redis://127.0.0.1:6379`, the test also measures the inbox in that Redis.

use std::{
    env,
    time::{Duration, Instant},
};

use subkit::{
    bird::{self, types::Event},
    runtime::{
        Begin, Consumed, Consumer, Delivery, Inbox, MemoryInbox, Receiver, RedisInbox, SqliteInbox,
        http::{HeaderMap, HeaderName},
    },
};
use tempfile::TempDir;

use super::service::{BASE_URL, KEY, PATH, Remote, Vendor};

const EVENTS: usize = 30_000;

/// The number of events per turn. The variants take turns, and the test reports the median of all turns, because the speed of
/// a machine varies from second to second.
const TURN: usize = 100;

type Signed = (HeaderMap, Vec<u8>);

/// Returns endpoint events like [`Remote::event`], but with all properties that Bird documents and the given number of
/// additional issues.
fn events(issues: usize) -> Vec<Signed> {
    let remote = Remote::new(Vendor::Bird, ([127, 0, 0, 1], 0).into());
    let event = |number| {
        let issues = r#","use-case-not-ready""#.repeat(issues);
        let body = format!(
            r#"{{"service":"numbers","event":"endpoint","payload":{{"type":"long-code-number","issues":["{number}"{issues}],"capabilities":[{{"name":"sms","inbound":{{"status":"active","issues":[]}},"outbound":{{"status":"inactive","issues":["use-case-not-ready"]}}}}]}}}}"#
        );
        let body = body.into_bytes();
        let headers = remote.headers(&body, Duration::ZERO).into_iter().map(|(name, value)| {
            let name: HeaderName = name.parse().unwrap();
            (name, value.parse().unwrap())
        });
        (headers.collect(), body)
    };
    (0..EVENTS).map(event).collect()
}

fn receiver() -> Receiver<Event> {
    bird::webhooks::event(BASE_URL).with_key(KEY).build().unwrap()
}

async fn succeed(_: Delivery<Event>) -> Result<(), String> {
    Ok(())
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Returns the time per event.
fn per_event(start: Instant, events: usize) -> Duration {
    start.elapsed() / u32::try_from(events).unwrap()
}

fn verify(receiver: &Receiver<Event>, events: &[Signed]) -> Duration {
    let start = Instant::now();
    for (headers, body) in events {
        receiver.receive(PATH, headers, body.clone()).unwrap().content().unwrap();
    }
    per_event(start, events.len())
}

/// Receives and records events without a [`Consumer`].
async fn record(receiver: &Receiver<Event>, inbox: &impl Inbox, events: &[Signed]) -> Duration {
    let start = Instant::now();
    for (headers, body) in events {
        let delivery = receiver.receive(PATH, headers, body.clone()).unwrap();
        delivery.content().unwrap();
        let Begin::New(claim) = inbox.begin(&delivery.deduplication_key(), Duration::from_secs(60)).await.unwrap()
        else {
            unreachable!("every event is delivered once")
        };
        inbox.done(claim).await.unwrap();
    }
    per_event(start, events.len())
}

async fn consume(consumer: &Consumer<Event>, events: &[Signed]) -> Duration {
    let start = Instant::now();
    for (headers, body) in events {
        assert_eq!(consumer.receive(PATH, headers, body.clone()).await.unwrap(), Consumed::Handled);
    }
    per_event(start, events.len())
}

/// Like [`consume`], with several tasks.
async fn consume_concurrently(consumer: &Consumer<Event>, events: &[Signed], concurrent: usize) -> Duration {
    let start = Instant::now();
    let tasks = events.chunks(events.len().div_ceil(concurrent)).map(|events| {
        let (consumer, events) = (consumer.clone(), events.to_vec());
        tokio::spawn(async move { consume(&consumer, &events).await })
    });
    for task in tasks.collect::<Vec<_>>() {
        task.await.unwrap();
    }
    per_event(start, events.len())
}

/// Prints a time, and its ratio to the time of verifying and decoding alone.
fn print(name: &str, alone: f64, ratio: f64) {
    let time = alone * ratio;
    println!("| {name} | {:.2} µs | {:.0}/s | {ratio:.2} |", time * 1e6, 1.0 / time);
}

#[ignore = "prints measurements"]
#[tokio::test]
async fn measures_the_time_per_event() {
    for issues in [0, 40] {
        let events = events(issues);
        println!("\nevents of {} bytes", events[0].1.len());
        println!("| | each | events | ratio |\n|---|---|---|---|");
        let (receiver, inbox) = (receiver(), MemoryInbox::new());
        let consumer = Consumer::new(receiver.clone(), MemoryInbox::new(), succeed);
        let (mut times, mut with_inbox, mut with_consumer) = (Vec::new(), Vec::new(), Vec::new());
        for turn in events.chunks_exact(3 * TURN) {
            // Events that arrive over the network are in no CPU cache, so each measurement has its own events.
            let (first, others) = turn.split_at(TURN);
            let (second, third) = others.split_at(TURN);
            let alone = verify(&receiver, first).as_secs_f64();
            times.push(alone);
            with_inbox.push(record(&receiver, &inbox, second).await.as_secs_f64() / alone);
            with_consumer.push(consume(&consumer, third).await.as_secs_f64() / alone);
        }
        let alone = median(times);
        print("verify and decode", alone, 1.0);
        print("and memory inbox", alone, median(with_inbox));
        print("consumer with memory inbox", alone, median(with_consumer));
        for (concurrent, count) in [(1, 1_000), (64, EVENTS), (1_000, EVENTS)] {
            let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
            let inbox = SqliteInbox::open(folder.path().join("inbox")).unwrap();
            let consumer = Consumer::in_transaction(receiver.clone(), inbox, |_, _| Ok::<(), String>(()));
            let time = consume_concurrently(&consumer, &events[..count], concurrent).await;
            print(&format!("consumer with SQLite inbox, {concurrent} concurrent"), alone, time.as_secs_f64() / alone);
        }
        let Ok(url) = env::var("SUBKIT_TEST_REDIS") else { continue };
        for (concurrent, count) in [(1, 5_000), (64, EVENTS), (1_000, EVENTS)] {
            let inbox = RedisInbox::new(&url).unwrap().with_prefix(format!("{:?}", Instant::now()));
            let consumer = Consumer::new(receiver.clone(), inbox, succeed);
            let time = consume_concurrently(&consumer, &events[..count], concurrent).await;
            print(&format!("consumer with Redis inbox, {concurrent} concurrent"), alone, time.as_secs_f64() / alone);
        }
    }
}
