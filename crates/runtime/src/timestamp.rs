//! Points in time.
//!
//! A timestamp compares as an instant: `10:00+02:00` equals `08:00Z`. The offset that a text had is not kept; it is written
//! in UTC, with as many digits of a fraction as it needs.

use std::{
    fmt,
    str::FromStr,
    time::{SystemTime, UNIX_EPOCH},
};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::ParseError;

/// A point in time, to the nanosecond.
///
/// ```
/// use subkit_runtime::Timestamp;
///
/// # fn main() -> Result<(), subkit_runtime::ParseError> {
/// let read: Timestamp = "2025-07-12T04:08:36.925+02:00".parse()?;
/// assert_eq!(read.to_string(), "2025-07-12T02:08:36.925Z");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Timestamp(jiff::Timestamp);

const EXPECTED: &str = "an RFC 3339 timestamp such as 2025-07-12T02:08:36Z";

impl Timestamp {
    /// The time now.
    pub fn now() -> Self {
        Self(jiff::Timestamp::now())
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

impl FromStr for Timestamp {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        text.parse().map(Self).map_err(|_| ParseError::new(EXPECTED))
    }
}

impl From<jiff::Timestamp> for Timestamp {
    fn from(timestamp: jiff::Timestamp) -> Self {
        Self(timestamp)
    }
}

impl From<Timestamp> for jiff::Timestamp {
    fn from(timestamp: Timestamp) -> Self {
        timestamp.0
    }
}

/// Fails for times that the clock of the platform cannot hold: on Windows, those before the year 1601.
impl TryFrom<Timestamp> for SystemTime {
    type Error = ParseError;

    fn try_from(timestamp: Timestamp) -> Result<Self, ParseError> {
        let distance = timestamp.0.as_duration();
        let time = if distance.is_negative() {
            UNIX_EPOCH.checked_sub(distance.unsigned_abs())
        } else {
            UNIX_EPOCH.checked_add(distance.unsigned_abs())
        };
        time.ok_or(ParseError::new("a time that the clock of this platform can hold"))
    }
}

/// Fails for times before the year -9999 and after the year 9999.
impl TryFrom<SystemTime> for Timestamp {
    type Error = ParseError;

    fn try_from(time: SystemTime) -> Result<Self, ParseError> {
        time.try_into().map(Self).map_err(|_| ParseError::new("a time between the years -9999 and 9999"))
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        parse(deserializer, EXPECTED)
    }
}

/// Reads what is written as a string and can be parsed.
pub(crate) fn parse<'de, D: Deserializer<'de>, T: FromStr>(
    deserializer: D,
    expected: &'static str,
) -> Result<T, D::Error> {
    let text: String = crate::text::deserialize(deserializer, expected)?;
    text.parse().map_err(|_| de::Error::invalid_value(de::Unexpected::Str(&text), &expected))
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime, UNIX_EPOCH};

    use super::Timestamp;
    use crate::decode;

    #[test]
    fn what_vendors_write_comes_out_the_same() {
        for text in [
            "2025-07-12T02:08:36.925Z",
            "1970-01-01T00:00:00Z",
            "2025-01-01T00:00:00.000000001Z",
            "9999-12-30T22:00:00Z",
        ] {
            let json = format!("\"{text}\"");
            let timestamp: Timestamp = serde_json::from_str(&json).unwrap();
            assert_eq!(serde_json::to_string(&timestamp).unwrap(), json);
            assert_eq!((timestamp.to_string(), format!("{timestamp:?}")), (text.to_owned(), text.to_owned()));
        }
    }

    #[test]
    fn it_compares_as_an_instant() {
        let read = |text: &str| text.parse::<Timestamp>().unwrap();
        assert_eq!(read("2025-07-12T10:00:00+02:00"), read("2025-07-12T08:00:00.000Z"));
        assert_eq!(read("2025-07-12T10:00:00-00:30"), read("2025-07-12t10:30:00z"));
        assert!(read("2025-07-12T10:00:00+02:00") < read("2025-07-12T10:00:00Z"));
    }

    #[test]
    fn what_is_no_timestamp_is_refused() {
        let expected = "expected an RFC 3339 timestamp such as 2025-07-12T02:08:36Z";
        for text in ["", "2025-07-12", "2025-07-12T10:00:00", "2025-13-12T10:00:00Z", "yesterday"] {
            assert_eq!(text.parse::<Timestamp>().unwrap_err().to_string(), expected, "{text}");
            let error = decode::from_slice::<Timestamp>(format!("\"{text}\"").as_bytes()).unwrap_err();
            assert_eq!(error.reason(), format!("{expected}, found a string that is not"));
        }
        assert_eq!(
            decode::from_slice::<Timestamp>(b"1").unwrap_err().reason(),
            format!("{expected}, found an integer")
        );
    }

    #[test]
    fn it_converts_to_and_from_the_clocks_of_others() {
        let time = UNIX_EPOCH + Duration::from_millis(1500);
        let timestamp = Timestamp::try_from(time).unwrap();
        assert_eq!(timestamp.to_string(), "1970-01-01T00:00:01.5Z");
        assert_eq!(SystemTime::try_from(timestamp), Ok(time));
        assert_eq!(Timestamp::from(jiff::Timestamp::from(timestamp)), timestamp);
        assert!(Timestamp::now() > timestamp);
        let before = "1969-12-31T23:59:58.5Z".parse::<Timestamp>().unwrap();
        assert_eq!(SystemTime::try_from(before), Ok(UNIX_EPOCH - Duration::from_millis(1500)));
        // Platforms differ in what they can hold; none may panic.
        for far in [jiff::Timestamp::MIN, jiff::Timestamp::MAX] {
            if let Ok(time) = SystemTime::try_from(Timestamp::from(far)) {
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
