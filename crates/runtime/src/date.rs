//! Days of the calendar, without a time or a zone.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{ParseError, timestamp};

/// A day of the calendar, `YYYY-MM-DD`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date(jiff::civil::Date);

const EXPECTED: &str = "a date such as 2025-07-12";

impl fmt::Debug for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

/// Takes a day and nothing else: a text with a time is refused, since its day depends on a zone.
impl FromStr for Date {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let is_day = text.len() == "2025-07-12".len();
        text.parse().ok().filter(|_| is_day).map(Self).ok_or(ParseError::new(EXPECTED))
    }
}

impl From<jiff::civil::Date> for Date {
    fn from(date: jiff::civil::Date) -> Self {
        Self(date)
    }
}

impl From<Date> for jiff::civil::Date {
    fn from(date: Date) -> Self {
        date.0
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        timestamp::parse(deserializer, EXPECTED)
    }
}

#[cfg(test)]
mod tests {
    use super::Date;
    use crate::decode;

    #[test]
    fn it_comes_out_the_same() {
        for text in ["2025-07-12", "0001-01-01", "2024-02-29"] {
            let json = format!("\"{text}\"");
            let date: Date = serde_json::from_str(&json).unwrap();
            assert_eq!(serde_json::to_string(&date).unwrap(), json);
            assert_eq!(format!("{date} {date:?}"), format!("{text} {text}"));
            assert_eq!(Date::from(jiff::civil::Date::from(date)), date);
        }
        assert!("2025-07-12".parse::<Date>().unwrap() < "2025-08-01".parse().unwrap());
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["", "2025-02-29", "2025-7-1", "2025-07-12T00:00:00Z", "20250712", "2025-07-12T1"] {
            assert_eq!(text.parse::<Date>().unwrap_err().to_string(), "expected a date such as 2025-07-12", "{text}");
        }
        let error = decode::from_slice::<Date>(b"\"canary\"").unwrap_err();
        assert_eq!(error.to_string(), "expected a date such as 2025-07-12, found a string that is not at `$`");
    }
}
