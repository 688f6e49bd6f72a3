//! How fast events are received, verified and recorded, on one core:
//!
//! ```sh
//! cargo test --release -p subkit-tests --features subkit/full,subkit/sim --test events --no-run
//! taskset -c 0 cargo test --release -p subkit-tests --features subkit/full,subkit/sim --test events -- --ignored speed --nocapture
//! ```
//!
//! With `SUBKIT_TEST_REDIS=redis://127.0.0.1:6379`, the inbox in that Redis is measured too.

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

const EVENTS: usize = 20_000;

/// How often each is measured; the fastest counts, as others of the machine only make it slower.
const ROUNDS: usize = 9;

type Signed = (HeaderMap, Vec<u8>);

/// Endpoint events, as [`Remote::event`] has them but with all properties that Bird documents, and this many more issues.
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

/// The time of each event.
fn each(start: Instant, events: usize) -> Duration {
    start.elapsed() / u32::try_from(events).unwrap()
}

fn verify(events: &[Signed]) -> Duration {
    let (receiver, start) = (receiver(), Instant::now());
    for (headers, body) in events {
        receiver.receive(PATH, headers, body.clone()).unwrap().content().unwrap();
    }
    each(start, events.len())
}

/// What a receiver without a [`Consumer`] does.
async fn record(inbox: &impl Inbox, events: &[Signed]) -> Duration {
    let (receiver, start) = (receiver(), Instant::now());
    for (headers, body) in events {
        let delivery = receiver.receive(PATH, headers, body.clone()).unwrap();
        delivery.content().unwrap();
        let Begin::New(claim) = inbox.begin(&delivery.deduplication_key(), Duration::from_secs(60)).await.unwrap()
        else {
            unreachable!("each is delivered once")
        };
        inbox.done(claim).await.unwrap();
    }
    each(start, events.len())
}

async fn consume(consumer: &Consumer<Event>, events: &[Signed]) -> Duration {
    let start = Instant::now();
    for (headers, body) in events {
        assert_eq!(consumer.receive(PATH, headers, body.clone()).await.unwrap(), Consumed::Handled);
    }
    each(start, events.len())
}

/// As [`consume`], so many at a time.
async fn consume_concurrently(consumer: &Consumer<Event>, events: &[Signed], concurrent: usize) -> Duration {
    let start = Instant::now();
    let tasks = events.chunks(events.len().div_ceil(concurrent)).map(|events| {
        let (consumer, events) = (consumer.clone(), events.to_vec());
        tokio::spawn(async move { consume(&consumer, &events).await })
    });
    for task in tasks.collect::<Vec<_>>() {
        task.await.unwrap();
    }
    each(start, events.len())
}

fn print(name: &str, time: Duration, alone: Duration) {
    let ratio = time.as_secs_f64() / alone.as_secs_f64();
    println!("| {name} | {:.2} µs | {:.0}/s | {ratio:.2} |", time.as_secs_f64() * 1e6, 1.0 / time.as_secs_f64());
}

#[ignore = "prints figures"]
#[tokio::test]
async fn speed() {
    for issues in [0, 40] {
        let events = events(issues);
        println!("\nevents of {} bytes", events[0].1.len());
        println!("| | each | events | ratio |\n|---|---|---|---|");
        let (mut alone, mut recorded, mut consumed) = (Duration::MAX, Duration::MAX, Duration::MAX);
        for _ in 0..ROUNDS {
            alone = alone.min(verify(&events));
            recorded = recorded.min(record(&MemoryInbox::new(), &events).await);
            let consumer = Consumer::new(receiver(), MemoryInbox::new(), succeed);
            consumed = consumed.min(consume(&consumer, &events).await);
        }
        print("verify and decode", alone, alone);
        print("and memory inbox", recorded, alone);
        print("consumer with memory inbox", consumed, alone);
        for (concurrent, count) in [(1, 1_000), (64, EVENTS), (1_000, EVENTS)] {
            let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
            let inbox = SqliteInbox::open(folder.path().join("inbox")).unwrap();
            let consumer = Consumer::in_transaction(receiver(), inbox, |_, _| Ok::<(), String>(()));
            let time = consume_concurrently(&consumer, &events[..count], concurrent).await;
            print(&format!("consumer with SQLite inbox, {concurrent} concurrent"), time, alone);
        }
        let Ok(url) = env::var("SUBKIT_TEST_REDIS") else { continue };
        for (concurrent, count) in [(1, 5_000), (64, EVENTS), (1_000, EVENTS)] {
            let inbox = RedisInbox::new(&url).unwrap().with_prefix(format!("{:?}", Instant::now()));
            let consumer = Consumer::new(receiver(), inbox, succeed);
            let time = consume_concurrently(&consumer, &events[..count], concurrent).await;
            print(&format!("consumer with Redis inbox, {concurrent} concurrent"), time, alone);
        }
    }
}
