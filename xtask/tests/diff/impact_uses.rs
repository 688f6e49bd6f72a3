//! The lines of a caller's crate that `cargo xtask impact` finds.

use serde_json::{Value, json};
use subkit_codegen::diff::Kind;

use crate::workspace::Workspace;

/// A finding: the kind, the subject, and the other items.
type Finding<'a> = (Kind, &'a str, &'a [&'a str]);

/// Returns the exit status, and the lines that a finding about the API `billing` touches: `main.rs:1`.
fn touched(files: &[(&str, &str)], (kind, subject, items): Finding<'_>) -> (u8, Vec<String>) {
    let workspace = Workspace::without_repository();
    for (file, text) in files {
        workspace.write(&format!("caller/{file}"), text);
    }
    let items: Vec<&str> = [subject].into_iter().chain(items.iter().copied()).collect();
    let report = json!({
        "format": 1, "verdict": "", "bump": "", "released": "", "due": "", "current": "", "is_enough": true, "base": "",
        "problems": [], "warnings": [],
        "findings": [{
            "id": kind.id(), "api": "billing", "subject": subject, "items": items, "message": "A change.",
            "breaks": kind.breaks().as_str(), "flagged": false, "fingerprint": "",
        }],
    });
    workspace.write("diff.json", &report.to_string());
    let path = |name: &str| workspace.root().join(name).to_str().unwrap().to_owned();
    let outcome = workspace.run("impact", &["--json", "--diff", &path("diff.json"), &path("caller")]);
    let findings: Value = serde_json::from_str(&outcome.out).unwrap_or_else(|_| panic!("{}", outcome.errors));
    let uses = findings.as_array().unwrap().iter().flat_map(|finding| finding["uses"].as_array().unwrap());
    let lines = uses.map(|found| format!("{}:{}", found["file"].as_str().unwrap(), found["line"]));
    (outcome.status, lines.collect())
}

fn lines(code: &str, finding: Finding<'_>) -> Vec<String> {
    touched(&[("main.rs", code)], finding).1
}

const EVENT: Finding<'_> = (Kind::SignatureChanged, "event", &["types::Event.Webhook", "webhooks"]);

#[test]
fn finds_imported_functions() {
    for (code, expected) in [
        ("use subkit::billing::webhooks::{self, event};\nfn a() { event(URL); }", vec!["main.rs:1", "main.rs:2"]),
        ("use subkit::{billing::{Client, webhooks::{event}}};\nfn a() { event(URL) }", vec!["main.rs:1", "main.rs:2"]),
        ("use subkit_billing::webhooks::event as receive;\nfn a() { receive(URL) }", vec!["main.rs:1", "main.rs:2"]),
        (
            "use subkit::billing as b;\nuse b::webhooks;\nfn a() { webhooks::event(URL) }",
            vec!["main.rs:2", "main.rs:3"],
        ),
        ("use subkit::billing::webhooks::*;\nfn a() { event(URL) }", vec!["main.rs:1", "main.rs:2"]),
        ("use subkit::billing::webhooks as w;\nfn a() {\n\nw::event(URL) }", vec!["main.rs:1", "main.rs:4"]),
    ] {
        let (status, found) = touched(&[("main.rs", code)], EVENT);
        assert_eq!((status, found), (3, expected.into_iter().map(str::to_owned).collect()), "{code}");
    }
}

#[test]
fn finds_re_exported_items() {
    let event: Finding<'_> = (Kind::ToleranceChanged, "event", &[]);
    for (api, main) in [
        ("pub use subkit::billing::webhooks::event;", "mod api;\nuse crate::api::event;\nfn a() { event(URL) }"),
        ("pub use subkit::billing::webhooks::event;", "mod api;\nuse api::event;\nfn a() { event(URL) }"),
        ("pub use subkit::billing::webhooks::*;", "mod api;\nuse crate::api::*;\nfn a() { event(URL) }"),
        (
            "pub(crate) use subkit::billing;",
            "mod api;\nuse crate::api::billing::webhooks::event;\nfn a() { event(URL) }",
        ),
        ("pub use subkit::billing::webhooks::event as e;", "mod api;\nuse crate::api::e as f;\nfn a() { f(URL) }"),
    ] {
        let (_, found) = touched(&[("api.rs", api), ("main.rs", main)], event);
        assert!(found.contains(&"main.rs:3".to_owned()), "{api} {main}: {found:?}");
    }
    let files = [
        ("api.rs", "pub use subkit::billing::types::Money as Price;\npub type Sum = Price;"),
        ("main.rs", "use crate::api::{Price, Sum};\nfn a(Price { amount, .. }: &Price) {}\nfn b() { Sum::new(1) }"),
    ];
    let (_, found) = touched(&files, (Kind::PropertyRenamed, "Money.amount", &["Money.new"]));
    assert_eq!(found, ["main.rs:2", "main.rs:3"]);
}

#[test]
fn functions_and_variables_of_the_caller_are_no_uses() {
    for code in [
        "use subkit::billing::Client;\nfn event() {}\nfn a() { event() }",
        "use subkit::billing::types::*;\nfn event(delivery: D) { let event = delivery.event; tracing::event!(event) }",
        "use subkit::billing::Client;\nuse crate::handlers::event;\nfn a() { event() }",
        "use subkit::billing::types::*;\nfn a() { handlers::event(); event() }",
    ] {
        assert_eq!(lines(code, EVENT), [""; 0], "{code}");
    }
}

#[test]
fn finds_imported_variants() {
    for code in [
        "use subkit::billing::types::InvoiceStatus::{self, Paid};\nfn a() { b(Paid) }",
        "use subkit::billing::types::InvoiceStatus::*;\nfn a() { b(Paid) }",
        "use subkit::billing::types::InvoiceStatus as S;\nfn a() { b(S::Paid) }",
    ] {
        let found = lines(code, (Kind::EnumValueRemoved, "InvoiceStatus.Paid", &[]));
        assert!(found.contains(&"main.rs:2".to_owned()), "{code}: {found:?}");
    }
}

#[test]
fn changes_of_a_whole_document_touch_every_crate_that_uses_the_api() {
    let code = "mod api;\nuse subkit::billing::Client;\nfn a() -> Client { Client::from_env() }";
    for (kind, subject) in [
        (Kind::ErrorMeaningChanged, "error_map"),
        (Kind::RateLimitChanged, "CALLS"),
        (Kind::DefaultServerChanged, "servers"),
        (Kind::TokenUrlChanged, "token_url"),
        (Kind::ApiRemoved, "billing"),
    ] {
        assert!(lines(code, (kind, subject, &[])).contains(&"main.rs:2".to_owned()), "{subject}");
        assert_eq!(lines("use subkit::bird::Client;", (kind, subject, &[])), [""; 0], "{subject}");
    }
    assert_eq!(lines(code, (Kind::ErrorMeaningChanged, "get_invoice", &[])), [""; 0]);
}

#[test]
fn keywords_are_no_uses() {
    let code = "use subkit::billing::types::Money;\nstruct Mine;\nimpl Mine { fn a(m: &mut Money) {} }\nfn b(c: C) { c.r#type; c.r#struct }";
    let items = ["Money.new", "Money.struct", "Money.impl"];
    assert_eq!(lines(code, (Kind::PropertyRenamed, "Money.sum", &items)), ["main.rs:4"]);
    assert_eq!(lines(code, (Kind::PropertyRenamed, "Money.type", &[])), ["main.rs:4"]);
}

#[test]
fn other_names_that_equal_a_field_are_no_uses() {
    let amount: Finding<'_> = (Kind::PropertyTypeChanged, "Money.amount", &["Money"][..0]);
    let start = "use subkit::billing::types::Money;\n";
    for code in [
        "fn a(amount: i64, m: Money) {}",
        "fn a(m: Money) { let amount: i64 = 1; b(amount) }",
        "struct Mine { amount: i64, money: Money }",
        "impl Money { amount, }",
        "fn a(m: Money) -> Money { amount }",
        "fn a(m: Mine) { let Mine { amount, .. } = m; Money }",
        "fn a(m: Money) { let Money { sum: amount, .. } = m; }",
        "fn a(m: Money) { b(1..amount) }",
        "impl Mine { fn a(self) -> Money { let Self { amount, .. } = self; } }",
        "impl<T> From<T> for Money { fn from(amount: T) -> Self {} }",
    ] {
        assert_eq!(lines(&format!("{start}{code}"), amount), [""; 0], "{code}");
    }
    for code in [
        "fn a(m: Money) { b(m.amount) }",
        "fn a(Money { amount, .. }: Money) {}",
        "fn a(m: Money) { let types::Money { sum, ref amount, .. } = m; }",
        "fn a(i: Invoice) { for Money { amount: x, .. } in i.all {} }",
        "fn a(i: Invoice) { if let Invoice { total: Money { amount, .. }, .. } = i {} }",
        "fn a(i: Invoice) { matches!(i.total, Money { amount: 1, .. }) }",
        "impl A for Money { fn a(&self) -> B { let Self { amount, .. } = self; } }",
        "match m { _ => Money { amount, ..n } }",
        "fn a() { new().with_amount(1) }",
        "fn a() { Money::new(1) }",
    ] {
        assert_eq!(lines(&format!("{start}{code}"), amount), ["main.rs:2"], "{code}");
    }
}

#[test]
fn finds_names_that_are_passed_to_macros_of_the_crate() {
    let code = "use subkit::billing::Client;\nmacro_rules! op { ($c:ident, $m:ident) => { $c.$m() } }\nfn a(c: Client) {\n op!(c, list_invoices);\n println!(\"{}\", list_invoices) }";
    assert_eq!(lines(code, (Kind::OperationRemoved, "list_invoices", &[])), ["main.rs:4"]);
}

#[test]
fn finds_the_request_type_of_an_operation() {
    for code in [
        "use subkit::billing::Client;\nfn a(r: subkit::billing::requests::ListInvoices) {}",
        "use subkit::billing::{Client,\nrequests::ListInvoices};",
    ] {
        assert_eq!(lines(code, (Kind::ParameterRemoved, "list_invoices.status", &[])), ["main.rs:2"], "{code}");
    }
    let bound: Finding<'_> = (Kind::BoundTightened, "Invoice.total maximum", &[]);
    assert_eq!(lines("use subkit::billing::Client;\nfn a(i: I) { i.total; }", bound), ["main.rs:2"]);
}

#[test]
fn finds_names_of_crates_that_manifests_rename() {
    let manifest =
        "[target.'cfg(unix)'.dependencies]\nthe-vendor = { package = \"subkit-billing\", version = \"0.1\" }\n";
    let code = "use the_vendor::webhooks::event;\nfn a() { event(URL) }";
    let (_, found) = touched(&[("Cargo.toml", manifest), ("main.rs", code)], EVENT);
    assert_eq!(found, ["main.rs:1", "main.rs:2"]);
}

#[test]
fn names_files_whose_end_is_not_read() {
    let workspace = Workspace::new();
    workspace.write("caller/main.rs", "use subkit::billing::Client;\n\nfn a() { b(\"c); d.list_invoices() }");
    let folder = workspace.root().join("caller");
    let outcome = workspace.run("impact", &[folder.to_str().unwrap()]);
    assert_eq!(
        (outcome.status, outcome.errors.trim()),
        (0, "Incomplete main.rs:3: a string or a comment does not end, so the names after it are not found")
    );
}
