//! The query of a request.
//!
//! Names and values are percent-encoded, not form-encoded: a space is `%20` and a plus is `%2B`, which every server decodes as
//! intended. Parameters are in the order in which they were added.

use std::fmt::Display;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// The characters that are percent-encoded: all except the unreserved characters of RFC 3986.
const COMPONENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The encoding of a list in a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListStyle {
    /// `ids=a,b`: style `form` without `explode`.
    Comma,
    /// `ids=a&ids=b`: style `form` with `explode`.
    Repeat,
    /// `ids=a%20b`: style `spaceDelimited`.
    Space,
    /// `ids=a%7Cb`: style `pipeDelimited`.
    Pipe,
}

/// A query under construction.
#[derive(Default)]
pub(crate) struct Query(String);

impl Query {
    /// Adds a parameter.
    pub(crate) fn push(&mut self, name: &str, value: impl Display) {
        self.start(name);
        self.0.extend(encode(&value.to_string()));
    }

    /// Adds a list and returns its length. An empty list adds nothing. Returns an error if an item contains the space or `|` that
    /// delimits the items, because a delimiter and the same character in an item are encoded the same way.
    pub(crate) fn push_list(
        &mut self,
        name: &str,
        values: impl IntoIterator<Item: Display>,
        style: ListStyle,
    ) -> Result<usize, &'static str> {
        let delimiter = match style {
            ListStyle::Comma => ",",
            ListStyle::Space => "%20",
            ListStyle::Pipe => "%7C",
            ListStyle::Repeat => return Ok(values.into_iter().map(|value| self.push(name, value)).count()),
        };
        let mut length = 0;
        for value in values {
            if length == 0 {
                self.start(name);
            } else {
                self.0.push_str(delimiter);
            }
            let value = value.to_string();
            if let Some(ambiguous) = ambiguous_item(&value, delimiter) {
                return Err(ambiguous);
            }
            self.0.extend(encode(&value));
            length += 1;
        }
        Ok(length)
    }

    /// Adds a name with several values. The values are encoded; the delimiter between them is not.
    #[cfg(feature = "extended")]
    pub(crate) fn push_texts(&mut self, name: &str, texts: &[String], delimiter: &str) {
        self.start(name);
        let encoded: Vec<String> = texts.iter().map(|text| encode(text).to_string()).collect();
        self.0.push_str(&encoded.join(delimiter));
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    fn start(&mut self, name: &str) {
        if self.0.is_empty() {
            // Enough for most queries, so that the text is not moved while it grows.
            self.0.reserve(128);
        } else {
            self.0.push('&');
        }
        self.0.extend(encode(name));
        self.0.push('=');
    }
}

/// Returns the reason why a server would split an item of a list, if any.
pub(crate) fn ambiguous_item(item: &str, delimiter: &str) -> Option<&'static str> {
    match delimiter {
        "%20" if item.contains(' ') => Some("has an item with a space, which separates the items of this list"),
        "%7C" if item.contains('|') => Some("has an item with a `|`, which separates the items of this list"),
        _ => None,
    }
}

pub(crate) fn encode(text: &str) -> percent_encoding::PercentEncode<'_> {
    utf8_percent_encode(text, COMPONENT)
}

#[cfg(test)]
mod tests {
    use super::{ListStyle, Query};

    #[test]
    fn percent_encodes_queries_and_keeps_their_order() {
        let mut query = Query::default();
        query.push("z", "a b+c&d=e");
        query.push("a[]", 7);
        query.push("é", "#?/%,'");
        query.push("empty", "");
        assert_eq!(query.as_str(), "z=a%20b%2Bc%26d%3De&a%5B%5D=7&%C3%A9=%23%3F%2F%25%2C%27&empty=");
    }

    #[test]
    fn encodes_lists_in_each_style() {
        for (style, expected) in [
            (ListStyle::Comma, "x=1&ids=a%2Cb,c%3Bd,e"),
            (ListStyle::Repeat, "x=1&ids=a%2Cb&ids=c%3Bd&ids=e"),
            (ListStyle::Space, "x=1&ids=a%2Cb%20c%3Bd%20e"),
            (ListStyle::Pipe, "x=1&ids=a%2Cb%7Cc%3Bd%7Ce"),
        ] {
            let mut query = Query::default();
            query.push("x", 1);
            assert_eq!(query.push_list("ids", ["a,b", "c;d", "e"], style), Ok(3));
            assert_eq!(query.push_list("none", [""; 0], style), Ok(0));
            assert_eq!(query.as_str(), expected);
        }
    }

    #[test]
    fn rejects_items_that_contain_the_encoded_delimiter() {
        for (style, item) in [(ListStyle::Space, "c d"), (ListStyle::Pipe, "c|d")] {
            assert!(Query::default().push_list("ids", ["a", item], style).is_err());
        }
        for (style, item) in [(ListStyle::Comma, "c d|e,f"), (ListStyle::Repeat, "c d|e,f")] {
            assert_eq!(Query::default().push_list("ids", ["a", item], style), Ok(2));
        }
    }
}
