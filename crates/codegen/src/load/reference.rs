//! References: which file and which place the text of a `$ref` names.

use crate::openapi::pointer;

/// A reference in its two parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference<'a> {
    /// The part before the `#`; empty for the same file.
    pub file: &'a str,
    /// The part after the `#`: a JSON pointer, perhaps percent-encoded.
    pub fragment: &'a str,
}

/// The parts of the text of a `$ref`.
pub fn split(text: &str) -> Reference<'_> {
    let (file, fragment) = text.split_once('#').unwrap_or((text, ""));
    Reference { file, fragment }
}

/// The pointers that a fragment may mean, the likeliest first: as it stands, percent-decoded, and with `+` for spaces.
pub fn pointers(fragment: &str) -> impl Iterator<Item = String> {
    let decoded = fragment.contains('%').then(|| decode(fragment)).flatten();
    let spaced = fragment.contains('+').then(|| decode(&fragment.replace('+', " "))).flatten();
    std::iter::once(fragment.to_owned()).chain(decoded).chain(spaced)
}

/// The path of a file that is named in a file of `folder`; both paths are relative to the main document's folder.
///
/// `None` for addresses, absolute paths and what lies outside that folder.
pub fn path(folder: &str, file: &str) -> Option<String> {
    let file = decode(file)?;
    // A colon is part of an address or of a drive, and a backslash separates on one system only.
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

/// The folder of a relative path; empty for the main document's own.
pub fn folder(path: &str) -> &str {
    pointer::parent(path).unwrap_or_default()
}

/// Whether an entry of a discriminator's `mapping` names a file, and not a component by its name.
pub fn names_file(text: &str) -> bool {
    let file = split(text).file;
    let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
    ["yaml", "yml", "json"].iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// The text without percent-encoding. `None` when it doesn't stand for UTF-8.
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
            // A percent sign that encodes nothing is one.
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
    fn paths_stay_below_the_folder() {
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
    fn fragments_are_taken_as_they_stand_first() {
        assert_eq!(pointers("/a").collect::<Vec<_>>(), ["/a"]);
        assert_eq!(pointers("/a%20b+c").collect::<Vec<_>>(), ["/a%20b+c", "/a b+c", "/a b c"]);
        assert_eq!(pointers("/100%").collect::<Vec<_>>(), ["/100%", "/100%"]);
        assert_eq!(decode("%c3%a9%2").as_deref(), Some("é%2"));
        assert_eq!(decode("%ff"), None);
    }

    #[test]
    fn a_mapping_names_components_or_files() {
        assert!(names_file("./dog.yaml") && names_file("dog.JSON#/Dog"));
        assert!(!names_file("Dog") && !names_file("#/components/schemas/Dog") && !names_file("v1.Dog"));
    }
}
