//! The terms that no text has, and what to write instead.

use super::text::Scope::{self, Everywhere, Prose};

/// A term that no text has.
pub struct Term {
    /// A regular expression, applied to the words of a line.
    pub excluded: &'static str,
    pub scope: Scope,
    pub instead: &'static str,
}

const fn term(excluded: &'static str, scope: Scope, instead: &'static str) -> Term {
    Term { excluded, scope, instead }
}

/// All excluded terms.
pub const TERMS: &[Term] = &[
    // HTTP.
    term(r"(?i)\banswer(s|ed|ing)?\b", Everywhere, "say `response`, `respond` or `return`"),
    term(r"(?i)\brepl(y|ies|ied)\b", Everywhere, "say `response` or `respond`"),
    term(r"(?i)\brepetitions?\b", Everywhere, "say `retry`"),
    term(r"(?i)\brefus(e|es|ed|al|als|ing)\b", Everywhere, "say `reject`; only connections are refused"),
    // Presence and time.
    term(r"(?i)\bmay be (absent|missing|null)\b", Prose, "say `optional` or `nullable`"),
    term(r"(?i)\b(that|which|what) is(n't| not)? there\b", Prose, "say `existing`, `present` or `missing`"),
    term(r"(?i)\btime is up\b|\bgives? up\b|\bgave up\b", Everywhere, "say `time out`, `stop` or `fail`"),
    term(r"(?i)\banew\b", Everywhere, "say `again` or `new`"),
    // Size.
    term(r"\b(MOST|LONGEST|LARGEST)_", Everywhere, "begin the name with `MAX_` and end it with the unit"),
    term(r"(?i)\bso many\b|\bfor so long\b", Prose, "say `at most`, `up to`, or name the number"),
    // Simulators and tests.
    term(r"(?i)\bspoil(s|ed|ing)?\b", Everywhere, "say `inject` a fault"),
    term(r"(?i)\bmade[- ]up\b", Everywhere, "say `generated`"),
    term(r"(?i)\bnews\b", Everywhere, "name it: an unknown value, an event"),
    term(r"(?i)\bjudg(e|es|ed|ing)\b", Everywhere, "say `check`, `validate` or `external tool`"),
    // Structure.
    term(r"(?i)\bcircles?\b", Everywhere, "say `cycle`"),
    term(r"(?i)\bclash(es|ed|ing)?\b", Everywhere, "say `conflict`"),
    term(r"(?i)\bheirs?\b", Everywhere, "say `subtype`"),
    term(r"(?i)\bwholes\b|\bmisfits?\b", Everywhere, "name the thing: a malformed value"),
    // Speech.
    term(r"(?i)\b(told|untold|hear|hears|heard)\b", Everywhere, "say `report`, `notify`, `log` or `receive`"),
    term(r"(?i)\btells? (of|that|what|about)\b", Prose, "say `report`, `return` or `log`"),
    term(r"(?i)\bgives? back\b|\bgiving back\b", Everywhere, "say `return` or `release`"),
    term(
        r"(?i)\bstands? (at|beside|in|there|once|alone|before|after|behind|for itself|on)\b",
        Prose,
        "say where it is: `is in`, `precedes`, `follows`",
    ),
    term(r"(?i)\bwhoever\b|\bnone that\b|\bbut for\b", Prose, "say `callers that`, `no`, `except`"),
    // Beginnings of sentences.
    term(
        r"(^|[.!] |^[-*] )(What|Whatever|Who|Those|That which|Of what) [^?]*$",
        Prose,
        "begin with a verb in the third person, or with a noun",
    ),
];
