//! The body of a request.

use super::{
    bounds,
    finding::Finding,
    kind::Kind,
    revisions::{Revisions, code},
    rust_types,
    usage::Direction,
};
use crate::{
    model::{Body, Operation},
    openapi::pointer,
};

/// Compares the bodies of an operation.
pub fn compare(revisions: &Revisions<'_>, before: &Operation, after: &Operation) -> Vec<Finding> {
    let id = code(&after.id);
    let at = pointer::join(&after.pointer, "requestBody");
    match (&before.body, &after.body) {
        (None, None) => Vec::new(),
        (None, Some(body)) => {
            let ty = rust_types::of_body(revisions.head, body);
            let (kind, message) = if body.required {
                (Kind::RequiredBodyAdded, format!("{id} requires a body (`{ty}`): every call needs another argument."))
            } else {
                (Kind::OptionalBodyAdded, format!("{id} takes an optional body (`{ty}`)."))
            };
            vec![Finding::new(kind, subject(after, body), at, message).after(ty)]
        }
        (Some(body), None) => {
            let at = pointer::join(&before.pointer, "requestBody");
            let message = format!("{id} no longer takes a body.");
            let finding = Finding::new(Kind::BodyRemoved, subject(before, body), at, message).in_base();
            vec![finding.before(rust_types::of_body(revisions.base, body))]
        }
        (Some(one), Some(other)) => pair(revisions, after, &at, one, other),
    }
}

fn subject(operation: &Operation, body: &Body) -> String {
    format!("{}.{}", operation.id, body.ident)
}

fn pair(revisions: &Revisions<'_>, operation: &Operation, at: &str, before: &Body, after: &Body) -> Vec<Finding> {
    let id = code(&operation.id);
    let finding = |kind, message: String| Finding::new(kind, subject(operation, after), at, message);
    let mut findings = Vec::new();
    if before.ident != after.ident {
        let (kind, what) = if before.required || after.required {
            (Kind::ArgumentRenamed, "argument")
        } else {
            (Kind::BodyRenamed, "setter")
        };
        let message =
            format!("The {what} for the body of {id} is now called `{}` instead of `{}`.", after.ident, before.ident);
        findings.push(finding(kind, message).change(&before.ident, &after.ident));
    }
    match (before.required, after.required) {
        (false, true) => {
            let message = format!("{id} requires its body, which was optional: every call needs another argument.");
            findings.push(finding(Kind::BodyBecameRequired, message).change("optional", "required"));
        }
        (true, false) => {
            let message = format!(
                "The body of {id} is optional: remove the argument from calls, and set it with `.{}(…)`.",
                after.ident
            );
            findings.push(finding(Kind::BodyBecameOptional, message).change("required", "optional"));
        }
        _ => {}
    }
    let (old, new) = (rust_types::of_body(revisions.base, before), rust_types::of_body(revisions.head, after));
    if old != new {
        let message = format!("The type of the body of {id} changed {}.", rust_types::change(&old, &new));
        findings.push(finding(Kind::BodyTypeChanged, message).change(old, new));
    }
    let encoding = |body: &Body| {
        let parts = body.styles.iter().map(|(name, style)| format!("{name}: {style}"));
        let kinds = body.parts.iter().map(|(name, kind)| format!("{name}: {kind}"));
        std::iter::once(body.media_type.clone()).chain(parts).chain(kinds).collect::<Vec<_>>().join(", ")
    };
    let (old, new) = (encoding(before), encoding(after));
    if old != new {
        let message = format!("The body of {id} is sent as {} instead of {}.", code(&new), code(&old));
        findings.push(finding(Kind::BodyEncodingChanged, message).change(old, new));
    }
    let place = bounds::Value {
        subject: subject(operation, after),
        name: format!("the body of {id}"),
        pointer: at.to_owned(),
        direction: Direction::of_operation(operation),
    };
    findings.extend(bounds::of_schemas(revisions, &place, &before.schema, &after.schema));
    findings
}
