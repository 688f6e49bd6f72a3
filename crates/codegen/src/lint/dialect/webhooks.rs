//! `x-webhooks`: the vendor's webhooks, their signatures, and response schemas that contain the same events.

use std::collections::HashSet;

use serde_json::Value;

use super::{
    deliveries::{is_header, problem},
    policies::{self, location_of, unknown_keys},
    webhook_bodies::{Properties, bodies},
};
use crate::{
    lint::visit::{is_identifier, items, members, text},
    load::Document,
    model::{ENCODINGS, SIGNED_PARTS, component},
    openapi::{Diagnostic, pointer, snake},
};

const MEMBERS: [&str; 10] =
    ["name", "summary", "schema", "media-type", "signature", "identity", "bare", "log", "aliases", "embedded"];

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let Some(webhooks) = document.root.get("x-webhooks") else { return Vec::new() };
    if !webhooks.is_array() {
        return vec![problem(
            "/x-webhooks",
            "`x-webhooks` must be a list",
            "write one entry per webhook of the vendor",
        )];
    }
    let mut names = HashSet::new();
    items(&document.root, "x-webhooks").flat_map(|(index, entry)| webhook(document, index, entry, &mut names)).collect()
}

fn webhook<'a>(document: &Document, index: usize, entry: &'a Value, names: &mut HashSet<&'a str>) -> Vec<Diagnostic> {
    let at = pointer::item("/x-webhooks", index);
    let mut found = unknown_keys("webhook", &at, entry, &MEMBERS);
    let name = text(entry, "name");
    if !is_identifier(name) || snake(name) != name {
        let message = format!("`{name}` cannot be used as a function name");
        found.push(problem(location_of(&at, entry, "name"), message, "write a name in snake case"));
    } else if !names.insert(name) {
        let message = format!("duplicate webhook name `{name}`");
        found.push(problem(location_of(&at, entry, "name"), message, "rename one of them"));
    }
    if text(entry, "summary").is_empty() {
        found.push(problem(
            location_of(&at, entry, "summary"),
            "the webhook has no `summary`",
            "describe the webhook in one sentence",
        ));
    }
    if text(entry, "media-type") != "application/json" {
        let place = location_of(&at, entry, "media-type");
        found.push(problem(place, "only `application/json` is supported", "write `media-type: application/json`"));
    }
    let bodies = bodies(document, entry.get("schema"));
    if bodies.is_empty() {
        let help = "write `schema:` with a `$ref` to a component that declares properties, itself or by `allOf`, or that is a union with \
                    a `discriminator`; name the component itself, not another component that refers to it";
        found.push(problem(
            location_of(&at, entry, "schema"),
            "`schema` must refer to an object or to a union with a `discriminator`",
            help,
        ));
    } else {
        found.extend(aliases(&at, entry, &bodies));
        found.extend(super::deliveries::check(document, &at, entry));
    }
    found.extend(signature(&at, entry));
    for (index, embedded) in items(entry, "embedded") {
        found.extend(check_embedded(document, &pointer::item(&pointer::join(&at, "embedded"), index), embedded));
    }
    found
}

fn aliases(at: &str, entry: &Value, bodies: &[Properties<'_>]) -> Vec<Diagnostic> {
    let at = pointer::join(at, "aliases");
    let invalid_alias = |(name, alias): (&String, &Value)| {
        let has = |name: &str| bodies.iter().any(|properties| properties.declares(name));
        let is_valid = has(name) && alias.as_str().is_some_and(|alias| !alias.is_empty() && !has(alias));
        let help = "map the name of a property to the other name under which the vendor sends it";
        (!is_valid).then(|| {
            problem(
                pointer::join(&at, name),
                format!("`{name}` must be a declared property, and its alias must be a name that no property has"),
                help,
            )
        })
    };
    members(entry, "aliases").filter_map(invalid_alias).collect()
}

fn signature(at: &str, entry: &Value) -> Vec<Diagnostic> {
    let place = location_of(at, entry, "signature");
    let Some(signature) = entry.get("signature").filter(|signature| signature.is_object()) else {
        return if text(entry, "signature") == "none" {
            Vec::new()
        } else {
            vec![problem(
                place,
                "the webhook does not declare a signature",
                "write `signature: none`, or describe the signature as shown in `specs/README.md`",
            )]
        };
    };
    let known = ["algorithm", "header", "encoding", "timestamp", "signed", "separator", "tolerance"];
    let mut found = unknown_keys("webhook", &place, signature, &known);
    let (header, time) = (text(signature, "header"), text(signature, "timestamp"));
    if !header.is_empty() && header == time {
        let help = "if the vendor sends the timestamp and the signature in one header, such as `ts=…;h1=…`, write `signature: none`, and \
                    verify deliveries before the client receives them; otherwise name the header that contains only the timestamp";
        found.push(problem(
            policies::location_of(&place, signature, "timestamp"),
            format!(
                "`{time}` cannot be both the timestamp and the signature: a header with several values is not supported"
            ),
            help,
        ));
    }
    let mut expect = |key: &str, is_valid: bool, help: &str| {
        if !is_valid {
            let place = policies::location_of(&place, signature, key);
            found.push(problem(place, format!("`{key}` of the signature is missing or invalid"), help));
        }
    };
    expect("algorithm", text(signature, "algorithm") == "hmac-sha256", "write `hmac-sha256`");
    expect("header", is_header(header), "write the name of a header in lower case");
    expect("encoding", ENCODINGS.contains(&text(signature, "encoding")), "write `base64` or `hex`");
    let signed: Vec<&str> = items(signature, "signed").filter_map(|(_, part)| part.as_str()).collect();
    let has = |part: &str| signed.contains(&part);
    let is_signed = signed.iter().all(|part| SIGNED_PARTS.contains(part)) && (has("body") || has("body-sha256"));
    let help = format!("list what the vendor signs, including the body: {}", SIGNED_PARTS.join(", "));
    expect("signed", is_signed, &help);
    let has_time = signature.get("timestamp").is_some();
    let is_timestamp_valid = has_time == has("timestamp") && (!has_time || is_header(time));
    expect(
        "timestamp",
        is_timestamp_valid,
        "name the header that contains the timestamp if `signed` lists `timestamp`; otherwise remove the key",
    );
    let seconds = signature.pointer("/tolerance/seconds").and_then(Value::as_u64);
    let help = "write `tolerance: {seconds: …, x-source: …}` with a number greater than 0: how long the vendor retries with the timestamp of \
                the first attempt";
    let has_tolerance = signature.get("tolerance").is_some();
    let is_tolerance_valid = if has_time { seconds.is_some_and(|seconds| seconds > 0) } else { !has_tolerance };
    expect("tolerance", is_tolerance_valid || !is_timestamp_valid, help);
    expect("separator", signature.get("separator").is_none_or(Value::is_string), "write a string");
    found
}

fn check_embedded(document: &Document, at: &str, embedded: &Value) -> Vec<Diagnostic> {
    let mut found = unknown_keys("webhook", at, embedded, &["schema", "union", "tag", "content", "member", "others"]);
    let Some(properties) = Properties::of_component(document, embedded.get("schema")) else {
        found.push(problem(
            location_of(at, embedded, "schema"),
            "`schema` must refer to an object",
            "write a `$ref` to a component that is an object",
        ));
        return found;
    };
    let union = embedded.pointer("/union/$ref").and_then(Value::as_str).and_then(component);
    let union = union.and_then(|name| document.get(&pointer::join("/components/schemas", &name)));
    if union.is_none_or(|union| union.get("discriminator").is_none()) {
        found.push(problem(
            location_of(at, embedded, "union"),
            "`union` must refer to a union with a `discriminator`",
            "write a `$ref` to the union of the events",
        ));
    }
    let others =
        members(embedded, "others").map(|(member, name)| (pointer::join(&pointer::join(at, "others"), member), name));
    let named =
        ["tag", "content"].map(|key| (location_of(at, embedded, key), embedded.get(key).unwrap_or(&Value::Null)));
    for (place, name) in named.into_iter().chain(others) {
        let name = name.as_str().unwrap_or_default();
        if !properties.declares(name) {
            found.push(problem(place, format!("the schema has no property `{name}`"), "name a property of the schema"));
        }
    }
    if text(embedded, "member").is_empty() {
        found.push(problem(
            location_of(at, embedded, "member"),
            "`member` is missing",
            "name the property of the event in which the decoded content is stored",
        ));
    }
    found
}
