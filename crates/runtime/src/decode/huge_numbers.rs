//! Numbers that no `f64` can hold. `serde_json` rejects the whole text where one stands in a place without a type, such as `extra`.

/// Puts quotes around numbers beyond `f64`, so that their digits are kept. `None` if the JSON has none.
pub(super) fn quoted(json: &str) -> Option<String> {
    let mut result = String::new();
    let (mut copied, mut at) = (0, 0);
    let bytes = json.as_bytes();
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => at += text_length(bytes.get(at..).unwrap_or_default()),
            b'-' | b'0'..=b'9' => {
                let rest = bytes.get(at..).unwrap_or_default();
                let is_of_number =
                    |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E');
                let end = at + rest.iter().position(|byte| !is_of_number(byte)).unwrap_or(rest.len());
                let number = json.get(at..end)?;
                if number.parse::<f64>().is_ok_and(f64::is_infinite) {
                    result.extend([json.get(copied..at)?, "\"", number, "\""]);
                    copied = end;
                }
                at = end;
            }
            _ => at += 1,
        }
    }
    result.push_str(json.get(copied..)?);
    (copied > 0).then_some(result)
}

/// How long a string is, with its quotes.
fn text_length(bytes: &[u8]) -> usize {
    let mut is_escaped = false;
    let end = bytes.iter().skip(1).position(|byte| match byte {
        _ if is_escaped => {
            is_escaped = false;
            false
        }
        b'\\' => {
            is_escaped = true;
            false
        }
        byte => *byte == b'"',
    });
    end.map_or(bytes.len(), |end| end + 2)
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
