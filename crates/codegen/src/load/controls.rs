//! Replaces control characters that are valid in JSON strings but rejected by the YAML parser.

use std::borrow::Cow;

/// Pairs of a substitute character and the original character. Both have two bytes in UTF-8, so byte offsets do not change.
#[derive(Default)]
pub struct Substitutes(Vec<(char, char)>);

impl Substitutes {
    /// Replaces the rejected control characters of a text with characters that do not occur in it.
    pub fn replace_in(text: &str) -> (Cow<'_, str>, Self) {
        let mut rejected: Vec<char> = text.chars().filter(|char| is_rejected(*char)).collect();
        if rejected.is_empty() {
            return (Cow::Borrowed(text), Self::default());
        }
        rejected.sort_unstable();
        rejected.dedup();
        let free = ('\u{700}'..='\u{7ff}').filter(|char| !text.contains(*char));
        let pairs: Vec<(char, char)> = free.zip(rejected).collect();
        let substitute =
            |char| pairs.iter().find(|(_, rejected)| *rejected == char).map_or(char, |(substitute, _)| *substitute);
        (Cow::Owned(text.chars().map(substitute).collect()), Self(pairs))
    }

    /// Returns the text with the original characters.
    pub fn restore<'text>(&self, text: Cow<'text, str>) -> Cow<'text, str> {
        if !self.0.iter().any(|(substitute, _)| text.contains(*substitute)) {
            return text;
        }
        let original =
            |char| self.0.iter().find(|(substitute, _)| *substitute == char).map_or(char, |(_, rejected)| *rejected);
        Cow::Owned(text.chars().map(original).collect())
    }
}

/// Returns whether a character is a C1 control character other than U+0085 (next line).
fn is_rejected(char: char) -> bool {
    matches!(char, '\u{80}'..='\u{84}' | '\u{86}'..='\u{9f}')
}
