//! The event log of a webhook. The base spec has no event log, because its list operation would need a `limit` parameter, which other
//! cases must not have.

use super::{BASE, problems};
use crate::openapi::rules::Dialect;

const LOG: &str = "    log:
      operation: list_pets
      schema: {$ref: '#/components/schemas/Notice'}
      under: text
      others: {pet-id: pet-id}
      x-source: {mark: documented, url: https://docs.shop.example/log}
";

const LIMIT: &str =
    "        - {name: limit, in: query, description: The page size., schema: {type: integer, format: int64}}\n";

/// Returns the base spec with an event log.
fn with(log: &str) -> String {
    let spec = BASE.replace("    bare:\n", &format!("{log}    bare:\n"));
    let spec = spec.replace("parameters: {offset: offset}\n", "parameters: {offset: offset, limit: limit}\n");
    spec.replace("        - name: colors\n", &format!("{LIMIT}        - name: colors\n"))
}

#[test]
fn rejects_an_event_log_whose_entries_cannot_become_events() {
    assert_eq!(problems(&with(LOG), Dialect::Subkit), []);
    for (from, to, rule, place) in [
        ("operation: list_pets", "operation: get_pet", "webhook", "/operation"),
        ("schemas/Notice", "schemas/Pet", "webhook", "/schema"),
        ("under: text", "under: body", "webhook", "/under"),
        ("{pet-id: pet-id}", "{pet-id: pet-id, kind: sort}", "webhook", "/others/kind"),
        ("{pet-id: pet-id}", "{kind: kind}", "webhook", "/others"),
        ("      under", "      order: oldest\n      under", "webhook", "/order"),
        ("      x-source: {mark: documented, url: https://docs.shop.example/log}\n", "", "missing-source", ""),
    ] {
        let found = problems(&with(&LOG.replace(from, to)), Dialect::Subkit);
        assert_eq!(found.first(), Some(&(rule.to_owned(), format!("/x-webhooks/0/log{place}"))), "{to}: {found:?}");
    }
    let without_limit = BASE.replace("    bare:\n", &format!("{LOG}    bare:\n"));
    assert_eq!(
        problems(&without_limit, Dialect::Subkit),
        [("webhook".to_owned(), "/x-webhooks/0/log/operation".to_owned())]
    );
}
