//! `x-token-refresh`: its required keys, and the security schemes that can have it.

use serde_json::Value;

use super::{
    error_map::error_rule,
    policies::{location_of, unknown_keys},
};
use crate::{
    lint::visit::{is_identifier, items, members, text},
    load::Document,
    model::{LIFETIME_UNITS, REFRESH_METHODS, REFRESH_PARAMETERS},
    openapi::{Diagnostic, pointer, reserved, snake},
};

const MEMBERS: [&str; 8] =
    ["method", "path", "parameters", "lifetime", "response", "invalidates", "names", "error-map"];

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let components = document.root.get("components").unwrap_or(&Value::Null);
    let schemes = members(components, "securitySchemes");
    schemes
        .filter_map(|(name, scheme)| {
            let at = pointer::join("/components/securitySchemes", name);
            Some(refresh(&at, scheme, scheme.get("x-token-refresh")?))
        })
        .flatten()
        .collect()
}

fn problem(place: String, message: &str, help: &str) -> Diagnostic {
    Diagnostic::new("token-refresh", place, message.to_owned()).on_value().help(help.to_owned())
}

fn refresh(scheme_at: &str, scheme: &Value, refresh: &Value) -> Vec<Diagnostic> {
    let at = pointer::join(scheme_at, "x-token-refresh");
    let mut found = unknown_keys("token-refresh", &at, refresh, &MEMBERS);
    let is_bearer = text(scheme, "type") == "http" && text(scheme, "scheme").eq_ignore_ascii_case("bearer");
    if !is_bearer {
        let help = "describe the scheme with `type: http` and `scheme: bearer`";
        found.push(problem(at.clone(), "only bearer tokens can be refreshed", help));
    }
    if !REFRESH_METHODS.contains(&text(refresh, "method")) {
        let help = "write `method: GET` or `method: POST`";
        found.push(problem(location_of(&at, refresh, "method"), "`method` must be `GET` or `POST`", help));
    }
    let path = text(refresh, "path");
    if !path.starts_with('/') || path.starts_with("//") || path.contains(['?', '#', '{', ' ']) {
        let help = "write the whole path, starting with `/`; the client sends secrets only to the server's own origin";
        found.push(problem(location_of(&at, refresh, "path"), "`path` must be an absolute path without a query", help));
    }
    found.extend(parameters(&at, refresh));
    if refresh.get("lifetime").and_then(Value::as_u64).is_none_or(|seconds| seconds == 0) {
        let help = "write the requested lifetime in seconds: `lifetime: 3600`";
        found.push(problem(
            location_of(&at, refresh, "lifetime"),
            "`lifetime` must be a positive number of seconds",
            help,
        ));
    }
    found.extend(response(&at, refresh));
    if refresh.get("invalidates") != Some(&Value::Bool(true)) {
        let message =
            "`invalidates` must be `true`, because the client supports only refreshes that invalidate the old token";
        let help = "write `invalidates: true`, because the client never uses the old token again";
        found.push(problem(location_of(&at, refresh, "invalidates"), message, help));
    }
    found.extend(names(&at, refresh));
    for (index, entry) in items(refresh, "error-map") {
        found.extend(error_rule(&pointer::item(&pointer::join(&at, "error-map"), index), entry));
    }
    if refresh.get("error-map").is_some_and(|map| !map.is_array()) {
        let help = "write a list of entries with `status`, `when` and `means`";
        found.push(problem(pointer::join(&at, "error-map"), "`error-map` must be a list", help));
    }
    found
}

fn parameters(at: &str, refresh: &Value) -> Vec<Diagnostic> {
    let place_of = location_of(at, refresh, "parameters");
    let parameters = refresh.get("parameters").unwrap_or(&Value::Null);
    let mut found = unknown_keys("token-refresh", &place_of, parameters, &REFRESH_PARAMETERS);
    let mut taken: Vec<&str> = Vec::new();
    for role in REFRESH_PARAMETERS {
        let name = text(parameters, role);
        if name.is_empty() {
            let message = format!("`parameters` does not name the query parameter for the {role}");
            found.push(problem(
                place_of.clone(),
                &message,
                "name a query parameter for each of `key`, `secret`, `token` and `lifetime`",
            ));
        } else if taken.contains(&name) {
            let message = format!("the parameter `{name}` already has another role");
            found.push(problem(pointer::join(&place_of, role), &message, "name another query parameter"));
        }
        taken.push(name);
    }
    found
}

fn response(at: &str, refresh: &Value) -> Vec<Diagnostic> {
    let place_of = location_of(at, refresh, "response");
    let response = refresh.get("response").unwrap_or(&Value::Null);
    let mut found = unknown_keys("token-refresh", &place_of, response, &["token", "lifetime", "unit"]);
    for key in ["token", "lifetime"] {
        if !text(response, key).starts_with('/') {
            let message = format!("`{key}` of the response must be a JSON pointer");
            found.push(problem(
                location_of(&place_of, response, key),
                &message,
                "write a JSON pointer: `/accessToken`",
            ));
        }
    }
    if !LIFETIME_UNITS.contains(&text(response, "unit")) {
        let help = "write `unit: seconds` or `unit: milliseconds`";
        found.push(problem(
            location_of(&place_of, response, "unit"),
            "`unit` must be `seconds` or `milliseconds`",
            help,
        ));
    }
    found
}

/// Checks the names that the vendor uses for the credentials. These names become the names of arguments and environment variables.
fn names(at: &str, refresh: &Value) -> Vec<Diagnostic> {
    let place_of = location_of(at, refresh, "names");
    let names = refresh.get("names").unwrap_or(&Value::Null);
    let mut found = unknown_keys("token-refresh", &place_of, names, &["key", "secret"]);
    for key in ["key", "secret"] {
        let name = text(names, key);
        if !is_identifier(name) || snake(name) != name || reserved::is_builder_method(name) {
            let message = format!("`{name}` cannot be used as the name of the application's {key}");
            let help = "write the vendor's term in snake case: `consumer_key`";
            found.push(problem(location_of(&place_of, names, key), &message, help));
        }
    }
    if !text(names, "key").is_empty() && text(names, "key") == text(names, "secret") {
        let message = "key and secret have the same name";
        found.push(problem(pointer::join(&place_of, "secret"), message, "rename one of them"));
    }
    found
}
