//! The base URL and the token URL of a client.
//!
//! Both URLs must be `https` URLs, or `http` URLs whose host is this machine. Messages never quote a URL, because it may contain a
//! password.

use std::net::IpAddr;

use reqwest::Url;

/// The hosts to which credentials may be sent over unencrypted HTTP.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Plaintext {
    /// Only this machine.
    #[default]
    Loopback,
    /// Any host.
    Anywhere,
}

/// Parses a base URL: absolute, without a user, a query or a fragment.
pub(crate) fn base(text: &str, plaintext: Plaintext) -> Result<Url, String> {
    let url = endpoint(text, plaintext)?;
    match url.query() {
        Some(_) => Err("has a query, which is not allowed in a base URL".to_owned()),
        None => Ok(url),
    }
}

/// Parses the URL of a token endpoint: absolute, without a user or a fragment.
pub(crate) fn endpoint(text: &str, plaintext: Plaintext) -> Result<Url, String> {
    let url = Url::parse(text).map_err(|error| format!("is not an absolute URL: {error}"))?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err("contains a user name or a password: set credentials on the builder".to_owned());
    }
    if url.fragment().is_some() {
        return Err("has a fragment, which is never sent".to_owned());
    }
    match url.scheme() {
        "https" => Ok(url),
        "http" if plaintext == Plaintext::Anywhere || is_loopback(&url) => Ok(url),
        "http" => {
            Err("is an `http` URL of another machine: use `https`, or `allow_plaintext_http` if the network is trusted"
                .to_owned())
        }
        scheme => Err(format!("is a URL with the scheme `{scheme}`: use `https`")),
    }
}

/// Whether a URL is an `http` URL whose host is this machine. Returns false for an invalid URL.
pub(crate) fn is_plain_and_local(text: &str) -> bool {
    Url::parse(text).is_ok_and(|url| url.scheme() == "http" && is_loopback(&url))
}

fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

/// Whether two URLs have the same scheme, host and port.
pub(crate) fn same_origin(a: &Url, b: &Url) -> bool {
    a.origin() == b.origin()
}

#[cfg(test)]
mod tests {
    use super::{Plaintext, base, endpoint};

    #[test]
    fn allows_plain_http_only_to_loopback_unless_configured() {
        for text in [
            "https://api.example.com",
            "https://api.example.com/v1/",
            "http://localhost:8080",
            "http://127.0.0.1",
            "http://127.9.9.9/x",
            "http://[::1]:1",
        ] {
            assert!(base(text, Plaintext::Loopback).is_ok(), "{text}");
        }
        let expected =
            "is an `http` URL of another machine: use `https`, or `allow_plaintext_http` if the network is trusted";
        for text in [
            "http://example.com",
            "http://localhost.example.com",
            "http://127.0.0.1.example.com",
            "http://10.0.0.1",
            "http://[::2]",
        ] {
            assert_eq!(base(text, Plaintext::Loopback).unwrap_err(), expected, "{text}");
            assert!(base(text, Plaintext::Anywhere).is_ok(), "{text}");
        }
        assert_eq!(
            base("ftp://localhost", Plaintext::Anywhere).unwrap_err(),
            "is a URL with the scheme `ftp`: use `https`"
        );
    }

    #[test]
    fn rejects_invalid_urls_without_quoting_them() {
        for (text, expected) in [
            ("api.example.com/canary", "is not an absolute URL: relative URL without a base"),
            ("", "is not an absolute URL: relative URL without a base"),
            ("https://", "is not an absolute URL: empty host"),
            ("https://canary@example.com", "contains a user name or a password: set credentials on the builder"),
            ("https://:canary@example.com", "contains a user name or a password: set credentials on the builder"),
            ("https://example.com/?key=canary", "has a query, which is not allowed in a base URL"),
            ("https://example.com/?", "has a query, which is not allowed in a base URL"),
            ("https://example.com/#canary", "has a fragment, which is never sent"),
        ] {
            assert_eq!(base(text, Plaintext::Loopback).unwrap_err(), expected, "{text}");
        }
        assert!(endpoint("https://example.com/token?tenant=1", Plaintext::Loopback).is_ok());
    }
}
