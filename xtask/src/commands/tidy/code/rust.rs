//! The code in Rust: in comments, which are Markdown, and in strings, such as messages.

use ra_ap_rustc_lexer::{FrontmatterAllowed, LiteralKind, TokenKind, tokenize};

use super::{Code, markdown};

/// Returns the code in the comments and strings of Rust text, whose first line has the number `first_line`.
pub fn code(text: &str, first_line: usize) -> Vec<Code> {
    let mut found = Vec::new();
    // The comment that the next line can continue: its first line, its last line, and its text.
    let mut comment = (first_line, first_line, String::new());
    let (mut at, mut line) = (0, first_line);
    for token in tokenize(text, FrontmatterAllowed::No) {
        let end = at + token.len as usize;
        let token_text = text.get(at..end).unwrap_or_default();
        match token.kind {
            TokenKind::LineComment { .. } => {
                let content = token_text.trim_start_matches(['/', '!']);
                if comment.1 + 1 != line {
                    found.extend(markdown::code(&comment.2, comment.0));
                    comment = (line, line, String::new());
                }
                comment.1 = line;
                comment.2.push_str(content.strip_prefix(' ').unwrap_or(content));
                comment.2.push('\n');
            }
            TokenKind::BlockComment { .. } => found.extend(super::spans(token_text, line)),
            TokenKind::Literal { kind, .. } => strings(kind, token_text, line, &mut found),
            _ => {}
        }
        line += token_text.matches('\n').count();
        at = end;
    }
    found.extend(markdown::code(&comment.2, comment.0));
    found
}

/// Adds the code in a string: between backticks, or the string itself if it is a command.
fn strings(kind: LiteralKind, literal: &str, line: usize, found: &mut Vec<Code>) {
    let content = match kind {
        LiteralKind::Str { .. } | LiteralKind::ByteStr { .. } | LiteralKind::CStr { .. } => unescape(literal),
        LiteralKind::RawStr { .. } | LiteralKind::RawByteStr { .. } | LiteralKind::RawCStr { .. } => literal.to_owned(),
        _ => return,
    };
    let text = content.trim_start_matches(['b', 'c', 'r', '#']).trim_matches('"');
    let first = text.lines().next().unwrap_or_default().trim_start_matches(['#', ' ']);
    if is_command(first) {
        found.push(Code::span(line, first));
    }
    let start = found.len();
    found.extend(super::spans(text, line));
    for code in found.iter_mut().skip(start) {
        // Escapes hide the lines of the literal.
        code.line = line;
    }
}

/// Returns whether a whole string is a command, and not a sentence that begins like one.
fn is_command(text: &str) -> bool {
    let mut words = text.split_whitespace().skip_while(|word| ["cargo", "xtask"].contains(word)).skip(1);
    (text.starts_with("cargo xtask ") || text.starts_with("cargo run "))
        && words.next().is_none_or(|word| word.starts_with(['-', '{', '$', '<']))
}

/// Replaces the escapes that matter for commands: quotes, and the end of a line.
fn unescape(literal: &str) -> String {
    let mut text = String::new();
    let mut letters = literal.chars().peekable();
    while let Some(letter) = letters.next() {
        match (letter, letters.peek()) {
            ('\\', Some('\n')) => while letters.next_if(|next| next.is_whitespace()).is_some() {},
            ('\\', Some('n')) => {
                letters.next();
                text.push('\n');
            }
            ('\\', Some(_)) => text.extend(letters.next()),
            _ => text.push(letter),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{super::Code, code};

    #[test]
    fn finds_code_in_comments_and_strings() {
        let text = "//! `a\n//! b`\n\n/// ```sh\n/// c \\\n///   d\n/// ```\nfn f() { g(\"run `e \\\n  f` \\\"`g`\\\"\"); }\n\
                    const C: &str = \"cargo xtask h --i\";\nconst S: &str = \"cargo xtask is a program\";\n/* `j` */ r#\"`k`\"#";
        let expected = [
            Code::span(1, "a b"),
            Code::span(8, "e f"),
            Code::span(8, "g"),
            Code::span(10, "cargo xtask h --i"),
            Code::span(12, "j"),
            Code::span(12, "k"),
            Code::script(5, "c \\\n  d\n"),
        ];
        assert_eq!(code(text, 1), expected);
    }
}
