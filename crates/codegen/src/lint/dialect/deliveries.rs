//! `x-webhooks`: how to recognize duplicate deliveries, the event log, and bodies without an envelope.

use serde_json::Value;

use super::{
    policies::{location_of, unknown_keys},
    webhook_bodies::is_declared,
};
use crate::{
    lint::visit::{OperationAt, all_operations, items, members, text},
    load::Document,
    model::{DUPLICATES, locations},
    openapi::{Diagnostic, pointer},
};

const IDENTITY: [&str; 4] = ["id", "attempt", "sent-at", "duplicates"];

pub fn check(document: &Document, at: &str, entry: &Value) -> Vec<Diagnostic> {
    let mut found = identity(document, at, entry);
    if let Some(log) = entry.get("log") {
        found.extend(event_log(document, &pointer::join(at, "log"), entry, log));
    }
    if let Some(bare) = entry.get("bare") {
        found.extend(bare_body(document, &pointer::join(at, "bare"), entry, bare));
    }
    found
}

fn identity(document: &Document, at: &str, entry: &Value) -> Vec<Diagnostic> {
    let Some(identity) = entry.get("identity").filter(|identity| identity.is_object()) else {
        let help = "write `identity:` with the location of the `id`, as shown in `specs/README.md`; vendors can deliver an event more than once";
        return vec![problem(
            location_of(at, entry, "identity"),
            "the webhook has no `identity`, so the receiver cannot detect duplicate deliveries",
            help,
        )];
    };
    let at = pointer::join(at, "identity");
    let mut found = unknown_keys("webhook", &at, identity, &IDENTITY);
    for key in ["id", "attempt", "sent-at"] {
        let is_invalid = |location: &&Value| !is_location(document, entry, location);
        if locations(identity, key).any(|location| is_invalid(&location)) {
            let help = "write `{header: …}` in lower case, or `{pointer: …}` to a declared property of the body";
            found.push(problem(
                location_of(&at, identity, key),
                format!("`{key}` is not the location of a header or a body property"),
                help,
            ));
        }
    }
    let duplicates = identity.get("duplicates").map_or("id", |value| value.as_str().unwrap_or_default());
    let can_detect_duplicates = match duplicates {
        "signature" => signs_time(entry.get("signature")),
        _ => identity.get("id").is_some(),
    };
    if !DUPLICATES.contains(&duplicates) || !can_detect_duplicates {
        let help = "write `duplicates: signature` if the vendor signs the timestamp and each retry has the signature of the first \
                    attempt; otherwise write the location of an `id`";
        found.push(problem(
            location_of(&at, identity, "duplicates"),
            "`duplicates: id` requires a location for `id`, and `duplicates: signature` requires a signed timestamp",
            help,
        ));
    }
    found
}

/// Returns whether two deliveries with equal bodies have different signatures, because the vendor signs a timestamp. Another check
/// reports invalid signatures.
fn signs_time(signature: Option<&Value>) -> bool {
    signature.is_none_or(|signature| match signature {
        Value::Object(_) => items(signature, "signed").any(|(_, part)| part == "timestamp"),
        other => other != "none",
    })
}

fn is_location(document: &Document, entry: &Value, location: &Value) -> bool {
    let only = |key: &str| location.as_object().is_some_and(|members| members.keys().all(|name| name == key));
    let header = text(location, "header");
    if !header.is_empty() {
        return only("header") && is_header(header);
    }
    let schema = entry.get("schema").unwrap_or(&Value::Null);
    let target = text(location, "pointer");
    only("pointer") && !target.is_empty() && is_declared(document, schema, target, &aliases(entry))
}

/// Returns the other names under which the vendor sends properties of the body.
fn aliases(entry: &Value) -> Vec<&str> {
    members(entry, "aliases").filter_map(|(_, alias)| alias.as_str()).collect()
}

/// Checks that each entry of the event log can be converted to a delivery of the webhook, and that both contain the same id of the
/// event. An event with two ids would be handled twice.
fn event_log(document: &Document, at: &str, entry: &Value, log: &Value) -> Vec<Diagnostic> {
    let mut found = unknown_keys("webhook", at, log, &["operation", "schema", "under", "others"]);
    let operations = all_operations(document);
    let operation = operations.iter().find(|operation| text(operation.value, "operationId") == text(log, "operation"));
    let is_list = |operation: &OperationAt<'_>| {
        let parameters = operation.value.pointer("/x-pagination/parameters");
        parameters.is_some_and(|roles| roles.get("offset").is_some() && roles.get("limit").is_some())
    };
    if !operation.is_some_and(is_list) {
        let help = "name an operation whose `x-pagination` has the parameters `offset` and `limit`";
        found.push(problem(
            location_of(at, log, "operation"),
            "`operation` must be the id of an operation with offset pagination",
            help,
        ));
    }
    let schema = log.pointer("/schema/$ref");
    let is_embedded = items(entry, "embedded").any(|(_, embedded)| embedded.pointer("/schema/$ref") == schema);
    if schema.is_none() || !is_embedded {
        let help =
            "write `schema:` with a `$ref` to the component for log entries, and add the component to `embedded`";
        found.push(problem(
            location_of(at, log, "schema"),
            "`schema` must refer to a component that `embedded` also lists",
            help,
        ));
    }
    let body = entry.get("schema").unwrap_or(&Value::Null);
    let declares =
        |schema: &Value, name: &str| !name.is_empty() && is_declared(document, schema, &pointer::join("", name), &[]);
    let under = text(log, "under");
    if !declares(body, under) {
        let help = "name the property of the webhook body that contains the event";
        found.push(problem(
            location_of(at, log, "under"),
            format!("the webhook body declares no property `{under}`"),
            help,
        ));
    }
    let of_entry = log.get("schema").unwrap_or(&Value::Null);
    for (name, value) in members(log, "others") {
        if !declares(body, name) || !declares(of_entry, value.as_str().unwrap_or_default()) {
            let help = "map a property of the webhook body to the property of the log entry that has the same value";
            let place = pointer::join(&pointer::join(at, "others"), name);
            found.push(problem(
                place,
                format!("`{name}` must be declared in both the webhook body and the log entry"),
                help,
            ));
        }
    }
    let ids = entry.get("identity").into_iter().flat_map(|identity| locations(identity, "id"));
    let has_id = ids
        .filter_map(|location| text(location, "pointer").strip_prefix('/'))
        .any(|name| members(log, "others").any(|(property, _)| property == name));
    if !has_id {
        let help = "map the body property that `id` in `identity` points at; without it, events that were already handled would \
                    be handled again";
        found.push(problem(
            location_of(at, log, "others"),
            "`others` does not map the id of a delivery to a property of the log entry",
            help,
        ));
    }
    found
}

fn bare_body(document: &Document, at: &str, entry: &Value, bare: &Value) -> Vec<Diagnostic> {
    let mut found = unknown_keys("webhook", at, bare, &["lacks", "has", "under", "with"]);
    let schema = entry.get("schema").unwrap_or(&Value::Null);
    let aliases = aliases(entry);
    let names: Vec<&str> = items(bare, "lacks").filter_map(|(_, name)| name.as_str()).collect();
    let is_property = |name: &&str| is_declared(document, schema, &pointer::join("", name), &aliases);
    if names.is_empty() || !names.iter().all(is_property) {
        let help = "list the envelope properties that are missing if the vendor sends an event without its envelope";
        found.push(problem(location_of(at, bare, "lacks"), "`lacks` must list declared properties of the body", help));
    }
    let under = text(bare, "under");
    let is_target = |target: &str| !target.is_empty() && is_declared(document, schema, target, &[]);
    if !is_target(under) {
        let help = "write a JSON pointer to the declared property that contains the event";
        found.push(problem(
            location_of(at, bare, "under"),
            format!("the body declares no property at `{under}`"),
            help,
        ));
    }
    let is_of_event = |name: &str| is_target(&pointer::join(under, name));
    let has_others = items(bare, "has").any(|(_, name)| !name.as_str().is_some_and(is_of_event));
    if bare.get("has").is_some_and(|has| has.as_array().is_none_or(Vec::is_empty)) || has_others {
        let help = "name one or more properties of the event; every event must have at least one of them";
        found.push(problem(
            location_of(at, bare, "has"),
            format!("`has` must list declared properties of `{under}`"),
            help,
        ));
    }
    for (target, value) in members(bare, "with") {
        if !is_target(target) || !value.is_string() || under.starts_with(target.as_str()) {
            let help = "write a JSON pointer to a declared property of the envelope as the key, and its string value as the value";
            let message = format!("`{target}` must be a declared property of the envelope with a string value");
            found.push(problem(pointer::join(&pointer::join(at, "with"), target), message, help));
        }
    }
    found
}

pub fn problem(place: impl Into<String>, message: impl Into<String>, help: &str) -> Diagnostic {
    Diagnostic::new("webhook", place.into(), message.into()).on_value().help(help)
}

/// Returns whether a string is a valid header name in lower case.
pub fn is_header(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
