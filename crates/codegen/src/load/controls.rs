//! Substitutes for control characters that are valid in JSON strings but rejected by the YAML parser.

use std::borrow::Cow;

/// Pairs of a substitute and the original character. Both have two bytes in UTF-8, so byte offsets do not change.
#[derive(Default)]
pub struct StandIns(Vec<(char, char)>);

impl StandIns {
    /// Replaces the rejected control characters of a text with characters that do not occur in it.
    pub fn of(text: &str) -> (Cow<'_, str>, Self) {
        let mut rejected: Vec<char> = text.chars().filter(|char| is_refused(*char)).collect();
        if rejected.is_empty() {
            return (Cow::Borrowed(text), Self::default());
        }
        rejected.sort_unstable();
        rejected.dedup();
        let free = ('\u{700}'..='\u{7ff}').filter(|char| !text.contains(*char));
        let pairs: Vec<(char, char)> = free.zip(rejected).collect();
        let stand_in =
            |char| pairs.iter().find(|(_, rejected)| *rejected == char).map_or(char, |(stand_in, _)| *stand_in);
        (Cow::Owned(text.chars().map(stand_in).collect()), Self(pairs))
    }

    /// Returns the text with the original characters.
    pub fn restored<'text>(&self, text: Cow<'text, str>) -> Cow<'text, str> {
        if !self.0.iter().any(|(stand_in, _)| text.contains(*stand_in)) {
            return text;
        }
        let own = |char| self.0.iter().find(|(stand_in, _)| *stand_in == char).map_or(char, |(_, rejected)| *rejected);
        Cow::Owned(text.chars().map(own).collect())
    }
}

/// Returns whether a character is a C1 control character other than U+0085 (next line).
fn is_refused(char: char) -> bool {
    matches!(char, '\u{80}'..='\u{84}' | '\u{86}'..='\u{9f}')
}
