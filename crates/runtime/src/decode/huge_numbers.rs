//! Numbers beyond the range of `f64`. If a property without a type, such as one in `extra`, has such a number, `serde_json`
//! rejects the whole text.

use super::json::outside_strings;

/// Puts quotes around numbers beyond the range of `f64`, so that their digits are kept. Returns `None` if there are no such
/// numbers.
pub(super) fn quoted(json: &str) -> Option<String> {
    let is_of_number = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E');
    let (mut result, mut copied) = (String::new(), 0);
    let mut bytes = outside_strings(json.as_bytes()).peekable();
    while let Some((start, byte)) = bytes.next() {
        if !(byte == b'-' || byte.is_ascii_digit()) {
            continue;
        }
        let mut end = start + 1;
        while bytes.next_if(|(at, byte)| *at == end && is_of_number(*byte)).is_some() {
            end += 1;
        }
        let number = json.get(start..end)?;
        if number.parse::<f64>().is_ok_and(f64::is_infinite) {
            result.extend([json.get(copied..start)?, "\"", number, "\""]);
            copied = end;
        }
    }
    result.push_str(json.get(copied..)?);
    (copied > 0).then_some(result)
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn quotes_numbers_beyond_f64_and_nothing_else() {
        let long = "9".repeat(400);
        for (json, expected) in [
            ("1e999", r#""1e999""#),
            (r#"{"a":-1e400,"b":1.5}"#, r#"{"a":"-1e400","b":1.5}"#),
            (r#"["1e999", 1E+999 ]"#, r#"["1e999", "1E+999" ]"#),
            (r#"{"é\"1e999\\":1e999}"#, r#"{"é\"1e999\\":"1e999"}"#),
            (&format!("[{long}]"), &format!("[\"{long}\"]")),
        ] {
            assert_eq!(quoted(json).as_deref(), Some(expected), "{json}");
        }
        for json in ["1e-999", "[1, -2.5e3]", r#""1e999""#, r#""\"#, r#"""#, "", "-", "1e", "e999"] {
            assert_eq!(quoted(json), None, "{json}");
        }
    }
}
