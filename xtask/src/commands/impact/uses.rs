//! The lines of a crate that use what changed.

use subkit_codegen::diff::Kind;

use super::names::{Name, Source};
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
const FOR_EVERY_REQUEST: [Kind; 6] = [
    Kind::ApiRemoved,
    Kind::CredentialPlacementChanged,
    Kind::DefaultServerChanged,
    Kind::ScopesChanged,
    Kind::TokenRefreshChanged,
    Kind::TokenUrlChanged,
];

/// Returns the lines that use what changed, or `None` if the change does not touch the crate. A change that affects every request
/// touches every crate that uses the API, and needs no line.
pub fn of<'a>(finding: &Finding, sources: &[Source<'a>]) -> Option<Vec<Use<'a>>> {
    let module = finding.api.replace('-', "_");
    let is_named = |name: &Name<'_>| name.text == module || name.text.strip_prefix("subkit_") == Some(&module);
    if !SHARED.contains(&finding.api.as_str()) && !sources.iter().any(|source| source.names.iter().any(is_named)) {
        return None;
    }
    let mut uses: Vec<Use<'_>> = Vec::new();
    for source in sources {
        for name in &source.names {
            let is_repeated = uses.last().is_some_and(|last| last.file == source.file && last.line == name.line);
            if !is_repeated && items(finding).any(|item| is_use(item, *name, source)) {
                uses.push(Use { file: source.file, line: name.line, text: source.line(name.line) });
            }
        }
    }
    (!uses.is_empty() || is_for_every_request(finding)).then_some(uses)
}

/// Returns whether a change affects every request of an API, whatever the code calls.
pub fn is_for_every_request(finding: &Finding) -> bool {
    FOR_EVERY_REQUEST.iter().any(|kind| kind.id() == finding.id)
}

fn items(finding: &Finding) -> impl Iterator<Item = &str> {
    std::iter::once(finding.subject.as_str()).chain(finding.items.iter().map(String::as_str))
}

/// Returns whether a name in the code is a use of an item: a variant `Type.Variant`, a field or parameter `owner.name`, a type, or a
/// method.
fn is_use(item: &str, name: Name<'_>, source: &Source<'_>) -> bool {
    let is_call = |owner: &str| name.text == owner && (name.is_member || name.qualifier.is_some());
    let item = item.replace("::", ".");
    match item.split_once('.') {
        Some((owner, variant)) if is_type(owner) && is_type(variant) => {
            name.text == variant && name.qualifier == Some(owner)
        }
        Some((owner, field)) if is_type(owner) => {
            let is_setter = name.is_member && name.text.strip_prefix("with_") == Some(field);
            let is_constructor = name.text == "new" && name.qualifier == Some(owner);
            // A pattern such as `Invoice { total, .. }` names the field alone.
            let is_field = name.is_member || name.is_label || source.names.iter().any(|other| other.text == owner);
            name.text == field && is_field || is_setter || is_constructor
        }
        Some((operation, _)) => is_call(operation),
        None if is_type(&item) => name.text == item,
        None => is_call(&item),
    }
}

/// Returns whether an item is a type or a constant, and not a method.
fn is_type(item: &str) -> bool {
    item.starts_with(|letter: char| letter.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use subkit_codegen::diff::Kind;

    use super::{Finding, Source, of};

    const CODE: &str = "use subkit::billing::{Client, types::NewInvoice};\n\
        async fn pay(client: Client) {\n\
            let new = NewInvoice::new(\"c\").with_note(\"n\");\n\
            let invoice = client.create_invoice(new).await.unwrap();\n\
            match invoice.status { InvoiceStatus::Paid => {} _ => {} }\n\
        }\n";

    fn lines(api: &str, kind: Kind, subject: &str) -> Option<Vec<usize>> {
        let sources = [Source::new("src/main.rs", CODE)];
        let finding = serde_json::from_value(json!({
            "id": kind.id(), "api": api, "subject": subject, "items": [subject], "message": "", "breaks": kind.breaks().as_str(),
            "flagged": false, "fingerprint": "",
        }));
        let finding: Finding = finding.ok()?;
        of(&finding, &sources).map(|uses| uses.iter().map(|found| found.line).collect())
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
            (Kind::DefaultServerChanged, "Server::Production", Some(vec![])),
        ] {
            assert_eq!(lines("billing", kind, subject), expected, "{subject}");
        }
        assert_eq!(lines("payments", Kind::DefaultServerChanged, "Server::Production"), None);
    }
}
