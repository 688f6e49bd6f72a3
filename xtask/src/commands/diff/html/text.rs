//! Text and anchors in HTML.

use std::collections::HashSet;

use crate::commands::diff::plain;

/// Escapes a text for elements and for attributes in double quotes. Characters that are invisible or that change the direction of
/// the text are shown as their code points.
pub fn escaped(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' => result.push_str("&amp;"),
            '<' => result.push_str("&lt;"),
            '>' => result.push_str("&gt;"),
            '"' => result.push_str("&quot;"),
            '\'' => result.push_str("&#39;"),
            '\n' | '\t' => result.push(char),
            char => plain::push(&mut result, char),
        }
    }
    result
}

/// Escapes a text, and marks the parts between backquotes as code.
pub fn inline(text: &str) -> String {
    let mut result = String::new();
    let mut rest = text;
    while let Some((before, (code, after))) =
        rest.split_once('`').and_then(|(before, rest)| Some((before, rest.split_once('`')?)))
    {
        result.push_str(&escaped(before));
        result.push_str(&format!("<code>{}</code>", escaped(code)));
        rest = after;
    }
    result + &escaped(rest)
}

/// The anchors of a page.
#[derive(Default)]
pub struct Anchors(HashSet<String>);

impl Anchors {
    /// Returns an anchor for a name, which no other element of the page has.
    pub fn add(&mut self, name: &str) -> String {
        let is_plain = |char: char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_' | '.');
        let base: String = name.chars().map(|char| if is_plain(char) { char } else { '-' }).collect();
        let numbered = (2..).map(|number| format!("{base}-{number}"));
        let mut all = std::iter::once(base.clone()).chain(numbered);
        let anchor = all.find(|anchor| !self.0.contains(anchor)).unwrap_or_default();
        self.0.insert(anchor.clone());
        anchor
    }
}

/// Returns the visible link of a heading or a finding to itself.
pub fn link(anchor: &str, name: &str) -> String {
    format!("<a class=\"anchor\" href=\"#{anchor}\" aria-label=\"Link to {}\">#</a>", escaped(name))
}

#[cfg(test)]
mod tests {
    use super::{Anchors, escaped, inline};

    #[test]
    fn escapes_markup_and_invisible_characters() {
        assert_eq!(
            escaped("</style><script a=\"b\" c='d'>&"),
            "&lt;/style&gt;&lt;script a=&quot;b&quot; c=&#39;d&#39;&gt;&amp;"
        );
        assert_eq!(escaped("a\u{202e}b\0\tc\u{200b}"), "a\\u{202e}b\\u{0}\tc\\u{200b}");
    }

    #[test]
    fn marks_code_between_backquotes() {
        assert_eq!(inline("`a<b` and `c"), "<code>a&lt;b</code> and `c");
    }

    #[test]
    fn anchors_are_unique() {
        let mut anchors = Anchors::default();
        let all = ["a b", "a-b", "a-b", "a\"b"].map(|name| anchors.add(name));
        assert_eq!(all, ["a-b", "a-b-2", "a-b-3", "a-b-4"]);
    }
}
