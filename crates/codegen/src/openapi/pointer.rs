//! JSON pointers (RFC 6901): how every stage names a place in a document.

/// The pointer of `key` inside the value at `parent`.
pub fn join(parent: &str, key: &str) -> String {
    format!("{parent}/{}", escape(key))
}

/// The pointer of the item at `index` inside the array at `parent`.
pub fn item(parent: &str, index: usize) -> String {
    format!("{parent}/{index}")
}

/// One reference token with `~` and `/` escaped.
pub fn escape(token: &str) -> String {
    token.replace('~', "~0").replace('/', "~1")
}

/// One reference token as the key that it stands for.
pub fn unescape(token: &str) -> String {
    token.replace("~1", "/").replace("~0", "~")
}

/// The pointer of the value that holds the one at `pointer`; `None` for the root.
pub fn parent(pointer: &str) -> Option<&str> {
    pointer.rfind('/').and_then(|slash| pointer.get(..slash))
}

/// The last token of `pointer`, unescaped; empty for the root.
pub fn last(pointer: &str) -> String {
    pointer.rsplit('/').next().map(unescape).unwrap_or_default()
}

/// The tokens of `pointer`, unescaped.
pub fn tokens(pointer: &str) -> Vec<String> {
    pointer.split('/').skip(1).map(unescape).collect()
}

#[cfg(test)]
mod tests {
    use super::{item, join, last, parent, tokens};

    #[test]
    fn joins_and_splits_with_escapes() {
        let path = join(&join("", "paths"), "/a~b/{c}");
        assert_eq!(path, "/paths/~1a~0b~1{c}");
        assert_eq!(parent(&path), Some("/paths"));
        assert_eq!(last(&path), "/a~b/{c}");
        assert_eq!(item("/x", 3), "/x/3");
        assert_eq!(parent(""), None);
        assert_eq!(tokens(&path), ["paths", "/a~b/{c}"]);
        assert!(tokens("").is_empty());
    }
}
