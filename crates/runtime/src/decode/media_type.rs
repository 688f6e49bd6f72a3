//! Media types in headers and specs.

/// Returns the type without its parameters, in lower case.
#[cfg(any(feature = "webhooks", feature = "extended"))]
pub(crate) fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// Whether a media type is JSON: `application/json`, the old `text/json`, or any `+json`, with any parameters.
#[cfg(any(feature = "webhooks", feature = "extended"))]
pub(crate) fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    matches!(essence.as_str(), "application/json" | "text/json") || essence.ends_with("+json")
}

/// Whether a media type matches a range: it is within a range such as `image/*`, or equal to a range without `*`.
#[cfg(all(feature = "client", feature = "extended"))]
pub(crate) fn matches(media_type: &str, range: &str) -> bool {
    let (media_type, range) = (essence(media_type), essence(range));
    match range.strip_suffix('*') {
        Some("*/") => true,
        Some(start) => media_type.starts_with(start),
        None => media_type == range,
    }
}

/// Returns the value of the parameter `charset`, in lower case.
pub(crate) fn charset(media_type: &str) -> Option<String> {
    let mut parameters = media_type.split(';').skip(1).filter_map(|parameter| parameter.split_once('='));
    let (_, charset) = parameters.find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"))?;
    Some(charset.trim().trim_matches(['"', '\'']).to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    #[cfg(any(feature = "webhooks", feature = "extended"))]
    #[test]
    fn recognizes_json_media_types() {
        for name in ["application/json", "text/json", "Text/JSON ; charset=utf-8", "application/problem+json;v=1"] {
            assert!(super::is_json(name), "{name}");
        }
        for name in ["", "text/plain", "application/json-seq", "application/jsonp"] {
            assert!(!super::is_json(name), "{name}");
        }
    }

    #[test]
    fn parses_quoted_and_mixed_case_charsets() {
        for name in ["text/csv; charset=ISO-8859-1", "text/csv;header=present; Charset=\"iso-8859-1\""] {
            assert_eq!(super::charset(name).as_deref(), Some("iso-8859-1"), "{name}");
        }
        assert_eq!(super::charset("text/csv"), None);
    }

    #[cfg(all(feature = "client", feature = "extended"))]
    #[test]
    fn matches_media_types_to_ranges() {
        for (media_type, range, expected) in [
            ("image/png", "image/*", true),
            ("image/png", "*/*", true),
            ("image/PNG;q=1", "image/png", true),
            ("imagex/png", "image/*", false),
            ("text/plain", "image/png", false),
        ] {
            assert_eq!(super::matches(media_type, range), expected, "{media_type} {range}");
        }
    }
}
