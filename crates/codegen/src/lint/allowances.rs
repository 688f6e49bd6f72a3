//! `x-allow`: rules that a spec violates on purpose, each with a reason.
//!
//! ```yaml
//! x-allow:
//!   inline-object: The vendor has no name for it, and it is used only here.
//! ```
//!
//! An allowance (an entry of `x-allow`) applies to the object that contains it and to everything inside that object. Lint
//! reports unused allowances, so that authors remove outdated ones.

use serde_json::Value;

use super::visit::each_member;
use crate::{
    load::Document,
    openapi::{
        Diagnostic, is_name_map, pointer,
        rules::{self, Class},
    },
};

/// The extension that contains allowances.
const KEY: &str = "x-allow";

/// The allowances of a document.
pub struct Allowances<'a> {
    entries: Vec<Allowance<'a>>,
    found: Vec<Diagnostic>,
}

/// A rule that the content of an object is allowed to violate.
struct Allowance<'a> {
    owner: String,
    rule: &'a str,
    is_used: bool,
}

impl<'a> Allowances<'a> {
    /// Reads all allowances of a document.
    pub fn of(document: &'a Document) -> Self {
        let mut all = Self { entries: Vec::new(), found: Vec::new() };
        each_member("", &document.root, &mut |at, key, member| {
            let is_allowance = key == KEY && !is_name_map(at);
            if is_allowance {
                all.read(at, member);
            }
            !is_allowance
        });
        all
    }

    fn read(&mut self, owner: &str, value: &'a Value) {
        let at = pointer::join(owner, KEY);
        let Some(rules) = value.as_object() else {
            let diagnostic =
                Diagnostic::new("allowance", at, format!("`{KEY}` must be an object that maps rules to reasons"));
            self.found
                .push(diagnostic.on_value().help("write the id of the rule as the key, and the reason as the value"));
            return;
        };
        for (rule, reason) in rules {
            let place = pointer::join(&at, rule);
            if rules::is(rule, Class::Hard) {
                let message = format!(
                    "violations of the hard rule `{rule}` cannot be allowed: the generated client would be incorrect"
                );
                self.found.push(Diagnostic::new("allowance", place, message).help("fix the violation"));
            } else if reason.as_str().is_none_or(|reason| reason.trim().is_empty()) {
                let message = format!("the `x-allow` entry for `{rule}` has no reason");
                self.found.push(Diagnostic::new("allowance", place, message).on_value().help("write the reason"));
            } else {
                self.entries.push(Allowance { owner: owner.to_owned(), rule, is_used: false });
            }
        }
    }

    /// Removes the diagnostics that an allowance matches.
    pub fn apply(&mut self, found: &mut Vec<Diagnostic>) {
        found.retain(|diagnostic| !self.allows(diagnostic));
    }

    /// Returns whether an allowance matches the diagnostic, and marks the innermost matching allowance as used.
    fn allows(&mut self, diagnostic: &Diagnostic) -> bool {
        let Some(at) = diagnostic.pointer() else { return false };
        let covers = |owner: &str| at.strip_prefix(owner).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        let fitting = self.entries.iter_mut().filter(|entry| entry.rule == diagnostic.rule && covers(&entry.owner));
        fitting.max_by_key(|entry| entry.owner.len()).map(|entry| entry.is_used = true).is_some()
    }

    /// Returns the problems of the allowances themselves. Call this method after all rules have run.
    pub fn problems(self) -> Vec<Diagnostic> {
        let unused = self.entries.into_iter().filter(|entry| !entry.is_used).map(|entry| {
            let place = pointer::join(&pointer::join(&entry.owner, KEY), entry.rule);
            Diagnostic::new(
                "allowance",
                place,
                format!("unused `x-allow` entry: nothing in this object violates a rule `{}`", entry.rule),
            )
            .help("remove the entry, or fix the id of the rule")
        });
        self.found.into_iter().chain(unused).collect()
    }
}
