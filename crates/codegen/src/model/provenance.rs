//! `x-source`: how the author of a spec knows that a statement of the spec is true.

use serde_json::Value;

/// The kind of evidence for a statement of a spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// The vendor's documentation.
    Documented,
    /// A public repository of the vendor.
    VendorRepo,
    /// Documentation or code of a third party.
    ThirdParty,
    /// No source: the author of the spec inferred the statement.
    Inferred,
}

impl SourceKind {
    /// All kinds of sources.
    pub const ALL: [Self; 4] = [Self::Documented, Self::VendorRepo, Self::ThirdParty, Self::Inferred];

    /// Returns the word that specs use for the kind, as the value of `mark`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::VendorRepo => "vendor-repo",
            Self::ThirdParty => "third-party",
            Self::Inferred => "inferred",
        }
    }

    /// Parses the word that specs use for a kind, as the value of `mark`.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// The content of an `x-source`: the evidence for a statement of a spec.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The kind of evidence.
    pub kind: SourceKind,
    /// The URL of the page that contains the evidence.
    pub url: Option<String>,
    /// A note about the evidence, which the documentation shows.
    pub note: Option<String>,
}

impl Source {
    /// Returns the default source, for documents without `x-source`.
    pub fn missing_source() -> Self {
        Self { kind: SourceKind::Documented, url: None, note: None }
    }

    /// Reads the `x-source` of `owner`, if it has one.
    pub fn of(owner: &Value) -> Option<Self> {
        let source = owner.get("x-source")?;
        let text = |key: &str| source.get(key).and_then(Value::as_str).map(|text| text.trim().to_owned());
        Some(Self { kind: SourceKind::parse(&text("mark")?)?, url: text("url"), note: text("note") })
    }

    /// Returns a description of the kind for documentation.
    pub fn label(&self) -> &'static str {
        match self.kind {
            SourceKind::Documented => "Documented",
            SourceKind::VendorRepo => "Seen in a repository of the vendor",
            SourceKind::ThirdParty => "Seen in third-party documentation or code",
            SourceKind::Inferred => "Inferred",
        }
    }

    /// Returns the sentence about the source for documentation, or `None` if the kind is [`SourceKind::Documented`] and there is no
    /// note.
    pub fn sentence(&self) -> Option<String> {
        let label = match self.kind {
            SourceKind::Inferred => "Inferred",
            _ => self.label(),
        };
        match (&self.note, self.kind) {
            (None, SourceKind::Documented) => None,
            (None, _) => Some(format!("*{label}.*")),
            // If the note begins with the label, such as "Documented for …", do not repeat the label.
            (Some(note), _) if note.starts_with(label) => Some(format!("*{}*", note.replace('*', "\\*"))),
            (Some(note), _) => Some(format!("*{label}: {}*", note.replace('*', "\\*"))),
        }
    }
}
