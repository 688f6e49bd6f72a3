//! Plain YAML scalars, by the core schema of YAML 1.2. The types of YAML 1.1 are not recognized: `yes`, `on` and dates are strings.

use serde_json::{Number, Value};

/// Returns the value of an unquoted scalar.
pub fn plain(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ => number(text).map_or_else(|| Value::String(text.to_owned()), Value::Number),
    }
}

/// Returns the value of a scalar with a YAML tag, or `None` if the tag is not in the core schema or does not match the text.
pub fn tagged(text: &str, tag: &str) -> Option<Value> {
    let fits: fn(&Value) -> bool = match core(tag) {
        Some("str") => return Some(Value::String(text.to_owned())),
        Some("int") => |value| value.is_i64() || value.is_u64(),
        Some("float") => Value::is_number,
        Some("bool") => Value::is_boolean,
        Some("null") => Value::is_null,
        // The non-specific tag `!` makes any scalar a string.
        _ if tag == "!" => return Some(Value::String(text.to_owned())),
        _ => return None,
    };
    Some(plain(text)).filter(fits)
}

/// Returns the short name of a tag of the core schema.
pub fn core(tag: &str) -> Option<&str> {
    let name = tag.strip_prefix("tag:yaml.org,2002:")?;
    ["str", "int", "float", "bool", "null", "seq", "map"].contains(&name).then_some(name)
}

fn number(text: &str) -> Option<Number> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if !digits.starts_with(|first: char| first.is_ascii_digit() || first == '.') {
        return None;
    }
    if let Some(hexadecimal) = text.strip_prefix("0x") {
        return u64::from_str_radix(hexadecimal, 16).ok().map(Number::from);
    }
    if let Some(octal) = text.strip_prefix("0o") {
        return u64::from_str_radix(octal, 8).ok().map(Number::from);
    }
    let unsigned = text.strip_prefix('+').unwrap_or(text);
    if let Ok(integer) = unsigned.parse::<i64>() {
        return Some(Number::from(integer));
    }
    if let Ok(integer) = unsigned.parse::<u64>() {
        return Some(Number::from(integer));
    }
    let is_float = digits.chars().all(|char| char.is_ascii_digit() || matches!(char, '.' | 'e' | 'E' | '+' | '-'))
        && digits.contains(|char: char| char.is_ascii_digit());
    if is_float { unsigned.parse::<f64>().ok().and_then(Number::from_f64) } else { None }
}

#[cfg(test)]
mod tests {
    use super::plain;
    use serde_json::json;

    #[test]
    fn parses_scalars_of_the_core_schema() {
        for (text, value) in [
            ("", json!(null)),
            ("~", json!(null)),
            ("True", json!(true)),
            ("yes", json!("yes")),
            ("on", json!("on")),
            ("12", json!(12)),
            ("-7", json!(-7)),
            ("+7", json!(7)),
            ("0x1F", json!(31)),
            ("18446744073709551615", json!(u64::MAX)),
            ("1.50", json!(1.5)),
            ("1e3", json!(1000.0)),
            ("1.0.0", json!("1.0.0")),
            ("3.0.3", json!("3.0.3")),
            ("2025-04-14", json!("2025-04-14")),
            (".", json!(".")),
            ("-", json!("-")),
            ("1_000", json!("1_000")),
        ] {
            assert_eq!(plain(text), value, "{text}");
        }
    }
}
