//! The responses of an operation.

use super::{
    bounds,
    finding::Finding,
    kind::Kind,
    revisions::{Revisions, code, codes},
    rust_types,
    usage::Direction,
};
use crate::{
    model::{Api, Operation, ResponseSpec, Schema, StatusPattern},
    openapi::pointer,
};

/// Compares the responses of an operation.
pub fn compare(revisions: &Revisions<'_>, before: &Operation, after: &Operation) -> Vec<Finding> {
    let mut findings = Vec::new();
    let id = code(&after.id);
    let (added, removed) = (statuses(after, before, true), statuses(before, after, true));
    let first = added.first().or(removed.first()).copied();
    let at = location(before, after, first);
    let (old, new) = (rust_types::of_output(revisions.base, before), rust_types::of_output(revisions.head, after));
    if old != new {
        let why = match (added.as_slice(), removed.as_slice()) {
            ([], []) => String::new(),
            ([_, ..], _) => format!(", because of the new success status {}", codes(texts(&added))),
            ([], _) => format!(", because the success status {} was removed", codes(texts(&removed))),
        };
        let message = format!("{id} returns {} instead of {}{why}.", code(&new), code(&old));
        findings.push(Finding::new(Kind::ReturnTypeChanged, &after.id, &at, message).change(old, new));
    } else if !added.is_empty() || !removed.is_empty() {
        let message =
            format!("The success statuses of {id} changed ({}). It returns the same type.", changes(&added, &removed));
        let finding = Finding::new(Kind::SuccessStatusesChanged, &after.id, &at, message);
        findings.push(finding.change(texts(&removed).join(", "), texts(&added).join(", ")));
    }
    let (added, removed) = (statuses(after, before, false), statuses(before, after, false));
    if !added.is_empty() || !removed.is_empty() {
        let at = location(before, after, added.first().copied());
        let message = format!(
            "The documented error statuses of {id} changed ({}). Errors are reported as before.",
            changes(&added, &removed)
        );
        let finding = Finding::new(Kind::ErrorStatusesChanged, &after.id, at, message);
        findings.push(finding.change(texts(&removed).join(", "), texts(&added).join(", ")));
    }
    findings.extend(error_bodies(revisions, before, after));
    findings.extend(bodies(revisions, before, after));
    findings.extend(bounds_of_bodies(revisions, before, after));
    if before.accept() != after.accept() {
        let message = format!(
            "{id} asks for {} instead of {} (the header `Accept`).",
            media_types(&after.accept()),
            media_types(&before.accept())
        );
        let finding = Finding::new(Kind::AcceptChanged, &after.id, location(before, after, None), message);
        findings.push(finding.change(before.accept(), after.accept()));
    }
    findings
}

/// Returns a finding if errors that were decoded into a type have another one.
fn error_bodies(revisions: &Revisions<'_>, before: &Operation, after: &Operation) -> Option<Finding> {
    let pairs = after.responses.iter().filter_map(|response| {
        let known = before.responses.iter().find(|known| known.status == response.status)?;
        let change = error_body(revisions, known, response)?;
        Some((response.status, change))
    });
    let changed: Vec<(StatusPattern, (String, String))> = pairs.collect();
    let (first, (old, new)) = changed.first()?.clone();
    let statuses: Vec<StatusPattern> = changed.iter().map(|(status, _)| *status).collect();
    let now = if new.is_empty() { "no type".to_owned() } else { format!("the type {}", code(&new)) };
    let message = format!(
        "The error bodies of {} (status {}) have {now} instead of {}: `Error::body` returns `None` for the previous type.",
        code(&after.id),
        codes(texts(&statuses)),
        code(&old)
    );
    let at = pointer::join(&pointer::join(&after.pointer, "responses"), &first.to_string());
    Some(Finding::new(Kind::ErrorBodyChanged, &after.id, at, message).change(old, new))
}

/// Returns the previous and the new type of an error body, if it was decoded into a type and has another one. The new type may be
/// empty.
fn error_body(revisions: &Revisions<'_>, before: &ResponseSpec, after: &ResponseSpec) -> Option<(String, String)> {
    let ty = |api: &Api, response: &ResponseSpec| {
        response.schema.as_ref().map(|schema| rust_types::of_schema(api, schema)).unwrap_or_default()
    };
    let (old, new) = (ty(revisions.base, before), ty(revisions.head, after));
    (!after.is_success() && !before.is_success() && !old.is_empty() && old != new).then_some((old, new))
}

/// Returns a finding if documented bodies changed that the client does not decode, or media types that it does not ask for.
fn bodies(revisions: &Revisions<'_>, before: &Operation, after: &Operation) -> Option<Finding> {
    let body = |api: &Api, response: &ResponseSpec| {
        let schema = response.schema.as_ref().map(|schema| rust_types::of_schema(api, schema)).unwrap_or_default();
        format!("{} {schema}", response.media_types.join(", ")).trim().to_owned()
    };
    let is_decoded = |response: &ResponseSpec| {
        response.is_success()
            && (rust_types::of_output(revisions.base, before) != rust_types::of_output(revisions.head, after)
                || before.accept() != after.accept())
    };
    let pairs = after.responses.iter().filter_map(|response| {
        let known = before.responses.iter().find(|known| known.status == response.status)?;
        let is_known = is_decoded(response) || error_body(revisions, known, response).is_some();
        Some((response.status, body(revisions.base, known), body(revisions.head, response)))
            .filter(|(_, old, new)| old != new && !is_known)
    });
    let changed: Vec<(StatusPattern, String, String)> = pairs.collect();
    let (first, old, new) = changed.first()?;
    let statuses: Vec<StatusPattern> = changed.iter().map(|(status, _, _)| *status).collect();
    let message = format!(
        "The documented bodies of {} changed (status {}). Values that the client decoded before are decoded as before.",
        code(&after.id),
        codes(texts(&statuses))
    );
    let at = pointer::join(&pointer::join(&after.pointer, "responses"), &first.to_string());
    Some(Finding::new(Kind::ResponseBodiesChanged, &after.id, at, message).change(old, new))
}

/// Compares the bounds of the bodies of responses, which are not checked.
fn bounds_of_bodies(revisions: &Revisions<'_>, before: &Operation, after: &Operation) -> Vec<Finding> {
    let pairs = after.responses.iter().filter_map(|response| {
        let known = before.responses.iter().find(|known| known.status == response.status)?;
        Some((response.status, known.schema.as_ref()?, response.schema.as_ref()?))
    });
    let compare = |(status, old, new): (StatusPattern, &Schema, &Schema)| {
        let value = bounds::Value {
            subject: format!("{}.{status}", after.id),
            name: format!("the body of {} (status {})", code(&after.id), code(status.to_string())),
            pointer: pointer::join(&pointer::join(&after.pointer, "responses"), &status.to_string()),
            direction: Direction::Received,
        };
        bounds::of_schemas(revisions, &value, old, new)
    };
    pairs.flat_map(compare).collect()
}

/// Returns the location of a status, or of all responses.
fn location(before: &Operation, after: &Operation, status: Option<StatusPattern>) -> String {
    let at = pointer::join(&after.pointer, "responses");
    let is_new = |status: &StatusPattern| !before.responses.iter().any(|response| response.status == *status);
    match status.filter(is_new) {
        Some(status) => pointer::join(&at, &status.to_string()),
        None => at,
    }
}

/// Returns the statuses that only the first operation has.
fn statuses(one: &Operation, other: &Operation, is_success: bool) -> Vec<StatusPattern> {
    let is_known = |response: &ResponseSpec| other.responses.iter().any(|known| known.status == response.status);
    let only = one.responses.iter().filter(|response| response.is_success() == is_success && !is_known(response));
    only.map(|response| response.status).collect()
}

fn texts(statuses: &[StatusPattern]) -> Vec<String> {
    statuses.iter().map(ToString::to_string).collect()
}

/// Returns the changes of a list of statuses in words: new: `404`; removed: `409`.
fn changes(added: &[StatusPattern], removed: &[StatusPattern]) -> String {
    let part = |label: &str, statuses: &[StatusPattern]| {
        (!statuses.is_empty()).then(|| format!("{label}: {}", codes(texts(statuses))))
    };
    [part("new", added), part("removed", removed)].into_iter().flatten().collect::<Vec<_>>().join("; ")
}

fn media_types(accept: &str) -> String {
    if accept.is_empty() { "any media type".to_owned() } else { code(accept) }
}
