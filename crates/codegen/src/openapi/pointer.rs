//! JSON pointers (RFC 6901), which all stages use for locations in a document.

use std::borrow::Cow;

/// Returns the pointer of `key` in the object at `parent`.
pub fn join(parent: &str, key: &str) -> String {
    [parent, "/", &escaped(key)].concat()
}

/// Returns the pointer of the item at `index` in the array at `parent`.
pub fn item(parent: &str, index: usize) -> String {
    format!("{parent}/{index}")
}

/// Escapes `~` and `/` in a reference token.
pub fn escape(token: &str) -> String {
    escaped(token).into_owned()
}

fn escaped(token: &str) -> Cow<'_, str> {
    // Few tokens have such characters, and pointers are built for every value of a document.
    if token.contains(['~', '/']) { token.replace('~', "~0").replace('/', "~1").into() } else { token.into() }
}

/// Unescapes a reference token.
pub fn unescape(token: &str) -> String {
    token.replace("~1", "/").replace("~0", "~")
}

/// Returns the pointer of the parent of `pointer`, or `None` for the root.
pub fn parent(pointer: &str) -> Option<&str> {
    pointer.rfind('/').and_then(|slash| pointer.get(..slash))
}

/// Returns the last token of `pointer`, unescaped. The result is empty for the root.
pub fn last_token(pointer: &str) -> String {
    pointer.rsplit('/').next().map(unescape).unwrap_or_default()
}

/// Returns the tokens of `pointer`, unescaped.
pub fn tokens(pointer: &str) -> Vec<String> {
    pointer.split('/').skip(1).map(unescape).collect()
}

#[cfg(test)]
mod tests {
    use super::{item, join, last_token, parent, tokens};

    #[test]
    fn escapes_tokens_when_joining_and_unescapes_when_splitting() {
        let path = join(&join("", "paths"), "/a~b/{c}");
        assert_eq!(path, "/paths/~1a~0b~1{c}");
        assert_eq!(parent(&path), Some("/paths"));
        assert_eq!(last_token(&path), "/a~b/{c}");
        assert_eq!(item("/x", 3), "/x/3");
        assert_eq!(parent(""), None);
        assert_eq!(tokens(&path), ["paths", "/a~b/{c}"]);
        assert!(tokens("").is_empty());
    }
}
