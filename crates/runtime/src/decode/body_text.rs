//! The text of a body: decoding its character encoding, and explaining why a body is not text.
//!
//! JSON is UTF-8 (RFC 8259, section 8.1), and so is most other text. ISO-8859-1 and windows-1252 are also supported if
//! `Content-Type` names one of them. Like browsers, this module decodes both as windows-1252.

use std::borrow::Cow;

use super::media_type;
#[cfg(feature = "client")]
use crate::DecodeError;

/// The characters of windows-1252 from 0x80 to 0x9F. Bytes that windows-1252 does not define are decoded as control characters.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The UTF-8 byte order mark, which is not part of the text.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Returns JSON without a byte order mark. If the body is not UTF-8 and `Content-Type` names a supported charset, the body is
/// converted to UTF-8.
pub(crate) fn json<'a>(body: &'a [u8], content_type: Option<&str>) -> Cow<'a, [u8]> {
    let body = body.strip_prefix(BYTE_ORDER_MARK).unwrap_or(body);
    if is_single_byte(content_type) && std::str::from_utf8(body).is_err() {
        return Cow::Owned(from_single_bytes(body).into_bytes());
    }
    Cow::Borrowed(body)
}

/// Decodes text by the charset of its `Content-Type`.
#[cfg(feature = "client")]
pub(crate) fn text(body: &[u8], content_type: Option<&str>) -> Result<String, DecodeError> {
    if let Some(body) = body.strip_prefix(BYTE_ORDER_MARK) {
        return text(body, None);
    }
    if is_single_byte(content_type) {
        return Ok(from_single_bytes(body));
    }
    let problem = match content_type.and_then(media_type::charset).as_deref() {
        None | Some("utf-8" | "utf8" | "us-ascii" | "ascii") => "not valid UTF-8 text",
        Some(_) => "not valid UTF-8 text, and the charset of its `Content-Type` is not supported",
    };
    std::str::from_utf8(body).map(str::to_owned).map_err(|_| DecodeError::new("$", problem))
}

fn is_single_byte(content_type: Option<&str>) -> bool {
    let charset = content_type.and_then(media_type::charset);
    matches!(charset.as_deref(), Some("iso-8859-1" | "iso8859-1" | "latin1" | "windows-1252" | "cp1252"))
}

fn from_single_bytes(body: &[u8]) -> String {
    let char = |byte: &u8| byte.checked_sub(0x80).and_then(|index| WINDOWS_1252.get(usize::from(index)).copied());
    body.iter().map(|byte| char(byte).unwrap_or(char::from(*byte))).collect()
}

/// Explains why a body that could not be decoded is not text: it is UTF-16, or it is compressed. Returns `None` if neither can be
/// detected.
pub(crate) fn unreadable(body: &[u8], content_encoding: Option<&str>) -> Option<String> {
    match body {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => {
            return Some("the body starts with a UTF-16 byte order mark, but JSON must be UTF-8".to_owned());
        }
        [0, second, ..] if *second != 0 => return Some("the body is UTF-16, but JSON must be UTF-8".to_owned()),
        [first, 0, ..] if *first != 0 => return Some("the body is UTF-16, but JSON must be UTF-8".to_owned()),
        _ => {}
    }
    if std::str::from_utf8(body).is_ok() {
        return None;
    }
    let named =
        content_encoding.map(|codings| codings.rsplit(',').next().unwrap_or_default().trim().to_ascii_lowercase());
    let coding = match (named.as_deref(), body) {
        (Some("gzip" | "x-gzip"), _) | (None, [0x1f, 0x8b, ..]) => "gzip",
        (Some("br"), _) => "br",
        (Some("zstd"), _) | (None, [0x28, 0xb5, 0x2f, 0xfd, ..]) => "zstd",
        (Some("deflate"), _) => "deflate",
        (Some("compress" | "x-compress"), _) => "compress",
        (Some("" | "identity") | None, _) => return None,
        (Some(_), _) => return Some("the body has a `Content-Encoding` that this client cannot decode".to_owned()),
    };
    let (feature, is_enabled) = match coding {
        "gzip" => ("gzip", cfg!(feature = "gzip")),
        "br" => ("brotli", cfg!(feature = "brotli")),
        "zstd" => ("zstd", cfg!(feature = "zstd")),
        _ => return Some(format!("the body is compressed with {coding}, which this client cannot decode")),
    };
    Some(if !is_enabled {
        format!("the body is compressed with {coding}, which this build cannot decode: enable the feature `{feature}`")
    } else if named.is_none() {
        format!("the body is compressed with {coding}, but has no `Content-Encoding` header")
    } else {
        format!("the body is compressed with {coding} more than once, or its `Content-Encoding` header is wrong")
    })
}

#[cfg(test)]
mod tests {
    use super::{json, unreadable};

    #[test]
    fn decodes_json_in_latin_1_if_its_charset_says_so() {
        let latin = b"{\"name\":\"caf\xe9 \x80\"}";
        let named = Some("application/json; charset=ISO-8859-1");
        assert_eq!(&*json(latin, named), "{\"name\":\"café €\"}".as_bytes());
        assert_eq!(&*json(latin, None), latin);
        assert_eq!(&*json("\u{feff}{\"a\":\"é\"}".as_bytes(), named), "{\"a\":\"é\"}".as_bytes());
    }

    #[test]
    fn reason_says_why_a_body_is_not_text() {
        let utf_16: Vec<u8> = "{\"a\":1}".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked = [&[0xff, 0xfe][..], &utf_16].concat();
        let reason = |body: &[u8], coding: Option<&str>| unreadable(body, coding).unwrap();
        assert!(reason(&marked, None).contains("starts with a UTF-16 byte order mark"));
        assert!(reason(&utf_16, None).contains("is UTF-16"));
        assert_eq!(
            reason(b"\x8bcanary\xff", Some("x-canary")),
            "the body has a `Content-Encoding` that this client cannot decode"
        );
        assert_eq!(
            reason(b"\xff", Some("deflate")),
            "the body is compressed with deflate, which this client cannot decode"
        );
        let gzip = reason(b"\x1f\x8b\x08\xff", Some("gzip"));
        if cfg!(feature = "gzip") {
            assert!(gzip.contains("compressed with gzip"), "{gzip}");
        } else {
            let expected =
                "the body is compressed with gzip, which this build cannot decode: enable the feature `gzip`";
            assert_eq!(gzip, expected);
        }
        for (body, coding) in
            [(&b"<html>"[..], Some("gzip")), (b"{}", None), (b"caf\xe9", None), (b"", None), (b"\0", None)]
        {
            assert_eq!(unreadable(body, coding), None);
        }
    }

    #[cfg(feature = "client")]
    #[test]
    fn decodes_text_by_its_charset() {
        let text = |body: &[u8], content_type| super::text(body, content_type).map_err(|error| error.to_string());
        assert_eq!(text(b"caf\xe9;\x80", Some("text/csv; charset=iso-8859-1")), Ok("café;€".to_owned()));
        assert_eq!(text("\u{feff}é".as_bytes(), Some("text/csv; charset=iso-8859-1")), Ok("é".to_owned()));
        assert_eq!(text("é".as_bytes(), Some("text/csv; charset=utf-8")), Ok("é".to_owned()));
        assert_eq!(text(b"\xe9", Some("text/csv")), Err("not valid UTF-8 text at `$`".to_owned()));
        assert!(
            text(b"\xe9", Some("text/csv; charset=shift_jis"))
                .unwrap_err()
                .contains("the charset of its `Content-Type` is not supported")
        );
    }
}
