//! The proxies that environment variables such as `HTTPS_PROXY` set, so that an error can name the proxy through which a connection
//! failed.

use std::sync::Arc;

use hyper_util::client::proxy::matcher::Matcher;
use reqwest::Url;

/// The proxies that the HTTP client takes from the environment.
#[derive(Clone, Debug)]
pub(crate) struct Proxies(Option<(Arc<Matcher>, Use)>);

#[derive(Clone, Copy, Debug)]
enum Use {
    Certain,
    /// The caller configured the HTTP client, perhaps with other proxies or without a proxy.
    Possible,
}

impl Proxies {
    /// Returns a value without proxies.
    pub(crate) const fn none() -> Self {
        Self(None)
    }

    /// Returns the proxies from the environment variables, for an HTTP client that certainly uses them.
    pub(crate) fn used() -> Self {
        // `reqwest` reads the environment in the same way when it builds a client.
        Self(Some((Arc::new(Matcher::from_system()), Use::Certain)))
    }

    /// Returns the proxies from the environment variables, for an HTTP client that uses them unless the caller configured other
    /// proxies.
    pub(crate) fn possible() -> Self {
        Self(Some((Arc::new(Matcher::from_system()), Use::Possible)))
    }

    /// Describes a failed connection. Returns `None` if no proxy from the environment variables applies to this URL.
    pub(crate) fn describe(&self, url: &Url, in_time: &str) -> Option<String> {
        let (matcher, used) = self.0.as_ref()?;
        let proxy = matcher.intercept(&url.as_str().parse().ok()?)?;
        let (scheme, host, port) = (proxy.uri().scheme_str()?, proxy.uri().host()?, proxy.uri().port_u16());
        // The name must not include the user name and password of the proxy.
        let name = format!("{scheme}://{host}{}", port.map(|port| format!(":{port}")).unwrap_or_default());
        Some(match used {
            Use::Certain => {
                format!(
                    "could not connect{in_time} through the proxy `{name}` set in the environment: is the proxy reachable?"
                )
            }
            Use::Possible => format!(
                "could not connect{in_time}: is the base URL right, and is the server reachable? If the proxy `{name}` \
                 set in the environment is used, is the proxy reachable?"
            ),
        })
    }
}
