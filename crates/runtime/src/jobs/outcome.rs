//! Terminal states: the property values that mean that a job has succeeded or failed.

use serde_json::Value;

/// A property of a job's state, and the values of that property that mean success and failure.
///
/// Values are compared as text, ignoring case and surrounding spaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct JobOutcome {
    /// A JSON pointer to the property in the state.
    pub pointer: &'static str,
    /// The values that mean that the job has succeeded.
    pub succeeded: &'static [&'static str],
    /// The values that mean that the job has failed.
    pub failed: &'static [&'static str],
}

/// The progress of a job, according to its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Progress {
    /// The state has none of the properties.
    Unknown,
    /// None of the properties has a terminal value.
    Pending,
    /// The job has succeeded.
    Succeeded,
    /// The job has failed. The variant contains the property that shows this, and its value in the spelling of the spec.
    Failed {
        /// A JSON pointer to the property.
        pointer: &'static str,
        /// The value that means failure.
        value: &'static str,
    },
}

impl JobOutcome {
    /// Creates the outcome of the property at `pointer`, with the values that mean success and failure.
    pub const fn new(
        pointer: &'static str,
        succeeded: &'static [&'static str],
        failed: &'static [&'static str],
    ) -> Self {
        Self { pointer, succeeded, failed }
    }

    fn progress(&self, state: &Value) -> Progress {
        let text = match state.pointer(self.pointer) {
            None | Some(Value::Null) => return Progress::Unknown,
            Some(Value::String(text)) => text.clone(),
            Some(value) => value.to_string(),
        };
        let found = |values: &'static [&'static str]| {
            values.iter().copied().find(|value| value.eq_ignore_ascii_case(text.trim()))
        };
        match (found(self.failed), found(self.succeeded)) {
            (Some(value), _) => Progress::Failed { pointer: self.pointer, value },
            (None, Some(_)) => Progress::Succeeded,
            (None, None) => Progress::Pending,
        }
    }
}

/// Returns the progress that a state shows. If any property means failure, the job has failed. The job has succeeded only if every
/// property that is present means success, so that a failed or running job is never reported as a success.
pub(super) fn progress(outcomes: &[JobOutcome], state: &Value) -> Progress {
    let rank = |progress: &Progress| match progress {
        Progress::Unknown => 0,
        Progress::Succeeded => 1,
        Progress::Pending => 2,
        Progress::Failed { .. } => 3,
    };
    outcomes.iter().map(|outcome| outcome.progress(state)).max_by_key(rank).unwrap_or(Progress::Unknown)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{JobOutcome, Progress, progress};

    const OUTCOMES: [JobOutcome; 2] = [
        JobOutcome::new("/status", &["COMPLETED"], &["FAILED"]),
        JobOutcome::new("/details/status", &["COMPLETED", "true", "7"], &["FAILED"]),
    ];

    fn of(state: &Value) -> Progress {
        progress(&OUTCOMES, state)
    }

    #[test]
    fn compares_statuses_as_text_and_ignores_case() {
        for value in [json!("completed"), json!(" Completed "), json!(true), json!(7)] {
            assert_eq!(of(&json!({"details": {"status": value}})), Progress::Succeeded, "{value}");
        }
        for value in [json!("COMPLETE"), json!(""), json!(false), json!(["COMPLETED"]), json!({})] {
            assert_eq!(of(&json!({"details": {"status": value}})), Progress::Pending, "{value}");
        }
    }

    #[test]
    fn reports_success_only_if_no_property_is_failed_or_pending() {
        let failed = Progress::Failed { pointer: "/details/status", value: "FAILED" };
        assert_eq!(of(&json!({"status": "COMPLETED", "details": {"status": "failed"}})), failed);
        for (outer, inner) in [("RUNNING", "COMPLETED"), ("COMPLETED", "RUNNING"), ("COMPLETED", "PARTIALLY_FAILED")] {
            assert_eq!(of(&json!({"status": outer, "details": {"status": inner}})), Progress::Pending);
        }
        assert_eq!(of(&json!({"status": "COMPLETED", "details": {"status": "completed"}})), Progress::Succeeded);
        assert_eq!(of(&json!({"status": "COMPLETED", "details": {"status": null}})), Progress::Succeeded);
    }

    #[test]
    fn progress_is_unknown_without_a_status() {
        for state in [
            json!({}),
            json!({"details": {}}),
            json!({"details": "COMPLETED"}),
            json!({"status": null}),
            json!("COMPLETED"),
        ] {
            assert_eq!(of(&state), Progress::Unknown, "{state}");
        }
    }
}
