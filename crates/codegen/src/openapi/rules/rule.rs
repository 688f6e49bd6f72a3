//! The definition of a lint rule.

/// A lint rule for OpenAPI documents.
#[derive(Debug)]
pub struct Rule {
    /// The id of the rule. Diagnostics show it, and `x-allow` uses it as a key.
    pub id: &'static str,
    /// The documents that must follow the rule.
    pub class: Class,
    /// The input that the rule rejects, as a noun phrase that completes "Rejects …".
    pub rejects: &'static str,
    /// The reason for the rule, as a sentence.
    pub why: &'static str,
    /// The edit that fixes a violation, as an imperative.
    pub fix: &'static str,
    /// A document that violates the rule, or `None` if the text of one document cannot violate it.
    pub example: Option<&'static str>,
}

/// The documents that must follow a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// All documents. If a document violates the rule, its generated client would be wrong.
    Hard,
    /// The specs of this project. In a third-party document, a violation is a warning: the client ignores a part of the document.
    Warning,
    /// Only the specs of this project. In third-party documents, the lowering stage converts the rejected input to a supported form.
    Dialect,
}

/// The set of rules that applies to a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Only the rules for all documents. Violations that make the client ignore a part of the document are warnings.
    OpenApi,
    /// All rules. This is the dialect of this project's specs.
    Subkit,
}

impl Class {
    /// Returns the smallest dialect that includes the rules of this class.
    pub fn dialect(self) -> Dialect {
        match self {
            Self::Hard | Self::Warning => Dialect::OpenApi,
            Self::Dialect => Dialect::Subkit,
        }
    }

    /// Returns the name of the class.
    pub fn name(self) -> &'static str {
        match self {
            Self::Hard => "hard",
            Self::Warning => "warning",
            Self::Dialect => "dialect",
        }
    }

    /// Returns a phrase that says to which documents the rules of the class apply.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Hard => "applies to all documents",
            Self::Warning => "an error in the specs of this project, a warning in other documents",
            Self::Dialect => "applies only to the specs of this project",
        }
    }
}
