//! Timestamps, which also keep text from the server that is not a valid timestamp.
//!
//! A timestamp is compared as an instant: `10:00+02:00` equals `08:00Z`. The offset is not preserved. The timestamp is
//! encoded in UTC, with as many fraction digits as needed. Text that cannot be represented in this form is encoded as
//! received: fractions of more than nine digits, leap seconds, times in the last hours of the year 9999, and invalid
//! timestamps from a server.

use std::{
    borrow::Cow,
    fmt,
    str::FromStr,
    time::{SystemTime, UNIX_EPOCH},
};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{ParseError, serde_context::unknown_values};

/// A point in time.
///
/// ```
/// use subkit_runtime::Timestamp;
///
/// # fn main() -> Result<(), subkit_runtime::ParseError> {
/// let read: Timestamp = "2025-07-12T04:08:36.925+02:00".parse()?;
/// assert_eq!(read.to_string(), "2025-07-12T02:08:36.925Z");
/// let never: Timestamp = "9999-12-31T23:59:59Z".parse()?;
/// assert!(never > read && never.to_string() == "9999-12-31T23:59:59Z");
/// # Ok(())
/// # }
/// ```
///
/// Parsing accepts exactly the timestamps of RFC 3339. A response can contain any text. Decoding keeps the text, so that a page of
/// results can be decoded even if one timestamp in it is invalid. [`instant`](Self::instant) returns the point in time if the
/// timestamp is valid. Invalid timestamps sort last, by their text. Timestamps that are kept as text are equal only if their texts
/// are equal. A timestamp with a leap second or with a fraction of more than nine digits therefore differs from every instant.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Timestamp {
    position: TimePosition,
    /// The text as received, if it cannot be derived from `position`.
    text: Option<Box<str>>,
}

/// The position of a timestamp in time. Later positions are greater.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum TimePosition {
    /// The timestamp is this instant, or less than a nanosecond after it.
    At(jiff::Timestamp),
    /// The timestamp is after the last instant that `jiff` supports, 9999-12-30T22:00:00Z.
    After,
    /// The text is not a timestamp.
    Unknown,
}

const EXPECTED: &str = "an RFC 3339 timestamp such as 2025-07-12T02:08:36Z";

/// The number of fraction digits of an instant.
const FRACTION_DIGITS: usize = 9;

/// The index in the text at which the fraction begins.
const FRACTION: usize = "2025-07-12T02:08:36.".len();

impl Timestamp {
    /// Returns the current time.
    pub fn now() -> Self {
        jiff::Timestamp::now().into()
    }

    /// Returns the instant with nanosecond precision. Returns `None` if the server sent text that is not a timestamp, or
    /// a time in the last hours of the year 9999. For a leap second, returns the second before it.
    pub fn instant(&self) -> Option<jiff::Timestamp> {
        match self.position {
            TimePosition::At(instant) => Some(instant),
            TimePosition::After | TimePosition::Unknown => None,
        }
    }

    /// Creates a timestamp from the text that the server sent, whether valid or not.
    fn received(text: &str) -> Self {
        parse(text).unwrap_or_else(|| {
            unknown_values::record("Timestamp");
            Self { position: TimePosition::Unknown, text: Some(text.into()) }
        })
    }
}

fn parse(text: &str) -> Option<Timestamp> {
    let fraction = text.get(FRACTION - 1..).and_then(|rest| rest.strip_prefix('.')).unwrap_or_default();
    let digits = fraction.bytes().take_while(u8::is_ascii_digit).count();
    let is_leap_second = text.get(FRACTION - 3..FRACTION - 1) == Some("60");
    let shortened: Cow<'_, str> = match digits.checked_sub(FRACTION_DIGITS) {
        Some(more) if more > 0 => {
            [text.get(..FRACTION + FRACTION_DIGITS)?, text.get(FRACTION + FRACTION_DIGITS + more..)?].concat().into()
        }
        _ => text.into(),
    };
    if !is_rfc_3339(&shortened) {
        return None;
    }
    if let Ok(instant) = shortened.parse() {
        let is_exact = digits <= FRACTION_DIGITS && !is_leap_second;
        return Some(Timestamp { position: TimePosition::At(instant), text: (!is_exact).then(|| text.into()) });
    }
    // `jiff` does not support the end of the year 9999. The same days of the year 2000 show whether the rest is valid.
    let same_in_2000 = ["2000-12-3", shortened.strip_prefix("9999-12-3")?].concat();
    let is_valid = same_in_2000.parse::<jiff::Timestamp>().is_ok();
    is_valid.then(|| Timestamp { position: TimePosition::After, text: Some(text.into()) })
}

/// Whether text has the form that RFC 3339 defines. `jiff` also accepts other forms, which would not be encoded as they
/// were received.
fn is_rfc_3339(text: &str) -> bool {
    let is_form = |form: &[u8], bytes: &[u8]| {
        form.len() == bytes.len()
            && form.iter().zip(bytes).all(|(form, byte)| match form {
                b'0' => byte.is_ascii_digit(),
                b'T' => matches!(byte, b'T' | b't' | b' '),
                b'+' => matches!(byte, b'+' | b'-'),
                form => form == byte,
            })
    };
    let Some((date_time, rest)) = text.as_bytes().split_at_checked(FRACTION - 1) else { return false };
    let digits = match rest {
        [b'.', fraction @ ..] => fraction.iter().take_while(|byte| byte.is_ascii_digit()).count(),
        _ => 0,
    };
    let has_fraction = rest.first() == Some(&b'.');
    let zone = rest.get(if has_fraction { digits + 1 } else { 0 }..).unwrap_or_default();
    is_form(b"0000-00-00T00:00:00", date_time)
        && (!has_fraction || digits > 0)
        && (matches!(zone, b"Z" | b"z") || is_form(b"+00:00", zone))
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.position, &self.text) {
            (TimePosition::Unknown, Some(text)) => fmt::Debug::fmt(text, formatter),
            _ => fmt::Display::fmt(self, formatter),
        }
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.text, &self.position) {
            (Some(text), _) => formatter.write_str(text),
            (None, TimePosition::At(instant)) => fmt::Display::fmt(instant, formatter),
            (None, TimePosition::After | TimePosition::Unknown) => Ok(()),
        }
    }
}

impl FromStr for Timestamp {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        parse(text).ok_or(ParseError::new(EXPECTED))
    }
}

impl From<jiff::Timestamp> for Timestamp {
    fn from(instant: jiff::Timestamp) -> Self {
        Self { position: TimePosition::At(instant), text: None }
    }
}

/// Returns an error if there is no [instant](Timestamp::instant).
impl TryFrom<&Timestamp> for jiff::Timestamp {
    type Error = ParseError;

    fn try_from(timestamp: &Timestamp) -> Result<Self, ParseError> {
        timestamp.instant().ok_or(ParseError::new("a timestamp before 9999-12-30T22:00:00Z"))
    }
}

/// Returns an error if there is no [instant](Timestamp::instant), or the clock of the platform cannot represent it: on
/// Windows, times before the year 1601.
impl TryFrom<&Timestamp> for SystemTime {
    type Error = ParseError;

    fn try_from(timestamp: &Timestamp) -> Result<Self, ParseError> {
        let distance = jiff::Timestamp::try_from(timestamp)?.as_duration();
        let time = if distance.is_negative() {
            UNIX_EPOCH.checked_sub(distance.unsigned_abs())
        } else {
            UNIX_EPOCH.checked_add(distance.unsigned_abs())
        };
        time.ok_or(ParseError::new("a time that this platform can represent"))
    }
}

/// Returns an error for times before the year -9999 and after the year 9999.
impl TryFrom<SystemTime> for Timestamp {
    type Error = ParseError;

    fn try_from(time: SystemTime) -> Result<Self, ParseError> {
        let instant = jiff::Timestamp::try_from(time);
        instant.map(Self::from).map_err(|_| ParseError::new("a time between the years -9999 and 9999"))
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::text::deserialize_with(deserializer, EXPECTED, Self::received)
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime, UNIX_EPOCH};

    use super::Timestamp;
    use crate::decode;

    #[test]
    fn round_trips_rfc_3339_timestamps_unchanged() {
        for text in [
            "2025-07-12T02:08:36.925Z",
            "1970-01-01T00:00:00Z",
            "2025-01-01T00:00:00.000000001Z",
            "9999-12-30T22:00:00Z",
            "9999-12-31T23:59:59Z",
            "9999-12-31T23:59:59.999999999999Z",
            "0000-01-01T00:00:00Z",
            "0001-01-01T00:00:00Z",
            "2026-01-02T03:04:05.1234567890123Z",
            "2026-01-02T03:04:05.0000000000000+02:00",
            "2016-12-31T23:59:60Z",
            "2016-12-31T23:59:60.5Z",
        ] {
            let json = format!("\"{text}\"");
            let timestamp: Timestamp = serde_json::from_str(&json).unwrap();
            assert_eq!(serde_json::to_string(&timestamp).unwrap(), json);
            assert_eq!((timestamp.to_string(), format!("{timestamp:?}")), (text.to_owned(), text.to_owned()));
        }
    }

    #[test]
    fn timestamps_compare_by_instant() {
        let read = |text: &str| text.parse::<Timestamp>().unwrap();
        assert_eq!(read("2025-07-12T10:00:00+02:00"), read("2025-07-12T08:00:00.000Z"));
        assert_eq!(read("2025-07-12T10:00:00-00:30"), read("2025-07-12t10:30:00z"));
        assert!(read("2025-07-12T10:00:00+02:00") < read("2025-07-12T10:00:00Z"));
    }

    #[test]
    fn sorts_by_instant_with_invalid_timestamps_last() {
        let texts = [
            "0000-01-01T00:00:00Z",
            "2016-12-31T23:59:58Z",
            "2016-12-31T23:59:60Z",
            "2017-01-01T00:00:00Z",
            "2026-01-02T03:04:05.123456789Z",
            "2026-01-02T03:04:05.1234567890123Z",
            "9999-12-30T22:00:00Z",
            "9999-12-31T23:59:59Z",
            "never",
            "soon",
        ];
        let read = |text: &&str| serde_json::from_value::<Timestamp>((*text).into()).unwrap();
        assert!(texts.iter().map(read).is_sorted_by(|earlier, later| earlier < later));
        assert!(Timestamp::now() < read(&"9999-12-31T23:59:59Z"));
    }

    #[test]
    fn parsing_rejects_and_decoding_keeps_invalid_timestamps() {
        let expected = "expected an RFC 3339 timestamp such as 2025-07-12T02:08:36Z";
        for text in [
            "",
            "2025-07-12",
            "2025-07-12T10:00:00",
            "2025-13-12T10:00:00Z",
            "9999-12-32T00:00:00Z",
            "9999-12-31T24:00:00Z",
            "0000-00-00T00:00:00Z",
            "2025-07-12T10:00:00.1234567890123",
            "yesterday",
            "\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}.1",
        ] {
            assert_eq!(text.parse::<Timestamp>().unwrap_err().to_string(), expected, "{text}");
            let json = serde_json::to_string(text).unwrap();
            let kept: Timestamp = decode::from_slice(json.as_bytes()).unwrap();
            assert_eq!((kept.instant(), kept.to_string().as_str()), (None, text));
            assert_eq!((serde_json::to_string(&kept).unwrap(), format!("{kept:?}")), (json, format!("{text:?}")));
            assert!(SystemTime::try_from(&kept).is_err());
        }
        assert_eq!(
            decode::from_slice::<Timestamp>(b"1").unwrap_err().reason(),
            format!("{expected}, found an integer")
        );
    }

    #[test]
    fn converts_to_and_from_other_time_types() {
        let time = UNIX_EPOCH + Duration::from_millis(1500);
        let timestamp = Timestamp::try_from(time).unwrap();
        assert_eq!(timestamp.to_string(), "1970-01-01T00:00:01.5Z");
        assert_eq!(SystemTime::try_from(&timestamp), Ok(time));
        assert_eq!(timestamp.instant().map(Timestamp::from).as_ref(), Some(&timestamp));
        assert!(Timestamp::now() > timestamp);
        let before = "1969-12-31T23:59:58.5Z".parse::<Timestamp>().unwrap();
        assert_eq!(SystemTime::try_from(&before), Ok(UNIX_EPOCH - Duration::from_millis(1500)));
        // Platforms differ in the times that they support. The conversion must not panic on any.
        for far in [jiff::Timestamp::MIN, jiff::Timestamp::MAX] {
            if let Ok(time) = SystemTime::try_from(&Timestamp::from(far)) {
                assert_eq!(Timestamp::try_from(time), Ok(far.into()));
            }
        }
        let far = UNIX_EPOCH + Duration::from_secs(1 << 40);
        assert_eq!(
            Timestamp::try_from(far).unwrap_err().to_string(),
            "expected a time between the years -9999 and 9999"
        );
    }
}
