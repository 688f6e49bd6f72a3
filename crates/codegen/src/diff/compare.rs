//! Runs all comparisons and sorts their findings.

use super::{
    components, documentation,
    finding::Finding,
    kind::Kind,
    merge::merge,
    operations, policies,
    renames::Renames,
    revisions::{Revisions, code},
    security, servers, unclassified, webhooks,
};
use crate::{
    model::Api,
    openapi::{pascal, screaming},
};

/// Compares two revisions of an API. Returns findings that break callers first, and among them the flagged ones.
pub fn findings(base: &Api, head: &Api) -> Vec<Finding> {
    let renames = Renames::find(base, head);
    let aligned = renames.apply(base);
    let revisions = Revisions::new(&aligned, head);
    let mut found = renamed(&renames, head);
    found.extend(servers::compare(&revisions));
    found.extend(security::compare(&revisions));
    found.extend(policies::of_api(&revisions));
    found.extend(operations::compare(&revisions));
    found.extend(components::compare(&revisions));
    found.extend(webhooks::compare(&revisions));
    found.extend(unclassified::compare(&revisions, &found));
    found.extend(documentation::compare(&revisions));
    let mut found = merge(found, &aligned, head);
    found.sort_by_key(|finding| (!finding.is_breaking(), !finding.kind.is_flagged(), finding.breaks()));
    found
}

/// Returns a finding for each renamed operation and component.
fn renamed(renames: &Renames, head: &Api) -> Vec<Finding> {
    let operations = renames.operations.iter().filter_map(|(before, after)| {
        let operation = head.operations.iter().find(|operation| operation.id == *after)?;
        let message = format!(
            "The operation {} is now called {}. Its request type is `{}` instead of `{}`.",
            code(before),
            code(after),
            pascal(after),
            pascal(before),
        );
        // The old name can belong to another operation.
        let other = head.operations.iter().find(|other| other.id == *before);
        let (kind, message) = match other {
            None => (Kind::OperationRenamed, message),
            Some(other) => (
                Kind::OperationNameReused,
                format!(
                    "{} is now the name of another operation, `{} {}`; the operation of that name is now called {}. Code that calls \
                     it compiles unchanged if the arguments have the same types, and then does something else.",
                    code(before),
                    other.method,
                    other.path,
                    code(after)
                ),
            ),
        };
        let names = [before, after].into_iter().flat_map(|id| [id.clone(), pascal(id), screaming(id)]);
        let finding = Finding::new(kind, after, &operation.pointer, message);
        Some(finding.change(before, after).items(names))
    });
    let components = renames.components.iter().filter_map(|(before, after)| {
        let component = head.components.get(after)?;
        let (old, new) = (pascal(before), component.rust_name.clone());
        if old == new {
            return None;
        }
        let message = format!("The type {} is now called {}.", code(&old), code(&new));
        Some(Finding::new(Kind::TypeRenamed, &new, &component.pointer, message).change(&old, &new).items([old]))
    });
    operations.chain(components).collect()
}
