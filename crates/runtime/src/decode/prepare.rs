//! Repairs of a body before it is parsed: byte order marks and lone surrogates.

use std::borrow::Cow;

use super::DecodeError;

/// Returns the bytes in a form that a JSON parser accepts.
pub(super) fn json(bytes: &[u8]) -> Result<Cow<'_, [u8]>, DecodeError> {
    let bytes = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => rest,
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => {
            let reason = "not valid JSON: the text starts with a UTF-16 byte order mark, but JSON must be UTF-8";
            return Err(DecodeError::new("$", reason));
        }
        bytes => bytes,
    };
    Ok(without_lone_surrogates(bytes))
}

/// Replaces each surrogate (`\uD800` to `\uDFFF`) that is not part of a pair with `\uFFFD`, as browsers do. RFC 8259 allows such
/// text and leaves its meaning open, but a Rust string cannot contain a surrogate.
fn without_lone_surrogates(bytes: &[u8]) -> Cow<'_, [u8]> {
    // Most texts have no `\u`, and many have no escapes at all.
    if memchr::memchr(b'\\', bytes).is_none() || memchr::memmem::find(bytes, br"\u").is_none() {
        return Cow::Borrowed(bytes);
    }
    let mut repaired: Option<Vec<u8>> = None;
    let mut at = 0;
    while let Some(distance) = bytes.get(at..).and_then(|rest| rest.iter().position(|byte| *byte == b'\\')) {
        at += distance;
        let rest = bytes.get(at..).unwrap_or_default();
        at += match surrogate(rest) {
            None => 2,
            Some(Half::Leading) if surrogate(rest.get(6..).unwrap_or_default()) == Some(Half::Trailing) => 12,
            Some(_) => {
                let repaired = repaired.get_or_insert_with(|| bytes.to_vec());
                if let Some(digits) = repaired.get_mut(at + 2..at + 6) {
                    digits.copy_from_slice(b"fffd");
                }
                6
            }
        };
    }
    repaired.map_or(Cow::Borrowed(bytes), Cow::Owned)
}

#[derive(PartialEq)]
enum Half {
    Leading,
    Trailing,
}

/// Returns which half of a surrogate pair the text starts with, or `None` if it does not start with a surrogate.
fn surrogate(text: &[u8]) -> Option<Half> {
    match text {
        [b'\\', b'u', b'd' | b'D', third, x, y, ..] if x.is_ascii_hexdigit() && y.is_ascii_hexdigit() => match third {
            b'8' | b'9' | b'a' | b'b' | b'A' | b'B' => Some(Half::Leading),
            b'c'..=b'f' | b'C'..=b'F' => Some(Half::Trailing),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::decode::from_slice;

    #[test]
    fn replaces_lone_surrogates() {
        for (json, text) in [
            (r#""a\ud83db""#, "a\u{fffd}b"),
            (r#""\uDE00""#, "\u{fffd}"),
            (r#""\ud83d\ud83d\ude00""#, "\u{fffd}\u{1f600}"),
            (r#""\ud83d\n""#, "\u{fffd}\n"),
            (r#""\uD83D\uDE00""#, "\u{1f600}"),
            (r#""\\ud83d""#, r"\ud83d"),
            (r#""\\\ud83d""#, "\\\u{fffd}"),
        ] {
            assert_eq!(from_slice::<String>(json.as_bytes()).as_deref(), Ok(text), "{json}");
        }
        assert!(from_slice::<String>(br#""\ud8"#).is_err() && from_slice::<String>(br#""\ud8zz""#).is_err());
    }

    #[test]
    fn skips_a_utf_8_byte_order_mark() {
        assert_eq!(from_slice::<u8>(b"\xef\xbb\xbf7"), Ok(7));
    }

    #[test]
    fn rejects_a_utf_16_byte_order_mark() {
        for bytes in [&b"\xff\xfe7\0"[..], b"\xfe\xff\x007"] {
            let error = from_slice::<u8>(bytes).unwrap_err();
            assert_eq!(
                error.to_string(),
                "not valid JSON: the text starts with a UTF-16 byte order mark, but JSON must be UTF-8 at `$`"
            );
        }
    }
}
