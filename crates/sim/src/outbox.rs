//! Deliveries of a vendor, such as webhooks, to the local machine or to allowed hosts.

use std::{
    error::Error,
    io,
    net::{IpAddr, Ipv6Addr},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, SystemTime},
};

use reqwest::{Client, Url};
use tokio::{
    runtime::Handle,
    sync::{Semaphore, watch},
};

use crate::{
    Acknowledgments, DeliveryAttempt, OutgoingRequest, Vendor,
    clock::Clock,
    log::Log,
    outage::ActiveOutage,
    progress::{Progress, Task},
};

/// The default waits between the attempts at a delivery.
pub(crate) const DEFAULT_RETRY_WAITS: [Duration; 3] =
    [Duration::from_millis(100), Duration::from_millis(200), Duration::from_millis(400)];

/// The maximum number of concurrent deliveries, well below the number of connections that a local receiver can accept at a time.
const MAX_CONCURRENT_DELIVERIES: usize = 64;

/// The settings of an outbox.
#[derive(Debug)]
pub(crate) struct Settings {
    /// Hosts to which deliveries are allowed, in addition to the local machine.
    pub(crate) allowed: Vec<String>,
    pub(crate) clock: Clock,
    /// The waits between the attempts.
    pub(crate) waits: Vec<Duration>,
}

impl Default for Settings {
    fn default() -> Self {
        Self { allowed: Vec::new(), clock: Clock::default(), waits: DEFAULT_RETRY_WAITS.to_vec() }
    }
}

/// Sends the deliveries of a vendor and retries them.
pub(crate) struct Outbox<V> {
    allowed: Vec<Host>,
    vendor: Arc<Mutex<V>>,
    deliveries: Log<DeliveryAttempt>,
    http: Client,
    stopped: watch::Receiver<bool>,
    runtime: Handle,
    /// The number of deliveries so far.
    count: AtomicUsize,
    clock: Clock,
    waits: Vec<Duration>,
    progress: Arc<Progress>,
    outage: Mutex<Option<ActiveOutage>>,
    connections: Semaphore,
}

impl<V: Vendor> Outbox<V> {
    /// Creates the outbox of a vendor, which runs on the current Tokio runtime.
    pub(crate) fn new(
        settings: Settings,
        vendor: Arc<Mutex<V>>,
        deliveries: Log<DeliveryAttempt>,
        stopped: watch::Receiver<bool>,
    ) -> io::Result<Self> {
        let http =
            Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none()).timeout(Duration::from_secs(5));
        let Settings { allowed, clock, waits } = settings;
        let allowed = allowed.iter().map(|name| Host::parse(name)).collect::<Result<_, _>>()?;
        let http = http.build().map_err(io::Error::other)?;
        Ok(Self {
            allowed,
            vendor,
            deliveries,
            http,
            stopped,
            runtime: Handle::current(),
            count: AtomicUsize::new(0),
            clock,
            waits,
            progress: Arc::default(),
            outage: Mutex::default(),
            connections: Semaphore::new(MAX_CONCURRENT_DELIVERIES),
        })
    }

    /// Starts deliveries. Each delivery is retried until it is accepted, the waits are used up, or the simulator stops.
    pub(crate) fn send(self: &Arc<Self>, outgoing: Vec<OutgoingRequest>) {
        if outgoing.is_empty() {
            return;
        }
        let settings = self.vendor.lock().unwrap_or_else(PoisonError::into_inner).delivery_settings();
        for request in outgoing {
            let delay = settings.delay(self.count.fetch_add(1, Ordering::Relaxed));
            let first_sent = request.first_sent.unwrap_or_else(|| self.clock.now());
            let delivery = Delivery { outgoing: request, first_sent, delay, acknowledgments: settings.acknowledgments };
            let outbox = Arc::clone(self);
            let task = self.progress.start();
            let mut stopped = self.stopped.clone();
            self.runtime.spawn(async move {
                tokio::select! {
                    () = outbox.deliver(delivery, task) => {}
                    _ = stopped.wait_for(|stopped| *stopped) => {}
                }
            });
        }
    }

    /// Returns the log of attempts.
    pub(crate) fn deliveries(&self) -> Vec<DeliveryAttempt> {
        self.deliveries.entries()
    }

    /// Returns the clock that times the deliveries.
    pub(crate) fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Returns the unfinished deliveries.
    pub(crate) fn progress(&self) -> &Progress {
        &self.progress
    }

    /// Makes all attempts fail until the end of the outage.
    pub(crate) fn interrupt(&self, active: ActiveOutage) {
        *self.outage.lock().unwrap_or_else(PoisonError::into_inner) = Some(active);
    }

    async fn deliver(&self, delivery: Delivery, mut task: Task) {
        let Delivery { outgoing, first_sent, delay, mut acknowledgments } = delivery;
        if !delay.is_zero() {
            task.wait_until(&self.clock, self.clock.now() + delay).await;
        }
        let mut waits = self.waits.iter();
        for attempt in 1.. {
            let wait = waits.next();
            let (status, problem) = match self.outcome(&outgoing, attempt, first_sent).await {
                Ok(status) if is_success(status) && acknowledgments == Acknowledgments::FirstLost && wait.is_some() => {
                    acknowledgments = Acknowledgments::Seen;
                    (
                        None,
                        Some(format!("response with status {status} lost: switch `acknowledgments` is `first-lost`")),
                    )
                }
                Ok(status) => (Some(status), None),
                Err(problem) => (None, Some(problem)),
            };
            self.deliveries.add(DeliveryAttempt { url: outgoing.url.clone(), attempt, status, problem });
            self.record(&outgoing, attempt, status, wait.is_none());
            match wait {
                Some(wait) if !status.is_some_and(is_success) => {
                    task.wait_until(&self.clock, self.clock.now() + *wait).await;
                }
                _ => return,
            }
        }
    }

    fn record(&self, outgoing: &OutgoingRequest, attempt: u32, status: Option<u16>, is_last: bool) {
        let mut vendor = self.vendor.lock().unwrap_or_else(PoisonError::into_inner);
        vendor.record_attempt(outgoing, attempt, status, is_last, self.clock.now());
    }

    /// Sends an attempt, or returns the simulated result during an outage.
    async fn outcome(&self, outgoing: &OutgoingRequest, attempt: u32, first_sent: SystemTime) -> Result<u16, String> {
        let outage = *self.outage.lock().unwrap_or_else(PoisonError::into_inner);
        match outage.filter(|active| self.clock.now() < active.end) {
            Some(active) => active.outage.outcome(),
            None => self.attempt(outgoing, attempt, first_sent).await,
        }
    }

    /// Sends the request. Returns the status of the response, or the reason why there is no response.
    async fn attempt(&self, outgoing: &OutgoingRequest, attempt: u32, first_sent: SystemTime) -> Result<u16, String> {
        let url: Url = outgoing.url.parse().map_err(|error| format!("invalid URL: {error}"))?;
        if !is_allowed(&url, &self.allowed) {
            return Err(
                "not sent: the host is not this machine; allow it with `with_allowed_host` or `--send-to`".to_owned()
            );
        }
        // Sign the URL in the normalized form in which it is sent.
        let mut signed = OutgoingRequest { url: url.to_string(), ..outgoing.clone() };
        V::prepare_attempt(&mut signed, attempt, first_sent);
        let _connection = self.connections.acquire().await.map_err(|error| error.to_string())?;
        let mut request = self.http.post(url);
        for (name, value) in &signed.headers {
            request = request.header(name, value);
        }
        let response = request.body(signed.body).send().await.map_err(|error| root_cause(&error))?;
        Ok(response.status().as_u16())
    }
}

/// A delivery and its settings.
struct Delivery {
    outgoing: OutgoingRequest,
    /// The time of the first attempt, with which all attempts are signed.
    first_sent: SystemTime,
    delay: Duration,
    acknowledgments: Acknowledgments,
}

fn is_success(status: u16) -> bool {
    (200..300).contains(&status)
}

/// Returns the root cause of an error, such as a failed connection.
fn root_cause(error: &(dyn Error + 'static)) -> String {
    std::iter::successors(Some(error), |error| (*error).source()).last().unwrap_or(error).to_string()
}

/// Returns whether deliveries may go to this URL: its host is the local machine or an allowed host.
fn is_allowed(url: &Url, allowed: &[Host]) -> bool {
    url.host_str().is_some_and(|host| {
        let is_loopback = |address: IpAddr| address.is_loopback();
        let is_local = host == "localhost" || host.trim_matches(['[', ']']).parse().is_ok_and(is_loopback);
        is_local || allowed.iter().any(|allowed| allowed.matches(url))
    })
}

/// An allowed host, with one port or all ports.
#[derive(Debug)]
struct Host {
    name: String,
    port: Option<u16>,
}

impl Host {
    /// Parses `example.com`, `example.com:8443`, `192.0.2.1`, `2001:db8::1` or `[2001:db8::1]:8443`.
    fn parse(text: &str) -> io::Result<Self> {
        let is_bare_address = text.parse::<Ipv6Addr>().is_ok();
        let authority = if is_bare_address { format!("[{text}]") } else { text.to_owned() };
        let url = Url::parse(&format!("http://{authority}/")).ok().filter(|url| {
            let is_host_alone = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
            is_host_alone && url.username().is_empty() && url.password().is_none()
        });
        let name = url.as_ref().and_then(Url::host_str).map(str::to_owned).ok_or_else(|| {
            let problem = format!("invalid host `{text}`: expected a host such as `example.com` or `example.com:8443`");
            io::Error::new(io::ErrorKind::InvalidInput, problem)
        })?;
        // `Url` omits the default port of its scheme.
        let default_port = (!is_bare_address && authority.ends_with(":80")).then_some(80);
        Ok(Self { name, port: url.and_then(|url| url.port()).or(default_port) })
    }

    fn matches(&self, url: &Url) -> bool {
        let has_port = self.port.is_none_or(|port| url.port_or_known_default() == Some(port));
        url.host_str() == Some(&*self.name) && has_port
    }
}

#[cfg(test)]
mod tests {
    use super::{Host, is_allowed};

    #[test]
    fn sends_only_to_loopback_and_allowed_hosts() {
        let named = ["Hooks.Example.com", "ports.example.com:8443", "usual.example.com:80", "2001:db8::1", "[::2]:81"];
        let allowed = named.map(|name| Host::parse(name).unwrap());
        let goes_to = |url: &str| is_allowed(&url.parse().unwrap(), &allowed);
        for url in [
            "http://127.0.0.1:80/",
            "http://127.1.2.3/",
            "http://[::1]:8080/",
            "http://localhost:3000/x",
            "https://hooks.example.com/",
            "https://HOOKS.example.com:8443/",
            "http://ports.example.com:8443/",
            "http://usual.example.com/",
            "http://[2001:db8:0::1]:3000/",
            "http://[::2]:81/",
        ] {
            assert!(goes_to(url), "{url}");
        }
        for url in [
            "http://10.0.0.1/",
            "http://0.0.0.0/",
            "http://[::ffff:10.0.0.1]/",
            "http://example.com/",
            "http://localhost.example.com/",
            "http://127.0.0.1.example.com/",
            "http://other.hooks.example.com/",
            "http://ports.example.com/",
            "https://usual.example.com/",
            "http://[::2]/",
            "http://127.0.0.1@example.com/",
            "mailto:somebody@localhost",
        ] {
            assert!(!goes_to(url), "{url}");
        }
        for text in ["", "https://example.com", "example.com/path", "a b", "somebody@example.com", "example.com:port"] {
            assert!(Host::parse(text).is_err(), "{text}");
        }
    }
}
