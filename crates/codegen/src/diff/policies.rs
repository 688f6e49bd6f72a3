//! Policies: retries, effects, the meaning of errors, and rate limits.

use super::{
    finding::Finding,
    kind::Kind,
    revisions::{Revisions, code, codes},
};
use crate::{
    model::{ErrorRule, Operation, RateLimit},
    openapi::{pointer, screaming},
};

/// Compares the policies of an operation.
pub fn of_operation(before: &Operation, after: &Operation) -> Vec<Finding> {
    let mut findings: Vec<Finding> = idempotency(before, after).into_iter().collect();
    findings.extend(not_processed(before, after));
    findings.extend(effects(before, after));
    let at = pointer::join(&after.pointer, "x-error-map");
    findings.extend(meanings(&after.id, &code(&after.id), &at, &before.error_map, &after.error_map));
    findings
}

/// Compares the policies of the API.
pub fn of_api(revisions: &Revisions<'_>) -> Vec<Finding> {
    let (base, head) = (revisions.base, revisions.head);
    let mut findings = meanings("error_map", "all operations", "/x-error-map", &base.error_map, &head.error_map);
    findings.extend(rate_limits(&base.rate_limits, &head.rate_limits));
    findings
}

fn idempotency(before: &Operation, after: &Operation) -> Option<Finding> {
    let id = code(&after.id);
    let (kind, message) = match (before.idempotent, after.idempotent) {
        (false, true) => {
            let message = format!(
                "{id} ({}) is now retried after timeouts and server errors. If it is not idempotent, a retry acts twice.",
                after.method
            );
            (Kind::RetryEnabled, message)
        }
        (true, false) => {
            let message = format!(
                "{id} ({}) is no longer retried after timeouts and server errors: callers get more errors.",
                after.method
            );
            (Kind::RetryDisabled, message)
        }
        _ => return None,
    };
    let text = |is_idempotent| if is_idempotent { "idempotent" } else { "not idempotent" };
    let at = pointer::join(&pointer::join(&after.pointer, "x-retry"), "idempotent");
    Some(Finding::new(kind, &after.id, at, message).change(text(before.idempotent), text(after.idempotent)))
}

fn not_processed(before: &Operation, after: &Operation) -> Vec<Finding> {
    let id = code(&after.id);
    let at = pointer::join(&pointer::join(&after.pointer, "x-retry"), "not-processed");
    let only = |one: &Operation, other: &Operation| -> Vec<String> {
        one.not_processed
            .iter()
            .filter(|status| !other.not_processed.contains(status))
            .map(ToString::to_string)
            .collect()
    };
    let (added, removed) = (only(after, before), only(before, after));
    let mut findings = Vec::new();
    if !added.is_empty() {
        let message =
            format!("{id} is sent again after the status {}. If the server did act, it acts twice.", codes(&added));
        findings.push(Finding::new(Kind::NotProcessedAdded, &after.id, &at, message).after(added.join(", ")));
    }
    if !removed.is_empty() {
        let message =
            format!("{id} is no longer sent again after the status {}: callers get the error.", codes(&removed));
        findings.push(Finding::new(Kind::NotProcessedRemoved, &after.id, at, message).before(removed.join(", ")));
    }
    findings
}

fn effects(before: &Operation, after: &Operation) -> Vec<Finding> {
    let at = pointer::join(&after.pointer, "x-effects");
    let id = code(&after.id);
    let kinds =
        |operation: &Operation| -> Vec<String> { operation.effects.iter().map(|effect| effect.kind.clone()).collect() };
    let (old, new) = (kinds(before), kinds(after));
    let added = after.effects.iter().filter(|effect| !old.contains(&effect.kind)).map(|effect| {
        let message = format!("{id} has the new effect {}: \"{}\"", code(&effect.kind), effect.description);
        Finding::new(Kind::EffectAdded, &after.id, &at, message).after(&effect.kind)
    });
    let removed = old.iter().filter(|kind| !new.contains(kind)).map(|kind| {
        let message =
            format!("{id} no longer has the effect {}: callers that check effects treat it as harmless.", code(kind));
        Finding::new(Kind::EffectRemoved, &after.id, &at, message).before(kind)
    });
    added.chain(removed).collect()
}

/// Compares the rules for responses that are treated as if they had another status.
fn meanings(subject: &str, owner: &str, at: &str, before: &[ErrorRule], after: &[ErrorRule]) -> Vec<Finding> {
    let key = |rule: &ErrorRule| (rule.status, rule.pointer.clone(), rule.equals.clone());
    let find = |rules: &[ErrorRule], rule: &ErrorRule| {
        rules.iter().find(|other| key(other) == key(rule)).map(|rule| rule.means)
    };
    let all = before.iter().chain(after.iter().filter(|rule| find(before, rule).is_none()));
    all.filter_map(|rule| {
        let (old, new) = (find(before, rule), find(after, rule));
        let meaning = |means: Option<u16>| means.unwrap_or(rule.status).to_string();
        let message = format!(
            "In {owner}, the response {} with {} = {} is treated as {} instead of {}: retries and the methods of the error change.",
            rule.status,
            code(&rule.pointer),
            code(&rule.equals),
            code(meaning(new)),
            code(meaning(old)),
        );
        (old != new).then(|| {
            Finding::new(Kind::ErrorMeaningChanged, subject, at, message).change(meaning(old), meaning(new))
        })
    })
    .collect()
}

fn rate_limits(before: &[RateLimit], after: &[RateLimit]) -> Vec<Finding> {
    let find = |limits: &'_ [RateLimit], name: &str| limits.iter().position(|limit| limit.name == name);
    let at = |index: usize| pointer::item("/x-rate-limit/figures", index);
    let removed = before.iter().filter(|limit| find(after, &limit.name).is_none()).map(|limit| {
        let name = screaming(&limit.name);
        let message = format!("The rate limit `limits::{name}` was removed.");
        let index = find(before, &limit.name).unwrap_or_default();
        Finding::new(Kind::RateLimitRemoved, name, at(index), message).in_base().before(text(limit)).items(["limits"])
    });
    let kept = after.iter().enumerate().filter_map(|(index, limit)| {
        let name = screaming(&limit.name);
        let Some(known) = find(before, &limit.name).and_then(|index| before.get(index)) else {
            let message = format!("The rate limit `limits::{name}` is new: {}.", text(limit));
            return Some(
                Finding::new(Kind::RateLimitAdded, name, at(index), message).after(text(limit)).items(["limits"]),
            );
        };
        let (old, new) = (text(known), text(limit));
        let message =
            format!("The rate limit `limits::{name}` is {new} instead of {old}. It applies to clients that use it.");
        (old != new).then(|| Finding::new(Kind::RateLimitChanged, name, at(index), message).change(old, new))
    });
    removed.chain(kept).collect()
}

/// Returns a rate limit in words: 300 requests per minute for each client.
pub fn text(limit: &RateLimit) -> String {
    let methods = if limit.methods.is_empty() { String::new() } else { format!("{} ", limit.methods.join(" and ")) };
    format!("{} {methods}requests per {} for each {}", limit.requests, limit.per, limit.scope)
}
