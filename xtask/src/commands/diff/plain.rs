//! Text of specs in reports: on one line, and without characters that are invisible or that control the terminal.

/// Returns a text on one line. Line breaks and tabs are replaced with spaces, and other characters without a shape with their code
/// points.
pub fn one_line(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' if result.ends_with(' ') => {}
            '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => result.push(' '),
            char => push(&mut result, char),
        }
    }
    result
}

/// Appends a character, or its code point if it is a control character or invisible.
pub fn push(result: &mut String, char: char) {
    if char.is_control() || is_invisible(char) {
        result.extend(char.escape_unicode());
    } else {
        result.push(char);
    }
}

/// Returns whether a character has no shape of its own: zero-width characters, and those that set the direction of the text.
fn is_invisible(char: char) -> bool {
    matches!(char, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn replaces_line_breaks_and_control_characters() {
        assert_eq!(one_line("a\r\n  b\tc \n d\u{2028}e"), "a   b c  d e");
        assert_eq!(one_line("\u{1b}[31mred\u{9b}0m\u{202e}x"), "\\u{1b}[31mred\\u{9b}0m\\u{202e}x");
    }
}
