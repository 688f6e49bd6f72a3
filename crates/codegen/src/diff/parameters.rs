//! Parameters of an operation.

use serde_json::Value;

use super::{
    bounds,
    finding::Finding,
    kind::Kind,
    revisions::{Revisions, code, codes},
    rust_types,
};
use crate::{
    model::{Api, Location, Operation, Parameter},
    openapi::pointer,
};

/// Compares the parameters of an operation.
pub fn compare(revisions: &Revisions<'_>, before: &Operation, after: &Operation) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut removed: Vec<&Parameter> =
        before.parameters.iter().filter(|one| !after.parameters.iter().any(|other| is_same(one, other))).collect();
    for parameter in &after.parameters {
        if let Some(known) = before.parameters.iter().find(|other| is_same(other, parameter)) {
            findings.extend(parameter_pair(revisions, after, known, parameter));
            continue;
        }
        match removed.iter().position(|other| is_renamed(revisions, other, parameter)) {
            Some(index) => {
                let known = removed.remove(index);
                findings.push(renamed(after, known, parameter));
                findings.extend(parameter_pair(revisions, after, known, parameter));
            }
            None => findings.push(added(revisions.head, after, parameter)),
        }
    }
    findings.extend(removed.into_iter().map(|parameter| self::removed(revisions.base, before, parameter)));
    findings.extend(reordered(before, after));
    findings
}

fn is_same(one: &Parameter, other: &Parameter) -> bool {
    one.location == other.location && one.name == other.name
}

/// Returns whether a parameter has the same location, type and presence as another, and so is the same with another name.
fn is_renamed(revisions: &Revisions<'_>, one: &Parameter, other: &Parameter) -> bool {
    let ty = |api: &Api, parameter: &Parameter| rust_types::of_schema(api, &parameter.schema);
    one.location == other.location
        && one.required == other.required
        && one.schema.bounds == other.schema.bounds
        && ty(revisions.base, one) == ty(revisions.head, other)
}

/// Returns the parameter in words: the query parameter `a`.
fn named(parameter: &Parameter) -> String {
    let kind = match parameter.location {
        Location::Path => "path parameter",
        Location::Query => "query parameter",
        Location::Header => "header",
        Location::Cookie => "cookie",
    };
    format!("{kind} {}", code(&parameter.name))
}

fn subject(operation: &Operation, parameter: &Parameter) -> String {
    format!("{}.{}", operation.id, parameter.ident)
}

fn added(api: &Api, operation: &Operation, parameter: &Parameter) -> Finding {
    let (id, ty) = (code(&operation.id), rust_types::of_schema(api, &parameter.schema));
    let (kind, message) = if parameter.required {
        let message =
            format!("{id} requires the new {} (`{ty}`): every call needs another argument.", named(parameter));
        (Kind::RequiredParameterAdded, message)
    } else {
        let message = format!("{id} has the new optional {} (`{ty}`).", named(parameter));
        (Kind::OptionalParameterAdded, message)
    };
    Finding::new(kind, subject(operation, parameter), &parameter.pointer, message).after(ty)
}

fn removed(api: &Api, operation: &Operation, parameter: &Parameter) -> Finding {
    let ty = rust_types::of_schema(api, &parameter.schema);
    let consequence = if parameter.required { "calls have one argument less" } else { "its setter was removed" };
    let message = format!("{} no longer has the {}: {consequence}.", code(&operation.id), named(parameter));
    Finding::new(Kind::ParameterRemoved, subject(operation, parameter), &parameter.pointer, message)
        .in_base()
        .before(ty)
}

fn renamed(operation: &Operation, before: &Parameter, after: &Parameter) -> Finding {
    let id = code(&operation.id);
    let (old, new) = (code(&before.name), code(&after.name));
    let (kind, message) = if after.location == Location::Path {
        let message =
            format!("The path parameter {old} of {id} is now called {new}. Names of path parameters are not sent.");
        (Kind::PlaceholderRenamed, message)
    } else if before.ident == after.ident || after.required {
        let message = format!("{id} sends the {} as {new} instead of {old}. Calls stay the same.", named(before));
        (Kind::ParameterWireNameChanged, message)
    } else {
        let message = format!("The {} of {id} is now called {new}: its setter is {}.", named(before), setter(after));
        (Kind::ParameterRenamed, message)
    };
    let finding = Finding::new(kind, subject(operation, after), &after.pointer, message);
    finding.change(&before.name, &after.name)
}

fn setter(parameter: &Parameter) -> String {
    format!("`.{}(…)`", parameter.ident)
}

fn parameter_pair(
    revisions: &Revisions<'_>,
    operation: &Operation,
    before: &Parameter,
    after: &Parameter,
) -> Vec<Finding> {
    let (id, name) = (code(&operation.id), named(after));
    let finding = |kind, message: String| Finding::new(kind, subject(operation, after), &after.pointer, message);
    let mut findings = Vec::new();
    if before.name == after.name && before.ident != after.ident {
        let (kind, what) = if before.required || after.required {
            (Kind::ArgumentRenamed, "argument")
        } else {
            (Kind::ParameterRenamed, "setter")
        };
        let message = format!(
            "The {what} for the {name} of {id} is now called `{}` instead of `{}`. The request stays the same.",
            after.ident, before.ident
        );
        findings.push(finding(kind, message).change(&before.ident, &after.ident));
    }
    match (before.required, after.required) {
        (false, true) => {
            let message = format!("{id} requires the {name}, which was optional: every call needs another argument.");
            findings.push(finding(Kind::ParameterBecameRequired, message).change("optional", "required"));
        }
        (true, false) => {
            let message = format!(
                "The {name} of {id} is optional: remove the argument from calls, and set it with {}.",
                setter(after)
            );
            findings.push(finding(Kind::ParameterBecameOptional, message).change("required", "optional"));
        }
        _ => {}
    }
    let (old, new) =
        (rust_types::of_schema(revisions.base, &before.schema), rust_types::of_schema(revisions.head, &after.schema));
    if old != new {
        let message = format!("The type of the {name} of {id} changed {}.", rust_types::change(&old, &new));
        findings.push(finding(Kind::ParameterTypeChanged, message).change(old, new));
    } else if (before.list, before.style) != (after.list, after.style) {
        let encoding = |parameter: &Parameter| match (parameter.list, parameter.style) {
            (Some(list), _) => format!("{list:?}"),
            (None, Some(style)) => format!("{style:?}"),
            (None, None) => "text".to_owned(),
        };
        let message = format!(
            "The {name} of {id} is encoded in another style ({} instead of {}).",
            encoding(after),
            encoding(before)
        );
        findings.push(finding(Kind::ParameterEncodingChanged, message).change(encoding(before), encoding(after)));
    }
    if before.default != after.default {
        let text = |value: &Option<Value>| value.as_ref().map_or_else(|| "none".to_owned(), Value::to_string);
        let message = format!(
            "The server's default for the {name} of {id} changed from {} to {}: calls without it get other results.",
            code(text(&before.default)),
            code(text(&after.default)),
        );
        findings.push(finding(Kind::ServerDefaultChanged, message).change(text(&before.default), text(&after.default)));
    }
    let place = bounds::Value {
        subject: subject(operation, after),
        name: format!("the {name} of {id}"),
        pointer: pointer::join(&after.pointer, "schema"),
        is_sent: true,
    };
    findings.extend(bounds::of_schemas(&place, &before.schema, &after.schema));
    findings
}

/// Returns a finding if arguments that both revisions have are in another order.
fn reordered(before: &Operation, after: &Operation) -> Option<Finding> {
    let arguments = |operation: &Operation, other: &Operation| -> Vec<String> {
        let required = operation.parameters.iter().filter(|parameter| parameter.required);
        let is_common =
            |parameter: &&Parameter| other.parameters.iter().any(|known| known.required && is_same(known, parameter));
        required.filter(is_common).map(|parameter| parameter.ident.clone()).collect()
    };
    let (old, new) = (arguments(before, after), arguments(after, before));
    let message = || {
        format!(
            "The arguments of {} are now in the order {}. Calls compile unchanged if the types are equal, and then swap the values.",
            code(&after.id),
            codes(&new)
        )
    };
    (old != new && old.len() == new.len() && {
        let (mut a, mut b) = (old.clone(), new.clone());
        a.sort();
        b.sort();
        a == b
    })
    .then(|| {
        Finding::new(Kind::ArgumentsReordered, &after.id, &after.pointer, message())
            .change(old.join(", "), new.join(", "))
    })
}
