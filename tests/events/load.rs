//! Memory use of a receiver in its own process, under many concurrent deliveries and under clients that send slowly.

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

/// The prefix of the line in which the service prints its address.
const ADDRESS: &str = "serves at ";

/// The maximum growth of a receiver's memory, measured from its memory after one delivery.
const MAX_BYTES: u64 = 60_000_000;

const CONCURRENT: usize = 1_000;

/// The number of deliveries per concurrent sender.
const ROUNDS: usize = 3;

/// Handles a delivery in one second, which is so slow that all deliveries are in flight at the same time.
async fn wait<T>(delivery: Delivery<T>) -> Result<(), String> {
    sleep(Duration::from_secs(1)).await;
    drop(delivery);
    Ok(())
}

/// Runs a receiver until it is killed.
#[ignore = "a process that other tests of this module start"]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn runs_a_receiver_in_a_child_process() {
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
    /// Starts a receiver and delivers one event to it.
    async fn start(inbox: &str, vendor: Vendor) -> Self {
        let mut command = Command::new(env::current_exe().unwrap());
        command
            .args(["--exact", "load::runs_a_receiver_in_a_child_process", "--ignored", "--nocapture"])
            .env(INBOX, inbox);
        command.env(VENDOR, if vendor == Vendor::Bird { "bird" } else { "syniverse" });
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let address = lines.find_map(|line| line.strip_prefix(ADDRESS)?.parse().ok()).unwrap();
        let mut process = Self { child, remote: Remote::new(vendor, address), base: 0 };
        assert_eq!(process.remote.deliver(&process.remote.event("first")).await.status, 200);
        process.base = process.status("VmRSS:");
        process
    }

    /// Returns a value of the process status, in bytes.
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

/// Returns an event of about 4 KB.
fn event(remote: &Remote, id: &str) -> Vec<u8> {
    remote.event(&format!("{id} {}", "a".repeat(4_000)))
}

#[tokio::test]
async fn memory_is_bounded_under_concurrent_deliveries() {
    for inbox in ["memory", "sqlite"] {
        let process = Process::start(inbox, Vendor::Bird).await;
        let tasks = (0..CONCURRENT).map(|task| {
            let remote = process.remote.clone();
            tokio::spawn(async move {
                for round in 0..ROUNDS {
                    let body = event(&remote, &format!("{task} {round}"));
                    let headers = remote.headers(&body, Duration::ZERO);
                    // The receiver may ask for a retry.
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

/// Until the given time, repeatedly opens a connection and sends almost 1 MiB of a body without completing the body.
async fn attack(remote: Remote, framing: &'static str, piece: Vec<u8>, until: Instant) {
    while Instant::now() < until {
        let headers = remote.headers(b"", Duration::ZERO);
        let mut stream = remote.open(&headers, framing, b"").await;
        let mut sent = 0;
        while sent < 1_000_000 && stream.write_all(&piece).await.is_ok() {
            sent += piece.len();
            sleep(Duration::from_millis(10)).await;
        }
        // Wait until the service closes the connection.
        let _ = timeout(Duration::from_secs(1), stream.read_to_end(&mut Vec::new())).await;
    }
}

#[tokio::test]
async fn memory_is_bounded_under_slow_bodies() {
    let process = Process::start("memory", Vendor::Bird).await;
    let until = Instant::now() + Duration::from_secs(5);
    // On a busy machine, hyper reads up to 400 KB ahead on each connection, in addition to the bodies.
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
    // The service accepts this event only if it has freed the received bytes.
    let body = event(&process.remote, "after the attack");
    assert_eq!(process.remote.deliver(&body).await.status, 200);
}

/// The bodies are unsigned, and their decoded values use much more memory than the bodies.
#[tokio::test]
async fn memory_is_bounded_for_bodies_that_expand_when_decoded() {
    // With the first filling, the bodies are within the limits.
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
