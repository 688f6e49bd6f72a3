//! Operations: added, removed and moved ones, and the parts of those in both revisions.

use super::{
    bodies,
    finding::Finding,
    jobs,
    kind::Kind,
    paging, parameters, policies, responses,
    revisions::{Revisions, code},
    security, servers,
};
use crate::{
    model::Operation,
    openapi::{pascal, screaming},
};

/// Compares the operations.
pub fn compare(revisions: &Revisions<'_>) -> Vec<Finding> {
    let Revisions { base, head, .. } = revisions;
    let has = |operations: &[Operation], id: &str| operations.iter().any(|operation| operation.id == id);
    let removed = base.operations.iter().filter(|operation| !has(&head.operations, &operation.id)).map(|operation| {
        let message = format!("The operation {} was removed: calls of it no longer compile.", code(&operation.id));
        Finding::new(Kind::OperationRemoved, &operation.id, &operation.pointer, message)
            .in_base()
            .before(route(operation))
            .items(items(operation))
    });
    let added = head.operations.iter().filter(|operation| !has(&base.operations, &operation.id)).map(|operation| {
        let message = format!("The operation {} is new: `{}`.", code(&operation.id), route(operation));
        Finding::new(Kind::OperationAdded, &operation.id, &operation.pointer, message)
            .after(route(operation))
            .items(items(operation))
    });
    let changed = revisions.operations().flat_map(|(before, after)| operation(revisions, before, after));
    removed.chain(added).chain(changed).collect()
}

/// Returns the Rust items that are generated from an operation: the method, the request type and the constant.
pub fn items(operation: &Operation) -> Vec<String> {
    vec![operation.id.clone(), pascal(&operation.id), screaming(&operation.id)]
}

fn route(operation: &Operation) -> String {
    format!("{} {}", operation.method, operation.path)
}

fn operation(revisions: &Revisions<'_>, before: &Operation, after: &Operation) -> Vec<Finding> {
    let mut findings: Vec<Finding> = moved(before, after).into_iter().chain(deprecation(before, after)).collect();
    findings.extend(parameters::compare(revisions, before, after));
    findings.extend(bodies::compare(revisions, before, after));
    findings.extend(responses::compare(revisions, before, after));
    findings.extend(servers::of_operation(before, after));
    findings.extend(security::of_operation(revisions, before, after));
    findings.extend(policies::of_operation(before, after));
    findings.extend(paging::compare(before, after));
    findings.extend(jobs::compare(before, after));
    findings.into_iter().map(|finding| finding.items(items(after))).collect()
}

fn moved(before: &Operation, after: &Operation) -> Option<Finding> {
    let is_same = before.method == after.method && without_names(&before.path) == without_names(&after.path);
    let message = || {
        format!(
            "{} is sent as `{}` instead of `{}`: servers that know only the previous path reject it.",
            code(&after.id),
            route(after),
            route(before),
        )
    };
    (!is_same).then(|| {
        Finding::new(Kind::OperationMoved, &after.id, &after.pointer, message()).change(route(before), route(after))
    })
}

/// Returns a path template without the names of its placeholders, which are not sent.
fn without_names(path: &str) -> String {
    path.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect::<Vec<_>>().join("{}")
}

fn deprecation(before: &Operation, after: &Operation) -> Option<Finding> {
    let message = match (before.deprecated, after.deprecated) {
        (false, true) => format!("{} is deprecated by the vendor: the compiler warns callers.", code(&after.id)),
        (true, false) => format!("{} is no longer deprecated.", code(&after.id)),
        _ => return None,
    };
    let text = |is_deprecated| if is_deprecated { "deprecated" } else { "not deprecated" };
    let finding = Finding::new(Kind::DeprecationChanged, &after.id, &after.pointer, message);
    Some(finding.change(text(before.deprecated), text(after.deprecated)))
}
