//! Jobs: how their status is requested, and which values end them.

use super::{
    finding::Finding,
    kind::Kind,
    revisions::{code, list},
};
use crate::{
    model::{JobStatus, Operation, StartsJob},
    openapi::pointer,
};

/// Compares the jobs of an operation.
pub fn compare(before: &Operation, after: &Operation) -> Vec<Finding> {
    starts(before, after).into_iter().chain(status(before, after)).collect()
}

fn starts(before: &Operation, after: &Operation) -> Option<Finding> {
    let id = code(&after.id);
    let at = pointer::join(&after.pointer, "x-job");
    match (&before.job, &after.job) {
        (None, None) => None,
        (None, Some(job)) => {
            let message = format!("{id} starts a job, and its request has methods to wait for it.");
            Some(Finding::new(Kind::JobAdded, &after.id, at, message).after(text(job)))
        }
        (Some(job), None) => {
            let message = format!("{id} no longer starts a job: the methods of its request to wait were removed.");
            let at = pointer::join(&before.pointer, "x-job");
            Some(Finding::new(Kind::JobRemoved, &after.id, at, message).in_base().before(text(job)))
        }
        (Some(old), Some(new)) => {
            let kind = if old.operation == new.operation { Kind::JobChanged } else { Kind::JobOperationChanged };
            let (old, new) = (text(old), text(new));
            let message = format!("{id} finds its job in another way: {new} instead of {old}.");
            (old != new).then(|| Finding::new(kind, &after.id, at, message).change(old, new))
        }
    }
}

/// Returns how the status of a job is requested, in words.
pub fn text(job: &StartsJob) -> String {
    let id: String = job.id.iter().map(|token| format!("/{}", pointer::escape(token))).collect();
    format!("{} with the id at {} as {}", code(&job.operation), code(id), code(&job.parameter))
}

/// The meaning of a terminal value: the property, the value, and whether the job succeeded.
type Terminal = (String, String, bool);

/// Returns the terminal values of a job. Case is ignored, as by the client.
pub fn terminals(status: &JobStatus) -> Vec<Terminal> {
    let outcomes = status.outcomes.iter().flat_map(|outcome| {
        let values = |values: &[String], succeeded: bool| -> Vec<Terminal> {
            values.iter().map(|value| (outcome.pointer.clone(), value.to_uppercase(), succeeded)).collect()
        };
        [values(&outcome.succeeded, true), values(&outcome.failed, false)].concat()
    });
    outcomes.collect()
}

fn status(before: &Operation, after: &Operation) -> Vec<Finding> {
    let values = |operation: &Operation| operation.job_status.as_ref().map(terminals).unwrap_or_default();
    let (old, new) = (values(before), values(after));
    let id = code(&after.id);
    let at = pointer::join(&pointer::join(&after.pointer, "x-job"), "outcomes");
    let finding = |kind, message: String| Finding::new(kind, &after.id, &at, message);
    match (&before.job_status, &after.job_status) {
        (None, None) => return Vec::new(),
        (None, Some(_)) => {
            let message = format!("{id} returns the state of a job: its request has `wait()`.");
            return vec![finding(Kind::JobStatusAdded, message).after(describe(&new))];
        }
        (Some(_), None) => {
            let message = format!("{id} no longer returns the state of a job: `wait()` of its request was removed.");
            return vec![finding(Kind::JobStatusRemoved, message).before(describe(&old))];
        }
        (Some(_), Some(_)) => {}
    }
    if old.is_empty() != new.is_empty() {
        let (verb, form) = if new.is_empty() {
            ("no longer ", "requires a predicate: `wait().until(…)`")
        } else {
            ("", "needs no predicate")
        };
        let message = format!("The terminal states of {id} are {verb}documented: `wait()` {form}.");
        let finding = finding(Kind::JobOutcomesChanged, message);
        return vec![finding.change(describe(&old), describe(&new))];
    }
    let find = |all: &[Terminal], (pointer, value, _): &Terminal| {
        all.iter().find(|(other, known, _)| other == pointer && known == value).map(|(_, _, succeeded)| *succeeded)
    };
    let only = |one: &[Terminal], other: &[Terminal]| -> Vec<Terminal> {
        one.iter().filter(|terminal| find(other, terminal).is_none()).cloned().collect()
    };
    let (removed, added) = (only(&old, &new), only(&new, &old));
    let reversed: Vec<Terminal> = new
        .iter()
        .filter(|terminal| find(&old, terminal).is_some_and(|succeeded| succeeded != terminal.2))
        .cloned()
        .collect();
    let names = |terminals: &[Terminal]| {
        let plural = if terminals.len() == 1 { "" } else { "s" };
        let names = terminals.iter().map(|(pointer, value, _)| format!("{} of {}", code(value), code(pointer)));
        format!("The value{plural} {}", list(&names.collect::<Vec<_>>(), "and"))
    };
    let ends = |terminals: &[Terminal]| if terminals.len() == 1 { "ends" } else { "end" };
    let mut findings = Vec::new();
    if !removed.is_empty() {
        let (names, ends) = (names(&removed), ends(&removed));
        let message = format!("{names} no longer {ends} the job of {id}: `wait()` polls until it times out.");
        findings.push(finding(Kind::TerminalValueRemoved, message).before(describe(&removed)));
    }
    if !added.is_empty() {
        let message = format!("{} now {} the job of {id}: `wait()` returns earlier.", names(&added), ends(&added));
        findings.push(finding(Kind::TerminalValueAdded, message).after(describe(&added)));
    }
    if !reversed.is_empty() {
        let message = format!(
            "{} of the job of {id} changed the meaning: `wait()` returns an error instead of success, or the reverse.",
            names(&reversed)
        );
        findings.push(finding(Kind::TerminalValueMeaningChanged, message).after(describe(&reversed)));
    }
    findings
}

/// Returns terminal values in words.
fn describe(terminals: &[Terminal]) -> String {
    let words = terminals.iter().map(|(pointer, value, succeeded)| {
        format!("{pointer} = {value}: {}", if *succeeded { "succeeded" } else { "failed" })
    });
    words.collect::<Vec<_>>().join(", ")
}
