//! Text in Markdown. Texts of specs are shown as they are: they contain no markup, and mention nobody.

use subkit_codegen::diff::Finding;

use crate::commands::diff::plain::one_line;

/// Escapes a text on one line. The parts between backquotes are code.
pub fn inline(text: &str) -> String {
    with_values(text, &[])
}

/// Escapes the message of a finding on one line. The parts between backquotes are code.
pub fn message(finding: &Finding) -> String {
    let values: Vec<String> = finding.before.iter().chain(&finding.after).map(|value| one_line(value)).collect();
    with_values(&finding.message, &values)
}

/// Escapes a text. The values that it can contain as code are `values`, and others.
fn with_values(text: &str, values: &[String]) -> String {
    let text = one_line(text);
    let mut result = String::new();
    let mut rest = text.as_str();
    while let Some((before, value, after)) = next_code(rest, values) {
        result.push_str(&escaped(before));
        result.push_str(&code(value));
        rest = after;
    }
    result + &escaped(rest)
}

/// Escapes Markdown for a cell of a table.
pub fn cell(markdown: &str) -> String {
    markdown.replace('|', "\\|")
}

/// Returns a value as code. Its fence is longer than any sequence of backquotes in the value.
pub fn code(value: &str) -> String {
    let value = one_line(value);
    let longest = value.split(|char| char != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    // A space on both sides is not shown. Without it, a backquote at an end would belong to the fence.
    let is_padded = value.starts_with('`') || value.ends_with('`');
    let space = if is_padded { " " } else { "" };
    format!("{fence}{space}{value}{space}{fence}")
}

/// Returns the text before the first code, the code, and the text after it. A value that is unknown can contain backquotes, so its
/// last one is followed by the end of a word.
fn next_code<'a>(text: &'a str, values: &[String]) -> Option<(&'a str, &'a str, &'a str)> {
    let is_inside = |char: char| char == '`' || char.is_alphanumeric();
    let quotes = || text.match_indices('`').map(|(at, _)| at);
    let before = |at: usize| text.get(..at).unwrap_or_default();
    let after = |at: usize| text.get(at + 1..).unwrap_or_default();
    let start = quotes().find(|at| !before(*at).ends_with(is_inside))?;
    let rest = after(start);
    let is_value = |value: &&String| rest.strip_prefix(value.as_str()).is_some_and(|rest| rest.starts_with('`'));
    let known = values.iter().filter(is_value).map(|value| start + 1 + value.len()).max();
    let end = known.or_else(|| quotes().find(|at| *at > start + 1 && !after(*at).starts_with(is_inside)))?;
    Some((before(start), text.get(start + 1..end)?, after(end)))
}

/// Escapes the characters that have a meaning outside of code. After `@` and `#`, a zero-width space prevents mentions of users and
/// links to issues.
fn escaped(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' => result.push_str("&amp;"),
            '<' => result.push_str("&lt;"),
            '>' => result.push_str("&gt;"),
            '@' => result.push_str("@&#8203;"),
            '#' => result.push_str("#&#8203;"),
            '\\' | '`' | '*' | '_' | '~' | '[' | ']' | '!' => result.extend(['\\', char]),
            char => result.push(char),
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::{cell, code, inline};

    #[test]
    fn escapes_markup_and_mentions_outside_of_code() {
        for (text, expected) in [
            ("`a_b` is *new*", "`a_b` is \\*new\\*"),
            ("see @octocat, #1", "see @&#8203;octocat, #&#8203;1"),
            ("<img src=x> ![a](b) a&lt;", "&lt;img src=x&gt; \\!\\[a\\](b) a&amp;lt;"),
            ("a\\`b\nc | d", "a\\\\\\`b c | d"),
            ("`@octocat <b>`", "`@octocat <b>`"),
        ] {
            assert_eq!(inline(text), expected);
        }
        assert_eq!(cell("a | `b|c`"), "a \\| `b\\|c`");
    }

    #[test]
    fn values_with_backquotes_stay_code() {
        for (text, expected) in [
            ("value `a`b` is new", "value ``a`b`` is new"),
            ("`` `` of `c`", "`` ` ` `` of `c`"),
            ("value `a` @octocat `b`.", "value `a` @&#8203;octocat `b`."),
            ("one ` alone", "one \\` alone"),
        ] {
            assert_eq!(inline(text), expected);
        }
        assert_eq!(code("`"), "`` ` ``");
        assert_eq!(code("a``b"), "```a``b```");
    }
}
