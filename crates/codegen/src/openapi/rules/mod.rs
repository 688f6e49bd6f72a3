//! The rules that documents are held to, as a table: [`Diagnostic::rule`](super::Diagnostic::rule) is the id of one of them.

mod api;
mod dialect;
mod document;
mod rule;

pub use self::rule::{Class, Dialect, Rule};

/// All rules, by subject.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    document::RULES.iter().chain(&api::RULES).chain(&dialect::RULES)
}

/// The rule of an id.
pub fn find(id: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.id == id)
}

/// Whether the rule of an id is of a class.
pub fn is(id: &str, class: Class) -> bool {
    find(id).is_some_and(|rule| rule.class == class)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::all;

    #[test]
    fn every_rule_says_what_why_and_what_to_do() {
        let ids: BTreeSet<&str> = all().map(|rule| rule.id).collect();
        assert_eq!(ids.len(), all().count(), "an id stands twice");
        for rule in all() {
            let is_id = rule.id.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '-');
            assert!(is_id, "{}", rule.id);
            assert!(!rule.rejects.is_empty() && !rule.rejects.ends_with('.'), "{}", rule.id);
            assert!(rule.why.ends_with('.'), "{}", rule.id);
            assert!(!rule.remedy.is_empty() && !rule.remedy.ends_with('.'), "{}", rule.id);
        }
    }
}
