//! Calendar dates, without a time or a time zone.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{ParseError, serde_context::unknown_values};

/// A calendar date, `YYYY-MM-DD`.
///
/// Parsing accepts only valid dates. A response can contain any text, such as `0000-00-00`. Decoding keeps such text and encodes it
/// as received, so that a page of results can be decoded even if one date in it is invalid. [`day`](Self::day) returns the date if
/// it is valid. Invalid dates sort last.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date(Repr);

#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Repr {
    Day(jiff::civil::Date),
    /// The text as received, which is not a valid date.
    Text(Box<str>),
}

const EXPECTED: &str = "a date such as 2025-07-12";

impl Date {
    /// Returns the date, or `None` if the server sent an invalid date.
    pub fn day(&self) -> Option<jiff::civil::Date> {
        match &self.0 {
            Repr::Day(day) => Some(*day),
            Repr::Text(_) => None,
        }
    }

    /// Creates a date from the text that the server sent, whether valid or not.
    fn received(text: &str) -> Self {
        text.parse().unwrap_or_else(|_| {
            unknown_values::record("Date");
            Self(Repr::Text(text.into()))
        })
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Repr::Day(day) => fmt::Display::fmt(day, formatter),
            Repr::Text(text) => fmt::Debug::fmt(text, formatter),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Repr::Day(day) => fmt::Display::fmt(day, formatter),
            Repr::Text(text) => formatter.write_str(text),
        }
    }
}

/// Accepts only dates. Text with a time is rejected, because the date of a time depends on the time zone.
impl FromStr for Date {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let is_day = text.len() == "2025-07-12".len();
        let day = text.parse().ok().filter(|_| is_day);
        day.map(|day| Self(Repr::Day(day))).ok_or(ParseError::new(EXPECTED))
    }
}

impl From<jiff::civil::Date> for Date {
    fn from(day: jiff::civil::Date) -> Self {
        Self(Repr::Day(day))
    }
}

/// Returns an error if the date is [not valid](Date::day).
impl TryFrom<&Date> for jiff::civil::Date {
    type Error = ParseError;

    fn try_from(date: &Date) -> Result<Self, ParseError> {
        date.day().ok_or(ParseError::new(EXPECTED))
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::text::deserialize_with(deserializer, EXPECTED, Self::received)
    }
}

#[cfg(test)]
mod tests {
    use super::Date;
    use crate::decode;

    #[test]
    fn dates_round_trip_and_are_ordered() {
        for text in ["2025-07-12", "0000-01-01", "0001-01-01", "2024-02-29", "9999-12-31"] {
            let json = format!("\"{text}\"");
            let date: Date = serde_json::from_str(&json).unwrap();
            assert_eq!(serde_json::to_string(&date).unwrap(), json);
            assert_eq!(format!("{date} {date:?}"), format!("{text} {text}"));
            assert_eq!(date.day().map(Date::from), Some(date));
        }
        assert!("2025-07-12".parse::<Date>().unwrap() < "2025-08-01".parse().unwrap());
    }

    #[test]
    fn parsing_rejects_and_decoding_keeps_invalid_dates() {
        for text in ["", "0000-00-00", "2025-02-29", "2025-7-1", "2025-07-12T00:00:00Z", "20250712", "2025-07-12T1"] {
            assert_eq!(text.parse::<Date>().unwrap_err().to_string(), "expected a date such as 2025-07-12", "{text}");
            let json = format!("\"{text}\"");
            let kept: Date = decode::from_slice(json.as_bytes()).unwrap();
            assert_eq!((kept.day(), kept.to_string().as_str()), (None, text));
            assert_eq!((serde_json::to_string(&kept).unwrap(), format!("{kept:?}")), (json.clone(), json));
            assert!(kept > "9999-12-31".parse().unwrap());
        }
        let error = decode::from_slice::<Date>(b"7").unwrap_err();
        assert_eq!(error.to_string(), "expected a date such as 2025-07-12, found an integer at `$`");
    }
}
