//! Where a walk through pages is, as something that can be kept and gone on from.

use std::{
    fmt::{self, Write as _},
    str::FromStr,
};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::ParseError;

/// Which page is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Place {
    /// The one that the request asks for by itself.
    Start,
    /// The one that so many items come before.
    Offset(i64),
    /// The one with this number.
    Number(i64),
    /// The one that a token of the page before names.
    Token(String),
    /// The one that a link of the page before leads to.
    Link(String),
}

impl Place {
    /// The offset or the number.
    pub fn number(&self) -> Option<i64> {
        match self {
            Self::Offset(number) | Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The token.
    pub fn token(&self) -> Option<&str> {
        match self {
            Self::Token(token) => Some(token),
            _ => None,
        }
    }

    /// The link.
    pub(crate) fn link(&self) -> Option<&str> {
        match self {
            Self::Link(link) => Some(link),
            _ => None,
        }
    }
}

/// Where a walk through the pages of a list is: the page, and how many of its items were given already.
///
/// `Display`, `FromStr` and serde write and read it as one line of text, so that it can be kept and gone on from later, in
/// another process too: by the same call, with the same filters. It holds what the server gave to find the page, and no
/// credentials; `Debug` does not show that.
///
/// ```
/// use subkit_runtime::Position;
///
/// let position: Position = "3:offset:100".parse()?;
/// assert_eq!(position.to_string(), "3:offset:100");
/// # Ok::<(), subkit_runtime::ParseError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Position {
    pub(crate) place: Place,
    /// How many items of the page come before.
    pub(crate) given: usize,
}

impl Position {
    /// The first page.
    pub(crate) const START: Self = Self { place: Place::Start, given: 0 };

    pub(crate) fn page(place: Place) -> Self {
        Self { place, given: 0 }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:", self.given)?;
        match &self.place {
            Place::Start => formatter.write_str("start"),
            Place::Offset(offset) => write!(formatter, "offset:{offset}"),
            Place::Number(number) => write!(formatter, "number:{number}"),
            Place::Token(token) => write!(formatter, "token:{token}"),
            Place::Link(link) => write!(formatter, "link:{link}"),
        }
    }
}

impl fmt::Debug for Position {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        match &self.place {
            Place::Token(_) => text.push_str("token:*"),
            Place::Link(_) => text.push_str("link:*"),
            // Writing to a `String` cannot fail.
            _ => drop(write!(text, "{}", Self::page(self.place.clone()))),
        }
        let text = text.strip_prefix("0:").unwrap_or(&text);
        formatter.debug_struct("Position").field("page", &text).field("given", &self.given).finish()
    }
}

impl FromStr for Position {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        parse(text).ok_or_else(|| ParseError::new("a position in a list such as 0:offset:50"))
    }
}

fn parse(text: &str) -> Option<Position> {
    let (given, place) = text.split_once(':')?;
    let given = given.parse().ok()?;
    let (kind, value) = place.split_once(':').unwrap_or((place, ""));
    let number = || value.parse::<i64>().ok().filter(|number| *number >= 0);
    let place = match kind {
        "start" if value.is_empty() => Place::Start,
        "offset" => Place::Offset(number()?),
        "number" => Place::Number(number()?),
        "token" if !value.is_empty() => Place::Token(value.to_owned()),
        "link" if !value.is_empty() => Place::Link(value.to_owned()),
        _ => return None,
    };
    Some(Position { place, given })
}

impl Serialize for Position {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Position {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::Position;

    #[test]
    fn it_is_read_as_it_is_written() {
        for text in
            ["0:start", "2:start", "0:offset:50", "7:number:3", "1:token:a:b/c+d=", "0:link:/v1/x?offset=50&limit=50"]
        {
            let position: Position = text.parse().unwrap();
            assert_eq!(position.to_string(), text);
            let json = serde_json::to_string(&position).unwrap();
            assert_eq!(serde_json::from_str::<Position>(&json).unwrap(), position);
        }
        for text in [
            "",
            "0",
            "0:",
            "x:start",
            "-1:start",
            "0:start:1",
            "0:offset:",
            "0:offset:-1",
            "0:number:x",
            "0:token:",
            "0:y:1",
        ] {
            assert!(text.parse::<Position>().is_err(), "{text}");
        }
    }

    #[test]
    fn what_the_server_gave_is_not_shown() {
        let shown = |text: &str| format!("{:?}", text.parse::<Position>().unwrap());
        assert_eq!(shown("3:token:canary"), r#"Position { page: "token:*", given: 3 }"#);
        assert_eq!(shown("0:link:/canary"), r#"Position { page: "link:*", given: 0 }"#);
        assert_eq!(shown("3:offset:50"), r#"Position { page: "offset:50", given: 3 }"#);
    }
}
