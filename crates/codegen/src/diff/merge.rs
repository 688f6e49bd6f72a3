//! Combines findings that say the same about several operations, such as a change of a shared parameter or of the default security.

use indexmap::IndexMap;

use super::{finding::Finding, kind::Kind, revisions::code};
use crate::model::Api;

/// The minimum number of operations with the same finding that are combined.
const MIN_COMBINED: usize = 2;

/// The number of operations that a combined finding names.
const NAMED: usize = 3;

/// Combines findings that differ only in the operation.
pub fn merge(findings: Vec<Finding>, base: &Api, head: &Api) -> Vec<Finding> {
    let is_operation =
        |name: &str| [base, head].iter().any(|api| api.operations.iter().any(|operation| operation.id == name));
    let mut groups: IndexMap<(Kind, String, String), Vec<Finding>> = IndexMap::new();
    for (index, finding) in findings.into_iter().enumerate() {
        let owner = owner(&finding);
        let can_combine = is_operation(owner)
            && !matches!(finding.kind, Kind::OperationAdded | Kind::OperationRemoved | Kind::OperationRenamed);
        // A finding that cannot be combined is alone in its group.
        let key = if can_combine {
            let rest = finding.subject.get(owner.len()..).unwrap_or_default().to_owned();
            (finding.kind, rest, finding.message.replace(&code(owner), ""))
        } else {
            (finding.kind, index.to_string(), String::new())
        };
        groups.entry(key).or_default().push(finding);
    }
    groups.into_values().flat_map(combined).collect()
}

/// Returns the operation or the type that a finding is about.
fn owner(finding: &Finding) -> &str {
    finding.subject.split(['.', ' ']).next().unwrap_or_default()
}

fn combined(group: Vec<Finding>) -> Vec<Finding> {
    let Some(first) = group.first().filter(|_| group.len() >= MIN_COMBINED) else { return group };
    let owners: Vec<&str> = group.iter().map(owner).collect();
    let rest = first.subject.get(owner(first).len()..).unwrap_or_default();
    let named = owners.iter().take(NAMED).map(code).collect::<Vec<_>>().join(", ");
    let more = owners.len().saturating_sub(NAMED);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let mut sentence = first.message.replace(&code(owner(first)), "the operation");
    if let Some(first) = sentence.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    let message = format!("In {} operations ({named}{more}): {sentence}", owners.len());
    vec![Finding {
        subject: format!("{}{rest}", owners.join(",")),
        message,
        items: group.iter().flat_map(|finding| finding.items.clone()).collect(),
        ..first.clone()
    }]
}
