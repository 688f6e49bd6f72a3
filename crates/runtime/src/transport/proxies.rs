//! The proxies of the environment, to name the one through which a connection failed.

use std::sync::Arc;

use hyper_util::client::proxy::matcher::Matcher;
use reqwest::Url;

/// The proxies that the HTTP client takes from the environment.
#[derive(Clone, Debug)]
pub(crate) struct Proxies(Option<(Arc<Matcher>, Use)>);

#[derive(Clone, Copy, Debug)]
enum Use {
    Certain,
    /// The caller configured the HTTP client, perhaps with other proxies or none.
    Possible,
}

impl Proxies {
    /// No proxies.
    pub(crate) const fn none() -> Self {
        Self(None)
    }

    /// The proxies of the environment, which the HTTP client uses.
    pub(crate) fn used() -> Self {
        // As `reqwest` does when it builds a client.
        Self(Some((Arc::new(Matcher::from_system()), Use::Certain)))
    }

    /// The proxies of the environment, which the HTTP client uses unless the caller changed that.
    pub(crate) fn possible() -> Self {
        Self(Some((Arc::new(Matcher::from_system()), Use::Possible)))
    }

    /// Describes a failed connection if it went through a proxy, or may have.
    pub(crate) fn describe(&self, url: &Url, in_time: &str) -> Option<String> {
        let (matcher, used) = self.0.as_ref()?;
        let proxy = matcher.intercept(&url.as_str().parse().ok()?)?;
        let (scheme, host, port) = (proxy.uri().scheme_str()?, proxy.uri().host()?, proxy.uri().port_u16());
        // Without its user name and password.
        let name = format!("{scheme}://{host}{}", port.map(|port| format!(":{port}")).unwrap_or_default());
        Some(match used {
            Use::Certain => {
                format!("could not connect{in_time} through the proxy `{name}` of the environment: is it reachable?")
            }
            Use::Possible => format!(
                "could not connect{in_time}: is the base URL right and the server reachable, and the proxy `{name}` of the \
                 environment, if it is used?"
            ),
        })
    }
}
