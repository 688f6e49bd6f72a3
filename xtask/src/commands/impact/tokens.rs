//! The tokens of Rust code.

use ra_ap_rustc_lexer::{FrontmatterAllowed, TokenKind, tokenize};

/// The keywords, which are no names unless they are written as `r#type`. `crate`, `self`, `super` and `Self` are parts of paths.
const KEYWORDS: [&str; 36] = [
    "as", "async", "await", "break", "const", "continue", "dyn", "else", "enum", "extern", "false", "fn", "for", "if",
    "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub", "ref", "return", "static", "struct", "trait",
    "true", "type", "union", "unsafe", "use", "where", "while", "yield",
];

/// A token that is neither white space nor a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// The text, without `r#`.
    pub text: &'a str,
    /// The number of the line, which starts at 1.
    pub line: usize,
    /// Whether the token is a name, and not a keyword.
    pub is_name: bool,
}

/// Returns the tokens of a Rust file.
pub fn tokens(source: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let (mut start, mut line) = (0, 1);
    for token in tokenize(source, FrontmatterAllowed::No) {
        let end = start + usize::try_from(token.len).unwrap_or(usize::MAX);
        let text = source.get(start..end).unwrap_or_default();
        start = end;
        let is_skipped = matches!(
            token.kind,
            TokenKind::Whitespace | TokenKind::LineComment { .. } | TokenKind::BlockComment { .. }
        );
        if !is_skipped {
            let is_name = match token.kind {
                TokenKind::Ident => !KEYWORDS.contains(&text),
                kind => kind == TokenKind::RawIdent,
            };
            let text = if is_name { text.trim_start_matches("r#") } else { text };
            tokens.push(Token { text, line, is_name });
        }
        line += text.matches('\n').count();
    }
    tokens
}
