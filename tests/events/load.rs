//! How much memory a receiver takes, in a process of its own: under many deliveries, and under clients that send slowly.

#![cfg(target_os = "linux")]

use std::{
    env, fs,
    io::{BufRead as _, BufReader},
    process::{Child, Command, Stdio},
    time::Duration,
};

use axum::Router;
use subkit::{
    bird,
    runtime::{Consumer, Delivery},
    syniverse,
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
    time::{Instant, sleep, timeout},
};

use super::service::{BASE_URL, KEY, PATH, Remote, SharedInbox, Vendor};

const INBOX: &str = "SUBKIT_TEST_INBOX";
const VENDOR: &str = "SUBKIT_TEST_VENDOR";

/// What the service prints before its address.
const ADDRESS: &str = "serves at ";

/// How much memory a receiver may take above what it takes after one delivery.
const MAX_BYTES: u64 = 50_000_000;

const CONCURRENT: usize = 1_000;

/// Deliveries of each of them.
const ROUNDS: usize = 3;

/// Takes long enough that all deliveries are in progress at the same time.
async fn wait<T>(delivery: Delivery<T>) -> Result<(), String> {
    sleep(Duration::from_secs(1)).await;
    drop(delivery);
    Ok(())
}

/// Serves until it is killed.
#[ignore = "run by the other tests of this module"]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_receiver() {
    let inbox = if env::var(INBOX).unwrap() == "sqlite" { SharedInbox::sqlite() } else { SharedInbox::memory() };
    let route = if env::var(VENDOR).unwrap() == "bird" {
        let receiver = bird::webhooks::event(BASE_URL).with_key(KEY).build().unwrap();
        Consumer::new(receiver, inbox, wait).route()
    } else {
        Consumer::new(syniverse::webhooks::event_notification(), inbox, wait).route()
    };
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    println!("\n{ADDRESS}{address}");
    let path = PATH.split('?').next().unwrap();
    axum::serve(listener, Router::new().route(path, route)).await.unwrap();
}

struct Process {
    child: Child,
    remote: Remote,
    base: u64,
}

impl Process {
    /// Starts a receiver, and delivers one event to it.
    async fn start(inbox: &str, vendor: Vendor) -> Self {
        let mut command = Command::new(env::current_exe().unwrap());
        command.args(["--exact", "load::a_receiver", "--ignored", "--nocapture"]).env(INBOX, inbox);
        command.env(VENDOR, if vendor == Vendor::Bird { "bird" } else { "syniverse" });
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let address = lines.find_map(|line| line.strip_prefix(ADDRESS)?.parse().ok()).unwrap();
        let mut process = Self { child, remote: Remote::new(vendor, address), base: 0 };
        assert_eq!(process.remote.deliver(&process.remote.event("first")).await.status, 200);
        process.base = process.status("VmRSS:");
        process
    }

    /// A line of the status of the process, in bytes.
    fn status(&self, name: &str) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap();
        line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() << 10
    }

    fn assert_small(&self, name: &str) {
        let added = self.status("VmHWM:").saturating_sub(self.base);
        println!("{name}: {added} bytes above {}", self.base);
        assert!(added < MAX_BYTES, "{name}: {added} bytes above {}", self.base);
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An event of a few kilobytes.
fn event(remote: &Remote, id: &str) -> Vec<u8> {
    remote.event(&format!("{id} {}", "a".repeat(4_000)))
}

#[tokio::test]
async fn receiver_under_concurrent_deliveries_stays_small() {
    for inbox in ["memory", "sqlite"] {
        let process = Process::start(inbox, Vendor::Bird).await;
        let tasks = (0..CONCURRENT).map(|task| {
            let remote = process.remote.clone();
            tokio::spawn(async move {
                for round in 0..ROUNDS {
                    let body = event(&remote, &format!("{task} {round}"));
                    let headers = remote.headers(&body, Duration::ZERO);
                    // The inbox may ask to send again, as it does a vendor.
                    while remote.send(&headers, body.clone()).await.status != 200 {
                        sleep(Duration::from_millis(50)).await;
                    }
                }
            })
        });
        for task in tasks.collect::<Vec<_>>() {
            task.await.unwrap();
        }
        process.assert_small(inbox);
    }
}

/// Sends bodies of almost 1 MiB without ending them, until the time is up.
async fn attack(remote: Remote, framing: &'static str, piece: Vec<u8>, until: Instant) {
    while Instant::now() < until {
        let headers = remote.headers(b"", Duration::ZERO);
        let mut stream = remote.open(&headers, framing, b"").await;
        let mut sent = 0;
        while sent < 1_000_000 && stream.write_all(&piece).await.is_ok() {
            sent += piece.len();
            sleep(Duration::from_millis(10)).await;
        }
        // Until the service closes the connection.
        let _ = timeout(Duration::from_secs(1), stream.read_to_end(&mut Vec::new())).await;
    }
}

#[tokio::test]
async fn receiver_under_slow_bodies_stays_small() {
    let process = Process::start("memory", Vendor::Bird).await;
    let until = Instant::now() + Duration::from_secs(5);
    // Beside the bodies, hyper reads up to 400 KB ahead on each connection if the machine is busy.
    let tasks = (0..100).map(|task| {
        let remote = process.remote.clone();
        let (framing, piece) = match task % 3 {
            0 => ("content-length: 1048576", vec![b'a'; 60_000]),
            1 => ("transfer-encoding: chunked", format!("8000\r\n{}\r\n", "a".repeat(0x8000)).into_bytes()),
            _ => ("transfer-encoding: chunked", "1\r\na\r\n".repeat(10_000).into_bytes()),
        };
        tokio::spawn(attack(remote, framing, piece, until))
    });
    for task in tasks.collect::<Vec<_>>() {
        task.await.unwrap();
    }
    process.assert_small("slow bodies");
    // What was received is freed.
    let body = event(&process.remote, "after the attack");
    assert_eq!(process.remote.deliver(&body).await.status, 200);
}

/// Bodies that are much larger once they are decoded, of a vendor that does not sign.
#[tokio::test]
async fn receiver_of_large_events_stays_small() {
    // The first is within the limits.
    for filling in ["0,0,0,0,0,0,0,0,0,              ", "0,", r#""","#, "[],", "{},", r#"{"a":0},"#] {
        let process = Process::start("memory", Vendor::Syniverse).await;
        let tasks = (0..50).map(|task| {
            let remote = process.remote.clone();
            tokio::spawn(async move {
                let list = format!("[{}0]", filling.repeat(1_000_000 / filling.len()));
                let body = match task % 3 {
                    0 => format!(r#"{{"event-id":"{task}","event":{{"evt-tp":"x","fld-val-list":{{"a":{list}}}}}}}"#),
                    1 => format!(r#"{{"event-id":"{task}","event":{{"evt-tp":"porting_event","a":{list}}}}}"#),
                    _ => format!(r#"{{"event-id":"{task}","event":{{}},"a":{list}}}"#),
                };
                let status = remote.deliver(body.as_bytes()).await.status.as_u16();
                assert!(matches!(status, 200 | 413 | 503), "{status}");
            })
        });
        for task in tasks.collect::<Vec<_>>() {
            task.await.unwrap();
        }
        process.assert_small(filling);
    }
}
