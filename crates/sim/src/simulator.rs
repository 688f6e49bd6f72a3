//! Configuring, starting and stopping a simulator.

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
    Agentsync, Behavior, BehaviorError, Bird, DeliveryAttempt, Faults, Np6, OutgoingRequest, RequestRecord, Syniverse,
    Vendor,
    clock::{Clock, VirtualClock},
    contract::Contract,
    log::Log,
    outage::{ActiveOutage, Outage},
    outbox::{Outbox, Settings},
    server::{self, Connections, Shared},
};

/// A simulator that has not been started.
///
/// See [Testing your code](https://github.com/subkit/subkit/blob/main/docs/testing-your-code.md) in the guide.
#[must_use = "a simulator does nothing until it is started"]
pub struct Simulator<V> {
    vendor: V,
    port: u16,
    outbox_settings: Settings,
    log: Log<RequestRecord>,
    deliveries: Log<DeliveryAttempt>,
}

impl Simulator<Agentsync> {
    /// Creates a simulator of AgentSync's ProducerSync API.
    pub fn agentsync() -> Self {
        Self::new(Agentsync::seeded())
    }
}

impl Simulator<Bird> {
    /// Creates a simulator of Bird's Numbers API.
    pub fn bird() -> Self {
        Self::new(Bird::seeded())
    }
}

impl Simulator<Np6> {
    /// Creates a simulator of NP6's subscription API.
    pub fn np6() -> Self {
        Self::new(Np6::seeded())
    }
}

impl Simulator<Syniverse> {
    /// Creates a simulator of Syniverse's Event Subscription Service.
    pub fn syniverse() -> Self {
        Self::new(Syniverse::seeded())
    }
}

impl<V: Vendor> Simulator<V> {
    /// Creates a simulator with this state.
    pub fn new(vendor: V) -> Self {
        Self { vendor, port: 0, outbox_settings: Settings::default(), log: Log::default(), deliveries: Log::default() }
    }

    /// Creates a simulator with a state as JSON: the result of [`Running::dump`], or a state written by hand. Missing properties get their
    /// default values, which are mostly empty, and not the examples of the spec.
    ///
    /// # Errors
    ///
    /// Returns an error if the JSON is not a valid state of this vendor. The error contains the path of the invalid value.
    pub fn load(state: Value) -> Result<Self, serde_json::Error> {
        serde_path_to_error::deserialize(state).map(Self::new).map_err(serde_json::Error::custom)
    }

    /// Sets a switch, such as `Simulator::agentsync().with(JobState::Root)`.
    ///
    /// To change a switch at run time, set its field in `behaviors` of the [`state`](Running::state).
    pub fn with(mut self, behavior: impl Behavior<V>) -> Self {
        behavior.apply(&mut self.vendor);
        self
    }

    /// Sets a switch by name, such as `with_behavior("job-state", "status")`.
    ///
    /// # Errors
    ///
    /// Returns a [`BehaviorError`] if the vendor has no such switch or the switch has no such value. The error lists the
    /// valid switches or values.
    pub fn with_behavior(mut self, switch: &str, value: &str) -> Result<Self, BehaviorError> {
        match self.vendor.behaviors() {
            Some(behaviors) => behaviors.set(switch, value)?,
            None => return Err(BehaviorError::unknown_switch(V::SUITE.api, switch, &[])),
        }
        Ok(self)
    }

    /// Sets the port on the loopback interface. Defaults to a free port.
    pub fn with_port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Allows deliveries, such as webhooks, to this host: `example.com` for all of its ports, or `example.com:8443` for one port.
    /// By default, deliveries go only to this machine.
    pub fn with_allowed_host(mut self, host: impl Into<String>) -> Self {
        self.outbox_settings.allowed.push(host.into());
        self
    }

    /// Uses this clock instead of the system clock: for the state, for signatures, and for the waits between attempts at a
    /// delivery. After advancing the clock, call [`Running::wait_until_idle`] to wait for the deliveries that have become due.
    pub fn with_clock(mut self, clock: VirtualClock) -> Self {
        self.outbox_settings.clock = Clock::Virtual(clock);
        self
    }

    /// Sets the waits between the attempts at a delivery that is not accepted, such as
    /// [`EIGHT_HOUR_RETRY_WAITS`](crate::EIGHT_HOUR_RETRY_WAITS). Defaults to four attempts within one second.
    pub fn with_retry_intervals(mut self, waits: impl IntoIterator<Item = Duration>) -> Self {
        self.outbox_settings.waits = waits.into_iter().collect();
        self
    }

    /// Registers a callback that is called for each request, before the response is sent.
    pub fn on_request(mut self, listener: impl Fn(&RequestRecord) + Send + Sync + 'static) -> Self {
        self.log.set_listener(listener);
        self
    }

    /// Registers a callback for each attempt at a delivery.
    pub fn on_delivery(mut self, listener: impl Fn(&DeliveryAttempt) + Send + Sync + 'static) -> Self {
        self.deliveries.set_listener(listener);
        self
    }

    /// Limits the log of requests and the log of deliveries to the latest `max_entries` entries each. Unlimited by default.
    pub fn with_max_log_entries(mut self, max_entries: usize) -> Self {
        self.log.set_max_entries(max_entries);
        self.deliveries.set_max_entries(max_entries);
        self
    }

    /// Starts the simulator.
    ///
    /// # Errors
    ///
    /// Returns an error if the port is not available, a host given to [`with_allowed_host`](Self::with_allowed_host) is invalid,
    /// or the contract of the client cannot be parsed.
    pub async fn start(self) -> io::Result<Running<V>> {
        let contract = Contract::for_suite(V::SUITE).map_err(io::Error::other)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, self.port)).await?;
        let address = listener.local_addr()?;
        let vendor = Arc::new(Mutex::new(self.vendor));
        let (stop, stopped) = watch::channel(false);
        let outbox =
            Arc::new(Outbox::new(self.outbox_settings, Arc::clone(&vendor), self.deliveries, stopped.clone())?);
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

/// A simulator that runs until it is stopped or dropped.
pub struct Running<V: Vendor> {
    shared: Arc<Shared<V>>,
    address: SocketAddr,
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl<V: Vendor> Running<V> {
    /// Returns the base URL for a client.
    pub fn base_url(&self) -> String {
        format!("{}{}", self.shared.origin, V::BASE_PATH)
    }

    /// Returns the origin of the simulator, for URLs outside the API such as a token endpoint.
    pub fn origin(&self) -> &str {
        &self.shared.origin
    }

    /// Returns the socket address.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the faults, for injecting and clearing them.
    pub fn faults(&self) -> &Faults {
        &self.shared.faults
    }

    /// Returns the log of requests and responses.
    pub fn log(&self) -> Vec<RequestRecord> {
        self.shared.log.entries()
    }

    /// Returns the log of deliveries: each attempt and its result.
    pub fn deliveries(&self) -> Vec<DeliveryAttempt> {
        self.shared.outbox.deliveries()
    }

    /// Waits until all due deliveries have been sent. Deliveries that wait for a later time are not awaited.
    pub async fn wait_until_idle(&self) {
        self.shared.outbox.progress().wait_until_idle(self.shared.outbox.clock()).await;
    }

    /// Returns the time of the earliest waiting delivery; `None` if no delivery waits. Advance a [`VirtualClock`] to this time to
    /// send the delivery.
    pub fn next_delivery(&self) -> Option<SystemTime> {
        self.shared.outbox.progress().next_time()
    }

    /// Makes every attempt at a delivery fail until `end`, without contacting the receiver.
    pub fn interrupt_deliveries(&self, outage: Outage, end: SystemTime) {
        self.shared.outbox.interrupt(ActiveOutage { outage, end });
    }

    fn now(&self) -> SystemTime {
        self.shared.outbox.clock().now()
    }

    /// Returns the number of open connections.
    pub fn connections(&self) -> usize {
        self.shared.connections.count()
    }

    /// Locks the state for reading or changing it. The simulator handles no request while the guard is held: drop it before you
    /// await a request (clippy's `await_holding_lock` checks this) and before you call another method of this type.
    pub fn state(&self) -> MutexGuard<'_, V> {
        let lock = || self.shared.vendor.lock().unwrap_or_else(PoisonError::into_inner);
        let mut outgoing = Vec::new();
        lock().advance(self.now(), &mut outgoing);
        self.shared.outbox.send(outgoing);
        lock()
    }

    /// Calls `change` with the state, the current time and an outbox, and sends the requests that `change` adds to the
    /// outbox. Inside `change`, other methods of this type deadlock.
    pub fn update<T>(&self, change: impl FnOnce(&mut V, SystemTime, &mut Vec<OutgoingRequest>) -> T) -> T {
        let mut outgoing = Vec::new();
        let result = change(&mut self.state(), self.now(), &mut outgoing);
        self.shared.outbox.send(outgoing);
        result
    }

    /// Returns the state as JSON, for [`Simulator::load`].
    ///
    /// # Errors
    ///
    /// Returns an error if the state cannot be serialized.
    pub fn dump(&self) -> Result<Value, serde_json::Error> {
        serde_json::to_value(&*self.state())
    }

    /// Stops the simulator. Open requests have five seconds to finish. Pending deliveries are canceled.
    pub async fn stop(self) {
        self.stop.send_replace(true);
        let _ = self.task.await;
    }

    /// Stops the simulator and returns its final state as JSON.
    ///
    /// # Errors
    ///
    /// Returns an error if the state cannot be serialized.
    pub async fn stop_and_dump(self) -> Result<Value, serde_json::Error> {
        let (vendor, now) = (Arc::clone(&self.shared.vendor), self.now());
        self.stop().await;
        let mut state = vendor.lock().unwrap_or_else(PoisonError::into_inner);
        state.advance(now, &mut Vec::new());
        serde_json::to_value(&*state)
    }
}

impl Running<Agentsync> {
    /// Returns the URL of the token endpoint, for a client.
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
            .field("allowed_hosts", &self.outbox_settings.allowed)
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
