//! The definition of a rule.

/// A rule that documents are held to.
#[derive(Debug)]
pub struct Rule {
    /// The id, which messages name and `x-allow` takes.
    pub id: &'static str,
    /// Which documents must keep it.
    pub class: Class,
    /// The rejected input, as the end of "It refuses …".
    pub rejects: &'static str,
    /// Why.
    pub why: &'static str,
    /// The remedy, as an imperative.
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
    /// Rules for every document. Rules whose violation only costs a part of the client are warnings.
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

    /// Returns the effect of the class on a document.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Hard => "every document must keep it",
            Self::Lossy => "a warning for the document of anybody else; the specs of this project must keep it",
            Self::Own => "only the specs of this project must keep it",
        }
    }
}
