//! Matching criteria, such as `number = '+1234' and company-id = 7 or state = 'x'`. `and` binds more tightly than `or`; this
//! precedence is inferred. Empty criteria match every event.

use serde_json::{Map, Value};

/// A disjunction of conjunctions of conditions, each a field and a value.
pub(super) type Criteria = Vec<Vec<(String, String)>>;

/// Parses criteria; `None` if they are invalid.
pub(super) fn parse(text: &str) -> Option<Criteria> {
    if text.trim().is_empty() {
        return Some(Vec::new());
    }
    let mut alternatives = vec![Vec::new()];
    let mut rest = text.trim();
    loop {
        let (field, after) = rest.split_once('=')?;
        let field = field.trim();
        let is_name =
            !field.is_empty() && field.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
        let (value, after) = value(after.trim_start()).filter(|_| is_name)?;
        alternatives.last_mut()?.push((field.to_owned(), value));
        rest = after.trim_start();
        if rest.is_empty() {
            return Some(alternatives);
        }
        let (word, after) = rest.split_once(char::is_whitespace)?;
        match word.to_ascii_lowercase().as_str() {
            "and" => {}
            "or" => alternatives.push(Vec::new()),
            _ => return None,
        }
        rest = after;
    }
}

/// Parses a quoted string or a number. Returns the value and the rest of the text.
fn value(text: &str) -> Option<(String, &str)> {
    if let Some(text) = text.strip_prefix('\'') {
        let (value, rest) = text.split_once('\'')?;
        return Some((value.to_owned(), rest));
    }
    let end = text.find(|char: char| !char.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    (!digits.is_empty()).then(|| (digits.to_owned(), rest))
}

/// Returns whether the fields of an event match criteria.
pub(super) fn matches(criteria: &Criteria, fields: &Map<String, Value>) -> bool {
    let is_match =
        |(field, value): &(String, String)| fields.get(field).is_some_and(|found| super::text_of(found) == *value);
    criteria.is_empty() || criteria.iter().any(|conditions| conditions.iter().all(is_match))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{matches, parse};

    #[test]
    fn parses_and_matches_criteria() {
        let fields = json!({"number": "+12345678901", "company-id": 123, "state": "a and b"});
        let is_match = |text: &str| matches(&parse(text).unwrap(), fields.as_object().unwrap());
        for text in [
            "",
            " ",
            "number = '+12345678901'",
            "company-id = 123",
            "number='+12345678901' and company-id=123",
            "number = 'x' or company-id = 123",
            "state = 'a and b'",
            "number = 'x' and company-id = 123 or state = 'a and b'",
        ] {
            assert!(is_match(text), "{text}");
        }
        for text in ["number = 'x'", "company-id = 12", "other = ''", "number = '+12345678901' and company-id = 7"] {
            assert!(!is_match(text), "{text}");
        }
        for text in
            ["number", "number = x", "number = 'x", "= 'x'", "number = 'x' nor a = 1", "number = 'x' and", "a b = 1"]
        {
            assert!(parse(text).is_none(), "{text}");
        }
    }
}
