//! Response headers that are common to many APIs.

use std::time::{Duration, SystemTime};

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};
use reqwest::{
    StatusCode,
    header::{CONTENT_ENCODING, CONTENT_TYPE, DATE, HeaderMap, RETRY_AFTER},
};

/// The headers that vendors use for the request id, the most common header first.
const REQUEST_IDS: [&str; 4] = ["x-request-id", "request-id", "x-correlation-id", "x-amzn-requestid"];

/// Returns the request id of a response. Headers with a vendor's prefix, such as `vendor-request-id`, are recognized too.
pub(crate) fn request_id(headers: &HeaderMap) -> Option<&str> {
    let usual = REQUEST_IDS.iter().find_map(|name| headers.get(*name));
    let named = || headers.iter().find(|(name, _)| name.as_str().ends_with("-request-id")).map(|(_, value)| value);
    usual.or_else(named)?.to_str().ok()
}

/// Returns the media type of the body.
pub(crate) fn content_type(headers: &HeaderMap) -> Option<&str> {
    headers.get(CONTENT_TYPE)?.to_str().ok()
}

/// Returns the compression of the body. The HTTP client removes the header from bodies that it decompresses.
pub(crate) fn content_encoding(headers: &HeaderMap) -> Option<&str> {
    headers.get(CONTENT_ENCODING)?.to_str().ok()
}

/// The maximum wait, about 10,000 years: longer than any limit, and small enough to be added to any clock.
const MAX_WAIT: Duration = Duration::from_secs(315_576_000_000);

/// Returns how long `Retry-After` asks to wait: seconds, or a date. A date is compared with the server's own clock if the
/// response has a `Date`.
///
/// RFC 9110 allows whole seconds only. Some servers send fractions, which are rounded up so that no request is sent early. A number
/// that is too large for a `Duration` becomes [`MAX_WAIT`] instead of being ignored.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Some(wait) = seconds(text) {
        return Some(wait);
    }
    let then = http_date(text)?;
    let now = now(headers)?;
    // A date in the past results in a negative duration, which means no wait.
    Some(Duration::try_from(then.duration_since(now)).unwrap_or_default())
}

/// Parses `120` and `1.5`, without a sign or an exponent.
fn seconds(text: &str) -> Option<Duration> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole) || !is_number(fraction) {
        return None;
    }
    let rounded_up = u64::from(fraction.bytes().any(|digit| digit != b'0'));
    // The text consists of digits, so it can only fail to parse because the number is too large.
    let seconds = whole.parse::<u64>().map_or(u64::MAX, |whole| whole.saturating_add(rounded_up));
    Some(Duration::from_secs(seconds).min(MAX_WAIT))
}

/// Returns how long the server asks to wait before the next attempt. The wait comes from `Retry-After` or, if `mapped_status` is
/// 429, from a header with the reset time of the rate limit.
pub(crate) fn requested_wait(headers: &HeaderMap, mapped_status: StatusCode) -> Option<Duration> {
    retry_after(headers).or_else(|| {
        let resets = ["ratelimit-reset", "x-ratelimit-reset", "x-rate-limit-reset"];
        let is_rate_limited = mapped_status == StatusCode::TOO_MANY_REQUESTS;
        is_rate_limited
            .then(|| resets.iter().find_map(|name| reset(headers, headers.get(*name)?.to_str().ok()?.trim())))?
    })
}

/// Parses the reset time of a rate limit: a number of seconds from now, or a time in seconds or milliseconds since 1970. The size
/// of the number distinguishes these formats: no limit lasts thirty years, and no server's clock is before 2001.
fn reset(headers: &HeaderMap, text: &str) -> Option<Duration> {
    const SECONDS_OF_2001: f64 = 1e9;
    const MILLISECONDS_OF_2001: f64 = 1e12;
    let number: f64 = text.parse().ok().filter(|number: &f64| number.is_finite() && *number >= 0.0)?;
    let then = match number {
        seconds if seconds < SECONDS_OF_2001 => return Duration::try_from_secs_f64(seconds).ok(),
        seconds if seconds < MILLISECONDS_OF_2001 => seconds,
        milliseconds => milliseconds / 1e3,
    };
    let now = now(headers)?.as_duration().as_secs_f64();
    Some(Duration::try_from_secs_f64((then - now).max(0.0)).unwrap_or(MAX_WAIT).min(MAX_WAIT))
}

/// Returns the time in the `Date` of the response, or the time of the local clock if the response has no `Date`.
fn now(headers: &HeaderMap) -> Option<Timestamp> {
    headers
        .get(DATE)
        .and_then(|date| http_date(date.to_str().ok()?))
        .or_else(|| Timestamp::try_from(SystemTime::now()).ok())
}

/// Parses the three date formats of RFC 9110, section 5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT`, which servers must send, and
/// the obsolete `Sunday, 06-Nov-94 08:49:37 GMT` (RFC 850) and `Sun Nov  6 08:49:37 1994` (asctime), which clients must accept.
///
/// The weekday is not checked, because the date does not depend on it.
fn http_date(text: &str) -> Option<Timestamp> {
    let parser = jiff::fmt::rfc2822::DateTimeParser::new().relaxed_weekday(true);
    let obsolete = |format: &str, separator: &str| {
        let (_, date) = text.split_once(separator)?;
        DateTime::strptime(format, date).ok()?.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
    };
    let rfc_850 = || obsolete("%d-%b-%y %H:%M:%S GMT", ", ");
    let asctime = || obsolete("%b %e %H:%M:%S %Y", " ");
    // `jiff` cannot represent the last two hours of the year 9999. A date one year earlier is still later than any limit.
    let last_day = || parser.parse_timestamp(text.replace(" 9999 ", " 9998 ")).ok();
    parser.parse_timestamp(text).ok().or_else(rfc_850).or_else(asctime).or_else(last_day)
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use reqwest::header::{HeaderMap, HeaderName, HeaderValue};

    const MAX_WAIT: Duration = Duration::from_secs(315_576_000_000);

    fn headers(pairs: &[(&str, &str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (name.parse::<HeaderName>().unwrap(), value.parse::<HeaderValue>().unwrap()))
            .collect()
    }

    #[test]
    fn parses_retry_after_as_seconds_or_date() {
        let read = |pairs: &[(&str, &str)]| super::retry_after(&headers(pairs));
        assert_eq!(read(&[("retry-after", "120")]), Some(Duration::from_secs(120)));
        assert_eq!(read(&[("retry-after", " 0 ")]), Some(Duration::ZERO));
        let date = ("date", "Sun, 06 Nov 1994 08:49:37 GMT");
        assert_eq!(read(&[date, ("retry-after", "Sun, 06 Nov 1994 08:50:00 GMT")]), Some(Duration::from_secs(23)));
        assert_eq!(read(&[date, ("retry-after", "Sun, 06 Nov 1994 08:40:00 GMT")]), Some(Duration::ZERO));
        assert_eq!(read(&[("retry-after", "Sun, 06 Nov 1994 08:50:00 GMT")]), Some(Duration::ZERO));
        // Times that the clocks of some platforms cannot represent.
        assert_eq!(read(&[("retry-after", "Sat, 01 Jan 1600 00:00:00 GMT")]), Some(Duration::ZERO));
        let end = read(&[date, ("retry-after", "Thu, 30 Dec 9999 22:00:00 GMT")]).unwrap();
        assert_eq!(end, Duration::from_secs(252_618_095_423));
        let end = read(&[date, ("retry-after", "Fri, 31 Dec 9999 23:59:59 GMT")]).unwrap();
        assert!(end > Duration::from_secs(252_000_000_000));
        for text in ["", "soon", "-1", "1.", ".5", "1e3", "NaN", "inf", "1.5.5", "1,5"] {
            assert!(read(&[("retry-after", text)]).is_none(), "{text}");
        }
        let soon = jiff::Timestamp::try_from(SystemTime::now() + Duration::from_secs(100)).unwrap();
        let soon = jiff::fmt::rfc2822::DateTimePrinter::new().timestamp_to_rfc9110_string(&soon).unwrap();
        let wait = read(&[("retry-after", &soon)]).unwrap();
        assert!(wait > Duration::from_secs(90) && wait <= Duration::from_secs(100), "{wait:?}");
    }

    #[test]
    fn rounds_fractions_of_retry_after_up() {
        let read = |text: &str| super::retry_after(&headers(&[("retry-after", text)]));
        for (text, seconds) in [("1.5", 2), ("0.001", 1), ("2.0", 2), ("2.000", 2), ("0.0", 0)] {
            assert_eq!(read(text), Some(Duration::from_secs(seconds)), "{text}");
        }
    }

    #[test]
    fn caps_a_huge_retry_after() {
        let read = |text: &str| super::retry_after(&headers(&[("retry-after", text)]));
        for text in ["99999999999999999999999", "18446744073709551615.5", "18446744073709551615"] {
            assert_eq!(read(text), Some(MAX_WAIT), "{text}");
        }
        assert!(std::time::Instant::now().checked_add(MAX_WAIT).is_some());
        let reset = headers(&[("ratelimit-reset", "9e300")]);
        assert_eq!(super::requested_wait(&reset, 429.try_into().unwrap()), Some(MAX_WAIT));
    }

    #[test]
    fn parses_obsolete_dates_of_retry_after() {
        for text in [
            "Sun, 06 Nov 1994 08:49:37 GMT",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
            // The weekday is wrong.
            "Mon, 06 Nov 1994 08:49:37 GMT",
        ] {
            for clock in ["Sun, 06 Nov 1994 08:49:07 GMT", "Sunday, 06-Nov-94 08:49:07 GMT", "Sun Nov  6 08:49:07 1994"]
            {
                let wait = super::retry_after(&headers(&[("date", clock), ("retry-after", text)]));
                assert_eq!(wait, Some(Duration::from_secs(30)), "{text} at {clock}");
            }
        }
    }

    #[test]
    fn honors_rate_limit_reset_only_for_429() {
        let date = ("date", "Sun, 09 Sep 2001 01:46:40 GMT");
        let asked = |status: u16, pairs: &[(&str, &str)]| {
            super::requested_wait(&headers(pairs), status.try_into().unwrap()).map(|wait| wait.as_secs())
        };
        assert_eq!(asked(429, &[("ratelimit-reset", "30")]), Some(30));
        assert_eq!(asked(429, &[date, ("X-RateLimit-Reset", "1000000012")]), Some(12));
        assert_eq!(asked(429, &[date, ("X-RateLimit-Reset", "1000000012000")]), Some(12));
        assert_eq!(asked(429, &[date, ("X-RateLimit-Reset", "1000000000")]), Some(0));
        assert_eq!(asked(429, &[("retry-after", "5"), ("ratelimit-reset", "30")]), Some(5));
        // A rate limit that did not cause the error does not determine the wait.
        assert_eq!(asked(503, &[("ratelimit-reset", "30")]), None);
        assert_eq!(asked(503, &[("retry-after", "5")]), Some(5));
        for text in ["", "soon", "-1", "NaN", "inf"] {
            assert_eq!(asked(429, &[("ratelimit-reset", text)]), None, "{text}");
        }
    }

    #[test]
    fn recognizes_request_id_headers() {
        for name in ["X-Request-Id", "request-id", "X-Correlation-Id", "x-amzn-RequestId", "Vendor-Request-Id"] {
            assert_eq!(super::request_id(&headers(&[("date", "x"), (name, "abc")])), Some("abc"), "{name}");
        }
        assert_eq!(super::request_id(&headers(&[("vendor-request-id", "b"), ("x-request-id", "a")])), Some("a"));
        assert_eq!(super::request_id(&headers(&[("date", "x")])), None);
    }
}
