//! Rules for responses whose meaning differs from their status.

/// A rule for responses whose meaning differs from their status. For example, some vendors report an expired token with 404 and
/// an error code in the body.
///
/// ```
/// use subkit_runtime::ErrorRule;
///
/// const EXPIRED: ErrorRule = ErrorRule::new(404, "/error_code", "TOKEN_EXPIRED", 401);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ErrorRule {
    /// The status of the response.
    pub status: u16,
    /// The JSON pointer to a value in the response body.
    pub pointer: &'static str,
    /// The expected value: a string, or the JSON text of a number or boolean.
    pub value: &'static str,
    /// The status that the client assumes instead of the status of the response.
    pub mapped_status: u16,
}

impl ErrorRule {
    /// Creates a rule.
    pub const fn new(status: u16, pointer: &'static str, value: &'static str, mapped_status: u16) -> Self {
        Self { status, pointer, value, mapped_status }
    }

    /// Whether the rule matches a response.
    #[cfg(feature = "client")]
    fn matches(&self, status: u16, body: &serde_json::Value) -> bool {
        use serde_json::Value;

        self.status == status
            && match body.pointer(self.pointer) {
                Some(Value::String(text)) => text == self.value,
                Some(Value::Number(number)) => number.to_string() == self.value,
                Some(Value::Bool(truth)) => self.value == if *truth { "true" } else { "false" },
                _ => false,
            }
    }
}

/// Returns the status after applying the rules: the mapped status of the first matching rule, or else the response's own status.
#[cfg(feature = "client")]
pub(crate) fn mapped_status<'a>(
    rules: impl Iterator<Item = &'a ErrorRule> + Clone,
    status: reqwest::StatusCode,
    body: &[u8],
) -> reqwest::StatusCode {
    // Most responses have a status that no rule mentions, so their bodies need not be parsed.
    if !rules.clone().any(|rule| rule.status == status.as_u16()) {
        return status;
    }
    let Ok(body) = serde_json::from_slice(body) else { return status };
    let rule = rules.into_iter().find(|rule| rule.matches(status.as_u16(), &body));
    rule.and_then(|rule| reqwest::StatusCode::from_u16(rule.mapped_status).ok()).unwrap_or(status)
}

#[cfg(all(test, feature = "client"))]
mod tests {
    use reqwest::StatusCode;

    use super::{ErrorRule, mapped_status};

    static RULES: [ErrorRule; 3] = [
        ErrorRule::new(404, "/error/code", "E_4046", 401),
        ErrorRule::new(400, "/code", "7", 429),
        ErrorRule::new(400, "/busy", "true", 503),
    ];

    #[test]
    fn applies_the_first_matching_rule() {
        for (status, body, expected) in [
            (404, r#"{"error":{"code":"E_4046"}}"#, 401),
            (404, r#"{"error":{"code":"E_1"}}"#, 404),
            (404, "<html>", 404),
            (404, "", 404),
            (403, r#"{"error":{"code":"E_4046"}}"#, 403),
            (400, r#"{"code":7,"busy":true}"#, 429),
            (400, r#"{"code":"7"}"#, 429),
            (400, r#"{"code":8,"busy":true}"#, 503),
            (400, r#"{"code":[7]}"#, 400),
        ] {
            let status = StatusCode::from_u16(status).unwrap();
            assert_eq!(mapped_status(RULES.iter(), status, body.as_bytes()).as_u16(), expected, "{body}");
        }
    }
}
