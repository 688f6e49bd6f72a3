//! Text that stays on one line wherever it is printed.

use std::fmt::{self, Write as _};

/// Text in which characters that are not printable, such as control characters, are replaced by escapes such as `\n` and
/// `\u{2028}`.
///
/// Names of headers, parameters and operations may be given at run time. A line break in one of them could forge a second
/// line of a log.
pub(crate) struct OneLine<'a>(pub(crate) &'a str);

impl fmt::Display for OneLine<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for char in self.0.chars() {
            match char {
                // Quotes do not break a line, and a backslash may belong to text that is already escaped.
                '\'' | '"' | '\\' => formatter.write_char(char)?,
                char => write!(formatter, "{}", char.escape_debug())?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::OneLine;

    #[test]
    fn escapes_line_breaks_and_keeps_printable_text() {
        for (text, expected) in [
            ("the argument `x` isn't \"sent\" \\ é", "the argument `x` isn't \"sent\" \\ é"),
            ("a\r\nb\0\u{1b}[31m", r"a\r\nb\0\u{1b}[31m"),
            ("\u{85}\u{2028}\u{2029}\u{202e}", r"\u{85}\u{2028}\u{2029}\u{202e}"),
        ] {
            assert_eq!(OneLine(text).to_string(), expected);
        }
    }
}
