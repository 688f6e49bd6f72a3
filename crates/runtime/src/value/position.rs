//! The position in a paginated list, which can be saved to continue later.

use std::{
    fmt::{self, Write as _},
    str::FromStr,
};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::ParseError;

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PageStart {
    /// The first page, which the unchanged request returns.
    Start,
    /// The page that begins at this offset.
    Offset(i64),
    /// The page with this number.
    Number(i64),
    /// The page with a token, which the previous page contained.
    Token(String),
    /// The page with a link, which the previous page contained.
    Link(String),
}

impl PageStart {
    /// Returns the offset or the page number.
    pub fn number(&self) -> Option<i64> {
        match self {
            Self::Offset(number) | Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// Returns the token.
    pub fn token(&self) -> Option<&str> {
        match self {
            Self::Token(token) => Some(token),
            _ => None,
        }
    }

    /// Returns the link.
    pub(crate) fn link(&self) -> Option<&str> {
        match self {
            Self::Link(link) => Some(link),
            _ => None,
        }
    }
}

/// A position in a paginated list: a page, and the number of its items that were already returned.
///
/// `Display`, `FromStr` and serde represent it as one line of text. The text can be saved and used later, even in another
/// process, to continue the same request with the same filters. A position contains the server's token or link of the
/// page, but no credentials. `Debug` redacts the token or link.
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
    pub(crate) page: PageStart,
    /// The number of items of the page that were already returned.
    pub(crate) returned: usize,
}

impl Position {
    /// The first page.
    pub(crate) const START: Self = Self { page: PageStart::Start, returned: 0 };

    pub(crate) fn at(page: PageStart) -> Self {
        Self { page, returned: 0 }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:", self.returned)?;
        match &self.page {
            PageStart::Start => formatter.write_str("start"),
            PageStart::Offset(offset) => write!(formatter, "offset:{offset}"),
            PageStart::Number(number) => write!(formatter, "number:{number}"),
            PageStart::Token(token) => write!(formatter, "token:{token}"),
            PageStart::Link(link) => write!(formatter, "link:{link}"),
        }
    }
}

impl fmt::Debug for Position {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        match &self.page {
            PageStart::Token(_) => text.push_str("token:*"),
            PageStart::Link(_) => text.push_str("link:*"),
            // Writing to a `String` cannot fail.
            _ => drop(write!(text, "{}", Self::at(self.page.clone()))),
        }
        let text = text.strip_prefix("0:").unwrap_or(&text);
        formatter.debug_struct("Position").field("page", &text).field("returned", &self.returned).finish()
    }
}

impl FromStr for Position {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        parse(text).ok_or_else(|| ParseError::new("a list position, for example 0:offset:50"))
    }
}

fn parse(text: &str) -> Option<Position> {
    let (returned, page) = text.split_once(':')?;
    let returned = returned.parse().ok()?;
    let (kind, value) = page.split_once(':').unwrap_or((page, ""));
    let number = || value.parse::<i64>().ok().filter(|number| *number >= 0);
    let page = match kind {
        "start" if value.is_empty() => PageStart::Start,
        "offset" => PageStart::Offset(number()?),
        "number" => PageStart::Number(number()?),
        "token" if !value.is_empty() => PageStart::Token(value.to_owned()),
        "link" if !value.is_empty() => PageStart::Link(value.to_owned()),
        _ => return None,
    };
    Some(Position { page, returned })
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
    fn position_round_trips_as_text() {
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
    fn debug_redacts_token_and_link() {
        let shown = |text: &str| format!("{:?}", text.parse::<Position>().unwrap());
        assert_eq!(shown("3:token:canary"), r#"Position { page: "token:*", returned: 3 }"#);
        assert_eq!(shown("0:link:/canary"), r#"Position { page: "link:*", returned: 0 }"#);
        assert_eq!(shown("3:offset:50"), r#"Position { page: "offset:50", returned: 3 }"#);
    }
}
