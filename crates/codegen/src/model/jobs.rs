//! Jobs: which operation starts one, which tells its state, and which states are terminal.

use std::collections::HashSet;

use serde_json::Value;

use super::Source;
use crate::openapi::pointer;

/// The `x-job` of an operation that starts one.
#[derive(Clone, Debug)]
pub struct StartsJob {
    /// Where the answer has the job's id.
    pub id: Vec<String>,
    /// The operation that tells its state.
    pub operation: String,
    /// The parameter of that operation that takes the id.
    pub parameter: String,
}

/// Which states of a job are terminal, at the operation that tells its state.
#[derive(Clone, Debug, Default)]
pub struct JobStatus {
    /// The properties of the state that tell the outcome.
    pub outcomes: Vec<JobOutcome>,
    /// Where that comes from.
    pub source: Option<Source>,
}

/// One entry of `outcomes`.
#[derive(Clone, Debug)]
pub struct JobOutcome {
    /// A JSON pointer into the state.
    pub pointer: String,
    /// The values of a job that has succeeded.
    pub succeeded: Vec<String>,
    /// The values of a job that has failed.
    pub failed: Vec<String>,
}

/// Reads the `x-job` of an operation that starts one.
pub fn starts(operation: &Value) -> Option<StartsJob> {
    let job = operation.get("x-job")?;
    let text = |key: &str| job.get(key).and_then(Value::as_str);
    Some(StartsJob {
        id: pointer::tokens(text("id")?),
        operation: text("operation")?.to_owned(),
        parameter: text("parameter")?.to_owned(),
    })
}

/// Reads the `x-job` of an operation that tells the state of one.
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

/// The operations of a document that return the state of a job which another operation starts, by their ids.
pub fn targets(root: &Value) -> HashSet<&str> {
    let items = root.get("paths").and_then(Value::as_object).into_iter().flatten();
    let operations = items.filter_map(|(_, item)| item.as_object()).flatten().map(|(_, operation)| operation);
    operations.filter_map(|operation| operation.pointer("/x-job/operation")?.as_str()).collect()
}

/// Whether an operation returns the state of a job: it says so itself, or another one names it or one of its variants.
pub fn is_status(operation: &Value, targets: &HashSet<&str>) -> bool {
    let variants = operation.get("x-variants").and_then(Value::as_array).into_iter().flatten();
    let mut ids = std::iter::once(operation).chain(variants).filter_map(|owner| owner.get("operationId")?.as_str());
    operation.pointer("/x-job/outcomes").is_some() || ids.any(|id| targets.contains(id))
}
