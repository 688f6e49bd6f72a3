//! Parameters of an operation.

use serde_json::Value;

use super::{
    bounds,
    finding::Finding,
    kind::Kind,
    matching::{Matched, matched},
    revisions::{Revisions, code, codes},
    rust_types,
    usage::Direction,
};
use crate::{
    model::{Api, Location, Operation, Parameter},
    openapi::pointer,
};

/// Compares the parameters of an operation.
pub fn compare(revisions: &Revisions<'_>, before: &Operation, after: &Operation) -> Vec<Finding> {
    let Matched { kept, mut added, mut removed } = pairs(revisions, before, after);
    let mut findings = replaced(revisions, (before, after), &mut removed, &mut added);
    for &(known, parameter) in &kept {
        findings.extend(moved(after, known, parameter));
        findings.extend(names(revisions, after, known, parameter));
        findings.extend(parameter_pair(revisions, after, known, parameter));
    }
    findings.extend(added.into_iter().map(|parameter| self::added(revisions.head, after, parameter)));
    findings.extend(removed.into_iter().map(|parameter| self::removed(revisions, before, after, parameter)));
    findings.extend(reordered(&kept, before, after));
    findings
}

/// Matches the parameters of two operations: by location and name, then by location and Rust name, then by one of the names if a
/// parameter moved to another location, and then by content if a parameter was renamed.
fn pairs<'a>(revisions: &Revisions<'_>, before: &'a Operation, after: &'a Operation) -> Matched<'a, Parameter> {
    let ty = |api: &Api, parameter: &Parameter| rust_types::of_argument(api, &parameter.schema);
    let is_in_place = |one: &Parameter, other: &Parameter| one.location == other.location;
    let is_alike = |one: &Parameter, other: &Parameter| {
        one.required == other.required
            && one.schema.bounds == other.schema.bounds
            && ty(revisions.base, one) == ty(revisions.head, other)
    };
    matched(
        &before.parameters,
        &after.parameters,
        &[
            &|one, other| is_in_place(one, other) && one.name == other.name,
            &|one, other| is_in_place(one, other) && one.ident == other.ident,
            &|one, other| one.name == other.name,
            &|one, other| one.ident == other.ident,
            &|one, other| is_in_place(one, other) && is_alike(one, other),
        ],
    )
}

/// Takes the required parameters of text out of the removed and the added ones whose argument is at the same position.
fn replaced(
    revisions: &Revisions<'_>,
    (before, after): (&Operation, &Operation),
    removed: &mut Vec<&Parameter>,
    added: &mut Vec<&Parameter>,
) -> Vec<Finding> {
    let position = |operation: &Operation, parameter: &Parameter| {
        let mut required = operation.parameters.iter().filter(|other| other.required);
        required.position(|other| other.ident == parameter.ident).filter(|_| parameter.required)
    };
    let is_text = |api: &Api, parameter: &Parameter| rust_types::is_text(api, &parameter.schema);
    let mut findings = Vec::new();
    removed.retain(|known| {
        let at = position(before, known).filter(|_| is_text(revisions.base, known));
        let is_replacement = |other: &&Parameter| at == position(after, other) && is_text(revisions.head, other);
        let Some(index) = added.iter().position(|other| at.is_some() && is_replacement(other)) else { return true };
        let parameter = added.remove(index);
        let message = format!(
            "{} sends the argument for the {} as the {}. Calls with a `&str` or a `String` compile unchanged, and then mean something \
             else.",
            code(&after.id),
            named(known),
            named(parameter)
        );
        let finding = Finding::new(Kind::ArgumentReplaced, subject(after, parameter), &parameter.pointer, message);
        findings.push(finding.change(&known.name, &parameter.name).items([subject(before, known)]));
        false
    });
    findings
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
    let (id, ty) = (code(&operation.id), rust_types::of_argument(api, &parameter.schema));
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

fn removed(revisions: &Revisions<'_>, before: &Operation, after: &Operation, parameter: &Parameter) -> Finding {
    if let Some(successor) = successor(revisions, after, parameter) {
        return name_reused(after, parameter, successor, "which was removed");
    }
    let ty = rust_types::of_argument(revisions.base, &parameter.schema);
    let consequence = if parameter.required { "calls have one argument less" } else { "its setter was removed" };
    let message = format!("{} no longer has the {}: {consequence}.", code(&before.id), named(parameter));
    Finding::new(Kind::ParameterRemoved, subject(before, parameter), &parameter.pointer, message).in_base().before(ty)
}

/// Returns the parameter that now has the setter or the argument of an earlier parameter, if code that uses the name still compiles.
fn successor<'a>(revisions: &Revisions<'_>, after: &'a Operation, known: &Parameter) -> Option<&'a Parameter> {
    let ty = |api: &Api, parameter: &Parameter| rust_types::of_argument(api, &parameter.schema);
    let is_same = |other: &&Parameter| {
        known.required == other.required
            && other.ident == known.ident
            && ty(revisions.base, known) == ty(revisions.head, other)
    };
    after.parameters.iter().find(is_same)
}

/// Returns the finding that another parameter has the name of an earlier parameter. `consequence` is a clause
/// about the earlier parameter.
fn name_reused(operation: &Operation, known: &Parameter, successor: &Parameter, consequence: &str) -> Finding {
    let (name, effect) = if known.required {
        let effect = "Calls stay the same, because arguments have no names. Tests that read the field of the request compile \
                      unchanged, and then read the other parameter.";
        (format!("argument `{}`", known.ident), effect)
    } else {
        (format!("setter {}", setter(known)), "Code that calls it compiles unchanged, and then sends another request.")
    };
    let message = format!(
        "The {name} of {} is now that of the {} instead of the {}, {consequence}. {effect}",
        code(&operation.id),
        named(successor),
        named(known),
    );
    let finding = Finding::new(Kind::ParameterNameReused, subject(operation, known), &successor.pointer, message);
    finding.change(&known.name, &successor.name)
}

/// Returns a finding if a parameter is in another part of the request.
fn moved(operation: &Operation, before: &Parameter, after: &Parameter) -> Option<Finding> {
    let message = format!(
        "{} sends the {} as the {}: servers that expect it at the previous location ignore it or reject the request.",
        code(&operation.id),
        named(before),
        named(after)
    );
    (before.location != after.location).then(|| {
        Finding::new(Kind::ParameterMoved, subject(operation, after), &after.pointer, message)
            .change(named(before), named(after))
    })
}

/// Compares the names of a parameter, in Rust and on the wire.
fn names(revisions: &Revisions<'_>, operation: &Operation, before: &Parameter, after: &Parameter) -> Option<Finding> {
    let id = code(&operation.id);
    let finding = |kind, message: String| Finding::new(kind, subject(operation, after), &after.pointer, message);
    let (old, new) = (code(&before.name), code(&after.name));
    let is_same_on_wire = before.name == after.name;
    if before.ident != after.ident
        && let Some(successor) = successor(revisions, operation, before)
    {
        let name = if is_same_on_wire { String::new() } else { format!("is now called {new} and ") };
        let new_name =
            if after.required { format!("argument `{}`", after.ident) } else { format!("setter {}", setter(after)) };
        let consequence = format!("which {name}has the {new_name}");
        return Some(name_reused(operation, before, successor, &consequence).items([subject(operation, after)]));
    }
    if is_same_on_wire {
        let (kind, what) = if before.required || after.required {
            (Kind::ArgumentRenamed, "argument")
        } else {
            (Kind::ParameterRenamed, "setter")
        };
        let message = format!(
            "The {what} for the {} of {id} is now called `{}` instead of `{}`. The request stays the same.",
            named(after),
            after.ident,
            before.ident
        );
        return (before.ident != after.ident).then(|| finding(kind, message).change(&before.ident, &after.ident));
    }
    let (kind, message) = if after.location == Location::Path && before.location == Location::Path {
        let message =
            format!("The path parameter {old} of {id} is now called {new}. Names of path parameters are not sent.");
        (Kind::PlaceholderRenamed, message)
    } else if before.location != after.location && before.ident == after.ident {
        // The finding about the location has both names.
        return None;
    } else if after.location == Location::Header
        && before.ident == after.ident
        && before.name.eq_ignore_ascii_case(&after.name)
    {
        (Kind::HeaderCaseChanged, format!("{id} sends the header {old} as {new}. Servers ignore the case."))
    } else if before.ident == after.ident || after.required {
        let message = format!("{id} sends the {} as {new} instead of {old}. Calls stay the same.", named(before));
        (Kind::ParameterWireNameChanged, message)
    } else {
        let message = format!("The {} of {id} is now called {new}: its setter is {}.", named(before), setter(after));
        (Kind::ParameterRenamed, message)
    };
    Some(finding(kind, message).change(&before.name, &after.name))
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
    let (old, new) = (
        rust_types::of_argument(revisions.base, &before.schema),
        rust_types::of_argument(revisions.head, &after.schema),
    );
    if old != new {
        let message = format!("The type of the {name} of {id} changed {}.", rust_types::change(&old, &new));
        findings.push(finding(Kind::ParameterTypeChanged, message).change(old, new));
    } else if before.location == after.location && (before.list, before.style) != (after.list, after.style) {
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
    if before.default != after.default && !after.required {
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
        direction: Direction::of_operation(operation),
    };
    findings.extend(bounds::of_schemas(revisions, &place, &before.schema, &after.schema));
    findings
}

/// Returns a finding if arguments that both revisions have are in another order.
fn reordered(kept: &[(&Parameter, &Parameter)], before: &Operation, after: &Operation) -> Option<Finding> {
    // The arguments of both revisions have their new names.
    let mut arguments: Vec<_> = kept.iter().filter(|(known, parameter)| known.required && parameter.required).collect();
    let names = |arguments: &[&(&Parameter, &Parameter)]| -> Vec<String> {
        arguments.iter().map(|(_, parameter)| parameter.ident.clone()).collect()
    };
    let new = names(&arguments);
    arguments.sort_by_key(|(known, _)| before.parameters.iter().position(|other| other.key == known.key));
    let old = names(&arguments);
    let message = format!(
        "The arguments of {} are now in the order {}. Calls compile unchanged if the types are equal, and then swap the values.",
        code(&after.id),
        codes(&new)
    );
    (old != new).then(|| {
        Finding::new(Kind::ArgumentsReordered, &after.id, &after.pointer, message)
            .change(old.join(", "), new.join(", "))
    })
}
