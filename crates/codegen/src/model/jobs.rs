//! Jobs: the operation that starts a job, the operation that returns its state, and the terminal states.

use std::collections::HashSet;

use serde_json::Value;

use super::Source;
use crate::openapi::pointer;

/// The `x-job` of an operation that starts a job.
#[derive(Clone, Debug)]
pub struct StartsJob {
    /// The location of the job's id in the response.
    pub id: Vec<String>,
    /// The operation that returns the state of the job.
    pub operation: String,
    /// The parameter of that operation that takes the id.
    pub parameter: String,
}

/// The terminal states of a job, for the operation that returns its state.
#[derive(Clone, Debug, Default)]
pub struct JobStatus {
    /// The properties that hold the state.
    pub outcomes: Vec<JobOutcome>,
    /// The source of the terminal states.
    pub source: Option<Source>,
}

/// An entry of `outcomes`: a property that shows the state of a job, and its terminal values.
#[derive(Clone, Debug)]
pub struct JobOutcome {
    /// The JSON pointer of the property in the response.
    pub pointer: String,
    /// The values that mean that the job succeeded.
    pub succeeded: Vec<String>,
    /// The values that mean that the job failed.
    pub failed: Vec<String>,
}

/// Reads the `x-job` of an operation that starts a job.
pub fn starts(operation: &Value) -> Option<StartsJob> {
    let job = operation.get("x-job")?;
    let text = |key: &str| job.get(key).and_then(Value::as_str);
    Some(StartsJob {
        id: pointer::tokens(text("id")?),
        operation: text("operation")?.to_owned(),
        parameter: text("parameter")?.to_owned(),
    })
}

/// Reads the `x-job` of an operation that returns the state of a job.
pub fn status(operation: &Value) -> Option<JobStatus> {
    let job = operation.get("x-job")?;
    let entries = job.get("outcomes")?.as_array()?;
    let texts = |entry: &Value, key: &str| -> Vec<String> {
        let values = entry.get(key).and_then(Value::as_array).into_iter().flatten();
        values.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let outcomes = entries.iter().filter_map(|entry| {
        let pointer = entry.get("pointer")?.as_str()?.to_owned();
        Some(JobOutcome { pointer, succeeded: texts(entry, "succeeded"), failed: texts(entry, "failed") })
    });
    Some(JobStatus { outcomes: outcomes.collect(), source: Source::of(job) })
}

/// Returns the ids of the operations that return the state of a job started by another operation.
pub fn targets(root: &Value) -> HashSet<&str> {
    let items = root.get("paths").and_then(Value::as_object).into_iter().flatten();
    let operations = items.filter_map(|(_, item)| item.as_object()).flatten().map(|(_, operation)| operation);
    operations.filter_map(|operation| operation.pointer("/x-job/operation")?.as_str()).collect()
}

/// Returns whether an operation returns the state of a job. It does if its `x-job` has `outcomes`, or if the `x-job` of another
/// operation names the operation or one of its variants.
pub fn is_status(operation: &Value, targets: &HashSet<&str>) -> bool {
    let variants = operation.get("x-variants").and_then(Value::as_array).into_iter().flatten();
    let mut ids = std::iter::once(operation).chain(variants).filter_map(|owner| owner.get("operationId")?.as_str());
    operation.pointer("/x-job/outcomes").is_some() || ids.any(|id| targets.contains(id))
}
