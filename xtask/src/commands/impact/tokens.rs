//! The tokens of Rust code.

use ra_ap_rustc_lexer::{FrontmatterAllowed, LiteralKind, TokenKind, tokenize};

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
    all(source).filter(|(kind, _)| !is_skipped(*kind)).map(|(_, token)| token).collect()
}

/// Returns the line of a string or a comment that does not end, so that it contains the rest of the file.
pub fn unterminated(source: &str) -> Option<usize> {
    let is_unterminated = |kind| match kind {
        TokenKind::BlockComment { terminated, .. } => !terminated,
        TokenKind::Literal { kind, .. } => match kind {
            LiteralKind::Str { terminated }
            | LiteralKind::ByteStr { terminated }
            | LiteralKind::CStr { terminated } => !terminated,
            LiteralKind::RawStr { n_hashes }
            | LiteralKind::RawByteStr { n_hashes }
            | LiteralKind::RawCStr { n_hashes } => n_hashes.is_none(),
            _ => false,
        },
        _ => false,
    };
    all(source).find(|(kind, _)| is_unterminated(*kind)).map(|(_, token)| token.line)
}

fn is_skipped(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Whitespace | TokenKind::LineComment { .. } | TokenKind::BlockComment { .. })
}

/// Returns all tokens, with their kinds.
fn all(source: &str) -> impl Iterator<Item = (TokenKind, Token<'_>)> {
    let (mut start, mut next_line) = (0, 1);
    tokenize(source, FrontmatterAllowed::No).map(move |token| {
        let end = start + usize::try_from(token.len).unwrap_or(usize::MAX);
        let text = source.get(start..end).unwrap_or_default();
        let line = next_line;
        (start, next_line) = (end, line + text.matches('\n').count());
        let is_name = match token.kind {
            TokenKind::Ident => !KEYWORDS.contains(&text),
            kind => kind == TokenKind::RawIdent,
        };
        let text = if is_name { text.trim_start_matches("r#") } else { text };
        (token.kind, Token { text, line, is_name })
    })
}
