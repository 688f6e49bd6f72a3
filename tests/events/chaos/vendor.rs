//! Simulates the vendors. Bird signs its events and retries for eight hours. Syniverse delivers only some events, but logs
//! all of them.

use std::{
    cmp::Reverse,
    collections::{BTreeSet, BinaryHeap},
    fmt::Write as _,
    time::Duration,
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use subkit::runtime::{reqwest, rusqlite::Connection};
use subkit_sim::{Running, Simulator, Syniverse};
use tokio::{task::JoinSet, time::sleep};

use super::{
    START_TIMEOUT,
    process::{BEGINNING, KEY, PUBLIC_URL, SECRET_PATH, Service},
    schedule::{Plan, RETRIES},
};

/// The number of concurrent requests.
const CONCURRENT: usize = 48;

/// A delivery that is due.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Due {
    at: u64,
    id: String,
    /// The time of the event, which is part of the signature of every attempt.
    first: u64,
    attempt: usize,
}

pub struct Vendor {
    plan: Plan,
    due: BinaryHeap<Reverse<Due>>,
    ids: BTreeSet<String>,
    log: Running<Syniverse>,
    http: reqwest::Client,
    requests: u64,
    /// The number of requests while the service was up.
    attempts: u64,
    accepted: u64,
    kills: u64,
    store_failures: u64,
    given_up: u64,
}

impl Vendor {
    pub async fn new(plan: Plan) -> Self {
        let log = Simulator::syniverse().start().await.unwrap();
        log.state().deliveries.clear();
        let signed = plan.signed.iter().enumerate();
        let due = signed
            .map(|(index, at)| Reverse(Due { at: *at, id: format!("bird-{index}"), first: *at, attempt: 0 }))
            .collect();
        let http = reqwest::Client::builder().no_proxy().timeout(Duration::from_secs(20)).build().unwrap();
        Self {
            plan,
            due,
            ids: BTreeSet::new(),
            log,
            http,
            requests: 0,
            attempts: 0,
            accepted: 0,
            kills: 0,
            store_failures: 0,
            given_up: 0,
        }
    }

    pub fn ids(&self) -> BTreeSet<String> {
        self.ids.clone()
    }

    pub fn report(&self) -> String {
        let mut text = format!("{} events, {} requests, {} accepted", self.ids.len(), self.requests, self.accepted);
        let (outages, kills, failures) = (self.plan.outages.len(), self.kills, self.store_failures);
        let _ = write!(
            text,
            ", {outages} outages, {kills} kills, {failures} failures of the store, {} abandoned deliveries",
            self.given_up
        );
        text
    }

    /// Delivers until no delivery is due.
    pub async fn deliver_everything(&mut self, service: &mut Service) {
        service.syniverse_url = self.log.base_url();
        service.start().await;
        let has_log = self.plan.logged > 0 && service.has_log();
        let all = self.due.len();
        self.ids.extend(self.due.iter().map(|due| due.0.id.clone()));
        let mut logged = 0;
        let mut outages = self.plan.outages.clone();
        outages.reverse();
        while let Some(Reverse(first)) = self.due.peek() {
            let now = first.at;
            // An outage begins or ends.
            if let Some((start, end)) = outages.last().copied() {
                if now >= end {
                    service.set_clock(end);
                    service.start().await;
                    outages.pop();
                    continue;
                }
                if now >= start && service.is_up() {
                    service.kill();
                }
            }
            let mut batch = self.batch(outages.last().copied());
            service.set_clock(batch.iter().map(|due| due.at).max().unwrap_or(now));
            self.plan.random.shuffle(&mut batch);
            // Add Syniverse's events in proportion to Bird's events.
            let target = self.plan.logged * (all - self.due.len().min(all)) / all.max(1);
            let posts = if has_log { self.log_events(&mut logged, target) } else { Vec::new() };
            self.send(service, batch, posts).await;
        }
        if has_log {
            let posts = self.log_events(&mut logged, self.plan.logged);
            self.send(service, Vec::new(), posts).await;
        }
    }

    /// Returns the next deliveries: at most 400, due within five minutes of each other, and not on both sides of the start or end of
    /// the outage.
    fn batch(&mut self, outage: Option<(u64, u64)>) -> Vec<Due> {
        let mut batch: Vec<Due> = Vec::new();
        while let Some(Reverse(due)) = self.due.peek() {
            let first = batch.first().map_or(due.at, |first| first.at);
            let is_across = outage.is_some_and(|(start, end)| (first < start) != (due.at < start) || due.at >= end);
            if batch.len() >= 400 || due.at > first + 300 || (is_across && !batch.is_empty()) {
                break;
            }
            batch.extend(self.due.pop().map(|Reverse(due)| due));
        }
        batch
    }

    /// Adds events to Syniverse's log. Returns the ids of the events that Syniverse also posts: about two thirds, some of them
    /// twice.
    fn log_events(&mut self, logged: &mut usize, target: usize) -> Vec<String> {
        let mut posts = Vec::new();
        let mut entries = Vec::new();
        while *logged < target {
            let id = format!("syniverse-{logged}");
            *logged += 1;
            entries.push(entry(&id, *logged));
            self.ids.insert(id.clone());
            if self.plan.random.percent(66) {
                posts.push(id.clone());
                if self.plan.random.percent(20) {
                    posts.push(id);
                }
            }
        }
        self.log.state().deliveries.extend(entries);
        posts
    }

    /// Sends the due deliveries and schedules retries of deliveries that the service does not accept.
    async fn send(&mut self, service: &mut Service, batch: Vec<Due>, posts: Vec<String>) {
        let mut running: JoinSet<Option<(Due, bool)>> = JoinSet::new();
        let (bird, syniverse) = (service.url("/bird"), service.url(&format!("/syniverse/{SECRET_PATH}")));
        for id in posts {
            let request = self
                .http
                .post(&syniverse)
                .header("content-type", "application/json")
                .body(notification(&id).to_string());
            running.spawn(async move {
                drop(request.send().await);
                None
            });
            self.requests += 1;
        }
        for due in batch {
            while running.len() >= CONCURRENT {
                let done = running.join_next().await.unwrap().unwrap();
                self.schedule_retry(done);
            }
            let request = signed(&self.http, &bird, &due);
            running.spawn(async move {
                let status = request.send().await.map(|response| response.status());
                Some((due, status.is_ok_and(|status| status.is_success())))
            });
            self.requests += 1;
            self.inject_failure(service).await;
        }
        while let Some(done) = running.join_next().await {
            self.schedule_retry(done.unwrap());
        }
    }

    fn schedule_retry(&mut self, done: Option<(Due, bool)>) {
        let Some((mut due, is_accepted)) = done else { return };
        self.accepted += u64::from(is_accepted);
        // Some acknowledgments are lost, so their events are delivered again.
        if is_accepted && !self.plan.random.percent(8) {
            return;
        }
        let Some(wait) = RETRIES.get(due.attempt) else {
            self.given_up += u64::from(!is_accepted);
            return;
        };
        due.at += wait;
        due.attempt += 1;
        self.due.push(Reverse(due));
    }

    /// Occasionally kills the process or makes its store fail.
    async fn inject_failure(&mut self, service: &mut Service) {
        if !service.is_up() {
            return;
        }
        self.attempts += 1;
        if self.attempts.is_multiple_of(self.plan.kill_every) {
            // Kill the service while it handles events.
            sleep(Duration::from_micros(self.plan.random.below(20_000))).await;
            service.kill();
            self.kills += 1;
            service.start().await;
        }
        if self.attempts.is_multiple_of(self.plan.store_fails_every) {
            self.store_failures += 1;
            let database = service.database();
            tokio::task::spawn_blocking(move || fail_store(&database)).await.unwrap();
        }
    }

    /// Waits until the service has read the log to its end.
    pub async fn wait_for_reconciliation(&self, service: &mut Service, expected: &BTreeSet<String>) {
        let started = std::time::Instant::now();
        while service.count_effects() < expected.len() && started.elapsed() < START_TIMEOUT {
            sleep(Duration::from_millis(100)).await;
        }
        // A service that handles events twice would do so within this time.
        sleep(Duration::from_millis(1_500)).await;
    }
}

/// Locks the database for longer than the service waits.
fn fail_store(database: &std::path::Path) {
    let Ok(connection) = Connection::open(database) else { return };
    if connection.execute_batch("PRAGMA busy_timeout = 2000; BEGIN IMMEDIATE").is_ok() {
        std::thread::sleep(Duration::from_millis(5_500));
        drop(connection.execute_batch("ROLLBACK"));
    }
}

/// Returns a request signed as Bird documents it.
#[expect(clippy::disallowed_methods, reason = "the vendor creates signatures and verifies none")]
fn signed(http: &reqwest::Client, url: &str, due: &Due) -> reqwest::RequestBuilder {
    let number = &due.id;
    let payload = json!({"type": "long-code-number", "id": number, "issues": ["subscription-is-not-active"]});
    let body = json!({"service": "numbers", "event": "endpoint", "payload": payload}).to_string();
    let timestamp = (BEGINNING + due.first).to_string();
    let mut mac = Hmac::<Sha256>::new_from_slice(KEY.as_bytes()).unwrap();
    mac.update(format!("{timestamp}\n{PUBLIC_URL}/bird\n").as_bytes());
    mac.update(&Sha256::digest(&body));
    http.post(url)
        .header("content-type", "application/json")
        .header("messagebird-signature", STANDARD.encode(mac.finalize().into_bytes()))
        .header("messagebird-request-timestamp", timestamp)
        .header("messagebird-request-id", &due.id)
        .body(body)
}

fn fields(id: &str) -> Value {
    json!({"message_id": id, "message_body": "STOP", "from_address": "+31612345678"})
}

/// Returns the body of a Syniverse webhook.
fn notification(id: &str) -> Value {
    let event =
        json!({"evt-tp": "mo_message_received", "fld-val-list": fields(id), "timestamp": "2026-01-01T00:00:00.000Z"});
    json!({"topic": "SCG-Message", "attempt": "1", "event-id": id, "event": event})
}

/// Returns an entry of the log.
fn entry(id: &str, index: usize) -> Value {
    let at = format!("2026-01-01T{:02}:{:02}:{:02}Z", index / 3600 % 24, index / 60 % 60, index % 60);
    json!({
        "event-id": id, "topic": "SCG-Message", "event-type": "mo_message_received", "delivery-status": "FAILED",
        "timestamp": at, "event-body": fields(id).to_string(), "del-cfg-id": 1266, "del-cfg-nm": "a"
    })
}
