//! Documentation of generated items.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Bounds, Count, Source};

/// Returns doc attributes for several paragraphs. Empty paragraphs are skipped.
pub fn doc<I>(paragraphs: I) -> TokenStream
where
    I: IntoIterator,
    I::Item: AsRef<str>,
{
    let mut lines: Vec<String> = Vec::new();
    for paragraph in paragraphs {
        let paragraph = paragraph.as_ref().trim();
        if paragraph.is_empty() {
            continue;
        }
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(
            paragraph.lines().map(|line| if line.is_empty() { String::new() } else { format!(" {}", line.trim_end()) }),
        );
    }
    quote! { #( #[doc = #lines] )* }
}

/// Returns the sentences about the bounds of a value.
pub fn bounds(bounds: &Bounds) -> String {
    let mut parts: Vec<String> = Vec::new();
    let at_least = if bounds.exclusive_minimum { "More than" } else { "At least" };
    let at_most = if bounds.exclusive_maximum { "Less than" } else { "At most" };
    parts.extend(bounds.minimum.as_ref().map(|bound| format!("{at_least} {bound}.")));
    parts.extend(bounds.maximum.as_ref().map(|bound| format!("{at_most} {bound}.")));
    parts.extend(bounds.multiple_of.as_ref().map(|bound| format!("A multiple of {bound}.")));
    for (what, Count { min, max }) in [("character", bounds.length), ("item", bounds.items), ("key", bounds.keys)] {
        let counted = |bound: u64| if bound == 1 { format!("1 {what}") } else { format!("{bound} {what}s") };
        parts.extend(min.map(|bound| match bound {
            1 => "Not empty.".to_owned(),
            bound => format!("At least {}.", counted(bound)),
        }));
        parts.extend(max.map(|bound| format!("At most {}.", counted(bound))));
    }
    if bounds.unique_items {
        parts.push("Items are unique.".to_owned());
    }
    parts.join(" ")
}

/// Converts text from a spec to rustdoc. Escapes angle and square brackets, links URLs, and removes control characters and
/// characters that reorder text. Labels code blocks as text, so that rustdoc does not test them.
pub fn prose(text: &str) -> String {
    let mut lines = Vec::new();
    let mut in_fence = false;
    for line in text.lines() {
        let line: String = line.chars().filter(|char| !is_removed(*char)).collect();
        let trimmed = line.trim_start();
        if trimmed.starts_with("```") || trimmed.starts_with("~~~") {
            in_fence = !in_fence;
            lines.push(if in_fence { "```text".to_owned() } else { "```".to_owned() });
        } else if in_fence {
            lines.push(line);
        } else {
            // Four spaces would start a code block, which rustdoc tests.
            let indent = (line.len() - trimmed.len()).min(3);
            lines.push(format!("{}{}", " ".repeat(indent), escaped(trimmed)));
        }
    }
    if in_fence {
        lines.push("```".to_owned());
    }
    lines.join("\n")
}

/// Returns whether a character is a control character other than a tab, or reorders text.
fn is_removed(char: char) -> bool {
    (char.is_control() && char != '\t') || is_bidi_control(char)
}

/// Returns whether a character changes the order in which text is displayed. The compiler rejects such characters in comments.
pub fn is_bidi_control(char: char) -> bool {
    matches!(char, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut in_code = false;
    for (index, char) in text.char_indices() {
        match char {
            '`' => in_code = !in_code,
            '<' | '>' | '[' | ']' if !in_code => out.push('\\'),
            _ => {}
        }
        if !in_code && text.get(index..).is_some_and(|rest| rest.starts_with("http://") || rest.starts_with("https://"))
        {
            out.push(LINK_START);
        }
        out.push(char);
    }
    close_links(&out)
}

/// Marks the start of a URL until its end is found. Specs do not contain this character, which is for private use.
const LINK_START: char = '\u{e000}';

fn close_links(text: &str) -> String {
    let mut parts = text.split(LINK_START);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part
            .find(|char: char| char.is_whitespace() || matches!(char, ')' | '\\' | ',' | '*'))
            .unwrap_or(part.len());
        let (address, rest) = part.split_at(end);
        let address_end = address.trim_end_matches(['.', ';', ':']).len();
        let (address, trail) = address.split_at(address_end);
        out.push_str(&format!("<{address}>{trail}{rest}"));
    }
    out
}

/// Returns text with a capital first letter and a final period.
pub fn sentence(text: &str) -> String {
    let text = text.trim();
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return String::new() };
    let capital: String = first.to_uppercase().chain(chars).collect();
    if capital.ends_with(['.', '!', '?', ':']) { capital } else { format!("{capital}.") }
}

/// Returns the sentence about a source, or an empty string if there is no source.
pub fn provenance(source: Option<&Source>) -> String {
    source.and_then(Source::sentence).map(|sentence| prose(&sentence)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{prose, sentence};

    #[test]
    fn escapes_brackets_outside_of_code_and_links_urls() {
        assert_eq!(prose("a <b> and `<c>` [d]"), "a \\<b\\> and `<c>` \\[d\\]");
        assert_eq!(prose("see https://a.example/x. Then"), "see <https://a.example/x>. Then");
        assert_eq!(prose("*see https://a.example/x.*"), "*see <https://a.example/x>.*");
    }

    #[test]
    fn marks_code_as_text_and_removes_control_characters() {
        assert_eq!(prose("a\n```\n<b>\n```\nc"), "a\n```text\n<b>\n```\nc");
        assert_eq!(prose("a\n\n      b"), "a\n\n   b");
        assert_eq!(prose("```\nx"), "```text\nx\n```");
        assert_eq!(prose("a\u{202e}b\rc"), "abc");
    }

    #[test]
    fn sentences_start_with_a_capital_and_end_with_a_period() {
        assert_eq!(sentence("the id"), "The id.");
        assert_eq!(sentence("Done."), "Done.");
        assert_eq!(sentence(""), "");
    }
}
