//! The lines of a crate that use what changed.

use subkit_codegen::diff::Kind;

use super::{
    item::Item,
    names::Name,
    scope::is_root,
    sources::{Source, Sources},
};
use crate::commands::diff::Finding;

/// A line that uses what changed.
#[derive(Debug, PartialEq, Eq)]
pub struct Use<'a> {
    /// The path of the file, relative to the folder of the crate.
    pub file: &'a str,
    /// The number of the line.
    pub line: usize,
    /// The line, without the white space around it.
    pub text: &'a str,
}

/// The crates that every caller uses, whatever APIs it calls.
const SHARED: [&str; 4] = ["codegen", "runtime", "sim", "subkit"];

/// The kinds of changes that affect every request of an API, whatever the code calls.
const FOR_EVERY_REQUEST: [Kind; 8] = [
    Kind::ApiRemoved,
    Kind::CredentialPlacementChanged,
    Kind::DefaultServerChanged,
    Kind::RateLimitAdded,
    Kind::RateLimitChanged,
    Kind::ScopesChanged,
    Kind::TokenRefreshChanged,
    Kind::TokenUrlChanged,
];

/// The subject of findings about the errors of all operations. A finding about one operation has its name as the subject.
const ERRORS_OF_ALL: &str = "error_map";

/// Returns the lines that use what changed, or `None` if the change does not touch the crate. A change that affects every request
/// touches every crate that uses the API: the first line is that of its first use.
pub fn of<'a>(finding: &Finding, sources: &Sources<'a>) -> Option<Vec<Use<'a>>> {
    let module = finding.api.replace('-', "_");
    let is_shared = SHARED.contains(&finding.api.as_str());
    let is_named = |name: &Name<'_>| {
        name.text == module || name.text.strip_prefix("subkit_") == Some(&module) || is_shared && is_root(name.text)
    };
    let (first_source, first) = sources.names().find(|(_, name)| is_named(name))?;
    let items: Vec<Item<'_>> = items(finding).filter_map(Item::parse).collect();
    let mut uses: Vec<Use<'_>> = Vec::new();
    if is_for_every_request(finding) {
        uses.push(line(first_source, first));
    }
    for (source, name) in sources.names() {
        let is_repeated = uses.iter().rev().take(2).any(|last| last.file == source.file && last.line == name.line);
        let is_argument = name.argument_of.is_some_and(|name| sources.macros.contains(name));
        if !is_repeated && items.iter().any(|item| item.is_used(name, source, is_argument)) {
            uses.push(line(source, name));
        }
    }
    (!uses.is_empty()).then_some(uses)
}

/// Returns whether a change affects every request of an API, whatever the code calls.
pub fn is_for_every_request(finding: &Finding) -> bool {
    FOR_EVERY_REQUEST.iter().any(|kind| kind.id() == finding.id)
        || finding.id == Kind::ErrorMeaningChanged.id() && finding.subject == ERRORS_OF_ALL
}

fn items(finding: &Finding) -> impl Iterator<Item = &str> {
    std::iter::once(finding.subject.as_str()).chain(finding.items.iter().map(String::as_str))
}

fn line<'a>(source: &Source<'a>, name: Name<'_>) -> Use<'a> {
    Use { file: source.file, line: name.line, text: source.line(name.line) }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use subkit_codegen::diff::Kind;

    use super::{super::files::Files, Finding, Sources, of};

    const CODE: &str = "use subkit::billing::{Client, types::NewInvoice};\n\
        async fn pay(client: Client) {\n\
            let new = NewInvoice::new(\"c\").with_note(\"n\");\n\
            let invoice = client.create_invoice(new).await.unwrap();\n\
            match invoice.status { InvoiceStatus::Paid => {} _ => {} }\n\
        }\n";

    fn lines(api: &str, kind: Kind, subject: &str) -> Option<Vec<usize>> {
        let files = Files { sources: vec![("src/main.rs".to_owned(), CODE.to_owned())], ..Files::default() };
        let finding = serde_json::from_value(json!({
            "id": kind.id(), "api": api, "subject": subject, "items": [subject], "message": "", "breaks": kind.breaks().as_str(),
            "flagged": false, "fingerprint": "",
        }));
        let finding: Finding = finding.ok()?;
        of(&finding, &Sources::new(&files)).map(|uses| uses.iter().map(|found| found.line).collect())
    }

    #[test]
    fn finds_the_lines_that_use_an_item() {
        for (kind, subject, expected) in [
            (Kind::OperationRemoved, "create_invoice", Some(vec![4])),
            (Kind::RequiredParameterAdded, "create_invoice.currency", Some(vec![4])),
            (Kind::OperationRemoved, "delete_invoice", None),
            (Kind::PropertyRemoved, "NewInvoice.note", Some(vec![3])),
            (Kind::PropertyRemoved, "Invoice.status", Some(vec![5])),
            (Kind::PropertyRemoved, "Invoice.total", None),
            (Kind::TypeRemoved, "NewInvoice", Some(vec![1, 3])),
            (Kind::EnumValueRemoved, "InvoiceStatus.Paid", Some(vec![5])),
            (Kind::EnumValueRemoved, "OtherStatus.Paid", None),
            (Kind::DefaultServerChanged, "Server::Production", Some(vec![1])),
        ] {
            assert_eq!(lines("billing", kind, subject), expected, "{subject}");
        }
        assert_eq!(lines("payments", Kind::DefaultServerChanged, "Server::Production"), None);
    }
}
