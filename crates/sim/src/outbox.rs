//! What a vendor sends by itself: to this machine, or to hosts that were named.

use std::{
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, SystemTime},
};

use reqwest::{Client, Url};
use tokio::{runtime::Handle, sync::watch, time::sleep};

use crate::{Outgoing, Vendor};

/// How often something is sent that nobody takes.
pub(crate) const ATTEMPTS: u32 = 4;

/// How long is waited before the second attempt; it doubles with each further one.
const FIRST_WAIT: Duration = Duration::from_millis(100);

/// Sends what vendors send.
pub(crate) struct Outbox<V> {
    allowed: Arc<Vec<String>>,
    vendor: Arc<Mutex<V>>,
    http: Option<Client>,
    stopped: watch::Receiver<bool>,
    runtime: Handle,
}

impl<V> Clone for Outbox<V> {
    fn clone(&self) -> Self {
        Self {
            allowed: Arc::clone(&self.allowed),
            vendor: Arc::clone(&self.vendor),
            http: self.http.clone(),
            stopped: self.stopped.clone(),
            runtime: self.runtime.clone(),
        }
    }
}

impl<V: Vendor> Outbox<V> {
    /// The one of a vendor, in the runtime that is current.
    pub(crate) fn new(allowed: Vec<String>, vendor: Arc<Mutex<V>>, stopped: watch::Receiver<bool>) -> Self {
        let http =
            Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none()).timeout(Duration::from_secs(5));
        Self { allowed: Arc::new(allowed), vendor, http: http.build().ok(), stopped, runtime: Handle::current() }
    }

    /// Sends, and goes on sending what is not taken, until the vendor stops.
    pub(crate) fn send(&self, outgoing: Vec<Outgoing>) {
        for one in outgoing {
            let outbox = self.clone();
            let mut stopped = self.stopped.clone();
            self.runtime.spawn(async move {
                tokio::select! {
                    () = outbox.deliver(one) => {}
                    _ = stopped.wait_for(|stopped| *stopped) => {}
                }
            });
        }
    }

    async fn deliver(&self, outgoing: Outgoing) {
        for attempt in 1..=ATTEMPTS {
            let status = self.attempt(&outgoing, attempt).await;
            self.note(&outgoing, attempt, status);
            if attempt == ATTEMPTS || status.is_some_and(|status| (200..300).contains(&status)) {
                return;
            }
            sleep(FIRST_WAIT * 2_u32.pow(attempt - 1)).await;
        }
    }

    fn note(&self, outgoing: &Outgoing, attempt: u32, status: Option<u16>) {
        let mut vendor = self.vendor.lock().unwrap_or_else(PoisonError::into_inner);
        vendor.delivered(outgoing, attempt, status, SystemTime::now());
    }

    /// The status that came back; none if nothing did, or nothing may be sent there.
    async fn attempt(&self, outgoing: &Outgoing, attempt: u32) -> Option<u16> {
        let url: Url = outgoing.url.parse().ok().filter(|url| is_allowed(url, &self.allowed))?;
        let mut sending = outgoing.clone();
        V::prepare(&mut sending, attempt, SystemTime::now());
        let mut request = self.http.as_ref()?.post(url);
        for (name, value) in &sending.headers {
            request = request.header(name, value);
        }
        request.body(sending.body).send().await.ok().map(|answer| answer.status().as_u16())
    }
}

/// Whether something may be sent there: to this machine, or to a host that was named.
fn is_allowed(url: &Url, allowed: &[String]) -> bool {
    url.host_str().is_some_and(|host| {
        let is_loopback = |address: IpAddr| address.is_loopback();
        let is_here = host == "localhost" || host.trim_matches(['[', ']']).parse().is_ok_and(is_loopback);
        is_here || allowed.iter().any(|allowed| allowed == host)
    })
}

#[cfg(test)]
mod tests {
    use super::is_allowed;

    #[test]
    fn only_this_machine_and_who_is_named_is_sent_to() {
        let allowed = ["hooks.example.com".to_owned()];
        let goes_to = |url: &str| is_allowed(&url.parse().unwrap(), &allowed);
        for url in [
            "http://127.0.0.1:80/",
            "http://127.1.2.3/",
            "http://[::1]:8080/",
            "http://localhost:3000/x",
            "https://hooks.example.com/",
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
            "http://127.0.0.1@example.com/",
            "mailto:somebody@localhost",
        ] {
            assert!(!goes_to(url), "{url}");
        }
    }
}
