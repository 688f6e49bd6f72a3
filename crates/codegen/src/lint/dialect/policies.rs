//! How an API is to be called: `x-retry`, `x-error-map`, `x-rate-limit`, `x-token-url`. A word that nothing reads would change
//! nothing, and nobody would notice.

use serde_json::Value;

use crate::{
    lint::visit::{all_operations, items, text},
    load::Document,
    model::{MEANINGS, PERIODS, TOKEN_ENDPOINT},
    openapi::{Diagnostic, pointer, screaming},
};

pub fn check(document: &Document) -> Vec<Diagnostic> {
    let mut found = error_map("", &document.root);
    found.extend(rate_limit(document));
    found.extend(token_urls(document));
    for operation in all_operations(document) {
        found.extend(error_map(&operation.pointer, operation.value));
        if let Some(retry) = operation.value.get("x-retry") {
            found.extend(retry_says_something(&pointer::join(&operation.pointer, "x-retry"), retry));
        }
    }
    found
}

pub(super) fn problem(rule: &'static str, at: &str, key: &str, message: impl Into<String>) -> Diagnostic {
    Diagnostic::new(rule, pointer::join(at, key), message.into()).on_value()
}

/// Where a member stands, or should.
pub(super) fn place(at: &str, owner: &Value, key: &str) -> String {
    if owner.get(key).is_some() { pointer::join(at, key) } else { at.to_owned() }
}

/// Members that nothing reads.
pub(super) fn unknown(rule: &'static str, at: &str, value: &Value, known: &[&str]) -> Vec<Diagnostic> {
    let others = value.as_object().into_iter().flatten().filter(|(key, _)| !known.contains(&key.as_str()));
    others
        .filter(|(key, _)| *key != "x-source")
        .map(|(key, _)| {
            Diagnostic::new(rule, pointer::join(at, key), format!("nothing reads `{key}`"))
                .help(format!("the members are {}", known.join(", ")))
        })
        .collect()
}

fn retry_says_something(at: &str, retry: &Value) -> Vec<Diagnostic> {
    let mut found = unknown("retry", at, retry, &["idempotent", "not-processed", "note"]);
    if retry.get("idempotent").is_some_and(|value| !value.is_boolean()) {
        found
            .push(problem("retry", at, "idempotent", "this is neither true nor false").help("write `true` or `false`"));
    }
    let statuses = pointer::join(at, "not-processed");
    if retry.get("not-processed").is_some_and(|value| !value.is_array()) {
        found.push(
            problem("retry", at, "not-processed", "this is no list").help("write a list of statuses: `[429, 503]`"),
        );
    }
    for (index, status) in items(retry, "not-processed") {
        if !is_failure(status) {
            found.push(
                Diagnostic::new("retry", pointer::item(&statuses, index), "this is no status of failure")
                    .on_value()
                    .help("write a number from 400 to 599"),
            );
        }
    }
    if retry.get("idempotent").is_none() && retry.get("not-processed").is_none() {
        found.push(
            Diagnostic::new("retry", at, "this says nothing of what may be repeated")
                .help("write `idempotent`, or statuses under `not-processed`"),
        );
    }
    found
}

fn is_failure(value: &Value) -> bool {
    value.as_u64().is_some_and(|status| (400..600).contains(&status))
}

fn error_map(at: &str, owner: &Value) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let at = pointer::join(at, "x-error-map");
    if owner.get("x-error-map").is_some_and(|map| !map.is_array()) {
        let diagnostic = Diagnostic::new("error-map", at.clone(), "this is no list");
        found.push(diagnostic.on_value().help("write a list of entries with `status`, `when` and `means`"));
    }
    for (index, entry) in items(owner, "x-error-map") {
        found.extend(error_rule(&pointer::item(&at, index), entry));
    }
    found
}

pub(super) fn error_rule(at: &str, entry: &Value) -> Vec<Diagnostic> {
    let mut found = unknown("error-map", at, entry, &["status", "when", "means"]);
    let mut report = |key: &str, message: &str, help: String| {
        found.push(Diagnostic::new("error-map", place(at, entry, key), message.to_owned()).on_value().help(help));
    };
    if !entry.get("status").is_some_and(is_failure) {
        report("status", "the entry names no status of failure", "write a number from 400 to 599".to_owned());
    }
    let means = text(entry, "means");
    if !MEANINGS.iter().any(|(word, _)| *word == means) {
        let words: Vec<&str> = MEANINGS.iter().map(|(word, _)| *word).collect();
        report("means", "nothing says what the answer means", format!("one of {}", words.join(", ")));
    }
    let when = entry.get("when").unwrap_or(&Value::Null);
    if !text(when, "pointer").starts_with('/') {
        report("when", "nothing says where the body tells", "write `pointer`, a JSON pointer into the body".to_owned());
    }
    if !when.get("equals").is_some_and(|value| value.is_string() || value.is_number() || value.is_boolean()) {
        report(
            "when",
            "nothing says what the body has there",
            "write `equals`, a text, a number or a boolean".to_owned(),
        );
    }
    found.extend(unknown("error-map", &place(at, entry, "when"), when, &["pointer", "equals"]));
    found
}

fn rate_limit(document: &Document) -> Vec<Diagnostic> {
    let Some(limit) = document.root.get("x-rate-limit") else { return Vec::new() };
    let at = "/x-rate-limit";
    let mut found = unknown("rate-limit", at, limit, &["figures"]);
    if items(limit, "figures").next().is_none() {
        found.push(
            Diagnostic::new("rate-limit", at, "there are no figures").help("write them in a list under `figures`"),
        );
    }
    let mut names: Vec<String> = Vec::new();
    for (index, figure) in items(limit, "figures") {
        let at = pointer::item(&pointer::join(at, "figures"), index);
        found.extend(self::figure(&at, figure));
        let name = screaming(text(figure, "name"));
        if names.contains(&name) {
            let message = format!("two figures would both be `{name}`");
            found.push(problem("rate-limit", &at, "name", message).help("give each a name of its own"));
        }
        names.push(name);
    }
    found
}

fn figure(at: &str, figure: &Value) -> Vec<Diagnostic> {
    let mut found = unknown("rate-limit", at, figure, &["name", "requests", "per", "scope", "methods"]);
    let mut report = |key: &str, message: &str, help: String| {
        found.push(Diagnostic::new("rate-limit", place(at, figure, key), message.to_owned()).on_value().help(help));
    };
    if !text(figure, "name").starts_with(|first: char| first.is_ascii_alphabetic()) {
        report(
            "name",
            "the figure has no name that a constant can have",
            "write a word for what it limits: `reads`".to_owned(),
        );
    }
    if !figure.get("requests").and_then(Value::as_u64).is_some_and(|number| (1..=u64::from(u32::MAX)).contains(&number))
    {
        report("requests", "nothing says how many calls are allowed", "write a number".to_owned());
    }
    if !PERIODS.iter().any(|(period, _)| *period == text(figure, "per")) {
        let words: Vec<&str> = PERIODS.iter().map(|(period, _)| *period).collect();
        report("per", "nothing says in which time", format!("one of {}", words.join(", ")));
    }
    if text(figure, "scope").is_empty() {
        let help = format!("write a word: `client`, `workspace`, or `{TOKEN_ENDPOINT}` if it is about tokens");
        report("scope", "nothing says for what the calls are counted", help);
    }
    let is_method = |method: &Value| method.as_str().is_some_and(|method| METHODS.contains(&method));
    let methods = figure.get("methods");
    if methods
        .is_some_and(|methods| !methods.as_array().is_some_and(|all| !all.is_empty() && all.iter().all(is_method)))
    {
        report("methods", "these are no methods", format!("a list of {}", METHODS.join(", ")));
    }
    found
}

const METHODS: [&str; 7] = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH"];

fn token_urls(document: &Document) -> Vec<Diagnostic> {
    items(&document.root, "servers")
        .filter(|(_, server)| {
            server.get("x-token-url").is_some() && !text(server, "x-token-url").starts_with("https://")
        })
        .map(|(index, _)| {
            let place = pointer::join(&pointer::item("/servers", index), "x-token-url");
            Diagnostic::new("token-url", place, "secrets are sent to this address")
                .on_value()
                .help("write an absolute URL that begins with `https://`")
        })
        .collect()
}
