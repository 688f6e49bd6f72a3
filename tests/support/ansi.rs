//! Removal of terminal escape sequences.

/// Returns the text without ANSI escape sequences.
pub fn strip_ansi(text: &str) -> String {
    let mut parts = text.split('\u{1b}');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain.push_str(part.split_once('m').map_or("", |(_, rest)| rest));
    }
    plain
}
