//! What the headers of an answer say that any API may say.

use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use reqwest::header::{DATE, HeaderMap, RETRY_AFTER};

/// Headers that vendors use for the id of a request, the usual ones first.
const REQUEST_IDS: [&str; 4] = ["x-request-id", "request-id", "x-correlation-id", "x-amzn-requestid"];

/// The id that the server gave to the request. A vendor that puts its name before `request-id` is understood too.
pub(crate) fn request_id(headers: &HeaderMap) -> Option<&str> {
    let usual = REQUEST_IDS.iter().find_map(|name| headers.get(*name));
    let named = || headers.iter().find(|(name, _)| name.as_str().ends_with("-request-id")).map(|(_, value)| value);
    usual.or_else(named)?.to_str().ok()
}

/// `Retry-After`: seconds, or a date. A date is compared with the server's own clock where the answer has it.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().ok().map(Duration::from_secs);
    }
    let then = http_date(text)?;
    let now = headers
        .get(DATE)
        .and_then(|date| http_date(date.to_str().ok()?))
        .or_else(|| Timestamp::try_from(SystemTime::now()).ok())?;
    // What has passed is negative, and no time to wait.
    Some(Duration::try_from(then.duration_since(now)).unwrap_or_default())
}

/// `Sun, 06 Nov 1994 08:49:37 GMT`, the only form that servers may send.
fn http_date(text: &str) -> Option<Timestamp> {
    jiff::fmt::rfc2822::DateTimeParser::new().parse_timestamp(text).ok()
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use reqwest::header::{HeaderMap, HeaderName, HeaderValue};

    fn headers(pairs: &[(&str, &str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (name.parse::<HeaderName>().unwrap(), value.parse::<HeaderValue>().unwrap()))
            .collect()
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        let read = |pairs: &[(&str, &str)]| super::retry_after(&headers(pairs));
        assert_eq!(read(&[("retry-after", "120")]), Some(Duration::from_secs(120)));
        assert_eq!(read(&[("retry-after", " 0 ")]), Some(Duration::ZERO));
        let date = ("date", "Sun, 06 Nov 1994 08:49:37 GMT");
        assert_eq!(read(&[date, ("retry-after", "Sun, 06 Nov 1994 08:50:00 GMT")]), Some(Duration::from_secs(23)));
        assert_eq!(read(&[date, ("retry-after", "Sun, 06 Nov 1994 08:40:00 GMT")]), Some(Duration::ZERO));
        assert_eq!(read(&[("retry-after", "Sun, 06 Nov 1994 08:50:00 GMT")]), Some(Duration::ZERO));
        // Times that the clocks of some platforms cannot hold.
        assert_eq!(read(&[("retry-after", "Sat, 01 Jan 1600 00:00:00 GMT")]), Some(Duration::ZERO));
        let end = read(&[date, ("retry-after", "Thu, 30 Dec 9999 22:00:00 GMT")]).unwrap();
        assert_eq!(end, Duration::from_secs(252_618_095_423));
        for text in ["", "soon", "-1", "1.5", "99999999999999999999999"] {
            assert!(read(&[("retry-after", text)]).is_none(), "{text}");
        }
        let soon = jiff::Timestamp::try_from(SystemTime::now() + Duration::from_secs(100)).unwrap();
        let soon = jiff::fmt::rfc2822::DateTimePrinter::new().timestamp_to_rfc9110_string(&soon).unwrap();
        let wait = read(&[("retry-after", &soon)]).unwrap();
        assert!(wait > Duration::from_secs(90) && wait <= Duration::from_secs(100), "{wait:?}");
    }

    #[test]
    fn request_ids_have_many_names() {
        for name in ["X-Request-Id", "request-id", "X-Correlation-Id", "x-amzn-RequestId", "Vendor-Request-Id"] {
            assert_eq!(super::request_id(&headers(&[("date", "x"), (name, "abc")])), Some("abc"), "{name}");
        }
        assert_eq!(super::request_id(&headers(&[("vendor-request-id", "b"), ("x-request-id", "a")])), Some("a"));
        assert_eq!(super::request_id(&headers(&[("date", "x")])), None);
    }
}
