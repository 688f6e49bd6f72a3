//! The names in Rust code, with their lines and their neighbors.

use ra_ap_rustc_lexer::{FrontmatterAllowed, TokenKind, tokenize};

/// A Rust file.
pub struct Source<'a> {
    /// The path, relative to the folder of the crate.
    pub file: &'a str,
    /// All names outside of comments and literals.
    pub names: Vec<Name<'a>>,
    text: &'a str,
}

/// A name in Rust code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Name<'a> {
    /// The name.
    pub text: &'a str,
    /// The number of the line, which starts at 1.
    pub line: usize,
    /// Whether a dot precedes the name.
    pub is_member: bool,
    /// The name before `::`, if there is one.
    pub qualifier: Option<&'a str>,
    /// Whether a single colon follows the name, as in the expression or pattern of a struct.
    pub is_label: bool,
}

impl<'a> Source<'a> {
    /// Finds the names in the text of a file.
    pub fn new(file: &'a str, text: &'a str) -> Self {
        Self { file, names: Self::names(text), text }
    }

    /// Returns a line without the white space around it.
    pub fn line(&self, number: usize) -> &'a str {
        self.text.lines().nth(number.saturating_sub(1)).unwrap_or_default().trim()
    }

    fn names(source: &'a str) -> Vec<Name<'a>> {
        let mut names: Vec<Name<'_>> = Vec::new();
        let (mut start, mut line) = (0, 1);
        // The kinds and texts of the last tokens that are neither white space nor comments.
        let (mut before, mut last): (&str, &str) = ("", "");
        for token in tokenize(source, FrontmatterAllowed::No) {
            let end = start + usize::try_from(token.len).unwrap_or(usize::MAX);
            let text = source.get(start..end).unwrap_or_default();
            start = end;
            match token.kind {
                TokenKind::Ident | TokenKind::RawIdent => {
                    let is_path = (before, last) == (":", ":");
                    let qualifier = names.last().map(|name| name.text).filter(|_| is_path);
                    let text = text.trim_start_matches("r#");
                    names.push(Name { text, line, is_member: last == ".", qualifier, is_label: false });
                    (before, last) = (last, "name");
                }
                TokenKind::Whitespace | TokenKind::LineComment { .. } | TokenKind::BlockComment { .. } => {}
                _ => {
                    if let Some(name) = names.last_mut() {
                        name.is_label = match (last, text) {
                            ("name", ":") => true,
                            (":", ":") => false,
                            _ => name.is_label,
                        };
                    }
                    (before, last) = (last, text);
                }
            }
            line += text.matches('\n').count();
        }
        names
    }
}

#[cfg(test)]
mod tests {
    use super::{Name, Source};

    #[test]
    fn finds_names_with_their_lines_and_neighbors() {
        let text = "// a.b\nlet x = client\n    .get_item(\"a.b\", r#type)?;\nItem { note: Status::Paid }";
        let source = Source::new("a.rs", text);
        let name = |text, line| Name { text, line, ..Name::default() };
        assert_eq!(
            source.names,
            [
                name("let", 2),
                name("x", 2),
                name("client", 2),
                Name { is_member: true, ..name("get_item", 3) },
                name("type", 3),
                name("Item", 4),
                Name { is_label: true, ..name("note", 4) },
                name("Status", 4),
                Name { qualifier: Some("Status"), ..name("Paid", 4) },
            ]
        );
        assert_eq!(source.line(3), ".get_item(\"a.b\", r#type)?;");
    }
}
