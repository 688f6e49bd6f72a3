//! The report as an HTML file.

use std::collections::HashSet;

use crate::{
    pages::{HOSTILE, LARGE, PAGES},
    snapshot::{assert_snapshot, without_hash},
    workspace::{SPEC, Workspace},
};

/// The maximum size of the page with 500 findings.
const MAX_BYTES: usize = 500_000;

fn page(name: &str) -> String {
    PAGES.iter().find(|(page, _)| *page == name).map(|(_, page)| page()).unwrap()
}

/// Returns a page without its style.
fn without_style(page: &str) -> String {
    let (before, rest) = page.split_once("<style>").unwrap();
    let (_, after) = rest.split_once("</style>").unwrap();
    format!("{before}[style]{after}")
}

/// Returns the values of an attribute.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    page.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn shows_rust_api_request_and_spec_before_and_after() {
    assert_snapshot("html", &without_hash(&without_style(&page("changed"))));
}

#[test]
fn shows_that_nothing_changed_and_that_the_comparison_failed() {
    assert_snapshot("html_unchanged", &without_hash(&without_style(&page("unchanged"))));
    let incomplete = page("incomplete");
    assert!(incomplete.contains("<h1>Incomplete: <code>billing</code> cannot be compared</h1>"), "{incomplete}");
    assert!(incomplete.contains("<h2>1 problem</h2>"), "{incomplete}");
}

#[test]
fn lists_every_operation_of_a_finding_with_its_cause() {
    let workspace = Workspace::new();
    workspace.replace(SPEC, "security:\n  - accessKey: []\n  - oauth2: []\n", "security: []\n");
    let page = workspace.page();
    for operation in ["list_invoices", "create_invoice", "get_invoice", "get_report"] {
        assert!(page.contains(&format!("<article class=\"item\" id=\"billing.{operation}\">")), "{operation}: {page}");
    }
    assert_eq!(page.matches("which is about several items").count(), 5, "{page}");
    assert!(page.contains("<td class=\"del\"><del>  - accessKey: []</del></td>"), "{page}");
}

#[test]
fn escapes_all_texts() {
    let page = page("hostile");
    let escaped = "&lt;/style&gt;&lt;/title&gt;&lt;script&gt;";
    assert!(page.matches(escaped).count() >= 4, "{page}");
    assert_eq!(page.matches("</style>").count(), 1);
    for markup in [HOSTILE, "<script", "<img", "onerror=\"", "javascript:"] {
        assert!(!page.contains(markup), "{markup}");
    }
}

#[test]
fn links_only_to_its_own_anchors_which_are_unique() {
    for (name, page) in PAGES {
        let page = page();
        let ids = values(&page, "id");
        let unique: HashSet<&str> = ids.iter().copied().collect();
        assert_eq!(unique.len(), ids.len(), "{name}: {ids:?}");
        for target in values(&page, "href") {
            assert!(target.strip_prefix('#').is_some_and(|id| unique.contains(id)), "{name}: {target}");
        }
        assert!(values(&page, "src").is_empty(), "{name}");
        assert!(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline';"), "{name}");
    }
}

#[test]
fn a_page_with_500_findings_is_not_large() {
    let page = page("large");
    assert_eq!(page.matches("<li id=").count(), LARGE);
    assert!(page.len() < MAX_BYTES, "{} bytes", page.len());
}
