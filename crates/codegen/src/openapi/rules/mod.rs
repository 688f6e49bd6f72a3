//! The rules that documents are held to, as a table: [`Diagnostic::rule`](super::Diagnostic::rule) is the id of one of them.

mod api;
mod dialect;
mod document;

/// A rule that documents are held to.
#[derive(Debug)]
pub struct Rule {
    /// The id, which messages name and `x-allow` takes.
    pub id: &'static str,
    /// Which documents must keep it.
    pub class: Class,
    /// What it refuses, as an end of "It refuses …".
    pub refuses: &'static str,
    /// Why.
    pub why: &'static str,
    /// What to do about it, as an imperative.
    pub remedy: &'static str,
    /// A document that breaks it; none if no single document can.
    pub example: Option<&'static str>,
}

/// Which documents must keep a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Every document: without it there is no client that is right.
    Hard,
    /// The specs of this project. In the document of anybody else it is a warning: the client does less than the document says.
    Lossy,
    /// The specs of this project only. In the document of anybody else what it refuses is lowered to what can be generated.
    Own,
}

/// Which rules a document is held to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Those that every document must keep; those that only cost a part of the client are warnings.
    OpenApi,
    /// All rules: the dialect of this project's specs.
    Subkit,
}

impl Class {
    /// The dialect with the fewest rules that has those of this class.
    pub fn dialect(self) -> Dialect {
        match self {
            Self::Hard | Self::Lossy => Dialect::OpenApi,
            Self::Own => Dialect::Subkit,
        }
    }

    /// The class in a word.
    pub fn name(self) -> &'static str {
        match self {
            Self::Hard => "hard",
            Self::Lossy => "lossy",
            Self::Own => "own",
        }
    }

    /// What the class means for a document.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Hard => "every document must keep it",
            Self::Lossy => "a warning for the document of anybody else; the specs of this project must keep it",
            Self::Own => "only the specs of this project must keep it",
        }
    }
}

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
            assert!(!rule.refuses.is_empty() && !rule.refuses.ends_with('.'), "{}", rule.id);
            assert!(rule.why.ends_with('.'), "{}", rule.id);
            assert!(!rule.remedy.is_empty() && !rule.remedy.ends_with('.'), "{}", rule.id);
        }
    }
}
