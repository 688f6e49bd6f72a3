//! Jobs: which operation starts one, which tells its state, and what is known of when it is settled.

use serde_json::Value;

use super::{Operation, Source};
use crate::load::pointer;

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

/// What is known of when a job is settled, at the operation that tells its state.
#[derive(Clone, Debug, Default)]
pub struct JobStatus {
    /// Pointers into its answer, each with the values that say so.
    pub settled: Vec<(String, Vec<String>)>,
    /// Where that comes from.
    pub source: Option<Source>,
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
    let entries = job.get("settled")?.as_array()?;
    let settled = entries.iter().filter_map(|entry| {
        let values = entry.get("values")?.as_array()?;
        let values = values.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        Some((entry.get("pointer")?.as_str()?.to_owned(), values))
    });
    Some(JobStatus { settled: settled.collect(), source: Source::of(job) })
}

/// An operation that another one names tells the state of a job, even if nothing is known of when it is settled.
pub fn mark_status(operations: &mut [Operation]) {
    let named: Vec<String> =
        operations.iter().filter_map(|operation| Some(operation.job.as_ref()?.operation.clone())).collect();
    for operation in operations.iter_mut().filter(|operation| named.contains(&operation.id)) {
        operation.job_status.get_or_insert_default();
    }
}
