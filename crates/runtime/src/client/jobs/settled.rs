//! What says that a job is settled.

use serde_json::Value;

/// A place in the state of a job, and the values there that say that it is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Settled {
    /// A JSON pointer into the state.
    pub pointer: &'static str,
    /// The values, compared without regard to case.
    pub values: &'static [&'static str],
}

impl Settled {
    /// These values at this place.
    pub const fn new(pointer: &'static str, values: &'static [&'static str]) -> Self {
        Self { pointer, values }
    }

    /// Whether a state has one of the values at the place.
    pub(super) fn holds(&self, state: &Value) -> bool {
        let found = match state.pointer(self.pointer) {
            Some(Value::String(text)) => text.clone(),
            Some(value @ (Value::Bool(_) | Value::Number(_))) => value.to_string(),
            _ => return false,
        };
        self.values.iter().any(|value| value.eq_ignore_ascii_case(found.trim()))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Settled;

    #[test]
    fn values_are_compared_as_text_without_case() {
        let settled = Settled::new("/a/b", &["COMPLETED", "true", "7"]);
        for state in [json!("completed"), json!(" Completed "), json!(true), json!(7)] {
            assert!(settled.holds(&json!({"a": {"b": state}})), "{state}");
        }
        for state in [json!("COMPLETE"), json!(""), json!(null), json!(false), json!(["COMPLETED"]), json!({})] {
            assert!(!settled.holds(&json!({"a": {"b": state}})), "{state}");
        }
        assert!(!settled.holds(&json!({"b": "COMPLETED"})));
    }
}
