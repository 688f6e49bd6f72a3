//! The `Cookie` header of a request: pairs of names and values (RFC 6265).

#[cfg(feature = "extended")]
use percent_encoding::{AsciiSet, CONTROLS, PercentEncode, utf8_percent_encode};
use reqwest::header::{COOKIE, HeaderMap, HeaderName, HeaderValue};

/// The characters that are percent-encoded in the value of a cookie: those that are not allowed, and `%` itself.
#[cfg(feature = "extended")]
const VALUE: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'%').add(b',').add(b';').add(b'\\');

/// Encodes the value of a cookie.
#[cfg(feature = "extended")]
pub(crate) fn encode(value: &str) -> PercentEncode<'_> {
    utf8_percent_encode(value, VALUE)
}

/// Whether a value is allowed in a cookie without encoding.
pub(crate) fn can_hold(value: &str) -> bool {
    value.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b',' | b';' | b'\\'))
}

/// Whether a name is a valid cookie name. Cookie names and header names allow the same characters.
pub(crate) fn is_name(name: &str) -> bool {
    name.parse::<HeaderName>().is_ok()
}

/// Returns the `Cookie` header with one more pair. Returns `None` if the result is not a valid header value.
pub(crate) fn with(headers: &HeaderMap, pair: &str) -> Option<HeaderValue> {
    let mut cookie = headers.get(COOKIE).map(|others| others.as_bytes().to_vec()).unwrap_or_default();
    if !cookie.is_empty() {
        cookie.extend_from_slice(b"; ");
    }
    cookie.extend_from_slice(pair.as_bytes());
    HeaderValue::from_bytes(&cookie).ok()
}

#[cfg(test)]
mod tests {
    use super::{can_hold, is_name};

    #[test]
    fn recognizes_valid_cookie_names_and_values() {
        assert!(can_hold("100%") && is_name("__Host-sid"));
        assert!(["", "a b", "a;b", "a=b"].iter().all(|name| !is_name(name)));
    }

    #[cfg(feature = "extended")]
    #[test]
    fn encodes_only_characters_that_are_not_allowed() {
        for (value, encoded) in [("a+/=.~", "a+/=.~"), ("a;b, \"%\\", "a%3Bb%2C%20%22%25%5C"), ("é\n", "%C3%A9%0A")] {
            assert_eq!((super::encode(value).to_string().as_str(), can_hold(value)), (encoded, value == encoded));
        }
    }
}
