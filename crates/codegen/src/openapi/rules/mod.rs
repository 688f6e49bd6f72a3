//! The table of lint rules. [`Diagnostic::rule`](super::Diagnostic::rule) is the id of a rule.

mod api;
mod dialect;
mod document;
mod rule;

pub use self::rule::{Class, Dialect, Rule};

/// Returns all rules: first those for the document, then those for the API, then those for the specs of this project.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    document::RULES.iter().chain(&api::RULES).chain(&dialect::RULES)
}

/// Returns the rule with the id.
pub fn find(id: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.id == id)
}

/// Returns whether the rule with the id has the class.
pub fn is(id: &str, class: Class) -> bool {
    find(id).is_some_and(|rule| rule.class == class)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::all;

    #[test]
    fn every_rule_has_a_unique_id_and_complete_texts() {
        let ids: BTreeSet<&str> = all().map(|rule| rule.id).collect();
        assert_eq!(ids.len(), all().count(), "duplicate rule id");
        for rule in all() {
            let is_id = rule.id.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '-');
            assert!(is_id, "{}", rule.id);
            assert!(!rule.rejects.is_empty() && !rule.rejects.ends_with('.'), "{}", rule.id);
            assert!(rule.why.ends_with('.'), "{}", rule.id);
            assert!(!rule.fix.is_empty() && !rule.fix.ends_with('.'), "{}", rule.id);
        }
    }
}
