//! Policies: `x-retry`, `x-rate-limit` and `x-token-url`. The checks reject unknown keys, which would silently
//! have no effect.

use serde_json::Value;

use crate::{
    lint::visit::{all_operations, items, text},
    load::Document,
    model::{PERIODS, TOKEN_ENDPOINT},
    openapi::{Diagnostic, pointer, screaming},
};

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let mut found = rate_limit(document);
    found.extend(token_urls(document));
    for operation in all_operations(document) {
        if let Some(retry) = operation.value.get("x-retry") {
            found.extend(check_retry(&pointer::join(&operation.pointer, "x-retry"), retry));
        }
    }
    found
}

pub(super) fn problem(rule: &'static str, at: &str, key: &str, message: impl Into<String>) -> Diagnostic {
    Diagnostic::new(rule, pointer::join(at, key), message.into()).on_value()
}

/// Returns the location of a key, or of the object `owner` if the key is missing.
pub(super) fn location_of(at: &str, owner: &Value, key: &str) -> String {
    if owner.get(key).is_some() { pointer::join(at, key) } else { at.to_owned() }
}

/// Reports the keys of an object that are neither in `known` nor `x-source`.
pub(super) fn unknown_keys(rule: &'static str, at: &str, value: &Value, known: &[&str]) -> Vec<Diagnostic> {
    let others = value.as_object().into_iter().flatten().filter(|(key, _)| !known.contains(&key.as_str()));
    others
        .filter(|(key, _)| *key != "x-source")
        .map(|(key, _)| {
            Diagnostic::new(rule, pointer::join(at, key), format!("unknown key `{key}`"))
                .help(format!("the known keys are {}", known.join(", ")))
        })
        .collect()
}

fn check_retry(at: &str, retry: &Value) -> Vec<Diagnostic> {
    let mut found = unknown_keys("retry", at, retry, &["idempotent", "not-processed", "note"]);
    if retry.get("idempotent").is_some_and(|value| !value.is_boolean()) {
        found
            .push(problem("retry", at, "idempotent", "`idempotent` must be a boolean").help("write `true` or `false`"));
    }
    let statuses = pointer::join(at, "not-processed");
    if retry.get("not-processed").is_some_and(|value| !value.is_array()) {
        found.push(
            problem("retry", at, "not-processed", "`not-processed` must be a list")
                .help("write a list of statuses: `[429, 503]`"),
        );
    }
    for (index, status) in items(retry, "not-processed") {
        if !is_failure(status) {
            found.push(
                Diagnostic::new(
                    "retry",
                    pointer::item(&statuses, index),
                    "each entry of `not-processed` must be an error status",
                )
                .on_value()
                .help("write a number from 400 to 599"),
            );
        }
    }
    if retry.get("idempotent").is_none() && retry.get("not-processed").is_none() {
        found.push(
            Diagnostic::new("retry", at, "`x-retry` does not state when a request can be retried")
                .help("write `idempotent`, or statuses under `not-processed`"),
        );
    }
    found
}

pub(super) fn is_failure(value: &Value) -> bool {
    value.as_u64().is_some_and(|status| (400..600).contains(&status))
}

fn rate_limit(document: &Document) -> Vec<Diagnostic> {
    let Some(limit) = document.root.get("x-rate-limit") else { return Vec::new() };
    let at = "/x-rate-limit";
    let mut found = unknown_keys("rate-limit", at, limit, &["figures"]);
    if items(limit, "figures").next().is_none() {
        found.push(
            Diagnostic::new("rate-limit", at, "`x-rate-limit` has no entries").help("list the limits under `figures`"),
        );
    }
    let mut names: Vec<String> = Vec::new();
    for (index, figure) in items(limit, "figures") {
        let at = pointer::item(&pointer::join(at, "figures"), index);
        found.extend(self::figure(&at, figure));
        let name = screaming(text(figure, "name"));
        if names.contains(&name) {
            let message = format!("two limits would both become the constant `{name}`");
            found.push(problem("rate-limit", &at, "name", message).help("give each limit a unique name"));
        }
        names.push(name);
    }
    found
}

fn figure(at: &str, figure: &Value) -> Vec<Diagnostic> {
    let mut found = unknown_keys("rate-limit", at, figure, &["name", "requests", "per", "scope", "methods"]);
    let mut report = |key: &str, message: &str, help: String| {
        found.push(
            Diagnostic::new("rate-limit", location_of(at, figure, key), message.to_owned()).on_value().help(help),
        );
    };
    if !text(figure, "name").starts_with(|first: char| first.is_ascii_alphabetic()) {
        report(
            "name",
            "`name` must start with a letter, because it becomes the name of a constant",
            "write a word for the requests that the limit applies to, such as `reads`".to_owned(),
        );
    }
    if !figure.get("requests").and_then(Value::as_u64).is_some_and(|number| (1..=u64::from(u32::MAX)).contains(&number))
    {
        report(
            "requests",
            "`requests` must be an integer from 1 to 4294967295",
            "write the number of requests that the vendor allows per period".to_owned(),
        );
    }
    if !PERIODS.iter().any(|(period, _)| *period == text(figure, "per")) {
        let words: Vec<&str> = PERIODS.iter().map(|(period, _)| *period).collect();
        report("per", "`per` must be a known period", format!("use one of {}", words.join(", ")));
    }
    if text(figure, "scope").is_empty() {
        let help =
            format!("say what the limit applies to: `client`, `workspace`, or `{TOKEN_ENDPOINT}` for token requests");
        report("scope", "the limit has no `scope`", help);
    }
    let is_method = |method: &Value| method.as_str().is_some_and(|method| METHODS.contains(&method));
    let methods = figure.get("methods");
    if methods
        .is_some_and(|methods| !methods.as_array().is_some_and(|all| !all.is_empty() && all.iter().all(is_method)))
    {
        report(
            "methods",
            "`methods` must be a list of HTTP methods",
            format!("use one or more of {}", METHODS.join(", ")),
        );
    }
    found
}

const METHODS: [&str; 7] = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH"];

fn token_urls(document: &Document) -> Vec<Diagnostic> {
    let is_https = |url: &str| {
        let address = url.strip_prefix("https://").unwrap_or_default();
        address.starts_with(char::is_alphanumeric) && !address.contains(char::is_whitespace)
    };
    items(&document.root, "servers")
        .filter(|(_, server)| server.get("x-token-url").is_some() && !is_https(text(server, "x-token-url")))
        .map(|(index, _)| {
            let place = pointer::join(&pointer::item("/servers", index), "x-token-url");
            Diagnostic::new("token-url", place, "the token URL must use HTTPS, because the client sends secrets to it")
                .on_value()
                .help("write an absolute URL that begins with `https://`")
        })
        .collect()
}
