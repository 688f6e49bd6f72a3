//! A vendor on this machine.

use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

use serde::de::Error as _;
use serde_json::Value;
use tokio::{net::TcpListener, sync::watch, task::JoinHandle};

use crate::{
    Agentsync, Behavior, BehaviorError, Bird, Entry, Faults, Np6, Outgoing, Sent, Syniverse, Vendor,
    clock::{Clock, VirtualClock},
    contract::Contract,
    log::Log,
    outage::{Outage, Until},
    outbox::{Outbox, Settings},
    server::{self, Connections, Shared},
};

/// A vendor on this machine, before it is started.
#[must_use = "a simulator is not there until it is started"]
pub struct Simulator<V> {
    vendor: V,
    port: u16,
    sending: Settings,
    log: Log<Entry>,
    sent: Log<Sent>,
}

impl Simulator<Agentsync> {
    /// AgentSync's ProducerSync API.
    pub fn agentsync() -> Self {
        Self::of(Agentsync::seeded())
    }
}

impl Simulator<Bird> {
    /// Bird's Numbers API.
    pub fn bird() -> Self {
        Self::of(Bird::seeded())
    }
}

impl Simulator<Np6> {
    /// NP6's subscriptions.
    pub fn np6() -> Self {
        Self::of(Np6::seeded())
    }
}

impl Simulator<Syniverse> {
    /// Syniverse's Event Subscription Service.
    pub fn syniverse() -> Self {
        Self::of(Syniverse::seeded())
    }
}

impl<V: Vendor> Simulator<V> {
    /// A vendor in some state.
    pub fn of(vendor: V) -> Self {
        Self { vendor, port: 0, sending: Settings::default(), log: Log::default(), sent: Log::default() }
    }

    /// A vendor in a state that was dumped, or written by hand: of what it leaves out there is nothing.
    ///
    /// # Errors
    ///
    /// It is no state of this vendor; the error says which part of it.
    pub fn load(state: Value) -> Result<Self, serde_json::Error> {
        serde_path_to_error::deserialize(state).map(Self::of).map_err(serde_json::Error::custom)
    }

    /// Chooses a behavior where the vendor documents nothing: `Simulator::agentsync().with(JobState::Root)`.
    ///
    /// At run time a behavior is changed through [`state`](Running::state): it is a field of `behaviors`.
    pub fn with(mut self, behavior: impl Behavior<V>) -> Self {
        behavior.apply(&mut self.vendor);
        self
    }

    /// Chooses a behavior by name: `with_behavior("job-state", "status")`.
    ///
    /// # Errors
    ///
    /// Returns a [`BehaviorError`] if the vendor has no such switch, or the switch no such value. The error lists those that exist.
    pub fn with_behavior(mut self, switch: &str, value: &str) -> Result<Self, BehaviorError> {
        match self.vendor.behaviors() {
            Some(behaviors) => behaviors.set(switch, value)?,
            None => return Err(BehaviorError::unknown_switch(V::SUITE.api, switch, &[])),
        }
        Ok(self)
    }

    /// Listens at this port of the loopback interface; at a free one unless set.
    pub fn at_port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Sends what the vendor sends by itself, such as webhooks, to this host too: `example.com`, or `example.com:8443` for one of
    /// its ports alone. Without it all that it sends stays on this machine.
    pub fn allowing_webhooks_to(mut self, host: impl Into<String>) -> Self {
        self.sending.allowed.push(host.into());
        self
    }

    /// Takes the time from this clock: that of the state, of signatures, and of the waits between attempts at a delivery. With it,
    /// [`Running::idle`] waits for what is due.
    pub fn with_clock(mut self, clock: VirtualClock) -> Self {
        self.sending.clock = Clock::Virtual(clock);
        self
    }

    /// Sends a delivery that is not accepted again after each of these waits, such as [`EIGHT_HOURS`](crate::EIGHT_HOURS). Unless set, there
    /// are four attempts within a second.
    pub fn with_retry_intervals(mut self, waits: impl IntoIterator<Item = Duration>) -> Self {
        self.sending.waits = waits.into_iter().collect();
        self
    }

    /// Hears of each request when it is answered, or cut.
    pub fn on_request(mut self, listener: impl Fn(&Entry) + Send + Sync + 'static) -> Self {
        self.log.set_listener(listener);
        self
    }

    /// Hears of each attempt to send what the vendor sends by itself.
    pub fn on_sent(mut self, listener: impl Fn(&Sent) + Send + Sync + 'static) -> Self {
        self.sent.set_listener(listener);
        self
    }

    /// Keeps so many entries of what was asked and so many of what was sent, the last ones; all of them unless set.
    pub fn with_max_log_entries(mut self, max_entries: usize) -> Self {
        self.log.set_max_entries(max_entries);
        self.sent.set_max_entries(max_entries);
        self
    }

    /// Starts it.
    ///
    /// # Errors
    ///
    /// The port cannot be had, what [`allowing_webhooks_to`](Self::allowing_webhooks_to) was given is no host, or the contract of the client cannot be
    /// read.
    pub async fn start(self) -> io::Result<Running<V>> {
        let contract = Contract::of(V::SUITE).map_err(io::Error::other)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, self.port)).await?;
        let address = listener.local_addr()?;
        let vendor = Arc::new(Mutex::new(self.vendor));
        let (stop, stopped) = watch::channel(false);
        let outbox = Arc::new(Outbox::new(self.sending, Arc::clone(&vendor), self.sent, stopped.clone())?);
        let shared = Arc::new(Shared {
            vendor,
            contract,
            log: self.log,
            faults: Faults::default(),
            outbox,
            origin: format!("http://{address}"),
            connections: Connections::default(),
        });
        let task = tokio::spawn(server::serve(listener, Arc::clone(&shared), stopped));
        Ok(Running { shared, address, stop, task })
    }
}

/// A vendor that runs on this machine, until it is stopped or dropped.
pub struct Running<V: Vendor> {
    shared: Arc<Shared<V>>,
    address: SocketAddr,
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl<V: Vendor> Running<V> {
    /// The base URL to give to a client.
    pub fn base_url(&self) -> String {
        format!("{}{}", self.shared.origin, V::BASE_PATH)
    }

    /// The base URL of what is outside of the API, such as a token endpoint.
    pub fn origin(&self) -> &str {
        &self.shared.origin
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the injected faults.
    pub fn faults(&self) -> &Faults {
        &self.shared.faults
    }

    /// Returns the log of requests and responses.
    pub fn log(&self) -> Vec<Entry> {
        self.shared.log.entries()
    }

    /// Returns the log of webhook deliveries and their results.
    pub fn sent(&self) -> Vec<Sent> {
        self.shared.outbox.sent()
    }

    /// Waits until everything that is due was sent, and nothing is being sent. Deliveries that wait for a later time stay.
    pub async fn idle(&self) {
        self.shared.outbox.progress().idle(self.shared.outbox.clock()).await;
    }

    /// Returns the earliest time at which a delivery that waits is sent, to move a [`VirtualClock`] to. `None` if none waits.
    pub fn next_delivery(&self) -> Option<SystemTime> {
        self.shared.outbox.progress().next()
    }

    /// Lets every attempt at a delivery fail until the clock shows this time. The receiver sees none of them.
    pub fn interrupt_deliveries(&self, outage: Outage, end: SystemTime) {
        self.shared.outbox.interrupt(Until { outage, end });
    }

    fn now(&self) -> SystemTime {
        self.shared.outbox.clock().now()
    }

    /// How many connections are open.
    pub fn connections(&self) -> usize {
        self.shared.connections.count()
    }

    /// The state, to be looked at or changed. No request is answered while it is held: let go of it before you await one, as
    /// clippy's `await_holding_lock` demands, and before you call another method of this vendor.
    pub fn state(&self) -> MutexGuard<'_, V> {
        let lock = || self.shared.vendor.lock().unwrap_or_else(PoisonError::into_inner);
        let mut outgoing = Vec::new();
        lock().advance(self.now(), &mut outgoing);
        self.shared.outbox.send(outgoing);
        lock()
    }

    /// Changes the state, and sends what the change makes the vendor send. Within `change` the state is what it is given; other
    /// methods of this vendor would wait for its end.
    pub fn act<T>(&self, change: impl FnOnce(&mut V, SystemTime, &mut Vec<Outgoing>) -> T) -> T {
        let mut outgoing = Vec::new();
        let result = change(&mut self.state(), self.now(), &mut outgoing);
        self.shared.outbox.send(outgoing);
        result
    }

    /// The state as JSON, from which [`Simulator::load`] makes another one.
    ///
    /// # Errors
    ///
    /// It cannot be written.
    pub fn dump(&self) -> Result<Value, serde_json::Error> {
        serde_json::to_value(&*self.state())
    }

    /// Stops it: answers that are under way are finished, if they are within five seconds. What it sends by itself ends.
    pub async fn stop(self) {
        self.stop.send_replace(true);
        let _ = self.task.await;
    }

    /// Stops it and gives the state that it had at the end.
    ///
    /// # Errors
    ///
    /// It cannot be written as JSON.
    pub async fn stop_and_dump(self) -> Result<Value, serde_json::Error> {
        let (vendor, now) = (Arc::clone(&self.shared.vendor), self.now());
        self.stop().await;
        let mut state = vendor.lock().unwrap_or_else(PoisonError::into_inner);
        state.advance(now, &mut Vec::new());
        serde_json::to_value(&*state)
    }
}

impl Running<Agentsync> {
    /// The token endpoint, to give to a client.
    pub fn token_url(&self) -> String {
        format!("{}{}", self.origin(), Agentsync::TOKEN_PATH)
    }
}

impl<V: Vendor> std::fmt::Debug for Simulator<V> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Simulator")
            .field("api", &V::SUITE.api)
            .field("port", &self.port)
            .field("allowing_webhooks_to", &self.sending.allowed)
            .finish_non_exhaustive()
    }
}

impl<V: Vendor> std::fmt::Debug for Running<V> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Running")
            .field("api", &V::SUITE.api)
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}
