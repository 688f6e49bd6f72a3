//! `x-allow`: rules that a spec breaks on purpose, each with the reason.
//!
//! ```yaml
//! x-allow:
//!   inline-object: The vendor has no name for it, and it stands nowhere else.
//! ```
//!
//! An allowance holds for the object that it stands in and for all that is inside. One that allows nothing is a problem, so
//! that none outlives its reason.

use serde_json::Value;

use super::visit::each_member;
use crate::{
    load::Document,
    openapi::{
        Diagnostic, holds_names, pointer,
        rules::{self, Class},
    },
};

/// The extension.
const KEY: &str = "x-allow";

/// The allowances of a document.
pub struct Allowances<'a> {
    entries: Vec<Allowance<'a>>,
    found: Vec<Diagnostic>,
}

/// One rule that may be broken inside of an object.
struct Allowance<'a> {
    owner: String,
    rule: &'a str,
    is_used: bool,
}

impl<'a> Allowances<'a> {
    /// Reads all of a document.
    pub fn of(document: &'a Document) -> Self {
        let mut all = Self { entries: Vec::new(), found: Vec::new() };
        each_member("", &document.root, &mut |at, key, member| {
            let is_allowance = key == KEY && !holds_names(at);
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
            let diagnostic = Diagnostic::new("allowance", at, format!("`{KEY}` is an object of rules and reasons"));
            self.found.push(diagnostic.on_value().help("write the id of a rule, and why it is broken here"));
            return;
        };
        for (rule, reason) in rules {
            let place = pointer::join(&at, rule);
            if rules::is(rule, Class::Hard) {
                let message = format!("`{rule}` cannot be allowed: there would be no client that is right");
                self.found.push(Diagnostic::new("allowance", place, message).help("mend what breaks the rule"));
            } else if reason.as_str().is_none_or(|reason| reason.trim().is_empty()) {
                let message = format!("nothing says why `{rule}` is allowed here");
                self.found.push(Diagnostic::new("allowance", place, message).on_value().help("write the reason"));
            } else {
                self.entries.push(Allowance { owner: owner.to_owned(), rule, is_used: false });
            }
        }
    }

    /// Takes out what is allowed.
    pub fn apply(&mut self, found: &mut Vec<Diagnostic>) {
        found.retain(|diagnostic| !self.allows(diagnostic));
    }

    /// Whether a problem is allowed. The allowance that is nearest to it is the one that is used.
    fn allows(&mut self, diagnostic: &Diagnostic) -> bool {
        let Some(at) = diagnostic.pointer() else { return false };
        let covers = |owner: &str| at.strip_prefix(owner).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        let fitting = self.entries.iter_mut().filter(|entry| entry.rule == diagnostic.rule && covers(&entry.owner));
        fitting.max_by_key(|entry| entry.owner.len()).map(|entry| entry.is_used = true).is_some()
    }

    /// Returns problems of the allowances themselves, after all rules have run.
    pub fn problems(self) -> Vec<Diagnostic> {
        let unused = self.entries.into_iter().filter(|entry| !entry.is_used).map(|entry| {
            let place = pointer::join(&pointer::join(&entry.owner, KEY), entry.rule);
            Diagnostic::new("allowance", place, format!("nothing here breaks a rule `{}`", entry.rule))
                .help("remove it, or mend the id of the rule")
        });
        self.found.into_iter().chain(unused).collect()
    }
}
