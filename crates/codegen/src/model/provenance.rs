//! Where a fact comes from: `x-source`.

use serde_json::Value;

/// How a fact is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The vendor's documentation says it.
    Documented,
    /// A public repository of the vendor shows it.
    VendorRepo,
    /// Somebody else's write-up or code shows it.
    ThirdParty,
    /// Nobody says it; the spec's author thinks so.
    Inferred,
}

impl Mark {
    /// All marks.
    pub const ALL: [Self; 4] = [Self::Documented, Self::VendorRepo, Self::ThirdParty, Self::Inferred];

    /// The word that stands in a spec.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::VendorRepo => "vendor-repo",
            Self::ThirdParty => "third-party",
            Self::Inferred => "inferred",
        }
    }

    /// The mark that a spec's word stands for.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mark| mark.as_str() == word)
    }
}

/// An `x-source`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// How the fact is known.
    pub mark: Mark,
    /// The page that says it.
    pub url: Option<String>,
    /// A note for readers.
    pub note: Option<String>,
}

impl Source {
    /// The source of facts without an `x-source`.
    pub fn missing_source() -> Self {
        Self { mark: Mark::Documented, url: None, note: None }
    }

    /// The `x-source` of `owner`, if it has one.
    pub fn of(owner: &Value) -> Option<Self> {
        let source = owner.get("x-source")?;
        let text = |key: &str| source.get(key).and_then(Value::as_str).map(|text| text.trim().to_owned());
        Some(Self { mark: Mark::parse(&text("mark")?)?, url: text("url"), note: text("note") })
    }

    /// How the fact is known, as docs say it.
    pub fn known(&self) -> &'static str {
        match self.mark {
            Mark::Documented => "Documented",
            Mark::VendorRepo => "Seen in a repository of the vendor",
            Mark::ThirdParty => "Seen at a third party",
            Mark::Inferred => "Inferred",
        }
    }

    /// The sentence that docs show for a fact that deviates from what holds around it; nothing for a plain documented one.
    pub fn sentence(&self) -> Option<String> {
        let known = match self.mark {
            Mark::Inferred => "Inferred, not documented",
            _ => self.known(),
        };
        match (&self.note, self.mark) {
            (None, Mark::Documented) => None,
            (None, _) => Some(format!("*{known}.*")),
            (Some(note), _) => Some(format!("*{known}: {}*", note.replace('*', "\\*"))),
        }
    }
}
