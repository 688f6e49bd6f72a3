//! Control characters that JSON allows in texts and the parser of YAML refuses: others stand in for them while it reads.

use std::borrow::Cow;

/// Characters and what they stand for, each as long as the other, so that places stay where they are.
#[derive(Default)]
pub struct StandIns(Vec<(char, char)>);

impl StandIns {
    /// Puts characters that the text does not have in the places of its control characters of two bytes.
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

    /// The text as it was written.
    pub fn restored<'text>(&self, text: Cow<'text, str>) -> Cow<'text, str> {
        if !self.0.iter().any(|(stand_in, _)| text.contains(*stand_in)) {
            return text;
        }
        let own = |char| self.0.iter().find(|(stand_in, _)| *stand_in == char).map_or(char, |(_, rejected)| *rejected);
        Cow::Owned(text.chars().map(own).collect())
    }
}

/// The control characters of Latin-1, but for the one that ends a line.
fn is_refused(char: char) -> bool {
    matches!(char, '\u{80}'..='\u{84}' | '\u{86}'..='\u{9f}')
}
