//! Splits the text of a `$ref` into a file and a JSON pointer.

use crate::openapi::pointer;

/// The two parts of a reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference<'a> {
    /// The part before the `#`; empty for the same file.
    pub file: &'a str,
    /// The part after the `#`: a JSON pointer, possibly percent-encoded.
    pub fragment: &'a str,
}

/// Splits the text of a `$ref`.
pub fn split(text: &str) -> Reference<'_> {
    let (file, fragment) = text.split_once('#').unwrap_or((text, ""));
    Reference { file, fragment }
}

/// Returns the pointers that a fragment may stand for, the likeliest first: the fragment unchanged, percent-decoded, and decoded
/// with `+` as a space.
pub fn pointers(fragment: &str) -> impl Iterator<Item = String> {
    let decoded = fragment.contains('%').then(|| decode(fragment)).flatten();
    let spaced = fragment.contains('+').then(|| decode(&fragment.replace('+', " "))).flatten();
    std::iter::once(fragment.to_owned()).chain(decoded).chain(spaced)
}

/// Resolves `file`, the path in a reference, against `folder`, the folder of the referencing file. Both the result and `folder` are
/// relative to the folder of the main document.
///
/// Returns `None` for URLs, absolute paths and paths outside of that folder.
pub fn path(folder: &str, file: &str) -> Option<String> {
    let file = decode(file)?;
    // A colon belongs to a URL or a drive letter. A backslash is a separator on Windows only.
    if file.starts_with('/') || file.contains([':', '\\', '\0']) {
        return None;
    }
    let mut parts: Vec<&str> = Vec::new();
    for part in folder.split('/').chain(file.split('/')) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            _ => parts.push(part),
        }
    }
    (!parts.is_empty()).then(|| parts.join("/"))
}

/// Returns the folder of a relative path; empty for the folder of the main document.
pub fn folder(path: &str) -> &str {
    pointer::parent(path).unwrap_or_default()
}

/// Returns whether an entry of a discriminator's `mapping` names a file rather than a component.
pub fn names_file(text: &str) -> bool {
    let file = split(text).file;
    let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
    ["yaml", "yml", "json"].iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// Decodes percent-encoding. Returns `None` if the result is not UTF-8.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        bytes.extend_from_slice(before.as_bytes());
        let digits = after.get(..2).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            // A percent sign without two hexadecimal digits is kept.
            None => {
                bytes.push(b'%');
                rest = after;
            }
        }
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::{decode, names_file, path, pointers};

    #[test]
    fn rejects_paths_outside_of_the_folder() {
        for (folder, file, expected) in [
            ("", "a.yaml", Some("a.yaml")),
            ("", "./b/../a.yaml", Some("a.yaml")),
            ("schemas/deep", "../pet.yaml", Some("schemas/pet.yaml")),
            ("schemas", "../openapi.yaml", Some("openapi.yaml")),
            ("", "with%20space.yaml", Some("with space.yaml")),
            ("", "../a.yaml", None),
            ("schemas", "../../a.yaml", None),
            ("", "/etc/hosts", None),
            ("", "%2Fetc/hosts", None),
            ("", "%2e%2e/a.yaml", None),
            ("", "https://shop.example/a.yaml", None),
            ("", "file:a.yaml", None),
            ("", "C:\\a.yaml", None),
            ("", "./", None),
        ] {
            assert_eq!(path(folder, file).as_deref(), expected, "{file} in {folder}");
        }
    }

    #[test]
    fn tries_fragments_verbatim_before_percent_decoding() {
        assert_eq!(pointers("/a").collect::<Vec<_>>(), ["/a"]);
        assert_eq!(pointers("/a%20b+c").collect::<Vec<_>>(), ["/a%20b+c", "/a b+c", "/a b c"]);
        assert_eq!(pointers("/100%").collect::<Vec<_>>(), ["/100%", "/100%"]);
        assert_eq!(decode("%c3%a9%2").as_deref(), Some("é%2"));
        assert_eq!(decode("%ff"), None);
    }

    #[test]
    fn distinguishes_files_from_component_names() {
        assert!(names_file("./dog.yaml") && names_file("dog.JSON#/Dog"));
        assert!(!names_file("Dog") && !names_file("#/components/schemas/Dog") && !names_file("v1.Dog"));
    }
}
